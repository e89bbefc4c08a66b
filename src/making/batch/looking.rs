//! A first look at every file of a batch: which projects are named, and under which label the others
//! stand. Labels can be given only once all ids are known, and pages are written as files are read.

mod earlier;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub use earlier::Earlier;
use earlier::Paired;

use crate::access::{Digest, Label, Others};
use crate::descriptor::{self, Descriptor, Form, Kind, Reading, Statement};
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
    pub earlier: EarlierFile,
}

/// What an earlier folder has of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EarlierFile {
    /// There is no earlier folder, or the file is no project.
    NotAsked,
    /// It does not have the project.
    None,
    At(PathBuf),
    /// The file cannot be read as a project.
    Unread,
}

/// Files, and what a first look at each tells.
#[derive(Default)]
pub struct LookedInto {
    pub paths: Vec<PathBuf>,
    /// One for each path.
    pub looks: Vec<Look>,
    /// What could not even be looked into.
    pub closed: Vec<PathBuf>,
}

impl Asked {
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
    /// Where an earlier folder was looked into.
    pub earlier: Option<Earlier>,
}

/// What a first look at a file tells.
pub enum Look {
    Project {
        id: String,
        is_named: bool,
        bytes: Digest,
    },
    /// With the id of the project that it sets out to be.
    Refused {
        bytes: Digest,
        id: Option<String>,
    },
    Stated(Box<Statement>),
    Other,
}

/// Labels the files that are not named, by the first look at each, and those that could not even be
/// looked into; then the projects that an earlier folder alone has.
pub fn looked(now: LookedInto, earlier: Option<LookedInto>, labelling: &Labelling<'_>) -> Looked {
    let LookedInto { paths, looks, closed } = now;
    let twins = twins(&looks);
    let is_twin = |id: &str| twins.contains(id);
    let paired = earlier.map(|earlier| Paired::of((&paths, &looks, &closed), earlier));
    let known: Vec<Known<'_>> = paths
        .iter()
        .zip(&looks)
        .filter_map(|(path, look)| {
            let (id, digest, is_named) = match look {
                Look::Other | Look::Stated(_) => return None,
                Look::Refused { bytes, .. } => ("", *bytes, false),
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
    let left = paired.as_ref().map(Paired::known);
    let groups: Vec<Vec<Known<'_>>> = [known].into_iter().chain(left).collect();
    let labelled = labelling.label(&groups);
    let standing = |path: &PathBuf, look: &Look| {
        let label = labelled.of_file(path);
        match (look, label) {
            (Look::Project { id, .. }, Some(label)) if is_twin(id) => Standing::Twin(label),
            (Look::Project { .. }, Some(label)) => Standing::Labelled(label),
            (Look::Project { .. }, None) => Standing::Named,
            (Look::Refused { .. }, Some(label)) => Standing::Refused(label),
            (Look::Other | Look::Stated(_) | Look::Refused { .. }, _) => Standing::Other,
        }
    };
    let earlier_of = |look: &Look| match (&paired, look) {
        (Some(paired), Look::Project { id, .. }) if !is_twin(id) => paired.of_project(id),
        _ => EarlierFile::NotAsked,
    };
    let told: Vec<(Standing, EarlierFile)> = paths
        .iter()
        .zip(&looks)
        .map(|(path, look)| (standing(path, look), earlier_of(look)))
        .collect();
    let closed = closed.iter().filter_map(|path| labelled.of_file(path)).collect();
    let earlier = paired.map(|paired| paired.earlier(&labelled));
    let asked = paths.into_iter().zip(told);
    let asked = asked.map(|(path, (standing, earlier))| Asked { path, standing, earlier });
    Looked { asked: asked.collect(), closed, statements: stated(looks), earlier, labelled }
}

/// The ids that several projects have.
fn twins(looks: &[Look]) -> BTreeSet<String> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for look in looks {
        if let Look::Project { id, .. } = look {
            *times.entry(id).or_default() += 1;
        }
    }
    times.into_iter().filter(|(_, times)| *times > 1).map(|(id, _)| id.to_owned()).collect()
}

/// What third parties say.
fn stated(looks: Vec<Look>) -> Statements {
    let mut statements = Statements::default();
    for look in looks {
        if let Look::Stated(statement) = look {
            statements.add(*statement, None);
        }
    }
    statements
}

/// A first look at a file.
pub fn look(path: &Path, read: Result<SourceFile, Refusal>, form: Form, setting: &Setting) -> Look {
    let Ok(file) = read else {
        return Look::Refused { bytes: digest_of_name(path), id: id_by_name(path, form) };
    };
    let bytes = Digest::of(file.text().as_bytes());
    let reading = understood(&file, path, form, setting);
    match reading.descriptor {
        Some(Descriptor::Project(project)) => {
            let is_named = OTHERS.is_agreed_by(&project);
            Look::Project { id: project.id, is_named, bytes }
        }
        Some(Descriptor::Statement(statement)) => Look::Stated(statement),
        Some(_) => Look::Other,
        None => {
            let is_project = reading.kind.is_none_or(|kind| kind == Kind::Project);
            Look::Refused { bytes, id: reading.id.filter(|_| is_project) }
        }
    }
}

/// The id that the name of a file gives: a line has no name that one could be made of.
fn id_by_name(path: &Path, form: Form) -> Option<String> {
    if form == Form::Toml { default_id(path) } else { None }
}

/// A file as a descriptor, with everything that is wrong with it.
pub fn understood(file: &SourceFile, path: &Path, form: Form, setting: &Setting) -> Reading {
    let id = id_by_name(path, form);
    descriptor::read(file, form, &setting.catalogue, setting.today, id.as_deref())
}
