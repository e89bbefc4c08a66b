//! The questions that are about facts, not levels: their sentences are in `form.ftl`.

mod others;

use std::borrow::Cow;
use std::sync::LazyLock;

use super::model::*;
use crate::catalogue::{Catalogue, FacetValue, LEVELS, Stage};
use crate::descriptor::{
    Basis, BearerKind, Counting, DatePrecision, Ending, Funding, Level, Offering, Others,
    Precision, RelationKind, Rung, Scale, Unit,
};
use crate::diagnostic::Known;
use crate::i18n::{Language, Localised, Phrases};

pub(super) use others::{reading, reading_of_structure, statement};

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

    /// Whether there is such a sentence.
    pub fn has(&self, id: &str) -> bool {
        self.french.find(id, []).is_some()
    }

    pub fn say(&self, language: Language, id: &str) -> String {
        self.phrases(language).say(id)
    }

    pub fn words(&self, id: &str) -> Words<'static> {
        Words { fr: Cow::Owned(self.french.say(id)), en: Cow::Owned(self.english.say(id)) }
    }

    /// A sentence within another, its first letter small.
    pub fn instance(&self, language: Language, shown: &str) -> String {
        let mut letters = shown.chars();
        let first = letters.next().map(|first| first.to_lowercase().to_string());
        let shown = first.unwrap_or_default() + letters.as_str();
        self.phrases(language).tell("form-instance", [("shown", shown.into())])
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
        let instance = self.found(&format!("{id}.instance"));
        Ask {
            path: dotted.split('.').map(Cow::Borrowed).collect(),
            name: self.words(&format!("{id}.name")),
            question: self.words(&id),
            help: Localised {
                fr: help(&self.french).into_iter().collect(),
                en: help(&self.english).into_iter().collect(),
            },
            instance,
            kind,
            is_required: false,
            is_folded: false,
            after: None,
            implies: &[],
        }
    }

    fn known<K: Known>(&self) -> Vec<Choice<'static>> {
        K::NAMES.iter().map(|(id, _)| self.choice(id)).collect()
    }

    fn choice(&self, id: &'static str) -> Choice<'static> {
        let name = format!("form-value-{id}");
        let about = self.found(&format!("{name}.about"));
        Choice { id: Cow::Borrowed(id), name: self.words(&name), about }
    }

    /// A sentence that not every question or value has.
    fn found(&self, id: &str) -> Option<Words<'static>> {
        let (fr, en) = (self.french.find(id, [])?, self.english.find(id, [])?);
        Some(Words { fr: Cow::Owned(fr), en: Cow::Owned(en) })
    }

    fn column<'c>(&self, key: &'static str, kind: ColumnKind<'c>, is_required: bool) -> Column<'c> {
        let name = self.words(&format!("form-column-{}", key.replace('_', "-")));
        Column {
            key,
            name,
            kind,
            is_required,
            instead: &[],
            most: None,
            only_with: None,
            is_asked: true,
        }
    }

    /// A column that forms have no room for, and carry where it is there.
    fn carried<'c>(&self, key: &'static str, kind: ColumnKind<'c>) -> Column<'c> {
        Column { is_asked: false, ..self.column(key, kind, false) }
    }
}

/// The values of a facet.
fn facet<'c>(catalogue: &'c Catalogue, id: &str) -> Vec<Choice<'c>> {
    let values = catalogue.facet(id).into_iter().flat_map(|facet| facet.values.iter());
    let choice = |value: &'c FacetValue| Choice {
        id: Cow::Borrowed(&value.id),
        name: both(&value.name),
        about: value.help.as_ref().map(both),
    };
    values.map(choice).collect()
}

pub(super) fn project<'c>(
    catalogue: &'c Catalogue,
    sayings: &Sayings,
    extent: Extent,
) -> Section<'c> {
    let required = |ask: Ask<'c>| Ask { is_required: true, ..ask };
    let stages = Stage::NAMES.iter().map(|(id, _)| match *id {
        "unknown" => Choice {
            id: Cow::Borrowed("unknown"),
            name: sayings.words("form-value-stage-unknown"),
            about: None,
        },
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
    let mut columns = vec![users(sayings), sayings.column("date", ColumnKind::Date, true)];
    let rest = counts(sayings).into_iter().filter(|one| !matches!(one.key, "users" | "date"));
    columns.extend(rest.map(|column| Column { is_asked: false, ..column }));
    Ask {
        path: vec![Cow::Borrowed("reach"), Cow::Borrowed("observations")],
        implies: &[("reach.unit", "people"), ("reach.counting", "unique")],
        ..sayings.ask("reach.people", Kind::Rows(columns))
    }
}

/// Those who use it. A file may count others in their place, which forms carry.
fn users<'c>(sayings: &Sayings) -> Column<'c> {
    let column = sayings.column("users", ColumnKind::Number, true);
    Column { instead: &["registered", "active", "retained"], ..column }
}

/// What a count at one date may say.
fn counts<'c>(sayings: &Sayings) -> Vec<Column<'c>> {
    use ColumnKind::{Date, Number, One, Text};
    vec![
        sayings.column("date", Date, true),
        users(sayings),
        sayings.column("source", Text, false),
        sayings.column("note", Text, false),
        sayings.column("scope", Text, false),
        sayings.carried("registered", Number),
        sayings.carried("active", Number),
        sayings.carried("retained", Number),
        sayings.carried("precision", One(sayings.known::<Precision>())),
        sayings.carried("date_precision", One(sayings.known::<DatePrecision>())),
        sayings.carried("period_months", Number),
        sayings.carried("break", Text),
    ]
}

/// What is said of the stakes that were not chosen, once all of them were shown.
pub(super) fn other_stakes<'c>(sayings: &Sayings) -> Ask<'c> {
    let choices = Others::NAMES.iter().map(|(id, _)| Choice {
        id: Cow::Borrowed(id),
        name: sayings.words(&format!("form-value-others-{id}")),
        about: None,
    });
    sayings.ask("stakes.others", Kind::One(choices.collect()))
}

/// How many people, with what a register tells: in the full questionnaire only.
pub(super) fn reach<'c>(sayings: &Sayings) -> Section<'c> {
    let after = |path, ask: Ask<'c>| Ask { after: Some(path), ..ask };
    let count = "reach.expected.count";
    let asks = vec![
        sayings.ask("reach.unit", Kind::One(sayings.known::<Unit>())),
        after("reach.unit", sayings.ask("reach.counting", Kind::One(sayings.known::<Counting>()))),
        after("reach.unit", sayings.ask(count, Kind::Number)),
        after(count, sayings.ask("reach.expected.basis", Kind::One(sayings.known::<Basis>()))),
        after(count, sayings.ask("reach.expected.date", Kind::Date)),
        after(count, sayings.ask("reach.expected.source", Kind::Line)),
        after(count, sayings.ask("reach.expected.scope", Kind::Line)),
        after("reach.counting", sayings.ask("reach.observations", Kind::Rows(counts(sayings)))),
    ];
    sayings.section("reach", asks)
}

/// Questions that the bearer adds for themselves: in no figure.
pub(super) fn own<'c>(sayings: &Sayings) -> Section<'c> {
    let columns = vec![
        sayings.column("question", ColumnKind::Text, true),
        sayings.column("levels", ColumnKind::Lines(LEVELS), true),
        Column {
            most: Some(Level::TOP.get().into()),
            ..sayings.column("level", ColumnKind::Number, false)
        },
        sayings.column("note", ColumnKind::Text, false),
    ];
    sayings.section("own", vec![sayings.ask("own", Kind::Rows(columns))])
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
        about: None,
    });
    let introduce = sayings.ask("sharing.introduce", Kind::YesNo);
    let cohort = sayings.ask("sharing.cohort", Kind::YesNo);
    let keep = sayings.ask("project.keep_until", Kind::Date);
    if extent == Extent::Express {
        // What is not asked stays refused.
        let keep = Ask { is_folded: true, ..keep };
        return sayings.section("consent", vec![introduce, cohort, keep]);
    }
    let asks = vec![
        sayings.ask("needs.support", Kind::Many(supports.collect())),
        sayings.ask("needs.skills", Kind::Own),
        sayings.ask("offers.skills", Kind::Own),
        introduce,
        cohort,
        sayings.ask("sharing.publish", Kind::YesNo),
        keep,
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
            Column {
                only_with: Some(("kind", Rung::Corroborated.as_str())),
                ..sayings.column("by", ColumnKind::Text, false)
            },
        ]
    });
    &MADE
}
