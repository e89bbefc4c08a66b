//! What is made where nothing can be typed tells nobody to type.
#![allow(clippy::disallowed_methods)] // The texts that it is tried on are files of the project.

use serde_json::{Value, json};

use super::{ADA, DECIDED, JARDIN, VOISIN, asked_in, noted, unzipped};
use crate::answer;

/// Commands, as they are typed after the name of the program.
const COMMANDS: &[&str] = &[
    "assess",
    "batch",
    "blind",
    "check",
    "compare",
    "criteria",
    "decide",
    "export-person",
    "federate",
    "find",
    "form",
    "import",
    "interview",
    "letter",
    "new",
    "observe",
    "panel",
    "practise",
    "purge",
    "reach",
    "schema",
    "screen",
    "support",
];

/// The places of a text that tell what to type, each with what stands around it. A page ends with the mark
/// of its command, which nobody sees; its style and scripts have names of their own.
fn typed(text: &str) -> Vec<String> {
    let mut seen = String::new();
    let mut rest = text;
    let outside = [("<style", "</style>"), ("<script", "</script>"), ("<!--", "-->")];
    while let Some((at, end)) =
        outside.iter().filter_map(|(begin, end)| Some((rest.find(begin)?, *end))).min()
    {
        seen.push_str(&rest[..at]);
        rest = rest[at..].split_once(end).map_or("", |(_, after)| after);
    }
    seen.push_str(rest);
    // Lines are broken where they are long, and never between two words in French.
    let seen = seen.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let is_command = |after: &str| {
        let word = |c: char| c.is_ascii_lowercase() || c == '-';
        let end = after.find(|c| !word(c)).unwrap_or(after.len());
        COMMANDS.contains(&&after[..end])
    };
    let is_option = |after: &str| after.starts_with(|c: char| c.is_ascii_lowercase());
    let commands =
        seen.match_indices("germoir ").filter(|(at, it)| is_command(&seen[at + it.len()..]));
    let options = seen.match_indices(" --").filter(|(at, it)| is_option(&seen[at + it.len()..]));
    let around = |(at, _): (usize, &str)| -> String {
        let before: String = seen[..at].chars().rev().take(60).collect();
        let before: String = before.chars().rev().collect();
        before + &seen[at..].chars().take(60).collect::<String>()
    };
    commands.map(around).chain(options.map(around)).collect()
}

/// Every text of an output, those of its parts where it is an archive.
fn texts(name: &str, bytes: &[u8]) -> Vec<(String, String)> {
    if !bytes.starts_with(b"PK") {
        return vec![(name.to_owned(), String::from_utf8_lossy(bytes).into_owned())];
    }
    let parts = unzipped(bytes).into_iter();
    parts.flat_map(|(part, bytes)| texts(&format!("{name}/{part}"), &bytes)).collect()
}

/// Texts of strangers, of every kind that a page may be given.
fn everything() -> Vec<(String, Vec<u8>)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    let mut folders: Vec<_> =
        ["examples", "tests/fixtures"].iter().map(|name| root.join(name)).collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of the project") {
            let path = entry.expect("an entry").path();
            let is_read =
                ["toml", "json"].iter().any(|end| path.extension().is_some_and(|is| is == *end));
            if path.is_dir() {
                folders.push(path);
            } else if is_read && !path.ends_with("codes.toml") {
                let name = path.strip_prefix(&root).expect("below it").to_string_lossy();
                found.push((name.replace('/', "-"), std::fs::read(&path).expect("a file")));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn nothing_tells_what_to_type_where_nothing_can_be_typed() {
    let every = everything();
    let mut sets: Vec<Vec<(&str, &[u8])>> = Vec::new();
    sets.push(every.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect());
    let ada = ("ada.toml", ADA.as_bytes());
    sets.push(vec![("jardin.toml", JARDIN.as_bytes()), ada, ("decided.toml", DECIDED.as_bytes())]);
    sets.push(vec![("jardin.toml", JARDIN.as_bytes()), ("voisin.toml", VOISIN.as_bytes()), ada]);
    sets.push(vec![("page.toml", b"<!DOCTYPE html><p>"), ("form.toml", b"{\"format\": 1}")]);
    sets.push(vec![("empty.toml", b""), ("map.toml", b"[columns]\na = 1\n"), ("a.json", b"{}")]);
    let mut faults = Vec::new();
    let mut look = |what: &str, (head, outputs): (Value, Vec<(String, Vec<u8>)>)| {
        for said in head["said"].as_array().expect("a list") {
            faults.extend(
                typed(said.as_str().unwrap_or_default())
                    .into_iter()
                    .map(|at| format!("{what}, said: {at}")),
            );
        }
        for (name, bytes) in outputs {
            for (name, text) in texts(&name, &bytes) {
                faults.extend(typed(&text).into_iter().map(|at| format!("{what}, {name}: {at}")));
            }
        }
    };
    for language in ["fr", "en"] {
        for (at, set) in sets.iter().enumerate() {
            for ask in ["screen", "cohort"] {
                let decided = noted(&[("date", json!("2026-11-12"))]);
                look(&format!("{ask} {at} {language}"), asked_in(language, ask, set, decided));
            }
        }
        let half = usize::from(language == "en");
        for (name, bytes) in every.iter().skip(half).step_by(2) {
            for ask in ["going", "open", "bearer"] {
                let one = [(name.as_str(), bytes.as_slice())];
                // What a whole page is made of is looked at in some.
                if ask != "bearer" || name.starts_with("examples-") && !name.contains("cohort") {
                    look(
                        &format!("{ask} {name} {language}"),
                        asked_in(language, ask, &one, json!([])),
                    );
                }
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert_eq!(typed("To see: germoir\n  check FILE --full <style>a { --b: 1 }</style>").len(), 2);
    // Where there is a terminal, the same outputs do tell.
    let head = json!({
        "ask": "screen", "language": "en", "today": "2026-11-23", "terminal": true,
        "files": [{ "name": "jardin.toml", "size": JARDIN.len() }],
    });
    let made =
        String::from_utf8_lossy(&answer(format!("{head}\n{JARDIN}").as_bytes())).into_owned();
    assert!(made.contains("germoir decide"), "{made}");
    assert!(faults.is_empty(), "{} places:\n{}", faults.len(), faults.join("\n"));
}
