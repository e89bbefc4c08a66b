//! What the files hold about one person: `germoir/person/1`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::data::published;
use crate::material::person::Elsewhere;
use crate::material::{Concerned, Said};

/// What the files hold about one person.
#[derive(JsonSchema, Serialize)]
pub(super) struct PersonJson<'p> {
    #[schemars(extend("const" = "germoir/person/1"))]
    schema: &'static str,
    name: &'p str,
    files: Vec<FileJson<'p>>,
    /// Other files of the folder, in which the name was looked for as in a text.
    elsewhere: Vec<ElsewhereJson<'p>>,
}

/// A file that is no descriptor.
#[derive(JsonSchema, Serialize)]
struct ElsewhereJson<'p> {
    file: &'p str,
    /// Whether the whole name stands on these lines, or single words of it.
    whole: bool,
    /// Empty where the file is no text, and was not searched.
    lines: &'p [usize],
}

/// A file that concerns the person.
#[derive(JsonSchema, Serialize)]
struct FileJson<'p> {
    /// Its path; a number in words where that may name other people, unless `--names` is given.
    file: &'p str,
    #[schemars(extend("enum" = ["bearer", "reader", "witness", "decider", "named", "mention", "about"]))]
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
    value: &'p str,
    #[schemars(range(min = 1))]
    line: usize,
    #[schemars(range(min = 1))]
    column: usize,
}

/// Everything about the person, for programs.
pub fn json(name: &str, files: &[Concerned<'_>], elsewhere: &[Elsewhere]) -> String {
    let elsewhere = elsewhere.iter().map(|one| ElsewhereJson {
        file: &one.file,
        whole: one.is_whole,
        lines: &one.lines,
    });
    let files = files.iter().map(|concerned| {
        let values = concerned.values.iter().map(|Said { path, text, at, .. }| ValueJson {
            path,
            value: text,
            line: at.line,
            column: at.column,
        });
        let places = concerned.hits.iter().map(|Said { path, text, at, .. }| PlaceJson {
            path,
            line: at.line,
            column: at.column,
            text,
        });
        FileJson {
            file: &concerned.file.words,
            relation: concerned.role.as_str(),
            places: places.collect(),
            values: values.collect(),
        }
    });
    let json = PersonJson {
        schema: "germoir/person/1",
        name,
        files: files.collect(),
        elsewhere: elsewhere.collect(),
    };
    published::document(&json)
}
