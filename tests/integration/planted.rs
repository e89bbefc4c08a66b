//! How much of what gives people away a blind copy takes out or shows, and how much it shows that gives
//! nobody away.
//!
//! The texts of `tests/fixtures/planted` were written by a table of kinds alone, before their writer had seen
//! how the search works; all persons in them are invented. Each planted name stands in marks: its kind, its origin, its manner
//! (`in`, it has a capital within a sentence; `open`, it opens one; `low`, it has no capital).

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use crate::runner::{path, root, run};

/// A planted name.
struct Plant {
    kind: String,
    origin: String,
    manner: String,
    text: String,
}

/// A text without its marks, and what they held.
fn planted(marked: &str) -> (String, Vec<Plant>) {
    let (mut text, mut plants) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('⟦') {
        let (inside, after) = after.split_once('⟧').unwrap();
        let (marks, name) = inside.split_once('|').unwrap();
        let [kind, origin, manner] =
            <[String; 3]>::try_from(marks.split('·').map(str::to_owned).collect::<Vec<_>>())
                .unwrap();
        text.push_str(before);
        text.push_str(name);
        plants.push(Plant { kind, origin, manner, text: name.to_owned() });
        rest = after;
    }
    text.push_str(rest);
    (text, plants)
}

/// The copies of what is at `from`, each with its text and what is shown of it.
fn copies(from: &str, folder: &Path) -> Vec<(String, Value)> {
    let output =
        run(&["blind", from, "-o", &folder.display().to_string(), "--format", "json", "-q"]);
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    let copies = list["copies"].as_array().unwrap();
    let read = |copy: &Value| std::fs::read_to_string(copy["file"].as_str().unwrap()).unwrap();
    copies.iter().map(|copy| (read(copy), copy.clone())).collect()
}

/// Each letter of a copy, with whether it is shown.
fn shown(text: &str, copy: &Value) -> Vec<(char, bool)> {
    let mut letters: Vec<(char, bool)> = text.chars().map(|c| (c, false)).collect();
    let lengths = text.split('\n').map(|line| line.chars().count() + 1);
    let starts: Vec<usize> =
        lengths.scan(0, |at, length| Some(std::mem::replace(at, *at + length))).collect();
    for leak in copy["leaks"].as_array().unwrap() {
        let number = |key: &str| leak[key].as_u64().unwrap() as usize;
        let from = starts[number("line") - 1] + number("column") - 1;
        let length = leak["text"].as_str().unwrap().chars().count();
        letters[from..from + length].iter_mut().for_each(|letter| letter.1 = true);
    }
    letters
}

/// Whether a name is gone from a copy, or shown wherever it stands in it: every letter and digit of it,
/// but for its article.
fn is_found(plant: &Plant, letters: &[(char, bool)]) -> bool {
    let name: Vec<char> = plant.text.chars().collect();
    let article =
        ["Le ", "La ", "The ", "L’"].iter().find(|article| plant.text.starts_with(**article));
    let article = article.map_or(0, |article| article.chars().count());
    let edge = |at: Option<usize>| {
        at.and_then(|at| letters.get(at)).is_none_or(|(c, _)| !c.is_alphanumeric())
    };
    let stands = |at: &usize| {
        let here = letters[*at..].iter().map(|(c, _)| c).take(name.len());
        here.eq(&name) && edge(at.checked_sub(1)) && edge(Some(at + name.len()))
    };
    let places = (0..letters.len()).filter(stands);
    places.into_iter().all(|at| {
        let within = &letters[at + article..at + name.len()];
        within.iter().all(|(c, shown)| *shown || !c.is_alphanumeric())
    })
}

#[test]
#[allow(clippy::print_stdout)]
fn most_of_what_gives_people_away_is_taken_out_or_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut files: Vec<_> = std::fs::read_dir(root().join("tests/fixtures/planted"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let (mut all, mut found) = (0, 0);
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut names, mut plain, mut origins) = (0, 0, HashSet::new());
    let mut missed = String::new();
    for file in files {
        let stem = file.file_stem().unwrap().to_str().unwrap();
        let (text, plants) = planted(&std::fs::read_to_string(&file).unwrap());
        let from = folder.path().join(format!("{stem}.toml"));
        std::fs::write(&from, text).unwrap();
        let copies = copies(from.to_str().unwrap(), &folder.path().join(stem));
        let [(text, copy)] = copies.as_slice() else { panic!("{stem}: no copy") };
        let letters = shown(text, copy);
        for plant in plants {
            if plant.kind == "first-name" {
                names += 1;
                plain += usize::from(plant.manner != "in");
                origins.insert(plant.origin.clone());
            }
            let is_found = is_found(&plant, &letters);
            let kind = match plant.kind.as_str() {
                "first-name" => format!("first-name, {}: {}", plant.manner, plant.origin),
                kind => kind.to_owned(),
            };
            let count = kinds.entry(kind).or_default();
            (all, count.1) = (all + 1, count.1 + 1);
            if is_found {
                (found, count.0) = (found + 1, count.0 + 1);
            } else {
                let _ = writeln!(missed, "  {stem}: {} ({})", plant.text, plant.kind);
            }
        }
    }
    for (kind, (found, all)) in &kinds {
        println!("{kind}: {found} of {all}");
    }
    println!("found {found} of {all}; missed:\n{missed}");
    println!(
        "first names: {names}, {plain} without a capital or opening a sentence, {} origins",
        origins.len()
    );
    assert_eq!(all, 150);
    assert!(plain * 3 >= names && origins.len() >= 30);
    assert!(found * 100 >= all * 85, "{found} of {all}:\n{missed}");
}

/// The examples name nobody once they are copied, nearly: what is shown of them is work for nothing.
#[test]
#[allow(clippy::print_stdout)]
fn little_is_shown_that_gives_nobody_away() {
    let folder = tempfile::tempdir().unwrap();
    let (mut words, mut flags) = (0, 0);
    for (text, copy) in copies(&path("examples"), &folder.path().join("copies")) {
        let table: toml_edit::DocumentMut = text.parse().unwrap();
        words += table.as_table().iter().map(|(key, item)| of_item(key, item)).sum::<usize>();
        flags += copy["leaks"].as_array().unwrap().len();
    }
    println!(
        "{flags} flags in {words} words: {:.1} in 1,000",
        flags as f64 * 1000.0 / words as f64
    );
    assert!(words > 1500 && flags > 0);
    assert!(flags * 1000 <= words * 25, "{flags} flags in {words} words");
}

/// Words of free texts: those of closed sets and ids are searched for nothing.
fn of_item(key: &str, item: &toml_edit::Item) -> usize {
    match item {
        toml_edit::Item::Value(value) => of_value(key, value),
        toml_edit::Item::Table(table) => table.iter().map(|(key, item)| of_item(key, item)).sum(),
        toml_edit::Item::ArrayOfTables(tables) => {
            tables.iter().flat_map(|table| table.iter()).map(|(key, item)| of_item(key, item)).sum()
        }
        toml_edit::Item::None => 0,
    }
}

fn of_value(key: &str, value: &toml_edit::Value) -> usize {
    const FREE: [&str; 12] = [
        "name",
        "summary",
        "motivation",
        "note",
        "source",
        "with",
        "conditions",
        "publics",
        "skills",
        "not_applicable",
        "scope",
        "words",
    ];
    match value {
        toml_edit::Value::String(text) if FREE.contains(&key) => text
            .value()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .count(),
        toml_edit::Value::Array(values) => values.iter().map(|value| of_value(key, value)).sum(),
        toml_edit::Value::InlineTable(table) => {
            table.iter().map(|(key, value)| of_value(key, value)).sum()
        }
        _ => 0,
    }
}
