//! Files and folders that a command is given, as what it keeps of each.
//!
//! The one place where descriptors are read for the commands that take several: each file once, of
//! the kinds that the command wants, those of other kinds passed by in folders and refused where
//! they are named, no two with one id, and everything that was refused said once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::reading::folders::{Asked, Found};
use super::setting::Setting;
use super::{Exit, Failure, journal, output, reading};
use crate::catalogue::Catalogue;
use crate::descriptor::{Descriptor, Kind, Statement};
use crate::diagnostic::Problem;
use crate::intake::{Given, Invalid, Kept, Sorted, Terms, sort_out, understand};
use crate::report::problem::{Located, located, rendered};
use crate::source::{SourceFile, shown};

/// What a command reads.
#[derive(Clone, Copy)]
pub(super) struct Wants {
    /// As it is typed.
    pub command: &'static str,
    pub kinds: &'static [Kind],
    /// Kinds whose invalid files another part of the command tells of.
    pub elsewhere: &'static [Kind],
}

impl Wants {
    pub const fn projects(command: &'static str) -> Self {
        Self { command, kinds: &[Kind::Project], elsewhere: &[] }
    }

    fn tells_elsewhere(self, kind: Option<Kind>) -> bool {
        kind.is_some_and(|kind| self.elsewhere.contains(&kind))
    }
}

/// What was gathered.
pub(super) struct Gathered<T> {
    /// In the order of the paths.
    pub kept: Vec<Kept<T>>,
    /// Files that could not be used, in the order of the paths.
    pub refused: Vec<Refused>,
    pub exit: Exit,
    /// How many files the paths stood for.
    pub files: usize,
}

impl<T> Gathered<T> {
    pub fn items(self) -> Vec<T> {
        self.kept.into_iter().map(|kept| kept.item).collect()
    }
}

/// A file that could not be used; why has been said.
pub(super) struct Refused {
    pub path: PathBuf,
    /// What the file set out to be, as far as that can be told.
    pub kind: Option<Kind>,
    pub id: Option<String>,
}

/// Reads what the paths stand for, each file on any thread, and keeps of each what `keep` makes;
/// `None` passes a file by.
pub(super) fn gather<T: Send>(
    paths: &[PathBuf],
    wants: Wants,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<T> + Sync,
) -> Gathered<T> {
    Gathering { wants, setting, catalogue: &setting.catalogue }
        .all(paths, |given| Some((keep(given)?, String::new())))
}

/// The same, with something to say beside what is kept of a valid file, in the files' order.
pub(super) fn gather_telling<T: Send>(
    paths: &[PathBuf],
    wants: Wants,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<(T, String)> + Sync,
) -> Gathered<T> {
    Gathering { wants, setting, catalogue: &setting.catalogue }.all(paths, keep)
}

/// The same for another catalogue than the setting's.
pub(super) fn gather_with<T: Send>(
    path: &Path,
    wants: Wants,
    catalogue: &Catalogue,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<T> + Sync,
) -> Gathered<T> {
    Gathering { wants, setting, catalogue }
        .all(&[path.to_owned()], |given| Some((keep(given)?, String::new())))
}

/// What others say of projects, by the ids of these, in the order of the files.
type Statements = BTreeMap<String, Vec<Statement>>;

struct Gathering<'g> {
    wants: Wants,
    setting: &'g Setting,
    catalogue: &'g Catalogue,
}

/// What came of one file.
enum Came<T> {
    Kept(Box<Kept<T>>, String),
    Refused(Refused, String, Exit),
    /// What a third party says of a project.
    Stated(Box<Statement>),
    /// Something else that a folder may hold.
    Passed,
}

impl Gathering<'_> {
    fn all<T: Send>(
        &self,
        paths: &[PathBuf],
        keep: impl Fn(Given) -> Option<(T, String)> + Sync,
    ) -> Gathered<T> {
        let setting = self.setting;
        let found = Found::in_all(paths, &setting.limits);
        found.say(setting);
        journal::warn(paths, found.files.iter().map(|asked| asked.path.as_path()), setting);
        let mut gathered =
            Gathered { kept: Vec::new(), refused: Vec::new(), exit: Exit::Done, files: 0 };
        gathered.files = found.files.len();
        for (path, refusal) in found.refused {
            output::say(&refusal.words(&path, setting));
            gathered.exit = gathered.exit.and(refusal.exit);
            gathered.refused.push(Refused { path, kind: None, id: None });
        }
        let none = Statements::new();
        let mut came: Vec<Came<T>> =
            found.files.par_iter().map(|asked| self.one(asked, &none, &keep)).collect();
        let mut statements = Statements::new();
        for came in &mut came {
            if matches!(came, Came::Stated(_))
                && let Came::Stated(statement) = std::mem::replace(came, Came::Passed)
            {
                statements.entry(statement.project.clone()).or_default().push(*statement);
            }
        }
        // Statements are few: what they are about is read once more with them.
        came.par_iter_mut().zip(&found.files).for_each(|(came, asked)| {
            if let Came::Kept(one, _) = &*came
                && one.kind == Kind::Project
                && statements.contains_key(&one.id)
            {
                *came = self.one(asked, &statements, &keep);
            }
        });
        let mut kept = Vec::with_capacity(came.len());
        for came in came {
            match came {
                Came::Kept(one, message) => {
                    if !setting.quiet {
                        output::say(&message);
                    }
                    kept.push(*one);
                }
                Came::Refused(refused, message, exit) => {
                    output::say(&message);
                    gathered.exit = gathered.exit.and(exit);
                    gathered.refused.push(refused);
                }
                Came::Stated(_) | Came::Passed => {}
            }
        }
        let Sorted { kept, twins } = sort_out(kept);
        gathered.kept = kept;
        for twin in twins {
            output::say(&problem_of(&twin.path, &twin.item, setting));
            gathered.exit = gathered.exit.and(Exit::Invalid);
            let (path, kind, id) = (twin.path, Some(twin.kind), Some(twin.id));
            gathered.refused.push(Refused { path, kind, id });
        }
        self.nothing(paths, &mut gathered);
        gathered
    }

    /// Says which folders hold nothing to read, where nothing at all was found.
    fn nothing<T>(&self, paths: &[PathBuf], gathered: &mut Gathered<T>) {
        if !gathered.kept.is_empty() || !gathered.refused.is_empty() {
            return;
        }
        let kind = self.wants.kinds.first().map_or("", |kind| kind.as_str());
        for folder in paths.iter().filter(|path| path.is_dir()) {
            let facts = [("name", shown(folder).into()), ("kind", kind.into())];
            output::say(&self.setting.phrases.tell("folder-nothing", facts));
            gathered.exit = gathered.exit.and(Exit::Invalid);
        }
    }

    fn one<T>(
        &self,
        asked: &Asked,
        statements: &Statements,
        keep: &(impl Fn(Given) -> Option<(T, String)> + Sync),
    ) -> Came<T> {
        let Asked { path, is_named } = asked;
        let (setting, wants) = (self.setting, self.wants);
        let refused = |kind, id| Refused { path: path.clone(), kind, id };
        let file = match reading::read(path, &setting.limits) {
            Ok(file) => file,
            Err(refusal) => {
                let message = refusal.words(path, setting);
                return Came::Refused(refused(None, None), message, refusal.exit);
            }
        };
        let terms = Terms { catalogue: self.catalogue, today: setting.today };
        let given = match understand(path, file, terms) {
            Ok(given) => given,
            Err(invalid) if !is_named && wants.tells_elsewhere(invalid.kind) => {
                return Came::Passed;
            }
            Err(invalid) => {
                let message = told(&invalid.problems, &invalid.file, setting);
                let Invalid { kind, id, .. } = *invalid;
                return Came::Refused(refused(kind, id), message, Exit::Invalid);
            }
        };
        let mut given = given;
        let kind = Kind::of(&given.descriptor);
        if let Descriptor::Project(project) = &mut given.descriptor
            && let Some(statements) = statements.get(&project.id)
        {
            project.vouch(statements.iter().cloned(), setting.today);
        }
        if kind == Kind::Statement && wants.kinds.contains(&Kind::Project) {
            return match given.descriptor {
                Descriptor::Statement(statement) => Came::Stated(statement),
                _ => Came::Passed,
            };
        }
        if !wants.kinds.contains(&kind) {
            return match is_named {
                false => Came::Passed,
                true => {
                    let message = other_kind(path, kind, wants, setting);
                    Came::Refused(refused(Some(kind), None), message, Exit::Invalid)
                }
            };
        }
        let (path, id) = (given.path.clone(), id_of(&given.descriptor).to_owned());
        match keep(*given) {
            Some((item, message)) => Came::Kept(Box::new(Kept { path, kind, id, item }), message),
            None => Came::Passed,
        }
    }
}

/// The id that a descriptor goes by; of a review, decision or statement that of its subject.
fn id_of(descriptor: &Descriptor) -> &str {
    match descriptor {
        Descriptor::Project(project) => &project.id,
        Descriptor::Structure(structure) => &structure.id,
        Descriptor::Review(review) => review.subject(),
        Descriptor::Decision(decision) => &decision.project,
        Descriptor::Statement(statement) => &statement.project,
        Descriptor::Block(block) => &block.id,
        Descriptor::Case(case) => &case.id,
    }
}

fn other_kind(path: &Path, kind: Kind, wants: Wants, setting: &Setting) -> String {
    let facts = [
        ("name", shown(path).into()),
        ("kind", kind.as_str().into()),
        ("command", wants.command.into()),
    ];
    setting.phrases.tell("file-other-kind", facts)
}

/// Problems of one file in words, each on its source line.
pub(super) fn told(problems: &[Problem], file: &SourceFile, setting: &Setting) -> String {
    let files = std::slice::from_ref(file);
    let problems = located(problems, files, &setting.phrases);
    rendered(&problems, files, &setting.phrases, setting.colour_errors, setting.width)
}

/// A problem of a file as a whole, on one line.
fn problem_of(path: &Path, problem: &Problem, setting: &Setting) -> String {
    let words = located(std::slice::from_ref(problem), &[], &setting.phrases);
    let message = words.first().map_or("", |located| located.message.as_str());
    setting.phrases.said_of(&shown(path), message)
}

/// One file that has to be valid, whatever its kind, and what was noticed in it.
///
/// # Errors
///
/// Every problem of the file in one message, and the exit code that they call for.
pub(super) fn one_file(
    path: &Path,
    terms: Terms<'_>,
    setting: &Setting,
) -> Result<(Descriptor, Vec<Located>), Failure> {
    let file = reading::read(path, &setting.limits)
        .map_err(|refusal| Failure::new(refusal.exit, refusal.words(path, setting)))?;
    let given = understand(path, file, terms).map_err(|invalid| {
        Failure::new(Exit::Invalid, told(&invalid.problems, &invalid.file, setting))
    })?;
    let files = std::slice::from_ref(&given.file);
    let problems = located(&given.problems, files, &setting.phrases);
    Ok((given.descriptor, problems))
}
