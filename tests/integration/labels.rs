//! The labels of projects that are not named, their key, and counts of few people.

use std::path::Path;

use crate::batch::{Cohort, project};
use crate::runner::{json, run, stdout};

const EVERYTHING: &[&str] = &["--format", "html,xlsx,csv,json,ndjson,markdown"];

/// The label of a file, as the key has it.
fn label(key: &str, file: &str) -> String {
    let file = &file.replace('/', std::path::MAIN_SEPARATOR_STR);
    let row =
        key.lines().find(|line| line.contains(file)).unwrap_or_else(|| panic!("{file} {key}"));
    row.split(',').next().unwrap().to_owned()
}

fn silent(name: &str) -> String {
    project(name, "").replace("cohort = true", "cohort = false")
}

#[test]
fn an_earlier_key_keeps_each_label_and_new_ones_take_the_next_numbers() {
    let cohort = Cohort::new(&[("b.toml", &silent("B")), ("c.toml", &silent("C"))]);
    cohort.ran("out", EVERYTHING, 0);
    let first = cohort.text("out.key.csv");
    assert!(first.starts_with("label,id,file,digest\n"), "{first}");
    assert!(!cohort.all("out").keys().any(|name| name.contains("key")), "never in the output");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let found = std::fs::metadata(cohort.path().join("out.key.csv")).unwrap();
        assert_eq!(found.permissions().mode() & 0o777, 0o600);
    }
    for name in ["a", "d", "e", "f", "g"] {
        cohort.write(&format!("{name}.toml"), &silent(name));
    }
    std::fs::remove_file(cohort.path().join("in/c.toml")).unwrap();
    cohort.ran("out", EVERYTHING, 0);
    let second = cohort.text("out.key.csv");
    for file in ["in/b.toml", "in/c.toml"] {
        assert_eq!(label(&first, file), label(&second, file), "{file}");
    }
    let numbers: Vec<&str> =
        second.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(numbers, (1..=7).map(|at| format!("project-{at}")).collect::<Vec<_>>());
    let page = format!("out/projects/{}.html", label(&second, "in/b.toml"));
    assert!(cohort.path().join(page).exists());
    let gone = format!("out/projects/{}.html", label(&second, "in/c.toml"));
    assert!(!cohort.path().join(gone).exists());
}

#[test]
fn no_label_is_the_id_of_a_project_that_is_named() {
    let named = project("Une", "id = \"project-1\"");
    let cohort = Cohort::new(&[("a.toml", &named), ("b.toml", &silent("B"))]);
    cohort.ran("out", EVERYTHING, 0);
    assert_eq!(label(&cohort.text("out.key.csv"), "in/b.toml"), "project-2");
    assert!(cohort.text("out/projects/project-1.html").contains("Une"));
}

#[test]
fn what_was_kept_is_taken_up_with_the_key_and_not_without() {
    let cohort = Cohort::new(&[
        ("a.toml", &project("A", "")),
        ("b.toml", &silent("B")),
        ("c.toml", "format = 1\n[project]\n"),
    ]);
    cohort.ran("out", EVERYTHING, 1);
    let fresh = cohort.all("out");
    let resume = [EVERYTHING, &["--resume"]].concat();
    let said = cohort.ran("out", &resume, 1);
    assert!(!said.contains("Nothing to resume"), "{said}");
    assert_eq!(cohort.all("out"), fresh, "the bytes of a fresh run");
    std::fs::remove_file(cohort.path().join("out.key.csv")).unwrap();
    let without = cohort.ran("out", &resume, 1);
    assert_ne!(said, without, "it starts again, and says so");
    assert_eq!(cohort.all("out"), fresh);
    // An agreement that is taken back leaves no trace.
    cohort.write("a.toml", &silent("A"));
    cohort.ran("out", &resume, 1);
    for (name, bytes) in cohort.all("out") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("a.toml") && !name.contains("projects/a.html"), "{name}");
    }
}

#[test]
fn a_key_that_was_changed_or_is_somebody_elses_is_not_trusted() {
    let cohort = Cohort::new(&[("b.toml", &silent("B"))]);
    let key = cohort.path().join("out.key.csv");
    let whole = "label,id,file,digest\n";
    for text in ["mine\n", "label,id,file,digest\nproject-1,b,in/b.toml,12\n"] {
        std::fs::write(&key, text).unwrap();
        let said = cohort.ran("out", EVERYTHING, 2);
        assert!(said.contains("out.key.csv") && !cohort.path().join("out").exists(), "{said}");
        assert_eq!(std::fs::read_to_string(&key).unwrap(), text, "nothing that people wrote goes");
    }
    std::fs::write(&key, whole).unwrap();
    cohort.ran("out", EVERYTHING, 0);
    #[cfg(unix)]
    if crate::runner::is_root() {
        use crate::runner::NOBODY;
        std::os::unix::fs::chown(&key, Some(NOBODY), Some(NOBODY)).unwrap();
        let said = cohort.ran("out", EVERYTHING, 5);
        assert!(said.contains("another user"), "{said}");
    }
}

#[test]
fn on_standard_output_labels_are_kept_where_a_key_is_named() {
    let cohort = Cohort::new(&[("a.toml", &silent("A")), ("b.toml", &silent("B"))]);
    let (folder, key) = (cohort.path().join("in"), cohort.path().join("k.csv"));
    let (folder, key) = (folder.to_str().unwrap(), key.to_str().unwrap());
    let empty = cohort.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    let empty = empty.to_str().unwrap();
    for command in [
        &["federate", folder, "--format", "json"][..],
        &["support", folder, "--format", "json"],
        &["observe", folder, "--format", "json"],
        &["compare", empty, folder, "--format", "json"],
    ] {
        let code = i32::from(command[0] == "compare");
        let plain = stdout(command, code);
        assert!(!Path::new(key).exists(), "no key is left where none was asked for");
        let keyed = stdout(&[command, &["--key", key]].concat(), code);
        assert_eq!(plain, keyed, "{command:?}");
        // Outputs are a function of the key too: here the two labels change places.
        let text = std::fs::read_to_string(key).unwrap();
        let turned = text.replace("project-1,", "@").replace("project-2,", "project-1,");
        std::fs::write(key, turned.replace('@', "project-2,")).unwrap();
        let again = stdout(&[command, &["--key", key]].concat(), code);
        assert!(again.contains("project-1") && again.contains("project-2"), "{again}");
        std::fs::remove_file(key).unwrap();
        let out = cohort.path().join("report.json");
        let both = [command, &["--key", key, "-o", out.to_str().unwrap()]].concat();
        assert_eq!(run(&both).status.code(), Some(2), "{both:?}");
        assert!(!out.exists());
        let beside = [command, &["-o", out.to_str().unwrap()]].concat();
        assert_eq!(run(&beside).status.code(), Some(code), "{beside:?}");
        let named = cohort.path().join("report.json.key.csv");
        assert!(std::fs::read_to_string(&named).unwrap().contains("a.toml"));
        std::fs::remove_file(&named).unwrap();
        std::fs::remove_file(&out).unwrap();
    }
}

fn reach(unit: &str, expected: u64, counts: &[u64]) -> String {
    let counts = counts.iter().enumerate();
    let counts: Vec<String> = counts
        .map(|(at, users)| format!("{{ date = 202{}-01-01, users = {users} }}", at + 1))
        .collect();
    format!(
        "[reach]\nunit = \"{unit}\"\ncounting = \"unique\"\n\
         expected = {{ count = {expected}, basis = \"survey\" }}\nobservations = [{}]\n",
        counts.join(", ")
    )
}

/// An assessment in `assessments.ndjson`.
fn assessed(cohort: &Cohort, id: &str) -> serde_json::Value {
    let lines = cohort.text("out/assessments.ndjson");
    let line = lines.lines().find(|line| line.contains(&format!("\"id\":\"{id}\""))).unwrap();
    serde_json::from_str(line).unwrap()
}

#[test]
fn counts_of_few_people_are_in_no_table_no_sentence_no_problem_and_no_drawing() {
    let cohort = Cohort::new(&[
        // The latest count is small, and above what was expected: a remark says so to the holder.
        ("a.toml", &project("A", &reach("people", 3, &[50, 4]))),
        // Only the earliest is.
        ("b.toml", &project("B", &reach("households", 9000, &[2, 60, 90]))),
        ("c.toml", &project("C", &reach("organisations", 3, &[50, 4]))),
        ("d.toml", &project("D", &reach("people", 9000, &[0, 0]))),
    ]);
    cohort.ran("out", EVERYTHING, 0);
    let a = assessed(&cohort, "a");
    assert!(a["reach"].is_null(), "{}", a["reach"]);
    let expected = |count: u64| serde_json::json!({ "low": count, "high": count });
    let codes = |json: &serde_json::Value| -> Vec<String> {
        let problems = json["problems"].as_array().unwrap().iter();
        problems.map(|problem| problem["code"].as_str().unwrap().to_owned()).collect()
    };
    assert!(codes(&a).contains(&"few-people".to_owned()), "it is said to be withheld");
    let b = assessed(&cohort, "b");
    assert_eq!((&b["reach"]["users"], &b["reach"]["expected"]), (&90.into(), &expected(9000)));
    assert!(codes(&b).contains(&"few-people".to_owned()));
    let c = assessed(&cohort, "c");
    assert_eq!((&c["reach"]["users"], &c["reach"]["expected"]), (&4.into(), &expected(3)));
    assert!(!codes(&c).contains(&"few-people".to_owned()));
    assert_eq!(assessed(&cohort, "d")["reach"]["users"], 0);
    for (name, bytes) in cohort.all("out") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for words in ["4 use it", "the 3 expected", "\"users\":4,\"", "users\":{\"shown\":4}"] {
            let count = text.matches(words).count();
            // Those of the organisations alone.
            assert!(count <= 1, "{name}: {words}\n{text}");
        }
    }
    // The same rule where two folders are compared.
    std::fs::create_dir(cohort.path().join("old")).unwrap();
    for (name, counts) in [("a", [1u64, 2]), ("b", [3, 5]), ("c", [3, 4]), ("d", [0, 6])] {
        let unit = if name == "c" { "organisations" } else { "people" };
        for (folder, count) in [("old", counts[0]), ("in", counts[1])] {
            let text = project(&name.to_uppercase(), &reach(unit, 9000, &[count]));
            std::fs::write(cohort.path().join(folder).join(format!("{name}.toml")), text).unwrap();
        }
    }
    let at = |name: &str| cohort.path().join(name).display().to_string();
    let report = json(&["compare", &at("old"), &at("in"), "--format", "json"], 0);
    let moved = report["moved"].as_array().unwrap();
    let counts: Vec<String> = moved.iter().map(|one| one["reach"].to_string()).collect();
    let counts = counts.join("\n");
    for (from, to) in [("null", "null"), ("null", "5"), ("3", "4"), ("0", "6")] {
        assert!(counts.contains(&format!("\"from\":{from},")), "{counts}");
        assert!(counts.contains(&format!("\"to\":{to}")), "{counts}");
    }
    let text = stdout(&["compare", &at("old"), &at("in"), "--lang", "en"], 0);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for sentence in [
        "was corrected: fewer than 5, now 5 who",
        "was corrected: 3, now 4 who",
        "was corrected: 0, now 6 who",
        "are withheld",
    ] {
        assert!(text.contains(sentence), "{sentence}: {text}");
    }
}
