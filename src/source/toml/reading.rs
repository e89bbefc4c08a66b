//! The tree, built from what the grammar meets, one event after the other.
//!
//! After a mistake the grammar goes on, and so does this: what can be read is in the tree.

use std::borrow::Cow;

use toml_parser::decoder::Encoding;
use toml_parser::parser::EventReceiver;
use toml_parser::{ErrorSink, Raw, Span as Place};

use super::fault::Mistakes;
use super::key::{Key, NextKey, is_below};
use super::open::Open;
use super::scalar;
use crate::source::tree::{Node, Table, Value};
use crate::source::{Limits, Span, SyntaxFault};

pub(super) struct Reading<'a, 'm> {
    text: &'a str,
    base: u32,
    limits: &'m Limits,
    mistakes: &'m Mistakes<'a>,
    root: Open<'a>,
    /// What the lines below the last header go into.
    current: Open<'a>,
    header: Option<Header<'a>>,
    /// The key before a value, or the last one of a header.
    key: NextKey<'a>,
    inner: Vec<Inner<'a>>,
    /// The list of tables whose end is left out, by its keys.
    beyond: Option<Vec<Key<'a>>>,
    /// Lists around what is read now that are beyond their limit.
    lists_beyond: usize,
}

struct Header<'a> {
    path: Vec<Key<'a>>,
    span: Span,
    is_list: bool,
    /// Tables and lists that it leads through.
    depth: usize,
}

/// A list or an inline table that is not closed yet.
enum Inner<'a> {
    List { items: Vec<Node<'a>>, key: Cow<'a, str>, start: usize, beyond: Option<(usize, Span)> },
    Table { open: Open<'a>, start: usize, key: NextKey<'a> },
}

impl<'a, 'm> Reading<'a, 'm> {
    pub fn new(text: &'a str, base: u32, limits: &'m Limits, mistakes: &'m Mistakes<'a>) -> Self {
        Self {
            text,
            base,
            limits,
            mistakes,
            root: Open::default(),
            current: Open::default(),
            header: None,
            key: NextKey::default(),
            inner: Vec::new(),
            beyond: None,
            lists_beyond: 0,
        }
    }

    pub fn finished(mut self) -> Table<'a> {
        if self.mistakes.in_header.get() {
            self.finish_header(self.text.len());
        }
        self.close_header();
        self.mistakes.is_left_out.set(false);
        self.root.finished(self.mistakes)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.base + start as u32, self.base + end as u32)
    }

    fn raw(&self, place: Place, encoding: Option<Encoding>) -> Raw<'a> {
        let text = self.text.get(place.start()..place.end());
        Raw::new_unchecked(text.expect("the lexer cuts between characters"), encoding, place)
    }

    /// Whether what is read now is looked at: it is not where a list is beyond its limit, nor below
    /// more mistakes than are told.
    fn is_read(&self) -> bool {
        self.lists_beyond == 0 && self.beyond.is_none() && self.mistakes.end.get().is_none()
    }

    /// Tells the mistakes where they are met.
    fn place_mistakes(&self) {
        self.mistakes.is_inside.set(!self.inner.is_empty());
        self.mistakes.is_left_out.set(self.lists_beyond > 0 || self.beyond.is_some());
    }

    /// The key that is met part by part now.
    fn next_key(&mut self) -> &mut NextKey<'a> {
        match self.inner.last_mut() {
            Some(Inner::Table { key, .. }) => key,
            _ => &mut self.key,
        }
    }

    fn open_header(&mut self, place: Place, is_list: bool) {
        self.close_header();
        self.inner.clear();
        self.lists_beyond = 0;
        self.key = NextKey::default();
        let span = self.span(place.start(), place.end());
        self.header = Some(Header { path: Vec::new(), span, is_list, depth: 0 });
        self.mistakes.in_header.set(true);
        // Whether its table is one too many is known when its keys are.
        self.mistakes.is_left_out.set(false);
    }

    /// Puts what stood below the last header where the header leads.
    fn close_header(&mut self) {
        let current = std::mem::take(&mut self.current);
        let Some(Header { mut path, span, is_list, .. }) = self.header.take() else {
            self.root = current;
            return;
        };
        let Some(last) = path.pop() else { return };
        if self.beyond.is_some() {
            return;
        }
        if is_list {
            self.root.close_one_of(&path, last, current, span, self.mistakes);
        } else {
            self.root.close(&path, last, current, span, self.mistakes);
        }
    }

    fn finish_header(&mut self, end: usize) {
        self.mistakes.in_header.set(false);
        let Some(mut header) = self.header.take() else { return };
        let start = (header.span.start - self.base) as usize;
        header.span.end = self.base + end as u32;
        if let Some(last) = self.key.take() {
            header.path = std::mem::take(&mut self.key.path);
            header.path.push(last);
        }
        let path = header.path.as_slice();
        let goes_on = |list: &Vec<Key<'a>>| path.len() > list.len() && is_below(path, list);
        if !self.beyond.as_ref().is_some_and(goes_on) {
            let is_beyond = header.is_list && self.root.is_beyond(path, header.span, self.limits);
            self.beyond = is_beyond.then(|| path.to_vec());
        }
        // Each part may be a list of tables, which is two levels; counted where that matters.
        header.depth = 2 * path.len();
        self.header = Some(header);
        let place = Place::new_unchecked(start, end);
        if !self.may_be_so_deep(place)
            && let Some(header) = &mut self.header
        {
            header.path.clear();
        }
        self.place_mistakes();
    }

    /// Tables and lists inside one another, at most.
    fn deepest(&self) -> usize {
        self.limits.depth.min(Limits::DEEPEST)
    }

    /// Tables and lists around what is read next.
    fn depth(&self) -> usize {
        let inner = self.inner.iter().map(|inner| match inner {
            Inner::List { .. } => 1,
            Inner::Table { key, .. } => 1 + key.path.len(),
        });
        let header = self.header.as_ref().map_or(0, |header| header.depth);
        header + self.key.path.len() + inner.sum::<usize>()
    }

    /// Whether that is few enough; told where it is not.
    fn may_be_so_deep(&mut self, place: Place) -> bool {
        if self.depth() <= self.deepest() {
            return true;
        }
        if let Some(header) = &mut self.header {
            header.depth = self.root.depth(&header.path) + usize::from(header.is_list);
        }
        let may = self.depth() <= self.deepest();
        if !may {
            self.mistakes.add(SyntaxFault::TooDeep, self.span(place.start(), place.end()));
        }
        may
    }

    /// A value begins: one more entry, where it stands in a list.
    fn value_begins(&mut self, place: Place) {
        let span = self.span(place.start(), place.end());
        if let Some(Inner::List { items, key, beyond, .. }) = self.inner.last_mut()
            && (beyond.is_some() || items.len() >= self.limits.entries(key))
        {
            match beyond {
                Some((more, _)) => *more += 1,
                None => {
                    *beyond = Some((1, span));
                    self.lists_beyond += 1;
                    self.place_mistakes();
                }
            }
        }
    }

    /// The key that a list which opens now stands under.
    fn key_of_list(&self) -> Cow<'a, str> {
        let key = match self.inner.last() {
            Some(Inner::List { key, .. }) => Some(key),
            Some(Inner::Table { key, .. }) => key.last.as_ref().map(|(key, _)| key),
            None => self.key.last.as_ref().map(|(key, _)| key),
        };
        key.cloned().unwrap_or_default()
    }

    fn capture(&mut self, value: Value<'a>, span: Span) {
        let is_read = self.is_read();
        let node = Node { value, span };
        let (open, key) = match self.inner.last_mut() {
            Some(Inner::List { items, .. }) => {
                if is_read {
                    items.push(node);
                }
                return;
            }
            Some(Inner::Table { open, key, .. }) => (open, key),
            None => (&mut self.current, &mut self.key),
        };
        if let Some(last) = key.take().filter(|_| is_read) {
            open.put(&key.path, last, node, self.mistakes);
        }
        key.path.clear();
    }
}

impl EventReceiver for Reading<'_, '_> {
    fn std_table_open(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.open_header(place, false);
    }

    fn std_table_close(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.finish_header(place.end());
    }

    fn array_table_open(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.open_header(place, true);
    }

    fn array_table_close(&mut self, place: Place, _: &mut dyn ErrorSink) {
        self.finish_header(place.end());
    }

    fn inline_table_open(&mut self, place: Place, _: &mut dyn ErrorSink) -> bool {
        self.value_begins(place);
        let (open, key) = (Open::default(), NextKey::default());
        self.inner.push(Inner::Table { open, start: place.start(), key });
        self.mistakes.is_inside.set(true);
        self.may_be_so_deep(place)
    }

    fn inline_table_close(&mut self, place: Place, _: &mut dyn ErrorSink) {
        if let Some(Inner::Table { open, start, .. }) =
            self.inner.pop_if(|inner| matches!(inner, Inner::Table { .. }))
        {
            self.place_mistakes();
            let table = open.finished(self.mistakes);
            self.capture(Value::Table(table), self.span(start, place.end()));
        }
    }

    fn array_open(&mut self, place: Place, _: &mut dyn ErrorSink) -> bool {
        self.value_begins(place);
        let key = self.key_of_list();
        let (items, start) = (Vec::new(), place.start());
        self.inner.push(Inner::List { items, key, start, beyond: None });
        self.mistakes.is_inside.set(true);
        self.may_be_so_deep(place)
    }

    fn array_close(&mut self, place: Place, _: &mut dyn ErrorSink) {
        if let Some(Inner::List { items, key, start, beyond }) =
            self.inner.pop_if(|inner| matches!(inner, Inner::List { .. }))
        {
            self.lists_beyond -= usize::from(beyond.is_some());
            self.place_mistakes();
            if let Some((more, first)) = beyond
                && self.is_read()
            {
                self.mistakes.add_long_list(&key, items.len() + more, first);
            }
            self.capture(Value::List(items), self.span(start, place.end()));
        }
    }

    fn simple_key(&mut self, place: Place, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        let (mut key, mut errors) = (Cow::Borrowed(""), Vec::new());
        self.raw(place, encoding).decode_key(&mut key, &mut errors);
        if !errors.is_empty() {
            self.mistakes.add_in_key(errors, encoding);
        }
        let part = (key, self.span(place.start(), place.end()));
        self.next_key().push(part);
    }

    fn key_sep(&mut self, _: Place, _: &mut dyn ErrorSink) {
        self.next_key().goes_on = true;
    }

    fn key_val_sep(&mut self, place: Place, _: &mut dyn ErrorSink) {
        if !self.next_key().path.is_empty() && !self.may_be_so_deep(place) {
            *self.next_key() = NextKey::default();
        }
    }

    fn scalar(&mut self, place: Place, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.value_begins(place);
        let value = self.is_read().then(|| {
            let span = self.span(place.start(), place.end());
            scalar::value(self.raw(place, encoding), encoding, span, self.mistakes)
        });
        match value.flatten() {
            Some(value) => self.capture(value, self.span(place.start(), place.end())),
            None if matches!(self.inner.last(), Some(Inner::List { .. })) => {}
            None => *self.next_key() = NextKey::default(),
        }
    }

    fn comment(&mut self, place: Place, _: &mut dyn ErrorSink) {
        let mut errors = Vec::new();
        self.raw(place, None).decode_comment(&mut errors);
        if !errors.is_empty() {
            self.mistakes.add_between(errors);
        }
    }

    fn newline(&mut self, place: Place, _: &mut dyn ErrorSink) {
        let mut errors = Vec::new();
        self.raw(place, None).decode_newline(&mut errors);
        if !errors.is_empty() {
            self.mistakes.add_between(errors);
        }
        if self.mistakes.in_header.get() {
            // It was not closed, which is told; what it names is known.
            self.finish_header(place.start());
        }
    }
}
