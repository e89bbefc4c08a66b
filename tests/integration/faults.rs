//! What goes wrong around the program: files that change meanwhile, targets that cannot be written
//! to, other runs. `.ci/faults` does the same with kills at random moments and full disks.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::runner::{DATE, path, run, work_folder};

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn descriptor(name: &str) -> String {
    format!("format = 1\n[project]\nname = \"{name}\"\nsummary = \"A try.\"\nstage = \"idea\"\n")
}

/// Waits until a file holds something, for at most some seconds.
fn wait_for(path: &Path, text: &str) {
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

/// What stands in the way of an answer, and what takes it away again.
type Obstacle = (&'static str, fn(&Path), fn(&Path));

/// Answers as they are typed, and what the conversation says on standard error.
struct Interview {
    running: std::process::Child,
    typing: std::process::ChildStdin,
    errors: std::sync::mpsc::Receiver<String>,
}

impl Interview {
    fn begin(file: &Path) -> Self {
        let mut running = Command::new(env!("CARGO_BIN_EXE_germoir"))
            .args(["interview", &shown(file), "--lang", "en", "--date", DATE])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let typing = running.stdin.take().unwrap();
        let mut told = std::io::BufReader::new(running.stderr.take().unwrap());
        let (sender, errors) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            while std::io::BufRead::read_line(&mut told, &mut line).is_ok_and(|length| length > 0) {
                let _ = sender.send(std::mem::take(&mut line));
            }
        });
        Self { running, typing, errors }
    }

    fn typed(&mut self, lines: &str) {
        self.typing.write_all(lines.as_bytes()).unwrap();
    }

    /// The next line on standard error.
    fn told(&self) -> String {
        self.errors.recv_timeout(Duration::from_secs(30)).unwrap()
    }

    fn ended(self) -> (Option<i32>, String) {
        let Self { mut running, typing, errors } = self;
        drop(typing);
        let code = running.wait().unwrap().code();
        (code, errors.iter().collect())
    }
}

const OBSTACLES: &[Obstacle] = &[
    (
        "a file that is read-only",
        |file| {
            let mut rights = fs::metadata(file).unwrap().permissions();
            rights.set_readonly(true);
            fs::set_permissions(file, rights).unwrap();
        },
        |file| {
            // Another file with the same words, which may be changed.
            let text = fs::read(file).unwrap();
            fs::write(file.with_extension("new"), text).unwrap();
            fs::rename(file.with_extension("new"), file).unwrap();
        },
    ),
    (
        "a folder that is away",
        |file| fs::rename(file.parent().unwrap(), away(file)).unwrap(),
        |file| fs::rename(away(file), file.parent().unwrap()).unwrap(),
    ),
    (
        "a file that is broken",
        |file| {
            fs::copy(file, file.with_extension("whole")).unwrap();
            fs::write(file, "half a file").unwrap();
        },
        |file| fs::rename(file.with_extension("whole"), file).unwrap(),
    ),
];

fn away(file: &Path) -> std::path::PathBuf {
    file.parent().unwrap().with_extension("away")
}

#[test]
fn an_answer_that_cannot_be_saved_is_kept_until_it_can_be() {
    for (what, lay, take_away) in OBSTACLES {
        for is_mended in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("mine").join("a.toml");
            fs::create_dir(folder.path().join("mine")).unwrap();
            let mut talk = Interview::begin(&file);
            talk.typed("A\n");
            wait_for(&file, "name = \"A\"");
            lay(&file);
            talk.typed("A first summary.\n");
            let told = talk.told();
            assert!(told.contains("a.toml"), "{what}: {told}");
            // It is asked for again, as often as somebody tries in vain.
            talk.typed("\n");
            while talk.told() != told {}
            take_away(&file);
            talk.typed(if is_mended { "\nidea\nq\n" } else { "what?\nq\n" });
            let (code, errors) = talk.ended();
            let text = fs::read_to_string(&file).unwrap();
            match is_mended {
                true => {
                    assert_eq!(code, Some(0), "{what}: {errors}");
                    assert!(
                        text.contains("A first summary.") && text.contains("\"idea\""),
                        "{text}"
                    );
                }
                false => {
                    assert!(matches!(code, Some(1 | 5)), "{what}: {code:?} {errors}");
                    assert!(errors.contains("the last answer is not saved"), "{what}: {errors}");
                    assert!(!text.contains("A first summary."), "{text}");
                }
            }
        }
    }
}

#[test]
fn the_name_of_a_new_project_is_kept_until_its_file_can_be_made() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("later").join("a.toml");
    let mut talk = Interview::begin(&file);
    talk.typed("A name\n");
    assert!(talk.told().contains("there is no folder"));
    fs::create_dir(folder.path().join("later")).unwrap();
    talk.typed("\nq\n");
    let (code, errors) = talk.ended();
    assert_eq!(code, Some(0), "{errors}");
    assert!(fs::read_to_string(&file).unwrap().contains("name = \"A name\""));
    // Given up, and nothing is there.
    let file = folder.path().join("never").join("a.toml");
    let mut talk = Interview::begin(&file);
    talk.typed("A name\nq\n");
    let (code, errors) = talk.ended();
    assert_eq!(code, Some(5), "{errors}");
    assert!(errors.contains("Nothing was written."), "{errors}");
}

/// One file of several cannot be changed: the others are, it is named, and the next run finishes.
#[test]
#[cfg(unix)]
fn a_purge_goes_on_past_a_file_that_cannot_be_changed() {
    use std::os::unix::fs::PermissionsExt;

    use crate::runner::{ordinary, ordinary_folder, owned_by_ordinary};
    let folder = ordinary_folder();
    let closed = folder.path().join("closed");
    fs::create_dir(&closed).unwrap();
    let files = ["a.toml", "closed/b.toml", "z.toml"].map(|name| folder.path().join(name));
    for (number, file) in files.iter().enumerate() {
        let more = "[bearer]\nname = \"Anna Berg\"\n";
        fs::write(file, descriptor(&format!("P{number}")) + more).unwrap();
        owned_by_ordinary(file);
    }
    owned_by_ordinary(&closed);
    let rights = |mode| fs::set_permissions(&closed, fs::Permissions::from_mode(mode)).unwrap();
    let holds = |file: &Path| fs::read_to_string(file).unwrap().contains("Anna Berg");
    let report = folder.path().join("report.md");
    let purge = |language: &str| {
        let (folder, report) = (shown(folder.path()), shown(&report));
        let arguments = ["purge", "Anna Berg", &folder, "-o", &report, "--lang", language];
        ordinary(&arguments).map(|mut command| command.output().unwrap())
    };
    rights(0o555);
    for (language, words) in [("en", "Begun, not finished: "), ("fr", "Commencé, pas fini")] {
        let Some(output) = purge(language) else { return };
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(5), "{said}");
        assert!(said.contains(words) && said.contains("closed/b.toml"), "{said}");
        assert!(!said.contains("z.toml"), "{said}");
        assert!(!holds(&files[0]) && holds(&files[1]) && !holds(&files[2]));
    }
    // The report of the first run names it among what is left, not among what was done.
    let text = fs::read_to_string(&report).unwrap();
    assert_eq!(text.matches("closed/b.toml").count(), 1, "{text}");
    let check = run(&["check", &shown(folder.path()), "--lang", "en"]);
    assert!(String::from_utf8(check.stderr).unwrap().contains("is not finished"));
    rights(0o755);
    let output = purge("en").unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("An interrupted deletion was finished: 3 files."), "{said}");
    assert!(!files.iter().any(|file| holds(file)));
    assert!(!folder.path().join(".germoir-purge").exists());
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
    // What the first one left is gone.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
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
    assert_eq!(write("/dev/null").status.code(), Some(0));
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    let full = write("/dev/full");
    assert_eq!(full.status.code(), Some(5));
    let file = folder.path().join("report.json");
    assert_eq!(write(&shown(&file)).status.code(), Some(0));
    let mine = fs::read_to_string(&file).unwrap().replace('\n', "\n\n");
    fs::write(&file, &mine).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o400)).unwrap();
    assert_eq!(write(&shown(&file)).status.code(), Some(5));
    assert_eq!(fs::read_to_string(&file).unwrap(), mine);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(write(&shown(&file)).status.code(), Some(0));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}
