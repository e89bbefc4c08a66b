//! Options that every command takes and that do nothing in some: refused there, and not in their help.

use crate::runner::run;

/// A line for each command that ignores nothing but what is put behind it.
const LINES: [&str; 28] = [
    "new never.toml",
    "interview never.toml",
    "form html",
    "import never.csv --into never",
    "check examples/sol.toml",
    "assess examples/sol.toml",
    "letter examples/sol.toml",
    "reach examples/sol.toml",
    "compare examples/sol.toml examples/sol.toml",
    "screen examples/sol.toml",
    "practise",
    "panel examples",
    "blind examples -o never",
    "decide examples",
    "batch examples -o never",
    "federate examples",
    "support examples/structures/fondation-du-vieux-gue.toml",
    "observe examples",
    "criteria list",
    "criteria search listening",
    "criteria coverage",
    "find garden",
    "export-person Noor examples",
    "purge Noor examples",
    "schema project",
    "completions bash",
    "man",
    "criteria show listening",
];

fn refused(line: &str, more: &[&str]) -> String {
    let words: Vec<&str> = line.split(' ').chain(more.iter().copied()).collect();
    let output = run(&[words.as_slice(), &["--lang", "en"]].concat());
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{words:?}: {said}");
    said
}

#[test]
fn a_profile_that_is_none_is_refused_by_every_command() {
    for name in germoir::cli::commands() {
        assert!(LINES.iter().any(|line| line.split(' ').next() == Some(&name)), "{name}");
    }
    for line in LINES {
        let said = refused(line, &["--profile", "bogus"]);
        let is_about_it =
            said.contains("--profile does nothing in germoir") || said.contains("bogus");
        assert!(is_about_it, "{line}: {said}");
    }
    let output = run(&["find", "garden", "--profile", "funder", "--lang", "fr"]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("ne fait rien dans germoir find"));
}

#[test]
fn a_result_that_would_go_nowhere_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (one, other) = (at("one.toml"), at("two.toml"));
    for command in ["new", "interview"] {
        let said = refused(&format!("{command} {one}"), &["-o", &other]);
        assert!(said.contains(&format!("-o does nothing in germoir {command}")), "{said}");
    }
    std::fs::write(at("a.csv"), "a,b\n1,2\n").unwrap();
    let said =
        refused(&format!("import {} --draft-map {}", at("a.csv"), at("m.toml")), &["-o", &other]);
    assert!(said.contains("-o does nothing"), "{said}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    for command in ["man", "completions bash"] {
        assert!(refused(command, &["--criteria", "never"]).contains("--criteria does nothing"));
    }
}

#[test]
fn plain_is_not_said_to_need_a_format_that_cannot_be_typed() {
    for line in
        ["criteria list", "criteria search listening", "criteria coverage", "check examples"]
    {
        let said = refused(line, &["--plain"]);
        assert!(!said.contains("--format"), "{line}: {said}");
    }
    let said = refused("criteria show listening", &["--plain"]);
    assert!(said.contains("--format csv"), "{said}");
    let said = refused("decide examples/sol.toml", &["--plain"]);
    assert!(said.contains("goes with a folder"), "{said}");
}

#[test]
fn options_of_formats_that_are_not_written_are_refused() {
    for (formats, option, typed) in [
        ("csv", &["--full"][..], "--format html"),
        ("csv,json", &["--no-pages"], "--format html"),
        ("csv", &["--from", "X"], "--format html"),
        ("markdown", &["--from", "X", "--logo", "x.png"], "--format html"),
        ("html", &["--with-values"], "--format csv"),
    ] {
        let said = refused(&format!("batch examples -o never --format {formats}"), option);
        let option = option.iter().rfind(|word| word.starts_with("--")).unwrap();
        let expected = format!("Add {typed}, or leave {option} out");
        assert!(said.contains(&expected), "{expected}: {said}");
    }
    let said = refused("observe examples", &["--table", "projects"]);
    assert!(said.contains("Type: --format csv --table projects"), "{said}");
    assert!(!said.contains("asked for"), "{said}");
}

#[test]
fn help_shows_what_does_something() {
    let help = |line: &str| {
        let words: Vec<&str> = line.split(' ').chain(["--help", "--lang", "fr"]).collect();
        String::from_utf8(run(&words).stdout).unwrap()
    };
    for (line, has, has_not) in [
        ("assess", &["--profile", "--output", "--plain", "--date"][..], &[][..]),
        ("find", &["--output", "--plain", "--date"], &["--profile"]),
        ("new", &["--criteria", "--force"], &["--output", "--plain", "--profile"]),
        ("criteria list", &["--output", "--profile"], &["--plain"]),
        ("criteria show", &["--plain"], &[]),
        ("man", &["--output", "--lang"], &["--criteria", "--date", "--threads", "--profile"]),
    ] {
        let text = help(line);
        for option in has {
            assert!(text.contains(option), "{line}: {option} is missing");
        }
        for option in has_not {
            assert!(!text.contains(option), "{line}: {option} is there");
        }
    }
}
