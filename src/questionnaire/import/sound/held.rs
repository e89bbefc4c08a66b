//! What of replies a valid descriptor can hold.

use super::super::{Context, Trouble};
use super::key_of;
use crate::descriptor::{Level, Said};
use crate::questionnaire::evidence_columns;
use crate::questionnaire::{Ask, Cell, Column, ColumnKind, Judged, Kind, Reply, Row};

/// What of a reply a valid descriptor can hold; the rest is said.
pub(in super::super) fn sound(
    ask: &Ask<'_>,
    reply: Reply,
    row: usize,
    column: &str,
    context: &Context<'_>,
    troubles: &mut Vec<Trouble>,
) -> Option<Reply> {
    if let Some((key, entries)) = too_long(ask, &reply, context) {
        troubles.push(Trouble::long_list(row, column, key, entries, context.limits));
        return None;
    }
    let mut say = |id| troubles.push(Trouble::new(row, column, id));
    let is_one_of = |choices: &[crate::questionnaire::Choice<'_>], id: &str| {
        choices.iter().any(|choice| choice.id == id)
    };
    Some(match (reply, &ask.kind) {
        (Reply::Text(text), _) if text.trim().is_empty() => return None,
        (Reply::One(id), Kind::One(choices)) if !is_one_of(choices, &id) => {
            troubles.push(Trouble::new(row, column, "import-not-a-choice").with("value", id));
            return None;
        }
        (Reply::Many(mut ids), Kind::Many(choices)) => {
            for id in ids.iter().filter(|id| !is_one_of(choices, id)) {
                let trouble = Trouble::new(row, column, "import-not-a-choice");
                troubles.push(trouble.with("value", id.clone()));
            }
            let (mut seen, is_none) = (Vec::new(), ids.is_empty());
            ids.retain(|id| {
                let is_new = is_one_of(choices, id) && !seen.contains(id);
                if is_new {
                    seen.push(id.clone());
                }
                is_new
            });
            if ids.is_empty() && !is_none {
                return None;
            }
            Reply::Many(ids)
        }
        (Reply::Rows(rows), Kind::Rows(columns)) => {
            let rows = whole(rows, columns, &mut say);
            if rows.is_empty() {
                return None;
            }
            Reply::Rows(rows)
        }
        (Reply::Judged(mut judged), Kind::Scale(scale)) => {
            judged.evidence = whole(judged.evidence, evidence_columns(), &mut say);
            judged.note = judged.note.filter(|note| !note.trim().is_empty());
            match &judged.said {
                Said::NotApplicable(reason) if reason.trim().is_empty() => {
                    say("import-reason-missing");
                    judged.said = Said::Unknown;
                }
                _ => {}
            }
            let levels = judged.said.given().map(Vec::as_slice).unwrap_or_default();
            let is_between = |level: &Level| (1..Level::TOP.get()).contains(&level.get());
            judged.at_least &= scale.may_be_more && levels.first().is_some_and(is_between);
            if judged.said == Said::Declined
                && (judged.note.is_some() || !judged.evidence.is_empty())
            {
                say("import-declined-with-note");
                judged = Judged::plain(Said::Declined);
            }
            if judged.is_empty() {
                return None;
            }
            Reply::Judged(judged)
        }
        (reply, _) => reply,
    })
}

/// The list of a reply that has more entries than are read, by its key, and how many it has.
fn too_long<'q>(
    ask: &'q Ask<'_>,
    reply: &Reply,
    context: &Context<'_>,
) -> Option<(&'q str, usize)> {
    let own = key_of(ask);
    let (key, entries) = match reply {
        Reply::Many(list) | Reply::Own(list) => (own, list.len()),
        Reply::Rows(rows) => (own, rows.len()),
        Reply::Judged(judged) => ("evidence", judged.evidence.len()),
        _ => return None,
    };
    (entries > context.limits.entries(key)).then_some((key, entries))
}

/// The rows that have what a row must have.
fn whole(rows: Vec<Row>, columns: &[Column<'_>], say: &mut impl FnMut(&'static str)) -> Vec<Row> {
    let count = rows.len();
    let rows: Vec<Row> = rows.into_iter().filter(|row| is_whole(row, columns)).collect();
    (rows.len()..count).for_each(|_| say("import-row-incomplete"));
    rows
}

/// Whether a row has what a row must have.
pub(super) fn is_whole(row: &Row, columns: &[Column<'_>]) -> bool {
    let is_missed = |column: &Column<'_>| column.is_missed_by(|key| row.get(key).is_some());
    let is_short = |column: &Column<'_>| match (&column.kind, row.get(column.key)) {
        (ColumnKind::Lines(count), Some(Cell::Lines(lines))) => lines.len() != *count,
        _ => false,
    };
    !columns.iter().any(|column| is_missed(column) || is_short(column))
}

/// Drops answers whose footing is missing, and says which: a count needs its unit, and so on. `stands`
/// says whether something else answers what another answer rests on.
pub fn without_footing(
    replies: &mut Vec<(usize, Reply)>,
    asks: &[&Ask<'_>],
    (row, line): (usize, usize),
    stands: impl Fn(&Ask<'_>) -> bool,
) -> Vec<Trouble> {
    let mut lost = Vec::new();
    // Questions stand behind what they rest on, so one walk sees every loss.
    let mut at = 0;
    while at < replies.len() {
        let ask = asks[replies[at].0];
        let is_there = |before: &str| {
            let footing = asks.iter().position(|ask| ask.dotted() == before);
            footing.is_some_and(|footing| {
                replies.iter().any(|(other, _)| *other == footing) || stands(asks[footing])
            })
        };
        if ask.footing().is_none_or(is_there) {
            at += 1;
        } else {
            let before = ask.footing().unwrap_or_default();
            let trouble = Trouble::new(row, &ask.dotted(), "import-footing-missing");
            lost.push(Trouble { line, ..trouble.with("before", before) });
            replies.remove(at);
        }
    }
    lost
}
