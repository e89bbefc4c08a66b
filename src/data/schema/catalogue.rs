//! The schema of a file of the catalogue, ours or an overlay's.
//!
//! An overlay may change one key of an item, so no key of an item is required here; what a whole
//! item must have is for `germoir criteria check` to say.

use serde_json::{Map, Value, json};

use super::descriptor::{many, names, written};
use crate::catalogue::{Catalogue, GroupKind, LEVELS, Stage};
use crate::diagnostic::Known;

/// The schema of `criteria/*.toml`.
pub(super) fn schema(catalogue: &Catalogue) -> Value {
    let mut tables = Map::new();
    for (kind, shape) in [
        ("family", family()),
        ("group", group()),
        ("criterion", criterion(catalogue)),
        ("brake", brake()),
        ("stake", item_of_group(catalogue, GroupKind::Stake)),
        ("support", item_of_group(catalogue, GroupKind::Support)),
        ("facet", facet()),
        ("warning", warning(catalogue)),
    ] {
        let table = json!({
            "type": "object",
            "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
            "additionalProperties": shape,
        });
        tables.insert(kind.to_owned(), table);
    }
    tables.insert("rules".into(), rules(catalogue));
    tables.insert("version".into(), json!({ "type": "string" }));
    tables.insert("format".into(), json!({ "const": 1 }));
    json!({
        "$schema": super::DIALECT,
        "type": "object",
        "required": ["format"],
        "properties": tables,
        "additionalProperties": false,
    })
}

fn closed(properties: Value) -> Value {
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn nodes() -> Value {
    many(json!({ "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)*$" }))
}

fn weight() -> Value {
    json!({ "type": "number", "exclusiveMinimum": 0 })
}

fn flag() -> Value {
    json!({ "type": "boolean" })
}

/// So many texts, none of them blank.
fn list(least: usize, most: usize) -> Value {
    json!({ "type": "array", "items": written(), "minItems": least, "maxItems": most })
}

/// The keys of one shape in French and in English, beside those that need no translation.
fn localised(mut keys: Map<String, Value>, words: &Value) -> Value {
    keys.insert("disabled".into(), flag());
    for language in ["fr", "en"] {
        keys.insert(language.into(), words.clone());
    }
    closed(Value::Object(keys))
}

fn keys<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn family() -> Value {
    let words = closed(json!({ "name": written(), "about": written() }));
    localised(keys([("nodes", nodes()), ("always_scored", flag())]), &words)
}

fn group() -> Value {
    let own = keys([("kind", names::<GroupKind>()), ("nodes", nodes())]);
    localised(own, &written())
}

/// The words of an item with a scale, and what an item without one says instead.
fn words() -> Map<String, Value> {
    let proof = closed(json!({
        "documented": written(), "observed": written(), "corroborated": written(),
    }));
    keys([
        ("name", written()),
        ("question", written()),
        ("funder_question", written()),
        ("interpretation", written()),
        ("levels", list(LEVELS, LEVELS)),
        ("evidence", proof),
    ])
}

fn with(mut words: Map<String, Value>, more: Map<String, Value>) -> Value {
    words.extend(more);
    closed(Value::Object(words))
}

fn advice() -> Value {
    list(LEVELS - 1, LEVELS - 1)
}

/// The version in which the words of a ladder were last changed.
fn ladder() -> Value {
    json!({ "type": "integer", "minimum": 1 })
}

fn criterion(catalogue: &Catalogue) -> Value {
    let families: Vec<&str> = catalogue.families.iter().map(|family| family.id.as_ref()).collect();
    let own = keys([
        ("family", json!({ "enum": families })),
        ("nodes", nodes()),
        ("core", flag()),
        ("asks_proof", flag()),
        ("asked_in_talks", flag()),
        ("rare", flag()),
        ("sisters", many(json!({ "type": "string" }))),
        ("scored", flag()),
        ("from_stage", names::<Stage>()),
        ("weight", weight()),
        ("ladder", ladder()),
        ("exemplar", written()),
    ]);
    let more = keys([
        ("advice", advice()),
        ("exemplar_note", written()),
        ("not_scored_because", written()),
        ("discuss", list(1, 9)),
    ]);
    localised(own, &with(words(), more))
}

fn brake() -> Value {
    let own = keys([
        ("nodes", nodes()),
        ("core", flag()),
        ("weight", weight()),
        ("ladder", ladder()),
        ("exemplar", written()),
        ("shown_by", nodes()),
    ]);
    let more = keys([
        ("mitigation", list(LEVELS, LEVELS)),
        ("levers", list(1, 9)),
        ("exemplar_note", written()),
    ]);
    localised(own, &with(words(), more))
}

fn item_of_group(catalogue: &Catalogue, kind: GroupKind) -> Value {
    let groups: Vec<&str> = catalogue.groups_of(kind).map(|(_, group)| group.id.as_ref()).collect();
    let mut own = keys([
        ("group", json!({ "enum": groups })),
        ("nodes", nodes()),
        ("weight", weight()),
        ("ladder", ladder()),
    ]);
    let mut more = keys([("advice", advice())]);
    if kind == GroupKind::Stake {
        own.extend(keys([("exemplar", written())]));
        more.extend(keys([("exemplar_note", written())]));
    }
    localised(own, &with(words(), more))
}

fn warning(catalogue: &Catalogue) -> Value {
    let supports: Vec<&str> = catalogue.supports.iter().map(|item| item.id.as_ref()).collect();
    let level = json!({ "type": "integer", "minimum": 0, "maximum": LEVELS - 1 });
    let own =
        keys([("nodes", nodes()), ("support", json!({ "enum": supports })), ("up_to", level)]);
    localised(own, &written())
}

fn facet() -> Value {
    let value = closed(json!({
        "nodes": nodes(), "parent": written(), "fr": written(), "en": written(),
        "fr_help": written(), "en_help": written(),
        "fr_asks": written(), "en_asks": written(),
    }));
    let words = closed(json!({ "name": written(), "question": written() }));
    let values = json!({ "type": "object", "additionalProperties": value });
    localised(keys([("nodes", nodes()), ("value", values)]), &words)
}

fn rules(catalogue: &Catalogue) -> Value {
    let criteria: Vec<&str> = catalogue.criteria.iter().map(|item| item.id.as_ref()).collect();
    let stakes: Vec<&str> = catalogue.stakes.iter().map(|item| item.id.as_ref()).collect();
    closed(json!({
        "money_keys": list(0, 999), "placeholders": list(0, 999),
        "no_competition": { "enum": criteria }, "both_skills": { "enum": criteria },
        "skill_words": list(0, 999), "contradictions": list(0, 999),
        "gated": many(json!({ "enum": criteria })),
        "stake_named_in_note": { "enum": stakes },
    }))
}

/// The schema of a profile, built-in or a user's own.
pub(super) fn profile(catalogue: &Catalogue) -> Value {
    use crate::catalogue::profile::{Measure, RELEASE, STAKES, Section};

    let amount = |rule: &str| json!({ "type": "number", rule: 0 });
    let table = |ids: Vec<&str>, shape: Value| {
        let keys = ids.into_iter().map(|id| (id.to_owned(), shape.clone()));
        closed(Value::Object(keys.collect()))
    };
    let mut families: Vec<&str> = catalogue.families.iter().map(|item| item.id.as_ref()).collect();
    families.extend([RELEASE, STAKES]);
    let criteria: Vec<&str> = catalogue.criteria.iter().map(|item| item.id.as_ref()).collect();
    let supports: Vec<&str> = catalogue.supports.iter().map(|item| item.id.as_ref()).collect();
    let sections: Vec<&str> = Section::NAMES.iter().map(|(name, _)| *name).collect();
    let measures = Measure::all(catalogue).map(|measure| measure.name(catalogue));
    let mut gate = closed(json!({
        "id": written(),
        "measure": { "enum": measures.collect::<Vec<_>>() },
        "minimum": { "type": "number", "exclusiveMinimum": 0, "maximum": 1 },
        "proof": flag(),
        "support": { "type": "array", "items": { "enum": supports } },
        "fr": { "type": "string" },
        "en": { "type": "string" },
    }));
    gate["required"] = json!(["id", "measure", "minimum"]);
    let mut head = closed(json!({
        "name": written(), "index": flag(), "sections": many(json!({ "enum": sections })),
    }));
    head["required"] = json!(["name"]);
    json!({
        "$schema": super::DIALECT,
        "type": "object",
        "required": ["format", "profile"],
        "properties": {
            "format": { "const": 1 },
            "profile": head,
            "families": table(families, amount("minimum")),
            "criteria": table(criteria, amount("exclusiveMinimum")),
            "gate": { "type": "array", "items": gate },
        },
        "additionalProperties": false,
    })
}
