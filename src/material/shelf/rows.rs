//! One entry of the catalogue, whole, line by line.

use super::{Entry, Shelf};
use crate::catalogue::item::Item;
use crate::catalogue::{
    BrakeScale, Discussion, Facet, FacetValue, Proof, Rubric, Scale, Text, Warning, Wording,
};
use crate::diagnostic::closed_set;
use crate::i18n::Named;

closed_set! {
    /// What a line of an entry is.
    pub enum Part {
        /// Its name.
        Title = "title",
        /// What it is, or what follows from it.
        About = "about",
        /// The question, as it is put to a bearer.
        Question = "question",
        /// The question, as it is put in an interview.
        Interview = "interview",
        /// What to talk over, where nothing is scored.
        Point = "point",
        /// The sentence of a level, from 0.
        Level = "level",
        /// The sentence of how much a brake is felt, from 0.
        Intensity = "intensity",
        /// The sentence of what is done about a brake, from 0.
        Mitigation = "mitigation",
        /// What would show a level, by rung.
        Evidence = "evidence",
        /// How to go up, by level.
        Advice = "advice",
        /// What loosens a brake.
        Lever = "lever",
        /// What a real project or the map shows.
        Shown = "shown",
        /// How the node can be read.
        Interpretation = "interpretation",
        /// One of a closed list, by its id.
        Value = "value",
    }
}

impl Part {
    /// Whether its lines stand under its name.
    pub fn is_headed(self) -> bool {
        match self {
            Self::Title | Self::About | Self::Question | Self::Interview => false,
            Self::Point | Self::Level | Self::Value => false,
            Self::Intensity | Self::Mitigation | Self::Evidence | Self::Advice => true,
            Self::Lever | Self::Shown | Self::Interpretation => true,
        }
    }
}

/// A line of an entry.
#[derive(Clone, Debug)]
pub struct Row {
    pub part: Part,
    /// The level, the rung or the id that the line is about; may be empty.
    pub mark: Named,
    pub text: String,
}

/// The lines so far.
struct Rows(Vec<Row>);

impl Rows {
    fn add(&mut self, part: Part, text: &str) {
        self.marked(part, Named::new("", ""), text);
    }

    fn marked(&mut self, part: Part, mark: Named, text: &str) {
        self.0.push(Row { part, mark, text: text.to_owned() });
    }

    fn all(&mut self, part: Part, texts: &[Text]) {
        texts.iter().for_each(|text| self.add(part, text));
    }

    fn levels(&mut self, part: Part, sentences: &[Text]) {
        for (level, sentence) in sentences.iter().enumerate() {
            self.marked(part, same(level.to_string()), sentence);
        }
    }
}

impl Shelf<'_> {
    /// Everything that is known of an entry, in the order in which it is read.
    pub fn rows(self, entry: Entry<'_>) -> Vec<Row> {
        let mut rows = Rows(Vec::new());
        match entry {
            Entry::Item(item) => self.item(&mut rows, item),
            Entry::Rule(rule) => {
                let sentences = rule.sentences(self.catalogue, self.phrases);
                sentences.iter().for_each(|sentence| rows.add(Part::About, sentence));
            }
        }
        rows.0
    }

    fn item(self, rows: &mut Rows, item: Item<'_>) {
        let language = self.phrases.language();
        match item {
            Item::Family(family) => rows.add(Part::About, family.about.get(language)),
            // A group has a name, and nothing beside it.
            Item::Group(_) => {}
            Item::Criterion(criterion) => {
                worded(rows, criterion.wording.get(language), |rows| match &criterion.rubric {
                    Rubric::Scored(scale) => self.scale(rows, scale.get(language)),
                    Rubric::NotScored(discussion) => talked_over(rows, discussion.get(language)),
                });
            }
            Item::Brake(brake) => worded(rows, brake.wording.get(language), |rows| {
                self.brake_scale(rows, brake.scale.get(language));
            }),
            Item::Stake(stake) => worded(rows, stake.wording.get(language), |rows| {
                self.scale(rows, stake.scale.get(language));
            }),
            Item::Support(support) => worded(rows, support.wording.get(language), |rows| {
                self.scale(rows, support.scale.get(language));
            }),
            Item::Warning(warning) => self.warning(rows, warning),
            Item::Facet(facet) => self.facet(rows, facet),
            Item::Value(_, value) => self.value(rows, value),
        }
    }

    fn scale(self, rows: &mut Rows, scale: &Scale) {
        rows.levels(Part::Level, &scale.levels);
        self.proof(rows, &scale.evidence);
        for (from, advice) in scale.advice.iter().enumerate() {
            rows.marked(Part::Advice, same(format!("{from} → {}", from + 1)), advice);
        }
        shown(rows, scale.shown.as_ref());
    }

    fn brake_scale(self, rows: &mut Rows, scale: &BrakeScale) {
        rows.levels(Part::Intensity, &scale.intensity);
        rows.levels(Part::Mitigation, &scale.mitigation);
        self.proof(rows, &scale.evidence);
        rows.all(Part::Lever, &scale.levers);
        shown(rows, scale.shown.as_ref());
    }

    fn proof(self, rows: &mut Rows, proof: &Proof) {
        let rungs = [
            ("documented", &proof.documented),
            ("observed", &proof.observed),
            ("corroborated", &proof.corroborated),
        ];
        for (rung, text) in rungs {
            rows.marked(Part::Evidence, self.phrases.named("rung-", rung), text);
        }
    }

    /// The question that tells, and the answers to it that say that it is done.
    fn warning(self, rows: &mut Rows, warning: &Warning) {
        let support = &self.catalogue.supports[warning.support];
        let language = self.phrases.language();
        let name = support.wording.get(language).name.to_string();
        let named = [("name", name.into()), ("id", format!("support:{}", support.id).into())];
        let question = self.phrases.tell("show-named", named);
        let told = [("question", question.into()), ("level", warning.up_to.into())];
        rows.add(Part::About, &self.phrases.tell("reference-warning-told", told));
        let levels = &support.scale.get(language).levels[..=usize::from(warning.up_to)];
        rows.levels(Part::Level, levels);
        rows.add(Part::About, &self.phrases.say("reference-warnings-about"));
    }

    fn facet(self, rows: &mut Rows, facet: &Facet) {
        let language = self.phrases.language();
        rows.add(Part::Question, facet.question.get(language));
        for value in facet.values.iter() {
            rows.marked(Part::Value, same(value.id.to_string()), value.name.get(language));
        }
    }

    fn value(self, rows: &mut Rows, value: &FacetValue) {
        for text in value.help.iter().chain(&value.asks) {
            rows.add(Part::About, text.get(self.phrases.language()));
        }
    }
}

/// What is called by its id.
fn same(id: String) -> Named {
    Named::new(id.clone(), id)
}

/// The questions, then `body`, then how the node can be read.
fn worded(rows: &mut Rows, wording: &Wording, body: impl FnOnce(&mut Rows)) {
    let Wording { question, funder_question, interpretation, .. } = wording;
    rows.add(Part::Question, question);
    rows.add(Part::Interview, funder_question);
    body(rows);
    if let Some(text) = interpretation {
        rows.add(Part::Interpretation, text);
    }
}

fn talked_over(rows: &mut Rows, discussion: &Discussion) {
    rows.add(Part::About, &discussion.reason);
    rows.all(Part::Point, &discussion.points);
}

fn shown(rows: &mut Rows, shown: Option<&Text>) {
    if let Some(shown) = shown {
        rows.add(Part::Shown, shown);
    }
}
