//! CSV for programs: the same bytes in every language, headings by id, no sentence.

use std::path::{Path, PathBuf};

use crate::runner::{command, run};
use crate::sheets::{COMMANDS, filled};

/// Real files, some whose people did not agree to be named, a file that cannot be read, decisions.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for from in ["examples", "examples/cohort", "examples/structures"] {
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.file_name().unwrap();
                std::fs::copy(&path, folder.path().join(name)).unwrap();
            }
        }
    }
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    for name in ["ici", "ailleurs"] {
        let text = format!(
            "format = 1\n[project]\nname = \"{name}\"\nsummary = \"Des outils pour les voisins.\"\n\
             stage = \"idea\"\npublics = [\"neighbours\"]\n[needs]\nsupport = [\"time-to-design\"]\n\
             skills = [\"menuiserie\"]\n[reach]\nunit = \"people\"\ncounting = \"unique\"\n\
             observations = [{{ date = 2026-01-01, users = 3 }}]\n"
        );
        write(&format!("{name}.toml"), &text);
    }
    write("faux.toml", "format = 1\n[project]\nname = 3\n");
    let decision = "format = 1\n[decision]\nproject = \"jardin-des-liens\"\nby = \"A\"\n\
                    date = 2026-05-01\noutcome = \"meet\"\nreason = \"r\"\n";
    write("decision.toml", decision);
    folder
}

/// What a command writes, by name.
fn written(line: &str, folder: &Path, more: &[&str]) -> Vec<(String, String)> {
    let out = tempfile::tempdir().unwrap();
    let out = out.path().join("out");
    let arguments = filled(line, folder, &out);
    let arguments: Vec<&str> =
        arguments.iter().map(String::as_str).chain(more.iter().copied()).collect();
    let output = command(&arguments).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 1 | 3)), "{line}: {errors}");
    let mut sheets = vec![(line.to_owned(), String::from_utf8(output.stdout).unwrap())];
    if out.exists() {
        let files = std::fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path());
        let is_sheet = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "csv");
        let read =
            |file: PathBuf| (file.display().to_string(), std::fs::read_to_string(&file).unwrap());
        sheets.extend(files.filter(is_sheet).map(read));
    }
    let name = |path: &str| Path::new(path).file_name().unwrap().to_owned();
    sheets.sort_by_key(|(path, _)| name(path));
    sheets
}

#[test]
fn a_plain_sheet_is_the_same_in_every_language() {
    let folder = folder();
    // GoGoCarto has a format of its own; a copy of `blind` has words of the reader's language in it.
    let is_plain = |line: &&&str| !line.contains("gogocarto") && !line.starts_with("blind");
    for line in COMMANDS.iter().filter(is_plain) {
        let sheets = |language| written(line, folder.path(), &["--plain", "--lang", language]);
        let (french, english) = (sheets("fr"), sheets("en"));
        assert_eq!(french.len(), english.len(), "{line}");
        for ((name, french), (_, english)) in french.iter().zip(&english) {
            for (one, other) in french.lines().zip(english.lines()) {
                assert_eq!(one, other, "{line}: {name}");
            }
            assert_eq!(french, english, "{line}: {name}");
            let heads: Vec<&str> = french.lines().next().unwrap_or_default().split(',').collect();
            let is_id = |head: &&str| {
                !head.is_empty() && head.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            };
            assert!(french.is_empty() || heads.iter().all(is_id), "{name}: {heads:?}");
            let mut once = heads.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), heads.len(), "{line}: {heads:?}");
            assert!(!heads.contains(&"id") || heads[0] == "id", "{line}: {heads:?}");
        }
    }
}

#[test]
fn plain_is_refused_where_no_csv_is_written() {
    for line in [
        "assess examples/voisin-age.toml",
        "batch examples -o never",
        "check examples",
        "federate examples --format gogocarto",
    ] {
        let words: Vec<&str> = line.split(' ').chain(["--plain", "--lang", "en"]).collect();
        let output = run(&words);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{line}: {errors}");
        assert!(errors.contains("--plain is about CSV"), "{line}: {errors}");
    }
}

#[test]
fn kinship_has_ids_and_numbers_and_a_graph_that_can_be_weighed() {
    let sheet =
        String::from_utf8(run(&["federate", "examples", "--format", "csv", "--plain"]).stdout)
            .unwrap();
    let mut rows = sheet.lines();
    let heads: Vec<&str> = rows.next().unwrap().split(',').collect();
    let at = |name: &str| heads.iter().position(|head| *head == name).unwrap();
    let (text, together) = (at("text"), at("together"));
    assert!(at("id") == 0 && heads[2] == "neighbour-id", "{heads:?}");
    assert!(rows.clone().count() > 10);
    for row in rows {
        // Names may hold commas: figures are counted from the end.
        let cells: Vec<&str> = row.split(',').collect();
        for column in [text, together] {
            let from_end = heads.len() - column;
            let number: f64 = cells[cells.len() - from_end].parse().unwrap();
            assert!((0.0..=1.0).contains(&number), "{row}");
        }
    }
    let graph =
        String::from_utf8(run(&["federate", "examples", "--format", "graphml"]).stdout).unwrap();
    assert!(graph.contains("attr.name=\"weight\" attr.type=\"double\""));
    assert!(graph.contains("<data key=\"weight\">0."));
    assert!(graph.contains("<data key=\"stage\">operating</data>"));
    assert!(graph.contains("<data key=\"scale\">"));
    let folder = folder();
    let hidden = run(&["federate", folder.path().to_str().unwrap(), "--format", "graphml"]).stdout;
    let hidden = String::from_utf8(hidden).unwrap();
    let nodes = || hidden.lines().filter(|line| line.contains("<node id=\"project-"));
    assert!(nodes().count() >= 2);
    assert!(nodes().all(|node| !node.contains("\"stage\"")));
}
