//! The one project that a command asks for.

use std::path::Path;

use super::gather::one_file;
use super::setting::Setting;
use super::{Exit, Failure};
use crate::descriptor::{Descriptor, Kind, Project};
use crate::intake::Terms;
use crate::source::shown;

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
    let name = || shown(path);
    if path.is_dir() {
        let text = phrases.tell(&format!("{asker}-directory"), [("name", name().into())]);
        return Err(Failure::new(Exit::Usage, text));
    }
    let terms = Terms { catalogue: &setting.catalogue, today: setting.today };
    match one_file(path, terms, setting)?.0 {
        Descriptor::Project(project) => Ok(project),
        other => {
            let kind = Kind::of(&other).as_str();
            let facts = [("name", name().into()), ("kind", kind.into())];
            let text = phrases.tell(&format!("{asker}-not-a-project"), facts);
            Err(Failure::new(Exit::Invalid, text))
        }
    }
}
