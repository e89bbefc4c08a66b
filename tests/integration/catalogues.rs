//! A user's overlay: looked at twice, refused with its place, and told of in every report.

use germoir::catalogue::builtin;
use germoir::catalogue::item::items;
use germoir::i18n::Language;

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
    assert!(!said.contains("warning[") && said.contains("74 criteria"), "{said}");
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
        ("level_missing", "wrong-count", 12, 10),
        ("family_disabled", "family-emptied", 16, 12),
        ("criterion_unknown", "unknown-item", 3, 12),
        ("brake_unknown", "unknown-item", 3, 8),
        ("weight_negative", "weight-not-positive", 4, 10),
        ("weight_zero", "weight-not-positive", 4, 10),
        ("key_unknown", "unknown-key", 4, 1),
        ("scored_needed", "must-be-scored", 4, 10),
        ("sister_itself", "names-itself", 4, 25),
        ("sister_unknown", "unknown-name", 4, 12),
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

/// What has an id can be listed, shown and found, whatever its kind.
#[test]
fn everything_with_an_id_can_be_read() {
    let catalogue = builtin::catalogue();
    for (language, tag) in [(Language::English, "en"), (Language::French, "fr")] {
        let list = stdout(&["criteria", "list", "--lang", tag], 0);
        let listed: Vec<&str> = list
            .lines()
            .filter(|line| line.starts_with(' '))
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        for item in items(catalogue) {
            assert!(listed.contains(&item.id()), "{} in {tag}", item.name());
        }
        for line in list.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
        for name in ["warning:holds-examinations", "facet:concepts.mediation", "phase:germinate"] {
            let item = items(catalogue).into_iter().find(|item| item.name() == name).unwrap();
            let shown = stdout(&["criteria", "show", name, "--lang", tag], 0);
            let head = format!("{} ({name})\n", item.title(language));
            let nodes = item.nodes().join(", ");
            let below = shown.lines().nth(1).unwrap();
            assert!(shown.starts_with(&head) && below.contains(&nodes), "{shown}");
        }
    }
    // Two kinds share an id: both are shown, or the one that is named.
    let both = stdout(&["criteria", "show", "participatory-democracy", "--lang", "en"], 0);
    let one = stdout(&["criteria", "show", "stake:participatory-democracy", "--lang", "en"], 0);
    let named = ["(stake:participatory-democracy)", "(facet:concepts.participatory-democracy)"];
    assert!(named.iter().all(|name| both.contains(name)) && !one.contains(named[1]), "{both}");
}

#[test]
fn a_warning_says_which_answers_give_it() {
    let shown = stdout(&["criteria", "show", "holds-examinations", "--lang", "en"], 0);
    assert!(
        shown.contains("Told by “Support without exams” (support:no-exams), at level 1 or below")
            && shown.contains("\n  1. The structure has helped at least one bearer with no jury")
            && !shown.contains("\n  2. "),
        "{shown}"
    );
    let found = stdout(&["criteria", "search", "jury", "warning:", "--lang", "en"], 0);
    assert_eq!(found, "warning:holds-examinations · Bearers go through an examination.\n");
    // The question that would tell is taken out, and the warning with it; another one is added.
    let folder = tempfile::tempdir().unwrap();
    let text = "format = 1\n[support.no-exams]\ndisabled = true\n\
                [warning.asks-for-more]\nnodes = [\"2.3.1\"]\nsupport = \"time-to-design\"\n\
                up_to = 2\nfr = \"Le temps manque.\"\nen = \"Time is short.\"\n";
    std::fs::write(folder.path().join("overlay.toml"), text).unwrap();
    let overlay = ["--criteria", folder.path().to_str().unwrap(), "--lang", "en"];
    let list = stdout(&[&["criteria", "list"], &overlay[..]].concat(), 0);
    assert!(list.contains("asks-for-more") && !list.contains("holds-examinations"), "{list}");
}

#[test]
fn gates_are_those_of_the_profile_and_rules_those_of_the_catalogue() {
    let list =
        |profile: &[&str]| stdout(&[&["criteria", "list", "--lang", "en"], profile].concat(), 0);
    assert!(list(&[]).contains("heard-the-field"));
    assert!(!list(&["--profile", "bearer"]).contains("\nGates\n"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.toml");
    let text = "format = 1\n[profile]\nname = \"ours\"\n[[gate]]\nid = \"both-skills-there\"\n\
                measure = \"criterion:dreamers-and-doers\"\nminimum = 0.6\nsupport = []\n";
    std::fs::write(&file, text).unwrap();
    let profile = ["--profile", file.to_str().unwrap(), "--lang", "en"];
    let show = ["criteria", "show", "gate:both-skills-there"];
    let shown = stdout(&[&show[..], &profile].concat(), 0);
    assert!(
        shown.starts_with("both-skills-there (gate:both-skills-there)\nNodes 1.2.1.2"),
        "{shown}"
    );
    assert!(shown.contains("Set by profile “ours”.") && shown.contains("at level 3 or above"));
    let rule = stdout(&["criteria", "show", "money_keys", "--lang", "en"], 0);
    assert!(rule.contains("\nroi, sroi, irr, "), "{rule}");
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
    // A reply to such a question is none the worse either.
    let text = std::fs::read_to_string(root().join(GARDEN)).unwrap();
    let reply = "\n[[reply]]\ncriterion = \"biomimicry\"\ntext = \"Nous y venons.\"\n";
    let own = tempfile::tempdir().unwrap();
    let file = own.path().join("jardin.toml");
    std::fs::write(&file, text + reply).unwrap();
    let file = file.to_str().unwrap();
    let check = json(&["check", file, "--criteria", &folder, "--format", "json"], 0);
    let problems = check["files"][0]["problems"].as_array().unwrap();
    let told = problems.iter().map(|one| (one["code"].as_str(), one["severity"].as_str()));
    assert_eq!(told.collect::<Vec<_>>(), [(Some("disabled-item"), Some("note"))]);
}

/// Whatever names a question that is gone: it is told by its name, and costs nothing.
#[test]
fn a_reply_a_statement_and_a_case_about_what_the_overlay_took_out_are_read() {
    let folder = folder("departures");
    let own = tempfile::tempdir().unwrap();
    let case = std::fs::read_to_string(root().join("criteria/cases/roulement.toml")).unwrap();
    let because = "{ fr = \"Ainsi.\", en = \"So.\" }";
    let statement = "format = 1\n[statement]\nproject = \"jardin-des-liens\"\nby = \"La mairie\"\n\
                     date = 2026-05-01\nwords = \"Vu.\"\n";
    let garden = std::fs::read_to_string(root().join(GARDEN)).unwrap();
    for (name, text) in [
        (
            "jardin.toml",
            format!("{garden}\n[[reply]]\ncriterion = \"biomimicry\"\ntext = \"Oui.\"\n"),
        ),
        ("statement.toml", format!("{statement}answer = \"biomimicry\"\nlevel = 3\n")),
        ("case.toml", format!("{case}\nbiomimicry = {{ level = 1, because = {because} }}\n")),
    ] {
        let file = own.path().join(name);
        std::fs::write(&file, text).unwrap();
        let file = file.to_str().unwrap();
        let said = stdout(&["check", file, "--criteria", &folder, "--lang", "en"], 0);
        let is_told = said.contains("note[disabled-item]") && said.contains("biomimicry");
        assert!(is_told && said.contains("taken out of the catalogue in use"), "{said}");
        assert!(said.contains("no error, no warning"), "{said}");
    }
    // The statement counts for nothing, and is not shown.
    let files = own.path().to_str().unwrap();
    let report = stdout(&["assess", files, "--criteria", &folder, "--lang", "en", "--explain"], 0);
    assert!(!report.contains("La mairie"), "{report}");
}

/// Items are tables under their ids here, and lists elsewhere: told how to write one.
#[test]
fn an_item_in_a_list_is_told_how_to_be_written() {
    let own = tempfile::tempdir().unwrap();
    for (text, told) in [
        ("[[criterion]]\nid = \"openness\"\n", "Write `[criterion.openness]` on a line of its own"),
        ("brake = \"fear\"\n", "Write `[brake.…]` on a line of its own"),
        ("version = 2\n", "Put it in quotes: `version = \"…\"`"),
    ] {
        std::fs::write(own.path().join("overlay.toml"), format!("format = 1\n{text}")).unwrap();
        let run = run(&["criteria", "check", own.path().to_str().unwrap(), "--lang", "en"]);
        assert_eq!(run.status.code(), Some(4));
        let said = String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap();
        assert!(said.contains("error[wrong-type]") && said.contains(told), "{said}");
    }
}

#[test]
fn the_gate_of_the_repository_looks_at_the_catalogue() {
    let gate = std::fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(gate.contains("criteria check"));
    let said = stdout(&["criteria", "check"], 0);
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn of_two_sisters_each_names_the_other() {
    let catalogue = builtin::catalogue();
    let mut pairs = 0;
    for (at, criterion) in catalogue.criteria.iter().enumerate() {
        assert!(criterion.sisters.is_sorted(), "{}", criterion.id);
        for &sister in criterion.sisters.iter() {
            assert_ne!(sister, at, "{}", criterion.id);
            let back = &catalogue.criteria[sister].sisters;
            assert!(back.contains(&at), "{} and {}", criterion.id, catalogue.criteria[sister].id);
            pairs += 1;
        }
    }
    // Written once, on the side that comes first in the alphabet.
    let sisters = ["association", "doing-with"].map(|id| catalogue.criterion(id).unwrap());
    assert!(catalogue.criteria[sisters[1]].sisters.contains(&sisters[0]));
    assert!(pairs > 0 && catalogue.criteria.iter().any(|criterion| criterion.rare));
}
