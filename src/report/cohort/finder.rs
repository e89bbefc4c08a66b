//! What the page of a cohort is searched and filtered by.

use std::collections::{BTreeMap, BTreeSet};

use super::Shown;
use crate::access::in_order;
use crate::catalogue::Stage;
use crate::descriptor::{file_stem, slug};
use crate::diagnostic::Known;
use crate::document::search::{Found, Page, Search};
use crate::portfolio::cohort::Record;

/// Choices of one filter: those of most projects. Words for what is rarer are found among names.
const CHOICES: usize = 300;
/// The most bytes that the names and choices of a page may take, about; beyond, each letter has its own.
const LARGEST: usize = 950_000;

/// One filter: its name, and what it finds of a project that may be shown.
struct Filter<'f> {
    name: String,
    /// What can be chosen, in this order; empty: what the projects say, in that of the alphabet.
    choices: Vec<String>,
    of: Box<Said<'f>>,
}

/// What a filter finds of a project.
type Said<'f> = dyn Fn(&Record) -> Vec<String> + 'f;

/// The filters of a page. What a project does not share is in none.
fn filters<'f>(shown: &'f Shown<'_>) -> Vec<Filter<'f>> {
    let field = |at: &u16| Some(shown.field(usize::from(*at)).to_owned()).filter(|f| !f.is_empty());
    vec![
        Filter {
            name: shown.phrase("column-places"),
            choices: Vec::new(),
            of: Box::new(|record| {
                let places = record.places.split(", ").filter(|place| !place.is_empty());
                places.filter(|_| record.shares).map(str::to_owned).collect()
            }),
        },
        Filter {
            name: shown.phrase("column-fields"),
            choices: (0..shown.fields().len()).map(|at| shown.field(at).to_owned()).collect(),
            of: Box::new(move |record| record.fields.iter().filter_map(field).collect()),
        },
        Filter {
            name: shown.phrase("column-stage"),
            choices: Stage::ALL.iter().map(|stage| shown.stage(*stage)).collect(),
            of: Box::new(|record| vec![shown.stage(record.stage)]),
        },
        Filter {
            name: shown.phrase("column-public"),
            choices: Vec::new(),
            of: Box::new(|record| {
                record.publics.iter().map(|at| shown.cohort.word(*at).trim().to_owned()).collect()
            }),
        },
    ]
}

/// The search over some projects; `None` where it would be larger than a page may be.
pub(super) fn search(shown: &Shown<'_>, records: &[Record]) -> Option<Search> {
    // Each row takes its name and eight bytes at the least.
    if records.iter().map(|record| record.name.len() + 8).sum::<usize>() > LARGEST {
        return None;
    }
    let mut search = Search {
        words: shown.phrase("search-words"),
        pages: if shown.with_pages { "projects/".to_owned() } else { String::new() },
        all: shown.phrase("search-all"),
        found: shown.phrase("search-found"),
        part: shown.phrase("search-part"),
        filters: Vec::new(),
        rows: records.iter().map(|record| row(shown, record)).collect(),
    };
    let mut before = 0;
    for filter in filters(shown) {
        let said: Vec<Vec<String>> = records.iter().map(&filter.of).collect();
        let choices = chosen(&filter, &said);
        if choices.is_empty() {
            continue;
        }
        let place = |word: &String| {
            let key = key_of(word);
            choices.iter().position(|(own, _)| *own == key)
        };
        let places: BTreeMap<&String, Option<usize>> = said
            .iter()
            .flatten()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .map(|w| (w, place(w)))
            .collect();
        for (row, words) in search.rows.iter_mut().zip(&said) {
            let mut at: Vec<usize> = words.iter().filter_map(|word| places[word]).collect();
            at.sort_unstable();
            at.dedup();
            row.choices.extend(at.into_iter().map(|at| before + at));
        }
        before += choices.len();
        search.filters.push((filter.name, choices.into_iter().map(|(_, word)| word).collect()));
    }
    let size = |row: &Found| {
        let page = if let Page::Called(page) = &row.page { page.len() + 3 } else { 2 };
        row.name.len() + page + 4 * row.choices.len() + 6
    };
    (search.rows.iter().map(size).sum::<usize>() <= LARGEST).then_some(search)
}

fn row(shown: &Shown<'_>, record: &Record) -> Found {
    let stem = file_stem(&record.id);
    // The script folds letters of the Latin alphabet as we do.
    let is_told = record.name.chars().all(|c| c < '\u{250}') && slug(&record.name) == stem;
    let page = match (shown.with_pages, is_told) {
        (false, _) => Page::None,
        (true, true) => Page::OfName,
        (true, false) => Page::Called(stem.into_owned()),
    };
    Found { name: record.name.to_string(), page, choices: Vec::new() }
}

/// Case and accents aside, as everywhere.
fn key_of(word: &str) -> String {
    let key = slug(word);
    if key.is_empty() { word.to_owned() } else { key }
}

/// What can be chosen of a filter: its key, and its words in the spelling that comes first.
fn chosen(filter: &Filter<'_>, said: &[Vec<String>]) -> Vec<(String, String)> {
    let mut found: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    for words in said {
        let keys: BTreeMap<String, &String> = words.iter().map(|w| (key_of(w), w)).collect();
        for (key, word) in keys {
            let entry = found.entry(key).or_insert((word, 0));
            entry.0 = entry.0.min(word);
            entry.1 += 1;
        }
    }
    if !filter.choices.is_empty() {
        let choices = filter.choices.iter().map(|word| (key_of(word), word.clone()));
        return choices.filter(|(key, _)| found.contains_key(key)).collect();
    }
    let mut choices: Vec<(String, (&str, usize))> = found.into_iter().collect();
    // Stable: the alphabet decides between equals.
    choices.sort_by_key(|(_, (_, projects))| std::cmp::Reverse(*projects));
    choices.truncate(CHOICES);
    choices.sort_by_key(|(key, _)| in_order(key));
    choices.into_iter().map(|(key, (word, _))| (key, word.to_owned())).collect()
}
