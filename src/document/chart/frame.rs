//! What all drawings share: the width, the words around them, and the table that says the same.

use maud::{Markup, html};
use unicode_width::UnicodeWidthChar;

use crate::document::html::{Text, folded, text};
use crate::i18n::Phrases;

/// The width of every drawing, in its own units: at 360 pixels a unit is about a pixel, so that
/// letters keep the size they are given here.
pub const WIDTH: f64 = 340.0;

/// What a drawing is called, in its title, its description and below it.
pub struct Words<'w> {
    pub title: &'w str,
    /// What it shows, for those who do not see it.
    pub description: &'w str,
}

/// A drawing with its words and the table that says the same.
pub fn figure(
    id: &str,
    words: &Words<'_>,
    height: f64,
    drawing: Markup,
    same: Markup,
    phrases: &Phrases,
) -> Markup {
    html! {
        figure.chart {
            figcaption { (text(words.title)) }
            svg viewBox={ "0 0 " (WIDTH) " " (tenth(height)) } role="img"
                aria-labelledby={ (Text(id)) "-title " (Text(id)) "-desc" } {
                title id={ (Text(id)) "-title" } { (text(words.title)) }
                desc id={ (Text(id)) "-desc" } { (text(words.description)) }
                (hatching(id))
                (drawing)
            }
            (folded(&phrases.say("page-chart-table"), same))
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_within_its_columns() {
        assert_eq!(shortened("abc", 3), "abc");
        assert_eq!(shortened("abcd", 3), "ab…");
        assert_eq!(shortened("", 3), "");
    }
}
