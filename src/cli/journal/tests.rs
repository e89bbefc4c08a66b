use std::io::ErrorKind;

use super::*;
use crate::source::exact;

const LONGEST: u64 = 1 << 20;

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("a.toml", "old a"), ("b.toml", "old b"), ("c.toml", "old c")] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn steps(folder: &Path) -> Vec<Step> {
    let step = |name: &str, before: &str, after: Option<&str>| Step {
        path: folder.join(name),
        before: before.to_owned(),
        after: after.map(str::to_owned),
    };
    vec![
        step("a.toml", "old a", Some("new a")),
        step("b.toml", "old b", None),
        step("c.toml", "old c", Some("new c")),
    ]
}

fn read(folder: &Path) -> [Option<String>; 3] {
    ["a.toml", "b.toml", "c.toml"].map(|name| fs::read_to_string(folder.join(name)).ok())
}

fn taken(folder: &Path) -> (Journal, Recovered) {
    match Journal::open(folder, LONGEST).unwrap() {
        Opened::Taken(journal, recovered) => (journal, recovered),
        Opened::Unfinished(left) => panic!("{left:?}"),
    }
}

fn recover(folder: &Path) -> Recovered {
    taken(folder).1
}

/// An earlier run that was interrupted when it had decided.
fn decided(folder: &Path, steps: &[Step]) -> PathBuf {
    let (journal, _) = taken(folder);
    journal.prepare(steps).unwrap();
    folder.join(FOLDER)
}

fn all_new(folder: &Path) {
    let [a, b, c] = read(folder);
    assert_eq!((a.as_deref(), b, c.as_deref()), (Some("new a"), None, Some("new c")));
    assert!(!waits(folder));
}

fn all_old(folder: &Path) {
    assert_eq!(read(folder), ["old a", "old b", "old c"].map(|text| Some(text.to_owned())));
}

#[test]
fn every_step_is_carried_out_and_nothing_is_left_behind() {
    let folder = folder();
    let (journal, recovered) = taken(folder.path());
    assert!(matches!(recovered, Recovered::Nothing));
    assert!(journal.apply(&steps(folder.path())).unwrap().is_empty());
    drop(journal);
    all_new(folder.path());
}

#[test]
fn interrupted_before_the_decision_nothing_has_happened() {
    let folder = folder();
    let aside = decided(folder.path(), &steps(folder.path()));
    fs::remove_file(aside.join(JOURNAL)).unwrap();
    assert!(matches!(recover(folder.path()), Recovered::Undone));
    all_old(folder.path());
    assert!(!waits(folder.path()));
}

#[test]
fn interrupted_anywhere_after_it_the_rest_is_done() {
    for done in 0..=3 {
        let folder = folder();
        let steps = steps(folder.path());
        let aside = decided(folder.path(), &steps);
        for (at, step) in steps.iter().take(done).enumerate() {
            match step.after {
                None => fs::remove_file(&step.path).unwrap(),
                Some(_) => fs::rename(aside.join(at.to_string()), &step.path).unwrap(),
            }
        }
        let Recovered::Finished { files: 3, conflicts } = recover(folder.path()) else { panic!() };
        assert!(conflicts.is_empty());
        all_new(folder.path());
    }
}

#[test]
fn what_somebody_changed_in_between_is_left_as_they_wrote_it() {
    let folder = folder();
    decided(folder.path(), &steps(folder.path()));
    fs::write(folder.path().join("c.toml"), "mine").unwrap();
    let Recovered::Finished { conflicts, .. } = recover(folder.path()) else { panic!() };
    assert_eq!(conflicts, [folder.path().join("c.toml")]);
    assert_eq!(read(folder.path())[2].as_deref(), Some("mine"));
    assert!(!waits(folder.path()));
}

#[test]
fn what_somebody_changed_during_the_run_is_left_and_said() {
    let folder = folder();
    let (journal, _) = taken(folder.path());
    fs::write(folder.path().join("a.toml"), "mine").unwrap();
    let left = journal.apply(&steps(folder.path())).unwrap();
    assert!(
        matches!(left.as_slice(), [Left { path, why: Why::Changed }] if path.ends_with("a.toml"))
    );
    drop(journal);
    assert_eq!(read(folder.path())[0].as_deref(), Some("mine"));
    assert!(!waits(folder.path()));
}

#[test]
fn a_busy_file_keeps_none_of_the_others_waiting_and_the_next_run_does_the_rest() {
    let folder = folder();
    let (journal, _) = taken(folder.path());
    let plan = journal.prepare(&steps(folder.path())).unwrap();
    let mut busy =
        |from: &Folder, name: &Path, into: &Folder, to: &Path| match to.ends_with("a.toml") {
            true => Err(ErrorKind::ResourceBusy.into()),
            false => put(from, name, into, to),
        };
    let left = journal.carry_out(&plan, &mut busy).unwrap();
    assert!(
        matches!(left.as_slice(), [Left { path, why: Why::System(_) }] if path.ends_with("a.toml"))
    );
    drop(journal);
    assert_eq!(read(folder.path()), [Some("old a".to_owned()), None, Some("new c".to_owned())]);
    assert!(waits(folder.path()));
    assert!(matches!(recover(folder.path()), Recovered::Finished { files: 3, .. }));
    all_new(folder.path());
}

#[test]
fn two_runs_at_once_do_not_mix() {
    let folder = folder();
    let (journal, _) = taken(folder.path());
    journal.prepare(&steps(folder.path())).unwrap();
    assert!(matches!(Journal::open(folder.path(), LONGEST), Err(Refused::Taken)));
    all_old(folder.path());
}

#[test]
fn what_cannot_be_prepared_leaves_nothing_behind() {
    for wrong in ["gone.toml", "a.sh", "../a.toml"] {
        let folder = folder();
        let (journal, _) = taken(folder.path());
        let mut steps = steps(folder.path());
        steps[2].path = folder.path().join(wrong);
        assert!(journal.apply(&steps).is_err(), "{wrong}");
        drop(journal);
        assert!(!waits(folder.path()));
        all_old(folder.path());
    }
}

/// What can be wrong with a journal, each by itself: what is done to the hidden folder.
#[test]
fn a_journal_that_no_run_left_here_is_not_obeyed() {
    type Lay = fn(&Path, &Path);
    fn edit(aside: &Path, from: &str, to: &str) {
        let journal = aside.join(JOURNAL);
        let text = fs::read_to_string(&journal).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(&journal, text.replace(from, to)).unwrap();
    }
    let laid: &[(&str, Lay)] = &[
        ("an absolute path", |aside, folder| {
            let absolute = format!("{:?}", exact(&folder.join("a.toml")));
            edit(aside, "\"a.toml\"", &absolute);
        }),
        ("a path above", |aside, _| edit(aside, "\"a.toml\"", "\"../a.toml\"")),
        ("a path up and down", |aside, _| edit(aside, "\"a.toml\"", "\"sub/../a.toml\"")),
        ("a file of another kind", |aside, _| edit(aside, "\"a.toml\"", "\"a.sh\"")),
        ("a folder", |aside, folder| {
            fs::create_dir(folder.join("d.toml")).unwrap();
            edit(aside, "\"a.toml\"", "\"d.toml\"");
        }),
        ("no path", |aside, _| edit(aside, "path = \"a.toml\"\n", "")),
        ("a key too many", |aside, _| {
            edit(aside, "path = \"a.toml\"", "mode = 0\npath = \"a.toml\"")
        }),
        ("no sum", |aside, _| edit(aside, "sha256:", "md5:")),
        ("another text than the one that was decided", |aside, _| {
            fs::write(aside.join("0"), "EVIL").unwrap();
        }),
        ("no new text", |aside, _| fs::remove_file(aside.join("0")).unwrap()),
        ("no steps", |aside, _| fs::write(aside.join(JOURNAL), "format = 1\n").unwrap()),
        ("not TOML", |aside, _| fs::write(aside.join(JOURNAL), "format = 1\n[[").unwrap()),
        ("not text", |aside, _| fs::write(aside.join(JOURNAL), [0xff, 0xfe]).unwrap()),
        ("another format", |aside, _| edit(aside, "format = 1", "format = 2")),
        #[cfg(unix)]
        ("a copy of a journal", |aside, _| edit(aside, "folder = \"", "folder = \"1")),
        #[cfg(unix)]
        ("a way through a link", |aside, folder| {
            fs::create_dir(folder.join("real")).unwrap();
            fs::write(folder.join("real").join("a.toml"), "old a").unwrap();
            std::os::unix::fs::symlink("real", folder.join("way")).unwrap();
            edit(aside, "\"a.toml\"", "\"way/a.toml\"");
        }),
        #[cfg(unix)]
        ("a link", |aside, folder| {
            std::os::unix::fs::symlink("a.toml", folder.join("l.toml")).unwrap();
            edit(aside, "\"a.toml\"", "\"l.toml\"");
        }),
    ];
    for (what, lay) in laid {
        let folder = folder();
        let aside = decided(folder.path(), &steps(folder.path()));
        lay(&aside, folder.path());
        match Journal::open(folder.path(), LONGEST) {
            Err(Refused::NotOurs(path, NotOurs::Journal)) => assert_eq!(path, aside, "{what}"),
            other => panic!("{what}: {other:?}"),
        }
        all_old(folder.path());
        assert!(aside.join(JOURNAL).exists(), "{what}");
    }
}
