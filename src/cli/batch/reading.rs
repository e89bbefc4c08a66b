//! One file of a batch: read, assessed, its own outputs written, and a record kept.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::spool::OldLines;
use super::store::Kept;
use super::{BatchFormat, Job};
use crate::assessment::assess;
use crate::cli::setting::Setting;
use crate::cli::{Exit, reading};
use crate::descriptor::{self, Descriptor, Form, Kind, Project};
use crate::diagnostic::Severity;
use crate::intake::{self, default_id};
use crate::portfolio::cohort::{Fault, Record, Spoken};
use crate::portfolio::kinship::Kin;
use crate::reach::measure;
use crate::report::cohort::page_name;
use crate::report::html::assessment as page;
use crate::report::json::{self, Parts};
use crate::report::problem::{Located, located};
use crate::report::sharing::Withheld;
use crate::source::SourceFile;

/// What came of one file.
pub(super) struct Read {
    pub came: Came,
    pub exit: Exit,
    /// The project as kinship sees it, where that is wanted.
    pub kin: Option<Box<Kin>>,
    /// What was read, so that it can be told whether the file has changed since; `None` where it
    /// could not be read as a text.
    pub print: Option<String>,
}

pub(super) enum Came {
    Project {
        record: Box<Record>,
        spoken: Spoken,
        /// The assessment on one line, where it is wanted.
        line: Option<String>,
    },
    /// A valid file of another kind.
    Other(Kind),
    Refused(Box<[Fault]>),
}

/// Reads files, each by itself, on any thread.
pub(super) struct Reader<'r> {
    job: &'r Job<'r>,
    stage: &'r Path,
    old: &'r Path,
    old_lines: Option<OldLines>,
}

impl<'r> Reader<'r> {
    pub fn new(
        job: &'r Job<'r>,
        stage: &'r Path,
        old: &'r Path,
        old_lines: Option<OldLines>,
    ) -> Self {
        Self { job, stage, old, old_lines }
    }

    /// Fails only where an output cannot be written.
    pub fn one(&self, name: &str, path: &Path, kept: Option<Kept>) -> std::io::Result<Read> {
        let setting = self.job.setting;
        let file = match reading::read(path, &setting.limits) {
            Ok(file) => file,
            Err(refusal) => {
                let faults = [fault(&refusal.located(path, setting))].into();
                return Ok(Read {
                    came: Came::Refused(faults),
                    exit: refusal.exit,
                    kin: None,
                    print: None,
                });
            }
        };
        let print = print(&file);
        if let Some(came) = kept.and_then(|kept| self.again(kept, &print)) {
            let exit = exit_of(&came);
            let kin = match came {
                Came::Project { .. } => self.kin_again(&file, path),
                Came::Other(_) | Came::Refused(_) => None,
            };
            return Ok(Read { came, exit, kin, print: Some(print) });
        }
        let mut kin = None;
        let reading = self.reading(&file, path);
        let problems = located(&reading.problems, std::slice::from_ref(&file), &setting.phrases);
        let came = match reading.descriptor {
            Some(Descriptor::Project(project)) => {
                kin = self.kin(&project);
                self.project(name, &project, &problems)?
            }
            Some(_) => Came::Other(reading.kind.unwrap_or(Kind::Project)),
            None => Came::Refused(problems.iter().map(fault).collect()),
        };
        let exit = exit_of(&came);
        Ok(Read { came, exit, kin, print: Some(print) })
    }

    fn reading(&self, file: &SourceFile, path: &Path) -> descriptor::Reading {
        let setting = self.job.setting;
        let id = default_id(path);
        descriptor::read(file, Form::Toml, &setting.catalogue, setting.today, id.as_deref())
    }

    fn kin(&self, project: &Project) -> Option<Box<Kin>> {
        let catalogue = &self.job.setting.catalogue;
        self.job.wants_kinship().then(|| Box::new(Kin::of(project, catalogue)))
    }

    /// Kinship of an unchanged file. It needs the words of the bearer, which may not be kept in an
    /// output that others are handed: they are read from the file each time.
    fn kin_again(&self, file: &SourceFile, path: &Path) -> Option<Box<Kin>> {
        if !self.job.wants_kinship() {
            return None;
        }
        match self.reading(file, path).descriptor {
            Some(Descriptor::Project(project)) => self.kin(&project),
            _ => None,
        }
    }

    fn project(
        &self,
        name: &str,
        project: &Project,
        problems: &[Located],
    ) -> std::io::Result<Came> {
        let Job { setting, profile, .. } = *self.job;
        let assessment = assess(project, &setting.catalogue, profile, setting.today);
        let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
        let parts = Parts {
            project,
            assessment: &assessment,
            reached: reached.as_ref(),
            problems,
            catalogue: &setting.catalogue,
            profile,
            language: setting.language(),
        };
        let (mut record, spoken) =
            Record::of(project, &assessment, reached.as_ref(), &setting.catalogue);
        record.file = name.into();
        record.faults = problems.iter().map(fault).collect();
        if !record.shares {
            record.faults.iter_mut().for_each(|fault| withhold(fault, setting));
        }
        let line = if record.shares {
            self.written(parts)?
        } else {
            let ask_first = setting.phrases.say("page-ask-first");
            self.written(Withheld::of(parts, ask_first).parts(parts))?
        };
        Ok(Came::Project { record: Box::new(record), spoken, line })
    }

    /// Writes the page of a project, and gives back its assessment on one line.
    fn written(&self, parts: Parts<'_>) -> std::io::Result<Option<String>> {
        if self.job.wants_pages() {
            let page = page::report(parts, &self.job.setting.phrases);
            std::fs::write(self.page(self.stage, &parts.project.id), page)?;
        }
        Ok(self.job.wants(BatchFormat::Ndjson).then(|| json::assessment_line(parts)))
    }

    fn page(&self, folder: &Path, id: &str) -> std::path::PathBuf {
        folder.join("projects").join(page_name(id))
    }

    /// What an unchanged file gave before, where all of it is still there.
    fn again(&self, kept: Kept, print: &str) -> Option<Came> {
        if kept.print() != print {
            return None;
        }
        let mut came = kept.came()?;
        if let Came::Project { record, line, .. } = &mut came {
            if self.job.wants(BatchFormat::Ndjson) {
                *line = Some(self.old_lines.as_ref()?.line(&record.id)?);
            }
            if self.job.wants_pages() {
                let (from, to) =
                    (self.page(self.old, &record.id), self.page(self.stage, &record.id));
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

fn exit_of(came: &Came) -> Exit {
    match came {
        Came::Refused(_) => Exit::Invalid,
        Came::Project { .. } | Came::Other(_) => Exit::Done,
    }
}

fn print(file: &SourceFile) -> String {
    let digest = Sha256::digest(file.text().as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A problem as it is kept.
pub(super) fn fault(problem: &Located) -> Fault {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Fault {
        code: problem.code.id.into(),
        severity: problem.code.severity,
        path: problem.path.as_str().into(),
        line: small(problem.at.line),
        column: small(problem.at.column),
        message: problem.message.as_str().into(),
        help: problem.help.as_deref().map(Into::into),
    }
}

/// A remark on a project that does not share its words: where it is, not what it quotes.
fn withhold(fault: &mut Fault, setting: &Setting) {
    fault.message = setting.phrases.say("cohort-remark-withheld").into();
    fault.help = None;
}

/// Two projects have one id: the problem of each names the file of the other.
pub(super) fn same_id(id: &str, other: &str, setting: &Setting) -> Fault {
    let problem = intake::same_id(Kind::Project, id, other);
    let words = located(std::slice::from_ref(&problem), &[], &setting.phrases);
    words.first().map_or_else(
        || Fault {
            code: problem.code.id.into(),
            severity: Severity::Error,
            path: problem.path.as_str().into(),
            line: 1,
            column: 1,
            message: other.into(),
            help: None,
        },
        fault,
    )
}
