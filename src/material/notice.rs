//! A problem in the words of a form: for somebody who answers questions and sees no file. What to do is
//! said by the names of questions and buttons, never by a key.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use super::AssessmentParts;
use super::problem::{Located, arguments};
use crate::access::is_hushed;
use crate::catalogue::Catalogue;
use crate::descriptor::{Project, Subject};
use crate::diagnostic::{Fact, Problem};
use crate::i18n::{Phrases, day};
use crate::source::harmless;

/// Whether a file was written by a form, whose people never see its keys.
pub fn is_of_a_form(project: &Project) -> bool {
    !project.extra.at("form.catalogue").is_empty()
}

/// What is noticed, and what to do, without its question.
pub fn notice(problem: &Located, catalogue: &Catalogue, phrases: &Phrases) -> String {
    let Located { code, path, span, facts, .. } = problem;
    let mut told = Problem { facts: Vec::new(), ..Problem::new(*code, path.as_str(), *span) };
    for (name, fact) in facts {
        let fact = match fact {
            Fact::Text(text) => Fact::Text(in_words(name, text, catalogue, phrases)),
            Fact::Number(number) => Fact::Number(*number),
        };
        told.facts.push((*name, fact));
    }
    // What others may not read is told as everywhere.
    if is_hushed(&told) {
        return problem.message.clone();
    }
    let arguments = arguments(&told, phrases);
    let said = phrases.find(&format!("notice-{}", code.id), arguments);
    harmless(&said.unwrap_or_else(|| phrases.say("notice-other")))
}

/// The same behind the name of its question, where it stands at none.
pub fn notice_at(problem: &Located, catalogue: &Catalogue, phrases: &Phrases) -> String {
    let notice = notice(problem, catalogue, phrases);
    match question(&problem.path, catalogue, phrases).filter(|name| !notice.contains(name)) {
        None => notice,
        Some(name) => {
            let told: [(_, FluentValue<'_>); 2] = [("ask", name.into()), ("notice", notice.into())];
            phrases.tell("notice-at", told)
        }
    }
}

/// A problem as the people of a project are told it, and what to type, where they type at all.
pub fn told<'p>(
    parts: AssessmentParts<'_>,
    problem: &'p Located,
    phrases: &Phrases,
) -> (Cow<'p, str>, Option<&'p str>) {
    if is_of_a_form(parts.project) {
        return (notice_at(problem, parts.catalogue, phrases).into(), None);
    }
    (problem.message.as_str().into(), problem.help.as_deref())
}

/// A fact as people say it: days in words, questions and stages by their names.
fn in_words(name: &str, text: &str, catalogue: &Catalogue, phrases: &Phrases) -> String {
    let subject = |id: &str| {
        let subject = Subject::parse(id, catalogue)?;
        Some(subject.wording(catalogue, phrases.language()).name.to_string())
    };
    let family = |id: &str| {
        let family = catalogue.families.iter().find(|family| *family.id == *id)?;
        Some(family.name.get(phrases.language()).to_string())
    };
    match name {
        "stage" => phrases.say(&format!("stage-{text}")),
        "name" => subject(text).unwrap_or_else(|| text.to_owned()),
        "names" => {
            let each = text
                .split(", ")
                .map(|id| subject(id).or_else(|| family(id)).unwrap_or_else(|| id.to_owned()));
            each.collect::<Vec<_>>().join(", ")
        }
        _ => match text.parse::<Date>() {
            Ok(date) => day(date, phrases.language()),
            Err(_) => text.to_owned(),
        },
    }
}

/// The name of the question that a path of keys belongs to.
fn question(path: &str, catalogue: &Catalogue, phrases: &Phrases) -> Option<String> {
    let plain = path.split('[').next().unwrap_or_default();
    let keys: Vec<&str> = plain.split('.').filter(|key| !key.is_empty()).collect();
    if let [table @ ("answers" | "brakes" | "stakes"), id, ..] = keys.as_slice() {
        let id = if *table == "answers" {
            (*id).to_owned()
        } else {
            format!("{}:{id}", table.trim_end_matches('s'))
        };
        let subject = Subject::parse(&id, catalogue)?;
        return Some(subject.wording(catalogue, phrases.language()).name.to_string());
    }
    (1..=keys.len()).rev().find_map(|count| {
        let id = keys[..count].join("-").replace('_', "-");
        phrases.find(&format!("form-ask-{id}.name"), [])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;
    use crate::descriptor::problems;
    use crate::diagnostic::{Severity, code};
    use crate::i18n::Language;
    use crate::source::{Position, Span};

    /// What no form writes, or only other files can have.
    const OF_FILES: [&str; 22] = [
        "syntax",
        "unknown-key",
        "unknown-format",
        "more-mistakes",
        "empty-file",
        "missing-kind",
        "several-kinds",
        "bad-id",
        "bad-language",
        "bad-fingerprint",
        "bad-version",
        "wrong-table",
        "review-of-one",
        "serves-nothing",
        "blocks-in-a-circle",
        "same-id",
        "statement-in-future",
        "statement-not-independent",
        "disabled-item",
        "long-list",
        "money-return",
        "placeholder",
    ];

    fn located(code: crate::diagnostic::Code, facts: Vec<(&'static str, Fact)>) -> Located {
        Located {
            code,
            path: "answers.openness".to_owned(),
            message: String::new(),
            help: None,
            file: String::new(),
            at: Position { line: 1, column: 1 },
            span: Span::START,
            facts,
        }
    }

    /// Every fact that a problem may come with.
    fn facts(key: &str, wanted: &str, count: i64) -> Vec<(&'static str, Fact)> {
        let mut facts: Vec<(&'static str, Fact)> = Vec::new();
        for name in ["number", "least", "most", "users", "expected", "low", "high", "yes", "asked"]
        {
            facts.push((name, 3_i64.into()));
        }
        for name in ["population", "level", "from", "to", "changed", "all"] {
            facts.push((name, 3_i64.into()));
        }
        for name in ["date", "today", "started", "ended"] {
            facts.push((name, "2025-01-01".into()));
        }
        for (name, text) in [
            ("name", "making-society"),
            ("names", "making-society, fear-of-change, …"),
            ("missing", "both"),
            ("stage", "idea"),
            ("users_scope", "Niort"),
            ("expected_scope", "Lyon"),
        ] {
            facts.push((name, text.into()));
        }
        facts.extend([("key", key.into()), ("wanted", wanted.into()), ("count", count.into())]);
        facts
    }

    #[test]
    fn no_notice_at_a_form_speaks_of_keys() {
        let catalogue = builtin::catalogue();
        for language in [Language::French, Language::English] {
            let phrases = Phrases::new(language);
            for code in problems::ALL.iter().chain(code::ALL) {
                let problem = located(*code, facts("date", "date", 1));
                let told = Problem { facts: problem.facts, ..Problem::new(*code, "", Span::START) };
                let id = format!("notice-{}", code.id);
                let has_own = phrases.find(&id, arguments(&told, &phrases));
                let is_of_files = OF_FILES.contains(&code.id) || code.severity < Severity::Note;
                assert!(has_own.is_some() || is_of_files, "{} has no words at a form", code.id);
                for (key, wanted) in [
                    ("date", "date"),
                    ("unit", "integer"),
                    ("counting", "level"),
                    ("name", "brake"),
                    ("anything", "table"),
                ] {
                    for count in [1, 3] {
                        let problem = located(*code, facts(key, wanted, count));
                        let said = notice_at(&problem, catalogue, &phrases);
                        for sign in ["`", "=", "[", "{", "notice-", "making-society", "2025-01-01"]
                        {
                            assert!(!said.contains(sign), "{}: {sign} in {said}", code.id);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_notice_names_its_question() {
        let catalogue = builtin::catalogue();
        let phrases = Phrases::new(Language::English);
        let name = |path: &str| question(path, catalogue, &phrases);
        assert_eq!(name("reach.observations[1].date").as_deref(), Some("Counts"));
        assert_eq!(name("project.keep_until").as_deref(), Some("To be deleted after"));
        assert_eq!(name("brakes.fear-of-change.intensity"), name("brakes.fear-of-change"));
        assert!(name("brakes.fear-of-change").is_some() && name("stakes.health").is_some());
        assert_eq!((name("elsewhere"), name("")), (None, None));
    }
}
