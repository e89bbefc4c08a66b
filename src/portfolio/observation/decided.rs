//! What was decided, in the words of those who decided, beside what became of the projects.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Became, Counts, Folder, Path};
use crate::assessment::Outcome;
use crate::assessment::decision::named_outcome;
use crate::descriptor::{Decision, slug};

/// From how many projects on the words of a decision are nobody's own any more.
const COMMON: usize = 5;

/// A decision, without who took it and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The id of the project.
    pub project: String,
    /// In free words.
    pub outcome: String,
    pub date: Option<Date>,
    /// Whether the project agreed to appear with its words.
    pub is_agreed: bool,
}

impl From<&Decision> for Choice {
    fn from(decision: &Decision) -> Self {
        Self {
            project: decision.project.clone(),
            outcome: decision.outcome.trim().to_owned(),
            date: decision.date,
            is_agreed: false,
        }
    }
}

/// One outcome, and what became of the projects that it was said of. A project of which several
/// things were decided stands under each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionRow {
    /// Case and accents aside, in the spelling that comes first in the alphabet. `None` for all those
    /// whose words are kept back: fewer than five projects have them, none of these agreed to appear
    /// with its words, and they name no outcome of a screening.
    pub outcome: Option<String>,
    /// The outcome of a screening that the word names, in either language.
    pub named: Option<Outcome>,
    /// Projects, each once.
    pub counts: Counts,
}

/// For each project the earliest time that something was decided.
type Times<'f> = BTreeMap<&'f str, (usize, Option<Date>)>;

/// One outcome: its spellings, each with whether none of its projects agreed to show it.
#[derive(Default)]
struct Said<'f> {
    spellings: BTreeSet<(bool, &'f str)>,
    times: Times<'f>,
}

impl<'f> Said<'f> {
    /// The words that others may read: first those of a project that agreed.
    fn words(&self) -> Option<&'f str> {
        let (is_withheld, first) = *self.spellings.first()?;
        let is_open = !is_withheld || self.times.len() >= COMMON || named_outcome(first).is_some();
        is_open.then_some(first)
    }
}

fn earliest<'f>(times: &mut Times<'f>, project: &'f str, time: (usize, Option<Date>)) {
    let known = times.entry(project).or_insert(time);
    *known = (*known).min(time);
}

pub(super) fn rows(folders: &[Folder], paths: &BTreeMap<&str, Path<'_>>) -> Vec<DecisionRow> {
    let mut said: BTreeMap<String, Said<'_>> = BTreeMap::new();
    for (cohort, folder) in folders.iter().enumerate() {
        for choice in &folder.decisions {
            let said = said.entry(folded(&choice.outcome)).or_default();
            said.spellings.insert((!choice.is_agreed, &choice.outcome));
            earliest(&mut said.times, &choice.project, (cohort, choice.date));
        }
    }
    let (mut rows, mut withheld) = (Vec::new(), Times::new());
    for said in said.into_values() {
        match said.words() {
            Some(words) => rows.push((Some(words), said.times)),
            None => {
                said.times.into_iter().for_each(|(id, time)| earliest(&mut withheld, id, time));
            }
        }
    }
    if !withheld.is_empty() {
        rows.push((None, withheld));
    }
    let row = |(words, times): (Option<&str>, Times<'_>)| {
        let mut counts = Counts::default();
        for (id, time) in times {
            counts.add(paths.get(id).map_or(Became::NoFile, |path| after(path, time)));
        }
        let named = words.and_then(named_outcome);
        DecisionRow { outcome: words.map(str::to_owned), named, counts }
    };
    rows.into_iter().map(row).collect()
}

/// What makes two words the same decision.
fn folded(outcome: &str) -> String {
    match named_outcome(outcome) {
        Some(named) => named.as_str().to_owned(),
        None => {
            let folded = slug(outcome);
            // Words of another alphabet stay as they are.
            if folded.is_empty() { outcome.to_owned() } else { folded }
        }
    }
}

/// What became of a project after a decision: a file of a later cohort says it, or the file of the
/// same one where it was brought up to date after the day of the decision.
fn after(path: &Path<'_>, (cohort, day): (usize, Option<Date>)) -> Became {
    let (last, sight) = path[path.len() - 1];
    let is_updated = sight.updated.zip(day).is_some_and(|(updated, day)| updated > day);
    Became::of(sight, last > cohort || (last == cohort && is_updated))
}
