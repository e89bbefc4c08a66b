//! Groups drawn: each a ring of its members, their names on its two sides, where none meets another.

use maud::{Markup, html};

use super::frame::{WIDTH, tenth, wrapped};
use crate::document::html::{folded, text};
use crate::document::safe;
use crate::i18n::Phrases;

/// Groups, their members, and what ties them to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Rings {
    /// What the drawing shows, for those who do not see it.
    pub about: String,
    /// Whether the words around it name the members too; where they do not, plain characters do.
    pub is_told: bool,
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
/// Members above which a group is a list.
pub const IN_A_RING: usize = 8;
/// The room of a name, its letters, and the rows that it may take.
const NAME: f64 = 116.0;
const SIZE: f64 = 11.0;
const LINES: usize = 2;
const LINE: f64 = 13.0;
/// From one name to the next below it, and above the first.
const ROW: f64 = 36.0;
const HEAD: f64 = 26.0;
/// Half the width of the ring.
const RADIUS: f64 = 42.0;

/// Where a member stands.
#[derive(Clone, Copy)]
struct Place {
    x: f64,
    y: f64,
    is_left: bool,
}

impl Rings {
    /// The members of each group, one below the other.
    pub(super) fn plain(&self) -> String {
        let groups = if self.is_told { &[] } else { self.groups.as_slice() };
        let members = groups.iter().flat_map(|(_, members)| members);
        members
            .filter_map(|at| self.points.get(*at))
            .map(|name| format!("{}\n", safe::terminal(name)))
            .collect()
    }
}

pub(super) fn drawn(rings: &Rings, phrases: &Phrases) -> Markup {
    // One alone says in words what it shows; of several a list says it.
    if let [(number, members)] = rings.groups.as_slice() {
        let names = members.iter().filter_map(|at| rings.points.get(*at));
        let list = html! { ul { @for name in names { li dir="auto" { (text(name)) } } } };
        let is_drawn = members.len() <= IN_A_RING;
        return html! {
            figure.chart {
                (group(rings, *number, members))
                @if is_drawn { (folded(&phrases.say("page-chart-table"), list)) }
            }
        };
    }
    let groups = rings.groups.iter().take(DRAWN);
    html! {
        div.beside {
            @for (number, members) in groups {
                figure.chart { (group(rings, *number, members)) }
            }
        }
    }
}

fn group(rings: &Rings, number: usize, members: &[usize]) -> Markup {
    let about = format!("{number}. {}", rings.about);
    if members.len() > IN_A_RING {
        let names = members.iter().filter_map(|at| rings.points.get(*at));
        return html! {
            figcaption { (number) }
            ul.close { @for name in names { li dir="auto" { (text(named(name))) } } }
        };
    }
    let places = places(members.len());
    let place = |point: usize| {
        let at = members.iter().position(|member| *member == point)?;
        places.get(at).copied()
    };
    let height = tenth(HEAD + ROW * members.len().div_ceil(2) as f64);
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label=(text(&about)) {
            text.group x="0" y="14" { (number) }
            @for (first, second, tie) in &rings.ties {
                @if let (Some(a), Some(b)) = (place(*first), place(*second)) {
                    line x1=(a.x) y1=(a.y) x2=(b.x) y2=(b.y) stroke="var(--accent)"
                        stroke-width=(thickness(*tie)) stroke-dasharray=(dashes(*tie)) {}
                }
            }
            @for (member, place) in members.iter().zip(&places) {
                (point(rings.points.get(*member).map_or("", String::as_str), *place))
            }
        }
    }
}

/// A point and its name, outside the ring so that no line runs through it.
fn point(name: &str, Place { x, y, is_left }: Place) -> Markup {
    let (from, anchor) = if is_left { (NAME, "end") } else { (WIDTH - NAME, "start") };
    let lines = wrapped(named(name), NAME, SIZE, LINES);
    let first = y + 4.0 - LINE / 2.0 * (lines.len() as f64 - 1.0);
    html! {
        circle.users cx=(x) cy=(y) r="5" {}
        @for (at, line) in lines.iter().enumerate() {
            text.point x=(from) y=(tenth(first + LINE * at as f64)) text-anchor=(anchor) {
                (text(line))
            }
        }
    }
}

/// Places around a ring: down the right side, and up the left one.
fn places(members: usize) -> Vec<Place> {
    let (right, left) = (members.div_ceil(2), members / 2);
    let rows = right as f64;
    (0..members)
        .map(|at| {
            let is_left = at >= right;
            let (side, row) = if is_left { (left, members - 1 - at) } else { (right, at) };
            // The shorter side stands in the middle of the longer one.
            let down = row as f64 + 0.5 + (rows - side as f64) / 2.0;
            let off = if rows > 1.0 { 2.0 * down / rows - 1.0 } else { 0.0 };
            let out = RADIUS * (1.0 - off * off * 0.8).max(0.0).sqrt();
            let x = WIDTH / 2.0 + if is_left { -out } else { out };
            Place { x: tenth(x), y: tenth(HEAD + ROW * (down - 0.25)), is_left }
        })
        .collect()
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

/// The name alone: the id in brackets stands in the table.
fn named(label: &str) -> &str {
    label.rsplit_once(" (").map_or(label, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn no_name_reaches_another() {
        for members in 2..=IN_A_RING {
            let places = places(members);
            for side in [false, true] {
                let mut rows: Vec<f64> =
                    places.iter().filter(|p| p.is_left == side).map(|p| p.y).collect();
                rows.sort_by(f64::total_cmp);
                let room = LINE * LINES as f64;
                assert!(rows.windows(2).all(|two| two[1] - two[0] >= room), "{members}: {rows:?}");
            }
            let ring = |place: &Place| place.x > NAME + 5.0 && place.x < WIDTH - NAME - 5.0;
            assert!(places.iter().all(ring), "{members}: inside of the names");
        }
    }

    #[test]
    fn a_large_group_is_a_list() {
        let points: Vec<String> = (0..9).map(|at| format!("Projet {at} (p{at})")).collect();
        let groups = vec![(1, (0..9).collect()), (2, (0..8).collect())];
        let mut rings =
            Rings { about: "about".into(), is_told: true, points, groups, ties: Vec::new() };
        let drawn = drawn(&rings, &Phrases::new(Language::English)).into_string();
        assert_eq!(drawn.matches("<svg").count(), 1);
        assert_eq!(drawn.matches("<li").count(), 9, "{drawn}");
        assert!(!drawn.contains("(p1)"));
        assert_eq!(rings.plain(), "", "the words around it name them");
        rings.is_told = false;
        rings.groups.truncate(1);
        assert_eq!(rings.plain().lines().nth(8), Some("Projet 8 (p8)"));
    }
}
