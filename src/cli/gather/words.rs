//! What is said of files that are read: why one is not taken, and what is wrong with it.

use std::path::Path;

use super::Wants;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::reading;
use crate::cli::setting::Setting;
use crate::descriptor::{Descriptor, Kind};
use crate::diagnostic::Problem;
use crate::intake::{Terms, understand};
use crate::material::problem::{Located, located};
use crate::report::problem::rendered;
use crate::source::{SourceFile, shown};

pub(super) fn other_kind(path: &Path, kind: Kind, wants: Wants, setting: &Setting) -> String {
    let facts = [
        ("name", shown(path).into()),
        ("kind", kind.as_str().into()),
        ("command", wants.command.into()),
    ];
    setting.phrases.tell("file-other-kind", facts)
}

/// Problems of one file in words, each on its source line.
pub(in crate::cli) fn told(problems: &[Problem], file: &SourceFile, setting: &Setting) -> String {
    let files = std::slice::from_ref(file);
    let problems = located(problems, files, &setting.phrases);
    rendered(&problems, files, &setting.phrases, setting.colour_errors, setting.width)
}

/// A problem of a file as a whole, on one line.
pub(super) fn problem_of(path: &Path, problem: &Problem, setting: &Setting) -> String {
    let words = located(std::slice::from_ref(problem), &[], &setting.phrases);
    let message = words.first().map_or("", |located| located.message.as_str());
    setting.phrases.said_of(&shown(path), message)
}

/// One file that has to be valid, whatever its kind, and what was noticed in it.
///
/// # Errors
///
/// Every problem of the file in one message, and the exit code that they call for.
pub(in crate::cli) fn one_file(
    path: &Path,
    terms: Terms<'_>,
    setting: &Setting,
) -> Result<(Descriptor, Vec<Located>), Failure> {
    let file =
        reading::read(path, &setting.limits).map_err(|refusal| Failure::unread(path, refusal))?;
    let given = understand(path, file, terms).map_err(|invalid| {
        Failure::told(Exit::Invalid, told(&invalid.problems, &invalid.file, setting))
    })?;
    let files = std::slice::from_ref(&given.file);
    let problems = located(&given.problems, files, &setting.phrases);
    Ok((given.descriptor, problems))
}
