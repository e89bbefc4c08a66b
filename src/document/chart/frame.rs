//! What all drawings share: the width, the words around them, and the table that says the same.

use maud::{Markup, html};
use unicode_width::UnicodeWidthChar;

use crate::document::html::{Column, Text, folded, table as html_table, text};
use crate::i18n::Phrases;

/// The width of every drawing, in its own units: at 360 pixels a unit is about a pixel, so that
/// letters keep the size they are given here.
pub const WIDTH: f64 = 340.0;

/// A drawing with its title, what it shows for those who do not see it, and the table that says the same.
pub fn figure(
    id: &str,
    [title, description]: [&str; 2],
    height: f64,
    drawing: Markup,
    same: Markup,
    phrases: &Phrases,
) -> Markup {
    html! {
        figure.chart {
            figcaption { (text(title)) }
            svg viewBox={ "0 0 " (WIDTH) " " (tenth(height)) } role="img"
                aria-labelledby={ (Text(id)) "-title " (Text(id)) "-desc" } {
                title id={ (Text(id)) "-title" } { (text(title)) }
                desc id={ (Text(id)) "-desc" } { (text(description)) }
                (hatching(id))
                (drawing)
            }
            (folded(&phrases.say("page-chart-table"), same))
        }
    }
}

/// The table that says the same as a drawing.
pub fn table<S: AsRef<str>>(
    title: &str,
    columns: &[Column<'_>],
    rows: impl Iterator<Item = Vec<S>>,
) -> Markup {
    let cells = |row: Vec<S>| row.iter().map(|cell| html! { (text(cell.as_ref())) }).collect();
    html_table(title, columns, rows.map(cells))
}

/// Its columns, where the first holds names and the others numbers.
pub fn numbered(columns: &[String]) -> Vec<Column<'_>> {
    let (names, numbers) = columns.split_at(columns.len().min(1));
    let numbers = numbers.iter().map(|name| Column::Numbers(name));
    names.iter().map(|name| Column::Words(name)).chain(numbers).collect()
}

/// The pattern of slanted lines that says « not known » or « might be », without colour.
fn hatching(id: &str) -> Markup {
    html! {
        defs {
            pattern id={ (Text(id)) "-hatch" } width="5" height="5" patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)" {
                path class="hatch" d="M0 0V5" {}
            }
        }
    }
}

/// The reference to the pattern of slanted lines of a drawing.
pub fn hatched(id: &str) -> String {
    format!("url(#{id}-hatch)")
}

/// A number to the tenth of a unit: finer than any screen.
pub fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// A text of at most so many columns, with an ellipsis where it is cut.
pub fn shortened(text: &str, columns: usize) -> String {
    let mut wide = 0;
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        wide += c.width().unwrap_or(0);
        if wide > columns || (wide == columns && chars.peek().is_some()) {
            out.push('…');
            break;
        }
        out.push(c);
    }
    out
}

/// How wide a letter is at most in the faces that pages ask for, in parts of the size of its letters.
fn width_of(c: char) -> f64 {
    match c {
        'i' | 'l' | 'j' | '.' | ',' | ':' | ';' | '|' | '!' | '\'' | '’' => 0.34,
        'f' | 't' | 'r' | 'I' | '(' | ')' | ' ' | '\u{a0}' | '\u{202f}' | '-' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 1.0,
        c => match c.width().unwrap_or(0) {
            0 => 0.0,
            2 => 1.4,
            _ if c.is_uppercase() => 0.8,
            _ => 0.64,
        },
    }
}

/// The most units that a text takes in letters of `size`.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(width_of).sum::<f64>() * size
}

/// A text of at most so many units in letters of `size`, with an ellipsis where it is cut.
pub fn fitted(text: &str, units: f64, size: f64) -> String {
    if width(text, size) <= units {
        return text.to_owned();
    }
    let (room, mut wide) = (units - width_of('…') * size, 0.0);
    let within = text.chars().take_while(|c| {
        wide += width_of(*c) * size;
        wide <= room
    });
    format!("{}…", within.collect::<String>().trim_end())
}

/// A text on at most so many lines, cut where there is more.
pub fn wrapped(text: &str, units: f64, size: f64, lines: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let joined = out.last().map(|line| format!("{line} {word}"));
        match joined.filter(|line| width(line, size) <= units) {
            Some(line) => out.last_mut().into_iter().for_each(|last| last.clone_from(&line)),
            None if out.len() < lines => out.push(word.to_owned()),
            None => {
                let rest: Vec<&str> = std::iter::once(word).chain(words).collect();
                if let Some(last) = out.last_mut() {
                    *last = format!("{last} {}", rest.join(" "));
                }
                break;
            }
        }
    }
    out.iter().map(|line| fitted(line, units, size)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_set_on_the_lines_that_there_are() {
        assert_eq!(wrapped("one two three", 46.0, 10.0, 2), ["one two", "three"].map(String::from));
        let cut = wrapped("one two three four five six", 46.0, 10.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…'), "{cut:?}");
        assert!(cut.iter().all(|line| width(line, 10.0) <= 46.0));
        assert_eq!(wrapped("", 40.0, 10.0, 2), Vec::<String>::new());
        assert_eq!(fitted("IIII", 99.0, 10.0), "IIII");
    }

    #[test]
    fn a_long_name_is_cut_within_its_columns() {
        assert_eq!(shortened("abc", 3), "abc");
        assert_eq!(shortened("abcd", 3), "ab…");
        assert_eq!(shortened("", 3), "");
    }
}
