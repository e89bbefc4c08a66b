//! A panel over several projects: counts, questions, projects drawn whole, numbers of readers, practice
//! cases, and the arithmetic of all that.

use std::path::Path;

use crate::panel::{COHORT, cohort, readers};
use crate::runner::{json, path, stdout};

/// Projects with the levels that their readers give to the success factors.
fn several(projects: &[&[&[u8]]]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (at, levels) in projects.iter().enumerate() {
        let one = readers(levels);
        for entry in std::fs::read_dir(one.path()).unwrap() {
            let from = entry.unwrap().path();
            let text = std::fs::read_to_string(&from).unwrap();
            let text = text
                .replace("name = \"A\"", &format!("name = \"A\"\nid = \"a{at}\""))
                .replace("project = \"a\"", &format!("project = \"a{at}\""));
            let name = from.file_name().unwrap().to_str().unwrap();
            std::fs::write(folder.path().join(format!("{at}-{name}")), text).unwrap();
        }
    }
    folder
}

/// What is shown, its lines put together again; no-break spaces stay.
fn unwrapped(arguments: &[&str]) -> String {
    stdout(arguments, 0)
        .split([' ', '\n'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn counts_say_by_whom_points_were_answered() {
    let folder = several(&[&[&[0, 1, 2, 3, 4, 1, 2, 3, 4, 0], &[0, 1, 2], &[1; 10]]]);
    let here = folder.path().to_str().unwrap();
    let shown = unwrapped(&["panel", here, "--lang", "en"]);
    assert!(shown.contains("3 points answered by all 3 readers; 10 by at least two."), "{shown}");
    assert!(
        shown.contains("Reader 3, undated: does not say which version; 3 levels given."),
        "{shown}"
    );
    let shown = unwrapped(&["panel", here, "--lang", "fr"]);
    let words = "3 points ont une réponse des 3 lectures\u{a0}; 10, d’au moins deux.";
    assert!(shown.contains(words), "{shown}");
    let panel = json(&["panel", here, "--format", "json"], 0);
    let agreement = &panel["projects"][0]["agreement"];
    assert_eq!((&agreement["points"], &agreement["answered_by_all"]), (&10.into(), &3.into()));
    assert_eq!(agreement["pairs"], 10 + 3 + 3);
    assert_eq!(panel["projects"][0]["reviews"][0]["points"].as_u64().map(|n| n % 7), Some(3));
}

#[test]
fn the_question_that_is_read_most_differently_comes_first_in_every_format() {
    // Over both projects: openness stands apart, listening by one, the others agree.
    let (one, other) = ([0, 2, 2, 2, 2, 2, 2, 2, 2, 2], [3, 2, 2, 1, 2, 2, 2, 2, 2, 2]);
    let folder = several(&[&[&one, &other], &[&[1; 10], &[1; 10]]]);
    let here = folder.path().to_str().unwrap();
    let panel = json(&["panel", here, "--format", "json"], 0);
    let first = &panel["questions"][0];
    assert_eq!((&first["id"], &first["scale"]), (&"openness".into(), &"level".into()));
    assert_eq!(
        (&first["pairs"], &first["same"], &first["within_one"]),
        (&2.into(), &0.5.into(), &0.5.into())
    );
    assert_eq!(panel["questions"][1]["id"], "listening");
    assert_eq!(panel["questions"].as_array().unwrap().len(), 10);
    assert!(panel["questions"].as_array().unwrap().iter().all(|one| one["alpha"].is_null()));
    for format in ["terminal", "markdown", "html"] {
        let shown = stdout(&["panel", here, "--lang", "en", "--format", format], 0);
        let (openness, listening) =
            (shown.rfind("(openness)").unwrap(), shown.rfind("(listening)").unwrap());
        assert!(shown.contains("Which question is read differently"), "{format}");
        assert!(openness < listening, "{format}: {shown}");
    }
}

#[test]
fn alpha_of_a_question_and_an_interval_by_projects_take_enough_projects() {
    let second = [0, 2, 2, 4, 3, 1, 1, 3, 3, 4];
    let levels: Vec<[[u8; 10]; 2]> =
        (0..10_u8).zip(second).map(|(at, second)| [[at % 5; 10], [second; 10]]).collect();
    let several = |count: usize| {
        let projects: Vec<Vec<&[u8]>> = levels[..count]
            .iter()
            .map(|readers| readers.iter().map(|levels| levels.as_slice()).collect())
            .collect();
        let projects: Vec<&[&[u8]]> = projects.iter().map(Vec::as_slice).collect();
        self::several(&projects)
    };
    for (count, by_projects, alpha) in [(4, false, false), (5, true, false), (10, true, true)] {
        let folder = several(count);
        let here = folder.path().to_str().unwrap();
        let panel = json(&["panel", here, "--format", "json"], 0);
        let ordinal = &panel["agreement"]["alpha"]["ordinal"];
        assert_eq!(ordinal["interval_by_projects"].is_array(), by_projects, "{count}");
        assert_eq!(panel["questions"][0]["alpha"].is_object(), alpha, "{count}");
        let shown = unwrapped(&["panel", here, "--lang", "en"]);
        assert_eq!(shown.contains("the one by projects is the one to read"), by_projects);
        assert_eq!(shown.contains("they are too narrow"), !by_projects, "{shown}");
        if by_projects {
            // All points of a project stand alike: drawing them apart takes them for ten.
            let width =
                |key: &str| ordinal[key][1].as_f64().unwrap() - ordinal[key][0].as_f64().unwrap();
            assert!(width("interval_by_projects") > width("interval"), "{ordinal}");
        }
    }
}

#[test]
fn a_reader_keeps_one_number_whatever_is_selected_and_once_a_review_is_past_its_time() {
    let folder = cohort();
    let here = folder.path().to_str().unwrap();
    let numbers = |arguments: &[&str]| {
        let arguments = [&["panel", here, "--names", "--format", "json"], arguments].concat();
        let panel = json(&arguments, 0);
        let mut numbers: Vec<(String, u64)> = Vec::new();
        for project in panel["projects"].as_array().unwrap() {
            for review in project["reviews"].as_array().unwrap() {
                let reader = &review["reader"];
                let name = reader["name"].as_str().unwrap().to_owned();
                numbers.push((name, reader["number"].as_u64().unwrap()));
            }
        }
        numbers
    };
    let all = numbers(&[]);
    for id in ["jardin-partage", "atelier-des-fils"] {
        let chosen = numbers(&["--project", id]);
        assert!(!chosen.is_empty() && chosen.iter().all(|one| all.contains(one)), "{id}");
    }
    // A review that is past its time keeps its number, and the others theirs.
    let program = env!("CARGO_BIN_EXE_germoir");
    let earlier = ["panel", here, "--names", "--format", "json", "--date", "2026-01-05"];
    let output = std::process::Command::new(program).args(earlier).output().unwrap();
    let earlier: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&earlier["expired"], &json(&["panel", here, "--format", "json"], 0)["expired"]),
        (&0.into(), &1.into())
    );
    let mut read = 0;
    for project in earlier["projects"].as_array().unwrap() {
        for review in project["reviews"].as_array().unwrap() {
            let reader = &review["reader"];
            let name = reader["name"].as_str().unwrap();
            let later = all.iter().find(|(other, _)| other == name);
            assert!(later.is_none_or(|(_, number)| *number == reader["number"]), "{name}");
            read += 1;
        }
    }
    assert!(read > all.len(), "the one that is past its time was read then");
}

/// A reading of a practice case by a reader, every agreed level moved by so much.
fn practised(folder: &Path, case: &str, reader: &str, moved: i64) {
    let text = std::fs::read_to_string(path(&format!("criteria/cases/{case}.toml"))).unwrap();
    let table: toml::Table = toml::from_str(&text).unwrap();
    let mut review = format!(
        "format = 1\n[review]\ncase = \"{case}\"\nreviewer = \"{reader}\"\nanswered_on = \"2\"\n[answers]\n"
    );
    for (id, level) in table["levels"].as_table().unwrap() {
        let level = (level["level"].as_integer().unwrap() + moved).clamp(0, 4);
        review.push_str(&format!("{id} = {level}\n"));
    }
    std::fs::write(folder.join(format!("{case}-{reader}.toml")), review).unwrap();
}

#[test]
fn practice_cases_are_counted_apart_and_beside_the_agreed_levels() {
    let folder = cohort();
    let here = folder.path().to_str().unwrap();
    let before = json(&["panel", here, "--format", "json"], 0);
    assert_eq!(before["cases"]["readings"], 0);
    assert!(!stdout(&["panel", here, "--lang", "en"], 0).contains("practice case"));
    for (reader, moved) in [("Alix", 0), ("Noor", 1), ("Zoé", 0)] {
        practised(folder.path(), "roulement", reader, moved);
    }
    practised(folder.path(), "roulement", "Ancienne", 1);
    let old = folder.path().join("roulement-Ancienne.toml");
    let text = std::fs::read_to_string(&old).unwrap();
    let read = format!("[review]\nread = \"sha256:{}\"", "0".repeat(64));
    std::fs::write(&old, text.replace("[review]", &read)).unwrap();
    let panel = json(&["panel", here, "--format", "json", "--explain"], 0);
    let cases = &panel["cases"];
    assert_eq!(
        (&cases["cases"], &cases["readings"], &cases["readers"]),
        (&1.into(), &3.into(), &3.into())
    );
    assert_eq!(cases["left_out"], 1);
    let agreed = cases["with_agreed_levels"]["pairs"].as_u64().unwrap();
    assert!(agreed >= 30 && cases["with_agreed_levels"]["within_one"] == 1.0);
    assert_eq!(cases["agreement"]["points"].as_u64().unwrap() * 3, agreed);
    assert!(cases["arithmetic"].as_array().unwrap().len() > 5);
    // What is said of projects stays as it was.
    for key in ["agreement", "questions"] {
        assert_eq!(panel[key], before[key], "{key}");
    }
    for format in ["terminal", "markdown", "html"] {
        let shown = stdout(&["panel", here, "--lang", "en", "--format", format], 0);
        assert!(shown.contains("Agreement on practice cases, apart"), "{format}");
        assert!(shown.contains("3 readings of 1 practice case, by 3 people"), "{format}");
    }
}

#[test]
fn the_arithmetic_is_shown_in_every_format_where_it_is_asked_for() {
    for format in ["terminal", "markdown", "html", "json"] {
        let plain = ["panel", COHORT, "--lang", "fr", "--format", format];
        let sum = "alpha.ordinal = 1 − ";
        assert!(!stdout(&plain, 0).contains(sum), "{format}");
        let shown = stdout(&[&plain[..], &["--explain"]].concat(), 0);
        assert!(shown.contains(sum) && shown.contains("ChaCha8"), "{format}");
        assert!(shown.contains("p(2) = −0,0227") || format == "markdown", "{format}\n{shown}");
    }
    let english = stdout(&["panel", COHORT, "--lang", "en", "--explain"], 0);
    assert!(english.contains("p(2) = −0.0227"), "{english}");
}
