//! What the workflows run is what was looked at: nothing that moves under its name, and no check that
//! nobody runs.

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

/// Every script of `.ci` that checks something: not those that run the others.
#[cfg(unix)] // As all below: a machine with bash.
fn checks() -> Vec<String> {
    let paths = texts(".ci").into_iter().map(|(path, _)| std::path::PathBuf::from(path));
    let names = paths.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
    names.filter(|name| !["run", "release", "timed"].contains(&name.as_str())).collect()
}

#[cfg(unix)]
fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

#[cfg(unix)]
fn release(arguments: &[&str]) -> std::process::Output {
    std::process::Command::new(root().join(".ci/release")).args(arguments).output().unwrap()
}

#[test]
#[cfg(unix)]
fn every_check_is_of_a_change_or_of_a_release_and_contributing_says_of_which() {
    let listed = String::from_utf8(release(&[]).stdout).unwrap();
    let parts: Vec<&str> = listed.lines().filter_map(|line| line.split(' ').next()).collect();
    let (of_change, of_release) = (read(".ci/run"), read(".github/workflows/release.yml"));
    let page = read("CONTRIBUTING.md");
    for check in checks() {
        let is_part = parts.contains(&check.as_str());
        let is_of_change = of_change.contains(&format!(" .ci/{check}"));
        let has_both = of_change.contains(&format!(" .ci/{check} daily"));
        assert!(is_of_change != is_part || has_both, "{check}");
        assert!(page.contains(&format!("`.ci/{check}`")), "{check} is not in CONTRIBUTING.md");
        // By its own name, or as one of a list of parts.
        let is_run = [format!(".ci/{check}"), format!("release {check}")];
        let in_list = [format!("[{check},"), format!(" {check},"), format!(" {check}]")];
        if is_part {
            let is_there = is_run.iter().chain(&in_list).any(|text| of_release.contains(text));
            assert!(is_there, "{check} is not in the release workflow");
        }
    }
    assert_eq!(parts.iter().filter(|part| !checks().contains(&(**part).to_owned())).count(), 0);
    assert!(listed.lines().all(|line| line.ends_with('.')), "{listed}");
}

#[test]
#[cfg(unix)]
fn a_part_of_the_release_that_there_is_not_is_a_mistake_of_usage() {
    let output = release(&["page"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("\"page\"") && said.contains("pages"), "{said}");
}
