//! What no descriptor should be: a clear error, the right exit code, never a panic.

use crate::runner::{command, run};

fn refused(name: &str, bytes: &[u8], code: i32, words: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    for verb in ["check", "assess"] {
        let output = run(&[verb, file.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(code), "{verb} {name}");
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        assert!(said.contains(words), "{verb} {name}: {said}");
        assert!(!said.contains("panicked"));
    }
}

#[test]
fn empty_binary_broken_and_large_files_are_invalid() {
    refused("empty.toml", b"", 1, "empty");
    refused("bom.toml", b"\xef\xbb\xbf", 1, "empty");
    refused("binary.toml", b"\x89PNG\0\0\x01", 1, "not a text file");
    refused("latin1.toml", b"format = 1\nname = \"caf\xe9\"\n", 1, "UTF-8");
    refused("large.toml", &vec![b'#'; 50 * 1024 * 1024], 1, "too large");
    let deep = format!("format = 1\na = {}{}", "[".repeat(5000), "]".repeat(5000));
    refused("deep.toml", deep.as_bytes(), 1, "nested deeper than 32 levels");
    refused("twice.toml", b"format = 1\nformat = 1\n[project]\n", 1, "already written");
}

#[test]
fn a_text_saved_in_another_encoding_is_told_from_a_picture() {
    refused("utf16.toml", b"\xff\xfef\0o\0r\0", 1, "UTF-8");
}

#[test]
fn a_folder_that_is_not_there_is_said_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nowhere/project.toml");
    let output = run(&["new", file.to_str().unwrap(), "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(5));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("n’existe pas. Créez-le") && !said.contains("os error"), "{said}");
}

#[test]
fn a_name_that_no_folder_is_searched_for_is_said() {
    let folder = tempfile::tempdir().unwrap();
    for (name, is_said) in [("project.docx", true), ("project", true), ("project.toml", false)] {
        let output = run(&["new", folder.path().join(name).to_str().unwrap()]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said.contains("does not end in .toml"), is_said, "{said}");
    }
}

#[test]
fn a_command_to_copy_can_be_copied() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mon projet d'été.toml");
    let output = run(&["new", file.to_str().unwrap()]);
    let said = String::from_utf8(output.stderr).unwrap();
    let quoted = format!("germoir check \"{}\"", file.display());
    assert!(said.contains(&quoted), "{said}");
}

#[test]
fn a_byte_order_mark_and_carriage_returns_are_no_defect() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ok.toml");
    let text = "\u{feff}format = 1\r\n[project]\r\nname = \"é\"\r\nsummary = \"s\"\r\nstage = \"idea\"\r\n";
    std::fs::write(&file, text).unwrap();
    assert_eq!(run(&["check", file.to_str().unwrap()]).status.code(), Some(0));
}

#[test]
fn what_is_missing_or_a_folder_has_its_own_exit_code() {
    assert_eq!(run(&["assess", "nowhere.toml"]).status.code(), Some(5));
    assert_eq!(run(&["interview", "examples"]).status.code(), Some(2));
    assert_eq!(run(&["assess"]).status.code(), Some(2));
    assert_eq!(run(&["assess", "examples/sol.toml", "--profile", "nobody"]).status.code(), Some(2));
    assert_eq!(run(&["check", "examples/sol.toml", "nowhere.toml"]).status.code(), Some(5));
}

#[test]
fn two_projects_with_one_id_are_both_invalid() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["one", "two"] {
        let text = format!(
            "format = 1\n[project]\nid = \"a\"\nname = \"{name}\"\nsummary = \"s\"\nstage = \"idea\"\n"
        );
        std::fs::write(folder.path().join(format!("{name}.toml")), text).unwrap();
    }
    let report =
        crate::runner::json(&["check", folder.path().to_str().unwrap(), "--format", "json"], 1);
    for file in report["files"].as_array().unwrap() {
        assert_eq!(file["problems"][0]["code"], "same-id");
    }
}

#[test]
fn standard_input_is_read() {
    let text = "format = 1\n[project]\nname = \"n\"\nsummary = \"s\"\nstage = \"idea\"\n";
    command(&["assess", "-", "--format", "json"]).write_stdin(text).assert().success();
}

#[test]
fn an_overlay_that_goes_wrong_is_told_with_its_place() {
    let cases = [
        ("weight = -1", "weight-not-positive"),
        ("wieght = 2", "unknown-key"),
        ("from_stage = \"later\"", "unknown-name"),
    ];
    for (line, code) in cases {
        let folder = tempfile::tempdir().unwrap();
        let text = format!("format = 1\n[criterion.openness]\n{line}\n");
        std::fs::write(folder.path().join("mine.toml"), text).unwrap();
        let overlay = folder.path().to_str().unwrap();
        let output = run(&["assess", "examples/sol.toml", "--criteria", overlay]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(4), "{said}");
        assert!(said.contains(code) && said.contains("mine.toml:3"), "{said}");
    }
}

#[test]
fn an_overlay_that_holds_is_named_in_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let text =
        "format = 1\n[criterion.openness]\nweight = 2\n[brake.missing-places]\ndisabled = true\n";
    std::fs::write(folder.path().join("mine.toml"), text).unwrap();
    let overlay = folder.path().to_str().unwrap();
    let report = crate::runner::json(
        &["assess", "examples/sol.toml", "--criteria", overlay, "--format", "json"],
        0,
    );
    let departures = report["catalogue"]["departures"].as_array().unwrap();
    assert_eq!(departures[0]["item"], "criterion:openness");
    assert_eq!(departures[0]["change"], "reweighted");
    assert_eq!(departures[1]["change"], "disabled");
}

#[test]
fn a_line_is_shown_alike_whatever_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    let text = "format = 1\n[project]\nname = \"A\nsummary = 3\nstage = \"idea\"\n";
    let shown = |text: &str| {
        std::fs::write(&file, text).unwrap();
        String::from_utf8(run(&["check", file.to_str().unwrap()]).stdout).unwrap()
    };
    let plain = shown(text);
    assert!(plain.contains("summary = 3\n"), "{plain}");
    assert_eq!(shown(&text.replace('\n', "\r\n")), plain);
}

/// A quotation mark, which no name there may hold, comes of `"My folder\"`, as completion types it.
#[cfg(windows)]
#[test]
fn names_that_windows_refuses_are_said_to_be_that() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let cases: [(&[&str], i32, &str); 4] = [
        (&["check", &path("My folder\"")], 5, "Windows refuses this name"),
        (&["new", &path("project:1.toml")], 5, "Windows refuses the name"),
        (&["new", &path("who?.toml")], 5, "Windows refuses the name"),
        (&["batch", "My folder\" -o out"], 2, "this was read as one"),
    ];
    for (arguments, code, words) in cases {
        let output = run(arguments);
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(said.contains(words) && !said.contains("os error"), "{arguments:?}: {said}");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
