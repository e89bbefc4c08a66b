//! What was asked, and with which weights: the catalogue, the profile and its gates.

use schemars::JsonSchema;
use serde::Serialize;

use super::Parts;
use crate::assessment::{Status, Why};
use crate::catalogue::Change;
use crate::catalogue::profile::{RELEASE, STAKES};
use crate::catalogue::{Catalogue, Profile};
use crate::data::order::InOrder;
use crate::data::schema::{Fingerprint, Fraction, OneOf, SupportId};

/// Which catalogue was asked, and how it departs from the built-in one.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct CatalogueJson<'p> {
    version: &'p str,
    fingerprint: Fingerprint<'p>,
    /// Empty for the built-in catalogue.
    departures: Vec<DepartureJson<'p>>,
}

/// An item that an overlay changed.
#[derive(JsonSchema, Serialize)]
struct DepartureJson<'p> {
    /// `KIND:ID`.
    item: &'p str,
    change: OneOf<Change>,
}

/// Which catalogue was asked, and how it departs from the built-in one.
pub(in crate::data) fn catalogue_json(catalogue: &Catalogue) -> CatalogueJson<'_> {
    let departures = catalogue
        .departures
        .iter()
        .map(|departure| DepartureJson { item: &departure.item, change: OneOf(departure.change) });
    CatalogueJson {
        version: &catalogue.version,
        fingerprint: Fingerprint(&catalogue.fingerprint),
        departures: departures.collect(),
    }
}

/// Which catalogue was asked.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct CatalogueNameJson<'p> {
    pub version: &'p str,
    pub fingerprint: Fingerprint<'p>,
}

/// With which profile the figures were weighed.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct ProfileNameJson<'p> {
    name: &'p str,
    fingerprint: Fingerprint<'p>,
}

impl<'p> From<&'p Profile> for ProfileNameJson<'p> {
    fn from(Profile { name, fingerprint, .. }: &'p Profile) -> Self {
        Self { name, fingerprint: Fingerprint(fingerprint) }
    }
}

/// With which profile the figures were weighed.
#[derive(JsonSchema, Serialize)]
pub(super) struct ProfileJson<'p> {
    name: &'p str,
    fingerprint: Fingerprint<'p>,
    /// The weight of each family, in catalogue order, of the release from brakes and of the stakes.
    families: InOrder<'p, f64>,
}

pub(super) fn profile_json<'p>(profile: &'p Profile, catalogue: &'p Catalogue) -> ProfileJson<'p> {
    let names = catalogue.families.iter().map(|family| family.id.as_ref());
    let mut families: Vec<(&str, f64)> =
        names.zip(profile.family_weights.iter().copied()).collect();
    families.push((RELEASE, profile.release_weight));
    families.push((STAKES, profile.stakes_weight));
    ProfileJson {
        name: &profile.name,
        fingerprint: Fingerprint(&profile.fingerprint),
        families: InOrder(families),
    }
}

/// A condition of the profile: a figure, and the least that it has to be.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct GateJson<'p> {
    id: &'p str,
    /// `index`, `release`, `stakes`, or `family:ID`, `criterion:ID` and the like.
    measure: String,
    minimum: Fraction,
    /// Whether the figure has to be documented or better.
    proof: bool,
    /// The ends of the figure.
    low: Option<Fraction>,
    high: Option<Fraction>,
    /// The ends by what is documented or better.
    supported: EndsJson,
    /// `undecided` where the range lies across the minimum.
    status: OneOf<Status>,
    /// Why it is undecided: an answer is open, or nothing supports it. Null otherwise.
    why: Option<OneOf<Why>>,
    /// Kinds of support that can help to meet it.
    support: Vec<SupportId<'p>>,
}

/// The ends of a figure; null where nothing is asked.
#[derive(JsonSchema, Serialize)]
struct EndsJson {
    low: Option<Fraction>,
    high: Option<Fraction>,
}

pub(in crate::data) fn gates_json(parts: Parts<'_>) -> Vec<GateJson<'_>> {
    let catalogue = parts.catalogue;
    let gates = parts.assessment.gates.iter().map(|result| {
        let gate = &parts.profile.gates[result.gate];
        GateJson {
            id: &gate.id,
            measure: result.measure.name(catalogue),
            minimum: Fraction(gate.minimum),
            proof: gate.proof,
            low: result.low.map(Fraction),
            high: result.high.map(Fraction),
            supported: EndsJson {
                low: result.supported.low.map(Fraction),
                high: result.supported.high.map(Fraction),
            },
            status: OneOf(result.status),
            why: result.why.map(OneOf),
            support: gate
                .supports
                .iter()
                .map(|at| SupportId(&catalogue.supports[*at].id))
                .collect(),
        }
    });
    gates.collect()
}
