//! Places given by lot, in an order that anybody works out again; and the letters that tell of it.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::runner::{json, path, run, stdout};

/// Two whose gates are met, one whose are not.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["meet", "competes_placed", "denies_itself", "gate_unmet"] {
        let from = path(&format!("tests/fixtures/screening/{name}.toml"));
        fs::copy(from, folder.path().join(format!("{name}.toml"))).unwrap();
    }
    folder
}

fn list_of(folder: &Path) -> String {
    folder.join("list.txt").display().to_string()
}

fn code(typed: &[&str]) -> (Option<i32>, String) {
    let output = run(typed);
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Publishes the list.
fn published(folder: &Path) -> String {
    let (here, list) = (folder.display().to_string(), list_of(folder));
    let typed =
        ["decide", &here, "--by-lot", "1", "--list", &list, "--seed-from", "Draw of 5 December"];
    let (code, said) = code(&[&typed[..], &["--lang", "en"]].concat());
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("3 files take part") && said.contains("before the seed is known"),
        "{said}"
    );
    fs::read_to_string(&list).unwrap()
}

fn drawn(folder: &Path, more: &[&str]) -> (Option<i32>, String) {
    let (here, list) = (folder.display().to_string(), list_of(folder));
    let typed = ["decide", &here, "--by-lot", "1", "--list", &list, "--seed", "4 12 23"];
    let output = run(&[&typed[..], more].concat());
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn a_list_names_nobody_and_those_alone_whose_gates_are_met() {
    let folder = folder();
    let list = published(folder.path());
    let prints: Vec<&str> = list.lines().filter(|line| line.starts_with("sha256:")).collect();
    assert_eq!(prints.len(), 3, "{list}");
    assert!(prints.is_sorted());
    assert!(["meet", "Élan", "competes"].iter().all(|word| !list.contains(word)), "{list}");
    // A decision is about one project.
    let here = folder.path().display().to_string();
    assert_eq!(code(&["decide", &here, "--outcome", "meet"]).0, Some(2));
    let file = folder.path().join("meet.toml").display().to_string();
    assert_eq!(code(&["decide", &file, "--format", "html"]).0, Some(2));
    // What was published stays.
    let (here, file) = (folder.path().display().to_string(), list_of(folder.path()));
    let again = ["decide", &here, "--by-lot", "1", "--list", &file, "--seed-from", "x"];
    assert_eq!(code(&again).0, Some(2));
    let (code, said) = code(&["decide", &here, "--by-lot", "1", "--list", "other.txt"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("seed"), "{said}");
}

#[test]
fn the_order_is_that_of_the_sums_and_sha256sum_gives_the_same() {
    let folder = folder();
    published(folder.path());
    let (code, text) = drawn(folder.path(), &["--format", "json"]);
    assert_eq!(code, Some(0), "{text}");
    let draw: Value = serde_json::from_str(&text).unwrap();
    let order = draw["order"].as_array().unwrap();
    let has_place: Vec<bool> =
        order.iter().map(|one| one["has_place"].as_bool().unwrap()).collect();
    assert_eq!(has_place, [true, false, false]);
    let sums: Vec<&str> = order.iter().map(|one| one["sum"].as_str().unwrap()).collect();
    assert!(sums.is_sorted());
    // The line that the page gives, as anybody types it.
    let (_, page) = drawn(folder.path(), &["--format", "html"]);
    let line = page.split('>').find(|text| text.starts_with("grep ")).expect("a line to type");
    let line = line.split('<').next().unwrap();
    let line = line.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    let Ok(typed) = std::process::Command::new("sh").args(["-c", &line]).output() else { return };
    if cfg!(target_os = "linux") {
        let expected: String = order
            .iter()
            .map(|one| {
                let print = one["fingerprint"].as_str().unwrap();
                format!("{}  {print}\n", one["sum"].as_str().unwrap())
            })
            .collect();
        assert_eq!(String::from_utf8_lossy(&typed.stdout), expected, "{line}");
    }
}

#[test]
fn a_list_that_no_longer_fits_the_files_is_refused() {
    let folder = folder();
    let list = published(folder.path());
    let file = folder.path().join("meet.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("societal-scope = 2", "societal-scope = 3")).unwrap();
    let (code, said) = drawn(folder.path(), &["--lang", "en"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("one fingerprint is gone, one is new"), "{said}");
    fs::write(&file, text).unwrap();
    assert_eq!(drawn(folder.path(), &[]).0, Some(0));
    fs::write(folder.path().join("list.txt"), list.replace("places: 1", "places: 2")).unwrap();
    assert_eq!(drawn(folder.path(), &[]).0, Some(2));
    fs::write(folder.path().join("list.txt"), "sha256:\n").unwrap();
    assert_eq!(drawn(folder.path(), &[]).0, Some(2));
}

#[test]
fn a_draw_is_recorded_told_in_letters_and_answered() {
    let folder = folder();
    published(folder.path());
    let here = folder.path().display().to_string();
    let (code, said) = drawn(folder.path(), &["--by", "The committee", "--lang", "en"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("3 decisions recorded"), "{said}");
    assert_eq!(drawn(folder.path(), &["--by", "The committee"]).0, Some(2), "none is replaced");
    // The refused one too, by a person.
    let refused = folder.path().join("gate_unmet.toml").display().to_string();
    let options =
        ["--by", "The committee", "--outcome", "not now", "--reason", "Nobody was heard yet."];
    assert_eq!(run(&[&["decide", &refused], &options[..]].concat()).status.code(), Some(0));
    let letters = folder.path().join("letters");
    let out = letters.display().to_string();
    let typed =
        ["letter", &here, "--decision", "--from", "The foundation", "-o", &out, "--lang", "en"];
    assert_eq!(run(&typed).status.code(), Some(0));
    let letter = |id: &str| {
        let page = fs::read_to_string(letters.join(format!("{id}.html"))).unwrap();
        page.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let no = letter("gate-unmet");
    for words in [
        "On 23 November 2026, The committee decided: not now.",
        "Nobody was heard yet.",
        "The field has been listened to",
        "unmet",
        "Where to turn",
        "answer, in your own words",
        "The foundation",
    ] {
        assert!(no.contains(words), "{words}\n{no}");
    }
    let all: String = ["meet", "competes-placed", "denies-itself"].map(letter).concat();
    assert_eq!(all.matches("decided: given a place by lot").count(), 1);
    assert_eq!(all.matches("decided: not drawn").count(), 2);
    // The bearer's answer is kept beside it, and the decision stays one on this file.
    let before = fs::read_to_string(&refused).unwrap();
    let reply =
        "\n[[reply]]\ndecision = 2026-11-23\ntext = \"We heard forty.\"\ndate = 2026-11-23\n";
    fs::write(&refused, before + reply).unwrap();
    let text = stdout(&["screen", &refused, "--lang", "en", "--format", "markdown"], 0);
    assert!(text.contains("Reply of the bearer (23 November 2026): “We heard forty.”"), "{text}");
    let screening = json(&["screen", &refused, "--format", "json"], 0);
    assert_eq!(screening["decisions"][0]["basis"], "this-assessment");
    assert_eq!(screening["replies"][0]["text"], "We heard forty.");
    // And the list of all of them tells of it.
    let list = stdout(&["decide", &here, "--lang", "en", "--format", "markdown"], 0);
    assert!(list.contains("a reply has come") && list.contains("“not now”"), "{list}");
    // Without the decision nothing was decided here, whatever was replied.
    let alone = tempfile::tempdir().unwrap();
    fs::copy(&refused, alone.path().join("p.toml")).unwrap();
    let list = stdout(&["decide", alone.path().to_str().unwrap(), "--lang", "en"], 0);
    assert!(list.contains("a reply to a decision that is not in this folder"), "{list}");
}

#[test]
fn a_letter_about_no_decision_is_not_written() {
    let folder = folder();
    let file = folder.path().join("meet.toml").display().to_string();
    let (code, said) = code(&["letter", &file, "--decision", "--lang", "en"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("No decision is recorded beside"), "{said}");
    let both = ["letter", &file, "--decision", "--format", "json"];
    assert_eq!(run(&both).status.code(), Some(2));
    let wrong = file.replace("meet.toml", "wrong.toml");
    let text = fs::read_to_string(&file).unwrap();
    let reply = "\n[[reply]]\ncriterion = \"openness\"\ndecision = 2026-11-23\ntext = \"x\"\n";
    fs::write(&wrong, text + reply).unwrap();
    assert_eq!(run(&["check", &wrong]).status.code(), Some(1));
}
