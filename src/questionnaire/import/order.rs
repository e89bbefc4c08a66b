//! Which number of `03/04/2026` is the day: the sheet says, never the language of whoever reads it.

use super::grid::{Content, Grid};
use super::head::Head;
use super::map::Map;
use crate::questionnaire::entry::{self, Order};

/// How many lines are looked at.
const LOOKED_AT: usize = 1_000;

/// The order of a sheet: what the map says, else what its own dates show, else the habits of where it
/// was written.
pub(super) fn of(sheet: &Grid, map: Option<&Map>) -> Order {
    if let Some(order) = map.and_then(|map| map.dates) {
        return order;
    }
    match shown(sheet) {
        Some(order) => order,
        // Semicolons are what spreadsheets write where a comma is in the numbers, and there the day
        // comes first.
        None if sheet.separator == Some(b';') || is_french(sheet) => Order::DayFirst,
        None => Order::Unsaid,
    }
}

/// What the dates of a sheet show together; `None` where none of them tells.
pub(super) fn shown(sheet: &Grid) -> Option<Order> {
    let mut shown = texts(sheet).filter_map(entry::order_of);
    let first = shown.next()?;
    Some(if shown.all(|other| other == first) { first } else { Order::Unsaid })
}

fn texts(sheet: &Grid) -> impl Iterator<Item = &str> {
    let cells = sheet.lines.iter().take(LOOKED_AT).flat_map(|(_, cells)| cells);
    cells.filter_map(|cell| match cell {
        Content::Text(text) => Some(text.as_str()),
        _ => None,
    })
}

/// Whether a sheet was written in French rather than in English: by its headings, and by the small words
/// of its sentences. Names and places say nothing of it: a café in Orléans stands in English tables too.
pub(super) fn is_french(sheet: &Grid) -> bool {
    const FRENCH: [&str; 16] = [
        "de", "du", "des", "le", "la", "les", "et", "est", "une", "dans", "votre", "vos", "pour",
        "avec", "oui", "non",
    ];
    const ENGLISH: [&str; 16] = [
        "of", "the", "and", "is", "your", "you", "for", "with", "in", "to", "yes", "no", "what",
        "which", "that", "are",
    ];
    /// Fewer words are a name.
    const A_SENTENCE: usize = 5;
    let (mut french, mut english) = (0_usize, 0_usize);
    let mut count = |text: &str, is_heading: bool| {
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = word.to_lowercase();
            let is_accented = word.contains(['é', 'è', 'ê', 'à', 'ç', 'œ', 'ù']);
            french += usize::from((is_heading && is_accented) || FRENCH.contains(&word.as_str()));
            english += usize::from(ENGLISH.contains(&word.as_str()));
        }
    };
    let head = Head::guess(sheet).unwrap_or_default();
    head.names.iter().for_each(|name| count(&name.own, true));
    let below = texts(sheet).filter(|text| text.split_whitespace().count() >= A_SENTENCE);
    below.for_each(|text| count(text, false));
    french > english
}
