//! Single values into a descriptor, with what is written around them.

use toml_edit::{Datetime, Item, TableLike, Value};

use crate::questionnaire::Cell;

/// A value under a key; the spaces and the comment around an old value stay.
pub(super) fn put(table: &mut dyn TableLike, key: &str, mut value: Value) {
    match table.get_mut(key) {
        Some(Item::Value(old)) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        _ => {
            close_up(table);
            table.insert(key, Item::Value(value));
        }
    }
}

/// Before a key is added to an inline table, the space before its closing brace goes.
fn close_up(table: &mut dyn TableLike) {
    if let Some((_, Item::Value(value))) = table.iter_mut().last()
        && value.decor().suffix().and_then(|raw| raw.as_str()) == Some(" ")
    {
        value.decor_mut().set_suffix("");
    }
}

pub(super) fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) => text.as_str().into(),
        Cell::Lines(lines) => Value::Array(lines.iter().map(String::as_str).collect()),
        Cell::Number(number) => i64::try_from(*number).unwrap_or(i64::MAX).into(),
        Cell::Date(date) => match date.to_string().parse::<Datetime>() {
            Ok(date) => date.into(),
            // Only a year that TOML cannot say is left.
            Err(_) => date.to_string().into(),
        },
    }
}
