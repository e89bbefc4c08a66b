//! What the workflows run is what was looked at: nothing that moves under its name.

use crate::runner::root;

/// The files of a folder with their texts.
fn texts(folder: &str) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut texts: Vec<(String, String)> = paths
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    texts.sort();
    texts
}

#[test]
fn actions_are_pinned_by_hash_with_their_version_beside_it() {
    let mut pinned = 0;
    for (name, text) in [texts(".github/workflows"), texts("examples/workflows")].concat() {
        for line in text.lines().filter(|line| line.contains("uses:")) {
            let (_, hash) = line.split_once('@').unwrap_or_else(|| panic!("{name}: {line}"));
            let (hash, version) =
                hash.split_once(" # v").unwrap_or_else(|| panic!("{name}: {line}"));
            let is_hash = hash.len() == 40 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(is_hash && version.contains('.'), "{name}: {line}");
            pinned += 1;
        }
    }
    assert!(pinned >= 10, "{pinned} actions");
}

#[test]
fn what_makes_the_release_is_installed_by_version() {
    let mut installed = 0;
    for (name, text) in texts(".ci") {
        // A command may go on in the next line.
        let text = text.replace("\\\n", " ");
        for line in text.lines().filter(|line| line.contains("cargo install")) {
            assert!(line.contains("--version") && line.contains("--locked"), "{name}: {line}");
            installed += 1;
        }
    }
    assert!(installed >= 3, "{installed} tools");
}
