//! The table `[reach]`.

use std::collections::HashSet;

use super::answers::is_unknown;
use super::parts::{count, free_text, nested};
use super::{Context, expectation};
use crate::descriptor::problems;
use crate::descriptor::reach::*;
use crate::diagnostic::Fields;
use crate::source::tree::{Node, Table, Value};

/// Words that people put where a unit of reach should stand, and that are none.
const NOT_UNITS: [&str; 14] = [
    "visits",
    "visit",
    "views",
    "clicks",
    "sessions",
    "transactions",
    "sales",
    "downloads",
    "euros",
    "hits",
    "visites",
    "vues",
    "ventes",
    "actions",
];

pub(super) fn read(root: &mut Fields<'_, '_>, context: Context<'_>) -> Option<Reach> {
    nested(root, "reach", |fields| reach(fields, context))
}

fn reach(fields: &mut Fields<'_, '_>, context: Context<'_>) -> Reach {
    let span = fields.span();
    // "unknown" says what leaving it out says.
    let has_expected = fields.node("expected").is_some_and(|node| !is_unknown(node));
    let expected = has_expected
        .then(|| nested(fields, "expected", |inner| expectation::read(inner, context)))
        .flatten()
        .flatten();
    let earlier_expectations =
        tables(fields, "earlier_expectations", |inner, _| expectation::read(inner, context));
    let mut observations =
        tables(fields, "observations", |inner, table| observation(inner, table, context));
    let has_observations = !fields.list("observations").is_empty();

    let unit = unit(fields);
    if unit.is_none() && (has_observations || has_expected) && fields.node("unit").is_none() {
        fields.missing("unit");
    }
    let counting_span = fields.node("counting").map_or(span, |node| node.span);
    let counting = fields.choice("counting");
    if counting.is_none() && has_observations && fields.node("counting").is_none() {
        fields.missing("counting");
    }
    // Stable, so that what shares a date stays in written order.
    observations.sort_by_key(|observation| observation.date);
    report_twice(fields, &observations);
    Reach { unit, counting, expected, earlier_expectations, observations, span, counting_span }
}

fn unit(fields: &mut Fields<'_, '_>) -> Option<Unit> {
    let node = fields.node("unit")?;
    if let Value::Text(text) = &node.value
        && NOT_UNITS.contains(&text.to_lowercase().as_str())
    {
        fields
            .report(problems::NOT_A_UNIT_OF_REACH, "unit", node.span)
            .facts
            .push(("name", text.as_ref().into()));
        return None;
    }
    fields.choice("unit")
}

fn report_twice(fields: &mut Fields<'_, '_>, observations: &[Observation]) {
    let mut seen = HashSet::new();
    for second in observations {
        if !seen.insert((second.date, &second.scope)) {
            fields
                .report(problems::OBSERVED_TWICE, "observations", second.span)
                .facts
                .push(("date", second.date.to_string().into()));
        }
    }
}

/// A list of tables, each read by `read`.
pub(super) fn tables<T>(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    mut read: impl FnMut(&mut Fields<'_, '_>, &Table<'_>) -> Option<T>,
) -> Vec<T> {
    let allowed = fields.allowed();
    let parent = *fields.path();
    let path = parent.key(key);
    let mut values = Vec::new();
    for (at, item) in fields.list(key).iter().enumerate() {
        let path = path.index(at);
        let Node { value: Value::Table(table), span } = item else {
            let shown = format!("{key}[{at}]");
            fields.wrong_type::<()>(&shown, item, "table");
            continue;
        };
        let mut inner = Fields::new(table, *span, path, allowed, fields.problems());
        values.extend(read(&mut inner, table));
        inner.finish();
    }
    values
}

fn observation(
    fields: &mut Fields<'_, '_>,
    table: &Table<'_>,
    context: Context<'_>,
) -> Option<Observation> {
    let date = fields.date("date");
    if table.get("date").is_none() {
        fields.missing("date");
    }
    // The other keys are read even without a date, so that their problems are told as well.
    let observation = Observation {
        date: date.unwrap_or_default(),
        users: count(fields, "users"),
        registered: count(fields, "registered"),
        active: count(fields, "active"),
        retained: count(fields, "retained"),
        scope: free_text(fields, context, "scope"),
        precision: fields.choice("precision"),
        date_precision: fields.choice("date_precision"),
        period_months: fields
            .integer("period_months", 1..=1200)
            .and_then(|months| u32::try_from(months).ok()),
        new_start: free_text(fields, context, "break"),
        source: free_text(fields, context, "source"),
        note: free_text(fields, context, "note"),
        span: fields.span(),
    };
    // A count that cannot be read is told as such, and is no lack of counts.
    let Observation { users, registered, active, retained, .. } = &observation;
    let is_read = [users, registered, active, retained].into_iter().any(Option::is_some);
    let is_said = ["users", "registered", "active", "retained"].map(|key| table.get(key).is_some());
    let is_whole = is_read || !is_said.contains(&true);
    date.filter(|_| is_whole).map(|_| observation)
}
