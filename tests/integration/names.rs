//! Names of files and folders are strangers' words: a table of commands by what the files hold.

use std::path::{Path, PathBuf};

use crate::runner::{command, path};

/// Names that mean to act on a terminal, or to begin a line of their own that another program reads.
#[cfg(unix)]
const NAMES: [&str; 6] = [
    "a\u{1b}]52;c;ZXZpbA==\u{7}",
    "b\n::add-mask::x",
    "c\u{9b}31m",
    "d\u{202e}txt",
    "e\u{2028}f",
    "g $(touch hit)'\"",
];
#[cfg(not(unix))]
const NAMES: [&str; 2] = ["d\u{202e}txt", "e\u{2028}f"];

/// What a file of such a name may hold: nothing wrong, a warning, an error, another kind, no text.
const CONTENTS: [(&str, &[u8]); 6] = [
    ("valid", b"format = 1\n[project]\nname = \"A\"\nsummary = \"s\"\nstage = \"idea\"\n"),
    (
        "warning",
        b"format = 1\n[project]\nname = \"A\"\nsummary = \"s\"\nstage = \"idea\"\nroi = 3\n",
    ),
    ("broken", b"format = 1\n[project]\nname = 3\nstage =\n"),
    (
        "one id",
        b"format = 1\n[project]\nid = \"x\"\nname = \"A\"\nsummary = \"s\"\nstage = \"idea\"\n",
    ),
    ("other kind", b"format = 1\n[decision]\nproject = \"x\"\nby = \"y\"\n"),
    ("no text", b"\0\0\0"),
];

/// What is typed: `DIR` is the folder, `FILE` one of the files, `OUT` a place of the test's own.
const RUNS: [&str; 50] = [
    "new FILE",
    "new NEW --name x",
    "new OUT --review FILE",
    "interview FILE",
    "interview DIR",
    "form html -o NEW/x",
    "import FILE --into OUT",
    "import DIR --into OUT",
    "import FILE --into FILE",
    "check FILE",
    "check DIR",
    "check DIR --format sarif",
    "assess FILE",
    "assess DIR",
    "assess DIR --format html",
    "assess - --input ndjson --format ndjson -o NEW/x",
    "assess FILE --input ndjson --format ndjson",
    "letter FILE",
    "letter DIR -o OUT",
    "letter FILE --with DIR",
    "reach FILE",
    "reach DIR",
    "compare FILE FILE",
    "compare DIR DIR",
    "compare DIR FILE",
    "screen FILE",
    "screen DIR",
    "screen DIR --format markdown",
    "panel DIR",
    "panel FILE",
    "panel DIR --key FILE",
    "blind DIR -o OUT",
    "blind FILE -o OUT",
    "blind FILE -o DIR",
    "decide FILE --outcome meet --by x --reason y -o OUT",
    "batch DIR -o OUT --format json,markdown",
    "batch FILE -o FILE",
    "federate DIR",
    "support DIR",
    "support FILE",
    "observe DIR",
    "observe FILE DIR",
    "find mot --in DIR",
    "find mot --in FILE",
    "criteria check DIR",
    "criteria crosswalk sdg FILE",
    "export-person A DIR",
    "purge A DIR --dry-run",
    "assess FILE --template FILE",
    "assess FILE --profile FILE --criteria DIR",
];

/// Whether a character acts on a terminal, breaks a line or turns a text around.
fn acts(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn folder(content: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join(format!("dir {}", NAMES[0]));
    std::fs::create_dir_all(dir.join("below")).unwrap();
    for name in NAMES {
        std::fs::write(dir.join(format!("{name}.toml")), content).unwrap();
        std::fs::write(dir.join("below").join(format!("{name}.TOML.txt")), content).unwrap();
    }
    folder
}

/// The arguments of a run, the hostile file being the one at `at`.
fn arguments(run: &str, folder: &Path, at: usize) -> Vec<String> {
    let dir = folder.join(format!("dir {}", NAMES[0]));
    let file = dir.join(format!("{}.toml", NAMES[at]));
    let new = folder.join(format!("new {}", NAMES[at]));
    let text = |path: PathBuf| path.to_str().unwrap().to_owned();
    let fill = |word: &str| match word {
        "DIR" => text(dir.clone()),
        "FILE" => text(file.clone()),
        "NEW" => text(new.clone()),
        "NEW/x" => text(new.join("x")),
        "OUT" => text(folder.join("out")),
        word => word.to_owned(),
    };
    run.split(' ').map(fill).collect()
}

#[test]
fn no_name_acts_in_any_command() {
    for (what, content) in CONTENTS {
        let folder = folder(content);
        std::thread::scope(|scope| {
            for half in 0..2 {
                let folder = folder.path();
                scope.spawn(move || {
                    for (at, run) in RUNS.iter().enumerate().skip(half).step_by(2) {
                        // Each command meets each name in one content or another.
                        let arguments = arguments(run, folder, (at + what.len()) % NAMES.len());
                        said(&arguments, &format!("{run} ({what})"));
                    }
                });
            }
        });
        assert!(!folder.path().join("hit").exists());
    }
}

fn said(arguments: &[String], what: &str) {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = command(&arguments).write_stdin("").output().unwrap();
    assert!(output.status.code().is_some_and(|code| code <= 5), "{what}: {:?}", output.status);
    for stream in [&output.stdout, &output.stderr] {
        let text = String::from_utf8_lossy(stream);
        assert!(!text.contains(acts), "{what}: {text:?}");
        assert!(!text.lines().any(|line| line.starts_with("::add-mask")), "{what}: {text}");
    }
}

#[test]
fn the_table_knows_every_command() {
    // These read no file of a stranger's.
    let without = ["schema", "completions", "man", "practise"];
    let listed = germoir::cli::commands();
    let listed: Vec<&String> =
        listed.iter().filter(|name| !without.contains(&name.as_str())).collect();
    assert!(listed.len() >= 19, "{listed:?}");
    for name in listed {
        assert!(RUNS.iter().any(|run| run.split(' ').next() == Some(name.as_str())), "{name}");
    }
}

#[test]
fn a_name_is_told_from_others_and_can_be_typed() {
    let folder = folder(b"format = 1\n");
    let file = folder.path().join(format!("dir {}", NAMES[0])).join(format!("{}.toml", NAMES[1]));
    let output = command(&["check", file.to_str().unwrap()]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(cfg!(not(unix)) || text.contains("b\\u{a}::add-mask::x.toml"), "{text}");
    let json = command(&["check", file.to_str().unwrap(), "--format", "json"]).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["files"][0]["path"], file.to_str().unwrap(), "programs get the path itself");
}

#[test]
#[cfg(unix)]
fn what_is_proposed_to_be_typed_names_the_same_file_in_a_shell() {
    for name in NAMES.into_iter().chain(["it's", "é à"]) {
        let folder = tempfile::tempdir().unwrap();
        let name = format!("{name}.toml");
        let mut new = command(&["new", &name]);
        let output = new.current_dir(folder.path()).output().unwrap();
        let text = String::from_utf8(output.stderr).unwrap();
        let (_, typed) = text.lines().next().unwrap().split_once("germoir check ").unwrap();
        let typed = typed.trim_end_matches('.');
        let script = format!("[ -f {typed} ]");
        let found = std::process::Command::new("bash")
            .args(["-c", &script])
            .env("LC_ALL", "C.UTF-8")
            .current_dir(folder.path())
            .status();
        // A machine without bash has nothing to try it in.
        let Ok(found) = found else { return };
        assert!(found.success(), "{name:?}: {script}\n{text}");
    }
}

#[test]
fn one_function_alone_turns_paths_into_words() {
    fn look(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                look(&path, found);
            } else if std::fs::read_to_string(&path).unwrap().contains(".display()") {
                found.push(path.file_name().unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    let mut found = Vec::new();
    look(Path::new(&path("src")), &mut found);
    assert_eq!(found, ["name.rs"], "source::shown makes a path fit to be said");
}
