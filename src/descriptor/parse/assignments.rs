//! `[assignments]`: a reader, and the projects that are theirs to read.

use super::parts::{checked_id, nested};
use crate::descriptor::{Assigned, Assignments};
use crate::diagnostic::Fields;
use crate::source::tree::{Entry, Value};

/// What stands for every project.
const ALL: &str = "all";

pub(super) fn assignments(root: &mut Fields<'_, '_>) -> Option<Assignments> {
    nested(root, "assignments", |fields| {
        let entries = fields.rest();
        let readers = entries.into_iter().filter_map(|entry| assigned(fields, entry)).collect();
        Assignments { readers }
    })
}

fn assigned(fields: &mut Fields<'_, '_>, entry: &Entry<'_>) -> Option<Assigned> {
    let reader = entry.key.trim().to_owned();
    let items = match &entry.node.value {
        Value::Text(text) if *text == ALL => return Some(Assigned { reader, projects: None }),
        Value::List(items) => items,
        _ => return fields.wrong_type(&entry.key, &entry.node, "list"),
    };
    let mut projects = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let shown = format!("{}[{at}]", entry.key);
        match &item.value {
            Value::Text(text) => projects.extend(checked_id(fields, &shown, text, item.span)),
            _ => {
                fields.wrong_type::<()>(&shown, item, "text");
            }
        }
    }
    Some(Assigned { reader, projects: Some(projects) })
}
