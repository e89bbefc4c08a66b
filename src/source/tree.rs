//! A text as one tree: what it says, and where each part stands.
//!
//! The same tree comes from TOML and from JSON, so that a project is read by one set of rules
//! whichever way it arrives.

use std::borrow::Cow;
use std::cmp::Ordering;

use jiff::civil::Date;

use super::Span;

/// A value and the place where it stands.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    pub value: Value<'a>,
    pub span: Span,
}

/// What a text can say.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    Integer(i64),
    /// A number with a fraction, an exponent, or too large for an integer.
    Float(f64),
    Boolean(bool),
    /// A day without a time.
    Date(Date),
    /// A date with a time, or a time alone: never what a descriptor needs, kept as written.
    Moment(String),
    List(Vec<Node<'a>>),
    Table(Table<'a>),
}

impl Value<'_> {
    /// What it is, in one word that the phrases know.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Integer(_) => "integer",
            Self::Float(_) => "number",
            Self::Boolean(_) => "boolean",
            Self::Date(_) => "date",
            Self::Moment(_) => "moment",
            Self::List(_) => "list",
            Self::Table(_) => "table",
        }
    }
}

/// Keys and values, in the order of their keys.
#[derive(Clone, Debug, Default)]
pub struct Table<'a> {
    entries: Vec<Entry<'a>>,
}

/// A key, its place, and its value.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub key: Cow<'a, str>,
    pub key_span: Span,
    pub node: Node<'a>,
    /// The first bytes of the key: see [`prefix`].
    first: u64,
}

impl<'a> Entry<'a> {
    pub fn new(key: Cow<'a, str>, key_span: Span, node: Node<'a>) -> Self {
        let first = prefix(&key);
        Self { key, key_span, node, first }
    }

    /// Where this entry stands beside a key that begins with `first`, by the bytes of the keys.
    fn beside(&self, key: &str, first: u64) -> Ordering {
        self.first.cmp(&first).then_with(|| self.key.as_ref().cmp(key))
    }

    /// The order of two entries, by the bytes of their keys.
    pub(super) fn by_key(a: &Self, b: &Self) -> Ordering {
        a.beside(&b.key, b.first)
    }
}

/// The first eight bytes of a key as one number, in the order of the keys.
///
/// Sorting and finding keys is a good part of reading a file, and nearly all of them differ within
/// these: each entry carries them.
fn prefix(key: &str) -> u64 {
    let bytes = key.as_bytes();
    let eight = bytes.first_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; 8];
        padded[..bytes.len()].copy_from_slice(bytes);
        padded
    });
    u64::from_be_bytes(eight)
}

impl<'a> Table<'a> {
    /// A table of these entries; where a key comes twice, the first one counts.
    pub fn new(mut entries: Vec<Entry<'a>>) -> Self {
        if !entries.is_sorted_by(|a, b| Entry::by_key(a, b) == Ordering::Less) {
            entries.sort_by(Entry::by_key);
            entries.dedup_by(|later, first| later.key == first.key);
        }
        Self { entries }
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The entries, in the order of their keys.
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The place of a key among [`entries`](Self::entries).
    pub fn position(&self, key: &str) -> Option<usize> {
        let first = prefix(key);
        self.entries.binary_search_by(|entry| entry.beside(key, first)).ok()
    }

    pub fn get(&self, key: &str) -> Option<&Node<'a>> {
        self.position(key).map(|at| &self.entries[at].node)
    }

    /// The entries in the order in which they were written.
    pub fn in_written_order(&self) -> Vec<&Entry<'a>> {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|entry| entry.key_span);
        entries
    }

    /// This table with `over`'s keys laid on top; tables that both have are laid one on the other.
    pub fn overlaid(self, over: Self) -> Self {
        let mut entries = self.entries;
        for entry in over.entries {
            match entries.iter_mut().find(|below| below.key == entry.key) {
                None => entries.push(entry),
                Some(below) => match (&mut below.node.value, entry.node.value) {
                    (Value::Table(old), Value::Table(new)) => {
                        *old = std::mem::take(old).overlaid(new);
                    }
                    (old, new) => {
                        *old = new;
                        below.node.span = entry.node.span;
                        below.key_span = entry.key_span;
                    }
                },
            }
        }
        Self::new(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(key: &str) -> Entry<'_> {
        let node = Node { value: Value::Boolean(true), span: Span::START };
        Entry::new(Cow::Borrowed(key), Span::START, node)
    }

    proptest::proptest! {
        #[test]
        fn keys_stand_in_the_order_of_their_bytes(a in "[a-c\u{0}é-]{0,12}", b in "[a-c\u{0}é-]{0,12}") {
            assert_eq!(Entry::by_key(&entry(&a), &entry(&b)), a.cmp(&b));
            let table = Table::new(vec![entry(&a), entry(&b)]);
            assert_eq!(table.position(&a), Some(usize::from(a > b)));
        }
    }
}
