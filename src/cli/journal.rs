//! Changing several files as one: what is begun is finished, or was never begun.
//!
//! The new files are written into a hidden folder first, then a journal that says what is to be
//! done. The journal's appearance, in one step, is the moment of decision. An interruption before
//! it leaves every file as it was; after it, the next run carries out what is left of it. A file
//! that somebody changed in between is left as they wrote it. One run at a time holds the folder.

use std::fs;
use std::io::{Error, Result, Write};
use std::path::{Path, PathBuf};

use super::claim::Claim;
use crate::source::fingerprint::of_canonical;
use crate::source::tree::{Table, Value, parse_toml};
use crate::source::{SourceFile, shown};

/// The hidden folder, inside the folder whose files change.
pub(super) const FOLDER: &str = ".germoir-purge";
/// The journal within it.
const JOURNAL: &str = "journal";

/// One file, and what becomes of it.
pub(super) struct Step {
    pub path: PathBuf,
    /// The text as it was read.
    pub before: String,
    /// The text that takes its place; None when the file goes.
    pub after: Option<String>,
}

/// What was found of an earlier run.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Recovered {
    Nothing,
    /// It had changed nothing yet.
    Undone,
    /// It had decided; how many files it was about, and those that were changed since.
    Finished {
        files: usize,
        conflicts: Vec<PathBuf>,
    },
}

/// Whether an earlier run was interrupted.
pub(super) fn waits(folder: &Path) -> bool {
    folder.join(FOLDER).is_dir()
}

/// The right to change the files of a folder, held by one run at a time.
pub(super) struct Journal<'f> {
    folder: &'f Path,
    claim: Claim,
}

impl<'f> Journal<'f> {
    /// Takes the folder, and finishes or undoes what an earlier run has left.
    ///
    /// `WouldBlock` while another run is under way.
    pub fn open(folder: &'f Path) -> Result<(Self, Recovered)> {
        let claim = Claim::take(&folder.join(FOLDER))?;
        let recovered = if claim.is_empty()? {
            Recovered::Nothing
        } else if claim.path().join(JOURNAL).exists() {
            finish(folder, &claim)?
        } else {
            Recovered::Undone
        };
        claim.clear()?;
        Ok((Self { folder, claim }, recovered))
    }

    /// Carries out every step, or none.
    pub fn apply(&self, steps: &[Step]) -> Result<()> {
        let prepared = prepare(self.folder, self.claim.path(), steps);
        if prepared.is_err() {
            // Nothing was decided: what was written aside goes.
            let _ = self.claim.clear();
        }
        prepared.and_then(|()| finish(self.folder, &self.claim)).map(|_| ())
    }
}

/// Writes everything aside and decides.
fn prepare(folder: &Path, aside: &Path, steps: &[Step]) -> Result<()> {
    let mut journal = String::from("format = 1\n");
    for (at, step) in steps.iter().enumerate() {
        let path = step.path.strip_prefix(folder).unwrap_or(&step.path);
        let path = path.to_str().ok_or_else(|| Error::other("a path is not UTF-8"))?;
        let after = match &step.after {
            None => String::new(),
            Some(text) => {
                write_synced(&aside.join(at.to_string()), text)?;
                keep_rights(&step.path, &aside.join(at.to_string()))?;
                of_canonical(text)
            }
        };
        let quoted = serde_json::to_string(path)?;
        let before = of_canonical(&step.before);
        journal.push_str(&format!(
            "[[step]]\npath = {quoted}\nbefore = \"{before}\"\nafter = \"{after}\"\n"
        ));
    }
    let draft = aside.join("draft");
    write_synced(&draft, &journal)?;
    fs::rename(draft, aside.join(JOURNAL))
}

fn write_synced(path: &Path, text: &str) -> Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A file that is changed stays as readable as it was.
fn keep_rights(from: &Path, to: &Path) -> Result<()> {
    fs::set_permissions(to, fs::metadata(from)?.permissions())
}

/// Carries out what the journal says and is not done yet.
fn finish(folder: &Path, claim: &Claim) -> Result<Recovered> {
    let aside = claim.path();
    let text = fs::read_to_string(aside.join(JOURNAL))?;
    let file = SourceFile::new(JOURNAL, text);
    let (table, errors) = parse_toml(&file);
    if !errors.is_empty() {
        return Err(Error::other(format!("{}: unreadable", shown(&aside.join(JOURNAL)))));
    }
    let steps: &[_] = match table.get("step").map(|node| &node.value) {
        Some(Value::List(steps)) => steps,
        _ => &[],
    };
    let mut conflicts = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let Value::Table(step) = &step.value else { continue };
        let path = folder.join(text_of(step, "path"));
        if !carried_out(&path, &aside.join(at.to_string()), step)? {
            conflicts.push(path);
        }
    }
    // The journal goes first: what is left without one is taken away by the next run.
    fs::remove_file(aside.join(JOURNAL))?;
    claim.clear()?;
    Ok(Recovered::Finished { files: steps.len(), conflicts })
}

/// One step; false where the file is neither as it was nor as it is to be.
fn carried_out(path: &Path, new: &Path, step: &Table<'_>) -> Result<bool> {
    let (before, after) = (text_of(step, "before"), text_of(step, "after"));
    let now = match fs::read_to_string(path) {
        Ok(text) => SourceFile::new("", text).text().to_owned(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Ok(after.is_empty());
        }
        Err(error) => return Err(error),
    };
    let now = of_canonical(&now);
    if now == before && after.is_empty() {
        fs::remove_file(path)?;
    } else if now == before {
        fs::rename(new, path)?;
    }
    Ok(now == before || now == after)
}

fn text_of<'t>(step: &'t Table<'_>, key: &str) -> &'t str {
    match step.get(key).map(|node| &node.value) {
        Some(Value::Text(text)) => text,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [("a", "old a"), ("b", "old b"), ("c", "old c")] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn steps(folder: &Path) -> Vec<Step> {
        let step = |name: &str, after: Option<&str>| Step {
            path: folder.join(name),
            before: format!("old {name}"),
            after: after.map(str::to_owned),
        };
        vec![step("a", Some("new a")), step("b", None), step("c", Some("new c"))]
    }

    fn read(folder: &Path) -> [Option<String>; 3] {
        ["a", "b", "c"].map(|name| fs::read_to_string(folder.join(name)).ok())
    }

    /// An earlier run that was interrupted when it had decided.
    fn decided(folder: &Path, steps: &[Step]) {
        let aside = folder.join(FOLDER);
        fs::create_dir(&aside).unwrap();
        prepare(folder, &aside, steps).unwrap();
    }

    fn recover(folder: &Path) -> Recovered {
        Journal::open(folder).unwrap().1
    }

    fn all_new(folder: &Path) {
        let [a, b, c] = read(folder);
        assert_eq!((a.as_deref(), b, c.as_deref()), (Some("new a"), None, Some("new c")));
        assert!(!waits(folder));
    }

    #[test]
    fn every_step_is_carried_out_and_nothing_is_left_behind() {
        let folder = folder();
        let (journal, recovered) = Journal::open(folder.path()).unwrap();
        assert_eq!(recovered, Recovered::Nothing);
        journal.apply(&steps(folder.path())).unwrap();
        drop(journal);
        all_new(folder.path());
    }

    #[test]
    fn interrupted_before_the_decision_nothing_has_happened() {
        let folder = folder();
        decided(folder.path(), &steps(folder.path()));
        fs::remove_file(folder.path().join(FOLDER).join(JOURNAL)).unwrap();
        assert_eq!(recover(folder.path()), Recovered::Undone);
        assert_eq!(read(folder.path())[1].as_deref(), Some("old b"));
        assert!(!waits(folder.path()));
    }

    #[test]
    fn interrupted_anywhere_after_it_the_rest_is_done() {
        for done in 0..=3 {
            let folder = folder();
            let steps = steps(folder.path());
            decided(folder.path(), &steps);
            for (at, step) in steps.iter().take(done).enumerate() {
                match step.after {
                    None => fs::remove_file(&step.path).unwrap(),
                    Some(_) => {
                        let new = folder.path().join(FOLDER).join(at.to_string());
                        fs::rename(new, &step.path).unwrap();
                    }
                }
            }
            assert_eq!(
                recover(folder.path()),
                Recovered::Finished { files: 3, conflicts: Vec::new() }
            );
            all_new(folder.path());
        }
    }

    #[test]
    fn what_somebody_changed_in_between_is_left_as_they_wrote_it() {
        let folder = folder();
        decided(folder.path(), &steps(folder.path()));
        fs::write(folder.path().join("c"), "mine").unwrap();
        let Recovered::Finished { conflicts, .. } = recover(folder.path()) else { panic!() };
        assert_eq!(conflicts, [folder.path().join("c")]);
        assert_eq!(read(folder.path())[2].as_deref(), Some("mine"));
        assert!(!waits(folder.path()));
    }

    #[test]
    fn two_runs_at_once_do_not_mix() {
        let folder = folder();
        let (journal, _) = Journal::open(folder.path()).unwrap();
        prepare(folder.path(), journal.claim.path(), &steps(folder.path())).unwrap();
        let refused = Journal::open(folder.path()).err().unwrap();
        assert_eq!(refused.kind(), std::io::ErrorKind::WouldBlock);
        assert_eq!(read(folder.path())[1].as_deref(), Some("old b"));
    }

    #[test]
    fn what_cannot_be_prepared_leaves_nothing_behind() {
        let folder = folder();
        let (journal, _) = Journal::open(folder.path()).unwrap();
        let mut steps = steps(folder.path());
        steps[2].path = folder.path().join("gone");
        assert!(journal.apply(&steps).is_err());
        drop(journal);
        assert!(!waits(folder.path()));
        assert_eq!(read(folder.path())[1].as_deref(), Some("old b"));
    }
}
