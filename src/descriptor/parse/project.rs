//! The tables of a project.

use super::answered::{self, Count};
use super::{Context, Form, answers, own, reach, replies};
use crate::catalogue::{Catalogue, Stage, Text};
use crate::descriptor::id::is_id;
use crate::descriptor::independence::Own;
use crate::descriptor::project::*;
use crate::descriptor::{Answer, AnsweredOn, BrakeAnswer, Level, Others, problems, slug};
use crate::diagnostic::{Allowed, Fields, Known, Path, Problems};
use crate::source::tree::{Node, Table, Value};
use crate::source::{Span, fingerprint};

pub(super) fn read(
    root: &mut Fields<'_, '_>,
    context: Context<'_>,
    id: &mut Option<String>,
) -> Option<Project> {
    let head = nested(root, "project", |fields| head(fields, context, id)).flatten();
    let bearer = nested(root, "bearer", |fields| bearer(fields, context)).unwrap_or_default();
    let sharing = nested(root, "sharing", |fields| {
        let value = Sharing {
            introduce: fields.boolean("introduce").unwrap_or(false),
            cohort: fields.boolean("cohort").unwrap_or(false),
            publish: fields.boolean("publish").unwrap_or(false),
        };
        Placed { value, span: fields.span() }
    });
    let relation = nested(root, "relation", |fields| Relation {
        kind: placed_choice(fields, "kind"),
        with: free_text(fields, context, "with"),
    });
    let links = head.iter().flat_map(|head| head.links.iter().map(String::as_str));
    let name = head.as_ref().and_then(|head| head.name.as_deref());
    let own = Own::new(bearer.name.as_deref(), name, links);
    let context = Context { own: &own, ..context };
    let Opinions { answers, brakes, stakes, others } = opinions(root, context);
    if let Some(Head { answered_on, .. }) = &head {
        Count::of_opinions(*answered_on, context.catalogue, &answers, &brakes, &stakes).tell(
            *answered_on,
            "project.answered_on",
            context.catalogue,
            root,
        );
    }
    let reach = reach::read(root, context);
    let support_ids: Vec<&str> = context.catalogue.supports.iter().map(|s| s.id.as_ref()).collect();
    let needs = nested(root, "needs", |fields| {
        let support = answers::positions(fields, "support", &support_ids);
        (support, words(fields, "skills"))
    });
    let offers = nested(root, "offers", |fields| words(fields, "skills"));
    let replies = replies::read(root, context);
    let own_questions = own::read(root, context);
    let fingerprint = fingerprint::of_table(root.whole());
    let before_replies = replies::fingerprints_before(root.whole());
    let (needs_support, needs_skills) = needs.unwrap_or_default();
    let head = head?;
    Some(Project {
        id: id.clone()?,
        name: head.name?,
        summary: head.summary?,
        stage: head.stage?,
        answered_on: head.answered_on,
        language: head.language,
        started: head.started,
        updated: head.updated,
        ended: head.ended,
        ending: head.ending,
        keep_until: head.keep_until,
        territory: head.territory,
        fields: head.fields,
        concepts: head.concepts,
        drivers: head.drivers,
        technologies: head.technologies,
        definition: head.definition,
        publics: head.publics,
        offering: head.offering,
        partners: head.partners,
        funding: head.funding,
        links: head.links,
        bearer,
        sharing: sharing.unwrap_or(Placed { value: Sharing::default(), span: Span::START }),
        relation: relation.unwrap_or_default(),
        answers,
        brakes,
        stakes,
        others,
        reach,
        needs_support,
        needs_skills,
        offers_skills: offers.unwrap_or_default(),
        replies,
        own_questions,
        statements: Vec::new(),
        contradictions: Vec::new(),
        fingerprint,
        before_replies,
    })
}

/// The answers of a table, one place for each item of the catalogue.
pub(super) type Answers<T> = Vec<Option<Answer<T>>>;

/// What the three tables say that a project and a review share.
pub(super) struct Opinions {
    pub answers: Answers<Level>,
    pub brakes: Answers<BrakeAnswer>,
    pub stakes: Answers<Level>,
    pub others: Others,
}

impl Opinions {
    /// Nothing said of anything.
    pub fn none(catalogue: &Catalogue) -> Self {
        Self {
            answers: catalogue.criteria.iter().map(|_| None).collect(),
            brakes: catalogue.brakes.iter().map(|_| None).collect(),
            stakes: catalogue.stakes.iter().map(|_| None).collect(),
            others: Others::Unknown,
        }
    }
}

/// The three tables that a project and a review share.
pub(super) fn opinions(root: &mut Fields<'_, '_>, context: Context<'_>) -> Opinions {
    let Catalogue { criteria, brakes, stakes, by_name, .. } = context.catalogue;
    let ids: Vec<&str> = criteria.iter().map(|criterion| criterion.id.as_ref()).collect();
    let answers = answers::table(
        root,
        context,
        "answers",
        (&ids, &by_name.criteria),
        |_| {},
        |fields, entry| answers::level(fields, context, entry, "level", true),
    );
    let ids: Vec<&str> = brakes.iter().map(|brake| brake.id.as_ref()).collect();
    let brakes = answers::table(
        root,
        context,
        "brakes",
        (&ids, &by_name.brakes),
        |_| {},
        |fields, entry| answers::brake(fields, context, entry),
    );
    let ids: Vec<&str> = stakes.iter().map(|stake| stake.id.as_ref()).collect();
    let mut others = Others::Unknown;
    let beside = |fields: &mut Fields<'_, '_>| others = answers::others(fields);
    let stakes = answers::table(
        root,
        context,
        "stakes",
        (&ids, &by_name.stakes),
        beside,
        |fields, entry| answers::level(fields, context, entry, "contribution", false),
    );
    Opinions { answers, brakes, stakes, others }
}

/// What `[project]` says.
struct Head {
    name: Option<String>,
    summary: Option<String>,
    stage: Option<Placed<Stage>>,
    answered_on: AnsweredOn,
    language: Option<String>,
    started: Option<Placed<jiff::civil::Date>>,
    updated: Option<Placed<jiff::civil::Date>>,
    ended: Option<Placed<jiff::civil::Date>>,
    ending: Option<Placed<Ending>>,
    keep_until: Option<jiff::civil::Date>,
    territory: Territory,
    fields: Vec<Text>,
    concepts: Vec<Text>,
    drivers: Vec<Text>,
    technologies: Vec<Text>,
    definition: Option<Text>,
    publics: Vec<String>,
    offering: Option<Offering>,
    partners: Vec<Partner>,
    funding: Vec<Funding>,
    links: Vec<String>,
}

fn head(
    fields: &mut Fields<'_, '_>,
    context: Context<'_>,
    id: &mut Option<String>,
) -> Option<Head> {
    *id = own_id(fields, context);
    let stage = match fields.node("stage").map(|node| node.span) {
        Some(_) => placed_choice(fields, "stage"),
        None => {
            fields.missing("stage");
            None
        }
    };
    let catalogue = context.catalogue;
    Some(Head {
        name: required_text(fields, context, "name"),
        summary: required_text(fields, context, "summary"),
        stage,
        answered_on: answered::read(fields),
        language: language(fields),
        started: placed_date(fields, "started"),
        updated: placed_date(fields, "updated"),
        ended: placed_date(fields, "ended"),
        ending: placed_choice(fields, "ending"),
        keep_until: fields.date("keep_until"),
        territory: territory(fields),
        fields: facets(fields, catalogue, "fields"),
        concepts: facets(fields, catalogue, "concepts"),
        drivers: facets(fields, catalogue, "drivers"),
        technologies: facets(fields, catalogue, "technologies"),
        definition: facet(fields, catalogue, "definition", "definition"),
        publics: words(fields, "publics"),
        offering: fields.choice("offering"),
        partners: partners(fields, catalogue),
        funding: fields.choices("funding"),
        links: words(fields, "links"),
    })
}

fn bearer(fields: &mut Fields<'_, '_>, context: Context<'_>) -> Bearer {
    Bearer {
        name: free_text(fields, context, "name"),
        kind: fields.choice("kind"),
        motivation: free_text(fields, context, "motivation"),
        skills: words(fields, "skills"),
        contact: fields.text("contact").map(str::to_owned),
    }
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

fn note_placeholder(
    fields: &mut Fields<'_, '_>,
    context: Context<'_>,
    key: &str,
    text: &str,
    span: Span,
) {
    let left_in = context.catalogue.rules.placeholders.iter().any(|placeholder| {
        let mut rest = text.trim_start().chars().flat_map(char::to_lowercase);
        // Most texts differ at their first letter.
        placeholder.chars().all(|c| rest.next() == Some(c))
            && !rest.next().is_some_and(char::is_alphanumeric)
    });
    if left_in {
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

/// The values of a facet that a list names, none of them twice.
fn facets(fields: &mut Fields<'_, '_>, catalogue: &Catalogue, key: &'static str) -> Vec<Text> {
    let Some(facet) = catalogue.facet(key) else {
        return words(fields, key).into_iter().map(Text::Owned).collect();
    };
    let ids: Vec<&str> = facet.values.iter().map(|value| value.id.as_ref()).collect();
    answers::positions(fields, key, &ids)
        .into_iter()
        .map(|at| facet.values[at].id.clone())
        .collect()
}

/// The value of the facet `name` that the text at `key` names.
fn facet(
    fields: &mut Fields<'_, '_>,
    catalogue: &Catalogue,
    key: &'static str,
    name: &str,
) -> Option<Text> {
    let span = fields.node(key)?.span;
    let text = fields.text(key)?;
    let values = &catalogue.facet(name)?.values;
    let found = values.iter().find(|value| value.id == text);
    if found.is_none() {
        fields.unknown_name(key, text, span, values.iter().map(|value| value.id.as_ref()));
    }
    found.map(|value| value.id.clone())
}

fn partners(fields: &mut Fields<'_, '_>, catalogue: &Catalogue) -> Vec<Partner> {
    let mut partners = Vec::new();
    let allowed = fields.allowed();
    let parent = *fields.path();
    let path = parent.key("partners");
    for (at, item) in fields.list("partners").iter().enumerate() {
        let path = path.index(at);
        let Node { value: Value::Table(table), span } = item else {
            let shown = format!("partners[{at}]");
            fields.wrong_type::<()>(&shown, item, "table");
            continue;
        };
        partners.extend(partner(table, *span, path, allowed, fields.problems(), catalogue));
    }
    partners
}

fn partner(
    table: &Table<'_>,
    span: Span,
    path: Path<'_>,
    allowed: Option<Allowed<'_>>,
    problems: &mut Problems,
    catalogue: &Catalogue,
) -> Option<Partner> {
    let mut fields = Fields::new(table, span, path, allowed, problems);
    let name = fields.required_text("name").map(str::to_owned);
    let kind = facet(&mut fields, catalogue, "kind", "partners");
    fields.finish();
    Some(Partner { name: name?, kind })
}
