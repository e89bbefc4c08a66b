//! One file of a batch: understood, assessed, its own outputs made, and a record kept. Of a project that
//! is not named nothing is kept or made but what others may see of it.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::came::{Came, Read};
use super::looking::{Asked, OTHERS, Standing, understood};
use super::{Format, Plan};
use crate::access::{FEW_PEOPLE, Seen, WITHHELD, problem_for_others};
use crate::assessment::assess;
use crate::comparison::since::{Changed, Gone};
use crate::comparison::{Side, compare};
use crate::data;
use crate::descriptor::problems::SAME_ID;
use crate::descriptor::{Descriptor, Kind, Project};
use crate::diagnostic::Problem;
use crate::intake::{Refusal, Statements};
use crate::making::{Kind as OutputKind, Output};
use crate::material::AssessmentParts;
use crate::material::page_name;
use crate::material::problem::{Located, located};
use crate::portfolio::cohort::{Fault, Record};
use crate::portfolio::kinship::Kin;
use crate::reach::measure;
use crate::report::view;
use crate::source::{SourceFile, Span, shown};

/// Where the pages of projects go, within the output.
pub const PAGES: &str = "projects";

/// Takes in files, each by itself, on any thread.
pub struct Reader<'r> {
    plan: &'r Plan<'r>,
    statements: Statements,
    /// What tells these statements from others.
    stated: String,
    /// Those of an earlier folder.
    earlier: Statements,
}

impl<'r> Reader<'r> {
    pub fn new(plan: &'r Plan<'r>, statements: Statements) -> Self {
        let stated = statements.print();
        Self { plan, statements, stated, earlier: Statements::default() }
    }

    /// The same beside an earlier folder with these statements.
    pub fn after(self, earlier: Statements) -> Self {
        Self { earlier, ..self }
    }

    /// A file that could not be read as a text.
    pub fn unread(&self, refusal: &Refusal) -> Read {
        let came = Came::Refused([self.refusal(refusal)].into());
        Read { came, exit: refusal.exit, kin: None, page: None, print: None }
    }

    /// A file that gave this before and has not changed since: `print` tells it.
    ///
    /// # Errors
    ///
    /// In words, where the file is no longer what it was at the first look.
    pub fn again(
        &self,
        came: Came,
        asked: &Asked,
        file: &SourceFile,
        print: String,
    ) -> Result<Read, String> {
        let kin = match came {
            Came::Project { .. } => self.kin_again(file, asked)?,
            Came::Other(_) | Came::Refused(_) => None,
        };
        let exit = came.exit();
        Ok(Read { came, exit, kin, page: None, print: Some(print) })
    }

    /// A file, whatever was known of it.
    ///
    /// # Errors
    ///
    /// In words, where the file is no longer what it was at the first look.
    pub fn anew(&self, asked: &Asked, file: &SourceFile, print: String) -> Result<Read, String> {
        let setting = self.plan.setting;
        let (mut kin, mut page) = (None, None);
        let reading = understood(file, &asked.path, self.plan.form, setting);
        let came = match (reading.descriptor, asked.standing) {
            (Some(Descriptor::Project(_)), Standing::Twin(_)) => {
                let twin = Problem::new(SAME_ID, "", Span::START);
                let problems = [twin].into_iter().chain(reading.problems);
                Came::Refused(problems.map(|problem| self.fault(&problem, Some(file))).collect())
            }
            (Some(Descriptor::Project(mut project)), _) => {
                let stated = self.statements.about(&project.id);
                project.vouch(stated.iter().cloned(), setting.today);
                let seen = self.seen(&project, asked)?;
                kin = self.kin(&project, &seen);
                let made = self.project(asked, &project, &seen, (&reading.problems, file));
                page = made.1;
                made.0
            }
            (Some(_), _) => Came::Other(reading.kind.unwrap_or(Kind::Project)),
            (None, _) => {
                let faults = reading.problems.iter();
                Came::Refused(faults.map(|problem| self.fault(problem, Some(file))).collect())
            }
        };
        let exit = came.exit();
        Ok(Read { came, exit, kin, page, print: Some(print) })
    }

    /// What tells the file, and what others say, from an earlier state.
    pub fn print(&self, file: &SourceFile) -> String {
        // Places are kept with the rest: a line that moved is read again.
        let line = file.position(Span::START).line.to_le_bytes();
        let digest = Sha256::new().chain_update(file.text()).chain_update(&self.stated);
        let digest = digest.chain_update(line).finalize();
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// What changed in a project since its earlier file.
    ///
    /// # Errors
    ///
    /// In words, where a file is no longer what it was at the first look.
    pub fn since(
        &self,
        asked: &Asked,
        file: &SourceFile,
        (path, earlier): (&Path, &SourceFile),
    ) -> Result<Changed, String> {
        let Plan { setting, profile, .. } = *self.plan;
        let stated = |path: &Path, file: &SourceFile, by: &Statements| match understood(
            file,
            path,
            self.plan.form,
            setting,
        )
        .descriptor
        {
            Some(Descriptor::Project(mut project)) => {
                let stated = by.about(&project.id);
                project.vouch(stated.iter().cloned(), setting.today);
                Ok(project)
            }
            _ => Err(self.changed(asked)),
        };
        let new = stated(&asked.path, file, &self.statements)?;
        let old = stated(path, earlier, &self.earlier)?;
        // As it stood when it was last brought up to date.
        let updated = old.updated.map(|updated| updated.value);
        let before = updated.filter(|day| *day <= setting.today).unwrap_or(setting.today);
        let catalogue = &setting.catalogue;
        let side = |project, date| Side { project, catalogue, profile, date };
        let (old_side, new_side) = (side(&*old, before), side(&*new, setting.today));
        let reached = |project: &Project, day| project.reach.as_ref().map(|r| measure(r, day));
        let reached = (reached(&old, before), reached(&new, setting.today));
        let reached = (reached.0.as_ref(), reached.1.as_ref());
        Ok(Changed::of((old_side, new_side), &compare(old_side, new_side), reached))
    }

    /// A project that the earlier folder alone has.
    ///
    /// # Errors
    ///
    /// In words, where the file is no longer what it was at the first look.
    pub fn gone(&self, asked: &Asked, file: &SourceFile) -> Result<Gone, String> {
        match understood(file, &asked.path, self.plan.form, self.plan.setting).descriptor {
            Some(Descriptor::Project(project)) => {
                let seen = self.seen(&project, asked)?;
                let (id, name) = (seen.id().into(), seen.name().into());
                Ok(Gone { id, name, is_named: seen.is_named() })
            }
            _ => Err(self.changed(asked)),
        }
    }

    /// What others see of a project, whose label was given when the file was first looked at.
    fn seen(&self, project: &Project, asked: &Asked) -> Result<Seen, String> {
        let phrases = &self.plan.setting.phrases;
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

    /// What is said of a file that is no longer what it was at the first look.
    pub fn changed(&self, asked: &Asked) -> String {
        let phrases = &self.plan.setting.phrases;
        match asked.standing.label() {
            // Nothing is written, nor the key: a new label would lead nowhere.
            Some(_) => phrases.say("seen-changed-withheld"),
            None => phrases.tell("seen-changed", [("name", shown(&asked.path).into())]),
        }
    }

    /// Why a file could not be read.
    pub fn refusal(&self, refusal: &Refusal) -> Fault {
        let problem = Problem::new(refusal.code(), "", Span::START);
        let (line, column) = (small(refusal.at.line), small(refusal.at.column));
        Fault { line, column, ..self.fault(&problem, None) }
    }

    fn kin(&self, project: &Project, seen: &Seen) -> Option<Box<Kin>> {
        let catalogue = &self.plan.setting.catalogue;
        self.plan.wants_kinship().then(|| Box::new(Kin::of(project, seen, catalogue)))
    }

    /// Kinship of an unchanged file. It needs the words of the bearer, which may not be kept in an
    /// output that others are handed: they are read from the file each time.
    fn kin_again(&self, file: &SourceFile, asked: &Asked) -> Result<Option<Box<Kin>>, String> {
        if !self.plan.wants_kinship() {
            return Ok(None);
        }
        match understood(file, &asked.path, self.plan.form, self.plan.setting).descriptor {
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
    ) -> (Came, Option<Output>) {
        let Plan { setting, profile, .. } = *self.plan;
        let catalogue = &setting.catalogue;
        let assessment = assess(project, catalogue, profile, setting.today);
        let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
        let reached_by = reached.as_ref();
        let (mut record, spoken) =
            Record::of(seen, &assessment, reached_by, catalogue, self.plan.by);
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
        let told = located(&told);
        let shown_reach = seen.project().reach.as_ref().map(|reach| measure(reach, setting.today));
        let parts = AssessmentParts {
            project: seen.project(),
            assessment: &assessment,
            reached: shown_reach.as_ref(),
            problems: &told,
            catalogue,
            profile,
            language: setting.language(),
            typed: None,
            arithmetic: &[],
        };
        let page = self.plan.wants_pages().then(|| Output {
            name: page_of(&parts.project.id),
            kind: OutputKind::Text,
            bytes: view::whole(parts, &setting.phrases).html(&setting.phrases).into_bytes(),
        });
        let line = self.plan.wants(Format::Ndjson).then(|| data::assessment::line(parts));
        record.faults = faults;
        (Came::Project { record: Box::new(record), spoken, line }, page)
    }

    /// A problem of a file that is not named.
    fn fault(&self, problem: &Problem, file: Option<&SourceFile>) -> Fault {
        let told = problem_for_others(problem, false);
        let files = file.map(std::slice::from_ref).unwrap_or_default();
        let words = located(std::slice::from_ref(&told), files, &self.plan.setting.phrases);
        words.first().map(fault).expect("each problem is put into words")
    }
}

/// The path of the page of a project, within the output.
pub fn page_of(id: &str) -> String {
    format!("{PAGES}/{}", page_name(id))
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
