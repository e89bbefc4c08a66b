//! Places in a text.

/// A stretch of a text, in bytes from where its [`SourceFile`](super::SourceFile) starts.
///
/// When several files are read as one catalogue, each starts where the one before it ended, so
/// that a span alone tells the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// The very beginning of the first file: where what is missing altogether is reported.
    pub const START: Self = Self { start: 0, end: 0 };

    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }
}

/// A line and a column, both counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}
