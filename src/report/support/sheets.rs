//! The tables of a report about structures, for sheets: bearers first, as in the report.

use super::Words;
use crate::assessment::structure::SelfAssessment;
use crate::descriptor::Structure;
use crate::document::workbook::Tone;
use crate::document::{Cell, Column, Line, Table};
use crate::i18n::{Named, Phrases};
use crate::portfolio::support::{Demand, Outcome, Place, SkillNeed};
use crate::report::view::sheets::tone;

/// The columns of a table: ids of phrases, and widths.
type Columns = &'static [(&'static str, u16)];

const WHO: Columns = &[
    ("column-id", 24),
    ("support-column-bearer", 36),
    ("support-column-kind", 36),
    ("support-column-outcome", 22),
    ("support-column-structure", 36),
    ("support-column-near", 26),
    ("support-column-others", 40),
];
const DEMAND: Columns = &[
    ("support-column-kind", 36),
    ("support-column-needed", 12),
    ("support-column-places", 22),
    ("support-column-met", 12),
    ("support-column-missing", 12),
];
const PLACES: Columns = &[
    ("support-column-place", 32),
    ("support-column-bearers", 12),
    ("support-column-needs", 12),
    ("support-column-met", 12),
    ("support-column-within", 12),
];
const GROUPS: Columns = &[
    ("support-column-structure", 32),
    ("support-column-group", 32),
    ("page-column-value", 10),
    ("page-column-low", 10),
    ("page-column-high", 10),
    ("page-column-coverage", 12),
    ("page-column-supported-low", 12),
    ("page-column-supported-high", 12),
];
const ANSWERS: Columns = &[
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
const WARNINGS: Columns = &[
    ("support-column-structure", 32),
    ("support-column-warning", 44),
    ("page-column-state", 22),
    ("page-column-words", 60),
    ("page-column-nodes", 16),
];
const OFFERS: Columns = &[
    ("support-column-structure", 32),
    ("support-column-kind", 36),
    ("support-column-capacity", 16),
    ("support-column-conditions", 60),
    ("support-column-placed", 16),
];
const LEFT_OUT: Columns = &[("support-column-file", 60)];

/// Whom to see for what, without rows: what CSV holds where there are bearers.
pub fn who(phrases: &Phrases) -> Table {
    table("who", WHO, Vec::new(), phrases)
}

/// The figures of structures, without rows: what CSV holds where there are no bearers.
pub fn groups(phrases: &Phrases) -> Table {
    table("groups", GROUPS, Vec::new(), phrases)
}

/// The files that are left out, without rows: what CSV holds where there is nothing else.
pub fn left_out(phrases: &Phrases) -> Table {
    table("left-out", LEFT_OUT, Vec::new(), phrases)
}

fn table(id: &'static str, columns: Columns, rows: Vec<Vec<Cell>>, phrases: &Phrases) -> Table {
    let columns = columns.iter().map(|(id, width)| {
        let is_prose = ["page-column-words", "support-column-others"].contains(id);
        let (set, id) = id.split_at(id.find("column-").map_or(0, |at| at + "column-".len()));
        let named = phrases.named(set, id);
        let column = if is_prose { Column::prose(named) } else { Column::words(named) };
        column.wide(*width)
    });
    let caption = phrases.say(&format!("support-sheet-{id}"));
    Table { rows, ..Table::sheet(id, caption, columns.collect()) }
}

impl Words<'_> {
    fn support_named(self, at: usize) -> Named {
        Named::new(self.parts.catalogue.supports[at].id.as_ref(), self.support(at))
    }

    fn group_named(self, at: usize) -> Named {
        Named::new(self.parts.catalogue.groups[at].id.as_ref(), self.group(at))
    }
}

fn theirs(text: &str) -> Cell {
    Line::theirs(text, None).into()
}

impl<'p> Words<'p> {
    pub(super) fn sheets(self) -> Vec<Table> {
        let (provision, phrases) = (self.parts.provision, self.phrases);
        let (has_seekers, has_structures) =
            (!provision.seekers.is_empty(), !provision.structures.is_empty());
        let mut tables = Vec::new();
        let mut add = |id, columns, rows| tables.push(table(id, columns, rows, phrases));
        if has_seekers {
            add("who", WHO, self.who());
            add("demand", DEMAND, self.demanded());
            add("places", PLACES, self.placed());
        }
        if has_structures {
            add("groups", GROUPS, self.grouped());
            add("answers", ANSWERS, self.answered_rows());
            add("warnings", WARNINGS, self.warning_rows());
            add("offers", OFFERS, self.offered());
        }
        // A workbook has at least one sheet: this one, where there is nothing else.
        if !self.parts.left_out.is_empty() || !(has_seekers || has_structures) {
            let files = self.parts.left_out.iter().map(|path| vec![theirs(path)]);
            add("left-out", LEFT_OUT, files.collect());
        }
        tables
    }

    /// One row for each need of each bearer, skills last.
    fn who(self) -> Vec<Vec<Cell>> {
        let provision = self.parts.provision;
        let mut rows = Vec::new();
        for (seeker, served) in provision.seekers.iter().zip(&provision.served) {
            let name = self.bearer(seeker);
            let name = match seeker.standing.is_named() {
                true => theirs(&name),
                false => Named::new(seeker.id.as_str(), name).into(),
            };
            let bearer = || [theirs(&seeker.id), name.clone()];
            for need in &served.needs {
                let placement = match need.outcome {
                    Outcome::Placed(placement) => Some(placement),
                    Outcome::Full | Outcome::NoOffer => None,
                };
                let tone = if placement.is_some() { Tone::Known } else { Tone::Open };
                let structure = placement.map(|one| &self.structure_at(one.structure).name);
                let near = placement.filter(|_| seeker.standing.is_named());
                let near = near
                    .map(|placement| self.phrases.named("support-near-", placement.near.as_str()));
                rows.push(
                    [
                        &bearer()[..],
                        &[
                            self.support_named(need.support).into(),
                            Cell::State(
                                self.phrases.named("support-outcome-", need.outcome.as_str()),
                                tone,
                            ),
                            structure.map_or(Cell::Empty, |name| theirs(name)),
                            near.map_or(Cell::Empty, Cell::from),
                            self.structures_and_more(&need.others, need.more).into(),
                        ],
                    ]
                    .concat(),
                );
            }
            if seeker.standing.is_named() {
                let skills = served.skills.iter().map(|skill| self.skill_cells(skill));
                rows.extend(skills.map(|cells| [&bearer()[..], &cells].concat()));
            } else {
                let told = self.skills(seeker, &served.skills).into_iter();
                let told = told.map(|line| Cell::from(Named::new("skills", line)));
                rows.extend(told.map(|cell| [&bearer()[..], &[cell]].concat()));
            }
        }
        rows
    }

    /// A skill that is looked for, whether it is offered, and by whom.
    fn skill_cells(self, skill: &SkillNeed) -> [Cell; 5] {
        let (outcome, tone) = match skill.offers.is_empty() {
            true => ("no-offer", Tone::Open),
            false => ("offered", Tone::Known),
        };
        let first = skill.offers.first().map(|(structure, _)| &self.structure_at(*structure).name);
        [
            theirs(skill.need.trim()),
            Cell::State(self.phrases.named("support-outcome-", outcome), tone),
            first.map_or(Cell::Empty, |name| theirs(name)),
            Cell::Empty,
            self.skill_offers(skill).into(),
        ]
    }

    fn demanded(self) -> Vec<Vec<Cell>> {
        let row = |demand: &Demand| {
            let places = match demand.has_unstated() {
                true => self.places_of(demand).into(),
                false => Cell::Count(demand.stated_places().unwrap_or_default()),
            };
            vec![
                self.support(demand.support).into(),
                Cell::Count(demand.bearers.len() as u64),
                places,
                Cell::Count(demand.placed() as u64),
                Cell::Count(demand.missing() as u64),
            ]
        };
        self.parts.provision.demands.iter().map(row).collect()
    }

    fn placed(self) -> Vec<Vec<Cell>> {
        let rows = self.parts.provision.places.iter().map(|count| {
            let within = match count.place {
                Place::NotShared => Cell::Empty,
                _ => Cell::Count(count.within as u64),
            };
            let counts = [count.bearers, count.needs, count.served];
            let [bearers, needs, served] = counts.map(|count| Cell::Count(count as u64));
            vec![theirs(&self.place(&count.place)), bearers, needs, served, within]
        });
        rows.collect()
    }

    fn assessed(self) -> impl Iterator<Item = (&'p Structure, &'p SelfAssessment)> {
        self.parts.provision.structures.iter().zip(self.parts.assessed)
    }

    fn grouped(self) -> Vec<Vec<Cell>> {
        let hundred = |share: Option<f64>| Cell::number(share.map(|share| share * 100.0));
        let rows = self.assessed().flat_map(|(structure, assessed)| {
            assessed.groups.iter().map(move |group| {
                let interval = group.interval;
                vec![
                    theirs(&structure.name),
                    self.group_named(group.group).into(),
                    hundred(interval.value),
                    hundred(interval.low),
                    hundred(interval.high),
                    Cell::share(interval.coverage),
                    hundred(group.supported.low),
                    hundred(group.supported.high),
                ]
            })
        });
        rows.collect()
    }

    fn answered_rows(self) -> Vec<Vec<Cell>> {
        let rows = self.assessed().flat_map(|(structure, assessed)| {
            let items = assessed
                .groups
                .iter()
                .flat_map(|group| group.items.iter().map(|item| (self.group(group.group), item)));
            items.map(move |(group, item)| {
                let answer = structure.answers[item.support].as_ref();
                let state = self.phrases.named("state-", item.state.as_str());
                let evidence = answer.map_or(&[][..], |answer| &answer.evidence);
                let evidence = evidence.iter().map(|one| Line::theirs(self.evidence(one), None));
                let support = &self.parts.catalogue.supports[item.support];
                let words = item.level.map(|level| self.level(structure, item.support, level));
                let note = answer.and_then(|answer| answer.note.as_deref());
                vec![
                    theirs(&structure.name),
                    self.support(item.support).into(),
                    support.id.as_ref().into(),
                    group.into(),
                    Cell::State(state, tone(item.state)),
                    Cell::count(item.level.map(|level| level.get().into())),
                    words.map_or(Cell::Empty, Cell::from),
                    self.rung(item.rung).into(),
                    Cell::List(evidence.collect()),
                    note.map_or(Cell::Empty, theirs),
                    Cell::Number(item.weight),
                    support.nodes.join(", ").into(),
                ]
            })
        });
        rows.collect()
    }

    fn warning_rows(self) -> Vec<Vec<Cell>> {
        let language = self.phrases.language();
        let rows = self.assessed().flat_map(|(structure, assessed)| {
            self.parts.catalogue.warnings.iter().enumerate().map(move |(at, warning)| {
                let level = assessed.item(warning.support).and_then(|item| item.level);
                let (state, tone) = match level {
                    None => ("open", Tone::Open),
                    Some(_) if assessed.warnings.contains(&at) => ("done", Tone::Known),
                    Some(_) => ("clear", Tone::Known),
                };
                let state = self.phrases.named("support-warning-state-", state);
                let words = level.map(|level| self.level(structure, warning.support, level));
                vec![
                    theirs(&structure.name),
                    warning.name.get(language).as_ref().into(),
                    Cell::State(state, tone),
                    words.map_or(Cell::Empty, Cell::from),
                    warning.nodes.join(", ").into(),
                ]
            })
        });
        rows.collect()
    }

    fn offered(self) -> Vec<Vec<Cell>> {
        let provision = self.parts.provision;
        let rows = provision.structures.iter().enumerate().flat_map(|(at, structure)| {
            structure.offers.iter().map(move |offer| {
                let demand = provision.demands.iter().find(|d| d.support == offer.support);
                let used = demand.and_then(|demand| demand.offer_of(at));
                let placed = Cell::Count(used.map_or(0, |used| used.placed.len() as u64));
                let unstated = || self.phrases.say("support-places-unstated").into();
                vec![
                    theirs(&structure.name),
                    self.support(offer.support).into(),
                    offer.capacity.map_or_else(unstated, Cell::Count),
                    offer.conditions.as_deref().map_or(Cell::Empty, theirs),
                    if provision.seekers.is_empty() { Cell::Empty } else { placed },
                ]
            })
        });
        rows.collect()
    }
}
