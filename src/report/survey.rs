//! How many people to ask, and what a survey says, in words.

use crate::document::{Build, Cell, Column, Doc, Table};
use crate::i18n::{Phrases, count};
use crate::material::{SurveyParts as Parts, Surveyed};

/// The page about a survey.
pub fn document(parts: Parts<'_>) -> Doc {
    let phrases = parts.phrases;
    let mut doc = Doc::new(phrases.say("trajectory-survey-title"), phrases.language());
    let number = |number: u64| count(number, phrases.language());
    doc.subtitle = match parts.population {
        Some(population) => {
            let facts = [("population", number(population).into())];
            phrases.tell("trajectory-survey-of", facts).into()
        }
        None => phrases.say("trajectory-survey-of-many").into(),
    };
    if !parts.made.is_empty() {
        doc.heading(2, phrases.say("trajectory-survey-made"));
        doc.lines(parts.made.iter().map(|made| read(made, phrases)).collect());
    }
    doc.heading(2, phrases.say("trajectory-survey-ask"));
    doc.text(phrases.say("trajectory-survey-ask-how"));
    let mut table = table(phrases);
    table.rows = rows(parts);
    doc.tabled(table);
    doc.heading(2, phrases.say("trajectory-survey-who"));
    let who = ["lot", "refused", "words"];
    let mut who = who.map(|id| phrases.say(&format!("trajectory-survey-who-{id}"))).to_vec();
    who.push(numbers(parts));
    doc.lines(who);
    doc.heading(2, phrases.say("trajectory-survey-formula"));
    doc.text(phrases.say("trajectory-survey-formula-ask"));
    doc.text(phrases.say("trajectory-survey-formula-read"));
    doc.foot.text(phrases.say("trajectory-survey-closing"));
    doc
}

/// What goes into the file: the numbers that were typed, and dots for those that are not known yet.
fn numbers(parts: Parts<'_>) -> String {
    let typed = parts.made.iter().find(|made| made.project.is_none());
    let written =
        |number: Option<u64>| number.map_or("…".to_owned(), |number| number.to_string());
    let facts = [
        ("asked", written(typed.map(|made| made.asked)).into()),
        ("yes", written(typed.map(|made| made.yes)).into()),
        ("population", written(parts.population).into()),
    ];
    parts.phrases.tell("trajectory-survey-who-number", facts)
}

/// What a survey that was made says.
fn read(made: &Surveyed, phrases: &Phrases) -> String {
    let number = |number: u64| count(number, phrases.language());
    let (low, high) = made.range.whole();
    let facts = [
        ("has_project", if made.project.is_some() { "yes" } else { "no" }.into()),
        ("project", made.project.clone().unwrap_or_default().into()),
        ("asked", number(made.asked).into()),
        ("yes", number(made.yes).into()),
        ("population", number(made.population).into()),
        ("low", number(low).into()),
        ("high", number(high).into()),
    ];
    phrases.tell("trajectory-survey-read", facts)
}

/// The sheet without its rows.
pub fn table(phrases: &Phrases) -> Table {
    let column = |id: &str| phrases.named("trajectory-survey-column-", id);
    let columns = vec![
        Column::numbers(column("margin")),
        Column::numbers(column("ask")),
        Column::numbers(column("low")),
        Column::numbers(column("high")),
    ];
    Table::sheet("survey", phrases.say("trajectory-survey-sheet"), columns)
}

fn rows(parts: Parts<'_>) -> Vec<Vec<Cell>> {
    let row = |sample: &crate::reach::Sample| {
        let half = sample.half.map(|range| range.whole());
        vec![
            Cell::Count(sample.margin.into()),
            Cell::Count(sample.ask),
            Cell::count(half.map(|(low, _)| low)),
            Cell::count(half.map(|(_, high)| high)),
        ]
    };
    parts.samples.iter().map(row).collect()
}
