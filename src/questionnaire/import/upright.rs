//! Our own sheet: a question to a line, its place in the first column.

use super::cells::Cell;
use super::grid::{Content, Grid};
use super::sound::{Given, replies};
use super::{Context, Entry, Imported, Trouble};
use crate::questionnaire::Kind;
use crate::questionnaire::fields::{Field, Part};
use crate::questionnaire::sheet::{ANSWER, EVIDENCE, NOTE, PLACE, REASON};

/// Whether a sheet is one: the name of the project has its line.
pub(super) fn is_one(sheet: &Grid) -> bool {
    sheet.lines.iter().any(|(_, cells)| at(cells, PLACE) == "project.name")
}

fn at(cells: &[Content], column: u16) -> String {
    cells.get(usize::from(column)).map(Content::text).unwrap_or_default().trim().to_owned()
}

/// Reads the sheet as the answers about one project.
pub(super) fn read(sheet: &Grid, context: &Context<'_>, imported: &mut Imported) {
    let (mut given, mut unsaid) = (Vec::new(), Vec::new());
    // What the form says by itself where a question is answered: both positions.
    let mut implied = Vec::new();
    for (row, cells) in &sheet.lines {
        let place = at(cells, PLACE);
        // Headings and titles have no dot; a place without one is none of ours.
        if !place.contains('.') {
            continue;
        }
        let ask = context.asks.iter().position(|ask| ask.dotted() == place);
        let is_known = ask.is_some() || context.fields.iter().any(|field| field.place == place);
        if !is_known {
            imported.troubles.push(Trouble::new(*row, &place, "import-place-unknown"));
            continue;
        }
        let rests_on = at(cells, REASON);
        let rests_on = context.asks.iter().position(|ask| ask.dotted() == rests_on);
        implied.extend(ask.zip(rests_on));
        let consent = ask.filter(|ask| context.asks[*ask].is_consent());
        if let Some(consent) = consent.filter(|_| self::at(cells, ANSWER).is_empty()) {
            unsaid.push((consent, place.clone()));
        }
        for (at, content) in cells.iter().enumerate().skip(usize::from(ANSWER)) {
            if content.is_empty() || (rests_on.is_some() && at == usize::from(REASON)) {
                continue;
            }
            let column = u16::try_from(at).unwrap_or(u16::MAX);
            // A point to discuss has no level: what stands there is its note.
            let is_discussion = ask.is_some_and(|ask| has_no_level(context, ask));
            let column = if is_discussion && column == ANSWER { NOTE } else { column };
            let field = context.fields.iter().position(|field| holds(field, &place, ask, column));
            let name = format!("{place} ({})", letter(column));
            match field {
                Some(field) => {
                    let formula = sheet.formulas.get(&(*row, at)).cloned();
                    let cell = Cell { row: *row, column: name, content: content.clone(), formula };
                    given.push(Given { field, cell });
                }
                None if column > EVIDENCE + 4 => {}
                None => imported.troubles.push(Trouble::new(*row, &name, "import-not-here")),
            }
        }
    }
    let mut replies = replies(given, &[], context, &mut imported.troubles);
    for (ask, rests_on) in &implied {
        if !replies.iter().any(|(at, _)| at == rests_on) {
            replies.retain(|(at, _)| at != ask);
        }
    }
    let sheet = sheet.name.clone();
    let assumed = implied.into_iter().map(|(ask, _)| ask).collect();
    imported.entries.push(Entry { row: 0, sheet, replies, unsaid, assumed, ..Entry::default() });
}

fn has_no_level(context: &Context<'_>, ask: usize) -> bool {
    matches!(&context.asks[ask].kind, Kind::Scale(scale) if scale.sides.is_empty())
}

/// Whether a field stands in this column of the line of a place.
fn holds(field: &Field, place: &str, ask: Option<usize>, column: u16) -> bool {
    let is_own = ask == Some(field.ask);
    match (column, &field.part) {
        (ANSWER, Part::AtLeast | Part::Reason | Part::Note | Part::Evidence(_)) => false,
        (ANSWER, _) => field.place == place,
        (REASON, Part::Reason) | (NOTE, Part::Note) => is_own,
        (column, Part::Evidence(key)) => {
            let order = ["kind", "date", "source", "note", "by"];
            let own = order.iter().position(|name| name == key).unwrap_or_default();
            is_own && usize::from(column) == usize::from(EVIDENCE) + own
        }
        _ => false,
    }
}

/// A column as spreadsheets name it; ours are within the alphabet.
fn letter(column: u16) -> char {
    u8::try_from(column).ok().filter(|column| *column < 26).map_or('?', |at| char::from(b'A' + at))
}
