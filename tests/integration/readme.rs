//! The commands of the README are run as a reader would, in both languages.

#![cfg(unix)] // A reader with a shell.

use std::process::Command;

use crate::runner::{DATE, root};

/// The lines of the `sh` blocks of a page.
fn commands(page: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(page)).unwrap();
    let mut lines = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        match line {
            "```sh" => inside = true,
            "```" => inside = false,
            _ if inside => lines.push(line.to_owned()),
            _ => {}
        }
    }
    lines
}

#[test]
fn every_command_of_the_readme_works_and_works_again() {
    work_twice("README.md", "my-project");
}

#[test]
fn every_command_of_the_french_readme_works_and_works_again() {
    work_twice("README.fr.md", "mon-projet");
}

/// Types every command of a page, and each of them a second time.
fn work_twice(page: &str, name: &str) {
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(root().join("examples"), folder.path().join("examples")).unwrap();
    let project = serde_json::json!({
        "format": 1,
        "project": { "id": "a", "name": "A", "summary": "Un essai.", "stage": "idea" },
    });
    std::fs::write(folder.path().join("projects.ndjson"), format!("{project}\n")).unwrap();
    let commands: Vec<String> =
        commands(page).into_iter().filter(|line| !line.starts_with("cargo ")).collect();
    assert!(commands.len() > 12, "{page}");
    // Who types a command a second time does not want to lose anything, nor to be stopped.
    for line in commands.iter().chain(&commands) {
        // Whoever is asked gives a name, a summary and a stage, and stops there.
        let script = match line.strip_prefix("germoir interview ") {
            Some(_) => format!("printf 'Essai\\nUn essai.\\nidea\\nq\\n' | {line}"),
            None => line.clone(),
        };
        let script = script.replace("germoir ", "germoir --lang fr --date \"$DAY\" ");
        let path = std::path::Path::new(env!("CARGO_BIN_EXE_germoir")).parent().unwrap();
        let output = Command::new("sh")
            .args(["-c", &script])
            .current_dir(folder.path())
            .env("PATH", format!("{}:/usr/bin:/bin", path.display()))
            .env("DAY", DATE)
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        // The examples name real people and places: blind copies of them still give some away.
        let leaks = line.starts_with("germoir blind") && output.status.code() == Some(3);
        assert!(output.status.success() || leaks, "{page}: {line}\n{errors}");
    }
    assert!(folder.path().join(format!("{name}.toml")).exists());
}

/// The tables that a page shows are read as it says, each in its file.
#[test]
fn every_table_of_the_readmes_is_read() {
    for page in ["README.md", "README.fr.md"] {
        let text = std::fs::read_to_string(root().join(page)).unwrap();
        let blocks = text.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
        let mut read = 0;
        for block in blocks {
            let garden = std::fs::read_to_string(root().join("examples/jardin-des-liens.toml"));
            let whole = match block {
                _ if block.contains("[assignments]") => block.to_owned(),
                _ if block.starts_with("[review]") => {
                    format!(
                        "format = 1\n{block}project = \"jardin-des-liens\"\nreviewer = \"Li\"\n"
                    )
                }
                _ if block.starts_with("[[reply]]") => format!("{}\n{block}", garden.unwrap()),
                _ => continue,
            };
            read += 1;
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("file.toml");
            std::fs::write(&file, whole).unwrap();
            crate::runner::stdout(&["check", file.to_str().unwrap()], 0);
        }
        assert_eq!(read, 3, "{page}");
    }
}
