//! What each file gave, kept in the output between two runs: a line for each file, below a line that
//! says with which settings. It also marks a folder as an output. The output is handed to others: a
//! file that is not named stands here under its label, as everywhere else.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Result, Seek, SeekFrom, Write};
use std::path::Path;

use serde::Deserialize;

use crate::cli::folder::{Folder, is_mine, new_hidden};
use crate::making::batch::{Kept, Key, Read};

/// The file, in the output.
pub(super) const NAME: &str = ".germoir";

pub(super) struct StoreWriter(BufWriter<File>);

impl StoreWriter {
    pub fn new(stage: &Path, key: &Key) -> Result<Self> {
        let mut out = BufWriter::new(new_hidden(&stage.join(NAME))?);
        serde_json::to_writer(&mut out, key)?;
        out.write_all(b"\n")?;
        Ok(Self(out))
    }

    /// Keeps what a file gave. A file that could not be read is read again the next time.
    pub fn write(&mut self, path: &str, read: &Read) -> Result<()> {
        let Some(kept) = Kept::of(path, read) else { return Ok(()) };
        serde_json::to_writer(&mut self.0, &kept)?;
        self.0.write_all(b"\n")
    }

    pub fn finish(&mut self) -> Result<()> {
        self.0.flush()
    }
}

/// What an earlier output kept.
pub(super) struct OldStore {
    file: BufReader<File>,
    /// Where the line of each file begins, by its path or label.
    places: HashMap<Box<str>, u64>,
}

/// The beginning of a line.
#[derive(Deserialize)]
struct Name {
    path: Box<str>,
}

impl OldStore {
    /// `None` where there is none, it was made with other settings or by somebody else, or its labels
    /// lead nowhere without their key.
    pub fn open(out: &Path, wanted: &Key, has_key: bool) -> Option<Self> {
        let file = Folder::open(out).and_then(|out| out.read(NAME)).ok().filter(is_mine)?;
        let mut file = BufReader::new(file);
        let (mut line, mut places) = (Vec::new(), HashMap::new());
        let mut at = file.read_until(b'\n', &mut line).ok()? as u64;
        let key: Key = serde_json::from_slice(&line).ok()?;
        if !key.serves(wanted) || key.labelled && !has_key {
            return None;
        }
        loop {
            line.clear();
            let length = file.read_until(b'\n', &mut line).ok()?;
            if length == 0 {
                return Some(Self { file, places });
            }
            if let Ok(Name { path }) = serde_json::from_slice(&line) {
                places.insert(path, at);
            }
            at += length as u64;
        }
    }

    /// What the file under this path or label gave.
    pub fn take(&mut self, name: &str) -> Option<Kept> {
        let at = self.places.remove(name)?;
        self.file.seek(SeekFrom::Start(at)).ok()?;
        let mut line = Vec::new();
        self.file.read_until(b'\n', &mut line).ok()?;
        serde_json::from_slice(&line).ok()
    }
}
