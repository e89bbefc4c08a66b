//! Reviews of a project laid side by side, and the blind copies that readers are given.

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::panel::blind::Leak;
use crate::panel::merge::Panel;

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
    pub catalogue: &'p Catalogue,
    pub names: Names,
    pub date: Date,
    pub seed: u64,
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
