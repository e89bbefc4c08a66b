//! Tables that more may be put into, as long as the text goes on.

use std::borrow::Cow;
use std::collections::HashMap;

use super::fault::Mistakes;
use super::key::Key;
use crate::source::tree::{Entry, Node, Table, Value};
use crate::source::{Limits, Span, SyntaxFault};

/// Tables below one table that are looked through one by one before they are looked up.
const FEW: usize = 32;

/// How a table came to be, which says what may still be put into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum How {
    /// By its own header, between braces, or as the table around all.
    #[default]
    Itself,
    /// By the header of a table within it; its own may follow.
    Within,
    /// By a key with dots.
    Dots,
}

#[derive(Default)]
pub(super) struct Open<'a> {
    how: How,
    values: Vec<Entry<'a>>,
    /// The tables in this one that more may be put into, no key twice.
    below: Vec<Below<'a>>,
    /// Where the first so many of these are, once there are many.
    places: Option<HashMap<Cow<'a, str>, usize>>,
}

struct Below<'a> {
    key: Cow<'a, str>,
    key_span: Span,
    span: Span,
    content: Content<'a>,
}

enum Content<'a> {
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
    /// Puts a value where a key leads: `path` are the parts before its last dot.
    #[inline]
    pub fn put(&mut self, path: &[Key<'a>], last: Key<'a>, node: Node<'a>, told: &Mistakes<'_>) {
        let table = if path.is_empty() { Some(self) } else { self.along_dots(path, told) };
        if let Some(table) = table {
            table.values.push(Entry::new(last.0, last.1, node));
        }
    }

    fn along_dots(&mut self, path: &[Key<'a>], told: &Mistakes<'_>) -> Option<&mut Self> {
        path.iter().try_fold(self, |open, key| {
            let below = open.below_at(key, How::Dots);
            match &mut below.content {
                Content::Table(inner) if inner.how == How::Within => inner.how = How::Dots,
                Content::Table(inner) if inner.how == How::Dots => {}
                _ => {
                    told.add(SyntaxFault::DuplicateKey, key.1);
                    return None;
                }
            }
            below.last()
        })
    }

    /// The table that a header stands in: `path` are the parts before its last dot.
    fn along_headers(&mut self, path: &[Key<'a>]) -> Option<&mut Self> {
        path.iter().try_fold(self, |open, key| open.below_at(key, How::Within).last())
    }

    /// What is under `key`, put there as an empty table when it is new.
    fn below_at(&mut self, (key, key_span): &Key<'a>, how: How) -> &mut Below<'a> {
        let at = self.position(key).unwrap_or_else(|| {
            let content = Content::Table(Self { how, ..Self::default() });
            let (key, key_span) = (key.clone(), *key_span);
            self.below.push(Below { key, key_span, span: key_span, content });
            self.below.len() - 1
        });
        &mut self.below[at]
    }

    fn position(&mut self, key: &str) -> Option<usize> {
        if self.below.len() <= FEW {
            return self.below.iter().position(|below| below.key == key);
        }
        let places = self.places.get_or_insert_default();
        for (at, below) in self.below.iter().enumerate().skip(places.len()) {
            places.insert(below.key.clone(), at);
        }
        places.get(key).copied()
    }

    /// Puts the table below a header where it belongs.
    pub fn close(
        &mut self,
        path: &[Key<'a>],
        (key, key_span): Key<'a>,
        mut table: Open<'a>,
        span: Span,
        told: &Mistakes<'_>,
    ) {
        let Some(parent) = self.along_headers(path) else { return };
        let Some(at) = parent.position(&key) else {
            let content = Content::Table(table);
            return parent.below.push(Below { key, key_span, span, content });
        };
        let there = &mut parent.below[at];
        match &mut there.content {
            Content::Table(open) => {
                if open.how != How::Within {
                    told.add(SyntaxFault::DuplicateKey, key_span);
                }
                // Values come from the table's own header; what is there has tables alone, unless
                // that header came before, which is told.
                open.how = How::Itself;
                open.values.append(&mut table.values);
                for below in table.below {
                    open.join(below, told);
                }
                (there.key_span, there.span) = (key_span, span);
            }
            Content::Tables(_) => told.add(SyntaxFault::DuplicateKey, key_span),
        }
    }

    /// Puts in what dotted keys opened below a header whose table was there.
    fn join(&mut self, below: Below<'a>, told: &Mistakes<'_>) {
        match self.position(&below.key) {
            None => self.below.push(below),
            Some(_) => told.add(SyntaxFault::DuplicateKey, below.key_span),
        }
    }

    /// Puts one more table into the list that a header names.
    pub fn close_one_of(
        &mut self,
        path: &[Key<'a>],
        (key, key_span): Key<'a>,
        table: Open<'a>,
        span: Span,
        told: &Mistakes<'_>,
    ) {
        let Some(parent) = self.along_headers(path) else { return };
        match parent.position(&key) {
            None => {
                let content = Content::Tables(Tables { list: vec![(table, span)], beyond: None });
                parent.below.push(Below { key, key_span, span, content });
            }
            Some(at) => match &mut parent.below[at].content {
                Content::Tables(tables) => tables.list.push((table, span)),
                Content::Table(_) => told.add(SyntaxFault::DuplicateKey, key_span),
            },
        }
    }

    /// Counts one more table of a list that is as long as it may be; whether it is.
    pub fn is_beyond(&mut self, path: &[Key<'a>], span: Span, limits: &Limits) -> bool {
        let Some((last, path)) = path.split_last() else { return false };
        let mut parent = Some(self);
        for (key, _) in path {
            parent = parent.and_then(|open| open.at(key)).and_then(Below::last);
        }
        match parent.and_then(|open| open.at(&last.0)).map(|below| &mut below.content) {
            Some(Content::Tables(tables)) if tables.list.len() >= limits.entries(&last.0) => {
                tables.beyond.get_or_insert((0, span)).0 += 1;
                true
            }
            _ => false,
        }
    }

    fn at(&mut self, key: &str) -> Option<&mut Below<'a>> {
        self.position(key).map(|at| &mut self.below[at])
    }

    /// Tables and lists that a path leads through, itself counted.
    pub fn depth(&mut self, path: &[Key<'a>]) -> usize {
        let mut lists = 0;
        let mut open = Some(self);
        for (key, _) in path {
            let below = open.and_then(|open| open.at(key));
            lists += usize::from(
                below.as_ref().is_some_and(|below| matches!(below.content, Content::Tables(_))),
            );
            open = below.and_then(Below::last);
        }
        path.len() + lists
    }

    /// The table as it stands; a key that comes twice is told, and the first counts.
    pub fn finished(self, told: &Mistakes<'_>) -> Table<'a> {
        let Self { mut values, below, .. } = self;
        if !values.is_sorted_by(|a, b| Entry::by_key(a, b).is_lt()) {
            values.sort_by(Entry::by_key);
            values.dedup_by(|later, first| {
                let is_twice = later.key == first.key;
                if is_twice {
                    told.add(SyntaxFault::DuplicateKey, later.key_span);
                }
                is_twice
            });
        }
        let count = values.len();
        for below in below {
            let same = values[..count].binary_search_by(|value| value.key.cmp(&below.key));
            if let Ok(same) = same {
                below.tell_beside_a_value(values[same].key_span, told);
            } else {
                values.push(below.finished(told));
            }
        }
        Table::new(values)
    }
}

impl<'a> Below<'a> {
    /// The table under this key; of several the last.
    fn last(&mut self) -> Option<&mut Open<'a>> {
        match &mut self.content {
            Content::Table(open) => Some(open),
            Content::Tables(tables) => tables.list.last_mut().map(|(open, _)| open),
        }
    }

    /// Tells what is wrong where a value has the same key, in the place of the later of both.
    fn tell_beside_a_value(&self, value: Span, told: &Mistakes<'_>) {
        match &self.content {
            _ if self.key_span < value => told.add(SyntaxFault::DuplicateKey, value),
            Content::Table(open) if open.how != How::Itself => {
                told.add(SyntaxFault::KeyUsedTwice, self.key_span);
            }
            _ => told.add(SyntaxFault::DuplicateKey, self.key_span),
        }
    }

    fn finished(self, told: &Mistakes<'_>) -> Entry<'a> {
        let value = match self.content {
            Content::Table(open) => Value::Table(open.finished(told)),
            Content::Tables(Tables { list, beyond }) => {
                if let Some((more, first)) = beyond {
                    told.add_long_list(&self.key, list.len() + more, first);
                }
                let node = |(open, span): (Open<'a>, Span)| Node {
                    value: Value::Table(open.finished(told)),
                    span,
                };
                Value::List(list.into_iter().map(node).collect())
            }
        };
        Entry::new(self.key, self.key_span, Node { value, span: self.span })
    }
}
