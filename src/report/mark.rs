//! By what a file is known as one that germoir made, and that was not changed since.
//!
//! A text ends with a line that holds the name of the command and the sum of the rest, written as a
//! comment of its format; a workbook holds the same in a property; JSON is known by its `schema`
//! key; a CSV table by its heading row. Start with [`known`].
//!
//! The sum tells changes from none. It is no signature: any program can compute it.

mod schema;
mod workbook;

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::document::csv;

pub use workbook::marked as workbook;

/// The longest line that can be a mark, in bytes, its end included.
const LONGEST: u64 = 256;

/// How a line is hidden from the readers of a format: as its comments are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    open: &'static str,
    close: &'static str,
    /// Whether an empty line stands before it: without one, some readers of the format would take
    /// it for a part of the last paragraph.
    is_apart: bool,
}

impl Comment {
    /// HTML and XML.
    pub const MARKUP: Self = Self { open: "<!-- ", close: " -->", is_apart: false };
    /// Markdown, which takes the comments of HTML.
    pub const MARKDOWN: Self = Self { is_apart: true, ..Self::MARKUP };
    /// Scripts, and texts without comments of their own.
    pub const HASH: Self = Self { open: "# ", close: "", is_apart: false };
    /// A text for people.
    pub const TEXT: Self = Self { is_apart: true, ..Self::HASH };
    /// A manual page.
    pub const MANUAL: Self = Self { open: ".\\\" ", close: "", is_apart: false };
    const PERCENT: Self = Self { open: "% ", close: "", is_apart: false };
    const SLASHES: Self = Self { open: "// ", close: "", is_apart: true };
    const STARS: Self = Self { open: "/* ", close: " */", is_apart: false };
    const DASHES: Self = Self { open: "-- ", close: "", is_apart: false };
    const DOTS: Self = Self { open: ".. ", close: "", is_apart: true };

    const ALL: [Self; 8] = [
        Self::MARKUP,
        Self::HASH,
        Self::MANUAL,
        Self::PERCENT,
        Self::SLASHES,
        Self::STARS,
        Self::DASHES,
        Self::DOTS,
    ];

    /// The comments of the format that the ending of a file's name stands for, without its dot;
    /// `None` where that format has none. An unknown ending is that of a text.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "html" | "htm" | "xhtml" | "xml" | "svg" | "graphml" | "fodt" => Self::MARKUP,
            "md" | "markdown" | "mkd" | "qmd" => Self::MARKDOWN,
            "tex" | "ltx" | "sty" | "bib" => Self::PERCENT,
            "adoc" | "asciidoc" | "typ" | "js" | "ts" => Self::SLASHES,
            "css" => Self::STARS,
            "sql" | "lua" => Self::DASHES,
            "rst" => Self::DOTS,
            "yaml" | "yml" | "toml" | "ini" | "conf" | "sh" | "py" | "r" | "org" => Self::HASH,
            "json" | "jsonl" | "ndjson" | "geojson" | "csv" | "tsv" | "rtf" | "ics" | "vcf"
            | "eml" => return None,
            _ => Self::TEXT,
        })
    }

    /// What goes behind a text, so that the text is known again. Nothing goes behind no text.
    pub fn after(self, text: &[&[u8]], command: &str) -> Vec<u8> {
        let Some(last) = text.iter().rev().find_map(|piece| piece.last()) else {
            return Vec::new();
        };
        let mut end = Vec::new();
        if *last != b'\n' {
            end.push(b'\n');
        }
        if self.is_apart {
            end.push(b'\n');
        }
        let mut sum = Summing::default();
        text.iter().copied().chain([end.as_slice()]).for_each(|piece| sum.add(piece));
        let Self { open, close, .. } = self;
        end.extend_from_slice(format!("{open}germoir {command} {}{close}\n", sum.sum()).as_bytes());
        end
    }
}

/// A SHA-256 sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum([u8; 32]);

impl Sum {
    /// The sum of whatever is left to read, byte by byte.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn of(mut source: impl Read) -> io::Result<Self> {
        let mut digest = Sha256::new();
        let mut bytes = vec![0; 1 << 16];
        loop {
            match source.read(&mut bytes)? {
                0 => return Ok(Self(digest.finalize().into())),
                length => digest.update(&bytes[..length]),
            }
        }
    }

    /// Reads a sum as it is written.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix("sha256:").filter(|digits| digits.len() == 64)?;
        let mut sum = [0; 32];
        for (byte, pair) in sum.iter_mut().zip(digits.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).ok()?;
            *byte = u8::from_str_radix(pair, 16).ok()?;
        }
        Some(Self(sum))
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("sha256:")?;
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl Serialize for Sum {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sum {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(value)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("no sum"))
    }
}

/// The sum of a text, whichever of the two usual ends its lines have: git and editors change those.
#[derive(Default)]
struct Summing {
    digest: Sha256,
    /// A carriage return has come, and what follows it not yet.
    returned: bool,
}

impl Summing {
    fn add(&mut self, bytes: &[u8]) {
        for stretch in bytes.split_inclusive(|byte| *byte == b'\r') {
            if std::mem::take(&mut self.returned) && stretch.first() != Some(&b'\n') {
                self.digest.update(b"\r");
            }
            let text = stretch.strip_suffix(b"\r").unwrap_or(stretch);
            self.returned = text.len() < stretch.len();
            self.digest.update(text);
        }
    }

    fn sum(mut self) -> Sum {
        if self.returned {
            self.digest.update(b"\r");
        }
        Sum(self.digest.finalize().into())
    }
}

impl Write for Summing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.add(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a file is, as far as it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing is in it: nothing is lost with it.
    Empty,
    /// Made by germoir, and unchanged as far as its format can tell.
    Ours,
    /// Made by germoir, and changed since.
    Edited,
    /// Nothing says that germoir made it.
    Foreign,
}

/// Looks at a file from its beginning. `tables` are the heading rows by which a CSV table is known.
///
/// # Errors
///
/// When it cannot be read.
pub fn known(mut file: impl Read + Seek, tables: &[Vec<String>]) -> io::Result<Known> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut start = Vec::new();
    file.rewind()?;
    file.by_ref().take(LONGEST).read_to_end(&mut start)?;
    let holds = start.trim_ascii();
    // An empty list is all that some results come to.
    if length < LONGEST && (holds.is_empty() || holds == b"[]") {
        return Ok(Known::Empty);
    }
    file.rewind()?;
    if start.starts_with(b"PK") {
        return workbook::known(file);
    }
    if matches!(holds.first(), Some(b'{' | b'[')) && schema::is_ours(file.by_ref())? {
        return Ok(Known::Ours);
    }
    file.rewind()?;
    if csv::has_heads(file.by_ref(), tables)? {
        return Ok(Known::Ours);
    }
    text(file, length)
}

/// Looks at a text: whether its last line is a mark, and the rest what it was.
fn text(mut file: impl Read + Seek, length: u64) -> io::Result<Known> {
    let from = length.saturating_sub(LONGEST);
    let mut end = Vec::new();
    file.seek(SeekFrom::Start(from))?;
    file.by_ref().take(LONGEST).read_to_end(&mut end)?;
    let line = end.trim_ascii_end();
    let at = line.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let Some(told) = sum_of(&line[at..]) else { return holds_mark(file) };
    file.rewind()?;
    let mut rest = Summing::default();
    io::copy(&mut file.take(from + at as u64), &mut rest)?;
    Ok(if rest.sum() == told { Known::Ours } else { Known::Edited })
}

/// Whether a mark stands anywhere in a text that does not end with one.
fn holds_mark(mut file: impl Read + Seek) -> io::Result<Known> {
    file.rewind()?;
    let mut lines = BufReader::with_capacity(1 << 16, file);
    let mut line = Vec::new();
    loop {
        line.clear();
        // Pieces of longer lines are no marks.
        match lines.by_ref().take(LONGEST).read_until(b'\n', &mut line)? {
            0 => return Ok(Known::Foreign),
            _ if sum_of(line.trim_ascii_end()).is_some() => return Ok(Known::Edited),
            _ => {}
        }
    }
}

/// The sum that a line tells, where it is a mark.
fn sum_of(line: &[u8]) -> Option<Sum> {
    let line = std::str::from_utf8(line).ok()?;
    let words = Comment::ALL
        .iter()
        .find_map(|comment| line.strip_prefix(comment.open)?.strip_suffix(comment.close))?;
    let (command, sum) = words.strip_prefix("germoir ")?.rsplit_once(' ')?;
    let is_name = |c: char| c.is_ascii_lowercase() || matches!(c, '-' | ' ');
    command.chars().all(is_name).then(|| Sum::parse(sum))?
}

#[cfg(test)]
mod tests;
