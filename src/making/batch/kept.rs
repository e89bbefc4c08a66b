//! What is kept of each file for the next run. The output is handed to others: a file that is not named
//! is kept under its label, as everywhere else.

use serde::{Deserialize, Serialize};

use super::came::{Came, Read};
use super::shape::Shape;
use super::{Format, Plan};

/// Everything beside a file that decides what it gives.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    schema: String,
    version: String,
    catalogue: String,
    profile: String,
    date: String,
    language: String,
    /// What decides whether a file is valid, and what is told of it: depth, lists, observations,
    /// problems.
    limits: [usize; 4],
    pages: bool,
    lines: bool,
    /// By what projects are grouped.
    by: Vec<String>,
    /// Whether some files stand under labels, which only the key of the labels leads back to them.
    pub labelled: bool,
}

impl Key {
    pub fn new(plan: &Plan<'_>, labelled: bool) -> Self {
        let Plan { setting, profile, .. } = *plan;
        Self {
            schema: "germoir/batch/5".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            catalogue: setting.catalogue.fingerprint.to_string(),
            profile: profile.fingerprint.clone(),
            date: setting.today.to_string(),
            language: setting.language().tag().to_owned(),
            limits: [
                setting.limits.depth,
                setting.limits.list,
                setting.limits.observations,
                setting.limits.problems,
            ],
            pages: plan.wants_pages(),
            lines: plan.wants(Format::Ndjson),
            by: plan.by.iter().map(|by| by.key().to_owned()).collect(),
            labelled,
        }
    }

    /// Whether what was kept under another key can be taken: it may hold more, never less.
    pub fn serves(&self, wanted: &Self) -> bool {
        let same = |key: &Self| {
            [&key.schema, &key.version, &key.catalogue, &key.profile, &key.date, &key.language]
                .map(String::clone)
        };
        same(self) == same(wanted)
            && (&self.limits, &self.by) == (&wanted.limits, &wanted.by)
            && (self.pages || !wanted.pages)
            && (self.lines || !wanted.lines)
    }
}

/// What one file gave.
#[derive(Debug, Serialize, Deserialize)]
pub struct Kept {
    path: String,
    print: String,
    gave: Shape,
}

impl Kept {
    /// What a file gave, under its path or label. `None` where it could not be read: it is read again
    /// the next time.
    pub fn of(path: &str, read: &Read) -> Option<Self> {
        let print = read.print.clone()?;
        Some(Self { path: path.to_owned(), print, gave: Shape::of(&read.came) })
    }

    pub fn print(&self) -> &str {
        &self.print
    }

    /// What it gave, unless that cannot be understood any more.
    pub fn came(self) -> Option<Came> {
        self.gave.came(&self.path)
    }
}
