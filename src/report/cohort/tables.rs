//! The tables of a cohort, row by row, for sheets and for CSV alike.

mod answers;
mod groups;
mod projects;
mod reach;
mod since;
pub(super) mod unanswered;

use super::{Shown, faults};
use crate::assessment::Interval;
use std::collections::HashMap;

use crate::descriptor::slug;
use crate::diagnostic::Severity;
use crate::document::workbook::{Cell, Emit};
use crate::document::{Column, sheets};
use crate::i18n::Named;
use crate::portfolio::cohort::{GroupName, Record};
use crate::report::kinship::csv as kin;
use answers::{brakes, criteria, criteria_columns, stakes};
use projects::{projects, projects_columns};
pub(super) use reach::counting;
use reach::reach;

/// A table of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    Projects,
    /// The matrix of projects and criteria: states, and levels as texts.
    Criteria,
    /// The brakes of each project that are answered or declined.
    Brakes,
    /// The stakes that each project names.
    Stakes,
    Reach,
    Problems,
    /// The questions of the short questionnaire that projects have not answered yet, one to a row.
    Unanswered,
    /// Each project and its neighbours, where kinship was not left out.
    Kinship,
    /// The groups of one's own, where some were asked for.
    Groups,
    /// What changed since an earlier folder, where one was given.
    Since,
}

impl Table {
    /// Every table, also those that a report leaves out.
    pub const ALL: [Self; 10] = [
        Self::Projects,
        Self::Criteria,
        Self::Brakes,
        Self::Stakes,
        Self::Reach,
        Self::Problems,
        Self::Unanswered,
        Self::Kinship,
        Self::Groups,
        Self::Since,
    ];

    /// The tables that there are to show.
    pub fn all(shown: &Shown<'_>) -> impl Iterator<Item = Self> {
        let (has_kinship, has_groups) = (shown.kinship.is_some(), !shown.cohort.by.is_empty());
        let has_since = shown.since.is_some();
        Self::ALL.into_iter().filter(move |table| match table {
            Self::Kinship => has_kinship,
            Self::Groups => has_groups,
            Self::Since => has_since,
            _ => true,
        })
    }

    /// Its name: also that of its file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Criteria => "criteria",
            Self::Brakes => "brakes",
            Self::Stakes => "stakes",
            Self::Reach => "reach",
            Self::Problems => "problems",
            Self::Unanswered => "unanswered",
            Self::Kinship => "kinship",
            Self::Groups => "groups",
            Self::Since => "since",
        }
    }

    /// The columns, each with its width in characters; behind whose row it is, those by which projects
    /// are grouped.
    pub(super) fn columns(self, shown: &Shown<'_>) -> Vec<Column> {
        let mut columns = self.own_columns(shown);
        if self.is_of_projects() {
            columns.splice(
                WHO.len()..WHO.len(),
                shown.cohort.by.iter().map(|by| {
                    let named = Named::new(format!("by-{}", slug(by.key())), shown.key_words(by));
                    Column::words(named).wide(24)
                }),
            );
        }
        columns
    }

    /// Whether every row is of a project, whose id and name stand first.
    fn is_of_projects(self) -> bool {
        !matches!(self, Self::Problems | Self::Groups)
    }

    fn own_columns(self, shown: &Shown<'_>) -> Vec<Column> {
        let named: &[(&str, u16)] = match self {
            Self::Projects => return projects_columns(shown),
            Self::Criteria => return criteria_columns(shown),
            Self::Brakes => &[
                ("brake", 32),
                ("state", 18),
                ("intensity", 11),
                ("mitigation", 11),
                ("rung", 14),
                ("levers", 60),
            ],
            Self::Stakes => {
                &[("group", 22), ("stake", 32), ("state", 18), ("contribution", 12), ("rung", 14)]
            }
            Self::Reach => &[
                ("unit", 14),
                ("counting", 24),
                ("day", 12),
                ("users", 14),
                ("registered", 14),
                ("expected-low", 14),
                ("expected-high", 14),
                ("uptake-low", 12),
                ("uptake-high", 12),
                ("speed", 14),
            ],
            Self::Unanswered => &unanswered::COLUMNS,
            Self::Since => &since::COLUMNS,
            Self::Kinship => return kin::heads(shown.phrases).columns,
            Self::Groups => return groups::columns(shown),
            Self::Problems => {
                let named = [
                    ("file", 40),
                    ("severity", 12),
                    ("code", 22),
                    ("path", 30),
                    ("line", 8),
                    ("column", 9),
                    ("message", 70),
                    ("help", 60),
                ];
                let own = named.iter().chain(&ORIGIN);
                return own.map(|(id, width)| column(shown, id, *width)).collect();
            }
        };
        let all = WHO.iter().chain(named);
        all.map(|(id, width)| column(shown, id, *width)).collect()
    }

    /// Hands out every row.
    pub(super) fn rows<E>(self, shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
        if shown.cohort.by.is_empty() || !self.is_of_projects() {
            return self.own_rows(shown, emit);
        }
        let records = shown.cohort.records.iter();
        let records: HashMap<&str, &Record> =
            records.map(|record| (record.id.as_ref(), record)).collect();
        self.own_rows(shown, &mut |cells| {
            let record = match cells.first() {
                Some(Cell::Text(id)) => records.get(id),
                _ => None,
            };
            let said = own_groups(shown, record.copied());
            let mut row = cells.to_vec();
            let named = said.iter().map(|named| Cell::named(named.as_ref()));
            row.splice(WHO.len()..WHO.len(), named);
            emit(&row)
        })
    }

    fn own_rows<E>(self, shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
        match self {
            Self::Projects => projects(shown, emit),
            Self::Criteria => criteria(shown, emit),
            Self::Brakes => brakes(shown, emit),
            Self::Stakes => stakes(shown, emit),
            Self::Reach => reach(shown, emit),
            Self::Problems => problems(shown, emit),
            Self::Unanswered => unanswered::rows(shown, emit),
            Self::Kinship => kinship(shown, emit),
            Self::Groups => groups::rows(shown, emit),
            Self::Since => since::rows(shown, emit),
        }
    }
}

/// What every table about projects begins with.
const WHO: [(&str, u16); 2] = [("id", 24), ("name", 32)];

/// The record of somebody's table that a project was imported from.
const ORIGIN: [(&str, u16); 3] = [("import-file", 24), ("import-row", 10), ("import-id", 16)];

fn origin(record: Option<&Record>) -> [Cell<'_>; 3] {
    let Some(origin) = record.and_then(|record| record.origin.as_deref()) else {
        return [Cell::Empty; 3];
    };
    let row = origin.row.as_deref().and_then(|row| row.parse().ok());
    [Cell::Text(&origin.file), Cell::count(row), Cell::text(origin.id.as_deref())]
}

/// Columns that hold sentences of the language.
const PROSE: [&str; 4] = ["levers", "question", "message", "help"];

fn column(shown: &Shown<'_>, id: &str, width: u16) -> Column {
    let named = shown.phrases.named("cohort-column-", id);
    let column = if PROSE.contains(&id) { Column::prose(named) } else { Column::words(named) };
    column.wide(width)
}

/// Whose row it is: its id, and its name or what stands in its place.
fn who(record: &Record) -> [Cell<'_>; 2] {
    let name = match record.shares {
        true => Cell::Text(&record.name),
        false => Cell::Named(&record.id, &record.name),
    };
    [Cell::Text(&record.id), name]
}

/// What a project says under each key: its own words, that they are withheld, or nothing.
fn own_groups(shown: &Shown<'_>, record: Option<&Record>) -> Vec<Option<Named>> {
    let said = |at: usize| {
        let record = record?;
        if !record.shares {
            return Some(shown.group_named(&GroupName::Withheld));
        }
        let words = record.own_groups.get(at)?.iter().map(|word| shown.cohort.word(*word));
        let words = words.collect::<Vec<_>>().join(", ");
        Some(Named::new(words.as_str(), words.as_str())).filter(|_| !words.is_empty())
    };
    (0..shown.cohort.by.len()).map(said).collect()
}

/// The families, then the release from brakes, by what is said and by what is shown.
pub(super) fn figures(record: &Record) -> impl Iterator<Item = [Interval; 2]> {
    let families = record.families.iter().map(|sums| [sums.interval(), sums.supported()]);
    families.chain([record.held_back.complement()])
}

fn problems<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let severities = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|s| (s, shown.phrases.named("page-severity-", s.as_str())));
    for (file, fault) in faults(shown) {
        let severity = severities.iter().find(|(s, _)| *s == fault.severity);
        let [import_file, import_row, import_id] = origin(file.record);
        emit(&[
            file.cell(),
            Cell::named(severity.map(|(_, named)| named)),
            Cell::Text(&fault.code),
            Cell::Text(&fault.path),
            Cell::Count(fault.line.into()),
            Cell::Count(fault.column.into()),
            Cell::Text(&fault.message),
            Cell::text(fault.help.as_deref()),
            import_file,
            import_row,
            import_id,
        ])?;
    }
    Ok(())
}

fn kinship<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    shown.kinship.map_or(Ok(()), |near| sheets::rows(kin::rows(near.view), emit))
}
