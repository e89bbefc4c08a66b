//! The copy itself: the same answers in the same order, without comments and without identities.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::identities::Identities;
use super::lint::patterns;
use super::places::{self, Wideness};
use crate::descriptor::Rung;
use crate::i18n::Phrases;

/// Tables that a reader of a blind copy has no use for: what may be shown to whom, replies to
/// earlier readers, and what the program never reads.
const LEFT_OUT: [&str; 3] = ["extra", "sharing", "reply"];
/// Keys of a project whose texts are written by the tool rather than searched.
const OWN: [&str; 2] = ["id", "name"];

/// A copy, not yet checked for leaks.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The whole file, as TOML.
    pub text: String,
    /// Known names that were replaced in free texts.
    pub replaced: usize,
}

/// Makes the copy of a valid project file; None where its TOML cannot be taken apart.
///
/// Nothing of the file's layout is carried over, so that no comment can be.
pub fn draft(
    text: &str,
    identities: &Identities,
    finest: Wideness,
    phrases: &Phrases,
) -> Option<Draft> {
    let document: DocumentMut = text.parse().ok()?;
    let mut writer = Writer { identities, finest, phrases, replaced: 0 };
    let mut root = Table::new();
    for (key, item) in document.as_table().iter().filter(|(key, _)| !LEFT_OUT.contains(key)) {
        root.insert(key, writer.item(key, item));
    }
    writer.head(&mut root);
    writer.bearer(&mut root);
    let mut copy = DocumentMut::new();
    *copy.as_table_mut() = root;
    Some(Draft { text: copy.to_string(), replaced: writer.replaced })
}

struct Writer<'w> {
    identities: &'w Identities,
    finest: Wideness,
    phrases: &'w Phrases,
    replaced: usize,
}

impl Writer<'_> {
    fn item(&mut self, key: &str, item: &Item) -> Item {
        match item {
            Item::None => Item::None,
            Item::Value(value) => Item::Value(self.value(key, value)),
            Item::Table(table) => Item::Table(self.table(table)),
            Item::ArrayOfTables(tables) => {
                let mut copies = ArrayOfTables::new();
                tables.iter().for_each(|table| copies.push(self.table(table)));
                Item::ArrayOfTables(copies)
            }
        }
    }

    fn table(&mut self, table: &Table) -> Table {
        let mut copy = Table::new();
        copy.set_implicit(table.is_implicit());
        copy.set_dotted(table.is_dotted());
        for (key, item) in table.iter() {
            copy.insert(key, self.item(key, item));
        }
        self.stand(table, &mut copy);
        copy
    }

    /// Evidence by somebody of the project's own counts as documented. Names and addresses, by which that
    /// is seen, are not in the copy: there it says what it counts as.
    fn stand(&self, evidence: &dyn TableLike, copy: &mut dyn TableLike) {
        let text = |key: &str| evidence.get(key).and_then(Item::as_str);
        if text("kind") == Some(Rung::Corroborated.as_str())
            && self.identities.own.lack(text("by"), text("source")).is_some()
        {
            copy.insert("kind", toml_edit::value(Rung::Documented.as_str()));
        }
    }

    fn value(&mut self, key: &str, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::from(self.text(key, text.value())),
            Value::Integer(number) => Value::from(*number.value()),
            Value::Float(number) => Value::from(*number.value()),
            Value::Boolean(boolean) => Value::from(*boolean.value()),
            Value::Datetime(date) => Value::from(*date.value()),
            Value::Array(items) => {
                let items = items.iter().map(|item| self.value(key, item));
                Value::Array(items.collect::<Array>())
            }
            Value::InlineTable(table) => {
                let mut copy = InlineTable::new();
                for (key, value) in table.iter() {
                    copy.insert(key, self.value(key, value));
                }
                self.stand(table, &mut copy);
                Value::InlineTable(copy)
            }
        }
    }

    /// A text with every known name replaced. The address of evidence leads to whoever published
    /// it, so that it is taken out whole; that there was one, and its date, still count.
    fn text(&mut self, key: &str, text: &str) -> String {
        let removed = self.phrases.say("blind-word-address");
        let (mut text, mut count) = self.identities.replaced(text, &removed);
        if key == "source" {
            for range in patterns::addresses(&text).into_iter().rev() {
                text.replace_range(range, &removed);
                count += 1;
            }
        }
        self.replaced += count;
        text
    }

    /// `[project]`: the pseudonym first, no links, no place finer than asked, partners renamed.
    fn head(&mut self, root: &mut Table) {
        let Some(head) = root.get_mut("project").and_then(Item::as_table_like_mut) else { return };
        let rest: Vec<(String, Item)> = head
            .iter()
            .filter(|(key, _)| !OWN.contains(key) && *key != "links")
            .map(|(key, item)| (key.to_owned(), item.clone()))
            .collect();
        head.clear();
        head.insert("id", toml_edit::value(self.identities.id.clone()));
        head.insert("name", toml_edit::value(self.identities.project_name.clone()));
        for (key, item) in rest {
            head.insert(&key, item);
        }
        if let Some(territory) = head.get_mut("territory").and_then(Item::as_table_like_mut) {
            self.places(territory);
        }
    }

    fn places(&self, territory: &mut dyn TableLike) {
        let removed = self.phrases.say("blind-word-place");
        if let Some(places) = territory.get_mut("places").and_then(Item::as_array_mut) {
            // What was removed stands as the word that replaced it.
            places.retain(|place| {
                place
                    .as_str()
                    .is_none_or(|text| text != removed && !places::finer(text, self.finest))
            });
        }
    }

    /// `[bearer]`: the pseudonym, and no contact. A bearer who goes by the project's name has a
    /// pseudonym apart from it.
    fn bearer(&mut self, root: &mut Table) {
        let Some(bearer) = root.get_mut("bearer").and_then(Item::as_table_like_mut) else { return };
        bearer.remove("contact");
        if let (Some(name), Some(pseudonym)) =
            (bearer.get_mut("name"), &self.identities.bearer_name)
        {
            *name = toml_edit::value(pseudonym.clone());
        }
    }
}
