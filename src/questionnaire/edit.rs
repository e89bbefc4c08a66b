//! Puts one answer into a descriptor, and leaves every other character of it alone.
//!
//! Owns how an answer is written in TOML, in a file that a person may have arranged in any of the
//! forms that TOML allows. Start with [`Draft`].

mod lines;
mod put;
mod read;
mod rows;
mod write;

use std::borrow::Cow;

use toml_edit::{DocumentMut, Item, Table, TableLike, Value, value};

use super::{Ask, Reply, Row};
use crate::descriptor::Expectation;

/// A descriptor being filled in.
#[derive(Clone, Debug)]
pub struct Draft {
    document: DocumentMut,
    has_mark: bool,
    /// The text that it was, where some of its lines end as on Windows.
    mixed: Option<String>,
}

impl Draft {
    /// A text that is TOML already; `None` where it is not.
    pub fn parse(text: &str) -> Option<Self> {
        let has_mark = text.starts_with('\u{feff}');
        let document = text.trim_start_matches('\u{feff}').parse().ok()?;
        let mixed = text.contains("\r\n").then(|| text.to_owned());
        Some(Self { document, has_mark, mixed })
    }

    /// A descriptor of ready tables, to be read from only.
    pub(super) fn of_tables<'k>(tables: impl Iterator<Item = (&'k str, Value)>) -> Self {
        let mut document = DocumentMut::new();
        for (key, table) in tables {
            document.insert(key, Item::Value(table));
        }
        Self { document, has_mark: false, mixed: None }
    }

    /// The beginning of a descriptor: valid from the first answer on.
    pub fn new(
        id: Option<&str>,
        name: &str,
        summary: &str,
        stage: &str,
        language: Option<&str>,
        answered_on: u32,
    ) -> Self {
        let mut document = DocumentMut::new();
        document["format"] = value(1);
        let mut project = Table::new();
        if let Some(id) = id {
            project["id"] = value(id);
        }
        project["name"] = value(name);
        project["summary"] = value(summary);
        if let Some(language) = language {
            project["language"] = value(language);
        }
        project["stage"] = value(stage);
        project["answered_on"] = value(answered_on.to_string());
        project.decor_mut().set_prefix("\n");
        document["project"] = Item::Table(project);
        Self { document, has_mark: false, mixed: None }
    }

    /// The beginning of a reading, which still has to say of what it is and whose.
    pub fn of_reading() -> Self {
        let mut document = DocumentMut::new();
        document["format"] = value(1);
        Self { document, has_mark: false, mixed: None }
    }

    /// The descriptor as a file holds it.
    pub fn text(&self) -> String {
        let mut text = self.document.to_string();
        if let Some(before) = &self.mixed {
            text = lines::ended_as(&text.replace("\r\n", "\n"), before);
        }
        if self.has_mark {
            text.insert(0, '\u{feff}');
        }
        text
    }

    /// A text by its place.
    pub fn text_at(&self, place: &str) -> Option<String> {
        let path: Vec<Cow<'_, str>> = place.split('.').map(Cow::Borrowed).collect();
        self.item(&path).and_then(Item::as_str).map(str::to_owned)
    }

    /// What the descriptor answers to a question so far.
    pub fn reply(&self, ask: &Ask<'_>) -> Option<Reply> {
        read::reply(self.item(&ask.path)?, &ask.kind)
    }

    /// Whether a question still waits for an answer.
    pub fn is_open(&self, ask: &Ask<'_>) -> bool {
        match self.reply(ask) {
            Some(reply) => ask.leaves_open(&reply),
            None => !self.is_said_another_way(ask),
        }
    }

    /// Whether the file answers a question with keys that no form asks for: how many are expected
    /// as a range, or from a survey.
    pub fn is_said_another_way(&self, ask: &Ask<'_>) -> bool {
        let Some((_, way)) = ask.path.split_last() else { return false };
        let Some(table) = self.item(way).and_then(Item::as_table_like) else { return false };
        other_ways(ask).any(|key| table.contains_key(key))
    }

    /// Writes an answer. Rows and evidence that are there already are kept, and others added.
    pub fn set(&mut self, ask: &Ask<'_>, reply: &Reply) {
        if self.reply(ask).as_ref() == Some(reply) {
            return;
        }
        let Some((last, way)) = ask.path.split_last() else { return };
        let Some(parent) = descend(self.document.as_table_mut(), way) else { return };
        write::reply(parent, last, reply, &ask.kind);
        // The answer takes the place of the one that was said another way.
        for key in other_ways(ask) {
            parent.remove(key);
        }
        for (place, word) in ask.implies {
            let path: Vec<Cow<'_, str>> = place.split('.').map(Cow::Borrowed).collect();
            if self.item(&path).is_none()
                && let Some((last, way)) = path.split_last()
                && let Some(parent) = descend(self.document.as_table_mut(), way)
            {
                put::put(parent, last, (*word).into());
            }
        }
    }

    /// The version of the catalogue on which the levels were chosen; a file that says none was
    /// answered on the first.
    pub fn answered_on(&self) -> u32 {
        let path = [Cow::Borrowed(self.head()), Cow::Borrowed("answered_on")];
        let text = self.item(&path).and_then(Item::as_str);
        text.and_then(|text| text.parse().ok()).unwrap_or(1)
    }

    /// Says on which version the levels were chosen.
    pub fn set_answered_on(&mut self, version: u32) {
        let head = [Cow::Borrowed(self.head())];
        if self.answered_on() != version
            && let Some(table) = descend(self.document.as_table_mut(), &head)
        {
            put::put(table, "answered_on", version.to_string().into());
        }
    }

    /// Writes a value that no question asks for; what stood there and what stands there now, where
    /// that is something else.
    pub fn carry(&mut self, place: &str, value: &Value) -> Option<(Option<String>, String)> {
        let path: Vec<Cow<'_, str>> = place.split('.').map(Cow::Borrowed).collect();
        let said = |value: &Value| value.to_string().trim().to_owned();
        let old = self.item(&path).map(|item| match item.as_value() {
            Some(value) => said(value),
            None => item.to_string().trim().to_owned(),
        });
        let new = said(value);
        let (last, way) = path.split_last()?;
        if old.as_ref() == Some(&new) {
            return None;
        }
        put::put(descend(self.document.as_table_mut(), way)?, last, value.clone());
        Some((old, new))
    }

    /// Takes out a value that no question asks for; what it was, where there was one.
    pub fn take_back(&mut self, place: &str) -> Option<String> {
        let path: Vec<Cow<'_, str>> = place.split('.').map(Cow::Borrowed).collect();
        let old = self.item(&path)?.to_string().trim().to_owned();
        let (last, way) = path.split_last()?;
        descend(self.document.as_table_mut(), way)?.remove(last);
        Some(old)
    }

    /// Whether it is a reading by somebody, and not a project.
    pub fn is_reading(&self) -> bool {
        self.document.contains_key("review")
    }

    /// Whether a reading is of something that has other questions than a project: a structure.
    pub fn is_reading_of_structure(&self) -> bool {
        self.item(&[Cow::Borrowed("review"), Cow::Borrowed("structure")]).is_some()
    }

    /// Whether whoever reads stands aside: then nothing else counts.
    pub fn is_recused(&self) -> bool {
        let path = [Cow::Borrowed("review"), Cow::Borrowed("recused")];
        self.item(&path).and_then(Item::as_str).is_some_and(|why| !why.trim().is_empty())
    }

    /// Whether a reading does not say yet whose it is.
    pub fn has_no_reader(&self) -> bool {
        let path = [Cow::Borrowed("review"), Cow::Borrowed("reviewer")];
        self.item(&path).and_then(Item::as_str).is_none_or(|name| name.trim().is_empty())
    }

    /// The table that says what the file is.
    fn head(&self) -> &'static str {
        if self.is_reading() { "review" } else { "project" }
    }

    /// Keeps where the answers of a file came from in `[extra.import]`.
    pub fn note_origin(&mut self, origin: &Row) {
        let way = [Cow::Borrowed("extra"), Cow::Borrowed("import")];
        if let Some(table) = descend(self.document.as_table_mut(), &way) {
            for (key, cell) in &origin.cells {
                put::put(table, key, put::cell(cell));
            }
        }
    }

    fn item(&self, path: &[Cow<'_, str>]) -> Option<&Item> {
        let mut item = self.document.as_item();
        for key in path {
            item = item.as_table_like()?.get(key)?;
        }
        Some(item)
    }
}

/// The keys beside that of a question that answer it another way.
fn other_ways(ask: &Ask<'_>) -> impl Iterator<Item = &'static str> {
    let is_expected = ask.path == ["reach", "expected", "count"];
    let ways = if is_expected { &Expectation::WAYS[1..] } else { &[] };
    ways.iter().copied().flatten().copied()
}

/// The table at the end of a way, made where it is not there: a table of its own at the top, an
/// inline one below. `None` where something else stands in the way.
fn descend<'t>(
    table: &'t mut dyn TableLike,
    way: &[Cow<'_, str>],
) -> Option<&'t mut dyn TableLike> {
    let mut table = table;
    for (depth, key) in way.iter().enumerate() {
        if !table.contains_key(key) {
            let is_own = depth == 0 || way[0] == "extra";
            let item = if is_own {
                let mut new = Table::new();
                new.decor_mut().set_prefix("\n");
                // `[extra]` alone says nothing when only `[extra.import]` is written.
                new.set_implicit(way[0] == "extra" && depth == 0);
                Item::Table(new)
            } else {
                Item::Value(Value::InlineTable(toml_edit::InlineTable::new()))
            };
            // A table within an inline one must be inline too; `insert` sees to it.
            table.insert(key, item);
        }
        table = table.get_mut(key)?.as_table_like_mut()?;
    }
    Some(table)
}

#[cfg(test)]
mod tests;
