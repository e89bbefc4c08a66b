//! A foundation's own paper, filled with the published data.

use crate::pages::elements;
use crate::runner::{files, run, stdout};

const GARDEN: &str = "examples/jardin-des-liens.toml";
const HOSTILE: &str = "tests/fixtures/pages/hostile.toml";
const LETTER: &str = "examples/templates/lettre.html.j2";
const RECORD: &str = "examples/templates/fiche.md.j2";

#[test]
fn the_examples_print_every_project() {
    for file in files("examples") {
        let file = file.to_str().unwrap();
        let letter = stdout(&["letter", file, "--lang", "fr", "--template", LETTER], 0);
        assert!(letter.contains("Fondation des Rives"));
        let asked = ["assess", file, "--lang", "fr", "--profile", "funder", "--template", RECORD];
        assert!(stdout(&asked, 0).contains("| Famille |"));
    }
    let asked = ["assess", GARDEN, "--lang", "fr", "--profile", "funder", "--template", RECORD];
    insta::assert_snapshot!("record_fr", stdout(&asked, 0));
}

#[test]
fn hostile_text_is_escaped_without_being_asked_for() {
    let letter = stdout(&["letter", HOSTILE, "--lang", "fr", "--template", LETTER], 0);
    let names = elements(letter.trim_start());
    assert!(!names.iter().any(|name| name == "script" || name == "iframe"));
    assert!(letter.contains("&lt;script&gt;"));
    assert!(!letter.contains('\u{1b}') && !letter.contains('\u{202e}'));
}

#[test]
fn a_mistake_has_its_place_a_plain_sentence_and_exit_code_2() {
    let folder = tempfile::tempdir().unwrap();
    let told = |source: &str| {
        let file = folder.path().join("papier.html");
        std::fs::write(&file, source).unwrap();
        let output = run(&["assess", GARDEN, "--lang", "fr", "--template", file.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(told("un\n{{ projet.nom }}").contains("papier.html, ligne 2"));
    assert!(told("un\n{{ projet.nom }}").contains("--format json"));
    assert!(told("{% if %}").contains("ligne 1"));
    assert!(told("{% include \"/etc/passwd\" %}").contains("ne lit pas d’autre fichier"));
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}.{% endfor %}{% endfor %}";
    assert!(told(endless).contains("--max-steps 5000000"));
    assert!(told(&"x".repeat(300_000)).contains("--max-size 512KiB"));
}

#[test]
fn a_template_that_is_not_there_is_a_failed_reading() {
    let missing = run(&["assess", GARDEN, "--template", "nowhere.html"]);
    assert_eq!(missing.status.code(), Some(5));
    let both = run(&["assess", GARDEN, "--template", RECORD, "--format", "json"]);
    assert_eq!(both.status.code(), Some(2));
}

#[test]
fn letters_on_own_paper_are_named_for_what_they_are() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().to_str().unwrap();
    let asked = ["letter", "tests/fixtures/letters", "--template", LETTER, "-o", folder];
    assert_eq!(run(&asked).status.code(), Some(1));
    assert!(out.path().join("atelier.html").exists());
}
