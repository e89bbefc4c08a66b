//! The command, run with a fixed date and language.

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;

/// The date of every test.
pub const DATE: &str = "2026-11-23";

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A path within the repository.
pub fn path(name: &str) -> String {
    root().join(name).display().to_string()
}

pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("germoir").unwrap();
    command.current_dir(root()).env_clear().args(arguments).args(["--date", DATE]);
    command
}

pub fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// Standard output of a run that ends with `code`.
pub fn stdout(arguments: &[&str], code: i32) -> String {
    let output = run(arguments);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{errors}");
    String::from_utf8(output.stdout).unwrap()
}

pub fn json(arguments: &[&str], code: i32) -> serde_json::Value {
    serde_json::from_str(&stdout(arguments, code)).unwrap()
}

/// The files of a folder of the repository, in the order of their names.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    files
}
