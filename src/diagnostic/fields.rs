//! Reading the keys of a table, each with its own rule, and collecting what is wrong.

mod names;

use jiff::civil::Date;
use smallvec::SmallVec;

use super::{Code, Fact, Path, Problem, Problems, code};
use crate::source::tree::{Entry, Node, Table, Value};
use crate::source::{Span, repair};

/// Keys that a table may carry although nobody reads them, and the code that says so.
#[derive(Clone, Copy)]
pub struct Allowed<'k> {
    pub names: &'k [std::borrow::Cow<'static, str>],
    pub code: Code,
}

/// One table being read: ask for each key, then [`finish`](Self::finish).
pub struct Fields<'r, 'a> {
    table: &'r Table<'a>,
    span: Span,
    path: Path<'r>,
    /// On the stack for the tables that people write: there are some forty in a descriptor.
    asked: SmallVec<[&'static str; 24]>,
    taken: SmallVec<[bool; 96]>,
    allowed: Option<Allowed<'r>>,
    problems: &'r mut Problems,
}

impl<'r, 'a> Fields<'r, 'a> {
    /// Reads `table`, whose header or braces stand at `span`.
    pub fn new(
        table: &'r Table<'a>,
        span: Span,
        path: Path<'r>,
        allowed: Option<Allowed<'r>>,
        problems: &'r mut Problems,
    ) -> Self {
        let taken = SmallVec::from_elem(false, table.len());
        Self { table, span, path, asked: SmallVec::new(), taken, allowed, problems }
    }

    pub fn span(&self) -> Span {
        self.span
    }

    pub fn path(&self) -> &Path<'r> {
        &self.path
    }

    pub fn problems(&mut self) -> &mut Problems {
        self.problems
    }

    /// The table itself.
    pub fn whole(&self) -> &'r Table<'a> {
        self.table
    }

    pub fn allowed(&self) -> Option<Allowed<'r>> {
        self.allowed
    }

    /// Reports a problem with the value of `key`, at `span`.
    pub fn report(&mut self, code: Code, key: &str, span: Span) -> &mut Problem {
        let path = self.path.key(key).to_string();
        self.problems.add(Problem::new(code, path, span))
    }

    /// The entry of `key`; from now on the key is known.
    pub fn entry(&mut self, key: &'static str) -> Option<&'r Entry<'a>> {
        self.asked.push(key);
        let at = self.table.position(key)?;
        self.taken[at] = true;
        Some(&self.table.entries()[at])
    }

    pub fn node(&mut self, key: &'static str) -> Option<&'r Node<'a>> {
        self.entry(key).map(|entry| &entry.node)
    }

    /// The entries of the items of a catalogue, each at the position of its id; `by_name` gives
    /// ids with their positions, in the order of the ids. Their names are not offered as "did you
    /// mean": there are too many to remember, and whoever asks knows them all.
    pub fn claim<'c>(
        &mut self,
        by_name: impl ExactSizeIterator<Item = (&'c str, usize)>,
    ) -> Vec<Option<&'r Entry<'a>>> {
        let mut claimed = vec![None; by_name.len()];
        let entries = self.table.entries();
        let mut at = 0;
        // The entries are in the order of their keys too: one walk through both.
        for (id, position) in by_name {
            while entries.get(at).is_some_and(|entry| entry.key.as_ref() < id) {
                at += 1;
            }
            if let Some(entry) = entries.get(at).filter(|entry| entry.key == id) {
                self.taken[at] = true;
                claimed[position] = Some(entry);
            }
        }
        claimed
    }

    /// The entries that nobody has asked for, in written order; they count as read.
    pub fn rest(&mut self) -> Vec<&'r Entry<'a>> {
        let mut entries: Vec<&'r Entry<'a>> = Vec::new();
        for (at, entry) in self.table.entries().iter().enumerate() {
            if !std::mem::replace(&mut self.taken[at], true) {
                entries.push(entry);
            }
        }
        entries.sort_by_key(|entry| entry.key_span);
        entries
    }

    /// Reports that `key` is not there.
    pub fn missing(&mut self, key: &str) {
        let span = self.span;
        self.report(code::MISSING_KEY, key, span).facts.push(("key", key.into()));
    }

    /// A text, trimmed of nothing, as written.
    pub fn text(&mut self, key: &'static str) -> Option<&'r str> {
        let node = self.node(key)?;
        self.text_of(key, node)
    }

    /// A text that must be there and say something.
    pub fn required_text(&mut self, key: &'static str) -> Option<&'r str> {
        let Some(node) = self.node(key) else {
            self.missing(key);
            return None;
        };
        let text = self.text_of(key, node)?;
        if text.trim().is_empty() {
            self.report(code::BLANK_TEXT, key, node.span).facts.push(("key", key.into()));
            return None;
        }
        Some(text)
    }

    fn text_of(&mut self, key: &str, node: &'r Node<'a>) -> Option<&'r str> {
        match &node.value {
            Value::Text(text) => Some(text),
            _ => self.wrong_type(key, node, "text"),
        }
    }

    /// Reports that the value of `key` is not of the kind `wanted`.
    pub fn wrong_type<T>(&mut self, key: &str, node: &Node<'_>, wanted: &'static str) -> Option<T> {
        self.not_of_type(key, node, wanted);
        None
    }

    /// The same, for whoever knows more about it.
    pub fn not_of_type(
        &mut self,
        key: &str,
        node: &Node<'_>,
        wanted: &'static str,
    ) -> &mut Problem {
        let found = node.value.kind();
        let problem = self.report(code::WRONG_TYPE, key, node.span);
        problem.facts.push(("key", key.into()));
        problem.facts.push(("wanted", wanted.into()));
        problem.facts.push(("found", found.into()));
        // A day in quotes, or as people write it, is told how to be written.
        if let ("date", Value::Text(text)) = (wanted, &node.value)
            && let Some(day) = repair::day(text)
        {
            problem.facts.push(("instead", day.to_string().into()));
        }
        if let ("integer", Some(number)) = (wanted, whole(&node.value)) {
            problem.facts.push(("instead", number.to_string().into()));
        }
        problem
    }

    /// A whole number within `range`.
    pub fn integer(
        &mut self,
        key: &'static str,
        range: std::ops::RangeInclusive<i64>,
    ) -> Option<i64> {
        let node = self.node(key)?;
        match node.value {
            Value::Integer(number) if range.contains(&number) => Some(number),
            Value::Integer(number) => self.out_of_range(key, node.span, exact(number), range),
            // Too large for an integer, whether it has a fraction or not.
            Value::Float(number) if number.abs() >= i64::MAX as f64 => {
                let sign = if number > 0.0 { "> " } else { "< -" };
                self.out_of_range(key, node.span, format!("{sign}{}", i64::MAX).into(), range)
            }
            _ => self.wrong_type(key, node, "integer"),
        }
    }

    fn out_of_range<T>(
        &mut self,
        key: &'static str,
        span: Span,
        number: Fact,
        range: std::ops::RangeInclusive<i64>,
    ) -> Option<T> {
        let problem = self.report(code::OUT_OF_RANGE, key, span);
        problem.facts.push(("key", key.into()));
        problem.facts.push(("number", number));
        problem.facts.push(("least", (*range.start()).into()));
        problem.facts.push(("most", (*range.end()).into()));
        None
    }

    /// A number, whole or not, within `range`.
    pub fn number(
        &mut self,
        key: &'static str,
        range: std::ops::RangeInclusive<f64>,
    ) -> Option<f64> {
        let node = self.node(key)?;
        let number = match node.value {
            Value::Integer(number) => number as f64,
            Value::Float(number) => number,
            _ => return self.wrong_type(key, node, "number"),
        };
        if range.contains(&number) {
            return Some(number);
        }
        let problem = self.report(code::OUT_OF_RANGE, key, node.span);
        problem.facts.push(("key", key.into()));
        problem.facts.push(("number", Fact::Number(number)));
        problem.facts.push(("least", Fact::Number(*range.start())));
        problem.facts.push(("most", Fact::Number(*range.end())));
        None
    }

    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let node = self.node(key)?;
        match node.value {
            Value::Boolean(boolean) => Some(boolean),
            _ => self.wrong_type(key, node, "boolean"),
        }
    }

    /// A day, as a TOML date or as the text `2026-11-23` that JSON writes.
    pub fn date(&mut self, key: &'static str) -> Option<Date> {
        let entry = self.entry(key)?;
        let node = &entry.node;
        // JSON alone has no dates, and its values share the place of their keys; in TOML a date
        // in quotes is a text, and said to be one.
        let from_json = entry.key_span == node.span;
        match &node.value {
            Value::Date(date) => Some(*date),
            Value::Text(text) if from_json => {
                text.parse().ok().or_else(|| self.wrong_type(key, node, "date"))
            }
            _ => self.wrong_type(key, node, "date"),
        }
    }

    /// The items of a list; none when the key is not there or is no list.
    pub fn list(&mut self, key: &'static str) -> &'r [Node<'a>] {
        match self.node(key) {
            None => &[],
            Some(Node { value: Value::List(items), .. }) => items,
            Some(node) => {
                self.wrong_type::<()>(key, node, "list");
                &[]
            }
        }
    }

    /// A table, with the place of its header.
    pub fn table(&mut self, key: &'static str) -> Option<(&'r Table<'a>, Span)> {
        let node = self.node(key)?;
        match &node.value {
            Value::Table(table) => Some((table, node.span)),
            _ => self.wrong_type(key, node, "table"),
        }
    }

    /// Reports the keys that nobody asked for.
    pub fn finish(mut self) {
        for entry in self.rest() {
            self.unknown(entry);
        }
    }

    /// Reports a key that nobody reads, or that is let pass with a word of explanation.
    pub fn unknown(&mut self, entry: &Entry<'_>) {
        // A key may be asked for twice: for itself, and to see whether another one goes with it.
        let mut names: Vec<&str> = Vec::with_capacity(self.asked.len());
        for name in &self.asked {
            if !names.contains(name) {
                names.push(name);
            }
        }
        self.unknown_among(entry, &names);
    }

    /// The same, where the names that may stand here are not keys asked for but a catalogue's ids.
    pub fn unknown_among(&mut self, entry: &Entry<'_>, names: &[&str]) {
        let key = entry.key.as_ref();
        if let Some(allowed) = self.allowed {
            let plain = key.to_lowercase().replace('_', "-");
            if allowed.names.iter().any(|name| *name == plain) {
                self.report(allowed.code, key, entry.key_span).facts.push(("key", key.into()));
                return;
            }
        }
        let near = self.near(key, names.iter().copied());
        let all = if names.len() <= 12 { names.join(", ") } else { String::new() };
        let problem = self.report(code::UNKNOWN_KEY, key, entry.key_span);
        problem.facts.push(("key", key.into()));
        problem.facts.push(("near", near.into()));
        problem.facts.push(("all", all.into()));
    }
}

/// A whole number as it is written, beyond what a double holds exactly, too.
fn exact(number: i64) -> Fact {
    if number.unsigned_abs() < 1 << 53 { number.into() } else { number.to_string().into() }
}

/// The whole number that a text or a fraction such as `3.0` stands for.
fn whole(value: &Value<'_>) -> Option<i64> {
    match value {
        Value::Text(text) => text.trim().parse().ok(),
        Value::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            Some(*number as i64)
        }
        _ => None,
    }
}
