//! One file of a batch, read, and its page written.

use std::io::{Error, Result};
use std::path::Path;

use super::Job;
use super::spool::OldLines;
use crate::making::batch::{Asked, Came, Format, Kept, Read, Reader, page_of};

/// Reads files, each by itself, on any thread.
pub(super) struct Files<'f> {
    pub job: &'f Job<'f>,
    pub reader: Reader<'f>,
    pub stage: &'f Path,
    pub old: &'f Path,
    pub old_lines: Option<OldLines>,
}

impl Files<'_> {
    /// Fails where an output cannot be written, or the file is no longer what it was.
    pub fn one(&self, asked: &Asked, kept: Option<Kept>) -> Result<Read> {
        let file = match self.job.source.read(&asked.path, &self.job.setting.limits) {
            Ok(file) => file,
            Err(refusal) => return Ok(self.reader.unread(&refusal)),
        };
        let print = self.reader.print(&file);
        if let Some(came) = kept.and_then(|kept| self.again(kept, &print)) {
            return self.reader.again(came, asked, &file, print).map_err(Error::other);
        }
        let mut read = self.reader.anew(asked, &file, print).map_err(Error::other)?;
        if let Some(page) = read.page.take() {
            std::fs::write(self.stage.join(page.name), page.bytes)?;
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
