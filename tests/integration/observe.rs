//! What became of projects over cohorts of several years.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::runner::{json, run, stdout};

/// One file of a project, as somebody would write it.
#[derive(Clone, Copy, Default)]
struct File<'f> {
    name: &'f str,
    stage: &'f str,
    rest: &'f str,
    level: Option<usize>,
}

impl File<'_> {
    fn put(self, folder: &Path, id: &str) {
        std::fs::create_dir_all(folder).unwrap();
        let name = if self.name.is_empty() { id } else { self.name };
        let mut text = format!(
            "format = 1\n[project]\nid = \"{id}\"\nname = \"{name}\"\nsummary = \"Un essai.\"\n\
             stage = \"{}\"\n{}\n",
            self.stage, self.rest
        );
        if let Some(level) = self.level {
            let _ = write!(
                text,
                "[answers]\nlistening = {level}\ngiving = \"declined\"\n\
                 biomimicry = {{ not_applicable = \"un service par téléphone\" }}\n\
                 [brakes]\nfear-of-change = {{ intensity = {level}, mitigation = 1 }}\n\
                 [stakes]\nhealth = {level}\n"
            );
        }
        std::fs::write(folder.join(format!("{id}.toml")), text).unwrap();
    }
}

fn decide(folder: &Path, id: &str, outcome: &str) {
    let text = format!(
        "format = 1\n[decision]\nproject = \"{id}\"\nby = \"Comité de lecture\"\n\
         date = 2021-06-01\noutcome = \"{outcome}\"\nreason = \"Une raison à garder.\"\n"
    );
    std::fs::write(folder.join(format!("{id}.decision.toml")), text).unwrap();
}

const ENDINGS: [&str; 3] = ["completed", "handed-on", "stopped"];

/// Three years. In 2021, 45 projects: of the 38 that answered 4, 12 had ended by 2022 and 22 went
/// on; of the 7 that answered 1, 6 went on. One in four was refused, and a decision has no file.
fn years() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let year = |year: &str| folder.path().join(year);
    for at in 0..45 {
        let id = format!("p{at:02}");
        let stage = ["idea", "design", "operating"][at % 3];
        let level = Some(if at < 38 { 4 } else { 1 });
        File { stage, level, ..File::default() }.put(&year("2021"), &id);
        decide(&year("2021"), &id, if at % 4 == 0 { "Refusé" } else { "retenu" });
        match at {
            0..12 => {
                let ending = format!("ending = \"{}\"", ENDINGS[at % 3]);
                let file = File { stage: "ended", rest: &ending, ..File::default() };
                file.put(&year("2022"), &id);
            }
            12..34 | 38..44 => {
                File { stage: "scaling", ..File::default() }.put(&year("2022"), &id);
            }
            _ => {}
        }
    }
    decide(&year("2021"), "nowhere", "REFUSE");
    for id in ["q1", "q2"] {
        File { stage: "idea", level: Some(2), ..File::default() }.put(&year("2023"), id);
    }
    folder
}

fn path(folder: &tempfile::TempDir) -> &str {
    folder.path().to_str().unwrap()
}

/// The counts that are not 0.
fn told(became: &Value) -> Value {
    let counts = became.as_object().unwrap().iter().filter(|(_, count)| **count != json!(0));
    Value::Object(counts.map(|(name, count)| (name.clone(), count.clone())).collect())
}

#[test]
fn both_languages_lay_counts_side_by_side() {
    let years = years();
    insta::assert_snapshot!("years_fr", stdout(&["observe", path(&years), "--lang", "fr"], 0));
    insta::assert_snapshot!("years_en", stdout(&["observe", path(&years), "--lang", "en"], 0));
    let markdown = ["observe", path(&years), "--lang", "en", "--format", "markdown"];
    insta::assert_snapshot!("years_markdown_en", stdout(&markdown, 0));
}

#[test]
fn the_counts_are_those_made_by_hand() {
    let years = years();
    let report = json(&["observe", path(&years), "--format", "json"], 0);
    assert_eq!(report["schema"], "germoir/observe/1");
    assert_eq!(
        report["counts"],
        json!({ "cohorts": 3, "projects": 47, "seen_again": 40, "invalid": 0, "expired": 0 })
    );
    let first = &report["cohorts"][0];
    assert_eq!(
        (&first["name"], &first["year"], &first["dated_by"]),
        (&json!("2021"), &json!(2021), &json!("name"))
    );
    assert_eq!(
        told(&first["became"]),
        json!({ "completed": 4, "handed-on": 4, "stopped": 4, "going-on": 28, "no-later-file": 5 })
    );
    assert_eq!(report["followed"], json!({ "counted": 45, "too_early": 2, "ended_at_first": 0 }));
    // Refused: p00, p04, p08 (ended), p12 to p32 and p40 (went on), p36 and p44 (no later file).
    let decisions = report["decisions"].as_array().unwrap();
    assert_eq!(decisions.len(), 2);
    assert_eq!(
        (&decisions[0]["outcome"], &decisions[0]["projects"]),
        (&json!("REFUSE"), &json!(13))
    );
    assert_eq!(
        told(&decisions[0]["became"]),
        json!({
            "completed": 1, "handed-on": 1, "stopped": 1, "going-on": 7, "no-later-file": 2,
            "no-file": 1
        })
    );
    let stages = report["stages"].as_array().unwrap();
    let ended = |first: &str| {
        let is = |one: &&Value| one["first"] == first && one["last"] == "ended";
        stages.iter().find(is).unwrap()["projects"].clone()
    };
    assert_eq!(
        [ended("idea"), ended("design"), ended("operating")],
        [json!(4), json!(4), json!(4)]
    );
}

fn item<'r>(report: &'r Value, id: &str) -> &'r Value {
    report["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap()
}

fn row<'r>(item: &'r Value, given: &str) -> &'r Value {
    item["rows"].as_array().unwrap().iter().find(|row| row["given"] == given).unwrap()
}

#[test]
fn shares_stand_from_thirty_on_with_their_interval() {
    let years = years();
    let report = json(&["observe", path(&years), "--format", "json"], 0);
    for id in ["listening", "fear-of-change", "health"] {
        let item = item(&report, id);
        assert_eq!(item["can_be_compared"], true, "{id}");
        let high = row(item, "3-4");
        assert_eq!((&high["projects"], &high["known"]), (&json!(38), &json!(34)));
        let share = &high["shares"]["going-on"];
        assert_eq!(share["value"], json!(22.0 / 34.0));
        assert_eq!((&share["least"], &share["most"]), (&json!(22.0 / 38.0), &json!(26.0 / 38.0)));
        // By hand: p = 22/34, n = 34, z = 1.95996.
        let near = |value: &Value, by_hand: f64| (value.as_f64().unwrap() - by_hand).abs() < 5e-4;
        assert!(near(&share["low"], 0.479) && near(&share["high"], 0.785), "{share}");
        assert!(high["shares"]["no-later-file"].is_null());
        let low = row(item, "0-1");
        assert_eq!((&low["known"], &low["shares"]), (&json!(6), &Value::Null));
    }
    // Asked and not answered, or without object: no level, and no comparison.
    assert_eq!(row(item(&report, "giving"), "none")["projects"], 45);
    assert_eq!(row(item(&report, "biomimicry"), "not-applicable")["projects"], 45);
    assert_eq!(item(&report, "giving")["can_be_compared"], false);
    // What has no level is asked nowhere.
    let ids: Vec<&str> = report["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["id"].as_str().unwrap())
        .collect();
    assert!(!ids.contains(&"sincere-intention") && ids.len() > 100);
}

#[test]
fn no_word_claims_that_one_brought_the_other_about() {
    let years = years();
    for (language, words) in [
        (
            "en",
            &["leads to", "caus", "predict", "success rate", "thanks to", "failure", "best"][..],
        ),
        ("fr", &["mène à", "cause", "prédi", "taux de", "grâce à", "échec", "meilleur"][..]),
    ] {
        for format in ["terminal", "markdown", "html"] {
            let arguments = ["observe", path(&years), "--lang", language, "--format", format];
            let text = stdout(&[&arguments[..], &["--verbose"]].concat(), 0).to_lowercase();
            let text = text.split("<body>").last().unwrap();
            for word in words {
                assert!(!text.contains(word), "{language} {format}: {word}");
            }
        }
    }
}

#[test]
fn names_stand_only_where_the_last_file_shares_them() {
    let folder = tempfile::tempdir().unwrap();
    let shared = "[sharing]\ncohort = true";
    let files = [
        ("2021", "a", "Nom repris", shared),
        ("2022", "a", "Nom repris", ""),
        ("2021", "b", "Nom rendu", ""),
        ("2022", "b", "Nom rendu", shared),
    ];
    for (year, id, name, rest) in files {
        let file = File { name, stage: "operating", rest, level: None };
        file.put(&folder.path().join(year), id);
    }
    decide(&folder.path().join("2021"), "a", "retenu");
    for format in ["terminal", "markdown", "html", "json", "csv --table projects"] {
        let format: Vec<&str> = format.split(' ').collect();
        let arguments =
            [&["observe", path(&folder), "--verbose", "--format"], &format[..]].concat();
        let text = stdout(&arguments, 0);
        assert!(!text.contains("Nom repris") && !text.contains("Comité"), "{format:?}");
        assert!(!text.contains("Une raison"), "{format:?}");
    }
    let report = json(&["observe", path(&folder), "--format", "json"], 0);
    let projects = report["projects"].as_array().unwrap();
    let names: Vec<(&Value, &Value)> =
        projects.iter().map(|one| (&one["id"], &one["name"])).collect();
    assert_eq!(names, [(&json!("b"), &json!("Nom rendu")), (&json!("project-1"), &Value::Null)]);
}

#[test]
fn folders_in_any_order_and_threads_in_any_number_give_the_same_bytes() {
    let years = years();
    let year = |year: &str| years.path().join(year).display().to_string();
    let (first, second, third) = (year("2021"), year("2022"), year("2023"));
    for format in ["terminal", "json", "csv", "markdown", "html"] {
        let whole = stdout(&["observe", path(&years), "--format", format, "--threads", "1"], 0);
        let apart = ["observe", &third, &first, &second, &first, "--format", format];
        assert_eq!(whole, stdout(&apart, 0), "{format}");
    }
    let book = |arguments: &[&str]| run(&[arguments, &["--format", "xlsx"]].concat()).stdout;
    assert_eq!(book(&["observe", path(&years)]), book(&["observe", &third, &second, &first]));
}

#[test]
fn the_workbook_has_every_question_and_no_formula() {
    use calamine::Reader;
    let years = years();
    let out = years.path().join(".out.xlsx");
    let done = run(&[
        "observe",
        path(&years),
        "--format",
        "xlsx",
        "--lang",
        "en",
        "-o",
        out.to_str().unwrap(),
    ]);
    assert!(done.status.success() && done.stdout.is_empty());
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&out).unwrap();
    assert_eq!(
        book.sheet_names(),
        ["Cohorts", "Stages", "Decisions", "Answers", "Shares", "Projects"]
    );
    let answers = book.worksheet_range("Answers").unwrap();
    assert!(answers.get_size().0 > 500, "five rows for each of more than a hundred questions");
    let shares = book.worksheet_range("Shares").unwrap();
    // Three questions, one row of thirty or more each, and four things that became of it.
    assert_eq!(shares.get_size().0, 1 + 3 * 4);
    assert_eq!(book.worksheet_range("Projects").unwrap().get_size().0, 48);
}

/// The cells of a table, its heads first.
fn table(arguments: &[&str], delimiter: u8) -> Vec<Vec<String>> {
    rows(&stdout(arguments, 0), delimiter)
}

fn rows(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn each_table_is_that_of_the_workbook() {
    use calamine::Reader;
    let years = years();
    for (language, delimiter) in [("en", b','), ("fr", b';')] {
        let observe = ["observe", path(&years), "--lang", language, "--format"];
        let bytes = run(&[&observe[..], &["xlsx"]].concat()).stdout;
        let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let tables = ["cohorts", "stages", "decisions", "answers", "shares", "projects"];
        for (sheet, name) in book.sheet_names().into_iter().zip(tables) {
            let rows = table(&[&observe[..], &["csv", "--table", name]].concat(), delimiter);
            let sheet = book.worksheet_range(&sheet).unwrap();
            assert_eq!(rows.len(), sheet.get_size().0, "{name}");
            for (row, cells) in rows.iter().zip(sheet.rows()) {
                let cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
                let written = row.iter().map(|cell| cell.replace(',', "."));
                let cells = cells.iter().map(|cell| cell.replace(',', "."));
                assert!(written.eq(cells), "{name}: {row:?}");
            }
        }
    }
}

#[test]
fn a_sheet_has_the_counts_made_by_hand() {
    let years = years();
    let observe = ["observe", path(&years), "--lang", "en", "--format", "csv"];
    let rows = table(&observe, b',');
    assert_eq!(
        rows[0],
        [
            "Family",
            "Question",
            "Comparable",
            "First answer",
            "Projects",
            "With news",
            "Completed",
            "Handed on",
            "Merged",
            "Stopped",
            "Ended",
            "Going on",
            "Unclear",
            "No news",
            "No file"
        ]
    );
    let listening = |answer: &str| {
        let is = |row: &&Vec<String>| row[1] == "Listening and answering" && row[3] == answer;
        rows.iter().find(is).unwrap()[2..].join(" ")
    };
    assert_eq!(listening("Level 3 or 4"), "yes Level 3 or 4 38 34 4 4 0 4 0 22 0 4 0");
    assert_eq!(listening("Level 0 or 1"), "yes Level 0 or 1 7 6 0 0 0 0 0 6 0 1 0");
    let decisions = table(&[&observe[..], &["--table", "decisions"]].concat(), b',');
    assert_eq!(decisions[1].join(" "), "REFUSE 13 1 1 0 1 0 7 0 2 1");
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("labels.csv");
    let keyed = ["--table", "projects", "--key", key.to_str().unwrap()];
    let projects = table(&[&observe[..], &keyed].concat(), b',');
    // The key says which of them was called p00.
    let key = std::fs::read_to_string(&key).unwrap();
    let row = key.lines().find(|line| line.split(',').nth(1) == Some("p00")).unwrap();
    let label = row.split(',').next().unwrap();
    let project = projects.iter().find(|project| project[0] == label).unwrap();
    let told = format!("{label} ask first 2021 2022 2 Idea Ended Completed");
    assert_eq!(project.join(" "), told);
    let french = ["observe", path(&years), "--lang", "fr", "--format", "csv", "--table", "shares"];
    let text = stdout(&french, 0);
    assert!(text.starts_with('\u{feff}') && text.contains(";0,6470588235294118;"), "{text}");
}

#[test]
fn an_empty_cohort_gives_heads_alone() {
    let empty = tempfile::tempdir().unwrap();
    let projects = ["observe", path(&empty), "--format", "csv", "--table", "projects"];
    assert_eq!(rows(&stdout(&projects, 1), b',').len(), 1);
    let answers = ["observe", path(&empty), "--lang", "en", "--format", "csv"];
    let answers = rows(&stdout(&answers, 1), b',');
    assert!(answers.len() > 500 && answers[1..].iter().all(|row| row[2] == "too few to tell"));
}

#[test]
fn a_table_without_csv_is_refused_before_anything_is_read() {
    for format in ["terminal", "json", "xlsx"] {
        let arguments = ["observe", "no-such-folder", "--format", format, "--table", "shares"];
        let output = run(&[&arguments[..], &["--lang", "en"]].concat());
        let words = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && words.contains("--format csv"), "{words}");
    }
    let unknown = run(&["observe", "x", "--format", "csv", "--table", "share"]);
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn folders_without_a_year_are_dated_by_what_they_hold() {
    let folder = tempfile::tempdir().unwrap();
    let dated = "updated = 2020-03-01";
    let old = File { stage: "idea", rest: dated, level: Some(1), ..File::default() };
    old.put(&folder.path().join("zebra"), "a");
    let new = File { stage: "ended", rest: "updated = 2024-03-01", ..File::default() };
    new.put(&folder.path().join("alpha"), "a");
    let report = json(&["observe", path(&folder), "--format", "json"], 0);
    let project = &report["projects"][0];
    assert_eq!((&project["first"], &project["last"]), (&json!("zebra"), &json!("alpha")));
    assert_eq!(project["became"], "ended");
    assert_eq!(report["cohorts"][0]["dated_by"], "updated");
    let text = stdout(&["observe", path(&folder), "--lang", "en"], 0);
    assert!(text.contains("zebra: the year is that of the latest update"), "{text}");
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let year = folder.path().join("2021");
    let file = File { stage: "idea", ..File::default() };
    for id in ["a", "b"] {
        file.put(&year, id);
    }
    let twin = std::fs::read_to_string(year.join("b.toml")).unwrap() + "# Another.\n";
    std::fs::write(year.join("twin.toml"), twin).unwrap();
    std::fs::write(year.join("bad.decision.toml"), "format = 1\n[decision]\nby = 3\n").unwrap();
    let output = run(&["observe", path(&folder), "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    for code in ["same-id", "missing-key", "wrong-type"] {
        assert!(errors.contains(&format!("[{code}]")), "{errors}");
    }
    assert!(!errors.contains("twin") && !errors.contains("bad.decision"), "{errors}");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("3 files need mending"), "{text}");
    assert!(text.contains("One cohort alone"), "{text}");
}

#[test]
fn a_decision_past_its_time_is_counted_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let year = folder.path().join("2021");
    File { stage: "idea", ..File::default() }.put(&year, "a");
    decide(&year, "a", "Rencontrer");
    let file = year.join("old.decision.toml");
    let text = std::fs::read_to_string(year.join("a.decision.toml")).unwrap();
    let old = text.replace("Rencontrer", "écarté");
    std::fs::write(file, format!("{old}keep_until = 2026-11-22\n")).unwrap();
    let text = stdout(&["observe", path(&folder), "--lang", "en"], 0);
    assert!(text.contains("1 decision is past the date") && !text.contains("écarté"), "{text}");
    // The outcomes of a screening stand in the reader's language.
    assert!(text.contains("  meet ") && !text.contains("Rencontrer"), "{text}");
    let report = json(&["observe", path(&folder), "--format", "json"], 0);
    assert_eq!(
        (&report["counts"]["expired"], &report["decisions"][0]["named"]),
        (&json!(1), &json!("meet"))
    );
}

#[test]
fn files_beside_subfolders_are_one_cohort_and_it_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = File { stage: "idea", ..File::default() };
    file.put(folder.path(), "a");
    file.put(&folder.path().join("2021"), "b");
    let output = run(&["observe", path(&folder), "--lang", "en", "--format", "json"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("read as one cohort"));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["cohorts"].as_array().unwrap().len(), 1);
    assert_eq!(report["counts"]["projects"], 2);
    let quiet = run(&["observe", path(&folder), "-q"]);
    assert!(quiet.status.success() && quiet.stderr.is_empty());
}

#[test]
fn wrong_folders_are_refused_in_plain_words() {
    let years = years();
    let code = |arguments: &[&str]| {
        let output = run(&[&["observe", "--lang", "en"], arguments].concat());
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let inner = years.path().join("2021").display().to_string();
    let (exit, words) = code(&[path(&years), &inner]);
    assert!(exit == Some(2) && words.contains("lies inside"), "{words}");
    let (exit, words) = code(&["examples/sol.toml"]);
    assert!(exit == Some(2) && words.contains("is a file"), "{words}");
    assert_eq!(code(&["no-such-folder"]).0, Some(5));
    let empty = tempfile::tempdir().unwrap();
    let (exit, words) = code(&[path(&empty)]);
    assert!(exit == Some(1) && words.contains("there is no project in this folder"), "{words}");
    let text = stdout(&["observe", path(&empty), "--lang", "en"], 1);
    assert!(text.contains("Nothing to observe here."), "{text}");
}

#[test]
fn two_folders_of_one_name_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let file = File { stage: "idea", ..File::default() };
    let (north, south) = (folder.path().join("north/2021"), folder.path().join("south/2021"));
    file.put(&north, "a");
    file.put(&south, "b");
    let arguments = ["observe", north.to_str().unwrap(), south.to_str().unwrap()];
    let report = json(&[&arguments[..], &["--format", "json"]].concat(), 0);
    let names: Vec<&str> =
        report["cohorts"].as_array().unwrap().iter().map(|c| c["name"].as_str().unwrap()).collect();
    assert_eq!(names, [north.to_str().unwrap(), south.to_str().unwrap()]);
}

#[test]
fn the_page_is_whole() {
    let years = years();
    for language in ["fr", "en"] {
        let arguments = ["observe", path(&years), "--format", "html", "--lang", language];
        let found = crate::pages::elements(&stdout(&arguments, 0));
        assert!(found.iter().filter(|name| *name == "table").count() >= 7, "{language}");
    }
}

#[test]
fn the_screen_keeps_to_its_width() {
    let years = years();
    for language in ["fr", "en"] {
        let text = stdout(&["observe", path(&years), "--lang", language, "--verbose"], 0);
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}
