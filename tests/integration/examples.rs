//! The examples hold, and so does what the README and `new` promise.

use crate::runner::{files, json, run, stdout};

#[test]
fn every_example_is_valid_without_a_warning() {
    let report = json(&["check", "examples", "--format", "json", "--fail-on", "warnings"], 0);
    let checked = report["files"].as_array().unwrap();
    let folders = ["examples", "examples/blocks", "examples/cohort", "examples/structures"];
    assert_eq!(checked.len(), folders.map(|folder| files(folder).len()).iter().sum::<usize>());
    assert!(checked.iter().all(|file| file["problems"].as_array().unwrap().is_empty()));
}

#[test]
fn every_example_can_be_assessed_and_fits_the_first_screen() {
    for file in files("examples") {
        for language in ["fr", "en"] {
            let arguments = ["assess", file.to_str().unwrap(), "--lang", language];
            let screen = stdout(&arguments, 0);
            assert!(screen.lines().count() <= 48, "{}", file.display());
            for line in screen.lines() {
                assert!(line.chars().count() <= 80, "{}: {line}", file.display());
                assert!(!line.contains('\u{1b}'));
            }
        }
    }
}

#[test]
fn the_exemplars_are_those_of_the_map() {
    let sources = germoir::catalogue::sources::built_in();
    let targets: Vec<&str> = sources
        .nodes
        .iter()
        .flat_map(|node| &node.targets)
        .filter(|target| target.kind == "exemplar")
        .map(|target| target.id.as_str())
        .collect();
    assert!(targets.len() >= 22);
    let stems: Vec<String> = files("examples")
        .iter()
        .map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    for target in &targets {
        assert!(stems.iter().any(|stem| stem == target), "{target}");
    }
}

#[test]
fn what_new_writes_is_accepted_in_both_languages() {
    for language in ["fr", "en"] {
        for express in [false, true] {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("project.toml");
            let name = file.to_str().unwrap();
            let mut arguments = vec!["new", name, "--lang", language, "--name", "Été \"d'ici\""];
            if express {
                arguments.push("--express");
            }
            assert_eq!(run(&arguments).status.code(), Some(0));
            assert_eq!(run(&["check", name]).status.code(), Some(0));
            // The same again is nothing new; what was filled in is not touched.
            assert_eq!(run(&arguments).status.code(), Some(0));
            let filled = std::fs::read_to_string(&file).unwrap() + "\n# Noted by hand.\n";
            std::fs::write(&file, &filled).unwrap();
            assert_eq!(run(&arguments).status.code(), Some(2));
            assert_eq!(std::fs::read_to_string(&file).unwrap(), filled);
        }
    }
}

#[test]
fn the_readme_names_commands_that_exist() {
    let readme = std::fs::read_to_string(crate::runner::root().join("README.md")).unwrap();
    let help = stdout(&["--help", "all"], 0);
    let mut named = 0;
    for line in readme.lines().filter_map(|line| line.strip_prefix("germoir ")) {
        let verb = line.split_whitespace().next().unwrap();
        assert!(help.contains(&format!("  {verb} ")), "{verb}");
        named += 1;
    }
    assert!(named >= 8);
}
