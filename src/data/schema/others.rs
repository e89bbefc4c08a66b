//! Schemas of what is no project: reviews, structures, decisions, blocks, statements, cases.

use serde_json::{Map, Value, json};

use super::descriptor::*;
use crate::catalogue::Catalogue;
use crate::descriptor::{BlockKind, Role, StructureKind};

pub(super) fn review(catalogue: &Catalogue) -> Map<String, Value> {
    let mut tables = opinions(catalogue);
    let head = json!({
        "project": id(), "structure": id(), "case": id(), "reviewer": written(),
        "organisation": { "type": "string" }, "role": names::<Role>(), "date": date(),
        "read": fingerprint(), "recused": { "type": "string" }, "keep_until": date(),
        "answered_on": version(),
    });
    let mut head = object(head, &["reviewer"], catalogue);
    head["oneOf"] = json!(["project", "structure", "case"].map(|key| json!({ "required": [key] })));
    tables.insert("review".into(), head);
    let supports = catalogue.supports.iter().map(|item| item.id.as_ref());
    let answers = json!([tables["answers"], keyed(supports, "answer", catalogue)]);
    tables.insert("answers".into(), json!({ "anyOf": answers }));
    tables
}

pub(super) fn structure(catalogue: &Catalogue) -> Map<String, Value> {
    let head = json!({
        "id": id(), "name": written(), "kind": names::<StructureKind>(),
        "territory": territory(catalogue), "summary": { "type": "string" },
        "answered_on": version(),
    });
    let mut tables = one("structure", object(head, &["name"], catalogue));
    let supports = || catalogue.supports.iter().map(|item| item.id.as_ref());
    tables.insert("answers".into(), keyed(supports(), "answer", catalogue));
    let offer = object(
        json!({
            "capacity": { "type": "integer", "minimum": 0, "maximum": 1_000_000 },
            "conditions": { "type": "string" },
        }),
        &[],
        catalogue,
    );
    let offered: Map<String, Value> = supports().map(|id| (id.to_owned(), offer.clone())).collect();
    let offers = json!({
        "support": object(Value::Object(offered), &[], catalogue), "skills": texts(),
    });
    tables.insert("offers".into(), object(offers, &[], catalogue));
    tables
}

pub(super) fn decision() -> Map<String, Value> {
    let table = json!({
        "type": "object",
        "properties": {
            "project": id(), "by": written(), "date": date(), "outcome": written(),
            "reason": { "type": "string" }, "assessment": fingerprint(), "keep_until": date(),
        },
        "required": ["project", "by", "outcome"],
        "additionalProperties": false,
    });
    one("decision", table)
}

/// Readers by their names, each with ids of projects, or with all of them.
pub(super) fn assignments() -> Map<String, Value> {
    let projects = json!({ "oneOf": [
        { "const": "all" },
        { "type": "array", "items": id() },
    ] });
    one("assignments", json!({ "type": "object", "additionalProperties": projects }))
}

pub(super) fn block(catalogue: &Catalogue) -> Map<String, Value> {
    let concepts = catalogue.facet("concepts").into_iter().flat_map(|facet| facet.values.iter());
    let concepts = concepts.map(|value| json!(format!("concept:{}", value.id)));
    let items = crate::descriptor::Subject::all(catalogue)
        .map(|subject| json!(format!("{}:{}", subject.kind(), subject.id(catalogue))));
    let serves = json!({ "enum": items.chain(concepts).collect::<Vec<_>>() });
    let text = json!({ "type": "string" });
    let used_by = object(
        json!({ "project": written(), "since": date(), "note": text }),
        &["project"],
        catalogue,
    );
    let head = json!({
        "id": id(), "name": written(), "summary": written(), "kind": names::<BlockKind>(),
        "serves": { "type": "array", "items": serves, "minItems": 1, "uniqueItems": true },
        "needs": texts(), "steps": texts(), "made_by": texts(),
        "based_on": { "type": "array", "items": id() },
        "used_by": { "type": "array", "items": used_by },
        "licence": text, "links": texts(), "language": language(), "updated": date(),
    });
    one("block", object(head, &["name", "summary", "kind", "serves"], catalogue))
}

pub(super) fn statement(catalogue: &Catalogue) -> Map<String, Value> {
    let level = json!({ "$ref": "#/$defs/level" });
    let head = json!({
        "project": id(), "by": written(), "role": { "type": "string" }, "date": date(),
        "answer": subject(catalogue), "level": level, "intensity": level, "mitigation": level,
        "words": written(), "keep_until": date(),
    });
    let required = ["project", "by", "date", "answer", "words"];
    let mut table = object(head, &required, catalogue);
    table["oneOf"] = json!([
        { "required": ["level"], "not": { "anyOf": [
            { "required": ["intensity"] }, { "required": ["mitigation"] },
        ] } },
        { "required": ["intensity", "mitigation"], "not": { "required": ["level"] } },
    ]);
    one("statement", table)
}

pub(super) fn case(catalogue: &Catalogue) -> Map<String, Value> {
    let telling =
        object(json!({ "title": written(), "text": written() }), &["title", "text"], catalogue);
    let head = json!({ "id": id(), "version": written(), "fr": telling, "en": telling });
    let because = object(json!({ "fr": written(), "en": written() }), &["fr", "en"], catalogue);
    let level = object(
        json!({ "level": { "$ref": "#/$defs/level" }, "because": because }),
        &["level", "because"],
        catalogue,
    );
    let scored = catalogue.criteria.iter().filter(|criterion| criterion.is_scored());
    let levels: Map<String, Value> =
        scored.map(|criterion| (criterion.id.to_string(), level.clone())).collect();
    let mut tables = one("case", object(head, &["version", "fr", "en"], catalogue));
    tables.insert("levels".into(), object(Value::Object(levels), &[], catalogue));
    tables
}

fn one(key: &str, table: Value) -> Map<String, Value> {
    Map::from_iter([(key.to_owned(), table)])
}
