//! A report in the terminal: at most 40 lines on the first screen, 80 columns or wider.

use comfy_table::{CellAlignment, ContentArrangement, Table};
use unicode_width::UnicodeWidthStr;

use super::safe;
use super::view::{Content, Figure, View};
use crate::assessment::Interval;
use crate::i18n::Phrases;

/// How a terminal shows text.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Columns; never fewer than 40.
    pub width: usize,
    pub colour: bool,
    /// Whether every question is shown below its family.
    pub verbose: bool,
}

/// The columns of a bar: one for each five points.
const BAR: usize = 20;
/// Lines that a summary or an entry may take before it is cut on the first screen.
const LINES: usize = 2;

/// Lines of the first screen.
const FIRST_SCREEN: usize = 40;

/// Draws a view. Unless everything is asked for, entries are shortened until it fits a screen.
pub fn report(view: &View, screen: Screen, phrases: &Phrases) -> String {
    let whole = drawn(view, screen, phrases, LINES);
    if screen.verbose || whole.lines().count() <= FIRST_SCREEN {
        return whole;
    }
    drawn(view, screen, phrases, 1)
}

fn drawn(view: &View, screen: Screen, phrases: &Phrases, most: usize) -> String {
    let width = screen.width.clamp(40, 120);
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line(&strong(&safe::terminal(&view.title), screen));
    line(&safe::terminal(&view.subtitle));
    for text in cut(&view.summary, width, most, screen) {
        line(&text);
    }
    for departure in &view.departures {
        line(&safe::terminal(departure));
    }
    for part in &view.parts {
        line(&strong(&part.title, screen));
        match &part.content {
            Content::Sentences(sentences) => {
                for sentence in sentences {
                    for text in cut(sentence, width - 2, most, screen) {
                        line(&format!("  {text}"));
                    }
                }
            }
            Content::Points(points) => {
                for point in points {
                    for (at, text) in cut(point, width - 4, most, screen).iter().enumerate() {
                        line(&format!("{}{text}", if at == 0 { "  - " } else { "    " }));
                    }
                }
            }
            Content::Figures(figures) => {
                line(&table(figures, screen, phrases));
            }
        }
    }
    for text in textwrapped(&view.closing, width) {
        line(&text);
    }
    out
}

fn strong(text: &str, screen: Screen) -> String {
    if screen.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

fn table(figures: &[Figure], screen: Screen, phrases: &Phrases) -> String {
    let mut out = String::new();
    if !screen.verbose {
        let mut table = Table::new();
        table.load_style(comfy_table::presets::NOTHING);
        table.set_content_arrangement(ContentArrangement::Disabled);
        table.set_header(vec![
            String::new(),
            phrases.say("column-range"),
            phrases.say("column-bar"),
            phrases.say("column-coverage"),
        ]);
        for figure in figures {
            table.add_row(vec![
                figure.name.clone(),
                figure.range.clone(),
                bar(&figure.interval),
                figure.coverage.clone(),
            ]);
        }
        for column in [1, 3] {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        return table.to_string();
    }
    for figure in figures {
        let supported = if figure.supported.is_empty() {
            String::new()
        } else {
            phrases.tell("supported", [("range", figure.supported.clone().into())])
        };
        out.push_str(&format!(
            "  {} · {} · {} {}\n",
            figure.name, figure.range, figure.coverage, supported
        ));
        for (name, answer) in &figure.details {
            let text = format!("{} · {}", safe::terminal(name), safe::terminal(answer));
            for (at, text) in textwrapped(&text, screen.width.clamp(40, 120) - 6).iter().enumerate()
            {
                out.push_str(if at == 0 { "    " } else { "      " });
                out.push_str(text);
                out.push('\n');
            }
        }
    }
    out
}

/// The range as a range: `·` outside it, `─` within, `●` where the value stands.
fn bar(interval: &Interval) -> String {
    let (Some(low), Some(high)) = (interval.low, interval.high) else { return "·".repeat(BAR) };
    let place = |share: f64| ((share * BAR as f64).floor() as usize).min(BAR - 1);
    let (first, last) = (place(low), place(high));
    let value = interval.value.map(place);
    (0..BAR)
        .map(|at| {
            if value == Some(at) {
                '●'
            } else if (first..=last).contains(&at) {
                '─'
            } else {
                '·'
            }
        })
        .collect()
}

/// A text on at most `most` lines, with an ellipsis where it is cut; whole when all is shown.
fn cut(text: &str, width: usize, most: usize, screen: Screen) -> Vec<String> {
    let mut lines = textwrapped(&safe::terminal(text), width);
    if !screen.verbose && lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while last.width() + 1 > width {
                last.pop();
            }
            last.push('…');
        }
    }
    lines
}

/// Lines of at most `width` columns, broken at ordinary spaces; a longer word is broken within.
fn textwrapped(text: &str, width: usize) -> Vec<String> {
    textwrap::wrap(text, textwrap::Options::new(width).break_words(true))
        .into_iter()
        .map(|line| line.into_owned())
        .collect()
}
