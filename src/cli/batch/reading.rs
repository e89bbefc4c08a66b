//! One file of a batch, read, and its page written.

use std::collections::BTreeMap;
use std::io::{Error, Result};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::Job;
use super::source::Source;
use super::spool::OldLines;
use crate::comparison::since::{Changed, Gone};
use crate::making::batch::{Asked, Came, EarlierFile, Format, Kept, Read, Reader, page_of};
use crate::report::mark::Sum;

/// A file is no longer what it was at the first look; in words.
#[derive(Debug)]
pub(super) struct Meanwhile(pub String);

impl std::fmt::Display for Meanwhile {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Meanwhile {}

fn meanwhile(words: String) -> Error {
    Error::other(Meanwhile(words))
}

/// Reads files, each by itself, on any thread.
pub(super) struct Files<'f> {
    pub job: &'f Job<'f>,
    pub reader: Reader<'f>,
    pub stage: &'f Path,
    pub old: &'f Path,
    pub old_lines: Option<OldLines>,
    /// Where the files of an earlier folder come from.
    pub earlier: Option<&'f Source>,
    /// The sums of the pages that were written, by their names: none is read again for its own.
    pub sums: Mutex<BTreeMap<String, Sum>>,
}

impl Files<'_> {
    /// What changed in a project since its earlier file, where it has one. Nothing of it is kept
    /// between two runs.
    pub fn since(&self, asked: &Asked) -> Result<Option<Changed>> {
        let EarlierFile::At(path) = &asked.earlier else { return Ok(None) };
        let Some(source) = self.earlier else { return Ok(None) };
        let limits = &self.job.setting.limits;
        let read = |source: &Source, path: &Path| {
            source.read(path, limits).map_err(|_| self.changed(asked))
        };
        let (file, earlier) = (read(self.job.source, &asked.path)?, read(source, path)?);
        self.reader.since(asked, &file, (path, &earlier)).map(Some).map_err(meanwhile)
    }

    /// A project that the earlier folder alone has.
    pub fn gone(&self, asked: &Asked) -> Result<Gone> {
        let source = self.earlier.ok_or_else(|| self.changed(asked))?;
        let limits = &self.job.setting.limits;
        let file = source.read(&asked.path, limits).map_err(|_| self.changed(asked))?;
        self.reader.gone(asked, &file).map_err(meanwhile)
    }

    /// Says of a file that it is no longer what it was.
    pub fn changed(&self, asked: &Asked) -> Error {
        meanwhile(self.reader.changed(asked))
    }

    /// Fails where an output cannot be written, or the file is no longer what it was.
    pub fn one(&self, asked: &Asked, kept: Option<Kept>) -> Result<Read> {
        let file = match self.job.source.read(&asked.path, &self.job.setting.limits) {
            Ok(file) => file,
            Err(refusal) => return Ok(self.reader.unread(&refusal)),
        };
        let print = self.reader.print(&file);
        if let Some(came) = kept.and_then(|kept| self.again(kept, &print)) {
            return self.reader.again(came, asked, &file, print).map_err(meanwhile);
        }
        let mut read = self.reader.anew(asked, &file, print).map_err(meanwhile)?;
        if let Some(page) = read.page.take() {
            let sum = Sum::of(page.bytes.as_slice())?;
            std::fs::write(self.stage.join(&page.name), page.bytes)?;
            self.sums.lock().unwrap_or_else(PoisonError::into_inner).insert(page.name, sum);
        }
        Ok(read)
    }

    /// What an unchanged file gave before, where all of it is still there.
    fn again(&self, kept: Kept, print: &str) -> Option<Came> {
        if kept.print() != print {
            return None;
        }
        let mut came = kept.came()?;
        if let Came::Project { record, line, .. } = &mut came {
            if self.job.plan.wants(Format::Ndjson) {
                *line = Some(self.old_lines.as_ref()?.line(&record.id)?);
            }
            if self.job.plan.wants_pages() {
                let page = page_of(&record.id);
                let (from, to) = (self.old.join(&page), self.stage.join(&page));
                // A link may lead to anything.
                from.symlink_metadata().ok().filter(std::fs::Metadata::is_file)?;
                std::fs::hard_link(&from, &to)
                    .or_else(|_| std::fs::copy(&from, &to).map(drop))
                    .ok()?;
            }
        }
        Some(came)
    }
}
