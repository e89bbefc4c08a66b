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
    // What a schema cannot say: the syntax, dates that repeat, `3.0` apart from `3`, a date apart
    // from its text, since JSON has no dates, and which of two numbers is the larger.
    let beyond = [
        "syntax_unquoted",
        "reach_observed_twice",
        "answer_decimal",
        "started_quoted",
        "reach_expected_low_above_high",
        "reach_earlier_low_above_high",
        "reach_expected_yes_above_asked",
        "reach_expected_asked_above_population",
    ];
    for file in files("tests/fixtures/invalid") {
        let stem = file.file_stem().unwrap().to_str().unwrap();
        if !beyond.contains(&stem) {
            assert!(!accepts(&validator, &file), "{}", file.display());
        }
    }
}

fn validator(what: &str) -> jsonschema::Validator {
    let schema = serde_json::from_str(&stdout(&["schema", what], 0)).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

#[test]
fn the_catalogue_and_the_profiles_keep_to_their_schemas() {
    let validator = validator("catalogue");
    let ours = files("criteria").into_iter().filter(|file| {
        let stem = file.file_stem().unwrap();
        // What is beside the catalogue: where nodes went, words of the other language, the linter's.
        !["sources", "other-words", "lint"].iter().any(|other| stem == *other)
    });
    let mut held = 0;
    for file in ours {
        assert!(accepts(&validator, &file), "{}", file.display());
        held += 1;
    }
    assert_eq!(held, 12);
    let profiles = self::validator("profile");
    for file in files("criteria/profiles") {
        assert!(accepts(&profiles, &file), "{}", file.display());
    }
    let refused = |validator: &jsonschema::Validator, text: &str| {
        let table: toml::Table = toml::from_str(text).unwrap();
        !validator.is_valid(&as_json(toml::Value::Table(table)))
    };
    assert!(refused(&validator, "format = 1\n[criterion.openness]\nwieght = 2"));
    assert!(refused(&validator, "format = 1\n[criterion.openness]\nweight = -2"));
    assert!(refused(&profiles, "format = 1\n[profile]\nname = 'a'\n[families]\nbearers = 1"));
}

#[test]
fn every_assessment_keeps_to_its_schema() {
    let validator = validator("assessment");
    for file in files("examples") {
        for profile in ["bearer", "funder", "accelerator"] {
            let path = file.display().to_string();
            let arguments = ["assess", &path, "--format", "json", "--profile", profile];
            let assessment = crate::runner::json(&arguments, 0);
            let errors: Vec<String> =
                validator.iter_errors(&assessment).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{path}: {errors:#?}");
        }
    }
    assert!(!validator.is_valid(&serde_json::json!({ "schema": "germoir/assessment/1" })));
}
