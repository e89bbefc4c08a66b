//! The folder that the reports go to: always the old one whole, or the new one whole.

use std::ffi::OsString;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use super::{Job, store};
use crate::cli::claim::Claim;
use crate::cli::deliver::manifest::{self, Kept, Manifest};
use crate::cli::deliver::people;
use crate::cli::setting::Setting;
use crate::cli::{Exit, Failure};
use crate::report::cohort::Table;

/// How the hidden folder beside the target is called, before the name of the target.
const BEFORE: &str = ".germoir-";
/// In it, the new output while it is made.
const NEW: &str = "new";
/// In it, the earlier output while the new one takes its place, on systems where that takes two
/// steps.
const OLD: &str = "old";

/// A folder that may be written to: it is not there yet, it is empty, or holds an earlier output.
pub(super) struct Target {
    /// As it was asked for.
    name: String,
    path: PathBuf,
    /// Whether what an earlier output holds may go although it was changed.
    force: bool,
}

/// The folder that is being filled, in a hidden one beside the target that only one run holds.
/// Cleared away unless it takes the place of the target; what an interrupted run has left is
/// cleared away by the next one.
pub(super) struct Stage {
    path: PathBuf,
    claim: Claim,
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What stays does no harm: it is hidden, and the next run clears it away.
        let _ = self.claim.clear();
    }
}

impl Target {
    /// Refuses a folder that holds anything else: it would be lost.
    pub fn check(out: &Path, setting: &Setting) -> Result<Self, Failure> {
        let name = out.display().to_string();
        let force = setting.force;
        let refuse = |phrase: &str, what: &str| {
            let facts = [("out", name.clone().into()), ("what", what.to_owned().into())];
            Failure::new(Exit::Usage, setting.phrases.tell(phrase, facts))
        };
        // A link to a folder stays one: what it leads to is replaced.
        let path = match out.canonicalize() {
            Ok(path) => path,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let path = std::path::absolute(out).map_err(|error| failed(&name, &error))?;
                return Ok(Self { name, path, force });
            }
            Err(error) => return Err(failed(&name, &error)),
        };
        if !path.is_dir() {
            return Err(refuse("cohort-output-is-a-file", ""));
        }
        people::check_unread_within(&path, setting)?;
        match foreign(&path, force).map_err(|error| failed(&name, &error))? {
            Some(Kept::Edited(what)) => Err(refuse("cohort-output-edited", &what)),
            Some(Kept::Foreign(what)) if is_written_here(&path, first_of(&what)) => {
                Err(refuse("cohort-output-unknown", &what))
            }
            Some(Kept::Foreign(what)) => Err(refuse("cohort-output-not-ours", &what)),
            None => Ok(Self { name, path, force }),
        }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether nobody has changed the earlier output: only then can it be gone on from.
    pub fn is_unchanged(&self) -> bool {
        !self.force || matches!(foreign(&self.path, false), Ok(None))
    }

    /// A new folder to fill. Fails while another run writes into the same target.
    pub fn stage(&self, setting: &Setting) -> Result<Stage, Failure> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        if !folder.is_dir() {
            let name = folder.display().to_string();
            let text = setting.phrases.tell("cohort-no-folder", [("name", name.into())]);
            return Err(Failure::new(Exit::Files, text));
        }
        let mut hidden = OsString::from(BEFORE);
        hidden.push(self.path.file_name().unwrap_or_default());
        let claim = Claim::take(&folder.join(hidden)).map_err(|error| match error.kind() {
            ErrorKind::WouldBlock => {
                let name = self.name.clone();
                let text = setting.phrases.tell("cohort-busy", [("name", name.into())]);
                Failure::new(Exit::Files, text)
            }
            _ => failed(&self.name, &error),
        })?;
        self.filled(claim).map_err(|error| failed(&self.name, &error))
    }

    /// Puts right what an interrupted run has left, and makes the new folder.
    fn filled(&self, claim: Claim) -> std::io::Result<Stage> {
        let old = claim.path().join(OLD);
        if old.is_dir() && !self.path.exists() {
            std::fs::rename(old, &self.path)?;
        }
        claim.clear()?;
        let path = claim.path().join(NEW);
        std::fs::create_dir(&path)?;
        Ok(Stage { path, claim })
    }

    /// Puts the stage in the place of the target.
    pub fn replace(&self, stage: Stage, setting: &Setting) -> Result<(), Failure> {
        let put = || -> std::io::Result<()> {
            if !self.path.exists() {
                return std::fs::rename(stage.path(), &self.path);
            }
            // It may have been filled by somebody else since it was looked at.
            if let Some(Kept::Foreign(what) | Kept::Edited(what)) = foreign(&self.path, self.force)?
            {
                return Err(Error::new(ErrorKind::AlreadyExists, what));
            }
            exchange(&stage, &self.path)
        };
        put().map_err(|error| {
            let text = setting.phrases.tell(
                "cohort-not-written",
                [("name", self.name.clone().into()), ("reason", error.to_string().into())],
            );
            Failure::new(Exit::Files, text)
        })
    }
}

impl Stage {
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was written, or that it could not be, and that the old output is still there.
    pub fn written<T>(
        &self,
        name: &str,
        result: std::io::Result<T>,
        job: &Job<'_>,
    ) -> Result<T, Failure> {
        result.map_err(|error| {
            let text = job.setting.phrases.tell(
                "cohort-not-written",
                [("name", name.to_owned().into()), ("reason", error.to_string().into())],
            );
            Failure::new(Exit::Files, text)
        })
    }
}

fn failed(name: &str, error: &Error) -> Failure {
    Failure::new(Exit::Files, format!("{name}: {error}"))
}

/// The names in a folder, in order.
fn entries(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Whether a batch writes a file or folder of this name: anything else is somebody's work.
fn is_written_here(out: &Path, name: &str) -> bool {
    if name == "projects" {
        let pages = entries(&out.join(name)).unwrap_or_default();
        return pages.iter().all(|page| page.ends_with(".html"));
    }
    let files = ["report.html", "report.md", "cohort.json", "cohort.xlsx", "assessments.ndjson"];
    let is_table = Table::ALL.iter().any(|table| name == format!("{}.csv", table.as_str()));
    is_table || [store::NAME, manifest::NAME].contains(&name) || files.contains(&name)
}

/// The folder in the output that a file of this name lies in, or the file itself.
fn first_of(name: &str) -> &str {
    name.split('/').next().unwrap_or(name)
}

/// What keeps a folder from being replaced: a file that no batch wrote, or that was changed since.
/// Not even `--force` takes away what a batch would not write.
fn foreign(out: &Path, force: bool) -> std::io::Result<Option<Kept>> {
    let entries = entries(out)?;
    let others = || entries.iter().find(|entry| !is_written_here(out, entry));
    let manifest = match Manifest::read(out) {
        Err(error) if error.kind() != ErrorKind::InvalidData => return Err(error),
        read => read,
    };
    let is_earlier = entries.iter().any(|entry| entry == store::NAME);
    Ok(match manifest {
        _ if force => others().cloned().map(Kept::Foreign),
        Ok(Some(manifest)) if manifest.is_of("batch") => manifest.kept(out)?,
        // Earlier versions left their store and no manifest.
        Ok(None) if is_earlier => others().cloned().map(Kept::Foreign),
        _ => entries.into_iter().next().map(Kept::Foreign),
    })
}

/// The stage takes the place of the target, in one step where the system can.
fn exchange(stage: &Stage, target: &Path) -> std::io::Result<()> {
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, stage.path(), CWD, target, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    in_two_steps(stage, target)
}

/// An interruption between the steps is put right by the next run.
fn in_two_steps(stage: &Stage, target: &Path) -> std::io::Result<()> {
    let old = stage.claim.path().join(OLD);
    std::fs::rename(target, &old)?;
    if let Err(error) = std::fs::rename(stage.path(), target) {
        std::fs::rename(&old, target)?;
        return Err(error);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn target(folder: &Path) -> Target {
        Target { name: "out".to_owned(), path: folder.join("out"), force: false }
    }

    fn stage(target: &Target) -> Stage {
        let claim = Claim::take(&target.path.with_file_name(".germoir-out")).unwrap();
        target.filled(claim).unwrap()
    }

    #[test]
    fn an_output_takes_the_place_of_the_old_one_by_either_way() {
        type Way = fn(&Stage, &Path) -> std::io::Result<()>;
        for way in [exchange as Way, in_two_steps as Way] {
            let folder = tempfile::tempdir().unwrap();
            let target = target(folder.path());
            fs::create_dir(&target.path).unwrap();
            fs::write(target.path.join("cohort.json"), "old").unwrap();
            let stage = stage(&target);
            fs::write(stage.path().join("cohort.json"), "new").unwrap();
            way(&stage, &target.path).unwrap();
            drop(stage);
            assert_eq!(fs::read_to_string(target.path.join("cohort.json")).unwrap(), "new");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        }
    }

    #[test]
    fn interrupted_between_the_two_steps_the_old_output_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let target = target(folder.path());
        fs::create_dir_all(folder.path().join(".germoir-out").join(OLD)).unwrap();
        fs::create_dir(folder.path().join(".germoir-out").join(NEW)).unwrap();
        drop(stage(&target));
        assert!(target.path.is_dir());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
