//! The JSON Schemas accept what `check` accepts.

use crate::runner::{files, stdout};

/// A TOML file as the JSON that editors hold against the schema.
fn as_json(value: toml::Value) -> serde_json::Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => serde_json::json!(number),
        toml::Value::Boolean(boolean) => boolean.into(),
        toml::Value::Datetime(datetime) => datetime.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(as_json).collect(),
        toml::Value::Table(table) => {
            table.into_iter().map(|(key, value)| (key, as_json(value))).collect()
        }
    }
}

fn accepts(validator: &jsonschema::Validator, file: &std::path::Path) -> bool {
    let text = std::fs::read_to_string(file).unwrap();
    let table: toml::Table = toml::from_str(&text).unwrap();
    validator.is_valid(&as_json(toml::Value::Table(table)))
}

#[test]
fn the_project_schema_accepts_what_check_accepts() {
    let schema = serde_json::from_str(&stdout(&["schema", "project"], 0)).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for file in files("examples").iter().chain(&files("tests/fixtures/warnings")) {
        assert!(accepts(&validator, file), "{}", file.display());
    }
    // What a schema cannot say: the syntax, dates that repeat, `3.0` apart from `3`, and a date
    // apart from its text, since JSON has no dates.
    let beyond = ["syntax_unquoted", "reach_observed_twice", "answer_decimal", "started_quoted"];
    for file in files("tests/fixtures/invalid") {
        let stem = file.file_stem().unwrap().to_str().unwrap();
        if !beyond.contains(&stem) {
            assert!(!accepts(&validator, &file), "{}", file.display());
        }
    }
}

#[test]
fn every_schema_is_one() {
    for kind in ["project", "review", "structure", "decision"] {
        let schema = serde_json::from_str(&stdout(&["schema", kind], 0)).unwrap();
        assert!(jsonschema::meta::is_valid(&schema), "{kind}");
    }
}
