//! What was decided, in the words of those who decided, beside what became of the projects.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Became, Counts, Folder, Path};
use crate::assessment::Outcome;
use crate::assessment::decision::named_outcome;
use crate::descriptor::{Decision, slug};

/// A decision, without who took it and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The id of the project.
    pub project: String,
    /// In free words.
    pub outcome: String,
    pub date: Option<Date>,
}

impl From<&Decision> for Choice {
    fn from(decision: &Decision) -> Self {
        Self {
            project: decision.project.clone(),
            outcome: decision.outcome.trim().to_owned(),
            date: decision.date,
        }
    }
}

/// One outcome, and what became of the projects that it was said of. A project of which several
/// things were decided stands under each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionRow {
    /// Case and accents aside, in the spelling that comes first in the alphabet.
    pub outcome: String,
    /// The outcome of a screening that the word names, in either language.
    pub named: Option<Outcome>,
    /// Projects, each once.
    pub counts: Counts,
}

/// Of one outcome: its spelling, and for each project the earliest time that it was decided.
type Said<'f> = (&'f str, BTreeMap<&'f str, (usize, Option<Date>)>);

pub(super) fn rows(folders: &[Folder], paths: &BTreeMap<&str, Path<'_>>) -> Vec<DecisionRow> {
    let mut said: BTreeMap<String, Said<'_>> = BTreeMap::new();
    for (cohort, folder) in folders.iter().enumerate() {
        for choice in &folder.decisions {
            let folded = folded(&choice.outcome);
            let spelling = choice.outcome.as_str();
            let (written, projects) = said.entry(folded).or_insert((spelling, BTreeMap::new()));
            *written = (*written).min(spelling);
            let time = (cohort, choice.date);
            let known = projects.entry(choice.project.as_str()).or_insert(time);
            *known = (*known).min(time);
        }
    }
    let row = |(outcome, projects): Said<'_>| {
        let mut counts = Counts::default();
        for (id, time) in projects {
            counts.add(paths.get(id).map_or(Became::NoFile, |path| after(path, time)));
        }
        DecisionRow { outcome: outcome.to_owned(), named: named_outcome(outcome), counts }
    };
    said.into_values().map(row).collect()
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
