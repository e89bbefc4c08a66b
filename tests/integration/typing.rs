//! The interview as a person types it, at a terminal.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::runner::run;
use crate::terminal::Terminal;

/// A project with all facts of the express questionnaire answered but its places.
fn project(folder: &Path, more: &str) -> PathBuf {
    let path = folder.join("x.toml");
    let text = format!(
        "format = 1\n\n[project]\nname = \"x\"\nsummary = \"On aide.\"\nstage = \"operating\"\n\
         answered_on = \"2\"\n\n[reach]\nunit = \"people\"\ncounting = \"unique\"\n\
         observations = [{{ date = 2026-01-01, users = 9 }}]\n\n{more}"
    );
    std::fs::write(&path, text).unwrap();
    path
}

fn asked(path: &Path) -> Terminal {
    let mut terminal = Terminal::run(&["interview", &path.display().to_string(), "--lang", "fr"]);
    terminal.until("Lieux");
    terminal.until("> ");
    terminal
}

fn said(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let checked = run(&["check", &path.display().to_string()]);
    assert_eq!(checked.status.code(), Some(0), "{text}");
    text
}

fn stopped(mut terminal: Terminal) -> String {
    terminal.line("q");
    let (shown, code) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    shown
}

#[test]
fn a_paste_of_several_lines_is_one_answer() {
    let lines = "Fournels\rSaint-Juery\rNoalhac\r4\r";
    let places = "places = [\"Fournels\", \"Saint-Juery\", \"Noalhac\", \"4\"]";
    let folder = tempfile::tempdir().unwrap();
    // A terminal that marks what is pasted, and one that only sends it.
    for (keys, needs_enter) in
        [(format!("\u{1b}[200~{lines}\u{1b}[201~"), true), (lines.to_owned(), false)]
    {
        let path = project(folder.path(), "");
        let mut terminal = asked(&path);
        terminal.keys(&keys);
        std::thread::sleep(Duration::from_millis(60));
        if needs_enter {
            terminal.keys("\r");
        }
        terminal.until("4 lignes");
        terminal.until("Numéros");
        terminal.until("> ");
        stopped(terminal);
        let text = said(&path);
        assert!(text.contains(places), "{text}");
        assert!(!text.contains("[stakes]") && !text.contains("publics"), "{text}");
    }
}

#[test]
fn arrows_correct_the_line_and_what_stands_there_is_ready_to_be_corrected() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path(), "");
    let mut terminal = asked(&path);
    terminal.line("j 2");
    terminal.until("On aide.");
    terminal.until("> On aide.");
    // Before the full stop.
    terminal.keys("\u{1b}[D");
    std::thread::sleep(Duration::from_millis(60));
    terminal.line(" les voisins");
    terminal.until("Lieux");
    terminal.until("> ");
    stopped(terminal);
    assert!(said(&path).contains("summary = \"On aide les voisins.\""));
}

#[test]
fn orders_are_obeyed_at_every_prompt() {
    let folder = tempfile::tempdir().unwrap();
    // Where to go, what to type to come to the prompt, and what is shown there.
    let prompts: &[(&[&str], &str)] = &[
        (&[], "Un par ligne"),
        (&["Ely, Over"], "oui ou non"),
        (&["j 6"], "Numéros"),
        (&["j 8", "n"], "parce que"),
        (&["j 8", "e"], "aucune de plus"),
        (&["j 14", "3"], "je ne sais pas >"),
        (&["j 5", "42"], "Date"),
        (&["j 18"], "oui ou non"),
    ];
    for (way, prompt) in prompts {
        for order in ["?", "l", "b", "j 2", "s", "-"] {
            let path = project(folder.path(), "");
            let mut terminal = asked(&path);
            for line in *way {
                terminal.line(line);
                std::thread::sleep(Duration::from_millis(120));
            }
            let before = std::fs::read_to_string(&path).unwrap();
            terminal.line(order);
            std::thread::sleep(Duration::from_millis(200));
            terminal.line("q");
            let (shown, code) = terminal.end();
            assert_eq!(code, 0, "{way:?} {order}: {shown}");
            // The first prompt was waited for already.
            assert!(way.is_empty() || shown.contains(prompt), "{way:?}: {shown}");
            let after = said(&path);
            for text in ["\"?\"", "\"l\"", "\"b\"", "\"j 2\"", "\"q\"", "\"s\"", "\"-\""] {
                assert!(!after.contains(text), "{way:?} {order}: {after}");
            }
            if matches!(order, "?" | "l" | "b" | "j 2") {
                assert_eq!(after, before, "{way:?} {order}: {shown}");
            }
        }
    }
}

#[test]
fn a_permission_is_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path(), "");
    let mut terminal = asked(&path);
    terminal.line("j 18");
    terminal.until("oui ou non > ");
    terminal.line("1");
    terminal.until("en toutes lettres");
    terminal.line("oui");
    terminal.until("19/20");
    terminal.until("oui ou non > ");
    stopped(terminal);
    assert!(said(&path).contains("[sharing]\nintroduce = true\n"));
}

#[test]
fn commas_are_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    for (answer, places) in [
        ("oui", "places = [\"Cantal\", \"Saint-Chély\"]"),
        ("non", "places = [\"Cantal, Saint-Chély\"]"),
    ] {
        let path = project(folder.path(), "");
        let mut terminal = asked(&path);
        terminal.line("Cantal, Saint-Chély");
        terminal.until("2 réponses");
        terminal.until("> ");
        terminal.line(answer);
        terminal.until("Numéros");
        terminal.until("> ");
        stopped(terminal);
        let text = said(&path);
        assert!(text.contains(places), "{text}");
    }
}

#[test]
fn a_level_can_be_at_least_and_what_was_done_unknown() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path(), "");
    let mut terminal = asked(&path);
    terminal.line("j 8");
    terminal.until("8/20");
    terminal.until("> ");
    terminal.line("2+ vu au marché");
    terminal.until("9/20");
    terminal.until("> ");
    terminal.line("j 14");
    terminal.until("14/20");
    terminal.until("> ");
    terminal.line("3");
    terminal.until("je ne sais pas > ");
    terminal.line("s");
    terminal.until("15/20");
    terminal.until("> ");
    stopped(terminal);
    let text = said(&path);
    assert!(text.contains("{ level = 2, at_least = true, note = \"vu au marché\" }"), "{text}");
    assert!(text.contains("{ intensity = 3, mitigation = \"unknown\" }"), "{text}");
}

#[test]
fn a_megabyte_is_kept_and_more_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path(), "");
    let mut terminal = asked(&path);
    for (size, outcome) in [(1_000_000, "Lieux"), (1_100_000, "trop long")] {
        terminal.line("j 2");
        terminal.until("2/20");
        terminal.until("> ");
        // It takes the place of what stands there.
        let text = "mot ".repeat(size / 4);
        terminal.keys(format!("\u{1b}[200~{text}\u{1b}[201~"));
        terminal.until("\u{2026} 1");
        terminal.keys("\r");
        terminal.until(outcome);
        terminal.until("> ");
    }
    stopped(terminal);
    let text = said(&path);
    assert!(text.len() > 999_000, "{}", text.len());
}

#[test]
fn what_is_no_text_is_told_and_what_stood_before_it_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path(), "");
    let mut terminal = asked(&path);
    terminal.keys("Fournels");
    std::thread::sleep(Duration::from_millis(60));
    terminal.keys(b"\xe9\xe8");
    terminal.until("UTF-8");
    terminal.until("> Fournels");
    terminal.keys("\r");
    terminal.until("Numéros");
    stopped(terminal);
    assert!(said(&path).contains("places = [\"Fournels\"]"));
}

#[test]
fn a_text_that_a_closed_terminal_cuts_off_stands_in_the_line_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path(), "");
    let mut terminal = asked(&path);
    terminal.keys("\u{1b}[200~Fournels\rSaint");
    std::thread::sleep(Duration::from_millis(200));
    terminal.close();
    said(&path);
    let mut terminal = Terminal::run(&["interview", &path.display().to_string(), "--lang", "fr"]);
    terminal.until("de nouveau dans la ligne");
    terminal.until("Saint");
    terminal.keys("\r");
    terminal.until("Numéros");
    stopped(terminal);
    assert!(said(&path).contains("places = [\"Fournels\", \"Saint\"]"));
}

#[test]
fn a_piped_line_that_is_too_long_answers_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path(), "");
    let lines = format!("{}\nEly\nq\n", "mot ".repeat(500_000));
    let path_text = path.display().to_string();
    let output = crate::runner::command(&["interview", &path_text, "--lang", "fr"])
        .write_stdin(lines)
        .output()
        .unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("trop long"), "{}", shown.len());
    assert!(said(&path).contains("places = [\"Ely\"]"));
}

#[test]
fn a_narrow_terminal_one_without_colour_and_one_that_is_hardly_one_lose_nothing() {
    for (kind, columns) in [("xterm", 40), ("dumb", 40), ("xterm", 24)] {
        let folder = tempfile::tempdir().unwrap();
        let path = project(folder.path(), "");
        let file = path.display().to_string();
        let variables = [("TERM", kind), ("NO_COLOR", "1")];
        let arguments = ["interview", &file, "--lang", "fr"];
        let mut terminal = Terminal::of(&arguments, Some(columns), &variables);
        let mut shown = terminal.until("Lieux");
        shown.push_str(&terminal.until("> "));
        terminal.line("Fournels");
        shown.push_str(&terminal.until("Numéros"));
        stopped(terminal);
        assert!(said(&path).contains("places = [\"Fournels\"]"), "{kind}, {columns}");
        let is_colour = |part: &str| {
            let rest = part.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
            rest.starts_with('m')
        };
        assert!(!shown.split("\u{1b}[").skip(1).any(is_colour), "{kind}: {shown:?}");
        // What is said before anything is typed fits, save what is to be copied.
        for line in shown.split("Lieux").next().unwrap().lines() {
            let width = line.trim_end().chars().filter(|c| !c.is_control()).count();
            assert!(width <= usize::from(columns) || line.starts_with("  "), "{columns}: {line}");
        }
    }
}
