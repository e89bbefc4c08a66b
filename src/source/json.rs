//! From a JSON text, the same tree as from TOML.
//!
//! JSON has no dates: a text that is a date in full (`2026-11-23`) stays a text here, and whoever
//! asks for a date accepts it. JSON carries no places either: every span is that of the whole text.

use std::borrow::Cow;

use serde_json::{Map, Value as Json};

use super::tree::{Entry, Node, Table, Value};
use super::{Limits, SourceFile, Span, SyntaxError, SyntaxFault};

/// Reads one JSON object, no deeper than [`Limits::depth`].
pub fn parse(file: &SourceFile) -> (Table<'_>, Vec<SyntaxError>) {
    let whole = Span::new(file.base(), file.base() + file.text().len() as u32);
    let limits = file.limits();
    let refused = |fault, span| (Table::default(), vec![SyntaxError::new(fault, span, limits)]);
    match serde_json::from_str(file.text()) {
        Ok(Json::Object(object)) => match table(object, whole, limits.depth.min(Limits::DEEPEST)) {
            Some(table) => (table, Vec::new()),
            None => refused(SyntaxFault::TooDeep, whole),
        },
        Ok(_) => refused(SyntaxFault::NotJson, whole),
        Err(error) => {
            let at = offset(file.text(), error.line(), error.column());
            let at = file.base() + at as u32;
            // The reader has a limit of its own, above ours, and no other way to say that it met it.
            let is_deep = error.to_string().starts_with("recursion limit");
            let fault = if is_deep { SyntaxFault::TooDeep } else { SyntaxFault::NotJson };
            refused(fault, Span::new(at, at))
        }
    }
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}

/// A table that may hold so many tables and lists inside one another; nothing where it holds more.
fn table<'a>(object: Map<String, Json>, span: Span, left: usize) -> Option<Table<'a>> {
    let entries = object
        .into_iter()
        .map(|(key, value)| Some(Entry::new(Cow::Owned(key), span, node(value, span, left)?)));
    Some(Table::new(entries.collect::<Option<_>>()?))
}

fn node<'a>(json: Json, span: Span, left: usize) -> Option<Node<'a>> {
    let value = match json {
        // A descriptor has no use for null: what is not known is left out.
        Json::Null => Value::Moment("null".to_owned()),
        Json::Bool(boolean) => Value::Boolean(boolean),
        Json::Number(number) => match number.as_i64() {
            Some(integer) => Value::Integer(integer),
            None => Value::Float(number.as_f64().unwrap_or(f64::NAN)),
        },
        Json::String(text) => Value::Text(Cow::Owned(text)),
        Json::Array(items) => {
            let left = left.checked_sub(1)?;
            let items = items.into_iter().map(|item| node(item, span, left));
            Value::List(items.collect::<Option<_>>()?)
        }
        Json::Object(object) => Value::Table(table(object, span, left.checked_sub(1)?)?),
    };
    Some(Node { value, span })
}
