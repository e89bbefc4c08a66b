//! What was put in its place stays there: renames are made in one place of the program, again while
//! something is busy, and outlast a power cut.

use crate::runner::root;

fn sources(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            let name = path.strip_prefix(root().join("src")).unwrap().display().to_string();
            let text = std::fs::read(&path).unwrap();
            found.push((name.replace('\\', "/"), String::from_utf8_lossy(&text).into_owned()));
        }
    }
}

#[test]
fn the_only_renames_are_those_of_one_module() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    assert!(files.len() > 40);
    let renames = ["fs::rename(", ".persist(", "persist_noclobber(", "renameat", "hard_link("];
    for (name, text) in files {
        let is_home = ["cli/place.rs", "cli/folder/unix.rs", "cli/folder/windows.rs"];
        if is_home.contains(&name.as_str()) || name.ends_with("/tests.rs") {
            continue;
        }
        let program = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        for rename in renames {
            // Pages of an earlier output that have not changed are shared with it.
            let is_known = name == "cli/batch/reading.rs" && rename == "hard_link(";
            assert!(is_known || !program.contains(rename), "{name} has {rename}");
        }
    }
}

/// File names come last, and one of them may look like an option.
#[test]
fn the_hooks_take_no_file_for_an_option() {
    let hooks = std::fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    let entries: Vec<&str> =
        hooks.lines().filter_map(|line| line.trim().strip_prefix("entry: ")).collect();
    assert_eq!(entries.len(), 2);
    let folder = tempfile::tempdir().unwrap();
    let text = "format = 1\n[project]\nname = \"A\"\nsummary = \"B.\"\nstage = \"idea\"\n";
    for name in ["--output=x.toml", "-o", "a.toml"] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    for entry in entries {
        let mut words = entry.split(' ');
        assert_eq!(words.next(), Some("germoir"));
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_germoir"))
            .args(words)
            .args(["--output=x.toml", "-o", "a.toml"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.contains('3'), "{said}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);
    }
}

/// Every file or folder that a command puts in its place, and the sync of the folder after it.
#[cfg(target_os = "linux")]
mod traced {
    use std::io::Write;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Stdio};

    use crate::runner::{DATE, path, skipped};

    /// A call that put something in its place, or a folder that was synced.
    #[derive(Debug)]
    enum Call {
        Put { folder: PathBuf, name: String },
        Synced(PathBuf),
    }

    /// What is between two characters, the first time.
    fn between(text: &str, before: char, after: char) -> Option<&str> {
        text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
    }

    /// One line of strace, as `-y` shows the paths of open files.
    fn call(line: &str) -> Option<Call> {
        let (before, _) = line.rsplit_once(')').filter(|(_, result)| result.trim() == "= 0")?;
        if before.contains("fsync(") {
            return Some(Call::Synced(between(before, '<', '>')?.into()));
        }
        if !before.contains("rename") && !before.contains("link") {
            return None;
        }
        // A call that takes something away names one path only.
        let mut quoted = before.split('"').skip(1);
        let (first, folder, second) = (quoted.next()?, quoted.next()?, quoted.next());
        let (folder, name) = match second {
            Some(second) => (between(folder, '<', '>'), second),
            None => (before.split('"').next().and_then(|start| between(start, '<', '>')), first),
        };
        let whole = Path::new(folder.unwrap_or_default()).join(name);
        let name = whole.file_name()?.to_str()?.to_owned();
        Some(Call::Put { folder: whole.parent()?.to_owned(), name })
    }

    fn traced(arguments: &[&str], typed: &str, folder: &Path) -> Option<Vec<Call>> {
        let log = folder.join("calls");
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-y", "-s", "4096", "-o"]).arg(&log);
        strace.args(["-e", "trace=rename,renameat,renameat2,link,linkat,unlink,unlinkat,fsync"]);
        strace.arg(env!("CARGO_BIN_EXE_germoir")).args(arguments).args(["--date", DATE]);
        strace.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut running = strace.spawn().ok()?;
        let _ = running.stdin.take()?.write_all(typed.as_bytes());
        let ended = running.wait().ok()?;
        assert!(ended.code().is_some_and(|code| code != 5), "{arguments:?}: {ended}");
        let calls = std::fs::read_to_string(&log).ok()?;
        Some(calls.lines().filter_map(call).collect())
    }

    /// Every folder that something was put in is synced after that.
    fn lasts(calls: &[Call]) -> Result<Vec<&str>, &Call> {
        let mut put = Vec::new();
        for (at, call) in calls.iter().enumerate() {
            let Call::Put { folder, name } = call else { continue };
            // What is hidden is of no use after the run.
            let is_hidden = |name: &str| name.starts_with(".germoir-") || name.starts_with("new-");
            if is_hidden(name) || folder.iter().any(|part| is_hidden(&part.to_string_lossy())) {
                continue;
            }
            let is_synced = |later: &Call| matches!(later, Call::Synced(path) if path == folder);
            if !calls[at..].iter().any(is_synced) {
                return Err(call);
            }
            put.push(name.as_str());
        }
        Ok(put)
    }

    #[test]
    fn every_folder_is_synced_after_something_was_put_in_it() {
        let place = tempfile::tempdir().unwrap();
        let place = place.path().canonicalize().unwrap();
        let at = |name: &str| place.join(name).display().to_string();
        let [new, talk, people, out, in_a, in_b, made, copies, project] = [
            "n.toml",
            "t.toml",
            "people",
            "out",
            "people/a.toml",
            "people/b.toml",
            "made",
            "copies",
            "p.toml",
        ]
        .map(at);
        std::fs::create_dir(&people).unwrap();
        let descriptor = |name: &str, more: &str| {
            format!(
                "format = 1\n[project]\nname = \"{name}\"\nsummary = \"By Anna Berg.\"\nstage = \"idea\"\n{more}"
            )
        };
        std::fs::write(&in_a, descriptor("A", "")).unwrap();
        std::fs::write(&project, descriptor("P", "")).unwrap();
        let review = "format = 1\n[review]\nproject = \"a\"\nreviewer = \"Anna Berg\"\n";
        std::fs::write(&in_b, review).unwrap();
        let (answers, page) = (at("answers.csv"), at("a.html"));
        std::fs::write(&answers, "project_name,project_summary,project_stage\nB,A try.,idea\n")
            .unwrap();
        let example = path("examples/voisin-age.toml");
        let commands: &[(&[&str], &str, &[&str])] = &[
            (&["new", &new], "", &["n.toml"]),
            (&["interview", &talk], "A\nA try.\nidea\nq\n", &["t.toml", "t.toml", "t.toml"]),
            (&["import", &answers, "--into", &made], "", &["b.toml"]),
            (&["assess", &example, "--format", "html", "-o", &page], "", &["a.html"]),
            (
                &["export-person", "Anna Berg", &people, "-o", &at("export.txt")],
                "",
                &["export.txt"],
            ),
            (&["blind", &project, "-o", &copies], "", &["copies.key", "#", "manifest.json"]),
            (
                &["decide", &project, "--by", "We", "--outcome", "meet", "--reason", "So."],
                "",
                &["p.decision.toml"],
            ),
            (&["batch", &people, "-o", &out, "--format", "json"], "", &["out.key.csv", "out"]),
            (&["batch", &people, "-o", &out, "--format", "json"], "", &["out.key.csv", "out"]),
            (&["purge", "Anna Berg", &people], "", &["a.toml", "b.toml"]),
        ];
        for (arguments, typed, expected) in commands {
            let Some(calls) = traced(arguments, typed, &place) else {
                skipped("strace does not work here");
                return;
            };
            match lasts(&calls) {
                Err(call) => panic!("{arguments:?}: no sync after {call:?} in {calls:#?}"),
                Ok(put) => {
                    let is_as_expected = put.len() == expected.len()
                        && put.iter().zip(*expected).all(|(put, name)| *name == "#" || put == name);
                    assert!(is_as_expected, "{arguments:?}: {put:?} in {calls:#?}");
                }
            }
        }
    }

    #[test]
    fn the_lines_of_strace_are_understood() {
        let put = |line: &str| match call(line) {
            Some(Call::Put { folder, name }) => format!("{} {name}", folder.display()),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            put(
                "7 renameat2(AT_FDCWD</w>, \"/t/.a.part\", AT_FDCWD</w>, \"/t/a\", RENAME_NOREPLACE) = 0"
            ),
            "/t a"
        );
        assert_eq!(put("renameat(3</t/.x>, \"draft\", 4</t>, \"b\") = 0"), "/t b");
        assert_eq!(put("rename(\"/t/a\", \"/u/b\") = 0"), "/u b");
        assert_eq!(put("unlinkat(4</t>, \"b\", 0) = 0"), "/t b");
        assert!(call("renameat(3</t>, \"a\", 4</t>, \"b\") = -1 ENOENT (No such file)").is_none());
        assert!(
            matches!(call("9 fsync(3</t>)     = 0"), Some(Call::Synced(path)) if path == Path::new("/t"))
        );
        let synced =
            [Call::Put { folder: "/t".into(), name: "a".into() }, Call::Synced("/t".into())];
        assert_eq!(lasts(&synced).unwrap(), ["a"]);
        assert!(lasts(&synced[..1]).is_err());
        let too_early =
            [Call::Synced("/t".into()), Call::Put { folder: "/t".into(), name: "a".into() }];
        assert!(lasts(&too_early).is_err());
    }
}
