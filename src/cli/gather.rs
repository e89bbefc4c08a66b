//! Files and folders that a command is given, as what it keeps of each.
//!
//! The one place where descriptors are read for the commands that take several: each file once, of
//! the kinds that the command wants, those of other kinds passed by in folders and refused where
//! they are named, no two with one id, and everything that was refused said once.

mod statements;
mod words;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::exit::Exit;
use super::reading::folders::{Asked, Found};
use super::setting::Setting;
use super::{journal, output, reading};
use crate::access::Digest;
use crate::catalogue::Catalogue;
use crate::descriptor::{Descriptor, Kind, Statement};
use crate::diagnostic::{Code, Problem};
use crate::intake::{Given, Invalid, Kept, Sorted, Terms, sort_out, understand};
use crate::source::{Position, SourceFile, shown};
pub(super) use statements::Statements;
pub(super) use words::{one_file, told};
use words::{other_kind, problem_of};

/// What a command reads.
#[derive(Clone, Copy)]
pub(super) struct Wants {
    /// As it is typed.
    pub command: &'static str,
    pub kinds: &'static [Kind],
    /// Kinds that are read beside these, and are nothing to do anything with alone.
    pub beside: &'static [Kind],
    /// Kinds whose invalid files another part of the command tells of.
    pub elsewhere: &'static [Kind],
}

impl Wants {
    pub const fn projects(command: &'static str) -> Self {
        Self { command, kinds: &[Kind::Project], beside: &[], elsewhere: &[] }
    }

    fn takes(self, kind: Kind) -> bool {
        self.kinds.contains(&kind) || self.beside.contains(&kind)
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
}

impl<T> Gathered<T> {
    pub fn items(self) -> Vec<T> {
        self.kept.into_iter().map(|kept| kept.item).collect()
    }
}

/// A file that could not be used; why has been said, unless the report is for others.
pub(super) struct Refused {
    pub path: PathBuf,
    /// What the file set out to be, as far as that can be told.
    pub kind: Option<Kind>,
    pub id: Option<String>,
    /// Of its bytes; of its name where these cannot be had.
    pub digest: Digest,
    /// What is wrong with it, and where.
    pub places: Vec<(Code, Position)>,
}

/// The digest of a file whose bytes cannot be had.
pub(super) fn digest_of_name(path: &Path) -> Digest {
    Digest::of(path.file_name().unwrap_or_default().as_encoded_bytes())
}

/// Where the problems of a file are.
pub(super) fn places(problems: &[Problem], file: &SourceFile) -> Vec<(Code, Position)> {
    problems.iter().map(|problem| (problem.code, file.position(problem.span))).collect()
}

/// To whom it is said what is wrong with a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// To those who hold the files.
    Holders,
    /// To others, by labels, which can be given once everything has been read.
    Others,
}

/// Reads what the paths stand for, each file on any thread, and keeps of each what `keep` makes;
/// `None` passes a file by.
pub(super) fn gather<T: Send>(
    paths: &[PathBuf],
    wants: Wants,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<T> + Sync,
) -> Gathered<T> {
    Gathering { wants, setting, catalogue: &setting.catalogue, told: Told::Holders }
        .all(paths, |given| Some((keep(given)?, String::new())))
}

/// The same, with something to say beside what is kept of a valid file, in the files' order.
pub(super) fn gather_telling<T: Send>(
    paths: &[PathBuf],
    wants: Wants,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<(T, String)> + Sync,
) -> Gathered<T> {
    Gathering { wants, setting, catalogue: &setting.catalogue, told: Told::Holders }
        .all(paths, keep)
}

/// The same for a report to others, and for another catalogue than the setting's: what is wrong is
/// left to be said by labels (see [`super::audience`]).
pub(super) fn gather_for_others<T: Send>(
    paths: &[PathBuf],
    wants: Wants,
    catalogue: &Catalogue,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<T> + Sync,
) -> Gathered<T> {
    Gathering { wants, setting, catalogue, told: Told::Others }
        .all(paths, |given| Some((keep(given)?, String::new())))
}

struct Gathering<'g> {
    wants: Wants,
    setting: &'g Setting,
    catalogue: &'g Catalogue,
    told: Told,
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
        match self.told {
            Told::Holders => found.say(&setting.phrases, setting.quiet),
            Told::Others => found.say_to_others(&setting.phrases, setting.quiet),
        }
        journal::warn(paths, found.files.iter().map(|asked| asked.path.as_path()), setting);
        let mut gathered = Gathered { kept: Vec::new(), refused: Vec::new(), exit: Exit::Done };
        for (path, refusal) in found.refused {
            // What was typed and cannot be looked into is named: nothing of it was read.
            let is_told = self.told == Told::Holders || paths.contains(&path);
            if is_told {
                output::say(&refusal.words(&path, &setting.phrases));
            }
            gathered.exit = gathered.exit.and(refusal.exit);
            let place = (!is_told).then(|| (refusal.code(), refusal.at));
            let (digest, places) = (digest_of_name(&path), place.into_iter().collect());
            gathered.refused.push(Refused { path, kind: None, id: None, digest, places });
        }
        let none = Statements::default();
        let mut came: Vec<Came<T>> =
            found.files.par_iter().map(|asked| self.one(asked, &none, &keep)).collect();
        let mut statements = Statements::default();
        for (came, asked) in came.iter_mut().zip(&found.files) {
            if let Came::Stated(statement) = came {
                let statement = statement.as_ref().clone();
                statements.add(statement, asked.is_named.then_some(asked.path.as_path()));
            }
        }
        // Statements are few: what they are about is read once more with them.
        came.par_iter_mut().zip(&found.files).for_each(|(came, asked)| {
            if let Came::Kept(one, _) = &*came
                && one.kind == Kind::Project
                && !statements.about(&one.id).is_empty()
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
                    if !message.is_empty() {
                        output::say(&message);
                    }
                    gathered.exit = gathered.exit.and(exit);
                    gathered.refused.push(refused);
                }
                Came::Stated(_) | Came::Passed => {}
            }
        }
        let Sorted { kept, twins } = sort_out(kept);
        gathered.kept = kept;
        for twin in twins {
            let is_whole = self.is_told_whole(Some(twin.kind));
            if is_whole {
                output::say(&problem_of(&twin.path, &twin.item, setting));
            }
            gathered.exit = gathered.exit.and(Exit::Invalid);
            let place = (!is_whole).then_some((twin.item.code, Position { line: 1, column: 1 }));
            let places = place.into_iter().collect();
            let digest = digest_of_name(&twin.path);
            let (path, kind, id) = (twin.path, Some(twin.kind), Some(twin.id));
            gathered.refused.push(Refused { path, kind, id, digest, places });
        }
        if self.told == Told::Holders {
            let projects = gathered.kept.iter().filter(|one| one.kind == Kind::Project);
            statements.strays(projects.map(|one| one.id.as_str()), setting);
        }
        self.nothing(paths, &found.files, &mut gathered);
        gathered
    }

    /// Whether it is said in full what is wrong with a file of this kind. A structure looks at itself:
    /// in a report about structures its file is that of whoever asks.
    fn is_told_whole(&self, kind: Option<Kind>) -> bool {
        let is_own = kind == Some(Kind::Structure) && self.wants.kinds.contains(&Kind::Structure);
        self.told == Told::Holders || is_own
    }

    /// Says where there is nothing to read, when nothing was found to do anything with: which folders
    /// hold none, and which files that were named only go beside.
    fn nothing<T>(&self, paths: &[PathBuf], files: &[Asked], gathered: &mut Gathered<T>) {
        let wanted = |one: &Kept<T>| self.wants.kinds.contains(&one.kind);
        if gathered.kept.iter().any(wanted) || !gathered.refused.is_empty() {
            return;
        }
        let (kind, phrases) = (self.wants.kinds.first(), &self.setting.phrases);
        let kind = kind.map_or("", |kind| kind.as_str());
        for folder in paths.iter().filter(|path| path.is_dir()) {
            let facts = [("name", shown(folder).into()), ("kind", kind.into())];
            output::say(&phrases.tell("folder-nothing", facts));
            gathered.exit = gathered.exit.and(Exit::Invalid);
        }
        for file in files.iter().filter(|file| file.is_named) {
            let facts =
                [("name", shown(&file.path).into()), ("command", self.wants.command.into())];
            output::say(&phrases.tell("file-goes-beside", facts));
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
        let refused =
            |kind, id, digest, places| Refused { path: path.clone(), kind, id, digest, places };
        let file = match reading::read(path, &setting.limits) {
            Ok(file) => file,
            Err(refusal) => {
                // A path that was typed is named where there is nothing to read.
                let is_typed = *is_named && refusal.exit != Exit::Invalid;
                let is_whole = is_typed || self.is_told_whole(None);
                let words =
                    if is_whole { refusal.words(path, &setting.phrases) } else { String::new() };
                let places = match is_whole {
                    true => Vec::new(),
                    false => vec![(refusal.code(), refusal.at)],
                };
                let refused = refused(None, None, digest_of_name(path), places);
                return Came::Refused(refused, words, refusal.exit);
            }
        };
        let terms = Terms { catalogue: self.catalogue, today: setting.today };
        let given = match understand(path, file, terms) {
            Ok(given) => given,
            Err(invalid) if !is_named && wants.tells_elsewhere(invalid.kind) => {
                return Came::Passed;
            }
            Err(invalid) => {
                let is_whole = self.is_told_whole(invalid.kind);
                let words = || told(&invalid.problems, &invalid.file, setting);
                let words = if is_whole { words() } else { String::new() };
                let Invalid { kind, id, file, problems, .. } = *invalid;
                let digest = Digest::of(file.text().as_bytes());
                let places = if is_whole { Vec::new() } else { places(&problems, &file) };
                let refused = refused(kind, id, digest, places);
                return Came::Refused(refused, words, Exit::Invalid);
            }
        };
        let mut given = given;
        let kind = Kind::of(&given.descriptor);
        if let Descriptor::Project(project) = &mut given.descriptor {
            project.vouch(statements.about(&project.id).iter().cloned(), setting.today);
        }
        if kind == Kind::Statement && wants.kinds.contains(&Kind::Project) {
            return match given.descriptor {
                Descriptor::Statement(statement) => Came::Stated(statement),
                _ => Came::Passed,
            };
        }
        if !wants.takes(kind) {
            return match is_named {
                false => Came::Passed,
                true => {
                    let words = other_kind(path, kind, wants, setting);
                    let refused = refused(Some(kind), None, digest_of_name(path), Vec::new());
                    Came::Refused(refused, words, Exit::Invalid)
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
