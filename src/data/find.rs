//! A search for programs: `germoir/find/1`. Its keys are a contract.

use schemars::JsonSchema;
use serde::Serialize;

use super::published;
use super::schema::{Day, OneOf};
use crate::catalogue::Stage;
use crate::descriptor::{BlockKind, Ending};
use crate::material::FindParts as Parts;
use crate::portfolio::find::{Entry, Hit, Place, What};

/// The whole document, on several lines.
pub fn json(parts: Parts<'_>) -> String {
    let searched = parts.searched;
    published::document(&FindJson {
        schema: "germoir/find/1",
        asked: parts.asked,
        searched: SearchedJson {
            exemplars: searched.exemplars,
            blocks: searched.blocks,
            own: searched.own,
            withheld: searched.withheld,
        },
        hits: parts.hits.iter().map(hit).collect(),
    })
}

/// Who tried something, and what became of it.
#[derive(JsonSchema, Serialize)]
pub(super) struct FindJson<'p> {
    #[schemars(extend("const" = "germoir/find/1"))]
    schema: &'static str,
    /// What was looked for, as it was typed.
    asked: &'p [String],
    searched: SearchedJson,
    /// What holds all of the words, then what holds some; each in the order of names.
    hits: Vec<HitJson<'p>>,
}

/// How much was looked at.
#[derive(JsonSchema, Serialize)]
struct SearchedJson {
    /// Real projects that come with the program.
    exemplars: usize,
    /// Blocks that come with the program.
    blocks: usize,
    /// Projects and blocks of folders of one's own; null where no folder was named.
    own: Option<usize>,
    /// Of those, projects that did not agree to be found by their words: only their stakes, concepts and
    /// other choices from the catalogue were looked at.
    withheld: usize,
}

/// A project or a block.
#[derive(JsonSchema, Serialize)]
struct HitJson<'p> {
    what: OneOf<What>,
    id: &'p str,
    /// Null for a project that is not named.
    name: Option<&'p str>,
    built_in: bool,
    /// Whether every word that was looked for stands in it.
    holds_all: bool,
    reasons: Vec<ReasonJson<'p>>,
    /// Null for a project that is not named.
    summary: Option<&'p str>,
    links: &'p [String],
    /// Null for a block.
    became: Option<BecameJson<'p>>,
    /// Null for a project.
    block: Option<MadeJson<'p>>,
}

/// Why it was found.
#[derive(JsonSchema, Serialize)]
struct ReasonJson<'p> {
    place: OneOf<Place>,
    /// Ids of the catalogue, or words as they are written.
    found: &'p [String],
}

/// What became of a project, as far as its file says.
#[derive(JsonSchema, Serialize)]
struct BecameJson<'p> {
    stage: OneOf<Stage>,
    ended: Option<Day>,
    ending: Option<OneOf<Ending>>,
    /// The latest day of which its file tells anything, where it has not ended.
    last: Option<Day>,
    decisions: Vec<DecidedJson<'p>>,
}

/// What was decided about a project.
#[derive(JsonSchema, Serialize)]
struct DecidedJson<'p> {
    date: Option<Day>,
    outcome: &'p str,
}

/// What a block is, and who made and took it up.
#[derive(JsonSchema, Serialize)]
struct MadeJson<'p> {
    kind: OneOf<BlockKind>,
    made_by: &'p [String],
    used_by: &'p [String],
    licence: Option<&'p str>,
}

fn hit<'p>(hit: &'p Hit<'p>) -> HitJson<'p> {
    let entry = hit.entry;
    let reasons = hit.reasons.iter();
    HitJson {
        what: OneOf(entry.what),
        id: &entry.id,
        name: entry.is_named.then_some(entry.name.as_str()),
        built_in: entry.is_built_in,
        holds_all: hit.has_all,
        reasons: reasons
            .map(|reason| ReasonJson { place: OneOf(reason.place), found: &reason.what })
            .collect(),
        summary: entry.is_named.then_some(entry.summary.as_str()),
        links: &entry.links,
        became: became(entry),
        block: entry.made.as_ref().map(|made| MadeJson {
            kind: OneOf(made.kind),
            made_by: &made.by,
            used_by: &made.used_by,
            licence: made.licence.as_deref(),
        }),
    }
}

fn became(entry: &Entry) -> Option<BecameJson<'_>> {
    let end = entry.end.as_ref()?;
    let decisions = end
        .decisions
        .iter()
        .map(|decided| DecidedJson { date: decided.date.map(Day), outcome: &decided.outcome });
    Some(BecameJson {
        stage: OneOf(end.stage),
        ended: end.ended.map(Day),
        ending: end.ending.map(OneOf),
        last: end.last.map(Day),
        decisions: decisions.collect(),
    })
}
