use std::time::SystemTime;

use super::*;

fn write(path: &Path, text: &str) -> Result<()> {
    let mut file = Writing::begin(path)?;
    file.write_all(text.as_bytes())?;
    file.put()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_file_takes_its_place_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.toml");
    write(&path, "one").unwrap();
    write(&path, "two").unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    assert_eq!(names(folder.path()), ["a.toml"]);
}

#[test]
fn a_file_that_came_in_between_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.toml");
    let file = Writing::begin(&path).unwrap();
    fs::write(&path, "somebody's").unwrap();
    assert_eq!(file.put_new().unwrap_err().kind(), ErrorKind::AlreadyExists);
    assert_eq!(fs::read_to_string(&path).unwrap(), "somebody's");
    assert_eq!(names(folder.path()), ["a.toml"]);
}

#[test]
fn what_a_run_left_is_cleared_away_and_what_a_run_holds_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let held = Writing::begin(&folder.path().join("a.toml")).unwrap();
    let left = folder.path().join(".germoir-abc.part");
    let other = folder.path().join(".germoir-notes");
    fs::write(&left, "half").unwrap();
    fs::write(&other, "mine").unwrap();
    sweep(folder.path());
    assert!(left.exists(), "it is young");
    let old = SystemTime::now() - 2 * YOUNG;
    for path in [&left, &other] {
        File::options().write(true).open(path).unwrap().set_modified(old).unwrap();
    }
    if let Writing::Aside { file, .. } = &held {
        file.as_file().set_modified(old).unwrap();
    }
    sweep(folder.path());
    assert!(!left.exists());
    assert!(other.exists());
    held.put().unwrap();
    assert!(folder.path().join("a.toml").exists());
}

#[test]
fn what_is_being_written_is_hidden_and_swept_once_its_run_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let killed = Writing::begin(&folder.path().join("a.toml")).unwrap();
    let [name] = names(folder.path()).try_into().unwrap();
    assert!(name.starts_with(".germoir-") && name.ends_with(".part"), "{name}");
    let Writing::Aside { file, .. } = killed else { panic!("no device") };
    // Left as a kill leaves it.
    let (file, _) = file.keep().unwrap();
    file.set_modified(SystemTime::now() - 2 * YOUNG).unwrap();
    drop(file);
    sweep(folder.path());
    assert!(names(folder.path()).is_empty());
}

#[test]
#[cfg(windows)]
fn a_file_is_hidden_while_it_is_written_and_not_in_its_place() {
    use std::os::windows::fs::MetadataExt;
    let folder = tempfile::tempdir().unwrap();
    let is_hidden = |name: &str| {
        fs::metadata(folder.path().join(name)).unwrap().file_attributes() & HIDDEN != 0
    };
    let [new, old] = ["new", "old"].map(|name| folder.path().join(name));
    fs::write(&old, "one").unwrap();
    for (path, put) in
        [(&old, Writing::put as fn(Writing) -> _), (&new, Writing::put_new), (&new, Writing::put)]
    {
        let file = Writing::begin(path).unwrap();
        let [aside] = names(folder.path())
            .into_iter()
            .filter(|name| name.ends_with(AFTER))
            .collect::<Vec<_>>()
            .try_into()
            .unwrap();
        assert!(is_hidden(&aside));
        put(file).unwrap();
    }
    assert!(!is_hidden("new") && !is_hidden("old"));
    // What people have hidden stays so, and is replaced.
    fs::set_permissions(&old, hidden(folder.path()).unwrap()).unwrap();
    write(&old, "two").unwrap();
    assert!(is_hidden("old"));
    assert_eq!(fs::read_to_string(&old).unwrap(), "two");
    let mut all = names(folder.path());
    all.sort();
    assert_eq!(all, ["new", "old"]);
}

#[test]
#[cfg(unix)]
fn a_new_file_has_the_rights_of_any_new_file_and_a_private_one_is_its_owners() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let mode = |name: &str| {
        let found = fs::metadata(folder.path().join(name)).unwrap();
        found.permissions().mode() & 0o7777
    };
    fs::write(folder.path().join("any"), "").unwrap();
    write(&folder.path().join("new"), "one").unwrap();
    assert_eq!(mode("new"), mode("any"));
    for (name, begin) in [("private", Writing::private as fn(&Path) -> _), ("own", Writing::own)] {
        begin(&folder.path().join(name)).unwrap().put().unwrap();
        assert_eq!(mode(name), 0o600, "{name}");
    }
    // What was there keeps its rights, whatever the mask of the user.
    fs::set_permissions(folder.path().join("any"), Permissions::from_mode(0o666)).unwrap();
    write(&folder.path().join("any"), "two").unwrap();
    assert_eq!(mode("any"), 0o666);
}

#[test]
#[cfg(unix)]
fn rights_links_and_pipes_stay_what_they_are() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.toml");
    let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    write(&path, "one").unwrap();
    fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    let link = folder.path().join("link.toml");
    std::os::unix::fs::symlink("a.toml", &link).unwrap();
    write(&link, "two").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!((fs::read_to_string(&path).unwrap().as_str(), mode()), ("two", 0o600));
    fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
    assert_eq!(write(&path, "three").unwrap_err().kind(), ErrorKind::PermissionDenied);
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    write(&pipe, "through").unwrap();
    assert_eq!(reader.join().unwrap(), "through");
    assert!(!fs::metadata(&pipe).unwrap().is_file());
}
