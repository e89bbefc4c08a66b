//! `batch --before`: what changed since an earlier folder, and nothing over silence.

use std::path::Path;

use serde_json::{Value, json};

use crate::runner::{run, stdout};

/// A project: its consent, and what stands below `[project]`.
fn project(path: &Path, id: &str, shares: bool, stage: &str, rest: &str) {
    let on = if rest.contains("first version") { "1" } else { "2" };
    let text = format!(
        "format = 1\n[project]\nid = \"{id}\"\nname = \"Nom de {id}\"\nsummary = \"Un essai.\"\n\
         stage = \"{stage}\"\nanswered_on = \"{on}\"\n[sharing]\ncohort = {shares}\n{rest}\n\
         [extra]\npromotion = \"p\"\nimport = {{ file = \"table.csv\", row = 12, id = \"fiche {id}\" }}\n"
    );
    std::fs::create_dir_all(path).unwrap();
    std::fs::write(path.join(format!("{id}.toml")), text).unwrap();
}

fn counts(of: &[(u16, u64)]) -> String {
    let all: Vec<String> = of
        .iter()
        .map(|(year, users)| format!("{{ date = {year}-03-01, users = {users}, source = \"s\" }}"))
        .collect();
    let all = all.join(", ");
    format!("[reach]\nunit = \"people\"\ncounting = \"unique\"\nobservations = [{all}]\n")
}

/// Two years: rises, falls, silences, small counts, other words, files that cannot be read.
fn years() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    let brake =
        |done: u8| format!("[brakes]\nfear-of-change = {{ intensity = 3, mitigation = {done} }}\n");
    let before = "[answers]\nopenness = 2\ntrusting = 3\nlistening = { level = 2, at_least = true }\n\
                  attention = \"unknown\"\n";
    let after = "[answers]\nopenness = 3\ntrusting = 3\nlistening = 3\nattention = 2\n";
    project(&old, "alpha", true, "idea", &[before, &brake(1), &counts(&[(2025, 120)])].concat());
    let counted = counts(&[(2025, 120), (2026, 300)]);
    project(&new, "alpha", true, "operating", &[after, &brake(3), &counted].concat());
    // Not named, and few.
    project(&old, "beta", false, "idea", &counts(&[(2025, 3)]));
    project(&new, "beta", false, "idea", &counts(&[(2025, 3), (2026, 40)]));
    // On other words, and an answer that is not given any more.
    let first = "# first version\n[answers]\nopenness = 2\nlistening = 1\n";
    project(&old, "gamma", true, "idea", &[first, &counts(&[(2025, 30)])].concat());
    let now = "[answers]\nopenness = 3\n";
    project(&new, "gamma", true, "idea", &[now, &counts(&[(2025, 30)])].concat());
    // In one of the two.
    project(&old, "parti", true, "idea", "");
    project(&old, "parti-tu", false, "idea", "");
    project(&new, "venu", true, "idea", "");
    // One of the two files cannot be read.
    project(&old, "mu", true, "idea", "");
    project(&new, "mu", true, "idea", "[answers]\nopenness = 9\n");
    project(&old, "nu", true, "idea", "[answers]\nopenness = 9\n");
    project(&new, "nu", true, "idea", "");
    folder
}

fn batch<'a>(new: &'a str, old: &'a str, out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let formats = "html,csv,json,markdown,xlsx";
    let typed = ["batch", new, "--before", old, "-o", out, "--format", formats, "--lang", "en"];
    [&typed[..], more].concat()
}

fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

#[test]
fn what_changed_is_told_and_silence_is_no_change() {
    let folder = years();
    let at = |name: &str| text(&folder.path().join(name));
    let (new, old, out) = (at("new"), at("old"), at("out"));
    let run = run(&batch(&new, &old, &out, &["--plain"]));
    assert_eq!(run.status.code(), Some(1), "files that cannot be read");
    let told = String::from_utf8(run.stderr).unwrap();
    assert!(told.contains("1 file cannot be read as a project"), "{told}");
    assert!(told.contains("3 projects are in both folders, 1 in the later one alone"), "{told}");
    let read = |name: &str| std::fs::read_to_string(Path::new(&out).join(name)).unwrap();
    let cohort: Value = serde_json::from_str(&read("cohort.json")).unwrap();
    let since = &cohort["since"];
    assert_eq!(
        (&since["both"], &since["still"], &since["unread"]),
        (&json!(3), &json!(0), &json!(2))
    );
    assert_eq!(since["joined"], json!(["venu"]));
    let left =
        json!([{ "id": "parti", "name": "Nom de parti" }, { "id": "project-3", "name": null }]);
    assert_eq!(since["left"], left);
    let ways = json!({ "known": 1, "other-words": 1, "otherwise": 1, "rose": 1, "unsaid": 1 });
    assert_eq!(since["criteria"], json!({ "same": 1, "ways": ways }));
    assert_eq!(since["brakes"], json!({ "same": 0, "ways": { "loosened": 1 } }));
    let people = json!({
        "projects": 1, "before": 120, "after": 300, "kept_back": 1, "no_new_count": 1, "corrected": 0, "not_alike": 0
    });
    assert_eq!(since["people"], people);
    assert_eq!(since["stages"], json!([{ "from": "idea", "to": "operating", "projects": 1 }]));
    let rows = read("since.csv");
    let expected = "id,name,change,item,before,after\n\
        alpha,Nom de alpha,stage,,idea,operating\n\
        alpha,Nom de alpha,rose,criterion:openness,2,3\n\
        alpha,Nom de alpha,known,criterion:attention,unknown,2\n\
        alpha,Nom de alpha,otherwise,criterion:listening,2+,3\n\
        alpha,Nom de alpha,loosened,brake:fear-of-change,3/1,3/3\n\
        alpha,Nom de alpha,people,,120,300\n\
        gamma,Nom de gamma,other-words,criterion:openness,2,3\n\
        gamma,Nom de gamma,unsaid,criterion:listening,1,unknown\n\
        venu,Nom de venu,joined,,,\n\
        project-1,project-1,people,,kept-back,40\n\
        parti,Nom de parti,left,,,\n\
        project-3,project-3,left,,,\n";
    assert_eq!(rows.trim_start_matches('\u{feff}').replace("\r\n", "\n"), expected);
    let report = read("report.md");
    for words in ["What changed since", "120 before, 300 now", "Nom de parti", "In all"] {
        assert!(report.contains(words), "{words}: {report}");
    }
    for entry in std::fs::read_dir(&out).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            let shown = String::from_utf8_lossy(&bytes);
            assert!(!shown.contains("beta") && !shown.contains("parti-tu"), "{}", path.display());
        }
    }
}

#[test]
fn a_run_that_is_resumed_or_has_another_earlier_folder_is_as_one_made_anew() {
    let folder = years();
    let at = |name: &str| text(&folder.path().join(name));
    let (new, old, out) = (at("new"), at("old"), at("out"));
    let read = |name: &str| std::fs::read(Path::new(&out).join(name)).unwrap();
    run(&batch(&new, &old, &out, &[]));
    let first = (read("report.html"), read("since.csv"), read("cohort.json"), read("cohort.xlsx"));
    run(&batch(&new, &old, &out, &["--resume"]));
    let again = (read("report.html"), read("since.csv"), read("cohort.json"), read("cohort.xlsx"));
    assert!(first == again);
    let older = folder.path().join("older");
    project(&older, "alpha", true, "idea", "[answers]\nopenness = 4\n");
    let older = text(&older);
    run(&batch(&new, &older, &out, &["--resume", "--by", "promotion"]));
    let since = String::from_utf8(read("since.csv")).unwrap();
    assert!(since.contains("fell,An open door,4/4,3/4"), "{since}");
    // Without an earlier folder nothing of it is left.
    run(&["batch", &new, "-o", &out, "--format", "csv,json", "--resume"]);
    assert!(!Path::new(&out).join("since.csv").exists());
    let cohort: Value = serde_json::from_slice(&read("cohort.json")).unwrap();
    assert!(cohort["since"].is_null());
}

#[test]
fn groups_of_ones_own_say_what_changed_in_them() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for group in ["a", "b"] {
        for number in 0..6 {
            let id = format!("{group}{number}");
            let extra = |level: u8| format!("[answers]\nopenness = {level}\n");
            project(&at("old"), &id, true, "idea", &extra(1));
            project(&at("new"), &id, true, "idea", &extra(if group == "a" { 3 } else { 1 }));
            let path = at("new").join(format!("{id}.toml"));
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, text.replace("\"p\"", &format!("\"{group}\""))).unwrap();
        }
    }
    let [new, old, out] = ["new", "old", "out"].map(|name| text(&at(name)));
    stdout(&batch(&new, &old, &out, &["--by", "promotion", "--plain"]), 0);
    let report = std::fs::read_to_string(at("out").join("report.md")).unwrap();
    assert!(report.contains("| a | 6 | 6 | 0 | 0 | 0 |"), "{report}");
    assert!(report.contains("| b | 6 | 0 | 0 | 0 | 0 |"), "{report}");
    let rows = std::fs::read_to_string(at("out").join("since.csv")).unwrap();
    assert!(rows.contains("a0,Nom de a0,a,rose,criterion:openness,1,3"), "{rows}");
    assert!(report.contains("6 levels given both times are the same."), "{report}");
}

#[test]
fn an_earlier_folder_that_cannot_serve_is_refused_before_anything_is_written() {
    let folder = years();
    let at = |name: &str| text(&folder.path().join(name));
    std::fs::create_dir_all(folder.path().join("empty")).unwrap();
    let within = folder.path().join("new/last-year");
    let torn = folder.path().join("torn");
    project(&torn, "mu", true, "idea", "[answers]\nopenness = 9\n");
    let (new, out) = (at("new"), at("out"));
    let refused = |old: &str, code: i32, words: &str| {
        let run = run(&batch(&new, old, &out, &[]));
        let told = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(code), "{old}: {told}");
        assert!(told.contains(words), "{old}: {told}");
        assert!(!Path::new(&out).exists(), "{old}");
    };
    refused(&at("nowhere"), 5, "nowhere");
    refused(&new, 2, "are the same folder");
    refused(&text(folder.path()), 2, "lie one in the other");
    refused(&at("empty"), 1, "no .toml file here");
    refused(&text(&torn), 1, "no project can be read there");
    project(&within, "alpha", true, "idea", "");
    refused(&text(&within), 2, "lie one in the other");
}

#[test]
fn lines_of_json_are_compared_with_lines_of_json() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| text(&folder.path().join(name));
    let line = |level: u8| {
        format!(
            "{{\"format\":1,\"project\":{{\"id\":\"p\",\"name\":\"P\",\"summary\":\"s\",\
             \"stage\":\"idea\",\"answered_on\":\"2\"}},\"answers\":{{\"openness\":{level}}}}}\n"
        )
    };
    let (new, old, out) = (at("new.ndjson"), at("old.ndjson"), at("out"));
    std::fs::write(&new, line(3)).unwrap();
    std::fs::write(&old, line(1)).unwrap();
    stdout(&batch(&new, &old, &out, &["--input", "ndjson", "--plain"]), 0);
    let rows = std::fs::read_to_string(Path::new(&out).join("since.csv")).unwrap();
    assert!(rows.contains("project-1,project-1,rose,criterion:openness,1,3"), "{rows}");
}

#[test]
fn each_line_leads_back_to_the_record_that_it_came_from() {
    let folder = years();
    let at = |name: &str| text(&folder.path().join(name));
    let (new, old, out) = (at("new"), at("old"), at("out"));
    let read = |name: &str| std::fs::read_to_string(Path::new(&out).join(name)).unwrap();
    for more in [&["--plain"][..], &["--plain", "--resume"]] {
        run(&batch(&new, &old, &out, more));
        let projects = read("projects.csv");
        assert!(projects.contains("import-file,import-row,import-id"), "{projects}");
        let row = |id: &str| projects.lines().find(|row| row.starts_with(id)).unwrap().to_owned();
        assert!(row("alpha,").contains(",table.csv,12,fiche alpha,"), "{projects}");
        assert!(!row("project-1,").contains("table.csv"), "{projects}");
        assert!(read("projects/alpha.html").contains("table.csv, row 12, id fiche alpha"));
        assert!(!read("projects/project-1.html").contains("table.csv"));
        let problems = read("problems.csv");
        assert!(
            problems.lines().any(|row| row.ends_with(",table.csv,12,fiche gamma")),
            "{problems}"
        );
        let cohort: Value = serde_json::from_str(&read("cohort.json")).unwrap();
        let import = json!({ "file": "table.csv", "id": "fiche alpha", "row": 12, "sheet": null });
        assert_eq!(cohort["projects"][0]["import"], import);
    }
}

#[test]
fn a_later_file_may_leave_out_the_count_of_before_and_not_count_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| text(&folder.path().join(name));
    let counted = |folder: &str, id: &str, counts: &str| {
        let text = format!(
            "format = 1\n[project]\nid = \"{id}\"\nname = \"{id}\"\nsummary = \"Des voisins.\"\n\
             stage = \"operating\"\n[reach]\nunit = \"people\"\ncounting = \"unique\"\n\
             observations = [{counts}]\n"
        );
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(Path::new(folder).join(format!("{id}.toml")), text).unwrap();
    };
    let (old, new, out) = (at("old"), at("new"), at("out"));
    let (before, after) =
        ("{ date = 2024-01-01, users = 40 }", "{ date = 2025-01-01, users = 90 }");
    let elsewhere = "{ date = 2024-01-01, users = 40, scope = \"Niort\" }";
    counted(&old, "alone", before);
    counted(&new, "alone", after);
    // The later file says of the earlier day that it was counted elsewhere.
    counted(&old, "moved", before);
    counted(&new, "moved", &format!("{elsewhere}, {after}"));
    counted(&old, "scope", elsewhere);
    counted(&new, "scope", after);
    counted(&old, "earlier", after);
    counted(&new, "earlier", before);
    let run = run(&batch(&new, &old, &out, &[]));
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
    let json = std::fs::read_to_string(Path::new(&out).join("cohort.json")).unwrap();
    let people = json!({
        "projects": 1, "before": 40, "after": 90, "kept_back": 0, "no_new_count": 0, "corrected": 0, "not_alike": 3
    });
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["since"]["people"], people);
}
