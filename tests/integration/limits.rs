//! Each limit has its flag: below it a file is refused with the flag in the message, with it the file is
//! read.

use std::path::Path;

use crate::runner::{command, run};

const PROJECT: &str = "format = 1\n[project]\nname = \"n\"\nsummary = \"s\"\nstage = \"idea\"\n";

/// Runs with a limit, and says how it ended and everything that was said.
fn ended(arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(arguments);
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

/// Refused under the limit in both languages, each time with the flag; not refused with more.
fn holds(arguments: &[&str], flag: &str, few: &str, enough: &str, code: i32) {
    for language in ["en", "fr"] {
        let limited = [arguments, &[flag, few, "--lang", language]].concat();
        let (exit, said) = ended(&limited);
        assert_eq!(exit, Some(code), "{limited:?}\n{said}");
        assert!(said.contains(flag), "{limited:?}\n{said}");
    }
    let roomy = [arguments, &[flag, enough]].concat();
    let (exit, said) = ended(&roomy);
    assert!(exit == Some(0) && !said.contains(flag), "{roomy:?}\n{said}");
}

fn written(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn a_file_is_read_up_to_a_size() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), "p.toml", format!("{PROJECT}#{}\n", "x".repeat(3000)));
    for verb in ["check", "assess", "screen", "reach"] {
        holds(&[verb, &file], "--max-size", "2KiB", "4 KiB", 1);
    }
    let (_, said) = ended(&["check", &file, "--max-size", "2KiB", "--lang", "fr"]);
    assert!(said.contains("pour 2\u{a0}Kio au plus") && said.contains("--max-size 4KiB"), "{said}");
    let above = written(folder.path(), "q.toml", format!("{PROJECT}#{}\n", "x".repeat(5 << 20)));
    holds(&["check", &above], "--max-size", "4MiB", "6 Mio", 1);
    let (_, said) = ended(&["check", &above]);
    assert!(said.contains("4 MiB at most") && said.contains("--max-size 8MiB"), "{said}");
}

#[test]
fn a_text_is_read_down_to_a_depth() {
    let folder = tempfile::tempdir().unwrap();
    let lists = format!("{PROJECT}[extra]\na = {}{}\n", "[".repeat(40), "]".repeat(40));
    let lists = written(folder.path(), "lists.toml", lists);
    holds(&["check", &lists], "--max-depth", "32", "41", 1);
    // The reader ends at 80 whatever is asked for: no text can bring down what walks a tree.
    let many = 200_000;
    let header = format!("{PROJECT}[extra{}]\n", ".a".repeat(many));
    let dotted = format!("{PROJECT}[extra]\na{} = 1\n", ".a".repeat(many));
    let lists = format!("{PROJECT}[extra]\na = {}", "[".repeat(many));
    let tables = format!("{PROJECT}[extra]\na = {}", "{a=".repeat(many));
    for (name, text) in [("h", header), ("d", dotted), ("l", lists), ("t", tables)] {
        let file = written(folder.path(), &format!("{name}.toml"), text);
        for depth in ["32", "80"] {
            let (exit, said) = ended(&["check", &file, "--max-depth", depth]);
            assert!(exit == Some(1) && said.contains("--max-depth"), "{name} {depth}: {exit:?}");
        }
    }
    assert_eq!(ended(&["check", &lists_of(80, folder.path()), "--max-depth", "81"]).0, Some(2));
}

fn lists_of(depth: usize, folder: &Path) -> String {
    let text = format!("{PROJECT}[extra]\na = {}{}\n", "[".repeat(depth), "]".repeat(depth));
    written(folder, "deep.toml", text)
}

#[test]
fn a_line_of_a_stream_has_a_size_and_a_depth() {
    let project = r#"{"format":1,"project":{"id":"p","name":"N","summary":"S","stage":"idea"}"#;
    let stream = ["assess", "-", "--input", "ndjson", "--format", "ndjson"];
    let said_of = |line: &str, more: &[&str]| {
        let arguments = [&stream[..], more].concat();
        let output = command(&arguments).write_stdin(line.to_owned()).output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for depth in [40, 100_000] {
        let deep =
            format!("{project},\"extra\":{{\"a\":{}{}}}}}\n", "[".repeat(depth), "]".repeat(depth));
        let (code, said) = said_of(&deep, &[]);
        assert!(code == Some(1) && said.contains("--max-depth"), "{said}");
        assert_eq!(said_of(&deep, &["--max-depth", "41"]).0, Some(if depth == 40 { 0 } else { 1 }));
    }
    let long = format!("{project},\"extra\":{{\"a\":\"{}\"}}}}\n", "x".repeat(5000));
    let (code, said) = said_of(&long, &["--max-size", "4KiB"]);
    assert!(code == Some(1) && said.contains("4 KiB") && said.contains("--max-size"), "{said}");
    assert_eq!(said_of(&long, &["--max-size", "6KiB"]).0, Some(0));
}

#[test]
fn a_folder_is_read_up_to_a_number_of_files() {
    let folder = tempfile::tempdir().unwrap();
    for at in 0..5 {
        let name = format!("p{at}.toml");
        written(folder.path(), &name, PROJECT.replace("\"n\"", &format!("\"n{at}\"")));
    }
    let path = folder.path().to_str().unwrap();
    for verb in ["check", "screen", "reach", "federate", "panel"] {
        holds(&[verb, path], "--max-files", "4", "5", 1);
    }
    holds(&["export-person", "Nobody", path], "--max-files", "4", "5", 1);
    let out = folder.path().join(".out");
    holds(&["batch", path, "-o", out.to_str().unwrap()], "--max-files", "4", "5", 1);
}

#[test]
fn problems_are_told_up_to_a_number_and_the_rest_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let unknown: String = (0..30).map(|at| format!("unknown-{at:02} = 1\n")).collect();
    let file = written(folder.path(), "p.toml", format!("{PROJECT}[answers]\n{unknown}"));
    let (code, said) = ended(&["check", &file, "--max-problems", "10"]);
    assert_eq!(code, Some(1));
    assert_eq!(said.matches("error[").count(), 10, "{said}");
    assert!(said.contains("20 more problems") && said.contains("--max-problems"), "{said}");
    let (_, said) = ended(&["check", &file, "--max-problems", "30"]);
    assert!(said.matches("error[").count() == 30 && !said.contains("--max-problems"), "{said}");
    // However long the text, what is said of it stays short, and comes soon.
    for line in ["a\n", "b = \n", "[c]\n", "d = 1\n", "= 2\n", "\"\n"] {
        let started = std::time::Instant::now();
        let file = written(folder.path(), "q.toml", line.repeat(400_000 / line.len()));
        let (code, said) = ended(&["check", &file]);
        assert_eq!(code, Some(1), "{line:?}");
        assert!(said.len() < 1_000_000, "{line:?}: {} bytes", said.len());
        assert!(started.elapsed().as_secs() < 60, "{line:?}");
    }
}

#[test]
fn a_form_is_read_up_to_a_size_and_a_number_of_rows() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("out").display().to_string();
    let rows: String = (0..20).map(|at| format!("n{at},s,idea\n")).collect();
    let head = "project_name,project_summary,project_stage\n";
    let file = written(folder.path(), "a.csv", format!("{head}{rows}"));
    let import = ["import", &file, "--into", &into, "--update"];
    holds(&import, "--max-rows", "20", "21", 1);
    holds(&import, "--max-size", "100", "1KiB", 1);
    // Cells are bounded where rows are not.
    let wide = written(folder.path(), "w.csv", format!("{}\n", ",".repeat(1_000)));
    let (code, said) = ended(&["import", &wide, "--into", &into, "--max-rows", "20"]);
    assert!(code == Some(1), "{said}");
    let deep = format!("{{\"format\":1,\"extra\":{}1{}}}", "[".repeat(40), "]".repeat(40));
    let deep = written(folder.path(), "d.json", deep);
    let (code, said) = ended(&["import", &deep, "--into", &into]);
    assert!(code == Some(1) && said.contains("--max-depth"), "{said}");
}

#[test]
fn a_workbook_is_unpacked_up_to_a_size() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("out").display().to_string();
    let form = folder.path().join("form.xlsx").display().to_string();
    assert_eq!(run(&["form", "xlsx", "-o", &form]).status.code(), Some(0));
    for (few, language) in [("20KiB", "en"), ("20Kio", "fr")] {
        let import = ["import", &form, "--into", &into, "--max-unpacked", few, "--lang", language];
        let (code, said) = ended(&import);
        assert!(code == Some(1) && said.contains("--max-unpacked 128KiB"), "{said}");
    }
}

#[test]
fn a_template_has_a_size_and_so_many_steps() {
    let folder = tempfile::tempdir().unwrap();
    let garden = "examples/jardin-des-liens.toml";
    let paper = "{% for a in range(60) %}{% for b in range(60) %}.{% endfor %}{% endfor %}";
    let paper = written(folder.path(), "p.txt", paper);
    holds(&["assess", garden, "--template", &paper], "--max-steps", "10000", "100000", 2);
    holds(&["assess", garden, "--template", &paper], "--max-size", "60", "64KiB", 2);
}

#[test]
fn a_clock_ends_what_takes_too_long() {
    let folder = tempfile::tempdir().unwrap();
    let paper = "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(99) %}\
                 {% endfor %}{% endfor %}{% endfor %}";
    let paper = written(folder.path(), "p.txt", paper);
    let garden = "examples/jardin-des-liens.toml";
    let asked = ["assess", garden, "--template", &paper, "--max-steps", "100000000000"];
    for language in ["en", "fr"] {
        let started = std::time::Instant::now();
        let (code, said) = ended(&[&asked[..], &["--max-time", "1", "--lang", language]].concat());
        assert!(code == Some(2) && said.contains("--max-time 10"), "{said}");
        assert!(started.elapsed().as_secs() < 30);
    }
}

#[test]
fn options_without_a_command_show_the_groups_of_the_help() {
    for language in ["en", "fr"] {
        let alone = run(&["--lang", language]);
        let help = ended(&["--help", "--lang", language]).1;
        assert_eq!(alone.status.code(), Some(2));
        assert_eq!(String::from_utf8(alone.stderr).unwrap().trim(), help.trim());
        let group = run(&["criteria", "--lang", language]);
        assert_eq!(group.status.code(), Some(2));
        let shown = String::from_utf8(group.stderr).unwrap();
        assert!(shown.contains("coverage") && shown.contains("crosswalk"), "{shown}");
    }
}

#[test]
fn limits_have_a_help_of_their_own_in_both_languages() {
    let flags = [
        "--max-size",
        "--max-unpacked",
        "--max-rows",
        "--max-depth",
        "--max-problems",
        "--max-list",
        "--max-files",
        "--max-steps",
        "--max-time",
    ];
    for language in ["en", "fr"] {
        let help = |words: &[&str]| ended(&[words, &["--lang", language]].concat()).1;
        let own = help(&["--help", "limits"]);
        let others = [help(&["--help"]), help(&["--help", "all"]), help(&["assess", "--help"])];
        for flag in flags {
            assert!(own.contains(flag), "{language} {flag}");
            assert!(others.iter().all(|help| !help.contains(flag)), "{language} {flag}");
        }
    }
    let wrong = run(&["check", "examples", "--max-size", "lots"]);
    assert_eq!(wrong.status.code(), Some(2));
}
