//! Keys and tables under their French names: each is a problem, and what stands under it is read as
//! if it stood under its own name, so that one look finds the other problems too.

use std::borrow::Cow;

use crate::descriptor::{Kind, problems};
use crate::diagnostic::{Problem, code, nearest};
use crate::source::repair;
use crate::source::tree::{Entry, Node, Table, Value};

/// The table with each such key under its own name, and a problem for each; nothing where there is
/// none.
pub(super) fn renamed<'a>(table: &Table<'a>) -> Option<(Table<'a>, Vec<Problem>)> {
    let mut found = Vec::new();
    let mut table = within(table, "", &mut found);
    if Kind::all().all(|kind| table.position(kind.as_str()).is_none()) {
        table = with_kind(&table, &mut found);
    }
    (!found.is_empty()).then_some((table, found))
}

fn within<'a>(table: &Table<'a>, path: &str, found: &mut Vec<Problem>) -> Table<'a> {
    let entries = table.entries().iter().map(|entry| {
        if path.is_empty() && entry.key == "extra" {
            return entry.clone();
        }
        let place = match path {
            "" => entry.key.to_string(),
            path => format!("{path}.{}", entry.key),
        };
        let own = repair::key(&entry.key);
        let own = own.filter(|own| *own != entry.key && table.position(own).is_none());
        let is_kind =
            path.is_empty() && own.is_some_and(|own| Kind::all().any(|k| k.as_str() == own));
        if let Some(own) = own {
            found.push(if is_kind {
                Problem::new(problems::MISSING_KIND, &place, entry.key_span).with("near", own)
            } else {
                Problem::new(code::UNKNOWN_KEY, &place, entry.key_span)
                    .with("key", entry.key.as_ref())
                    .with("near", own)
                    .with("all", "")
            });
        }
        let key = own.map_or_else(|| entry.key.clone(), Cow::Borrowed);
        Entry::new(key, entry.key_span, node(&entry.node, &place, found))
    });
    Table::new(entries.collect())
}

fn node<'a>(node: &Node<'a>, path: &str, found: &mut Vec<Problem>) -> Node<'a> {
    let value = match &node.value {
        Value::Table(table) => Value::Table(within(table, path, found)),
        Value::List(list) => {
            let inside = list.iter().enumerate();
            let inside = inside.map(|(at, one)| self::node(one, &format!("{path}[{at}]"), found));
            Value::List(inside.collect())
        }
        value => value.clone(),
    };
    Node { value, span: node.span }
}

/// The table whose name is nearest to one that says what a file is, under that name.
fn with_kind<'a>(table: &Table<'a>, found: &mut Vec<Problem>) -> Table<'a> {
    let names = Kind::all().map(Kind::as_str);
    let entries = table.entries();
    let near = entries.iter().enumerate().find_map(|(at, entry)| {
        let is_table = matches!(entry.node.value, Value::Table(_));
        nearest(&entry.key, names.clone()).filter(|_| is_table).map(|near| (at, near))
    });
    let Some((at, near)) = near else { return table.clone() };
    let mut entries = entries.to_vec();
    let entry = &entries[at];
    found.push(
        Problem::new(problems::MISSING_KIND, entry.key.as_ref(), entry.key_span).with("near", near),
    );
    entries[at] = Entry::new(Cow::Borrowed(near), entry.key_span, entry.node.clone());
    Table::new(entries)
}
