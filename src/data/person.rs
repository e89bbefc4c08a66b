//! What the files hold about one person: `germoir/person/1`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::i18n::Phrases;
use crate::material::{Concerned, Readers};

/// What the files hold about one person.
#[derive(JsonSchema, Serialize)]
pub(super) struct PersonJson<'p> {
    #[schemars(extend("const" = "germoir/person/1"))]
    schema: &'static str,
    name: &'p str,
    files: Vec<FileJson<'p>>,
}

/// A file that concerns the person.
#[derive(JsonSchema, Serialize)]
struct FileJson<'p> {
    file: &'p str,
    #[schemars(extend("enum" = ["bearer", "reader", "decider", "named", "mention", "about"]))]
    relation: &'static str,
    /// Where the name stands.
    places: Vec<PlaceJson<'p>>,
    /// All that the file says, where the whole of it is about the person or theirs.
    values: Vec<ValueJson<'p>>,
}

/// A place where the name stands.
#[derive(JsonSchema, Serialize)]
struct PlaceJson<'p> {
    /// The keys that lead there; empty for a comment.
    path: &'p str,
    #[schemars(range(min = 1))]
    line: usize,
    #[schemars(range(min = 1))]
    column: usize,
    text: &'p str,
}

/// A value of the file.
#[derive(JsonSchema, Serialize)]
struct ValueJson<'p> {
    path: &'p str,
    value: String,
    #[schemars(range(min = 1))]
    line: usize,
    #[schemars(range(min = 1))]
    column: usize,
}

/// Everything about the person, for programs.
pub fn json(name: &str, files: &[Concerned<'_>], readers: Readers, phrases: &Phrases) -> String {
    let files = files.iter().map(|concerned| {
        let values = match concerned.role.is_whole() {
            false => Vec::new(),
            true => concerned
                .values(readers, phrases)
                .into_iter()
                .map(|(path, value, line, column)| ValueJson { path, value, line, column })
                .collect(),
        };
        let places = concerned.held.hits.iter().map(|hit| PlaceJson {
            path: &hit.path,
            line: hit.at.line,
            column: hit.at.column,
            text: hit.text.trim(),
        });
        FileJson {
            file: &concerned.file,
            relation: concerned.role.as_str(),
            places: places.collect(),
            values,
        }
    });
    let json = PersonJson { schema: "germoir/person/1", name, files: files.collect() };
    let mut text = crate::data::published::pretty(&json);
    text.push('\n');
    text
}
