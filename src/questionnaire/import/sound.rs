//! From cells to replies that make a valid descriptor, or to the reason why not.

mod held;

pub(super) use held::sound;
pub use held::without_footing;

use super::cells::{Cell, Words};
use super::repeats::Hanging;
use super::{Context, Trouble};
use crate::descriptor::Said;
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
                // What is not read as a yes is none.
                Err(trouble) if ask.is_consent() => {
                    troubles.push(Trouble { id: "import-not-consent", ..trouble });
                    Some(Reply::YesNo(false))
                }
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
            let ids = cell.choices(choices)?;
            // Marks alone are no list.
            let is_list = !ids.is_empty() || cell.content.is_empty();
            return Ok(is_list.then_some(Reply::Many(ids)));
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
        // Boxes of which none is ticked say so.
        let is_list = cells.iter().any(|(part, _)| matches!(part, Part::Pick(_)));
        return Ok(is_list.then_some(Reply::Many(ids)));
    }
    let Some((_, cell)) = cells.first() else { return Ok(None) };
    Ok(Some(match &ask.kind {
        Kind::Line => Reply::Text(cell.text()?.trim().to_owned()),
        Kind::Paragraph => Reply::Text(cell.text()?),
        Kind::Date => Reply::Date(cell.date(context)?),
        Kind::Number => Reply::Number(cell.number(context)?),
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
        ColumnKind::Number => cell.number(context).and_then(|number| match column.most {
            Some(most) if number > most => Err(cell.trouble("import-not-a-level")),
            _ => Ok(Value::Number(number)),
        }),
        ColumnKind::Lines(count) => cell.text().and_then(|text| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let lines: Vec<String> = lines.map(str::to_owned).collect();
            let is_whole = lines.len() == *count;
            is_whole.then_some(Value::Lines(lines)).ok_or_else(|| cell.trouble("import-not-five"))
        }),
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
        let cell = |key: &'static str| {
            let own = Part::Cell(number, key);
            cells.iter().find(|(part, _)| *part == own).map(|(_, cell)| cell)
        };
        rows.extend(one_row(columns, cell, context, troubles));
    }
    for hanging in hanging {
        let cell = |key: &'static str| {
            hanging.cells.iter().find(|(own, _)| *own == key).map(|(_, cell)| cell)
        };
        rows.extend(one_row(columns, cell, context, troubles));
    }
    rows
}

/// A row of cells by their keys. One that lacks what it must have is left out, and said where the rest
/// of it stands; of one in which nothing can be read, each cell has said so.
fn one_row<'c>(
    columns: &[Column<'_>],
    cell: impl Fn(&'static str) -> Option<&'c Cell>,
    context: &Context<'_>,
    troubles: &mut Vec<Trouble>,
) -> Option<Row> {
    let mut row = Row::default();
    let mut first = None;
    for column in columns {
        let Some(cell) = cell(column.key) else { continue };
        let read = value(column, cell, context, troubles);
        first = first.or_else(|| read.is_some().then_some(cell));
        row.cells.extend(read);
    }
    if held::is_whole(&row, columns) {
        return Some(row);
    }
    troubles.extend(first.map(|cell| cell.trouble("import-row-incomplete")));
    None
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
            // Read together, below.
            Part::Evidence(_) | Part::Whole | Part::Pick(_) | Part::Cell(..) => Ok(()),
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
    let cell = |key: &'static str| {
        cells.iter().find(|(part, _)| *part == Part::Evidence(key)).map(|(_, cell)| cell)
    };
    answer.evidence.extend(one_row(columns, cell, context, troubles));
    answer
}
