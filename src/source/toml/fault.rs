//! What a person did, from what the grammar missed and from the text around it.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::{ErrorSink, Expected, ParseError};

use crate::source::{LongList, Span, SyntaxFault};

/// A mistake, before the file is asked for its limits and repairs.
pub(super) struct Mistake {
    pub fault: SyntaxFault,
    pub span: Span,
    pub list: Option<LongList>,
}

/// Where the mistakes of one text are gathered, by the grammar and by the reader that listens to it.
pub(super) struct Mistakes<'a> {
    text: &'a str,
    base: u32,
    /// So many are told.
    most: usize,
    found: RefCell<Vec<Mistake>>,
    /// Whether a header is open: the grammar misses the same bracket in lists.
    pub in_header: Cell<bool>,
    /// Whether a list or an inline table is open, where a comma may be one too many.
    pub is_inside: Cell<bool>,
    /// Whether what is read now is beyond the end of a list, and is not looked at.
    pub is_left_out: Cell<bool>,
    /// Where the first mistake begins that is one too many.
    pub end: Cell<Option<usize>>,
}

impl<'a> Mistakes<'a> {
    pub fn new(text: &'a str, base: u32, most: usize) -> Self {
        Self {
            text,
            base,
            most,
            found: RefCell::default(),
            in_header: Cell::default(),
            is_inside: Cell::default(),
            is_left_out: Cell::default(),
            end: Cell::default(),
        }
    }

    pub fn found(self) -> Vec<Mistake> {
        self.found.into_inner()
    }

    pub fn add(&self, fault: SyntaxFault, span: Span) {
        self.push(Mistake { fault, span, list: None });
    }

    pub fn add_long_list(&self, key: &str, entries: usize, first: Span) {
        let list = Some(LongList { key: key.to_owned(), entries });
        self.found.borrow_mut().push(Mistake { fault: SyntaxFault::LongList, span: first, list });
    }

    fn push(&self, mistake: Mistake) {
        if self.is_left_out.get() || self.end.get().is_some() {
            return;
        }
        let mut found = self.found.borrow_mut();
        if found.len() == self.most {
            self.end.set(Some((mistake.span.start - self.base) as usize));
        } else {
            found.push(mistake);
        }
    }

    /// Adds what a decoder found in a key.
    pub fn add_in_key(&self, errors: Vec<ParseError>, encoding: Option<Encoding>) {
        for error in errors {
            let fault = match encoding {
                Some(Encoding::BasicString | Encoding::LiteralString) => in_quotes(&error),
                _ => SyntaxFault::BadKey,
            };
            self.add_at(fault, &error);
        }
    }

    /// Adds what a decoder found in a value.
    pub fn add_in_value(
        &self,
        errors: Vec<ParseError>,
        encoding: Option<Encoding>,
        kind: ScalarKind,
    ) {
        for error in errors {
            let fault = match (encoding, kind) {
                (Some(_), _) => in_quotes(&error),
                (None, ScalarKind::String) => SyntaxFault::UnquotedText,
                (None, ScalarKind::Boolean(_)) => SyntaxFault::BadBoolean,
                (None, ScalarKind::DateTime) => SyntaxFault::BadDate,
                (None, ScalarKind::Integer(_) | ScalarKind::Float) => SyntaxFault::BadNumber,
            };
            self.add_at(fault, &error);
        }
    }

    /// Adds what a decoder found in comments and at the ends of lines.
    pub fn add_between(&self, errors: Vec<ParseError>) {
        errors.iter().for_each(|error| self.add_at(SyntaxFault::ControlCharacter, error));
    }

    fn add_at(&self, fault: SyntaxFault, error: &ParseError) {
        let place = error.unexpected().or(error.context()).unwrap_or_default();
        let range = place.start()..place.end();
        let fault = refined(fault, self.text, &range);
        self.add(fault, Span::new(self.base + range.start as u32, self.base + range.end as u32));
    }

    /// What the grammar missed, in the place where it missed it.
    fn of_grammar(&self, error: &ParseError) -> SyntaxFault {
        let at = error.unexpected().map_or(self.text.len(), |place| place.start());
        let here = self.text[at..].chars().next();
        let expected = error.expected().unwrap_or_default();
        let is_comma = here == Some(',') && self.is_inside.get();
        match expected {
            [Expected::Literal("]" | "]]")] if self.in_header.get() => SyntaxFault::UnclosedHeader,
            [Expected::Literal("]")] => SyntaxFault::UnclosedList,
            [Expected::Literal("}")] => SyntaxFault::UnclosedTable,
            [Expected::Literal("\n"), ..] => SyntaxFault::Unexpected,
            _ if here == Some('=') => SyntaxFault::ExtraEquals,
            _ if is_comma => SyntaxFault::ExtraComma,
            [Expected::Literal(",")] => SyntaxFault::MissingComma,
            [Expected::Literal("=")] => SyntaxFault::MissingEquals,
            [Expected::Description("value")] => SyntaxFault::MissingValue,
            [Expected::Description("key")] => SyntaxFault::BadKey,
            _ => SyntaxFault::Unexpected,
        }
    }
}

impl ErrorSink for &Mistakes<'_> {
    fn report_error(&mut self, error: ParseError) {
        self.add_at(self.of_grammar(&error), &error);
    }
}

/// What is wrong between quotes: what the decoder waited for tells it.
fn in_quotes(error: &ParseError) -> SyntaxFault {
    match error.expected().unwrap_or_default() {
        [Expected::Literal("\"" | "'" | "\"\"\"" | "'''")] => SyntaxFault::UnclosedString,
        [Expected::Description("unicode hexadecimal value")] => SyntaxFault::BadEscape,
        // The letters that may stand behind a backslash, the first of them.
        [Expected::Literal("b"), ..] => SyntaxFault::BadEscape,
        _ => SyntaxFault::ControlCharacter,
    }
}

/// What the person did, where the text at the fault tells more than the grammar.
fn refined(fault: SyntaxFault, text: &str, range: &Range<usize>) -> SyntaxFault {
    let before = text[..range.start].chars().next_back();
    let mut after = text[range.start..].chars();
    let (here, next) = (after.next(), after.next());
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let goes_on = matches!(fault, SyntaxFault::Unexpected | SyntaxFault::MissingComma);
    match (fault, here) {
        (_, Some('\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{feff}')) => SyntaxFault::NoBreakSpace,
        (SyntaxFault::UnquotedText, Some('“' | '”' | '„' | '«' | '»' | '‘' | '’')) => {
            SyntaxFault::CurlyQuotes
        }
        // The end of a line, as Windows writes it.
        (SyntaxFault::ControlCharacter, Some('\r')) if next == Some('\n') => {
            SyntaxFault::UnclosedString
        }
        // `3,5` is a number with a decimal comma, not a line that goes on too long.
        (SyntaxFault::Unexpected, Some(',')) if digit(before) && digit(next) => {
            SyntaxFault::DecimalComma
        }
        (_, Some(letter)) if goes_on && before == Some('"') && letter.is_alphanumeric() => {
            SyntaxFault::QuoteInside
        }
        // Whatever begins with t or f the reader takes for `true` or `false`.
        (SyntaxFault::BadBoolean, _) if !is_nearly_boolean(&text[range.start..]) => {
            SyntaxFault::UnquotedText
        }
        _ => fault,
    }
}

fn is_nearly_boolean(rest: &str) -> bool {
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let typed = rest[..end].to_lowercase();
    ["true", "false"]
        .iter()
        .any(|word| typed.starts_with(word) || (typed.len() > 1 && word.starts_with(&typed)))
}
