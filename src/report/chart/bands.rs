//! Families over a cohort: how many projects stand in each fifth of the scale, surely or perhaps.

use maud::{Markup, html};

use super::frame::{self, Words, hatched, shortened, tenth};
use crate::i18n::{Phrases, count};
use crate::portfolio::cohort::{BANDS, Band, Distribution};
use crate::report::html::{Column, table, text};

const ROW: f64 = 78.0;
const HIGH: f64 = 44.0;
const WIDE: f64 = 62.0;
const STEP: f64 = 67.0;

/// The drawing, with the same figures as a table. `id` is unique in the page.
pub fn figure(id: &str, families: &[(String, Distribution)], phrases: &Phrases) -> Markup {
    let (title, description) =
        (phrases.say("cohort-chart-bands"), phrases.say("cohort-chart-bands-how"));
    let words = Words { title: &title, description: &description };
    let height = ROW * families.len() as f64 + 18.0;
    let drawing = html! {
        @for (at, (name, family)) in families.iter().enumerate() {
            (row(at as f64 * ROW, name, family, id, phrases))
        }
        @for at in 0..BANDS {
            text.axis x=(tenth(at as f64 * STEP + WIDE / 2.0)) y=(tenth(height - 4.0))
                text-anchor="middle" { (edges(at)) }
        }
    };
    frame::figure(id, &words, height, drawing, same(families, &title, phrases), phrases)
}

fn row(top: f64, name: &str, family: &Distribution, id: &str, phrases: &Phrases) -> Markup {
    let floor = tenth(top + 18.0 + HIGH);
    let most = family.asked.max(1) as f64;
    html! {
        text.name x="0" y=(tenth(top + 12.0)) { (text(&shortened(name, 52))) }
        path.grid d={ "M0 " (floor) "H" (tenth(STEP * 4.0 + WIDE)) } {}
        @for (at, band) in family.bands.iter().enumerate() {
            @let left = tenth(at as f64 * STEP);
            @let sure = tenth(band.within as f64 / most * HIGH);
            @let perhaps = tenth(band.crossing as f64 / most * HIGH);
            @if sure > 0.0 {
                rect.range x=(left) y=(tenth(floor - sure)) width=(WIDE) height=(sure) {}
            }
            @if perhaps > 0.0 {
                rect x=(left) y=(tenth(floor - sure - perhaps)) width=(WIDE) height=(perhaps)
                    fill=(text(&hatched(id))) {}
            }
            text.said x=(tenth(left + WIDE / 2.0)) y=(tenth(floor + 12.0)) text-anchor="middle" {
                (said(band, phrases))
            }
        }
    }
}

/// `3 + 2?`: three surely in this band, two perhaps.
fn said(band: &Band, phrases: &Phrases) -> String {
    let number = |of: usize| count(of as u64, phrases.language());
    match (band.within, band.crossing) {
        (0, 0) => String::new(),
        (sure, 0) => number(sure),
        (0, perhaps) => format!("{}?", number(perhaps)),
        (sure, perhaps) => format!("{} + {}?", number(sure), number(perhaps)),
    }
}

fn edges(band: usize) -> String {
    format!("{}–{}", band * 100 / BANDS, (band + 1) * 100 / BANDS)
}

fn same(families: &[(String, Distribution)], caption: &str, phrases: &Phrases) -> Markup {
    let first = phrases.say("cohort-column-family");
    let names: Vec<String> = (0..BANDS).map(edges).collect();
    let numbers = names.iter().map(|name| Column::Numbers(name));
    let columns: Vec<Column<'_>> = [Column::Words(&first)].into_iter().chain(numbers).collect();
    let rows = families.iter().map(|(name, family)| {
        let mut cells = vec![html! { (text(name)) }];
        for band in &family.bands {
            let words = phrases.tell(
                "cohort-band",
                [("within", band.within.into()), ("crossing", band.crossing.into())],
            );
            cells.push(html! { (text(&words)) });
        }
        cells
    });
    table(caption, &columns, rows)
}
