//! Figures as ranges on a scale of 0 to 100, each with its value.

use std::ops::RangeInclusive;

use maud::{Markup, html};

use super::frame::{self, hatched, shortened, tenth};
use super::plain;
use crate::document::Figure;
use crate::document::html::{Column, text};
use crate::i18n::Phrases;

/// Ranges, one below the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Intervals {
    /// In the order in which they are to be read.
    pub rows: Vec<IntervalRow>,
}

/// One range with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalRow {
    /// What is measured.
    pub name: String,
    /// Both its ranges, on the scale of 0 to 1.
    pub figure: Figure,
    /// `66 [48 ; 75]`.
    pub range: String,
    /// `[4 ; 100]`: on evidence.
    pub shown: String,
    /// How much is known; empty when nothing is asked.
    pub known: String,
}

/// The columns of a plain bar.
const BAR: usize = 11;
/// In a drawing: the length of the scale, and the height of a row.
const SCALE: f64 = 222.0;
const LEFT: f64 = 6.0;
const ROW: f64 = 38.0;

impl Intervals {
    pub(super) fn figure(&self, id: &str, phrases: &Phrases) -> Markup {
        let height = ROW * self.rows.len() as f64 + 18.0;
        let title = phrases.say("page-chart-families");
        let words = [title.as_str(), &phrases.say("page-chart-families-how")];
        let drawing = html! {
            @for share in [0.0, 0.5, 1.0] {
                text.axis x=(place(share)) y=(tenth(height - 4.0)) text-anchor="middle" {
                    (share * 100.0)
                }
            }
            @for (at, row) in self.rows.iter().enumerate() { (row.drawn(at as f64 * ROW, id)) }
        };
        frame::figure(id, words, height, drawing, self.table(&title, phrases), phrases)
    }

    fn table(&self, caption: &str, phrases: &Phrases) -> Markup {
        let names = ["column-name", "column-range", "column-supported", "column-coverage"];
        let names = names.map(|id| phrases.say(id));
        let columns = [
            Column::Words(&names[0]),
            Column::Numbers(&names[1]),
            Column::Numbers(&names[2]),
            Column::Words(&names[3]),
        ];
        let rows = self.rows.iter().map(|row| vec![&row.name, &row.range, &row.shown, &row.known]);
        frame::table(caption, &columns, rows)
    }

    pub(super) fn plain(&self, width: usize) -> String {
        let ranges = plain::widest(self.rows.iter().map(|row| row.range.as_str()));
        let longest = plain::widest(self.rows.iter().map(|row| row.name.as_str()));
        let columns = plain::name_columns(width, BAR + ranges + 4, longest);
        let lines = self.rows.iter().map(|row| {
            let name = plain::name(&row.name, columns);
            format!("{name}  {}  {}\n", bar(&row.figure), row.range)
        });
        lines.collect()
    }
}

impl IntervalRow {
    fn drawn(&self, top: f64, id: &str) -> Markup {
        let (line, middle) = (tenth(top + 12.0), tenth(top + 24.0));
        let Figure { value, declared, shown } = self.figure;
        html! {
            text.name x="0" y=(line) { (text(&shortened(&self.name, 52))) }
            @for share in [0.0, 0.5, 1.0] {
                path.grid d={ "M" (place(share)) " " (tenth(middle - 6.0)) "v12" } {}
            }
            path.track d={ "M" (place(0.0)) " " (middle) "H" (place(1.0)) } {}
            @if let Some((low, high)) = shown {
                @let width = tenth(place(high) - place(low)).max(2.0);
                rect.shown x=(place(low)) y=(tenth(top + 16.0)) width=(width) height="16" rx="2" {}
            }
            @if let Some((low, high)) = declared {
                @let width = tenth(place(high) - place(low)).max(2.0);
                rect.range x=(place(low)) y=(tenth(top + 19.0)) width=(width) height="10" rx="2" {}
                @if value.is_none() {
                    rect x=(place(low)) y=(tenth(top + 19.0)) width=(width) height="10" rx="2"
                        fill=(text(&hatched(id))) {}
                }
            }
            @if let Some(value) = value {
                path.value d={ "M" (place(value)) " " (tenth(top + 16.0)) "l5 8l-5 8l-5 -8z" } {}
            }
            text.said x="240" y=(tenth(top + 28.0)) { (text(&self.range)) }
        }
    }
}

/// Where a share of 0 to 1 stands on the scale.
fn place(share: f64) -> f64 {
    tenth(LEFT + share * SCALE)
}

/// One range inside the other: `·` outside both, `╌` by what is shown, `─` by what is said, `●` the
/// value.
pub fn bar(figure: &Figure) -> String {
    let place = |share: f64| ((share * BAR as f64).floor() as usize).min(BAR - 1);
    let ends = |(low, high): (f64, f64)| place(low)..=place(high);
    let (said, shown) = (figure.declared.map(ends), figure.shown.map(ends));
    let value = figure.value.map(place);
    let within = |range: &Option<RangeInclusive<usize>>, at: usize| {
        range.as_ref().is_some_and(|range| range.contains(&at))
    };
    let mark = |at: usize| match () {
        () if value == Some(at) => '●',
        () if within(&said, at) => '─',
        () if within(&shown, at) => '╌',
        () => '·',
    };
    (0..BAR).map(mark).collect()
}
