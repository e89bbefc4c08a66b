//! Groups drawn: each a ring of its members, in cells from left to right and down.

use std::f64::consts::TAU;

use maud::{Markup, html};

use crate::document::html::text;

/// Groups, their members, and what ties them to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Rings {
    /// What the drawing shows, for those who do not see it; the words around it say the same.
    pub about: String,
    /// The names of all points.
    pub points: Vec<String>,
    /// The number of a group, and the positions of its members.
    pub groups: Vec<(usize, Vec<usize>)>,
    /// The positions of two points, and how close they are.
    pub ties: Vec<(usize, usize, Tie)>,
}

/// How close two points are, told apart by the line between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Perhaps the same initiative, told twice.
    Same,
    /// One continues or copies the other.
    Lineage,
    /// They could do something together.
    Alliance,
    /// Near each other, and no more is known.
    Near,
}

/// Groups that are drawn; the words around have them all.
pub const DRAWN: usize = 48;
/// Size of a cell, and of the ring in it.
const CELL: (f64, f64) = (420.0, 300.0);
const RING: (f64, f64) = (95.0, 95.0);
const COLUMNS: usize = 2;
/// From the middle of a point to the line of its name.
const ABOVE: f64 = 11.0;
const BELOW: f64 = 21.0;
/// Letters of a label.
const LABEL: usize = 26;

/// Where a project stands, and the line that its name is written on.
#[derive(Clone, Copy)]
struct Place {
    cell: usize,
    x: f64,
    y: f64,
    label: f64,
}

pub(super) fn drawn(rings: &Rings) -> Markup {
    let about = rings.about.as_str();
    let drawn = &rings.groups[..rings.groups.len().min(DRAWN)];
    let rows = drawn.len().div_ceil(COLUMNS);
    let columns = drawn.len().min(COLUMNS);
    let (width, height) = (CELL.0 * columns as f64, CELL.1 * rows as f64);
    let mut places: Vec<Option<Place>> = vec![None; rings.points.len()];
    for (cell, (_, members)) in drawn.iter().enumerate() {
        let middle = (
            CELL.0 * ((cell % COLUMNS) as f64 + 0.5),
            CELL.1 * ((cell / COLUMNS) as f64 + 0.5) + 8.0,
        );
        for (at, member) in members.iter().enumerate() {
            let turn = TAU * at as f64 / members.len() as f64 - TAU / 4.0;
            let (x, y) = (middle.0 + RING.0 * turn.cos(), middle.1 + RING.1 * turn.sin());
            // Names stand outside the ring, so that no line runs through them.
            let label = if y > middle.1 + 1.0 { y + BELOW } else { y - ABOVE };
            let [x, y, label] = [x, y, label].map(f64::round);
            places[*member] = Some(Place { cell, x, y, label });
        }
    }
    html! {
        // On a phone the names would be too small to read: the drawing scrolls instead.
        figure.table role="group" tabindex="0" aria-label=(about) {
            svg.wide viewBox={ "0 0 " (width) " " (height) } role="img" aria-label=(about) {
                @for (cell, (number, _)) in drawn.iter().enumerate() {
                    text x=(CELL.0 * (cell % COLUMNS) as f64 + 10.0)
                        y=(CELL.1 * (cell / COLUMNS) as f64 + 20.0)
                        font-size="14" font-weight="600" fill="currentColor" { (number) }
                }
                @for (first, second, tie) in &rings.ties {
                    @if let (Some(a), Some(b)) = (places[*first], places[*second])
                        && a.cell == b.cell {
                        line x1=(a.x) y1=(a.y) x2=(b.x) y2=(b.y) stroke="var(--accent)"
                            stroke-width=(thickness(*tie)) stroke-dasharray=(dashes(*tie)) {}
                    }
                }
                @for (name, place) in rings.points.iter().zip(&places) {
                    @if let Some(Place { x, y, label, .. }) = place {
                        circle cx=(x) cy=(y) r="6" fill="var(--mark)" {}
                        text x=(x) y=(label) text-anchor="middle" font-size="13"
                            fill="currentColor" stroke="var(--paper)" stroke-width="4"
                            paint-order="stroke" { (text(&short(name))) }
                    }
                }
            }
        }
    }
}

fn thickness(tie: Tie) -> &'static str {
    match tie {
        Tie::Same => "5",
        Tie::Lineage => "3.5",
        Tie::Alliance => "2",
        Tie::Near => "1",
    }
}

fn dashes(tie: Tie) -> &'static str {
    match tie {
        Tie::Same | Tie::Alliance => "none",
        Tie::Lineage => "9 4",
        Tie::Near => "2 4",
    }
}

fn short(label: &str) -> String {
    // The id in brackets stands in the table.
    let label = label.rsplit_once(" (").map_or(label, |(name, _)| name);
    if label.chars().count() <= LABEL {
        return label.to_owned();
    }
    let start: String = label.chars().take(LABEL - 1).collect();
    format!("{}…", start.trim_end())
}
