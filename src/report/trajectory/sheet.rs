//! The counts of projects as one sheet: a row for each observation, numbers as numbers.

use crate::descriptor::Precision;
use crate::document::{Cell, Column, Line, Table};
use crate::i18n::{Named, Phrases};
use crate::material::reach::Subject;
use crate::reach::{Step, Use};

/// The sheet without its rows.
pub fn sheet(phrases: &Phrases) -> Table {
    let said = |id: &str| phrases.named("trajectory-column-", id);
    let numbers = |id: &str| Column::numbers(said(id));
    let columns = vec![
        Column::words(phrases.named("column-", "id")),
        Column::words(phrases.named("column-", "project")),
        Column::words(said("date")).wide(12),
        Column::words(said("scope")),
        numbers("expected-low"),
        numbers("expected-high"),
        numbers("registered"),
        numbers("users"),
        numbers("active"),
        numbers("retained"),
        Column::words(said("precision")).wide(12),
        Column::words(said("use")),
    ];
    Table::sheet("ladder", phrases.say("trajectory-section-ladder"), columns)
}

/// The sheet of some projects, in the order that they are given in.
pub(super) fn of(subjects: &[Subject<'_>], phrases: &Phrases) -> Table {
    let mut table = sheet(phrases);
    for subject in subjects {
        let steps = subject.reached.iter().flat_map(|reached| &reached.ladder);
        table.rows.extend(steps.map(|step| row(*subject, step, phrases)));
    }
    table
}

fn row(subject: Subject<'_>, step: &Step, phrases: &Phrases) -> Vec<Cell> {
    let [low, high] = match step.expected.map(|range| range.whole()) {
        Some((low, high)) => [low, high].map(Cell::Count),
        None => [Cell::Empty, Cell::Empty],
    };
    let precision = match step.precision {
        Some(precision @ (Precision::About | Precision::AtLeast)) => {
            phrases.named("trajectory-precision-", precision.as_str()).into()
        }
        _ => Cell::Empty,
    };
    let used = match step.compared {
        Use::Compared => Cell::Empty,
        other => phrases.named("trajectory-use-", other.as_str()).into(),
    };
    // A place that a file names is a word of it, as its name is.
    let scope = step.scope.as_deref().filter(|_| subject.named).unwrap_or_default();
    vec![
        subject.project.id.as_str().into(),
        match subject.named {
            true => Line::theirs(subject.label(), None).into(),
            false => Named::new(subject.project.id.as_str(), subject.label()).into(),
        },
        Cell::Day(step.date),
        Line::theirs(scope, None).into(),
        low,
        high,
        Cell::count(step.registered),
        Cell::count(step.users),
        Cell::count(step.active),
        Cell::count(step.retained),
        precision,
        used,
    ]
}
