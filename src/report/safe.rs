//! Text from descriptors, made harmless for the place where it is shown.

/// For a terminal: no control character, no escape sequence, no mark that reverses the direction
/// of what follows. Line breaks become spaces.
pub fn terminal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() => {}
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c => out.push(c),
        }
    }
    out
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
    fn a_text_cannot_be_markup() {
        assert_eq!(super::markdown("<b>[x](y)"), "&lt;b&gt;\\[x\\](y)");
    }
}
