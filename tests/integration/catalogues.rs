//! A user's overlay: looked at twice, refused with its place, and told of in every report.

use crate::runner::{json, root, run, stdout};

const GARDEN: &str = "examples/jardin-des-liens.toml";

fn folder(name: &str) -> String {
    format!("tests/fixtures/catalogues/{name}")
}

/// What `criteria check` says of a fixture, and how it ends.
fn checked(name: &str) -> (String, Option<i32>) {
    let output = run(&["criteria", "check", &folder(name)]);
    let said = [output.stdout, output.stderr].concat();
    (String::from_utf8(said).unwrap(), output.status.code())
}

#[test]
fn each_weak_wording_is_found_where_it_stands() {
    for (name, code, item) in [
        ("levels_by_degree", "levels-by-degree", "criterion:shared-tools.fr.levels[3]"),
        ("trait_word", "trait-word", "criterion:shared-tools.fr.levels[2]"),
        ("two_questions", "two-questions", "criterion:shared-tools.fr.question"),
        ("long_sentence", "long-sentence", "criterion:shared-tools.fr.advice[3]"),
        ("duplicate_text", "duplicate-text", "criterion:shared-tools.fr.advice[3]"),
        ("node_missing", "no-node", "criterion:shared-tools.nodes"),
        ("node_hollow", "hollow-node", "criterion:shared-tools.nodes"),
        ("straight_quote", "straight-quote", "criterion:shared-tools.fr.levels[2]"),
        ("french_space", "french-space", "criterion:shared-tools.fr.question"),
    ] {
        let (said, exit) = checked(name);
        assert!(said.contains(&format!("warning[{code}] {item}: ")), "{name}: {said}");
        assert_eq!(said.matches("warning[").count(), 1, "{name}: {said}");
        assert_eq!(exit, Some(0), "{name}");
    }
    let (said, exit) = checked("sound");
    assert!(!said.contains("warning[") && said.contains("73 criteria"), "{said}");
    assert_eq!(exit, Some(0));
}

#[test]
fn what_nobody_could_answer_or_trace_is_an_error() {
    for (name, code, item) in [
        ("levels_identical", "levels-identical", "criterion:shared-tools.en.levels[2]"),
        ("node_unknown", "unknown-node", "criterion:shared-tools.nodes[0]"),
    ] {
        let (said, exit) = checked(name);
        assert!(said.contains(&format!("error[{code}] {item}: ")), "{name}: {said}");
        assert!(!said.contains("The catalogue is valid"), "{said}");
        assert_eq!(exit, Some(4), "{name}");
    }
}

#[test]
fn an_overlay_that_cannot_be_used_is_refused_with_its_place() {
    for (name, code, line, column) in [
        ("language_missing", "missing-key", 3, 1),
        ("level_missing", "wrong-count", 12, 10),
        ("family_disabled", "family-emptied", 16, 12),
        ("criterion_unknown", "unknown-item", 3, 12),
        ("brake_unknown", "unknown-item", 3, 8),
        ("weight_negative", "weight-not-positive", 4, 10),
        ("weight_zero", "weight-not-positive", 4, 10),
        ("key_unknown", "unknown-key", 4, 1),
        ("scored_needed", "must-be-scored", 4, 10),
    ] {
        let place = format!("{}/overlay.toml:{line}:{column}", folder(name));
        let (said, exit) = checked(name);
        assert!(said.contains(&format!("error[{code}]")), "{name}: {said}");
        // Windows puts its own sign between folders.
        let is_there = |said: &str| said.replace('\\', "/").contains(&place);
        assert!(is_there(&said), "{name}: {said}");
        assert_eq!(said.matches("error[").count(), 1, "{name}: {said}");
        assert_eq!(exit, Some(4), "{name}");
        // The same refusal wherever the overlay is used.
        let assess = run(&["assess", GARDEN, "--criteria", &folder(name)]);
        assert_eq!(assess.status.code(), Some(4), "{name}");
        assert!(assess.stdout.is_empty(), "{name}");
        assert!(is_there(&String::from_utf8(assess.stderr).unwrap()), "{name}");
    }
}

#[test]
fn a_profile_refuses_a_weight_below_zero_and_names_its_place() {
    let folder = tempfile::tempdir().unwrap();
    for (table, weight) in [("families]\ndesign", "-1"), ("criteria]\nopenness", "0")] {
        let file = folder.path().join("profile.toml");
        let text = format!("format = 1\n[profile]\nname = \"p\"\n[{table} = {weight}\n");
        std::fs::write(&file, text).unwrap();
        let output = run(&["assess", GARDEN, "--profile", file.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(4));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("weight-not-positive") && said.contains("profile.toml:5:"), "{said}");
    }
}

/// What the fixture changes, as reports say it.
const DEPARTURES: [(&str, &str); 4] = [
    ("criterion:openness", "reworded"),
    ("criterion:listening", "reweighted"),
    ("criterion:biomimicry", "disabled"),
    ("criterion:sobriety", "redefined"),
];

#[test]
fn every_report_prints_what_the_overlay_changed() {
    let folder = folder("departures");
    let with = ["--criteria", folder.as_str()];
    let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for format in ["terminal", "markdown"] {
        let arguments = ["assess", GARDEN, "--format", format];
        let report = plain(stdout(&[&arguments[..], &with].concat(), 0));
        for (item, change) in DEPARTURES {
            assert!(report.contains(&format!("{item} {change}")), "{format}: {item}\n{report}");
        }
        let untouched = stdout(&arguments, 0);
        assert!(!untouched.contains("Departure"), "{format}");
    }
    let arguments = ["assess", GARDEN, "--format", "json"];
    let report = json(&[&arguments[..], &with].concat(), 0);
    let departures = report["catalogue"]["departures"].as_array().unwrap();
    assert_eq!(departures.len(), DEPARTURES.len());
    for ((item, change), found) in DEPARTURES.iter().zip(departures) {
        assert_eq!(found["item"], *item);
        assert_eq!(found["change"], *change);
    }
    let untouched = json(&arguments, 0);
    assert!(untouched["catalogue"]["departures"].as_array().unwrap().is_empty());
    assert_ne!(report["catalogue"]["fingerprint"], untouched["catalogue"]["fingerprint"]);
    assert_ne!(report["fingerprint"], untouched["fingerprint"]);
}

#[test]
fn an_answer_to_what_the_overlay_took_out_is_left_aside_and_said() {
    let folder = folder("departures");
    let check = json(&["check", GARDEN, "--criteria", &folder, "--format", "json"], 0);
    let problems = check["files"][0]["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0]["code"], "disabled-item");
    assert_eq!(problems[0]["severity"], "note");
    assert_eq!(problems[0]["path"], "answers.biomimicry");
}

#[test]
fn the_gate_of_the_repository_looks_at_the_catalogue() {
    let gate = std::fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(gate.contains("criteria check"));
    let said = stdout(&["criteria", "check"], 0);
    assert_eq!(said.lines().count(), 1, "{said}");
}
