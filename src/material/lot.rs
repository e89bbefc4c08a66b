//! What was drawn by lot.

use jiff::civil::Date;

/// One project in the order that was drawn.
pub struct Row {
    pub name: String,
    pub id: String,
    pub print: String,
    /// Of seed, line feed and fingerprint: 64 hexadecimal digits.
    pub sum: String,
}

/// What a page of a draw is made from.
pub struct LotParts<'p> {
    pub rows: &'p [Row],
    pub places: usize,
    /// Where the seed came from.
    pub source: &'p str,
    pub seed: &'p str,
    /// What is typed to work it out again.
    pub command: &'p str,
    pub date: Date,
}
