//! The questions of `decide`, on a terminal. What its options do is in `screening`.

use std::path::{Path, PathBuf};

use crate::runner::run;
use crate::terminal::Terminal;

/// A folder with a project, and the place of the decision about it.
fn project() -> (tempfile::TempDir, String, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("jardin.toml");
    let text =
        "format = 1\n[project]\nname = \"Jardin\"\nsummary = \"Des bancs.\"\nstage = \"idea\"\n";
    std::fs::write(&path, text).unwrap();
    let decision = folder.path().join("jardin.decision.toml");
    (folder, path.display().to_string(), decision)
}

fn is_valid(file: &Path) -> bool {
    run(&["check", file.to_str().unwrap()]).status.success()
}

#[test]
fn each_question_is_asked_until_something_is_said() {
    let (_folder, path, decision) = project();
    let mut terminal = Terminal::run(&["decide", &path, "--lang", "en"]);
    // The screening finds nothing to decide on yet: questions are open.
    terminal
        .until("What was decided? A word of yours, or the outcome of the screening, “clarify”:");
    terminal.line("");
    terminal.until("What was decided?");
    terminal.line("  visit in spring ");
    terminal.until("Who decided?");
    terminal.line("The “committee” of = Niort");
    terminal.until("Why, in a sentence or two?");
    assert!(!decision.exists(), "nothing is written before everything is said");
    terminal.line("Neighbours were heard.");
    terminal.until("Until when is it to be kept");
    terminal.line("soon");
    terminal.until("is not a date");
    terminal.line("2028-11-23");
    let (said, code) = terminal.end();
    assert_eq!(code, 0, "{said}");
    for line in
        ["Decision: visit in spring\r\n", "By: The “committee” of = Niort, 23 November 2026"]
    {
        assert!(said.contains(line), "{said}");
    }
    assert!(said.contains("in words of its own, “visit in spring”"), "{said}");
    let text = std::fs::read_to_string(&decision).unwrap();
    for line in [
        "outcome = \"visit in spring\"\n",
        "by = \"The “committee” of = Niort\"\n",
        "reason = \"Neighbours were heard.\"\n",
        "keep_until = 2028-11-23\n",
    ] {
        assert!(text.contains(line), "{text}");
    }
    assert!(is_valid(&decision));
}

#[test]
fn what_the_options_say_is_not_asked() {
    let (_folder, path, decision) = project();
    let said = ["--by", "Comité", "--outcome", "meet", "--lang", "fr"];
    let mut terminal = Terminal::run(&[&["decide", &path], &said[..]].concat());
    let asked = terminal.until("Pourquoi, en une ou deux phrases\u{a0}?");
    assert!(!asked.contains("Qui a décidé") && !asked.contains("Qu’a-t-on décidé"), "{asked}");
    terminal.line("Le terrain a été écouté.");
    terminal.until("Jusqu’à quand la garder");
    terminal.line("");
    let (said, code) = terminal.end();
    assert!(code == 0 && said.contains("La décision diffère de l’issue de la lecture"), "{said}");
    assert!(is_valid(&decision));
}

#[test]
fn whoever_leaves_before_the_end_has_decided_nothing() {
    for answers in 0..3 {
        let (folder, path, _) = project();
        let mut terminal = Terminal::run(&["decide", &path, "--lang", "en"]);
        let questions = ["What was decided?", "Who decided?", "Why, in a sentence or two?"];
        for question in &questions[..answers] {
            terminal.until(question);
            terminal.line("something");
        }
        terminal.until(questions[answers]);
        terminal.leave();
        let (said, code) = terminal.end();
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("--outcome --by --reason"), "{said}");
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "the project alone is left");
    }
}

#[test]
fn nobody_answers_in_vain() {
    let (_folder, path, decision) = project();
    let first = run(&["decide", &path, "--by", "A", "--outcome", "meet", "--reason", "b"]);
    assert!(first.status.success());
    let before = std::fs::read(&decision).unwrap();
    let terminal = Terminal::run(&["decide", &path, "--lang", "en"]);
    let (said, code) = terminal.end();
    assert!(code == 2 && said.contains("--replace") && !said.contains("What was"), "{said}");
    assert_eq!(std::fs::read(&decision).unwrap(), before);
}

#[test]
fn what_is_typed_acts_on_no_terminal() {
    let (_folder, path, decision) = project();
    let mut terminal =
        Terminal::run(&["decide", &path, "--lang", "en", "--by", "A", "--reason", "b"]);
    terminal.until("What was decided?");
    terminal.line("meet\u{1b}]0;title\u{7} \u{202e}them");
    terminal.until("Until when");
    terminal.line("");
    terminal.until("Recorded in");
    let (said, code) = terminal.end();
    assert_eq!(code, 0, "{said}");
    assert!(!said.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{said:?}");
    assert!(is_valid(&decision));
    assert!(!std::fs::read_to_string(&decision).unwrap().contains('\u{1b}'));
}
