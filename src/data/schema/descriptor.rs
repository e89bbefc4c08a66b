//! Schemas of the files that people write, for their editors.

use serde_json::{Map, Value, json};

use crate::catalogue::{Catalogue, Stage};
use crate::descriptor::{
    BearerKind, Ending, Funding, Kind, Offering, Others, RelationKind, Rung, Scale,
};
use crate::diagnostic::Known;

pub(super) fn schema(kind: Kind, catalogue: &Catalogue) -> Value {
    let mut tables = match kind {
        Kind::Project => project(catalogue),
        Kind::Review => super::others::review(catalogue),
        Kind::Structure => super::others::structure(catalogue),
        Kind::Decision => super::others::decision(),
        Kind::Block => super::others::block(catalogue),
        Kind::Statement => super::others::statement(catalogue),
        Kind::Case => super::others::case(catalogue),
        Kind::Assignments => super::others::assignments(),
    };
    tables.insert("format".into(), json!({ "const": 1 }));
    tables.insert("extra".into(), json!(true));
    json!({
        "$schema": super::DIALECT,
        "type": "object",
        "required": ["format", kind.as_str()],
        "properties": tables,
        "patternProperties": money(catalogue),
        "additionalProperties": false,
        "$defs": definitions(catalogue),
    })
}

/// Keys about money as a return are let pass, in any case and with `_` for `-`.
fn money(catalogue: &Catalogue) -> Value {
    let any_case = |key: &str| -> String {
        let letters = key.chars().map(|c| match c {
            '-' => "[-_]".to_owned(),
            c => format!("[{}{}]", c.to_lowercase(), c.to_uppercase()),
        });
        letters.collect()
    };
    let keys: Vec<String> = catalogue.rules.money_keys.iter().map(|key| any_case(key)).collect();
    let mut patterns = Map::new();
    if !keys.is_empty() {
        patterns.insert(format!("^({})$", keys.join("|")), json!(true));
    }
    Value::Object(patterns)
}

pub(super) fn object(properties: Value, required: &[&str], catalogue: &Catalogue) -> Value {
    json!({
        "type": "object",
        "properties": properties,
        "patternProperties": money(catalogue),
        "required": required,
        "additionalProperties": false,
    })
}

pub(super) fn names<K: Known>() -> Value {
    json!({ "enum": K::NAMES.iter().map(|(name, _)| *name).collect::<Vec<_>>() })
}

pub(super) fn many(one: Value) -> Value {
    json!({ "type": "array", "items": one, "uniqueItems": true })
}

pub(super) fn texts() -> Value {
    json!({ "type": "array", "items": { "type": "string" } })
}

pub(super) fn written() -> Value {
    json!({ "type": "string", "pattern": "\\S" })
}

pub(super) fn id() -> Value {
    json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" })
}

pub(super) fn date() -> Value {
    json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
}

pub(super) fn language() -> Value {
    json!({ "type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" })
}

pub(super) fn fingerprint() -> Value {
    json!({ "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" })
}

pub(super) fn facet(catalogue: &Catalogue, id: &str) -> Value {
    let values = catalogue.facet(id).into_iter().flat_map(|facet| facet.values.iter());
    json!({ "enum": values.map(|value| value.id.as_ref()).collect::<Vec<_>>() })
}

/// A table keyed by the items of a kind, each with the same shape.
pub(super) fn keyed<'c>(
    ids: impl Iterator<Item = &'c str>,
    shape: &str,
    catalogue: &Catalogue,
) -> Value {
    let reference = json!({ "$ref": format!("#/$defs/{shape}") });
    let properties: Map<String, Value> = ids.map(|id| (id.to_owned(), reference.clone())).collect();
    object(Value::Object(properties), &[], catalogue)
}

pub(super) fn definitions(catalogue: &Catalogue) -> Value {
    let level = json!({ "type": "integer", "minimum": 0, "maximum": 4 });
    let words = json!({ "enum": ["unknown", "declined"] });
    let known = json!({ "anyOf": [level, { "const": "unknown" }] });
    let text = json!({ "type": "string" });
    let dated = json!({ "anyOf": [date(), { "const": "unknown" }] });
    let evidence = object(
        json!({
            "kind": names::<Rung>(), "date": dated, "source": text, "by": text, "note": text,
        }),
        &["kind"],
        catalogue,
    );
    let evidence = json!({
        "anyOf": [{ "type": "array", "items": evidence }, { "const": "unknown" }],
    });
    let mut answer = object(
        json!({
            "level": known, "at_least": { "type": "boolean" }, "not_applicable": written(),
            "note": text, "evidence": evidence,
        }),
        &[],
        catalogue,
    );
    answer["not"] = both("level");
    let stake = object(
        json!({ "contribution": known, "note": text, "evidence": evidence }),
        &[],
        catalogue,
    );
    let mut brake = object(
        json!({
            "intensity": known, "mitigation": known, "not_applicable": written(),
            "note": text, "evidence": evidence,
        }),
        &[],
        catalogue,
    );
    brake["not"] = both("intensity");
    json!({
        "level": level,
        "answer": { "anyOf": [level, words, answer] },
        "stake": { "anyOf": [level, words, stake] },
        "brake": { "anyOf": [words, brake] },
    })
}

/// A level of the key beside `not_applicable`.
fn both(key: &str) -> Value {
    json!({ "required": [key, "not_applicable"], "properties": { key: { "type": "integer" } } })
}

pub(super) fn opinions(catalogue: &Catalogue) -> Map<String, Value> {
    let mut tables = Map::new();
    let criteria = catalogue.criteria.iter().map(|item| item.id.as_ref());
    tables.insert("answers".into(), keyed(criteria, "answer", catalogue));
    let brakes = catalogue.brakes.iter().map(|item| item.id.as_ref());
    tables.insert("brakes".into(), keyed(brakes, "brake", catalogue));
    let stakes = catalogue.stakes.iter().map(|item| item.id.as_ref());
    let mut stakes = keyed(stakes, "stake", catalogue);
    stakes["properties"]["others"] = names::<Others>();
    tables.insert("stakes".into(), stakes);
    tables
}

pub(super) fn territory(catalogue: &Catalogue) -> Value {
    object(json!({ "scale": names::<Scale>(), "places": texts() }), &[], catalogue)
}

fn project(catalogue: &Catalogue) -> Map<String, Value> {
    let mut tables = opinions(catalogue);
    let text = json!({ "type": "string" });
    let partner = object(
        json!({ "name": written(), "kind": facet(catalogue, "partners") }),
        &["name"],
        catalogue,
    );
    let head = json!({
        "id": id(), "name": written(), "summary": written(), "answered_on": version(),
        "language": language(),
        "stage": names::<Stage>(), "started": date(), "updated": date(), "ended": date(),
        "keep_until": date(), "ending": names::<Ending>(), "territory": territory(catalogue),
        "fields": many(facet(catalogue, "fields")),
        "concepts": many(facet(catalogue, "concepts")),
        "drivers": many(facet(catalogue, "drivers")),
        "technologies": many(facet(catalogue, "technologies")),
        "publics": texts(), "definition": facet(catalogue, "definition"),
        "offering": names::<Offering>(),
        "partners": { "type": "array", "items": partner },
        "funding": many(names::<Funding>()), "links": texts(),
    });
    tables.insert("project".into(), object(head, &["name", "summary", "stage"], catalogue));
    let bearer = json!({
        "name": text, "kind": names::<BearerKind>(), "motivation": text, "skills": texts(),
        "contact": text,
    });
    tables.insert("bearer".into(), object(bearer, &[], catalogue));
    let yes_or_no = json!({ "type": "boolean" });
    let sharing = json!({ "introduce": yes_or_no, "cohort": yes_or_no, "publish": yes_or_no });
    tables.insert("sharing".into(), object(sharing, &[], catalogue));
    let relation = json!({ "kind": names::<RelationKind>(), "with": text });
    tables.insert("relation".into(), object(relation, &[], catalogue));
    tables.insert("reach".into(), super::reach::table(catalogue));
    let supports: Vec<&str> = catalogue.supports.iter().map(|item| item.id.as_ref()).collect();
    let needs = json!({ "support": many(json!({ "enum": supports })), "skills": texts() });
    tables.insert("needs".into(), object(needs, &[], catalogue));
    tables.insert("offers".into(), object(json!({ "skills": texts() }), &[], catalogue));
    let mut reply = object(
        json!({
            "criterion": subject(catalogue), "decision": date(), "text": written(),
            "date": date(),
        }),
        &["text"],
        catalogue,
    );
    reply["oneOf"] = json!([{ "required": ["criterion"] }, { "required": ["decision"] }]);
    tables.insert("reply".into(), json!({ "type": "array", "items": reply }));
    let level = json!({ "anyOf": [{ "$ref": "#/$defs/level" }, { "const": "unknown" }] });
    let own = object(
        json!({
            "question": written(), "level": level, "note": text,
            "levels": { "type": "array", "items": written(), "minItems": 5, "maxItems": 5 },
        }),
        &["question", "levels"],
        catalogue,
    );
    tables.insert("own".into(), json!({ "type": "array", "items": own }));
    tables
}

/// What a reply can be about: an id, or `kind:id`.
pub(super) fn subject(catalogue: &Catalogue) -> Value {
    let criteria = catalogue.criteria.iter().map(|item| ("criterion", item.id.as_ref()));
    let brakes = catalogue.brakes.iter().map(|item| ("brake", item.id.as_ref()));
    let stakes = catalogue.stakes.iter().map(|item| ("stake", item.id.as_ref()));
    let mut names: Vec<String> = Vec::new();
    for (kind, id) in criteria.chain(brakes).chain(stakes) {
        names.push(format!("{kind}:{id}"));
        if !names.iter().any(|name| name == id) {
            names.push(id.to_owned());
        }
    }
    json!({ "enum": names })
}

/// A version of the catalogue.
pub(super) fn version() -> Value {
    json!({ "type": "string", "pattern": "^[1-9][0-9]{0,8}$" })
}
