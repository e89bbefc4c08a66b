//! Readers whose name, or whose organisation, stands in the file of a project: a link to be looked at,
//! never a verdict on anybody.

use std::collections::HashMap;

use super::folded::{Folded, folded};
use super::merge::{Read, Readers};
use super::phrasebook::Phrasebook;
use crate::descriptor::{Answer, Project, Role};
use crate::diagnostic::closed_set;

closed_set! {
    /// Where a reader is named.
    pub enum Place {
        /// The reader bears the name of who carries the project: the review is set apart.
        Bearer = "bearer",
        /// Among those with whom the project works.
        Partner = "partner",
        /// A summary, a motivation or a note.
        Words = "words",
        /// In what is given as evidence.
        Evidence = "evidence",
    }
}

/// A reader who may have a link to a project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Conflict {
    /// The place of the project among those of the panel.
    pub project: usize,
    /// The reader’s number, from 0.
    pub reader: usize,
    /// Where the reader is named.
    pub place: Place,
    /// The organisation that is named, where it is not the reader.
    pub organisation: Option<String>,
}

/// Every link of a reader to a project that they read, or are to read, the closest of each reader and
/// project. Who stood aside has said it already.
pub fn conflicts(
    projects: &[Read<'_>],
    readers: &Readers,
    reads: impl Fn(usize, usize) -> bool,
) -> Vec<Conflict> {
    let names = Names::of(projects, readers);
    let mut found: Vec<Conflict> = Vec::new();
    for (at, read) in projects.iter().enumerate() {
        let mut closest: HashMap<usize, (Place, Option<&str>)> = HashMap::new();
        for counted in read.counted.iter().chain(&read.own) {
            // Who says that they are the bearer is set apart already.
            let is_said = counted.review.role == Some(Role::Bearer);
            if !is_said && read.is_bearers_own(counted.review) {
                closest.insert(counted.reader, (Place::Bearer, None));
            }
        }
        for (place, text) in texts(read.project) {
            for (reader, organisation) in names.found(text) {
                let known = closest.entry(reader).or_insert((place, organisation));
                if (place, organisation.is_some()) < (known.0, known.1.is_some()) {
                    *known = (place, organisation);
                }
            }
        }
        let is_aside = |reader| read.recused.iter().any(|one| one.reader == reader);
        found.extend(
            closest.into_iter().filter(|(reader, _)| !is_aside(*reader) && reads(*reader, at)).map(
                |(reader, (place, organisation))| Conflict {
                    project: at,
                    reader,
                    place,
                    organisation: organisation.map(str::to_owned),
                },
            ),
        );
    }
    found.sort();
    found
}

/// Names of readers and of their organisations, each with whose it is.
struct Names<'n> {
    book: Phrasebook,
    owners: Vec<(usize, Option<&'n str>)>,
    /// Positions of owners by the name in the book.
    of: Vec<Vec<usize>>,
}

impl<'n> Names<'n> {
    fn of(projects: &'n [Read<'_>], readers: &'n Readers) -> Self {
        let mut names = Self { book: Phrasebook::default(), owners: Vec::new(), of: Vec::new() };
        let mut known: HashMap<String, usize> = HashMap::new();
        for reader in 0..readers.count() {
            let name = readers.name(reader).unwrap_or_default();
            let words: Vec<String> = folded(name).split(' ').map(str::to_owned).collect();
            // A single word may be anybody's name, or no name.
            if let [first, .., last] = words.as_slice() {
                let rest = words[1..].join(" ");
                let start = words[..words.len() - 1].join(" ");
                names.add(name, (reader, None), &mut known);
                names.add(&format!("{rest} {first}"), (reader, None), &mut known);
                names.add(&format!("{last} {start}"), (reader, None), &mut known);
            }
        }
        for read in projects {
            for counted in &read.counted {
                if let Some(organisation) = counted.review.organisation.as_deref() {
                    names.add(organisation, (counted.reader, Some(organisation)), &mut known);
                }
            }
        }
        names
    }

    fn add(
        &mut self,
        name: &str,
        owner: (usize, Option<&'n str>),
        known: &mut HashMap<String, usize>,
    ) {
        let at = *known.entry(folded(name)).or_insert_with(|| {
            self.book.add(&Folded::new(name), self.of.len());
            self.of.push(Vec::new());
            self.of.len() - 1
        });
        let is_known = self.of[at].iter().any(|one| self.owners[*one] == owner);
        if !is_known {
            self.of[at].push(self.owners.len());
            self.owners.push(owner);
        }
    }

    fn found<'s>(&'s self, text: &str) -> impl Iterator<Item = (usize, Option<&'n str>)> + 's {
        let standing = self.book.find(&Folded::new(text)).into_iter();
        standing.flat_map(|one| self.of[one.name].iter().map(|at| self.owners[*at]))
    }
}

/// What a file says of people and organisations, and where.
fn texts(project: &Project) -> Vec<(Place, &str)> {
    let mut found: Vec<(Place, &str)> = Vec::new();
    let bearer = &project.bearer;
    // A bearer that is an organisation may be a reader's.
    found.extend(bearer.name.as_deref().map(|name| (Place::Partner, name)));
    found.extend(project.partners.iter().map(|partner| (Place::Partner, partner.name.as_str())));
    found.push((Place::Words, &project.summary));
    found.extend(bearer.motivation.as_deref().map(|words| (Place::Words, words)));
    found.extend(bearer.contact.as_deref().map(|words| (Place::Words, words)));
    project.answers.iter().flatten().for_each(|answer| of_answer(answer, &mut found));
    project.brakes.iter().flatten().for_each(|answer| of_answer(answer, &mut found));
    project.stakes.iter().flatten().for_each(|answer| of_answer(answer, &mut found));
    found
}

fn of_answer<'a, T>(answer: &'a Answer<T>, found: &mut Vec<(Place, &'a str)>) {
    found.extend(answer.note.as_deref().map(|note| (Place::Words, note)));
    for evidence in &answer.evidence {
        let texts = [&evidence.source, &evidence.note, &evidence.by];
        found.extend(texts.into_iter().flatten().map(|text| (Place::Evidence, text.as_str())));
    }
}
