//! The one project that a command asks for.

use std::path::Path;

use super::exit::Exit;
use super::failure::Failure;
use super::gather::one_file;
use super::setting::Setting;
use crate::descriptor::{Descriptor, Kind, Project};
use crate::intake::Terms;
use crate::source::{SourceFile, shown};

/// Reads the project of a file.
///
/// `asker` begins the ids of what is said of a folder (`…-directory`) and of a valid file of another
/// kind (`…-not-a-project`).
///
/// # Errors
///
/// When the file cannot be read, or holds no valid project.
pub(super) fn read(path: &Path, asker: &str, setting: &Setting) -> Result<Box<Project>, Failure> {
    Ok(with_file(path, asker, setting)?.0)
}

/// The same, and the file that it was read from.
///
/// # Errors
///
/// Those of [`read`].
pub(super) fn with_file(
    path: &Path,
    asker: &str,
    setting: &Setting,
) -> Result<(Box<Project>, SourceFile), Failure> {
    one(path, asker, setting, |descriptor| match descriptor {
        Descriptor::Project(project) => Ok(project),
        other => Err(other),
    })
}

/// The same for the kinds of descriptor that `take` accepts; it gives back any other.
pub(super) fn one<T>(
    path: &Path,
    asker: &str,
    setting: &Setting,
    take: impl FnOnce(Descriptor) -> Result<T, Descriptor>,
) -> Result<(T, SourceFile), Failure> {
    let name = || shown(path);
    if path.is_dir() {
        return Err(Failure::about(
            Exit::Usage,
            format!("{asker}-directory"),
            [("name", name().into())],
        ));
    }
    let terms = Terms { catalogue: &setting.catalogue, today: setting.today };
    let given = one_file(path, terms, setting)?.0;
    let taken = take(given.descriptor).map_err(|other| {
        let facts = [("name", name().into()), ("kind", Kind::of(&other).as_str().into())];
        Failure::about(Exit::Invalid, format!("{asker}-not-a-project"), facts)
    });
    Ok((taken?, given.file))
}
