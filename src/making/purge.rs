//! What `purge` makes: of each file that holds something about a person, what becomes of it.

use std::path::{Path, PathBuf};

use super::setting::Setting;
use crate::descriptor::{self, Form, Kind};
use crate::diagnostic::Exit;
use crate::panel::person::{self, Change, Held, Hit, Name, Part, Relation};
use crate::report::person::{Entry, Left, Purged};
use crate::source::{SourceFile, shown};

/// A file, as far as it could be read.
pub struct Searched {
    pub path: PathBuf,
    pub found: Found,
}

pub enum Found {
    File(Box<(SourceFile, Held)>),
    /// Why it could not be read.
    Unread(String),
    /// A link to another place.
    Link,
}

/// One file, and what becomes of it.
pub struct Step {
    pub path: PathBuf,
    /// The text as it was read.
    pub before: String,
    /// The text that takes its place; None when the file goes.
    pub after: Option<String>,
}

/// A deletion, as it is found out.
pub struct Purge<'p> {
    pub setting: &'p Setting,
    pub result: Purged,
    pub steps: Vec<Step>,
}

impl Purge<'_> {
    /// A review or decision whose time has passed.
    pub fn expired(&mut self, searched: &Searched, name: Option<&Name>) -> Exit {
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
    pub fn person(&mut self, searched: &Searched, folder: &Path, name: &Name) -> Exit {
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
