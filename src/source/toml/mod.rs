//! From a TOML text to the tree, going on after a mistake.
//!
//! The grammar is `toml_parser`'s: it meets keys, values and headers, says what it misses, and goes
//! on. [`reading`] builds the tree from that in one pass, [`open`] are the tables that it builds,
//! and [`fault`] names each mistake for what a person did.

mod fault;
mod key;
mod open;
mod reading;
mod scalar;

use toml_parser::Source;
use toml_parser::parser::parse_document;

use self::fault::{Mistake, Mistakes};
use self::reading::Reading;
use super::tree::Table;
use super::{Limits, SourceFile, Span, SyntaxError, SyntaxFault, repair};

/// Reads a TOML text; what can be read is in the tree, every mistake in the list.
///
/// A line with several mistakes reports the first alone: the others are most often its echo. Above
/// [`Limits::problems`] what follows is not looked at: a text of a million
/// mistakes is not worth the memory that all of them would take. Nothing deeper than
/// [`Limits::depth`] is in the tree, so that what walks it cannot overflow. Of
/// a list that is longer than [`Limits::entries`] only the beginning is in
/// the tree, and what follows in it is not looked at.
pub fn parse(file: &SourceFile) -> (Table<'_>, Vec<SyntaxError>) {
    let (text, base, limits) = (file.text(), file.base(), file.limits());
    let tokens = Source::new(text).lex().into_vec();
    let mistakes = Mistakes::new(text, base, limits.problems);
    let mut reading = Reading::new(text, base, limits, &mistakes);
    parse_document(&tokens, &mut reading, &mut &mistakes);
    let table = reading.finished();
    let (end, found) = (mistakes.end.get(), mistakes.found());
    if found.is_empty() {
        return (table, Vec::new());
    }
    if let Some(fault) = no_descriptor(text) {
        let span = Span::new(base, base);
        return (Table::default(), vec![SyntaxError::new(fault, span, limits)]);
    }
    let mut errors: Vec<_> = found.into_iter().map(|mistake| told(mistake, limits)).collect();
    if let Some(end) = end {
        let line = base + text[..end].rfind('\n').map_or(end, |line| line + 1) as u32;
        let fault = SyntaxFault::ManyMore;
        errors.push(SyntaxError::new(fault, Span::new(line, line), limits));
    }
    errors.sort_by_key(|error| error.span);
    errors.dedup_by(|later, first| {
        later.list.is_none() && file.line(later.span) == file.line(first.span)
    });
    let mut around = repair::Around::new(text);
    for error in &mut errors {
        let mut range = file.range(error.span);
        (error.fault, error.instead) = around.repaired(error.fault, &mut range);
        error.span = Span::new(base + range.start as u32, base + range.end as u32);
    }
    (table, errors)
}

fn told(Mistake { fault, span, list }: Mistake, limits: &Limits) -> SyntaxError {
    match list {
        Some(list) => SyntaxError::long_list(&list.key, list.entries, span, limits),
        None => SyntaxError::new(fault, span, limits),
    }
}

/// What a text is that is no TOML at all, by its beginning.
fn no_descriptor(text: &str) -> Option<SyntaxFault> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let start = text.get(..14).unwrap_or(text).to_lowercase();
    match start.as_str() {
        page if page.starts_with("<!doctype html") || page.starts_with("<html") => {
            Some(SyntaxFault::WebPage)
        }
        form if form.starts_with('{') => Some(SyntaxFault::SavedForm),
        _ => None,
    }
}

#[cfg(test)]
mod lists_tests;
#[cfg(test)]
mod tests;
