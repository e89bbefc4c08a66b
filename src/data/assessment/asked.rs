//! What was asked, and with which weights: the catalogue, the profile and its gates.

use schemars::JsonSchema;
use serde::Serialize;

use super::Parts;
use crate::catalogue::profile::{RELEASE, STAKES};
use crate::catalogue::{Catalogue, Profile};
use crate::data::order::InOrder;
use crate::data::schema::{Fingerprint, Fraction, SupportId};

/// Which catalogue was asked, and how it departs from the built-in one.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct CatalogueJson<'p> {
    version: &'p str,
    #[schemars(with = "Fingerprint")]
    fingerprint: &'p str,
    /// Empty for the built-in catalogue.
    departures: Vec<DepartureJson<'p>>,
}

/// An item that an overlay changed.
#[derive(JsonSchema, Serialize)]
struct DepartureJson<'p> {
    /// `KIND:ID`.
    item: &'p str,
    #[schemars(extend("enum" = ["added", "reworded", "reweighted", "disabled", "redefined", "one-language"]))]
    change: &'static str,
}

/// Which catalogue was asked, and how it departs from the built-in one.
pub(in crate::data) fn catalogue_json(catalogue: &Catalogue) -> CatalogueJson<'_> {
    let departures = catalogue.departures.iter().map(|departure| DepartureJson {
        item: &departure.item,
        change: departure.change.as_str(),
    });
    CatalogueJson {
        version: &catalogue.version,
        fingerprint: &catalogue.fingerprint,
        departures: departures.collect(),
    }
}

/// Which catalogue was asked.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct CatalogueNameJson<'p> {
    pub version: &'p str,
    #[schemars(with = "Fingerprint")]
    pub fingerprint: &'p str,
}

/// With which profile the figures were weighed.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct ProfileNameJson<'p> {
    name: &'p str,
    #[schemars(with = "Fingerprint")]
    fingerprint: &'p str,
}

impl<'p> From<&'p Profile> for ProfileNameJson<'p> {
    fn from(Profile { name, fingerprint, .. }: &'p Profile) -> Self {
        Self { name, fingerprint }
    }
}

/// With which profile the figures were weighed.
#[derive(JsonSchema, Serialize)]
pub(super) struct ProfileJson<'p> {
    name: &'p str,
    #[schemars(with = "Fingerprint")]
    fingerprint: &'p str,
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
        fingerprint: &profile.fingerprint,
        families: InOrder(families),
    }
}

/// A condition of the profile: a figure, and the least that it has to be.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct GateJson<'p> {
    id: &'p str,
    /// `index`, `release`, `stakes`, or `family:ID`, `criterion:ID` and the like.
    measure: String,
    #[schemars(with = "Fraction")]
    minimum: f64,
    /// Whether the figure has to be documented or better.
    proof: bool,
    /// The ends of the figure.
    #[schemars(with = "Option<Fraction>")]
    low: Option<f64>,
    #[schemars(with = "Option<Fraction>")]
    high: Option<f64>,
    /// The ends by what is documented or better.
    supported: EndsJson,
    /// `undecided` where the range lies across the minimum.
    #[schemars(extend("enum" = ["met", "unmet", "undecided"]))]
    status: &'static str,
    /// Why it is undecided: an answer is open, or nothing supports it. Null otherwise.
    #[schemars(extend("enum" = ["unknown", "unproved", null]))]
    why: Option<&'static str>,
    /// Kinds of support that can help to meet it.
    #[schemars(with = "Vec<SupportId>")]
    support: Vec<&'p str>,
}

/// The ends of a figure; null where nothing is asked.
#[derive(JsonSchema, Serialize)]
struct EndsJson {
    #[schemars(with = "Option<Fraction>")]
    low: Option<f64>,
    #[schemars(with = "Option<Fraction>")]
    high: Option<f64>,
}

pub(in crate::data) fn gates_json(parts: Parts<'_>) -> Vec<GateJson<'_>> {
    let catalogue = parts.catalogue;
    let gates = parts.assessment.gates.iter().map(|result| {
        let gate = &parts.profile.gates[result.gate];
        GateJson {
            id: &gate.id,
            measure: result.measure.name(catalogue),
            minimum: gate.minimum,
            proof: gate.proof,
            low: result.low,
            high: result.high,
            supported: EndsJson { low: result.supported.low, high: result.supported.high },
            status: result.status.as_str(),
            why: result.why.map(|why| why.as_str()),
            support: gate.supports.iter().map(|at| catalogue.supports[*at].id.as_ref()).collect(),
        }
    });
    gates.collect()
}
