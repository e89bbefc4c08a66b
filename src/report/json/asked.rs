//! What was asked, and with which weights: the catalogue, the profile and its gates.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::Parts;
use crate::catalogue::profile::{RELEASE, STAKES};
use crate::catalogue::{Catalogue, Profile};

#[derive(Serialize)]
pub(in crate::report) struct CatalogueJson<'p> {
    version: &'p str,
    fingerprint: &'p str,
    departures: Vec<DepartureJson<'p>>,
}

#[derive(Serialize)]
struct DepartureJson<'p> {
    item: &'p str,
    change: &'static str,
}

/// Which catalogue was asked, and how it departs from the built-in one.
pub(in crate::report) fn catalogue_json(catalogue: &Catalogue) -> CatalogueJson<'_> {
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

#[derive(Serialize)]
pub(super) struct ProfileJson<'p> {
    name: &'p str,
    fingerprint: &'p str,
    families: Weights<'p>,
}

/// The weight of each family, in catalogue order.
struct Weights<'p>(Vec<(&'p str, f64)>);

impl Serialize for Weights<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, weight) in &self.0 {
            map.serialize_entry(name, weight)?;
        }
        map.end()
    }
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
        families: Weights(families),
    }
}

#[derive(Serialize)]
pub(in crate::report) struct GateJson<'p> {
    id: &'p str,
    measure: String,
    minimum: f64,
    proof: bool,
    low: Option<f64>,
    high: Option<f64>,
    /// The ends by what is documented or better.
    supported: EndsJson,
    status: &'static str,
    why: Option<&'static str>,
    support: Vec<&'p str>,
}

#[derive(Serialize)]
struct EndsJson {
    low: Option<f64>,
    high: Option<f64>,
}

pub(in crate::report) fn gates_json(parts: Parts<'_>) -> Vec<GateJson<'_>> {
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
