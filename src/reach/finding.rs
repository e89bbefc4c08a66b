//! What has to be said about counts before anyone reads them.

use jiff::civil::Date;

use crate::descriptor::ExpectedRange;

/// Something noticed. None of them is an error: the counts stand, and their reader is told.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // Each says of all its fields what they are.
pub enum Finding {
    /// Added up since the beginning: it can only rise, and tells nothing of today.
    Cumulative,
    /// The series starts anew, and why.
    Break { date: Date, why: String },
    /// The count falls from one observation to the next: a fact, no fault.
    Falls { date: Date, from: u64, to: u64 },
    /// From this date on something else is counted, by the words of the file.
    ScopeChanges { date: Date, from: Option<String>, to: Option<String> },
    /// In months; `None` for a count at one date.
    PeriodChanges { date: Date, from: Option<u32>, to: Option<u32> },
    /// Counted in households: not to be set beside counts of people.
    Households,
    /// The unit is people, and the words beside a count speak of households, or the reverse.
    UnitInWords { date: Option<Date> },
    /// Members or accounts are counted, and nobody says how many use it.
    RegisteredOnly,
    /// The words beside a count of users speak of members or accounts.
    MembersInWords { date: Date },
    /// At each date as many users as registered: perhaps one figure written twice.
    UsersAreRegistered,
    /// The people expected were another number before; a date where the new one has one.
    ExpectationRevised { date: Option<Date>, from: ExpectedRange, to: ExpectedRange },
    /// The expectation is about another scope than the count.
    ExpectationElsewhere { expected: String, counted: String },
    /// More use it than were expected.
    ExpectationPassed,
    /// Observations after the date of the reading, which are not used.
    Future { count: usize },
    /// Counts that are said to be approximate.
    About { count: usize },
    /// Counts that are said to be floors.
    AtLeast { count: usize },
    /// Dates known to the month or the year only.
    RoughDates { count: usize },
    /// A single observation has no speed.
    OneObservation,
    /// The latest count is more than a year old: its speed is not today's.
    Old { months: u32 },
}

impl Finding {
    /// The stable code, for programs and for the phrases.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Cumulative => "cumulative",
            Self::Break { .. } => "break",
            Self::Falls { .. } => "falls",
            Self::ScopeChanges { .. } => "scope-changes",
            Self::PeriodChanges { .. } => "period-changes",
            Self::Households => "households",
            Self::UnitInWords { .. } => "unit-in-words",
            Self::RegisteredOnly => "registered-only",
            Self::MembersInWords { .. } => "members-in-words",
            Self::UsersAreRegistered => "users-are-registered",
            Self::ExpectationRevised { .. } => "expectation-revised",
            Self::ExpectationElsewhere { .. } => "expectation-elsewhere",
            Self::ExpectationPassed => "expectation-passed",
            Self::Future { .. } => "future",
            Self::About { .. } => "about",
            Self::AtLeast { .. } => "at-least",
            Self::RoughDates { .. } => "rough-dates",
            Self::OneObservation => "one-observation",
            Self::Old { .. } => "old",
        }
    }

    /// The date that it is about, where it is about one.
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Break { date, .. }
            | Self::Falls { date, .. }
            | Self::ScopeChanges { date, .. }
            | Self::PeriodChanges { date, .. }
            | Self::MembersInWords { date } => Some(*date),
            Self::UnitInWords { date } | Self::ExpectationRevised { date, .. } => *date,
            _ => None,
        }
    }
}
