//! `germoir reach` as its users meet it.

use crate::runner::{files, json, run, stdout};

const FIXTURES: &str = "tests/fixtures/reach";

fn fixture(name: &str) -> String {
    format!("{FIXTURES}/{name}.toml")
}

#[test]
fn a_trajectory_in_both_languages() {
    let garden = "examples/jardin-des-liens.toml";
    insta::assert_snapshot!("reach_garden_fr", stdout(&["reach", garden, "--lang", "fr"], 0));
    let found = fixture("many_findings");
    insta::assert_snapshot!("reach_findings_en", stdout(&["reach", &found, "--lang", "en"], 0));
    insta::assert_snapshot!("reach_findings_fr", stdout(&["reach", &found, "--lang", "fr"], 0));
    let level = fixture("levels_off");
    let markdown = ["reach", &level, "--lang", "en", "--format", "markdown"];
    insta::assert_snapshot!("reach_levels_off_markdown_en", stdout(&markdown, 0));
}

#[test]
fn every_finding_is_noticed() {
    let codes = |name: &str| -> Vec<String> {
        let report = json(&["reach", &fixture(name), "--format", "json"], 0);
        let findings = report["projects"][0]["findings"].as_array().unwrap().clone();
        findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
    };
    let expected = [
        "break",
        "falls",
        "scope-changes",
        "period-changes",
        "period-changes",
        "unit-in-words",
        "members-in-words",
        "expectation-revised",
        "expectation-elsewhere",
        "future",
        "about",
        "at-least",
        "rough-dates",
        "one-observation",
        "old",
    ];
    assert_eq!(codes("many_findings"), expected);
    assert_eq!(codes("households"), ["households", "unit-in-words"]);
    assert_eq!(codes("added_up"), ["cumulative", "users-are-registered", "old"]);
    let members = json(&["reach", "examples/babyloan.toml", "--format", "json"], 0);
    let findings = members["projects"][0]["findings"].as_array().unwrap();
    assert_eq!(findings[0]["code"], "registered-only");
}

#[test]
fn the_straight_reading_comes_first() {
    for (language, first, last) in [("fr", "Vitesse", "À savoir"), ("en", "Speed", "To know")] {
        let told = stdout(&["reach", &fixture("levels_off"), "--lang", language], 0);
        let place = |text: &str| told.find(text).unwrap_or_else(|| panic!("{text}\n{told}"));
        assert!(place(first) < place("2008-01-01") && place("2008-01-01") < place(last));
    }
}

#[test]
fn several_projects_stand_in_name_order_each_for_its_own_bearer() {
    let folder = stdout(&["reach", "examples", "--lang", "en"], 0);
    let place = |text: &str| folder.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(place("\nJardin des Liens\n") < place("\nVoisin-Age\n"));
    let report = json(&["reach", "examples", "--format", "json"], 0);
    let projects = report["projects"].as_array().unwrap();
    assert!(projects.len() >= files("examples").len());
    assert!(projects.iter().all(|project| project["name"].is_string()));
    let turned = stdout(&["reach", "examples/sol.toml", "examples/babyloan.toml"], 0);
    let straight = stdout(&["reach", "examples/babyloan.toml", "examples/sol.toml"], 0);
    assert_eq!(turned, straight, "the order of files changes nothing");
}

#[test]
fn exit_codes() {
    let code = |arguments: &[&str]| run(arguments).status.code();
    assert_eq!(code(&["reach", "tests/fixtures/invalid/reach_unit_visits.toml"]), Some(1));
    assert_eq!(code(&["reach", "nowhere.toml"]), Some(5));
    assert_eq!(code(&["reach", "tests/fixtures/comparison/review.toml"]), Some(1));
    assert_eq!(code(&["reach"]), Some(2));
    assert_eq!(code(&["reach", &fixture("silent")]), Some(0));
    // One broken file among good ones: the rest is done.
    let both = ["reach", "tests/fixtures/invalid/reach_unit_visits.toml", "examples/sol.toml"];
    let output = run(&both);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("SOL"));
    let twice = ["reach", "examples/sol.toml", "examples/sol.toml", "--format", "json"];
    assert_eq!(code(&twice), Some(0), "it is read once");
    let empty = tempfile::tempdir().unwrap();
    let output = run(&["reach", empty.path().to_str().unwrap(), "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("no project"));
}

#[test]
fn words_of_a_file_act_on_nothing() {
    let plain = stdout(&["reach", &fixture("hostile")], 0);
    assert!(!plain.contains('\u{1b}') && !plain.contains('\u{7}'));
    let markdown = stdout(&["reach", &fixture("hostile"), "--format", "markdown"], 0);
    assert!(!markdown.contains("<script>"));
    let page = stdout(&["reach", &fixture("hostile"), "--format", "html"], 0);
    assert!(!page.contains("<script") && page.contains("<svg"));
}

#[test]
fn a_page_carries_the_drawing() {
    let page = stdout(&["reach", &fixture("levels_off"), "--format", "html", "--lang", "fr"], 0);
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("lang=\"fr\""));
    assert!(page.contains("<svg"));
    let several = stdout(&["reach", "examples", "--format", "html"], 0);
    assert!(several.contains("Voisin-Age"));
}

#[test]
fn the_first_screens_stay_short() {
    for file in ["examples/jardin-des-liens.toml", "examples/voisin-age.toml"] {
        for language in ["fr", "en"] {
            for profile in ["bearer", "funder", "accelerator"] {
                let arguments = ["assess", file, "--lang", language, "--profile", profile];
                let lines = stdout(&arguments, 0).lines().count();
                // Words first, and the ranges after them.
                assert!(lines <= 48, "{file} {language} {profile}: {lines}");
            }
        }
    }
}

#[test]
fn a_sheet_holds_every_project_and_its_numbers() {
    let (garden, elder) = ("examples/jardin-des-liens.toml", "examples/voisin-age.toml");
    let text = stdout(&["reach", garden, elder, "--format", "csv", "--lang", "en"], 0);
    let mut lines = text.lines();
    let heads = lines.next().unwrap();
    assert!(heads.starts_with("Id,Project,date,scope,"), "{heads}");
    assert!(text.contains("\njardin-des-liens,Jardin des Liens,2026-01-01,"), "{text}");
    assert!(text.contains(",728,1078,330,255,150,139,"), "{text}");
    // The heads are those of every reach, however little is known.
    let little = stdout(&["reach", elder, "--format", "csv", "--lang", "en"], 0);
    assert_eq!(little.lines().next().unwrap(), heads);
}

#[test]
fn a_survey_says_how_many_to_ask_and_reads_what_it_found() {
    let report = json(&["reach", "--survey", "--population", "2000", "--format", "json"], 0);
    let asks: Vec<u64> = report["samples"]
        .as_array()
        .unwrap()
        .iter()
        .map(|sample| sample["ask"].as_u64().unwrap())
        .collect();
    assert_eq!(asks, [697, 323, 92, 42, 24], "n0/(1 + (n0 − 1)/N), rounded up");
    let typed = ["--population", "2000", "--asked", "120", "--yes", "54", "--format", "json"];
    let typed = json(&[&["reach", "--survey"], &typed[..]].concat(), 0);
    let garden = "examples/jardin-des-liens.toml";
    let of_file = json(&["reach", garden, "--survey", "--format", "json"], 0);
    assert_eq!(typed["made"][0]["expected"], of_file["made"][0]["expected"]);
    let reached = json(&["reach", garden, "--format", "json"], 0);
    assert!(reached.to_string().contains(&of_file["made"][0]["expected"]["low"].to_string()));
    assert_eq!(
        (&of_file["population"], &typed["made"][0]["project"]),
        (&2000.into(), &serde_json::Value::Null)
    );
    for (language, told) in [("en", "Cochran"), ("fr", "728 à 1 078")] {
        let text = stdout(&["reach", garden, "--survey", "--lang", language], 0);
        assert!(text.replace(['\u{a0}', '\u{202f}'], " ").contains(told), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
    let unknown = json(&["reach", "--survey", "--format", "json"], 0);
    assert_eq!(unknown["samples"][1]["ask"], 385);
    let impossible = ["reach", "--survey", "--population", "50", "--asked", "60", "--yes", "10"];
    let refused = run(&impossible);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("60"));
}

#[test]
fn a_count_of_at_least_is_said_to_be_that_and_falls_below_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.toml");
    let text = "format = 1\n[project]\nname = \"P\"\nsummary = \"Un essai.\"\nstage = \"operating\"\n\
                [reach]\nunit = \"people\"\ncounting = \"unique\"\nexpected = { low = 150, high = 300 }\n\
                observations = [{ date = 2025-01-31, users = 110, precision = \"about\" }, \
                { date = 2026-10-31, users = 100, precision = \"PRECISION\" }]\n";
    let said = |precision: &str| {
        std::fs::write(&file, text.replace("PRECISION", precision)).unwrap();
        let shown = stdout(&["reach", file.to_str().unwrap(), "--lang", "en"], 0);
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let [floor, about, exact] = ["at-least", "about", "exact"].map(said);
    assert!(floor.contains("At least 100 people on 31 October 2026."), "{floor}");
    assert!(floor.contains("so at least 33% to date"), "{floor}");
    assert!(about.contains("About 100 people on") && about.contains("so 33% to 67%"), "{about}");
    assert!(exact.contains(" 100 people on 31") && !exact.contains("least 100"), "{exact}");
    // Of 99 to 121, 100 may be as many.
    for said in [&floor, &about, &exact] {
        assert!(!said.contains("lower than the one before"), "{said}");
    }
}
