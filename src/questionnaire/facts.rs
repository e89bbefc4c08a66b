//! The questions that are about facts, not levels: their sentences are in `form.ftl`.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::model::*;
use crate::catalogue::{Catalogue, Stage};
use crate::descriptor::{
    Basis, BearerKind, Counting, Ending, Funding, Offering, RelationKind, Rung, Scale, Unit,
};
use crate::diagnostic::Known;
use crate::i18n::{Language, Localised, Phrases};

/// The program's own sentences, in both languages at once.
pub(super) struct Sayings {
    french: Phrases,
    english: Phrases,
}

impl Sayings {
    /// The sentences, read once.
    pub fn get() -> &'static Self {
        static READ: LazyLock<Sayings> = LazyLock::new(|| Sayings {
            french: Phrases::new(Language::French),
            english: Phrases::new(Language::English),
        });
        &READ
    }

    fn phrases(&self, language: Language) -> &Phrases {
        match language {
            Language::French => &self.french,
            Language::English => &self.english,
        }
    }

    pub fn say(&self, language: Language, id: &str) -> String {
        self.phrases(language).say(id)
    }

    pub fn words(&self, id: &str) -> Words<'static> {
        Words { fr: Cow::Owned(self.french.say(id)), en: Cow::Owned(self.english.say(id)) }
    }

    pub fn exemplar(&self, language: Language, name: String, shown: String) -> String {
        let facts = [("name", name.into()), ("shown", shown.into())];
        self.phrases(language).tell("form-exemplar", facts)
    }

    pub fn group(&self, language: Language, name: &str) -> String {
        self.phrases(language).tell("form-group", [("name", name.to_owned().into())])
    }

    pub fn section<'c>(&self, id: &'static str, asks: Vec<Ask<'c>>) -> Section<'c> {
        Section {
            id: Cow::Borrowed(id),
            title: self.words(&format!("form-section-{id}")),
            about: self.words(&format!("form-section-{id}.about")),
            asks,
            is_choice: false,
        }
    }

    /// A question whose sentences are `form-ask-…`, after its place.
    fn ask<'c>(&self, dotted: &'static str, kind: Kind<'c>) -> Ask<'c> {
        let id = format!("form-ask-{}", dotted.replace(['.', '_'], "-"));
        let help = |phrases: &Phrases| phrases.find(&format!("{id}.help"), []);
        Ask {
            path: dotted.split('.').map(Cow::Borrowed).collect(),
            name: self.words(&format!("{id}.name")),
            question: self.words(&id),
            help: Localised {
                fr: help(&self.french).into_iter().collect(),
                en: help(&self.english).into_iter().collect(),
            },
            nodes: &[],
            kind,
            is_required: false,
            after: None,
            implies: &[],
        }
    }

    fn known<K: Known>(&self) -> Vec<Choice<'static>> {
        K::NAMES.iter().map(|(id, _)| self.choice(id)).collect()
    }

    fn choice(&self, id: &'static str) -> Choice<'static> {
        Choice { id: Cow::Borrowed(id), name: self.words(&format!("form-value-{id}")) }
    }

    fn column<'c>(&self, key: &'static str, kind: ColumnKind<'c>, is_required: bool) -> Column<'c> {
        Column { key, name: self.words(&format!("form-column-{key}")), kind, is_required }
    }
}

/// The values of a facet.
fn facet<'c>(catalogue: &'c Catalogue, id: &str) -> Vec<Choice<'c>> {
    let values = catalogue.facet(id).into_iter().flat_map(|facet| facet.values.iter());
    values.map(|value| Choice { id: Cow::Borrowed(&value.id), name: both(&value.name) }).collect()
}

pub(super) fn project<'c>(
    catalogue: &'c Catalogue,
    sayings: &Sayings,
    extent: Extent,
) -> Section<'c> {
    let required = |ask: Ask<'c>| Ask { is_required: true, ..ask };
    let stages = Stage::NAMES.iter().map(|(id, _)| match *id {
        "unknown" => {
            Choice { id: Cow::Borrowed("unknown"), name: sayings.words("form-value-stage-unknown") }
        }
        id => sayings.choice(id),
    });
    let mut asks = vec![
        required(sayings.ask("project.name", Kind::Line)),
        required(sayings.ask("project.summary", Kind::Paragraph)),
        required(sayings.ask("project.stage", Kind::One(stages.collect()))),
    ];
    let places = sayings.ask("project.territory.places", Kind::Own);
    if extent == Extent::Express {
        asks.extend([places, people(sayings)]);
    } else {
        let partners = vec![
            sayings.column("name", ColumnKind::Text, true),
            sayings.column("kind", ColumnKind::One(facet(catalogue, "partners")), false),
        ];
        asks.extend([
            sayings.ask("project.territory.scale", Kind::One(sayings.known::<Scale>())),
            places,
            sayings.ask("project.publics", Kind::Own),
            sayings.ask("project.started", Kind::Date),
            sayings.ask("project.ended", Kind::Date),
            Ask {
                after: Some("project.ended"),
                ..sayings.ask("project.ending", Kind::One(sayings.known::<Ending>()))
            },
            sayings.ask("project.offering", Kind::One(sayings.known::<Offering>())),
            sayings.ask("project.fields", Kind::Many(facet(catalogue, "fields"))),
            sayings.ask("project.concepts", Kind::Many(facet(catalogue, "concepts"))),
            sayings.ask("project.drivers", Kind::Many(facet(catalogue, "drivers"))),
            sayings.ask("project.technologies", Kind::Many(facet(catalogue, "technologies"))),
            sayings.ask("project.definition", Kind::One(facet(catalogue, "definition"))),
            sayings.ask("project.partners", Kind::Rows(partners)),
            sayings.ask("project.funding", Kind::Many(sayings.known::<Funding>())),
            sayings.ask("project.links", Kind::Own),
            sayings.ask("relation.kind", Kind::One(sayings.known::<RelationKind>())),
            sayings.ask("relation.with", Kind::Line),
        ]);
    }
    sayings.section("project", asks)
}

pub(super) fn bearer<'c>(sayings: &Sayings) -> Section<'c> {
    let asks = vec![
        sayings.ask("bearer.name", Kind::Line),
        sayings.ask("bearer.kind", Kind::One(sayings.known::<BearerKind>())),
        sayings.ask("bearer.motivation", Kind::Paragraph),
        sayings.ask("bearer.skills", Kind::Own),
        sayings.ask("bearer.contact", Kind::Line),
    ];
    sayings.section("carrier", asks)
}

/// One dated count of people, in a question whose words say what is counted, and how.
fn people<'c>(sayings: &Sayings) -> Ask<'c> {
    let columns = vec![
        sayings.column("users", ColumnKind::Number, true),
        sayings.column("date", ColumnKind::Date, true),
    ];
    Ask {
        path: vec![Cow::Borrowed("reach"), Cow::Borrowed("observations")],
        implies: &[("reach.unit", "people"), ("reach.counting", "unique")],
        ..sayings.ask("reach.people", Kind::Rows(columns))
    }
}

/// How many people, with what a register tells: in the full questionnaire only.
pub(super) fn reach<'c>(sayings: &Sayings) -> Section<'c> {
    let after = |path, ask: Ask<'c>| Ask { after: Some(path), ..ask };
    let counts = vec![
        sayings.column("date", ColumnKind::Date, true),
        sayings.column("users", ColumnKind::Number, true),
        sayings.column("source", ColumnKind::Text, false),
        sayings.column("note", ColumnKind::Text, false),
    ];
    let count = "reach.expected.count";
    let asks = vec![
        sayings.ask("reach.unit", Kind::One(sayings.known::<Unit>())),
        after("reach.unit", sayings.ask("reach.counting", Kind::One(sayings.known::<Counting>()))),
        after("reach.unit", sayings.ask(count, Kind::Number)),
        after(count, sayings.ask("reach.expected.basis", Kind::One(sayings.known::<Basis>()))),
        after(count, sayings.ask("reach.expected.date", Kind::Date)),
        after(count, sayings.ask("reach.expected.source", Kind::Line)),
        after(count, sayings.ask("reach.expected.scope", Kind::Line)),
        after("reach.counting", sayings.ask("reach.observations", Kind::Rows(counts))),
    ];
    sayings.section("reach", asks)
}

pub(super) fn sharing<'c>(
    catalogue: &'c Catalogue,
    sayings: &Sayings,
    extent: Extent,
) -> Section<'c> {
    let supports = catalogue.supports.iter().map(|support| Choice {
        id: Cow::Borrowed(&support.id),
        name: Words {
            fr: Cow::Borrowed(&support.wording.fr.name),
            en: Cow::Borrowed(&support.wording.en.name),
        },
    });
    let introduce = sayings.ask("sharing.introduce", Kind::YesNo);
    let cohort = sayings.ask("sharing.cohort", Kind::YesNo);
    if extent == Extent::Express {
        // What is not asked stays refused.
        return sayings.section("consent", vec![introduce, cohort]);
    }
    let asks = vec![
        sayings.ask("needs.support", Kind::Many(supports.collect())),
        sayings.ask("needs.skills", Kind::Own),
        sayings.ask("offers.skills", Kind::Own),
        introduce,
        cohort,
        sayings.ask("sharing.publish", Kind::YesNo),
    ];
    sayings.section("sharing", asks)
}

/// The columns of a piece of evidence.
pub fn evidence_columns() -> &'static [Column<'static>] {
    static MADE: LazyLock<Vec<Column<'static>>> = LazyLock::new(|| {
        let sayings = Sayings::get();
        vec![
            sayings.column("kind", ColumnKind::One(sayings.known::<Rung>()), true),
            sayings.column("date", ColumnKind::Date, false),
            sayings.column("source", ColumnKind::Text, false),
            sayings.column("note", ColumnKind::Text, false),
        ]
    });
    &MADE
}
