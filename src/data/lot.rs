//! A draw by lot in the published JSON, `germoir/lot/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::schema::{Day, Fingerprint, Id};
use crate::data::published;
use crate::material::lot::LotParts;

/// The draw for programs.
pub fn json(parts: &LotParts<'_>) -> String {
    let order = parts.rows.iter().enumerate().map(|(at, row)| DrawnJson {
        id: Id(&row.id),
        name: &row.name,
        fingerprint: Fingerprint(&row.print),
        sum: &row.sum,
        has_place: at < parts.places,
    });
    let json = LotJson {
        schema: "germoir/lot/1",
        date: Day(parts.date),
        places: parts.places,
        seed: parts.seed,
        seed_from: parts.source,
        order: order.collect(),
    };
    published::document(&json)
}

/// Places given by lot, in an order that anybody can work out again.
#[derive(JsonSchema, Serialize)]
pub(super) struct LotJson<'p> {
    #[schemars(extend("const" = "germoir/lot/1"))]
    schema: &'static str,
    date: Day,
    places: usize,
    seed: &'p str,
    /// Something public that nobody knew when the list was published.
    seed_from: &'p str,
    /// By the sums.
    order: Vec<DrawnJson<'p>>,
}

/// One project in that order.
#[derive(JsonSchema, Serialize)]
struct DrawnJson<'p> {
    id: Id<'p>,
    name: &'p str,
    /// Of its file, as it stands on the published list.
    fingerprint: Fingerprint<'p>,
    /// SHA-256 of seed, line feed and fingerprint, in hexadecimal digits.
    #[schemars(extend("pattern" = "^[0-9a-f]{64}$"))]
    sum: &'p str,
    has_place: bool,
}
