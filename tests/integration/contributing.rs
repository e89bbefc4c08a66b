//! The walks of `CONTRIBUTING.md` are walked: what it tells to write is sound, and what it names is
//! there.

use std::collections::BTreeSet;

use crate::layers::sources;
use crate::runner::{json, path, root, run};

fn page() -> String {
    std::fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap()
}

#[test]
fn the_criterion_and_the_brake_of_the_walks_are_sound() {
    let page = std::fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let blocks: Vec<&str> =
        page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 2);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("overlay.toml"), blocks.join("\n")).unwrap();
    let folder = folder.path().to_str().unwrap();
    let checked = run(&["criteria", "check", folder]);
    let said = String::from_utf8_lossy(&checked.stdout).into_owned()
        + &String::from_utf8_lossy(&checked.stderr);
    assert_eq!(checked.status.code(), Some(0), "{said}");
    assert!(!said.contains("warning"), "{said}");
    let example = path("examples/voisin-age.toml");
    let report = json(&["assess", &example, "--criteria", folder, "--format", "json"], 0);
    let has = |list: &serde_json::Value, id: &str| {
        list.as_array().unwrap().iter().any(|item| item["id"] == id && item["state"] == "unknown")
    };
    let families = report["families"].as_array().unwrap();
    assert!(families.iter().any(|family| has(&family["criteria"], "shared-tools")));
    assert!(has(&report["brakes"]["items"], "hours-that-exclude"));
    assert_eq!(report["catalogue"]["departures"].as_array().unwrap().len(), 2);
}

/// Paths in code marks; what stands for any name, or for several, is looked for up to there.
#[test]
fn what_the_walks_name_is_there() {
    let page = page();
    let named = page.split('`').skip(1).step_by(2).filter(|code| {
        let is_path = |start: &&str| code.starts_with(start);
        !code.contains([' ', '\n', '*'])
            && ["src/", "tests/", "criteria/", ".ci/"].iter().any(is_path)
    });
    let missing: BTreeSet<&str> = named
        .filter(|path| {
            let known = path.split(['<', '{']).next().unwrap();
            let known = if known == *path { known } else { known.rsplit_once('/').unwrap().0 };
            !root().join(known).exists()
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_command_is_a_file_and_a_row() {
    let table = std::fs::read_to_string(root().join("src/cli/mod.rs")).unwrap();
    for command in germoir::cli::commands() {
        let module = command.replace('-', "_");
        // What only prints the program's own arguments shares a file.
        let module = if ["completions", "man"].contains(&&*module) { "shell" } else { &module };
        let file = root().join(format!("src/cli/{module}.rs"));
        assert!(file.exists(), "{command}: {}", file.display());
        assert!(table.contains(&format!("({module}::")), "{command} has no row");
    }
}

/// Whether a line names a language in a way that goes on compiling when there is one more.
fn names_a_language(line: &str) -> bool {
    let by_hand = ["\"fr\"", "\"en\"", "== Language::", "!= Language::", ".fr", ".en"];
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let is_there = |by: &&str| {
        line.match_indices(by).any(|(at, _)| by.ends_with("::") || ends(&line[at + by.len()..]))
    };
    !line.trim_start().starts_with("//") && by_hand.iter().any(is_there)
}

#[test]
fn where_the_compiler_does_not_ask_for_a_language_the_walk_says_so() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let by_hand: BTreeSet<&str> = files
        .iter()
        .filter(|(name, _)| !name.ends_with("tests.rs"))
        .filter(|(_, text)| {
            text.split("#[cfg(test)]").next().unwrap().lines().any(names_a_language)
        })
        .map(|(name, _)| name.as_str())
        .collect();
    let page = page();
    let list = page.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let listed: BTreeSet<&str> = list.split_whitespace().collect();
    assert_eq!(listed, by_hand, "the list in CONTRIBUTING.md, and what is in src");
}
