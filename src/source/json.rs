//! From a JSON text, the same tree as from TOML.
//!
//! JSON has no dates: a text that is a date in full (`2026-11-23`) stays a text here, and whoever
//! asks for a date accepts it. JSON carries no places either: every span is that of the whole text.

use std::borrow::Cow;

use serde_json::Value as Json;

use super::tree::{Entry, Node, Table, Value};
use super::{SourceFile, Span, SyntaxError, SyntaxFault};

/// Reads one JSON object.
pub fn parse(file: &SourceFile) -> (Table<'_>, Vec<SyntaxError>) {
    let whole = Span::new(file.base(), file.base() + file.text().len() as u32);
    match serde_json::from_str(file.text()) {
        Ok(Json::Object(object)) => match node(Json::Object(object), whole).value {
            Value::Table(table) => (table, Vec::new()),
            _ => (Table::default(), Vec::new()),
        },
        Ok(_) => (Table::default(), vec![SyntaxError { fault: SyntaxFault::NotJson, span: whole }]),
        Err(error) => {
            let at = offset(file.text(), error.line(), error.column());
            let at = file.base() + at as u32;
            let span = Span::new(at, at);
            (Table::default(), vec![SyntaxError { fault: SyntaxFault::NotJson, span }])
        }
    }
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}

fn node<'a>(json: Json, span: Span) -> Node<'a> {
    let value = match json {
        // A descriptor has no use for null: what is not known is left out.
        Json::Null => Value::Moment("null".to_owned()),
        Json::Bool(boolean) => Value::Boolean(boolean),
        Json::Number(number) => match number.as_i64() {
            Some(integer) => Value::Integer(integer),
            None => Value::Float(number.as_f64().unwrap_or(f64::NAN)),
        },
        Json::String(text) => Value::Text(Cow::Owned(text)),
        Json::Array(items) => Value::List(items.into_iter().map(|item| node(item, span)).collect()),
        Json::Object(object) => Value::Table(Table::new(
            object
                .into_iter()
                .map(|(key, value)| Entry {
                    key: Cow::Owned(key),
                    key_span: span,
                    node: node(value, span),
                })
                .collect(),
        )),
    };
    Node { value, span }
}
