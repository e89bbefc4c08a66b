//! Any item of the catalogue under one name, `kind:id`, with the nodes and the texts it has.

use super::model::*;
use crate::i18n::{Language, Localised};

/// One item of a catalogue, whatever its kind.
#[derive(Clone, Copy, Debug)]
pub enum Item<'c> {
    Family(&'c Family),
    Group(&'c Group),
    Criterion(&'c Criterion),
    Brake(&'c Brake),
    Stake(&'c Stake),
    Support(&'c Support),
    Warning(&'c Warning),
    Facet(&'c Facet),
    /// A value of a facet, with its facet.
    Value(&'c Facet, &'c FacetValue),
}

/// A text of an item, and the field that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<'c> {
    /// As in the files: `question`, `levels[2]`, `evidence.observed`; `help` for a value's help.
    pub field: String,
    pub role: Role,
    pub text: &'c str,
}

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Name,
    Question,
    /// A level of any scale.
    Level,
    /// A point to talk over where there is no scale.
    Discussion,
    Evidence,
    /// What to do next: advice and levers.
    Advice,
    /// Anything said about the item: what it is about, how its node was read.
    Remark,
}

/// Every item, in catalogue order; a value follows its facet.
pub fn items(catalogue: &Catalogue) -> Vec<Item<'_>> {
    let mut items: Vec<Item<'_>> = Vec::new();
    items.extend(catalogue.families.iter().map(Item::Family));
    items.extend(catalogue.groups.iter().map(Item::Group));
    items.extend(catalogue.criteria.iter().map(Item::Criterion));
    items.extend(catalogue.brakes.iter().map(Item::Brake));
    items.extend(catalogue.stakes.iter().map(Item::Stake));
    items.extend(catalogue.supports.iter().map(Item::Support));
    items.extend(catalogue.warnings.iter().map(Item::Warning));
    for facet in catalogue.facets.iter() {
        items.push(Item::Facet(facet));
        items.extend(facet.values.iter().map(|value| Item::Value(facet, value)));
    }
    items
}

impl<'c> Item<'c> {
    /// The kind, as in [`name`](Self::name).
    pub fn kind(self) -> &'static str {
        match self {
            Self::Family(_) => "family",
            Self::Group(group) if group.kind == GroupKind::Phase => "phase",
            Self::Group(_) => "group",
            Self::Criterion(_) => "criterion",
            Self::Brake(_) => "brake",
            Self::Stake(_) => "stake",
            Self::Support(_) => "support",
            Self::Warning(_) => "warning",
            Self::Facet(_) | Self::Value(..) => "facet",
        }
    }

    /// The name that no other item has: `criterion:openness`, `facet:concepts.mediation`.
    pub fn name(self) -> String {
        match self {
            Self::Value(facet, value) => format!("facet:{}.{}", facet.id, value.id),
            _ => format!("{}:{}", self.kind(), self.id()),
        }
    }

    /// The id in its table.
    pub fn id(self) -> &'c str {
        match self {
            Self::Family(item) => &item.id,
            Self::Group(item) => &item.id,
            Self::Criterion(item) => &item.id,
            Self::Brake(item) => &item.id,
            Self::Stake(item) => &item.id,
            Self::Support(item) => &item.id,
            Self::Warning(item) => &item.id,
            Self::Facet(item) => &item.id,
            Self::Value(_, item) => &item.id,
        }
    }

    /// What people call the item.
    pub fn title(self, language: Language) -> &'c str {
        match self {
            Self::Family(item) => item.name.get(language),
            Self::Group(item) => item.name.get(language),
            Self::Criterion(item) => &item.wording.get(language).name,
            Self::Brake(item) => &item.wording.get(language).name,
            Self::Stake(item) => &item.wording.get(language).name,
            Self::Support(item) => &item.wording.get(language).name,
            Self::Warning(item) => item.name.get(language),
            Self::Facet(item) => item.name.get(language),
            Self::Value(_, item) => item.name.get(language),
        }
    }

    /// The nodes of the map that the item comes from.
    pub fn nodes(self) -> &'c [Text] {
        match self {
            Self::Family(item) => &item.nodes,
            Self::Group(item) => &item.nodes,
            Self::Criterion(item) => &item.nodes,
            Self::Brake(item) => &item.nodes,
            Self::Stake(item) => &item.nodes,
            Self::Support(item) => &item.nodes,
            Self::Warning(item) => &item.nodes,
            Self::Facet(item) => &item.nodes,
            Self::Value(_, item) => &item.nodes,
        }
    }

    /// Everything that the item says in a language, in the order of its fields.
    pub fn texts(self, language: Language) -> Vec<Placed<'c>> {
        let mut texts = Texts { language, list: Vec::new() };
        match self {
            Self::Family(item) => {
                texts.one("name", Role::Name, &item.name);
                texts.one("about", Role::Remark, &item.about);
            }
            Self::Group(item) => texts.one("name", Role::Name, &item.name),
            Self::Criterion(item) => {
                texts.wording(&item.wording);
                match &item.rubric {
                    Rubric::Scored(scale) => texts.scale(scale),
                    Rubric::NotScored(discussion) => texts.discussion(discussion),
                }
            }
            Self::Brake(item) => {
                texts.wording(&item.wording);
                texts.brake_scale(&item.scale);
            }
            Self::Stake(item) => {
                texts.wording(&item.wording);
                texts.scale(&item.scale);
            }
            Self::Support(item) => {
                texts.wording(&item.wording);
                texts.scale(&item.scale);
            }
            Self::Warning(item) => texts.one("name", Role::Name, &item.name),
            Self::Facet(item) => {
                texts.one("name", Role::Name, &item.name);
                texts.one("question", Role::Question, &item.question);
            }
            Self::Value(_, item) => {
                texts.one("name", Role::Name, &item.name);
                if let Some(help) = &item.help {
                    texts.one("help", Role::Remark, help);
                }
                if let Some(asks) = &item.asks {
                    texts.one("asks", Role::Remark, asks);
                }
            }
        }
        texts.list
    }
}

struct Texts<'c> {
    language: Language,
    list: Vec<Placed<'c>>,
}

impl<'c> Texts<'c> {
    fn push(&mut self, field: impl Into<String>, role: Role, text: &'c str) {
        self.list.push(Placed { field: field.into(), role, text });
    }

    fn one(&mut self, field: &str, role: Role, text: &'c Localised<Text>) {
        self.push(field, role, text.get(self.language));
    }

    fn each(&mut self, field: &str, role: Role, texts: &'c [Text]) {
        for (at, text) in texts.iter().enumerate() {
            self.push(format!("{field}[{at}]"), role, text);
        }
    }

    fn wording(&mut self, wording: &'c Localised<Wording>) {
        let wording = wording.get(self.language);
        self.push("name", Role::Name, &wording.name);
        self.push("question", Role::Question, &wording.question);
        self.push("funder_question", Role::Question, &wording.funder_question);
        if let Some(interpretation) = &wording.interpretation {
            self.push("interpretation", Role::Remark, interpretation);
        }
    }

    fn proof(&mut self, proof: &'c Proof) {
        self.push("evidence.documented", Role::Evidence, &proof.documented);
        self.push("evidence.observed", Role::Evidence, &proof.observed);
        self.push("evidence.corroborated", Role::Evidence, &proof.corroborated);
    }

    fn scale(&mut self, scale: &'c Localised<Scale>) {
        let scale = scale.get(self.language);
        self.each("levels", Role::Level, &scale.levels);
        self.proof(&scale.evidence);
        self.each("advice", Role::Advice, &scale.advice);
        if let Some(shown) = &scale.shown {
            self.push("exemplar_note", Role::Remark, shown);
        }
    }

    fn brake_scale(&mut self, scale: &'c Localised<BrakeScale>) {
        let scale = scale.get(self.language);
        self.each("levels", Role::Level, &scale.intensity);
        self.each("mitigation", Role::Level, &scale.mitigation);
        self.proof(&scale.evidence);
        self.each("levers", Role::Advice, &scale.levers);
        if let Some(shown) = &scale.shown {
            self.push("exemplar_note", Role::Remark, shown);
        }
    }

    fn discussion(&mut self, discussion: &'c Localised<Discussion>) {
        let discussion = discussion.get(self.language);
        self.push("not_scored_because", Role::Remark, &discussion.reason);
        self.each("discuss", Role::Discussion, &discussion.points);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue::builtin;

    #[test]
    fn every_item_has_a_name_of_its_own() {
        let items = items(builtin::catalogue());
        let names: BTreeSet<String> = items.iter().map(|item| item.name()).collect();
        assert_eq!(names.len(), items.len());
        assert!(names.contains("phase:germinate"));
        assert!(names.contains("group:community"));
        assert!(names.contains("facet:concepts.mediation"));
        assert!(names.contains("warning:holds-examinations"));
    }

    #[test]
    fn both_languages_say_the_same_fields() {
        for item in items(builtin::catalogue()) {
            let [fr, en] = Language::ALL.map(|language| {
                item.texts(language).into_iter().map(|placed| placed.field).collect::<Vec<_>>()
            });
            assert_eq!(fr, en, "{}", item.name());
        }
    }
}
