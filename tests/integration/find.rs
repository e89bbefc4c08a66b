//! Who tried something, as a bearer, a funder or an accelerator asks it.

use serde_json::Value;

use crate::runner::{json, run, stdout};

fn found(arguments: &[&str]) -> Value {
    json(&[&["find"], arguments, &["--format", "json"]].concat(), 0)
}

fn ids(report: &Value) -> Vec<&str> {
    let hits = report["hits"].as_array().unwrap();
    hits.iter().map(|hit| hit["id"].as_str().unwrap()).collect()
}

fn hit<'v>(report: &'v Value, id: &str) -> &'v Value {
    let hits = report["hits"].as_array().unwrap();
    hits.iter().find(|hit| hit["id"] == id).unwrap_or_else(|| panic!("{id}: {report}"))
}

/// A folder with a project that agreed to be published, one that did not, a decision on each, and a
/// block that both took up.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let project = |name: &str, rest: &str| {
        format!(
            "format = 1\n[project]\nname = \"{name}\"\nsummary = \"Un four à pain dans la cour.\"\n\
             language = \"fr\"\nstage = \"ended\"\nended = 2024-05-02\nending = \"stopped\"\n\
             concepts = [\"weak-ties\"]\npublics = [\"boulangers de palier\"]\n{rest}"
        )
    };
    write("fournil.toml", &project("Le Fournil", "[sharing]\npublish = true\n"));
    write("cache.toml", &project("Nom caché", "[sharing]\ncohort = true\n"));
    for id in ["fournil", "cache"] {
        let decision = format!(
            "format = 1\n[decision]\nproject = \"{id}\"\nby = \"Le comité zqx\"\ndate = 2023-01-09\n\
             outcome = \"refusé\"\nreason = \"Motif zqx.\"\n"
        );
        write(&format!("{id}-decision.toml"), &decision);
    }
    write(
        "four.toml",
        "format = 1\n[block]\nname = \"Le four partagé\"\nsummary = \"Un four, un tour de rôle.\"\n\
         kind = \"space\"\nserves = [\"criterion:proximity\"]\nlanguage = \"fr\"\n\
         made_by = [\"Le Fournil\"]\nused_by = [{ project = \"fournil\" }, { project = \"cache\" }]\n",
    );
    folder
}

#[test]
fn exemplars_and_blocks_are_found_without_a_file_and_say_why_and_what_became() {
    let report = found(&["sourds"]);
    assert_eq!(report["schema"], "germoir/find/1");
    assert_eq!(report["searched"]["exemplars"], 22);
    assert_eq!(report["searched"]["blocks"], 9);
    let websourd = hit(&report, "websourd");
    assert_eq!(websourd["became"]["ended"], "2015-07-30");
    assert_eq!(websourd["became"]["ending"], "stopped");
    assert_eq!(websourd["holds_all"], true);
    let places: Vec<&str> = websourd["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reason| reason["place"].as_str().unwrap())
        .collect();
    assert_eq!(places, ["words", "public", "concept"]);
    let block = hit(&report, "dictionnaire-vivant");
    assert_eq!(block["block"]["made_by"][0], "Signes de sens");
    assert_eq!(block["block"]["used_by"][0], "ELIX");
    let in_english = found(&["deaf"]);
    assert!(ids(&in_english).contains(&"websourd"), "{in_english}");
}

#[test]
fn every_exemplar_and_every_block_is_found_by_its_name() {
    for file in crate::runner::files("examples") {
        let text = std::fs::read_to_string(&file).unwrap();
        let of_project = text.contains("[project]") && !text.contains("FICTIF");
        if !of_project && !text.contains("[block]") {
            continue;
        }
        let name = text.lines().find_map(|line| line.strip_prefix("name = \"")).unwrap();
        let report = found(&[name.trim_end_matches('"')]);
        let id = file.file_stem().unwrap().to_str().unwrap();
        let hit = hit(&report, id);
        assert_eq!(hit["holds_all"], true, "{id}");
    }
}

#[test]
fn concepts_stakes_publics_and_places_leave_out_the_rest() {
    let report = found(&["--concept", "accessibility", "--place", "Toulouse"]);
    assert_eq!(ids(&report), ["websourd"]);
    let report = found(&["--stake", "financing", "banque"]);
    assert!(ids(&report).contains(&"friendsclear") && !ids(&report).contains(&"elix"));
    let report = found(&["--public", "voisin"]);
    assert_eq!(ids(&report), ["le-potiron", "voisin-age"]);
    let nothing = stdout(&["find", "zqx", "--lang", "en"], 0);
    assert!(nothing.contains("nothing found") && nothing.contains("--in"), "{nothing}");
}

#[test]
fn what_is_typed_wrong_is_told_with_the_nearest_id() {
    let refused = run(&["find", "--concept", "mediatoin", "--lang", "en"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("Did you mean “mediation”?"));
    let refused = run(&["find", "--stake", "zqxzqx", "--lang", "fr"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("housing"));
    let refused = run(&["find", "--lang", "fr"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("germoir find voisins"));
}

#[test]
fn a_folder_of_ones_own_shows_those_who_agreed_and_what_was_decided() {
    let folder = folder();
    let path = folder.path().to_str().unwrap();
    let report = found(&["four", "--in", path]);
    assert_eq!(ids(&report), ["four", "fournil"], "in the order of names: Le four, Le Fournil");
    let fournil = hit(&report, "fournil");
    assert_eq!(fournil["became"]["decisions"][0]["outcome"], "refusé");
    assert_eq!(fournil["became"]["decisions"][0]["date"], "2023-01-09");
    let users = &hit(&report, "four")["block"]["used_by"];
    assert_eq!(users[0], "Le Fournil");
    assert_ne!(users[1], "cache", "{users}");
    assert_eq!(report["searched"]["own"], 3);
    // Of the other one nothing but what the catalogue names is found, under its label.
    let report = found(&["--concept", "weak-ties", "--in", path]);
    let hidden = hit(&report, "project-1");
    assert_eq!(hidden["name"], Value::Null);
    assert_eq!(hidden["became"]["decisions"].as_array().unwrap().len(), 0);
    for format in ["terminal", "markdown", "html", "json", "csv"] {
        for asked in ["four", "boulangers", "caché"] {
            let text = stdout(&["find", asked, "--in", path, "--format", format], 0);
            for word in ["Nom caché", "cache.toml", "zqx", "project-1", "projet 1", "project 1"] {
                let is_label = asked == "four" && word == "project 1";
                assert!(is_label || !text.contains(word), "{format} {asked}: {word}\n{text}");
            }
        }
    }
}

#[test]
fn both_languages_in_the_terminal_and_every_format() {
    insta::assert_snapshot!("find_fr", stdout(&["find", "potager", "voisins", "--lang", "fr"], 0));
    insta::assert_snapshot!(
        "find_en",
        stdout(&["find", "neighbours", "ageing", "--lang", "en"], 0)
    );
    for language in ["fr", "en"] {
        let text = stdout(&["find", "deaf", "--lang", language], 0);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        let page = stdout(&["find", "deaf", "--format", "html", "--lang", language], 0);
        assert!(crate::pages::elements(&page).iter().any(|name| name == "ul"));
        let sheet = stdout(&["find", "deaf", "--format", "csv", "--lang", language], 0);
        assert_eq!(sheet.lines().count(), 6, "{sheet}");
    }
}

#[test]
fn a_letter_names_the_three_nearest_with_what_became_of_them() {
    for (language, title) in [("fr", "Qui a essayé quelque chose de proche"), ("en", "Who tried")]
    {
        let arguments = ["letter", "examples/jardin-des-liens.toml", "--format", "json"];
        let letter = json(&[&arguments[..], &["--lang", language]].concat(), 0);
        let tried = letter["letter"]["tried"]["points"].as_array().unwrap();
        assert_eq!(tried.len(), 3, "{tried:?}");
        let names: Vec<&str> = tried.iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert!(names.contains(&"Voisin-Age"), "{names:?}");
        assert!(tried.iter().all(|one| !one["shared"].as_array().unwrap().is_empty()));
        assert!(tried.iter().all(|one| !one["became"].as_str().unwrap().is_empty()));
        let text = stdout(&["letter", "examples/jardin-des-liens.toml", "--lang", language], 0);
        assert!(text.contains(title), "{text}");
    }
    // An exemplar is not told of itself, nor a project of what shares nothing with it.
    let own = json(&["letter", "examples/voisin-age.toml", "--format", "json"], 0);
    assert!(!own["letter"]["tried"]["points"].to_string().contains("Voisin-Age"));
    let thin = tempfile::tempdir().unwrap();
    let file = thin.path().join("thin.toml");
    let text = "format = 1\n[project]\nname = \"Zq\"\nsummary = \"Zq.\"\nstage = \"idea\"\n";
    std::fs::write(&file, text).unwrap();
    let letter = json(&["letter", file.to_str().unwrap(), "--format", "json"], 0);
    assert!(letter["letter"]["tried"]["points"].as_array().unwrap().is_empty());
}

#[test]
fn what_may_not_be_looked_into_is_said_and_nothing_is_promised_of_it() {
    let folder = folder();
    let typed = ["find", "Niort", "--in", folder.path().to_str().unwrap()];
    let report = json(&[&typed[..], &["--format", "json"]].concat(), 0);
    assert_eq!(report["searched"]["withheld"], 1);
    let shown = stdout(&[&typed[..], &["--lang", "en"]].concat(), 0).replace('\n', " ");
    assert!(shown.contains("One of these projects has not agreed to be found"), "{shown}");
    assert!(shown.contains("Nothing that was looked at holds it"), "{shown}");
    assert!(!shown.contains("--in"), "{shown}");
    let empty = tempfile::tempdir().unwrap();
    let empty = run(&["find", "qzxw", "--in", empty.path().to_str().unwrap(), "--lang", "fr"]);
    assert!(String::from_utf8_lossy(&empty.stdout).contains("aucun fichier à vous"));
    let alone = stdout(&["find", "qzxw", "--lang", "en"], 0);
    assert!(alone.contains("--in") && !alone.contains("has not agreed"), "{alone}");
}
