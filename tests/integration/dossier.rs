//! The folder that a committee takes to its meeting.

use std::fs;
use std::path::Path;

use crate::runner::{json, path, run};

const FOLDER: &str = "tests/fixtures/screening";

fn made(out: &Path, more: &[&str]) -> String {
    let out = out.to_str().unwrap();
    let output = run(&[&["screen", FOLDER, "-o", out], more].concat());
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(output.stdout.is_empty());
    told
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The body without its markup.
fn words(page: &str) -> String {
    let body = page.split("<body>").nth(1).unwrap();
    let mut out = String::new();
    let mut inside = false;
    for c in body.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_folder_gets_a_page_of_all_a_sheet_for_each_and_a_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("dossier");
    assert!(made(&out, &["--lang", "en"]).contains("14 projects, a page each: "));
    let screened = json(&["screen", FOLDER, "--format", "json"], 0);
    let screened = screened.as_array().unwrap();
    let index = words(&read(&out, "index.html"));
    let mut at = 0;
    for one in screened {
        let name = one["project"]["name"].as_str().unwrap();
        at += index[at..].find(name).unwrap_or_else(|| panic!("{name} in its place"));
        let id = one["project"]["id"].as_str().unwrap();
        let page = read(&out, &format!("projects/{id}.html"));
        assert!(page.contains("Confidential") && page.contains("../index.html"), "{id}");
        let proposed = one["outcome"].as_str().unwrap();
        assert!(index[at..].trim_start_matches(name).trim_start().starts_with(proposed), "{id}");
    }
    assert!(
        index.contains("Confidential")
            && index.contains("something in the file is to be cleared up")
    );
    assert!(index.contains("gate 2: unmet") && index.contains("not recorded yet"));
    let figures = ["/4", "%", "[", "out of 100"];
    assert!(figures.iter().all(|figure| !index.contains(figure)), "{index}");
    // Everything at once, without what is folded.
    let print = read(&out, "print.html");
    assert_eq!(print.matches("class=\"second-page\"").count(), screened.len());
    assert!(!print.contains("<details"));
    assert!(fs::read(out.join("overview.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn a_sheet_has_three_questions_and_the_rest_is_folded() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("dossier");
    made(&out, &["--lang", "fr"]);
    let page = read(&out, "projects/gate-unmet.html");
    let (shown, folded) = page.split_once("<details").unwrap();
    let asked = shown.split("À demander en entretien").nth(1).unwrap();
    assert_eq!(asked.matches("<li").count(), 3, "{asked}");
    assert!(folded.contains("Ce qui est dit et ce qui est montré, sur 100"));
    assert!(!words(shown).contains(" sur 100"));
}

#[test]
fn a_page_of_a_project_that_is_gone_goes_unless_people_wrote_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let (given, out) = (folder.path().join("in"), folder.path().join("out"));
    fs::create_dir(&given).unwrap();
    for name in ["meet", "no_stake", "gate_unmet"] {
        let from = path(&format!("{FOLDER}/{name}.toml"));
        fs::copy(from, given.join(format!("{name}.toml"))).unwrap();
    }
    let again = || {
        let typed = ["screen", given.to_str().unwrap(), "-o", out.to_str().unwrap(), "-q"];
        assert_eq!(run(&typed).status.code(), Some(0));
        let mut names: Vec<String> = fs::read_dir(out.join("projects"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(again(), ["gate-unmet.html", "meet.html", "no-stake.html"]);
    fs::remove_file(given.join("no_stake.toml")).unwrap();
    assert_eq!(again(), ["gate-unmet.html", "meet.html"]);
    let kept = out.join("projects/meet.html");
    fs::write(&kept, format!("{}mine", fs::read_to_string(&kept).unwrap())).unwrap();
    fs::remove_file(given.join("meet.toml")).unwrap();
    assert_eq!(again(), ["gate-unmet.html", "meet.html"]);
}

#[test]
fn a_manifest_of_a_stranger_takes_nothing_away_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    made(&out, &["-q"]);
    let outside = folder.path().join("mine.html");
    fs::copy(out.join("index.html"), &outside).unwrap();
    let manifest = read(&out, "manifest.json");
    let stolen = manifest.replace("\"index.html\"", "\"../mine.html\"");
    assert_ne!(manifest, stolen);
    fs::write(out.join("manifest.json"), stolen).unwrap();
    fs::remove_file(out.join("index.html")).unwrap();
    made(&out, &["-q"]);
    assert!(outside.exists());
}

#[test]
fn a_format_that_is_asked_for_goes_to_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("readings");
    made(&out, &["--format", "markdown", "-q"]);
    assert!(out.is_file());
    let nothing = folder.path().join("empty");
    fs::create_dir(&nothing).unwrap();
    let (from, to) = (nothing.to_str().unwrap(), folder.path().join("none"));
    let output = run(&["screen", from, "-o", to.to_str().unwrap()]);
    assert_eq!((output.status.code(), to.exists()), (Some(1), false));
}
