//! The points of a panel: what each reader said, and how far they lie apart.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ReaderJson, reader};
use crate::data::schema::{Day, LevelNumber, OneOf};
use crate::descriptor::Said;
use crate::material::PanelParts as Parts;
use crate::panel::merge::Scale;
use crate::panel::merge::{Line, Point, Read, Voice};

/// One question, and what each reader said.
#[derive(JsonSchema, Serialize)]
pub(super) struct PointJson<'p> {
    id: &'p str,
    #[schemars(extend("enum" = ["criterion", "brake", "stake"]))]
    kind: &'static str,
    /// Whether what readers answer to it, alone, would lead to other gates or another outcome.
    decides: bool,
    /// In levels: the spread among readers, or the distance to the bearer where that is larger.
    gap: f64,
    scales: Vec<ScaleJson>,
    /// What readers said.
    readers: Vec<VoiceJson<'p>>,
    /// What the file and the bearer's own reviews say.
    bearer: Vec<VoiceJson<'p>>,
    /// What the bearer replied.
    replies: Vec<ReplyJson<'p>>,
}

/// The levels given on one scale of the point, 0 to 4.
#[derive(JsonSchema, Serialize)]
struct ScaleJson {
    scale: OneOf<Scale>,
    /// How many gave a level.
    readers: usize,
    /// Half-way between the two in the middle of an even number.
    median: Option<f64>,
    lowest: Option<u8>,
    highest: Option<u8>,
    /// From the lowest to the highest, in levels.
    spread: Option<u8>,
    /// What the file says.
    bearer: Option<u8>,
}

/// What one reader said.
#[derive(JsonSchema, Serialize)]
struct VoiceJson<'p> {
    /// Null for the file itself.
    reader: Option<ReaderJson<'p>>,
    #[schemars(extend("enum" = ["unknown", "declined", "not-applicable", "answered"]))]
    state: &'static str,
    #[schemars(with = "Option<LevelNumber>")]
    level: Option<u8>,
    /// Whether it is "at least" that level: whether the next one holds could not be told. Medians,
    /// spreads and agreement count it as that level.
    at_least: bool,
    #[schemars(with = "Option<LevelNumber>")]
    intensity: Option<u8>,
    #[schemars(with = "Option<LevelNumber>")]
    mitigation: Option<u8>,
    #[schemars(with = "Option<LevelNumber>")]
    contribution: Option<u8>,
    /// Why it does not apply.
    reason: Option<&'p str>,
    note: Option<&'p str>,
}

/// A reply of the bearer.
#[derive(JsonSchema, Serialize)]
struct ReplyJson<'p> {
    date: Option<Day>,
    text: &'p str,
}

pub(super) fn point<'p>(parts: Parts<'p>, read: &'p Read<'p>, point: &'p Point) -> PointJson<'p> {
    let replies = read.project.replies.iter().filter(|reply| reply.subject == point.subject);
    let replies = replies.map(|reply| ReplyJson { date: reply.date.map(Day), text: &reply.text });
    PointJson {
        id: point.subject.id(parts.catalogue),
        kind: point.subject.kind(),
        decides: point.decides,
        gap: point.gap,
        scales: point.lines.iter().map(scale).collect(),
        readers: point.readers.iter().map(|one| voice(parts, one)).collect(),
        bearer: point.own.iter().map(|one| voice(parts, one)).collect(),
        replies: replies.collect(),
    }
}

fn scale(line: &Line) -> ScaleJson {
    ScaleJson {
        scale: OneOf(line.scale),
        readers: line.levels.len(),
        median: line.median,
        lowest: line.lowest,
        highest: line.highest,
        spread: line.spread(),
        bearer: line.own,
    }
}

fn voice<'p>(parts: Parts<'p>, voice: &'p Voice) -> VoiceJson<'p> {
    let levels = voice.said.given();
    let on = |scale: &str| {
        let levels = levels?;
        levels.iter().find(|(other, _)| other.as_str() == scale).map(|(_, level)| *level)
    };
    let (state, reason) = match &voice.said {
        Said::Unknown => ("unknown", None),
        Said::Declined => ("declined", None),
        Said::NotApplicable(reason) => ("not-applicable", Some(reason.as_str())),
        Said::Given(_) => ("answered", None),
    };
    VoiceJson {
        reader: voice.reader.map(|at| reader(parts, at)),
        state,
        level: on("level"),
        at_least: voice.at_least,
        intensity: on("intensity"),
        mitigation: on("mitigation"),
        contribution: on("contribution"),
        reason,
        note: voice.note.as_deref(),
    }
}
