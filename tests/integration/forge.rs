//! What several projects lack or have, as an accelerator asks it.

use serde_json::Value;

use crate::runner::{json, run, stdout};

const SHARED: &str = "[sharing]\nintroduce = true\ncohort = true\npublish = true\n";
const NAMED: &str = "[sharing]\ncohort = true\n";

fn project(name: &str, rest: &str) -> String {
    format!(
        "format = 1\n[project]\nname = \"{name}\"\nsummary = \"Un essai.\"\nlanguage = \"fr\"\n\
         stage = \"operating\"\n{rest}"
    )
}

fn folder(files: &[(&str, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(format!("{name}.toml")), text).unwrap();
    }
    folder
}

/// Five projects: two that agree to everything, one that may appear in a cohort alone, two that are
/// quiet.
fn five() -> tempfile::TempDir {
    let facets = "technologies = [\"web\"]\nconcepts = [\"crowdfunding\"]\n";
    let needs = |skills: &str| format!("[needs]\nskills = [{skills}]\n");
    let offers = |skills: &str| format!("[offers]\nskills = [{skills}]\n");
    let support = "support = [\"time-to-design\"]\n";
    folder(&[
        (
            "ecluse",
            project("Écluse vive", &format!("{facets}{SHARED}{}", needs("\"Comptabilité\""))),
        ),
        (
            "halage",
            project(
                "Halage",
                &format!("{NAMED}{}{support}", needs("\"comptabilités\", \"soudure\"")),
            ),
        ),
        (
            "bief",
            project(
                "Bief",
                &format!("{facets}{SHARED}{}", offers("\"tenir la comptabilité d’un lieu\"")),
            ),
        ),
        ("muet", project("Nom caché", &format!("{facets}{}", offers("\"soudure\", \"dentelle\"")))),
        ("tu", project("Nom tu", &format!("{}{support}", needs("\"dentelle\", \"comptabilité\"")))),
    ])
}

fn forge(folder: &tempfile::TempDir, arguments: &[&str]) -> String {
    let path = folder.path().to_str().unwrap();
    stdout(&[&["federate", path, "--forge"], arguments].concat(), 0)
}

fn ids(holders: &Value) -> Vec<&str> {
    holders.as_array().unwrap().iter().map(|holder| holder["id"].as_str().unwrap()).collect()
}

#[test]
fn both_languages_say_what_to_do_about_each_block() {
    let five = five();
    insta::assert_snapshot!("forge_fr", forge(&five, &["--lang", "fr"]));
    insta::assert_snapshot!("forge_en", forge(&five, &["--lang", "en"]));
    insta::assert_snapshot!(
        "forge_markdown_fr",
        forge(&five, &["--lang", "fr", "--format", "markdown"])
    );
}

#[test]
fn blocks_name_who_has_and_who_wants() {
    let five = five();
    let path = five.path().to_str().unwrap();
    let report = json(&["federate", path, "--forge", "--format", "json"], 0);
    assert_eq!(report["schema"], "germoir/forge/1");
    assert_eq!((&report["projects"], &report["sharing"]), (&5.into(), &2.into()));
    let blocks = report["blocks"].as_array().unwrap();
    let told: Vec<(&str, Option<&str>, Option<&str>)> = blocks
        .iter()
        .map(|block| {
            (block["kind"].as_str().unwrap(), block["id"].as_str(), block["words"].as_str())
        })
        .collect();
    assert_eq!(
        told,
        [
            ("skill", None, Some("Comptabilité")),
            ("technology", Some("web"), None),
            ("concept", Some("crowdfunding"), None),
            ("support", Some("time-to-design"), None),
        ]
    );
    assert_eq!(ids(&blocks[0]["wanted_by"]), ["ecluse"]);
    assert_eq!(ids(&blocks[0]["held_by"]), ["bief"]);
    assert_eq!(blocks[0]["held_by"][0]["introduce"], "by-name");
    assert_eq!(ids(&blocks[1]["held_by"]), ["bief", "ecluse", "project-3"]);
    assert_eq!(ids(&blocks[3]["wanted_by"]), ["project-1", "project-2"]);
    assert_eq!(blocks[3]["wanted_by"][0]["introduce"], "ask-first");
    let first = serde_json::json!([
        { "id": "project-1", "met": 2, "wanted": 0, "alike": 0 },
        { "id": "project-2", "met": 2, "wanted": 0, "alike": 0 },
        { "id": "project-3", "met": 0, "wanted": 2, "alike": 0 },
    ]);
    assert_eq!(report["ask_first"], first);
}

#[test]
fn words_and_names_that_are_not_shared_are_in_no_format() {
    let five = five();
    for format in ["terminal", "json", "csv", "markdown", "html"] {
        for language in ["fr", "en"] {
            let text = forge(&five, &["--format", format, "--lang", language]);
            assert!(text.contains("Bief"), "{format}");
            for hidden in ["Nom caché", "Nom tu", "Halage", "halage", "muet", "dentelle", "soudure"]
            {
                assert!(!text.contains(hidden), "{format}: {hidden}\n{text}");
            }
        }
    }
    let path = five.path().join("forge.xlsx");
    let done = run(&[
        "federate",
        five.path().to_str().unwrap(),
        "--forge",
        "--format",
        "xlsx",
        "-o",
        path.to_str().unwrap(),
    ]);
    assert!(done.status.success());
    let cells = cells(&path);
    assert!(cells.iter().any(|cell| cell == "Comptabilité"));
    assert!(!cells.iter().any(|cell| cell.contains("dentelle") || cell.contains("Nom")));
}

fn cells(path: &std::path::Path) -> Vec<String> {
    use calamine::Reader;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let names = book.sheet_names();
    names
        .iter()
        .flat_map(|name| {
            let range = book.worksheet_range(name).unwrap();
            range.used_cells().map(|(_, _, cell)| cell.to_string()).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn kinship_has_its_markdown_and_its_workbook_too() {
    let text = stdout(&["federate", "examples", "--format", "markdown", "--lang", "en"], 0);
    assert!(text.starts_with("# Who could meet whom\n") && text.contains("\n### "), "{text}");
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("kin.xlsx");
    let done = run(&["federate", "examples", "--format", "xlsx", "-o", file.to_str().unwrap()]);
    assert!(done.status.success());
    assert!(cells(&file).iter().any(|cell| cell.contains("project 1")));
}

#[test]
fn an_empty_folder_a_drawing_and_a_broken_file_are_said() {
    let empty = folder(&[]);
    let path = empty.path().to_str().unwrap();
    let text = stdout(&["federate", path, "--forge", "--lang", "en"], 1);
    assert!(text.contains("No project to look at.") && text.contains("[needs]"), "{text}");
    let refused = run(&["federate", "examples", "--forge", "--format", "graphml"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("leave out --forge"));
    let broken = folder(&[
        ("a", project("Un", &format!("technologies = [\"web\"]\n{SHARED}"))),
        ("b", project("Deux", &format!("technologies = [\"web\"]\n{SHARED}"))),
        ("c", "format = 1\n[project]\nname = 3\n".to_owned()),
    ]);
    let path = broken.path().to_str().unwrap();
    let report = json(&["federate", path, "--forge", "--format", "json"], 1);
    assert_eq!(ids(&report["blocks"][0]["held_by"]), ["b", "a"], "in the order of names");
}

#[test]
fn neither_the_order_of_files_nor_threads_change_a_byte() {
    for format in ["terminal", "json", "csv", "markdown", "html"] {
        let run = |threads: &str| {
            let arguments =
                ["federate", "examples", "--forge", "--format", format, "--threads", threads];
            stdout(&arguments, 0)
        };
        assert_eq!(run("1"), run("2"), "{format}");
    }
    let files: Vec<String> = crate::runner::files("examples/cohort")
        .iter()
        .rev()
        .map(|file| file.display().to_string())
        .collect();
    let mut arguments = vec!["federate", "--forge", "--format", "json"];
    arguments.extend(files.iter().map(String::as_str));
    let folder = stdout(&["federate", "examples/cohort", "--forge", "--format", "json"], 0);
    assert!(folder.contains("wanted_by"));
    assert!(stdout(&arguments, 0) == folder);
}

#[test]
fn the_page_is_whole() {
    let five = five();
    for language in ["fr", "en"] {
        let page = forge(&five, &["--format", "html", "--lang", language]);
        assert!(crate::pages::elements(&page).iter().any(|name| name == "ul"), "{language}");
    }
}

#[test]
fn neighbours_and_the_forge_do_not_go_together() {
    let refused = run(&["federate", "examples", "--forge", "--nearest", "3", "--lang", "fr"]);
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn the_screen_keeps_to_its_width() {
    for language in ["fr", "en"] {
        let text = stdout(&["federate", "examples", "--forge", "--lang", language], 0);
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}

#[test]
fn the_report_of_a_cohort_has_a_section_of_it() {
    let five = five();
    let out = tempfile::tempdir().unwrap();
    let reports = out.path().join("reports");
    let batch = |more: &[&str]| {
        let path = five.path().to_str().unwrap();
        let out = reports.to_str().unwrap();
        let arguments =
            ["batch", path, "-o", out, "--lang", "en", "--format", "html,markdown,json"];
        assert!(run(&[&arguments[..], more].concat()).status.success());
        let read = |name: &str| std::fs::read_to_string(reports.join(name)).unwrap();
        (read("report.html"), read("report.md"), read("cohort.json"))
    };
    let (html, markdown, report) = batch(&[]);
    for text in [&html, &markdown] {
        assert!(text.contains("The forge") && text.contains("put them around a table"));
        assert!(!text.contains("dentelle") && !text.contains("Nom caché"));
    }
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["forge"]["blocks"][0]["words"], "Comptabilité");
    let (html, _, report) = batch(&["--no-kinship"]);
    assert!(html.contains("The forge was left out"));
    assert!(serde_json::from_str::<Value>(&report).unwrap()["forge"].is_null());
}

#[test]
fn the_map_takes_those_who_agreed_and_the_headings_that_it_imports() {
    let five = five();
    let path = five.path().to_str().unwrap();
    let done = run(&["federate", path, "--format", "gogocarto", "--lang", "en"]);
    assert!(done.status.success());
    let text = String::from_utf8(done.stdout).unwrap();
    let mut lines = text.lines();
    let heads = "id,name,categories,streetAddress,addressLocality,postalCode,addressCountry,latitude,\
                 longitude,source,description,website,stage,ended";
    assert_eq!(lines.next(), Some(heads));
    let rest: Vec<&str> = lines.collect();
    assert_eq!(rest.len(), 2, "{rest:?}");
    assert!(rest[0].starts_with("bief,Bief,Crowdfunding,") && rest[1].starts_with("ecluse,"));
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(told.contains("3 projects have not agreed to be published"), "{told}");
    let french = stdout(&["federate", "examples", "--format", "gogocarto", "--lang", "fr"], 0);
    assert!(french.starts_with("id,name,") && !french.contains('\u{feff}'));
    let sol = french.lines().find(|line| line.starts_with("sol,")).unwrap();
    assert!(sol.contains(",,Toulouse,,FR,,,germoir,"), "{sol}");
    assert!(!french.contains("jardin-des-liens"), "it has not agreed to be published");
    let refused = run(&["federate", path, "--forge", "--format", "gogocarto"]);
    assert_eq!(refused.status.code(), Some(2));
}
