//! `germoir check`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::arguments::{Check, CheckFormat, Common};
use super::deliver::{Delivery, Kind as Output};
use super::setting::Setting;
use super::{Exit, Failure, input, output};
use crate::descriptor::{self, Descriptor, Form, Kind};
use crate::diagnostic::{Problem, Severity};
use crate::report::problem::{Located, located, rendered};
use crate::report::{json, sarif};
use crate::source::{SourceFile, Span};

/// One file, read.
struct Checked {
    path: PathBuf,
    file: Option<SourceFile>,
    kind: Option<Kind>,
    id: Option<String>,
    problems: Vec<Located>,
    exit: Exit,
}

pub(super) fn run(command: Check, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    if let Some(what) = command.fail_on.iter().find(|what| *what != "warnings") {
        let text = setting
            .phrases
            .tell("fail-on-unknown", [("what", what.clone().into()), ("all", "warnings".into())]);
        return Err(Failure::new(Exit::Usage, text));
    }
    let kind = match command.format {
        CheckFormat::Terminal => Output::Text,
        CheckFormat::Json | CheckFormat::Sarif => Output::Json,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "check", &setting)?;
    let mut paths = Vec::new();
    for path in &command.paths {
        if path.is_dir() {
            let found = input::toml_files(path, &setting)?;
            if found.is_empty() {
                let name = path.display().to_string();
                output::say(&setting.phrases.tell("check-empty-folder", [("name", name.into())]));
            }
            paths.extend(found);
        } else {
            paths.push(path.clone());
        }
    }
    let mut files: Vec<Checked> = paths.par_iter().map(|path| one(path, &setting)).collect();
    mark_same_ids(&mut files, &setting);

    let mut exit = files.iter().fold(Exit::Done, |exit, file| exit.and(file.exit));
    let warned = |file: &Checked| {
        file.problems.iter().any(|problem| problem.code.severity == Severity::Warning)
    };
    if !command.fail_on.is_empty() && files.iter().any(warned) {
        exit = exit.and(Exit::Found);
    }
    let text = match command.format {
        CheckFormat::Json => {
            let files: Vec<_> = files
                .into_iter()
                .map(|file| (file.path.display().to_string(), file.kind, file.problems))
                .collect();
            format!("{}\n", json::check(&files))
        }
        CheckFormat::Sarif => {
            let files: Vec<_> = files
                .into_iter()
                .map(|file| (file.path.display().to_string(), file.problems))
                .collect();
            sarif::log(&files)
        }
        CheckFormat::Terminal => told(&files, &setting),
    };
    Ok(exit.and(delivery.text(&text)?))
}

fn one(path: &Path, setting: &Setting) -> Checked {
    let mut checked = Checked {
        path: path.to_owned(),
        file: None,
        kind: None,
        id: None,
        problems: Vec::new(),
        exit: Exit::Done,
    };
    let file = match input::read(path, &setting.limits) {
        Ok(file) => file,
        Err(refusal) => {
            checked.problems.push(refusal.located(path, setting));
            checked.exit = refusal.exit;
            return checked;
        }
    };
    let stem = path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
    let reading =
        descriptor::read(&file, Form::Toml, &setting.catalogue, setting.today, stem.as_deref());
    if reading.descriptor.is_none() {
        checked.exit = Exit::Invalid;
    }
    checked.kind = reading.kind;
    checked.id = match reading.descriptor {
        Some(Descriptor::Project(_)) => reading.id,
        _ => None,
    };
    checked.problems = located(&reading.problems, std::slice::from_ref(&file), &setting.phrases);
    checked.file = Some(file);
    checked
}

/// Two projects with one id are both invalid, and each names the other.
fn mark_same_ids(files: &mut [Checked], setting: &Setting) {
    let mut by_id: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, file) in files.iter().enumerate() {
        if let Some(id) = &file.id {
            by_id.entry(id.clone()).or_default().push(at);
        }
    }
    for (id, places) in by_id.into_iter().filter(|(_, places)| places.len() > 1) {
        for &at in &places {
            let other = places.iter().find(|other| **other != at).map_or(at, |other| *other);
            let other = files[other].path.display().to_string();
            let problem = Problem::new(descriptor::problems::SAME_ID, "project.id", Span::START)
                .with("id", id.as_str())
                .with("other", other);
            let sources: Vec<SourceFile> = files[at].file.clone().into_iter().collect();
            let words = located(std::slice::from_ref(&problem), &sources, &setting.phrases);
            files[at].problems.splice(0..0, words);
            files[at].exit = Exit::Invalid;
        }
    }
}

fn told(files: &[Checked], setting: &Setting) -> String {
    let mut out = String::new();
    for checked in files {
        let sources: Vec<SourceFile> = checked.file.clone().into_iter().collect();
        if sources.is_empty() {
            for problem in &checked.problems {
                out.push_str(&format!("{}: {}\n", problem.file, problem.message));
                if let Some(help) = &problem.help {
                    out.push_str(&format!("{help}\n"));
                }
                out.push('\n');
            }
            continue;
        }
        out.push_str(&rendered(
            &checked.problems,
            &sources,
            &setting.phrases,
            setting.colour,
            setting.width,
        ));
    }
    let count = |severity| {
        let problems = files.iter().flat_map(|file| &file.problems);
        problems.filter(|problem| problem.code.severity == severity).count()
    };
    out.push_str(&setting.phrases.tell(
        "check-summary",
        [
            ("files", files.len().into()),
            ("errors", count(Severity::Error).into()),
            ("warnings", count(Severity::Warning).into()),
        ],
    ));
    out.push('\n');
    out
}
