//! What the program itself obeys: a test for each principle of the map, named after it.
//! `criteria/sources.toml` names them beside their nodes.

use serde_json::Value;

use crate::runner::{json, run, stdout};

const GARDEN: &str = include_str!("../../examples/jardin-des-liens.toml");

/// A file in a folder of its own.
fn file(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.toml");
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

fn assessed(text: &str) -> Value {
    let (_folder, path) = file(text);
    json(&["assess", &path, "--format", "json", "--profile", "funder"], 0)
}

/// What an assessment concludes, without what names its inputs.
fn figures(assessment: &Value) -> Value {
    let parts = ["families", "brakes", "stakes", "index", "gates", "strengths", "advice"];
    parts.iter().map(|part| assessment[part].clone()).collect()
}

#[test]
fn people_not_roi() {
    let plain = assessed(GARDEN);
    let with_return = GARDEN.replace("[bearer]\n", "roi = 12\n\n[bearer]\n");
    let counted = assessed(&with_return);
    assert_eq!(figures(&plain), figures(&counted));
    let problems = counted["problems"].as_array().unwrap();
    let told = problems.iter().find(|problem| problem["code"] == "money-return").unwrap();
    assert_eq!(told["severity"], "warning");
    // Return is counted in people.
    assert_eq!(plain["reach"]["unit"], "people");
    assert!(plain["reach"]["users"].is_number() && plain["reach"]["uptake"].is_object());
}

#[test]
fn figures_show_speed() {
    let few = GARDEN.replace("users = 255", "users = 190");
    let (plain, slower) = (assessed(GARDEN), assessed(&few));
    assert_ne!(plain["reach"]["speed_per_month"], slower["reach"]["speed_per_month"]);
    assert_eq!(figures(&plain), figures(&slower), "reach enters no score");
}

#[test]
fn bearer_first() {
    for command in ["assess", "screen"] {
        let garden = "examples/jardin-des-liens.toml";
        let page = stdout(&[command, garden, "--format", "html", "--lang", "en"], 0);
        let place = |id: &str| page.find(&format!("id=\"{id}\""));
        let bearer = place("bearer").unwrap_or_else(|| panic!("{command}"));
        for later in ["gates", "stakes", "families", "definition", "reach", "outcome", "index"] {
            assert!(place(later).is_none_or(|at| bearer < at), "{command}: {later}");
        }
    }
}

#[test]
fn no_exams() {
    let (_folder, path) = file(GARDEN);
    for watched in ["gate", "coverage<90", "outcome:meet"] {
        let refused = run(&["assess", &path, "--profile", "bearer", "--fail-on", watched]);
        assert_eq!(refused.status.code(), Some(2), "{watched}");
    }
    let letter = stdout(&["letter", &path, "--lang", "en"], 0);
    assert!(letter.contains("neither") || letter.contains("no grade"), "{letter}");
    assert!(!letter.contains("%") && !letter.contains("/4"), "{letter}");
}

#[test]
fn no_ranking() {
    let folder = tempfile::tempdir().unwrap();
    for (name, level) in [("Zoé", 4), ("Anna", 0), ("Malo", 2)] {
        let text = format!(
            "format = 1\n[project]\nname = \"{name}\"\nsummary = \"Un essai.\"\nstage = \"operating\"\n\
             [sharing]\ncohort = true\nintroduce = true\npublish = true\n[answers]\nopenness = {level}\n"
        );
        std::fs::write(folder.path().join(format!("{level}.toml")), text).unwrap();
    }
    let here = folder.path().to_str().unwrap();
    for command in ["assess", "screen"] {
        let text = stdout(&[command, here, "--format", "html", "--lang", "en"], 0);
        let at = |name: &str| text.find(name).unwrap();
        assert!(at("Anna") < at("Malo") && at("Malo") < at("Zoé"), "{command}");
    }
    let found = json(&["find", "essai", "--in", here, "--format", "json"], 0);
    let names: Vec<&str> = found["hits"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|hit| hit["built_in"] == false)
        .map(|hit| hit["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Anna", "Malo", "Zoé"]);
}

#[test]
fn federate() {
    let found = json(&["federate", "examples/cohort", "--format", "json"], 0);
    assert!(!found["pairs"].as_array().unwrap().is_empty());
    let text = stdout(&["federate", "examples/cohort", "--lang", "en"], 0);
    assert!(text.contains("Federations to propose"), "{text}");
}

#[test]
fn open_method() {
    let garden = assessed(GARDEN);
    for family in garden["families"].as_array().unwrap() {
        for item in family["criteria"].as_array().unwrap() {
            assert!(!item["nodes"].as_array().unwrap().is_empty(), "{item}");
            assert!(item["weight"].is_number(), "{item}");
        }
    }
    let plain = stdout(&["assess", "examples/jardin-des-liens.toml", "--lang", "en"], 0);
    let (_folder, path) = file(GARDEN);
    let explained = stdout(&["assess", &path, "--explain", "--lang", "en"], 0);
    assert!(explained.lines().count() > plain.lines().count() + 20, "line by line");
    let coverage = stdout(&["criteria", "coverage"], 0);
    assert!(coverage.lines().count() >= 308, "every node, and where it went");
}

#[test]
fn no_perpetuity() {
    let closing = GARDEN.replace("stage = \"operating\"", "stage = \"closing\"");
    let (plain, closed) = (assessed(GARDEN), assessed(&closing));
    for (before, after) in
        plain["families"].as_array().unwrap().iter().zip(closed["families"].as_array().unwrap())
    {
        assert_eq!(before["value"], after["value"], "{}", before["id"]);
    }
    let set = |level: u8| {
        let from = "made-to-adapt-or-end = 2";
        GARDEN.replace(from, &format!("made-to-adapt-or-end = {level}"))
    };
    let value = |assessment: &Value| {
        let families = assessment["families"].as_array().unwrap();
        let family = families.iter().find(|family| family["id"] == "specificity").unwrap();
        family["value"].as_f64().unwrap()
    };
    assert!(value(&assessed(&set(4))) > value(&assessed(&set(2))), "planning to end is a strength");
    let letter = {
        let (_folder, path) = file(&closing);
        stdout(&["letter", &path, "--lang", "en"], 0)
    };
    assert!(letter.contains("Knowing how to end is a strength"), "{letter}");
}

#[test]
fn any_public() {
    let publics = "publics = [\"personnes âgées\", \"voisins\"]";
    assert!(GARDEN.contains(publics));
    let plain = figures(&assessed(GARDEN));
    for others in ["publics = [\"cadres\"]", "publics = []", "publics = [\"enfants\", \"élus\"]"] {
        assert_eq!(plain, figures(&assessed(&GARDEN.replace(publics, others))), "{others}");
    }
}
