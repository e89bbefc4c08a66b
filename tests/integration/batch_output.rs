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

#[test]
fn resuming_gives_the_same_bytes_and_reads_only_what_has_changed() {
    let cohort = Cohort::of_examples();
    cohort.write("bad.toml", "format = 1\n");
    cohort.ran("out", ALL, 1);
    let resume = [ALL, &["--resume"]].concat();
    // What an unchanged file gave is taken as it stands: a mark in its page stays there.
    let page = cohort.path().join("out/projects/sol.html");
    let marked = std::fs::read_to_string(&page).unwrap() + "<!-- earlier -->\n";
    std::fs::write(&page, &marked).unwrap();
    cohort.write("new.toml", &project("New", ""));
    let text = std::fs::read_to_string(cohort.path().join("in/ulule.toml")).unwrap();
    cohort.write("ulule.toml", &text.replace("stage = ", "# changed\nstage = "));
    cohort.ran("out", &resume, 1);
    let mut resumed = cohort.all("out");
    assert_eq!(resumed["projects/sol.html"], marked.as_bytes());
    cohort.ran("fresh", ALL, 1);
    let fresh = cohort.all("fresh");
    let plain = fresh["projects/sol.html"].clone();
    resumed.insert("projects/sol.html".into(), plain);
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
    cohort.ran("nowhere/out", &[], 5);
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
    assert_eq!(names, [".germoir", "cohort.json"]);
    let left: Vec<_> = std::fs::read_dir(cohort.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "nothing is left beside it: {left:?}");
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
        std::fs::write(&pipe, "format = 1\n").unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(5), "{said}");
        assert!(said.contains("Interrupted"), "{said}");
        assert!(cohort.all("out") == before);
        assert!(!is_staged(), "what was written aside is cleared away");
        std::fs::remove_file(&pipe).unwrap();
    }
}
