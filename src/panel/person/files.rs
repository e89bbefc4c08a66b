//! Which files may hold what is said about a person.

use std::path::Path;

/// The endings of the files that are read: descriptors, and keys of blind copies.
const ENDINGS: [&str; 2] = ["toml", "key"];
/// Texts that programs wrote, which are searched and never changed.
const TEXTS: [&str; 15] = [
    "html", "htm", "json", "ndjson", "jsonl", "geojson", "csv", "tsv", "md", "txt", "graphml",
    "sarif", "xml", "svg", "log",
];
/// What cannot be searched as a text.
const CLOSED: [&str; 8] = ["xlsx", "xls", "ods", "docx", "odt", "doc", "pdf", "zip"];

/// What a file that is no descriptor is, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It can be searched, letter by letter.
    Text,
    /// It cannot be looked into.
    Closed,
}

/// Whether a file is read, by its name.
pub fn is_searched(path: &Path) -> bool {
    ENDINGS.iter().any(|known| ends_with(path, known))
}

/// What a file that is no descriptor is; `None` for what nobody writes names in.
pub fn written(path: &Path) -> Option<Written> {
    let is_one = |endings: &[&str]| endings.iter().any(|known| ends_with(path, known));
    match () {
        () if is_one(&TEXTS) => Some(Written::Text),
        () if is_one(&CLOSED) => Some(Written::Closed),
        () => None,
    }
}

fn ends_with(path: &Path, known: &str) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(known))
}
