//! `germoir reach`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Wants, gather};
use super::setting::Setting;
use crate::descriptor::{Descriptor, Project};
use crate::document::terminal::Screen;
use crate::material::reach::Subject;
use crate::reach::{Reached, measure};
use crate::report::trajectory::{self, account};

#[derive(Args, Debug)]
pub(super) struct Reach {
    /// Project files, or folders to look for *.toml in; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How trajectories are printed
    #[arg(long, value_enum, default_value_t = ReachFormat::Terminal)]
    pub format: ReachFormat,
    /// Print the arithmetic of every figure, line by line
    #[arg(long)]
    pub explain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReachFormat {
    Terminal,
    Json,
    Markdown,
    Html,
}

/// A project with its reading.
struct Measured {
    project: Box<Project>,
    reached: Option<Reached>,
}

pub(super) fn run(command: Reach, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let kind = match command.format {
        ReachFormat::Terminal => Output::Text,
        ReachFormat::Json => Output::Json,
        ReachFormat::Markdown => Output::MARKDOWN,
        ReachFormat::Html => Output::PAGE,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "reach", &setting)?;
    let gathered = gather(&command.paths, Wants::projects("reach"), &setting, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
        Some(Measured { project, reached })
    });
    let exit = gathered.exit;
    let text = written(&gathered.items(), &command, &setting);
    Ok(exit.and(delivery.text(&text)?))
}

fn written(measured: &[Measured], command: &Reach, setting: &Setting) -> String {
    let format = command.format;
    let mut subjects: Vec<Subject<'_>> = measured
        .iter()
        .map(|one| Subject {
            project: &one.project,
            reached: one.reached.as_ref(),
            // Each is for its own bearer.
            named: true,
        })
        .collect();
    trajectory::in_name_order(&mut subjects);
    let phrases = &setting.phrases;
    if format == ReachFormat::Json {
        return trajectory::json::report(&subjects, setting.today, command.explain, phrases);
    }
    let accounts: Vec<_> =
        subjects.iter().map(|subject| account(*subject, command.explain, phrases)).collect();
    if accounts.is_empty() {
        return String::new();
    }
    let subtitle = trajectory::subtitle(setting.today, phrases);
    match format {
        ReachFormat::Terminal | ReachFormat::Json => {
            let screen = Screen { width: setting.width, colour: setting.colour, verbose: true };
            trajectory::terminal::report(&accounts, &subtitle, screen, phrases)
        }
        ReachFormat::Markdown => trajectory::markdown::report(&accounts, &subtitle, phrases),
        ReachFormat::Html => trajectory::page::report(&accounts, &subtitle, phrases),
    }
}
