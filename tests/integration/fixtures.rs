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

/// The problems of a text, as `check` tells them.
fn problems_of(name: &str, text: &str, language: &str) -> Vec<serde_json::Value> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, text).unwrap();
    let arguments = ["check", file.to_str().unwrap(), "--format", "json", "--lang", language];
    let report: serde_json::Value =
        serde_json::from_slice(&crate::runner::run(&arguments).stdout).unwrap();
    report["files"][0]["problems"].as_array().unwrap().clone()
}

#[test]
fn what_can_be_said_of_each_answer_is_told_once_a_file() {
    let head = "format = 1\n[project]\nname = \"Essai\"\nsummary = \"Un projet.\"\n\
                stage = \"operating\"\nanswered_on = \"2\"\n[answers]\n";
    let catalogue = germoir::catalogue::builtin::catalogue();
    let scored = || catalogue.criteria.iter().filter(|criterion| criterion.is_scored());
    let discussed = || catalogue.criteria.iter().filter(|criterion| !criterion.is_scored());
    let all = scored().count();
    assert!(all > 60 && discussed().count() > 1);
    let each = |said: &str| {
        let lines = scored().map(|criterion| format!("{} = {said}\n", criterion.id));
        format!("{head}{}", lines.collect::<String>())
    };
    let with = |evidence: &str| each(&format!("{{ level = 2, evidence = [{{ {evidence} }}] }}"));
    let levels = discussed().map(|criterion| format!("{} = 2\n", criterion.id));
    let cases = [
        ("top-without-evidence", each("4"), all),
        ("evidence-unsourced", with("kind = \"documented\""), all),
        ("evidence-in-future", with("kind = \"observed\", source = \"x\", date = 2090-01-01"), all),
        ("placeholder", each("{ level = 2, note = \"…\" }"), all),
        ("not-scored", format!("{head}{}", levels.collect::<String>()), discussed().count()),
    ];
    for (code, text, count) in cases {
        for language in ["fr", "en"] {
            let problems = problems_of("essai.toml", &text, language);
            let mut of_code = problems.iter().filter(|problem| problem["code"] == code);
            let (Some(problem), None) = (of_code.next(), of_code.next()) else {
                panic!("{code}: {problems:?}")
            };
            assert_eq!(problem["line"], 8, "{code} stands at the first answer in the file");
            let message = problem["message"].as_str().unwrap();
            assert!(message.contains(&count.to_string()), "{message}");
            let named = catalogue.criteria.iter().filter(|criterion| {
                let ids = message.split(['(', ')', ',', ' ']);
                ids.into_iter().any(|id| id == criterion.id.as_ref())
            });
            assert_eq!(named.count(), count.min(3), "{message}");
            assert!(!problem["help"].as_str().unwrap().is_empty());
        }
    }
}

#[test]
fn a_line_that_the_help_writes_out_mends_what_it_is_about() {
    let mut tried = 0;
    for file in files("tests/fixtures/warnings") {
        let text = std::fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_str().unwrap();
        for language in ["fr", "en"] {
            let problems = problems_of(name, &text, language);
            let help = problems[0]["help"].as_str().unwrap_or_default();
            let Some(line) = help.split('`').find(|part| part.contains(" = {")) else { continue };
            let key = &line[..=line.find(" = ").unwrap()];
            let at = text.find(&format!("\n{key}")).unwrap() + 1;
            let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
            let mended = format!("{}{line}{}", &text[..at], &text[end..]);
            let left = problems_of(name, &mended, language);
            assert!(left.len() < problems.len(), "{help}\n{mended}\n{left:?}");
            tried += 1;
        }
    }
    assert_eq!(tried, 6);
}

fn relative(text: &str) -> String {
    let root = crate::runner::root().display();
    text.replace(&format!("{root}/"), "").replace(&format!("{root}\\"), "")
}
