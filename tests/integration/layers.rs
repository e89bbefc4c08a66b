//! Who may import whom.

use crate::runner::root;

/// A part, and the parts it may import beside itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("i18n", &[]),
    ("diagnostic", &["source"]),
    ("document", &["source", "i18n"]),
    ("catalogue", &["source", "i18n", "diagnostic"]),
    ("descriptor", &["source", "i18n", "diagnostic", "catalogue"]),
    ("access", &["source", "i18n", "diagnostic", "catalogue", "descriptor"]),
    ("assessment", &["source", "catalogue", "descriptor"]),
    ("reach", &["catalogue", "descriptor"]),
    ("questionnaire", &["source", "i18n", "diagnostic", "catalogue", "descriptor"]),
    (
        "comparison",
        &[
            "source",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
        ],
    ),
    (
        "portfolio",
        &[
            "source",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
        ],
    ),
    ("panel", &["source", "i18n", "diagnostic", "catalogue", "descriptor", "assessment", "reach"]),
    (
        "material",
        &[
            "source",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
            "comparison",
            "portfolio",
            "panel",
        ],
    ),
    (
        "report",
        &[
            "source",
            "document",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
            "comparison",
            "portfolio",
            "panel",
            "material",
        ],
    ),
    (
        "data",
        &[
            "source",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
            "comparison",
            "portfolio",
            "panel",
            "material",
        ],
    ),
];

/// Outside packages with one home.
const HOMES: &[(&str, &[&str])] = &[
    ("clap", &["cli/"]),
    ("anyhow", &["cli/"]),
    ("indicatif", &["cli/"]),
    ("bytesize", &["cli/limits.rs"]),
    ("ctrlc", &["cli/"]),
    ("ignore", &["cli/"]),
    // Threads share out work at the edge, and inside the long computations.
    ("rayon", &["cli/", "comparison/cohort.rs", "portfolio/", "assessment/robustness"]),
    ("maud", &["document/", "report/", "questionnaire/"]),
    ("minijinja", &["report/"]),
    ("rust_xlsxwriter", &["document/", "questionnaire/"]),
    ("csv", &["document/", "questionnaire/"]),
    ("calamine", &["questionnaire/"]),
    ("zip", &["report/mark/", "questionnaire/"]),
    ("encoding_rs", &["questionnaire/"]),
    ("toml_edit", &["questionnaire/", "panel/"]),
    ("rust_stemmers", &["portfolio/"]),
    ("stop_words", &["portfolio/"]),
    ("whatlang", &["portfolio/"]),
    // Draws are seeded; only the edge asks the machine for a secret, or a name that nobody knows.
    ("rand", &["assessment/", "panel/", "cli/blind.rs", "cli/claim.rs"]),
    ("comfy_table", &["document/terminal/first_screen.rs"]),
    ("annotate_snippets", &["report/problem.rs"]),
    ("toml", &["source/toml.rs"]),
    // Letters are published as they are put together.
    ("schemars", &["data/", "material/letter.rs"]),
];

fn sources(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root().join("src")).unwrap().display().to_string();
            let name = name.replace('\\', "/");
            found.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_part_imports_only_what_is_below_it() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    assert!(files.len() > 40);
    for (name, text) in &files {
        let part = name.split('/').next().unwrap().trim_end_matches(".rs");
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == part) else { continue };
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for (at, _) in line.match_indices("crate::") {
                let rest = &line[at + "crate::".len()..];
                let target: String =
                    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let is_part = LAYERS.iter().any(|(layer, _)| *layer == target) || target == "cli";
                assert!(
                    !is_part || target == part || allowed.contains(&target.as_str()),
                    "{name} imports {target}: {line}"
                );
            }
        }
    }
}

/// Where the table `[sharing]` may be looked at beside `access`: it is read, and asked about.
const SHARING: &[&str] = &["access/", "descriptor/", "questionnaire/"];

#[test]
fn who_may_read_is_decided_in_one_place() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    for (name, text) in &files {
        let is_home = SHARING.iter().any(|home| name.starts_with(home));
        assert!(is_home || !text.contains(".sharing"), "{name} looks at [sharing]");
    }
}

/// Where files are opened that no person wrote for a command to read: what is opened anywhere else
/// goes through `cli/inputs.rs`, so that no output takes the place of an input.
const OPENED: &[(&str, &str)] = &[
    ("cli/inputs.rs", "the one way to read what people wrote"),
    ("cli/deliver.rs", "looks at what lies where a result is to go"),
    ("cli/deliver/", "the same, and manifests"),
    ("cli/aside.rs", "files that are being written"),
    ("cli/claim.rs", "locks"),
    ("cli/folder", "work folders, and what lies in them"),
    ("cli/journal.rs", "what a deletion changes, held against its sums"),
    ("cli/batch/store.rs", "an earlier output"),
    ("cli/batch/spool.rs", "an earlier output"),
    ("cli/interview/half.rs", "half an answer, kept beside the file of the interview"),
];

#[test]
fn what_people_wrote_is_opened_in_one_place() {
    let mut files = Vec::new();
    sources(&root().join("src/cli"), &mut files);
    for (name, text) in files.iter().filter(|(name, _)| !name.ends_with("tests.rs")) {
        let text = text.split("#[cfg(test)]").next().unwrap();
        let opens = ["File::open(", "fs::read(", "fs::read_to_string(", "OpenOptions::new()"]
            .into_iter()
            .find(|call| text.contains(call));
        let is_known = OPENED.iter().any(|(home, _)| name.starts_with(home));
        assert!(opens.is_none() || is_known, "{name}: {opens:?} belongs to cli/inputs.rs");
        // Standard input may be a file too; of a conversation it is the person.
        let is_asked = name.starts_with("cli/interview/") || name == "cli/decide.rs";
        let is_read = text.contains("stdin().lock()") && !is_asked;
        assert!(!is_read || name == "cli/inputs.rs", "{name} reads standard input by itself");
        // Nothing else writes to standard output.
        let prints = text.contains("stdout().lock()") && name != "cli/interview/talk.rs";
        assert!(!prints || name == "cli/deliver.rs", "{name} prints by itself");
    }
}

#[test]
fn every_outside_package_has_one_home() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    for (name, text) in &files {
        for (package, homes) in HOMES {
            let used = text.lines().any(|line| {
                let line = line.trim_start();
                line.starts_with(&format!("use {package}::"))
                    || line.contains(&format!(" {package}::")) && !line.starts_with("//")
            });
            let at_home = homes.iter().any(|home| name.starts_with(home));
            let own_module = *package == "toml" && name.starts_with("source/");
            assert!(!used || at_home || own_module, "{name} uses {package}");
        }
    }
}

/// What touches a machine, and how the edge alone may name it. What else does, feature `cli` brings.
const MACHINE: &[&str] = &[
    "std::env",
    "std::fs",
    "std::net",
    "std::os",
    "std::process",
    "std::thread::sleep",
    "std::time",
    "stdin()",
    "stdout()",
    "stderr()",
    "Timestamp::now",
    "ZonedDateTime::now",
];

/// A text with each `std::{a, b}` written out as `std::a, std::b`.
fn spelt_out(text: &str) -> String {
    let mut out = String::new();
    let mut pieces = text.split("std::{");
    out.extend(pieces.next());
    for piece in pieces {
        let (names, rest) = piece.split_once("};").unwrap_or((piece, ""));
        names.split(',').for_each(|name| out.push_str(&format!("std::{}, ", name.trim())));
        out.push_str(rest);
    }
    out
}

#[test]
fn only_the_edge_touches_a_machine() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let is_edge = |name: &str| name.starts_with("cli/") || name == "main.rs";
    for (name, text) in files.iter().filter(|(name, _)| !is_edge(name)) {
        if name.ends_with("tests.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = spelt_out(&lines.collect::<Vec<_>>().join("\n"));
        for machine in MACHINE {
            assert!(!code.contains(machine), "{name} uses {machine}: that is for cli/ alone");
        }
    }
    assert!(spelt_out("use std::{io, fs};").contains("std::fs"));
}

/// Packages that only feature `cli` brings are named in `src/cli` and `main.rs` alone.
#[test]
fn what_the_feature_brings_stays_at_the_edge() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let optional: Vec<String> = manifest
        .lines()
        .filter(|line| line.contains("optional = true"))
        .filter_map(|line| line.split_once(" = "))
        .map(|(package, _)| format!("{}::", package.replace('-', "_")))
        .collect();
    assert!(optional.len() > 10);
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let is_edge = |name: &str| name.starts_with("cli/") || name == "main.rs";
    for (name, text) in files.iter().filter(|(name, _)| !is_edge(name)) {
        for package in &optional {
            let used = text.lines().any(|line| {
                !line.trim_start().starts_with("//") && line.contains(&format!(" {package}"))
            });
            assert!(!used, "{name} uses {package} which only feature cli brings");
        }
    }
}
