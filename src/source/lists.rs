//! Lists that have more entries than are read, taken out of a TOML text before it becomes a tree.
//!
//! What a list has beyond its limit is overwritten with spaces, line ends aside: no reader collects
//! it, and all else stays where it was written. [`super::toml`] asks for this only where the quick
//! reader gave up, which it does at the first list that is too long.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use toml_parser::decoder::Encoding;
use toml_parser::parser::{EventReceiver, parse_document};
use toml_parser::{ErrorSink, Raw, Source, Span as Place};

use super::{Limits, Span, SyntaxError};

/// A text without the ends of its long lists, and the lists.
#[derive(Clone)]
pub(super) struct Shortened {
    pub text: String,
    pub errors: Vec<SyntaxError>,
}

/// A text with its lists cut at their limits; nothing where none is too long. Places are counted
/// from `base`.
pub(super) fn shortened(text: &str, base: u32, limits: &Limits) -> Option<Shortened> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut counting = Counting {
        text,
        limits,
        key: Cow::Borrowed(""),
        header: None,
        open: Vec::new(),
        tables: BTreeMap::new(),
        beyond: None,
        long: Vec::new(),
        cuts: Vec::new(),
    };
    parse_document(&tokens, &mut counting, &mut ());
    counting.end_of_beyond(text.len());
    let Counting { long, cuts, .. } = counting;
    if long.is_empty() {
        return None;
    }
    let errors = long.into_iter().map(|Long { key, entries, at }| {
        let span = Span::new(base + at.start as u32, base + at.end as u32);
        SyntaxError::long_list(&key, entries, span, limits)
    });
    Some(Shortened { errors: errors.collect(), text: blanked(text, &cuts) })
}

fn blanked(text: &str, cuts: &[Range<usize>]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for byte in cuts.iter().flat_map(|cut| cut.clone()) {
        if !matches!(bytes[byte], b'\n' | b'\r') {
            bytes[byte] = b' ';
        }
    }
    String::from_utf8(bytes).expect("cuts begin and end between characters")
}

/// A list that is too long.
struct Long {
    key: String,
    entries: usize,
    /// The first entry that is one too many.
    at: Range<usize>,
}

/// A list or an inline table that is not closed yet.
enum Open<'a> {
    List {
        key: Cow<'a, str>,
        entries: usize,
        /// Where the entries begin that are too many.
        beyond: Option<Range<usize>>,
    },
    Table,
}

/// A list of tables under `[[headers]]`.
#[derive(Default)]
struct Tables {
    entries: usize,
    /// A position in [`Counting::long`].
    long: Option<usize>,
}

/// Headers that are left out because their list is too long.
struct Beyond<'a> {
    start: usize,
    list: Vec<Cow<'a, str>>,
}

/// A header that is being read.
struct Header<'a> {
    start: usize,
    is_list: bool,
    path: Vec<Cow<'a, str>>,
}

struct Counting<'a, 'l> {
    text: &'a str,
    limits: &'l Limits,
    /// The last key that stood before a value; of a dotted one, its last part.
    key: Cow<'a, str>,
    header: Option<Header<'a>>,
    open: Vec<Open<'a>>,
    tables: BTreeMap<Vec<Cow<'a, str>>, Tables>,
    beyond: Option<Beyond<'a>>,
    long: Vec<Long>,
    cuts: Vec<Range<usize>>,
}

impl<'a> Counting<'a, '_> {
    /// Whether what is read now is left out already.
    fn is_left_out(&self) -> bool {
        let is_beyond = |open: &Open<'_>| matches!(open, Open::List { beyond: Some(_), .. });
        self.beyond.is_some() || self.open.iter().any(is_beyond)
    }

    /// A value begins: one more entry, where it stands in a list.
    fn value(&mut self, at: Place) {
        if let Some(Open::List { key, entries, beyond }) = self.open.last_mut() {
            *entries += 1;
            if beyond.is_none() && *entries > self.limits.entries(key) {
                *beyond = Some(at.start()..at.end());
            }
        }
    }

    fn list_opens(&mut self) {
        let key = match self.open.last() {
            Some(Open::List { key, .. }) => key.clone(),
            _ => self.key.clone(),
        };
        self.open.push(Open::List { key, entries: 0, beyond: None });
    }

    fn list_closes(&mut self, end: usize) {
        let Some(Open::List { key, entries, beyond: Some(at) }) = self.open.pop() else { return };
        if !self.is_left_out() {
            self.cuts.push(at.start..end);
            self.long.push(Long { key: key.into_owned(), entries, at });
        }
    }

    fn header_opens(&mut self, at: Place, is_list: bool) {
        self.open.clear();
        self.header = Some(Header { start: at.start(), is_list, path: Vec::new() });
    }

    fn header_closes(&mut self, end: usize) {
        let Some(Header { start, is_list, path }) = self.header.take() else { return };
        let goes_on =
            self.beyond.as_ref().is_some_and(|beyond| path.starts_with(beyond.list.as_slice()));
        if !goes_on {
            self.end_of_beyond(start);
        }
        if is_list {
            self.one_more(path, start..end);
        }
    }

    /// One more table of the list under these keys.
    fn one_more(&mut self, path: Vec<Cow<'a, str>>, at: Range<usize>) {
        let inside = self.beyond.as_ref().is_some_and(|beyond| path.len() > beyond.list.len());
        if inside {
            return;
        }
        self.forget_within(&path);
        let key = path.last().cloned().unwrap_or_default();
        let tables = self.tables.entry(path.clone()).or_default();
        tables.entries += 1;
        match tables.long {
            Some(long) => self.long[long].entries = tables.entries,
            None if tables.entries > self.limits.entries(&key) => {
                tables.long = Some(self.long.len());
                let entries = tables.entries;
                self.long.push(Long { key: key.into_owned(), entries, at: at.clone() });
            }
            None => return,
        }
        if self.beyond.is_none() {
            self.beyond = Some(Beyond { start: at.start, list: path });
        }
    }

    /// The lists within the table before this one are not those within this one.
    fn forget_within(&mut self, path: &[Cow<'a, str>]) {
        let below = self.tables.range(path.to_vec()..).map(|(other, _)| other);
        let below = below.take_while(|other| other.starts_with(path));
        let within: Vec<_> = below.filter(|other| other.len() > path.len()).cloned().collect();
        for other in within {
            self.tables.remove(&other);
        }
    }

    fn end_of_beyond(&mut self, end: usize) {
        if let Some(Beyond { start, .. }) = self.beyond.take() {
            self.cuts.push(start..end);
        }
    }
}

impl EventReceiver for Counting<'_, '_> {
    fn std_table_open(&mut self, span: Place, _: &mut dyn ErrorSink) {
        self.header_opens(span, false);
    }

    fn std_table_close(&mut self, span: Place, _: &mut dyn ErrorSink) {
        self.header_closes(span.end());
    }

    fn array_table_open(&mut self, span: Place, _: &mut dyn ErrorSink) {
        self.header_opens(span, true);
    }

    fn array_table_close(&mut self, span: Place, _: &mut dyn ErrorSink) {
        self.header_closes(span.end());
    }

    fn inline_table_open(&mut self, span: Place, _: &mut dyn ErrorSink) -> bool {
        self.value(span);
        self.open.push(Open::Table);
        self.open.len() <= Limits::DEEPEST
    }

    fn inline_table_close(&mut self, _: Place, _: &mut dyn ErrorSink) {
        self.open.pop();
    }

    fn array_open(&mut self, span: Place, _: &mut dyn ErrorSink) -> bool {
        self.value(span);
        self.list_opens();
        self.open.len() <= Limits::DEEPEST
    }

    fn array_close(&mut self, span: Place, _: &mut dyn ErrorSink) {
        self.list_closes(span.start());
    }

    fn simple_key(&mut self, span: Place, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        let text = self.text.get(span.start()..span.end()).unwrap_or_default();
        let mut key = Cow::Borrowed("");
        Raw::new_unchecked(text, kind, span).decode_key(&mut key, error);
        match &mut self.header {
            Some(header) => header.path.push(key),
            None => self.key = key,
        }
    }

    fn scalar(&mut self, span: Place, _: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.value(span);
    }
}

#[cfg(test)]
mod tests;
