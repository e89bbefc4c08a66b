//! The page of a cohort: what a board can be shown.

use maud::{Markup, html};

use super::Shown;
use super::sections::{Entry, Grid, Layout, Point, Section, sections};
use crate::document::Chart;
use crate::document::chart::{BandRow, Bands};
use crate::document::html::{
    Column, Depth, Link, Page, folded, note, page, section as part, table, text,
};
use crate::i18n::day;
use crate::report::kinship;
use crate::report::view;

/// Rows above which a table is folded away until it is asked for.
const LONG: usize = 40;

/// Columns of the matrix before those of criteria: the project, and how much is known of it.
const BEFORE_SIGNS: usize = 2;

/// Writes the page.
pub fn report(shown: &Shown<'_>) -> String {
    let phrases = shown.phrases;
    let date = day(shown.date, phrases.language());
    let subtitle = phrases.tell(
        "cohort-subtitle",
        [
            ("date", date.into()),
            ("profile", view::profile_name(shown.profile, shown.phrases).into()),
        ],
    );
    let sections = sections(shown);
    let contents = sections.iter().map(|section| Link::new(section.id, &section.title)).collect();
    let body = html! {
        @for departure in shown.departures() { (note(html! { p { (text(&departure)) } })) }
        @for section in &sections {
            (part(Depth::Second, section.id, &section.title, body(section, shown)))
        }
    };
    let title = shown.phrase("title");
    let footer = html! {
        p { (phrases.say("closing")) }
        p.fingerprint { (text(&shown.catalogue.fingerprint)) br; (text(&shown.profile.fingerprint)) }
    };
    let (title, subtitle) = (title.as_str(), subtitle.as_str());
    let language = phrases.language();
    page(&Page { title, subtitle, language, contents, body, footer }, phrases)
}

fn body(section: &Section, shown: &Shown<'_>) -> Markup {
    if let (Some(near), "kinship") = (shown.kinship, section.id) {
        return kinship::html::within(near.view, shown.phrases);
    }
    let filled = section.grids.iter().filter(|grid| !grid.rows.is_empty());
    html! {
        @for sentence in &section.sentences { p { (text(sentence)) } }
        @if !section.points.is_empty() { (points(&section.points, shown)) }
        @if let Some(families) = &section.bands {
            p.soft { (shown.phrase("chart-bands-key")) }
            (drawn_bands(families).figure("families-bands", shown.phrases))
        }
        @match section.layout {
            Layout::Pairs => div.pairs { @for grid in filled { (drawn(grid, usize::MAX)) } },
            layout => @for grid in filled { (laid_out(grid, layout)) },
        }
    }
}

fn laid_out(grid: &Grid, layout: Layout) -> Markup {
    match layout {
        Layout::Signs => folded(&grid.caption, drawn(grid, BEFORE_SIGNS)),
        Layout::Folded if grid.rows.len() > LONG => folded(&grid.caption, drawn(grid, usize::MAX)),
        Layout::Folded | Layout::Whole | Layout::Pairs => drawn(grid, usize::MAX),
    }
}

/// What the other sections say, each leading to its section.
fn points(points: &[Point], shown: &Shown<'_>) -> Markup {
    html! {
        div.card.steps {
            p.name { (shown.phrase("in-short")) }
            dl.facts {
                @for point in points {
                    div {
                        dt { a href={ "#" (point.section) } { (text(&point.title)) } }
                        dd { (text(&point.said)) }
                    }
                }
            }
        }
    }
}

/// A table. The columns from `signs` on hold one sign each.
fn drawn(grid: &Grid, signs: usize) -> Markup {
    let columns: Vec<Column<'_>> = grid
        .columns
        .iter()
        .enumerate()
        .map(|(at, (name, is_number))| match (at >= signs, is_number) {
            (true, _) => Column::Signs(name),
            (false, true) => Column::Numbers(name),
            (false, false) => Column::Words(name),
        })
        .collect();
    let rows = grid.rows.iter().map(|row| row.iter().map(cell).collect());
    table(&grid.caption, &columns, rows)
}

fn cell(entry: &Entry) -> Markup {
    html! {
        @match entry {
            Entry::Text(words) => span dir="auto" { (text(words)) },
            Entry::Link { text: words, to } => a href=(text(to)) dir="auto" { (text(words)) },
        }
    }
}

fn drawn_bands(families: &[(String, crate::portfolio::cohort::Distribution)]) -> Chart {
    let rows = families.iter().map(|(name, family)| BandRow {
        name: name.clone(),
        asked: family.asked,
        bands: family.bands.map(|band| (band.within, band.crossing)),
    });
    Chart::Bands(Bands { rows: rows.collect() })
}
