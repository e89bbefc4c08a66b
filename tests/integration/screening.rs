//! What a funder reads of each project by itself.

use std::path::Path;

use germoir::catalogue::builtin;
use germoir::i18n::Language;

use crate::runner::{command, json, root, run, stdout};

const FOLDER: &str = "tests/fixtures/screening";

fn fixture(name: &str) -> String {
    format!("{FOLDER}/{name}.toml")
}

fn screening(name: &str) -> serde_json::Value {
    json(&["screen", &fixture(name), "--format", "json"], 0)
}

fn outcome(name: &str) -> (String, Vec<String>) {
    let screening = screening(name);
    let reasons = screening["reasons"].as_array().unwrap().iter().map(|reason| {
        let gate = reason["gate"].as_str().map_or(String::new(), |gate| format!(":{gate}"));
        format!("{}{gate}", reason["reason"].as_str().unwrap())
    });
    (screening["outcome"].as_str().unwrap().to_owned(), reasons.collect())
}

#[test]
fn the_first_outcome_that_applies_comes_with_its_reasons() {
    let expected: [(&str, &str, &[&str]); 13] = [
        ("meet", "meet", &["nothing-in-the-way"]),
        ("gate_undecided", "clarify", &["gate-undecided:known-enough"]),
        ("no_stake", "clarify", &["gate-undecided:names-a-stake"]),
        ("competes_alone", "clarify", &["competes-alone"]),
        ("competes_placed", "meet", &["nothing-in-the-way"]),
        ("competes_unplaced", "redirect", &["competes"]),
        ("gate_unmet", "accompany", &["gate-unmet:heard-the-field"]),
        ("no_contribution", "redirect", &["no-contribution"]),
        ("stake_unknown", "clarify", &["gate-undecided:names-a-stake"]),
        ("stake_declined", "clarify", &["gate-undecided:names-a-stake"]),
        // The file does not say that there is no other stake.
        ("stakes_at_0", "clarify", &["gate-undecided:names-a-stake"]),
        ("denies_itself", "clarify", &["contradiction"]),
        // The deepest contribution counts, not the least.
        ("stakes_uneven", "meet", &["nothing-in-the-way"]),
    ];
    for (name, outcome_expected, reasons) in expected {
        let (outcome, found) = outcome(name);
        assert_eq!(outcome, outcome_expected, "{name}");
        assert_eq!(found, reasons, "{name}");
    }
}

#[test]
fn each_outcome_says_what_follows() {
    let said = |name: &str, language: &str| {
        let text = stdout(&["screen", &fixture(name), "--lang", language], 0);
        text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
    };
    let redirect = said("competes_unplaced", "en");
    assert!(redirect.contains("Where to turn: the existing service (The bakery next door)"));
    assert!(said("no_contribution", "fr").contains("Vers qui se tourner : celles et ceux"));
    assert!(said("gate_unmet", "en").contains("What can change it: Leaving time to design"));
    assert!(said("gate_unmet", "fr").contains("Ce qui peut y changer quelque chose :"));
    let clarify = said("competes_alone", "en");
    assert!(clarify.contains("The first questions below can settle it."));
    let questions = clarify.split("To ask in the interview").nth(1).unwrap();
    let serves = builtin::catalogue().criteria.iter().find(|c| c.id == "serves-or-supersedes");
    let serves = &serves.unwrap().wording.get(Language::English).funder_question;
    assert!(questions.trim_start().starts_with(&format!("- {serves}")));
    for (language, never) in [
        ("en", "A screening alone is never a decision"),
        ("fr", "Une lecture seule n’est jamais une décision"),
    ] {
        for format in ["terminal", "markdown", "html", "json"] {
            let path = fixture("meet");
            let text = stdout(&["screen", &path, "--lang", language, "--format", format], 0);
            assert!(text.replace('\n', " ").contains(never), "{format}");
        }
    }
}

#[test]
fn the_whole_reading() {
    let garden = "examples/jardin-des-liens.toml";
    insta::assert_snapshot!("garden_fr", stdout(&["screen", garden, "--lang", "fr"], 0));
    let path = fixture("gate_unmet");
    let robust = ["screen", &path, "--lang", "en", "--robustness", "--draws", "1000"];
    insta::assert_snapshot!("gate_unmet_en", stdout(&robust, 0));
    let competes = fixture("competes_alone");
    let markdown = ["screen", &competes, "--lang", "fr", "--format", "markdown"];
    insta::assert_snapshot!("competes_alone_markdown_fr", stdout(&markdown, 0));
}

#[test]
fn many_projects_come_in_the_order_of_their_names_and_never_of_a_score() {
    let array = json(&["screen", FOLDER, "--format", "json"], 0);
    let names: Vec<_> = array
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["project"]["name"].as_str().or(one["project"]["id"].as_str()).unwrap())
        .collect();
    let expected = [
        "abeille",
        "Abri",
        "Dune",
        "Écluse",
        "Élan",
        "Estran",
        "Étang",
        "Fanal",
        "Galet",
        "Nid",
        "Ormeau",
        "Ruche",
        "Secret garden",
        "Zoé",
    ];
    assert_eq!(names, expected);
    let files: Vec<String> =
        ["no_stake", "meet", "gate_unmet"].iter().map(|name| fixture(name)).collect();
    let mut arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    let forward = stdout(&[&["screen"], &arguments[..]].concat(), 0);
    arguments.reverse();
    let backward = stdout(&[&["screen", "--threads", "1"], &arguments[..]].concat(), 0);
    assert_eq!(forward, backward);
    for word in ["rank", "best", "worst", "score"] {
        assert!(!forward.to_lowercase().replace("no ranking", "").contains(word), "{word}");
    }
}

#[test]
fn a_committee_reads_what_it_was_sent_whatever_the_file_shares_with_others() {
    for format in ["terminal", "markdown", "html", "json"] {
        let (hidden, other) = (fixture("not_shared"), fixture("meet"));
        let text = stdout(&["screen", &hidden, &other, "--lang", "en", "--format", format], 0);
        assert!(text.contains("Secret garden") && text.contains("Bearer of Élan"), "{format}");
        assert!(text.replace('\\', "").contains("not_shared@example.org"), "{format}: {text}");
        assert!(!text.to_lowercase().contains("ask first"), "{format}");
    }
}

#[test]
fn what_the_exit_code_was_asked_to_say_is_found() {
    let code = |name: &str, more: &[&str]| {
        run(&[&["screen", &fixture(name)], more].concat()).status.code()
    };
    assert_eq!(code("gate_unmet", &["--fail-on", "gate"]), Some(3));
    assert_eq!(code("gate_unmet", &["--fail-on", "gate:heard-the-field"]), Some(3));
    assert_eq!(code("gate_unmet", &["--fail-on", "gate:names-a-stake"]), Some(0));
    assert_eq!(code("gate_unmet", &["--fail-on", "outcome:accompany"]), Some(3));
    assert_eq!(code("gate_unmet", &["--fail-on", "outcome:meet"]), Some(0));
    // The word that a French reading shows.
    assert_eq!(code("gate_unmet", &["--fail-on", "outcome:accompagner"]), Some(3));
    assert_eq!(code("gate_unmet", &["--fail-on", "outcome:éclaircir"]), Some(0));
    let refused = run(&["screen", &fixture("meet"), "--fail-on", "outcome:best"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("outcome:accompany, outcome:redirect"), "{said}");
    assert_eq!(code("meet", &["--fail-on", "coverage<50"]), Some(3));
    assert_eq!(code("meet", &["--fail-on", "outcome:best"]), Some(2));
    assert_eq!(code("meet", &["--fail-on", "index<50"]), Some(2));
    assert_eq!(code("meet", &["--fail-on", "gate", "--profile", "bearer"]), Some(2));
    // An assessment has no outcome.
    let assess = ["assess", &fixture("meet"), "--profile", "funder", "--fail-on", "outcome:meet"];
    assert_eq!(run(&assess).status.code(), Some(2));
}

#[test]
fn an_invalid_file_is_left_out_and_two_of_one_id_are() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let file = folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file.display().to_string()
    };
    let good = std::fs::read_to_string(root().join(fixture("meet"))).unwrap();
    write("good.toml", &good);
    write("broken.toml", "format = 1\n[project]\nname = 3\n");
    let path = folder.path().to_str().unwrap();
    let array = json(&["screen", path, "--format", "json"], 1);
    assert_eq!(array.as_array().unwrap().len(), 1);
    let twice = good.replace("[project]", "[project]\nid = \"one\"");
    write("broken.toml", &twice);
    write("good.toml", &format!("{twice}# Another.\n"));
    assert_eq!(json(&["screen", path, "--format", "json"], 1).as_array().unwrap().len(), 0);
    let empty = tempfile::tempdir().unwrap();
    let array = json(&["screen", empty.path().to_str().unwrap(), "--format", "json"], 1);
    assert_eq!(array.as_array().unwrap().len(), 0);
    assert_eq!(run(&["screen", "no-such-file.toml"]).status.code(), Some(5));
    let review = write("decision.toml", DECISION);
    assert_eq!(run(&["screen", &review]).status.code(), Some(1));
}

const DECISION: &str =
    "format = 1\n[decision]\nproject = \"meet\"\nby = \"b\"\noutcome = \"meet\"\n";

/// Nobody finds a project missing that a list does not speak of.
#[test]
fn a_file_that_cannot_be_read_is_named_in_every_page_of_a_committee() {
    let folder = tempfile::tempdir().unwrap();
    let head = "format = 1\n[project]\nname = \"A\"\nsummary = \"S.\"\nstage = \"idea\"\n";
    for (name, text) in
        [("a", head.to_owned()), ("b", head.to_owned()), ("c", head.replace('A', ""))]
    {
        std::fs::write(folder.path().join(format!("{name}.toml")), text).unwrap();
    }
    let (here, out) = (folder.path().to_str().unwrap(), folder.path().join("out"));
    let out = out.to_str().unwrap();
    for (lang, said) in
        [("en", "One file could not be read"), ("fr", "Un fichier n’a pas pu être lu")]
    {
        let mut pages: Vec<String> = ["terminal", "markdown", "html"]
            .map(|format| stdout(&["screen", here, "--format", format, "--lang", lang], 1))
            .into();
        pages.push(stdout(&["decide", here, "--format", "html", "--lang", lang], 1));
        stdout(&["screen", here, "-o", out, "--force", "--lang", lang], 1);
        for page in ["index.html", "print.html"] {
            pages.push(std::fs::read_to_string(folder.path().join("out").join(page)).unwrap());
        }
        for page in pages {
            assert!(page.contains(said) && page.contains("c.toml"), "{page}");
            // Nothing but the note is added to the readings.
            assert!(!page.starts_with("#\n"), "{page}");
        }
    }
}

#[test]
fn robustness_has_the_same_bytes_again_and_is_null_when_not_asked_for() {
    let path = fixture("gate_undecided");
    let asked = ["screen", &path, "--format", "json", "--robustness", "--draws", "2000"];
    let one = stdout(&[&asked[..], &["--threads", "1"]].concat(), 0);
    let two = stdout(&[&asked[..], &["--threads", "2"]].concat(), 0);
    assert_eq!(one, two);
    let other = stdout(&[&asked[..], &["--seed", "2"]].concat(), 0);
    assert_ne!(one, other);
    let (one, other): (serde_json::Value, serde_json::Value) =
        (serde_json::from_str(&one).unwrap(), serde_json::from_str(&other).unwrap());
    assert_ne!(one["fingerprint"], other["fingerprint"]);
    assert!(screening("gate_undecided")["robustness"].is_null());

    let robustness = &one["robustness"];
    let index = &robustness["weights"]["index"]["value"];
    let at = |key: &str| index[key].as_f64().unwrap();
    assert!(0.0 <= at("p5") && at("p5") <= at("p50") && at("p50") <= at("p95"));
    for kind in ["weights", "levels"] {
        let outcome = &robustness[kind]["outcome"];
        let shares = ["redirect", "accompany", "clarify", "meet"].map(|name| &outcome[name]);
        let total: f64 = shares.iter().map(|share| share.as_f64().unwrap()).sum();
        assert!((total - 1.0).abs() < 1e-9);
        assert_eq!(outcome["outcome"], "clarify");
    }
}

#[test]
fn the_one_answer_that_changes_the_outcome_is_named() {
    let path = fixture("gate_unmet");
    let robust = ["screen", &path, "--format", "json", "--robustness", "--draws", "100"];
    let screening = json(&robust, 0);
    let flips = &screening["robustness"]["flips"];
    let expected = serde_json::json!({
        "item": "criterion:field-listening", "change": "level", "from": 1, "to": [2, 2],
        "gates": [{ "id": "heard-the-field", "status": "met" }], "outcome": "meet",
    });
    assert_eq!(flips[0], expected, "{flips:#}");
}

#[test]
fn an_assessment_can_say_what_other_weights_would_change() {
    let garden = "examples/jardin-des-liens.toml";
    let arguments = ["assess", garden, "--robustness", "--draws", "500", "--format", "json"];
    let bearer = json(&arguments, 0);
    let weights = &bearer["robustness"]["weights"];
    assert!(weights["index"].is_null() && weights["outcome"].is_null());
    let spread = &weights["families"]["success"];
    let value = bearer["families"][3]["value"].as_f64().unwrap();
    assert!(spread["p5"].as_f64().unwrap() < value && value < spread["p95"].as_f64().unwrap());
    let without = json(&["assess", garden, "--format", "json"], 0);
    assert!(without["robustness"].is_null());
    assert_eq!(without["fingerprint"], bearer["fingerprint"]);
    // As many draws as there are decide nothing of the fingerprint; the seed does.
    let seeded = json(&["assess", garden, "--seed", "5", "--format", "json"], 0);
    assert_ne!(without["fingerprint"], seeded["fingerprint"]);
    for format in ["terminal", "markdown"] {
        let text = stdout(&[&arguments[..5], &["--format", format]].concat(), 0);
        assert!(text.contains("If the weights were others"), "{format}");
    }
}

fn decide(project: &Path, more: &[&str]) -> std::process::Output {
    let path = project.to_str().unwrap();
    let said = ["--by", "The \"committee\"", "--reason", "They came\\twice."];
    run(&[&["decide", path], &said[..], more].concat())
}

#[test]
fn a_decision_is_recorded_checked_and_shown_beside_the_outcome() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("meet.toml");
    std::fs::copy(root().join(fixture("meet")), &project).unwrap();
    let file = folder.path().join("meet.decision.toml");

    let output = decide(&project, &["--outcome", "accompany", "--keep-until", "2028-11-23"]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("Why: They came\\twice."), "{said}");
    assert!(said.contains("The decision differs from the outcome of the screening"), "{said}");
    assert_eq!(run(&["check", file.to_str().unwrap()]).status.code(), Some(0));

    let path = project.to_str().unwrap();
    let screening = json(&["screen", path, "--format", "json"], 0);
    let decision = &screening["decisions"][0];
    assert_eq!(decision["by"], "The \"committee\"");
    assert_eq!(decision["outcome"], "accompany");
    assert_eq!(
        (&decision["agreement"], &decision["basis"]),
        (&"differs".into(), &"this-assessment".into())
    );
    for (language, differs) in [
        ("en", "The decision differs from the outcome of the screening: it is “accompany”"),
        ("fr", "La décision diffère de l’issue de la lecture"),
    ] {
        let text = stdout(&["screen", path, "--lang", language, "--format", "markdown"], 0);
        assert!(text.contains(differs), "{text}");
    }

    // It is never overwritten by mistake.
    let before = std::fs::read(&file).unwrap();
    assert_eq!(decide(&project, &["--outcome", "meet"]).status.code(), Some(2));
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(decide(&project, &["--outcome", "meet", "--replace"]).status.code(), Some(0));
    let screening = json(&["screen", path, "--format", "json"], 0);
    assert_eq!(screening["decisions"][0]["agreement"], "same");
    // A project is never replaced by a decision about it.
    let over = decide(&project, &["--outcome", "meet", "--replace", "-o", path]);
    assert_eq!(over.status.code(), Some(2));
    assert_eq!(run(&["check", path]).status.code(), Some(0));

    // Read on another day nothing has changed; with another answer something has.
    let dated = |date: &str| {
        let mut command = assert_cmd::Command::cargo_bin("germoir").unwrap();
        let output = command
            .args(["screen", path, "--format", "json", "--lang", "en", "--date", date])
            .output()
            .unwrap();
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
    };
    assert_eq!(dated("2027-01-05")["decisions"][0]["basis"], "same-on-another-day");
    let text = std::fs::read_to_string(&project).unwrap();
    std::fs::write(&project, text.replace("health = 2", "health = 3")).unwrap();
    assert_eq!(dated("2027-01-05")["decisions"][0]["basis"], "another-assessment");
}

#[test]
fn a_decision_past_its_day_is_no_longer_shown() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("meet.toml");
    std::fs::copy(root().join(fixture("meet")), &project).unwrap();
    let decision = format!("{DECISION}reason = \"Hidden\"\nkeep_until = 2026-01-01\n");
    std::fs::write(folder.path().join("old.toml"), decision).unwrap();
    let path = project.to_str().unwrap();
    let text = stdout(&["screen", path], 0);
    assert!(!text.contains("Hidden") && text.contains("was to be kept until"), "{text}");
    let screening = json(&["screen", path, "--format", "json"], 0);
    assert!(screening["decisions"][0]["reason"].is_null());
}

#[test]
fn what_is_missing_or_wrong_in_a_decision_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("meet.toml");
    std::fs::copy(root().join(fixture("meet")), &project).unwrap();
    let path = project.to_str().unwrap();
    let code = |more: &[&str]| decide(&project, more).status.code();
    assert_eq!(code(&[]), Some(2));
    assert_eq!(code(&["--outcome", " "]), Some(2));
    assert_eq!(code(&["--outcome", "meet", "--assessment", "sha256:12"]), Some(2));
    assert_eq!(code(&["--outcome", "meet", "--keep-until", "soon"]), Some(2));
    assert_eq!(code(&["--outcome", "meet", "--keep-until", "2025-01-01"]), Some(2));
    assert_eq!(decide(folder.path(), &["--outcome", "meet"]).status.code(), Some(2));
    assert_eq!(run(&["decide", path]).status.code(), Some(2));
    assert!(!folder.path().join("meet.decision.toml").exists());
    let review = folder.path().join("other.toml");
    std::fs::write(&review, DECISION).unwrap();
    assert_eq!(decide(&review, &["--outcome", "meet"]).status.code(), Some(1));
}

#[test]
fn the_words_of_outcomes_are_those_that_a_decision_is_recognised_by() {
    use germoir::assessment::decision::named_outcome;
    use germoir::assessment::screening::Outcome;
    use germoir::diagnostic::Known;
    use germoir::i18n::{Language, Phrases};
    for language in Language::ALL {
        let phrases = Phrases::new(language);
        for outcome in Outcome::ALL.iter().copied() {
            let word = phrases.say(&format!("screen-name-{}", outcome.as_str()));
            assert_eq!(named_outcome(&word), Some(outcome), "{word}");
        }
    }
}

#[test]
fn a_level_is_told_by_the_sentence_that_was_chosen_and_by_no_other() {
    let path = fixture("competes_alone");
    for language in Language::ALL {
        let text = stdout(&["screen", &path, "--lang", language.tag(), "--format", "markdown"], 0);
        let key = builtin::catalogue().criteria.iter().find(|c| c.id == "finding-key-people");
        let levels = &key.unwrap().scale().unwrap().get(language).levels;
        for (level, words) in levels.iter().enumerate() {
            assert_eq!(text.contains(words.as_ref()), level == 2, "{level}: {text}");
        }
    }
}

#[test]
fn questions_name_gates_by_a_number_that_stands_beside_them() {
    let path = fixture("gate_undecided");
    for (language, gate, settles) in [
        ("fr", "3 · à éclaircir, des réponses manquent ·", "(peut trancher\u{a0}: seuil\u{a0}3)"),
        ("en", "3 · undecided, answers are missing ·", "(can settle: gate 3)"),
    ] {
        let text = stdout(&["screen", &path, "--lang", language, "--format", "html"], 0);
        assert!(text.contains(gate), "{language}");
        assert!(text.contains(settles), "{language}");
        assert!(!text.contains("known-enough"), "{language}");
    }
}

#[test]
fn every_open_question_stands_on_the_page_that_is_named() {
    let path = fixture("gate_undecided");
    let reading = stdout(&["screen", &path, "--lang", "en"], 0);
    // A long path is wrapped wherever it can be.
    let flat: String = reading.split_whitespace().collect();
    assert!(flat.contains(&format!("germoirassess{path}--profilefunder--formathtml")));
    let page =
        stdout(&["assess", &path, "--profile", "funder", "--format", "html", "--lang", "en"], 0);
    let array = screening("gate_undecided");
    let questions = array["questions"].as_array().unwrap();
    assert!(questions.len() > 7);
    for asked in questions {
        let question = asked["question"].as_str().unwrap();
        assert!(page.contains(question), "{question}");
    }
}

#[test]
fn a_crosswalk_names_what_it_matches_and_keeps_closeness_apart_from_levels() {
    let garden = "examples/jardin-des-liens.toml";
    for (language, matched, why) in [
        (
            "fr",
            "  Celles et ceux qui ne peuvent pas payer (criterion:non-solvent-publics)\u{a0}:\n",
            "      Proximité 2 sur 3.",
        ),
        ("en", "(criterion:non-solvent-publics): level 3/4\n", "      Closeness 2 of 3."),
    ] {
        for reference in ["sdg", "iris", "avise", "impact"] {
            let text = stdout(&["criteria", "crosswalk", reference, garden, "--lang", language], 0);
            for line in text.lines().skip(1).filter(|line| line.starts_with(' ')) {
                assert!(line.chars().count() <= 80, "{line}");
            }
            assert!(!text.contains("2/3"), "{reference}");
            if reference == "sdg" {
                assert!(text.contains(matched), "{text}");
                assert!(text.contains(why), "{text}");
            }
        }
        let whole = stdout(&["criteria", "crosswalk", "iris", "--lang", language], 0);
        assert!(whole.contains("(reach:users)\n"), "{whole}");
    }
}

#[test]
fn a_crosswalk_dates_counts_and_leaves_out_those_that_add_up_or_are_to_come() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.toml");
    let iris = |counting: &str| {
        let text = format!(
            "format = 1\n[project]\nname = \"A\"\nsummary = \"B\"\nstage = \"idea\"\n[reach]\n\
             unit = \"people\"\ncounting = \"{counting}\"\nobservations = [\n\
             {{ date = 2027-01-01, users = 4000, source = \"x\" }},\n\
             {{ date = 2026-01-01, users = 1600, source = \"x\" }},\n]\n"
        );
        std::fs::write(&path, text).unwrap();
        let path = path.to_str().unwrap();
        stdout(&["criteria", "crosswalk", "iris", path, "--lang", "fr"], 0)
    };
    let unique = iris("unique");
    let said = "Personnes touchées (reach:users)\u{a0}: 1\u{202f}600 le 1er janvier 2026";
    assert!(unique.contains(said), "{unique}");
    assert!(!unique.contains("000"), "{unique}");
    let cumulative = iris("cumulative");
    assert!(!cumulative.contains("reach:users"), "{cumulative}");
}

#[test]
fn what_holds_no_project_is_named_whoever_asks_for_one() {
    let structure = "examples/structures/antropia-essec.toml";
    for (path, code, said) in [
        (structure, 1, "its table is [structure]. Give the file of a project."),
        ("examples", 2, "examples is a folder"),
    ] {
        let output = run(&["criteria", "crosswalk", "sdg", path]);
        assert_eq!(output.status.code(), Some(code));
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(words.contains(said), "{words}");
    }
}

#[test]
fn commands_to_copy_can_be_copied_and_none_names_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(root().join(fixture("stake_unknown"))).unwrap();
    let path = folder.path().join("mon projet.toml");
    std::fs::write(&path, &text).unwrap();
    let named = stdout(&["screen", path.to_str().unwrap()], 0).replace("\n  ", " ");
    let quoted = format!("\"{}\"", path.display());
    let unbroken = |text: &str| text.split_whitespace().collect::<String>();
    let commands =
        ["germoir decide ", "germoir assess "].map(|command| command.to_owned() + &quoted);
    for command in commands {
        assert!(unbroken(&named).contains(&unbroken(&command)), "{command}\n{named}");
    }
    let output = command(&["screen", "-"]).write_stdin(text).output().unwrap();
    let piped = String::from_utf8(output.stdout).unwrap();
    assert!(piped.contains("more questions have no answer."), "{piped}");
    assert!(!piped.contains("germoir assess") && !piped.contains("germoir decide"), "{piped}");
}
