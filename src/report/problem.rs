//! A problem in words, with its place and its source line.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use fluent_bundle::FluentValue;

use crate::access::is_hushed;
use crate::diagnostic::{Code, Fact, Problem, Severity, code, locate};
use crate::i18n::{Language, Phrases};
use crate::source::{Position, SourceFile, Span};

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
            Located { code, path, message, help, file, at, span }
        })
        .collect()
}

/// The sentence of a problem, without its place.
pub fn message(problem: &Problem, phrases: &Phrases) -> String {
    words(problem, phrases).0
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
    let arguments = arguments(problem);
    let message = phrases.find(&id, arguments.clone()).unwrap_or_else(|| id.clone());
    let help =
        phrases.find(&format!("{id}.help"), arguments).filter(|help| !help.trim().is_empty());
    (super::safe::terminal(&message), help.map(|help| super::safe::terminal(&help)))
}

fn arguments(problem: &Problem) -> Vec<(&'static str, FluentValue<'static>)> {
    let mut arguments: Vec<(&'static str, FluentValue<'static>)> = Vec::new();
    for (name, fact) in &problem.facts {
        let value = match fact {
            Fact::Text(text) => FluentValue::String(shortened(text).into()),
            Fact::Number(number) => FluentValue::from(*number),
        };
        arguments.push((name, value));
    }
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

/// Problems for people: each with its source line and the place marked.
pub fn rendered(
    problems: &[Located],
    files: &[SourceFile],
    phrases: &Phrases,
    colour: bool,
    width: usize,
) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(width);
    let mut out = String::new();
    for problem in problems {
        out.push_str(&one(problem, files, phrases, &renderer));
        out.push_str("\n\n");
    }
    out
}

fn one(problem: &Located, files: &[SourceFile], phrases: &Phrases, renderer: &Renderer) -> String {
    let level = match problem.code.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let french = phrases.language() == Language::French;
    // The renderer puts a colon right after the code, or after the name without one: French has a
    // no-break space there, which goes at the end of what stands before it.
    let name = match problem.code.severity {
        Severity::Error => "erreur",
        Severity::Warning => "attention",
        Severity::Note => "note",
    };
    let level =
        if french { level.with_name(format!("{name}[{}]\u{a0}", problem.code.id)) } else { level };
    let help = if french { Level::HELP.with_name("aide\u{a0}") } else { Level::HELP };
    let title = level.primary_title(&problem.message);
    let title = if french { title } else { title.id(problem.code.id) };
    let file = locate(files, problem.span).map(|(file, _)| file);
    let shown = file.map(|file| window(file, problem.span));
    let mut group = match (&shown, file) {
        (Some((text, line, range)), Some(file)) => Group::with_title(title).element(
            Snippet::source(text.as_str())
                .line_start(*line)
                .path(file.name())
                .annotation(AnnotationKind::Primary.span(range.clone())),
        ),
        _ => Group::with_title(title),
    };
    if let Some(text) = &problem.help {
        group = group.element(help.message(text));
    }
    renderer.render(&[group])
}

/// The line of a span, made harmless and short enough to be read, and the marked part of it.
fn window(file: &SourceFile, span: Span) -> (String, usize, std::ops::Range<usize>) {
    const BEFORE: usize = 60;
    const AFTER: usize = 200;
    let text = file.text();
    let range = file.range(span);
    let std::ops::Range { start, end } = file.line_range(span);
    let line = &text[start..end];
    let mark = range.start - start..range.end.min(end).max(range.start) - start;
    let clean = |part: &str| super::safe::terminal(part);
    // Of a line of megabytes no more is looked at than is shown.
    let shown = |part: &str| clean(first(part, AFTER)).chars().take(AFTER).collect::<String>();
    let (marked, after) = (shown(&line[mark.clone()]), shown(&line[mark.end..]));
    let most = if line.len() > 400 { BEFORE } else { 400 };
    let before = clean(last(&line[..mark.start], most));
    let skip = before.chars().count().saturating_sub(most);
    let before: String = before.chars().skip(skip).collect();
    let (from, to) = (before.len(), before.len() + marked.len());
    (format!("{before}{marked}{after}"), file.line(span), from..to)
}

/// The first letters of a text.
fn first(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(at, _)| &text[..at])
}

/// The last letters of a text.
fn last(text: &str, most: usize) -> &str {
    let start = most.checked_sub(1).and_then(|before| text.char_indices().rev().nth(before));
    start.map_or(text, |(at, _)| &text[at..])
}
