//! How many people a project reaches, as its file says it.

use jiff::civil::Date;

use super::expectation::Expectation;
use crate::diagnostic::closed_set;
use crate::source::Span;

closed_set! {
    /// What is counted. Visits and transactions are not reach.
    pub enum Unit {
        People = "people",
        Households = "households",
        Organisations = "organisations",
    }
}

closed_set! {
    /// Whether each is counted once at each date, or added up since the beginning.
    pub enum Counting {
        Unique = "unique",
        Cumulative = "cumulative",
    }
}

closed_set! {
    /// What an expectation rests on.
    pub enum Basis {
        Estimate = "estimate",
        Statistics = "statistics",
        Survey = "survey",
        Registrations = "registrations",
    }
}

closed_set! {
    /// How exact a count is.
    pub enum Precision {
        Exact = "exact",
        About = "about",
        AtLeast = "at-least",
    }
}

closed_set! {
    /// How exact a date is.
    pub enum DatePrecision {
        Day = "day",
        Month = "month",
        Year = "year",
    }
}

/// People likely to use it (node 2.1.1): an expectation of society, not a target.
#[derive(Clone, Debug)]
pub struct Expected {
    pub people: Expectation,
    pub basis: Option<Basis>,
    pub date: Option<Date>,
    pub source: Option<String>,
    pub scope: Option<String>,
    pub span: Span,
}

/// Counts at one date.
#[derive(Clone, Debug)]
pub struct Observation {
    pub date: Date,
    pub users: Option<u64>,
    pub registered: Option<u64>,
    pub active: Option<u64>,
    pub retained: Option<u64>,
    pub scope: Option<String>,
    pub precision: Option<Precision>,
    pub date_precision: Option<DatePrecision>,
    /// The months that a count covers, where it is one over a period.
    pub period_months: Option<u32>,
    /// Why the series starts anew here.
    pub new_start: Option<String>,
    pub source: Option<String>,
    pub note: Option<String>,
    pub span: Span,
}

/// The table `[reach]`.
#[derive(Clone, Debug)]
pub struct Reach {
    pub unit: Option<Unit>,
    pub counting: Option<Counting>,
    pub expected: Option<Expected>,
    pub earlier_expectations: Vec<Expected>,
    /// In the order of their dates.
    pub observations: Vec<Observation>,
    pub span: Span,
    pub counting_span: Span,
}
