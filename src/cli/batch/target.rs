//! The folder that the reports go to: always the old one whole, or the new one whole.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{Job, store};
use crate::cli::setting::Setting;
use crate::cli::{Exit, Failure};
use crate::report::cohort::Table;

/// A folder that may be written to: it is not there yet, it is empty, or holds an earlier output.
pub(super) struct Target {
    /// As it was asked for.
    name: String,
    path: PathBuf,
    is_there: bool,
}

/// The folder that is being filled, beside the target. Cleared away unless it takes its place.
pub(super) struct Stage(TempDir);

impl Target {
    /// Refuses a folder that holds anything else: it would be lost.
    pub fn check(out: &Path, setting: &Setting) -> Result<Self, Failure> {
        let name = out.display().to_string();
        let refuse = |phrase: &str, what: &str| {
            let facts = [("out", name.clone().into()), ("what", what.to_owned().into())];
            Failure::new(Exit::Usage, setting.phrases.tell(phrase, facts))
        };
        // A link to a folder stays one: what it leads to is replaced.
        let path = match out.canonicalize() {
            Ok(path) => path,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let path = std::path::absolute(out).map_err(|error| failed(&name, &error))?;
                return Ok(Self { name, path, is_there: false });
            }
            Err(error) => return Err(failed(&name, &error)),
        };
        if !path.is_dir() {
            return Err(refuse("cohort-output-is-a-file", ""));
        }
        let entries = entries(&path).map_err(|error| failed(&name, &error))?;
        let is_ours = entries.is_empty() || entries.iter().any(|entry| entry == store::NAME);
        match entries.iter().find(|entry| !is_ours || !is_written_here(&path, entry)) {
            Some(foreign) => Err(refuse("cohort-output-not-ours", foreign)),
            None => Ok(Self { name, path, is_there: true }),
        }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn stage(&self, setting: &Setting) -> Result<Stage, Failure> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        if !folder.is_dir() {
            let name = folder.display().to_string();
            let text = setting.phrases.tell("cohort-no-folder", [("name", name.into())]);
            return Err(Failure::new(Exit::Files, text));
        }
        let stage = tempfile::Builder::new().prefix(".germoir-").tempdir_in(folder);
        stage.map(Stage).map_err(|error| failed(&self.name, &error))
    }

    /// Puts the stage in the place of the target.
    pub fn replace(&self, stage: Stage, setting: &Setting) -> Result<(), Failure> {
        let put = || -> std::io::Result<()> {
            open_to_all(stage.path())?;
            if !self.is_there {
                return std::fs::rename(stage.path(), &self.path);
            }
            exchange(stage.path(), &self.path)
        };
        put().map_err(|error| {
            let text = setting.phrases.tell(
                "cohort-not-written",
                [("name", self.name.clone().into()), ("reason", error.to_string().into())],
            );
            Failure::new(Exit::Files, text)
        })?;
        // Where the two changed places, what is there now is the old output.
        let left = stage.0.keep();
        let _ = std::fs::remove_dir_all(left);
        Ok(())
    }
}

impl Stage {
    pub fn path(&self) -> &Path {
        self.0.path()
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
    is_table || name == store::NAME || files.contains(&name)
}

/// Two folders change places, in one step where the system can.
fn exchange(stage: &Path, target: &Path) -> std::io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, stage, CWD, target, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    let mut aside = stage.as_os_str().to_owned();
    aside.push("-old");
    std::fs::rename(target, &aside)?;
    if let Err(error) = std::fs::rename(stage, target) {
        std::fs::rename(&aside, target)?;
        return Err(error);
    }
    std::fs::rename(&aside, stage)
}

/// A folder made aside is private at first; a report is as readable as any new folder.
#[cfg(unix)]
fn open_to_all(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) -> std::io::Result<()> {
    Ok(())
}
