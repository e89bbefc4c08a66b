//! The schema of the JSON that `germoir assess` prints: for whoever reads it with a program.
//!
//! The keys named here stay; more may come beside them.

use serde_json::{Value, json};

use super::{fingerprint, names};
use crate::catalogue::{Catalogue, Stage};
use crate::descriptor::{Counting, Unit};

/// A share of 0 to 1, or nothing where nothing is known.
fn share() -> Value {
    json!({ "type": ["number", "null"], "minimum": 0, "maximum": 1 })
}

fn maybe(kind: &str) -> Value {
    json!({ "type": [kind, "null"] })
}

fn level() -> Value {
    json!({ "type": ["integer", "null"], "minimum": 0, "maximum": 4 })
}

fn rung() -> Value {
    json!({ "type": ["integer", "null"], "minimum": 1, "maximum": 4 })
}

/// An object with all of these keys.
fn object(properties: Value) -> Value {
    let required: Vec<&String> =
        properties.as_object().into_iter().flat_map(|p| p.keys()).collect();
    json!({ "type": "object", "required": required, "properties": properties })
}

fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn interval(more: Value) -> Value {
    let mut properties = json!({
        "value": share(), "low": share(), "high": share(), "coverage": share(),
    });
    if let (Some(own), Value::Object(more)) = (properties.as_object_mut(), more) {
        own.extend(more);
    }
    object(properties)
}

fn one_of<'i>(ids: impl Iterator<Item = &'i str>) -> Value {
    json!({ "enum": ids.collect::<Vec<_>>() })
}

/// The schema of one assessment.
pub(super) fn schema(catalogue: &Catalogue) -> Value {
    let text = json!({ "type": "string" });
    let state = json!({ "enum": [
        "not-scored", "not-applicable", "answered", "not-due", "declined", "unknown",
    ] });
    let criteria = || one_of(catalogue.criteria.iter().map(|item| item.id.as_ref()));
    let brakes = || one_of(catalogue.brakes.iter().map(|item| item.id.as_ref()));
    let weight = json!({ "type": "number", "exclusiveMinimum": 0 });
    let flag = json!({ "type": "boolean" });
    let set_aside = object(json!({
        "count": { "type": "integer", "minimum": 0 }, "share": share(),
    }));
    let depth = object(json!({ "value": share(), "low": share(), "high": share() }));
    let criterion = object(json!({
        "id": criteria(), "state": state, "due": flag, "level": level(), "at_least": flag,
        "weight": weight, "rung": rung(),
        "nodes": list(text.clone()),
    }));
    let family = interval(json!({
        "id": one_of(catalogue.families.iter().map(|item| item.id.as_ref())),
        "supported": interval(json!({})), "set_aside": set_aside,
        "criteria": list(criterion),
    }));
    let brake = object(json!({
        "id": brakes(), "state": state, "intensity": level(), "mitigation": level(),
        "residual": share(), "core": { "type": "boolean" }, "weight": weight, "rung": rung(),
    }));
    let stake = object(json!({
        "id": one_of(catalogue.stakes.iter().map(|item| item.id.as_ref())),
        "group": one_of(catalogue.groups.iter().map(|item| item.id.as_ref())),
        "state": state, "contribution": level(), "rung": rung(),
    }));
    let gate = object(json!({
        "id": text, "measure": text, "minimum": share(), "proof": flag, "low": share(),
        "high": share(), "supported": object(json!({ "low": share(), "high": share() })),
        "status": { "enum": ["met", "unmet", "undecided"] },
        "why": { "enum": [null, "unknown", "unproved"] },
    }));
    let mut schema = object(json!({
        "schema": { "const": "germoir/assessment/2" },
        "fingerprint": fingerprint(),
        "catalogue": object(json!({
            "version": text, "fingerprint": fingerprint(),
            "departures": list(object(json!({ "item": text, "change": text }))),
        })),
        "profile": object(json!({
            "name": text, "fingerprint": fingerprint(),
            "families": { "type": "object", "additionalProperties": { "type": "number", "minimum": 0 } },
        })),
        "date": super::date(),
        "project": object(json!({
            "id": super::id(), "name": text, "stage": names::<Stage>(), "fingerprint": fingerprint(),
        })),
        "families": list(family),
        "brakes": object(json!({
            "release": interval(json!({ "supported": interval(json!({})), "set_aside": set_aside })),
            "strongest": { "anyOf": [{ "type": "null" }, brakes()] },
            "items": list(brake),
        })),
        "stakes": object(json!({
            "value": share(), "low": share(), "high": share(), "supported": depth,
            "others": { "enum": ["none", "unknown"] },
            "breadth": { "type": "integer", "minimum": 0 }, "groups": list(text.clone()),
            "items": list(stake),
        })),
        "reach": { "anyOf": [{ "type": "null" }, reach()] },
        "index": { "anyOf": [
            { "type": "null" },
            object(json!({
                "value": share(), "low": share(), "high": share(), "supported": depth,
            })),
        ] },
        "gates": list(gate),
        "strengths": list(criteria()),
        "next_questions": list(text.clone()),
        "advice": list(object(json!({ "criterion": criteria(), "text": text }))),
        "robustness": { "anyOf": [{ "type": "null" }, robustness()] },
        "problems": list(problem()),
    }));
    schema["$schema"] = json!(super::DIALECT);
    schema["$id"] = json!("germoir/assessment/2");
    schema
}

fn robustness() -> Value {
    let percentiles = || {
        json!({ "anyOf": [
        { "type": "null" },
        object(json!({ "p5": share(), "p50": share(), "p95": share() })),
    ] })
    };
    let status = json!({ "enum": ["met", "unmet", "undecided"] });
    let outcome = json!({ "enum": ["meet", "clarify", "accompany", "redirect"] });
    let spread = || {
        object(json!({
            "index": { "anyOf": [
                { "type": "null" },
                object(json!({ "value": percentiles(), "low": percentiles(), "high": percentiles() })),
            ] },
            "families": { "type": "object", "additionalProperties": percentiles() },
            "gates": list(object(json!({
                "id": { "type": "string" }, "status": status, "met": share(),
                "undecided": share(), "unmet": share(), "changes": share(),
            }))),
            "outcome": { "anyOf": [{ "type": "null" }, object(json!({
                "outcome": outcome, "redirect": share(), "accompany": share(),
                "clarify": share(), "meet": share(), "changes": share(),
            }))] },
        }))
    };
    object(json!({
        "seed": { "type": "integer", "minimum": 0 },
        "draws": { "type": "integer", "minimum": 1 },
        "weights": spread(),
        "levels": spread(),
        "one_scale": spread(),
        "flips": list(object(json!({
            "item": { "type": "string" },
            "change": {
                "enum": ["level", "intensity", "mitigation", "disbelieved", "reader"],
            },
            "from": level(),
            "to": { "anyOf": [
                { "type": "null" },
                { "type": "array", "items": level(), "minItems": 2, "maxItems": 2 },
            ] },
            "gates": list(object(json!({ "id": { "type": "string" }, "status": status }))),
            "outcome": { "anyOf": [{ "type": "null" }, outcome] },
        }))),
    }))
}

fn reach() -> Value {
    let count = || json!({ "type": ["integer", "null"], "minimum": 0 });
    let nullable = |other: Value| json!({ "anyOf": [{ "type": "null" }, other] });
    let number = || json!({ "type": "number", "minimum": 0 });
    let range = |low: Value, high: Value| object(json!({ "low": low, "high": high }));
    object(json!({
        "unit": nullable(names::<Unit>()), "counting": nullable(names::<Counting>()),
        "expected": nullable(range(number(), number())), "users": count(), "as_of": maybe("string"),
        "uptake": nullable(range(number(), json!({ "type": ["number", "null"], "minimum": 0 }))),
        "speed_per_month": maybe("number"), "speed_12_months": maybe("number"),
        "doubling_months": { "type": ["number", "null"], "exclusiveMinimum": 0 },
        "everyone": { "anyOf": [{ "type": "null" }, object(json!({
            "state": { "enum": ["reached", "not-at-this-speed", "within"] },
            "soonest_months": maybe("number"), "latest_months": maybe("number"),
        }))] },
        "findings": list(object(json!({ "code": { "type": "string" }, "date": maybe("string") }))),
    }))
}

fn problem() -> Value {
    let place = json!({ "type": "integer", "minimum": 1 });
    object(json!({
        "code": { "type": "string" }, "severity": { "enum": ["error", "warning", "note"] },
        "path": { "type": "string" }, "message": { "type": "string" }, "line": place,
        "column": place,
    }))
}
