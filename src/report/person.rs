//! What the files hold about one person, and what was taken out of them.

use jiff::civil::Date;

use crate::document::{Build, Cell, Column, Doc, Line, Point, Table};
use crate::i18n::{Argument, Named, Phrases, day};
use crate::material::person::Elsewhere;
use crate::material::{Concerned, Said};
use crate::panel::person::{Done, Hit};
use crate::source::Position;

/// Everything about the person, for people.
pub fn export(
    name: &str,
    files: &[Concerned<'_>],
    elsewhere: &[Elsewhere],
    phrases: &Phrases,
) -> Doc {
    let title = phrases.tell("person-export-title", [("name", name.to_owned().into())]);
    let mut out = Doc::new(title, phrases.language());
    out.text(phrases.tell("person-export-found", [("files", files.len().into())]));
    let mut table = sheet(phrases);
    for concerned in files {
        table.rows.extend(rows(concerned, phrases));
        let role = phrases.say(&format!("person-relation-{}", concerned.role.as_str()));
        out.heading(2, format!("{} ({role})", concerned.file.words));
        let hits = concerned.hits.iter().map(|Said { path, text, at, .. }| {
            Point::from(place(&concerned.file.words, path, text, *at, "person-hit", phrases))
        });
        let hits: Vec<Point> = hits.collect();
        if !hits.is_empty() {
            out.heading(3, phrases.say("person-places"));
            out.points(hits);
        }
        if concerned.role.is_whole() {
            out.heading(3, phrases.say("person-values"));
            let values = concerned.values.iter().map(|Said { path, text, .. }| {
                let facts = [("path", (*path).to_owned().into()), ("value", text.as_ref().into())];
                Point::from(phrases.tell("person-value", facts))
            });
            out.points(values.collect());
        }
    }
    if !elsewhere.is_empty() {
        out.heading(2, phrases.say("person-elsewhere-title"));
        let lines = elsewhere.iter().map(|one| {
            let file = ("file", one.file.clone().into());
            let id = match (one.lines.is_empty(), one.is_whole) {
                (true, _) => return Point::from(phrases.tell("person-elsewhere-closed", [file])),
                (false, true) => "person-elsewhere",
                (false, false) => "person-elsewhere-word",
            };
            Point::from(of_lines(file, &one.lines, id, phrases))
        });
        out.points(lines.collect());
    }
    out.text(phrases.say("person-export-limits"));
    out.sheets.push(table);
    out
}

/// What the files say, without rows.
pub fn sheet(phrases: &Phrases) -> Table {
    let said = |id: &str| phrases.named("column-", id);
    let columns = vec![
        Column::words(said("file")),
        Column::words(said("what")),
        Column::numbers(said("line")),
        Column::numbers(said("column")),
        Column::words(said("key")),
        Column::words(said("text")).wide(60),
    ];
    Table::sheet("person", phrases.say("person-values"), columns)
}

/// Where the name stands in a file, then all that it says where the whole of it is theirs.
fn rows(concerned: &Concerned<'_>, phrases: &Phrases) -> Vec<Vec<Cell>> {
    let role = phrases.named("person-relation-", concerned.role.as_str());
    let row = |Said { path, text, is_hidden, at }: &Said<'_>| -> Vec<Cell> {
        vec![
            concerned.file.clone().into(),
            role.clone().into(),
            Cell::Count(at.line as u64),
            Cell::Count(at.column as u64),
            (*path).into(),
            match is_hidden {
                true => Named::new("withheld", text.as_ref()).into(),
                false => Line::theirs(text.as_ref(), None).into(),
            },
        ]
    };
    concerned.hits.iter().chain(&concerned.values).map(row).collect()
}

/// Where a hit stands, and with which words.
fn of(file: &str, hit: &Hit, id: &str, phrases: &Phrases) -> String {
    place(file, &hit.path, hit.text.trim(), hit.at, id, phrases)
}

fn place(file: &str, path: &str, text: &str, at: Position, id: &str, phrases: &Phrases) -> String {
    let path = match path {
        "" => phrases.say("person-comment"),
        path => path.to_owned(),
    };
    phrases.tell(
        id,
        [
            ("place", format!("{file}:{}:{}", at.line, at.column).into()),
            ("path", path.into()),
            ("text", text.to_owned().into()),
        ],
    )
}

/// One thing that was done, or is left.
#[derive(Clone, Debug)]
pub enum Entry {
    RemovedReview,
    RemovedExpired(Date),
    Edited(Done),
}

/// Why something is left.
#[derive(Clone, Debug)]
pub enum Left {
    InPath,
    /// A reading, a decision or a statement of a project of theirs, or of its blind copy.
    About,
    Link,
    Unread(String),
    /// Decided and not done, for this reason: the next run tries again.
    NotYet(String),
    /// Changed by somebody during the run.
    Changed,
    WouldBeInvalid,
    Broken(Hit),
    /// The whole name, as a key or within one.
    Key(Hit),
    /// A single word of the name.
    Word(Hit),
    /// Lines of a file that is no descriptor on which the name stands, or a single word of it.
    Written(Vec<usize>),
    WrittenWord(Vec<usize>),
    /// Not searched: no text.
    Closed,
    Id(Hit),
}

/// What a purge did, or would do.
#[derive(Clone, Debug, Default)]
pub struct Purged {
    pub dry_run: bool,
    pub done: Vec<(String, Entry)>,
    pub left: Vec<(String, Left)>,
    /// The last days on which files may be kept that have not passed.
    pub kept: Vec<(Date, String)>,
    /// Files that might say such a day, and do not.
    pub undated: Vec<String>,
}

/// The list of what was done, what is left, and what cannot be reached.
pub fn purged(purged: &Purged, phrases: &Phrases) -> Doc {
    let dry = if purged.dry_run { "yes" } else { "no" };
    let title = phrases.tell("person-purge-title", [("dry", dry.into())]);
    let mut out = Doc::new(title, phrases.language());
    if purged.done.is_empty() {
        out.text(phrases.say("person-purge-nothing"));
    }
    out.points(purged.done.iter().map(|(file, entry)| done(file, entry, phrases).into()).collect());
    if !purged.left.is_empty() {
        out.heading(2, phrases.say("person-left-title"));
        let left = purged.left.iter().map(|(file, left)| still(file, left, phrases).into());
        out.points(left.collect());
    }
    if !purged.kept.is_empty() {
        out.heading(2, phrases.say("person-kept-title"));
        let mut kept = purged.kept.clone();
        kept.sort();
        let lines = kept.into_iter().map(|(date, file)| {
            let date = day(date, phrases.language());
            Point::from(phrases.tell("person-kept", [("date", date.into()), ("file", file.into())]))
        });
        out.points(lines.collect());
    }
    if purged.dry_run && !purged.undated.is_empty() {
        out.heading(2, phrases.say("person-undated-title"));
        out.points(purged.undated.iter().map(|file| Point::from(file.as_str())).collect());
    }
    out.heading(2, phrases.say("person-beyond-title"));
    let beyond = ["reports", "copies", "mail", "backups", "memory"];
    out.points(beyond.map(|what| phrases.say(&format!("person-beyond-{what}")).into()).to_vec());
    out
}

fn done(file: &str, entry: &Entry, phrases: &Phrases) -> String {
    let file = ("file", file.to_owned().into());
    match entry {
        Entry::RemovedReview => phrases.tell("person-purge-removed", [file]),
        Entry::RemovedExpired(date) => {
            let date = day(*date, phrases.language());
            phrases.tell("person-purge-expired", [file, ("date", date.into())])
        }
        Entry::Edited(Done::Removed { path }) => {
            phrases.tell("person-purge-entry-removed", [file, ("path", path.clone().into())])
        }
        Entry::Edited(Done::Replaced { path }) => {
            phrases.tell("person-purge-entry-replaced", [file, ("path", path.clone().into())])
        }
        Entry::Edited(Done::ReplacedInComments) => phrases.tell("person-purge-comments", [file]),
    }
}

/// The lines of a file, by their numbers.
fn of_lines(
    file: (&'static str, Argument<'static>),
    lines: &[usize],
    id: &str,
    phrases: &Phrases,
) -> String {
    let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
    let facts = [file, ("count", lines.len().into()), ("lines", numbers.join(", ").into())];
    phrases.tell(id, facts)
}

fn still(file: &str, left: &Left, phrases: &Phrases) -> String {
    let name = ("file", file.to_owned().into());
    match left {
        Left::InPath => phrases.tell("person-left-path", [name]),
        Left::About => phrases.tell("person-left-about", [name]),
        Left::Link => phrases.tell("person-left-link", [name]),
        Left::Unread(reason) => {
            phrases.tell("person-left-unread", [name, ("reason", reason.clone().into())])
        }
        Left::NotYet(reason) => {
            phrases.tell("person-left-not-yet", [name, ("reason", reason.clone().into())])
        }
        Left::Changed => phrases.tell("person-left-changed", [name]),
        Left::WouldBeInvalid => phrases.tell("person-left-invalid", [name]),
        Left::Written(lines) => of_lines(name, lines, "person-left-written", phrases),
        Left::WrittenWord(lines) => of_lines(name, lines, "person-left-written-word", phrases),
        Left::Closed => phrases.tell("person-left-closed", [name]),
        Left::Broken(hit) => of(file, hit, "person-left-broken", phrases),
        Left::Key(hit) => of(file, hit, "person-left-key", phrases),
        Left::Word(hit) => of(file, hit, "person-left-word", phrases),
        Left::Id(hit) => of(file, hit, "person-left-id", phrases),
    }
}
