//! What can be wrong with a text before anyone asks what it means.

use super::{Limits, Span};

/// A mistake in the way a text is written, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    pub fault: SyntaxFault,
    pub span: Span,
    /// Where the fault is to go past a limit: the limit.
    pub limit: Option<usize>,
    /// What to write in its place, where the text tells; the key that comes twice.
    pub instead: Option<String>,
    /// Where the fault is a list that is too long: which list.
    pub list: Option<LongList>,
}

/// A list with more entries than are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongList {
    /// The key that it stands under.
    pub key: String,
    /// How many entries it has.
    pub entries: usize,
}

impl SyntaxError {
    pub(super) fn new(fault: SyntaxFault, span: Span, limits: &Limits) -> Self {
        let limit = (fault == SyntaxFault::TooDeep).then_some(limits.depth.min(Limits::DEEPEST));
        Self { fault, span, limit, instead: None, list: None }
    }

    /// At `span`, the first entry that is one too many of the list under `key`.
    pub(super) fn long_list(key: &str, entries: usize, span: Span, limits: &Limits) -> Self {
        let limit = Some(limits.entries(key));
        let list = Some(LongList { key: key.to_owned(), entries });
        Self { fault: SyntaxFault::LongList, span, limit, instead: None, list }
    }
}

/// The kinds of mistakes, named for what a person did rather than for what the grammar expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    DuplicateKey,
    KeyUsedTwice,
    UnquotedText,
    /// Quotes that a word processor puts in the place of straight ones.
    CurlyQuotes,
    /// A straight quote inside a text, which ends it there.
    QuoteInside,
    /// A space that cannot be told from an ordinary one by eye.
    NoBreakSpace,
    UnclosedString,
    BadEscape,
    MissingEquals,
    MissingValue,
    MissingComma,
    ExtraComma,
    ExtraEquals,
    UnclosedHeader,
    UnclosedList,
    UnclosedTable,
    BadKey,
    /// A key or a table under its French name.
    ForeignKey,
    BadNumber,
    /// A number with spaces between its digits.
    SpacedNumber,
    DecimalComma,
    /// A number that is no level, in the place of one.
    LevelBetween,
    /// A level with a sign behind it, as interviews and sheets say "at least".
    LevelAndMore,
    /// Yes or no in the place of a level.
    WordForLevel,
    BadDate,
    /// A day as people write it, the day first.
    ForeignDate,
    BadBoolean,
    /// A page of the web in the place of a descriptor.
    WebPage,
    /// JSON in the place of a descriptor, such as what a form saves.
    SavedForm,
    ControlCharacter,
    TooDeep,
    NotJson,
    /// A key that comes twice in one object of JSON.
    TwiceInJson,
    /// A list that has more entries than are read.
    LongList,
    /// So many mistakes that those from here on were not looked for.
    ManyMore,
    Unexpected,
}

impl SyntaxFault {
    /// Every fault that is told as an error, so that a test can ask each for its sentence.
    pub const ALL: &[Self] = &[
        Self::DuplicateKey,
        Self::KeyUsedTwice,
        Self::UnquotedText,
        Self::CurlyQuotes,
        Self::QuoteInside,
        Self::NoBreakSpace,
        Self::UnclosedString,
        Self::BadEscape,
        Self::MissingEquals,
        Self::MissingValue,
        Self::MissingComma,
        Self::ExtraComma,
        Self::ExtraEquals,
        Self::UnclosedHeader,
        Self::UnclosedList,
        Self::UnclosedTable,
        Self::BadKey,
        Self::ForeignKey,
        Self::BadNumber,
        Self::SpacedNumber,
        Self::DecimalComma,
        Self::LevelBetween,
        Self::LevelAndMore,
        Self::WordForLevel,
        Self::BadDate,
        Self::ForeignDate,
        Self::BadBoolean,
        Self::WebPage,
        Self::SavedForm,
        Self::ControlCharacter,
        Self::TooDeep,
        Self::NotJson,
        Self::TwiceInJson,
        Self::Unexpected,
    ];
}
