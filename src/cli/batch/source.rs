//! Where the projects of a batch come from: files, or the lines of a stream.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read, Result, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::cli::{inputs, reading};
use crate::descriptor::Form;
use crate::intake::{Refusal, text_of};
use crate::source::{Limits, SourceFile, shown};

pub(super) enum Source {
    Files,
    Lines(Lines),
}

impl Source {
    pub fn form(&self) -> Form {
        match self {
            Self::Files => Form::Toml,
            Self::Lines(_) => Form::Json,
        }
    }

    pub fn read(&self, path: &Path, limits: &Limits) -> std::result::Result<SourceFile, Refusal> {
        match self {
            Self::Files => reading::read(path, limits),
            Self::Lines(lines) => lines.read(path, limits),
        }
    }
}

/// Lines of JSON, each a project. Every one is looked at twice, so a stream is set down first; only
/// where each line begins is kept in memory.
pub(super) struct Lines {
    file: Mutex<File>,
    /// What each line is called, and where it stands: its number, first byte and length.
    name: String,
    places: Vec<(u64, u64, u64)>,
}

impl Lines {
    /// The lines of a file, or of standard input, set down in a folder under no name.
    pub fn of(from: &Path, folder: &Path) -> Result<Self> {
        let name = shown(from);
        let mut lines =
            Self { file: Mutex::new(tempfile::tempfile_in(folder)?), name, places: Vec::new() };
        if from == Path::new("-") {
            lines.take(&mut inputs::stdin())?;
        } else {
            lines.take(&mut BufReader::new(inputs::open(from)?))?;
        }
        Ok(lines)
    }

    fn take(&mut self, source: &mut dyn BufRead) -> Result<()> {
        let file = self.file.get_mut().unwrap_or_else(PoisonError::into_inner);
        let mut out = std::io::BufWriter::with_capacity(1 << 16, file);
        let (mut number, mut at) = (0, 0);
        loop {
            let (length, is_blank) = copy_line(source, &mut out)?;
            if length == 0 {
                return out.flush();
            }
            number += 1;
            if !is_blank {
                self.places.push((number, at, length));
            }
            at += length;
        }
    }

    /// What stands for each line in the place of a path: `-:12`.
    pub fn paths(&self) -> Vec<PathBuf> {
        self.places.iter().map(|(number, ..)| format!("{}:{number}", self.name).into()).collect()
    }

    fn read(&self, path: &Path, limits: &Limits) -> std::result::Result<SourceFile, Refusal> {
        let name = shown(path);
        let number = name.rsplit_once(':').and_then(|(_, number)| number.parse().ok());
        let place = number.and_then(|number: u64| {
            let at = self.places.binary_search_by_key(&number, |(number, ..)| *number).ok()?;
            self.places.get(at)
        });
        let missing = || Refusal::unreadable(&ErrorKind::NotFound.into());
        let (_, at, length) = *place.ok_or_else(missing)?;
        if length > limits.text {
            return Err(Refusal::too_large(length, limits.text));
        }
        let mut bytes = Vec::new();
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let read = file
            .seek(SeekFrom::Start(at))
            .and_then(|_| Read::take(&mut *file, length).read_to_end(&mut bytes));
        drop(file);
        read.map_err(|error| Refusal::unreadable(&error))?;
        text_of(name, bytes, limits)
    }
}

/// Copies a line, however long; its length with its end, 0 at the end, and whether nothing is on it.
fn copy_line(source: &mut dyn BufRead, out: &mut dyn Write) -> Result<(u64, bool)> {
    let (mut length, mut is_blank) = (0, true);
    loop {
        let found = source.fill_buf()?;
        let (piece, is_end) = match found.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (found.len(), found.is_empty()),
        };
        out.write_all(&found[..piece])?;
        is_blank &= found[..piece].trim_ascii().is_empty();
        length += piece as u64;
        source.consume(piece);
        if is_end {
            return Ok((length, is_blank));
        }
    }
}
