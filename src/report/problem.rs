//! A problem with its source line, for people.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Severity, locate};
use crate::i18n::{Language, Phrases};
use crate::material::Located;
use crate::source::{SourceFile, Span, harmless};

/// Wider than any line that is shown.
const NO_CUT: usize = 10_000;
/// Of a narrower terminal no place in a line can be shown.
const NARROWEST: usize = 30;
/// Of a line that is shown below a sentence.
const PLAIN_WIDTH: usize = 80;

/// Problems for people: each with its source line and the place marked.
pub fn rendered(
    problems: &[Located],
    files: &[SourceFile],
    phrases: &Phrases,
    colour: bool,
    width: usize,
) -> String {
    if !phrases.has_terminal() {
        return problems.iter().map(|problem| plain(problem, files, phrases)).collect();
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    // Its own cutting counts bytes for columns where a line has accents: lines are cut here.
    let renderer = renderer.term_width(NO_CUT);
    let mut out = String::new();
    for problem in problems {
        out.push_str(&one(problem, files, phrases, (&renderer, width)));
        out.push_str("\n\n");
    }
    out
}

/// A sentence that says where it is and what to do, and below it the line as it was written.
fn plain(problem: &Located, files: &[SourceFile], phrases: &Phrases) -> String {
    let help = problem.help.as_deref().map_or(String::new(), |help| format!(" {help}"));
    let message = format!("{}{help}", problem.message);
    let Some((file, at)) = locate(files, problem.span) else { return format!("{message}\n\n") };
    let (text, ..) = window(file, problem.span, PLAIN_WIDTH);
    let facts = [("name", file.name().to_owned().into()), ("line", at.line.into())];
    let place = phrases.tell("problem-at-line", facts);
    let said = phrases.said_of(&place, &message);
    match text.trim() {
        "" => format!("{said}\n\n"),
        written => format!("{said}\n        {written}\n\n"),
    }
}

fn one(
    problem: &Located,
    files: &[SourceFile],
    phrases: &Phrases,
    (renderer, width): (&Renderer, usize),
) -> String {
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
    let shown = file.map(|file| window(file, problem.span, width));
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

/// The line of a span, made harmless and short enough for a terminal of this width, and the marked part of
/// it. An ellipsis stands where it was cut.
fn window(file: &SourceFile, span: Span, width: usize) -> (String, usize, Range<usize>) {
    let text = file.text();
    let range = file.range(span);
    let Range { start, end } = file.line_range(span);
    let number = file.line(span);
    // The number of the line, and the rule beside it.
    let room = width.max(NARROWEST).saturating_sub(number.to_string().len() + 4);
    // Of an end of line from Windows nothing is shown.
    let line = text[start..end].trim_end_matches('\r');
    let within = |at: usize| (at - start).min(line.len());
    let mark = within(range.start)..within(range.end.max(range.start));
    // Of a line of megabytes no more is looked at than is shown.
    let letters = |part: &str| harmless(part).chars().collect::<Vec<char>>();
    let before = letters(last(&line[..mark.start], room + 1));
    let mut marked = letters(first(&line[mark.clone()], room + 1));
    let after = letters(first(&line[mark.end..], room + 1));
    // The key before a long text tells more than its end does.
    let most = room - before.len().min(room / 4);
    let is_cut = marked.len() > most;
    if is_cut {
        marked.truncate(most - 1);
        marked.push('…');
    }
    let after = if is_cut { Vec::new() } else { after };
    // Each side has half of what is left, and what the other side does not need.
    let left = room - marked.len();
    let ahead = before.len().min(left.saturating_sub(after.len()).max(left / 2));
    let behind = after.len().min(left - ahead);
    let mut shown: String = before[before.len() - ahead..].iter().collect();
    if ahead < before.len() {
        shown = shown.chars().skip(1).collect();
        shown.insert_str(0, if ahead > 0 { "…" } else { "" });
    }
    let from = shown.len();
    shown.extend(marked);
    let to = shown.len();
    shown.extend(&after[..behind]);
    if behind < after.len() && behind > 0 {
        shown.pop();
        shown.push('…');
    }
    (shown, number, from..to)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_loses_no_sign_between_its_ends() {
        let line = "  { date = 2025-01-01, usé = \"été à l’école\", source = \"https://example.org/registre\" },";
        let file = SourceFile::new("x", line);
        let at = line.find("2025").unwrap();
        let span = Span { start: at as u32, end: at as u32 + 10 };
        for width in [30, 40, 60, 80, 100, 200] {
            let (shown, number, range) = window(&file, span, width);
            assert!(shown.chars().count() + number.to_string().len() + 4 <= width, "{shown}");
            assert_eq!(&shown[range], "2025-01-01");
            let whole = shown.trim_start_matches('…').trim_end_matches('…');
            assert!(line.contains(whole), "{shown}");
            assert_eq!(shown.contains('…'), whole.len() < line.len(), "{shown}");
        }
        // A marked part that is wider than the terminal is cut itself.
        let span = Span { start: 0, end: line.len() as u32 };
        assert!(window(&file, span, 40).0.ends_with('…'));
        let file =
            SourceFile::new("x", "summary = \"À compléter : le projet en quelques phrases\"");
        let span = Span { start: 10, end: file.text().len() as u32 };
        let (shown, _, range) = window(&file, span, 50);
        assert!(shown.starts_with("summary = \"À") && shown.ends_with('…'), "{shown}");
        assert_eq!((range.start, range.end), (10, shown.len()));
    }
}
