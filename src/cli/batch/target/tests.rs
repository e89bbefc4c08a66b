use std::fs;
use std::sync::LazyLock;

use super::*;
use crate::cli::folder::Folder;
use crate::i18n::Language;

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(Language::English));

const HIDDEN: &str = ".germoir-out";

fn target(folder: &Path) -> Target {
    Target { name: "out".to_owned(), path: folder.join("out"), force: false }
}

fn stage(target: &Target) -> Stage<'static> {
    let work = Work { name: OsStr::new(HIDDEN), leaves };
    let claim = Claim::take(target.path.parent().unwrap(), work).unwrap();
    assert!(target.recover(&claim).unwrap().is_empty());
    target.filled(claim, &PHRASES).unwrap()
}

/// The hidden folder as an interrupted run leaves it.
fn left(folder: &Path) -> PathBuf {
    Folder::open(folder).unwrap().make(HIDDEN).unwrap();
    folder.join(HIDDEN)
}

#[test]
fn an_output_takes_the_place_of_the_old_one_by_either_way() {
    type Way = fn(&Stage<'_>, &OsStr) -> std::io::Result<()>;
    for way in [exchange as Way, in_two_steps as Way] {
        let folder = tempfile::tempdir().unwrap();
        let target = target(folder.path());
        fs::create_dir(&target.path).unwrap();
        fs::write(target.path.join("cohort.json"), "old").unwrap();
        let stage = stage(&target);
        fs::write(stage.path().join("cohort.json"), "new").unwrap();
        way(&stage, target.file_name()).unwrap();
        drop(stage);
        assert_eq!(fs::read_to_string(target.path.join("cohort.json")).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn interrupted_between_the_two_steps_the_old_output_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let target = target(folder.path());
    let hidden = left(folder.path());
    fs::create_dir(hidden.join(OLD)).unwrap();
    fs::create_dir(hidden.join(random(OsStr::new(NEW)).unwrap())).unwrap();
    drop(stage(&target));
    assert!(target.path.is_dir());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn killed_while_its_last_file_was_written_aside_it_is_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let target = target(folder.path());
    let new = left(folder.path()).join(random(OsStr::new(NEW)).unwrap());
    fs::create_dir(&new).unwrap();
    fs::write(new.join(".germoir-Ab12cd.part"), "half").unwrap();
    drop(stage(&target));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn what_no_batch_writes_is_not_cleared_away() {
    for wrong in [OLD.to_owned(), random(OsStr::new(NEW)).unwrap().into_string().unwrap()] {
        let folder = tempfile::tempdir().unwrap();
        let target = target(folder.path());
        let hidden = left(folder.path());
        fs::create_dir_all(hidden.join(&wrong).join("photos")).unwrap();
        let claim = Claim::take(folder.path(), Work { name: OsStr::new(HIDDEN), leaves }).unwrap();
        assert!(matches!(target.recover(&claim), Err(Refused::NotOurs(..))), "{wrong}");
        drop(claim);
        assert!(hidden.join(&wrong).join("photos").exists());
    }
}

#[test]
fn a_file_that_changed_meanwhile_is_no_output_that_could_not_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let target = target(folder.path());
    let stage = stage(&target);
    let said = |error| {
        let failure = stage.written::<()>("projects", Err(error)).unwrap_err();
        assert_eq!(failure.exit, Exit::Files);
        failure.words(&PHRASES)
    };
    assert_eq!(said(Error::other(Meanwhile("It was changed.".to_owned()))), "It was changed.");
    let full = said(ErrorKind::StorageFull.into());
    assert!(full.starts_with("projects could not be written ("), "{full}");
}
