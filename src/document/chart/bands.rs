//! Families over a cohort: how many projects stand in each fifth of the scale, surely or perhaps.

use maud::{Markup, html};

use super::frame::{self, hatched, numbered, shortened, tenth};
use super::plain;
use crate::document::html::text;
use crate::i18n::{Phrases, count};

const ROW: f64 = 94.0;
const HIGH: f64 = 44.0;
const WIDE: f64 = 62.0;
const STEP: f64 = 67.0;

/// Bands of the scale of 0 to 100.
pub const BANDS: usize = 5;

/// Families over a cohort, one below the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Bands {
    /// What the shapes mean.
    pub key: String,
    /// In the order of the catalogue.
    pub rows: Vec<BandRow>,
}

/// One family.
#[derive(Clone, Debug, PartialEq)]
pub struct BandRow {
    /// What the family is called.
    pub name: String,
    /// Projects to which something of the family is asked.
    pub asked: usize,
    /// Projects whose whole range lies in the band, and those whose range crosses its edge.
    pub bands: [(usize, usize); BANDS],
}

impl Bands {
    pub(super) fn figure(&self, id: &str, phrases: &Phrases) -> Markup {
        html! { p.soft { (text(&self.key)) } (figure(id, &self.rows, phrases)) }
    }

    pub(super) fn plain(&self, width: usize, phrases: &Phrases) -> String {
        let cells = |row: &BandRow| row.bands.map(|band| said(band, phrases));
        let rows: Vec<_> = self.rows.iter().map(|row| (row, cells(row))).collect();
        let said = rows.iter().flat_map(|(_, cells)| cells).map(String::as_str);
        let wide = plain::widest(said).max(6);
        let longest = plain::widest(self.rows.iter().map(|row| row.name.as_str()));
        let columns = plain::name_columns(width, (wide + 2) * BANDS, longest);
        let line = |name: &str, cells: &[String; BANDS]| {
            let cells: String = cells.iter().map(|cell| format!("  {cell:>wide$}")).collect();
            format!("{}{cells}\n", plain::name(name, columns))
        };
        let mut out = line("", &std::array::from_fn(edges));
        rows.iter().for_each(|(row, cells)| out.push_str(&line(&row.name, cells)));
        out.push_str(&format!("{}\n", self.key));
        out
    }
}

/// The drawing, with the same figures as a table.
fn figure(id: &str, families: &[BandRow], phrases: &Phrases) -> Markup {
    let title = phrases.say("cohort-chart-bands");
    let words = [title.as_str(), &phrases.say("cohort-chart-bands-how")];
    let height = ROW * families.len() as f64 + 18.0;
    let drawing = html! {
        @for (at, family) in families.iter().enumerate() {
            (row(at as f64 * ROW, family, id, phrases))
        }
        @for at in 0..BANDS {
            text.axis x=(tenth(at as f64 * STEP + WIDE / 2.0)) y=(tenth(height - 4.0))
                text-anchor="middle" { (edges(at)) }
        }
    };
    frame::figure(id, words, height, drawing, same(families, &title, phrases), phrases)
}

fn row(top: f64, family: &BandRow, id: &str, phrases: &Phrases) -> Markup {
    let floor = tenth(top + 18.0 + HIGH);
    let most = family.asked.max(1) as f64;
    html! {
        text.name x="0" y=(tenth(top + 12.0)) { (text(&shortened(&family.name, 52))) }
        path.grid d={ "M0 " (floor) "H" (tenth(STEP * 4.0 + WIDE)) } {}
        @for (at, &(within, crossing)) in family.bands.iter().enumerate() {
            @let left = tenth(at as f64 * STEP);
            @let sure = tenth(within as f64 / most * HIGH);
            @let perhaps = tenth(crossing as f64 / most * HIGH);
            @if sure > 0.0 {
                rect.range x=(left) y=(tenth(floor - sure)) width=(WIDE) height=(sure) {}
            }
            @if perhaps > 0.0 {
                rect x=(left) y=(tenth(floor - sure - perhaps)) width=(WIDE) height=(perhaps)
                    fill=(text(&hatched(id))) {}
            }
            // One below the other: beside each other two large numbers reach the next column.
            @let said = [said((within, 0), phrases), said((0, crossing), phrases)];
            @for (line, number) in said.iter().filter(|said| !said.is_empty()).enumerate() {
                text.said x=(tenth(left + WIDE / 2.0)) y=(tenth(floor + 12.0 + 14.0 * line as f64))
                    text-anchor="middle" { (number) }
            }
        }
    }
}

/// `3 + 2?`: three surely in this band, two perhaps.
fn said(band: (usize, usize), phrases: &Phrases) -> String {
    let number = |of: usize| count(of as u64, phrases.language());
    match band {
        (0, 0) => String::new(),
        (sure, 0) => number(sure),
        (0, perhaps) => format!("{}?", number(perhaps)),
        (sure, perhaps) => format!("{} + {}?", number(sure), number(perhaps)),
    }
}

fn edges(band: usize) -> String {
    format!("{}–{}", band * 100 / BANDS, (band + 1) * 100 / BANDS)
}

fn same(families: &[BandRow], caption: &str, phrases: &Phrases) -> Markup {
    let names = std::iter::once(phrases.say("cohort-column-family")).chain((0..BANDS).map(edges));
    let rows = families.iter().map(|family| {
        let said = family.bands.map(|(within, crossing)| {
            phrases.tell("cohort-band", [("within", within.into()), ("crossing", crossing.into())])
        });
        std::iter::once(family.name.clone()).chain(said).collect()
    });
    frame::table(caption, &numbered(&names.collect::<Vec<_>>()), rows)
}
