//! Brakes: how strongly each is felt, against what was done about it.

use maud::{Markup, html};

use super::frame::{self, hatched, shortened, tenth};
use super::plain;
use crate::document::html::{Column, text};
use crate::i18n::Phrases;

/// Brakes, one below the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Brakes {
    /// In the order in which they are to be read.
    pub rows: Vec<BrakeRow>,
}

/// One brake with its two levels of 0 to 4 and their words.
#[derive(Clone, Debug, PartialEq)]
pub struct BrakeRow {
    /// What the brake is called.
    pub name: String,
    /// `None` when it is not known.
    pub intensity: Option<u8>,
    /// What is done about it; `None` when it is not known.
    pub mitigation: Option<u8>,
    /// `intensité 3/4`, or the state of the question.
    pub felt: String,
    /// `réponse 2/4`; empty where there is nothing to answer to.
    pub done: String,
}

const LEFT: f64 = 4.0;
const STEP: f64 = 54.0;
const ROW: f64 = 46.0;

impl Brakes {
    pub(super) fn figure(&self, id: &str, phrases: &Phrases) -> Markup {
        let height = ROW * self.rows.len() as f64 + 2.0;
        let title = phrases.say("page-chart-brakes");
        let words = [title.as_str(), &phrases.say("page-chart-brakes-how")];
        let drawing = html! {
            @for (at, row) in self.rows.iter().enumerate() { (row.drawn(at as f64 * ROW, id)) }
        };
        frame::figure(id, words, height, drawing, self.table(&title, phrases), phrases)
    }

    fn table(&self, caption: &str, phrases: &Phrases) -> Markup {
        let names = ["brake", "intensity", "mitigation"]
            .map(|id| phrases.say(&format!("page-column-{id}")));
        let columns = names.each_ref().map(|name| Column::Words(name));
        let rows = self.rows.iter().map(|row| vec![&row.name, &row.felt, &row.done]);
        frame::table(caption, &columns, rows)
    }

    pub(super) fn plain(&self, width: usize) -> String {
        let longest = plain::widest(self.rows.iter().map(|row| row.name.as_str()));
        let felt = plain::widest(self.rows.iter().map(|row| row.felt.as_str()));
        let done = plain::widest(self.rows.iter().map(|row| row.done.as_str()));
        let columns = plain::name_columns(width, felt + done + 16, longest);
        let mut out = String::new();
        for row in &self.rows {
            let name = plain::name(&row.name, columns);
            let line = match (row.intensity, row.mitigation) {
                (None, _) => format!("{name}  ????  {}", row.felt),
                (Some(intensity), mitigation) => format!(
                    "{name}  {}  {}  {}  {}",
                    plain::marks(intensity, '▲'),
                    plain::name(&row.felt, felt),
                    plain::marks(mitigation.unwrap_or(0), '■'),
                    row.done
                ),
            };
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }
}

impl BrakeRow {
    fn drawn(&self, top: f64, id: &str) -> Markup {
        let bar = |level: u8| f64::from(level) * STEP;
        let (upper, lower) = (tenth(top + 17.0), tenth(top + 29.0));
        html! {
            text.name x="0" y=(tenth(top + 12.0)) { (text(&shortened(&self.name, 52))) }
            @for step in 0..=4u8 {
                path.grid d={ "M" (tenth(LEFT + bar(step))) " " (upper) "v22" } {}
            }
            @match self.intensity {
                None => rect x=(LEFT) y=(upper) width=(bar(4)) height="9" fill=(text(&hatched(id))) {},
                Some(felt) => {
                    rect.felt x=(LEFT) y=(upper) width=(bar(felt)) height="9" {}
                    @if let Some(done) = self.mitigation {
                        rect.done x=(LEFT) y=(lower) width=(bar(done)) height="9" rx="4.5" {}
                    }
                }
            }
            text.said x="228" y=(tenth(top + 25.0)) { (text(&self.felt)) }
            text.said x="228" y=(tenth(top + 38.0)) { (text(&self.done)) }
        }
    }
}
