//! The practice cases: what they ask, and that readers agree on it.

use std::collections::HashMap;

use germoir::catalogue::{LEVELS, builtin};
use toml_edit::DocumentMut;

use crate::runner::{command, files, root};

/// Readers of five that must stand on the same level.
const AGREED: usize = 4;

/// The level of each criterion of a case, by the name of its file.
fn cases() -> Vec<(String, HashMap<String, i64>, DocumentMut)> {
    let found = files("criteria/cases").into_iter().map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        let document: DocumentMut = text.parse().unwrap();
        let levels = document["levels"].as_table().unwrap().iter();
        let levels = levels.map(|(id, one)| (id.to_owned(), one["level"].as_integer().unwrap()));
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, levels.collect(), document)
    });
    found.collect()
}

#[test]
fn a_case_is_told_in_both_languages_with_a_reason_for_each_level() {
    let catalogue = builtin::catalogue();
    let cases = cases();
    assert_eq!(cases.len(), 6);
    for (name, levels, document) in &cases {
        let case = &document["case"];
        assert_eq!(case["id"].as_str(), Some(name.as_str()));
        assert_eq!(document["format"].as_integer(), Some(1), "{name}");
        assert!(case["version"].as_str().is_some_and(|version| !version.is_empty()), "{name}");
        assert!((12..=15).contains(&levels.len()), "{name}: {}", levels.len());
        for language in ["fr", "en"] {
            for key in ["title", "text"] {
                let text = case[language][key].as_str().unwrap_or_default();
                assert!(!text.trim().is_empty(), "{name} {language} {key}");
            }
        }
        for (id, level) in levels {
            let criterion = catalogue.criterion(id).map(|at| &catalogue.criteria[at]);
            assert!(criterion.is_some_and(|criterion| criterion.is_scored()), "{name}: {id}");
            assert!((0..LEVELS as i64).contains(level), "{name}: {id}");
            for language in ["fr", "en"] {
                let because = document["levels"][id]["because"][language].as_str();
                let because = because.unwrap_or_default();
                assert!(because.ends_with('.'), "{name}: {id} in {language}");
                let spaced = [" ;", " :", " ?", " !", " »", "« "].iter();
                assert!(spaced.clone().all(|sign| !because.contains(sign)), "{name}: {because}");
            }
        }
    }
    for criterion in catalogue.criteria.iter().filter(|criterion| criterion.core) {
        let is_tried = cases.iter().any(|(_, levels, _)| levels.contains_key(&*criterion.id));
        assert!(is_tried, "{} stands in no practice case", criterion.id);
    }
}

#[test]
fn four_readers_of_five_stand_on_the_level_of_a_case() {
    let folder = root().join("tests/readers/answers-cases");
    let readers = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let readers: Vec<_> = readers.filter(|path| path.is_dir()).collect();
    assert_eq!(readers.len(), 5);
    for (name, levels, _) in cases() {
        let mut agreed: HashMap<&str, usize> = HashMap::new();
        for reader in &readers {
            let said = std::fs::read_to_string(reader.join(format!("{name}.txt"))).unwrap();
            let answers: HashMap<&str, &str> =
                said.lines().filter_map(|line| line.split_once(": ")).collect();
            for (id, level) in &levels {
                let is_same = answers.get(id.as_str()) == Some(&level.to_string().as_str());
                *agreed.entry(id).or_default() += usize::from(is_same);
            }
        }
        for (id, count) in agreed {
            assert!(count >= AGREED, "{name}: {count} of {} on {id}", readers.len());
        }
    }
}

/// What a reader who types these lines is told, and how it ended.
fn typed(arguments: &[&str], lines: &str) -> (String, i32) {
    let output = command(arguments).write_stdin(lines.to_owned()).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8(said).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    (said, output.status.code().unwrap())
}

#[test]
fn every_case_is_listed_and_can_be_answered_to_the_end() {
    for (language, say) in [("fr", "Au même niveau"), ("en", "On the same level")] {
        let (list, _) = typed(&["practise", "--lang", language], "");
        for (name, levels, document) in cases() {
            let title = document["case"][language]["title"].as_str().unwrap().to_owned();
            assert!(list.contains(&name) && list.contains(&title), "{list}");
            let catalogue = builtin::catalogue();
            let ordered = catalogue.criteria.iter().filter_map(|one| levels.get(&*one.id));
            let lines: String = ordered.map(|level| format!("{level}\n")).collect();
            let (said, code) = typed(&["practise", &name, "--lang", language], &lines);
            assert_eq!(code, 0, "{said}");
            let all = levels.len();
            let said = said.replace('\u{a0}', " ");
            assert!(said.contains(say) && said.contains(&format!("{all} ")), "{said}");
            assert!(said.ends_with('.') && !said.contains("Agreed level"), "{said}");
        }
    }
}

#[test]
fn a_reading_that_parts_from_the_agreed_one_is_told_why_and_kept_as_a_review() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.toml").display().to_string();
    let lines = "9\n0\n\nq\n";
    let arguments = ["practice", "chambre-du-fond", "--name", "Ada", "-o", &path, "--lang", "en"];
    let (said, code) = typed(&arguments, lines);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Type a number from 0 to 4"), "{said}");
    assert!(said.contains("On the same level: 0 of 2."), "{said}");
    assert!(said.contains("The Back Bedroom"), "{said}");
    assert!(
        said.contains("You: 0. Agreed level: 3") && said.contains("You: I do not know."),
        "{said}"
    );
    assert!(said.contains("Some forty people heard in the car park"), "{said}");
    let text = std::fs::read_to_string(&path).unwrap();
    for line in ["case = \"chambre-du-fond\"", "reviewer = \"Ada\"", "field-listening = 0"] {
        assert!(text.contains(line), "{text}");
    }
    assert!(text.ends_with(" = \"unknown\"\n"), "{text}");
    let (checked, code) = typed(&["check", &path, "--lang", "en"], "");
    assert_eq!(code, 0, "{checked}");
    // What is there is kept.
    let (said, code) = typed(&arguments, lines);
    assert!(code == 2 && !said.contains("The Back Bedroom"), "{said}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn an_unknown_case_answers_with_the_nearest() {
    let (said, code) = typed(&["practise", "roulment", "--lang", "en"], "");
    assert!(code == 2 && said.contains("“roulement”"), "{said}");
}

#[test]
fn the_page_of_the_cases_alone_is_asked_for_without_a_file() {
    let page = command(&["form", "html", "--practise"]).output().unwrap();
    let text = String::from_utf8(page.stdout).unwrap();
    assert_eq!(page.status.code(), Some(0));
    assert_eq!(text.matches("\"kind\":\"case\"").count(), cases().len());
    assert!(!text.contains("\"kind\":\"project\""));
    let refused = command(&["form", "xlsx", "--practise"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
}
