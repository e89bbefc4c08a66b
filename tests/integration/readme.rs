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
    work_twice("README.md", "my-project", "en");
}

#[test]
fn every_command_of_the_french_readme_works_and_works_again() {
    work_twice("README.fr.md", "mon-projet", "fr");
}

/// Types every command of a page in its language, and each of them a second time.
fn work_twice(page: &str, name: &str, language: &str) {
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
        let script =
            script.replace("germoir ", &format!("germoir --lang {language} --date \"$DAY\" "));
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

/// The words of what is typed, those in quotation marks as one.
fn words(typed: &str) -> Vec<String> {
    let quoted = typed.split('"').enumerate();
    quoted
        .flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

/// What a page shows of commands, in a line of their own or within a sentence: whatever it is said of,
/// each is one of the program's, with options that it has.
#[test]
fn every_command_that_a_page_shows_is_one() {
    let pages = ["README", "criteria/INSTALL", "CONTRIBUTING", "CHANGELOG"];
    let pages = pages.iter().flat_map(|page| [format!("{page}.md"), format!("{page}.fr.md")]);
    let more = ["criteria/METHOD.md", "criteria/LIMITS.md", "criteria/PERSONAL-DATA.md"];
    let mut tried = 0;
    for page in pages.chain(more.map(str::to_owned)) {
        let Ok(text) = std::fs::read_to_string(root().join(&page)) else { continue };
        // Fences first: every second part between them is typed, line by line.
        for (at, part) in text.split("```").enumerate() {
            let shown: Vec<String> = match at % 2 {
                1 => part.lines().map(str::to_owned).collect(),
                _ => part
                    .split('`')
                    .skip(1)
                    .step_by(2)
                    .map(|span| span.split_whitespace().collect::<Vec<_>>().join(" "))
                    .collect(),
            };
            for shown in shown {
                let typed = shown.trim().trim_start_matches("./").trim_start_matches(".\\");
                let typed = typed.strip_prefix("germoir ").or(typed.strip_prefix("cargo run -- "));
                let Some(typed) = typed.filter(|typed| typed.starts_with(char::is_lowercase))
                else {
                    continue;
                };
                // Windows PowerShell 5.1 writes in another encoding, and knows no `<`.
                let is_unix = page == "CONTRIBUTING.md" || typed.contains("< {}");
                assert!(is_unix || !typed.contains(" > "), "{page}: {shown}");
                let typed = typed.split(['>', '|', '#']).next().unwrap_or_default();
                let mut command = words(typed);
                command.push("--help".to_owned());
                let command: Vec<&str> = command.iter().map(String::as_str).collect();
                let output = crate::runner::run(&command);
                let errors = String::from_utf8_lossy(&output.stderr);
                assert!(output.status.success(), "{page}: {shown}\n{errors}");
                tried += 1;
            }
        }
    }
    assert!(tried > 150, "{tried}");
}

/// Numbers as each language writes them, row by row of the tables of a page; and the options with a
/// number in what it says to type.
fn figures(page: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(page)).unwrap();
    let digits = |text: &str| -> String {
        let joined = text.replace([',', ' ', '\u{a0}', '\u{202f}'], "");
        let parts = joined.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    };
    let is_typed = |line: &str| line.contains("-max_total_time=");
    text.lines()
        .filter(|line| line.starts_with('|') || is_typed(line))
        .map(digits)
        .filter(|row| !row.is_empty())
        .collect()
}

#[test]
fn both_pages_show_the_same_figures() {
    let english = figures("README.md");
    assert_eq!(english, figures("README.fr.md"));
    // Of each door that is fuzzed, a row; and as long as the check takes.
    let text = std::fs::read_to_string(root().join("README.md")).unwrap();
    for door in std::fs::read_dir(root().join("fuzz/fuzz_targets")).unwrap() {
        let door = door.unwrap().path().file_stem().unwrap().display().to_string();
        assert!(text.contains(&format!("| {door} | ")), "{door}");
    }
    let check = std::fs::read_to_string(root().join(".ci/fuzz")).unwrap();
    assert!(check.contains("seconds=${1:-300}") && check.contains("-rss_limit_mb=4096"));
    assert!(text.contains("-max_total_time=300 -rss_limit_mb=4096"));
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
