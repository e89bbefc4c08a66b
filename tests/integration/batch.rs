//! A cohort: what its reports say, and what they do not.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;

use crate::runner::{command, path};

/// A folder of files, and the folder that reports on it.
pub struct Cohort {
    folder: tempfile::TempDir,
}

impl Cohort {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let cohort = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::create_dir(cohort.folder.path().join("in")).unwrap();
        for (name, text) in files {
            cohort.write(name, text);
        }
        cohort
    }

    /// The examples of the repository.
    pub fn of_examples() -> Self {
        let cohort = Self::new(&[]);
        for file in crate::runner::files("examples") {
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            cohort.write(&name, &std::fs::read_to_string(&file).unwrap());
        }
        cohort
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path().join("in").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Runs `batch in -o OUT` in the folder, with English unless said otherwise.
    pub fn run(&self, out: &str, options: &[&str]) -> Output {
        let arguments = [&["batch", "in", "-o", out], options].concat();
        command(&arguments).current_dir(self.path()).output().unwrap()
    }

    pub fn ran(&self, out: &str, options: &[&str], code: i32) -> String {
        let output = self.run(out, options);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert!(output.stdout.is_empty(), "results go into the folder");
        said
    }

    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).unwrap()
    }

    pub fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path().join(name)).unwrap()
    }

    pub fn json(&self, name: &str) -> serde_json::Value {
        serde_json::from_slice(&self.bytes(name)).unwrap()
    }

    /// Every file of an output with its bytes.
    pub fn all(&self, out: &str) -> BTreeMap<String, Vec<u8>> {
        fn add(folder: &Path, before: &str, found: &mut BTreeMap<String, Vec<u8>>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = format!("{before}{}", path.file_name().unwrap().to_string_lossy());
                if path.is_dir() {
                    add(&path, &format!("{name}/"), found);
                } else {
                    found.insert(name, std::fs::read(&path).unwrap());
                }
            }
        }
        let mut found = BTreeMap::new();
        add(&self.path().join(out), "", &mut found);
        found
    }
}

pub const ALL: &[&str] = &["--format", "html,xlsx,csv,json,ndjson,markdown"];

/// A project that shares its name and words, with lines of its own.
pub fn project(name: &str, rest: &str) -> String {
    format!(
        "format = 1\n[project]\nname = \"{name}\"\nsummary = \"Summary of {name}.\"\n\
         stage = \"idea\"\n{rest}\n[sharing]\ncohort = true\n"
    )
}

#[test]
fn every_output_is_there_and_nothing_else() {
    let cohort = Cohort::of_examples();
    let said = cohort.ran("out", ALL, 0);
    assert!(said.contains("out is ready: 23 projects."), "{said}");
    let all = cohort.all("out");
    for name in [
        "report.html",
        "report.md",
        "cohort.xlsx",
        "cohort.json",
        "assessments.ndjson",
        "projects.csv",
        "criteria.csv",
        "brakes.csv",
        "stakes.csv",
        "reach.csv",
        "problems.csv",
        "unanswered.csv",
        "kinship.csv",
        "projects/jardin-des-liens.html",
    ] {
        assert!(all.contains_key(name), "{name}");
    }
    assert_eq!(all.keys().filter(|name| name.starts_with("projects/")).count(), 23);
    assert_eq!(all.len(), 13 + 2 + 23, "{:?}", all.keys());
    let lines = cohort.text("out/assessments.ndjson");
    assert_eq!(lines.lines().count(), 23);
    assert_eq!(cohort.json("out/cohort.json")["schema"], "germoir/cohort/1");
}

#[test]
fn projects_come_in_the_order_of_their_names() {
    let files =
        [("z.toml", "Alpha"), ("y.toml", "Éclair"), ("x.toml", "zèbre"), ("w.toml", "beta")]
            .map(|(file, name)| (file, project(name, "")));
    let files: Vec<_> = files.iter().map(|(file, text)| (*file, text.as_str())).collect();
    let cohort = Cohort::new(&files);
    cohort.ran("out", ALL, 0);
    let json = cohort.json("out/cohort.json");
    let names: Vec<&str> =
        json["projects"].as_array().unwrap().iter().map(|p| p["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Alpha", "beta", "Éclair", "zèbre"]);
    let csv = cohort.text("out/projects.csv");
    let first: Vec<&str> =
        csv.lines().skip(1).map(|line| line.split(',').nth(1).unwrap()).collect();
    assert_eq!(first, names);
    let ids: Vec<String> = cohort
        .text("out/assessments.ndjson")
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|line| line["project"]["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids, ["z", "w", "y", "x"]);
}

#[test]
fn what_is_not_shared_is_in_no_output() {
    let secret = "format = 1\n[project]\nid = \"plain-id\"\nname = \"SecretName\"\n\
        summary = \"SecretSummary\"\nstage = \"idea\"\npublics = [\"SecretPublic\"]\n\
        territory = { places = [\"SecretPlace\"] }\n[bearer]\nname = \"SecretBearer\"\n\
        contact = \"SecretContact\"\nskills = [\"SecretSkill\"]\n[needs]\n\
        skills = [\"SecretNeed\"]\n[offers]\nskills = [\"SecretOffer\"]\n[answers]\n\
        openness = { level = 2, note = \"SecretNote\", evidence = [{ kind = \"observed\", source = \"SecretSource\" }] }\n";
    let cohort = Cohort::new(&[("plain.toml", secret)]);
    cohort.ran("out", ALL, 0);
    for (name, bytes) in cohort.all("out") {
        if name != "cohort.xlsx" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains("Secret"), "{name}: {text}");
        }
    }
    use calamine::Reader as _;
    let bytes = std::io::Cursor::new(cohort.bytes("out/cohort.xlsx"));
    let mut book = calamine::Xlsx::new(bytes).unwrap();
    for (name, range) in book.worksheets() {
        assert!(!format!("{range:?}").contains("Secret"), "{name}");
    }
    assert!(cohort.text("out/report.html").contains("ask first"));
    assert!(cohort.text("out/projects/project-1.html").contains("project 1"));
    let key = cohort.text("out.key.csv").replace('\\', "/");
    assert!(key.contains("project-1,plain-id,in/plain.toml,"), "{key}");
}

#[test]
fn invalid_files_stop_nothing_and_are_in_every_output() {
    let cohort = Cohort::new(&[
        ("good.toml", &project("Good", "")),
        ("bad.toml", "format = 1\n[project]\nname = \"\"\nsummary = \"s\"\nstage = \"idea\"\n"),
        ("empty.toml", ""),
    ]);
    std::fs::write(cohort.path().join("in/binary.toml"), b"\x89PNG\0\0").unwrap();
    let said = cohort.ran("out", ALL, 1);
    assert!(said.contains("line 3, column 8: error [blank-text]"), "{said}");
    for name in ["report.html", "report.md", "cohort.json", "problems.csv"] {
        let text = cohort.text(&format!("out/{name}"));
        for label in ["1", "2", "3"] {
            let labels = [format!("project {label}"), format!("project-{label}")];
            assert!(labels.iter().any(|label| text.contains(label)), "{label} in {name}");
        }
        assert!(!text.contains("bad.toml"), "{name}");
    }
    // The holder of the files is told which is which.
    let key = cohort.text("out.key.csv");
    for file in ["bad.toml", "empty.toml", "binary.toml"] {
        assert!(key.contains(file), "{file} in {key}");
    }
    let json = cohort.json("out/cohort.json");
    assert_eq!(json["counts"]["invalid"], 3);
    assert_eq!(json["counts"]["projects"], 1);
    assert_eq!(cohort.text("out/assessments.ndjson").lines().count(), 1);
}

#[test]
fn two_projects_with_one_id_are_both_invalid_and_neither_is_named() {
    let [text, again] = ["Twice", "Twice again"].map(|name| project(name, "id = \"same\""));
    let cohort =
        Cohort::new(&[("a.toml", &text), ("b.toml", &again), ("c.toml", &project("Other", ""))]);
    cohort.ran("out", ALL, 1);
    let json = cohort.json("out/cohort.json");
    assert_eq!(json["counts"]["projects"], 1);
    let files = json["files"].as_array().unwrap();
    for at in [0, 1] {
        assert_eq!(files[at]["problems"][0]["code"], "same-id");
    }
    assert!(!json.to_string().contains("a.toml") && !json.to_string().contains("same\""));
    assert!(!cohort.all("out").contains_key("projects/same.html"));
    assert_eq!(cohort.text("out/assessments.ndjson").lines().count(), 1);
}

#[test]
fn an_empty_folder_is_told_and_nothing_is_written() {
    let cohort = Cohort::new(&[]);
    let said = cohort.ran("out", &[], 1);
    assert!(said.contains("no .toml file here"), "{said}");
    let said = cohort.ran("out", &["--lang", "fr"], 1);
    assert!(said.contains("aucun fichier .toml"), "{said}");
    assert!(!cohort.path().join("out").exists());
}

#[test]
fn other_kinds_of_files_are_counted_and_set_aside() {
    let review = "format = 1\n[review]\nproject = \"good\"\nreviewer = \"A\"\nrole = \"peer\"\n\
                  date = 2026-11-01\n";
    let cohort = Cohort::new(&[("good.toml", &project("Good", "")), ("r.toml", review)]);
    cohort.ran("out", ALL, 0);
    assert_eq!(cohort.json("out/cohort.json")["counts"]["others"]["review"], 1);
    assert!(cohort.text("out/report.html").contains("1 review was also found"));
}

#[cfg(unix)]
#[test]
fn hidden_and_ignored_files_are_left_out_and_links_do_not_go_round() {
    let cohort = Cohort::new(&[
        ("good.toml", &project("Good", "")),
        (".hidden.toml", "nonsense"),
        ("ignored.toml", "nonsense"),
        (".gitignore", "ignored.toml\n"),
        ("deep/other.toml", &project("Deep", "")),
    ]);
    let folder = cohort.path().join("in");
    std::os::unix::fs::symlink(&folder, folder.join("deep/round")).unwrap();
    cohort.ran("out", ALL, 0);
    assert_eq!(cohort.json("out/cohort.json")["counts"]["projects"], 2);
    std::os::unix::fs::symlink("nowhere", folder.join("lost.toml")).unwrap();
    let said = cohort.ran("out", ALL, 5);
    assert!(said.contains("[not-found]") && !said.contains("lost"), "{said}");
    assert_eq!(cohort.json("out/cohort.json")["counts"]["projects"], 2);
}

#[test]
fn a_text_is_no_formula_in_csv_or_in_a_workbook() {
    let formulas = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\\t=1"];
    let files: Vec<(String, String)> = formulas
        .iter()
        .enumerate()
        .map(|(at, text)| (format!("p{at}.toml"), project(text, "")))
        .collect();
    let files: Vec<_> = files.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let cohort = Cohort::new(&files);
    cohort.ran("out", ALL, 0);
    for table in ["projects", "criteria"] {
        let text = cohort.text(&format!("out/{table}.csv"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for row in reader.records() {
            let row = row.unwrap();
            assert!(row[1].starts_with('\''), "{row:?}");
        }
    }
    use calamine::Reader as _;
    let bytes = std::io::Cursor::new(cohort.bytes("out/cohort.xlsx"));
    let mut book = calamine::Xlsx::new(bytes).unwrap();
    let range = book.worksheet_range("Projects").unwrap();
    let names: Vec<String> = range.rows().skip(1).map(|row| row[1].to_string()).collect();
    assert!(names.contains(&"=1+1".to_owned()), "{names:?}");
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().next().is_none(), "{name}");
    }
}

#[test]
fn values_stand_beside_names_only_when_asked_for() {
    let cohort = Cohort::of_examples();
    cohort.ran("out", &["--format", "csv,xlsx"], 0);
    let header =
        |out: &str| cohort.text(&format!("{out}/projects.csv")).lines().next().unwrap().to_owned();
    assert!(header("out").contains("Known: ") && !header("out").contains("Value: "));
    cohort.ran("with", &["--format", "csv", "--with-values"], 0);
    assert!(header("with").contains("Value: ") && header("with").contains("At least: "));
}

#[test]
fn few_people_are_not_shown_nor_found_by_subtraction() {
    let reach = |users: u64, expected: u64| {
        format!(
            "[reach]\nunit = \"people\"\ncounting = \"unique\"\n\
             expected = {{ count = {expected}, basis = \"survey\" }}\n\
             observations = [{{ date = 2026-01-01, users = {users} }}]\n"
        )
    };
    let cohort = Cohort::new(&[
        ("a.toml", &project("A", &reach(3, 7717))),
        ("b.toml", &project("B", &reach(160, 3000))),
        ("c.toml", &project("C", &reach(4, 4242).replace("people", "organisations"))),
    ]);
    cohort.ran("out", ALL, 0);
    let csv = cohort.text("out/reach.csv");
    let line = |name: &str| csv.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    assert!(line("a,A,").contains("fewer than 5") && !line("a,A,").contains(",3,"), "{csv}");
    assert!(line("c,C,").contains(",4,"), "{csv}");
    let json = cohort.json("out/cohort.json");
    let groups = json["reach"]["groups"].as_array().unwrap();
    assert_eq!(groups.len(), 2, "units are kept apart");
    assert_eq!(groups[0]["users"]["total"], 160);
    assert_eq!(groups[0]["users"]["kept_back"], 1);
    assert!(json["reach"]["projects"][0]["users"].is_null());
    assert!(json["reach"]["projects"][0]["uptake"].is_null());
    assert!(cohort.text("out/report.html").contains("overlap"));
}

#[test]
fn french_sheets_open_in_french_spreadsheets() {
    let cohort = Cohort::of_examples();
    cohort.ran("out", &["--format", "csv", "--lang", "fr"], 0);
    let csv = cohort.text("out/projects.csv");
    assert!(csv.starts_with("\u{feff}Identifiant;Projet;"), "{csv}");
    assert!(csv.contains(";0,"), "decimal commas: {csv}");
}

#[test]
fn the_page_escapes_and_runs_nothing() {
    let hostile = project("<script>alert(1)</script>", "publics = [\"<img src=x>\"]");
    let cohort = Cohort::new(&[("h.toml", &hostile)]);
    cohort.ran("out", ALL, 0);
    let page = cohort.text("out/report.html");
    // The search of the page, what it reads, and nothing else.
    assert_eq!(page.matches("<script").count(), 2, "{page}");
    assert_eq!(page.matches("</script").count(), 2, "{page}");
    assert!(page.contains("script-src 'sha256-") && !page.contains("<img"));
    assert!(page.contains("&lt;script&gt;") && page.contains("\\u003cscript>alert(1)"));
    assert!(page.contains("href=\"projects/h.html\""));
    let markdown = cohort.text("out/report.md");
    assert!(!markdown.contains("<script"));
}

#[test]
fn the_folder_of_the_repository_can_be_named_too() {
    let cohort = Cohort::new(&[]);
    let examples = path("examples");
    let output = command(&["batch", &examples, &examples, "-o", "out", "--format", "json"])
        .current_dir(cohort.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "the same folder twice is read once");
    let projects = ["examples", "examples/cohort"].map(|name| crate::runner::files(name).len());
    let counts = &cohort.json("out/cohort.json")["counts"];
    assert_eq!(counts["projects"], projects[0] + projects[1]);
    assert_eq!(counts["others"]["structure"], crate::runner::files("examples/structures").len());
}

#[test]
fn a_report_is_kept_when_most_files_can_no_longer_be_read() {
    let project = |name: &str| {
        format!("format = 1\n[project]\nname = \"{name}\"\nsummary = \"s\"\nstage = \"idea\"\n")
    };
    let cohort = Cohort::new(&[]);
    for name in ["a", "b", "c"] {
        cohort.write(&format!("{name}.toml"), &project(name));
    }
    cohort.ran("out", ALL, 0);
    let before = cohort.all("out");
    for name in ["a", "b"] {
        cohort.write(&format!("old/{name}.toml"), &project(&format!("{name}, autrement")));
    }
    let said = cohort.ran("out", ALL, 1);
    assert!(said.contains("was kept as it was: 4 of 5 files"), "{said}");
    assert_eq!(cohort.all("out"), before);
    // Without an earlier report there is nothing to keep.
    let said = cohort.ran("new", ALL, 1);
    assert!(said.contains("new is ready: 1 project"), "{said}");
}

#[test]
fn who_has_not_answered_what_is_a_list_to_go_by() {
    let head = |name: &str| {
        format!(
            "format = 1\n[project]\nname = \"{name}\"\nsummary = \"s\"\nstage = \"idea\"\n[sharing]\ncohort = true\n"
        )
    };
    let cohort = Cohort::new(&[
        (
            "a.toml",
            &(head("Alpha")
                + "[answers]\nopenness = 3\nlistening = \"declined\"\n[stakes]\nhealth = 2\n\
                    [brakes]\nfear-of-change = { intensity = 3 }\n"),
        ),
        ("b.toml", &head("Beta")),
        ("c.toml", &head("Gamma").replace("cohort = true", "cohort = false")),
    ]);
    cohort.ran("out", &["--format", "csv"], 0);
    let list = cohort.text("out/unanswered.csv");
    let rows = |name: &str| list.lines().filter(|line| line.contains(name)).collect::<Vec<_>>();
    assert!(rows("Gamma").is_empty(), "{list}");
    assert!(rows("Beta").iter().any(|row| row.contains(",stakes,")), "{list}");
    assert!(rows("Beta").iter().any(|row| row.contains(",listening,")), "{list}");
    // What a brake changed is answered where only what was done about it is not.
    for answered in [",stakes,", ",listening,", ",fear-of-change,"] {
        assert!(rows("Beta").iter().any(|row| row.contains(answered)), "{answered}: {list}");
        assert!(!rows("Alpha").iter().any(|row| row.contains(answered)), "{answered}: {list}");
    }
    assert_eq!(rows("Beta").len() - rows("Alpha").len(), 3, "{list}");
}
