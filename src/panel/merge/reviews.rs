//! Which reviews count, for which project, of which version.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use super::{Read, Readers, Setting};
use crate::descriptor::{Answer, Project, Review, Role, Said};
use crate::diagnostic::nearest;
use crate::panel::agreement;

/// Reviews of no project for which it is guessed what was meant.
const GUESSED: usize = 50;

/// A review and the file it came from.
#[derive(Clone, Copy, Debug)]
pub struct Given<'p> {
    /// What was read.
    pub review: &'p Review,
    /// The file it came from, as it is shown.
    pub file: &'p str,
}

/// What a reader had before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// The file as it is now, whatever was replied since.
    Current,
    /// Another version of the file.
    Older,
    /// The review does not say.
    Unsaid,
}

/// A review that counts.
#[derive(Clone, Debug)]
pub struct Counted<'p> {
    /// The reader's number, from 0.
    pub reader: usize,
    /// What the reader answered.
    pub review: &'p Review,
    /// Which version of the project was read.
    pub version: Version,
    /// Whether a blind copy was read.
    pub blind: bool,
}

/// A reader who stood aside; nothing else of the review counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recused {
    /// The reader’s number, from 0.
    pub reader: usize,
    /// In the reader’s words.
    pub reason: String,
}

/// A review that gave way to a later one by the same reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// The reader’s number, from 0.
    pub reader: usize,
    /// When it was written; `None` where it does not say.
    pub date: Option<Date>,
    /// The file it came from.
    pub file: String,
    /// The file of the one that counts, where nothing tells that it is the later of the two.
    pub beside: Option<String>,
}

/// A review that belongs to no project that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stray {
    /// The file it came from.
    pub file: String,
    /// The id that it names.
    pub project: String,
    /// Why it belongs to none of the projects.
    pub reason: StrayReason,
}

/// Why a review belongs to no project that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StrayReason {
    /// No project has this id; the nearest that has one.
    Unknown {
        /// The id that is nearest to it, where one is near.
        near: Option<String>,
    },
    /// The project's own file is invalid.
    InvalidProject,
    /// The id of a blind copy, and no key leads back from it.
    NoKey,
}

/// A review whose project is found.
#[derive(Clone, Copy)]
pub(super) struct Found<'p> {
    given: Given<'p>,
    version: Version,
    blind: bool,
}

pub(super) struct Sorted<'p> {
    /// One place for each project.
    pub by_project: Vec<Vec<Found<'p>>>,
    pub strays: Vec<Stray>,
    pub expired: Vec<String>,
}

pub(super) fn sort<'p>(
    projects: &[&Project],
    given: &[Given<'p>],
    setting: Setting<'_>,
) -> Sorted<'p> {
    let by_project = projects.iter().map(|_| Vec::new()).collect();
    let mut sorted = Sorted { by_project, strays: Vec::new(), expired: Vec::new() };
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, project) in projects.iter().enumerate() {
        places.entry(&project.id).or_insert(at);
    }
    let invalid: HashSet<&str> = setting.invalid.iter().map(String::as_str).collect();
    for one in given {
        let review = one.review;
        if has_expired(review, setting.today) {
            sorted.expired.push(one.file.to_owned());
            continue;
        }
        let entry = setting.key.and_then(|key| key.project_of(review.subject()));
        let id = entry.map_or(review.subject(), |entry| entry.id.as_str());
        let Some(at) = places.get(id).copied() else {
            let reason = match invalid.contains(id) {
                true => StrayReason::InvalidProject,
                false => stray(id, projects, sorted.strays.len(), setting),
            };
            let (file, project) = (one.file.to_owned(), id.to_owned());
            sorted.strays.push(Stray { file, project, reason });
            continue;
        };
        let read = review.read.as_deref().map(|read| {
            let copies = entry.into_iter().flat_map(|entry| &entry.copies);
            let original = copies.clone().find(|pair| pair.copy == read);
            original.map_or(read, |pair| pair.original.as_str())
        });
        let version = version(read, projects[at]);
        sorted.by_project[at].push(Found { given: *one, version, blind: entry.is_some() });
    }
    sorted
}

/// Whether the last day on which a review may be kept has passed.
pub fn has_expired(review: &Review, today: Date) -> bool {
    review.keep_until.is_some_and(|last| last < today)
}

/// Why no project has this id. `before` is how many strays there are already: of many, only the first
/// are told what was perhaps meant, since looking goes through all projects.
fn stray(id: &str, projects: &[&Project], before: usize, setting: Setting<'_>) -> StrayReason {
    if setting.key.is_none() && id.starts_with("blind-") {
        return StrayReason::NoKey;
    }
    let ids = projects.iter().map(|project| project.id.as_str());
    let near = if before < GUESSED { nearest(id, ids) } else { None };
    StrayReason::Unknown { near: near.map(str::to_owned) }
}

fn version(read: Option<&str>, project: &Project) -> Version {
    let now = |print: &str| {
        project.fingerprint == print || project.before_replies.iter().any(|before| before == print)
    };
    match read {
        None => Version::Unsaid,
        Some(print) if now(print) => Version::Current,
        Some(_) => Version::Older,
    }
}

/// Whether something was answered, be it that it will not be said, or noted. A form that nobody has
/// touched says of every question that the answer is not known.
fn has_answered(review: &Review) -> bool {
    fn is_answer<T>(answer: &Answer<T>) -> bool {
        !matches!(answer.said, Said::Unknown) || answer.note.is_some()
    }
    let Review { answers, brakes, stakes, .. } = review;
    answers.iter().chain(stakes).flatten().any(is_answer) || brakes.iter().flatten().any(is_answer)
}

/// The reviews of one project, one for each reader: the latest.
pub(super) fn read<'p>(
    project: &'p Project,
    reviews: Vec<Found<'p>>,
    readers: &Readers,
) -> Read<'p> {
    let number = |review: &Review| readers.number(review);
    // A form that nobody has touched takes the place of no reading.
    let is_begun = |found: &Found<'_>| {
        found.given.review.recused.is_some() || has_answered(found.given.review)
    };
    let (mut reviews, untouched): (Vec<_>, Vec<_>) = reviews.into_iter().partition(is_begun);
    // Of two reviews of one day, or without a date, one that stands aside counts as the later:
    // a recusal is never undone by accident.
    reviews.sort_by_cached_key(|found| {
        let review = found.given.review;
        let aside = review.recused.is_some();
        (number(review), review.date, aside, review.fingerprint.as_str(), found.given.file)
    });
    let mut read = Read {
        project,
        counted: Vec::new(),
        own: Vec::new(),
        recused: Vec::new(),
        replaced: Vec::new(),
        untouched: Vec::new(),
        points: Vec::new(),
        answered: BTreeMap::new(),
        discuss: Vec::new(),
        also_apart: Vec::new(),
        verdicts: None,
        agreement: agreement::measure::<Vec<agreement::Unit>>(&[], 0),
    };
    for (at, found) in reviews.iter().enumerate() {
        let review = found.given.review;
        let reader = number(review);
        let by_reader = |one: &&Found<'_>| number(one.given.review) == reader;
        if let Some(last) = reviews[at + 1..].iter().rfind(by_reader) {
            let is_as_late = last.given.review.date == review.date;
            let beside = is_as_late.then(|| last.given.file.to_owned());
            let file = found.given.file.to_owned();
            read.replaced.push(Replaced { reader, date: review.date, file, beside });
            continue;
        }
        if let Some(reason) = &review.recused {
            read.recused.push(Recused { reader, reason: reason.clone() });
            continue;
        }
        let counted = Counted { reader, review, version: found.version, blind: found.blind };
        match review.role {
            Some(Role::Bearer) => read.own.push(counted),
            _ if read.is_bearers_own(review) => read.own.push(counted),
            _ => read.counted.push(counted),
        }
    }
    let begun: HashSet<usize> = reviews.iter().map(|one| number(one.given.review)).collect();
    let untouched = untouched.iter().map(|one| number(one.given.review));
    let untouched: BTreeSet<usize> = untouched.filter(|one| !begun.contains(one)).collect();
    read.untouched = untouched.into_iter().collect();
    read
}
