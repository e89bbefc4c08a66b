//! From cells to replies that make a valid descriptor, or to the reason why not.

use super::cells::{Cell, Words};
use super::repeats::Hanging;
use super::{Context, Trouble};
use crate::descriptor::{Level, Said};
use crate::questionnaire::evidence_columns;
use crate::questionnaire::fields::Part;
use crate::questionnaire::{
    Ask, Cell as Value, Column, ColumnKind, Judged, Kind, Reply, Row, Scale, entry,
};

/// A cell that answers a field.
pub(super) struct Given {
    /// The position of the field.
    pub field: usize,
    pub cell: Cell,
}

/// The answers that cells come to, in the order of the questions. What cannot be read is left out
/// and said.
pub(super) fn replies(
    given: Vec<Given>,
    hanging: &[Hanging],
    context: &Context<'_>,
    troubles: &mut Vec<Trouble>,
) -> Vec<(usize, Reply)> {
    let words = Words::get();
    let mut by_ask: Vec<Vec<(Part, Cell)>> = vec![Vec::new(); context.asks.len()];
    for Given { field, cell } in given {
        let field = &context.fields[field];
        by_ask[field.ask].push((field.part.clone(), cell));
    }
    let mut replies = Vec::new();
    for (at, (ask, cells)) in context.asks.iter().zip(by_ask).enumerate() {
        let rows: Vec<&Hanging> = hanging.iter().filter(|row| row.ask == at).collect();
        if cells.is_empty() && rows.is_empty() {
            continue;
        }
        let place = (cells.first().map(|(_, cell)| cell))
            .or_else(|| rows.first().and_then(|row| row.cells.first()).map(|(_, cell)| cell));
        let (row, column) = match place {
            Some(cell) => (cell.row, cell.column.clone()),
            None => (0, ask.dotted()),
        };
        let reply = match &ask.kind {
            Kind::Scale(scale) => {
                Some(Reply::Judged(judged(cells, scale, words, context, troubles)))
            }
            Kind::Rows(columns) => {
                Some(Reply::Rows(row_list(cells, &rows, columns, context, troubles)))
            }
            _ => match fact(ask, cells, context) {
                Ok(reply) => reply,
                Err(trouble) => {
                    troubles.push(trouble);
                    None
                }
            },
        };
        let reply = reply.and_then(|reply| sound(ask, reply, row, &column, context, troubles));
        replies.extend(reply.map(|reply| (at, reply)));
    }
    replies
}

fn fact(
    ask: &Ask<'_>,
    cells: Vec<(Part, Cell)>,
    context: &Context<'_>,
) -> Result<Option<Reply>, Trouble> {
    if let Kind::Many(choices) = &ask.kind {
        // One column for all and one for each may stand side by side: the first says it all.
        if let Some((_, cell)) = cells.iter().find(|(part, _)| *part == Part::Whole) {
            return cell.choices(choices).map(|ids| Some(Reply::Many(ids)));
        }
        let mut ids = Vec::new();
        for (part, cell) in &cells {
            let Part::Pick(id) = part else { continue };
            let is_named = choices.iter().any(|choice| {
                choice.id == id.as_str() && cell.choice(std::slice::from_ref(choice)).is_ok()
            });
            let is_ticked = entry::folded(&cell.content.text()) == "x";
            if is_named || is_ticked || cell.yes_no()? {
                ids.push(id.clone());
            }
        }
        return Ok((!ids.is_empty()).then_some(Reply::Many(ids)));
    }
    let Some((_, cell)) = cells.first() else { return Ok(None) };
    Ok(Some(match &ask.kind {
        Kind::Line => Reply::Text(cell.text()?.trim().to_owned()),
        Kind::Paragraph => Reply::Text(cell.text()?),
        Kind::Date => Reply::Date(cell.date(context)?),
        Kind::Number => Reply::Number(cell.number()?),
        Kind::YesNo => Reply::YesNo(cell.yes_no()?),
        Kind::One(choices) => Reply::One(cell.choice(choices)?),
        Kind::Own => Reply::Own(own_list(ask, cell, context)?),
        Kind::Many(_) | Kind::Rows(_) | Kind::Scale(_) => return Ok(None),
    }))
}

/// A list in people's own words, which is not made where it is too long.
fn own_list(ask: &Ask<'_>, cell: &Cell, context: &Context<'_>) -> Result<Vec<String>, Trouble> {
    let text = cell.text()?;
    let (key, entries) = (key_of(ask), entry::parts(&text).count());
    if entries > context.limits.entries(key) {
        return Err(Trouble::long_list(cell.row, &cell.column, key, entries, context.limits));
    }
    Ok(entry::list(&text))
}

fn key_of<'q>(ask: &'q Ask<'_>) -> &'q str {
    ask.path.last().map_or("", |key| key.as_ref())
}

fn value(
    column: &Column<'_>,
    cell: &Cell,
    context: &Context<'_>,
    troubles: &mut Vec<Trouble>,
) -> Option<(&'static str, Value)> {
    let read = match &column.kind {
        ColumnKind::Text => cell.text().map(Value::Text),
        ColumnKind::Date => cell.date(context).map(Value::Date),
        ColumnKind::Number => cell.number().map(Value::Number),
        ColumnKind::One(choices) => cell.choice(choices).map(Value::Text),
    };
    match read {
        Ok(value) => Some((column.key, value)),
        Err(trouble) => {
            troubles.push(trouble);
            None
        }
    }
}

fn row_list(
    cells: Vec<(Part, Cell)>,
    hanging: &[&Hanging],
    columns: &[Column<'_>],
    context: &Context<'_>,
    troubles: &mut Vec<Trouble>,
) -> Vec<Row> {
    let mut numbers: Vec<usize> = cells
        .iter()
        .filter_map(|(part, _)| match part {
            Part::Cell(number, _) => Some(*number),
            _ => None,
        })
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut rows = Vec::new();
    for number in numbers {
        let mut row = Row::default();
        for column in columns {
            let own = Part::Cell(number, column.key);
            let cell = cells.iter().find(|(part, _)| *part == own).map(|(_, cell)| cell);
            row.cells.extend(cell.and_then(|cell| value(column, cell, context, troubles)));
        }
        rows.push(row);
    }
    for hanging in hanging {
        let mut row = Row::default();
        for column in columns {
            let cell = hanging.cells.iter().find(|(key, _)| *key == column.key);
            row.cells.extend(cell.and_then(|(_, cell)| value(column, cell, context, troubles)));
        }
        rows.push(row);
    }
    rows
}

fn judged(
    cells: Vec<(Part, Cell)>,
    scale: &Scale<'_>,
    words: &Words,
    context: &Context<'_>,
    troubles: &mut Vec<Trouble>,
) -> Judged {
    let mut answer = Judged::plain(Said::Unknown);
    let mut reason = None;
    let mut second = None;
    let mut piece = Row::default();
    let columns = evidence_columns();
    for (part, cell) in &cells {
        let read = match part {
            Part::Side(0) => cell.said(scale, words).map(|(said, is_more)| {
                answer.said = said;
                answer.at_least |= is_more;
            }),
            Part::Side(side) => match entry::level(&cell.content.text(), scale, *side) {
                Some(level) => {
                    second = Some(level);
                    Ok(())
                }
                None if words.is_unknown(&cell.content.text()) => Ok(()),
                None => Err(cell.trouble("import-not-a-level")),
            },
            Part::AtLeast => cell.yes_no().map(|yes| answer.at_least |= yes),
            Part::Reason => cell.text().map(|text| reason = Some((text, cell))),
            Part::Note => cell.text().map(|text| answer.note = Some(text)),
            Part::Evidence(key) => {
                let column = columns.iter().find(|column| column.key == *key);
                let read = column.and_then(|column| value(column, cell, context, troubles));
                piece.cells.extend(read);
                Ok(())
            }
            Part::Whole | Part::Pick(_) | Part::Cell(..) => Ok(()),
        };
        troubles.extend(read.err());
    }
    match (&mut answer.said, second) {
        (Said::Given(levels), Some(second)) => levels.push(second),
        (_, Some(_)) => {
            let side = cells.iter().find(|(part, _)| matches!(part, Part::Side(at) if *at > 0));
            troubles.extend(side.map(|(_, cell)| cell.trouble("import-no-intensity")));
        }
        (_, None) => {}
    }
    match (&mut answer.said, reason) {
        (Said::NotApplicable(own), Some((reason, _))) => *own = reason,
        // A reason without the choice that asks for it: both readings are possible.
        (_, Some((_, cell))) => troubles.push(cell.trouble("import-reason-alone")),
        (_, None) => {}
    }
    if !piece.cells.is_empty() {
        // In the order of the columns, whatever that of the cells.
        let order = |key: &str| columns.iter().position(|column| column.key == key);
        piece.cells.sort_by_key(|(key, _)| order(key));
        answer.evidence.push(piece);
    }
    answer
}

/// What of a reply a valid descriptor can hold; the rest is said.
pub(super) fn sound(
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
            let mut seen = Vec::new();
            ids.retain(|id| {
                let is_new = is_one_of(choices, id) && !seen.contains(id);
                if is_new {
                    seen.push(id.clone());
                }
                is_new
            });
            if ids.is_empty() {
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
    let is_whole = |row: &Row| {
        columns
            .iter()
            .filter(|column| column.is_required)
            .all(|column| row.get(column.key).is_some())
    };
    let count = rows.len();
    let rows: Vec<Row> = rows.into_iter().filter(is_whole).collect();
    (rows.len()..count).for_each(|_| say("import-row-incomplete"));
    rows
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
        if ask.after.is_none_or(is_there) {
            at += 1;
        } else {
            let before = ask.after.unwrap_or_default();
            let trouble = Trouble::new(row, &ask.dotted(), "import-footing-missing");
            lost.push(Trouble { line, ..trouble.with("before", before) });
            replies.remove(at);
        }
    }
    lost
}
