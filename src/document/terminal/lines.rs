//! Lines of a terminal: harmless, wrapped, bold where there is colour.

use super::Screen;
use crate::document::safe;

/// A text on lines of at most `width` columns, broken at ordinary spaces; a longer word is broken
/// within. What a document breaks itself stays broken.
pub fn wrapped(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, piece) in text.split('\n').enumerate() {
        let options = crate::i18n::lines(width)
            .initial_indent(if at == 0 { first } else { rest })
            .subsequent_indent(rest)
            // Ids and options are to be copied: they are not broken at their hyphens.
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .break_words(true);
        let piece = safe::terminal(piece);
        let wrapped = textwrap::wrap(&piece, options);
        lines.extend(wrapped.into_iter().map(|line| line.into_owned()));
    }
    lines
}

pub fn strong(text: &str, screen: Screen) -> String {
    if screen.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// Adds a line without the spaces at its end.
pub fn push(out: &mut String, line: &str) {
    out.push_str(line.trim_end());
    out.push('\n');
}
