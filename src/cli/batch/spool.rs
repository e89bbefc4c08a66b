//! Assessments on their way to `assessments.ndjson`: set down as they come, then put in order.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Result, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::cli::folder::Folder;
use crate::portfolio::cohort::Record;

/// Where lines wait for their order; gone when the output is whole.
pub(super) const NAME: &str = ".assessments";
/// Where they end.
pub(super) const LINES: &str = "assessments.ndjson";

type Places = HashMap<Box<str>, (u64, usize)>;

pub(super) struct Spool {
    file: Option<BufWriter<File>>,
    path: PathBuf,
    at: u64,
    places: Places,
}

impl Spool {
    pub fn new(stage: &Path, is_wanted: bool) -> Result<Self> {
        let path = stage.join(NAME);
        let file = if is_wanted { Some(BufWriter::new(File::create(&path)?)) } else { None };
        Ok(Self { file, path, at: 0, places: Places::new() })
    }

    /// Sets down the line of a project.
    pub fn add(&mut self, id: &str, line: Option<String>) -> Result<()> {
        if let (Some(file), Some(line)) = (&mut self.file, line) {
            file.write_all(line.as_bytes())?;
            self.places.insert(id.into(), (self.at, line.len()));
            self.at += line.len() as u64;
        }
        Ok(())
    }

    /// Writes the lines of these projects, in their order.
    pub fn finish(self, records: &[Record], out: &mut dyn Write) -> Result<()> {
        let Some(file) = self.file else { return Ok(()) };
        file.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        let mut lines = File::open(&self.path)?;
        let mut line = Vec::new();
        for record in records {
            let Some((at, length)) = self.places.get(&record.id) else { continue };
            line.resize(*length, 0);
            lines.seek(SeekFrom::Start(*at))?;
            lines.read_exact(&mut line)?;
            out.write_all(&line)?;
            out.write_all(b"\n")?;
        }
        std::fs::remove_file(&self.path)
    }
}

/// The lines of an earlier output.
pub(super) struct OldLines {
    file: Mutex<File>,
    places: Places,
}

impl OldLines {
    pub fn open(out: &Path) -> Option<Self> {
        let file = Folder::open(out).and_then(|out| out.read(LINES)).ok()?;
        let mut reader = BufReader::new(file);
        let (mut line, mut at, mut places) = (Vec::new(), 0, Places::new());
        loop {
            line.clear();
            let length = reader.read_until(b'\n', &mut line).ok()?;
            if length == 0 {
                break;
            }
            if let Some(id) = id_of(&line) {
                places.insert(id.into(), (at, line.trim_ascii_end().len()));
            }
            at += length as u64;
        }
        Some(Self { file: Mutex::new(reader.into_inner()), places })
    }

    pub fn line(&self, id: &str) -> Option<String> {
        let (at, length) = self.places.get(id)?;
        let mut line = vec![0; *length];
        let mut file = self.file.lock().ok()?;
        file.seek(SeekFrom::Start(*at)).ok()?;
        file.read_exact(&mut line).ok()?;
        String::from_utf8(line).ok()
    }
}

/// The id of the project that a line is about: the program's own lines, in its own order of keys.
fn id_of(line: &[u8]) -> Option<&str> {
    const BEFORE: &[u8] = br#""project":{"id":""#;
    let at = line.windows(BEFORE.len()).position(|window| window == BEFORE)? + BEFORE.len();
    let length = line[at..].iter().position(|byte| *byte == b'"')?;
    std::str::from_utf8(&line[at..at + length]).ok()
}
