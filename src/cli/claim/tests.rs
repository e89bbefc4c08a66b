use std::fs;

use super::*;

const NAME: &str = ".work";

fn work() -> Work<'static> {
    Work { name: OsStr::new(NAME), leaves: |name, kind| name == "new" && kind == Kind::Folder }
}

/// A folder as an interrupted run leaves it.
fn left(parent: &Path) -> PathBuf {
    Folder::open(parent).unwrap().make(NAME).unwrap();
    parent.join(NAME)
}

/// A file system that keeps no rights.
#[cfg(unix)]
fn forgetful(parent: &Path) -> std::result::Result<Claim, Refused> {
    let parent = Folder::open(parent)?;
    Asking { parent, work: work(), wait: Wait::No, keeps_rights: |_| false }.claim()
}

#[test]
#[cfg(windows)]
fn it_is_hidden_where_a_dot_hides_nothing() {
    use std::os::windows::fs::MetadataExt;

    use crate::cli::folder::HIDDEN;
    let folder = tempfile::tempdir().unwrap();
    let claim = Claim::take(folder.path(), work()).unwrap();
    let found = fs::metadata(folder.path().join(NAME)).unwrap();
    assert!(found.is_dir() && found.file_attributes() & HIDDEN != 0);
    claim.folder().make_ordinary("new").unwrap();
    // What takes its place elsewhere is seen there.
    let found = fs::metadata(folder.path().join(NAME).join("new")).unwrap();
    assert_eq!(found.file_attributes() & HIDDEN, 0);
}

#[test]
fn one_run_at_a_time_and_nothing_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let claim = Claim::take(folder.path(), work()).unwrap();
    assert!(matches!(Claim::take(folder.path(), work()), Err(Refused::Taken)));
    drop(claim);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    Claim::wait(folder.path(), work()).unwrap();
}

#[test]
fn what_an_interrupted_run_left_is_found_and_can_be_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let hidden = left(folder.path());
    fs::create_dir(hidden.join("new")).unwrap();
    fs::write(hidden.join("new").join("page"), "half").unwrap();
    fs::write(hidden.join(LOCK), "").unwrap();
    let claim = Claim::take(folder.path(), work()).unwrap();
    assert!(!claim.is_empty().unwrap());
    claim.clear().unwrap();
    drop(claim);
    assert!(!hidden.exists());
}

#[test]
fn what_runs_do_not_leave_is_refused_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let hidden = left(folder.path());
    fs::create_dir(hidden.join("new")).unwrap();
    for (entry, is_folder) in [("mine.txt", false), (LOCK, true), ("new.toml", true)] {
        match is_folder {
            true => fs::create_dir(hidden.join(entry)).unwrap(),
            false => fs::write(hidden.join(entry), "precious").unwrap(),
        }
        let refused = Claim::take(folder.path(), work()).unwrap_err();
        let Refused::NotOurs(path, NotOurs::Entry(named)) = refused else { panic!() };
        assert_eq!((path, named), (hidden.clone(), entry.to_owned()));
        assert!(hidden.join(entry).exists() && hidden.join("new").exists());
        match is_folder {
            true => fs::remove_dir(hidden.join(entry)).unwrap(),
            false => fs::remove_file(hidden.join(entry)).unwrap(),
        }
    }
    // What came in later is not cleared away either.
    let claim = Claim::take(folder.path(), work()).unwrap();
    fs::write(hidden.join("mine.txt"), "precious").unwrap();
    assert!(matches!(claim.clear(), Err(Refused::NotOurs(..))));
    drop(claim);
    assert!(hidden.join("mine.txt").exists() && hidden.join("new").exists());
}

#[test]
#[cfg(unix)]
fn where_no_rights_are_kept_nothing_that_is_there_is_taken_up() {
    let folder = tempfile::tempdir().unwrap();
    let hidden = left(folder.path());
    fs::create_dir(hidden.join("new")).unwrap();
    let claim = forgetful(folder.path()).unwrap();
    assert!(claim.is_empty().unwrap());
    let name = claim.folder().path().file_name().unwrap().to_owned();
    assert!(is_random(&name, OsStr::new(NAME)), "{}", shown(Path::new(&name)));
    // Other runs are told all the same.
    assert!(matches!(forgetful(folder.path()), Err(Refused::Taken)));
    drop(claim);
    assert!(!folder.path().join(name).exists());
    assert!(hidden.join("new").exists());
    fs::remove_dir_all(&hidden).unwrap();
    drop(forgetful(folder.path()).unwrap());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn no_two_random_names_are_the_same() {
    let name = random(OsStr::new(NAME)).unwrap();
    assert!(is_random(&name, OsStr::new(NAME)));
    assert_ne!(name, random(OsStr::new(NAME)).unwrap());
    for other in [".work", ".work-", ".work-12", ".other-00112233445566778899aabbccddeeff"] {
        assert!(!is_random(OsStr::new(other), OsStr::new(NAME)), "{other}");
    }
}

#[test]
fn runs_that_come_and_go_never_hold_it_together() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = tempfile::tempdir().unwrap();
    let is_held = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..200 {
                    let claim = Claim::wait(folder.path(), work()).unwrap();
                    assert!(!is_held.swap(true, Ordering::SeqCst));
                    is_held.store(false, Ordering::SeqCst);
                    drop(claim);
                }
            });
        }
    });
    assert!(!folder.path().join(NAME).exists());
}
