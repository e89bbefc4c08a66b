//! The workbook of a report about structures: one sheet for each table.

use super::{Parts, Words};
use crate::assessment::structure::SelfAssessment;
use crate::descriptor::Structure;
use crate::document::workbook::{Book, Cell, Column, NotWritten, Sheet, Tone};
use crate::i18n::Phrases;
use crate::portfolio::support::{Outcome, Place};
use crate::report::view::range;
use crate::report::xlsx::assessment::tone;

/// Writes the workbook. Its date of creation is that of the assessment.
pub fn workbook(parts: Parts<'_>, phrases: &Phrases) -> Result<Vec<u8>, NotWritten> {
    let writer = Writer { words: Words { parts, phrases } };
    let mut book = Book::new(&phrases.say("support-title"), parts.date);
    if !parts.provision.structures.is_empty() {
        writer.groups(&mut book)?;
        writer.answers(&mut book)?;
        writer.warnings(&mut book)?;
        writer.offers(&mut book)?;
    }
    if !parts.provision.seekers.is_empty() {
        writer.demand(&mut book)?;
        writer.who(&mut book)?;
        writer.places(&mut book)?;
    }
    let is_empty = parts.provision.structures.is_empty() && parts.provision.seekers.is_empty();
    if !parts.left_out.is_empty() || is_empty {
        writer.left_out(&mut book)?;
    }
    book.bytes()
}

struct Writer<'w> {
    words: Words<'w>,
}

impl Writer<'_> {
    fn phrase(&self, id: &str) -> String {
        self.words.phrases.say(id)
    }

    /// Adds a sheet whose columns are named by phrases.
    fn sheet(
        &self,
        book: &mut Book,
        name: &str,
        columns: &[(&str, u16)],
        rows: impl FnOnce(&mut Sheet<'_>) -> Result<(), NotWritten>,
    ) -> Result<(), NotWritten> {
        let names: Vec<String> = columns.iter().map(|(id, _)| self.phrase(id)).collect();
        let columns: Vec<Column<'_>> =
            names.iter().zip(columns).map(|(name, (_, width))| Column::new(name, *width)).collect();
        let mut sheet = book.sheet(&self.phrase(&format!("support-sheet-{name}")), &columns)?;
        rows(&mut sheet)?;
        sheet.finish()
    }

    fn structures(&self) -> impl Iterator<Item = (&Structure, &SelfAssessment)> {
        let parts = &self.words.parts;
        parts.provision.structures.iter().zip(parts.assessed)
    }

    fn groups(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [
            ("support-column-structure", 32),
            ("support-column-group", 32),
            ("page-column-value", 10),
            ("page-column-low", 10),
            ("page-column-high", 10),
            ("page-column-coverage", 12),
            ("page-column-supported", 22),
        ];
        self.sheet(book, "groups", &columns, |sheet| {
            for (structure, assessed) in self.structures() {
                for group in &assessed.groups {
                    let interval = group.interval;
                    let hundred =
                        |share: Option<f64>| Cell::number(share.map(|share| share * 100.0));
                    let supported = range(&group.supported, self.words.phrases);
                    sheet.row(&[
                        Cell::Text(&structure.name),
                        Cell::Text(self.words.group(group.group)),
                        hundred(interval.value),
                        hundred(interval.low),
                        hundred(interval.high),
                        Cell::share(interval.coverage),
                        Cell::Text(&supported),
                    ])?;
                }
            }
            sheet.row(&[Cell::Empty, Cell::Text(&self.phrase("closing"))])
        })
    }

    fn answers(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [
            ("support-column-structure", 32),
            ("support-column-kind", 32),
            ("page-column-id", 24),
            ("support-column-group", 28),
            ("page-column-state", 18),
            ("page-column-level", 8),
            ("page-column-words", 60),
            ("page-column-rung", 14),
            ("page-column-evidence", 50),
            ("page-column-note", 50),
            ("page-column-weight", 8),
            ("page-column-nodes", 16),
        ];
        let catalogue = self.words.parts.catalogue;
        self.sheet(book, "answers", &columns, |sheet| {
            for (structure, assessed) in self.structures() {
                for group in &assessed.groups {
                    for item in &group.items {
                        let answer = structure.answers[item.support].as_ref();
                        let state = self.phrase(&format!("state-{}", item.state.as_str()));
                        let evidence = answer.map_or(&[][..], |answer| &answer.evidence);
                        let evidence: Vec<String> =
                            evidence.iter().map(|one| self.words.evidence(one)).collect();
                        let support = &catalogue.supports[item.support];
                        let words =
                            item.level.map(|l| self.words.level(structure, item.support, l));
                        sheet.row(&[
                            Cell::Text(&structure.name),
                            Cell::Text(self.words.support(item.support)),
                            Cell::Text(&support.id),
                            Cell::Text(self.words.group(group.group)),
                            Cell::State(&state, tone(item.state)),
                            Cell::number(item.level.map(|level| f64::from(level.get()))),
                            Cell::text(words.as_deref()),
                            Cell::Text(&self.words.rung(item.rung)),
                            Cell::Text(&evidence.join("\n")),
                            Cell::text(answer.and_then(|answer| answer.note.as_deref())),
                            Cell::Number(item.weight),
                            Cell::Text(&support.nodes.join(", ")),
                        ])?;
                    }
                }
            }
            Ok(())
        })
    }

    fn warnings(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [
            ("support-column-structure", 32),
            ("support-column-warning", 44),
            ("page-column-state", 22),
            ("page-column-words", 60),
            ("page-column-nodes", 16),
        ];
        let language = self.words.phrases.language();
        self.sheet(book, "warnings", &columns, |sheet| {
            for (structure, assessed) in self.structures() {
                for (at, warning) in self.words.parts.catalogue.warnings.iter().enumerate() {
                    let level = assessed.item(warning.support).and_then(|item| item.level);
                    let (state, tone) = match level {
                        None => ("open", Tone::Open),
                        Some(_) if assessed.warnings.contains(&at) => ("done", Tone::Known),
                        Some(_) => ("clear", Tone::Known),
                    };
                    let state = self.phrase(&format!("support-warning-state-{state}"));
                    let words =
                        level.map(|level| self.words.level(structure, warning.support, level));
                    sheet.row(&[
                        Cell::Text(&structure.name),
                        Cell::Text(warning.name.get(language)),
                        Cell::State(&state, tone),
                        Cell::text(words.as_deref()),
                        Cell::Text(&warning.nodes.join(", ")),
                    ])?;
                }
            }
            Ok(())
        })
    }

    fn offers(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [
            ("support-column-structure", 32),
            ("support-column-kind", 36),
            ("support-column-capacity", 16),
            ("support-column-conditions", 60),
            ("support-column-placed", 16),
        ];
        let provision = self.words.parts.provision;
        self.sheet(book, "offers", &columns, |sheet| {
            for (at, structure) in provision.structures.iter().enumerate() {
                for offer in &structure.offers {
                    let demand = provision.demands.iter().find(|d| d.support == offer.support);
                    let used = demand.and_then(|demand| demand.offer_of(at));
                    let placed = used.map_or(0, |used| used.placed.len() as u64);
                    let unstated = self.phrase("support-places-unstated");
                    sheet.row(&[
                        Cell::Text(&structure.name),
                        Cell::Text(self.words.support(offer.support)),
                        offer.capacity.map_or(Cell::Text(&unstated), Cell::Count),
                        Cell::text(offer.conditions.as_deref()),
                        match provision.seekers.is_empty() {
                            true => Cell::Empty,
                            false => Cell::Count(placed),
                        },
                    ])?;
                }
            }
            Ok(())
        })
    }

    fn demand(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [
            ("support-column-kind", 36),
            ("support-column-needed", 12),
            ("support-column-places", 22),
            ("support-column-met", 12),
            ("support-column-missing", 12),
        ];
        self.sheet(book, "demand", &columns, |sheet| {
            for demand in &self.words.parts.provision.demands {
                let places = self.words.places_of(demand);
                let is_number = !demand.has_unstated();
                let stated = demand.stated_places().unwrap_or_default();
                sheet.row(&[
                    Cell::Text(self.words.support(demand.support)),
                    Cell::Count(demand.bearers.len() as u64),
                    if is_number { Cell::Count(stated) } else { Cell::Text(&places) },
                    Cell::Count(demand.placed() as u64),
                    Cell::Count(demand.missing() as u64),
                ])?;
            }
            Ok(())
        })
    }

    /// One row for each need of each bearer, skills last.
    fn who(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [
            ("support-column-bearer", 36),
            ("support-column-kind", 36),
            ("support-column-outcome", 22),
            ("support-column-structure", 36),
            ("support-column-near", 26),
            ("support-column-others", 40),
        ];
        let provision = self.words.parts.provision;
        self.sheet(book, "who", &columns, |sheet| {
            for (seeker, served) in provision.seekers.iter().zip(&provision.served) {
                let bearer = self.words.bearer(seeker);
                let shares = seeker.standing.is_named();
                for need in &served.needs {
                    let outcome =
                        self.phrase(&format!("support-outcome-{}", need.outcome.as_str()));
                    let (structure, near) = match need.outcome {
                        Outcome::Placed(placement) => {
                            let name = &self.words.structure_at(placement.structure).name;
                            let near = shares.then(|| self.words.near(placement));
                            (Some(name.as_str()), near)
                        }
                        Outcome::Full | Outcome::NoOffer => (None, None),
                    };
                    let is_met = structure.is_some();
                    sheet.row(&[
                        Cell::Text(&bearer),
                        Cell::Text(self.words.support(need.support)),
                        Cell::State(&outcome, if is_met { Tone::Known } else { Tone::Open }),
                        Cell::text(structure),
                        Cell::text(near.as_deref()),
                        Cell::Text(&self.words.structures_and_more(&need.others, need.more)),
                    ])?;
                }
                for line in self.words.skills(seeker, &served.skills) {
                    sheet.row(&[Cell::Text(&bearer), Cell::Text(&line)])?;
                }
            }
            Ok(())
        })
    }

    fn places(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [
            ("support-column-place", 32),
            ("support-column-bearers", 12),
            ("support-column-needs", 12),
            ("support-column-met", 12),
            ("support-column-within", 12),
        ];
        self.sheet(book, "places", &columns, |sheet| {
            for count in &self.words.parts.provision.places {
                let within = match count.place {
                    Place::NotShared => Cell::Empty,
                    _ => Cell::Count(count.within as u64),
                };
                sheet.row(&[
                    Cell::Text(&self.words.place(&count.place)),
                    Cell::Count(count.bearers as u64),
                    Cell::Count(count.needs as u64),
                    Cell::Count(count.served as u64),
                    within,
                ])?;
            }
            Ok(())
        })
    }

    /// The files left out. A workbook has at least one sheet: this one, where there is nothing else.
    fn left_out(&self, book: &mut Book) -> Result<(), NotWritten> {
        self.sheet(book, "left-out", &[("support-column-file", 60)], |sheet| {
            for path in self.words.parts.left_out {
                sheet.row(&[Cell::Text(path)])?;
            }
            Ok(())
        })
    }
}
