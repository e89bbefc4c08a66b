//! Text from descriptors, made harmless for the place where it is shown.

use std::borrow::Cow;

/// For a terminal: no control character, no escape sequence, no mark that reverses the direction
/// of what follows. Line breaks become spaces.
pub fn terminal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if speaks(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Whether a character acts on what is around it rather than being read.
fn speaks(c: char) -> bool {
    let turns = matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    // What XML cannot hold breaks an SVG that is taken out of its page.
    let is_no_character = matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{feff}');
    turns || is_no_character || c.is_control()
}

/// For HTML and SVG, before it is escaped: no control character but the line break and the tab,
/// no mark that reverses the direction of what follows.
pub fn html_text(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| matches!(c, '\n' | '\t') || !speaks(c);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| is_plain(*c)).collect())
}

/// Whether a source can be followed: an address on the web, and nothing that only looks like one.
pub fn is_web_address(source: &str) -> bool {
    let lower = source.get(..8).unwrap_or(source).to_ascii_lowercase();
    let has_scheme = lower.starts_with("http://") || lower.starts_with("https://");
    has_scheme && !source.chars().any(|c| c.is_whitespace() || speaks(c))
}

/// For Markdown: what would start a heading, a link, HTML or emphasis stands for itself.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in terminal(text).chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => {
                out.push('\\');
                out.push(c);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_cannot_speak_to_the_terminal() {
        assert_eq!(super::terminal("a\u{1b}[31mb\u{202e}c\nd\u{7}"), "a[31mbc d");
    }

    #[test]
    fn a_text_cannot_turn_a_page_around() {
        assert_eq!(super::html_text("a\u{202e}b\u{0}c\nd\u{1b}"), "abc\nd");
        assert!(matches!(super::html_text("« été »"), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn only_addresses_on_the_web_are_followed() {
        assert!(super::is_web_address("https://example.org/a?b=c"));
        assert!(super::is_web_address("HTTP://example.org"));
        for source in ["javascript:alert(1)", "Salle des fêtes", "https://a b", "http:été", "été"]
        {
            assert!(!super::is_web_address(source), "{source}");
        }
    }

    #[test]
    fn a_text_cannot_be_markup() {
        assert_eq!(super::markdown("<b>[x](y)"), "&lt;b&gt;\\[x\\](y)");
    }
}
