//! A problem in words, with its place.

use fluent_bundle::FluentValue;

use crate::access::is_hushed;
use crate::catalogue::Catalogue;
use crate::descriptor::Subject;
use crate::diagnostic::{Code, Fact, Problem, code, locate};
use crate::i18n::Phrases;
use crate::source::{Position, SourceFile, Span, harmless};

/// A problem put into one language, with its place.
#[derive(Clone, Debug)]
pub struct Located {
    pub code: Code,
    pub path: String,
    pub message: String,
    pub help: Option<String>,
    pub file: String,
    pub at: Position,
    pub span: Span,
    /// What its sentence is made of, for who tells it otherwise.
    pub facts: Vec<(&'static str, Fact)>,
}

/// Puts problems into words. `files` are those that their spans lie in.
pub fn located(problems: &[Problem], files: &[SourceFile], phrases: &Phrases) -> Vec<Located> {
    let place = |problem: &Problem| {
        let nowhere = (String::new(), Position { line: 1, column: 1 });
        locate(files, problem.span).map_or(nowhere, |(file, at)| (file.name().to_owned(), at))
    };
    problems
        .iter()
        .map(|problem| {
            let (message, help) = words(problem, phrases);
            let (file, at) = place(problem);
            let (code, path, span) = (problem.code, problem.path.clone(), problem.span);
            let facts = problem.facts.clone();
            Located { code, path, message, help, file, at, span, facts }
        })
        .collect()
}

/// The sentence of a problem, without its place.
pub fn message(problem: &Problem, phrases: &Phrases) -> String {
    words(problem, phrases).0
}

/// The same for those who read reports rather than files: questions and stages by their names, not by
/// their ids.
pub fn named(problem: &Problem, catalogue: &Catalogue, phrases: &Phrases) -> String {
    let mut named = problem.clone();
    for (key, fact) in &mut named.facts {
        let Fact::Text(text) = fact else { continue };
        if *key == "stage" {
            *text = phrases.say(&format!("stage-{text}"));
        } else if let Some(subject) = Subject::parse(text, catalogue) {
            *text = subject.wording(catalogue, phrases.language()).name.to_string();
        }
    }
    message(&named, phrases)
}

/// The sentence of a problem, and what to type.
fn words(problem: &Problem, phrases: &Phrases) -> (String, Option<String>) {
    if is_hushed(problem) {
        return (phrases.tell("seen-problem", [("code", problem.code.id.into())]), None);
    }
    let id = match problem.text("fault") {
        Some(fault) if problem.code == code::SYNTAX => format!("syntax-{}", kebab(fault)),
        _ => format!("problem-{}", problem.code.id),
    };
    let arguments = arguments(problem, phrases);
    let message = phrases.find(&id, arguments.clone()).unwrap_or_else(|| id.clone());
    let help =
        phrases.find(&format!("{id}.help"), arguments).filter(|help| !help.trim().is_empty());
    (harmless(&message), help.map(|help| harmless(&help)))
}

/// What a value of a closed set means, where people have words for it: a French word may come near an
/// English one that says little by itself.
fn gloss(problem: &Problem, phrases: &Phrases) -> Option<String> {
    let near = problem.text("near").filter(|near| !near.is_empty())?;
    let id = format!("form-value-{near}");
    let about = phrases.find(&format!("{id}.about"), []).or_else(|| phrases.find(&id, []))?;
    let about = about.trim_end_matches('.').to_owned();
    (problem.code == code::UNKNOWN_NAME && about.to_lowercase() != *near).then_some(about)
}

pub(super) fn arguments(
    problem: &Problem,
    phrases: &Phrases,
) -> Vec<(&'static str, FluentValue<'static>)> {
    let mut arguments: Vec<(&'static str, FluentValue<'static>)> = Vec::new();
    for (name, fact) in &problem.facts {
        let value = match fact {
            Fact::Text(text) => FluentValue::String(shortened(text).into()),
            Fact::Number(number) => FluentValue::from(*number),
        };
        arguments.push((name, value));
    }
    let gloss = gloss(problem, phrases);
    arguments.push(("has_gloss", FluentValue::from(if gloss.is_some() { "yes" } else { "no" })));
    arguments.push(("gloss", FluentValue::String(gloss.unwrap_or_default().into())));
    // Fluent cannot select on an empty text.
    for (name, has) in [("near", "has_near"), ("all", "has_all"), ("instead", "has_instead")] {
        let said = problem.text(name).is_some_and(|text| !text.is_empty());
        arguments.push((has, FluentValue::from(if said { "yes" } else { "no" })));
    }
    arguments
}

/// A text long enough to be recognised and short enough for a message.
fn shortened(text: &str) -> String {
    const MOST: usize = 200;
    match text.char_indices().nth(MOST) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", &text[..at]),
    }
}

/// `UnquotedText` as `unquoted-text`.
fn kebab(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
