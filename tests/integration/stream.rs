//! Projects as a stream: one a line in, one assessment a line out.
#![cfg_attr(not(unix), allow(unused_imports, dead_code))] // The recipe wants a Unix.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::runner::{DATE, command};

const STREAM: &[&str] = &["assess", "-", "--input", "ndjson", "--format", "ndjson"];

fn line(at: usize) -> String {
    serde_json::json!({
        "format": 1,
        "project": { "id": format!("p{at}"), "name": "N", "summary": "S", "stage": "idea",
                     "started": "2020-01-01" },
        "answers": { "openness": 3 },
    })
    .to_string()
}

fn lines(count: usize) -> String {
    (0..count).map(|at| line(at) + "\n").collect()
}

fn ids(out: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(out).unwrap();
    text.lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|line| line["project"]["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn each_line_gives_a_line_in_the_same_order() {
    let output = command(STREAM).write_stdin(lines(700)).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let expected: Vec<String> = (0..700).map(|at| format!("p{at}")).collect();
    assert_eq!(ids(&output.stdout), expected);
    let one = [STREAM, &["--threads", "1"]].concat();
    let alone = command(&one).write_stdin(lines(700)).output().unwrap();
    assert!(alone.stdout == output.stdout);
}

#[test]
fn a_bad_line_is_told_by_its_number_and_the_rest_goes_on() {
    let bad = line(1).replace("\"idea\"", "\"somewhere\"");
    let text =
        format!("{}\n\n{bad}\nnonsense\n{{\"format\":1,\"review\":{{}}}}\n{}", line(0), line(2));
    let output = command(STREAM).write_stdin(text).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(ids(&output.stdout), ["p0", "p2"]);
    for place in ["Line 3, project.stage: ", "Line 4, column ", "Line 5, review.project: "] {
        assert!(said.contains(place), "{said}");
    }
}

#[test]
fn bytes_that_are_no_text_and_lines_without_an_end_are_refused() {
    let mut text = b"\xff\xfe\n".to_vec();
    text.extend(vec![b'x'; 11 * 1024 * 1024]);
    text.extend(format!("\n{}\n", line(0)).bytes());
    let output = command(STREAM).write_stdin(text).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("UTF-8") && said.contains("4 MiB"), "{said}");
    assert_eq!(ids(&output.stdout), ["p0"]);
}

#[test]
fn a_stream_is_one_and_its_result_is_lines() {
    for wrong in [
        &["assess", "-", "--input", "ndjson"][..],
        &["assess", "-", "a.ndjson", "--input", "ndjson", "--format", "ndjson"],
        &["assess", "-", "--input", "ndjson", "--format", "ndjson", "--explain"],
    ] {
        assert_eq!(command(wrong).output().unwrap().status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn the_result_goes_to_a_file_too() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("in.ndjson"), folder.path().join("out.ndjson"));
    std::fs::write(&from, lines(3)).unwrap();
    let arguments = [
        "assess",
        from.to_str().unwrap(),
        "--input",
        "ndjson",
        "--format",
        "ndjson",
        "-o",
        to.to_str().unwrap(),
    ];
    command(&arguments).assert().success();
    assert_eq!(ids(&std::fs::read(to).unwrap()), ["p0", "p1", "p2"]);
}

/// The block of the README that begins with this line.
fn recipe(first: &str) -> String {
    let readme = std::fs::read_to_string(crate::runner::root().join("README.md")).unwrap();
    let block = readme
        .split("```")
        .find(|block| block.trim_start_matches("sh").trim_start().starts_with(first));
    block.expect("the recipe is in the README").trim_start_matches("sh").to_owned()
}

#[cfg(unix)]
#[test]
fn the_recipe_of_the_readme_shares_out_the_work_and_keeps_the_order() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("projects.ndjson"), lines(1200)).unwrap();
    let script = recipe("split -l");
    let binary = std::path::Path::new(env!("CARGO_BIN_EXE_germoir"));
    let path = format!("{}:{}", binary.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let mut child = Command::new("sh")
        .arg("-e")
        .current_dir(folder.path())
        .env("PATH", path)
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let script = script.replace("germoir assess", &format!("germoir assess --date {DATE}"));
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "{script}");
    let expected: Vec<String> = (0..1200).map(|at| format!("p{at}")).collect();
    let found = ids(&std::fs::read(folder.path().join("assessments.ndjson")).unwrap());
    assert_eq!(found, expected);
}

#[test]
fn what_is_wrong_in_a_stream_is_told_with_its_line_its_key_and_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let count = |users: &str| {
        line(3).replace(
            "\"answers\"",
            &format!(
                "\"reach\":{{\"unit\":\"people\",\"counting\":\"unique\",\"observations\":\
                 [{{\"date\":\"2026-01-01\",\"users\":{users}}}]}},\"answers\""
            ),
        )
    };
    let (most, more) = ("9223372036854775807", "9223372036854775808");
    let text = [line(1), String::new(), line(2).replace("idea", "ideal"), count(most), count(more)];
    std::fs::write(at("bad.ndjson"), text.join("\n")).unwrap();
    let input = ["--input", "ndjson", "--lang", "en"];
    let batch = ["batch", &at("bad.ndjson"), "-o", &at("out"), "--format", "json"];
    let output = command(&[&batch[..], &input].concat()).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    for number in [3, 4, 5] {
        assert!(told.contains(&format!("line {number}, column")), "{told}");
    }
    assert!(!told.contains("line 1,") && !told.contains("folder show"), "{told}");
    assert!(!told.contains("empty-observation"), "{told}");
    // What is said to be typed shows it.
    assert!(told.contains("germoir assess FILE --input ndjson --format ndjson"), "{told}");
    let assess = ["assess", &at("bad.ndjson"), "--format", "ndjson"];
    let output = command(&[&assess[..], &input].concat()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("Line 3, project.stage: “ideal”"), "{told}");
    let users = "reach.observations[0].users: ";
    assert!(told.contains(&format!("Line 4, {users}{most} is outside")), "{told}");
    assert!(told.contains(&format!("Line 5, {users}> {most} is outside")), "{told}");

    std::fs::write(at("none.ndjson"), "\n").unwrap();
    let batch = ["batch", &at("none.ndjson"), "-o", &at("none")];
    let output = command(&[&batch[..], &input].concat()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("holds no line with a project") && !told.contains(".toml"), "{told}");
}

#[test]
fn a_count_that_is_too_large_is_no_lack_of_a_count() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    for (users, shown) in [
        ("9223372036854775807", "9223372036854775807 is outside"),
        ("9223372036854775808", "> 9223372036854775807 is outside"),
        ("2.5", "a number with a fraction"),
    ] {
        let text = format!(
            "format = 1\n[project]\nname = \"A\"\nsummary = \"S.\"\nstage = \"idea\"\n[reach]\n\
             unit = \"people\"\ncounting = \"unique\"\n\
             observations = [{{ date = 2026-01-01, users = {users} }}]\n"
        );
        std::fs::write(&file, text).unwrap();
        let output = command(&["check", file.to_str().unwrap(), "--lang", "en"]).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains(shown), "{said}");
        assert!(!said.contains("counts nothing") && !said.contains("Add `users`"), "{said}");
    }
}
