//! A cohort by keys of one's own: groups of at least five projects, and nothing that is withheld.

use std::path::Path;

use serde_json::Value;

use crate::runner::{run, stdout};

/// Seven projects of spring, six of autumn, two of a small town, one that says nothing, and six that
/// did not agree to show what they say.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let groups = [("printemps", 7), ("Automne", 6), ("marge", 2), ("", 1), ("secret", 6)];
    for (name, count) in groups {
        for number in 0..count {
            let shares = name != "secret";
            let place = if number % 2 == 0 { "Niort" } else { "Brest" };
            let extra = match name {
                "" => String::new(),
                name => format!("[extra]\npromotion = \"{name}\"\nimport = {{ row = {number} }}\n"),
            };
            let text = format!(
                "format = 1\n[project]\nid = \"p-{}-{number}\"\nname = \"P {name} {number}\"\n\
                 summary = \"Un essai.\"\nstage = \"idea\"\nanswered_on = \"2\"\n\
                 territory = {{ places = [\"{place}\"] }}\n[sharing]\ncohort = {shares}\n\
                 [answers]\nopenness = 3\nfield-listening = 2\n[stakes]\nhealth = 2\n{extra}",
                name.to_lowercase()
            )
            .replace("p--", "p-");
            std::fs::write(folder.path().join(format!("{name}{number}.toml")), text).unwrap();
        }
    }
    folder
}

fn made(folder: &Path, out: &Path, more: &[&str]) {
    let (folder, out) = (folder.to_str().unwrap(), out.to_str().unwrap());
    let formats = "html,csv,json,markdown,xlsx";
    let typed = ["batch", folder, "-o", out, "--format", formats, "--no-kinship", "--lang", "en"];
    stdout(&[&typed[..], more].concat(), 0);
}

fn read(out: &Path, name: &str) -> String {
    std::fs::read_to_string(out.join(name)).unwrap()
}

#[test]
fn groups_are_shown_in_every_table_and_what_is_withheld_in_none() {
    let folder = folder();
    let out = folder.path().join("out");
    made(folder.path(), &out, &["--by", "promotion,places", "--plain"]);
    let groups = read(&out, "groups.csv");
    let heads: Vec<&str> = groups.lines().next().unwrap().split(',').collect();
    assert_eq!(&heads[..3], ["by", "group", "projects"]);
    let rows: Vec<Vec<&str>> = groups.lines().skip(1).map(|row| row.split(',').collect()).collect();
    let of = |by: &str| -> Vec<(&str, &str)> {
        rows.iter().filter(|row| row[0] == by).map(|row| (row[1], row[2])).collect()
    };
    // Two of a small town and one that says nothing are fewer than five: the smallest joins them.
    assert_eq!(of("promotion"), [("printemps", "7"), ("joined", "9"), ("withheld", "6")]);
    assert_eq!(of("places").last(), Some(&("withheld", "6")));
    let at = |head: &str| heads.iter().position(|one| *one == head).unwrap();
    assert_eq!((rows[0][at("stage-idea")], rows[0][at("known-of-bearer")]), ("7", "7"));
    assert!(rows[0][at("median-of-bearer")].parse::<f64>().unwrap() > 0.0);
    for name in ["projects.csv", "criteria.csv", "stakes.csv", "unanswered.csv"] {
        let table = read(&out, name);
        assert!(table.starts_with("id,name,by-promotion,by-places,"), "{name}: {table}");
        assert!(table.contains(",printemps,Niort,") && table.contains(",withheld,withheld,"));
    }
    let report = read(&out, "report.md");
    for words in ["By promotion", "By places", "printemps", "groups with fewer than five projects"]
    {
        assert!(report.contains(words), "{words}: {report}");
    }
    let cohort: Value = serde_json::from_str(&read(&out, "cohort.json")).unwrap();
    let projects = cohort["projects"].as_array().unwrap();
    let by = |id: &str| {
        let found = projects.iter().find(|project| project["id"] == id).unwrap();
        found["by"]["promotion"].clone()
    };
    assert_eq!(by("p-automne-0"), serde_json::json!(["Automne"]));
    assert!(by("project-1").is_null());
    for entry in std::fs::read_dir(&out).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            assert!(!String::from_utf8_lossy(&bytes).contains("secret"), "{}", path.display());
        }
    }
    let fresh = read(&out, "report.html");
    made(folder.path(), &out, &["--by", "promotion,places", "--plain", "--resume"]);
    assert_eq!(read(&out, "report.html"), fresh);
    made(folder.path(), &out, &["--by", "places", "--resume"]);
    assert!(
        read(&out, "projects.csv").contains("places")
            && !read(&out, "groups.csv").contains("printemps")
    );
}

#[test]
fn where_no_group_can_be_shown_the_report_says_so() {
    let folder = folder();
    let out = folder.path().join("out");
    made(folder.path(), &out, &["--by", "import.row"]);
    assert!(read(&out, "report.md").contains("No groups can be shown here"));
    made(folder.path(), &out, &["--by", "nowhere"]);
    assert!(read(&out, "report.md").contains("has anything under this key"));
    let typed = ["batch", folder.path().to_str().unwrap(), "-o", "never", "--by", "a,b,c,d,e"];
    assert_eq!(run(&typed).status.code(), Some(2));
}

#[test]
fn a_key_that_no_project_has_is_told_at_once() {
    let folder = folder();
    let (files, out) = (folder.path().to_str().unwrap(), folder.path().join("out"));
    let out = out.to_str().unwrap();
    let typed = ["batch", files, "-o", out, "--format", "json", "--no-kinship", "--lang", "en"];
    let told = run(&[&typed[..], &["--by", "promotoin,promotion,places"]].concat());
    let told = String::from_utf8_lossy(&told.stderr);
    assert!(told.contains("--by promotoin: no project"), "{told}");
    assert_eq!(told.matches("--by ").count(), 1, "{told}");
}
