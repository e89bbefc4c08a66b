//! Where the projects of a batch come from: files, or the lines of a stream.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read, Result, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::found::Found;
use crate::cli::assess::AssessInput;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::setting::Setting;
use crate::cli::{inputs, journal, reading};
use crate::descriptor::Form;
use crate::i18n::Phrases;
use crate::intake::{Refusal, text_of};
use crate::making::batch::{LookedInto, look};
use crate::source::{Limits, SourceFile, shown};

pub(super) enum Source {
    Files,
    Lines(Lines),
}

/// Where projects are to come from, before anything is written.
pub(super) enum Typed<'t> {
    Files(Found),
    Lines(&'t Path),
}

impl<'t> Typed<'t> {
    /// Fails where there is nothing to read.
    pub fn of(
        input: AssessInput,
        paths: &'t [PathBuf],
        setting: &Setting,
    ) -> std::result::Result<Self, Failure> {
        match (input, paths) {
            (AssessInput::Toml, paths) => {
                // What was typed is nobody's file: it is named, and nothing is written without it.
                for path in paths {
                    let found = std::fs::metadata(path);
                    found.map_err(|error| Failure::unread(path, Refusal::of(&error)))?;
                }
                let found = Found::in_all(paths, setting);
                let folders = paths.iter().map(PathBuf::as_path).filter(|path| path.is_dir());
                journal::warn(folders, found.paths.iter().map(PathBuf::as_path), setting);
                found.none_is_refused(paths)?;
                Ok(Self::Files(found))
            }
            (AssessInput::Ndjson, [from]) => Ok(Self::Lines(from)),
            (AssessInput::Ndjson, _) => Err(Failure::new(Exit::Usage, "cohort-lines-how")),
        }
    }

    /// Sets a stream down in a folder, and says what there is to read.
    pub fn opened(self, folder: &Path) -> std::result::Result<(Source, Found), Failure> {
        let from = match self {
            Self::Files(found) => return Ok((Source::Files, found)),
            Self::Lines(from) => from,
        };
        let lines = Lines::of(from, folder).map_err(|error| Failure::of_file(from, &error))?;
        let found = Found { paths: lines.paths(), ..Found::default() };
        if found.paths.is_empty() {
            let facts = [("name", shown(from).into())];
            return Err(Failure::about(Exit::Invalid, "cohort-no-line", facts));
        }
        Ok((Source::Lines(lines), found))
    }
}

impl Source {
    pub fn form(&self) -> Form {
        match self {
            Self::Files => Form::Toml,
            Self::Lines(_) => Form::Json,
        }
    }

    /// How those to whom the projects were sent see what is wrong in them.
    pub fn check(&self, phrases: &Phrases) -> String {
        match self {
            Self::Files => phrases.say("seen-check"),
            Self::Lines(_) => phrases.say("seen-check-lines"),
        }
    }

    /// A first look at each file. Comes back with what could not even be looked into, beside it.
    pub fn looked_into(&self, found: Found, setting: &Setting) -> (LookedInto, Vec<Refusal>) {
        let (closed, refusals): (Vec<_>, Vec<_>) = found.refused.into_iter().unzip();
        let read =
            |path: &PathBuf| look(path, self.read(path, &setting.limits), self.form(), setting);
        let looks = found.paths.par_iter().map(read).collect();
        (LookedInto { paths: found.paths, looks, closed }, refusals)
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
            let (length, is_blank) = inputs::copy_line(source, &mut out)?;
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
        let (number, at, length) = *place.ok_or_else(missing)?;
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
        Ok(text_of(name, bytes, limits)?.at_line(number))
    }
}
