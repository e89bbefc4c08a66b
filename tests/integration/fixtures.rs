//! One defect a file: the first line says which problem is expected, and where.

use crate::runner::{files, json, path, stdout};

/// The code, line and column that the first line of a fixture announces.
fn expected(file: &std::path::Path) -> (String, u64, u64) {
    let text = std::fs::read_to_string(file).unwrap();
    let line = text.lines().next().unwrap().trim_start_matches("# expects: ").to_owned();
    let (code, place) = line.split_once(' ').unwrap();
    let (line, column) = place.split_once(':').unwrap();
    (code.to_owned(), line.parse().unwrap(), column.parse().unwrap())
}

fn check(folder: &str, exit: i32, severity: &str) {
    let files = files(folder);
    assert!(files.len() > 8, "{folder}");
    for file in files {
        let (code, line, column) = expected(&file);
        let report = json(&["check", file.to_str().unwrap(), "--format", "json"], exit);
        assert_eq!(report["schema"], "germoir/check/1");
        let problems = report["files"][0]["problems"].as_array().unwrap();
        let found: Vec<(&str, u64, u64)> = problems
            .iter()
            .map(|p| {
                (
                    p["code"].as_str().unwrap(),
                    p["line"].as_u64().unwrap(),
                    p["column"].as_u64().unwrap(),
                )
            })
            .collect();
        assert_eq!(found, [(code.as_str(), line, column)], "{}", file.display());
        assert_eq!(problems[0]["severity"], severity, "{}", file.display());
        assert!(!problems[0]["message"].as_str().unwrap().contains("problem-"));
        names_nothing_twice(problems[0]["help"].as_str().unwrap_or_default());
    }
}

/// A help that lists keys lists each one once.
fn names_nothing_twice(help: &str) {
    let Some((_, list)) = help.split_once("Possible keys: ") else { return };
    let mut keys: Vec<&str> = list.split('.').next().unwrap().split(", ").collect();
    let all = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), all, "{help}");
}

#[test]
fn an_invalid_file_has_the_one_problem_it_was_written_for() {
    check("tests/fixtures/invalid", 1, "error");
}

#[test]
fn a_contradiction_is_a_warning_and_the_file_counts() {
    check("tests/fixtures/warnings", 0, "warning");
}

#[test]
fn many_problems_are_told_in_one_run_in_both_languages() {
    let file = path("tests/fixtures/many_problems.toml");
    insta::assert_snapshot!("many_fr", relative(&stdout(&["check", &file, "--lang", "fr"], 1)));
    insta::assert_snapshot!("many_en", relative(&stdout(&["check", &file, "--lang", "en"], 1)));
}

fn relative(text: &str) -> String {
    let root = crate::runner::root().display();
    text.replace(&format!("{root}/"), "").replace(&format!("{root}\\"), "")
}
