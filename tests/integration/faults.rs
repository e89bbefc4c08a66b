//! What goes wrong around the program: files that change meanwhile, targets that cannot be written
//! to, other runs. `.ci/faults` does the same with kills at random moments and full disks.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[cfg(unix)]
use crate::runner::content;
use crate::runner::{DATE, path, run, work_folder};

pub fn shown(path: &Path) -> String {
    path.display().to_string()
}

pub fn descriptor(name: &str) -> String {
    format!("format = 1\n[project]\nname = \"{name}\"\nsummary = \"A try.\"\nstage = \"idea\"\n")
}

/// Waits until a file holds something, for at most some seconds.
pub fn wait_for(path: &Path, text: &str) {
    let start = Instant::now();
    while !fs::read_to_string(path).is_ok_and(|there| there.contains(text)) {
        assert!(start.elapsed() < Duration::from_secs(20), "{}: no {text}", path.display());
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn what_somebody_writes_during_an_interview_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    let mut talk = Command::new(env!("CARGO_BIN_EXE_germoir"))
        .args(["interview", &shown(&file), "--lang", "en", "--date", DATE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut typing = talk.stdin.take().unwrap();
    typing.write_all(b"A\nA first summary.\n").unwrap();
    wait_for(&file, "A first summary.");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{text}\n[extra]\nmine = \"kept\"\n")).unwrap();
    typing.write_all(b"idea\nq\n").unwrap();
    drop(typing);
    let output = talk.wait_with_output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && errors.contains("changed elsewhere"), "{errors}");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("mine = \"kept\"") && text.contains("stage = \"idea\""), "{text}");
}

#[test]
fn a_file_that_was_broken_during_an_interview_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    let mut talk = Command::new(env!("CARGO_BIN_EXE_germoir"))
        .args(["interview", &shown(&file), "--lang", "en", "--date", DATE])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut typing = talk.stdin.take().unwrap();
    typing.write_all(b"A\nA first summary.\n").unwrap();
    wait_for(&file, "A first summary.");
    fs::write(&file, "half a file").unwrap();
    typing.write_all(b"idea\nq\n").unwrap();
    drop(typing);
    let output = talk.wait_with_output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{errors}");
    assert!(errors.contains("not valid any more"), "{errors}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "half a file");
}

#[test]
fn an_import_that_cannot_go_on_says_what_it_has_done() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("out");
    fs::create_dir_all(into.join("deux.toml")).unwrap();
    let file = folder.path().join("a.csv");
    let head = "project_name,project_summary,project_stage";
    fs::write(&file, format!("{head}\nUn,r,idea\nDeux,r,idea\nTrois,r,idea\n")).unwrap();
    let output = run(&["import", &shown(&file), "--into", &shown(&into), "--update"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("un.toml"), "{said}");
    assert_ne!(output.status.code(), Some(0));
}

#[test]
fn a_decision_and_a_new_file_never_take_the_place_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("a.toml");
    fs::write(&project, descriptor("A")).unwrap();
    let file = folder.path().join("d.toml");
    let decide = |more: &[&str]| {
        let (project, file) = (shown(&project), shown(&file));
        let mut arguments = vec!["decide", &project, "-o", &file];
        arguments.extend(["--by", "We", "--outcome", "meet", "--reason", "Because."]);
        arguments.extend(more);
        run(&arguments).status.code()
    };
    assert_eq!(decide(&[]), Some(0));
    let first = fs::read_to_string(&file).unwrap();
    assert_eq!(decide(&["--keep-until", "2027-01-01"]), Some(2));
    assert_eq!(fs::read_to_string(&file).unwrap(), first);
    assert_eq!(decide(&["--keep-until", "2027-01-01", "--replace"]), Some(0));
    assert!(fs::read_to_string(&file).unwrap().contains("2027-01-01"));
    assert_eq!(run(&["new", &shown(&project)]).status.code(), Some(2));
}

/// Holds the folder that runs take, as a run under way does.
fn held(folder: &Path) -> File {
    work_folder(folder);
    let lock = File::create(folder.join("lock")).unwrap();
    lock.lock().unwrap();
    lock
}

#[test]
fn a_second_run_on_one_output_is_refused_and_one_after_it_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let (out, examples) = (folder.path().join("out"), path("examples"));
    let batch = || run(&["batch", &examples, "-o", &shown(&out), "--format", "json", "-q"]);
    let lock = held(&folder.path().join(".germoir-out"));
    let refused = batch();
    let errors = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(5), "{errors}");
    assert!(errors.contains("Another run"), "{errors}");
    assert!(!out.exists());
    drop(lock);
    assert_eq!(batch().status.code(), Some(0));
    // What the first one left is gone: the output is there, and the key of its labels.
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let names: std::collections::BTreeSet<_> = names.collect();
    let is_ours = |name: &std::ffi::OsString| name == "out" || name == "out.key.csv";
    assert!(names.contains(std::ffi::OsStr::new("out")) && names.iter().all(is_ours), "{names:?}");
}

#[test]
fn two_purges_do_not_mix() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.toml"), descriptor("Anna")).unwrap();
    let purge = || run(&["purge", "Anna", &shown(folder.path())]);
    let lock = held(&folder.path().join(".germoir-purge"));
    let refused = purge();
    assert_eq!(refused.status.code(), Some(5));
    assert!(fs::read_to_string(folder.path().join("a.toml")).unwrap().contains("Anna"));
    drop(lock);
    purge();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
#[cfg(unix)]
fn devices_read_only_files_and_rights_are_respected() {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt};
    let folder = tempfile::tempdir().unwrap();
    let example = path("examples/voisin-age.toml");
    let write = |file: &str| run(&["assess", &example, "--format", "json", "-o", file]);
    // A pipe stands for every device: what the machine has of them is nobody's to try.
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    assert_eq!(write(&shown(&pipe)).status.code(), Some(0));
    assert!(reader.join().unwrap().contains("germoir/assessment/"));
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
    fs::remove_file(&pipe).unwrap();
    let file = folder.path().join("report.json");
    assert_eq!(write(&shown(&file)).status.code(), Some(0));
    // No file may grow: as on a disk that is full.
    let before = fs::read(&file).unwrap();
    let limited = "trap '' XFSZ; ulimit -f 0; exec \"$@\"";
    let mut full = std::process::Command::new("sh");
    full.args(["-c", limited, "sh", env!("CARGO_BIN_EXE_germoir"), "assess", &example]);
    full.args(["--profile", "funder", "--format", "json", "-o", &shown(&file)]);
    assert_eq!(full.output().unwrap().status.code(), Some(5));
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "something is left beside it");
    let mine = fs::read_to_string(&file).unwrap().replace('\n', "\n\n");
    fs::write(&file, &mine).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o400)).unwrap();
    assert_eq!(write(&shown(&file)).status.code(), Some(5));
    assert_eq!(fs::read_to_string(&file).unwrap(), mine);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(write(&shown(&file)).status.code(), Some(0));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

/// An output that could not be renamed, killed while its files were put in their places: whatever run
/// comes next puts it right before it asks whether anything in it was changed.
#[test]
#[cfg(unix)]
fn an_output_that_a_killed_run_left_half_new_is_put_right_by_the_next_run() {
    use std::os::unix::fs::MetadataExt;
    let place = tempfile::tempdir().unwrap();
    let (projects, out) = (place.path().join("projects"), place.path().join("out"));
    fs::create_dir(&projects).unwrap();
    let batch = |out: &Path| run(&["batch", &shown(&projects), "-o", &shown(out)]);
    let shared = format!("{}[sharing]\ncohort = true\n", descriptor("Alpha"));
    fs::write(projects.join("a.toml"), shared).unwrap();
    assert_eq!(batch(&out).status.code(), Some(0));
    fs::rename(projects.join("a.toml"), projects.join("b.toml")).unwrap();
    let whole = place.path().join("whole");
    assert_eq!(batch(&whole).status.code(), Some(0));

    let files = || content(&whole).into_iter().filter(|(name, _)| whole.join(name).is_file());
    let leave = || {
        let hidden = place.path().join(".germoir-out");
        work_folder(&hidden);
        let new = format!("new-{}", "0".repeat(32));
        let inode = fs::metadata(&hidden).unwrap().ino();
        let gone = "\"projects/a.html\", \"projects/alpha.html\"";
        let moves = format!("format = 1\nfolder = \"{inode}\"\nnew = \"{new}\"\ngone = [{gone}]\n");
        fs::write(hidden.join("moves"), moves).unwrap();
        fs::create_dir_all(hidden.join(&new).join("projects")).unwrap();
        for (name, bytes) in files() {
            fs::write(hidden.join(&new).join(name), bytes).unwrap();
        }
        // One of them is in its place.
        let store = ".germoir";
        fs::rename(hidden.join(new).join(store), out.join(store)).unwrap();
    };
    leave();
    let next = batch(&out);
    assert_eq!(next.status.code(), Some(0), "{}", String::from_utf8(next.stderr).unwrap());
    assert!(content(&out) == content(&whole));
    // What somebody wrote in it meanwhile is kept, and told.
    leave();
    fs::write(out.join("notes.txt"), "mine").unwrap();
    let next = batch(&out);
    assert_eq!(next.status.code(), Some(2));
    assert!(String::from_utf8(next.stderr).unwrap().contains("notes.txt"));
    assert_eq!(fs::read_to_string(out.join("notes.txt")).unwrap(), "mine");
    // Where the output was taken away, it is made anew.
    leave();
    fs::remove_dir_all(&out).unwrap();
    assert_eq!(batch(&out).status.code(), Some(0));
    assert!(content(&out) == content(&whole));
}
