//! A report says no more than is known: neither that somebody left whose file is broken, nor that a
//! number moved that was corrected, nor that nothing is said of what is withheld.

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::runner::{json, run, stdout};

/// A project that may be shown, with more below.
fn project(id: &str, more: &str) -> String {
    format!(
        "format = 1\n[project]\nid = \"{id}\"\nname = \"Project {id}\"\nsummary = \"S.\"\n\
         stage = \"operating\"\nanswered_on = \"2\"\n[sharing]\ncohort = true\n{more}"
    )
}

fn reach(unit: &str, more: &str) -> String {
    format!("[reach]\nunit = \"{unit}\"\ncounting = \"unique\"\n{more}\n")
}

fn folder(files: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(format!("{name}.toml")), text).unwrap();
    }
    folder
}

fn at(folder: &TempDir) -> &str {
    folder.path().to_str().unwrap()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn a_project_whose_file_is_broken_neither_came_nor_left() {
    let broken = "[answers]\nlistening = 9\n";
    let whole = folder(&[("a", project("a", "")), ("z", project("z", ""))]);
    let half = folder(&[("a", project("a", broken)), ("z", project("z", ""))]);
    for (old, new) in [(&whole, &half), (&half, &whole)] {
        let (old, new) = (at(old), at(new));
        let compared: Value = json(&["compare", old, new, "--format", "json"], 1);
        let compared = &compared;
        for list in ["joined", "left"] {
            assert_eq!(compared[list].as_array().unwrap().len(), 0, "{list}: {compared}");
        }
        assert_eq!(compared["unread"][0]["name"], "Project a", "{compared}");
        let said = stdout(&["compare", old, new, "--lang", "en"], 1);
        assert!(said.contains("Of one project, one of the two files could not be read"), "{said}");
        assert!(said.contains("Nobody left") && said.contains("Nobody joined"), "{said}");
    }
}

#[test]
fn another_number_of_the_same_day_is_a_correction() {
    let counted = |users: u32| {
        reach("people", &format!("observations = [{{ date = 2026-01-01, users = {users} }}]"))
    };
    let before = folder(&[("a", project("a", &counted(100)))]);
    let after = folder(&[("a", project("a", &counted(90)))]);
    for (old, new) in [
        (at(&before).to_owned(), at(&after).to_owned()),
        (format!("{}/a.toml", at(&before)), format!("{}/a.toml", at(&after))),
    ] {
        let said = stdout(&["compare", &old, &new, "--lang", "en"], 0);
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = "The count of 1 January 2026 was corrected: 100, now 90 who use it.";
        assert!(said.contains(words), "{said}");
    }
    let out = before.path().join("out");
    let batch = ["batch", at(&after), "-o", out.to_str().unwrap(), "--format", "json,markdown"];
    assert!(
        run(&[&batch[..], &["--before", at(&before), "--lang", "en"]].concat()).status.success()
    );
    let cohort: Value = serde_json::from_str(&read(&out.join("cohort.json"))).unwrap();
    let people = &cohort["since"]["people"];
    assert_eq!((&people["corrected"], &people["not_alike"]), (&1.into(), &0.into()), "{people}");
    assert!(read(&out.join("report.md")).contains("a correction, not a movement"));
}

#[test]
fn those_who_say_how_many_people_they_reach_have_counted_people() {
    let observed = |unit: &str, count: &str| {
        reach(unit, &format!("observations = [{{ date = 2026-01-01, {count} }}]"))
    };
    let cohort = folder(&[
        ("counted", project("counted", &observed("people", "users = 100"))),
        ("registered", project("registered", &observed("people", "registered = 100"))),
        ("others", project("others", &observed("organisations", "users = 100"))),
        ("bare", project("bare", &reach("people", ""))),
        ("silent", project("silent", "")),
    ]);
    let out = cohort.path().join("out");
    let out_name = out.to_str().unwrap();
    stdout(&["batch", at(&cohort), "-o", out_name, "--format", "markdown", "--lang", "en"], 0);
    let report = read(&out.join("report.md"));
    assert!(report.contains("One project says how many people it reaches."), "{report}");
}

#[test]
fn withheld_counts_are_not_missing_from_a_page() {
    let few = reach(
        "people",
        "observations = [{ date = 2025-01-01, users = 1 }, { date = 2026-01-01, users = 3 }]",
    );
    let cohort = folder(&[("a", project("a", &few)), ("b", project("b", ""))]);
    let out = cohort.path().join("out");
    let out_name = out.to_str().unwrap();
    stdout(&["batch", at(&cohort), "-o", out_name, "--format", "html", "--lang", "en"], 0);
    let reached = |id: &str| {
        let page = read(&out.join(format!("projects/{id}.html")));
        let (_, after) = page.split_once("<h2 id=\"reach\"").unwrap();
        after.chars().take(400).collect::<String>()
    };
    let (silent, withheld) = ("The file says nothing of the people reached", "are withheld");
    assert!(reached("a").contains(withheld) && !reached("a").contains(silent), "{}", reached("a"));
    assert!(reached("b").contains(silent) && !reached("b").contains(withheld), "{}", reached("b"));
}

#[test]
fn a_file_past_its_day_says_so_wherever_it_is_read() {
    let head = project("a", "");
    let dated =
        |day: &str| head.replace("answered_on", &format!("keep_until = {day}\nanswered_on"));
    for (day, is_said) in [("2026-11-22", true), ("2026-11-23", false)] {
        let sent = folder(&[("a", dated(day))]);
        let file = format!("{}/a.toml", at(&sent));
        let out = sent.path().join("out");
        stdout(&["screen", at(&sent), "-o", out.to_str().unwrap(), "--lang", "en"], 0);
        let mut pages = vec![read(&out.join("projects/a.html"))];
        for command in ["assess", "screen"] {
            for format in ["terminal", "markdown", "html"] {
                pages.push(stdout(&[command, &file, "--format", format, "--lang", "en"], 0));
            }
        }
        for page in pages {
            assert_eq!(page.contains("This file was to be kept until"), is_said, "{day}: {page}");
        }
    }
}

#[test]
fn of_two_cohorts_of_one_year_the_later_news_are_later_and_else_the_order_given_holds() {
    let dated = |stage: &str, updated: &str| {
        project("a", "")
            .replace("operating", stage)
            .replace("answered_on", &format!("{updated}answered_on"))
    };
    for (updates, order) in [
        (["updated = 2026-03-01\n", "updated = 2026-10-01\n"], ["2026-zz", "2026-aa"]),
        (["", ""], ["2026-zz", "2026-aa"]),
    ] {
        let root = tempfile::tempdir().unwrap();
        let at = |name: &str| root.path().join(name).to_str().unwrap().to_owned();
        for (name, text) in
            [("2026-zz", dated("idea", updates[0])), ("2026-aa", dated("scaling", updates[1]))]
        {
            std::fs::create_dir(root.path().join(name)).unwrap();
            std::fs::write(root.path().join(name).join("a.toml"), text).unwrap();
        }
        let (first, second) = (at("2026-zz"), at("2026-aa"));
        let typed = ["observe", first.as_str(), second.as_str(), "--lang", "en"];
        let said = stdout(&typed, 0);
        let places = order.map(|name| said.find(name).unwrap());
        assert!(places[0] < places[1], "{said}");
        let is_told = said.contains("nothing says which of them is earlier");
        assert_eq!(is_told, updates[0].is_empty(), "{said}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_named_and_nothing_is_written() {
    let there = folder(&[("a", project("a", ""))]);
    let out = there.path().join("out");
    for paths in [vec!["nowhere"], vec![at(&there), "nowhere"]] {
        let words =
            [&["batch"][..], &paths, &["-o", out.to_str().unwrap(), "--lang", "en"]].concat();
        let ended = run(&words);
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(5), "{said}");
        assert!(said.contains("nowhere") && !said.contains("withheld"), "{said}");
        assert_eq!(std::fs::read_dir(there.path()).unwrap().count(), 1, "{paths:?}");
    }
}

#[test]
fn a_key_that_no_project_has_is_said_to_be_one() {
    let files: Vec<(String, String)> = (0..6)
        .map(|at| (format!("p{at}"), project(&format!("p{at}"), "[extra]\npromotion = \"2026\"\n")))
        .collect();
    let named: Vec<(&str, String)> =
        files.iter().map(|(id, text)| (id.as_str(), text.clone())).collect();
    let cohort = folder(&named);
    let out = cohort.path().join("out");
    let words = ["batch", at(&cohort), "-o", out.to_str().unwrap(), "--format", "markdown"];
    for (key, is_said) in [("promotion", false), ("promotoin", true)] {
        stdout(&[&words[..], &["--by", key, "--force", "--lang", "en"]].concat(), 0);
        let report = read(&out.join("report.md"));
        assert_eq!(report.contains("has anything under this key"), is_said, "{key}: {report}");
    }
}
