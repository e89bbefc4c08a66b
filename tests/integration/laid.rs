//! What others lay in a folder at the names that the program works under: links, folders, files and
//! locks. None of it is followed, obeyed or cleared away.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};

use crate::runner::{NOBODY, is_root, ordinary, ordinary_folder, run, skipped, work_folder};

const DESCRIPTOR: &str =
    "format = 1\n[project]\nname = \"A\"\nsummary = \"By Anna Berg.\"\nstage = \"idea\"\n";
const ANSWERS: &str = "project_name,project_summary,project_stage\nB,A try.,idea\n";
/// A name as a batch gives it to a new output.
const NEW: &str = "new-00112233445566778899aabbccddeeff";

/// A command that works in a hidden folder.
struct Worker {
    name: &'static str,
    hidden: &'static str,
    arguments: &'static [&'static str],
}

/// Paths are below the place where everything happens.
const WORKERS: &[Worker] = &[
    Worker {
        name: "purge",
        hidden: "shared/.germoir-purge",
        arguments: &["purge", "Anna Berg", "@shared"],
    },
    Worker {
        name: "import",
        hidden: "shared/.germoir-import",
        arguments: &["import", "@answers.csv", "--into", "@shared"],
    },
    Worker {
        name: "batch",
        hidden: ".germoir-out",
        arguments: &["batch", "@shared", "-o", "@out", "--format", "json"],
    },
    Worker {
        name: "batch --resume",
        hidden: ".germoir-out",
        arguments: &["batch", "@shared", "-o", "@out", "--format", "json", "--resume"],
    },
];

/// What is laid at the name of the hidden folder, beside a folder of somebody's files.
type Lay = fn(hidden: &Path, victim: &Path);

const LAID: &[(&str, Lay)] = &[
    ("a link to a folder", |hidden, victim| symlink(victim, hidden).unwrap()),
    ("a link to an empty folder", |hidden, victim| symlink(victim.join("empty"), hidden).unwrap()),
    ("a link to nothing", |hidden, victim| symlink(victim.join("none"), hidden).unwrap()),
    ("a link to a file", |hidden, victim| symlink(victim.join("a"), hidden).unwrap()),
    ("a file", |hidden, _| fs::write(hidden, "mine").unwrap()),
    ("a socket", |hidden, _| drop(UnixListener::bind(hidden).unwrap())),
    ("an empty folder that others may enter", |hidden, _| {
        work_folder(hidden);
        fs::set_permissions(hidden, fs::Permissions::from_mode(0o755)).unwrap();
    }),
    ("a folder that nobody may enter", |hidden, _| {
        work_folder(hidden);
        fs::set_permissions(hidden, fs::Permissions::from_mode(0o000)).unwrap();
    }),
    ("somebody's file", |hidden, _| {
        work_folder(hidden);
        fs::write(hidden.join("thesis.docx"), "mine").unwrap();
    }),
    ("somebody's folder", |hidden, _| {
        work_folder(hidden);
        fs::create_dir(hidden.join("photos")).unwrap();
        fs::write(hidden.join("photos").join("me.jpg"), "mine").unwrap();
    }),
    ("a link among what runs leave", |hidden, victim| {
        work_folder(hidden);
        for name in ["0", "1", "draft", "journal", "moves", "moves.draft", "old", NEW] {
            symlink(victim, hidden.join(name)).unwrap();
        }
    }),
    ("a lock that is a link to a file", |hidden, victim| {
        work_folder(hidden);
        symlink(victim.join("a"), hidden.join("lock")).unwrap();
    }),
    ("a lock that is a link to a new file", |hidden, victim| {
        work_folder(hidden);
        symlink(victim.join("none"), hidden.join("lock")).unwrap();
    }),
    ("a lock that is a folder", |hidden, _| {
        work_folder(hidden);
        fs::create_dir(hidden.join("lock")).unwrap();
    }),
    ("a lock that is a socket", |hidden, _| {
        work_folder(hidden);
        drop(UnixListener::bind(hidden.join("lock")).unwrap());
    }),
];

/// What only root can lay.
const OF_OTHERS: &[(&str, Lay)] = &[
    ("another user's folder", |hidden, _| {
        work_folder(hidden);
        std::os::unix::fs::chown(hidden, Some(NOBODY), None).unwrap();
    }),
    ("another user's folder with a journal", |hidden, _| {
        work_folder(hidden);
        fs::write(hidden.join("journal"), "format = 1\n").unwrap();
        std::os::unix::fs::chown(hidden, Some(NOBODY), None).unwrap();
    }),
];

/// Somebody's files, and a folder to work in.
fn place() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    lay_out(place.path());
    place
}

fn lay_out(place: &Path) {
    for folder in ["shared", "victim", "victim/empty", "victim/sub", "victim/old", "victim/new"] {
        fs::create_dir(place.join(folder)).unwrap();
    }
    for file in ["victim/a", "victim/lock", "victim/sub/b", "victim/old/c", "victim/new/d"] {
        fs::write(place.join(file), "precious").unwrap();
    }
    fs::write(place.join("shared/a.toml"), DESCRIPTOR).unwrap();
    fs::write(place.join("answers.csv"), ANSWERS).unwrap();
}

/// Everything below a folder, links not followed: its rights, its owner, and what it holds.
fn state(place: &Path) -> BTreeMap<PathBuf, (u32, u32, Vec<u8>)> {
    let mut found = BTreeMap::new();
    let mut open = vec![place.to_owned()];
    while let Some(path) = open.pop() {
        let here = fs::symlink_metadata(&path).unwrap();
        let content = match &here {
            here if here.is_symlink() => {
                fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes()
            }
            here if here.is_file() => fs::read(&path).unwrap(),
            _ => Vec::new(),
        };
        if here.is_dir() {
            // As an ordinary user, some cannot be looked into.
            let inside = fs::read_dir(&path).into_iter().flatten();
            open.extend(inside.map(|entry| entry.unwrap().path()));
        }
        found.insert(path, (here.mode(), here.uid(), content));
    }
    found
}

fn arguments(worker: &Worker, place: &Path, language: &str) -> Vec<String> {
    let path = |argument: &&str| match argument.strip_prefix('@') {
        Some(name) => place.join(name).display().to_string(),
        None => (*argument).to_owned(),
    };
    let asked = worker.arguments.iter().map(path);
    asked.chain(["--lang", language].map(str::to_owned)).collect()
}

fn work(worker: &Worker, place: &Path, language: &str) -> (i32, String) {
    let arguments = arguments(worker, place, language);
    let output = run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// Takes away what was laid, as the message says.
fn delete(hidden: &Path) {
    let found = fs::symlink_metadata(hidden).unwrap();
    match found.is_dir() {
        true => {
            fs::set_permissions(hidden, fs::Permissions::from_mode(0o700)).unwrap();
            fs::remove_dir_all(hidden).unwrap();
        }
        false => fs::remove_file(hidden).unwrap(),
    }
}

#[test]
fn nothing_that_others_laid_is_followed_or_cleared_away() {
    let mut laid = LAID.to_vec();
    match is_root() {
        true => laid.extend(OF_OTHERS),
        false => {
            OF_OTHERS.iter().for_each(|(what, _)| skipped(&format!("only root can lay {what}")))
        }
    }
    for (row, worker) in WORKERS.iter().enumerate() {
        for (column, (what, lay)) in laid.iter().enumerate() {
            let at = row + column;
            let case = format!("{}: {what}", worker.name);
            let place = place();
            let hidden = place.path().join(worker.hidden);
            lay(&hidden, &place.path().join("victim"));
            let before = state(place.path());
            // One language and the other in turn: both are told of each kind.
            let (language, advice) = if at % 2 == 0 { ("en", "elete") } else { ("fr", "upprimez") };
            let (code, said) = work(worker, place.path(), language);
            assert_eq!(code, 5, "{case}: {said}");
            assert_eq!(state(place.path()), before, "{case}");
            let name = hidden.file_name().unwrap().to_str().unwrap();
            assert!(said.contains(name) && said.contains(advice), "{case}: {said}");
            // What the message says helps.
            delete(&hidden);
            let (code, said) = work(worker, place.path(), "en");
            assert_eq!(code, 0, "{case}: {said}");
            assert!(!hidden.exists(), "{case}");
        }
    }
}

/// Root's folders are another user's to everybody else.
#[test]
fn an_ordinary_user_trusts_nothing_of_another() {
    if !is_root() {
        skipped("there is no other user to lay something");
        return;
    }
    for worker in WORKERS {
        for mode in [0o700, 0o755, 0o777] {
            let place = ordinary_folder();
            lay_out(place.path());
            let hidden = place.path().join(worker.hidden);
            for folder in [place.path(), &place.path().join("shared")] {
                fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).unwrap();
            }
            work_folder(&hidden);
            fs::write(hidden.join("lock"), "").unwrap();
            fs::set_permissions(&hidden, fs::Permissions::from_mode(mode)).unwrap();
            let before = state(place.path());
            let arguments = arguments(worker, place.path(), "en");
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let Some(mut command) = ordinary(&arguments) else { return };
            let output = command.output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            let case = format!("{}, {mode:o}: {said}", worker.name);
            assert_eq!(output.status.code(), Some(5), "{case}");
            assert!(said.contains("another user"), "{case}");
            assert_eq!(state(place.path()), before, "{case}");
        }
    }
}

/// A journal that came with a folder, its sums right: it would write and delete outside.
#[test]
fn a_journal_that_came_with_a_folder_reaches_nothing() {
    let sum = |text: &str| {
        use sha2::{Digest, Sha256};
        let digest = Sha256::digest(text.as_bytes());
        format!("sha256:{}", digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
    };
    let place = place();
    let outside = place.path().join("victim/a");
    for path in [outside.to_str().unwrap(), "../victim/a", "a.toml", "link/a.toml"] {
        let hidden = place.path().join("shared/.germoir-purge");
        work_folder(&hidden);
        let (before, evil) = (sum("precious"), sum("EVIL"));
        fs::write(hidden.join("0"), "EVIL").unwrap();
        let journal = format!(
            "format = 1\n[[step]]\npath = \"{path}\"\nbefore = \"{before}\"\nafter = \"{evil}\"\n\
             [[step]]\npath = \"{path}\"\nbefore = \"{before}\"\nafter = \"\"\n"
        );
        fs::write(hidden.join("journal"), journal).unwrap();
        let before = state(place.path());
        let (code, said) = work(&WORKERS[0], place.path(), "en");
        assert_eq!(code, 5, "{path}: {said}");
        assert!(said.contains("list of changes"), "{path}: {said}");
        assert_eq!(state(place.path()), before, "{path}");
        delete(&hidden);
    }
}

/// What an output keeps for the next run is read where it is a file of this user, and nowhere else.
#[test]
fn nothing_is_resumed_from_a_link_or_from_another_user() {
    let place = place();
    let shown = |name: &str| place.path().join(name).display().to_string();
    let resumed = |more: &[&str], code: i32| {
        let (shared, out) = (shown("shared"), shown("out"));
        let mut arguments = vec!["batch", &shared, "-o", &out, "--format", "json", "--lang", "en"];
        arguments.extend(more);
        let output = run(&arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{said}");
        !said.contains("Nothing to resume")
    };
    let is_resumed = |more: &[&str]| resumed(more, 0);
    is_resumed(&[]);
    assert!(is_resumed(&["--resume"]));
    let (store, elsewhere) = (place.path().join("out/.germoir"), place.path().join("elsewhere"));
    fs::rename(&store, &elsewhere).unwrap();
    symlink(&elsewhere, &store).unwrap();
    // A link is no file of an output: the folder is somebody's until they say otherwise.
    resumed(&["--resume"], 2);
    assert!(!is_resumed(&["--resume", "--force"]));
    assert!(is_resumed(&["--resume"]));
    if is_root() {
        std::os::unix::fs::chown(&store, Some(NOBODY), None).unwrap();
        assert!(!is_resumed(&["--resume"]));
    } else {
        skipped("there is no other user to write an output");
    }
}

/// Where a file system keeps no rights, what an interrupted run leaves is for nobody: it is told.
#[test]
fn what_was_left_under_a_random_name_is_told_and_stays() {
    let digits = "00112233445566778899aabbccddeeff";
    let place = place();
    let shown = |name: &str| place.path().join(name).display().to_string();
    let (shared, out) = (shown("shared"), shown("out"));
    let cases: &[(&str, &[&str])] = &[
        ("shared/.germoir-purge", &["purge", "Anna Berg", &shared]),
        ("shared/.germoir-purge", &["check", &shared]),
        (".germoir-out", &["batch", &shared, "-o", &out, "--format", "json"]),
    ];
    for (hidden, arguments) in cases {
        let left = place.path().join(format!("{hidden}-{digits}"));
        work_folder(&left);
        fs::write(left.join("0"), "left").unwrap();
        for (language, words) in [("en", "was left by a run"), ("fr", "exécution interrompue")] {
            let output = run(&[*arguments, &["--lang", language]].concat());
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
            assert!(said.contains(words) && said.contains(digits), "{arguments:?}: {said}");
            assert_eq!(fs::read_to_string(left.join("0")).unwrap(), "left");
        }
        fs::remove_dir_all(left).unwrap();
    }
}
