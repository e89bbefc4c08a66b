//! Tables that more may be put into, as long as the text goes on.

use std::borrow::Cow;
use std::collections::HashMap;

use super::fault::Mistakes;
use super::key::Key;
use crate::source::tree::{Entry, Node, Table, Value};
use crate::source::{Limits, Span, SyntaxFault};

/// Entries that are looked through one by one before they are looked up.
const FEW: usize = 32;

/// How a table came to be, which says what may still be put into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum How {
    /// By its own header, or as the table around all.
    #[default]
    Header,
    /// By the header of a table within it; its own may follow.
    Within,
    /// By a key with dots.
    Dots,
}

#[derive(Default)]
pub(super) struct Open<'a> {
    pub how: How,
    items: Vec<Item<'a>>,
    /// Where the first so many of the items are, once there are many.
    places: HashMap<Cow<'a, str>, usize>,
    placed: usize,
}

struct Item<'a> {
    key: Cow<'a, str>,
    key_span: Span,
    span: Span,
    content: Content<'a>,
}

enum Content<'a> {
    Value(Value<'a>),
    Table(Open<'a>),
    Tables(Tables<'a>),
}

/// Opened by `[[headers]]`.
struct Tables<'a> {
    list: Vec<(Open<'a>, Span)>,
    /// Those that are too many: how many, and the header of the first.
    beyond: Option<(usize, Span)>,
}

impl<'a> Open<'a> {
    pub fn new(how: How) -> Self {
        Self { how, ..Self::default() }
    }

    /// Puts a value where a key leads: `path` are the parts before its last dot.
    pub fn put(
        &mut self,
        path: &[Key<'a>],
        (key, key_span): Key<'a>,
        node: Node<'a>,
        mistakes: &Mistakes<'_>,
    ) {
        let Some(table) = self.along_dots(path, mistakes) else { return };
        let content = Content::Value(node.value);
        table.items.push(Item { key, key_span, span: node.span, content });
    }

    fn along_dots(&mut self, path: &[Key<'a>], mistakes: &Mistakes<'_>) -> Option<&mut Self> {
        path.iter().try_fold(self, |open, key| {
            let at = open.place_of(key, How::Dots);
            match &mut open.items[at].content {
                Content::Table(inner) if inner.how == How::Within => inner.how = How::Dots,
                Content::Table(inner) if inner.how == How::Dots => {}
                Content::Table(_) => {
                    mistakes.add(SyntaxFault::DuplicateKey, key.1);
                    return None;
                }
                _ => {}
            }
            open.items[at].below(key, mistakes)
        })
    }

    /// The table that a header stands in: `path` are the parts before its last dot.
    fn along_headers(&mut self, path: &[Key<'a>], mistakes: &Mistakes<'_>) -> Option<&mut Self> {
        path.iter().try_fold(self, |open, key| {
            let at = open.place_of(key, How::Within);
            open.items[at].below(key, mistakes)
        })
    }

    /// Where `key` is, put there as an empty table when it is new.
    fn place_of(&mut self, (key, key_span): &Key<'a>, how: How) -> usize {
        self.position(key).unwrap_or_else(|| {
            let content = Content::Table(Self::new(how));
            let (key, key_span) = (key.clone(), *key_span);
            self.items.push(Item { key, key_span, span: key_span, content });
            self.items.len() - 1
        })
    }

    fn position(&mut self, key: &str) -> Option<usize> {
        if self.items.len() <= FEW {
            return self.items.iter().position(|item| item.key == key);
        }
        for (at, item) in self.items.iter().enumerate().skip(self.placed) {
            self.places.entry(item.key.clone()).or_insert(at);
        }
        self.placed = self.items.len();
        self.places.get(key).copied()
    }

    /// Puts the table below a header where it belongs.
    pub fn close(
        &mut self,
        path: &[Key<'a>],
        last: Key<'a>,
        mut table: Open<'a>,
        span: Span,
        mistakes: &Mistakes<'_>,
    ) {
        let Some(parent) = self.along_headers(path, mistakes) else { return };
        let (key, key_span) = last;
        let Some(at) = parent.position(&key) else {
            return parent.items.push(Item { key, key_span, span, content: Content::Table(table) });
        };
        let item = &mut parent.items[at];
        match &mut item.content {
            Content::Table(there) if there.how == How::Within => {}
            _ => mistakes.add(SyntaxFault::DuplicateKey, key_span),
        }
        if let Content::Table(there) = &mut item.content {
            there.items.append(&mut table.items);
            table = Self { how: How::Header, ..std::mem::take(there) };
        }
        *item = Item { key, key_span, span, content: Content::Table(table) };
    }

    /// Puts one more table into the list that a header names.
    pub fn close_one_of(
        &mut self,
        path: &[Key<'a>],
        last: Key<'a>,
        table: Open<'a>,
        span: Span,
        mistakes: &Mistakes<'_>,
    ) {
        let Some(parent) = self.along_headers(path, mistakes) else { return };
        let (key, key_span) = last;
        match parent.position(&key) {
            None => {
                let content = Content::Tables(Tables { list: vec![(table, span)], beyond: None });
                parent.items.push(Item { key, key_span, span, content });
            }
            Some(at) => match &mut parent.items[at].content {
                Content::Tables(tables) => tables.list.push((table, span)),
                _ => mistakes.add(SyntaxFault::DuplicateKey, key_span),
            },
        }
    }

    /// Counts one more table of a list that is as long as it may be; whether it is.
    pub fn is_beyond(&mut self, path: &[Key<'a>], span: Span, limits: &Limits) -> bool {
        let Some((last, path)) = path.split_last() else { return false };
        let parent = path.iter().try_fold(self, |open, (key, _)| {
            let at = open.position(key)?;
            open.items[at].last()
        });
        let Some(tables) = parent.and_then(|open| {
            let at = open.position(&last.0)?;
            match &mut open.items[at].content {
                Content::Tables(tables) => Some(tables),
                _ => None,
            }
        }) else {
            return false;
        };
        let is_full = tables.list.len() >= limits.entries(&last.0);
        if is_full {
            tables.beyond.get_or_insert((0, span)).0 += 1;
        }
        is_full
    }

    /// Tables and lists that a path leads through, itself counted.
    pub fn depth(&mut self, path: &[Key<'a>]) -> usize {
        let mut lists = 0;
        let mut open = Some(self);
        for (key, _) in path {
            open = open.and_then(|open| {
                let at = open.position(key)?;
                lists += usize::from(matches!(open.items[at].content, Content::Tables(_)));
                open.items[at].last()
            });
        }
        path.len() + lists
    }

    /// The table as it stands; a key that comes twice is told, and the first counts.
    pub fn finished(self, mistakes: &Mistakes<'_>) -> Table<'a> {
        let entries = self.items.into_iter().map(|item| {
            let Item { key, key_span, span, content } = item;
            let value = match content {
                Content::Value(value) => value,
                Content::Table(open) => Value::Table(open.finished(mistakes)),
                Content::Tables(Tables { list, beyond }) => {
                    if let Some((more, first)) = beyond {
                        mistakes.add_long_list(&key, list.len() + more, first);
                    }
                    let node = |(open, span): (Self, Span)| Node {
                        value: Value::Table(open.finished(mistakes)),
                        span,
                    };
                    Value::List(list.into_iter().map(node).collect())
                }
            };
            Entry::new(key, key_span, Node { value, span })
        });
        let mut entries: Vec<_> = entries.collect();
        if !entries.is_sorted_by(|a, b| Entry::by_key(a, b).is_lt()) {
            entries.sort_by(Entry::by_key);
            entries.dedup_by(|later, first| {
                let is_twice = later.key == first.key;
                if is_twice {
                    mistakes.add(SyntaxFault::DuplicateKey, later.key_span);
                }
                is_twice
            });
        }
        Table::new(entries)
    }
}

impl<'a> Item<'a> {
    /// The table that a key with something behind it leads to.
    fn below(&mut self, key: &Key<'a>, mistakes: &Mistakes<'_>) -> Option<&mut Open<'a>> {
        let table = self.last();
        if table.is_none() {
            mistakes.add(SyntaxFault::KeyUsedTwice, key.1);
        }
        table
    }

    /// The table under this key; of several the last.
    fn last(&mut self) -> Option<&mut Open<'a>> {
        match &mut self.content {
            Content::Value(_) => None,
            Content::Table(open) => Some(open),
            Content::Tables(tables) => tables.list.last_mut().map(|(open, _)| open),
        }
    }
}
