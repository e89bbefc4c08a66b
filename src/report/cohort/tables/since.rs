//! What changed since an earlier folder, a row for each change: nobody has a figure to be sorted by.

use super::super::Shown;
use super::who;
use crate::comparison::since::{Counted, Reaching, Turn, Way};
use crate::comparison::stable;
use crate::diagnostic::Known;
use crate::document::workbook::{Cell, Emit};
use crate::i18n::Named;
use crate::report::comparison::said;

/// Behind the id and the name of the project, each with its width in characters.
pub(super) const COLUMNS: [(&str, u16); 4] =
    [("change", 24), ("item", 40), ("before", 26), ("after", 26)];

pub(super) fn rows<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let Some(since) = shown.since else { return Ok(()) };
    let phrases = shown.phrases;
    let named = |id: &str| phrases.named("cohort-way-", id);
    let [joined, left, stage, people] = ["joined", "left", "stage", "people"].map(named);
    let ways: Vec<Named> = Way::ALL.iter().map(|way| named(way.as_str())).collect();
    for record in &shown.cohort.records {
        let who = who(record);
        let mut row = |change: &Named, cells: [Cell<'_>; 3]| {
            let cells = who.into_iter().chain([Cell::named(Some(change))]).chain(cells);
            emit(&cells.collect::<Vec<_>>())
        };
        if since.joined.contains(&record.id) {
            row(&joined, [Cell::Empty; 3])?;
        }
        let Some(changed) = since.changed.get(&record.id) else { continue };
        if let Some((from, to)) = changed.stage {
            let [from, to] = [from, to].map(|stage| phrases.named("stage-", stage.as_str()));
            row(&stage, [Cell::Empty, Cell::named(Some(&from)), Cell::named(Some(&to))])?;
        }
        for Turn { subject, way, from, to } in &changed.turns {
            let wording = subject.wording(shown.catalogue, phrases.language());
            let id = format!("{}:{}", subject.kind(), subject.id(shown.catalogue));
            let told = [from, to].map(|said| level(said.as_ref(), shown));
            let [from, to] = told.each_ref().map(|told| Cell::Named(&told.id, &told.words));
            let way = Way::ALL.iter().zip(&ways).find(|(other, _)| *other == way);
            if let Some((_, way)) = way {
                row(way, [Cell::Named(&id, &wording.name), from, to])?;
            }
        }
        if let Reaching::Counted(Counted { before, after }) = changed.reaching {
            let told = [before, after].map(|people| {
                Named::new(
                    people.shown().map_or_else(|| "kept-back".to_owned(), |n| n.to_string()),
                    shown.people(people),
                )
            });
            let [from, to] = told.each_ref().map(|told| Cell::Named(&told.id, &told.words));
            row(&people, [Cell::Empty, from, to])?;
        }
    }
    for gone in &since.left {
        let name = match gone.is_named {
            true => Cell::Text(&gone.name),
            false => Cell::Named(&gone.id, &gone.name),
        };
        let left = Cell::named(Some(&left));
        emit(&[Cell::Text(&gone.id), name, left, Cell::Empty, Cell::Empty, Cell::Empty])?;
    }
    Ok(())
}

/// A level as a text, or a state in words.
fn level(
    of: Option<&crate::descriptor::Said<crate::comparison::Told>>,
    shown: &Shown<'_>,
) -> Named {
    Named::new(stable(of).unwrap_or_else(|| "not-named".to_owned()), said(of, shown.phrases))
}
