//! How one question is read, over the reviews of a folder: for improving its words from use.
//!
//! Only readings of one version of one file are set side by side: over years a file changes under the
//! same id, and a difference would then come from the project, not from the question. Nothing here
//! names a reader or a project.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::agreement::{self, Coefficient, Pairs, Unit};
use super::merge::{Given, Readers, Scale, has_expired, scales};
use crate::catalogue::{Catalogue, TOP_LEVEL};
use crate::descriptor::{About, Answer, Review, Role, Said, Subject};

/// How one question is read.
#[derive(Clone, Debug)]
pub struct Readings {
    /// One place for each ladder of the question, over projects.
    pub projects: Vec<Ladder>,
    /// The same over practice cases, apart.
    pub cases: Vec<Ladder>,
    /// Readings of another version of its words: set aside.
    pub other_words: usize,
    /// Readings that say that it does not apply.
    pub not_applicable: usize,
    /// Readings with an entry of the question and no level.
    pub without_level: usize,
}

/// One ladder of the question, as it was read.
#[derive(Clone, Debug)]
pub struct Ladder {
    /// The scale of the question.
    pub scale: Scale,
    /// Readings that give a level.
    pub readings: usize,
    /// How many of these say "at least".
    pub more: usize,
    /// Who gave one, each once.
    pub readers: usize,
    /// Pages with two readings or more of one version.
    pub points: usize,
    /// The readings of each page two by two.
    pub pairs: Pairs,
    /// For each level from 1, the pairs of which one reader holds its sentence true and the other does
    /// not.
    pub parted: Vec<(u8, usize)>,
    /// Where there are enough points for one.
    pub alpha: Option<Coefficient>,
}

/// What a reading was of, and of which version: where it says no version, of which year.
type Page<'r> = (Kind, &'r str, Option<&'r str>, Option<i16>);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Project,
    Case,
}

/// Lays the readings of one question side by side, page by page.
pub fn readings(
    subject: Subject,
    given: &[Given<'_>],
    catalogue: &Catalogue,
    today: Date,
    seed: u64,
) -> Readings {
    let readers = Readers::of(given.iter().map(|one| one.review));
    let pages = pages(given, &readers, today);
    let (mut other_words, mut not_applicable, mut without_level) = (0, 0, 0);
    let ladders = scales(subject, catalogue);
    let mut units = [Kind::Project, Kind::Case].map(|_| vec![Vec::new(); ladders.len()]);
    let mut more = [0; 2];
    for ((kind, ..), reviews) in &pages {
        let mut of_page: Vec<Unit> = vec![Unit::new(); ladders.len()];
        for (reader, review) in reviews {
            match said(subject, review) {
                None => {}
                Some(Said::NotApplicable(_)) => not_applicable += 1,
                Some(Said::Unknown | Said::Declined) => without_level += 1,
                Some(Said::Given(_)) if !review.answered_on.read(ladder(subject, catalogue)) => {
                    other_words += 1;
                }
                Some(Said::Given(levels)) => {
                    more[*kind as usize] += usize::from(is_at_least(subject, review));
                    for (unit, level) in of_page.iter_mut().zip(levels) {
                        unit.extend(level.map(|level| (*reader, level)));
                    }
                }
            }
        }
        for (units, unit) in units[*kind as usize].iter_mut().zip(of_page) {
            units.push(unit);
        }
    }
    let [projects, cases] = [Kind::Project, Kind::Case].map(|kind| {
        let (more, units) = (more[kind as usize], &units[kind as usize]);
        let ladders = ladders.iter().zip(units);
        ladders.map(|(scale, units)| Ladder { more, ..read(*scale, units, seed) }).collect()
    });
    Readings { projects, cases, other_words, not_applicable, without_level }
}

fn read(scale: Scale, units: &[Unit], seed: u64) -> Ladder {
    let shared: Vec<&Unit> = agreement::shared(units).collect();
    // Who climbs to a sentence or beyond holds it true.
    let parted = |sentence: u8| {
        let pairs = shared.iter().map(|unit| {
            let above = unit.iter().filter(|(_, level)| *level >= sentence).count();
            above * (unit.len() - above)
        });
        (sentence, pairs.sum())
    };
    Ladder {
        scale,
        readings: units.iter().map(Vec::len).sum(),
        more: 0,
        readers: agreement::readers(units.iter()).len(),
        points: shared.len(),
        pairs: Pairs::of(&shared),
        parted: (1..=TOP_LEVEL).map(parted).collect(),
        alpha: agreement::ordinal(&shared, seed),
    }
}

/// The latest review of each reader of each page. A bearer's own reading, one that stood aside and one
/// that is past its time are no readings here.
fn pages<'r>(
    given: &[Given<'r>],
    readers: &Readers,
    today: Date,
) -> BTreeMap<Page<'r>, BTreeMap<usize, &'r Review>> {
    let mut pages: BTreeMap<Page<'r>, BTreeMap<usize, &'r Review>> = BTreeMap::new();
    for review in given.iter().map(|one| one.review) {
        let is_aside = review.recused.is_some() || review.role == Some(Role::Bearer);
        if is_aside || has_expired(review, today) {
            continue;
        }
        let (kind, id) = match &review.about {
            About::Project(id) => (Kind::Project, id),
            About::Case(id) => (Kind::Case, id),
            About::Structure(_) => continue,
        };
        let read = review.read.as_deref();
        let year = if read.is_none() { review.date.map(Date::year) } else { None };
        let page = pages.entry((kind, id, read, year)).or_default();
        let kept = page.entry(readers.number(review)).or_insert(review);
        if (review.date, &review.fingerprint) > (kept.date, &kept.fingerprint) {
            *kept = review;
        }
    }
    pages
}

/// What a review says of a question: a level for each of its ladders, where it gives one.
fn said(subject: Subject, review: &Review) -> Option<Said<Vec<Option<u8>>>> {
    fn of<T>(
        answer: &Option<Answer<T>>,
        levels: impl Fn(&T) -> Vec<Option<u8>>,
    ) -> Option<Said<Vec<Option<u8>>>> {
        Some(match &answer.as_ref()?.said {
            Said::Unknown => Said::Unknown,
            Said::Declined => Said::Declined,
            Said::NotApplicable(reason) => Said::NotApplicable(reason.clone()),
            Said::Given(value) => Said::Given(levels(value)),
        })
    }
    match subject {
        Subject::Criterion(at) => of(&review.answers[at], |level| vec![Some(level.get())]),
        Subject::Stake(at) => of(&review.stakes[at], |level| vec![Some(level.get())]),
        Subject::Brake(at) => of(&review.brakes[at], |answer| {
            vec![Some(answer.intensity.get()), answer.mitigation.map(|level| level.get())]
        }),
    }
}

/// Whether a review says "at least" of its level; of brakes nobody does.
fn is_at_least(subject: Subject, review: &Review) -> bool {
    let answer = match subject {
        Subject::Criterion(at) => &review.answers[at],
        Subject::Stake(at) => &review.stakes[at],
        Subject::Brake(_) => return false,
    };
    answer.as_ref().is_some_and(|answer| answer.at_least)
}

/// The version of the catalogue in which the words of the question last changed.
fn ladder(subject: Subject, catalogue: &Catalogue) -> u32 {
    match subject {
        Subject::Criterion(at) => catalogue.criteria[at].ladder,
        Subject::Brake(at) => catalogue.brakes[at].ladder,
        Subject::Stake(at) => catalogue.stakes[at].ladder,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_parts_those_who_climb_to_it_from_those_who_do_not() {
        let unit = |levels: &[u8]| -> Unit { levels.iter().copied().enumerate().collect() };
        let units = [unit(&[1, 2, 3]), unit(&[0, 1]), unit(&[4])];
        let found = read(Scale::Level, &units, 1);
        assert_eq!((found.readings, found.readers, found.points), (6, 3, 2));
        assert_eq!(found.parted, [(1, 1), (2, 2), (3, 2), (4, 0)]);
        assert_eq!(found.pairs, Pairs { all: 4, same: 0, within_one: 3 });
    }
}
