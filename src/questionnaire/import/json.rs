//! The file that the HTML form saves: a descriptor's keys in JSON; of a page of readings, a list of
//! them under `reviews`; of one on which somebody vouches, under `statements`.

use std::borrow::Cow;
use std::ops::Range;

use serde_json::Value;
use toml_edit::{Array, InlineTable};

use super::sound::sound;
use super::{Context, Entry, Imported, Reading, Trouble};
use crate::descriptor::Said;
use crate::questionnaire::edit::Draft;
use crate::questionnaire::{Ask, Column, Judged, Kind, Reply, evidence_columns};
use crate::source::Limits;
use crate::source::faults_in_json;

/// Keys that are read although no question asks for them.
const OWN: &[&str] = &["format", "extra", "project.language", "project.answered_on"];
/// What a reading says of itself, in the order in which it is written.
const HEAD: &[&str] = &[
    "review.project",
    "review.structure",
    "review.case",
    "review.reviewer",
    "review.role",
    "review.date",
    "review.answered_on",
    "review.read",
    "review.recused",
    "review.keep_until",
];
/// What somebody says who vouches for one answer, in the order in which it is written.
const STATEMENT: &[&str] = &[
    "statement.project",
    "statement.by",
    "statement.role",
    "statement.date",
    "statement.answer",
    "statement.level",
    "statement.intensity",
    "statement.mitigation",
    "statement.words",
    "statement.keep_until",
];
/// What a descriptor may say that no question asks: it is carried as it is.
const CARRIED: &[&str] = &[
    "project.id",
    "project.updated",
    "reach.expected.low",
    "reach.expected.high",
    "reach.expected.asked",
    "reach.expected.yes",
    "reach.expected.population",
    "reach.earlier_expectations",
];
/// Keys whose values are days, which JSON can only say as texts.
const DAYS: &[&str] = &["date", "updated", "keep_until"];

/// Reads a saved form as the answers about one project.
pub(super) fn read(
    bytes: &[u8],
    context: &Context<'_>,
    limits: &Limits,
) -> Result<Imported, Trouble> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    for found in faults_in_json(bytes, limits) {
        if let Some(list) = found.list {
            return Err(Trouble::long_list(0, "", &list.key, list.entries, limits));
        }
        if let Some(key) = found.instead {
            return Err(Trouble::file("import-key-twice").with("key", key));
        }
    }
    let deepest = limits.depth.min(Limits::DEEPEST);
    let too_deep = || Trouble::file("import-too-deep").with("limit", deepest.to_string());
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        let reason = error.to_string();
        match reason.starts_with("recursion limit") {
            true => too_deep(),
            false => Trouble::file("import-broken-json").with("reason", reason),
        }
    })?;
    if is_deeper(&value, deepest + 1) {
        return Err(too_deep());
    }
    let Value::Object(tables) = &value else { return Err(Trouble::file("import-not-a-form")) };
    if tables.get("format") != Some(&Value::from(1)) {
        return Err(Trouble::file("import-not-a-form"));
    }
    let mut imported = Imported::default();
    match (tables.get("reviews"), tables.get("statements")) {
        (Some(Value::Array(list)), _) => {
            list.iter().for_each(|reading| one_reading(reading, context, &mut imported));
        }
        (_, Some(Value::Array(list))) => {
            list.iter().for_each(|statement| one_statement(statement, context, &mut imported));
        }
        _ => project(&value, context, &mut imported),
    }
    Ok(imported)
}

/// The answers about one project, by its bearer.
fn project(value: &Value, context: &Context<'_>, imported: &mut Imported) {
    let replies = replies(value, 0..context.of_projects, context, &mut imported.troubles);
    let carried = carried_from(value, CARRIED);
    let asks = &context.asks[..context.of_projects];
    unread(value, "", &[OWN, CARRIED], asks, &mut imported.troubles);
    let language = at_path(value, "project.language").and_then(Value::as_str);
    let is_unsaid = |at: &usize| asks[*at].is_consent() && replies.iter().all(|(own, _)| own != at);
    let unsaid = (0..asks.len()).filter(is_unsaid).map(|at| (at, asks[at].dotted())).collect();
    imported.entries.push(Entry {
        language: language.map(str::to_owned),
        answered_on: answered_on(value),
        replies,
        carried,
        unsaid,
        ..Entry::default()
    });
}

/// One person's reading of one project, structure or practice case.
fn one_reading(value: &Value, context: &Context<'_>, imported: &mut Imported) {
    let text = |place| at_path(value, place).and_then(Value::as_str).map(str::to_owned);
    let structure = text("review.structure");
    let asked = match structure {
        Some(_) => context.of_projects..context.asks.len(),
        None => 0..context.of_projects,
    };
    let subject = text("review.project").or(structure).or_else(|| text("review.case"));
    let (Some(subject), Some(reviewer)) = (subject, text("review.reviewer")) else {
        imported.troubles.push(Trouble::new(0, "reviews", "import-reading-of-nothing"));
        return;
    };
    let mut troubles = Vec::new();
    let asks = &context.asks[asked.clone()];
    let replies = replies(value, asked, context, &mut troubles);
    unread(value, "", &[OWN, HEAD], asks, &mut troubles);
    // Each of many readings has these places.
    troubles.iter_mut().for_each(|trouble| trouble.column.insert_str(0, &format!("{subject}, ")));
    imported.troubles.append(&mut troubles);
    imported.entries.push(Entry {
        replies,
        carried: carried_from(value, HEAD),
        reading: Some(Reading { subject, reviewer, answer: None }),
        ..Entry::default()
    });
}

/// What one person says who vouches for one answer of one project.
fn one_statement(value: &Value, context: &Context<'_>, imported: &mut Imported) {
    let text = |place| at_path(value, place).and_then(Value::as_str).map(str::to_owned);
    let head = ["statement.project", "statement.by", "statement.answer"].map(text);
    let [Some(subject), Some(reviewer), answer @ Some(_)] = head else {
        imported.troubles.push(Trouble::new(0, "statements", "import-statement-of-nothing"));
        return;
    };
    unread(value, "", &[OWN, STATEMENT], &context.asks[..0], &mut imported.troubles);
    imported.entries.push(Entry {
        carried: carried_from(value, STATEMENT),
        reading: Some(Reading { subject, reviewer, answer }),
        ..Entry::default()
    });
}

/// The answers of one project or reading, to the questions at these positions.
fn replies(
    value: &Value,
    asked: Range<usize>,
    context: &Context<'_>,
    troubles: &mut Vec<Trouble>,
) -> Vec<(usize, Reply)> {
    let tables = value.as_object().into_iter().flatten();
    let draft =
        Draft::of_tables(tables.filter_map(|(key, value)| Some((key.as_str(), toml(value)?))));
    let unknown = Reply::Judged(Judged::plain(Said::Unknown));
    let mut replies = Vec::new();
    for at in asked {
        let ask = context.asks[at];
        let place = ask.dotted();
        if at_path(value, &place).is_none_or(Value::is_null) {
            continue;
        }
        match draft.reply(ask) {
            Some(reply) => {
                // A stake that a form names is named, whatever is known of it.
                let names = ask.path[0] == "stakes" && reply == unknown;
                let reply = if names {
                    Some(reply)
                } else {
                    sound(ask, reply, 0, &place, context, troubles)
                };
                replies.extend(reply.map(|reply| (at, reply)));
            }
            None => troubles.push(Trouble::new(0, &place, "import-wrong-kind")),
        }
    }
    replies
}

fn carried_from(
    value: &Value,
    places: &'static [&'static str],
) -> Vec<(Cow<'static, str>, toml_edit::Value)> {
    let carried = places.iter().filter_map(|place| {
        let (_, key) = place.rsplit_once('.').unwrap_or(("", place));
        Some(((*place).into(), carried(key, at_path(value, place)?)?))
    });
    carried.collect()
}

/// Whether a value has more lists and tables inside one another, itself among them. What the reader
/// lets through is at most 128 deep.
fn is_deeper(value: &Value, left: usize) -> bool {
    let Some(inside) = left.checked_sub(1) else { return value.is_array() || value.is_object() };
    match value {
        Value::Array(list) => list.iter().any(|value| is_deeper(value, inside)),
        Value::Object(keys) => keys.values().any(|value| is_deeper(value, inside)),
        _ => false,
    }
}

/// The version of the catalogue whose sentences the form showed; a form of the first says nothing.
fn answered_on(value: &Value) -> Option<u32> {
    let text = at_path(value, "project.answered_on").and_then(Value::as_str);
    Some(text.and_then(|text| text.parse().ok()).unwrap_or(1))
}

fn at_path<'v>(value: &'v Value, dotted: &str) -> Option<&'v Value> {
    dotted.split('.').try_fold(value, |value, key| value.get(key))
}

/// Says which keys nothing reads.
fn unread(
    value: &Value,
    path: &str,
    known: &[&[&str]],
    asks: &[&Ask<'_>],
    troubles: &mut Vec<Trouble>,
) {
    let Value::Object(keys) = value else {
        troubles.push(Trouble::new(0, path, "import-key-unknown"));
        return;
    };
    for (key, value) in keys {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        if let Some(ask) = asks.iter().find(|ask| ask.dotted() == path) {
            unread_within(value, &path, &ask.kind, troubles);
        } else if !known.iter().any(|known| known.contains(&path.as_str())) {
            unread(value, &path, known, asks, troubles);
        }
    }
}

/// Says which keys within an answer nothing reads.
fn unread_within(value: &Value, path: &str, kind: &Kind<'_>, troubles: &mut Vec<Trouble>) {
    match kind {
        Kind::Rows(columns) => unread_cells(value, path, columns, troubles),
        Kind::Scale(scale) => {
            for (key, value) in value.as_object().into_iter().flatten() {
                let path = format!("{path}.{key}");
                match key.as_str() {
                    "evidence" => unread_cells(value, &path, evidence_columns(), troubles),
                    "note" => {}
                    "at_least" if scale.may_be_more => {}
                    "not_applicable" if scale.may_not_apply => {}
                    key if scale.sides.iter().any(|side| side.key == key) => {}
                    _ => troubles.push(Trouble::new(0, &path, "import-key-unknown")),
                }
            }
        }
        _ => {}
    }
}

fn unread_cells(value: &Value, path: &str, columns: &[Column<'_>], troubles: &mut Vec<Trouble>) {
    let rows = value.as_array().into_iter().flatten().enumerate();
    for (at, row) in rows.filter_map(|(at, row)| Some((at, row.as_object()?))) {
        for key in row.keys().filter(|key| columns.iter().all(|column| column.key != **key)) {
            let path = format!("{path}[{at}].{key}");
            troubles.push(Trouble::new(0, &path, "import-key-unknown"));
        }
    }
}

/// A value that is carried, its days as TOML says them.
fn carried(key: &str, value: &Value) -> Option<toml_edit::Value> {
    match value {
        Value::String(text) if DAYS.contains(&key) => match text.parse::<toml_edit::Datetime>() {
            Ok(day) => Some(day.into()),
            Err(_) => toml(value),
        },
        Value::Array(list) => {
            Some(list.iter().filter_map(|one| carried(key, one)).collect::<Array>().into())
        }
        Value::Object(keys) => {
            let keys =
                keys.iter().filter_map(|(key, one)| Some((key.as_str(), carried(key, one)?)));
            Some(keys.collect::<InlineTable>().into())
        }
        _ => toml(value),
    }
}

/// The same value in TOML; nothing for `null`.
fn toml(value: &Value) -> Option<toml_edit::Value> {
    Some(match value {
        Value::Null => return None,
        Value::Bool(yes) => (*yes).into(),
        Value::Number(number) => match number.as_i64() {
            Some(number) => number.into(),
            None => number.as_f64()?.into(),
        },
        Value::String(text) => text.as_str().into(),
        Value::Array(list) => list.iter().filter_map(toml).collect::<Array>().into(),
        Value::Object(keys) => {
            let keys = keys.iter().filter_map(|(key, value)| Some((key.as_str(), toml(value)?)));
            keys.collect::<InlineTable>().into()
        }
    })
}
