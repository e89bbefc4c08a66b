//! What a set of files defines, and one set laid on another.

use std::borrow::Cow;

use super::characters::{check_characters, check_id};
use super::format::check_format;
use super::model::Text;
use super::problems;
use crate::diagnostic::{Path, Problem, Problems, code, nearest};
use crate::source::parse_toml;
use crate::source::tree::{Entry, Node, Table, Value};
use crate::source::{SourceFile, Span, fingerprint};

/// The kinds of items that a file of the catalogue may hold: its top-level tables.
pub(super) const KINDS: [&str; 8] =
    ["family", "group", "criterion", "brake", "stake", "support", "facet", "warning"];

/// The items of one kind, in the order in which they were written.
pub(super) type Items<'a> = Vec<Entry<'a>>;

/// What one set of files defines.
#[derive(Default)]
pub(super) struct Layer<'a> {
    pub(super) items: [Items<'a>; KINDS.len()],
    pub(super) rules: Option<Entry<'a>>,
    pub(super) version: Option<Text>,
    /// What an overlay has in some languages alone: `kind:id`.
    pub(super) one_language: Vec<String>,
}

/// The languages that everything is written in.
const LANGUAGES: [&str; 2] = ["fr", "en"];

/// The id that stands in the first table of a list, which is how other formats have items.
fn first_id<'v>(value: &'v Value<'_>) -> &'v str {
    let Value::List(items) = value else { return "…" };
    let id = match items.first().map(|item| &item.value) {
        Some(Value::Table(table)) => table.get("id"),
        _ => None,
    };
    match id.map(|id| &id.value) {
        Some(Value::Text(id)) => id,
        _ => "…",
    }
}

impl<'a> Layer<'a> {
    pub(super) fn read(files: &'a [SourceFile], problems: &mut Problems) -> Self {
        let mut layer = Self::default();
        for file in files {
            let (table, errors) = parse_toml(file);
            problems.extend(errors.into_iter().map(Problem::from));
            check_format(&table, Span::new(file.base(), file.base()), problems);
            check_characters(&table, problems);
            for entry in table.in_written_order() {
                layer.take(entry, problems);
            }
        }
        layer
    }

    fn take(&mut self, entry: &Entry<'a>, problems: &mut Problems) {
        match (KINDS.iter().position(|kind| *kind == entry.key), &entry.node.value) {
            (Some(kind), Value::Table(table)) => {
                let path = Path::ROOT.key(&entry.key);
                for item in table.in_written_order() {
                    check_id(item, path.key(&item.key), problems);
                    if self.items[kind].iter().any(|known| known.key == item.key) {
                        let path = format!("{}.{}", entry.key, item.key);
                        problems.push(
                            Problem::new(problems::DEFINED_TWICE, path, item.key_span)
                                .with("name", item.key.as_ref()),
                        );
                    } else {
                        self.items[kind].push(item.clone());
                    }
                }
            }
            (None, Value::Text(text)) if entry.key == "version" => {
                self.version = Some(Cow::Owned(text.as_ref().to_owned()));
            }
            (None, Value::Table(_)) if entry.key == "rules" => self.rules = Some(entry.clone()),
            (None, _) if entry.key == "format" => {}
            (kind, value) if kind.is_some() || ["rules", "version"].contains(&&*entry.key) => {
                let wanted = if entry.key == "version" { "text" } else { "table" };
                let problem = Problem::new(code::WRONG_TYPE, entry.key.as_ref(), entry.node.span)
                    .with("key", entry.key.as_ref())
                    .with("wanted", wanted)
                    .with("found", value.kind());
                problems.push(match kind {
                    Some(_) => {
                        problem.with("instead", format!("{}.{}", entry.key, first_id(value)))
                    }
                    None => problem,
                });
            }
            _ => {
                let known = KINDS.iter().copied().chain(["rules", "version", "format"]);
                let near = nearest(&entry.key, known.clone()).unwrap_or_default();
                let all = known.collect::<Vec<_>>().join(", ");
                problems.push(
                    Problem::new(code::UNKNOWN_KEY, entry.key.as_ref(), entry.key_span)
                        .with("key", entry.key.as_ref())
                        .with("near", near)
                        .with("all", all),
                );
            }
        }
    }

    pub(super) fn overlaid(mut self, above: Self, problems: &mut Problems) -> Self {
        for (kind, items) in above.items.into_iter().enumerate() {
            for item in items {
                match self.items[kind].iter_mut().find(|below| below.key == item.key) {
                    Some(below) => {
                        lay(below, item);
                        self.one_language.extend(borrowed(kind, below));
                    }
                    None if is_definition(&item) => {
                        let mut item = item;
                        self.one_language.extend(borrowed(kind, &mut item));
                        self.items[kind].push(item);
                    }
                    None => {
                        let names = self.items[kind].iter().map(|below| below.key.as_ref());
                        let near = nearest(&item.key, names).unwrap_or_default();
                        let path = format!("{}.{}", KINDS[kind], item.key);
                        problems.push(
                            Problem::new(problems::UNKNOWN_ITEM, path, item.key_span)
                                .with("name", item.key.as_ref())
                                .with("near", near),
                        );
                    }
                }
            }
        }
        match (&mut self.rules, above.rules) {
            (Some(below), Some(rules)) => lay(below, rules),
            (None, rules @ Some(_)) => self.rules = rules,
            _ => {}
        }
        self.version = above.version.or(self.version);
        self
    }

    /// What is hashed: every item under its kind, as if all files were one.
    pub(super) fn fingerprint(&self) -> String {
        let kind_table = |kind: usize| Table::new(self.items[kind].clone());
        let mut entries: Vec<Entry<'_>> = KINDS
            .iter()
            .enumerate()
            .map(|(at, kind)| entry(kind, Value::Table(kind_table(at))))
            .collect();
        entries.extend(self.rules.clone());
        let version = self.version.clone().unwrap_or_default();
        entries.push(entry("version", Value::Text(version)));
        fingerprint::of_table(&Table::new(entries))
    }
}

/// Completes the languages of an item; its name, where that had to be done.
fn borrowed(kind: usize, item: &mut Entry<'_>) -> Option<String> {
    let Value::Table(table) = &mut item.node.value else { return None };
    borrow_languages(table).then(|| format!("{}:{}", KINDS[kind], item.key))
}

/// Where a table has its words in some languages alone, gives the others the words of the first; tells
/// whether there was such a table. People who keep an overlay in their own language need no other.
fn borrow_languages(table: &mut Table<'_>) -> bool {
    let mut has_borrowed = false;
    let mut entries = table.entries().to_vec();
    let place = |language: &str| table.position(language);
    if let Some(known) = LANGUAGES.iter().find_map(|language| place(language)) {
        for language in LANGUAGES.iter().filter(|language| place(language).is_none()) {
            let Entry { key_span, node, .. } = &entries[known];
            entries.push(Entry::new(Cow::Borrowed(*language), *key_span, node.clone()));
            has_borrowed = true;
        }
    }
    for entry in &mut entries {
        if let Value::Table(inner) = &mut entry.node.value {
            has_borrowed |= borrow_languages(inner);
        }
    }
    if has_borrowed {
        *table = Table::new(entries);
    }
    has_borrowed
}

/// Lays an item of an overlay on the one below it.
fn lay<'a>(below: &mut Entry<'a>, above: Entry<'a>) {
    let (Value::Table(old), Value::Table(_)) = (&mut below.node.value, &above.node.value) else {
        below.node = above.node;
        return;
    };
    let old = std::mem::take(old);
    if let Value::Table(new) = above.node.value {
        // From here on, what is missing is missing in the overlay's table.
        below.node = Node { value: Value::Table(old.overlaid(new)), span: above.node.span };
    }
    below.key_span = above.key_span;
}

/// Whether a table says enough to be a new item rather than a change to one: it puts something
/// into words, or says which nodes it comes from.
fn is_definition(item: &Entry<'_>) -> bool {
    match &item.node.value {
        Value::Table(table) => {
            LANGUAGES.iter().chain(&["nodes"]).any(|key| table.get(key).is_some())
        }
        _ => false,
    }
}

fn entry<'a>(key: &'static str, value: Value<'a>) -> Entry<'a> {
    let span = Span::START;
    Entry::new(Cow::Borrowed(key), span, Node { value, span })
}
