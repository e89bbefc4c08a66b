//! On which version of the catalogue levels were chosen.

use crate::catalogue::Catalogue;
use crate::source::Span;

/// The version of the catalogue whose sentences were read when the levels of a file were chosen,
/// and where the file says it. A file that does not say it was answered on the first.
///
/// A level that was chosen under other words enters the figures as it did, is shown as a number
/// and never with a sentence that nobody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnsweredOn {
    pub version: u32,
    pub span: Span,
}

impl AnsweredOn {
    /// Whether the words of a ladder, last changed in this version, are those that were read.
    pub fn read(self, ladder: u32) -> bool {
        self.version >= ladder
    }
}

/// The number of a catalogue's version: `2` of "2", `2` of "2-mairie"; 1 where it begins with none.
pub fn version_of(catalogue: &Catalogue) -> u32 {
    let digits = catalogue.version.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    digits.parse().unwrap_or(1)
}
