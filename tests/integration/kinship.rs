//! Who could meet whom, as an accelerator asks it.

use serde_json::Value;

use crate::runner::{command, files, json, run, stdout};

fn neighbours(report: &Value, id: &str) -> Vec<String> {
    let projects = report["projects"].as_array().unwrap();
    let project = projects.iter().find(|project| project["id"] == id).unwrap();
    let near = project["nearest"].as_array().unwrap();
    near.iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(format!("{name}.toml")), format!("format = 1\n{text}"))
            .unwrap();
    }
    folder
}

fn project(name: &str, summary: &str, rest: &str) -> String {
    format!(
        "[project]\nname = \"{name}\"\nsummary = \"{summary}\"\nlanguage = \"fr\"\nstage = \"operating\"\n{rest}\n"
    )
}

/// The examples as if all of them had agreed to be introduced.
fn introduced() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files("examples") {
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text.replace("introduce = true\n", "");
        let text = text.replace("cohort = true", "cohort = true\nintroduce = true");
        std::fs::write(folder.path().join(file.file_name().unwrap()), text).unwrap();
    }
    folder
}

#[test]
fn the_kinships_that_public_pages_state_are_found() {
    let examples = introduced();
    let report = json(&["federate", examples.path().to_str().unwrap(), "--format", "json"], 0);
    assert_eq!(report["schema"], "germoir/kinship/1");
    for (a, b) in [
        ("websourd", "elix"),
        ("babyloan", "friendsclear"),
        ("friendsclear", "ulule"),
        ("babyloan", "ulule"),
        ("voisin-age", "itn-america"),
        ("supermarmite", "le-potiron"),
    ] {
        let found = neighbours(&report, a).contains(&b.to_owned())
            || neighbours(&report, b).contains(&a.to_owned());
        assert!(found, "{a} {b}: {:?} {:?}", neighbours(&report, a), neighbours(&report, b));
    }
}

#[test]
fn thin_files_with_the_same_sentence_are_no_kin() {
    let examples = introduced();
    let report = json(&["federate", examples.path().to_str().unwrap(), "--format", "json"], 0);
    let pairs = report["pairs"].as_array().unwrap();
    let kind = |a: &str, b: &str| {
        let is = |pair: &&Value| pair["first"] == a && pair["second"] == b;
        pairs.iter().find(is).map(|pair| pair["kind"].as_str().unwrap().to_owned())
    };
    // More than three share it: they are named once, as files that share a text.
    let is_named = |network: &Value| {
        let members = network["members"].as_array().unwrap();
        ["aidons-ensemble", "wizine"].iter().all(|id| members.contains(&Value::from(*id)))
    };
    let networks = report["networks"].as_array().unwrap();
    assert!(networks.iter().any(is_named), "{networks:?}");
    assert_eq!(kind("aidons-ensemble", "wizine"), None);
    assert_ne!(kind("colocation-intergeneration", "flashmob").as_deref(), Some("alliance"));
}

const SHARED: &str = "[sharing]\nintroduce = true\ncohort = true";

fn two(first: &str, second: &str) -> tempfile::TempDir {
    let facets = "publics = [\"mariniers retraités\"]\ntechnologies = [\"web\"]\n";
    folder(&[
        (
            "a",
            &project(
                "Écluse vive",
                "Des mariniers retraités racontent le canal aux écoliers.",
                &format!("{facets}{first}"),
            ),
        ),
        (
            "b",
            &project(
                "Halage",
                "Des écoliers interrogent des mariniers retraites du canal.",
                &format!("{facets}{second}"),
            ),
        ),
        ("c", &project("Autre", "Une chorale chante à l’hôpital.", "")),
    ])
}

#[test]
fn names_and_words_appear_only_where_they_may() {
    let both = two(SHARED, SHARED);
    let path = both.path().to_str().unwrap();
    let text = stdout(&["federate", path, "--lang", "fr"], 0);
    assert!(text.contains("Halage (b)") && text.contains("mariniers"), "{text}");
    let one = two(SHARED, "");
    let path = one.path().to_str().unwrap();
    for format in ["terminal", "json", "csv", "html", "graphml"] {
        let text = stdout(&["federate", path, "--lang", "fr", "--format", format], 0);
        assert!(!text.contains("Halage") && !text.contains("mariniers"), "{format}: {text}");
    }
    let text = stdout(&["federate", path, "--lang", "fr"], 0);
    assert!(text.contains("projet 2 (demander d’abord)"), "{text}");
    assert!(text.contains("Même public"), "{text}");
}

#[test]
fn an_empty_folder_and_a_single_project_are_said() {
    let empty = folder(&[]);
    let text = stdout(&["federate", empty.path().to_str().unwrap(), "--lang", "en"], 1);
    assert!(text.contains("No project to compare."), "{text}");
    let single = folder(&[("a", &project("Seul", "Un jardin.", ""))]);
    let path = single.path().to_str().unwrap();
    let text = stdout(&["federate", path, "--lang", "en"], 0);
    assert!(text.contains("1 project\n") && text.contains("no project of this"), "{text}");
    let report = json(&["federate", path, "--format", "json"], 0);
    assert_eq!(report["pairs"].as_array().unwrap().len(), 0);
    assert_eq!(run(&["federate", "no-such-folder"]).status.code(), Some(5));
}

#[test]
fn a_broken_file_and_a_shared_id_do_not_stop_the_rest() {
    let mixed = folder(&[
        ("a", &project("Un", "Un jardin partagé.", "id = \"same\"")),
        ("b", &project("Deux", "Un jardin partagé.", "id = \"same\"")),
        ("c", &project("Trois", "Un jardin partagé.", SHARED)),
        ("d", "[project]\nname = 3\n"),
    ]);
    let report = json(&["federate", mixed.path().to_str().unwrap(), "--format", "json"], 1);
    let projects = report["projects"].as_array().unwrap();
    assert_eq!(projects.len(), 1);
    assert_eq!(projects[0]["id"], "c");
}

#[test]
fn threads_and_the_order_of_files_change_no_byte() {
    for format in ["terminal", "json", "csv", "html", "graphml"] {
        let one = stdout(&["federate", "examples", "--format", format, "--threads", "1"], 0);
        let two = stdout(&["federate", "examples", "--format", format, "--threads", "2"], 0);
        assert_eq!(one, two, "{format}");
    }
    let files: Vec<String> = ["examples/cohort", "examples"]
        .into_iter()
        .flat_map(|folder| crate::runner::files(folder).into_iter().rev())
        .map(|file| file.display().to_string())
        .collect();
    let mut arguments = vec!["federate", "--format", "json"];
    arguments.extend(files.iter().map(String::as_str));
    assert_eq!(stdout(&arguments, 0), stdout(&["federate", "examples", "--format", "json"], 0));
}

#[test]
fn hostile_names_cannot_act() {
    let facets = format!("publics = [\"<script>alert(1)</script> & co\", \"=1+1\"]\n{SHARED}");
    let hostile = folder(&[
        ("a", &project("=HYPERLINK(1) <b>", "Des ruchers sur les toits.", &facets)),
        ("b", &project("@x \\u001b[31m", "Des ruchers sur les toits anciens.", &facets)),
        ("c", &project("Autre", "Une chorale.", "")),
    ]);
    let path = hostile.path().to_str().unwrap();
    let html = stdout(&["federate", path, "--format", "html"], 0);
    assert!(!html.contains("<script") && !html.contains("<b>") && html.contains("&lt;b&gt;"));
    let csv = stdout(&["federate", path, "--format", "csv"], 0);
    assert!(csv.lines().all(|line| !line.trim_start_matches('"').starts_with(['=', '@'])), "{csv}");
    let graphml = stdout(&["federate", path, "--format", "graphml"], 0);
    assert!(!graphml.contains("<b>") && !graphml.contains('\u{1b}'));
    assert!(!stdout(&["federate", path], 0).contains('\u{1b}'));
}

#[test]
fn a_sheet_opens_in_the_spreadsheets_of_its_language() {
    for forge in [&[][..], &["--forge"]] {
        let sheet = |language: &str| {
            let arguments = ["federate", "examples", "--format", "csv", "--lang", language];
            stdout(&[&arguments[..], forge].concat(), 0)
        };
        let (french, english) = (sheet("fr"), sheet("en"));
        assert!(french.starts_with('\u{feff}') && french.lines().next().unwrap().contains(';'));
        assert!(english.lines().next().unwrap().contains(',') && english.contains("\r\n"));
        assert_eq!(french.matches("\r\n").count(), english.matches("\r\n").count());
    }
}

#[test]
fn the_screen_keeps_to_its_width_and_a_file_is_written_whole() {
    for language in ["fr", "en"] {
        let text = stdout(&["federate", "examples", "--lang", language], 0);
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("kin.html");
    let done = command(&["federate", "examples", "--format", "html", "-o", file.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(done.status.success() && done.stdout.is_empty());
    let html = std::fs::read_to_string(file).unwrap();
    assert!(html.contains("<svg") && html.contains("<li") && !html.contains("<script"));
}

#[test]
fn a_name_that_is_not_shown_is_not_told_by_its_likeness_to_one_that_is() {
    let words = "Un four à pain dans la cour de l’immeuble, allumé le dimanche par les voisins.";
    let shown = project("La Boulange du Quai", words, "[sharing]\ncohort = true\nintroduce = true");
    let hidden = project("La Boulange du Quai deux", words, "[sharing]\ncohort = false");
    let folder = folder(&[("un", &shown), ("deux", &hidden)]);
    let here = folder.path().to_str().unwrap();
    let report = json(&["federate", here, "--format", "json"], 0);
    let pair = &report["pairs"][0];
    for key in ["name", "named", "verbatim", "terms"] {
        assert!(pair[key].is_null(), "{key}: {pair}");
    }
    for format in ["terminal", "markdown", "html", "csv"] {
        let text = stdout(&["federate", here, "--lang", "en", "--format", format], 0);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Close in their texts or names"), "{format}\n{text}");
        assert!(
            !text.contains("Similar names") && !text.contains("word for word"),
            "{format}\n{text}"
        );
    }
}

/// What a form leaves in its gaps says nothing: files that nobody filled in are no kin, and no search
/// finds them by it.
#[test]
fn what_is_still_to_be_written_brings_nobody_together() {
    for (language, word) in [("fr", "quelques"), ("en", "sentences")] {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().to_str().unwrap();
        for name in ["halle.toml", "verger.toml"] {
            let file = folder.path().join(name);
            stdout(&["new", file.to_str().unwrap(), "--lang", language], 0);
            let text = std::fs::read_to_string(&file).unwrap();
            assert!(text.contains(word), "{text}");
            std::fs::write(
                &file,
                text + "\n[sharing]\nintroduce = true\ncohort = true\npublish = true\n",
            )
            .unwrap();
        }
        let found = json(&["federate", files, "--format", "json"], 0);
        assert_eq!(found["pairs"].as_array().unwrap().len(), 0, "{found}");
        assert_eq!(found["federations"].as_array().unwrap().len(), 0, "{found}");
        let found = json(&["find", word, "--in", files, "--format", "json"], 0);
        let own = |hit: &Value| hit["built_in"] == false;
        assert!(!found["hits"].as_array().unwrap().iter().any(own), "{found}");
    }
}
