//! Every text that a file holds, with the keys that lead to it and its place.

use crate::source::tree::{Table, Value};
use crate::source::{SourceFile, Span};

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// As in `answers.listening.evidence[0].note`.
    pub path: String,
    /// The last key of the path, without an index.
    pub key: String,
    /// As it reads, without its quotation marks.
    pub text: String,
    /// Of the whole value, quotation marks included.
    pub span: Span,
}

/// The texts of a file, in written order.
pub fn texts(table: &Table<'_>) -> Vec<Placed> {
    gathered(table, |value| match value {
        Value::Text(text) => Some(text.to_string()),
        _ => None,
    })
}

/// Every value of a file that is neither a list nor a table, as it would be shown.
pub fn values(table: &Table<'_>) -> Vec<Placed> {
    gathered(table, |value| match value {
        Value::Text(text) => Some(text.to_string()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Boolean(boolean) => Some(boolean.to_string()),
        Value::Date(date) => Some(date.to_string()),
        Value::Moment(moment) => Some(moment.clone()),
        Value::List(_) | Value::Table(_) => None,
    })
}

fn gathered(table: &Table<'_>, shown: impl Fn(&Value<'_>) -> Option<String>) -> Vec<Placed> {
    let mut walk = Walk { shown, found: Vec::new() };
    walk.table(table, "");
    walk.found.sort_by_key(|placed| placed.span);
    walk.found
}

struct Walk<F> {
    shown: F,
    found: Vec<Placed>,
}

impl<F: Fn(&Value<'_>) -> Option<String>> Walk<F> {
    fn table(&mut self, table: &Table<'_>, path: &str) {
        for entry in table.entries() {
            let key = entry.key.as_ref();
            let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
            self.value(&entry.node.value, &path, key, entry.node.span);
        }
    }

    fn value(&mut self, value: &Value<'_>, path: &str, key: &str, span: Span) {
        if let Some(text) = (self.shown)(value) {
            let (path, key) = (path.to_owned(), key.to_owned());
            self.found.push(Placed { path, key, text, span });
        }
        match value {
            Value::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.value(&item.value, &format!("{path}[{at}]"), key, item.span);
                }
            }
            Value::Table(table) => self.table(table, path),
            _ => {}
        }
    }
}

impl Placed {
    /// The text as it is written in the file, ready to be asked where its parts stand.
    pub fn parts<'p>(&'p self, file: &'p SourceFile) -> Parts<'p> {
        let within = file.range(self.span);
        let raw = &file.text()[within.clone()];
        let start = raw.find(&self.text).map(|at| within.start + at);
        Parts { placed: self, raw, within: within.start, start, base: file.base() }
    }
}

/// The longest text with escapes in it whose parts are looked for one by one.
const LONGEST: usize = 64 << 10;

/// Where the parts of one text stand in its file.
pub struct Parts<'p> {
    placed: &'p Placed,
    /// The text as written, with its quotation marks.
    raw: &'p str,
    /// Where that begins.
    within: usize,
    /// Where the text itself begins, where it is written without any escape.
    start: Option<usize>,
    base: u32,
}

impl Parts<'_> {
    /// Where a part of the text stands. The text is as read, the file as written: where it was
    /// written with escapes the part is looked for, and where that leads nowhere the whole value is
    /// meant.
    pub fn span(&self, range: &std::ops::Range<usize>) -> Span {
        let at = self.start.map(|start| start + range.start).or_else(|| self.looked_for(range));
        at.map_or(self.placed.span, |at| {
            let start = self.base + at as u32;
            Span::new(start, start + range.len() as u32)
        })
    }

    fn looked_for(&self, range: &std::ops::Range<usize>) -> Option<usize> {
        let text = &self.placed.text;
        let wanted = &text[range.clone()];
        if text.len() > LONGEST {
            return None;
        }
        let before = text[..range.start].matches(wanted).count();
        self.raw.match_indices(wanted).nth(before).map(|(at, _)| self.within + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::parse_toml;

    #[test]
    fn a_text_is_found_with_its_keys_and_its_place() {
        let file = SourceFile::new("f", "[b]\nk = [{ n = \"é, a b a\" }]\n[a]\nz = \"x\"\n");
        let (table, _) = parse_toml(&file);
        let found = texts(&table);
        assert_eq!((found[0].path.as_str(), found[0].key.as_str()), ("b.k[0].n", "n"));
        assert_eq!(found[1].path, "a.z");
        let place = file.position(found[0].parts(&file).span(&(8..9)));
        assert_eq!((place.line, place.column), (2, 20));
    }
}
