//! Sentences that say what is so: nothing that was not given, nothing twice, and whose words they are.

use std::path::Path;

use germoir::i18n::{Language, Phrases};

use crate::runner::{path, run};

/// What a command says, on both streams, its lines put together.
fn said(arguments: &[&str], language: &str) -> String {
    let output = run(&[arguments, &["--lang", language]].concat());
    let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}

fn project(folder: &Path, rest: &str) -> String {
    let path = folder.join("a.toml");
    let head = "format = 1\n[project]\nname = \"A\"\nsummary = \"Un essai.\"\nstage = \"operating\"\nanswered_on = \"2\"\n";
    std::fs::write(&path, format!("{head}{rest}")).unwrap();
    path.display().to_string()
}

#[test]
fn a_survey_is_written_with_the_numbers_that_were_given_and_no_others() {
    let given = ["reach", "--survey", "--population", "2000", "--asked", "80", "--yes", "24"];
    for language in ["fr", "en"] {
        let whole = said(&given, language);
        assert!(whole.contains("{ asked = 80, yes = 24, population = 2000, "), "{whole}");
        let part = said(&given[..4], language);
        assert!(part.contains("{ asked = …, yes = …, population = 2000, "), "{part}");
        let none = said(&given[..2], language);
        assert!(none.contains("{ asked = …, yes = …, population = …, "), "{none}");
    }
}

#[test]
fn a_stake_that_nothing_names_is_told_without_examples() {
    let folder = tempfile::tempdir().unwrap();
    let unnamed = project(folder.path(), "[stakes]\nother-community-stake = 1\n");
    let french = said(&["letter", &unnamed], "fr");
    let told = "tout le monde : un autre enjeu, que votre fichier ne nomme pas encore. ";
    assert!(french.contains(told) && !french.contains("mobilité"), "{french}");
    let english = said(&["letter", &unnamed], "en");
    assert!(english.contains("another issue, which your file does not name yet. "), "{english}");
    let named = "[stakes]\nother-community-stake = { contribution = 1, note = \"Le four\" }\n";
    let french = said(&["letter", &project(folder.path(), named)], "fr");
    assert!(french.contains("le four. ") && !french.contains("ne nomme pas"), "{french}");
}

#[test]
fn a_decision_letter_says_once_where_to_turn() {
    for (fixture, told) in [
        ("no_contribution", ["Celles et ceux qui appuient", "Those who support projects"]),
        ("competes_unplaced", ["Le service existant (", "The existing service ("]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let fixture = path(&format!("tests/fixtures/screening/{fixture}.toml"));
        let file = folder.path().join("a.toml");
        std::fs::copy(fixture, &file).unwrap();
        let file = file.display().to_string();
        let decide =
            ["decide", &file, "--by", "Anna", "--outcome", "redirect", "--reason", "Trop tôt"];
        assert!(run(&decide).status.success());
        for (language, told) in ["fr", "en"].into_iter().zip(told) {
            let letter = said(&["letter", &file, "--decision"], language);
            assert!(letter.contains(told), "{letter}");
            assert!(!letter.contains("Vers qui se tourner"), "{letter}");
            assert_eq!(letter.matches("Where to turn").count(), usize::from(language == "en"));
        }
    }
}

#[test]
fn levers_are_said_to_be_suggested_to_the_bearer() {
    let folder = tempfile::tempdir().unwrap();
    let brake = "[brakes]\nfear-of-precarity = { intensity = 2, mitigation = \"unknown\" }\n";
    let file = project(folder.path(), brake);
    for (language, whose) in [
        ("fr", "ne serait-ce qu’un peu. Ce que la carte propose au porteur : "),
        ("en", "if only a little. What the map suggests to the bearer: "),
    ] {
        // With its spaces as they are: what was done is not known, and leaves no gap.
        let output = run(&["screen", &file, "--format", "markdown", "--lang", language]);
        let text = String::from_utf8(output.stdout).unwrap().replace('\u{a0}', " ");
        assert!(text.contains(whose), "{text}");
    }
}

#[test]
fn what_could_not_be_read_is_not_counted_as_read() {
    for (language, none, one) in [
        ("fr", "Aucun fichier lu : 1 erreur", "1 fichier lu : 1 erreur"),
        ("en", "No file read: 1 error", "1 file read: 1 error"),
    ] {
        assert!(said(&["check", "nope.toml"], language).contains(none));
        let both = said(&["check", "nope.toml", "examples/voisin-age.toml"], language);
        assert!(both.contains(one), "{both}");
    }
}

#[test]
fn what_is_kept_back_agrees_with_its_number() {
    let told = |few: i64| {
        let facts = [("total", "30".into()), ("projects", 2.into()), ("few", few.into())];
        Phrases::new(Language::French).tell("cohort-sum", facts)
    };
    let other = |id: &str, fact: &'static str, number: i64| {
        Phrases::new(Language::French).tell(id, [(fact, number.into())])
    };
    assert!(other("person-recovered-finished", "files", 1).ends_with("1 fichier."));
    assert!(other("problem-idea-with-users", "users", 1).ends_with("1 personne s’en sert."));
    assert!(other("cohort-kept-old", "refused", 1).contains("1 fichier sur"));
    assert!(other("import-draft-seen", "filled", 1).starts_with("1 ligne sur"));
    assert_eq!(told(0), "30 (2 projets)");
    assert_eq!(told(1), "30 (2 projets, 1 non montré)");
    assert_eq!(told(2), "30 (2 projets, 2 non montrés)");
}
