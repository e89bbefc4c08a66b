//! Files that people go on writing in: made once, changed only where that is what was asked for.

use std::fs;

use super::workshop::Workshop;

/// Runs a line in the shop: the exit code, and what is said.
fn run(shop: &Workshop, typed: &str) -> (Option<i32>, String) {
    let output = shop.output(&typed.split_whitespace().collect::<Vec<_>>());
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

const DECIDE: &str = "decide in/a.toml --by We --outcome meet --reason So.";

#[test]
fn a_new_file_takes_the_place_of_none() {
    for typed in ["new mine.toml --name A", "new mine.toml --review in/a.toml --name Noor"] {
        let shop = Workshop::new();
        assert_eq!(run(&shop, typed).0, Some(0));
        let made = fs::read(shop.path("mine.toml")).unwrap();
        // The same again loses nothing.
        assert_eq!(run(&shop, typed).0, Some(0));
        fs::write(shop.path("mine.toml"), "format = 1\n").unwrap();
        let (code, said) = run(&shop, typed);
        assert_eq!(code, Some(2), "{said}");
        assert_eq!(fs::read(shop.path("mine.toml")).unwrap(), b"format = 1\n");
        assert_eq!(run(&shop, &format!("{typed} --force")).0, Some(0));
        assert_eq!(fs::read(shop.path("mine.toml")).unwrap(), made);
        for out in ["into", "into/"] {
            assert_eq!(run(&shop, &typed.replace("mine.toml", out)).0, Some(2), "{out}");
        }
    }
}

#[test]
fn a_decision_takes_the_place_of_nothing_else() {
    let shop = Workshop::new();
    let typed = format!("{DECIDE} -o d.toml");
    assert_eq!(run(&shop, &typed).0, Some(0));
    let made = fs::read(shop.path("d.toml")).unwrap();
    assert_eq!(run(&shop, &typed).0, Some(0), "the same decision again");
    let other = typed.replace("So.", "Otherwise.");
    assert_eq!(run(&shop, &other).0, Some(2));
    assert_eq!(fs::read(shop.path("d.toml")).unwrap(), made);
    assert_eq!(run(&shop, &format!("{other} --replace")).0, Some(0));
    for (file, text) in [("notes.toml", "a = 1\n"), ("notes.txt", "years")] {
        fs::write(shop.path(file), text).unwrap();
        let typed = format!("{DECIDE} -o {file}");
        for more in ["", " --replace"] {
            assert_eq!(run(&shop, &format!("{typed}{more}")).0, Some(2), "{file}{more}");
            assert_eq!(fs::read_to_string(shop.path(file)).unwrap(), text);
        }
        assert_eq!(run(&shop, &format!("{typed} --force")).0, Some(0));
    }
    assert_eq!(run(&shop, &format!("{DECIDE} -o into --force")).0, Some(2));
    // Decisions that lie beside the project are read by other commands, and replaced by this one.
    fs::rename(shop.path("in/a.decision.toml"), shop.path("in/jardin-des-liens.decision.toml"))
        .unwrap();
    assert_eq!(run(&shop, DECIDE).0, Some(2));
    assert_eq!(run(&shop, &format!("{DECIDE} --replace")).0, Some(0));
}

#[test]
fn an_import_changes_what_is_there_only_where_it_is_asked_to() {
    let shop = Workshop::new();
    let before = fs::read(shop.path("into/un.toml")).unwrap();
    for more in ["", " --force"] {
        let (code, said) = run(&shop, &format!("import answers.csv --into into{more}"));
        assert_eq!(code, Some(1), "{said}");
        assert_eq!(fs::read(shop.path("into/un.toml")).unwrap(), before);
    }
    fs::write(shop.path("answers.csv"), "project_name,project_summary\nUn,Autre chose.\n").unwrap();
    assert_eq!(run(&shop, "import answers.csv --into into --update").0, Some(0));
    // The report may go into a folder that is made for the descriptors.
    assert_eq!(run(&shop, "import answers.csv --into made -o made/log.txt").0, Some(0));
    assert!(shop.path("made/log.txt").exists());
    assert!(fs::read_to_string(shop.path("into/un.toml")).unwrap().contains("Autre chose."));
}

#[test]
fn a_key_is_completed_and_never_anything_else() {
    let shop = Workshop::new();
    fs::write(shop.path("mine.key"), "years of notes\n").unwrap();
    for more in ["", " --force"] {
        let (code, said) = run(&shop, &format!("blind in -o copies --key mine.key{more}"));
        assert_ne!(code, Some(3), "{said}");
        assert_eq!(fs::read(shop.path("mine.key")).unwrap(), b"years of notes\n");
    }
    let (code, said) = run(&shop, "blind in -o copies --key in/a.toml --force");
    assert_ne!(code, Some(3), "{said}");
    assert!(fs::read_to_string(shop.path("in/a.toml")).unwrap().contains("[project]"));
}

#[test]
fn an_interview_goes_on_in_the_file_that_is_there() {
    let shop = Workshop::new();
    let before = fs::read_to_string(shop.path("in/a.toml")).unwrap();
    let output = crate::runner::command(&["interview", "in/a.toml"])
        .current_dir(shop.path(""))
        .write_stdin("q\n")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(fs::read_to_string(shop.path("in/a.toml")).unwrap(), before);
}
