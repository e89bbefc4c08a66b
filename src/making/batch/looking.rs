//! A first look at every file of a batch: which projects are named, and under which label the others
//! stand. Labels can be given only once all ids are known, and pages are written as files are read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::access::{Digest, Label, Others};
use crate::descriptor::{self, Descriptor, Form, Reading, Statement};
use crate::i18n::Phrases;
use crate::intake::{Refusal, Statements, default_id, digest_of_name};
use crate::making::Setting;
use crate::making::labels::{Known, Labelled, Labelling};
use crate::source::{SourceFile, shown};

/// Who reads what a batch writes.
pub const OTHERS: Others = Others::Cohort;

/// A file to read, and how others are told of it.
pub struct Asked {
    pub path: PathBuf,
    pub standing: Standing,
}

impl Asked {
    /// What the file is called before others.
    pub fn told_of(&self, phrases: &Phrases) -> String {
        match self.standing.label() {
            Some(label) => label.words(phrases),
            None => shown(&self.path),
        }
    }

    /// What the file stands under in what is kept, which others are handed with the rest.
    pub fn kept_under(&self) -> String {
        self.standing.label().map_or_else(|| shown(&self.path), Label::id)
    }
}

/// How others are told of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Named,
    Labelled(Label),
    /// One of several projects with one id.
    Twin(Label),
    /// No valid file.
    Refused(Label),
    /// A valid file that is no project: it is only counted.
    Other,
}

impl Standing {
    pub fn label(self) -> Option<Label> {
        match self {
            Self::Named | Self::Other => None,
            Self::Labelled(label) | Self::Twin(label) | Self::Refused(label) => Some(label),
        }
    }
}

/// What came of the first look.
pub struct Looked {
    pub asked: Vec<Asked>,
    /// The labels of what could not even be looked into, in the order in which it was given.
    pub closed: Vec<Label>,
    pub labelled: Labelled,
    pub statements: Statements,
}

/// What a first look at a file tells.
pub enum Look {
    Project { id: String, is_named: bool, bytes: Digest },
    Refused(Digest),
    Stated(Box<Statement>),
    Other,
}

/// Labels the files that are not named, by the first look at each, and those at `closed`, which could
/// not even be looked into.
pub fn looked(
    paths: Vec<PathBuf>,
    looks: Vec<Look>,
    closed: &[PathBuf],
    labelling: &Labelling<'_>,
) -> Looked {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for look in &looks {
        if let Look::Project { id, .. } = look {
            *times.entry(id).or_default() += 1;
        }
    }
    let is_twin = |id: &str| times.get(id).is_some_and(|times| *times > 1);
    let known: Vec<Known<'_>> = paths
        .iter()
        .zip(&looks)
        .filter_map(|(path, look)| {
            let (id, digest, is_named) = match look {
                Look::Other | Look::Stated(_) => return None,
                Look::Refused(bytes) => ("", *bytes, false),
                Look::Project { id, bytes, .. } if is_twin(id) => (id.as_str(), *bytes, false),
                Look::Project { id, is_named, .. } => {
                    (id.as_str(), Digest::of(id.as_bytes()), *is_named)
                }
            };
            Some(Known::Digest { id, digest, path, is_named })
        })
        .chain(closed.iter().map(|path| {
            let digest = digest_of_name(path);
            Known::Digest { id: "", digest, path, is_named: false }
        }))
        .collect();
    let labelled = labelling.label(&[known]);
    let standing = |path: &PathBuf, look: &Look| {
        let label = labelled.of_file(path);
        match (look, label) {
            (Look::Project { id, .. }, Some(label)) if is_twin(id) => Standing::Twin(label),
            (Look::Project { .. }, Some(label)) => Standing::Labelled(label),
            (Look::Project { .. }, None) => Standing::Named,
            (Look::Refused(_), Some(label)) => Standing::Refused(label),
            (Look::Other | Look::Stated(_) | Look::Refused(_), _) => Standing::Other,
        }
    };
    let standings: Vec<Standing> =
        paths.iter().zip(&looks).map(|(path, look)| standing(path, look)).collect();
    let asked = paths.into_iter().zip(standings);
    let mut statements = Statements::default();
    for look in looks {
        if let Look::Stated(statement) = look {
            statements.add(*statement, None);
        }
    }
    Looked {
        asked: asked.map(|(path, standing)| Asked { path, standing }).collect(),
        closed: closed.iter().filter_map(|path| labelled.of_file(path)).collect(),
        labelled,
        statements,
    }
}

/// A first look at a file.
pub fn look(path: &Path, read: Result<SourceFile, Refusal>, form: Form, setting: &Setting) -> Look {
    let Ok(file) = read else {
        return Look::Refused(digest_of_name(path));
    };
    let bytes = Digest::of(file.text().as_bytes());
    match understood(&file, path, form, setting).descriptor {
        Some(Descriptor::Project(project)) => {
            let is_named = OTHERS.is_agreed_by(&project);
            Look::Project { id: project.id, is_named, bytes }
        }
        Some(Descriptor::Statement(statement)) => Look::Stated(statement),
        Some(_) => Look::Other,
        None => Look::Refused(bytes),
    }
}

/// A file as a descriptor, with everything that is wrong with it.
pub fn understood(file: &SourceFile, path: &Path, form: Form, setting: &Setting) -> Reading {
    // A line has no name that an id could be made of.
    let id = if form == Form::Toml { default_id(path) } else { None };
    descriptor::read(file, form, &setting.catalogue, setting.today, id.as_deref())
}
