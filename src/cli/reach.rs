//! `germoir reach`.

use std::path::PathBuf;

use clap::Args;

use super::common::Common;
use super::deliver::Delivery;
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Wants, gather};
use super::report::Format;
use super::setting::Setting;
use crate::data;
use crate::descriptor::{Descriptor, Project};
use crate::material::reach::Subject;
use crate::reach::{Reached, measure};
use crate::report::trajectory;

#[derive(Args, Debug)]
pub(super) struct Reach {
    /// Project files, or folders to look for *.toml in; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How trajectories are printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Print the arithmetic of every figure, line by line
    #[arg(long)]
    pub explain: bool,
}

/// A project with its reading.
struct Measured {
    project: Box<Project>,
    reached: Option<Reached>,
}

pub(super) fn run(command: Reach, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let kind = command.format.kind(&[&trajectory::sheet::sheet]);
    let delivery = Delivery::new(common.output.as_deref(), kind, "reach", &setting)?;
    let gathered = gather(&command.paths, Wants::projects("reach"), &setting, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
        Some(Measured { project, reached })
    });
    let exit = gathered.exit;
    let bytes = written(&gathered.items(), &command, &setting)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}

fn written(measured: &[Measured], command: &Reach, setting: &Setting) -> Result<Vec<u8>, Failure> {
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
    let (today, phrases, explain) = (setting.today, &setting.phrases, command.explain);
    if subjects.is_empty() && command.format != Format::Json {
        return Ok(Vec::new());
    }
    let doc = || trajectory::document(&subjects, today, explain, phrases);
    let program = || data::reach::json(&subjects, today, explain, phrases);
    Ok(command.format.written(doc, program, true, setting)?)
}
