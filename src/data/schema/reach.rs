//! The table `[reach]`.

use serde_json::{Value, json};

use super::descriptor::{date, names, object};
use crate::catalogue::Catalogue;
use crate::descriptor::{Basis, Counting, DatePrecision, Expectation, Precision, Unit};

pub(super) fn table(catalogue: &Catalogue) -> Value {
    let text = json!({ "type": "string" });
    let count = json!({ "type": "integer", "minimum": 0, "maximum": 1_000_000_000_000_i64 });
    let some = json!({ "type": "integer", "minimum": 1, "maximum": 1_000_000_000_000_i64 });
    let mut expected = object(
        json!({
            "count": count, "low": some, "high": some, "asked": some, "yes": count,
            "population": some, "basis": names::<Basis>(), "date": date(), "source": text,
            "scope": text,
        }),
        &[],
        catalogue,
    );
    // One way to say it, whole, and no key of another.
    expected["oneOf"] = Expectation::WAYS
        .iter()
        .map(|keys| {
            let others = Expectation::WAYS.iter().filter(|other| *other != keys).copied().flatten();
            let others: Vec<Value> = others.map(|key| json!({ "required": [key] })).collect();
            json!({ "required": keys, "not": { "anyOf": others } })
        })
        .collect();
    let observation = object(
        json!({
            "date": date(), "users": count, "registered": count, "active": count,
            "retained": count, "scope": text, "precision": names::<Precision>(),
            "date_precision": names::<DatePrecision>(),
            "period_months": { "type": "integer", "minimum": 1, "maximum": 1200 },
            "break": text, "source": text, "note": text,
        }),
        &["date"],
        catalogue,
    );
    let mut table = object(
        json!({
            "unit": names::<Unit>(), "counting": names::<Counting>(), "expected": { "anyOf": [expected, { "const": "unknown" }] },
            "earlier_expectations": { "type": "array", "items": expected },
            "observations": { "type": "array", "items": observation },
        }),
        &[],
        catalogue,
    );
    table["allOf"] = json!([
        {
            "if": {
                "required": ["observations"],
                "properties": { "observations": { "minItems": 1 } },
            },
            "then": { "required": ["unit", "counting"] },
        },
        { "if": {
            "required": ["expected"], "properties": { "expected": { "type": "object" } },
        }, "then": { "required": ["unit"] } },
    ]);
    table
}
