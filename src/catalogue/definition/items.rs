//! One item of a catalogue, read from its table.

use std::borrow::Cow;

use super::characters::check_id;
use super::model::*;
use super::problems;
use super::read::Reader;
use crate::diagnostic::Problem;
use crate::i18n::Localised;

pub(super) fn family(id: Text, reader: &mut Reader<'_, '_>) -> Option<(Family, bool)> {
    let nodes = reader.nodes("nodes");
    let always_scored = reader.boolean("always_scored", false);
    let about = reader.localised(|reader| {
        let (name, about) = (reader.text("name"), reader.text("about"));
        Some((name?, about?))
    });
    let Localised { fr, en } = about?;
    let name = Localised { fr: fr.0, en: en.0 };
    let about = Localised { fr: fr.1, en: en.1 };
    Some((Family { id, nodes, name, about }, always_scored))
}

pub(super) fn group(id: Text, reader: &mut Reader<'_, '_>) -> Option<Group> {
    let kind = reader.group_kind();
    let nodes = reader.nodes("nodes");
    let name = reader.bilingual();
    Some(Group { kind: kind?, id, nodes, name: name? })
}

/// A criterion, and the positions among `names` of the sisters that it names.
pub(super) fn criterion(
    id: Text,
    reader: &mut Reader<'_, '_>,
    family_ids: &[&str],
    families: &[(Family, bool)],
    names: &[&str],
) -> Option<(Criterion, Vec<usize>)> {
    let family = reader.one_of("family", family_ids);
    let nodes = reader.nodes("nodes");
    let core = reader.boolean("core", false);
    let asks_proof = reader.boolean("asks_proof", false);
    let rare = reader.boolean("rare", false);
    let sisters = reader.others("sisters", &id, names);
    let scored = reader.boolean("scored", true);
    let from_stage = reader.stage("from_stage");
    let weight = reader.weight();
    let ladder = reader.ladder();
    let exemplar = reader.optional_text("exemplar");
    if !scored && family.is_some_and(|family| families[family].1) {
        let span = reader.place_of("scored");
        let path = reader.path().key("scored").to_string();
        reader.problems().push(Problem::new(problems::MUST_BE_SCORED, path, span));
    }
    let asked_in_talks = !scored && reader.boolean("asked_in_talks", false);
    // The levels are there all the same: to ask for the texts of a discussion would mislead.
    let scored = scored || family.is_some_and(|family| families[family].1);
    let (wording, rubric) = if scored {
        let (wording, scale) = both(reader, |reader| reader.shown_scale())?;
        (wording, Rubric::Scored(scale))
    } else {
        let (wording, discussion) = both(reader, |reader| reader.discussion())?;
        (wording, Rubric::NotScored(discussion))
    };
    let family = family?;
    let criterion = Criterion {
        id,
        family,
        nodes,
        core,
        asks_proof,
        asked_in_talks,
        rare,
        sisters: Cow::Borrowed(&[]),
        from_stage,
        weight,
        exemplar,
        ladder,
        wording,
        rubric,
    };
    Some((criterion, sisters))
}

pub(super) fn brake(id: Text, reader: &mut Reader<'_, '_>) -> Option<Brake> {
    let nodes = reader.nodes("nodes");
    let core = reader.boolean("core", false);
    let weight = reader.weight();
    let ladder = reader.ladder();
    let exemplar = reader.optional_text("exemplar");
    let shown_by = reader.optional_nodes("shown_by");
    let (wording, scale) = both(reader, |reader| reader.brake_scale())?;
    Some(Brake { id, nodes, core, weight, exemplar, shown_by, ladder, wording, scale })
}

pub(super) fn stake(id: Text, reader: &mut Reader<'_, '_>, groups: &[&str]) -> Option<Stake> {
    let group = reader.one_of("group", groups);
    let nodes = reader.nodes("nodes");
    let weight = reader.weight();
    let ladder = reader.ladder();
    let exemplar = reader.optional_text("exemplar");
    let (wording, scale) = both(reader, |reader| reader.shown_scale())?;
    Some(Stake { id, group: group?, nodes, weight, exemplar, ladder, wording, scale })
}

pub(super) fn support(id: Text, reader: &mut Reader<'_, '_>, groups: &[&str]) -> Option<Support> {
    let group = reader.one_of("group", groups);
    let nodes = reader.nodes("nodes");
    let weight = reader.weight();
    let ladder = reader.ladder();
    let (wording, scale) = both(reader, |reader| reader.scale())?;
    Some(Support { id, group: group?, nodes, weight, ladder, wording, scale })
}

/// `None` inside where the question that would tell is disabled.
pub(super) fn warning(
    id: Text,
    reader: &mut Reader<'_, '_>,
    asked: &[&str],
    supports: &[Support],
) -> Option<Option<Warning>> {
    let nodes = reader.nodes("nodes");
    let support = reader.one_of("support", asked);
    let up_to = reader.level("up_to");
    let name = reader.bilingual();
    let (support, up_to, name) = (asked[support?], up_to?, name?);
    let support = supports.iter().position(|item| item.id == support);
    Some(support.map(|support| Warning { id, nodes, support, up_to, name }))
}

/// The wording and the scale of an item, in both languages.
fn both<T>(
    reader: &mut Reader<'_, '_>,
    mut scale: impl FnMut(&mut Reader<'_, '_>) -> Option<T>,
) -> Option<(Localised<Wording>, Localised<T>)> {
    let Localised { fr, en } = reader.localised(|reader| {
        let (wording, scale) = (reader.wording(), scale(reader));
        Some((wording?, scale?))
    })?;
    Some((Localised { fr: fr.0, en: en.0 }, Localised { fr: fr.1, en: en.1 }))
}

pub(super) fn facet(id: Text, reader: &mut Reader<'_, '_>) -> Option<Facet> {
    let nodes = reader.nodes("nodes");
    let worded = reader.localised(|reader| {
        let (name, question) = (reader.text("name"), reader.text("question"));
        Some((name?, question?))
    });
    let mut values: Vec<FacetValue> = Vec::new();
    let path = reader.path();
    let path = path.key("value");
    for entry in reader.children("value") {
        let path = path.key(&entry.key);
        check_id(entry, path, reader.problems());
        let Some(mut reader) = Reader::new(entry, path, reader.problems()) else { continue };
        let nodes = reader.nodes("nodes");
        let known: Vec<&str> = values.iter().map(|value| value.id.as_ref()).collect();
        let parent = match reader.has("parent") {
            true => reader.one_of("parent", &known).map(|at| values[at].id.clone()),
            false => None,
        };
        let (name, help) = (reader.bilingual(), reader.bilingual_or_none(["fr_help", "en_help"]));
        let asks = reader.bilingual_or_none(["fr_asks", "en_asks"]);
        reader.finish();
        if let Some(name) = name {
            let id = Cow::Owned(entry.key.as_ref().to_owned());
            values.push(FacetValue { id, parent, nodes, name, help, asks });
        }
    }
    let Localised { fr, en } = worded?;
    Some(Facet {
        id,
        nodes,
        name: Localised { fr: fr.0, en: en.0 },
        question: Localised { fr: fr.1, en: en.1 },
        values: Cow::Owned(values),
    })
}
