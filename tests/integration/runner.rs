//! The command, run with a fixed date and language.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use germoir::report::mark;

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

/// Everything below a folder, by its name in it; of a link, what it leads to.
pub fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn add(root: &Path, folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_owned();
            if path.is_dir() {
                found.insert(name, Vec::new());
                add(root, &path, found);
            } else {
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    add(folder, folder, &mut found);
    found
}

/// A hidden folder as a run leaves it that was interrupted: its owner's alone.
pub fn work_folder(path: &Path) {
    std::fs::create_dir(path).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700)).unwrap();
    }
}

/// Says what could not be tried here. Straight to standard error, which is shown for tests that pass,
/// too.
#[cfg(unix)]
pub fn skipped(why: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "skipped: {why}");
}

/// The number of a user who owns nothing.
#[cfg(unix)]
pub const NOBODY: u32 = 65534;

/// Whether the tests run as root, whom no rights stop.
#[cfg(unix)]
pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// The command as a user whom rights stop: somebody else where the tests run as root. `None`, which
/// is said, where that user cannot run the program.
#[cfg(unix)]
pub fn ordinary(arguments: &[&str]) -> Option<std::process::Command> {
    use std::os::unix::process::CommandExt;
    let start = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_germoir"));
        command.env_clear().args(arguments);
        if is_root() {
            command.current_dir("/").uid(NOBODY).gid(NOBODY);
        }
        command
    };
    if !start(&["--version"]).output().is_ok_and(|output| output.status.success()) {
        skipped("another user cannot run the program where it was built");
        return None;
    }
    let mut command = start(arguments);
    command.args(["--date", DATE]);
    Some(command)
}

/// A folder that an ordinary user owns, and its path.
#[cfg(unix)]
pub fn ordinary_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    owned_by_ordinary(folder.path());
    folder
}

/// Gives a file or folder to the ordinary user, where the tests run as root.
#[cfg(unix)]
pub fn owned_by_ordinary(path: &Path) {
    if is_root() {
        std::os::unix::fs::chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
    }
}

/// Standard output of a run that ends with `code`, without its mark.
pub fn stdout(arguments: &[&str], code: i32) -> String {
    let output = run(arguments);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{errors}");
    unmarked(String::from_utf8(output.stdout).unwrap())
}

/// A page or a text in Markdown without the mark that it ends with, which must fit.
pub fn unmarked(text: String) -> String {
    let Some(at) = text.rfind("<!-- germoir ").filter(|at| text[*at..].lines().count() == 1) else {
        return text;
    };
    let known = mark::known(std::io::Cursor::new(&text), &[]).unwrap();
    assert_eq!(known, mark::Known::Ours, "{}", &text[at..]);
    let rest = &text[..at];
    // In Markdown an empty line stands before it.
    rest.strip_suffix("\n\n").map_or_else(|| rest.to_owned(), |rest| format!("{rest}\n"))
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
