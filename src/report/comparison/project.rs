//! Two states of a project: what changed, and which cause moved which figure.

use super::{change, gates, words};
use crate::assessment::{Interval, METHOD};
use crate::comparison::Figure;
use crate::document::{Build, Cell, Column, Doc, Line, Manner, Point, Table};
use crate::i18n::{Named, Phrases};
use crate::material::{Compared, Origin};

/// The document about one project.
pub fn project(compared: Compared<'_>, phrases: &Phrases) -> Doc {
    let comparison = compared.comparison;
    let mut doc = Doc::new(compared.new.project.name.as_str(), phrases.language());
    doc.manner = Manner::Short;
    let origins = [compared.old_origin, compared.new_origin];
    if origins.iter().any(|origin| **origin != Origin::Project) {
        doc.audience = phrases.say("confidential").into();
    }
    doc.text(words::side("compare-before", compared.old, compared.old_origin, phrases));
    doc.text(words::side("compare-after", compared.new, compared.new_origin, phrases));
    doc.text(phrases.tell("compare-method", [("method", METHOD.into())]));
    let causes: Vec<String> =
        comparison.steps.iter().map(|step| words::cause(&step.cause, compared, phrases)).collect();
    doc.text(phrases.say(if causes.is_empty() { "compare-nothing" } else { "compare-order" }));
    doc.steps(causes.iter().map(Point::from).collect());
    let (moved, still): (Vec<Figure>, Vec<Figure>) = comparison
        .every_figure()
        .into_iter()
        .partition(|figure| comparison.steps_of(figure).next().is_some());
    let still = still.iter().filter(|figure| !matches!(figure, Figure::Supported(_)));
    let still: Vec<String> =
        still.map(|figure| words::figure(figure, compared.new.catalogue, phrases)).collect();
    if !still.is_empty() && !causes.is_empty() {
        doc.text(phrases.tell("compare-unchanged", [("names", still.join(", ").into())]));
    }
    let rows: Vec<Vec<Cell>> = moved
        .iter()
        .flat_map(|figure| section(&mut doc, figure, compared, &causes, phrases))
        .collect();
    doc.listed(2, phrases.say("section-gates"), gates(compared, phrases));
    let reach = words::reach(compared.reached, compared.reach, words::Counts::Whole, phrases);
    doc.listed(2, phrases.say("section-reach"), reach);
    doc.foot.text(phrases.say("closing"));
    doc.sheets.push(sheet(rows, phrases));
    doc
}

/// A figure that changed, step by step: in words, and as the rows of a sheet.
fn section(
    doc: &mut Doc,
    figure: &Figure,
    compared: Compared<'_>,
    causes: &[String],
    phrases: &Phrases,
) -> Vec<Vec<Cell>> {
    let comparison = compared.comparison;
    let name = words::figure(figure, compared.new.catalogue, phrases);
    let whole = change(comparison.before.figure(figure), comparison.after.figure(figure), phrases);
    let facts = [("name", name.clone().into()), ("change", whole.into())];
    doc.heading(2, phrases.tell("compare-figure", facts));
    let (mut points, mut rows): (Vec<Point>, _) = (Vec::new(), Vec::new());
    let value =
        |interval: Option<Interval>| Cell::number(interval.and_then(|interval| interval.value));
    for (number, moved) in comparison.steps_of(figure) {
        let change = change(moved.before, moved.after, phrases);
        let cause = &comparison.steps[number - 1].cause;
        points.push(Line::from(format!("({number}) {change}")).into());
        rows.push(vec![
            Named::new(figure.id(), name.as_str()).into(),
            Named::new(cause.name(), causes[number - 1].as_str()).into(),
            value(moved.before),
            value(moved.after),
            change.into(),
        ]);
    }
    doc.points(points);
    rows
}

pub(super) fn sheet(rows: Vec<Vec<Cell>>, phrases: &Phrases) -> Table {
    let heads = ["figure", "cause", "value-before", "value-after", "change"];
    let [figure, cause, before, after, change] =
        heads.map(|head| phrases.named("compare-column-", head));
    let columns = vec![
        Column::words(figure),
        Column::words(cause).wide(60),
        Column::numbers(before),
        Column::numbers(after),
        Column::prose(change).wide(40),
    ];
    Table { rows, ..Table::sheet("figures", phrases.say("compare-sheet"), columns) }
}
