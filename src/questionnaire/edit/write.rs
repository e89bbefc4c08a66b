//! From a [`Reply`] to TOML, in the form in which the file says it already.

use toml_edit::{InlineTable, Item, TableLike, Value};

use super::put::{cell, put};
use super::rows;
use crate::descriptor::Said;
use crate::questionnaire::evidence_columns;
use crate::questionnaire::{Cell, Judged, Kind, Reply, Scale};

pub(super) fn reply(parent: &mut dyn TableLike, key: &str, reply: &Reply, kind: &Kind<'_>) {
    match (reply, kind) {
        (Reply::Text(text) | Reply::One(text), _) => put(parent, key, text.as_str().into()),
        (Reply::Date(date), _) => put(parent, key, cell(&Cell::Date(*date))),
        (Reply::Number(number), _) => put(parent, key, cell(&Cell::Number(*number))),
        (Reply::YesNo(yes), _) => put(parent, key, (*yes).into()),
        (Reply::Many(list) | Reply::Own(list), _) => {
            put(parent, key, Value::Array(list.iter().map(String::as_str).collect()));
        }
        (Reply::Rows(list), Kind::Rows(columns)) => rows::write(parent, key, list, columns),
        (Reply::Judged(answer), Kind::Scale(scale)) => judged(parent, key, answer, scale),
        (Reply::Rows(_) | Reply::Judged(_), _) => {}
    }
}

fn judged(parent: &mut dyn TableLike, key: &str, answer: &Judged, scale: &Scale<'_>) {
    let is_table = parent.get(key).is_some_and(Item::is_table_like);
    // A level goes into a table that is there; a refusal takes the place of one.
    if let Some(word) = short(answer, scale).filter(|_| !is_table || answer.said == Said::Declined)
    {
        return put_in_place(parent, key, word);
    }
    if !is_table {
        put_in_place(parent, key, Value::InlineTable(InlineTable::new()));
    }
    let Some(table) = parent.get_mut(key).and_then(Item::as_table_like_mut) else { return };
    let levels = match &answer.said {
        Said::Given(levels) => levels.as_slice(),
        _ => &[],
    };
    for (at, side) in scale.sides.iter().enumerate() {
        let level = levels.get(at).map(|level| i64::from(level.get()).into());
        // That nothing is known of the second scale is said, not left to be guessed.
        let unknown = (at > 0 && scale.lacks(levels)).then(|| "unknown".into());
        put_or_remove(table, side.key, level.or(unknown));
    }
    put_or_remove(table, "at_least", answer.at_least.then(|| true.into()));
    let reason = match &answer.said {
        Said::NotApplicable(reason) => Some(reason.as_str().into()),
        _ => None,
    };
    put_or_remove(table, "not_applicable", reason);
    put_or_remove(table, "note", answer.note.as_deref().map(Value::from));
    rows::write(table, "evidence", &answer.evidence, evidence_columns());
}

fn put_or_remove(table: &mut dyn TableLike, key: &str, value: Option<Value>) {
    match value {
        Some(value) => put(table, key, value),
        None => drop(table.remove(key)),
    }
}

/// The answer as one word or number, where nothing else is said.
fn short(answer: &Judged, scale: &Scale<'_>) -> Option<Value> {
    match &answer.said {
        Said::Declined => Some("declined".into()),
        _ if answer.at_least || answer.note.is_some() || !answer.evidence.is_empty() => None,
        Said::Unknown => Some("unknown".into()),
        Said::Given(levels) if scale.sides.len() == 1 => {
            levels.first().map(|level| i64::from(level.get()).into())
        }
        Said::Given(_) | Said::NotApplicable(_) => None,
    }
}

/// A value where a value or a table stood. What stood above the header of a table stays.
fn put_in_place(parent: &mut dyn TableLike, key: &str, value: Value) {
    let above = match parent.get(key) {
        Some(Item::Table(table)) => {
            let above = table.decor().prefix().and_then(|raw| raw.as_str());
            Some(above.unwrap_or_default().trim_start_matches('\n').to_owned())
        }
        _ => None,
    };
    if above.is_some() {
        parent.remove(key);
    }
    put(parent, key, value);
    if let (Some(above), Some(mut name)) = (above, parent.key_mut(key)) {
        name.leaf_decor_mut().set_prefix(above);
    }
}
