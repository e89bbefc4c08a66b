//! Reports as people and programs receive them.

use crate::runner::{json, stdout};

const GARDEN: &str = "examples/jardin-des-liens.toml";

#[test]
fn the_first_screen() {
    insta::assert_snapshot!("garden_fr", stdout(&["assess", GARDEN, "--lang", "fr"], 0));
    let funder = ["assess", GARDEN, "--lang", "en", "--profile", "funder"];
    insta::assert_snapshot!("garden_funder_en", stdout(&funder, 0));
    insta::assert_snapshot!(
        "voisin_age_fr",
        stdout(&["assess", "examples/voisin-age.toml", "--lang", "fr"], 0)
    );
}

/// What is said of a level belongs to the sentence that was chosen: where that one has changed, no
/// form of the report says another, nor how to climb from it.
#[test]
fn an_answer_on_a_changed_sentence_is_shown_without_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, key: &str| {
        let path = folder.path().join(name);
        let head = "format = 1\n[project]\nname = \"Jardin\"\nsummary = \"Un jardin.\"\n";
        let answers = "stage = \"operating\"\n[answers]\nopenness = 2\nlistening = 1\n";
        std::fs::write(&path, format!("{head}{key}{answers}")).unwrap();
        path.display().to_string()
    };
    let (now, before) = (file("now.toml", "answered_on = \"2\"\n"), file("before.toml", ""));
    let of_now = json(&["assess", &now, "--format", "json"], 0);
    let of_before = json(&["assess", &before, "--format", "json"], 0);
    let values = |report: &serde_json::Value| {
        let families = report["families"].as_array().unwrap().clone();
        families.iter().map(|family| family["value"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(values(&of_now), values(&of_before));
    assert!(values(&of_now).iter().any(|value| value.is_f64()));
    assert_eq!(of_before["advice"].as_array().unwrap().len(), 0);
    let steps = of_now["advice"].as_array().unwrap();
    assert_eq!(steps.len(), 2);
    let said: Vec<&str> = steps.iter().map(|step| step["text"].as_str().unwrap()).collect();
    for form in [
        "assess FILE --verbose",
        "assess FILE --format markdown",
        "assess FILE --format html",
        "assess FILE --format json",
        "letter FILE",
        "letter FILE --format html",
    ] {
        let text = |path: &str| {
            let words = form.split(' ').map(|word| if word == "FILE" { path } else { word });
            // The terminal folds lines.
            let text = stdout(&words.collect::<Vec<_>>(), 0).replace("\n    ", " ");
            text.replace("&#39;", "'")
        };
        let holds = |text: &str| said.iter().filter(|step| text.contains(**step)).count();
        assert_eq!(holds(&text(&before)), 0, "{form}");
        assert_eq!(holds(&text(&now)), 2, "{form}");
    }
    let letter = stdout(&["letter", &before, "--lang", "en"], 0);
    assert!(
        letter.contains("You chose level 2 of 4, whose sentence has changed since."),
        "{letter}"
    );
}

#[test]
fn markdown_and_arithmetic() {
    let markdown = ["assess", GARDEN, "--format", "markdown", "--lang", "fr"];
    insta::assert_snapshot!("garden_markdown_fr", stdout(&markdown, 0));
    insta::assert_snapshot!("garden_explain_en", stdout(&["assess", GARDEN, "--explain"], 0));
}

#[test]
fn the_bearer_sees_no_index_and_the_funder_does() {
    let bearer = json(&["assess", GARDEN, "--format", "json"], 0);
    assert!(bearer["index"].is_null());
    assert!(bearer["gates"].as_array().unwrap().is_empty());
    let funder = json(&["assess", GARDEN, "--format", "json", "--profile", "funder"], 0);
    assert!(funder["index"]["value"].is_f64());
    assert_eq!(funder["gates"].as_array().unwrap().len(), 3);
}

#[test]
fn json_can_be_worked_out_again_from_its_own_answers() {
    let report = json(&["assess", GARDEN, "--format", "json", "--profile", "funder"], 0);
    for family in report["families"].as_array().unwrap() {
        let (mut achieved, mut known, mut open) = (0.0, 0.0, 0.0);
        for item in family["criteria"].as_array().unwrap() {
            let weight = item["weight"].as_f64().unwrap();
            match item["state"].as_str().unwrap() {
                "answered" => {
                    achieved += weight * item["level"].as_f64().unwrap() / 4.0;
                    known += weight;
                }
                "unknown" | "declined" => open += weight,
                _ => {}
            }
        }
        let close = |key: &str, expected: f64| {
            let found = family[key].as_f64().unwrap();
            assert!((found - expected).abs() < 1e-12, "{key} of {}", family["id"]);
        };
        close("value", achieved / known);
        close("low", achieved / (known + open));
        close("high", (achieved + open) / (known + open));
        close("coverage", known / (known + open));
    }
}

#[test]
fn several_files_make_an_array_whatever_the_number_of_threads() {
    let files = ["examples/sol.toml", "examples/ulule.toml", GARDEN];
    let one = [&["assess", "--format", "json", "--threads", "1"], &files[..]].concat();
    let two = [&["assess", "--format", "json", "--threads", "2"], &files[..]].concat();
    let first = stdout(&one, 0);
    assert_eq!(first, stdout(&two, 0));
    let array: serde_json::Value = serde_json::from_str(&first).unwrap();
    assert_eq!(array.as_array().unwrap().len(), 3);
}

#[test]
fn the_order_of_keys_changes_nothing() {
    let text = std::fs::read_to_string(crate::runner::root().join(GARDEN)).unwrap();
    let (before, rest) = text.split_once("\n[brakes]").unwrap();
    let (brakes, after) = rest.split_once("\n[stakes]").unwrap();
    let turned = format!("{before}\n[stakes]{after}\n[brakes]{brakes}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("turned.toml");
    std::fs::write(&file, turned).unwrap();
    let turned = stdout(&["assess", file.to_str().unwrap(), "--format", "json"], 0);
    assert_eq!(turned, stdout(&["assess", GARDEN, "--format", "json"], 0));
}

#[test]
fn what_was_asked_for_by_the_exit_code_is_found() {
    let gate = ["assess", "examples/wizine.toml", "--profile", "funder", "--fail-on", "gate"];
    assert_eq!(crate::runner::run(&gate).status.code(), Some(0));
    let thin =
        ["assess", "examples/wizine.toml", "--profile", "funder", "--fail-on", "coverage<50"];
    assert_eq!(crate::runner::run(&thin).status.code(), Some(3));
    let bearer = ["assess", "examples/wizine.toml", "--fail-on", "gate"];
    assert_eq!(crate::runner::run(&bearer).status.code(), Some(2));
}

#[test]
fn an_index_that_rests_on_little_says_on_how_much() {
    let said = |project: &str, language: &str| {
        let arguments = ["screen", project, "--index", "--lang", language];
        let text = stdout(&arguments, 0);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let stakes_alone = said("examples/babyloan.toml", "en");
    assert!(stakes_alone.contains("Its value rests on only one of the 7 figures"));
    let some = said("examples/websourd.toml", "fr");
    assert!(some.contains("Sa valeur ne repose que sur 3 mesures sur les 7"), "{some}");
    assert!(!said("examples/jardin-des-liens.toml", "en").contains("rests on only"));
}

#[test]
fn every_figure_of_reach_comes_with_its_arithmetic() {
    let explained = |project: &str| {
        stdout(&["assess", project, "--profile", "funder", "--explain", "--lang", "en"], 0)
    };
    let garden = explained("examples/jardin-des-liens.toml");
    assert!(garden.contains("speed_12_months = (255 − 180) / 12 = 6.2500"), "{garden}");
}

#[test]
fn a_funder_is_given_the_questions_of_an_interview_in_every_format() {
    let garden = "examples/jardin-des-liens.toml";
    for format in ["terminal", "markdown", "html"] {
        let text = |profile: &str| {
            let arguments =
                ["assess", garden, "--profile", profile, "--format", format, "--lang", "fr"];
            let text = stdout(&arguments, 0);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let funder = "Citez un détail que quelqu’un du projet a vu";
        let bearer = "Que faites-vous, sans qu’on vous le demande";
        assert!(text("funder").contains(funder), "{format}");
        assert!(text("bearer").contains(bearer), "{format}");
        assert!(!text("bearer").contains(funder), "{format}");
    }
}

#[test]
fn the_arithmetic_is_shown_in_every_format_as_the_language_writes_numbers() {
    for (language, number) in
        [("fr", "= 1 − 0,5625 / 3 = 0,8125"), ("en", "= 1 − 0.5625 / 3 = 0.8125")]
    {
        for format in ["terminal", "markdown", "html", "json", "ndjson"] {
            let plain = ["assess", GARDEN, "--lang", language, "--format", format];
            assert!(!stdout(&plain, 0).contains(number), "{format}");
            let shown = stdout(&[&plain[..], &["--explain"]].concat(), 0);
            assert!(shown.contains(number), "{language} {format}\n{shown}");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    for (explain, sheet) in [(None, false), (Some("--explain"), true)] {
        let file = folder.path().join(format!("{sheet}.xlsx"));
        let file = file.to_str().unwrap();
        let assess = ["assess", GARDEN, "--lang", "en", "--format", "xlsx", "-o", file];
        let arguments: Vec<&str> = assess.into_iter().chain(explain).collect();
        stdout(&arguments, 0);
        let book: calamine::Xlsx<_> = calamine::open_workbook(file).unwrap();
        let names = calamine::Reader::sheet_names(&book);
        assert_eq!(names.contains(&"Arithmetic".to_owned()), sheet, "{names:?}");
    }
}
