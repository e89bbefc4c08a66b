//! Kinship as a sheet: a row for each project and neighbour, and for each template in common.

use super::{PairView, View};
use crate::document::{Cell, Column, Line, Table};
use crate::i18n::{Named, Phrases};
use crate::portfolio::kinship::Kind;

/// The columns: ends of phrases, with their widths in a workbook, in characters.
const COLUMNS: [(&str, u16); 9] = [
    ("id", 24),
    ("project", 32),
    ("neighbour-id", 24),
    ("neighbour", 32),
    ("kind", 24),
    ("text", 12),
    ("facets", 12),
    ("together", 12),
    ("reasons", 80),
];

/// The table: each project and its neighbours.
pub fn table(view: &View, phrases: &Phrases) -> Table {
    Table { rows: rows(view).collect(), ..heads(phrases) }
}

/// The table without its rows.
pub fn heads(phrases: &Phrases) -> Table {
    let columns = COLUMNS.map(|(id, width)| {
        let named = phrases.named("kin-column-", id);
        let column = if id == "reasons" { Column::prose(named) } else { Column::words(named) };
        column.wide(width)
    });
    let caption = phrases.say("cohort-sheet-kinship");
    Table::sheet("kinship", caption, columns.into())
}

/// A row for each neighbour of each project, the nearest first; then for each project that is told with
/// the same text, by the first of the two.
pub(in crate::report) fn rows(view: &View) -> impl Iterator<Item = Vec<Cell>> {
    let mut templates: Vec<Vec<&PairView>> = vec![Vec::new(); view.entries.len()];
    for pair in view.pairs.iter().filter(|pair| pair.kind == Kind::Template) {
        templates[pair.first].push(pair);
    }
    templates.into_iter().enumerate().flat_map(move |(at, templates)| {
        let nearest = view.entries[at].nearest.iter();
        let nearest = nearest.map(|(pair, introduced)| (&view.pairs[*pair], introduced));
        let all = nearest.chain(templates.into_iter().map(|pair| (pair, &pair.introduced)));
        all.map(move |(pair, introduced)| row(view, at, pair, introduced))
    })
}

fn row(view: &View, at: usize, pair: &PairView, introduced: &str) -> Vec<Cell> {
    let (project, other) = (&view.entries[at], &view.entries[pair.other(at)]);
    let theirs = |text: &str| Cell::from(Line::theirs(text, None));
    vec![
        theirs(&project.id),
        Named::new(project.name_or_id.as_str(), project.shown.as_str()).into(),
        theirs(&other.id),
        // Whether the two may be introduced is told by the words, which programs are spared.
        Named::new(other.name_or_id.as_str(), introduced).into(),
        Named::new(pair.kind.as_str(), pair.kind_name.as_str()).into(),
        Cell::Number(pair.text),
        Cell::Number(pair.facets),
        Cell::Number(pair.together),
        pair.reasons.join(" · ").into(),
    ]
}
