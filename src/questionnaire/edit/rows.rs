//! Rows of a list: counts, partners, evidence. Those that are there stay where they are, with what is
//! written beside them.

use std::collections::HashSet;

use toml_edit::{Array, InlineTable, Item, Table, TableLike, Value};

use super::put::{cell, put};
use super::read;
use crate::questionnaire::{Column, Row};

/// Writes rows in the form of those that are there: corrects those that say something else of the same,
/// and adds those that are not there yet.
pub(super) fn write(parent: &mut dyn TableLike, key: &str, rows: &[Row], columns: &[Column<'_>]) {
    let old = parent.get(key).map(|item| read::rows(item, columns)).unwrap_or_default();
    let is_in_place = rows.len() >= old.len()
        && old.iter().zip(rows).all(|(old, new)| old == new || old.is_about_the_same_as(new));
    let (corrected, new): (Vec<(usize, &Row)>, Vec<&Row>) = if is_in_place {
        let corrected = old.iter().zip(rows).enumerate().filter(|(_, (old, new))| old != new);
        (corrected.map(|(at, (_, new))| (at, new)).collect(), rows[old.len()..].iter().collect())
    } else {
        let there: HashSet<&Row> = old.iter().collect();
        (Vec::new(), rows.iter().filter(|row| !there.contains(row)).collect())
    };
    if corrected.is_empty() && new.is_empty() {
        return;
    }
    match parent.get_mut(key) {
        Some(Item::ArrayOfTables(tables)) => {
            for (at, row) in corrected {
                if let Some(table) = tables.get_mut(at) {
                    row.cells.iter().for_each(|(key, content)| put(table, key, cell(content)));
                }
            }
            for row in new {
                let mut table = Table::new();
                for (key, content) in &row.cells {
                    table.insert(key, Item::Value(cell(content)));
                }
                tables.push(table);
            }
        }
        Some(Item::Value(Value::Array(array))) => {
            let tables = array.iter_mut().filter_map(Value::as_inline_table_mut).enumerate();
            for (at, table) in tables {
                for (_, row) in corrected.iter().filter(|(own, _)| *own == at) {
                    row.cells.iter().for_each(|(key, content)| put(table, key, cell(content)));
                }
            }
            new.into_iter().for_each(|row| push(array, row));
        }
        _ => {
            let mut array = Array::new();
            new.into_iter().for_each(|row| push(&mut array, row));
            put(parent, key, Value::Array(array));
        }
    }
}

fn inline(row: &Row) -> InlineTable {
    let mut table = InlineTable::new();
    for (key, content) in &row.cells {
        table.insert(*key, cell(content));
    }
    table
}

/// Adds a row after the last one, on a line of its own where the last one is. What is written behind
/// the last one stays there: it is about that one.
fn push(array: &mut Array, row: &Row) {
    let text = |raw: Option<&toml_edit::RawString>| {
        raw.and_then(toml_edit::RawString::as_str).unwrap_or_default().to_owned()
    };
    let last = array.len().checked_sub(1).and_then(|last| array.get_mut(last));
    let Some(last) = last else { return array.push(Value::InlineTable(inline(row))) };
    let (before, behind) = (text(last.decor().prefix()), text(last.decor().suffix()));
    let tail = format!("{behind}{}", array.trailing().as_str().unwrap_or_default());
    let Some((comment, close)) = tail.rsplit_once('\n') else {
        return array.push(Value::InlineTable(inline(row)));
    };
    let indent = before.rsplit_once('\n').map_or("  ", |(_, indent)| indent);
    let mut value = Value::InlineTable(inline(row));
    value.decor_mut().set_prefix(format!("{}\n{indent}", comment.trim_end()));
    let close = format!("\n{close}");
    if let Some(last) = array.len().checked_sub(1).and_then(|last| array.get_mut(last)) {
        last.decor_mut().set_suffix("");
    }
    array.push_formatted(value);
    array.set_trailing(close);
}
