//! Questions to somebody else than the bearer of a project: a reader, a bearer who reads a
//! structure, and a witness who vouches for what a project says.

use std::borrow::Cow;

use super::{brake, criterion, instance, judged, proofs, side, stakes, stakes_in_order};
use crate::catalogue::{self, Catalogue, GroupKind};
use crate::descriptor::version_of;
use crate::i18n::Localised;
use crate::questionnaire::facts::{self, Sayings};
use crate::questionnaire::model::*;

/// Every question of a reading by somebody else than the bearer, in that person's words, behind what
/// a reading says of itself.
pub fn reading(catalogue: &Catalogue, extent: Extent) -> Questionnaire<'_> {
    let sayings = Sayings::get();
    let is_full = extent == Extent::Full;
    let mut sections = vec![facts::reading(sayings)];
    for (at, family) in catalogue.families.iter().enumerate() {
        // A reader looks at the bearer first: a short reading asks about the whole of it.
        let asked = catalogue
            .criteria_of(at)
            .filter(|(_, item)| item.is_scored() && (is_full || item.core || at == 0))
            .map(|(_, item)| by_another(criterion(item, sayings), &item.wording));
        sections.push(Section {
            id: Cow::Borrowed(&family.id),
            title: both(&family.name),
            about: both(&family.about),
            asks: asked.collect(),
            is_choice: false,
        });
    }
    let brakes = catalogue.brakes.iter().filter(|item| is_full || item.core);
    let brakes = brakes.map(|item| by_another(brake(item, sayings), &item.wording)).collect();
    let mut stakes = stakes(catalogue, sayings);
    for (ask, item) in stakes.asks.iter_mut().zip(stakes_in_order(catalogue)) {
        ask.question = funder_question(&item.1.wording);
    }
    sections.extend([sayings.section("brakes", brakes), stakes]);
    sections.retain(|section| !section.asks.is_empty());
    Questionnaire { sections, of_structures: Vec::new(), version: version_of(catalogue) }
}

fn by_another<'c>(
    ask: Ask<'c>,
    wording: &'c Localised<catalogue::definition::model::Wording>,
) -> Ask<'c> {
    Ask { question: funder_question(wording), ..ask }
}

fn funder_question(wording: &Localised<catalogue::definition::model::Wording>) -> Words<'_> {
    Words {
        fr: Cow::Borrowed(&wording.fr.funder_question),
        en: Cow::Borrowed(&wording.en.funder_question),
    }
}

/// Every question of a bearer's reading of a structure (node 2.3.4.2, the process inverted), group by
/// group, behind what a reading says of itself.
pub fn reading_of_structure(catalogue: &Catalogue) -> Questionnaire<'_> {
    let sayings = Sayings::get();
    let mut asks: Vec<(usize, Ask<'_>)> = catalogue
        .supports
        .iter()
        .map(|item| item.group)
        .zip(supports(catalogue, sayings))
        .collect();
    let groups = catalogue.groups_of(GroupKind::Support).map(|(at, group)| Section {
        id: Cow::Borrowed(group.id.as_ref()),
        title: both(&group.name),
        about: sayings.words("form-support-about"),
        asks: asks.extract_if(.., |(of, _)| *of == at).map(|(_, ask)| ask).collect(),
        is_choice: false,
    });
    let mut sections = vec![facts::reading_of_structure(sayings)];
    sections.extend(groups);
    sections.retain(|section| !section.asks.is_empty());
    Questionnaire { sections, of_structures: Vec::new(), version: version_of(catalogue) }
}

/// What is asked of a structure, in the order of the catalogue.
pub(super) fn supports<'c>(
    catalogue: &'c Catalogue,
    sayings: &'static Sayings,
) -> impl Iterator<Item = Ask<'c>> {
    catalogue.supports.iter().map(|item| {
        let levels = |language| &item.scale.get(language).levels;
        let help =
            super::each(|language| proofs(&item.scale.get(language).evidence, sayings, language));
        let instance = instance(|language| &item.scale.get(language).evidence, sayings);
        let kind = Kind::Scale(Scale {
            sides: vec![side("level", sayings.words("form-side-level"), levels)],
            may_not_apply: true,
            may_be_more: true,
            asks_proof: false,
            vouches: false,
        });
        let ask = judged("answers", &item.id, &item.wording, (help, instance), kind);
        Ask { question: sayings.words("form-support-point"), ..ask }
    })
}

/// What somebody can vouch for: the points that a project answers, by place, each with its levels and
/// the words of the witness, behind what a statement says of itself.
pub fn statement<'c>(
    catalogue: &'c Catalogue,
    is_answered: impl Fn(&str) -> bool,
) -> Questionnaire<'c> {
    let sayings = Sayings::get();
    let all = reading(catalogue, Extent::Full);
    let sections = all.sections.into_iter().skip(1).map(|section| {
        let asks = section.asks.into_iter().filter(|ask| is_answered(&ask.dotted()));
        let asks = asks.filter_map(|ask| {
            let Kind::Scale(scale) = ask.kind else { return None };
            let kind = Kind::Scale(Scale {
                may_not_apply: false,
                may_be_more: false,
                asks_proof: false,
                vouches: true,
                ..scale
            });
            Some(Ask { kind, question: sayings.words("form-statement-point"), ..ask })
        });
        Section { asks: asks.collect(), is_choice: true, ..section }
    });
    let sections: Vec<Section<'c>> =
        std::iter::once(facts::statement(sayings)).chain(sections).collect();
    let sections = sections.into_iter().filter(|section| !section.asks.is_empty()).collect();
    Questionnaire { sections, of_structures: Vec::new(), version: version_of(catalogue) }
}
