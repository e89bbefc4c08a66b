//! Counts as bars, one below the other, each with its number in words.

use std::slice::from_ref;

use maud::{Markup, html};

use super::frame::{self, fitted, hatched, numbered, tenth, width, wrapped};
use super::plain;
use crate::document::html::text;
use crate::i18n::Phrases;

/// Counts under a title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// What is counted.
    pub title: String,
    /// What the fillings mean; may be empty.
    pub key: String,
    /// The columns of the table that says the same.
    pub columns: Vec<String>,
    /// Each count, in the order in which they are drawn.
    pub rows: Vec<BarRow>,
    /// What the longest bar stands for, where several drawings have one scale.
    pub most: Option<u64>,
}

/// One count. Without parts it is left blank: nothing is known of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarRow {
    /// What this count is of.
    pub name: String,
    /// What its bar is made of, from the left.
    pub parts: Vec<(Fill, u64)>,
    /// The number beside the bar.
    pub said: String,
    /// Said below the bar; may be empty.
    pub note: String,
    /// What the table says of it, after its name.
    pub cells: Vec<String>,
}

/// How a part of a bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// More of it: deeply, supported, something done.
    Dark,
    /// Less of it.
    Light,
    /// Not known which of the two.
    Hatched,
}

/// The least room of a bar, and the most of a name and of a number.
const BAR: f64 = 70.0;
const NAMES: f64 = 215.0;
const SAID: f64 = 130.0;
const GAP: f64 = 6.0;
const ROW: f64 = 18.0;
/// Lines of a name, and from one to the next.
const LINES: usize = 2;
const LINE: f64 = 14.5;
const NOTE: f64 = 13.5;
const NOTES: usize = 3;
/// Sizes of letters, as the style sheet has them.
const NAME_SIZE: f64 = 12.0;
const SAID_SIZE: f64 = 11.0;

impl Bars {
    pub(super) fn figure(&self, id: &str, phrases: &Phrases) -> Markup {
        let longest = self.rows.iter().map(BarRow::sum).max().unwrap_or(0);
        let most = self.most.unwrap_or(longest).max(1);
        let room = self.room();
        let mut top = 0.0;
        let mut rows = Vec::new();
        for row in &self.rows {
            rows.push(row.drawn(top, most, room, id));
            top += row.height(room);
        }
        let words = [self.title.as_str(), &self.key];
        let drawing = html! { @for row in rows { (row) } };
        let figure = frame::figure(id, words, top + 2.0, drawing, self.table(), phrases);
        html! { div { (figure) @if !self.key.is_empty() { p.soft { (text(&self.key)) } } } }
    }

    /// The room of names and of bars: as much as both need, so that little is cut.
    fn room(&self) -> Room {
        let widest = |of: fn(&BarRow) -> f64| self.rows.iter().map(of).fold(0.0, f64::max);
        let said = widest(|row| width(&row.said, SAID_SIZE)).min(SAID);
        let names = widest(|row| width(&row.name, NAME_SIZE));
        let names = names.min(NAMES).min(frame::WIDTH - said - BAR - 2.0 * GAP);
        // Drawings of one scale have bars of one length.
        let most = if self.most.is_some() { BAR } else { 2.0 * BAR };
        Room { names, bar: (frame::WIDTH - names - said - 2.0 * GAP).min(most), said }
    }

    fn table(&self) -> Markup {
        let rows = self.rows.iter().map(|row| [from_ref(&row.name), &row.cells].concat());
        frame::table(&self.title, &numbered(&self.columns), rows)
    }

    pub(super) fn plain(&self, width: usize) -> String {
        let longest = plain::widest(self.rows.iter().map(|row| row.name.as_str()));
        let said = plain::widest(self.rows.iter().map(|row| row.said.as_str()));
        let columns = plain::name_columns(width, said + 2, longest);
        let line = |row: &BarRow| {
            let said = if row.said.is_empty() { "–" } else { &row.said };
            format!("{}  {said}\n", plain::name(&row.name, columns))
        };
        plain::titled(&self.title, self.rows.iter().map(line))
    }
}

/// Where things stand in a row.
#[derive(Clone, Copy)]
struct Room {
    names: f64,
    bar: f64,
    said: f64,
}

impl BarRow {
    fn sum(&self) -> u64 {
        self.parts.iter().map(|(_, count)| count).sum()
    }

    fn notes(&self) -> Vec<String> {
        wrapped(&self.note, frame::WIDTH - 10.0, SAID_SIZE, NOTES)
    }

    fn names(&self, room: Room) -> Vec<String> {
        wrapped(&self.name, room.names, NAME_SIZE, LINES)
    }

    /// The height of its name.
    fn head(&self, room: Room) -> f64 {
        ROW + LINE * self.names(room).len().saturating_sub(1) as f64
    }

    fn height(&self, room: Room) -> f64 {
        match self.note.is_empty() {
            true => self.head(room),
            false => self.head(room) + NOTE * self.notes().len() as f64 + 5.0,
        }
    }

    fn drawn(&self, top: f64, most: u64, room: Room, id: &str) -> Markup {
        let line = tenth(top + 13.0);
        let mut left = room.names + GAP;
        let mut parts = Vec::new();
        for (fill, count) in self.parts.iter().filter(|(_, count)| *count > 0) {
            let wide = tenth((*count as f64 / most as f64 * room.bar).max(1.5));
            parts.push((*fill, left, wide));
            left += wide;
        }
        let begins = room.names + room.bar + 2.0 * GAP;
        let below = top + self.head(room) + 9.0;
        html! {
            @for (at, name) in self.names(room).iter().enumerate() {
                text.name x="0" y=(tenth(line + LINE * at as f64)) { (text(name)) }
            }
            @for (fill, left, wide) in parts {
                @let (left, top) = (tenth(left), tenth(top + 3.0));
                @match fill {
                    Fill::Dark => rect.mark x=(left) y=(top) width=(wide) height="12" {},
                    Fill::Light => rect.range x=(left) y=(top) width=(wide) height="12" {},
                    Fill::Hatched => rect.empty x=(left) y=(top) width=(wide) height="12"
                        style={ "fill:" (text(&hatched(id))) } {},
                }
            }
            text.said x=(tenth(begins)) y=(line) { (text(&fitted(&self.said, room.said, SAID_SIZE))) }
            @for (at, note) in self.notes().iter().enumerate() {
                text.said x="10" y=(tenth(below + NOTE * at as f64)) { (text(note)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn what_is_not_known_is_left_blank_and_stands_in_the_table() {
        let rows = vec![
            BarRow { name: "Known".into(), parts: vec![(Fill::Dark, 3)], ..BarRow::default() },
            BarRow { name: "Blank".into(), cells: vec!["–".into()], ..BarRow::default() },
        ];
        let columns = ["Name", "Projects"].map(String::from).to_vec();
        let bars = Bars { title: "T".into(), columns, rows, ..Bars::default() };
        let figure = bars.figure("b", &Phrases::new(Language::English)).into_string();
        assert_eq!(figure.matches("<rect").count(), 1, "{figure}");
        assert_eq!(figure.matches("Blank").count(), 2, "drawn and said: {figure}");
    }
}
