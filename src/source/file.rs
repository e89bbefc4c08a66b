//! A named text and the places in it.

use std::fmt;
use std::sync::OnceLock;

use super::{Limits, Position, Span};

/// Why bytes are not a text that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotText {
    /// A zero byte was found: an image, a spreadsheet, an archive.
    Binary(Position),
    /// The bytes are not UTF-8 from this place on.
    NotUtf8(Position),
    /// The file is larger than the limit, both in bytes.
    TooLarge { size: u64, limit: u64 },
}

/// Bytes between the places of a text up to which its characters are counted once.
const STEP: usize = 4096;

/// A text with the name people know it by.
#[derive(Clone)]
pub struct SourceFile {
    name: String,
    text: String,
    base: u32,
    /// The lines that stand before the text, where it is a part of another.
    above: usize,
    limits: Limits,
    /// Where each line begins, found when a place is first asked for: a text with a thousand
    /// mistakes is not counted through a thousand times.
    lines: OnceLock<Vec<u32>>,
    /// How many characters stand before each [`STEP`] bytes, counted when a column of a longer line
    /// is first asked for.
    characters: OnceLock<Vec<u32>>,
}

impl SourceFile {
    /// A text that is already in hand, within [`Limits::DEFAULT`] but for its lists, which are read
    /// whole: whoever made the text made them. A leading byte order mark is dropped.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let limits = Limits::DEFAULT.with_whole_lists();
        Self {
            name: name.into(),
            text,
            base: 0,
            above: 0,
            limits,
            lines: OnceLock::new(),
            characters: OnceLock::new(),
        }
    }

    /// Takes the bytes of a file for text, which is read within `limits`.
    ///
    /// # Errors
    ///
    /// When the bytes are more than [`Limits::text`], hold a zero byte, or are not UTF-8.
    pub fn from_bytes(
        name: impl Into<String>,
        bytes: Vec<u8>,
        limits: &Limits,
    ) -> Result<Self, NotText> {
        let size = bytes.len() as u64;
        if size > limits.text {
            return Err(NotText::TooLarge { size, limit: limits.text });
        }
        match String::from_utf8(bytes) {
            Ok(text) => match text.find('\0') {
                None => Ok(Self { limits: *limits, ..Self::new(name, text) }),
                Some(at) => Err(NotText::Binary(position_in(&text, at))),
            },
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let readable = String::from_utf8_lossy(&bytes[..at]).into_owned();
                // A zero byte anywhere says that this is no text at all, which tells more than
                // where its encoding first fails.
                let is_utf_16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
                Err(match bytes.iter().position(|byte| *byte == 0).filter(|_| !is_utf_16) {
                    Some(zero) => NotText::Binary(position_in(&readable, zero.min(at))),
                    None => NotText::NotUtf8(position_in(&readable, at)),
                })
            }
        }
    }

    /// The same file, read within other limits.
    pub fn within(mut self, limits: &Limits) -> Self {
        self.limits = *limits;
        self
    }

    /// The same file, its spans counted from `base`.
    pub fn starting_at(mut self, base: u32) -> Self {
        self.base = base;
        self
    }

    /// The same file, which is the line of this number of another, counted from 1.
    pub fn at_line(mut self, number: u64) -> Self {
        self.above = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        self
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn base(&self) -> u32 {
        self.base
    }

    /// What it is read within.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Whether a span lies in this file.
    pub fn holds(&self, span: Span) -> bool {
        let end = self.base as usize + self.text.len();
        self.base <= span.start && span.start as usize <= end
    }

    /// The bytes of a span within [`text`](Self::text), cut to whole characters.
    pub fn range(&self, span: Span) -> std::ops::Range<usize> {
        let local = |offset: u32| {
            let mut at = (offset.saturating_sub(self.base) as usize).min(self.text.len());
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        local(span.start)..local(span.end.max(span.start))
    }

    /// The line of [`text`](Self::text) where a span begins, without counting through it as [`position`](Self::position)
    /// does.
    pub fn line(&self, span: Span) -> usize {
        let at = self.range(span).start;
        self.lines().partition_point(|start| *start as usize <= at)
    }

    /// The line and column where a span begins.
    pub fn position(&self, span: Span) -> Position {
        let (at, line) = (self.range(span).start, self.line(span));
        let start = self.lines()[line.saturating_sub(1)] as usize;
        let before = if at - start <= STEP {
            characters_in(&self.text.as_bytes()[start..at])
        } else {
            self.characters_before(at) - self.characters_before(start)
        };
        Position { line: line + self.above, column: before + 1 }
    }

    /// The line where a span begins, in bytes of [`text`](Self::text), without its end.
    pub fn line_range(&self, span: Span) -> std::ops::Range<usize> {
        let line = self.line(span);
        let starts = self.lines();
        let end = starts.get(line).map_or(self.text.len(), |next| *next as usize - 1);
        starts[line.saturating_sub(1)] as usize..end
    }

    fn characters_before(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let steps = self.characters.get_or_init(|| {
            let counts = bytes.chunks(STEP).scan(0, |sum, chunk| {
                *sum += characters_in(chunk) as u32;
                Some(*sum)
            });
            std::iter::once(0).chain(counts).collect()
        });
        let step = at / STEP;
        steps[step] as usize + characters_in(&bytes[step * STEP..at])
    }

    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let ends = self.text.match_indices('\n');
            std::iter::once(0).chain(ends.map(|(end, _)| end as u32 + 1)).collect()
        })
    }
}

impl fmt::Debug for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SourceFile({}, {} bytes)", self.name, self.text.len())
    }
}

/// The characters that begin in a stretch of a text, wherever it is cut.
fn characters_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

fn position_in(text: &str, offset: usize) -> Position {
    let before = &text[..offset.min(text.len())];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position {
        line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_a_byte_order_mark_is_none() {
        let file = SourceFile::new("a.toml", "\u{feff}é = 1\nàà = 2\n");
        let at = file.text().find('2').unwrap() as u32;
        assert_eq!(file.position(Span::new(at, at + 1)), Position { line: 2, column: 6 });
    }

    #[test]
    fn columns_of_a_long_line_count_characters_too() {
        let file = SourceFile::new("a.toml", format!("a = 1\nb = \"{}\"\n", "né".repeat(9_000)));
        let long = 6..file.text().len() - 1;
        for at in [6, 7, 11, STEP - 1, STEP, STEP + 1, 3 * STEP + 7, long.end - 1] {
            let at = (at..).find(|at| file.text().is_char_boundary(*at)).unwrap();
            let column = file.text()[6..at].chars().count() + 1;
            let span = Span::new(at as u32, at as u32);
            assert_eq!(file.position(span), Position { line: 2, column });
            assert_eq!(file.line_range(span), long);
        }
        assert_eq!(file.line_range(Span::new(2, 3)), 0..5);
    }

    #[test]
    fn what_is_no_text_says_why_and_where() {
        let limits = Limits { text: 10, ..Limits::DEFAULT };
        let read = |bytes: &[u8]| SourceFile::from_bytes("f", bytes.to_vec(), &limits).unwrap_err();
        assert_eq!(read(b"a\nb\xff"), NotText::NotUtf8(Position { line: 2, column: 2 }));
        // A text that an editor saved as “Unicode” is a text, in another encoding.
        assert_eq!(read(b"\xff\xfef\0"), NotText::NotUtf8(Position { line: 1, column: 1 }));
        assert_eq!(read(b"PK\0\xff"), NotText::Binary(Position { line: 1, column: 3 }));
        assert_eq!(read(&[b'a'; 11]), NotText::TooLarge { size: 11, limit: 10 });
    }
}
