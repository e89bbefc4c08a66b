//! The tables of a project.

use super::answered::{self, Count};
use super::parts::{
    free_text, language, nested, own_id, placed_choice, placed_date, required_text, territory,
    words,
};
use super::{Context, answers, own, reach, replies};
use crate::catalogue::{Catalogue, Stage, Text};
use crate::descriptor::independence::Own;
use crate::descriptor::project::*;
use crate::descriptor::{Answer, AnsweredOn, BrakeAnswer, Extra, Level, Others};
use crate::diagnostic::{Allowed, Fields, Path, Problems};
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
    let (replies, decision_replies) = replies::read(root, context);
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
        decision_replies,
        own_questions,
        statements: Vec::new(),
        extra: Extra::default(),
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
