//! Characters that have no place in a catalogue, an overlay or a profile.

use super::problems;
use crate::diagnostic::{Path, Problem, Problems};
use crate::source::tree::{Entry, Node, Table, Value};
use crate::source::{Span, acts, is_id, is_unseen};

/// Reports each key and each text that holds a character that acts where it is shown, line breaks and
/// tabs too, or one that nobody sees. Texts of a catalogue are shown whole in every format: what is
/// refused here needs no escape anywhere else.
pub fn check_characters(table: &Table<'_>, problems: &mut Problems) {
    check_table(table, Path::ROOT, problems);
}

/// Reports the key of an item that is no id.
pub fn check_id(entry: &Entry<'_>, path: Path<'_>, problems: &mut Problems) {
    if !is_id(&entry.key) {
        problems.push(
            Problem::new(problems::BAD_ID, path.to_string(), entry.key_span)
                .with("name", entry.key.as_ref())
                .with("near", ""),
        );
    }
}

fn check_table(table: &Table<'_>, path: Path<'_>, problems: &mut Problems) {
    for entry in table.entries() {
        let path = path.key(&entry.key);
        check_text(&entry.key, path, entry.key_span, problems);
        check_value(&entry.node, path, problems);
    }
}

fn check_value(node: &Node<'_>, path: Path<'_>, problems: &mut Problems) {
    match &node.value {
        Value::Text(text) => check_text(text, path, node.span, problems),
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                check_value(item, path.index(at), problems);
            }
        }
        Value::Table(table) => check_table(table, path, problems),
        _ => {}
    }
}

fn check_text(text: &str, path: Path<'_>, span: Span, problems: &mut Problems) {
    let Some(c) = text.chars().find(|c| acts(*c) || is_unseen(*c)) else { return };
    let breaks = if matches!(c, '\n' | '\r') { "yes" } else { "no" };
    problems.push(
        Problem::new(problems::CONTROL_CHARACTER, path.to_string(), span)
            .with("character", format!("U+{:04X}", u32::from(c)))
            .with("breaks", breaks),
    );
}
