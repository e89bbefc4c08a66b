//! Reports for others: neutral labels for those who are not named, the key that tells the holder of
//! the files which is which, and what is said of files that cannot be used.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::deliver::people;
use super::exit::Exit;
use super::failure::Failure;
use super::folder::{Folder, is_mine};
use super::gather::{Gathered, Refused};
use super::output;
use super::setting::Setting;
use crate::access::{Digest, Label, Labels, Others, Seen};
use crate::descriptor::Project;
use crate::diagnostic::{Code, Severity};
use crate::i18n::Phrases;
use crate::report::label_key::{self, Row};
use crate::source::{Position, shown};

/// Ends the name of a key that stands beside an output.
const ENDING: &str = ".key.csv";
/// The longest key that is read, in bytes: some hundred thousand labels.
const LONGEST: u64 = 64 << 20;
/// Problems of one file that are told on standard error, and files that are told of.
const PROBLEMS: usize = 3;
const FILES: usize = 20;

/// For whom a report is, and where the key of its labels stands.
pub(super) struct Audience<'s> {
    pub others: Others,
    /// `None` where the report goes to standard output and no key was asked for.
    key: Option<PathBuf>,
    kept: Vec<Row>,
    setting: &'s Setting,
}

/// The key beside an output.
pub(super) fn beside(output: &Path) -> PathBuf {
    let mut name = output
        .components()
        .next_back()
        .map_or_else(Default::default, |last| last.as_os_str().to_os_string());
    name.push(ENDING);
    output.components().as_path().with_file_name(name)
}

impl<'s> Audience<'s> {
    /// Reads the key of an earlier run, before the long work.
    ///
    /// # Errors
    ///
    /// Where the key cannot be read, was not written by germoir, or belongs to somebody else.
    pub fn new(
        others: Others,
        output: Option<&Path>,
        key: Option<&Path>,
        setting: &'s Setting,
    ) -> Result<Self, Failure> {
        if output.is_some() && key.is_some() {
            return Err(Failure::new(Exit::Usage, "seen-key-beside"));
        }
        let key = key.map(Path::to_owned).or_else(|| output.map(beside));
        let kept = key.as_deref().map(|key| read(key)).transpose()?.unwrap_or_default();
        Ok(Self { others, key, kept, setting })
    }

    /// Where there is a key of an earlier run.
    pub fn has_key(&self) -> bool {
        !self.kept.is_empty()
    }

    /// Labels the projects of each group that are not named, one group after the other.
    ///
    /// Where several groups hold a project, `is_named` has to say the same of it in each.
    pub fn label(&self, groups: &[Vec<Known<'_>>]) -> Labelled {
        let before = self.kept.iter().map(|row| (row.digest, row.label)).collect();
        let mut labels = Labels::after(before);
        let named: BTreeSet<&str> = groups.iter().flatten().filter_map(Known::named).collect();
        let mut rows: BTreeMap<Digest, (String, String)> =
            self.kept.iter().map(|row| (row.digest, (row.id.clone(), row.file.clone()))).collect();
        let mut files = HashMap::new();
        for group in groups {
            let mut met = BTreeSet::new();
            let mut unnamed = Vec::new();
            for known in group {
                let Some((digest, id)) = known.unnamed() else { continue };
                let mut digest = digest;
                // Files with the same bytes are told apart all the same.
                while !met.insert(digest) {
                    digest = digest.again();
                }
                rows.insert(digest, (id.to_owned(), shown(known.path())));
                if !matches!(known, Known::Project { .. }) {
                    files.insert(known.path().to_owned(), digest);
                }
                unnamed.push(digest);
            }
            labels.number(unnamed, &named);
        }
        let rows = labels.all().into_iter().filter_map(|(label, digest)| {
            let (id, file) = rows.get(&digest)?.clone();
            Some(Row { label, id, file, digest })
        });
        let rows = rows.collect();
        Labelled { labels, files, rows }
    }

    /// Writes the key, its owner's alone, where anything is not named: just before the output is put
    /// in its place, so that a run that was interrupted leaves nothing.
    ///
    /// # Errors
    ///
    /// Where the key cannot be written.
    pub fn keep(&self, labelled: &Labelled) -> Result<(), Failure> {
        let is_needed = !labelled.labels.is_empty();
        let Some(key) = self.key.as_deref().filter(|_| is_needed) else { return Ok(()) };
        let text = label_key::written(&labelled.rows);
        people::update_own(key, text.as_bytes()).map_err(|error| Failure::of_file(key, &error))?;
        if !self.setting.quiet {
            let facts = [("key", shown(key).into())];
            output::say(&self.setting.phrases.tell("seen-key-written", facts));
        }
        Ok(())
    }

    /// What these readers see of a project.
    pub fn seen(&self, project: &Project, labelled: &Labelled) -> Seen {
        let label = labelled.labels.of(project);
        Seen::of(project, label, self.others, &self.setting.phrases)
    }

    /// Says where files cannot be used.
    pub fn tell(&self, refused: &[&Refused], labelled: &Labelled) {
        let places = |refused: &Refused| {
            let place =
                |(code, at): &(Code, Position)| (code.severity, code.id, (at.line, at.column));
            refused.places.iter().map(place).collect()
        };
        let told = refused.iter().filter(|refused| !refused.places.is_empty());
        let told = told.filter_map(|one| Some((labelled.of_file(&one.path)?, places(one))));
        tell(told.collect(), self.setting);
    }
}

/// A severity, a code, and a line and column.
type Place<'p> = (Severity, &'p str, (usize, usize));

/// Says where files cannot be used, by labels and without a word of theirs.
pub(super) fn tell(mut refused: Vec<(Label, Vec<Place<'_>>)>, setting: &Setting) {
    let phrases = &setting.phrases;
    refused.sort_by_key(|(label, _)| *label);
    for (label, places) in refused.iter().take(FILES) {
        let words = label.words(phrases);
        for problem in places.iter().take(PROBLEMS) {
            output::say(&place(&words, *problem, phrases));
        }
        if let more @ 1.. = places.len().saturating_sub(PROBLEMS) {
            let facts = [("label", words.into()), ("count", more.into())];
            output::say(&phrases.tell("seen-more", facts));
        }
    }
    if let more @ 1.. = refused.len().saturating_sub(FILES) {
        output::say(&phrases.tell("cohort-more-refused", [("count", more.into())]));
    }
    if !refused.is_empty() {
        output::say(&phrases.say("seen-check"));
    }
}

/// `project 17, line 3, column 1: error [unknown-name]`.
fn place(label: &str, (severity, code, (line, column)): Place<'_>, phrases: &Phrases) -> String {
    let severity = phrases.say(&format!("page-severity-{}", severity.as_str()));
    let facts = [
        ("label", label.to_owned().into()),
        ("line", line.to_string().into()),
        ("column", column.to_string().into()),
        ("severity", severity.into()),
        ("code", code.to_owned().into()),
    ];
    phrases.tell("seen-place", facts)
}

/// A file that a label may be needed for.
pub(super) enum Known<'k> {
    Project {
        project: &'k Project,
        path: &'k Path,
        is_named: bool,
    },
    Refused(&'k Refused),
    /// The same, of which only this is kept.
    Digest {
        id: &'k str,
        digest: Digest,
        path: &'k Path,
        is_named: bool,
    },
}

impl Known<'_> {
    /// The id, where it is shown.
    fn named(&self) -> Option<&str> {
        match self {
            Self::Project { project, is_named: true, .. } => Some(&project.id),
            Self::Digest { id, is_named: true, .. } => Some(id),
            _ => None,
        }
    }

    fn unnamed(&self) -> Option<(Digest, &str)> {
        match self {
            Self::Project { is_named: true, .. } | Self::Digest { is_named: true, .. } => None,
            Self::Project { project, .. } => Some((Digest::of_project(project), &project.id)),
            Self::Digest { id, digest, .. } => Some((*digest, id)),
            Self::Refused(refused) if refused.places.is_empty() => None,
            Self::Refused(refused) => Some((refused.digest, "")),
        }
    }

    fn path(&self) -> &Path {
        match self {
            Self::Project { path, .. } | Self::Digest { path, .. } => path,
            Self::Refused(refused) => &refused.path,
        }
    }
}

/// Every file of a group, in the order of their paths.
pub(super) fn known<'k, T>(
    gathered: &'k Gathered<T>,
    project: impl Fn(&'k T) -> Option<&'k Project>,
    is_named: impl Fn(&Project) -> bool,
) -> Vec<Known<'k>> {
    let kept = gathered.kept.iter().filter_map(|kept| {
        let project = project(&kept.item)?;
        Some(Known::Project { project, path: &kept.path, is_named: is_named(project) })
    });
    kept.chain(gathered.refused.iter().map(Known::Refused)).collect()
}

/// The labels of a run.
pub(super) struct Labelled {
    labels: Labels,
    files: HashMap<PathBuf, Digest>,
    /// What the key holds.
    rows: Vec<Row>,
}

impl Labelled {
    /// The label of a file that cannot be used.
    pub fn of_file(&self, path: &Path) -> Option<Label> {
        self.labels.get(*self.files.get(path)?)
    }
}

/// The rows of a key; none where there is none yet.
fn read(path: &Path) -> Result<Vec<Row>, Failure> {
    let refusal = |exit, id: &'static str| {
        let facts = [("name", shown(path).into())];
        Failure::about(exit, id, facts)
    };
    let name = path.file_name().unwrap_or_default();
    let folder = match Folder::of(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        folder => folder.map_err(|error| Failure::of_file(path, &error))?,
    };
    match folder.read(name) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::of_file(path, &error)),
        Ok(file) if !is_mine(&file) => return Err(refusal(Exit::Files, "seen-key-not-yours")),
        Ok(_) => {}
    }
    let text = folder.text(name, LONGEST).map_err(|error| Failure::of_file(path, &error))?;
    label_key::read(&text).ok_or_else(|| refusal(Exit::Usage, "seen-key-foreign"))
}
