//! Reviews of a project laid side by side, and the blind copies that readers are given.

pub mod arithmetic;

use jiff::civil::Date;

use crate::catalogue::{Catalogue, Profile};
use crate::i18n::Phrases;
use crate::panel::blind::Leak;
use crate::panel::conflicts::Conflict;
use crate::panel::duties::Duty;
use crate::panel::merge::{Panel, Readers};
use crate::panel::on_cases::OnCases;

/// Whether readers are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// Each by a number.
    Hidden,
    Shown,
}

/// Everything that a report about a panel is written from.
#[derive(Clone, Copy)]
pub struct PanelParts<'p> {
    pub panel: &'p Panel<'p>,
    /// Readings of practice cases.
    pub cases: &'p OnCases,
    pub readers: &'p Readers,
    /// Who has read what of what is theirs to read.
    pub duties: &'p [Duty],
    /// Readers who may have a link to a project.
    pub conflicts: &'p [Conflict],
    /// Files that could not be used, as they are shown.
    pub unread: &'p [String],
    pub catalogue: &'p Catalogue,
    pub profile: &'p Profile,
    pub names: Names,
    /// Whether the arithmetic is shown.
    pub explain: bool,
    pub date: Date,
    pub seed: u64,
}

impl PanelParts<'_> {
    /// What a reader is called.
    pub fn reader(&self, reader: usize, phrases: &Phrases) -> String {
        match self.names {
            Names::Shown => self.readers.name(reader).unwrap_or_default().to_owned(),
            Names::Hidden => phrases.tell("panel-reader", [("number", (reader + 1).into())]),
        }
    }
}

/// What became of one copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// Written now, with so many names replaced.
    Written { replaced: usize },
    /// Corrected by hand since it was made, and kept.
    Kept,
    /// The same, while its original has changed.
    KeptOld,
}

/// One copy.
#[derive(Clone, Debug)]
pub struct Copied {
    pub file: String,
    pub pseudonym: String,
    pub made: Made,
    pub leaks: Vec<Leak>,
}
