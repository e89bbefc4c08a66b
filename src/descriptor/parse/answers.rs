//! The tables `[answers]`, `[brakes]` and `[stakes]`.

use super::Context;
use super::level::{at_least_of, legible, level_of, looks_like_level, may_be_more, not_plain};
use super::parts::{free_text, note_disabled};
use crate::descriptor::answer::{Answer, BrakeAnswer, Evidence, Level, Others, Rung, Said};
use crate::descriptor::problems;
use crate::diagnostic::{Fields, Path, code};
use crate::source::Span;
use crate::source::tree::{Entry, Node, Table, Value};

/// The words that stand for no answer.
const WORDS: [&str; 2] = ["unknown", "declined"];

/// A table of answers, keyed by the items of the catalogue, each read into its place. `by_name`
/// are the positions of `ids` in the order of the ids; `beside` reads what else the table holds.
pub(super) fn table<T>(
    root: &mut Fields<'_, '_>,
    context: Context<'_>,
    key: &'static str,
    (ids, by_name): (&[&str], &[usize]),
    beside: impl FnOnce(&mut Fields<'_, '_>),
    mut read: impl FnMut(&mut Fields<'_, '_>, &Entry<'_>) -> Option<Answer<T>>,
) -> Vec<Option<Answer<T>>> {
    let Some((table, span)) = root.table(key) else { return ids.iter().map(|_| None).collect() };
    let path = Path::ROOT.key(key);
    let mut fields = Fields::new(table, span, path, context.money(), root.problems());
    beside(&mut fields);
    let entries = fields.claim(by_name.iter().map(|at| (ids[*at], *at)));
    let read = entries.into_iter().map(|entry| entry.and_then(|entry| read(&mut fields, entry)));
    let answers = read.collect();
    for entry in fields.rest() {
        misplaced(&mut fields, context, entry, ids);
    }
    answers
}

fn misplaced(fields: &mut Fields<'_, '_>, context: Context<'_>, entry: &Entry<'_>, ids: &[&str]) {
    let id = entry.key.as_ref();
    let catalogue = context.catalogue;
    let home = if catalogue.criterion(id).is_some() {
        "answers"
    } else if catalogue.brake(id).is_some() {
        "brakes"
    } else if catalogue.stake(id).is_some() {
        "stakes"
    } else if catalogue.has_disabled(id) {
        return note_disabled(fields, id, id, entry.key_span);
    } else {
        return fields.unknown_among(entry, ids);
    };
    let problem = fields.report(problems::WRONG_TABLE, id, entry.key_span);
    problem.facts.push(("name", id.into()));
    problem.facts.push(("table", home.into()));
}

/// An answer on a scale of levels: `level` for a criterion, `contribution` for a stake.
pub(super) fn level(
    fields: &mut Fields<'_, '_>,
    context: Context<'_>,
    entry: &Entry<'_>,
    key: &'static str,
    may_not_apply: bool,
) -> Option<Answer<Level>> {
    let name = entry.key.as_ref();
    let Value::Table(table) = &entry.node.value else {
        return plain(fields, name, &entry.node, Some(key))
            .map(|said| short(said, entry.node.span));
    };
    let parent = *fields.path();
    let path = parent.key(name);
    let mut inner = Fields::new(table, entry.node.span, path, fields.allowed(), fields.problems());
    let level_node = inner.node(key).filter(|node| !is_unknown(node));
    let level = level_node.map(|node| match at_least_of(&node.value) {
        Some(level) => not_plain(&mut inner, key, node, level, may_be_more(key, level, "beside")),
        None => level_of(&mut inner, key, node, "level"),
    });
    let at_least = key == "level" && inner.boolean("at_least").unwrap_or(false);
    let reason = if may_not_apply { not_applicable(&mut inner) } else { None };
    if let (Some(node), Some(_)) = (level_node, reason) {
        inner
            .report(problems::LEVEL_AND_NOT_APPLICABLE, key, node.span)
            .facts
            .push(("name", name.into()));
    }
    let said = match (level, reason) {
        (Some(Some(level)), _) => Said::Given(level),
        (Some(None), _) => Said::Unknown,
        (None, Some(reason)) => Said::NotApplicable(reason.to_owned()),
        (None, None) => Said::Unknown,
    };
    let answer = with_support(&mut inner, context, said, entry.node.span);
    inner.finish();
    Some(Answer { at_least: at_least && answer.said.given().is_some(), ..answer })
}

/// An answer on the two scales of a brake.
pub(super) fn brake(
    fields: &mut Fields<'_, '_>,
    context: Context<'_>,
    entry: &Entry<'_>,
) -> Option<Answer<BrakeAnswer>> {
    let name = entry.key.as_ref();
    let Value::Table(table) = &entry.node.value else {
        let said = plain(fields, name, &entry.node, None)?;
        let said = match said {
            Said::Declined => Said::Declined,
            _ => Said::Unknown,
        };
        return Some(short(said, entry.node.span));
    };
    let parent = *fields.path();
    let path = parent.key(name);
    let mut inner = Fields::new(table, entry.node.span, path, fields.allowed(), fields.problems());
    let scale = |inner: &mut Fields<'_, '_>, key| {
        let node = inner.node(key).filter(|node| !is_unknown(node));
        node.map(|node| level_of(inner, key, node, "level"))
    };
    let intensity = scale(&mut inner, "intensity");
    let mitigation = scale(&mut inner, "mitigation");
    let reason = not_applicable(&mut inner);
    if let (Some(_), Some(_), Some(node)) = (intensity, reason, table.get("intensity")) {
        inner
            .report(problems::LEVEL_AND_NOT_APPLICABLE, "intensity", node.span)
            .facts
            .push(("name", name.into()));
    }
    let said = match (intensity.flatten(), mitigation, reason) {
        (Some(intensity), mitigation, _) => {
            Said::Given(BrakeAnswer { intensity, mitigation: mitigation.flatten() })
        }
        (None, _, Some(reason)) => Said::NotApplicable(reason.to_owned()),
        (None, _, None) => Said::Unknown,
    };
    let answer = with_support(&mut inner, context, said, entry.node.span);
    inner.finish();
    Some(answer)
}

fn short<T>(said: Said<T>, span: Span) -> Answer<T> {
    Answer { said, at_least: false, note: None, evidence: Vec::new(), span }
}

/// The word that says of a level what leaving it out says.
pub(super) fn is_unknown(node: &Node<'_>) -> bool {
    matches!(&node.value, Value::Text(word) if word == WORDS[0])
}

/// A level that must be there; whoever asks tells that it is missing.
pub(super) fn required_level(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Level> {
    let node = fields.node(key)?;
    level_of(fields, key, node, "required-level")
}

/// The level of a question that no catalogue has.
pub(super) fn own_level(fields: &mut Fields<'_, '_>) -> Option<Level> {
    let node = fields.node("level").filter(|node| !is_unknown(node))?;
    level_of(fields, "level", node, "level")
}

/// What is said of the stakes that are not named.
pub(super) fn others(fields: &mut Fields<'_, '_>) -> Others {
    fields.choice("others").unwrap_or(Others::Unknown)
}

/// A value that is no table: a level where `levels` are allowed, under the key that a table has for
/// them, or one of the two words.
fn plain(
    fields: &mut Fields<'_, '_>,
    name: &str,
    node: &Node<'_>,
    levels: Option<&str>,
) -> Option<Said<Level>> {
    if let (Some(key), Some(level)) = (levels, at_least_of(&node.value)) {
        return not_plain(fields, name, node, level, may_be_more(key, level, "table"));
    }
    match &node.value {
        Value::Text(word) if word == "unknown" => Some(Said::Unknown),
        Value::Text(word) if word == "declined" => Some(Said::Declined),
        Value::Text(word) if !looks_like_level(word) && at_least_of(&node.value).is_none() => {
            let names = ["0", "1", "2", "3", "4"].into_iter().filter(|_| levels.is_some());
            fields.unknown_name(name, word, node.span, names.chain(WORDS));
            None
        }
        Value::Integer(_) | Value::Float(_) | Value::Text(_) if levels.is_some() => {
            level_of(fields, name, node, "level").map(Said::Given)
        }
        _ if levels.is_some() => fields.wrong_type(name, node, "level"),
        value => {
            // A level alone is how strongly it is felt; of what was done nothing is said.
            let intensity = at_least_of(value).or_else(|| legible(value));
            let problem = fields.not_of_type(name, node, "brake");
            problem
                .facts
                .extend(intensity.map(|intensity| ("instead", intensity.get().to_string().into())));
            None
        }
    }
}

fn not_applicable<'r>(inner: &mut Fields<'r, '_>) -> Option<&'r str> {
    inner.node("not_applicable")?;
    inner.required_text("not_applicable")
}

fn with_support<T>(
    inner: &mut Fields<'_, '_>,
    context: Context<'_>,
    said: Said<T>,
    span: Span,
) -> Answer<T> {
    let note = free_text(inner, context, "note");
    let mut evidence = Vec::new();
    let parent = *inner.path();
    let path = parent.key("evidence");
    let pieces = match inner.node("evidence") {
        Some(node) if is_unknown(node) => &[],
        _ => inner.list("evidence"),
    };
    for (at, item) in pieces.iter().enumerate() {
        let path = path.index(at);
        match &item.value {
            Value::Table(table) => {
                let fields = Fields::new(table, item.span, path, inner.allowed(), inner.problems());
                evidence.extend(piece(fields, context, table));
            }
            _ => {
                let shown = format!("evidence[{at}]");
                inner.wrong_type::<()>(&shown, item, "table");
            }
        }
    }
    Answer { said, at_least: false, note, evidence, span }
}

fn piece(mut fields: Fields<'_, '_>, context: Context<'_>, table: &Table<'_>) -> Option<Evidence> {
    let kind = fields.required_choice::<Rung>("kind");
    // "unknown" says what leaving it out says.
    let date_node = fields.node("date").filter(|node| !is_unknown(node));
    let date = date_node.and_then(|_| fields.date("date"));
    let known = |text: &&str| *text != WORDS[0];
    let source = fields.text("source").filter(known).map(str::to_owned);
    let by = fields.text("by").filter(known).map(str::to_owned);
    let note = free_text(&mut fields, context, "note");
    let has_source = source.as_deref().is_some_and(|source| !source.trim().is_empty());
    let mut is_sourced = has_source && date.is_some();
    let mut standing = kind.unwrap_or(Rung::Declared);
    if let Some(kind) = kind.filter(|kind| *kind > Rung::Declared) {
        let span = table.get("kind").map_or(fields.span(), |node| node.span);
        if !is_sourced {
            // A date that could not be read is reported already.
            let missing = match (has_source, date.is_some() || date_node.is_some()) {
                (false, false) => "both",
                (false, true) => "source",
                (true, false) => "date",
                (true, true) => "",
            };
            if !missing.is_empty() {
                let problem = fields.report(problems::EVIDENCE_UNSOURCED, "kind", span);
                problem.facts.push(("kind", kind.as_str().into()));
                problem.facts.push(("missing", missing.into()));
            }
        } else if let Some(date) = date.filter(|date| *date > context.today) {
            is_sourced = false;
            let span = table.get("date").map_or(span, |node| node.span);
            let problem = fields.report(problems::EVIDENCE_IN_FUTURE, "date", span);
            problem.facts.push(("date", date.to_string().into()));
            problem.facts.push(("today", context.today.to_string().into()));
        }
        if kind == Rung::Corroborated
            && let Some(lack) = context.own.lack(by.as_deref(), source.as_deref())
        {
            standing = Rung::Documented;
            if is_sourced {
                let problem = fields.report(problems::NOT_INDEPENDENT, "kind", span);
                problem.facts.push(("lack", lack.as_str().into()));
                problem.facts.push(("by", by.as_deref().unwrap_or_default().into()));
            }
        }
    }
    fields.finish();
    Some(Evidence { kind: kind?, date, source, by, note, standing, is_sourced })
}

/// The nearest id of any kind, for messages about lists of ids.
pub(super) fn positions(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    ids: &[&str],
) -> Vec<usize> {
    let mut found = Vec::new();
    for (index, (text, span)) in fields.texts(key).into_iter().enumerate() {
        let shown = format!("{key}[{index}]");
        match ids.iter().position(|id| *id == text) {
            Some(at) if found.contains(&at) => fields.twice(&shown, text, span),
            Some(at) => found.push(at),
            None => {
                let near = fields.near(text, ids.iter().copied());
                let all = if ids.len() <= 12 { ids.join(", ") } else { String::new() };
                let problem = fields.report(code::UNKNOWN_NAME, &shown, span);
                problem.facts.push(("name", text.into()));
                problem.facts.push(("near", near.into()));
                problem.facts.push(("all", all.into()));
            }
        }
    }
    found
}
