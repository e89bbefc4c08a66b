//! What `[extra]` says, for commands that name a key of it, and where `import` found a project: nothing
//! else reads it.

use std::collections::BTreeMap;

use crate::source::tree::{Table, Value};

/// Texts by their keys, those inside tables joined with dots: `import.row`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra(BTreeMap<String, Vec<String>>);

impl Extra {
    pub(super) fn of(table: &Table<'_>) -> Self {
        let mut found = BTreeMap::new();
        gather(table, "", &mut found);
        Self(found)
    }

    /// What stands under a key: a text, a number, a day or yes and no as they are written, each of a
    /// list; none where nothing does.
    pub fn at(&self, key: &str) -> &[String] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// The record that `import` made the project of; `None` where no file is named.
    pub fn origin(&self) -> Option<Origin> {
        let said = |key: &str| self.at(&format!("import.{key}")).first().cloned();
        let file = said("file")?;
        Some(Origin { file, sheet: said("sheet"), row: said("row"), id: said("id") })
    }
}

/// The record of somebody's table that a project comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    pub file: String,
    /// Of a workbook.
    pub sheet: Option<String>,
    /// As a spreadsheet counts.
    pub row: Option<String>,
    /// What the record goes by in its own table.
    pub id: Option<String>,
}

fn gather(table: &Table<'_>, within: &str, found: &mut BTreeMap<String, Vec<String>>) {
    for entry in table.entries() {
        let key = match within {
            "" => entry.key.to_string(),
            within => format!("{within}.{}", entry.key),
        };
        match &entry.node.value {
            Value::Table(table) => gather(table, &key, found),
            Value::List(list) => {
                let texts = list.iter().filter_map(|node| text(&node.value)).collect();
                found.insert(key, texts);
            }
            value => {
                found.insert(key, text(value).into_iter().collect());
            }
        }
    }
}

/// A value as people write it; nothing where it is blank, or no single value.
fn text(value: &Value<'_>) -> Option<String> {
    let text = match value {
        Value::Text(text) => text.trim().to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Boolean(is_so) => is_so.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Moment(moment) => moment.clone(),
        Value::List(_) | Value::Table(_) => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}
