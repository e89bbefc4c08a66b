//! The tables of a cohort, row by row, for sheets and for CSV alike.

mod answers;
mod unanswered;

use super::{Shown, faults};
use crate::access::People;
use crate::assessment::Interval;
use crate::descriptor::Counting;
use crate::diagnostic::Severity;
use crate::document::workbook::{Cell, Emit, Tone};
use crate::portfolio::cohort::Record;
use crate::report::kinship::csv::{COLUMNS, WIDTHS, rows};
use answers::{brakes, criteria, criteria_columns, stakes};

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
}

impl Table {
    /// Every table, also those that a report leaves out.
    pub const ALL: [Self; 8] = [
        Self::Projects,
        Self::Criteria,
        Self::Brakes,
        Self::Stakes,
        Self::Reach,
        Self::Problems,
        Self::Unanswered,
        Self::Kinship,
    ];

    /// The tables that there are to show.
    pub fn all(shown: &Shown<'_>) -> impl Iterator<Item = Self> {
        let has_kinship = shown.kinship.is_some();
        Self::ALL.into_iter().filter(move |table| *table != Self::Kinship || has_kinship)
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
        }
    }

    /// The columns, each with its width in characters.
    pub(super) fn columns(self, shown: &Shown<'_>) -> Vec<(String, u16)> {
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
            Self::Kinship => {
                let named = COLUMNS.map(|id| shown.phrases.say(&format!("kin-column-{id}")));
                return named.into_iter().zip(WIDTHS).collect();
            }
            Self::Problems => {
                let named = ["file", "severity", "code", "path", "line", "column"];
                let widths = [40, 12, 22, 30, 8, 9];
                let mut columns: Vec<(String, u16)> = named
                    .iter()
                    .zip(widths)
                    .map(|(id, width)| (column(shown, id), width))
                    .collect();
                columns.push((column(shown, "message"), 70));
                columns.push((column(shown, "help"), 60));
                return columns;
            }
        };
        let who = [("name", 32), ("id", 24)];
        let all = who.iter().chain(named);
        all.map(|(id, width)| (column(shown, id), *width)).collect()
    }

    /// Hands out every row.
    pub(super) fn rows<E>(self, shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
        match self {
            Self::Projects => projects(shown, emit),
            Self::Criteria => criteria(shown, emit),
            Self::Brakes => brakes(shown, emit),
            Self::Stakes => stakes(shown, emit),
            Self::Reach => reach(shown, emit),
            Self::Problems => problems(shown, emit),
            Self::Unanswered => unanswered::rows(shown, emit),
            Self::Kinship => kinship(shown, emit),
        }
    }
}

fn column(shown: &Shown<'_>, id: &str) -> String {
    shown.phrase(&format!("column-{id}"))
}

fn projects_columns(shown: &Shown<'_>) -> Vec<(String, u16)> {
    let named = [
        ("name", 32),
        ("id", 24),
        ("stage", 18),
        ("scale", 16),
        ("places", 28),
        ("bearer", 18),
        ("fields", 20),
        ("answered", 11),
        ("asked", 11),
        ("groups", 12),
        ("sharing", 24),
        ("file", 40),
    ];
    let mut columns: Vec<(String, u16)> =
        named.iter().map(|(id, width)| (column(shown, id), *width)).collect();
    let language = shown.phrases.language();
    let families = shown.catalogue.families.iter().map(|f| f.name.get(language).to_string());
    for family in families.chain([shown.phrases.say("release")]) {
        let tell = |id: &str| {
            let id = format!("cohort-column-{id}");
            (shown.phrases.tell(&id, [("family", family.clone().into())]), 14)
        };
        columns.push(tell("coverage-of"));
        if shown.with_values {
            let values = ["value-of", "low-of", "high-of", "supported-low-of", "supported-high-of"];
            columns.extend(values.map(tell));
        }
    }
    columns
}

fn projects<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let phrases = shown.phrases;
    let (yes, ask) = (shown.phrase("shares"), shown.phrase("ask-first"));
    for record in &shown.cohort.records {
        let stage = phrases.say(&format!("stage-{}", record.stage.as_str()));
        let scale = record.scale.map(|scale| shown.phrase(&format!("scale-{}", scale.as_str())));
        let bearer = record.bearer.map(|kind| phrases.say(&format!("bearer-{}", kind.as_str())));
        let fields = fields(shown, record);
        let (known, asked) = record.answered();
        let mut groups: Vec<usize> = touched(shown, record);
        groups.sort_unstable();
        groups.dedup();
        let mut cells = vec![
            Cell::Text(&record.name),
            Cell::Text(&record.id),
            Cell::Text(&stage),
            Cell::text(scale.as_deref()),
            Cell::Text(&record.places),
            Cell::text(bearer.as_deref()),
            Cell::Text(&fields),
            Cell::Count(known as u64),
            Cell::Count(asked as u64),
            Cell::Count(groups.len() as u64),
            Cell::Text(if record.shares { &yes } else { &ask }),
            Cell::Text(record.told_of()),
        ];
        for [declared, supported] in figures(record) {
            cells.push(Cell::share(declared.coverage));
            if shown.with_values {
                let Interval { value, low, high, .. } = declared;
                let values = [value, low, high, supported.low, supported.high];
                cells.extend(values.map(Cell::number));
            }
        }
        emit(&cells)?;
    }
    Ok(())
}

/// The families, then the release from brakes, by what is said and by what is shown.
pub(super) fn figures(record: &Record) -> impl Iterator<Item = [Interval; 2]> {
    let families = record.families.iter().map(|sums| [sums.interval(), sums.supported()]);
    families.chain([record.held_back.complement()])
}

/// The groups of stakes that a project contributes to, once for each stake.
fn touched(shown: &Shown<'_>, record: &Record) -> Vec<usize> {
    let stakes = record.stakes.iter().filter(|s| s.mark.level().is_some_and(|l| l.get() >= 1));
    stakes.filter_map(|s| Some(shown.catalogue.stakes.get(usize::from(s.stake))?.group)).collect()
}

fn fields(shown: &Shown<'_>, record: &Record) -> String {
    let Some(facet) = shown.catalogue.facet("fields") else { return String::new() };
    let values = record.fields.iter().filter_map(|at| facet.values.get(usize::from(*at)));
    let names = values.map(|value| value.name.get(shown.phrases.language()).as_ref());
    names.collect::<Vec<&str>>().join(", ")
}

fn reach<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let [few, kept_back] = ["seen-few", "seen-kept-back"].map(|id| shown.phrases.say(id));
    let people = |people| match people {
        People::Shown(count) => Cell::Count(count),
        People::Few => Cell::State(&few, Tone::Aside),
        People::KeptBack => Cell::State(&kept_back, Tone::Aside),
        People::Unknown => Cell::Empty,
    };
    for (record, reach) in shown.cohort.reaching() {
        let (unit, counting) = (shown.unit(reach.unit), counting(shown, reach.counting));
        let uptake = reach.uptake;
        emit(&[
            Cell::Text(&record.name),
            Cell::Text(&record.id),
            Cell::Text(&unit),
            Cell::Text(&counting),
            Cell::day(reach.as_of),
            people(reach.users),
            people(reach.registered),
            people(reach.expected[0]),
            people(reach.expected[1]),
            Cell::share(uptake.map(|uptake| uptake.low)),
            Cell::share(uptake.and_then(|uptake| uptake.high)),
            Cell::number(reach.speed_per_month),
        ])?;
    }
    Ok(())
}

pub(super) fn counting(shown: &Shown<'_>, counting: Option<Counting>) -> String {
    counting.map_or_else(
        || shown.phrase("not-said"),
        |counting| shown.phrases.say(&format!("page-kind-{}", counting.as_str())),
    )
}

fn problems<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let severities = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|s| (s, shown.phrases.say(&format!("page-severity-{}", s.as_str()))));
    for (file, fault) in faults(shown) {
        let severity = severities.iter().find(|(s, _)| *s == fault.severity);
        emit(&[
            Cell::Text(&file),
            Cell::text(severity.map(|(_, words)| words.as_str())),
            Cell::Text(&fault.code),
            Cell::Text(&fault.path),
            Cell::Count(fault.line.into()),
            Cell::Count(fault.column.into()),
            Cell::Text(&fault.message),
            Cell::text(fault.help.as_deref()),
        ])?;
    }
    Ok(())
}

fn kinship<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    for row in shown.kinship.map(|near| rows(near.view)).into_iter().flatten() {
        emit(&row.each_ref().map(|text| Cell::Text(text)))?;
    }
    Ok(())
}
