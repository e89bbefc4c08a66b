//! What several kinds of files are made of: ids, texts, places, tables in tables.

use super::{Context, Form};
use crate::descriptor::id::is_id;
use crate::descriptor::project::{Placed, Territory};
use crate::descriptor::{problems, slug};
use crate::diagnostic::{Fields, Known, Problem};
use crate::source::Span;

/// Far above any population, far below where a double stops being exact.
pub(super) const MOST: i64 = 1_000_000_000_000;

/// Notes that what is said of this question is left aside, since an overlay took the question out: a file
/// that was written for the whole catalogue is none the worse for it.
pub(super) fn note_disabled(fields: &mut Fields<'_, '_>, key: &str, name: &str, span: Span) {
    let path = fields.path().key(key).to_string();
    fields.problems().push(Problem::new(problems::DISABLED_ITEM, path, span).with("name", name));
}

/// The id that a file gives itself, or the one that its name makes.
pub(super) fn own_id(fields: &mut Fields<'_, '_>, context: Context<'_>) -> Option<String> {
    let Some(node) = fields.node("id") else {
        if context.form == Form::Json {
            fields.missing("id");
            return None;
        }
        return Some(
            context.default_id.filter(|id| !id.is_empty()).unwrap_or("project").to_owned(),
        );
    };
    let span = node.span;
    let id = fields.required_text("id")?;
    checked_id(fields, "id", id, span)
}

/// An id, or a report with what it should be.
pub(super) fn checked_id(
    fields: &mut Fields<'_, '_>,
    key: &str,
    id: &str,
    span: Span,
) -> Option<String> {
    if is_id(id) {
        return Some(id.to_owned());
    }
    let problem = fields.report(problems::BAD_ID, key, span);
    problem.facts.push(("name", id.into()));
    problem.facts.push(("near", slug(id).into()));
    None
}

/// Runs `read` over the table `key`, where there is one, and reports what it did not ask for.
pub(super) fn nested<'a, T>(
    root: &mut Fields<'_, 'a>,
    key: &'static str,
    read: impl FnOnce(&mut Fields<'_, 'a>) -> T,
) -> Option<T> {
    let (table, span) = root.table(key)?;
    let allowed = root.allowed();
    let parent = *root.path();
    let path = parent.key(key);
    let mut fields = Fields::new(table, span, path, allowed, root.problems());
    let value = read(&mut fields);
    fields.finish();
    Some(value)
}

/// A text that somebody writes freely: reported when a form's filler still stands in it.
pub(super) fn free_text(
    fields: &mut Fields<'_, '_>,
    context: Context<'_>,
    key: &'static str,
) -> Option<String> {
    let span = fields.node(key)?.span;
    let text = fields.text(key)?;
    note_placeholder(fields, context, key, text, span);
    Some(text.to_owned())
}

/// The same, where it must be there.
pub(super) fn required_text(
    fields: &mut Fields<'_, '_>,
    context: Context<'_>,
    key: &'static str,
) -> Option<String> {
    let text = fields.required_text(key)?;
    let span = fields.node(key).map_or(Span::START, |node| node.span);
    note_placeholder(fields, context, key, text, span);
    Some(text.to_owned())
}

pub(super) fn note_placeholder(
    fields: &mut Fields<'_, '_>,
    context: Context<'_>,
    key: &str,
    text: &str,
    span: Span,
) {
    if context.catalogue.is_unwritten(text) {
        fields.report(problems::PLACEHOLDER, key, span).facts.push(("key", key.into()));
    }
}

pub(super) fn words(fields: &mut Fields<'_, '_>, key: &'static str) -> Vec<String> {
    fields.texts(key).into_iter().map(|(text, _)| text.to_owned()).collect()
}

pub(super) fn placed_choice<K: Known>(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
) -> Option<Placed<K>> {
    let span = fields.node(key)?.span;
    fields.choice(key).map(|value| Placed { value, span })
}

pub(super) fn placed_date(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
) -> Option<Placed<jiff::civil::Date>> {
    let span = fields.node(key)?.span;
    fields.date(key).map(|value| Placed { value, span })
}

pub(super) fn territory(fields: &mut Fields<'_, '_>) -> Territory {
    nested(fields, "territory", |fields| Territory {
        scale: fields.choice("scale"),
        places: words(fields, "places"),
    })
    .unwrap_or_default()
}

pub(super) fn language(fields: &mut Fields<'_, '_>) -> Option<String> {
    let span = fields.node("language")?.span;
    let tag = fields.text("language")?;
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let mut parts = tag.split('-');
    let primary = parts.next().is_some_and(|first| {
        (2..=8).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic())
    });
    if primary && parts.all(part) {
        return Some(tag.to_owned());
    }
    fields.report(problems::BAD_LANGUAGE, "language", span).facts.push(("name", tag.into()));
    None
}

/// A count of people, or of anything else.
pub(super) fn count(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<u64> {
    fields.integer(key, 0..=MOST).and_then(|count| u64::try_from(count).ok())
}
