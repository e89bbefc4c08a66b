//! Each problem code has a text that shows it and one a few characters away that is clean:
//! `tests/fixtures/codes.toml`.

use std::collections::BTreeSet;

use germoir::catalogue::departures::departures;
use germoir::catalogue::{Catalogue, builtin, definition, profile};
use germoir::descriptor::{self, Form};
use germoir::diagnostic::{Code, Problem, Severity, code};
use germoir::i18n::{Language, Phrases};
use germoir::material::problem::{Located, located};
use germoir::source::{Limits, SourceFile};
use toml::{Table, Value};

use crate::runner::{DATE, root, run, stdout};

/// What a text stands below that does not begin with its format.
const HEAD: &str = "format = 1\n[project]\nname = \"Essai\"\nsummary = \"Un projet.\"\n\
                    stage = \"operating\"\nanswered_on = \"2\"\n";

const FEW: Limits = Limits { problems: 5, list: 5, ..Limits::DEFAULT };

struct Pair {
    /// Where the code is told.
    part: String,
    code: String,
    clean: String,
    shows: String,
    says: Option<String>,
    besides: Option<String>,
    also: BTreeSet<String>,
    overlay: Option<String>,
}

fn pairs() -> Vec<Pair> {
    let text = std::fs::read_to_string(root().join("tests/fixtures/codes.toml")).unwrap();
    let file: Table = toml::from_str(&text).unwrap();
    let mut pairs = Vec::new();
    for (part, codes) in &file {
        for (code, entries) in codes.as_table().unwrap() {
            for entry in entries.as_array().unwrap() {
                pairs.push(Pair::read(part, code, entry.as_table().unwrap()));
            }
        }
    }
    pairs
}

impl Pair {
    fn read(part: &str, code: &str, entry: &Table) -> Self {
        let keys = ["text", "was", "now", "says", "besides", "also", "overlay"];
        for key in entry.keys() {
            assert!(keys.contains(&key.as_str()), "{part}.{code}: {key}");
        }
        let text = |key: &str| entry.get(key).map(|value| value.as_str().unwrap().to_owned());
        let headed = |text: &str| match text.starts_with("format") {
            true => text.to_owned(),
            false => format!("{HEAD}{text}"),
        };
        let clean = headed(&text("text").unwrap());
        let (was, now) = (text("was").unwrap(), text("now").unwrap());
        assert_eq!(clean.matches(&was).count(), 1, "{part}.{code}: {was}");
        let also = entry.get("also").map_or(&[][..], |codes| codes.as_array().unwrap());
        Self {
            part: part.to_owned(),
            code: code.to_owned(),
            shows: clean.replacen(&was, &now, 1),
            clean,
            says: text("says"),
            besides: text("besides"),
            also: also.iter().map(|code| Value::as_str(code).unwrap().to_owned()).collect(),
            overlay: text("overlay"),
        }
    }

    /// What is told of a text in the place where this code is.
    fn told(&self, text: &str, language: Language) -> Vec<(String, String)> {
        match (self.part.as_str(), &self.besides) {
            ("check", None) => {
                let overlaid = self.overlay.as_deref().map(|overlay| laid(&[overlay]).unwrap());
                let catalogue = overlaid.as_ref().unwrap_or(builtin::catalogue());
                let file = SourceFile::from_bytes("f", text.into(), &FEW).unwrap();
                let today = DATE.parse().unwrap();
                let read = descriptor::read(&file, Form::Toml, catalogue, today, Some("p"));
                said(&read.problems, &[file], language)
            }
            ("check", Some(other)) => of_two(text, other, language),
            ("overlay", besides) => {
                let layer: Vec<&str> = [text].into_iter().chain(besides.as_deref()).collect();
                match laid(&layer) {
                    Ok(_) => Vec::new(),
                    Err((problems, files)) => said(&problems, &files, language),
                }
            }
            ("profile", _) => {
                let file = SourceFile::new("f", text.to_owned());
                let read = profile::parse(&file, builtin::catalogue());
                read.err().map_or_else(Vec::new, |problems| said(&problems, &[file], language))
            }
            ("cohort", _) => of_cohort(text, language),
            (part, _) => panic!("{part}"),
        }
    }
}

type Refused = (Vec<Problem>, Vec<SourceFile>);

/// The catalogue with an overlay of these files.
fn laid(texts: &[&str]) -> Result<Catalogue, Refused> {
    let mut files = builtin::sources();
    let base = files.len();
    for text in texts {
        let start = definition::load::end_of(&files);
        files.push(SourceFile::new("overlay", *text).starting_at(start));
    }
    match definition::load(&files[..base], &files[base..]) {
        Ok(mut catalogue) => {
            catalogue.departures = departures(builtin::catalogue(), &catalogue).into();
            Ok(catalogue)
        }
        Err(problems) => Err((problems, files)),
    }
}

fn said(problems: &[Problem], files: &[SourceFile], language: Language) -> Vec<(String, String)> {
    let told = located(problems, files, &Phrases::new(language)).into_iter();
    told.map(|Located { code, message, help, .. }| {
        (code.id.to_owned(), format!("{message} {}", help.unwrap_or_default()))
    })
    .collect()
}

fn problems_in(report: &serde_json::Value) -> Vec<(String, String)> {
    let told =
        |problem: &serde_json::Value, key| problem[key].as_str().unwrap_or_default().to_owned();
    let problems = report["problems"].as_array().unwrap().iter();
    problems
        .map(|one| (told(one, "code"), format!("{} {}", told(one, "message"), told(one, "help"))))
        .collect()
}

/// What `check` tells of a folder with two files.
fn of_two(text: &str, other: &str, language: Language) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.toml"), text).unwrap();
    std::fs::write(folder.path().join("b.toml"), other).unwrap();
    let path = folder.path().to_str().unwrap();
    let output = run(&["check", path, "--format", "json", "--lang", language.tag()]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    report["files"].as_array().unwrap().iter().flat_map(problems_in).collect()
}

/// What others are told who read a cohort.
fn of_cohort(text: &str, language: Language) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::create_dir(path("in")).unwrap();
    std::fs::write(path("in/a.toml"), text).unwrap();
    let (input, output) = (path("in"), path("out"));
    stdout(&["batch", &input, "-o", &output, "--format", "ndjson", "--lang", language.tag()], 0);
    let lines = std::fs::read_to_string(path("out/assessments.ndjson")).unwrap();
    problems_in(&serde_json::from_str(lines.lines().next().unwrap()).unwrap())
}

#[test]
fn every_code_has_a_text_that_shows_it_and_one_beside_it_that_is_clean() {
    let mut faults = Vec::new();
    for pair in pairs() {
        for language in Language::ALL {
            let clean = pair.told(&pair.clean, language);
            let shows = pair.told(&pair.shows, language);
            let is_other = |(code, _): &&(String, String)| !pair.also.contains(code);
            let others = shows.iter().filter(is_other).filter(|(code, _)| *code != pair.code);
            let stray: Vec<_> = clean.iter().filter(is_other).chain(others).collect();
            let sentence = shows.iter().find(|(code, _)| *code == pair.code);
            let says = pair.says.as_deref().unwrap_or_default();
            let unsaid = format!("problem-{}", pair.code);
            let is_said =
                |it: &str| it.contains(says) && !it.contains(&unsaid) && !it.contains("{$");
            let is_told = sentence.is_some_and(|(_, it)| is_said(it));
            if !stray.is_empty() || !is_told {
                faults.push(format!("{}.{}: {sentence:?} {stray:?}", pair.part, pair.code));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_code_is_without_its_pair_and_no_pair_without_its_code() {
    let parts: [(&[&str], &[Code]); 4] = [
        (&["check"], code::ALL),
        (&["check"], germoir::descriptor::problems::ALL),
        (&["overlay", "profile"], definition::problems::ALL),
        (&["cohort"], germoir::access::problems::ALL),
    ];
    let shown: BTreeSet<(String, String)> =
        pairs().into_iter().map(|pair| (pair.part, pair.code)).collect();
    let mut known = BTreeSet::new();
    for (places, codes) in parts {
        for code in codes {
            let is_shown = places
                .iter()
                .any(|place| shown.contains(&((*place).to_owned(), code.id.to_owned())));
            assert!(is_shown, "tests/fixtures/codes.toml: {places:?} {}", code.id);
            known.insert(code.id);
        }
    }
    for (part, code) in shown {
        assert!(known.contains(code.as_str()), "{part}.{code}");
    }
}

#[test]
fn an_error_refuses_a_file_and_nothing_less_does() {
    for pair in pairs().iter().filter(|pair| pair.part == "check" && pair.besides.is_none()) {
        let file = SourceFile::from_bytes("f", pair.shows.clone().into(), &FEW).unwrap();
        let catalogue = builtin::catalogue();
        let read = descriptor::read(&file, Form::Toml, catalogue, DATE.parse().unwrap(), Some("p"));
        let is_error = |problem: &Problem| problem.code.severity == Severity::Error;
        let refused = read.problems.iter().any(is_error);
        assert_eq!(read.descriptor.is_none(), refused, "{}", pair.code);
    }
}

#[test]
fn what_is_told_does_not_hang_on_how_lines_end() {
    let alone = pairs().into_iter().filter(|pair| pair.part != "cohort" && pair.besides.is_none());
    for pair in alone {
        let told = |text: &str| pair.told(text, Language::English);
        let windows = told(&pair.shows.replace('\n', "\r\n"));
        assert_eq!(windows, told(&pair.shows), "{}.{}", pair.part, pair.code);
    }
}
