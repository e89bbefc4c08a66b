//! JSON as it is published, in one place: the same text reads back, and nothing in it acts on a
//! terminal or on an editor that shows it.
//!
//! JSON itself escapes what stands below the space. The other control characters, the marks that
//! reverse the direction of a text and the two line separators are legal in it as they are; here
//! they are written as escapes too.

use std::io::{self, Write};

use serde::Serialize;

use super::safe;

/// A value on several lines, for one file.
pub fn pretty(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    // Writing to memory cannot fail, and no published value has a key that is not a text.
    let _ = pretty_into(&mut out, value);
    String::from_utf8(out).unwrap_or_default()
}

/// The same, written as it is made.
///
/// # Errors
///
/// When the writer fails.
pub fn pretty_into(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(Plain(out), value).map_err(io::Error::from)
}

/// A value on one line, for many. `size` is about how long it gets, in bytes: growing up to there
/// would copy it several times.
pub fn line(value: &impl Serialize, size: usize) -> String {
    let mut out = Vec::with_capacity(size);
    // As above.
    let _ = serde_json::to_writer(Plain(&mut out), value);
    out.shrink_to_fit();
    String::from_utf8(out).unwrap_or_default()
}

/// Escapes characters that act, on their way out. What is written comes in whole characters.
struct Plain<W>(W);

impl<W: Write> Write for Plain<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        // No character below U+0080 acts but those that JSON escapes by itself.
        if bytes.is_ascii() {
            return self.0.write_all(bytes);
        }
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        if !text.contains(safe::acts) {
            return self.0.write_all(bytes);
        }
        for c in text.chars() {
            if c != '\n' && safe::acts(c) {
                write!(self.0, "\\u{:04x}", u32::from(c))?;
            } else {
                write!(self.0, "{c}")?;
            }
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_acts_is_escaped_and_reads_back() {
        let text = "é\u{9b}31m\u{202e}a\u{2028}b\u{7}\n\u{feff}";
        for json in [super::line(&[text], 8), super::pretty(&[text])] {
            assert!(
                !json.contains(|c: char| c != '\n' && crate::report::safe::acts(c)),
                "{json:?}"
            );
            let back: Vec<String> = serde_json::from_str(&json).unwrap();
            assert_eq!(back, [text]);
        }
        assert_eq!(super::line(&["é"], 8), "[\"é\"]");
    }
}
