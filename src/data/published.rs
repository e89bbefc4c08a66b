//! JSON as it is published, in one place: the same text reads back, and nothing in it acts on a
//! terminal or on an editor that shows it.
//!
//! JSON itself escapes what stands below the space. DEL and the other control characters, the marks that
//! reverse the direction of a text and the two line separators are legal in it as they are; here
//! they are written as escapes too.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Write};

use serde::Serialize;

use crate::source::acts;

/// Why what is published can always be written.
const MADE_OF_WORDS: &str =
    "texts, numbers and keys that are texts become JSON, and memory takes it";

/// A value on several lines, for one file.
pub fn pretty(value: &impl Serialize) -> String {
    plain(serde_json::to_string_pretty(value).expect(MADE_OF_WORDS))
}

/// A whole document, its last line ended.
pub fn document(value: &impl Serialize) -> String {
    pretty(value) + "\n"
}

/// The same, written as it is made: a report of many is not held in memory.
///
/// # Errors
///
/// When the writer fails.
pub fn pretty_into(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    let mut stretches = BufWriter::with_capacity(1 << 16, Plain(out));
    serde_json::to_writer_pretty(&mut stretches, value).map_err(io::Error::from)?;
    stretches.flush()
}

/// Escapes what acts in stretches of JSON, each of whole characters: what is buffered before it is
/// handed on as it came, and JSON is written in whole pieces of text.
struct Plain<'w>(&'w mut dyn Write);

impl Write for Plain<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let json = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        match holds_acting(json) {
            true => self.0.write_all(plain(json.to_owned()).as_bytes())?,
            false => self.0.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// A value on one line, for many. `size` is about how long it gets, in bytes: growing up to there
/// would copy it several times.
pub fn line(value: &impl Serialize, size: usize) -> String {
    let mut out = Vec::with_capacity(size);
    serde_json::to_writer(&mut out, value).expect(MADE_OF_WORDS);
    // A copy of just its size: the roomy one is used again at once, while thousands of lines may be
    // kept until all are there.
    plain(std::str::from_utf8(&out).expect("JSON is UTF-8").to_owned())
}

/// The same JSON with every character that acts as an escape. It is asked of the whole text at
/// once: asking while it is written would cost thousands of small questions for each assessment.
fn plain(json: String) -> String {
    if !holds_acting(&json) {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if c != '\n' && acts(c) {
            write!(out, "\\u{:04x}", u32::from(c)).expect("a string takes every text");
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a text holds a character that JSON lets through and that acts. Most of a text is ASCII,
/// where DEL is the only one: what is not is looked at character by character.
fn holds_acting(json: &str) -> bool {
    const STRETCH: usize = 64;
    json.as_bytes().chunks(STRETCH).enumerate().any(|(at, stretch)| {
        let starts = |byte: u8| byte >= 0xC0;
        let first_acts =
            |within: usize| json[at * STRETCH + within..].chars().next().is_some_and(acts);
        stretch.contains(&0x7f)
            || !stretch.is_ascii()
                && (stretch.iter().enumerate())
                    .filter(|(_, byte)| starts(**byte))
                    .any(|(within, _)| first_acts(within))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_long_report_is_the_same_written_piece_by_piece() {
        let long = vec!["é\u{202e}a\u{1f331}".repeat(100); 2000];
        let mut streamed = Vec::new();
        super::pretty_into(&mut streamed, &long).unwrap();
        assert_eq!(String::from_utf8(streamed).unwrap(), super::pretty(&long));
    }

    #[test]
    fn what_acts_is_escaped_and_reads_back() {
        let text = "é\u{9b}31m\u{202e}a\u{2028}b\u{7}\n\u{feff}";
        let mut streamed = Vec::new();
        super::pretty_into(&mut streamed, &[text]).unwrap();
        let streamed = String::from_utf8(streamed).unwrap();
        for json in [super::line(&[text], 8), super::pretty(&[text]), streamed] {
            assert!(!json.contains(|c: char| c != '\n' && crate::source::acts(c)), "{json:?}");
            let back: Vec<String> = serde_json::from_str(&json).unwrap();
            assert_eq!(back, [text]);
        }
        assert_eq!(super::line(&["é"], 8), "[\"é\"]");
        assert_eq!(super::line(&["a\u{7f}"], 8), "[\"a\\u007f\"]");
    }
}
