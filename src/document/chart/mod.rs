//! Charts: one type of data for each, drawn twice from it, as SVG in a page and as plain
//! characters in a terminal.
//!
//! Owns how figures are drawn, in shapes that a reader tells apart without their colours, legible
//! at the width of a telephone. Computes no figure: a report fills in the data.
//!
//! Start with [`Chart`].

mod bands;
mod bars;
mod brakes;
mod frame;
mod intervals;
mod plain;
mod ranges;
mod rings;
mod stakes;
mod steps;
mod trajectory;

use maud::Markup;

pub use bands::{BandRow, Bands};
pub use bars::{BarRow, Bars, Fill};
pub use brakes::{BrakeRow, Brakes};
pub use intervals::{IntervalRow, Intervals, bar};
pub use ranges::{LINES, RangeRow, Ranges, drawn_of};
pub use rings::{DRAWN, IN_A_RING, Rings, Tie};
pub use stakes::{StakeGroup, StakeRow, Stakes};
pub use steps::Steps;
pub use trajectory::{Expected, Runs, Trajectory};

use crate::i18n::Phrases;

/// The part of the style sheet that drawings need.
pub const STYLE: &str = include_str!("chart.css");

/// A chart of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Families over a cohort.
    Bands(Bands),
    /// Counts, one below the other.
    Bars(Bars),
    /// Families over a cohort, a line for each project.
    Ranges(Ranges),
    /// Counts along a way.
    Steps(Steps),
    /// Families as ranges with their values.
    Intervals(Intervals),
    /// Brakes: how strongly felt, and what was done.
    Brakes(Brakes),
    /// Stakes by group.
    Stakes(Stakes),
    /// Groups of those who could meet.
    Rings(Rings),
    /// People over time.
    Trajectory(Trajectory),
}

impl Chart {
    /// The chart for a page, with a title, a description and the same figures as a table. `id` is
    /// unique in the page.
    pub fn figure(&self, id: &str, phrases: &Phrases) -> Markup {
        match self {
            Self::Bands(chart) => chart.figure(id, phrases),
            Self::Bars(chart) => chart.figure(id, phrases),
            Self::Ranges(chart) => chart.figure(id, phrases),
            Self::Steps(chart) => chart.figure(phrases),
            Self::Intervals(chart) => chart.figure(id, phrases),
            Self::Brakes(chart) => chart.figure(id, phrases),
            Self::Stakes(chart) => chart.figure(id, phrases),
            Self::Rings(chart) => rings::drawn(chart, phrases),
            Self::Trajectory(chart) => chart.figure(id, phrases),
        }
    }

    /// The chart in plain characters, on lines of at most `width` columns (40 or more).
    pub fn plain(&self, width: usize, phrases: &Phrases) -> String {
        match self {
            Self::Bands(chart) => chart.plain(width, phrases),
            Self::Bars(chart) => chart.plain(width),
            Self::Ranges(chart) => chart.plain(width),
            Self::Steps(chart) => chart.plain(width, phrases),
            Self::Intervals(chart) => chart.plain(width),
            Self::Brakes(chart) => chart.plain(width),
            Self::Stakes(chart) => chart.plain(width),
            Self::Rings(chart) => chart.plain(),
            Self::Trajectory(chart) => chart.plain(width, phrases),
        }
    }
}
