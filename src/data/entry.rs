//! Entries of the catalogue for programs: `germoir/entry/1`. Its keys are a contract.

use schemars::JsonSchema;
use serde::Serialize;

use super::panel::measures::CoefficientJson;
use super::published;
use super::schema::OneOf;
use crate::catalogue::{Catalogue, Text};
use crate::descriptor::Subject;
use crate::material::EntryParts;
use crate::material::shelf::{Entry, Part, Row, Shelf};
use crate::panel::merge::Scale;
use crate::panel::readings::{Ladder, Readings};

/// The whole document, on several lines.
pub fn json(parts: &EntryParts<'_>) -> String {
    let EntryParts { asked, entries, readings, shelf } = *parts;
    published::document(&EntriesJson {
        schema: "germoir/entry/1",
        asked,
        language: shelf.phrases.language().tag(),
        entries: entries.iter().map(|entry| one(shelf, *entry)).collect(),
        readings: readings.iter().map(|read| of_question(read, shelf.catalogue)).collect(),
    })
}

/// Everything that has one id.
#[derive(JsonSchema, Serialize)]
pub(super) struct EntriesJson<'p> {
    #[schemars(extend("const" = "germoir/entry/1"))]
    schema: &'static str,
    /// The id, as it was typed.
    asked: &'p str,
    /// That of the sentences.
    language: &'static str,
    entries: Vec<EntryJson>,
    /// How the questions among them are read; empty where no folder was named.
    readings: Vec<ReadingsJson<'p>>,
}

/// An entry of the catalogue.
#[derive(JsonSchema, Serialize)]
struct EntryJson {
    /// The name that no other entry has, such as `criterion:openness`.
    name: String,
    kind: &'static str,
    id: String,
    title: String,
    /// The nodes of the map that it comes from.
    #[schemars(with = "Vec<String>")]
    nodes: Vec<Text>,
    /// Everything that is known of it, in the order in which it is read.
    lines: Vec<LineJson>,
}

/// A line of an entry.
#[derive(JsonSchema, Serialize)]
struct LineJson {
    part: OneOf<Part>,
    /// The level, the rung or the id that the line is about.
    mark: Option<String>,
    text: String,
}

/// How one question is read.
#[derive(JsonSchema, Serialize)]
struct ReadingsJson<'p> {
    kind: &'static str,
    id: &'p str,
    /// Each ladder of the question, over projects.
    projects: Vec<LadderJson>,
    /// The same over practice cases.
    cases: Vec<LadderJson>,
    /// Readings of another version of its words, which are set aside.
    other_words: usize,
    not_applicable: usize,
    without_level: usize,
}

/// One ladder of a question, as it was read.
#[derive(JsonSchema, Serialize)]
struct LadderJson {
    scale: OneOf<Scale>,
    /// Readings that give a level.
    readings: usize,
    /// How many of these say "at least".
    at_least: usize,
    readers: usize,
    /// Pages that two readers or more have read in one version.
    pages: usize,
    /// Pairs of readings of one page.
    pairs: usize,
    /// Pairs with the same level.
    same: usize,
    /// Pairs whose levels are at most one apart.
    within_one: usize,
    parted: Vec<PartedJson>,
    /// Krippendorff's alpha for levels in an order; null where there are too few pages for it.
    alpha: Option<CoefficientJson>,
}

/// Pairs of which one reader holds the sentence of a level true and the other does not.
#[derive(JsonSchema, Serialize)]
struct PartedJson {
    level: u8,
    pairs: usize,
}

fn one(shelf: Shelf<'_>, entry: Entry<'_>) -> EntryJson {
    let lines = shelf.rows(entry).into_iter().map(|Row { part, mark, text }| LineJson {
        part: OneOf(part),
        mark: (!mark.id.is_empty()).then_some(mark.id),
        text,
    });
    EntryJson {
        name: entry.name(),
        kind: entry.kind(),
        id: entry.id().to_owned(),
        title: entry.title(shelf.phrases).into_owned(),
        nodes: entry.nodes(shelf.catalogue),
        lines: lines.collect(),
    }
}

fn of_question<'p>(
    (subject, found): &'p (Subject, Readings),
    catalogue: &'p Catalogue,
) -> ReadingsJson<'p> {
    ReadingsJson {
        kind: subject.kind(),
        id: subject.id(catalogue),
        projects: found.projects.iter().map(ladder).collect(),
        cases: found.cases.iter().map(ladder).collect(),
        other_words: found.other_words,
        not_applicable: found.not_applicable,
        without_level: found.without_level,
    }
}

fn ladder(ladder: &Ladder) -> LadderJson {
    let parted =
        ladder.parted.iter().map(|(level, pairs)| PartedJson { level: *level, pairs: *pairs });
    LadderJson {
        scale: OneOf(ladder.scale),
        readings: ladder.readings,
        at_least: ladder.more,
        readers: ladder.readers,
        pages: ladder.points,
        pairs: ladder.pairs.all,
        same: ladder.pairs.same,
        within_one: ladder.pairs.within_one,
        parted: parted.collect(),
        alpha: ladder.alpha.map(CoefficientJson::from),
    }
}
