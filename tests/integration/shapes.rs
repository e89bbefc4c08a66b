//! The published JSON keeps to its schemas, which are made from the structures that write it.

use std::collections::{BTreeMap, BTreeSet};

use germoir::assessment::assess;
use germoir::catalogue::{builtin, profile};
use germoir::data::letter;
use germoir::data::schema::{SHAPES, Subject};
use germoir::descriptor::Descriptor;
use germoir::i18n::{Language, Phrases};
use germoir::intake::{Terms, understand};
use germoir::material::AssessmentParts;
use germoir::material::letter::Letter;
use germoir::report::mark;
use germoir::source::{Limits, SourceFile};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::runner::{DATE, root, run, stdout};

/// Folders with files of every kind: what commands print of them is held against the schemas.
const FOLDERS: &[&str] = &[
    "examples",
    "examples/cohort",
    "examples/structures",
    "tests/fixtures/blind",
    "tests/fixtures/comparison/after",
    "tests/fixtures/invalid",
    "tests/fixtures/letters",
    "tests/fixtures/pages",
    "tests/fixtures/panel/cohort",
    "tests/fixtures/reach",
    "tests/fixtures/screening",
    "tests/fixtures/silence/decided",
    "tests/fixtures/silence/years",
    "tests/fixtures/support",
    "tests/fixtures/warnings",
];

/// What is typed, `DIR` being each of the folders and `OUT` a new one.
const COMMANDS: &[&str] = &[
    "assess DIR --format json --profile accelerator",
    "assess DIR --format ndjson --profile bearer --lang fr",
    "assess DIR --format ndjson --slim --profile funder",
    "check DIR --format json --lang fr",
    "reach DIR --format json --explain --lang fr",
    "screen DIR --format json --index",
    "federate DIR --format json",
    "federate DIR --forge --format json",
    "find voisins deaf --in DIR --format json",
    "support DIR --format json",
    "panel DIR --format json --names",
    "observe DIR --format json",
    "compare tests/fixtures/comparison/before DIR --format json",
    "blind DIR --format json -o OUT/copies --key OUT/key.toml",
    "batch DIR --format json,ndjson -o OUT/cohort",
    "batch DIR --before tests/fixtures/comparison/before --format json -o OUT/cohort",
    "export-person Malika DIR --format json",
];

/// The same for what no folder brings about.
const ONCE: &[&str] = &[
    "assess examples/voisin-age.toml --format json --robustness --draws 200 --profile funder",
    "screen examples/voisin-age.toml --format json --robustness --draws 200 --lang fr",
    "compare tests/fixtures/comparison/before/atelier-velo.toml \
     tests/fixtures/comparison/after/atelier-velo.toml --format json",
    "compare tests/fixtures/comparison/before/atelier-velo.toml \
     tests/fixtures/comparison/review.toml --format json",
    "panel tests/fixtures/panel/cohort --format json",
    "criteria show fear-of-change --readings tests/fixtures/panel/cohort --format json --lang fr",
    "reach examples/jardin-des-liens.toml --survey --format json",
    "decide tests/fixtures/screening --by-lot 1 --list tests/fixtures/lot/screening.txt \
     --seed 4-12-23 --format json",
];

fn schemas() -> BTreeMap<String, Validator> {
    let schema =
        |name: &str| -> Value { serde_json::from_str(&stdout(&["schema", name], 0)).unwrap() };
    let made = SHAPES
        .iter()
        .map(|shape| (shape.key(), jsonschema::draft202012::new(&schema(shape.name)).unwrap()));
    made.collect()
}

/// The objects in a text: one, an array of them, or one a line.
fn objects(text: &str) -> Vec<Value> {
    match serde_json::from_str(text) {
        Ok(Value::Array(items)) => items,
        Ok(object) => vec![object],
        Err(_) => text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
    }
}

/// The words of a letter, as a template is given them: no command prints them as JSON.
fn letter() -> Value {
    let phrases = Phrases::new(Language::French);
    let (catalogue, today) = (builtin::catalogue(), DATE.parse().unwrap());
    let profile = profile::source("bearer").and_then(|file| profile::parse(&file, catalogue).ok());
    let (profile, path) = (profile.unwrap(), root().join("examples/voisin-age.toml"));
    let bytes = std::fs::read(&path).unwrap();
    let file = SourceFile::from_bytes("p".to_owned(), bytes, &Limits::default()).unwrap();
    let Ok(given) = understand(&path, file, Terms { catalogue, today }) else { panic!("valid") };
    let Descriptor::Project(project) = &given.descriptor else { panic!("a project") };
    let parts = AssessmentParts {
        project,
        assessment: &assess(project, catalogue, &profile, today),
        reached: None,
        problems: &[],
        catalogue,
        profile: &profile,
        language: phrases.language(),
        typed: None,
        arithmetic: &[],
    };
    letter::value(&Letter::to(parts, Vec::new(), Vec::new(), None, &phrases), parts)["letter"]
        .take()
}

/// What a command prints, and writes, as JSON; nothing where it refuses the folder.
fn made(typed: &str) -> Vec<Value> {
    let out = tempfile::tempdir().unwrap();
    let typed = typed.replace("OUT", out.path().to_str().unwrap());
    let printed = run(&typed.split_whitespace().collect::<Vec<_>>());
    let printed = String::from_utf8(printed.stdout).unwrap();
    let mut texts = if printed.trim().is_empty() { Vec::new() } else { vec![printed] };
    for name in ["cohort.json", "assessments.ndjson"] {
        texts.extend(std::fs::read_to_string(out.path().join("cohort").join(name)));
    }
    texts.iter().flat_map(|text| objects(text)).collect()
}

#[test]
fn every_published_shape_is_made_and_keeps_to_its_schema() {
    let schemas = schemas();
    let mut made_of: BTreeMap<String, usize> = BTreeMap::new();
    let each =
        COMMANDS.iter().flat_map(|typed| FOLDERS.iter().map(|folder| typed.replace("DIR", folder)));
    let printed = each.chain(ONCE.iter().map(|typed| (*typed).to_owned()));
    let printed = printed.map(|typed| (made(&typed), typed));
    for (objects, typed) in printed.chain([(vec![letter()], "a letter".to_owned())]) {
        for mut object in objects {
            let key =
                object["schema"].as_str().unwrap_or_else(|| panic!("{typed}: {object}")).to_owned();
            let schema = schemas.get(&key).unwrap_or_else(|| panic!("{typed}: no schema of {key}"));
            let errors: Vec<String> = schema
                .iter_errors(&object)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{typed}: {errors:#?}");
            // Keys may come, and none that is there may go.
            object["more"] = json!(true);
            assert!(schema.is_valid(&object), "{typed}");
            object["schema"] = json!("germoir/another/1");
            assert!(!schema.is_valid(&object), "{typed}");
            *made_of.entry(key).or_default() += 1;
        }
    }
    for shape in SHAPES {
        assert!(made_of.contains_key(&shape.key()), "nothing here prints {}", shape.key());
    }
}

/// What is kept between two runs and is for germoir alone.
const OWN: [&str; 2] = ["germoir/batch/", "germoir/manifest/"];

#[test]
fn every_schema_key_that_is_written_has_a_schema() {
    let known: BTreeSet<String> = SHAPES.iter().map(|shape| shape.key()).collect();
    let mut found = BTreeSet::new();
    let mut folders =
        vec![root().join("src/data"), root().join("src/cli"), root().join("src/report")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let keys =
                code.filter_map(|line| Some(line.split_once("\"germoir/")?.1.split_once('"')?.0));
            found.extend(keys.map(|key| format!("germoir/{key}")).filter(|key| {
                let is_made_up = path.ends_with("mark/tests.rs") || key == "germoir/schema/1";
                !is_made_up && !key.contains('{') && !OWN.iter().any(|own| key.starts_with(own))
            }));
        }
    }
    assert_eq!(found, known);
}

#[test]
fn a_file_of_every_published_shape_is_known_as_one_that_germoir_made() {
    for shape in SHAPES.iter().filter(|shape| shape.name != "letter") {
        let json = json!({ "schema": shape.key() }).to_string();
        let known = mark::known(std::io::Cursor::new(json), &[]).unwrap();
        assert_eq!(known, mark::Known::Ours, "{}", shape.key());
    }
}

#[test]
fn every_schema_is_one_that_editors_take() {
    for subject in Subject::all() {
        let name = subject.name();
        let text = stdout(&["schema", name], 0);
        let schema: Value = serde_json::from_str(&text).unwrap();
        assert!(jsonschema::meta::is_valid(&schema), "{name}");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
        assert!(schema["title"].is_string(), "{name}");
        // taplo refuses a relative one.
        assert!(schema.get("$id").is_none(), "{name}");
        let is_published = matches!(subject, Subject::Published(_));
        assert!(!is_published || schema["description"].is_string(), "{name}");
    }
}
