//! What `reach` makes: the trajectory of users.

use super::setting::Setting;
use crate::descriptor::{Descriptor, Project};
use crate::document::terminal::Screen;
use crate::intake::Given;
use crate::material::reach::Subject;
use crate::reach::{Reached, measure};
use crate::report::trajectory::{self, account};

/// How trajectories are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Terminal,
    Json,
    Markdown,
    Html,
}

/// A project with its reading.
pub struct Measured {
    project: Box<Project>,
    reached: Option<Reached>,
}

/// The reading of a project; other files are passed by.
pub fn read(given: Given, setting: &Setting) -> Option<Measured> {
    let Descriptor::Project(project) = given.descriptor else { return None };
    let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
    Some(Measured { project, reached })
}

/// The trajectories of projects, in the order of their names.
pub fn written(measured: &[Measured], format: Format, explain: bool, setting: &Setting) -> String {
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
    if format == Format::Json {
        return trajectory::json::report(&subjects, setting.today, explain, phrases);
    }
    let accounts: Vec<_> =
        subjects.iter().map(|subject| account(*subject, explain, phrases)).collect();
    if accounts.is_empty() {
        return String::new();
    }
    let subtitle = trajectory::subtitle(setting.today, phrases);
    match format {
        Format::Terminal | Format::Json => {
            let screen = Screen { width: setting.width, colour: setting.colour, verbose: true };
            trajectory::terminal::report(&accounts, &subtitle, screen, phrases)
        }
        Format::Markdown => trajectory::markdown::report(&accounts, &subtitle, phrases),
        Format::Html => trajectory::page::report(&accounts, &subtitle, phrases),
    }
}
