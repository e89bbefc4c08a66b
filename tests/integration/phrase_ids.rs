//! Phrases whose ids are put together from parts: each sort of id is in a list here, and each that
//! a closed set can make exists in both languages. Those whose other half is written out in the code
//! stop a run of a debug program where they are missing, as any phrase does.

use std::collections::BTreeSet;
use std::path::Path;

use germoir::i18n::Language;

use crate::phrases::texts;
use crate::runner::root;

enum Made {
    /// With each name of the closed set, or of `as_str` or `code`, of this type in this file.
    Of(&'static str, &'static str),
    /// With words of the code that stand near.
    Words,
    /// No phrase, but an id of something else.
    Else,
}
use Made::{Else, Of, Words};

/// What an id begins with, what it ends with, and what stands between.
const IDS: &[(&str, &str, Made)] = &[
    ("bearer-", "", Of("descriptor/project.rs", "BearerKind")),
    ("blind-", "", Else),
    ("blind-trace-", "", Of("panel/blind/trace.rs", "Trace")),
    ("brake-", "", Else),
    ("cohort-", "", Words),
    ("cohort-by-", "", Words),
    ("cohort-column-", "", Words),
    ("cohort-other-", "", Of("descriptor/mod.rs", "Kind")),
    ("cohort-since-", "", Words),
    ("cohort-way-", "", Of("comparison/since.rs", "Way")),
    ("cohort-scale-", "", Of("descriptor/project.rs", "Scale")),
    ("column-", "", Words),
    ("compare-cause-", "", Of("comparison/causes.rs", "Cause")),
    ("compare-column-", "", Words),
    ("compare-item-", "", Of("catalogue/definition/rules.rs", "Change")),
    ("compare-others-", "", Of("descriptor/answer.rs", "Others")),
    ("compare-role-", "", Of("descriptor/other.rs", "Role")),
    ("coverage-", "", Of("catalogue/sources/coverage.rs", "Difference")),
    ("crosswalk-", "", Words),
    ("decide-lot-", "", Words),
    ("departure-", "", Of("catalogue/definition/rules.rs", "Change")),
    ("dossier-", "", Words),
    ("entry-column-", "", Words),
    ("entry-of-", "", Words),
    ("entry-part-", "", Of("material/shelf/rows.rs", "Part")),
    ("explain-others-", "", Of("descriptor/answer.rs", "Others")),
    ("find-column-", "", Words),
    ("find-ending-", "", Words),
    ("find-holds-", "", Words),
    ("find-kind-", "", Of("descriptor/shared.rs", "BlockKind")),
    ("find-reason-", "", Of("portfolio/find/mod.rs", "Place")),
    ("find-what-", "", Of("portfolio/find/entry.rs", "What")),
    ("forge-", "-{}", Words),
    ("forge-column-", "", Words),
    ("forge-lack-", "", Words),
    ("forge-sheet-", "", Words),
    ("form-ask-", "", Words),
    ("form-ask-", ".name", Words),
    ("form-column-", "", Words),
    ("form-evidence-", "", Words),
    ("form-page-", "", Words),
    ("form-page-", "-{rest}", Words),
    ("form-section-", "", Words),
    ("form-section-", ".about", Words),
    ("form-value-", "", Of("descriptor/answer.rs", "Rung")),
    ("form-value-others-", "", Of("descriptor/answer.rs", "Others")),
    ("gate-", "", Of("assessment/gates.rs", "Status")),
    ("import-draft-", "", Words),
    ("import-draft-place-", "", Words),
    ("kin-column-", "", Words),
    ("kin-kind-", "", Of("portfolio/kinship/kinds.rs", "Kind")),
    ("kin-same-", "", Of("portfolio/kinship/kin.rs", "FacetKind")),
    ("kin-section-", "", Words),
    ("kind-", "", Words),
    ("letter-", "-opening", Words),
    ("letter-", "-{id}", Words),
    ("letter-shown-", "", Of("descriptor/answer.rs", "Rung")),
    ("lint-", "", Of("catalogue/lint.rs", "code")),
    // Each code of a problem has a test in `material::notice`.
    ("notice-", "", Words),
    ("observe-", "", Words),
    ("observe-became-", "", Words),
    ("observe-by-", "", Words),
    ("observe-group-", "", Words),
    ("observe-dated-", "", Of("portfolio/observation/dating.rs", "DatedBy")),
    ("observe-sheet-", "", Of("report/observation/tables.rs", "Table")),
    ("page-answer-", "", Words),
    ("page-chart-users-", "", Of("descriptor/reach.rs", "Counting")),
    ("page-column-", "", Words),
    ("page-fact-", "", Words),
    ("page-kind-", "", Of("descriptor/reach.rs", "Counting")),
    ("page-open-", "", Words),
    ("page-relation-", "", Of("descriptor/project.rs", "RelationKind")),
    ("page-severity-", "", Of("diagnostic/mod.rs", "Severity")),
    ("page-sheet-", "", Words),
    ("page-template-", "", Words),
    ("page-unit-", "", Of("descriptor/reach.rs", "Unit")),
    ("panel-column-", "", Words),
    ("panel-duties-", "", Words),
    ("panel-place-", "", Words),
    ("panel-questions-", "", Words),
    ("panel-scale-", "", Of("panel/merge/points.rs", "Scale")),
    ("person-beyond-", "", Words),
    ("person-relation-", "", Of("panel/person/search.rs", "Relation")),
    ("seen-", "", Words),
    ("support-read-words-", "", Words),
    // Each code of a problem and each fault of a syntax has a test in `phrases`.
    ("problem-", "", Words),
    ("profile-", "", Words),
    ("reach-", "", Of("reach/mod.rs", "Reason")),
    ("reference-", "", Words),
    ("reference-", "-about", Words),
    ("reference-how-", "", Words),
    ("rule-", "{end}", Of("material/shelf/rules.rs", "Check")),
    ("rule-gate-", "", Words),
    ("rung-", "", Of("descriptor/answer.rs", "Rung")),
    ("screen-name-", "", Of("assessment/screening.rs", "Outcome")),
    ("screen-outcome-", "", Of("assessment/screening.rs", "Outcome")),
    ("screen-relation-", "", Of("descriptor/project.rs", "RelationKind")),
    ("screen-section-", "", Words),
    ("section-", "", Of("catalogue/profile.rs", "Section")),
    ("stage-", "", Of("catalogue/definition/model.rs", "Stage")),
    ("standing-", "", Words),
    ("state-", "", Of("assessment/families.rs", "State")),
    ("support-column-", "", Words),
    ("support-count-", "", Of("portfolio/support/mod.rs", "Met")),
    ("support-kind-", "", Of("descriptor/other.rs", "StructureKind")),
    ("support-met-", "", Of("portfolio/support/mod.rs", "Met")),
    ("support-near-", "", Of("portfolio/support/near.rs", "Near")),
    ("support-outcome-", "", Of("portfolio/support/mod.rs", "Outcome")),
    ("support-sheet-", "", Words),
    ("support-warning-state-", "", Words),
    ("syntax-", "", Words),
    ("trajectory-column-", "", Words),
    ("trajectory-finding-", "", Of("reach/finding.rs", "Finding")),
    ("trajectory-name-", "", Of("reach/finding.rs", "Finding")),
    ("trajectory-precision-", "", Words),
    ("trajectory-survey-column-", "", Words),
    ("trajectory-survey-who-", "", Words),
    ("trajectory-use-", "", Of("reach/ladder.rs", "Use")),
    ("usage-group-", "", Words),
];

fn read(file: &str) -> String {
    std::fs::read_to_string(root().join("src").join(file)).unwrap()
}

/// The texts in quotes of a piece of Rust.
fn quoted(code: &str) -> Vec<String> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let texts = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
    texts.map(str::to_owned).collect()
}

/// The names that the values of a type go by.
fn names(file: &str, of: &str) -> Vec<String> {
    let text = read(file);
    let after = |text: &str, start: &str, end: &str| {
        let from = text.find(start)? + start.len();
        let to = text[from..].find(end)?;
        Some(text[from..from + to].to_owned())
    };
    let own = || {
        let body = after(&text, &format!("impl {of} {{"), "\n}\n")? + "\n";
        let code = after(&body, "fn as_str(", "\n    }\n");
        code.or_else(|| after(&body, "fn code(", "\n    }\n"))
    };
    let set = || {
        text.contains("closed_set! {").then_some(())?;
        after(&text, &format!("    pub enum {of} {{"), "\n    }\n")
    };
    let codes = || (of == "code").then(|| after(&text, "codes! {", "\n    }\n")).flatten();
    let code = own().or_else(set).or_else(codes).unwrap_or_else(|| panic!("{file}: {of}"));
    let names = quoted(&code);
    assert!(names.len() > 1, "{file}: {of} {names:?}");
    names
}

/// What ids that the code puts together begin and end with, and where they are.
fn made(folder: &Path, phrases: &BTreeSet<String>, found: &mut BTreeSet<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            made(&path, phrases, found);
            continue;
        }
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for (at, call) in text.match_indices("named(") {
            let set = text[at + call.len()..].trim_start().strip_prefix('"');
            let set = set.and_then(|rest| rest.split_once('"')).map(|(set, _)| set);
            if let Some(set) = set.filter(|set| set.ends_with('-')) {
                found.insert((set.to_owned(), String::new()));
            }
        }
        for (at, call) in text.match_indices("format!(") {
            let Some(rest) = text[at + call.len()..].trim_start().strip_prefix('"') else {
                continue;
            };
            let Some((literal, _)) = rest.split_once('"') else { continue };
            let Some((start, rest)) = literal.split_once('{') else { continue };
            let Some((_, end)) = rest.split_once('}') else { continue };
            let is_id = |c: char| c.is_ascii_lowercase() || c == '-';
            if start.ends_with('-')
                && start.chars().all(is_id)
                && phrases.iter().any(|phrase| phrase.starts_with(start))
            {
                found.insert((start.to_owned(), end.to_owned()));
            }
        }
    }
}

#[test]
fn every_sort_of_id_that_is_put_together_is_listed() {
    let phrases = texts(Language::English).into_keys().collect();
    let mut found = BTreeSet::new();
    made(&root().join("src"), &phrases, &mut found);
    let listed: BTreeSet<(String, String)> =
        IDS.iter().map(|(start, end, _)| ((*start).to_owned(), (*end).to_owned())).collect();
    let lost: Vec<_> = found.symmetric_difference(&listed).collect();
    assert!(lost.is_empty(), "in the code or in this list alone: {lost:?}");
}

/// Values that are never said in that place, or are counted there and not named.
const UNSAID: &[&str] = &[
    "compare-cause-answer",
    "compare-cause-evidence",
    "observe-dated-name",
    "trajectory-use-compared",
];

#[test]
fn every_id_that_a_closed_set_makes_exists_in_both_languages() {
    let mut tried = 0;
    let mut missing = Vec::new();
    for language in Language::ALL {
        let known = texts(language);
        for (start, end, made) in IDS {
            let Of(file, of) = made else { continue };
            let ends: &[&str] = if *end == "{end}" { &["", "-about"] } else { &[end] };
            for name in names(file, of) {
                for end in ends {
                    tried += 1;
                    let id = format!("{start}{}{end}", name.replace('_', "-"));
                    if !known.contains_key(&id) && !UNSAID.contains(&id.as_str()) {
                        missing.push(format!("{id} in {language:?}"));
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(tried > 300, "{tried}");
}
