//! One person's data: gathered, and taken out.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::runner::{json, run, stdout, work_folder};

/// A folder in which Zoé Martin carries one project, reads another and is mentioned.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        (
            "chez-zoe.toml",
            "# Vu avec Zoé Martin en mai.\nformat = 1\n\n[project]\nname = \"Chez Zoé\"   # le nom\nsummary = \"Zoe MARTIN y reçoit.\"\nstage = \"idea\"\n\n[bearer]\nname = \"Zoé Martin\"\nkind = \"person\"\nmotivation = \"Un été.\"\ncontact = \"zoe.martin@x.example\"\n\n[sharing]\nintroduce = true\n\n[answers]\nopenness = 2\n",
        ),
        (
            "autre.toml",
            "format = 1\n[project]\nname = \"Autre\"\nsummary = \"Un autre projet.\"\nstage = \"idea\"\n[answers]\nopenness = { level = 3,  note = \"Zoé y passe.\" }\n",
        ),
        (
            "review-zoe.toml",
            "format = 1\n[review]\nproject = \"autre\"\nreviewer = \"ZOE  MARTIN\"\nkeep_until = 2026-01-31\n[answers]\nopenness = 1\n",
        ),
        (
            "review-li.toml",
            "format = 1\n[review]\nproject = \"chez-zoe\"\nreviewer = \"Li Wei\"\nkeep_until = 2030-01-31\n[answers]\nopenness = { level = 1, note = \"Zoé Martin m’a ouvert.\" }\n",
        ),
        (
            "decision.toml",
            "format = 1\n[decision]\nproject = \"chez-zoe\"\nby = \"Li Wei et Zoé Martin\"\noutcome = \"accompagner\"\nkeep_until = 2026-06-30\n",
        ),
        (".gitignore", "private/\n"),
        (
            "private/review.toml",
            "format = 1\n[review]\nproject = \"autre\"\nreviewer = \"Zoé Martin\"\n",
        ),
    ];
    std::fs::create_dir(folder.path().join("private")).unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn all(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(here) = open.pop() {
        for entry in std::fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                found.insert(name, std::fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

/// A text whose lines may end anywhere.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn name_of(folder: &tempfile::TempDir) -> &str {
    folder.path().to_str().unwrap()
}

#[test]
fn everything_about_a_bearer_is_gathered_and_their_readers_are_not_named() {
    let folder = folder();
    let typed = ["export-person", "zoe martin", name_of(&folder), "--format", "json"];
    let export = json(&[&typed[..], &["--lang", "en"]].concat(), 0);
    assert_eq!(export["schema"], "germoir/person/1");
    let relations: BTreeMap<String, String> = export["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            let name = Path::new(file["file"].as_str().unwrap());
            let name = name.strip_prefix(folder.path()).unwrap_or(name).display().to_string();
            (name.replace('\\', "/"), file["relation"].as_str().unwrap().to_owned())
        })
        .collect();
    let expected = [
        ("chez-zoe.toml", "bearer"),
        ("decision.toml", "decider"),
        ("private/review.toml", "reader"),
        ("file 4 (its name may say who wrote it; shown with --names)", "about"),
        ("review-zoe.toml", "reader"),
    ];
    let expected: BTreeMap<String, String> =
        expected.map(|(name, relation)| (name.to_owned(), relation.to_owned())).into();
    assert_eq!(relations, expected);
    let text = export.to_string();
    assert!(text.contains("Un été.") && text.contains("m’a ouvert"));
    let about = |export: &Value| {
        let files = export["files"].as_array().unwrap();
        files.iter().find(|file| file["relation"] == "about").unwrap().to_string()
    };
    assert!(!export.to_string().contains("Li Wei") && !export.to_string().contains("review-li"));
    let named =
        json(&["export-person", "Zoé Martin", name_of(&folder), "--format", "json", "--names"], 0);
    assert!(about(&named).contains("Li Wei") && about(&named).contains("review-li.toml"));
}

#[test]
fn an_export_is_read_in_both_languages_and_kept_private() {
    let folder = folder();
    for (lang, words) in [("fr", "porte ce projet"), ("en", "carries this project")] {
        let text = stdout(&["export-person", "Zoé Martin", name_of(&folder), "--lang", lang], 0);
        assert!(text.contains(words), "{text}");
        assert!(text.contains("chez-zoe.toml:10:9"), "{text}");
    }
    let file = folder.path().join("export.md");
    let file_name = file.to_str().unwrap();
    let arguments =
        ["export-person", "Zoé Martin", name_of(&folder), "--format", "markdown", "-o", file_name];
    stdout(&arguments, 0);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let nobody = stdout(&["export-person", "Nobody Else", name_of(&folder), "--lang", "en"], 0);
    assert!(nobody.contains("the name stands in none of the files"));
}

#[test]
fn a_purge_takes_out_the_person_and_nothing_else() {
    let folder = folder();
    let before = all(folder.path());
    let dry = stdout(&["purge", "zoe martin", name_of(&folder), "--dry-run", "--lang", "fr"], 0);
    assert_eq!(all(folder.path()), before, "a dry run changes nothing");
    let text = stdout(&["purge", "zoe martin", name_of(&folder), "--lang", "fr"], 0);
    assert!(text.contains("sauvegardes") && dry.contains("Ce qui serait effacé"));
    let after = all(folder.path());
    let names: Vec<&str> = after.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [".gitignore", "autre.toml", "chez-zoe.toml", "decision.toml", "review-li.toml"]
    );
    assert_eq!(after["autre.toml"], before["autre.toml"]);
    assert_eq!(
        after["chez-zoe.toml"],
        "# Vu avec [nom retiré] en mai.\nformat = 1\n\n[project]\nname = \"Chez Zoé\"   # le nom\nsummary = \"[nom retiré] y reçoit.\"\nstage = \"idea\"\n\n[bearer]\nkind = \"person\"\n\n[answers]\nopenness = 2\n"
    );
    assert!(after["decision.toml"].contains("by = \"Li Wei et [nom retiré]\""));
    assert!(after["review-li.toml"].contains("reviewer = \"Li Wei\""));
    assert!(after["review-li.toml"].contains("[nom retiré] m’a ouvert."));
    stdout(&["check", name_of(&folder)], 0);
    let nothing = stdout(&["purge", "zoe martin", name_of(&folder), "--lang", "en"], 0);
    assert!(nothing.contains("Nothing to delete."));
}

/// Read-only guards against mistakes: results and answers leave such a file alone. A deletion that was
/// asked for by name is none, and one file left would still say the name.
#[test]
fn a_read_only_file_is_purged_too_and_stays_read_only() {
    let folder = folder();
    let set = |name: &str, is_read_only: bool| {
        let path = folder.path().join(name);
        let mut rights = std::fs::metadata(&path).unwrap().permissions();
        #[allow(clippy::permissions_set_readonly_false)] // In a folder of the test's own.
        rights.set_readonly(is_read_only);
        std::fs::set_permissions(&path, rights).unwrap();
    };
    set("chez-zoe.toml", true);
    set("review-zoe.toml", true);
    stdout(&["purge", "zoe martin", name_of(&folder)], 0);
    let after = all(folder.path());
    assert!(!after.contains_key("review-zoe.toml"));
    assert!(!after["chez-zoe.toml"].contains("Martin"), "{}", after["chez-zoe.toml"]);
    let path = folder.path().join("chez-zoe.toml");
    assert!(std::fs::metadata(path).unwrap().permissions().readonly());
    set("chez-zoe.toml", false);
}

#[test]
fn keep_until_is_honoured() {
    let folder = folder();
    stdout(&["purge", "--expired", name_of(&folder), "--dry-run"], 0);
    assert!(folder.path().join("review-zoe.toml").exists());
    let mine = stdout(&["purge", "Zoé Martin", name_of(&folder), "--expired", "--lang", "en"], 0);
    assert!(on_one_line(&mine).contains("31 January 2026"), "{mine}");
    assert!(!folder.path().join("review-zoe.toml").exists());
    assert!(folder.path().join("decision.toml").exists(), "Li Wei decided too");
    let all_expired = stdout(&["purge", "--expired", name_of(&folder), "--lang", "fr"], 0);
    assert!(on_one_line(&all_expired).contains("30 juin 2026"));
    let left = all(folder.path());
    assert!(!left.contains_key("decision.toml") && left.contains_key("review-li.toml"));
    // The last day still counts.
    std::fs::write(
        folder.path().join("last.toml"),
        "format = 1\n[review]\nproject = \"autre\"\nreviewer = \"A\"\nkeep_until = 2026-11-23\n",
    )
    .unwrap();
    // Without a folder the example is that of what was meant, not of a deletion by name.
    let missing = run(&["purge", "--expired", "--lang", "en"]);
    let said = String::from_utf8(missing.stderr).unwrap();
    assert!(
        missing.status.code() == Some(2) && said.contains("germoir purge --expired folder"),
        "{said}"
    );
    stdout(&["purge", "--expired", name_of(&folder)], 0);
    assert!(folder.path().join("last.toml").exists());
}

#[test]
fn an_interrupted_purge_is_finished_by_the_next() {
    let folder = folder();
    let aside = folder.path().join(".germoir-purge");
    work_folder(&aside);
    std::fs::write(aside.join("0"), "anything").unwrap();
    // It had not decided yet: nothing happens, and a dry run only says that it waits.
    let waits = run(&["purge", "Nobody Else", name_of(&folder), "--dry-run", "--lang", "en"]);
    assert!(String::from_utf8_lossy(&waits.stderr).contains("waits in this folder"));
    assert!(aside.exists());
    let undone = run(&["purge", "Nobody Else", name_of(&folder), "--lang", "en"]);
    assert!(String::from_utf8_lossy(&undone.stderr).contains("was undone"));
    assert!(!aside.exists());
    assert_eq!(all(folder.path()).len(), 7);
}

#[test]
fn what_cannot_be_changed_is_told() {
    let folder = folder();
    std::fs::write(folder.path().join("broken.toml"), "a = \nb = \"Zoé Martin\"\n").unwrap();
    std::fs::write(
        folder.path().join("zoe-martin.toml"),
        "format = 1\n[project]\nid = \"zoe-martin\"\nname = \"A\"\nsummary = \"B.\"\nstage = \"idea\"\n",
    )
    .unwrap();
    let output = run(&["purge", "Zoé Martin", name_of(&folder), "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    let text = on_one_line(&text);
    assert!(text.contains("broken.toml:2:6: this file is not valid TOML"), "{text}");
    assert!(text.contains("the id “zoe-martin” leads from file to file"), "{text}");
    assert!(text.contains("the name stands in the name of the file"), "{text}");
    assert!(all(folder.path())["broken.toml"].contains("Zoé Martin"));
    assert!(!folder.path().join("review-zoe.toml").exists(), "the rest was done");
}

#[test]
fn one_word_is_nobody() {
    let folder = folder();
    let before = all(folder.path());
    let text = stdout(&["purge", "Zoé", name_of(&folder), "--lang", "en"], 0);
    assert!(text.contains("is it this person?"), "{text}");
    assert_eq!(all(folder.path()), before);
}

#[test]
fn a_key_of_blind_copies_is_purged_too() {
    let folder = folder();
    let copies = tempfile::tempdir().unwrap();
    let key = folder.path().join("copies.key");
    let project = folder.path().join("chez-zoe.toml");
    let arguments = [
        "blind",
        project.to_str().unwrap(),
        "-o",
        copies.path().to_str().unwrap(),
        "--key",
        key.to_str().unwrap(),
    ];
    assert!(run(&arguments).status.code().is_some_and(|code| code == 0 || code == 3));
    assert!(std::fs::read_to_string(&key).unwrap().contains("Zoé Martin"));
    stdout(&["purge", "Zoé Martin", name_of(&folder)], 0);
    let text = std::fs::read_to_string(&key).unwrap();
    assert!(!text.contains("Zoé Martin") && text.contains("secret = "));
}

#[test]
fn wrong_usage_and_missing_folders() {
    let folder = folder();
    let here = name_of(&folder);
    for arguments in [
        vec!["purge", here],
        vec!["purge", "…", here],
        vec!["export-person", "…", here],
        vec!["export-person", "Zoé Martin", "README.md"],
        vec!["purge", "Zoé Martin", "README.md"],
    ] {
        assert_eq!(run(&arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(run(&["purge", "Zoé Martin", "nowhere"]).status.code(), Some(5));
    let empty = tempfile::tempdir().unwrap();
    let text = stdout(&["purge", "Zoé Martin", empty.path().to_str().unwrap(), "--lang", "fr"], 0);
    assert!(text.contains("Rien à effacer."));
}

/// The page names tables and keys: each is one that the schemas know.
#[test]
fn the_page_about_personal_data_names_what_is_there() {
    let page = std::fs::read_to_string(crate::runner::path("criteria/PERSONAL-DATA.md")).unwrap();
    let schemas: String = ["project", "review", "decision", "assignments"]
        .map(|kind| stdout(&["schema", kind], 0))
        .concat();
    for line in page.lines().filter(|line| line.starts_with("| `[")) {
        let cell = line.split('|').nth(1).unwrap();
        for key in cell.split('`').skip(1).step_by(2) {
            for part in key.trim_matches(['[', ']']).split('.') {
                let known =
                    schemas.contains(&format!("\"{part}\"")) || ["extra", "#"].contains(&part);
                assert!(known, "{part}");
            }
        }
    }
    for command in ["export-person", "purge", "blind", "panel"] {
        assert!(page.contains(&format!("germoir {command}")), "{command}");
        stdout(&[command, "--help"], 0);
    }
}

#[test]
fn a_person_is_followed_into_blind_copies_their_reviews_and_what_programs_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let here = folder.path().display().to_string();
    let text = "format = 1\n[project]\nid = \"chez-zoe\"\nname = \"Abri\"\nsummary = \"Un abri.\"\nstage = \"idea\"\nkeep_until = 2030-01-31\n[bearer]\nname = \"BENALI Aïcha\"\nmotivation = \"Ma grand-mère, Odette.\"\nskills = [\"couture\"]\n[answers]\nopenness = { level = 2, note = \"Aïcha passe le soir.\" }\n";
    std::fs::write(at("abri.toml"), text).unwrap();
    run(&["blind", &at("abri.toml"), "-o", &at("copies")]);
    let copy = std::fs::read_dir(at("copies"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .unwrap();
    let pseudonym = copy.file_stem().unwrap().to_str().unwrap().to_owned();
    let review = format!(
        "format = 1\n[review]\nproject = \"{pseudonym}\"\nreviewer = \"Li\"\n[answers]\nopenness = 1\n"
    );
    std::fs::write(at("lecture.toml"), review).unwrap();
    let page = "<p>x</p>\n<p>Aïcha Benali</p>\n<p>la famille Benali</p>\n";
    std::fs::write(at("lecture.html"), page).unwrap();
    // In the other order than the file has it.
    let export = json(&["export-person", "Aïcha Benali", &here, "--format", "json"], 0);
    let files = export["files"].as_array().unwrap();
    let relations: Vec<&str> =
        files.iter().map(|file| file["relation"].as_str().unwrap()).collect();
    assert_eq!(relations.iter().filter(|one| **one == "bearer").count(), 1, "{export:#}");
    assert_eq!(relations.iter().filter(|one| **one == "about").count(), 2, "{export:#}");
    let elsewhere = export["elsewhere"].as_array().unwrap();
    let lines = |whole: bool| {
        let found = elsewhere
            .iter()
            .find(|one| one["whole"] == whole && one["file"].as_str().unwrap().ends_with(".html"));
        found.unwrap()["lines"].clone()
    };
    assert_eq!((lines(true), lines(false)), (serde_json::json!([2]), serde_json::json!([3])));
    let text = on_one_line(&stdout(&["purge", "Aïcha Benali", &here, "--lang", "en"], 0));
    assert!(text.contains("lecture.html, line 2: the name stands there."), "{text}");
    assert!(text.contains("lecture.toml: this file is about a project of that person."), "{text}");
    assert!(text.contains("“openness = { level = 2, note = \"Aïcha passe le soir.\" }”"), "{text}");
    let after = std::fs::read_to_string(&copy).unwrap();
    assert!(!after.contains("grand-mère") && !after.contains("couture"), "{after}");
    assert!(std::fs::read_to_string(at("abri.toml")).unwrap().contains("keep_until"));
    let later = ["purge", "--expired", &here, "--dry-run", "--lang", "en"];
    let told = on_one_line(&stdout(&later, 0));
    assert!(told.contains("31 January 2030: "));
    let (_, undated) = told.split_once("Without a last day (keep_until)").unwrap();
    assert!(undated.contains("lecture.toml") && !undated.contains("abri.toml"), "{told}");
    let old = "format = 1\n[project]\nname = \"Vieux\"\nsummary = \"x\"\nstage = \"idea\"\nkeep_until = 2026-01-31\n";
    std::fs::write(at("vieux.toml"), old).unwrap();
    stdout(&["purge", "--expired", &here], 0);
    assert!(!Path::new(&at("vieux.toml")).exists() && Path::new(&at("abri.toml")).exists());
}

/// Who holds a file has to know until when: whatever is filled in asks for it, but for the express
/// questionnaire on a page or in a terminal, which has no room for one more answer in a quarter of an hour.
#[test]
fn forms_ask_until_when_a_file_may_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let project = "examples/cohort/garage-commun.toml";
    for form in ["markdown", "html"] {
        let text = stdout(&["form", form, "--lang", "en"], 0);
        assert!(text.contains("Until which day may what you send be kept?"), "{form}");
    }
    for extent in [&[][..], &["--express"]] {
        let (mine, read) = (at("mine.toml"), at("read.toml"));
        stdout(&[&["new", &mine, "--lang", "en"], extent].concat(), 0);
        let typed: [&str; 6] = ["new", &read, "--review", project, "--name", "Li"];
        stdout(&[&typed[..], extent].concat(), 0);
        for path in [&mine, &read] {
            let text = std::fs::read_to_string(path).unwrap();
            let line = text.lines().find(|line| line.starts_with("# keep_until = 20"));
            let day = line.expect("a day to take up").trim_start_matches("# ");
            std::fs::write(path, text.replace(&format!("# {day}"), day)).unwrap();
            stdout(&["check", path], 0);
            std::fs::remove_file(path).unwrap();
        }
    }
    let page = stdout(&["form", "html", "--review", project, "--lang", "en"], 0);
    assert!(page.contains("Until which day may these readings be kept?"));
}

/// A name is looked for in texts of an ordinary length; of what is longer it is said that it was not.
#[test]
fn a_very_long_text_is_told_and_not_searched() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().display().to_string();
    let text = format!("{}\nZoé Martin\n", "x".repeat(3000));
    std::fs::write(folder.path().join("journal.txt"), text).unwrap();
    let purge = |limit: &str| {
        let typed =
            ["purge", "Zoé Martin", &here, "--dry-run", "--lang", "en", "--max-size", limit];
        on_one_line(&stdout(&typed, 0))
    };
    assert!(purge("1KiB").contains("journal.txt: this is no text, or a very long one"));
    assert!(purge("1MiB").contains("journal.txt, line 2: the name stands there."));
}

#[test]
fn a_whole_name_in_a_key_is_said_to_be_that() {
    let folder = tempfile::tempdir().unwrap();
    let text = "format = 1\n[project]\nname = \"A\"\nsummary = \"Un essai.\"\nstage = \"idea\"\n\
                [extra]\n\"Zoé Martin\" = 3\n";
    std::fs::write(folder.path().join("a.toml"), text).unwrap();
    let here = folder.path().to_str().unwrap();
    let shown = stdout(&["purge", "Zoé Martin", here, "--dry-run", "--lang", "en"], 0);
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains("a.toml:7:2") && shown.contains("stands in a key"), "{shown}");
    assert!(!shown.contains("A single word"), "{shown}");
}
