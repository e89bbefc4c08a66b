//! Readings of the practice cases: how far readers agree on pages that all of them can read, and
//! with the levels that were agreed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::agreement::{self, Agreement, Pairs, Unit};
use super::merge::{Given, Readers, Scale, has_expired};
use super::questions::{self, Question};
use crate::catalogue::{Catalogue, builtin};
use crate::descriptor::{About, Case, Review, Subject};

/// Agreement on practice cases, apart from that on projects.
#[derive(Clone, Debug)]
pub struct OnCases {
    /// Readings that count: the latest of each reader of each case.
    pub readings: usize,
    /// Readers with a reading that counts.
    pub readers: usize,
    /// Cases with a reading that counts.
    pub cases: usize,
    /// Readings of another version of a case, or of none that comes with the program; left out.
    pub left_out: usize,
    /// Between the readers, over the points of the cases.
    pub agreement: Agreement,
    /// Each level that a reader gave, with the agreed one.
    pub with_agreed: Pairs,
    /// The same points question by question.
    pub questions: Vec<Question>,
    /// The levels that readers gave, case by case.
    pub units: Vec<Vec<Unit>>,
}

/// What reading cases needs beside the files.
#[derive(Clone, Copy)]
pub struct Setting<'s> {
    /// The cases, with their agreed levels.
    pub cases: &'s [Case],
    /// What is asked.
    pub catalogue: &'s Catalogue,
    /// The readers of the whole folder.
    pub readers: &'s Readers,
    /// The day on which the panel is read.
    pub today: Date,
    /// From which resamples are drawn: the same seed gives the same intervals.
    pub seed: u64,
}

/// Lays the readings of each case side by side, over the criteria that have an agreed level.
pub fn on_cases(given: &[Given<'_>], setting: Setting<'_>) -> OnCases {
    let (latest, left_out) = latest(given, setting);
    let mut with_agreed = Pairs::default();
    let mut lines: Vec<Vec<(Subject, Unit)>> = Vec::new();
    for (case, reviews) in &latest {
        let case = &setting.cases[*case];
        let mut of_case = Vec::new();
        for agreed in &case.levels {
            let id = &builtin::catalogue().criteria[agreed.criterion].id;
            let Some(at) = setting.catalogue.criterion(id) else { continue };
            let level = |review: &Review| {
                let given = review.answers[at].as_ref()?.said.given()?;
                Some(given.get())
            };
            let unit: Unit = reviews
                .iter()
                .filter_map(|(reader, review)| Some((*reader, level(review)?)))
                .collect();
            unit.iter().for_each(|(_, level)| with_agreed.add(*level, agreed.level.get()));
            of_case.push((Subject::Criterion(at), unit));
        }
        lines.push(of_case);
    }
    let on_ladder = lines.iter().flatten().map(|(subject, unit)| (*subject, Scale::Level, unit));
    let questions = questions::questions(on_ladder, setting.catalogue, setting.seed);
    let units: Vec<Vec<Unit>> =
        lines.into_iter().map(|lines| lines.into_iter().map(|(_, unit)| unit).collect()).collect();
    let readers: BTreeSet<usize> =
        latest.values().flat_map(|reviews| reviews.keys()).copied().collect();
    OnCases {
        readings: latest.values().map(BTreeMap::len).sum(),
        readers: readers.len(),
        cases: latest.len(),
        left_out,
        agreement: agreement::measure(&units, setting.seed),
        with_agreed,
        questions,
        units,
    }
}

/// The latest reading of each reader, by the place of the case and the number of the reader; and how
/// many are of another version, or of no case that is known.
fn latest<'g>(
    given: &[Given<'g>],
    setting: Setting<'_>,
) -> (BTreeMap<usize, BTreeMap<usize, &'g Review>>, usize) {
    let mut latest: BTreeMap<usize, BTreeMap<usize, &'g Review>> = BTreeMap::new();
    let mut left_out = 0;
    for review in given.iter().map(|one| one.review) {
        let About::Case(id) = &review.about else { continue };
        if has_expired(review, setting.today) || review.recused.is_some() {
            continue;
        }
        let found = setting.cases.iter().position(|case| case.id == *id);
        let is_read = |at: &usize| {
            review.read.as_ref().is_none_or(|read| *read == setting.cases[*at].fingerprint)
        };
        let Some(at) = found.filter(is_read) else {
            left_out += 1;
            continue;
        };
        let number = setting.readers.number(review);
        let kept = latest.entry(at).or_default().entry(number).or_insert(review);
        if (review.date, &review.fingerprint) > (kept.date, &kept.fingerprint) {
            *kept = review;
        }
    }
    (latest, left_out)
}
