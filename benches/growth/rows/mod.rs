//! What is measured: each command with each thing that can be many.

mod many;
mod one;

use std::path::Path;

use crate::inputs::*;

pub fn rows() -> impl Iterator<Item = &'static Row> {
    one::ROWS.iter().chain(many::ROWS)
}

pub struct Row {
    pub command: &'static str,
    pub thing: &'static str,
    /// Writes the input, and says the arguments.
    pub make: fn(&Path, usize) -> Vec<String>,
    /// Flags that lift what would stop the larger sizes.
    pub lifts: &'static [&'static str],
    /// The exit code.
    pub ends: i32,
    /// The bound of the exponent, and why where it is above 1.25.
    pub most: f64,
    pub why: &'static str,
    /// Sizes are divided by this.
    pub part: usize,
    /// Whether a run changes its input.
    pub is_changed: bool,
}

const PLAIN: Row = Row {
    command: "",
    thing: "",
    make: |_, _| Vec::new(),
    lifts: &[],
    ends: 0,
    most: 1.25,
    why: "",
    part: 1,
    is_changed: false,
};

/// Every list of a file as long as the largest size, and as many problems told.
const LONG: &[&str] = &["--max-list", "1000000"];
const MANY: &[&str] = &["--max-problems", "1000000"];
const BOTH: &[&str] = &["--max-list", "1000000", "--max-problems", "1000000"];
const EACH_WITH_EACH: &str =
    "each project with each, at most the square; --no-kinship leaves it out";
const FOLDER_OR_FILES: &str = "--max-files bounds them";

const fn row(
    command: &'static str,
    thing: &'static str,
    make: fn(&Path, usize) -> Vec<String>,
) -> Row {
    Row { command, thing, make, ..PLAIN }
}

const fn long(
    command: &'static str,
    thing: &'static str,
    make: fn(&Path, usize) -> Vec<String>,
) -> Row {
    Row { command, thing, make, lifts: LONG, ..PLAIN }
}

/// Each of these is a dozen lines.
const fn eighth(
    command: &'static str,
    thing: &'static str,
    make: fn(&Path, usize) -> Vec<String>,
) -> Row {
    Row { command, thing, make, part: 8, ..PLAIN }
}

const fn kinship(
    command: &'static str,
    thing: &'static str,
    make: fn(&Path, usize) -> Vec<String>,
) -> Row {
    Row { command, thing, make, most: 2.0, why: EACH_WITH_EACH, ..PLAIN }
}

fn all(arguments: &[&str]) -> Vec<String> {
    arguments.iter().map(|argument| (*argument).to_owned()).collect()
}

fn in_files(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<String> =
        entries.map(|entry| entry.unwrap().path().display().to_string()).collect();
    files.sort();
    files
}

fn plain(folder: &Path, count: usize) -> String {
    projects(folder, count, |_| String::from("[answers]\nopenness = 2\nlistening = 1\n"))
}

fn same_skill(folder: &Path, count: usize) -> String {
    projects(folder, count, |_| {
        String::from(
            "[needs]\nskills = [\"comptabilité\"]\n\n[offers]\nskills = [\"comptabilité\"]\n",
        )
    })
}

fn with_reviews(folder: &Path, projects: usize, readers: usize) -> String {
    let path = plain(folder, projects);
    for project in 0..projects {
        for reader in 0..readers {
            let name = format!("in/r{project:06}-{reader:06}.toml");
            written(folder, &name, review(project, reader));
        }
    }
    path
}

/// A project with one long list: the command, then what stands before and after the file.
fn of_one(folder: &Path, keys: &str, tables: &str) -> Vec<String> {
    vec![one(folder, keys, tables)]
}

fn twice(folder: &Path, keys: &str, tables: &str) -> Vec<String> {
    let old = one(folder, keys, tables);
    let new =
        written(folder, "new/p.toml", project(0, keys, &format!("{tables}\n[extra]\na = 1\n")));
    vec![old, new]
}

fn blind(folder: &Path, keys: &str, tables: &str) -> Vec<String> {
    all(&[&one(folder, keys, tables), "-o", "out/copies", "--key", "out/copies.key"])
}
