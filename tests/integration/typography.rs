//! How outputs are written: French spaces before marks, and a full stop behind a quotation.

use crate::phrases::{french_faults, glued_colon};
use crate::runner::run;

/// What people read, of files whose own words are well written.
const RUNS: &[&str] = &[
    "assess examples/jardin-des-liens.toml",
    "assess examples/jardin-des-liens.toml --full",
    "assess examples/jardin-des-liens.toml --explain",
    "assess examples/voisin-age.toml --format markdown --profile funder",
    "assess tests/fixtures/bearer/navette.toml",
    "assess tests/fixtures/bearer/navette.toml --format markdown",
    "letter examples/jardin-des-liens.toml",
    "letter examples/jardin-des-liens.toml --format terminal --from Anna",
    "letter tests/fixtures/bearer/navette.toml",
    "letter tests/fixtures/letters/termine.toml --format terminal",
    "screen examples/jardin-des-liens.toml",
    "screen tests/fixtures/bearer/navette.toml --format markdown",
    "reach examples/jardin-des-liens.toml",
    "reach examples --explain",
    "reach --survey --population 2000 --asked 80 --yes 24",
    "letter examples/cohort/velo-des-classes.toml --from Anna",
    "screen examples",
    "compare tests/fixtures/comparison/before tests/fixtures/comparison/after",
    "observe examples/cohort",
    "check examples tests/fixtures/invalid",
    "check nowhere.toml",
    "form markdown",
    "form markdown --express",
    "panel tests/fixtures/panel/cohort --explain",
    "panel tests/fixtures/panel/cohort",
    "panel tests/fixtures/panel/cohort --format markdown",
    "support examples/structures examples/cohort",
    "federate examples/cohort",
    "federate examples/cohort --forge",
    "criteria list",
    "criteria show field-listening",
    "criteria show fear-of-change",
    "criteria crosswalk avise examples/jardin-des-liens.toml",
    "criteria coverage",
    "practise",
    "--help",
    "--help all",
    "assess --help",
    "letter --help",
    // Mistakes in what is typed.
    "assess",
    "assess --complet x.toml",
    "lettre x.toml",
    "letter x.toml --profile funder",
    "letter tests/fixtures/letters",
    "assess nowhere.toml",
    "assess examples/jardin-des-liens.toml --format xslx",
    "interview mon projet.toml",
    "check --date hier examples",
];

/// What people read, in one language: without source lines, places in files, ids and what is to be
/// typed.
fn lines(typed: &str, language: &str) -> Vec<String> {
    let words: Vec<&str> = typed.split(' ').collect();
    let output = run(&[&words[..], &["--lang", language]].concat());
    let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    let is_quoted = |line: &str| {
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        line.starts_with('|') || line.starts_with("-->") || line.starts_with(":::")
    };
    text.lines().filter(|line| !is_quoted(line)).map(str::to_owned).collect()
}

#[test]
fn french_outputs_have_their_spaces() {
    let (mut faults, mut count) = (Vec::new(), 0);
    for typed in RUNS {
        for line in lines(typed, "fr") {
            count += 1;
            // A sign for what is not known, and the words of a reader.
            if line.contains("????") || line.contains("?/4") || line.contains("Relu entre nous") {
                continue;
            }
            let glued = glued_colon(&line).then(|| format!("a colon without its space in {line}"));
            let found = french_faults(&line).into_iter().chain(glued);
            faults.extend(found.map(|fault| format!("{typed}: {fault}")));
        }
    }
    assert!(count > 1000, "{count}");
    assert!(faults.is_empty(), "{faults:#?}");
}

/// What is written for people, format by format the same words; in Markdown nothing is set in columns.
const MARKDOWN: &[&str] = &[
    "assess examples/jardin-des-liens.toml --full",
    "assess examples/voisin-age.toml --profile funder",
    "letter examples/jardin-des-liens.toml",
    "letter examples/voisin-age.toml --from Anna",
    "letter tests/fixtures/bearer/navette.toml",
    "screen examples",
    "screen tests/fixtures/bearer/navette.toml",
    "reach examples",
    "panel tests/fixtures/panel/cohort",
    "support examples/structures examples/cohort",
    "federate examples/cohort",
    "federate examples/cohort --forge",
    "observe examples/cohort",
    "find jardin",
];

/// Lines in which something was put between two words, and was nothing.
fn gaps(text: &str) -> Vec<&str> {
    let mut is_code = false;
    let lines = text.lines().filter(|line| {
        is_code ^= line.trim_start().starts_with("```");
        !is_code
    });
    let has_gap = |line: &&str| {
        let words = line.trim_start().trim_end();
        // A row of a table ends its cells with spaces.
        !words.starts_with('|')
            && (words.contains("  ")
                || words.contains("….")
                || words.contains("..")
                || words.contains(" . ")
                || words.contains(" ,"))
    };
    lines.filter(has_gap).collect()
}

#[test]
fn nothing_is_written_twice_or_left_out_between_words() {
    assert_eq!(gaps("Un peu.  Levier.\n    indenté\n```\na  b\n```\nisolement…. Vous\n").len(), 2);
    let mut faults = Vec::new();
    let mut look = |typed: &str, language: &str, text: &str| {
        faults.extend(gaps(text).into_iter().map(|line| format!("{typed} {language}: {line}")));
    };
    for language in ["fr", "en"] {
        for typed in MARKDOWN {
            let words: Vec<&str> = typed.split(' ').collect();
            let more = ["--format", "markdown", "--lang", language];
            let output = run(&[&words[..], &more].concat());
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(text.lines().count() > 5, "{typed}: {text}");
            look(typed, language, &text);
        }
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        let arguments = ["batch", "examples/cohort", "-o", out.to_str().unwrap()];
        run(&[&arguments[..], &["--format", "markdown", "--lang", language]].concat());
        look("batch", language, &std::fs::read_to_string(out.join("report.md")).unwrap());
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// A quotation that is followed by a new sentence ends its own.
fn open_quotations(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    for at in 0..chars.len() {
        let begins = |from: usize| match (chars.get(from), chars.get(from + 1)) {
            (Some(' '), Some(next)) => next.is_uppercase(),
            _ => false,
        };
        let inside = match chars[at] {
            '»' => chars[..at].iter().rev().find(|c| !c.is_whitespace()),
            '”' => chars[..at].last(),
            _ => continue,
        };
        let is_ended = inside.is_some_and(|c| ['.', '!', '?', '…'].contains(c));
        if begins(at + 1) && !is_ended {
            let around = &chars[at.saturating_sub(30)..chars.len().min(at + 20)];
            faults.push(around.iter().collect());
        }
    }
    faults
}

#[test]
fn a_quotation_ends_its_sentence() {
    assert_eq!(open_quotations("Vous ajoutez : « un chapeau » C’est dit.").len(), 1);
    assert_eq!(open_quotations("« un chapeau ». Puis « Oui. » C’est dit, « là » et ici."), [""; 0]);
    let mut faults = Vec::new();
    for typed in RUNS.iter().filter(|typed| !typed.contains("criteria")) {
        for language in ["fr", "en"] {
            let text = lines(typed, language).join(" ");
            faults.extend(open_quotations(&text).into_iter().map(|at| format!("{typed}: {at}")));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
