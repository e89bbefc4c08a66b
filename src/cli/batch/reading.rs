//! One file of a batch: read, assessed, its own outputs written, and a record kept. Of a project that
//! is not named nothing is kept or written but what others may see of it.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::came::{Came, Read};
use super::looking::{Asked, OTHERS, Standing, understood};
use super::spool::OldLines;
use super::store::Kept;
use super::{BatchFormat, Job};
use crate::access::{FEW_PEOPLE, Seen, WITHHELD, problem_for_others};
use crate::assessment::assess;
use crate::cli::exit::Exit;
use crate::cli::gather::Statements;
use crate::cli::reading;
use crate::cli::refusal::Refusal;
use crate::data;
use crate::descriptor::problems::SAME_ID;
use crate::descriptor::{Descriptor, Kind, Project};
use crate::diagnostic::Problem;
use crate::material::AssessmentParts;
use crate::material::page_name;
use crate::material::problem::{Located, located};
use crate::portfolio::cohort::{Fault, Record};
use crate::portfolio::kinship::Kin;
use crate::reach::measure;
use crate::report::view;
use crate::source::{SourceFile, Span, shown};

/// Reads files, each by itself, on any thread.
pub(super) struct Reader<'r> {
    job: &'r Job<'r>,
    stage: &'r Path,
    old: &'r Path,
    old_lines: Option<OldLines>,
    statements: Statements,
    /// What tells these statements from others.
    stated: String,
}

impl<'r> Reader<'r> {
    pub fn new(
        job: &'r Job<'r>,
        stage: &'r Path,
        old: &'r Path,
        old_lines: Option<OldLines>,
        statements: Statements,
    ) -> Self {
        let stated = statements.print();
        Self { job, stage, old, old_lines, statements, stated }
    }

    /// Fails where an output cannot be written, or the file is no longer what it was.
    pub fn one(&self, asked: &Asked, kept: Option<Kept>) -> std::io::Result<Read> {
        let (setting, path) = (self.job.setting, asked.path.as_path());
        let file = match reading::read(path, &setting.limits) {
            Ok(file) => file,
            Err(refusal) => {
                let came = Came::Refused([self.refusal(&refusal)].into());
                return Ok(Read { came, exit: refusal.exit, kin: None, print: None });
            }
        };
        let print = print(&file, &self.stated);
        if let Some(came) = kept.and_then(|kept| self.again(kept, &print)) {
            let exit = exit_of(&came);
            let kin = match came {
                Came::Project { .. } => self.kin_again(&file, asked)?,
                Came::Other(_) | Came::Refused(_) => None,
            };
            return Ok(Read { came, exit, kin, print: Some(print) });
        }
        let mut kin = None;
        let reading = understood(&file, path, setting);
        let came = match (reading.descriptor, asked.standing) {
            (Some(Descriptor::Project(_)), Standing::Twin(_)) => {
                let twin = Problem::new(SAME_ID, "", Span::START);
                let problems = [twin].into_iter().chain(reading.problems);
                Came::Refused(problems.map(|problem| self.fault(&problem, Some(&file))).collect())
            }
            (Some(Descriptor::Project(mut project)), _) => {
                let stated = self.statements.about(&project.id);
                project.vouch(stated.iter().cloned(), setting.today);
                let seen = self.seen(&project, asked)?;
                kin = self.kin(&project, &seen);
                self.project(asked, &project, &seen, (&reading.problems, &file))?
            }
            (Some(_), _) => Came::Other(reading.kind.unwrap_or(Kind::Project)),
            (None, _) => {
                let faults = reading.problems.iter();
                Came::Refused(faults.map(|problem| self.fault(problem, Some(&file))).collect())
            }
        };
        let exit = exit_of(&came);
        Ok(Read { came, exit, kin, print: Some(print) })
    }

    /// What others see of a project, whose label was given when the file was first looked at.
    fn seen(&self, project: &Project, asked: &Asked) -> std::io::Result<Seen> {
        let phrases = &self.job.setting.phrases;
        let is_agreed = OTHERS.is_agreed_by(project);
        match asked.standing {
            Standing::Named if is_agreed => Ok(Seen::of(project, None, OTHERS, phrases)),
            Standing::Labelled(label) => Ok(Seen::of(project, Some(label), OTHERS, phrases)),
            // The file was changed in between.
            Standing::Named | Standing::Twin(_) | Standing::Refused(_) | Standing::Other => {
                Err(self.changed(asked))
            }
        }
    }

    /// The failure of a file that is no longer what it was at the first look.
    pub fn changed(&self, asked: &Asked) -> std::io::Error {
        let facts = [("name", self.job.told_of(asked).into())];
        std::io::Error::other(self.job.setting.phrases.tell("seen-changed", facts))
    }

    /// Why a file could not be read.
    pub fn refusal(&self, refusal: &Refusal) -> Fault {
        let problem = Problem::new(refusal.code(), "", Span::START);
        let (line, column) = (small(refusal.at.line), small(refusal.at.column));
        Fault { line, column, ..self.fault(&problem, None) }
    }

    fn kin(&self, project: &Project, seen: &Seen) -> Option<Box<Kin>> {
        let catalogue = &self.job.setting.catalogue;
        self.job.wants_kinship().then(|| Box::new(Kin::of(project, seen, catalogue)))
    }

    /// Kinship of an unchanged file. It needs the words of the bearer, which may not be kept in an
    /// output that others are handed: they are read from the file each time.
    fn kin_again(&self, file: &SourceFile, asked: &Asked) -> std::io::Result<Option<Box<Kin>>> {
        if !self.job.wants_kinship() {
            return Ok(None);
        }
        match understood(file, &asked.path, self.job.setting).descriptor {
            Some(Descriptor::Project(project)) => {
                Ok(self.kin(&project, &self.seen(&project, asked)?))
            }
            _ => Ok(None),
        }
    }

    fn project(
        &self,
        asked: &Asked,
        project: &Project,
        seen: &Seen,
        (problems, file): (&[Problem], &SourceFile),
    ) -> std::io::Result<Came> {
        let Job { setting, profile, .. } = *self.job;
        let catalogue = &setting.catalogue;
        let assessment = assess(project, catalogue, profile, setting.today);
        let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
        let (mut record, spoken) = Record::of(seen, &assessment, reached.as_ref(), catalogue);
        let mut told: Vec<Problem> =
            problems.iter().map(|problem| problem_for_others(problem, seen.is_named())).collect();
        if record.shares {
            record.file = shown(&asked.path).into();
        }
        let located = |problems: &[Problem]| {
            let mut located = located(problems, std::slice::from_ref(file), &setting.phrases);
            located.iter_mut().for_each(|problem| record.told_of().clone_into(&mut problem.file));
            located
        };
        let faults = located(&told).iter().map(fault).collect();
        // A page and a line of JSON stand alone: they say for themselves what is withheld.
        let notes = [(!seen.is_named(), WITHHELD), (seen.has_few(), FEW_PEOPLE)];
        let notes = notes.into_iter().filter(|(is_so, _)| *is_so);
        told.extend(notes.map(|(_, code)| Problem::new(code, "", Span::START)));
        let shown_reach = seen.project().reach.as_ref().map(|reach| measure(reach, setting.today));
        let line = self.written(AssessmentParts {
            project: seen.project(),
            assessment: &assessment,
            reached: shown_reach.as_ref(),
            problems: &located(&told),
            catalogue,
            profile,
            language: setting.language(),
            typed: None,
            arithmetic: &[],
        })?;
        record.faults = faults;
        Ok(Came::Project { record: Box::new(record), spoken, line })
    }

    /// A problem of a file that is not named.
    fn fault(&self, problem: &Problem, file: Option<&SourceFile>) -> Fault {
        let told = problem_for_others(problem, false);
        let files = file.map(std::slice::from_ref).unwrap_or_default();
        let words = located(std::slice::from_ref(&told), files, &self.job.setting.phrases);
        words.first().map(fault).expect("each problem is put into words")
    }

    /// Writes the page of a project, and gives back its assessment on one line.
    fn written(&self, parts: AssessmentParts<'_>) -> std::io::Result<Option<String>> {
        if self.job.wants_pages() {
            let page =
                view::whole(parts, &self.job.setting.phrases).html(&self.job.setting.phrases);
            std::fs::write(self.page(self.stage, &parts.project.id), page)?;
        }
        Ok(self.job.wants(BatchFormat::Ndjson).then(|| data::assessment::line(parts)))
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

/// What tells the file, and what others say, from an earlier state.
fn print(file: &SourceFile, stated: &str) -> String {
    let digest = Sha256::new().chain_update(file.text()).chain_update(stated).finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A problem as it is kept.
fn fault(problem: &Located) -> Fault {
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

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
