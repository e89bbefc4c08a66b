//! What the program takes from the machine, and that neither it nor a test leaves anything there. All
//! other tests clear the environment and fix the date.

use std::path::Path;

use assert_cmd::Command;

use crate::runner::{path, root};

fn germoir(
    folder: &Path,
    environment: &[(&str, &str)],
    arguments: &[&str],
) -> std::process::Output {
    let mut command = Command::cargo_bin("germoir").unwrap();
    command.current_dir(folder).env_clear().envs(environment.iter().copied()).args(arguments);
    command.output().unwrap()
}

/// The first of the three that says something decides, also where it names no language; `--lang` before
/// all of them.
#[test]
fn the_language_is_that_of_the_environment() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("vide.toml"), "").unwrap();
    let french = |environment: &[(&str, &str)], arguments: &[&str]| {
        let said = germoir(folder.path(), environment, &[&["check"], arguments].concat());
        let said = String::from_utf8(said.stdout).unwrap();
        assert!(said.contains("vide.toml"), "{said}");
        said.contains("Ce fichier est vide")
    };
    let table: &[(&[(&str, &str)], bool)] = &[
        (&[("LANG", "fr_FR.UTF-8")], true),
        (&[("LANG", "fr")], true),
        (&[("LANG", "fr_CA@euro")], true),
        (&[("LANG", "en_GB.UTF-8")], false),
        (&[("LANG", "de_DE.UTF-8")], false),
        (&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "fr_BE.UTF-8")], true),
        (&[("LANG", "fr_FR.UTF-8"), ("LC_ALL", "C")], false),
        (&[("LANG", "fr_FR.UTF-8"), ("LC_ALL", "")], true),
        (&[("LC_NUMERIC", "fr_FR.UTF-8"), ("LANG", "en_US.UTF-8")], false),
        // Neither a zone nor a home says what somebody reads.
        (&[("TZ", "Europe/Paris"), ("HOME", "/home/rene"), ("LANG", "C.UTF-8")], false),
    ];
    for (environment, is_french) in table {
        assert_eq!(french(environment, &["vide.toml"]), *is_french, "{environment:?}");
        assert!(french(environment, &["vide.toml", "--lang", "fr"]), "{environment:?}");
        assert!(!french(environment, &["vide.toml", "--lang=en"]), "{environment:?}");
    }
    // Where the environment says nothing, the system is asked on Windows and macOS alone.
    if cfg!(not(any(windows, target_vendor = "apple"))) {
        assert!(!french(&[], &["vide.toml"]));
    }
}

/// Bytes do not hang on the zone, the width or the language of the machine once they are asked for.
#[test]
fn the_same_is_written_on_every_machine() {
    let folder = tempfile::tempdir().unwrap();
    let example = path("examples/jardin-des-liens.toml");
    let machines: [&[(&str, &str)]; 3] = [
        &[],
        &[("TZ", "Pacific/Kiritimati"), ("LANG", "fr_FR.UTF-8"), ("COLUMNS", "40"), ("HOME", "/")],
        &[("TZ", "LOC12"), ("LC_ALL", "C"), ("TERM", "xterm"), ("RAYON_NUM_THREADS", "1")],
    ];
    for format in ["markdown", "html", "json"] {
        let written = machines.map(|machine| {
            let arguments =
                ["assess", &example, "--format", format, "--lang", "fr", "--date", "2026-11-23"];
            germoir(folder.path(), machine, &arguments).stdout
        });
        assert!(
            !written[0].is_empty() && written.iter().all(|other| *other == written[0]),
            "{format}"
        );
    }
}

/// What commands leave is where they were told: nothing in a home, nothing among temporary files.
#[test]
fn nothing_is_left_on_the_machine() {
    let (home, work) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let inside = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    for name in ["home", "tmp", "config", "cache", "state", "data"] {
        std::fs::create_dir(inside(name)).unwrap();
    }
    let (house, tmp) = (inside("home"), inside("tmp"));
    let (config, cache) = (inside("config"), inside("cache"));
    let (state, data) = (inside("state"), inside("data"));
    let machine = [
        ("HOME", house.as_str()),
        ("USERPROFILE", &house),
        ("TMPDIR", &tmp),
        ("TMP", &tmp),
        ("TEMP", &tmp),
        ("XDG_CONFIG_HOME", &config),
        ("XDG_CACHE_HOME", &cache),
        ("XDG_STATE_HOME", &state),
        ("XDG_DATA_HOME", &data),
    ];
    let example = path("examples/voisin-age.toml");
    let cohort = path("examples/cohort");
    let runs: [&[&str]; 9] = [
        &["new", "a.toml"],
        &["interview", "a.toml"],
        &["assess", &example, "--format", "html", "-o", "a.html"],
        &["assess", &example, "--format", "xlsx", "-o", "a.xlsx"],
        &["letter", &example, "--with", &cohort],
        &["batch", &cohort, "-o", "out", "--format", "html,xlsx,csv,json,ndjson,markdown"],
        &["batch", &cohort, "-o", "out", "--resume"],
        &["form", "xlsform", "-o", "form.xlsx"],
        &["purge", "Anna Berg", "out"],
    ];
    for arguments in runs {
        germoir(work.path(), &machine, arguments);
        for name in ["home", "tmp", "config", "cache", "state", "data"] {
            let left = std::fs::read_dir(inside(name)).unwrap().count();
            assert_eq!(left, 0, "{arguments:?} left something in {name}");
        }
    }
    assert!(work.path().join("out/report.html").exists() && work.path().join("a.xlsx").exists());
}

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Tests run as root in many a container: what they open to write there is nobody's to try.
#[test]
fn no_test_names_a_device_or_a_folder_of_the_machine() {
    let mut files = Vec::new();
    for folder in ["src", "tests", "benches"] {
        sources(&root().join(folder), &mut files);
    }
    assert!(files.len() > 300);
    let theirs = ["null", "full", "zero", "tty"].map(|device| format!("/dev/{device}"));
    let folders = ["tmp", "var/tmp"].map(|folder| format!("\"/{folder}/"));
    for (name, text) in files {
        for word in theirs.iter().chain(&folders) {
            assert!(!text.contains(word), "{name} names {word}");
        }
    }
}
