//! What third parties say of one answer, read beside the project.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::runner::{run, stdout};

const PROJECT: &str = "format = 1
[project]
id = \"clefs\"
name = \"Les clefs de la rue\"
summary = \"Projet fictif.\"
stage = \"operating\"
answered_on = \"2\"
links = [\"https://clefs.example\"]
[bearer]
name = \"Camille Martin\"
[sharing]
cohort = true
[answers]
openness = 3
[brakes]
fear-of-change = { intensity = 3, mitigation = 2 }
[stakes]
housing = 2
";

/// A folder with the project and one statement: the head of it, then what it states.
fn folder(by: &str, stated: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("clefs.toml"), PROJECT).unwrap();
    let text = format!(
        "format = 1\n[statement]\nproject = \"clefs\"\nby = \"{by}\"\ndate = 2026-01-15\n{stated}\
         words = \"Vu chaque semaine depuis un an.\"\n"
    );
    fs::write(folder.path().join("ville.toml"), text).unwrap();
    folder
}

fn assessed(folder: &Path) -> Value {
    let folder = folder.to_str().unwrap();
    let text = stdout(&["assess", folder, "--format", "json"], 0);
    serde_json::from_str::<Value>(&text).unwrap()[0].take()
}

fn rung(assessment: &Value, id: &str) -> u64 {
    let criteria = assessment["families"].as_array().unwrap().iter();
    let criteria = criteria.flat_map(|family| family["criteria"].as_array().unwrap());
    let others = ["brakes", "stakes"].map(|table| assessment[table]["items"].as_array().unwrap());
    let mut all = criteria.chain(others.into_iter().flatten());
    all.find(|item| item["id"] == id).unwrap()["rung"].as_u64().unwrap()
}

#[test]
fn a_statement_counts_where_it_says_at_least_as_much_and_comes_from_somebody_else() {
    for (by, stated, id, expected) in [
        ("Ville de Niort", "answer = \"openness\"\nlevel = 3\n", "openness", 4),
        ("Ville de Niort", "answer = \"criterion:openness\"\nlevel = 4\n", "openness", 4),
        ("Ville de Niort", "answer = \"openness\"\nlevel = 2\n", "openness", 1),
        ("MARTIN Camille, présidente", "answer = \"openness\"\nlevel = 3\n", "openness", 2),
        ("Ville de Niort", "answer = \"stake:housing\"\nlevel = 2\n", "housing", 4),
        (
            "Ville de Niort",
            "answer = \"brake:fear-of-change\"\nintensity = 2\nmitigation = 2\n",
            "fear-of-change",
            4,
        ),
        (
            "Ville de Niort",
            "answer = \"brake:fear-of-change\"\nintensity = 4\nmitigation = 2\n",
            "fear-of-change",
            1,
        ),
        (
            "Ville de Niort",
            "answer = \"openness\"\nlevel = 3\nkeep_until = 2026-02-01\n",
            "openness",
            1,
        ),
    ] {
        let folder = folder(by, stated);
        assert_eq!(rung(&assessed(folder.path()), id), expected, "{by}: {stated}");
    }
}

#[test]
fn a_statement_is_in_the_fingerprint_in_the_reading_and_in_a_cohort() {
    let folder = folder("Ville de Niort", "answer = \"openness\"\nlevel = 3\n");
    let [project, statement] = ["clefs.toml", "ville.toml"]
        .map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    let print = |paths: &[&str]| {
        let date = ["--format", "json"];
        let text = stdout(&[&["assess"], paths, &date].concat(), 0);
        let value: Value = serde_json::from_str(&text).unwrap();
        let one = if value.is_array() { &value[0] } else { &value };
        one["fingerprint"].as_str().unwrap().to_owned()
    };
    assert_ne!(print(&[&project]), print(&[&project, &statement]));
    let in_folder = folder.path().to_str().unwrap();
    let reading = stdout(&["screen", in_folder, "--lang", "en"], 0);
    assert!(reading.contains("Vu chaque semaine"), "{reading}");
    // A cohort counts it, whatever its file is called, and again once it is taken away.
    let out = folder.path().join("out");
    let batch = |more: &[&str]| {
        let shape = ["--format", "ndjson", "-o", out.to_str().unwrap()];
        let done = run(&[&["batch", &project, &statement][..], &shape, more].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let lines = fs::read_to_string(out.join("assessments.ndjson")).unwrap();
        rung(&serde_json::from_str(lines.lines().next().unwrap()).unwrap(), "openness")
    };
    assert_eq!(batch(&[]), 4);
    let text = fs::read_to_string(&statement).unwrap();
    fs::write(&statement, text.replace("level = 3", "level = 1")).unwrap();
    assert_eq!(batch(&["--resume"]), 1);
}

#[test]
fn what_goes_beside_a_project_is_nothing_alone_and_says_so() {
    let folder = folder("Ville de Niort", "answer = \"openness\"\nlevel = 3\n");
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let review = "format = 1\n[review]\nproject = \"clefs\"\nreviewer = \"Noor Haddad\"\n";
    fs::create_dir(at("alone")).unwrap();
    fs::write(at("alone/review.toml"), review).unwrap();
    fs::copy(at("ville.toml"), at("alone/ville.toml")).unwrap();
    let (alone, review, statement) = (at("alone"), at("alone/review.toml"), at("ville.toml"));
    for (arguments, said) in [
        (vec!["screen", &review], "beside a project"),
        (vec!["screen", &statement], "beside a project"),
        (vec!["assess", &statement], "beside a project"),
        (vec!["letter", &statement], "beside a project"),
        (vec!["reach", &statement], "beside a project"),
        (vec!["screen", &alone], "no project in this folder"),
        (vec!["assess", &alone], "no project in this folder"),
    ] {
        let output = run(&[&arguments[..], &["--lang", "en"]].concat());
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {errors}");
        assert!(errors.contains(said), "{arguments:?}: {errors}");
    }
    // Beside another project it changes nothing, and that is said.
    let other = at("other.toml");
    fs::write(&other, PROJECT.replace("clefs\"", "seuil\"")).unwrap();
    let output = run(&["assess", &other, &statement, "--format", "json", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(
        errors.contains("about “clefs”, which is not among the projects read here"),
        "{errors}"
    );
}

#[test]
fn others_read_that_an_answer_is_vouched_for_and_not_by_whom_nor_in_which_words() {
    let folder = folder("Ville de Niort", "answer = \"openness\"\nlevel = 3\n");
    let project = folder.path().join("clefs.toml");
    let statement = folder.path().join("ville.toml");
    let open = "[sharing]\nintroduce = true\npublish = true\n";
    fs::write(&project, PROJECT.replace("[sharing]\n", open)).unwrap();
    let [project, statement] = [project, statement].map(|path| path.to_str().unwrap().to_owned());
    let out = folder.path().join("out");
    let formats = ["--format", "html,csv,json,ndjson,markdown", "-o", out.to_str().unwrap()];
    let done = run(&[&["batch", &project, &statement][..], &formats].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut texts = vec![
        stdout(&["federate", &project, &statement, "--format", "markdown"], 0),
        stdout(&["federate", &project, &statement, "--forge", "--format", "markdown"], 0),
    ];
    let pages = fs::read_dir(out.join("projects")).unwrap().chain(fs::read_dir(&out).unwrap());
    let pages = pages.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    texts.extend(pages.map(|path| fs::read_to_string(path).unwrap()));
    assert!(texts.iter().any(|text| text.contains("Les clefs de la rue")));
    for text in texts {
        assert!(!text.contains("Vu chaque semaine") && !text.contains("Ville de Niort"), "{text}");
    }
}

#[test]
fn a_statement_by_the_bearer_or_of_a_later_day_is_told_with_its_place_and_counts_for_less() {
    let stated = "answer = \"openness\"\nlevel = 3\n";
    for (by, told) in [
        ("Camille Martin", "statement-not-independent"),
        ("Les clefs de la rue, son équipe", "statement-not-independent"),
        ("Ville de Niort", ""),
    ] {
        let folder = folder(by, stated);
        let here = folder.path().to_str().unwrap();
        let check: Value =
            serde_json::from_str(&stdout(&["check", here, "--format", "json"], 0)).unwrap();
        let files = check["files"].as_array().unwrap();
        let file = files.iter().find(|file| file["path"].as_str().unwrap().ends_with("ville.toml"));
        let problems = file.unwrap()["problems"].as_array().unwrap();
        let codes: Vec<&str> = problems.iter().map(|one| one["code"].as_str().unwrap()).collect();
        let expected: Vec<&str> = Some(told).filter(|told| !told.is_empty()).into_iter().collect();
        assert_eq!(codes, expected, "{by}");
        if let [problem] = problems.as_slice() {
            assert_eq!((&problem["line"], &problem["column"]), (&4.into(), &6.into()), "{problem}");
        }
        let screen = stdout(&["screen", here, "--format", "markdown", "--lang", "en"], 0);
        assert!(screen.contains(by) && screen.contains("Vu chaque semaine"), "{screen}");
        let own = screen.contains("It is not shown that a third party");
        assert_eq!(own, !told.is_empty(), "{screen}");
    }
    let folder = folder("Ville de Niort", stated);
    let file = folder.path().join("ville.toml");
    let text = fs::read_to_string(&file).unwrap().replace("2026-01-15", "2027-01-15");
    fs::write(&file, text).unwrap();
    assert_eq!(rung(&assessed(folder.path()), "openness"), 1);
    let here = folder.path().to_str().unwrap();
    assert!(stdout(&["check", here, "--lang", "en"], 0).contains("after 2026-11-23"));
    assert!(
        stdout(&["screen", here, "--format", "markdown", "--lang", "fr"], 0)
            .contains("ne compte pas encore")
    );
}

#[test]
fn a_statement_about_a_project_that_is_not_there_is_told_in_a_folder_too() {
    let folder = folder("Mairie de Lyon, Zoé Roy", "answer = \"openness\"\nlevel = 3\n");
    let here = folder.path().to_str().unwrap();
    let told = |commands: [&str; 2]| {
        commands.map(|command| {
            let output = run(&[command, here, "--lang", "en"]);
            String::from_utf8(output.stderr).unwrap().contains("ville.toml")
        })
    };
    assert_eq!(told(["assess", "screen"]), [false, false]);
    let file = folder.path().join("ville.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("project = \"clefs\"", "project = \"clef\"")).unwrap();
    assert_eq!(told(["assess", "screen"]), [true, true]);
    // Of a project whose file cannot be used that file is told, and nothing more.
    fs::write(&file, text).unwrap();
    fs::write(folder.path().join("clefs.toml"), PROJECT.replace("housing = 2", "housing = 9"))
        .unwrap();
    assert_eq!(told(["assess", "screen"]), [false, false]);
}
