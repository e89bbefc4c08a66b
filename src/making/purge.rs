//! What `purge` makes: of each file that holds something about a person, what becomes of it.

use std::path::{Path, PathBuf};

use super::setting::Setting;
use crate::descriptor::{self, Form, Kind};
use crate::diagnostic::Exit;
use crate::panel::person::{self, Change, Held, Hit, Name, Own, Part, Relation, words_left};
use crate::report::person::{Entry, Left, Purged};
use crate::source::{SourceFile, shown};

/// A file, as far as it could be read.
pub struct Searched {
    pub path: PathBuf,
    pub found: Found,
}

impl Searched {
    /// The id that its name gives it, and what it holds.
    pub fn known(&self) -> Option<(Option<String>, &Held)> {
        let stem = self.path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
        match &self.found {
            Found::File(file) => Some((stem, &file.1)),
            Found::Unread(_) | Found::Link => None,
        }
    }
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
    /// The person's projects and the blind copies of these.
    pub own: Own,
    pub result: Purged,
    pub steps: Vec<Step>,
}

impl Purge<'_> {
    /// A file whose time has passed, whatever its kind; when it will, where it has not.
    pub fn expired(&mut self, searched: &Searched, name: Option<&Name>) -> Exit {
        let Some((file, held)) = self.readable(searched) else { return Exit::Done };
        let own = held.relation().is_some_and(|relation| {
            matches!(relation, Relation::Bearer | Relation::Reader | Relation::Decider)
                && held.hits.iter().any(|hit| hit.part == Part::Whole)
        });
        if !own && name.is_some() {
            return Exit::Done;
        }
        let Some(last) = held.keep_until else {
            let dated = [Kind::Project, Kind::Review, Kind::Decision, Kind::Statement];
            if held.kind.is_some_and(|kind| dated.contains(&kind)) {
                self.result.undated.push(shown(&searched.path));
            }
            return Exit::Done;
        };
        if last < self.setting.today {
            self.step(&searched.path, file, None);
            self.did(&searched.path, Entry::RemovedExpired(last));
        } else {
            self.result.kept.push((last, shown(&searched.path)));
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
        let stem = path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
        let is_copy = self.own.is_copy(stem.as_deref(), held);
        let change = person::purge(file, held, name, &stand_in, is_copy);
        let goes = change == Change::Remove;
        let after = match &change {
            Change::Rewrite { text, .. } => SourceFile::new(file.name(), text.clone()),
            _ => SourceFile::new(file.name(), file.text()),
        };
        let mut words =
            if goes || !name.is_whole() { Vec::new() } else { words_left(&after, name) };
        // What is only shown leaves the file as it is, and so are its lines told.
        let is_shown = self.result.dry_run;
        let told = |hits: &mut [Hit]| {
            if is_shown {
                person::placed_before(hits, file.text(), after.text(), name, &stand_in);
            }
        };
        told(&mut words);
        let exit = match change {
            Change::Nothing => Exit::Done,
            Change::Remove => {
                self.step(path, file, None);
                self.did(path, Entry::RemovedReview);
                Exit::Done
            }
            Change::Leave(hits) => self.left(path, held, hits, name),
            Change::Rewrite { text, done, mut left } => {
                told(&mut left);
                if self.valid(path, file.text()) && !self.valid(path, &text) {
                    self.leave(path, Left::WouldBeInvalid);
                    return Exit::Invalid;
                }
                self.step(path, file, Some(text));
                for done in done {
                    self.did(path, Entry::Edited(done));
                }
                self.left(path, held, left, name)
            }
        };
        for hit in words {
            self.leave(path, Left::Word(hit));
        }
        let is_theirs = held.kind == Some(Kind::Project);
        if !goes && !is_theirs && self.own.is_about(stem.as_deref(), held) {
            self.leave(path, Left::About);
        }
        let within = path.strip_prefix(folder).unwrap_or(path);
        if !goes && !name.find(&within.to_string_lossy()).is_empty() {
            self.leave(path, Left::InPath);
        }
        exit
    }

    /// A file that is no descriptor: it is searched, and left as it is.
    pub fn beside(&mut self, path: &Path, text: Option<&str>, name: &Name) {
        let Some(text) = text else { return self.leave(path, Left::Closed) };
        let (whole, parts) = person::lines(text, name);
        if !whole.is_empty() {
            self.leave(path, Left::Written(whole));
        }
        if name.is_whole() && !parts.is_empty() {
            self.leave(path, Left::WrittenWord(parts));
        }
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
    fn left(&mut self, path: &Path, held: &Held, hits: Vec<Hit>, name: &Name) -> Exit {
        for hit in hits {
            let left = match hit.path.rsplit('.').next() {
                _ if held.broken => Left::Broken(hit),
                Some("id" | "project") => Left::Id(hit),
                _ if name.is_whole() => Left::Key(hit),
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
