//! Where a batch writes: whole or not at all, the same bytes each time, and never over the work
//! of others.

use crate::batch::{ALL, Cohort, project};
use crate::runner::command;

#[test]
fn the_bytes_do_not_depend_on_threads() {
    let cohort = Cohort::of_examples();
    cohort.write("bad.toml", "format = 1\n");
    cohort.ran("one", &[ALL, &["--threads", "1"]].concat(), 1);
    cohort.ran("two", &[ALL, &["--threads", "2"]].concat(), 1);
    assert!(cohort.all("one") == cohort.all("two"));
}

/// What a file is, whatever becomes of its name: a page that is taken over stays the same file.
#[cfg(unix)]
fn identity(path: &std::path::Path) -> Option<u64> {
    Some(std::os::unix::fs::MetadataExt::ino(&std::fs::metadata(path).unwrap()))
}

#[cfg(not(unix))]
fn identity(_: &std::path::Path) -> Option<u64> {
    None
}

#[test]
fn resuming_gives_the_same_bytes_and_reads_only_what_has_changed() {
    let cohort = Cohort::of_examples();
    cohort.write("bad.toml", "format = 1\n");
    cohort.ran("out", ALL, 1);
    let resume = [ALL, &["--resume"]].concat();
    // What an unchanged file gave is taken as it stands.
    let page = |name: &str| identity(&cohort.path().join("out/projects").join(name));
    let (same, other) = (page("sol.html"), page("ulule.html"));
    cohort.write("new.toml", &project("New", ""));
    let text = std::fs::read_to_string(cohort.path().join("in/ulule.toml")).unwrap();
    cohort.write("ulule.toml", &text.replace("stage = ", "# changed\nstage = "));
    cohort.ran("out", &resume, 1);
    assert_eq!(page("sol.html"), same);
    assert!(other.is_none() || page("ulule.html") != other);
    let resumed = cohort.all("out");
    cohort.ran("fresh", ALL, 1);
    let fresh = cohort.all("fresh");
    for (name, bytes) in &fresh {
        assert!(resumed.get(name) == Some(bytes), "{name}");
    }
    assert_eq!(resumed.len(), fresh.len());
}

#[test]
fn other_settings_are_not_resumed_from() {
    let cohort = Cohort::of_examples();
    cohort.ran("out", ALL, 0);
    let said = cohort.ran("out", &[ALL, &["--resume", "--lang", "fr"]].concat(), 0);
    assert!(said.contains("Rien à reprendre"), "{said}");
    cohort.ran("fresh", &[ALL, &["--lang", "fr"]].concat(), 0);
    assert!(cohort.all("out") == cohort.all("fresh"));
}

#[test]
fn the_work_of_others_is_never_replaced() {
    let cohort = Cohort::new(&[("a.toml", &project("A", ""))]);
    std::fs::create_dir(cohort.path().join("mine")).unwrap();
    std::fs::write(cohort.path().join("mine/thesis.txt"), "years").unwrap();
    let said = cohort.ran("mine", &[], 2);
    assert!(said.contains("thesis.txt"), "{said}");
    assert_eq!(cohort.text("mine/thesis.txt"), "years");
    cohort.ran("in", &[], 2);
    cohort.ran("out", &[], 0);
    std::fs::write(cohort.path().join("out/notes.txt"), "mine").unwrap();
    cohort.ran("out", &[], 2);
    assert_eq!(cohort.text("out/notes.txt"), "mine");
    std::fs::remove_file(cohort.path().join("out/notes.txt")).unwrap();
    cohort.ran("out", &[], 0);
    std::fs::write(cohort.path().join("file"), "").unwrap();
    cohort.ran("file", &[], 2);
    cohort.ran("nowhere/out", &[], 0);
    let none = command(&["batch", "in"]).current_dir(cohort.path()).output().unwrap();
    assert_eq!(none.status.code(), Some(2));
}

#[test]
fn an_earlier_output_is_replaced_whole() {
    let cohort = Cohort::new(&[("a.toml", &project("A", "")), ("b.toml", &project("B", ""))]);
    cohort.ran("out", ALL, 0);
    std::fs::remove_file(cohort.path().join("in/b.toml")).unwrap();
    cohort.ran("out", &["--format", "json"], 0);
    let names: Vec<String> = cohort.all("out").into_keys().collect();
    assert_eq!(names, [".germoir", "cohort.json", "manifest.json"]);
    let left: Vec<_> = std::fs::read_dir(cohort.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "nothing is left beside it: {left:?}");
    #[cfg(windows)]
    for (name, is_hidden) in [("out", false), ("out/cohort.json", false), ("out/.germoir", true)] {
        use std::os::windows::fs::MetadataExt;
        let found = std::fs::metadata(cohort.path().join(name)).unwrap();
        assert_eq!(found.file_attributes() & 0x2 != 0, is_hidden, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_the_old_output_whole() {
    let cohort = Cohort::new(&[("a.toml", &project("A", ""))]);
    cohort.ran("out", ALL, 0);
    let before = cohort.all("out");
    for signal in ["-TERM", "-INT"] {
        // A pipe holds the run up for as long as nobody writes into it.
        let pipe = cohort.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_germoir"))
            .args(["batch", "in", "pipe", "-o", "out", "--date", "2026-11-23"])
            .env_clear()
            .current_dir(cohort.path())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let is_staged = || {
            let mut entries = std::fs::read_dir(cohort.path()).unwrap();
            entries.any(|e| e.unwrap().file_name().to_string_lossy().starts_with(".germoir-"))
        };
        while !is_staged() {
            assert!(child.try_wait().unwrap().is_none());
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        let id = child.id().to_string();
        assert!(std::process::Command::new("kill").args([signal, &id]).status().unwrap().success());
        std::thread::sleep(std::time::Duration::from_millis(50));
        // A run that stopped before it opened the pipe leaves nobody to read: this waits by itself.
        let writer = pipe.clone();
        std::thread::spawn(move || {
            use std::io::Write;
            // Not made anew where the pipe is gone by then.
            let pipe = std::fs::OpenOptions::new().write(true).open(writer);
            pipe.and_then(|mut pipe| pipe.write_all(b"format = 1\n"))
        });
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(5), "{said}");
        assert!(said.contains("Interrupted"), "{said}");
        assert!(cohort.all("out") == before);
        assert!(!is_staged(), "what was written aside is cleared away");
        std::fs::remove_file(&pipe).unwrap();
    }
}

/// Projects whose texts are close.
fn close(shares: bool) -> Vec<(&'static str, String)> {
    let text = |id: &str, name: &str, tail: &str| {
        format!(
            "format = 1\n[project]\nid = \"{id}\"\nname = \"{name}\"\nstage = \"idea\"\n\
             summary = \"A shared workshop where neighbours mend bicycles and lend tools to newcomers, {tail}.\"\n\
             [sharing]\ncohort = {shares}\nintroduce = {shares}\n"
        )
    };
    vec![
        ("a.toml", text("one", "Velocipede", "on Saturdays")),
        ("b.toml", text("two", "Pedalier", "on Sundays")),
        ("c.toml", text("three", "Bread oven", "baking bread")),
    ]
}

fn kin(shares: bool) -> Cohort {
    let files = close(shares);
    Cohort::new(&files.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>())
}

#[test]
fn kinship_is_in_every_output_as_federate_says_it() {
    let cohort = kin(true);
    cohort.ran("out", ALL, 0);
    let federate = crate::runner::command(&["federate", "in", "--format", "json"])
        .current_dir(cohort.path())
        .output()
        .unwrap();
    let mut alone: serde_json::Value = serde_json::from_slice(&federate.stdout).unwrap();
    alone.as_object_mut().unwrap().remove("schema");
    assert!(!alone["pairs"].as_array().unwrap().is_empty());
    assert_eq!(cohort.json("out/cohort.json")["kinship"], alone);
    let sheet = cohort.text("out/kinship.csv");
    assert!(sheet.contains("two,Pedalier (two),one,Velocipede (one),"), "{sheet}");
    let rows: Vec<Vec<String>> =
        csv::Reader::from_reader(sheet.trim_start_matches('\u{feff}').as_bytes())
            .into_records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect();
    assert_eq!(workbook(&cohort, "Kinship"), rows);
    assert!(cohort.text("out/report.html").contains("id=\"kinship-federations\""));
    assert!(cohort.text("out/report.md").contains("## Who could meet whom"));
}

/// The rows of a sheet of the workbook, without its heads.
fn workbook(cohort: &Cohort, sheet: &str) -> Vec<Vec<String>> {
    use calamine::Reader as _;
    let bytes = std::io::Cursor::new(cohort.bytes("out/cohort.xlsx"));
    let mut book = calamine::Xlsx::new(bytes).unwrap();
    assert!(book.sheet_names().iter().any(|name| name == sheet), "{:?}", book.sheet_names());
    let range = book.worksheet_range(sheet).unwrap();
    let rows = range.rows().skip(1);
    rows.map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn kinship_names_nobody_who_has_not_agreed() {
    let cohort = kin(false);
    cohort.ran("out", ALL, 0);
    for name in ["report.html", "report.md", "cohort.json", "kinship.csv", ".germoir"] {
        let text = cohort.text(&format!("out/{name}"));
        for word in ["Velocipede", "bicycles", "newcomers"] {
            assert!(!text.contains(word), "{word} is in {name}");
        }
    }
    assert!(cohort.text("out/kinship.csv").contains("ask first"));
}

#[test]
fn kinship_can_be_left_out_and_the_report_says_so() {
    let cohort = kin(true);
    cohort.ran("out", &[ALL, &["--no-kinship"]].concat(), 0);
    assert!(cohort.json("out/cohort.json")["kinship"].is_null());
    assert!(!cohort.path().join("out/kinship.csv").exists());
    assert!(cohort.text("out/report.html").contains("as --no-kinship asks"));
    assert!(cohort.text("out/report.md").contains("was left out of this report"));
}

#[test]
fn the_first_screen_says_what_each_section_comes_down_to() {
    let cohort = Cohort::of_examples();
    cohort.ran("out", ALL, 0);
    let (report, json) = (cohort.text("out/report.md"), cohort.json("out/cohort.json"));
    let points: Vec<&str> = report.lines().filter(|line| line.starts_with("- **")).collect();
    assert_eq!(points.len(), 6, "{points:#?}");
    let number = |at: &str| json.pointer(at).and_then(serde_json::Value::as_u64).unwrap();
    let (answered, declared) = (number("/evidence/answered"), number("/evidence/rungs/declared"));
    let said = format!("{answered} answers to the ");
    assert!(points[0].contains(&said), "{}", points[0]);
    let said = format!("{} answers rest on a document", answered - declared);
    assert!(points[0].contains(&said), "{}", points[0]);
    let groups = json["kinship"]["federations"].as_array().unwrap();
    let said = format!("{} federations to propose, between ", groups.len());
    assert!(points[5].contains(&said), "{}", points[5]);
    let page = cohort.text("out/report.html");
    for section in ["evidence", "stakes", "brakes", "support", "reach", "kinship"] {
        assert!(page.contains(&format!("<dt><a href=\"#{section}\">")), "{section}");
        assert!(page.contains(&format!("<h2 id=\"{section}\">")), "{section}");
    }
}

#[test]
fn a_cohort_that_says_nothing_yet_is_told_so_without_a_figure() {
    let cohort = Cohort::new(&[("a.toml", &project("A", ""))]);
    cohort.ran("out", ALL, 0);
    let report = cohort.text("out/report.md");
    for said in [
        "No answer yet to the ",
        "No project says yet which stake it contributes to.",
        "No project speaks of its brakes yet.",
        "No project says yet how many people it reaches.",
    ] {
        assert!(report.contains(said), "{said}");
    }
}

#[test]
fn pages_can_be_left_out_and_the_report_leads_to_none() {
    let cohort = kin(true);
    let without = [ALL, &["--no-pages"]].concat();
    cohort.ran("out", &without, 0);
    assert!(!cohort.path().join("out/projects").exists());
    assert!(cohort.json("out/cohort.json")["projects"][0].get("page").is_none_or(|p| p.is_null()));
    for name in ["report.html", "report.md"] {
        let text = cohort.text(&format!("out/{name}"));
        assert!(!text.contains("projects/"), "{name}");
        assert!(text.contains("No page for each project"), "{name}");
    }
    // What has no pages is no start for an output that has some, the other way round it is.
    let said = cohort.ran("out", &[ALL, &["--resume"]].concat(), 0);
    assert!(said.contains("Nothing to resume"), "{said}");
    cohort.ran("fresh", ALL, 0);
    assert!(cohort.all("out") == cohort.all("fresh"));
    cohort.ran("out", &[&without[..], &["--resume"]].concat(), 0);
    cohort.ran("fresh", &without, 0);
    assert!(cohort.all("out") == cohort.all("fresh"));
}

#[test]
fn kinship_is_the_same_when_resumed_and_whatever_files_are_called() {
    let (cohort, other) = (kin(true), kin(true));
    cohort.ran("out", ALL, 0);
    cohort.write("b.toml", &project("Another", ""));
    cohort.ran("out", ALL, 0);
    cohort.write("b.toml", &close(true)[1].1);
    cohort.ran("out", &[ALL, &["--resume"]].concat(), 0);
    other.ran("out", ALL, 0);
    assert_eq!(cohort.all("out"), other.all("out"));
    let kinship = |cohort: &Cohort| cohort.json("out/cohort.json")["kinship"].clone();
    let last = cohort.path().join("in/z.toml");
    std::fs::rename(cohort.path().join("in/a.toml"), last).unwrap();
    cohort.ran("out", ALL, 0);
    assert_eq!(kinship(&cohort), kinship(&other));
}
