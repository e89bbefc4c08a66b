//! What each file gave, kept in the output between two runs: a line for each file, in the order of
//! their paths, below a line that says with which settings. It also marks a folder as an output.

mod shape;

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Lines, Result, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::reading::{Came, Read};
use super::{BatchFormat, Job};
use crate::cli::folder::{Folder, is_mine};
use shape::Shape;

/// The file, in the output.
pub(super) const NAME: &str = ".germoir";

/// Everything beside a file that decides what it gives.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Key {
    schema: String,
    version: String,
    catalogue: String,
    profile: String,
    date: String,
    language: String,
    /// What decides whether a file is valid, and what is told of it: depth, lists, observations,
    /// problems.
    limits: [usize; 4],
    pages: bool,
    lines: bool,
}

impl Key {
    pub fn new(job: &Job<'_>) -> Self {
        let Job { setting, profile, .. } = *job;
        Self {
            schema: "germoir/batch/2".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            catalogue: setting.catalogue.fingerprint.to_string(),
            profile: profile.fingerprint.clone(),
            date: setting.today.to_string(),
            language: setting.language().tag().to_owned(),
            limits: [
                setting.limits.depth,
                setting.limits.list,
                setting.limits.observations,
                setting.limits.problems,
            ],
            pages: job.wants_pages(),
            lines: job.wants(BatchFormat::Ndjson),
        }
    }

    /// Whether what was kept under another key can be taken: it may hold more, never less.
    fn serves(&self, wanted: &Self) -> bool {
        let same = |key: &Self| {
            [&key.schema, &key.version, &key.catalogue, &key.profile, &key.date, &key.language]
                .map(String::clone)
        };
        same(self) == same(wanted)
            && self.limits == wanted.limits
            && (self.pages || !wanted.pages)
            && (self.lines || !wanted.lines)
    }
}

/// What one file gave.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    path: String,
    print: String,
    gave: Shape,
}

impl Kept {
    pub fn print(&self) -> &str {
        &self.print
    }

    /// What it gave, unless that cannot be understood any more.
    pub fn came(self) -> Option<Came> {
        self.gave.came(&self.path)
    }
}

pub(super) struct StoreWriter(BufWriter<File>);

impl StoreWriter {
    pub fn new(stage: &Path, key: &Key) -> Result<Self> {
        let mut out = BufWriter::new(File::create(stage.join(NAME))?);
        serde_json::to_writer(&mut out, key)?;
        out.write_all(b"\n")?;
        Ok(Self(out))
    }

    /// Keeps what a file gave. A file that could not be read is read again the next time.
    pub fn write(&mut self, path: &str, read: &Read) -> Result<()> {
        let Some(print) = &read.print else { return Ok(()) };
        let kept =
            Kept { path: path.to_owned(), print: print.clone(), gave: Shape::of(&read.came) };
        serde_json::to_writer(&mut self.0, &kept)?;
        self.0.write_all(b"\n")
    }

    pub fn finish(&mut self) -> Result<()> {
        self.0.flush()
    }
}

/// What an earlier output kept, read alongside the files.
pub(super) struct OldStore {
    lines: Lines<BufReader<File>>,
    next: Option<Kept>,
}

impl OldStore {
    /// `None` where there is none, it was made with other settings, or by somebody else.
    pub fn open(out: &Path, wanted: &Key) -> Option<Self> {
        let file = Folder::open(out).and_then(|out| out.read(NAME)).ok().filter(is_mine)?;
        let mut lines = BufReader::new(file).lines();
        let key: Key = serde_json::from_str(&lines.next()?.ok()?).ok()?;
        let mut store = Self { lines, next: None };
        key.serves(wanted).then(|| {
            store.advance();
            store
        })
    }

    fn advance(&mut self) {
        let line = self.lines.next().and_then(Result::ok);
        self.next = line.and_then(|line| serde_json::from_str(&line).ok());
    }

    /// What this file gave. Files are asked for in the order of their paths.
    pub fn take(&mut self, path: &str) -> Option<Kept> {
        while self.next.as_ref().is_some_and(|kept| kept.path.as_str() < path) {
            self.advance();
        }
        let is_here = self.next.as_ref().is_some_and(|kept| kept.path == path);
        let kept = if is_here { self.next.take() } else { None };
        if is_here {
            self.advance();
        }
        kept
    }
}
