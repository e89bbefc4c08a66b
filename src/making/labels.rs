//! Reports for others: neutral labels for those who are not named, and what is said of files that
//! cannot be used.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use crate::access::{Digest, Label, Labels, Others, Seen};
use crate::descriptor::Project;
use crate::diagnostic::{Code, Severity};
use crate::i18n::Phrases;
use crate::intake::{Gathered, Refused};
use crate::report::label_key::{self, Row};
use crate::source::{Position, shown};

/// Problems of one file that are told, and files that are told of.
const PROBLEMS: usize = 3;
const FILES: usize = 20;

/// For whom a report is, and what an earlier key says.
pub struct Labelling<'p> {
    pub others: Others,
    pub kept: Vec<Row>,
    pub phrases: &'p Phrases,
}

impl Labelling<'_> {
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

    /// What these readers see of a project.
    pub fn seen(&self, project: &Project, labelled: &Labelled) -> Seen {
        let label = labelled.labels.of(project);
        Seen::of(project, label, self.others, self.phrases)
    }

    /// What is said of files that cannot be used.
    pub fn told(&self, refused: &[&Refused], labelled: &Labelled) -> Vec<String> {
        let places = |refused: &Refused| {
            let place =
                |(code, at): &(Code, Position)| (code.severity, code.id, (at.line, at.column));
            refused.places.iter().map(place).collect()
        };
        let found = refused.iter().filter(|refused| !refused.places.is_empty());
        let told = found.filter_map(|one| Some((labelled.of_file(&one.path)?, places(one))));
        told_of(told.collect(), &self.phrases.say("seen-check"), self.phrases)
    }
}

/// A severity, a code, and a line and column.
pub type Place<'p> = (Severity, &'p str, (usize, usize));

/// What is said of files that cannot be used, by labels and without a word of theirs; at the end how to
/// `check` them.
pub fn told_of(
    mut refused: Vec<(Label, Vec<Place<'_>>)>,
    check: &str,
    phrases: &Phrases,
) -> Vec<String> {
    let mut told = Vec::new();
    refused.sort_by_key(|(label, _)| *label);
    for (label, places) in refused.iter().take(FILES) {
        let words = label.words(phrases);
        for problem in places.iter().take(PROBLEMS) {
            told.push(place(&words, *problem, phrases));
        }
        if let more @ 1.. = places.len().saturating_sub(PROBLEMS) {
            let facts = [("label", words.into()), ("count", more.into())];
            told.push(phrases.tell("seen-more", facts));
        }
    }
    if let more @ 1.. = refused.len().saturating_sub(FILES) {
        told.push(phrases.tell("cohort-more-refused", [("count", more.into())]));
    }
    if !refused.is_empty() {
        told.push(check.to_owned());
    }
    told
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
pub enum Known<'k> {
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
pub fn known<'k, T>(
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
pub struct Labelled {
    labels: Labels,
    files: HashMap<PathBuf, Digest>,
    /// What the key holds.
    rows: Vec<Row>,
}

impl Labelled {
    /// Whether nothing is labelled, and no key is needed.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The text of the key.
    pub fn key(&self) -> String {
        label_key::written(&self.rows)
    }

    /// What a later run has to keep to, so that a label stands for the same project in both.
    pub fn kept(&self) -> Vec<Row> {
        self.rows.clone()
    }

    /// The label of a file that cannot be used.
    pub fn of_file(&self, path: &Path) -> Option<Label> {
        self.labels.get(*self.files.get(path)?)
    }
}
