//! A problem with its source line, for people.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Severity, locate};
use crate::i18n::{Language, Phrases};
use crate::material::Located;
use crate::source::{SourceFile, Span, harmless};

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
    // Of an end of line from Windows nothing is shown.
    let line = text[start..end].trim_end_matches('\r');
    let within = |at: usize| (at - start).min(line.len());
    let mark = within(range.start)..within(range.end.max(range.start));
    // Of a line of megabytes no more is looked at than is shown.
    let shown = |part: &str| harmless(first(part, AFTER)).chars().take(AFTER).collect::<String>();
    let (marked, after) = (shown(&line[mark.clone()]), shown(&line[mark.end..]));
    let most = if line.len() > 400 { BEFORE } else { 400 };
    let before = harmless(last(&line[..mark.start], most));
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
