//! What a journal says is to be done, and doing one step of it.
//!
//! Others may write in the folder, and a folder may come with a journal in it. A path is relative,
//! without `..`, through no link, to a file that a deletion can be about. A file is changed only
//! where it is what was read, into what the journal says, both told by their sums. A journal names
//! the folder that it was written in, so that a copy of it, such as one that came with an archive,
//! is not obeyed.

use std::ffi::OsStr;
use std::io::{Error, ErrorKind, Result};
use std::path::{Component, Path};

use super::{JOURNAL, Step, is_work_folder};
use crate::cli::folder::{Folder, Kind};
use crate::panel::person::is_searched;
use crate::source::SourceFile;
use crate::source::fingerprint::of_canonical;
use crate::source::parse_toml;
use crate::source::tree::{Table, Value};

/// The first line of every journal.
const FORMAT: &str = "format = 1\n";
/// How long the sum of a text is.
const SUM: usize = "sha256:".len() + 64;
/// The longest journal that is read, in bytes: some hundred thousand steps.
const LONGEST: u64 = 64 << 20;

/// How a new file comes into its place.
pub(super) type Put<'p> = dyn FnMut(&Folder, &Path, &Folder, &Path) -> Result<()> + 'p;

/// Every step of a journal.
pub(super) struct Plan {
    pub steps: Vec<Planned>,
}

/// One step.
pub(super) struct Planned {
    /// Where the file is, below the folder; names with `/` between them.
    pub path: String,
    /// The name of the new file, in the hidden folder.
    pub new: String,
    before: String,
    /// None when the file goes.
    after: Option<String>,
}

impl Planned {
    /// A step as it is written down. `None` where its path cannot be.
    pub fn new(at: usize, path: &Path, step: &Step) -> Option<Self> {
        let parts: Option<Vec<&str>> =
            path.components().map(|part| part.as_os_str().to_str()).collect();
        let after = step.after.as_deref().map(sum);
        let path = Some(parts?.join("/")).filter(|path| is_path(path))?;
        Some(Self { path, new: at.to_string(), before: sum(&step.before), after })
    }

    fn read(at: usize, step: &Table<'_>) -> Option<Self> {
        let text = |key| match step.get(key).map(|node| &node.value) {
            Some(Value::Text(text)) => Some(text.to_string()),
            _ => None,
        };
        let (path, before, after) = (text("path")?, text("before")?, text("after")?);
        let after = Some(after).filter(|after| !after.is_empty());
        let are_sums = [Some(&before), after.as_ref()].into_iter().flatten().all(|sum| is_sum(sum));
        let is_known = step.in_written_order().len() == 3;
        (are_sums && is_known && is_path(&path)).then(|| Self {
            path,
            new: at.to_string(),
            before,
            after,
        })
    }

    /// Does the step unless it is done already; false where the file is neither as it was nor as it
    /// is to be.
    pub fn carry_out(
        &self,
        folder: &Folder,
        aside: &Folder,
        longest: u64,
        put: &mut Put<'_>,
    ) -> Result<bool> {
        match self.now(folder, longest) {
            Ok(now) if now == self.after => return Ok(true),
            Ok(now) if now.as_ref() != Some(&self.before) => return Ok(false),
            // Somebody has put a link in the way, or something that is no text.
            Err(error) if is_other(&error) => return Ok(false),
            now => now?,
        };
        let (within, name) = folder.below(Path::new(&self.path))?;
        // Read-only keeps a file from mistakes, and a deletion that was asked for is none.
        within.make_changeable(name)?;
        match &self.after {
            None => within.remove(name)?,
            Some(after) => {
                if sum(&aside.text(&self.new, longest)?) != *after {
                    return Err(Error::new(ErrorKind::InvalidData, "the new text has changed"));
                }
                put(aside, Path::new(&self.new), &within, Path::new(name))?;
            }
        }
        Ok(self.now(folder, longest)? == self.after)
    }

    /// The sum of the file as it is. `None` where it is not there.
    fn now(&self, folder: &Folder, longest: u64) -> Result<Option<String>> {
        let text = folder
            .below(Path::new(&self.path))
            .and_then(|(within, name)| within.text(name, longest));
        match text {
            Ok(text) => Ok(Some(sum(&text))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Whether a run can have written this step: the way to the file is through no link, and the new
    /// text is there where it is still needed.
    fn is_sound(&self, folder: &Folder, aside: &Folder, longest: u64) -> bool {
        let kind = folder.below(Path::new(&self.path)).and_then(|(within, name)| within.kind(name));
        match kind {
            Ok(Some(Kind::File)) => {}
            Ok(None) => return true,
            Ok(Some(Kind::Folder | Kind::Other)) => return false,
            Err(error) => return error.kind() != ErrorKind::NotADirectory,
        }
        let is_due = self.now(folder, longest).is_ok_and(|now| now.as_ref() == Some(&self.before));
        let is_ready = || aside.text(&self.new, longest).map(|text| sum(&text)).ok() == self.after;
        !is_due || self.after.is_none() || self.after.as_ref() == Some(&self.before) || is_ready()
    }
}

impl Plan {
    /// The journal as a text.
    pub fn written(&self, aside: &Folder) -> Result<String> {
        let mut journal = format!("{FORMAT}folder = \"{}\"\n", aside.id()?);
        for Planned { path, before, after, .. } in &self.steps {
            let path = serde_json::to_string(path)?;
            let after = after.as_deref().unwrap_or_default();
            journal.push_str(&format!(
                "[[step]]\npath = {path}\nbefore = \"{before}\"\nafter = \"{after}\"\n"
            ));
        }
        Ok(journal)
    }

    /// Reads the journal that a run of this user has left in this folder; an error for any other.
    pub fn read(aside: &Folder, folder: &Folder, longest: u64) -> Result<Self> {
        let wrong = || Error::from(ErrorKind::InvalidData);
        let text = aside.text(JOURNAL, LONGEST)?;
        let file = SourceFile::new(JOURNAL, text);
        let (table, errors) = parse_toml(&file);
        let is_here = match table.get("folder").map(|node| &node.value) {
            Some(Value::Text(id)) => **id == *aside.id()?,
            _ => false,
        };
        let Some(Value::List(steps)) = table.get("step").map(|node| &node.value) else {
            return Err(wrong());
        };
        if !errors.is_empty() || !file.text().starts_with(FORMAT) || !is_here {
            return Err(wrong());
        }
        let steps = steps.iter().enumerate().map(|(at, step)| match &step.value {
            Value::Table(step) => Planned::read(at, step),
            _ => None,
        });
        let steps: Vec<Planned> = steps.collect::<Option<_>>().ok_or_else(wrong)?;
        match steps.iter().all(|step| step.is_sound(folder, aside, longest)) {
            true => Ok(Self { steps }),
            false => Err(wrong()),
        }
    }
}

/// The sum of a text, as the program reads it.
pub(super) fn sum(text: &str) -> String {
    of_canonical(SourceFile::new("", text).text())
}

fn is_sum(text: &str) -> bool {
    text.len() == SUM && text.starts_with("sha256:")
}

/// Whether something else stands at a path than the file that was read.
fn is_other(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::NotADirectory | ErrorKind::InvalidInput | ErrorKind::InvalidData
    )
}

/// Whether a path leads to a file that a deletion can be about, below the folder.
fn is_path(path: &str) -> bool {
    let is_name = |part: &str| {
        let mut parts = Path::new(part).components();
        let is_plain = parts.next() == Some(Component::Normal(OsStr::new(part)));
        is_plain && parts.next().is_none() && part != ".git" && !is_work_folder(OsStr::new(part))
    };
    path.split('/').all(is_name) && is_searched(Path::new(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_below_the_folder_and_among_the_files_that_are_read() {
        for path in ["a.toml", "b/c.toml", "b/.hidden/c.key", "é è/…toml.toml"] {
            assert!(is_path(path), "{path}");
        }
        let wrong = [
            "",
            ".",
            "..",
            "a",
            "a.sh",
            "/a.toml",
            "../a.toml",
            "b/../../a.toml",
            "b/./a.toml",
            "b//a.toml",
            "b/a.toml/",
            ".git/a.toml",
            ".germoir-purge/a.toml",
            ".toml",
        ];
        for path in wrong {
            assert!(!is_path(path), "{path}");
        }
    }
}
