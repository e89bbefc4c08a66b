//! What users of other tools reported, tried on this one: small inputs in `tests/reported/`, each with
//! its source and a script that says PASS or FAIL.
//!
//! `tests/reported/failing.txt` lists those that still fail. It may only shrink: a case that fails and is
//! not listed fails the test, and so does one that is listed and passes. Cases that need a browser, npm,
//! pip or another clock say so in a line `# Needs:`; `.ci/reported` runs them.

#[cfg(windows)]
#[test]
#[ignore = "the cases of tests/reported are shell scripts"]
fn what_was_reported_of_others_fails_here_only_where_it_is_listed() {}

#[cfg(unix)]
mod cases {
    use std::collections::BTreeSet;
    use std::path::PathBuf;
    use std::process::Command;
    use std::sync::Mutex;

    use crate::runner::root;

    /// What a case ends with that lacks a tool on this machine.
    const LACKS: i32 = 77;

    struct Case {
        name: String,
        script: PathBuf,
        /// Whether `cargo test` can be expected to have what it needs.
        is_plain: bool,
    }

    fn cases() -> Vec<Case> {
        let entries = std::fs::read_dir(root().join("tests/reported")).unwrap();
        let mut cases: Vec<Case> = entries
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().is_dir())
            .map(|entry| {
                let script = entry.path().join("run.sh");
                let text = std::fs::read_to_string(&script).unwrap();
                let has = |start: &str| text.lines().any(|line| line.starts_with(start));
                let name = entry.file_name().into_string().unwrap();
                assert!(has("# Source: "), "{name} names no source");
                Case { name, script, is_plain: !has("# Needs: ") }
            })
            .collect();
        cases.sort_by(|a, b| a.name.cmp(&b.name));
        cases
    }

    /// The names on the list, which are in order and there.
    fn listed(cases: &[Case]) -> BTreeSet<String> {
        let text = std::fs::read_to_string(root().join("tests/reported/failing.txt")).unwrap();
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted_by(|a, b| a < b), "the list is in order, each name once");
        for line in &lines {
            assert!(
                cases.iter().any(|case| case.name == *line),
                "{line} is on the list and not there"
            );
        }
        lines.into_iter().map(str::to_owned).collect()
    }

    /// The exit code of a case, and what it says.
    fn run(case: &Case) -> (i32, String) {
        let mut command = Command::new("bash");
        command.arg(&case.script).arg(env!("CARGO_BIN_EXE_germoir"));
        command.env_clear().env("LC_ALL", "C.UTF-8").stdin(std::process::Stdio::null());
        for name in ["PATH", "HOME", "TMPDIR"] {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.code().unwrap_or(-1), said)
    }

    #[test]
    #[allow(clippy::print_stdout)] // What a machine lacks is told beside the result.
    fn what_was_reported_of_others_fails_here_only_where_it_is_listed() {
        let cases = cases();
        let listed = listed(&cases);
        let plain: Vec<&Case> = cases.iter().filter(|case| case.is_plain).collect();
        assert!(plain.len() >= 40, "{}", plain.len());
        // The longest stand late.
        let (next, wrong) = (Mutex::new(plain.iter().rev()), Mutex::new(Vec::new()));
        let workers = std::thread::available_parallelism().map_or(2, usize::from) + 1;
        std::thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    loop {
                        let Some(case) = next.lock().unwrap().next() else { break };
                        let (code, said) = run(case);
                        let (name, is_listed) = (&case.name, listed.contains(&case.name));
                        match (code, is_listed) {
                            (0, false) | (1, true) => {}
                            (LACKS, _) => println!("{name}: skipped, {said}"),
                            (0, true) => wrong.lock().unwrap().push(format!(
                                "{name} passes: take it off tests/reported/failing.txt"
                            )),
                            _ => wrong
                                .lock()
                                .unwrap()
                                .push(format!("{name} ended with {code}: {said}")),
                        }
                    }
                });
            }
        });
        let wrong = wrong.into_inner().unwrap();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
