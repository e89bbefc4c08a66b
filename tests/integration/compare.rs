//! `germoir compare` as its users meet it.

use serde_json::Value;

use crate::runner::{json, run, stdout};

const FOLDER: &str = "tests/fixtures/comparison";
const OLD: &str = "tests/fixtures/comparison/before/atelier-velo.toml";
const NEW: &str = "tests/fixtures/comparison/after/atelier-velo.toml";

#[test]
fn two_states_in_both_languages() {
    let fr = ["compare", OLD, NEW, "--old-date", "2025-03-01", "--lang", "fr"];
    insta::assert_snapshot!("compare_states_fr", stdout(&fr, 0));
    let review = format!("{FOLDER}/review.toml");
    let en = ["compare", NEW, &review, "--profile", "funder", "--lang", "en"];
    insta::assert_snapshot!("compare_review_en", stdout(&en, 0));
    let (before, after) = (format!("{FOLDER}/before"), format!("{FOLDER}/after"));
    let folders = ["compare", &before, &after, "--lang", "fr", "--format", "markdown"];
    insta::assert_snapshot!("compare_folders_markdown_fr", stdout(&folders, 0));
}

/// Follows a figure through its steps.
fn assert_chained(figure: &Value) {
    let mut reached = figure["before"].clone();
    for step in figure["steps"].as_array().unwrap() {
        assert_eq!(step["before"], reached, "{}", figure["id"]);
        reached = step["after"].clone();
    }
    assert_eq!(reached, figure["after"], "{}", figure["id"]);
}

#[test]
fn steps_chain_from_one_assessment_to_the_other() {
    let arguments = ["compare", OLD, NEW, "--old-date", "2025-03-01", "--profile", "funder"];
    let report = json(&[&arguments[..], &["--format", "json"]].concat(), 0);
    assert_eq!(report["schema"], "germoir/comparison/1");
    let order = ["date", "catalogue", "profile", "stage", "answers"];
    assert_eq!(report["order"], serde_json::json!(order));
    let assessed = json(&["assess", NEW, "--format", "json", "--profile", "funder"], 0);
    let mut met = 0;
    for figure in report["figures"].as_array().unwrap() {
        assert_chained(figure);
        let id = figure["id"].as_str().unwrap();
        for family in assessed["families"].as_array().unwrap() {
            if family["id"] == id {
                met += 1;
                for key in ["value", "low", "high", "coverage"] {
                    assert_eq!(figure["after"][key], family[key], "{id} {key}");
                }
            }
        }
        if id == "index" {
            met += 1;
            assert_eq!(figure["after"]["value"], assessed["index"]["value"]);
        }
    }
    assert_eq!(met, 7);
    let causes: Vec<&str> = report["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["cause"].as_str().unwrap())
        .collect();
    let expected = ["date", "stage", "answer", "answer", "evidence", "answer", "answer"];
    assert_eq!(causes, expected);
    assert_eq!(report["reach"]["from"], 90);
    assert_eq!(report["reach"]["to"], 150);
    assert!(report["reach"]["per_month"].as_f64().unwrap() > 0.0);
    // Aged evidence is named with its rungs.
    let aged = report["steps"][0]["details"].as_array().unwrap();
    assert_eq!(aged.len(), 2);
    assert_eq!(aged[0]["item"], "criterion:field-listening");
}

#[test]
fn the_date_is_a_cause_only_where_dates_differ() {
    let causes = |arguments: &[&str]| -> Vec<String> {
        let report = json(&[&["compare", OLD, OLD, "--format", "json"], arguments].concat(), 0);
        let steps = report["steps"].as_array().unwrap().clone();
        steps.iter().map(|step| step["cause"].as_str().unwrap().to_owned()).collect()
    };
    assert!(causes(&[]).is_empty());
    assert_eq!(causes(&["--old-date", "2025-03-01"]), ["date"]);
    assert!(causes(&["--old-date", "2025-03-01", "--new-date", "2025-03-01"]).is_empty());
    assert_eq!(causes(&["--old-profile", "funder"]), ["profile"]);
    // Without --date the old state is read when it was last brought up to date.
    let mut command = assert_cmd::Command::cargo_bin("germoir").unwrap();
    command.current_dir(crate::runner::root()).env_clear();
    let output = command.args(["compare", OLD, OLD, "--format", "json"]).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["old"]["date"], "2025-03-01");
    assert_eq!(report["steps"][0]["cause"], "date");
}

#[test]
fn another_catalogue_and_other_weights_are_causes() {
    let overlay = tempfile::tempdir().unwrap();
    let text = "format = 1\n[criterion.trusting]\nweight = 3.0\n";
    std::fs::write(overlay.path().join("own.toml"), text).unwrap();
    let folder = overlay.path().to_str().unwrap();
    let check = run(&["criteria", "check", folder]);
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stderr));
    let arguments = [
        "compare",
        OLD,
        NEW,
        "--format",
        "json",
        "--old-criteria",
        "builtin",
        "--criteria",
        folder,
    ];
    let report = json(&arguments, 0);
    assert_eq!(report["steps"][0]["cause"], "catalogue");
    assert_eq!(report["steps"][0]["details"][0]["item"], "criterion:trusting");
    assert_eq!(report["steps"][0]["details"][0]["change"], "reweighted");
    report["figures"].as_array().unwrap().iter().for_each(assert_chained);
    // The same overlay on both sides is no cause.
    let same = json(&["compare", OLD, OLD, "--format", "json", "--criteria", folder], 0);
    assert!(same["steps"].as_array().unwrap().is_empty());
    let back = ["compare", OLD, OLD, "--format", "json", "--old-criteria", folder];
    assert_eq!(json(&back, 0)["steps"][0]["cause"], "catalogue");

    let profile = overlay.path().join("mine.profile");
    let text = "format = 1\n[profile]\nname = \"mine\"\nindex = true\n[families]\nsuccess = 2.0\n\
                [criteria]\ntrusting = 2.0\n";
    std::fs::write(&profile, text).unwrap();
    let mine = profile.to_str().unwrap();
    let arguments =
        ["compare", OLD, OLD, "--format", "json", "--old-profile", "funder", "--profile", mine];
    let report = json(&arguments, 0);
    assert_eq!(report["steps"][0]["cause"], "profile");
    let weights = report["steps"][0]["details"].as_array().unwrap();
    assert_eq!(weights.len(), 2);
    assert_eq!(weights[1]["item"], "criterion:trusting");
    report["figures"].as_array().unwrap().iter().for_each(assert_chained);
}

#[test]
fn two_folders_are_paired_by_id() {
    let (before, after) = (format!("{FOLDER}/before"), format!("{FOLDER}/after"));
    let arguments = ["compare", &before, &after, "--format", "json"];
    let report = json(&arguments, 0);
    let ids = |key: &str| -> Vec<String> {
        let list = report[key].as_array().unwrap();
        list.iter().map(|project| project["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("joined"), ["troc-de-graines"]);
    assert_eq!(ids("left"), ["project-1"]);
    assert_eq!(ids("moved"), ["atelier-velo", "project-3"]);
    assert_eq!(ids("unchanged"), ["project-2"]);
    // Names only of those who share, and no count of fewer than five people.
    assert_eq!(report["moved"][0]["name"], "Atelier vélo");
    assert!(report["moved"][1]["name"].is_null());
    assert!(report["moved"][1]["reach"]["from"].is_null());
    assert_eq!(report["moved"][1]["reach"]["kept_back"], true);
    assert_eq!(report["moved"][1]["reach"]["to"], 20);
    for pair in report["moved"].as_array().unwrap() {
        pair["figures"].as_array().unwrap().iter().for_each(assert_chained);
    }
    // Bands and the unknown make up the cohort, and each count lies in its range.
    for distribution in report["distributions"].as_array().unwrap() {
        for side in ["before", "after"] {
            let bands = distribution[side]["bands"].as_array().unwrap();
            let counted: u64 = bands.iter().map(|band| band["count"].as_u64().unwrap()).sum();
            let unknown = distribution[side]["unknown"].as_u64().unwrap();
            assert_eq!(counted + unknown, 4);
            assert!(bands.iter().all(|band| band["least"].as_u64() <= band["count"].as_u64()));
            assert!(bands.iter().all(|band| band["count"].as_u64() <= band["most"].as_u64()));
        }
    }
    let one = stdout(&[&arguments[..], &["--threads", "1"]].concat(), 0);
    assert_eq!(one, stdout(&[&arguments[..], &["--threads", "2"]].concat(), 0));
    let told = stdout(&["compare", &before, &after, "--lang", "en"], 0);
    assert!(!told.contains("Veille de nuit") && told.contains("ask first"));
}

#[test]
fn exit_codes_and_their_sentences() {
    let before = format!("{FOLDER}/before");
    let review = format!("{FOLDER}/review.toml");
    let elsewhere = format!("{FOLDER}/review_elsewhere.toml");
    let recused = format!("{FOLDER}/review_recused.toml");
    let broken = "tests/fixtures/invalid/stage_misspelt.toml";
    let cases: [(&[&str], i32, &str); 9] = [
        (&[OLD, &before], 2, "two files or two folders"),
        (&[&review, &review], 2, "Two reviews"),
        (&[OLD, &elsewhere], 1, "un-autre"),
        (&[OLD, &recused], 1, "stood aside"),
        (&[OLD, broken], 1, "stage"),
        (&[OLD, "examples/sol.toml"], 1, "atelier-velo"),
        (&[OLD, "nowhere.toml"], 5, "nowhere.toml"),
        (&["nowhere", &before], 5, "nowhere"),
        (&[OLD, NEW, "--old-date", "soon"], 2, "soon"),
    ];
    for (arguments, code, words) in cases {
        let output = run(&[&["compare", "--lang", "en"], arguments].concat());
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{errors}");
        assert!(errors.contains(words), "{arguments:?}\n{errors}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    let overlay = ["compare", OLD, NEW, "--old-criteria", "tests/fixtures/comparison/before"];
    assert_eq!(run(&overlay).status.code(), Some(4));
    let profile = ["compare", OLD, NEW, "--old-profile", "none"];
    assert_eq!(run(&profile).status.code(), Some(2));
}

#[test]
fn a_folder_with_a_broken_file_is_compared_without_it() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(NEW, folder.path().join("atelier-velo.toml")).unwrap();
    std::fs::write(folder.path().join("broken.toml"), "format = 1\n[project\n").unwrap();
    let before = format!("{FOLDER}/before");
    let arguments = ["compare", &before, folder.path().to_str().unwrap(), "--format", "json"];
    let report = json(&arguments, 1);
    assert_eq!(report["moved"].as_array().unwrap().len(), 1);
    let empty = tempfile::tempdir().unwrap();
    let output = run(&["compare", empty.path().to_str().unwrap(), &before, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("no project"));
}

#[test]
fn two_folders_without_a_project_end_in_a_sentence_and_no_report() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let [old, new] = folders.each_ref().map(|folder| folder.path().to_str().unwrap());
    for format in ["terminal", "markdown", "html", "csv", "xlsx"] {
        for (language, words) in [("en", "no project"), ("fr", "aucun projet")] {
            let typed = ["compare", old, new, "--format", format, "--lang", language];
            let output = run(&typed);
            assert_eq!(output.status.code(), Some(1), "{format}");
            assert!(output.stdout.is_empty(), "{format}");
            let errors = String::from_utf8(output.stderr).unwrap();
            assert!(errors.contains(words), "{format}: {errors}");
        }
    }
    assert_eq!(json(&["compare", old, new, "--format", "json"], 1)["moved"], serde_json::json!([]));
}

#[test]
fn nothing_changed_is_said() {
    let told = stdout(&["compare", OLD, OLD, "--lang", "en"], 0);
    assert!(told.contains("Nothing that is asked about has changed."), "{told}");
    let told = stdout(&["compare", OLD, OLD, "--lang", "fr"], 0);
    assert!(told.contains("Rien de ce qui est demandé n’a changé."), "{told}");
}

#[test]
fn a_stage_that_moves_no_figure_is_no_project_that_stayed_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(crate::runner::path(OLD)).unwrap();
    let stage = text.lines().find(|line| line.starts_with("stage = ")).unwrap();
    for (name, now) in [("before", "stage = \"operating\""), ("after", "stage = \"ended\"")] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
        let file = folder.path().join(name).join("one.toml");
        std::fs::write(file, text.replace(stage, now)).unwrap();
    }
    let [before, after] =
        ["before", "after"].map(|name| folder.path().join(name).display().to_string());
    let report = json(&["compare", &before, &after, "--format", "json"], 0);
    assert_eq!(report["unchanged"].as_array().unwrap().len(), 0);
    assert_eq!(report["moved"].as_array().unwrap().len(), 1);
    let shown = stdout(&["compare", &before, &after, "--lang", "en"], 0);
    assert!(shown.contains("None stayed as it was"), "{shown}");
    assert!(shown.contains("The stage: Running → Ended"), "{shown}");
}
