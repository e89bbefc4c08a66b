//! Files that cannot be changed for a while: an answer is kept, a deletion goes on with the others, and
//! what is open in another program is said to be so.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::faults::{descriptor, shown, wait_for};
use crate::runner::{DATE, run, work_folder};

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

/// Other commands say that a deletion waits, and change nothing of it.
#[test]
fn an_unfinished_deletion_is_told_by_other_commands() {
    let place = tempfile::tempdir().unwrap();
    let [shared, file, out] =
        ["shared", "shared/a.toml", "out"].map(|name| shown(&place.path().join(name)));
    fs::create_dir(&shared).unwrap();
    fs::write(&file, descriptor("A")).unwrap();
    let commands: &[&[&str]] = &[
        &["check", &shared],
        &["check", &file],
        &["check", &shared, "--format", "json"],
        &["panel", &shared],
        &["batch", &shared, "-o", &out, "--format", "json"],
    ];
    for is_there in [false, true] {
        if is_there {
            work_folder(&place.path().join("shared/.germoir-purge"));
        }
        for (language, words) in
            [("en", "a deletion was begun"), ("fr", "un effacement a été commencé")]
        {
            for command in commands {
                let output = run(&[*command, &["--lang", language]].concat());
                let said = String::from_utf8(output.stderr).unwrap();
                assert_eq!(output.status.code(), Some(0), "{command:?}: {said}");
                assert_eq!(said.contains(words), is_there, "{command:?}: {said}");
            }
        }
    }
}

/// On Windows a file that another program has open cannot be replaced unless that program allows it.
#[cfg(windows)]
mod open_elsewhere {
    use std::os::windows::fs::OpenOptionsExt;

    use super::*;

    /// Opens a file for reading, as programs do that let others read it and nothing else.
    fn held(file: &Path) -> fs::File {
        const FILE_SHARE_READ: u32 = 1;
        fs::OpenOptions::new().read(true).share_mode(FILE_SHARE_READ).open(file).unwrap()
    }

    #[test]
    fn an_answer_waits_for_a_moment_and_is_then_asked_about() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.toml");
        let mut talk = Interview::begin(&file);
        talk.typed("A\n");
        wait_for(&file, "name = \"A\"");
        let holding = held(&file);
        talk.typed("A first summary.\n");
        std::thread::sleep(Duration::from_millis(300));
        drop(holding);
        wait_for(&file, "A first summary.");
        let holding = held(&file);
        talk.typed("idea\n");
        let told = talk.told();
        assert!(told.contains("open in another program"), "{told}");
        drop(holding);
        talk.typed("\nq\n");
        let (code, errors) = talk.ended();
        assert_eq!(code, Some(0), "{errors}");
        assert!(fs::read_to_string(&file).unwrap().contains("stage = \"idea\""));
    }

    #[test]
    fn an_output_and_a_deletion_name_it() {
        let folder = tempfile::tempdir().unwrap();
        let files = ["a.toml", "b.toml", "c.toml"].map(|name| folder.path().join(name));
        for (number, file) in files.iter().enumerate() {
            let more = "[bearer]\nname = \"Anna Berg\"\n";
            fs::write(file, descriptor(&format!("P{number}")) + more).unwrap();
        }
        let report = folder.path().join("report.json");
        let (first, to) = (shown(&files[0]), shown(&report));
        let assess = || run(&["assess", &first, "--format", "json", "-o", &to, "--lang", "en"]);
        let purge = || run(&["purge", "Anna Berg", &shown(folder.path()), "--lang", "en"]);
        let said = |output: std::process::Output| {
            (output.status.code(), String::from_utf8(output.stderr).unwrap())
        };
        assert_eq!(said(assess()).0, Some(0));
        let holding = [held(&report), held(&files[1])];
        let (code, errors) = said(assess());
        assert_eq!(code, Some(5), "{errors}");
        assert!(errors.contains("report.json is open in another program"), "{errors}");
        let (code, errors) = said(purge());
        assert_eq!(code, Some(5), "{errors}");
        assert!(errors.contains("Begun, not finished") && errors.contains("b.toml"), "{errors}");
        assert!(
            errors.contains("open in another program") && !errors.contains("c.toml"),
            "{errors}"
        );
        drop(holding);
        let (code, errors) = said(purge());
        assert_eq!(code, Some(0), "{errors}");
        assert!(!files.iter().any(|file| fs::read_to_string(file).unwrap().contains("Anna Berg")));
    }

    #[test]
    fn an_output_of_many_files_is_replaced_file_by_file() {
        let folder = tempfile::tempdir().unwrap();
        let (projects, out) = (folder.path().join("in"), folder.path().join("out"));
        fs::create_dir(&projects).unwrap();
        fs::write(projects.join("a.toml"), descriptor("A")).unwrap();
        let batch = || {
            let (projects, out) = (shown(&projects), shown(&out));
            let arguments = ["batch", &projects, "-o", &out, "--format", "html,json", "-q"];
            let output = run(&[arguments.as_slice(), &["--lang", "en"]].concat());
            (output.status.code(), String::from_utf8(output.stderr).unwrap())
        };
        assert_eq!(batch().0, Some(0));
        let old = fs::read_to_string(out.join("cohort.json")).unwrap();
        fs::write(projects.join("b.toml"), descriptor("B")).unwrap();
        let holding = held(&out.join("report.html"));
        let (code, errors) = batch();
        // wine renames a folder with open files in it, which Windows does not.
        assert!(code == Some(0) || errors.contains("report.html"), "{code:?} {errors}");
        drop(holding);
        let (code, errors) = batch();
        assert_eq!(code, Some(0), "{errors}");
        assert_ne!(fs::read_to_string(out.join("cohort.json")).unwrap(), old);
        let there = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut there: Vec<String> = there.map(|name| name.into_string().unwrap()).collect();
        there.sort();
        assert_eq!(there, ["in", "out", "out.key.csv"]);
    }
}
