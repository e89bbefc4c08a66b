//! Two states of a cohort in words: who joined, who left, who moved, and how the whole lies.

use super::words::Counts;
use super::{change, words};
use crate::access::Seen;
use crate::comparison::cohort::{BANDS, Bands, Pair};
use crate::comparison::{Cause, Figure};
use crate::i18n::{Phrases, day};
use crate::material::{Gathering, in_name_order};

/// The comparison of two cohorts in words. Lists are in the order of names, never of figures.
#[derive(Clone, Debug)]
pub struct Overview {
    pub title: String,
    pub subtitle: String,
    pub order: String,
    pub joined: Vec<String>,
    pub left: Vec<String>,
    /// A project, and what changed for it, line by line.
    pub moved: Vec<(String, Vec<String>)>,
    pub still: Vec<String>,
    pub distributions: Table,
    /// Said where some projects are shown by their labels alone.
    pub withheld: Option<String>,
}

/// A table of words.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub key: String,
}

/// Puts the comparison of two cohorts into words.
pub fn overview(gathering: Gathering<'_>, phrases: &Phrases) -> Overview {
    let Gathering { old, new, cohorts, .. } = gathering;
    let names = |projects: Vec<&Seen>| -> Vec<String> {
        in_name_order(projects).into_iter().map(|seen| seen.name().to_owned()).collect()
    };
    let (moved, still) = gathering.moved_and_still();
    let withheld = old.iter().chain(new).any(|member| !member.seen.is_named());
    let date = day(gathering.date, phrases.language());
    Overview {
        title: phrases.say("compare-cohorts"),
        subtitle: phrases.tell("compare-cohorts-read", [("date", date.into())]),
        order: phrases.say("compare-order"),
        joined: names(cohorts.joined.iter().map(|at| new[*at].seen).collect()),
        left: names(cohorts.left.iter().map(|at| old[*at].seen).collect()),
        moved: moved.into_iter().map(|pair| one(pair, gathering, phrases)).collect(),
        still: names(still.into_iter().map(|pair| new[pair.new].seen).collect()),
        distributions: distributions(gathering, phrases),
        withheld: withheld.then(|| phrases.say("compare-ask-first")),
    }
}

fn one(pair: &Pair, gathering: Gathering<'_>, phrases: &Phrases) -> (String, Vec<String>) {
    let (_old, new) = (&gathering.old[pair.old], &gathering.new[pair.new]);
    let comparison = &pair.comparison;
    let mut lines = Vec::new();
    for figure in comparison.every_figure() {
        let (before, after) = (comparison.before.figure(&figure), comparison.after.figure(&figure));
        if before != after && !matches!(figure, Figure::Supported(_)) {
            let name = words::figure(&figure, new.side.catalogue, phrases);
            let change = change(before, after, phrases);
            let arguments = [("name", name.into()), ("change", change.into())];
            lines.push(phrases.tell("compare-figure", arguments));
        }
    }
    let compared = gathering.compared(pair);
    lines.extend(super::gates(compared, phrases));
    lines.extend(words::reach(compared.reached, pair.reach, Counts::ForOthers, phrases));
    if !comparison.steps.is_empty() {
        lines.push(causes(comparison, phrases));
    }
    (new.seen.name().to_owned(), lines)
}

/// The kinds of causes, in their order, answers and evidence counted.
fn causes(comparison: &crate::comparison::Comparison, phrases: &Phrases) -> String {
    let mut named: Vec<String> = comparison
        .steps
        .iter()
        .filter(|step| step.cause.item().is_none())
        .map(|step| phrases.say(&format!("compare-cause-{}", step.cause.as_str())))
        .collect();
    let count =
        |is: fn(&Cause) -> bool| comparison.steps.iter().filter(|step| is(&step.cause)).count();
    let answers = count(|cause| matches!(cause, Cause::Answer { .. }));
    let evidence = count(|cause| matches!(cause, Cause::Evidence { .. }));
    for (id, count) in [("compare-answers", answers), ("compare-evidences", evidence)] {
        if count > 0 {
            named.push(phrases.tell(id, [("count", (count as f64).into())]));
        }
    }
    phrases.tell("compare-causes", [("causes", named.join(", ").into())])
}

fn distributions(gathering: Gathering<'_>, phrases: &Phrases) -> Table {
    let catalogue = gathering.new.iter().chain(gathering.old).next().map(|m| m.side.catalogue);
    let Some(catalogue) = catalogue else { return Table::default() };
    let mut heads = vec![String::new(), String::new()];
    heads.extend(BANDS.map(|(first, last)| format!("{first}-{last}")));
    heads.push(phrases.say("state-unknown"));
    let mut rows = Vec::new();
    for distribution in &gathering.cohorts.distributions {
        let name = words::figure(&distribution.figure, catalogue, phrases);
        let before = ("compare-column-before", &distribution.before, name);
        let after = ("compare-column-after", &distribution.after, String::new());
        for (id, bands, name) in [before, after] {
            let mut row = vec![name, phrases.say(id)];
            row.extend(cells(bands));
            rows.push(row);
        }
    }
    Table { heads, rows, key: phrases.say("compare-bands-key") }
}

/// `3 [1 ; 5]`: by their values, for certain, at most.
fn cells(bands: &Bands) -> Vec<String> {
    let mut cells: Vec<String> = bands
        .bands
        .iter()
        .map(|band| format!("{} [{} ; {}]", band.count, band.least, band.most))
        .collect();
    cells.push(bands.unknown.to_string());
    cells
}
