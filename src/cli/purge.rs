//! `germoir purge`.

use std::path::Path;

use clap::Args;

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::journal::{self, Journal, Opened, Recovered, Why};
use super::person_files::{beside, searched};
use super::setting::Setting;
use super::{aside, output};
use crate::document::terminal::Screen;
use crate::making::purge::{Purge, Searched};
use crate::panel::person::{Name, carried};
use crate::report::person::{Left, Purged, purged};
use crate::source::shown;

#[derive(Args, Debug)]
pub(super) struct PurgeArguments {
    /// The person's name in quotation marks, and the folder; with --expired the folder alone will do.
    /// Files marked as read-only are changed too, and stay read-only
    #[arg(value_names = ["NAME", "DIR"], num_args = 1..=2, required_unless_present = "expired")]
    pub what: Vec<String>,
    /// Delete projects, reviews, decisions and statements whose keep_until has passed; with a name,
    /// only that person's. With --dry-run, also what expires when
    #[arg(long)]
    pub expired: bool,
    /// Say what would be done, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

pub(super) fn run(command: PurgeArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let phrases = &setting.phrases;
    let usage = |id: &'static str| Failure::new(Exit::Usage, id);
    let (name, folder) = match command.what.as_slice() {
        [name, folder] => (Some(Name::new(name).ok_or_else(|| usage("person-blank"))?), folder),
        [folder] if command.expired => (None, folder),
        _ => return Err(usage("person-purge-usage")),
    };
    let folder = Path::new(folder);
    let kind = if common.output.is_some() { Output::MARKDOWN } else { Output::Text };
    let delivery = Delivery::new(common.output.as_deref(), kind, "purge", &setting)?;
    let journal = alone(folder, command.dry_run, &setting)?;
    let files = searched(folder, name.as_ref(), "purge", &setting)?;
    let own = carried(files.iter().filter_map(Searched::known));
    let mut purge = Purge { setting: &setting, own, result: Purged::default(), steps: Vec::new() };
    purge.result.dry_run = command.dry_run;
    let mut exit = Exit::Done;
    for file in &files {
        exit = exit.and(match (&name, command.expired) {
            (name, true) => purge.expired(file, name.as_ref()),
            (Some(name), false) => purge.person(file, folder, name),
            (None, false) => Exit::Done,
        });
    }
    if let (Some(name), false) = (&name, command.expired) {
        for (path, text) in beside(folder, common.output.as_deref(), &setting)? {
            purge.beside(&path, text.as_deref(), name);
        }
    }
    let Purge { mut result, steps, .. } = purge;
    let mut unfinished = Vec::new();
    if let Some(journal) = journal.filter(|_| !steps.is_empty()) {
        unfinished = journal
            .apply(&steps)
            .map_err(|refused| refused.failure(folder, "person-purge-busy"))?;
    }
    still_there(&mut result, &unfinished, &setting);
    let document = purged(&result, phrases);
    let (width, colour) = (setting.width, setting.colour);
    let text = match common.output {
        Some(_) => document.markdown(phrases),
        None => document.terminal(Screen { width, colour, verbose: true }, phrases),
    };
    let delivered = delivery.text(&text);
    if !unfinished.is_empty() {
        output::say(&begun(&unfinished, &setting));
        exit = exit.and(Exit::Files);
    }
    Ok(exit.and(delivered?))
}

/// Says of files that were to be changed, and are not, that they are left.
fn still_there(result: &mut Purged, unfinished: &[journal::Left], setting: &Setting) {
    for journal::Left { path, why } in unfinished {
        let file = shown(path);
        result.done.retain(|(done, _)| *done != file);
        let left = match why {
            Why::Changed => Left::Changed,
            Why::System(error) => Left::NotYet(Failure::reason(error, &setting.phrases)),
        };
        result.left.push((file, left));
    }
}

/// That a deletion was begun and is not finished, and how to finish it.
fn begun(unfinished: &[journal::Left], setting: &Setting) -> String {
    let phrases = &setting.phrases;
    let files = unfinished.iter().map(|journal::Left { path, why }| {
        let (id, reason) = match why {
            Why::Changed => ("person-purge-changed-file", String::new()),
            Why::System(error) => ("person-purge-unfinished-file", Failure::reason(error, phrases)),
        };
        let file = shown(path);
        phrases.tell(id, [("file", file.into()), ("reason", reason.trim_end_matches('.').into())])
    });
    let files: Vec<String> = files.collect();
    phrases.tell("person-purge-unfinished", [("files", files.join(", ").into())])
}

/// Takes the folder, so that two deletions do not mix. What an interrupted run has left is finished
/// or undone before anything else. Nothing is taken for a dry run, which changes nothing.
fn alone(folder: &Path, dry_run: bool, setting: &Setting) -> Result<Option<Journal>, Failure> {
    let phrases = &setting.phrases;
    if dry_run || !folder.is_dir() {
        if journal::waits(folder) {
            output::say(&phrases.say("person-recovery-waits"));
        }
        return Ok(None);
    }
    journal::tell_left_apart(folder, setting);
    let opened = Journal::open(folder, setting.limits.text)
        .map_err(|refused| refused.failure(folder, "person-purge-busy"))?;
    let (journal, recovered) = match opened {
        Opened::Taken(journal, recovered) => (journal, recovered),
        Opened::Unfinished(left) => {
            return Err(Failure::told(Exit::Files, begun(&left, setting)));
        }
    };
    aside::sweep(folder);
    match recovered {
        Recovered::Nothing => {}
        Recovered::Undone => output::say(&phrases.say("person-recovered-undone")),
        Recovered::Finished { files, conflicts } => {
            output::say(&phrases.tell("person-recovered-finished", [("files", files.into())]));
            for path in conflicts {
                let file = shown(&path);
                output::say(&phrases.tell("person-recovered-conflict", [("file", file.into())]));
            }
        }
    }
    Ok(Some(journal))
}
