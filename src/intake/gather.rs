//! Named texts become what a command keeps of each, what it could not use, and what is to be said.
//!
//! The one place where descriptors are gathered for the commands that take several: of the kinds that
//! the command wants, those of other kinds passed by in folders and refused where they are named, no
//! two with one id, and everything that was refused told once.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{
    Given, Invalid, Kept, Refusal, Sorted, Statements, Terms, id_of, sort_out, understand,
};
use crate::access::Digest;
use crate::descriptor::{Descriptor, Kind, Statement};
use crate::diagnostic::{Code, Exit, Problem};
use crate::source::{Position, SourceFile};

/// A file to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub path: PathBuf,
    /// Whether it was named, rather than met in a folder.
    pub is_named: bool,
}

/// What the paths of a command stand for.
pub struct Inputs<'i> {
    /// As they were typed.
    pub typed: &'i [PathBuf],
    /// Those of them that are folders.
    pub folders: Vec<&'i Path>,
    /// In the order of the paths.
    pub files: Vec<Asked>,
    /// What could not be looked into.
    pub closed: Vec<(PathBuf, Refusal)>,
}

/// What a command reads.
#[derive(Clone, Copy)]
pub struct Wants {
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

    /// Whether files of a kind are read.
    pub fn takes(self, kind: Kind) -> bool {
        self.kinds.contains(&kind) || self.beside.contains(&kind)
    }

    fn tells_elsewhere(self, kind: Option<Kind>) -> bool {
        kind.is_some_and(|kind| self.elsewhere.contains(&kind))
    }
}

/// What was gathered.
pub struct Gathered<T> {
    /// In the order of the paths.
    pub kept: Vec<Kept<T>>,
    /// Files that could not be used, in the order of the paths.
    pub refused: Vec<Refused>,
    /// What is to be said, in order.
    pub notices: Vec<Notice>,
    pub exit: Exit,
}

impl<T> Gathered<T> {
    /// What could not be looked into.
    fn closed(&mut self, path: PathBuf, refusal: Refusal, typed: &[PathBuf], told: Told) {
        // What was typed and cannot be looked into is named: nothing of it was read.
        let is_told = told == Told::Holders || typed.contains(&path);
        self.exit = self.exit.and(refusal.exit);
        let place = (!is_told).then(|| (refusal.code(), refusal.at));
        let (digest, places) = (digest_of_name(&path), place.into_iter().collect());
        if is_told {
            self.notices.push(Notice::Unread(path.clone(), refusal));
        }
        self.refused.push(Refused { path, kind: None, id: None, digest, places });
    }

    /// What came of a file; what is kept of it.
    fn came(&mut self, came: Came<T>) -> Option<Kept<T>> {
        match came {
            Came::Kept(one, message) => {
                if !message.is_empty() {
                    self.notices.push(Notice::Noticed(message));
                }
                return Some(*one);
            }
            Came::Refused(refused) => {
                let (refused, notice, exit) = *refused;
                self.notices.extend(notice);
                self.exit = self.exit.and(exit);
                self.refused.push(refused);
            }
            Came::Stated(_) | Came::Passed => {}
        }
        None
    }

    pub fn items(self) -> Vec<T> {
        self.kept.into_iter().map(|kept| kept.item).collect()
    }
}

/// A file that could not be used; why is among what is to be said, unless the report is for others.
pub struct Refused {
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
pub fn digest_of_name(path: &Path) -> Digest {
    Digest::of(path.file_name().unwrap_or_default().as_encoded_bytes())
}

/// Where the problems of a file are.
pub fn places(problems: &[Problem], file: &SourceFile) -> Vec<(Code, Position)> {
    problems.iter().map(|problem| (problem.code, file.position(problem.span))).collect()
}

/// Something to say of what was gathered.
pub enum Notice {
    /// A file or folder that could not be read.
    Unread(PathBuf, Refusal),
    /// A file that is not valid.
    Invalid(SourceFile, Vec<Problem>),
    /// What was noticed in a valid file, in words: not said where nothing but the result is wanted.
    Noticed(String),
    /// A file that was named, of a kind that the command does not read.
    OtherKind(PathBuf, Kind),
    /// Of two files with one id.
    Twin(PathBuf, Problem),
    /// A file that says something of a project that is not there.
    Stray(PathBuf, String),
    /// A folder that holds nothing of the kind.
    Nothing(PathBuf, &'static str),
    /// A file that only goes beside others.
    Beside(PathBuf),
}

/// To whom it is said what is wrong with a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// To those who hold the files.
    Holders,
    /// To others, by labels, which can be given once everything has been read.
    Others,
}

/// How files are gathered.
pub struct Gathering<'g> {
    pub wants: Wants,
    pub terms: Terms<'g>,
    pub told: Told,
}

/// What came of one file.
enum Came<T> {
    Kept(Box<Kept<T>>, String),
    Refused(Box<(Refused, Option<Notice>, Exit)>),
    /// What a third party says of a project.
    Stated(Box<Statement>),
    /// Something else that a folder may hold.
    Passed,
}

impl Gathering<'_> {
    /// Gathers files, each on any thread, and keeps of each what `keep` makes, with something to say
    /// beside it; `None` passes a file by.
    pub fn all<T: Send>(
        &self,
        inputs: Inputs<'_>,
        read: impl Fn(&Path) -> Result<SourceFile, Refusal> + Sync,
        keep: impl Fn(Given) -> Option<(T, String)> + Sync,
    ) -> Gathered<T> {
        let Inputs { typed, folders, files, closed } = inputs;
        let mut gathered = Gathered {
            kept: Vec::new(),
            refused: Vec::new(),
            notices: Vec::new(),
            exit: Exit::Done,
        };
        for (path, refusal) in closed {
            gathered.closed(path, refusal, typed, self.told);
        }
        let one = |asked: &Asked, statements: &Statements| {
            self.one(asked, read(&asked.path), statements, &keep)
        };
        let none = Statements::default();
        let mut came: Vec<Came<T>> = files.par_iter().map(|asked| one(asked, &none)).collect();
        let mut statements = Statements::default();
        for (came, asked) in came.iter_mut().zip(&files) {
            if let Came::Stated(statement) = came {
                let statement = statement.as_ref().clone();
                statements.add(statement, Some(&asked.path));
            }
        }
        // Statements are few: what they are about is read once more with them.
        came.par_iter_mut().zip(&files).for_each(|(came, asked)| {
            if let Came::Kept(kept, _) = &*came
                && kept.kind == Kind::Project
                && !statements.about(&kept.id).is_empty()
            {
                *came = one(asked, &statements);
            }
        });
        let kept = came.into_iter().filter_map(|came| gathered.came(came)).collect();
        let Sorted { kept, twins } = sort_out(kept);
        gathered.kept = kept;
        twins.into_iter().for_each(|twin| self.twin(twin, &mut gathered));
        if self.told == Told::Holders && self.wants.kinds.contains(&Kind::Project) {
            let projects = gathered.kept.iter().filter(|one| one.kind == Kind::Project);
            // Of a project whose file cannot be used that file is told, and it may be this one.
            let unread = gathered.refused.iter().filter_map(|one| one.id.as_deref());
            let there = projects.map(|one| one.id.as_str()).chain(unread);
            let strays = statements.strays(there);
            gathered.notices.extend(strays.into_iter().map(|(path, id)| Notice::Stray(path, id)));
        }
        self.nothing(&folders, &files, &mut gathered);
        gathered
    }

    /// A file whose id is also that of another.
    fn twin<T>(&self, twin: Kept<Problem>, gathered: &mut Gathered<T>) {
        let Kept { path, kind, id, item } = twin;
        let is_whole = self.is_told_whole(Some(kind));
        gathered.exit = gathered.exit.and(Exit::Invalid);
        let place = (!is_whole).then_some((item.code, Position { line: 1, column: 1 }));
        if is_whole {
            gathered.notices.push(Notice::Twin(path.clone(), item));
        }
        let places = place.into_iter().collect();
        let (digest, kind, id) = (digest_of_name(&path), Some(kind), Some(id));
        gathered.refused.push(Refused { path, kind, id, digest, places });
    }

    /// Whether it is said in full what is wrong with a file of this kind. A structure looks at itself:
    /// in a report about structures its file is that of whoever asks.
    fn is_told_whole(&self, kind: Option<Kind>) -> bool {
        let is_own = kind == Some(Kind::Structure) && self.wants.kinds.contains(&Kind::Structure);
        self.told == Told::Holders || is_own
    }

    /// Says where there is nothing to read, when nothing was found to do anything with: which folders
    /// hold none, and which files that were named only go beside.
    fn nothing<T>(&self, folders: &[&Path], files: &[Asked], gathered: &mut Gathered<T>) {
        let wanted = |one: &Kept<T>| self.wants.kinds.contains(&one.kind);
        if gathered.kept.iter().any(wanted) || !gathered.refused.is_empty() {
            return;
        }
        let kind = self.wants.kinds.first().map_or("", |kind| kind.as_str());
        let empty = folders.iter().map(|folder| Notice::Nothing(folder.to_path_buf(), kind));
        let named = files.iter().filter(|file| file.is_named);
        let said: Vec<Notice> =
            empty.chain(named.map(|file| Notice::Beside(file.path.clone()))).collect();
        if !said.is_empty() {
            gathered.exit = gathered.exit.and(Exit::Invalid);
        }
        gathered.notices.extend(said);
    }

    fn one<T>(
        &self,
        asked: &Asked,
        read: Result<SourceFile, Refusal>,
        statements: &Statements,
        keep: &(impl Fn(Given) -> Option<(T, String)> + Sync),
    ) -> Came<T> {
        let Asked { path, is_named } = asked;
        let wants = self.wants;
        let refused =
            |kind, id, digest, places| Refused { path: path.clone(), kind, id, digest, places };
        let file = match read {
            Ok(file) => file,
            Err(refusal) => {
                // A path that was typed is named where there is nothing to read.
                let is_typed = *is_named && refusal.exit != Exit::Invalid;
                let is_whole = is_typed || self.is_told_whole(None);
                let places = match is_whole {
                    true => Vec::new(),
                    false => vec![(refusal.code(), refusal.at)],
                };
                let refused = refused(None, None, digest_of_name(path), places);
                let exit = refusal.exit;
                let notice = is_whole.then(|| Notice::Unread(path.clone(), refusal));
                return Came::Refused(Box::new((refused, notice, exit)));
            }
        };
        let mut given = match understand(path, file, self.terms) {
            Ok(given) => given,
            Err(invalid) if !is_named && wants.tells_elsewhere(invalid.kind) => {
                return Came::Passed;
            }
            Err(invalid) => {
                let is_whole = self.is_told_whole(invalid.kind);
                let Invalid { kind, id, file, problems, .. } = *invalid;
                let digest = Digest::of(file.text().as_bytes());
                let places = if is_whole { Vec::new() } else { places(&problems, &file) };
                let refused = refused(kind, id, digest, places);
                let notice = is_whole.then(|| Notice::Invalid(file, problems));
                return Came::Refused(Box::new((refused, notice, Exit::Invalid)));
            }
        };
        let kind = Kind::of(&given.descriptor);
        if let Descriptor::Project(project) = &mut given.descriptor {
            project.vouch(statements.about(&project.id).iter().cloned(), self.terms.today);
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
                    let refused = refused(Some(kind), None, digest_of_name(path), Vec::new());
                    let notice = Notice::OtherKind(path.clone(), kind);
                    Came::Refused(Box::new((refused, Some(notice), Exit::Invalid)))
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
