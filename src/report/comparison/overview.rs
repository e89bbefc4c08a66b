//! Two states of a cohort in words: who joined, who left, who moved, and how the whole lies.

use super::words::Counts;
use super::{change, words};
use crate::access::Seen;
use crate::assessment::METHOD;
use crate::comparison::cohort::{BANDS, Bands, Pair};
use crate::comparison::{Cause, Figure};
use crate::document::{Build, Cell, Column, Doc, Line, Manner, Table};
use crate::i18n::{Named, Phrases, day};
use crate::material::{Gathering, in_name_order};

/// The document about two states of a cohort. Lists are in the order of names, never of figures.
pub fn cohorts(gathering: Gathering<'_>, phrases: &Phrases) -> Doc {
    let Gathering { old, new, cohorts, .. } = gathering;
    let mut doc = Doc::new(phrases.say("compare-cohorts"), phrases.language());
    doc.manner = Manner::Short;
    let date = day(gathering.date, phrases.language());
    doc.text(phrases.tell("compare-cohorts-read", [("date", date.into())]));
    doc.text(phrases.tell("compare-method", [("method", METHOD.into())]));
    doc.text(phrases.say("compare-order"));
    if old.iter().chain(new).any(|member| !member.seen.is_named()) {
        doc.text(phrases.say("compare-ask-first"));
    }
    let (moved, still) = gathering.moved_and_still();
    let joined = cohorts.joined.iter().map(|at| new[*at].seen).collect();
    let left = cohorts.left.iter().map(|at| old[*at].seen).collect();
    let still = still.into_iter().map(|pair| new[pair.new].seen).collect();
    let counted = |id: &str, count: usize| phrases.tell(id, [("count", (count as f64).into())]);
    let unread = gathering.unread();
    let lists: [(&str, Vec<&Seen>); 4] = [
        ("compare-joined", joined),
        ("compare-left", left),
        ("compare-unread", unread),
        ("compare-still", still),
    ];
    let is_said =
        |(id, projects): &(&str, Vec<&Seen>)| *id != "compare-unread" || !projects.is_empty();
    for (id, projects) in lists.into_iter().filter(is_said) {
        doc.heading(2, counted(id, projects.len()));
        let names = in_name_order(projects).into_iter();
        doc.points(names.map(|seen| Line::theirs(seen.name(), None).into()).collect());
    }
    doc.heading(2, counted("compare-moved", moved.len()));
    for pair in moved {
        let (name, lines) = one(pair, gathering, phrases);
        doc.heading(3, name);
        doc.lines(lines);
    }
    let (table, rows) = distributions(gathering, phrases);
    if !table.is_empty() {
        doc.heading(2, phrases.say("compare-distributions"));
        doc.tabled(table);
        doc.soft(phrases.say("compare-bands-key"));
    }
    doc.foot.text(phrases.say("closing"));
    doc.sheets.push(Table { rows, ..sheet(phrases) });
    doc
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
    let stages = comparison.steps.iter().filter(|step| matches!(step.cause, Cause::Stage { .. }));
    lines.extend(stages.map(|step| words::cause(&step.cause, compared, phrases)));
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

/// How the figures of a cohort lie, a row for each band, without rows.
pub(super) fn sheet(phrases: &Phrases) -> Table {
    let named = |id: &str| phrases.named("compare-column-", id);
    let [figure, state, band] = ["figure", "state", "band"].map(|id| Column::words(named(id)));
    let numbers = ["count", "least", "most"].map(|id| Column::numbers(named(id)));
    let columns = [figure, state, band].into_iter().chain(numbers).collect();
    let caption = phrases.say("compare-distributions");
    Table::sheet("distributions", caption, columns)
}

/// The table that people read, and the rows of the sheet.
fn distributions(gathering: Gathering<'_>, phrases: &Phrases) -> (Table, Vec<Vec<Cell>>) {
    let heads = ["figure", "state"].map(|id| phrases.say(&format!("compare-column-{id}")));
    let named = BANDS.map(|(first, last)| format!("{first}-{last}"));
    let unknown = phrases.named("state-", "unknown");
    let numbers = named.iter().cloned().chain([unknown.words.clone()]).map(Column::numbers);
    let caption = phrases.say("compare-distributions");
    let columns = heads.map(Column::words).into_iter().chain(numbers).collect();
    let mut table = Table::sheet("distributions", caption, columns);
    let mut rows = Vec::new();
    let catalogue = gathering.new.iter().chain(gathering.old).next().map(|m| m.side.catalogue);
    let Some(catalogue) = catalogue else { return (table, rows) };
    for distribution in &gathering.cohorts.distributions {
        let name = words::figure(&distribution.figure, catalogue, phrases);
        let figure = Named::new(distribution.figure.id(), name.as_str());
        for (id, bands) in [("before", &distribution.before), ("after", &distribution.after)] {
            let state = phrases.named("compare-column-", id);
            let mut row: Vec<Cell> = vec![name.as_str().into(), state.words.as_str().into()];
            row.extend(cells(bands, phrases).into_iter().map(Cell::from));
            table.rows.push(row);
            let whose = || [Cell::from(figure.clone()), state.clone().into()];
            rows.extend(named.iter().zip(&bands.bands).map(|(band, within)| {
                let numbers = [within.count, within.least, within.most];
                let numbers = numbers.map(|number| Cell::Count(number as u64));
                let band = Cell::from(band.as_str());
                whose().into_iter().chain([band]).chain(numbers).collect()
            }));
            let open = [unknown.clone().into(), Cell::Count(bands.unknown as u64)];
            rows.push(whose().into_iter().chain(open).collect());
        }
    }
    (table, rows)
}

/// `3 [1 ; 5]`: by their values, for certain, at most.
fn cells(bands: &Bands, phrases: &Phrases) -> Vec<String> {
    let mut cells: Vec<String> = bands
        .bands
        .iter()
        .map(|band| {
            let between = phrases.between(&band.least.to_string(), &band.most.to_string());
            format!("{} {between}", band.count)
        })
        .collect();
    cells.push(bands.unknown.to_string());
    cells
}
