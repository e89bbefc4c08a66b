//! Figures as ranges on a scale of 0 to 100, each with its value.

use maud::{Markup, html};

use super::frame::{self, Words, hatched, shortened, tenth};
use super::plain;
use crate::assessment::Interval;
use crate::i18n::{Phrases, percent};
use crate::report::html::{Column, table, text};
use crate::report::json::Parts;
use crate::report::view;

/// Ranges, one below the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Intervals {
    pub rows: Vec<IntervalRow>,
}

/// One range with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalRow {
    pub name: String,
    pub interval: Interval,
    /// `66 [48 ; 75]`.
    pub range: String,
    /// How much is known; empty when nothing is asked.
    pub known: String,
}

/// The columns of a plain bar: one for each five points.
const BAR: usize = 20;
/// In a drawing: the length of the scale, and the height of a row.
const SCALE: f64 = 222.0;
const LEFT: f64 = 6.0;
const ROW: f64 = 38.0;

impl Intervals {
    /// The families and the release from brakes.
    pub fn of(parts: Parts<'_>, phrases: &Phrases) -> Self {
        let row = |name: &str, interval: Interval| IntervalRow {
            name: name.to_owned(),
            range: view::range(&interval, phrases),
            known: interval.coverage.map_or(String::new(), |share| percent(share, parts.language)),
            interval,
        };
        let families = parts.assessment.families.iter().map(|result| {
            let name = parts.catalogue.families[result.family].name.get(parts.language);
            row(name, result.interval)
        });
        let release = row(&phrases.say("release"), parts.assessment.brakes.release);
        Self { rows: families.chain([release]).collect() }
    }

    pub(super) fn figure(&self, id: &str, phrases: &Phrases) -> Markup {
        let height = ROW * self.rows.len() as f64 + 18.0;
        let (title, description) =
            (phrases.say("page-chart-families"), phrases.say("page-chart-families-how"));
        let words = Words { title: &title, description: &description };
        let foot = tenth(height - 16.0);
        let drawing = html! {
            @for share in [0.0, 0.5, 1.0] {
                path.grid d={ "M" (place(share)) " 14V" (foot) } {}
                text.axis x=(place(share)) y=(tenth(height - 4.0)) text-anchor="middle" {
                    (share * 100.0)
                }
            }
            @for (at, row) in self.rows.iter().enumerate() { (row.drawn(at as f64 * ROW, id)) }
        };
        frame::figure(id, &words, height, drawing, self.table(&title, phrases), phrases)
    }

    fn table(&self, caption: &str, phrases: &Phrases) -> Markup {
        let names = ["column-name", "column-range", "column-coverage"].map(|id| phrases.say(id));
        let columns =
            [Column::Words(&names[0]), Column::Numbers(&names[1]), Column::Numbers(&names[2])];
        let rows = self.rows.iter().map(|row| {
            [&row.name, &row.range, &row.known].map(|cell| html! { (text(cell)) }).to_vec()
        });
        table(caption, &columns, rows)
    }

    pub(super) fn plain(&self, width: usize) -> String {
        let ranges = plain::widest(self.rows.iter().map(|row| row.range.as_str()));
        let longest = plain::widest(self.rows.iter().map(|row| row.name.as_str()));
        let columns = plain::name_columns(width, BAR + ranges + 4, longest);
        let lines = self.rows.iter().map(|row| {
            let name = plain::name(&row.name, columns);
            format!("{name}  {}  {}\n", bar(&row.interval), row.range)
        });
        lines.collect()
    }
}

impl IntervalRow {
    fn drawn(&self, top: f64, id: &str) -> Markup {
        let (line, middle) = (tenth(top + 12.0), tenth(top + 24.0));
        let Interval { value, low, high, .. } = self.interval;
        html! {
            text.name x="0" y=(line) { (text(&shortened(&self.name, 52))) }
            path.track d={ "M" (place(0.0)) " " (middle) "H" (place(1.0)) } {}
            @if let (Some(low), Some(high)) = (low, high) {
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

/// The range as a range: `·` outside it, `─` within, `●` where the value stands.
fn bar(interval: &Interval) -> String {
    let (Some(low), Some(high)) = (interval.low, interval.high) else { return "·".repeat(BAR) };
    let place = |share: f64| ((share * BAR as f64).floor() as usize).min(BAR - 1);
    let (first, last) = (place(low), place(high));
    let value = interval.value.map(place);
    let mark = |at: usize| match value {
        Some(value) if value == at => '●',
        _ if (first..=last).contains(&at) => '─',
        _ => '·',
    };
    (0..BAR).map(mark).collect()
}
