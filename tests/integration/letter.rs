//! What a bearer receives: whole, warm, and without a figure.

use crate::pages::elements;
use crate::runner::{path, run, stdout};

const GARDEN: &str = "examples/jardin-des-liens.toml";
const LETTERS: &str = "tests/fixtures/letters";

/// The words of a page, without its tags.
fn words(html: &str) -> String {
    let body = html.split_once("<body>").unwrap().1;
    let mut out = String::new();
    let mut in_tag = false;
    for c in body.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => out.push(c),
            _ => {}
        }
    }
    out
}

/// A text without its days: `23 novembre 2026`, `1 May 2026`, `1er mai 2026`.
fn without_days(text: &str) -> String {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let is_number = |text: &str| text.trim_end_matches("er").parse::<u16>().is_ok();
    let year = |text: &str| text.trim_matches(|c: char| !c.is_ascii_digit()).len() == 4;
    let mut kept = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let is_day = at + 2 < pieces.len() && is_number(pieces[at]) && year(pieces[at + 2]);
        if is_day {
            at += 3;
        } else {
            kept.push(pieces[at]);
            at += 1;
        }
    }
    kept.join(" ")
}

#[test]
fn the_first_page_has_no_figure_and_the_letter_no_grade() {
    for lang in ["fr", "en"] {
        for profile in ["bearer", "funder"] {
            let mut asked =
                vec!["letter", GARDEN, "--format", "html", "--lang", lang, "--profile", profile];
            if profile == "funder" {
                asked.extend(["--from", "La Fondation"]);
            }
            let html = stdout(&asked, 0);
            elements(&html);
            let (first, _) = html.split_once("class=\"second-page\"").unwrap();
            let first = without_days(&words(first).replace("https://example.org/", ""));
            assert!(!first.chars().any(|c| c.is_ascii_digit()), "{first}");
            let whole = words(&html).to_lowercase();
            for grade in ["/4", "/100", "%", "niveau", "level ", " ; ", "indice", "index", "score"]
            {
                assert!(!whole.contains(grade), "{grade} in {whole}");
            }
            assert!(!whole.contains("letter-"), "a sentence is missing");
        }
    }
}

#[test]
fn a_letter_reads_as_a_letter() {
    let signed = ["letter", GARDEN, "--lang", "fr", "--from", "Fonds du Jardin"];
    insta::assert_snapshot!("garden_fr", stdout(&signed, 0));
    let bare = ["letter", "tests/fixtures/letters/atelier.toml", "--lang", "en"];
    insta::assert_snapshot!("atelier_en", stdout(&bare, 0));
}

#[test]
fn an_end_is_a_strength_and_asks_for_no_next_step() {
    let file = "tests/fixtures/letters/termine.toml";
    let letter = stdout(&["letter", file, "--lang", "fr"], 0);
    assert!(letter.contains("Savoir finir est une force"));
    assert!(letter.contains("les semences oubliées"), "the stake is named as the project names it");
    assert!(!letter.contains("pas pour la suite"));
    assert!(letter.contains("nommer un frein aide à le desserrer"));
}

/// What was said is not asked again, and answers are not said to be still to come: of a brake that is
/// felt, what was done about it is left to say.
#[test]
fn of_a_brake_that_is_felt_only_the_rest_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    let text = "format = 1\n[project]\nname = \"A\"\nsummary = \"S.\"\nstage = \"operating\"\n\
                answered_on = \"2\"\n[brakes]\n\
                fear-of-precarity = { intensity = 3, mitigation = \"unknown\" }\n";
    let file_name = file.to_str().unwrap();
    let rows: [(&[&str], &str); 4] = [
        (&["letter"], "Fear of precarity: what has been done about it"),
        (&["assess"], "Fear of precarity: what has been done about it"),
        (&["assess", "--format", "html"], "Fear of precarity: what has been done about it"),
        (
            &["assess", "--profile", "funder", "--format", "html"],
            "Fear of precarity: tell me what has been done about it",
        ),
    ];
    for (is_felt, text) in [(true, text.to_owned()), (false, text.replace("fear-of", "#"))] {
        std::fs::write(&file, text).unwrap();
        for (command, asked) in rows {
            let said = stdout(&[command, &[file_name, "--lang", "en"]].concat(), 0);
            let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(said.contains(asked), is_felt, "{command:?}: {said}");
            let whole = "fear of running short of money to live on changed";
            assert!(!is_felt || !said.contains(whole), "{command:?}: {said}");
            let are_to_come = said.contains("Your answers are still to come");
            assert_eq!(are_to_come, command == ["letter"] && !is_felt, "{command:?}: {said}");
        }
    }
}

#[test]
fn everyone_of_a_folder_is_sent_one_and_invalid_files_are_told() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().join("lettres");
    let output = run(&["letter", LETTERS, "--lang", "fr", "-o", folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("casse.toml") && told.contains("2 lettres écrites"), "{told}");
    assert!(!told.contains("relecture"), "a review is no mistake: {told}");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["atelier.html", "manifest.json", "termine.html"]);

    let first = std::fs::read(folder.join("atelier.html")).unwrap();
    run(&["letter", LETTERS, "--lang", "fr", "-o", folder.to_str().unwrap(), "--threads", "1"]);
    assert!(first == std::fs::read(folder.join("atelier.html")).unwrap(), "the same bytes again");
}

#[test]
fn wrong_usage_is_told_with_what_to_type() {
    let output = run(&["letter", LETTERS, "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("-o lettres"));
    let into_file = run(&["letter", LETTERS, "-o", &path(GARDEN)]);
    assert_eq!(into_file.status.code(), Some(2));
    let review = run(&["letter", "tests/fixtures/letters/relecture.toml"]);
    assert_eq!(review.status.code(), Some(1));
    assert_eq!(run(&["letter", "nowhere.toml"]).status.code(), Some(5));
}

#[test]
fn two_projects_with_one_id_get_no_letter() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a", "b"] {
        let text = std::fs::read_to_string(path(GARDEN)).unwrap();
        std::fs::write(folder.path().join(format!("{name}.toml")), format!("{text}# {name}\n"))
            .unwrap();
    }
    let out = folder.path().join("out");
    let asked = ["letter", folder.path().to_str().unwrap(), "-o", out.to_str().unwrap()];
    assert_eq!(run(&asked).status.code(), Some(1));
    assert_eq!(std::fs::read_dir(out).unwrap().count(), 0);
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "tests/fixtures/pages/hostile.toml";
    let html = stdout(&["letter", hostile, "--format", "html", "--lang", "fr"], 0);
    assert!(!elements(&html).iter().any(|name| name == "script" || name == "iframe"));
    assert!(!html.contains("href=\"javascript:"));
    let markdown = stdout(&["letter", hostile, "--lang", "fr"], 0);
    assert!(!markdown.contains("<script>") && !markdown.contains('\u{1b}'));
}

/// A garden and three others: one agrees to be met, one does not, one has nothing in common.
fn neighbours() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let project = |id: &str, summary: &str, introduce: bool, more: &str| {
        let text = format!(
            "format = 1\n[project]\nid = \"{id}\"\nname = \"Nom {id}\"\nsummary = \"{summary}\"\n\
             stage = \"operating\"\nlanguage = \"fr\"\nconcepts = [\"weak-ties\", \"caring\"]\n\
             publics = [\"personnes âgées isolées\"]\n\
             territory = {{ scale = \"local\", places = [\"Villeneuve\"] }}\n\
             [bearer]\nname = \"Porteur {id}\"\ncontact = \"{id}@example.org\"\n\
             [sharing]\ncohort = {introduce}\nintroduce = {introduce}\n[stakes]\nhealth = 3\n{more}"
        );
        std::fs::write(folder.path().join(format!("{id}.toml")), text).unwrap();
    };
    let garden = "Un jardin partagé où des voisins cultivent avec des personnes âgées isolées.";
    project("jardin", garden, true, "[needs]\nskills = [\"comptabilité\"]\n");
    let visits =
        "Des voisins rendent visite à des personnes âgées isolées et jardinent avec elles.";
    project("visites", visits, true, "[offers]\nskills = [\"comptabilité\"]\n");
    project("secret", "Des voisins âgés et isolés cultivent ensemble un jardin.", false, "");
    folder
}

#[test]
fn a_letter_introduces_only_those_who_agree() {
    let folder = neighbours();
    let file = |id: &str| folder.path().join(format!("{id}.toml")).display().to_string();
    let with = folder.path().display().to_string();
    for language in ["fr", "en"] {
        let letter =
            stdout(&["letter", &file("jardin"), "--with", &with, "--lang", language, "-q"], 0);
        assert!(letter.contains("Nom visites") && letter.contains("visites@example.org"));
        assert!(letter.contains("comptabilité"), "{letter}");
        assert!(!letter.contains("secret") && !letter.contains('%'), "{letter}");
        // Whoever does not agree is introduced to nobody, and nobody to them.
        let alone =
            stdout(&["letter", &file("secret"), "--with", &with, "--lang", language, "-q"], 0);
        assert!(!alone.contains("Nom visites") && !alone.contains("Nom jardin"), "{alone}");
    }
    // Somebody from another folder is set among them.
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("jardin.toml");
    std::fs::rename(file("jardin"), &moved).unwrap();
    let letter = stdout(&["letter", moved.to_str().unwrap(), "--with", &with, "-q"], 0);
    assert!(letter.contains("Nom visites"), "{letter}");
    // A broken file among them is told, and the letter is written.
    std::fs::write(folder.path().join("broken.toml"), "format = 1\n[project]\n").unwrap();
    let letter = stdout(&["letter", moved.to_str().unwrap(), "--with", &with, "-q"], 1);
    assert!(letter.contains("Nom visites"), "{letter}");
}

/// A project, and a decision of today about it.
fn decided() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("jardin.toml");
    std::fs::copy(crate::runner::path("examples/jardin-des-liens.toml"), &file).unwrap();
    let file = file.display().to_string();
    let typed = ["decide", &file, "--by", "Comité", "--outcome", "meet", "--reason", "Écouté."];
    assert_eq!(run(&typed).status.code(), Some(0));
    (folder, file)
}

#[test]
fn a_letter_about_a_decision_tells_what_was_read_on_that_day_or_that_it_cannot() {
    let (folder, file) = decided();
    let letter = |more: &[&str]| {
        let typed = ["letter", &file, "--decision", "--from", "F", "--lang", "en"];
        stdout(&[&typed[..], more].concat(), 0)
    };
    let today = letter(&[]);
    assert!(today.contains("This is what the reading kept of it"), "{today}");
    // People answer in words, and nothing is promised of what becomes of them.
    assert!(today.contains("in your own words") && !today.contains("[[reply]]"), "{today}");
    assert!(!today.contains("is kept"), "{today}");
    // Evidence has aged since; what was read that day has not.
    let mut later = assert_cmd::Command::cargo_bin("germoir").unwrap();
    later.env_clear().args(["letter", &file, "--decision", "--from", "F", "--lang", "en"]);
    let later = later.args(["--date", "2031-07-01"]).output().unwrap();
    let later = String::from_utf8(later.stdout).unwrap();
    assert!(later.starts_with(&today), "{later}");
    let text = std::fs::read_to_string(&file).unwrap();
    let level = text.lines().find(|line| line.starts_with("field-listening = ")).unwrap();
    std::fs::write(&file, text.replace(level, "field-listening = 0")).unwrap();
    let changed = letter(&[]);
    assert!(changed.contains("has changed since that day"), "{changed}");
    assert!(!changed.contains("unmet"), "{changed}");
    drop(folder);
}

#[test]
fn of_two_decisions_of_one_day_no_letter_is_written() {
    let (folder, file) = decided();
    let other = "format = 1\n[decision]\nproject = \"jardin-des-liens\"\nby = \"D\"\n\
                 date = 2026-11-23\noutcome = \"redirect\"\n";
    std::fs::write(folder.path().join("other.toml"), other).unwrap();
    let out = folder.path().join("letters").display().to_string();
    let here = folder.path().display().to_string();
    for (typed, code) in [(vec![file.as_str()], 2), (vec![here.as_str(), "-o", &out], 1)] {
        let output = run(&[&["letter", "--decision", "--lang", "en"], &typed[..]].concat());
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("two decisions bear the same date"), "{told}");
        assert_eq!(output.status.code(), Some(code), "{told}");
        assert!(output.stdout.is_empty());
    }
    assert!(!std::path::Path::new(&out).join("jardin-des-liens.html").exists());
}
