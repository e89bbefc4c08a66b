//! What must hold whatever bytes come in: one function for each door by which strangers' files enter.
//!
//! `fuzz/` feeds these functions with millions of made-up inputs, and `tests/integration/fuzzed.rs`
//! with the files of the repository, so that neither they nor what they hold can rot. Each panics
//! where something does not hold.

mod catalogue;
mod checks;
mod descriptor;
mod import;
pub mod law;
mod ndjson;
mod review;
mod template;

use std::sync::LazyLock;

use germoir::catalogue::{Catalogue, Profile, builtin, profile};
use germoir::descriptor::{Descriptor, Form, Project, read};
use germoir::i18n::{Language, Phrases};
use germoir::source::SourceFile;
use jiff::civil::{Date, date};

/// A door: the name that it has in `fuzz/`, and what bytes that come in by it have to bear.
type Door = (&'static str, fn(&[u8]));

/// Every door.
pub const DOORS: [Door; 7] = [
    ("descriptor", descriptor::run),
    ("review", review::run),
    ("catalogue", catalogue::run),
    ("csv_import", import::run),
    ("xlsx_import", import::run_workbook),
    ("ndjson", ndjson::run),
    ("template", template::run),
];

/// Takes bytes in by the door of this name.
pub fn run(door: &str, bytes: &[u8]) {
    DOORS.iter().find(|(name, _)| *name == door).unwrap().1(bytes);
}

/// The date of every assessment here.
const TODAY: Date = date(2026, 11, 23);

static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    let parsed = profile::NAMES
        .iter()
        .map(|name| profile::parse(&profile::source(name).unwrap(), builtin::catalogue()).unwrap());
    parsed.collect()
});

static PHRASES: LazyLock<[Phrases; 2]> =
    LazyLock::new(|| [Language::French, Language::English].map(Phrases::new));

/// A project with something of everything, for what is laid on a project.
static GARDEN: LazyLock<Project> = LazyLock::new(|| {
    let text = include_str!("../../examples/jardin-des-liens.toml");
    project(&SourceFile::new("jardin-des-liens.toml", text), builtin::catalogue()).unwrap()
});

fn project(file: &SourceFile, catalogue: &Catalogue) -> Option<Project> {
    match read(file, Form::Toml, catalogue, TODAY, Some("p")).descriptor {
        Some(Descriptor::Project(project)) => Some(*project),
        _ => None,
    }
}

/// Bytes as the text of a file, where they are one.
fn text_of(name: &str, bytes: &[u8]) -> Option<SourceFile> {
    SourceFile::from_bytes(name, bytes.to_vec(), &germoir::source::Limits::DEFAULT).ok()
}
