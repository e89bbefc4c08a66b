//! The one project that a command asks for.

use std::path::Path;

use super::setting::Setting;
use super::{Exit, Failure, input};
use crate::descriptor::{self, Descriptor, Form, Kind, Project};
use crate::report::problem::{located, rendered};

/// Reads the project of a file.
///
/// `asker` begins the ids of what is said of a folder (`…-directory`) and of a valid file of another
/// kind (`…-not-a-project`).
///
/// # Errors
///
/// When the file cannot be read, or holds no valid project.
pub(super) fn read(path: &Path, asker: &str, setting: &Setting) -> Result<Box<Project>, Failure> {
    let phrases = &setting.phrases;
    let name = path.display().to_string();
    if path.is_dir() {
        let text = phrases.tell(&format!("{asker}-directory"), [("name", name.into())]);
        return Err(Failure::new(Exit::Usage, text));
    }
    let file = input::read(path, &setting.limits)
        .map_err(|refusal| Failure::new(refusal.exit, refusal.words(path, setting)))?;
    let stem = path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
    let (catalogue, today) = (&setting.catalogue, setting.today);
    let reading = descriptor::read(&file, Form::Toml, catalogue, today, stem.as_deref());
    let text = match reading.descriptor {
        Some(Descriptor::Project(project)) => return Ok(project),
        Some(other) => {
            let facts = [("name", name.into()), ("kind", Kind::of(&other).as_str().into())];
            phrases.tell(&format!("{asker}-not-a-project"), facts)
        }
        None => {
            let files = std::slice::from_ref(&file);
            let problems = located(&reading.problems, files, phrases);
            rendered(&problems, files, phrases, setting.colour_errors, setting.width)
        }
    };
    Err(Failure::new(Exit::Invalid, text))
}
