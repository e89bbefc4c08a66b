//! What is said of files that are read: why one is not taken, and what is wrong with it.

use std::path::Path;

use super::setting::Setting;
use crate::diagnostic::Problem;
use crate::intake::Notice;
use crate::material::problem::located;
use crate::report::problem::rendered;
use crate::source::{SourceFile, shown};

/// A notice in the reader's language. `command` is the one that gathered, as it is typed.
pub fn notice(notice: &Notice, command: &str, setting: &Setting) -> String {
    let phrases = &setting.phrases;
    let name = |path: &Path| ("name", shown(path).into());
    match notice {
        Notice::Unread(path, refusal) => refusal.words(path, phrases),
        Notice::Invalid(file, problems) => told(problems, file, setting),
        Notice::Noticed(words) => words.clone(),
        Notice::OtherKind(path, kind) => {
            let kind = ("kind", kind.as_str().into());
            let facts = [name(path), kind, ("command", command.to_owned().into())];
            phrases.tell("file-other-kind", facts)
        }
        Notice::Twin(path, problem) => problem_of(path, problem, setting),
        Notice::Stray(path, id) => {
            phrases.tell("statement-of-none", [name(path), ("id", id.clone().into())])
        }
        Notice::Nothing(folder, kind) => {
            phrases.tell("folder-nothing", [name(folder), ("kind", (*kind).into())])
        }
        Notice::Beside(path) => {
            let facts = [name(path), ("command", command.to_owned().into())];
            phrases.tell("file-goes-beside", facts)
        }
    }
}

/// Problems of one file in words, each on its source line.
pub fn told(problems: &[Problem], file: &SourceFile, setting: &Setting) -> String {
    let files = std::slice::from_ref(file);
    let problems = located(problems, files, &setting.phrases);
    rendered(&problems, files, &setting.phrases, setting.colour_errors, setting.width)
}

/// A problem of a file as a whole, on one line.
fn problem_of(path: &Path, problem: &Problem, setting: &Setting) -> String {
    let words = located(std::slice::from_ref(problem), &[], &setting.phrases);
    let message = words.first().map_or("", |located| located.message.as_str());
    setting.phrases.said_of(&shown(path), message)
}
