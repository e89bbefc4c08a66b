//! What was found among projects and blocks.

use crate::catalogue::Catalogue;
use crate::i18n::Phrases;
use crate::portfolio::find::Hit;

/// Everything that a search is written from.
#[derive(Clone, Copy)]
pub struct FindParts<'p> {
    pub hits: &'p [Hit<'p>],
    /// What was looked for, as it was typed.
    pub asked: &'p [String],
    /// How many projects and blocks were looked at, of those that come with the program and of others.
    pub searched: LookedThrough,
    pub catalogue: &'p Catalogue,
    pub phrases: &'p Phrases,
}

/// What was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LookedThrough {
    pub exemplars: usize,
    pub blocks: usize,
    /// Projects and blocks of folders of one's own; `None` where no folder was named.
    pub own: Option<usize>,
    /// Of those, projects that did not agree to be found by their words: only what their files choose
    /// from the catalogue was looked at.
    pub withheld: usize,
}
