//! Which files a folder stands for, and what is said of those that are left out.

use std::path::Path;

use crate::runner::command;

const PROJECT: &str = "format = 1\n[project]\nname = \"NAME\"\nsummary = \"s\"\nstage = \"idea\"\n";

fn project(path: &Path, name: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, PROJECT.replace("NAME", name)).unwrap();
}

/// Commands that take a folder of projects, and words that are told of each project that is read.
const RUNS: [&str; 11] = [
    "check DIR --format json",
    "assess DIR --format json",
    "letter DIR -o OUT",
    "reach DIR --format json",
    "compare DIR DIR --format json",
    "screen DIR --format json",
    "panel DIR --format json",
    "blind DIR -o OUT",
    "batch DIR -o OUT --format json",
    "federate DIR --format json",
    "support DIR --format json",
];

/// Ends with this code; both outputs, and the names of what was written into OUT.
fn run(run: &str, dir: &Path, out: &Path, code: i32) -> (String, String) {
    let fill = |word: &str| match word {
        "DIR" => dir.to_str().unwrap().to_owned(),
        "OUT" => out.to_str().unwrap().to_owned(),
        word => word.to_owned(),
    };
    let arguments: Vec<String> = run.split(' ').map(fill).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = command(&arguments).args(["--lang", "en"]).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{run}: {told}");
    (String::from_utf8(output.stdout).unwrap(), told)
}

#[test]
fn a_file_is_read_whatever_the_case_of_its_ending() {
    for what in RUNS {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("in");
        project(&dir.join("SOL.TOML"), "Sol");
        project(&dir.join("zilok.Toml"), "Zilok");
        let (_, told) = run(what, &dir, &folder.path().join("out"), 0);
        assert!(!told.contains("no project"), "{what}: {told}");
    }
}

/// Whether what a command tells is for others than those who hold the files: no file is named.
fn is_for_others(what: &str) -> bool {
    ["batch", "compare", "federate", "observe", "support"].iter().any(|name| what.starts_with(name))
}

#[test]
fn what_looks_like_a_descriptor_under_another_name_is_named() {
    for what in RUNS {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("in");
        project(&dir.join("a.toml"), "A");
        project(&dir.join("ulule.toml.txt"), "Ulule");
        project(&dir.join("sol.txt"), "Sol");
        std::fs::write(dir.join("notes.txt"), "Call Zoé").unwrap();
        std::fs::write(dir.join("a.toml.bak"), PROJECT).unwrap();
        let (_, told) = run(what, &dir, &folder.path().join("out"), 0);
        if is_for_others(what) {
            assert!(told.contains("2 files look like descriptors"), "{what}: {told}");
            assert!(!told.contains("ulule") && !told.contains("sol.txt"), "{what}: {told}");
            continue;
        }
        for name in ["ulule.toml.txt", "sol.txt"] {
            assert!(told.contains(name), "{what}: {told}");
        }
        assert!(told.contains("ulule.toml\n") || told.contains("ulule.toml "), "{what}: {told}");
        assert!(!told.contains("notes.txt") && !told.contains(".bak"), "{what}: {told}");
    }
}

#[test]
fn files_that_git_ignores_are_counted() {
    for what in RUNS {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("in");
        project(&dir.join("a.toml"), "A");
        project(&dir.join("b.toml"), "B");
        project(&dir.join("below/c.toml"), "C");
        std::fs::write(dir.join(".gitignore"), "b.toml\nbelow/\n").unwrap();
        let (_, told) = run(what, &dir, &folder.path().join("out"), 0);
        assert!(told.contains("2 .toml files are left out because git ignores them"), "{told}");
        let (_, told) = run(&format!("{what} -q"), &dir, &folder.path().join("out2"), 0);
        assert!(!told.contains("git"), "{what} -q: {told}");
    }
}

#[test]
fn a_folder_with_nothing_of_the_kind_says_so_and_ends_as_invalid() {
    for what in RUNS {
        for is_quiet in ["", " -q"] {
            let folder = tempfile::tempdir().unwrap();
            let dir = folder.path().join("in");
            std::fs::create_dir(&dir).unwrap();
            let (_, told) = run(&format!("{what}{is_quiet}"), &dir, &folder.path().join("out"), 1);
            assert!(told.contains("in"), "{what}{is_quiet} says nothing");
        }
    }
}

#[test]
fn a_file_that_is_met_twice_is_read_once() {
    let runs = [
        ("check DIR DIR/a.toml --format json", "\"path\"", 1),
        ("assess DIR DIR/a.toml --format json", "germoir/assessment/", 1),
        ("assess DIR/a.toml DIR/../in/a.toml --format json", "germoir/assessment/", 1),
        ("screen DIR/a.toml DIR --format json", "germoir/screening/", 1),
        ("reach DIR DIR --format json", "\"id\": \"a\"", 1),
        ("federate DIR DIR/a.toml --format json", "\"id\": \"project-1\"", 1),
        ("support DIR DIR/a.toml --format json", "\"id\": \"a\"", 0),
        ("letter DIR DIR/a.toml -o OUT", "", 0),
        ("blind DIR DIR/a.toml -o OUT", "", 0),
        ("batch DIR DIR/a.toml -o OUT", "", 0),
    ];
    for (what, sign, times) in runs {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("in");
        project(&dir.join("a.toml"), "A");
        let what = what.replace("DIR", dir.to_str().unwrap());
        let (text, told) = run(&what, &dir, &folder.path().join("out"), 0);
        assert!(!told.contains("id"), "{what}: {told}");
        if times > 0 {
            assert_eq!(text.matches(sign).count(), times, "{what}: {text}");
        }
    }
}

#[test]
fn no_more_is_looked_at_than_the_limit() {
    for what in RUNS {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("in");
        project(&dir.join("a.toml"), "A");
        for at in 0..20 {
            std::fs::write(dir.join(format!("{at}.png")), "").unwrap();
        }
        let out = folder.path().join("out");
        let (text, told) = run(&format!("{what} --max-files 20"), &dir, &out, 1);
        // `check` tells it where it tells every problem.
        assert!((text + &told).contains("--max-files 200"), "{what}: {told}");
        run(&format!("{what} --max-files 21"), &dir, &folder.path().join("out2"), 0);
    }
}

#[test]
#[cfg(unix)]
fn a_walk_never_leaves_the_folder_that_was_named() {
    use std::os::unix::fs::symlink;
    for what in RUNS {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("in");
        project(&dir.join("a.toml"), "Alpha");
        project(&folder.path().join("elsewhere/b.toml"), "Secret");
        std::fs::write(folder.path().join(".env"), "API_TOKEN=s3cr3t\n").unwrap();
        symlink(folder.path().join("elsewhere"), dir.join("folder")).unwrap();
        symlink(folder.path().join("elsewhere/b.toml"), dir.join("file.toml")).unwrap();
        symlink(folder.path().join(".env"), dir.join("env.toml")).unwrap();
        symlink("/", dir.join("root")).unwrap();
        // These lead to what is read anyway.
        symlink("a.toml", dir.join("same.toml")).unwrap();
        symlink(".", dir.join("again")).unwrap();
        let (text, told) = run(what, &dir, &folder.path().join("out"), 0);
        for word in ["Secret", "s3cr3t", "API_TOKEN"] {
            assert!(!text.contains(word) && !told.contains(word), "{what}: {text}{told}");
        }
        assert!(told.contains("4 links lead out of the folder"), "{what}: {told}");
        // A link that is named is followed: naming it is asking for it.
        let link = folder.path().join("link");
        symlink(&dir, &link).unwrap();
        run(what, &link, &folder.path().join("out2"), 0);
        // One that leads nowhere is a file that is missing.
        symlink("nowhere", dir.join("gone.toml")).unwrap();
        let (text, told) = run(what, &dir, &folder.path().join("out3"), 5);
        let sign = if is_for_others(what) { "[not-found]" } else { "gone.toml" };
        assert!((text + &told).contains(sign), "{what}: {told}");
    }
}

#[test]
fn last_year_s_copy_within_a_folder_is_read_once_and_told() {
    for what in RUNS {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("in");
        for name in ["a", "b", "c"] {
            project(&dir.join(format!("{name}.toml")), name);
            project(&dir.join(format!("copie 2025/{name}.toml")), name);
        }
        let (_, told) = run(what, &dir, &folder.path().join("out"), 0);
        assert!(told.contains("3 files say the same as another"), "{what}: {told}");
        assert_eq!(told.contains("copie 2025"), !is_for_others(what), "{what}: {told}");
        // What was changed since is another project of one id, and neither counts.
        project(&dir.join("copie 2025/a.toml"), "a, autrement");
        let (_, told) = run(what, &dir, &folder.path().join("out2"), 1);
        assert!(told.contains("2 files say the same as another"), "{what}: {told}");
    }
}
