//! Reviews, structures and decisions.

use super::answered::{self, Count};
use super::parts::{checked_id, free_text, nested, own_id, required_text, territory, words};
use super::project::{Answers, Opinions, opinions};
use super::{Context, answers};
use crate::descriptor::independence::Own;
use crate::descriptor::other::*;
use crate::descriptor::{Level, problems};
use crate::diagnostic::{Fields, Path};
use crate::source::tree::{Entry, Value};
use crate::source::{Span, fingerprint};

pub(super) fn review(root: &mut Fields<'_, '_>, context: Context<'_>) -> Option<Review> {
    let head = nested(root, "review", |fields| {
        let about = about(fields);
        let reviewer = required_text(fields, context, "reviewer");
        let role = fields.choice("role");
        let date = fields.date("date");
        let read = read_fingerprint(fields, "read");
        let recused = free_text(fields, context, "recused");
        let keep_until = fields.date("keep_until");
        let organisation = free_text(fields, context, "organisation");
        let answered_on = answered::read(fields);
        (about, reviewer, role, date, read, recused, keep_until, organisation, answered_on)
    });
    let is_of_structure = matches!(head, Some((Some(About::Structure(_)), ..)));
    let mut supports = context.catalogue.supports.iter().map(|_| None).collect();
    let opinions = if is_of_structure {
        supports = support_answers(root, context);
        Opinions::none(context.catalogue)
    } else {
        opinions(root, context)
    };
    let Opinions { answers, brakes, stakes, others } = opinions;
    if let Some((.., answered_on)) = head {
        let mut count =
            Count::of_opinions(answered_on, context.catalogue, &answers, &brakes, &stakes);
        let ladders = context.catalogue.supports.iter().map(|support| support.ladder);
        count.add(answered_on, ladders.zip(&supports));
        count.tell(answered_on, "review.answered_on", context.catalogue, root);
    }
    let fingerprint = fingerprint::of_table(root.whole());
    let (about, reviewer, role, date, read, recused, keep_until, organisation, answered_on) = head?;
    Some(Review {
        about: about?,
        reviewer: reviewer?,
        organisation,
        role,
        date,
        read,
        recused,
        keep_until,
        answered_on,
        answers,
        brakes,
        stakes,
        others,
        supports,
        fingerprint,
    })
}

/// What a review reads: exactly one of the three.
fn about(fields: &mut Fields<'_, '_>) -> Option<About> {
    let keys = ["project", "structure", "case"];
    let named: Vec<(&'static str, Span)> =
        keys.into_iter().filter_map(|key| Some((key, fields.node(key)?.span))).collect();
    match *named.as_slice() {
        [] => fields.missing("project"),
        [(key, span)] => {
            let id = fields.required_text(key)?;
            let id = checked_id(fields, key, id, span)?;
            return Some(match key {
                "project" => About::Project(id),
                "structure" => About::Structure(id),
                _ => About::Case(id),
            });
        }
        [(first, _), (second, span), ..] => {
            let problem = fields.report(problems::REVIEW_OF_ONE, second, span);
            problem.facts.push(("first", first.into()));
            problem.facts.push(("second", second.into()));
        }
    }
    None
}

/// The answers over the kinds of support.
fn support_answers(root: &mut Fields<'_, '_>, context: Context<'_>) -> Answers<Level> {
    let ids: Vec<&str> = context.catalogue.supports.iter().map(|s| s.id.as_ref()).collect();
    let mut by_name: Vec<usize> = (0..ids.len()).collect();
    by_name.sort_unstable_by_key(|at| ids[*at]);
    answers::table(
        root,
        context,
        "answers",
        (&ids, &by_name),
        |_| {},
        |fields, entry| answers::level(fields, context, entry, "level", true),
    )
}

pub(super) fn structure(
    root: &mut Fields<'_, '_>,
    context: Context<'_>,
    id: &mut Option<String>,
) -> Option<Structure> {
    let head = nested(root, "structure", |fields| {
        *id = own_id(fields, context);
        let name = required_text(fields, context, "name");
        let kind = fields.choice("kind");
        let territory = territory(fields);
        let summary = free_text(fields, context, "summary");
        (name, kind, territory, summary, answered::read(fields))
    });
    let name = head.as_ref().and_then(|(name, ..)| name.as_deref());
    let own = Own::new(name, None, [].into_iter());
    let context = Context { own: &own, ..context };
    let answers = support_answers(root, context);
    if let Some((.., answered_on)) = head {
        let ladders = context.catalogue.supports.iter().map(|support| support.ladder);
        let mut count = Count::default();
        count.add(answered_on, ladders.zip(&answers));
        count.tell(answered_on, "structure.answered_on", context.catalogue, root);
    }
    let offers = nested(root, "offers", |fields| {
        let offers = offered_support(fields, context);
        (offers, words(fields, "skills"))
    });
    let fingerprint = fingerprint::of_table(root.whole());
    let (name, kind, territory, summary, answered_on) = head?;
    let (offers, offers_skills) = offers.unwrap_or_default();
    Some(Structure {
        id: id.clone()?,
        name: name?,
        kind,
        territory,
        summary,
        answered_on,
        answers,
        offers,
        offers_skills,
        fingerprint,
    })
}

pub(super) fn decision(root: &mut Fields<'_, '_>) -> Option<Decision> {
    let fingerprint = fingerprint::of_table(root.whole());
    nested(root, "decision", |fields| {
        let project = named_project(fields);
        let by = fields.required_text("by").map(str::to_owned);
        let outcome = fields.required_text("outcome").map(str::to_owned);
        let date = fields.date("date");
        let reason = fields.text("reason").map(str::to_owned);
        let assessment = read_fingerprint(fields, "assessment");
        let keep_until = fields.date("keep_until");
        Some(Decision {
            project: project?,
            by: by?,
            date,
            outcome: outcome?,
            reason,
            assessment,
            keep_until,
            fingerprint,
        })
    })
    .flatten()
}

/// The id of the project that a review or a decision is about.
fn named_project(fields: &mut Fields<'_, '_>) -> Option<String> {
    let id = fields.required_text("project")?;
    let span = fields.node("project").map_or(fields.span(), |node| node.span);
    checked_id(fields, "project", id, span)
}

fn read_fingerprint(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<String> {
    let span = fields.node(key)?.span;
    let text = fields.text(key)?;
    let digits = text.strip_prefix("sha256:").unwrap_or_default();
    if digits.len() == 64 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return Some(text.to_owned());
    }
    fields.report(problems::BAD_FINGERPRINT, key, span).facts.push(("name", text.into()));
    None
}

/// `[offers.support]`, keyed by kinds of support.
fn offered_support(fields: &mut Fields<'_, '_>, context: Context<'_>) -> Vec<Offer> {
    let ids: Vec<&str> = context.catalogue.supports.iter().map(|s| s.id.as_ref()).collect();
    let Some((table, span)) = fields.table("support") else { return Vec::new() };
    let parent = *fields.path();
    let path = parent.key("support");
    let mut inner = Fields::new(table, span, path, fields.allowed(), fields.problems());
    let mut offers = Vec::new();
    for entry in inner.rest() {
        match ids.iter().position(|id| *id == entry.key) {
            Some(support) => offers.extend(offer(&mut inner, context, path, entry, support)),
            None => {
                let near = inner.near(&entry.key, ids.iter().copied());
                let problem =
                    inner.report(crate::diagnostic::code::UNKNOWN_KEY, &entry.key, entry.key_span);
                problem.facts.push(("key", entry.key.as_ref().into()));
                problem.facts.push(("near", near.into()));
                problem.facts.push(("all", "".into()));
            }
        }
    }
    offers.sort_by_key(|offer: &Offer| offer.support);
    offers
}

fn offer(
    fields: &mut Fields<'_, '_>,
    context: Context<'_>,
    path: Path<'_>,
    entry: &Entry<'_>,
    support: usize,
) -> Option<Offer> {
    let Value::Table(table) = &entry.node.value else {
        return fields.wrong_type(&entry.key, &entry.node, "table");
    };
    let path = path.key(&entry.key);
    let allowed = fields.allowed();
    let mut inner = Fields::new(table, entry.node.span, path, allowed, fields.problems());
    let capacity = inner.integer("capacity", 0..=1_000_000).and_then(|n| u64::try_from(n).ok());
    let conditions = free_text(&mut inner, context, "conditions");
    inner.finish();
    Some(Offer { support, capacity, conditions })
}
