//! `germoir purge`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::journal::{self, Journal, Opened, Recovered, Step, Why};
use super::person_files::{Found, Searched, searched};
use super::setting::Setting;
use super::{aside, output};
use crate::descriptor::{self, Form, Kind};
use crate::document::terminal::Screen;
use crate::panel::person::{self, Change, Held, Hit, Name, Part, Relation};
use crate::report::person::{Entry, Left, Purged, purged};
use crate::source::{SourceFile, shown};

#[derive(Args, Debug)]
pub(super) struct PurgeArguments {
    /// The person's name in quotation marks, and the folder; with --expired the folder alone will do
    #[arg(value_names = ["NAME", "DIR"], num_args = 1..=2, required = true)]
    pub what: Vec<String>,
    /// Delete reviews and decisions whose keep_until has passed; with a name, only that person's
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
    let mut purge = Purge { setting: &setting, result: Purged::default(), steps: Vec::new() };
    purge.result.dry_run = command.dry_run;
    let mut exit = Exit::Done;
    for file in &files {
        exit = exit.and(match (&name, command.expired) {
            (name, true) => purge.expired(file, name.as_ref()),
            (Some(name), false) => purge.person(file, folder, name),
            (None, false) => Exit::Done,
        });
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

struct Purge<'p> {
    setting: &'p Setting,
    result: Purged,
    steps: Vec<Step>,
}

impl Purge<'_> {
    /// A review or decision whose time has passed.
    fn expired(&mut self, searched: &Searched, name: Option<&Name>) -> Exit {
        let Some((file, held)) = self.readable(searched) else { return Exit::Done };
        let own = held.relation().is_some_and(|relation| {
            matches!(relation, Relation::Reader | Relation::Decider)
                && held.hits.iter().any(|hit| hit.part == Part::Whole)
        });
        let kind = matches!(held.kind, Some(Kind::Review | Kind::Decision));
        let passed = held.keep_until.filter(|last| *last < self.setting.today);
        if let Some(last) = passed.filter(|_| kind && (own || name.is_none())) {
            self.step(&searched.path, file, None);
            self.did(&searched.path, Entry::RemovedExpired(last));
        }
        Exit::Done
    }

    /// Whatever a file holds about the person.
    fn person(&mut self, searched: &Searched, folder: &Path, name: &Name) -> Exit {
        let path = &searched.path;
        let Some((file, held)) = self.readable(searched) else {
            return match searched.found {
                Found::Unread(_) => Exit::Invalid,
                _ => Exit::Done,
            };
        };
        let stand_in = self.setting.phrases.say("person-stand-in");
        let change = person::purge(file, held, name, &stand_in);
        let goes = change == Change::Remove;
        let exit = match change {
            Change::Nothing => Exit::Done,
            Change::Remove => {
                self.step(path, file, None);
                self.did(path, Entry::RemovedReview);
                Exit::Done
            }
            Change::Leave(hits) => self.left(path, held, hits),
            Change::Rewrite { text, done, left } => {
                if self.valid(path, file.text()) && !self.valid(path, &text) {
                    self.leave(path, Left::WouldBeInvalid);
                    return Exit::Invalid;
                }
                self.step(path, file, Some(text));
                for done in done {
                    self.did(path, Entry::Edited(done));
                }
                self.left(path, held, left)
            }
        };
        let within = path.strip_prefix(folder).unwrap_or(path);
        if !goes && !name.find(&within.to_string_lossy()).is_empty() {
            self.leave(path, Left::InPath);
        }
        exit
    }

    fn readable<'s>(&mut self, searched: &'s Searched) -> Option<(&'s SourceFile, &'s Held)> {
        match &searched.found {
            Found::File(file) => return Some((&file.0, &file.1)),
            Found::Unread(reason) => self.leave(&searched.path, Left::Unread(reason.clone())),
            Found::Link => self.leave(&searched.path, Left::Link),
        }
        None
    }

    /// What only people can judge in a file; a broken one makes the run end as invalid.
    fn left(&mut self, path: &Path, held: &Held, hits: Vec<Hit>) -> Exit {
        for hit in hits {
            let left = match hit.path.rsplit('.').next() {
                _ if held.broken => Left::Broken(hit),
                Some("id" | "project") => Left::Id(hit),
                _ => Left::Word(hit),
            };
            self.leave(path, left);
        }
        if held.broken { Exit::Invalid } else { Exit::Done }
    }

    /// Whether a text is a file that the rest of the program takes.
    fn valid(&self, path: &Path, text: &str) -> bool {
        let Setting { catalogue, today, .. } = self.setting;
        let stem = path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
        let file = SourceFile::new("", text);
        descriptor::read(&file, Form::Toml, catalogue, *today, stem.as_deref()).descriptor.is_some()
    }

    fn step(&mut self, path: &Path, file: &SourceFile, after: Option<String>) {
        let (path, before) = (PathBuf::from(path), file.text().to_owned());
        self.steps.push(Step { path, before, after });
    }

    fn did(&mut self, path: &Path, entry: Entry) {
        self.result.done.push((shown(path), entry));
    }

    fn leave(&mut self, path: &Path, left: Left) {
        self.result.left.push((shown(path), left));
    }
}
