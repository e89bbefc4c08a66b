//! Text from descriptors, made harmless for the place where it is shown.

use std::borrow::Cow;

use crate::source::is_unseen;
pub use crate::source::{acts, harmless as terminal};

/// For HTML and SVG, before it is escaped: no control character but the line break and the tab,
/// no mark that reverses the direction of what follows.
pub fn html_text(text: &str) -> Cow<'_, str> {
    if !may_act(text) {
        return Cow::Borrowed(text);
    }
    let is_plain = |c: char| matches!(c, '\n' | '\t') || !acts(c);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| is_plain(*c)).collect())
}

/// For HTML and SVG, escaped as well, put behind what is there. Stretches without a sign of HTML are
/// copied whole: byte by byte, this would be a tenth of the work on a page.
pub fn html(text: &str, out: &mut String) {
    let text = html_text(text);
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(escaped);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

/// Whether a text may hold a character that [`acts`], told by its bytes alone: a control, or a byte
/// that such a character begins with in UTF-8. Every text of a page is asked, and most say no, French
/// ones included: of what begins as the marks of direction do, « ’ », « … » and dashes are known.
fn may_act(text: &str) -> bool {
    const MAY: [bool; 256] = {
        let mut may = [false; 256];
        let mut control = 0;
        while control < 0x20 {
            may[control] = true;
            control += 1;
        }
        may[b'\n' as usize] = false;
        may[b'\t' as usize] = false;
        // Delete; U+0080 to U+009F; U+061C; U+2028 and the marks of direction; U+FEFF, U+FFFE, U+FFFF.
        let begin = [0x7f, 0xc2, 0xd8, 0xe2, 0xef];
        let mut at = 0;
        while at < begin.len() {
            may[begin[at]] = true;
            at += 1;
        }
        may
    };
    let bytes = text.as_bytes();
    let found = bytes.iter().enumerate().filter(|(_, byte)| MAY[usize::from(**byte)]);
    found.into_iter().any(|(at, byte)| match (byte, bytes.get(at + 1), bytes.get(at + 2)) {
        // U+00A0 to U+00BF: the space that does not part, « and ».
        (0xc2, Some(0xa0..), _) => false,
        // U+2010 to U+2027, dashes, quotes and dots; U+202F, the narrow space that does not part.
        (0xe2, Some(0x80), Some(0x90..=0xa7 | 0xaf)) => false,
        // From U+2080: arrows, boxes, signs.
        (0xe2, Some(0x82..), _) => false,
        _ => true,
    })
}

/// Whether a source can be followed: an address on the web, and nothing that only looks like one.
pub fn is_web_address(source: &str) -> bool {
    let lower = source.get(..8).unwrap_or(source).to_ascii_lowercase();
    let has_scheme = lower.starts_with("http://") || lower.starts_with("https://");
    has_scheme && !source.chars().any(|c| c.is_whitespace() || acts(c))
}

/// The signs that a spreadsheet takes for the beginning of a formula, full-width ones too.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What parts cells in one program or another. A spreadsheet guesses, and often wrongly, so that a
/// cell of ours may be cut at any of them.
const SEPARATORS: [char; 5] = [',', ';', '\t', '|', '\n'];

/// Whether a character can stand before a formula without keeping it from being one: spaces, what is
/// not seen, and the quotes that a reader takes off.
fn may_precede(c: char) -> bool {
    c.is_whitespace() || c == '"' || acts(c) || is_unseen(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

/// For a cell of a sheet: the text without what acts, and whether a spreadsheet would take what is
/// left for a formula. Looking first and stripping afterwards would let a formula hide behind a
/// character that is not seen.
pub fn cell(text: &str) -> (Cow<'_, str>, bool) {
    let held = html_text(text);
    let is_formula = held.trim_start_matches(may_precede).starts_with(FORMULA);
    let acts = is_formula || held.starts_with(['\t', '\n']) || text.starts_with('\r');
    (held, acts)
}

/// For CSV, where every cell is a text that a spreadsheet reads anew: an apostrophe before what it
/// would take for a formula, at the beginning and behind each sign at which it may cut the text.
pub fn csv(text: &str) -> Cow<'_, str> {
    let (held, acts) = cell(text);
    if !acts && !held.contains(SEPARATORS) {
        return held;
    }
    let mut out = String::with_capacity(held.len() + 8);
    if acts {
        out.push('\'');
    }
    // Whether a cell would begin here.
    let mut begins = false;
    for c in held.chars() {
        if begins && FORMULA.contains(&c) {
            out.push('\'');
        }
        begins = SEPARATORS.contains(&c) || begins && may_precede(c);
        out.push(c);
    }
    Cow::Owned(out)
}

/// For Markdown: what would start a heading, a list, a rule, a link, HTML, a formula or emphasis
/// stands for itself. The text is one line, and begins with no space: four would make it code.
pub fn markdown(text: &str) -> String {
    let text = terminal(text);
    let text = text.trim_start();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let starts_block = match c {
            '-' | '+' | '=' => at == 0,
            '.' | ')' => at > 0 && at == digits,
            _ => false,
        };
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '$' => {
                out.push('\\');
                out.push(c);
            }
            c if starts_block => {
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
    fn signs_of_html_stand_for_themselves() {
        for text in ["", "a", "<b>\"é\" & 'ça'</b>", "&&", "« x » <\u{202e}y>"] {
            let mut out = "…".to_owned();
            super::html(text, &mut out);
            let text = super::html_text(text);
            assert_eq!(out, format!("…{}", maud::html! { (&*text) }.into_string()));
        }
    }

    #[test]
    fn a_text_cannot_turn_a_page_around() {
        assert_eq!(super::html_text("a\u{202e}b\u{0}c\nd\u{1b}"), "abc\nd");
        assert!(matches!(super::html_text("« été »"), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn no_character_that_acts_passes_by_its_bytes() {
        for c in (char::MIN..=char::MAX).filter(|c| super::acts(*c) && !matches!(c, '\n' | '\t')) {
            assert!(super::may_act(c.encode_utf8(&mut [0; 4])), "{c:?}");
        }
        assert!(!super::may_act("Été\n\tà Niort"));
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

    #[test]
    fn a_text_starts_no_block() {
        assert_eq!(super::markdown("- a"), "\\- a");
        assert_eq!(super::markdown("---"), "\\---");
        assert_eq!(super::markdown("+ a"), "\\+ a");
        assert_eq!(super::markdown("==="), "\\===");
        assert_eq!(super::markdown("12. a"), "12\\. a");
        assert_eq!(super::markdown("1) a"), "1\\) a");
        assert_eq!(super::markdown("    a - b 1. $x$"), "a - b 1. \\$x\\$");
    }

    #[test]
    fn no_cell_is_a_formula_whatever_hides_before_it() {
        let hidden =
            ["", "\u{7}", "\u{202e}", "\u{feff}", " ", "\u{a0}", "\t", "\r", "\u{7} \u{feff}"];
        for before in hidden {
            for formula in ["=1+1", "+1", "-1", "@x", "＝1"] {
                let text = format!("{before}{formula}");
                assert!(super::csv(&text).starts_with('\''), "{text:?}");
                assert!(super::cell(&text).1, "{text:?}");
            }
        }
        assert_eq!(super::csv("a=1"), "a=1");
        assert_eq!(super::csv("été"), "été");
    }

    #[test]
    fn no_cell_is_a_formula_wherever_it_is_cut() {
        assert_eq!(super::csv("A;=1+1;=cmd|'/C'!A0"), "A;'=1+1;'=cmd|'/C'!A0");
        assert_eq!(super::csv("a\t=1\n-2, @b|+3"), "a\t'=1\n'-2, '@b|'+3");
        // A reader that cuts at the semicolon takes the quotes off what follows it.
        assert_eq!(super::csv("a;\"\u{200b} =1"), "a;\"\u{200b} '=1");
        assert_eq!(super::csv("-1;-1"), "'-1;'-1");
        assert_eq!(super::csv("a, b; c=1, d-2"), "a, b; c=1, d-2");
    }
}
