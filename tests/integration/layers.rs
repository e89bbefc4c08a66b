//! Who may import whom.

use crate::runner::root;

/// A part, and the parts it may import beside itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("i18n", &[]),
    ("diagnostic", &["source"]),
    ("catalogue", &["source", "i18n", "diagnostic"]),
    ("descriptor", &["source", "i18n", "diagnostic", "catalogue"]),
    ("assessment", &["source", "catalogue", "descriptor"]),
    ("reach", &["catalogue", "descriptor"]),
    ("questionnaire", &["source", "i18n", "diagnostic", "catalogue", "descriptor"]),
    (
        "comparison",
        &["source", "i18n", "diagnostic", "catalogue", "descriptor", "assessment", "reach"],
    ),
    (
        "portfolio",
        &["source", "i18n", "diagnostic", "catalogue", "descriptor", "assessment", "reach"],
    ),
    ("panel", &["source", "i18n", "diagnostic", "catalogue", "descriptor", "assessment", "reach"]),
    (
        "report",
        &[
            "source",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "assessment",
            "reach",
            "comparison",
            "portfolio",
            "panel",
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
    ("maud", &["report/", "questionnaire/"]),
    ("minijinja", &["report/"]),
    ("rust_xlsxwriter", &["report/", "questionnaire/"]),
    ("csv", &["report/", "questionnaire/"]),
    ("calamine", &["questionnaire/"]),
    ("zip", &["report/mark/", "questionnaire/"]),
    ("encoding_rs", &["questionnaire/"]),
    ("toml_edit", &["questionnaire/", "panel/"]),
    ("rust_stemmers", &["portfolio/"]),
    ("stop_words", &["portfolio/"]),
    ("whatlang", &["portfolio/"]),
    ("pathfinding", &["portfolio/"]),
    ("levenberg_marquardt", &["reach/"]),
    ("nalgebra", &["reach/"]),
    // Draws are seeded; only the edge asks the machine for a secret.
    ("rand", &["assessment/", "panel/", "cli/blind.rs"]),
    ("comfy_table", &["report/terminal.rs"]),
    ("annotate_snippets", &["report/problem.rs"]),
    ("toml", &["source/toml.rs"]),
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
