//! Blind copies: what is taken out, what is still found, and the key that leads back.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::runner::{json, path, run, stdout};

const WORKSHOP: &str = "tests/fixtures/blind/atelier-des-fils.toml";

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn at(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// The list of a run on the workshop; leaks remain.
    fn blind(&self, more: &[&str]) -> Value {
        let copies = self.at("copies");
        let mut arguments = vec!["blind", WORKSHOP, "-o", &copies, "--format", "json"];
        arguments.extend(more);
        json(&arguments, 3)
    }

    fn copy(&self) -> PathBuf {
        let entries = std::fs::read_dir(self.at("copies")).unwrap();
        let files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        let is_copy = |file: &&PathBuf| !file.ends_with("manifest.json");
        let copies: Vec<&PathBuf> = files.iter().filter(is_copy).collect();
        let ([copy], 2) = (copies.as_slice(), files.len()) else { panic!("{files:?}") };
        copy.to_path_buf()
    }

    fn text(&self) -> String {
        std::fs::read_to_string(self.copy()).unwrap()
    }
}

/// A key of nothing would look as if it led back to copies.
#[test]
fn without_a_project_no_key_is_made() {
    let place = Place::new();
    std::fs::create_dir(place.at("empty")).unwrap();
    let output = run(&["blind", &place.at("empty"), "-o", &place.at("copies")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!Path::new(&place.at("copies.key")).exists());
}

/// What shows that somebody vouches for themselves is not in a copy; that it counts for less is.
#[test]
fn a_copy_comes_to_the_figures_of_its_file() {
    let place = Place::new();
    let (file, copies) = (place.at("a.toml"), place.at("copies"));
    let head = "format = 1\n[project]\nid = \"a\"\nname = \"Atelier des Fils\"\nsummary = \"S.\"\n\
        stage = \"operating\"\nanswered_on = \"2\"\nlinks = [\"https://a.example\"]\n\
        territory = { places = [\"Niort\"] }\n[bearer]\nname = \"Ada Roy\"\n[answers]\n";
    let mut text = head.to_owned();
    let answers = [
        ("field-listening", "https://a.example/lettre", "La mairie voisine"),
        ("constant-rethinking", "https://b.example/lettre", "La mairie voisine"),
        ("societal-scope", "Lettre", "Ada Roy"),
        ("letting-go", "Lettre", "Niort"),
        ("openness", "Lettre", "Les amis de l’Atelier des Fils"),
    ];
    for (id, source, by) in answers {
        text += &format!(
            "{id} = {{ level = 3, evidence = [{{ kind = \"corroborated\", date = 2026-05-01, \
             source = \"{source}\", by = \"{by}\" }}] }}\n"
        );
    }
    std::fs::write(&file, text).unwrap();
    stdout(&["blind", &file, "-o", &copies, "--places-finer-than", "international"], 0);
    let copy = std::fs::read_dir(&copies).unwrap().map(|entry| entry.unwrap().path());
    let copy = copy.into_iter().find(|path| path.extension().is_some_and(|end| end == "toml"));
    let seen = |path: &str| {
        let read = json(&["assess", path, "--profile", "funder", "--format", "json"], 0);
        let rungs = |family: &Value| {
            let criteria = family["criteria"].as_array().unwrap();
            criteria.iter().map(|one| one["rung"].as_u64()).collect::<Vec<_>>()
        };
        let families = read["families"].as_array().unwrap();
        let rungs: Vec<_> = families.iter().flat_map(rungs).flatten().collect();
        (read["index"].clone(), read["gates"].clone(), rungs)
    };
    let own = seen(&file);
    assert_eq!(own, seen(copy.unwrap().to_str().unwrap()));
    let count = |rung| own.2.iter().filter(|one| **one == rung).count();
    assert_eq!((count(2), count(4)), (4, 1), "{:?}", own.2);
}

fn leaks(list: &Value) -> Vec<(&str, &str)> {
    list["copies"][0]["leaks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|leak| (leak["kind"].as_str().unwrap(), leak["text"].as_str().unwrap()))
        .collect()
}

#[test]
fn a_copy_names_nobody_and_is_valid() {
    let place = Place::new();
    place.blind(&["--lang", "fr"]);
    let text = place.text();
    for gone in [
        "Atelier des Fils",
        "Fictive\"",
        "FICTIVE",
        "Niort",
        "example",
        "comment",
        "private",
        "extra",
        "#",
    ] {
        assert!(!text.contains(gone), "{gone}\n{text}");
    }
    // The order of what was written is kept, and what is not a name stays.
    assert!(text.contains("le sol de sa cuisine"));
    assert!(text.contains("l’association Partenaire "));
    assert!(text.find("[bearer]").unwrap() < text.find("[answers]").unwrap());
    let name = place.copy();
    let stem = name.file_stem().unwrap().to_str().unwrap().to_owned();
    assert!(stem.starts_with("blind-") && text.contains(&format!("id = \"{stem}\"")));
    stdout(&["check", name.to_str().unwrap()], 0);
}

#[test]
fn answers_and_evidence_count_as_before() {
    let place = Place::new();
    place.blind(&[]);
    let copy = place.copy();
    let before = json(&["assess", WORKSHOP, "--format", "json"], 0);
    let after = json(&["assess", copy.to_str().unwrap(), "--format", "json"], 0);
    assert_eq!(before["families"], after["families"]);
    assert_eq!(before["brakes"], after["brakes"]);
}

#[test]
fn what_still_gives_somebody_away_is_listed_with_its_place() {
    let place = Place::new();
    let list = place.blind(&["--lang", "en"]);
    assert_eq!(
        leaks(&list),
        [
            ("street-address", "12 bis, rue des Lilas"),
            ("first-name", "Solène"),
            ("telephone", "05 49 00 00 00"),
            ("title", "Mme Dupond-Fictive"),
            ("url", "jardin-partage.org"),
            ("part-of-name", "Fils"),
            ("street-address", "salle des Allées"),
        ]
    );
    let text = place.text();
    for leak in list["copies"][0]["leaks"].as_array().unwrap() {
        let line = leak["line"].as_u64().unwrap() as usize;
        let column = leak["column"].as_u64().unwrap() as usize;
        let from: String = text.lines().nth(line - 1).unwrap().chars().skip(column - 1).collect();
        assert!(from.starts_with(leak["text"].as_str().unwrap()), "{leak}");
        assert!(!leak["proposal"].as_str().unwrap().is_empty());
    }
    // The list travels with the copies and is no key.
    let list = list.to_string();
    assert!(!list.contains("atelier") && !list.contains("sha256"));
}

#[test]
fn it_says_blind_never_anonymous_in_both_languages() {
    for (lang, words) in [("fr", "aveugles, non anonymes"), ("en", "blind, not anonymous")] {
        let place = Place::new();
        let copies = place.at("copies");
        let text = stdout(&["blind", WORKSHOP, "-o", &copies, "--lang", lang], 3);
        assert!(text.contains(words), "{text}");
        let key = std::fs::read_to_string(place.at("copies.key")).unwrap();
        assert!(key.starts_with("# "));
    }
}

#[cfg(unix)]
#[test]
fn the_key_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.blind(&[]);
    let rights = std::fs::metadata(place.at("copies.key")).unwrap().permissions().mode();
    assert_eq!(rights & 0o777, 0o600);
}

#[test]
fn one_key_gives_the_same_pseudonyms_and_another_key_others() {
    let place = Place::new();
    place.blind(&[]);
    let (name, text) = (place.copy(), place.text());
    place.blind(&["--lang", "fr"]);
    // The pseudonyms are those of the key, whatever the language of the second run.
    let again = place.text();
    assert_eq!(place.copy(), name);
    assert_eq!(line(&again, "name = "), line(&text, "name = "));
    let other = Place::new();
    other.blind(&[]);
    assert_ne!(other.copy().file_name(), name.file_name());
}

fn line<'t>(text: &'t str, start: &str) -> &'t str {
    text.lines().find(|line| line.starts_with(start)).unwrap()
}

#[test]
fn what_was_corrected_by_hand_is_kept_checked_again_and_known_to_the_key() {
    let place = Place::new();
    let list = place.blind(&[]);
    let mut text = place.text();
    for leak in list["copies"][0]["leaks"].as_array().unwrap() {
        let (leak, proposal) = (leak["text"].as_str().unwrap(), leak["proposal"].as_str().unwrap());
        text = text.replace(leak, proposal);
    }
    std::fs::write(place.copy(), &text).unwrap();
    let copies = place.at("copies");
    for _ in 0..2 {
        let list = json(&["blind", WORKSHOP, "-o", &copies, "--format", "json"], 0);
        assert_eq!(list["copies"][0]["state"], "kept");
        assert_eq!(place.text(), text);
    }
    // A correction that breaks the file is not written over.
    std::fs::write(place.copy(), "format = 1\n").unwrap();
    assert_eq!(run(&["blind", WORKSHOP, "-o", &copies]).status.code(), Some(1));
    assert_eq!(place.text(), "format = 1\n");
}

#[test]
fn a_harmless_word_is_accepted() {
    let place = Place::new();
    let list = place.blind(&["--allow", "fils", "--allow", "Salle des allées"]);
    assert!(leaks(&list).iter().all(|(_, text)| *text != "Fils" && *text != "salle des Allées"));
    assert_eq!(leaks(&list).len(), 5);
}

#[test]
fn places_go_as_far_as_asked() {
    for (scale, kept) in [
        ("neighbourhood", "[\"Niort\", \"Nouvelle-Aquitaine\", \"FR\"]"),
        ("local", "[\"Niort\", \"Nouvelle-Aquitaine\", \"FR\"]"),
        ("regional", "[\"Nouvelle-Aquitaine\", \"FR\"]"),
        ("national", "[\"FR\"]"),
        ("international", "[]"),
    ] {
        let place = Place::new();
        place.blind(&["--places-finer-than", scale]);
        let text = place.text();
        assert!(text.contains(&format!("places = {kept}")), "{scale}\n{text}");
    }
}

#[test]
fn a_review_of_a_copy_is_led_back_by_the_key_alone() {
    let place = Place::new();
    place.blind(&[]);
    let copy = place.copy();
    let assessed = json(&["assess", copy.to_str().unwrap(), "--format", "json"], 0);
    let id = assessed["project"]["id"].as_str().unwrap();
    let read = assessed["project"]["fingerprint"].as_str().unwrap();
    let folder = place.at("originals");
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(path(WORKSHOP), Path::new(&folder).join("atelier-des-fils.toml")).unwrap();
    let review = format!(
        "format = 1\n[review]\nproject = \"{id}\"\nreviewer = \"A\"\nread = \"{read}\"\n[answers]\nopenness = 1\n"
    );
    std::fs::write(Path::new(&folder).join("review.toml"), review).unwrap();
    let without = json(&["panel", &folder, "--format", "json"], 0);
    assert_eq!(without["left_out"][0]["reason"], "no-key");
    let key = place.at("copies.key");
    let with = json(&["panel", &folder, "--format", "json", "--key", &key], 0);
    let review = &with["projects"][0]["reviews"][0];
    assert_eq!((&review["blind"], &review["version"]), (&true.into(), &"current".into()));
}

#[test]
fn the_key_and_the_originals_stay_out_of_the_folder_of_copies() {
    let place = Place::new();
    let copies = place.at("copies");
    let inside = Path::new(&copies).join("k.key");
    let inside = inside.to_str().unwrap();
    assert_eq!(run(&["blind", WORKSHOP, "-o", &copies, "--key", inside]).status.code(), Some(2));
    assert!(!Path::new(&copies).exists());
    std::fs::create_dir(&copies).unwrap();
    let original = Path::new(&copies).join("a.toml");
    std::fs::copy(path(WORKSHOP), &original).unwrap();
    let original = original.to_str().unwrap();
    assert_eq!(run(&["blind", original, "-o", &copies]).status.code(), Some(2));
    assert_eq!(run(&["blind", &copies, "-o", &copies]).status.code(), Some(2));
    assert_eq!(run(&["blind", WORKSHOP]).status.code(), Some(2));
    assert_eq!(run(&["blind", WORKSHOP, "-o", original]).status.code(), Some(2));
    assert!(!Path::new(&place.at("copies.key")).exists());
}

#[test]
fn a_folder_with_reviews_and_a_broken_file_gives_the_copies_it_can() {
    let place = Place::new();
    let originals = place.at("originals");
    std::fs::create_dir(&originals).unwrap();
    std::fs::copy(path(WORKSHOP), Path::new(&originals).join("one.toml")).unwrap();
    std::fs::write(Path::new(&originals).join("two.toml"), "format = 1\n[project]\nname = \n")
        .unwrap();
    std::fs::write(
        Path::new(&originals).join("review.toml"),
        "format = 1\n[review]\nproject = \"one\"\nreviewer = \"A\"\n",
    )
    .unwrap();
    let copies = place.at("copies");
    let output = run(&["blind", &originals, "-o", &copies, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1), "an invalid file comes before leaks");
    assert!(String::from_utf8_lossy(&output.stderr).contains("two.toml:3"));
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(list["copies"].as_array().unwrap().len(), 1);
    let review = Path::new(&originals).join("review.toml");
    let review = review.to_str().unwrap();
    assert_eq!(run(&["blind", review, "-o", &copies]).status.code(), Some(1));
}

#[test]
fn an_empty_folder_says_so() {
    let place = Place::new();
    let empty = place.at("empty");
    std::fs::create_dir(&empty).unwrap();
    let text = stdout(&["blind", &empty, "-o", &place.at("copies"), "--lang", "fr"], 1);
    assert!(text.contains("Aucun projet à copier."));
}

#[test]
fn ticked_proposals_are_taken_and_stay_when_the_copies_are_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let text = "format = 1\n[project]\nid = \"jardin\"\nname = \"Ensemble\"\nsummary = \"Un jardin où Fatoumata et Soazig sèment.\"\nstage = \"idea\"\n";
    std::fs::write(at("jardin.toml"), text).unwrap();
    let (project, copies, list) = (at("jardin.toml"), at("copies"), at("leaks.csv"));
    let blind = |more: &[&str]| {
        let typed = [&["blind", project.as_str(), "-o", copies.as_str(), "--lang", "en"], more];
        let output = run(&typed.concat());
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let copy = || {
        let mut found = std::fs::read_dir(&copies).unwrap().map(|entry| entry.unwrap().path());
        let found = found.find(|path| path.extension().is_some_and(|ending| ending == "toml"));
        std::fs::read_to_string(found.unwrap()).unwrap()
    };
    let (code, csv) = blind(&["--format", "csv"]);
    assert_eq!(code, Some(3));
    // An id that is a common word stays a word.
    assert!(copy().contains("Un jardin où Fatoumata et Soazig"), "{}", copy());
    let ticked: Vec<String> = csv
        .lines()
        .map(|line| if line.contains("Fatoumata") { format!("{line}x") } else { line.to_owned() })
        .collect();
    std::fs::write(&list, ticked.join("\n")).unwrap();
    assert_eq!(blind(&["--apply", &list]).0, Some(3), "one of the two is left");
    let after = copy();
    assert!(!after.contains("Fatoumata") && after.contains("Soazig"), "{after}");
    assert_eq!(blind(&[]).0, Some(3));
    assert_eq!(copy(), after);
    std::fs::write(&list, "a,b\n1,2\n").unwrap();
    assert_eq!(blind(&["--apply", &list]).0, Some(1));
}

#[test]
fn the_time_of_a_copy_tells_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("copies");
    run(&["blind", "examples/cohort", "-o", copies.to_str().unwrap()]);
    let times: std::collections::BTreeSet<_> = std::fs::read_dir(&copies)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_name().to_string_lossy().ends_with(".toml"))
        .map(|entry| entry.metadata().unwrap().modified().unwrap())
        .collect();
    assert_eq!(times.len(), 1, "{times:?}");
}

/// What is left of an address once a name in it is replaced leads to its page all the same.
#[test]
fn an_address_that_holds_a_name_goes_whole() {
    let place = Place::new();
    let text = "format = 1\n[project]\nname = \"Les Tilleuls Bleus\"\nsummary = \"On aide.\"\n\
        stage = \"idea\"\n[answers.openness]\nlevel = 2\n\
        note = \"Lu dans https://ville.example/actu/les-tilleuls-bleus-en-fete-29.html hier.\"\n\
        evidence = [{ kind = \"documented\", date = 2026-01-02, \
        source = \"https://ville.example/les-tilleuls-bleus-a-la-une.html\" }]\n";
    std::fs::write(place.at("p.toml"), text).unwrap();
    let copies = place.at("copies");
    run(&["blind", &place.at("p.toml"), "-o", &copies, "--lang", "fr"]);
    let text = place.text();
    assert!(text.contains("Lu dans [adresse retirée] hier."), "{text}");
    for rest in ["en-fete", "ville.example", "la-une"] {
        assert!(!text.contains(rest), "{rest}: {text}");
    }
}
