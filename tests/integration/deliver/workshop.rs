//! A private folder with one of everything that a command reads.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Output;

use super::ways::Way;
use crate::runner::{command, content, path};

pub struct Workshop {
    folder: tempfile::TempDir,
}

const LATER: &str = "examples/jardin-des-liens.toml";
const OVERLAY: &str = "format = 1\n[criterion.openness]\nweight = 2\n";
const PROFILE: &str = "format = 1\n[profile]\nname = \"own\"\n";
const MAP: &str = "format = 1\n[columns]\n\"project_name\" = \"project.name\"\n";
const ANSWERS: &str = "project_name,project_summary,project_stage\nUn,Un essai.,idea\n";
const DECISION: &str = "format = 1\n[decision]\nproject = \"jardin-des-liens\"\nby = \"We\"\n\
                        date = 2026-01-01\noutcome = \"meet\"\nreason = \"So.\"\n";

impl Workshop {
    pub fn new() -> Self {
        let shop = Self { folder: tempfile::tempdir().unwrap() };
        for folder in ["in", "mine", "into", "2021", "2022"] {
            fs::create_dir(shop.path(folder)).unwrap();
        }
        for (from, to) in [
            (LATER, "in/a.toml"),
            ("examples/sol.toml", "in/b.toml"),
            (LATER, "later.toml"),
            ("examples/sol.toml", "2021/b.toml"),
            (LATER, "2022/a.toml"),
            ("examples/structures/antropia-essec.toml", "structure.toml"),
            ("examples/templates/fiche.md.j2", "fiche.md.j2"),
            ("examples/templates/lettre.html.j2", "lettre.html.j2"),
        ] {
            fs::copy(path(from), shop.path(to)).unwrap();
        }
        let line = serde_json::json!({
            "format": 1,
            "project": { "id": "a", "name": "A", "summary": "Un essai.", "stage": "idea" },
        });
        for (to, text) in [
            ("mine/overlay.toml", OVERLAY),
            ("own.toml", PROFILE),
            ("map.toml", MAP),
            ("answers.csv", ANSWERS),
            ("in/a.decision.toml", DECISION),
            ("in/hidden.key", "format = 1\n"),
            ("copies.key", "format = 1\n"),
            ("page.json.j2", "{ \"name\": \"{{ project.id }}\" }"),
            ("lines.ndjson", &format!("{line}\n")),
            (
                "into/un.toml",
                "format = 1\n[project]\nname = \"Un\"\nsummary = \"Un essai.\"\nstage = \"idea\"\n",
            ),
        ] {
            fs::write(shop.path(to), text).unwrap();
        }
        shop
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command in the folder; what it says beside its result comes back.
    pub fn run(&self, way: &Way, out: &str, more: &[&str]) -> (Option<i32>, String) {
        let words: Vec<&str> =
            way.words().iter().map(|word| if *word == "OUT" { out } else { word }).collect();
        let output = self.output(&[&words, more].concat());
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }

    pub fn output(&self, words: &[&str]) -> Output {
        command(words).current_dir(self.folder.path()).output().unwrap()
    }

    /// What a command prints.
    pub fn printed(&self, way: &Way) -> (Option<i32>, String) {
        let output = self.output(&way.words());
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    }

    /// Runs a line of a shell that begins with the name of a command.
    #[cfg(unix)]
    pub fn shell(&self, line: &str) -> (Option<i32>, String) {
        let date = crate::runner::DATE;
        let output = std::process::Command::new("sh")
            .args(["-c", &format!("\"$GERMOIR\" --date {date} {line}")])
            .env_clear()
            .env("GERMOIR", env!("CARGO_BIN_EXE_germoir"))
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }

    /// Everything in the folder, by its path; of a link, what it leads to.
    pub fn content(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let root = self.folder.path();
        content(root).into_iter().map(|(name, bytes)| (root.join(name), bytes)).collect()
    }
}
