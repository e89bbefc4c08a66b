//! `germoir check`.

use std::path::PathBuf;

use clap::Args;
use rayon::prelude::*;

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::reading::folders::Found;
use super::setting::Setting;
use super::{journal, reading};
use crate::diagnostic::Severity;
use crate::making::check::{self, Checked, Format};
use crate::source::shown;

#[derive(Args, Debug)]
pub(super) struct Check {
    /// Files, or folders to look for *.toml in; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// End with exit code 3 when this was found: warnings
    #[arg(long, value_name = "WHAT")]
    pub fail_on: Vec<String>,
}

pub(super) fn run(command: Check, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    if let Some(what) = command.fail_on.iter().find(|what| *what != "warnings") {
        return Err(Failure::about(
            Exit::Usage,
            "fail-on-unknown",
            [("what", what.clone().into()), ("all", "warnings".into())],
        ));
    }
    let kind = match command.format {
        Format::Terminal => Output::Text,
        Format::Json | Format::Sarif => Output::Json,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "check", &setting)?;
    let found = Found::in_all(&command.paths, &setting.limits);
    found.say(&setting.phrases, setting.quiet);
    let files = found.files.iter().map(|asked| asked.path.as_path());
    journal::warn(found.folders(), files, &setting);
    let read = |path: &PathBuf| check::one(path, reading::read(path, &setting.limits), &setting);
    let mut files: Vec<Checked> = found.files.par_iter().map(|asked| read(&asked.path)).collect();
    files.extend(
        found.refused.iter().map(|(path, refusal)| Checked::unread(path, refusal, &setting)),
    );
    check::mark(&mut files, &setting);

    let mut exit = files.iter().fold(Exit::Done, |exit, file| exit.and(file.exit));
    for folder in &found.empty {
        let facts = [("name", shown(folder).into()), ("kind", "file".into())];
        setting.say("folder-nothing", facts);
        exit = exit.and(Exit::Invalid);
    }
    let warned = |file: &Checked| {
        file.problems.iter().any(|problem| problem.code.severity == Severity::Warning)
    };
    if !command.fail_on.is_empty() && files.iter().any(warned) {
        exit = exit.and(Exit::Found);
    }
    let text = check::written(files, command.format, &setting);
    Ok(exit.and(delivery.text(&text)?))
}
