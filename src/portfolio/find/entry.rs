//! What can be found: a project as others see it, or a block.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::Date;

use super::Place;
use crate::access::Seen;
use crate::catalogue::{Catalogue, Stage, other_words};
use crate::descriptor::{
    Answer, Block, BlockKind, Ending, Project, Serves, Subject, folded, words,
};
use crate::diagnostic::closed_set;
use crate::i18n::{Language, Localised};
use crate::portfolio::kinship::words::{Tongue, stemmer};

closed_set! {
    /// What was found.
    pub enum What {
        Project = "project",
        Block = "block",
    }
}

/// A project or a block, with everything in it that can be looked for.
#[derive(Clone, Debug)]
pub struct Entry {
    pub what: What,
    /// The id, or what stands in its place.
    pub id: String,
    /// The name, or the label in words.
    pub name: String,
    pub summary: String,
    /// BCP 47, of the summary.
    pub language: Option<String>,
    /// The summary of what comes with the program, in the other language.
    pub again: Option<(Language, &'static str)>,
    pub is_named: bool,
    /// Whether it comes with the program, rather than from a folder of one's own.
    pub is_built_in: bool,
    pub links: Vec<String>,
    /// What became of a project.
    pub end: Option<End>,
    /// What a block is, and who made and took it up.
    pub made: Option<Made>,
    pub(super) texts: Vec<Text>,
}

/// What became of a project, as far as its file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    pub stage: Stage,
    pub ended: Option<Date>,
    pub ending: Option<Ending>,
    /// The latest day of which the file tells anything, where it has not ended.
    pub last: Option<Date>,
    /// In the order of their days.
    pub decisions: Vec<Decided>,
}

/// What was decided about a project, by whomever.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decided {
    pub date: Option<Date>,
    pub outcome: String,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub kind: BlockKind,
    pub by: Vec<String>,
    /// Names of the projects that took it up, or what stands in their place.
    pub used_by: Vec<String>,
    pub licence: Option<String>,
}

/// Something written at one place of a file.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub place: Place,
    /// An id of the catalogue, or the text as it is written.
    pub what: String,
    /// Whether it is an id.
    pub is_id: bool,
    pub tongue: Tongue,
    /// The stems of its words: of an id, of its names in every language.
    pub stems: BTreeSet<(Tongue, String)>,
    /// The wider values of a facet, where it is one.
    pub wider: Option<String>,
}

/// The stem of a folded word, whatever it says.
pub(super) fn stem_of(word: &str, tongue: Tongue) -> String {
    stemmer(tongue).map_or_else(|| word.to_owned(), |stemmer| stemmer.stem(word).into_owned())
}

/// The stems of some words, each in its language.
type Stems = Vec<(Tongue, String)>;

/// The stems of each public in every language.
static PUBLIC_STEMS: LazyLock<Vec<[Stems; Language::ALL.len()]>> = LazyLock::new(|| {
    let all = |public: &Localised<String>| {
        Language::ALL.map(|language| stems(public.get(language), tongue(language)).collect())
    };
    other_words::built_in().publics.iter().map(all).collect()
});

fn stems(text: &str, tongue: Tongue) -> impl Iterator<Item = (Tongue, String)> {
    words(text).map(move |word| (tongue, stem_of(&folded(word), tongue)))
}

fn tongue(language: Language) -> Tongue {
    Tongue::of(Some(language.tag()), &[])
}

/// Puts together what can be looked for.
struct Texts<'c> {
    catalogue: &'c Catalogue,
    tongue: Tongue,
    texts: Vec<Text>,
}

impl Texts<'_> {
    fn written(&mut self, place: Place, text: &str) {
        let (what, tongue) = (text.to_owned(), self.tongue);
        let stems = stems(text, tongue).collect();
        self.texts.push(Text { place, what, is_id: false, tongue, stems, wider: None });
    }

    /// A public, found by what another language calls it too.
    fn public(&mut self, text: &str) {
        self.written(Place::Public, text);
        let Some(own) = self.texts.last_mut() else { return };
        for names in PUBLIC_STEMS.iter() {
            if names.iter().any(|stems| stems.iter().all(|stem| own.stems.contains(stem))) {
                own.stems.extend(names.iter().flatten().cloned());
            }
        }
    }

    /// What comes with the program, in the language in which its file is not.
    fn said_again(&mut self, id: &str) -> Option<(Language, &'static str)> {
        let (language, text) = other_words::built_in().again(id)?;
        let own = std::mem::replace(&mut self.tongue, tongue(language));
        self.written(Place::Words, text);
        self.tongue = own;
        Some((language, text))
    }

    /// An id, found by its names in every language.
    fn listed(&mut self, place: Place, id: &str, names: &[(Language, &str)], wider: Option<&str>) {
        let stems = names.iter().flat_map(|(language, name)| stems(name, tongue(*language)));
        self.texts.push(Text {
            place,
            what: id.to_owned(),
            is_id: true,
            tongue: self.tongue,
            stems: stems.collect(),
            wider: wider.map(str::to_owned),
        });
    }

    fn value(&mut self, place: Place, facet: &str, id: &str) {
        let Some(value) = self.catalogue.value(facet, id) else { return };
        let names = Language::ALL.map(|language| (language, value.name.get(language).as_ref()));
        self.listed(place, id, &names, value.parent.as_deref());
    }

    fn subject(&mut self, subject: Subject) {
        let place = match subject {
            Subject::Criterion(_) => Place::Criterion,
            Subject::Brake(_) => Place::Brake,
            Subject::Stake(_) => Place::Stake,
        };
        let catalogue = self.catalogue;
        let name = |language| subject.wording(catalogue, language).name.as_ref();
        let names = Language::ALL.map(|language| (language, name(language)));
        self.listed(place, subject.id(catalogue), &names, None);
    }
}

impl Entry {
    /// The summary for a reader of this language, and the language that it is in.
    pub fn summary_in(&self, language: Language) -> (&str, Option<&str>) {
        match self.again {
            Some((own, text)) if own == language => (text, Some(own.tag())),
            _ => (&self.summary, self.language.as_deref()),
        }
    }

    /// A project as others see it, and what was decided about it. Of one that is not named, ids of
    /// the catalogue alone can be looked for.
    pub fn of_project(
        seen: &Seen,
        decisions: Vec<Decided>,
        is_built_in: bool,
        catalogue: &Catalogue,
    ) -> Self {
        let project = seen.project();
        let is_named = seen.is_named();
        let said = [project.summary.clone()];
        let tongue = Tongue::of(project.language.as_deref(), &said);
        let mut texts = Texts { catalogue, tongue, texts: Vec::new() };
        for (at, answer) in project.stakes.iter().enumerate() {
            let level = answer.as_ref().and_then(|answer| answer.said.given());
            let is_open = catalogue.stakes[at].id == catalogue.rules.stake_named_in_note;
            if level.is_some_and(|level| level.get() > 0) && !is_open {
                texts.subject(Subject::Stake(at));
            }
        }
        let listed = [
            (Place::Concept, "concepts", &project.concepts),
            (Place::Driver, "drivers", &project.drivers),
            (Place::Technology, "technologies", &project.technologies),
            (Place::Field, "fields", &project.fields),
        ];
        for (place, facet, ids) in listed {
            ids.iter().for_each(|id| texts.value(place, facet, id));
        }
        if is_named {
            texts.written(Place::Name, &project.name);
            let said = written(project).filter(|text| !catalogue.is_unwritten(text));
            said.for_each(|text| texts.written(Place::Words, text));
            project.publics.iter().for_each(|public| texts.public(public));
            let places = &project.territory.places;
            places.iter().for_each(|place| texts.written(Place::Place, place));
        }
        let is_known = is_built_in && is_named;
        let again = if is_known { texts.said_again(seen.id()) } else { None };
        let has_ended = project.stage.value == Stage::Ended;
        let end = End {
            stage: project.stage.value,
            ended: project.ended.map(|placed| placed.value),
            ending: project.ending.map(|placed| placed.value),
            last: latest(project).filter(|_| !has_ended),
            decisions: if is_named { decisions } else { Vec::new() },
        };
        Self {
            what: What::Project,
            id: seen.id().to_owned(),
            name: seen.name().to_owned(),
            summary: project.summary.clone(),
            language: project.language.clone(),
            again,
            is_named,
            is_built_in,
            links: project.links.clone(),
            end: Some(end),
            made: None,
            texts: texts.texts,
        }
    }

    /// A block. `shown` says what stands for a project that took it up.
    pub fn of_block(
        block: &Block,
        shown: &BTreeMap<String, String>,
        is_built_in: bool,
        catalogue: &Catalogue,
    ) -> Self {
        let said = [block.summary.clone()];
        let tongue = Tongue::of(block.language.as_deref(), &said);
        let mut texts = Texts { catalogue, tongue, texts: Vec::new() };
        for serves in &block.serves {
            match serves {
                Serves::Item(subject) => texts.subject(*subject),
                Serves::Concept(id) => texts.value(Place::Concept, "concepts", id),
            }
        }
        texts.written(Place::Name, &block.name);
        let parts = block.needs.iter().chain(&block.steps);
        let parts = std::iter::once(&block.summary).chain(parts);
        parts.for_each(|text| texts.written(Place::Words, text));
        let again = if is_built_in { texts.said_again(&block.id) } else { None };
        let user = |id: &String| shown.get(id).unwrap_or(id).clone();
        let made = Made {
            kind: block.kind,
            by: block.made_by.clone(),
            used_by: block.used_by.iter().map(|used| user(&used.project)).collect(),
            licence: block.licence.clone(),
        };
        Self {
            what: What::Block,
            id: block.id.clone(),
            name: block.name.clone(),
            summary: block.summary.clone(),
            language: block.language.clone(),
            again,
            is_named: true,
            is_built_in,
            links: block.links.clone(),
            end: None,
            made: Some(made),
            texts: texts.texts,
        }
    }
}

/// What a project says in sentences: of itself, and beside its answers.
fn written(project: &Project) -> impl Iterator<Item = &String> {
    let own = [Some(&project.summary), project.bearer.motivation.as_ref()];
    let of = [project.relation.with.as_ref()];
    fn note<T>(answer: &Option<Answer<T>>) -> Option<&String> {
        answer.as_ref().and_then(|answer| answer.note.as_ref())
    }
    let answers = project.answers.iter().filter_map(note);
    let brakes = project.brakes.iter().filter_map(note);
    let stakes = project.stakes.iter().filter_map(note);
    let said = own.into_iter().chain(of).flatten();
    said.chain(answers).chain(brakes).chain(stakes)
}

/// The latest day of which a file tells anything: a count, a piece of evidence, when it was written.
fn latest(project: &Project) -> Option<Date> {
    fn dates<T>(answer: &Answer<T>) -> impl Iterator<Item = Date> {
        answer.evidence.iter().filter_map(|piece| piece.date)
    }
    let answers = project.answers.iter().flatten().flat_map(dates);
    let brakes = project.brakes.iter().flatten().flat_map(dates);
    let stakes = project.stakes.iter().flatten().flat_map(dates);
    let counts = project.reach.iter().flat_map(|reach| &reach.observations);
    let counts = counts.map(|observation| observation.date);
    let updated = project.updated.map(|placed| placed.value);
    answers.chain(brakes).chain(stakes).chain(counts).chain(updated).max()
}
