//! The federations drawn: each a ring of its members, in cells from left to right and down.

use std::f64::consts::TAU;

use maud::{Markup, html};

use super::View;
use crate::document::html::text;
use crate::portfolio::kinship::Kind;

/// Federations that are drawn; the table has them all.
pub(super) const DRAWN: usize = 48;
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

/// The drawing; whoever cannot see it reads the table.
pub(super) fn drawing(view: &View, about: &str) -> Markup {
    let drawn = &view.federations[..view.federations.len().min(DRAWN)];
    let rows = drawn.len().div_ceil(COLUMNS);
    let columns = drawn.len().min(COLUMNS);
    let (width, height) = (CELL.0 * columns as f64, CELL.1 * rows as f64);
    let mut places: Vec<Option<Place>> = vec![None; view.entries.len()];
    for (cell, group) in drawn.iter().enumerate() {
        let middle = (
            CELL.0 * ((cell % COLUMNS) as f64 + 0.5),
            CELL.1 * ((cell / COLUMNS) as f64 + 0.5) + 8.0,
        );
        for (at, member) in group.members.iter().enumerate() {
            let turn = TAU * at as f64 / group.members.len() as f64 - TAU / 4.0;
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
                @for (cell, group) in drawn.iter().enumerate() {
                    text x=(CELL.0 * (cell % COLUMNS) as f64 + 10.0)
                        y=(CELL.1 * (cell / COLUMNS) as f64 + 20.0)
                        font-size="14" font-weight="600" fill="currentColor" { (group.number) }
                }
                @for pair in &view.pairs {
                    @if let (Some(a), Some(b)) = (places[pair.first], places[pair.second])
                        && a.cell == b.cell {
                        line x1=(a.x) y1=(a.y) x2=(b.x) y2=(b.y) stroke="var(--accent)"
                            stroke-width=(thickness(pair.kind)) stroke-dasharray=(dashes(pair.kind)) {}
                    }
                }
                @for (entry, place) in view.entries.iter().zip(&places) {
                    @if let Some(Place { x, y, label, .. }) = place {
                        circle cx=(x) cy=(y) r="6" fill="var(--mark)" {}
                        text x=(x) y=(label) text-anchor="middle" font-size="13"
                            fill="currentColor" stroke="var(--paper)" stroke-width="4"
                            paint-order="stroke" { (text(&short(&entry.shown))) }
                    }
                }
            }
        }
    }
}

fn thickness(kind: Kind) -> &'static str {
    match kind {
        Kind::Duplicate => "5",
        Kind::Lineage => "3.5",
        Kind::Alliance => "2",
        Kind::Near | Kind::Template => "1",
    }
}

fn dashes(kind: Kind) -> &'static str {
    match kind {
        Kind::Duplicate | Kind::Alliance => "none",
        Kind::Lineage => "9 4",
        Kind::Near | Kind::Template => "2 4",
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
