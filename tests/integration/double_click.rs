//! What a double click starts on Windows: a file of a few commands, packed beside the program.

use std::path::Path;

use crate::runner::{command, root};

const FILE: &str = "examples/windows/germoir-interview.cmd";

/// A name, a summary and a stage, and no more.
const ANSWERS: &str = "Chez nous\nUn essai entre voisins.\nidea\nq\n";

fn text() -> String {
    std::fs::read_to_string(root().join(FILE)).unwrap()
}

/// The arguments of each time that the file calls the program.
fn calls(text: &str) -> Vec<Vec<&str>> {
    let lines = text.lines().filter(|line| !line.starts_with("@rem"));
    let words = lines
        .flat_map(|line| line.split("&&"))
        .map(|part| part.split_whitespace().map(|word| word.trim_start_matches('@')));
    words
        .map(|words| words.skip_while(|word| *word != "germoir").skip(1).collect())
        .filter(|call: &Vec<&str>| !call.is_empty())
        .collect()
}

/// Whether the letter is there, in this language.
fn is_letter(folder: &Path, language: &str) -> bool {
    let page = std::fs::read_to_string(folder.join("interview.html")).unwrap();
    page.contains(&format!("<html lang=\"{language}\">")) && page.contains("Chez nous")
}

#[test]
fn its_commands_are_the_programs_and_work_again_in_both_languages() {
    let text = text();
    let calls = calls(&text);
    assert_eq!(calls.len(), 2, "{text}");
    for language in ["fr", "en"] {
        let folder = tempfile::tempdir().unwrap();
        // Twice: the second time goes on from what was answered.
        for typed in [ANSWERS, "q\n"] {
            for call in &calls {
                let mut run = command(&[call.as_slice(), &["--lang", language]].concat());
                let output = run.current_dir(folder.path()).write_stdin(typed).output().unwrap();
                let errors = String::from_utf8_lossy(&output.stderr);
                assert!(output.status.success(), "{call:?}: {errors}");
            }
        }
        assert!(is_letter(folder.path(), language));
        assert!(text.contains("start \"\" interview.html"));
    }
}

/// What the console of Windows reads in a code page of its own.
#[test]
fn every_letter_of_it_is_ascii_and_its_lines_end_as_there() {
    let text = text();
    assert!(text.is_ascii());
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn it_is_packed_and_told() {
    let packs = std::fs::read_to_string(root().join(".ci/package")).unwrap();
    assert!(packs.contains(FILE) || packs.contains("examples/windows"));
    for page in ["README.md", "README.fr.md", "criteria/INSTALL.md", "criteria/INSTALL.fr.md"] {
        let page = std::fs::read_to_string(root().join(page)).unwrap();
        assert!(page.contains("germoir-interview.cmd") && page.contains("interview.toml"));
    }
}

#[cfg(windows)]
mod there {
    use std::io::Write;
    use std::process::{Command, Stdio};

    use super::*;

    /// What the file says when it is started from another folder, as a double click may.
    fn started(folder: &Path) -> String {
        let file = folder.join("germoir-interview.cmd");
        // No browser is opened by a test.
        std::fs::write(&file, text().replace("start \"\"", "echo opened")).unwrap();
        let mut running = Command::new(&file)
            .current_dir(root())
            .env("LC_ALL", "fr_FR.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        running.stdin.take().unwrap().write_all(ANSWERS.as_bytes()).unwrap();
        let output = running.wait_with_output().unwrap();
        String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
    }

    #[test]
    fn a_double_click_asks_and_opens_a_letter() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("Mes projets d’été");
        std::fs::create_dir(&folder).unwrap();
        // Started from within the archive, it is alone.
        let said = started(&folder);
        assert!(said.contains("Extract All"), "{said}");
        assert!(!folder.join("interview.toml").exists());
        std::fs::copy(env!("CARGO_BIN_EXE_germoir"), folder.join("germoir.exe")).unwrap();
        let said = started(&folder);
        assert!(said.contains("opened interview.html"), "{said}");
        assert!(is_letter(&folder, "fr"), "{said}");
    }

    #[test]
    fn whoever_gives_no_name_is_shown_no_letter() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(env!("CARGO_BIN_EXE_germoir"), folder.path().join("germoir.exe")).unwrap();
        let file = folder.path().join("germoir-interview.cmd");
        std::fs::write(&file, text()).unwrap();
        let ended = Command::new(&file).stdin(Stdio::null()).output().unwrap();
        let said = String::from_utf8_lossy(&ended.stdout).into_owned();
        assert!(!folder.path().join("interview.html").exists(), "{said}");
    }
}
