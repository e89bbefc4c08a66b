//! What has to be said about counts before anyone reads them.

use jiff::civil::Date;

use crate::descriptor::ExpectedRange;

/// Something noticed. None of them is an error: the counts stand, and their reader is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Added up since the beginning: it can only rise, and tells nothing of today.
    Cumulative,
    /// The series starts anew, and why.
    Break {
        date: Date,
        why: String,
    },
    Falls {
        date: Date,
        from: u64,
        to: u64,
    },
    ScopeChanges {
        date: Date,
        from: Option<String>,
        to: Option<String>,
    },
    /// In months; `None` for a count at one date.
    PeriodChanges {
        date: Date,
        from: Option<u32>,
        to: Option<u32>,
    },
    /// Counted in households: not to be set beside counts of people.
    Households,
    /// The unit is people, and the words beside a count speak of households, or the reverse.
    UnitInWords {
        date: Option<Date>,
    },
    /// Members or accounts are counted, and nobody says how many use it.
    RegisteredOnly,
    /// The words beside a count of users speak of members or accounts.
    MembersInWords {
        date: Date,
    },
    /// At each date as many users as registered: perhaps one figure written twice.
    UsersAreRegistered,
    ExpectationRevised {
        date: Option<Date>,
        from: ExpectedRange,
        to: ExpectedRange,
    },
    /// The expectation is about another scope than the count.
    ExpectationElsewhere {
        expected: String,
        counted: String,
    },
    /// More use it than were expected.
    ExpectationPassed,
    /// Observations after the date of the reading, which are not used.
    Future {
        count: usize,
    },
    About {
        count: usize,
    },
    AtLeast {
        count: usize,
    },
    /// Dates known to the month or the year only.
    RoughDates {
        count: usize,
    },
    OneObservation,
    /// The latest count is more than a year old: its speed is not today's.
    Old {
        months: u32,
    },
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
