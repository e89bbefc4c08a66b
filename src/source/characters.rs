//! Characters that do something where they are shown, characters that nobody sees, and those of ids.

/// Whether a character acts on what is around it rather than being read: a control character, a mark
/// that reverses the direction of a text, a separator of lines.
pub fn acts(c: char) -> bool {
    let turns = matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    // What XML cannot hold breaks an SVG that is taken out of its page.
    let is_no_character = matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{feff}');
    let breaks_lines = matches!(c, '\u{2028}' | '\u{2029}');
    turns || is_no_character || breaks_lines || c.is_control()
}

/// Whether a character takes no room and leaves no trace: with it, two texts that look alike differ.
///
/// The joiners U+200C and U+200D are none: scripts and emoji are written with them.
pub fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' // soft hyphen
        | '\u{34f}' // combining grapheme joiner
        | '\u{180e}' // Mongolian vowel separator
        | '\u{200b}' // zero width space
        | '\u{2060}'..='\u{2064}' // word joiner, operators that are not written
        | '\u{206a}'..='\u{206f}' // shaping, out of use
        | '\u{fff9}'..='\u{fffb}' // notes between lines
        | '\u{e0000}'..='\u{e007f}' // tags
    )
}

/// A text made harmless where it is one line: no control character, no escape sequence, no mark that reverses the direction
/// of what follows. Line breaks become spaces.
pub fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => out.push(' '),
            c if acts(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Whether a text is an id: kebab-case ASCII.
pub fn is_id(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.split('-').all(part)
}
