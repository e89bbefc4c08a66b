//! No sentence concludes from what was not said. Every phrase that holds a word for none or for all is
//! classed in `tests/silence.toml`; those that assert something of somebody are tried on what makes
//! them true and on what must not show them.

use std::collections::{BTreeMap, BTreeSet};

use germoir::i18n::Language;
use serde::Deserialize;

use crate::phrases::texts;
use crate::runner::{root, run};

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Classes {
    does_not: Vec<String>,
    asserts: BTreeMap<String, Claim>,
}

/// A sentence that asserts something of somebody, and how it is tried.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Claim {
    run: String,
    holds: Vec<String>,
    fails: Vec<Vec<String>>,
    /// The part of the English sentence that says it; the whole in both languages without it.
    words: Option<String>,
}

fn classes() -> Classes {
    let text = std::fs::read_to_string(root().join("tests/silence.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

const NONE_OR_ALL: [(Language, &[&str]); 2] = [
    (
        Language::English,
        &[
            "no",
            "nobody",
            "never",
            "nothing",
            "nowhere",
            "none",
            "neither",
            "all",
            "every",
            "everybody",
            "everyone",
            "everything",
            "each",
            "always",
        ],
    ),
    (
        Language::French,
        &[
            "aucun", "aucune", "rien", "personne", "jamais", "nul", "nulle", "ni", "tout", "toute",
            "tous", "toutes", "chaque", "chacun", "chacune", "toujours",
        ],
    ),
];

/// A phrase without the names of its gaps and variants.
fn said(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['$', '[']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = match from.as_bytes()[0] {
            b'$' => from[1..]
                .find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-')
                .map(|at| at + 1),
            _ => from.find(']'),
        };
        out.push(' ');
        rest = end.map_or("", |end| &from[end..]);
    }
    out + rest
}

#[test]
fn every_sentence_about_none_or_all_is_classed() {
    let classes = classes();
    let mut sorted = classes.does_not.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted, classes.does_not, "the list is in order, each name once");
    let mut known: BTreeSet<&str> = classes.does_not.iter().map(String::as_str).collect();
    for id in classes.asserts.keys() {
        assert!(known.insert(id), "{id} is in both classes");
    }
    let mut wrong = Vec::new();
    let mut there = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for (language, words) in NONE_OR_ALL {
        for (id, text) in texts(language) {
            let said = said(&text).to_lowercase();
            let mut parts = said.split(|c: char| !c.is_alphanumeric() && c != '-');
            let speaks = parts.any(|word| words.contains(&word));
            if speaks && !known.contains(id.as_str()) && seen.insert(id.clone()) {
                wrong.push(format!("{id} is not classed: {text}"));
            }
            there.insert(id);
        }
    }
    let gone = known.iter().filter(|id| !there.contains(**id));
    wrong.extend(gone.map(|id| format!("{id} is classed and is no phrase")));
    assert!(wrong.is_empty(), "tests/silence.toml:\n{}", wrong.join("\n"));
}

/// A command, the files that it is given, and the language.
type Run<'c> = (&'c str, &'c [String], &'static str);

/// What a command says of these files, in one line, without markup.
fn output((command, paths, language): Run<'_>) -> String {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let mut arguments: Vec<&str> = command.split(' ').collect();
    let is_batch = arguments[0] == "batch";
    arguments.extend(paths.iter().map(String::as_str));
    arguments.extend(["--lang", language]);
    if is_batch {
        arguments.extend(["--format", "markdown", "-o", out.to_str().unwrap()]);
    }
    let output = run(&arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}\n{errors}");
    let text = match is_batch {
        true => std::fs::read_to_string(out.join("report.md")).unwrap(),
        false => String::from_utf8(output.stdout).unwrap(),
    };
    plain(&text)
}

/// The words of a text or a page, one space between them.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut is_tag = false;
    for c in text.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag => {}
            c => out.push(c),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_asserted_of_somebody_is_said_by_their_files() {
    let (english, french) = (texts(Language::English), texts(Language::French));
    let claims = classes().asserts;
    assert!(claims.len() > 70, "{}", claims.len());
    let mut looked_for: Vec<(&str, &Claim, &'static str, String)> = Vec::new();
    for (id, claim) in &claims {
        assert!(!claim.fails.is_empty(), "{id}");
        let said = plain(&english[id]);
        match &claim.words {
            Some(words) => {
                assert!(said.contains(words.as_str()), "{id} does not say: {words}");
                looked_for.push((id, claim, "en", words.clone()));
            }
            None => {
                assert!(!said.contains('{'), "{id} has gaps: name its words");
                looked_for.push((id, claim, "en", said));
                looked_for.push((id, claim, "fr", plain(&french[id])));
            }
        }
    }
    let runs: BTreeSet<Run<'_>> = looked_for
        .iter()
        .flat_map(|(_, claim, language, _)| {
            let all = claim.fails.iter().chain([&claim.holds]);
            all.map(|paths| (claim.run.as_str(), paths.as_slice(), *language))
        })
        .collect();
    let shown = outputs(&runs.into_iter().collect::<Vec<_>>());
    let mut wrong = Vec::new();
    for (id, claim, language, words) in looked_for {
        let shows = |paths: &[String]| {
            let run: Run<'_> = (&claim.run, paths, language);
            shown[&run].contains(&words)
        };
        if !shows(&claim.holds) {
            wrong.push(format!("{id} is not said of {:?}: {words}", claim.holds));
        }
        for paths in claim.fails.iter().filter(|paths| shows(paths)) {
            wrong.push(format!("{id} is said of {paths:?}: {words}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every run, a few at a time.
fn outputs<'c>(runs: &[Run<'c>]) -> BTreeMap<Run<'c>, String> {
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        let parts = runs.chunks(runs.len().div_ceil(workers)).map(|part| {
            scope.spawn(|| part.iter().map(|run| (*run, output(*run))).collect::<Vec<_>>())
        });
        let parts: Vec<_> = parts.collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    })
}
