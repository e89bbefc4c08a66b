//! What would be proposed by the file, and with each reader's answers.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ReaderJson, reader};
use crate::assessment::screening::Outcome;
use crate::assessment::{Status, Why};
use crate::data::schema::OneOf;
use crate::material::PanelParts as Parts;
use crate::panel::merge::Read;
use crate::panel::merge::verdicts::Verdict;

/// Null where the profile has no gates.
#[derive(JsonSchema, Serialize)]
pub(super) struct VerdictsJson<'p> {
    file: VerdictJson<'p>,
    readers: Vec<ReaderVerdictJson<'p>>,
}

/// Where gates and outcome stand.
#[derive(JsonSchema, Serialize)]
struct VerdictJson<'p> {
    outcome: OneOf<Outcome>,
    gates: Vec<StandingJson<'p>>,
}

/// The same with the answers of one reader in the place of the file's.
#[derive(JsonSchema, Serialize)]
struct ReaderVerdictJson<'p> {
    reader: ReaderJson<'p>,
    #[serde(flatten)]
    verdict: VerdictJson<'p>,
}

/// One gate.
#[derive(JsonSchema, Serialize)]
struct StandingJson<'p> {
    id: &'p str,
    status: OneOf<Status>,
    /// Why it is undecided.
    why: Option<OneOf<Why>>,
}

pub(super) fn verdicts<'p>(parts: Parts<'p>, read: &Read<'_>) -> Option<VerdictsJson<'p>> {
    let verdicts = read.verdicts.as_ref()?;
    let readers = verdicts.readers.iter().map(|(at, one)| ReaderVerdictJson {
        reader: reader(parts, *at),
        verdict: verdict(parts, one),
    });
    Some(VerdictsJson { file: verdict(parts, &verdicts.file), readers: readers.collect() })
}

fn verdict<'p>(parts: Parts<'p>, verdict: &Verdict) -> VerdictJson<'p> {
    let gates = verdict.gates.iter().map(|gate| StandingJson {
        id: &parts.profile.gates[gate.gate].id,
        status: OneOf(gate.status),
        why: gate.why.map(OneOf),
    });
    VerdictJson { outcome: OneOf(verdict.outcome), gates: gates.collect() }
}
