//! Where the lines of a text may end.

use textwrap::core::Word;
use textwrap::{Options, WordSeparator};

/// How texts are broken into lines of this width: every text in a terminal is broken by this.
///
/// Lines end at spaces, behind dashes and within addresses of the web; never within the path of a file,
/// which is typed as it stands. This is what texts in French and English
/// need of Unicode's line breaking; scripts without spaces are broken where a line is full.
pub fn lines<'o>(width: usize) -> Options<'o> {
    Options::new(width).word_separator(WordSeparator::Custom(words))
}

fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut rest = line;
    let mut is_address = false;
    Box::new(std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (word, after) = rest.split_at(end(rest, is_address));
        is_address = !word.ends_with(' ') && (is_address || word.contains(WEB));
        rest = after;
        Some(Word::from(word))
    }))
}

/// What an address of the web has in it, and no path of a file.
const WEB: &str = "://";

/// Where the first word of a text ends, with the spaces behind it; `is_address` says that the text goes
/// on with an address.
fn end(text: &str, is_address: bool) -> usize {
    let mut before = None;
    let mut before_spaces = None;
    for (at, c) in text.char_indices() {
        let is_end = match before {
            None => false,
            Some(' ') => c != ' ' && !is_opening(before_spaces) && !is_closing(c),
            Some('/') if !is_address && !text[..at].contains(WEB) => false,
            Some(before) => ends(before, c),
        };
        if is_end {
            return at;
        }
        before = Some(c);
        if c != ' ' {
            before_spaces = before;
        }
    }
    text.len()
}

/// Whether nothing is parted from the spaces behind it.
fn is_opening(c: Option<char>) -> bool {
    c.is_some_and(|c| "([{«“‘".contains(c))
}

/// Whether nothing is parted from the spaces before it.
fn is_closing(c: char) -> bool {
    ")]}»”’!?,;:./".contains(c)
}

/// Whether a word ends between two characters that are no spaces.
fn ends(before: char, next: char) -> bool {
    match (before, next) {
        (_, ' ' | '\u{a0}' | '\u{202f}' | '-' | '–') => false,
        (_, next) if is_closing(next) || next == '…' => false,
        ('—', next) => next != '—',
        ('/', next) => !next.is_ascii_digit() && !is_quote(next),
        ('–' | '…' | '|' | '?' | '!', next) => !is_quote(next),
        (before, '—') => !is_opening(Some(before)) && before != '\u{a0}' && before != '\u{202f}',
        _ => false,
    }
}

fn is_quote(c: char) -> bool {
    "\"'«»“”‘’".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<String> {
        words(text).map(|word| format!("{}{}", word.word, word.whitespace)).collect()
    }

    #[test]
    fn lines_end_at_spaces_behind_dashes_and_within_addresses() {
        let cases: &[(&str, &[&str])] = &[
            ("un mot  deux", &["un ", "mot  ", "deux"]),
            ("dit : « oui » !", &["dit : ", "« oui » !"]),
            ("dit\u{a0}: oui", &["dit\u{a0}: ", "oui"]),
            ("https://a.org/le-b/2024?q=1", &["https://", "a.org/", "le-b/2024?", "q=1"]),
            ("germoir assess a/b/c.toml", &["germoir ", "assess ", "a/b/c.toml"]),
            ("d’un—deux", &["d’un", "—", "deux"]),
            ("2019–2020", &["2019–", "2020"]),
            ("(voir plus bas)", &["(voir ", "plus ", "bas)"]),
        ];
        for (text, wanted) in cases {
            assert_eq!(parts(text), *wanted, "{text}");
        }
    }
}
