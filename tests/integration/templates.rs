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

/// Templates whose depth a stranger chooses: expressions, blocks, values inside values.
fn bottomless() -> Vec<(String, &'static str)> {
    let tag = |inside: String| format!("{{{{ {inside} }}}}");
    let value = "{% set x = [x] %}".repeat(9_000);
    let many = |part: &str| part.repeat(15_000);
    let mut all: Vec<(String, &str)> = ["1 + ", "1 ~ ", "not ", "-", "1 and ", "1 or ", "1 ** "]
        .map(|part| (tag(many(part) + "1"), "words and signs"))
        .into();
    for part in [" | abs", ".a", "[0]", "()", " is defined", " if 1"] {
        all.push((tag("1".to_owned() + &many(part)), "words and signs"));
        let block = format!("{{% if 1{} %}}{{% endif %}}", many(part));
        all.push((block, "words and signs"));
    }
    let nested = |open: &str, close: &str| open.repeat(8_000) + &close.repeat(8_000);
    all.extend([
        (tag(nested("(", ")")), "words and signs"),
        (tag("(".repeat(400) + "1" + &")".repeat(400)), "inside one another"),
        (tag("[".repeat(400) + &"]".repeat(400)), "inside one another"),
        (nested("{% if 1 %}", "{% endif %}"), "inside one another"),
        (nested("{% for a in [1] %}", "{% endfor %}"), "inside one another"),
        (nested("{% set a %}", "{% endset %}"), "inside one another"),
        (format!("{{% if 0 %}}{}{{% endif %}}", "{% elif 0 %}".repeat(8_000)), "branches"),
        // A value that holds itself never ends.
        ("{% set n = namespace() %}{% set n.x = n %}{{ n }}".to_owned(), "namespace"),
        ("{% set n = namespace() %}{% set n.x = [n] %}{{ n == n }}".to_owned(), "namespace"),
        ("{% macro a(x) %}{{ a([x]) }}{% endmacro %}{{ a(1) }}".to_owned(), "could not be filled"),
    ]);
    // These come to an end, on a stack that is large enough for them.
    let deep = "{% set n = namespace(x=[]) %}{% for i in range(2000) %}{% set n.x = [[[[[[[[n.x]]]]]]]] %}\
                {% endfor %}";
    for after in
        ["", "{{ n.x }}", "{{ n.x == [n.x] }}", "{{ {n.x: 1} | length }}", "{{ [n.x] | sort }}"]
    {
        all.push((deep.to_owned() + after, ""));
    }
    all.push((format!("{{% set x = [] %}}{value}{{{{ x }}}}"), ""));
    all
}

#[test]
fn no_template_ends_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.txt");
    for (source, told) in bottomless() {
        std::fs::write(&file, &source).unwrap();
        let start: String = source.chars().take(60).collect();
        let arguments = ["assess", GARDEN, "--lang", "en", "--template", file.to_str().unwrap()];
        let output = run(&arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        let code = if told.is_empty() { 0 } else { 2 };
        assert_eq!(output.status.code(), Some(code), "{start}: {said}");
        assert!(said.contains(told), "{start}: {said}");
        assert!(told.is_empty() || said.contains("p.txt, line 1: "), "{start}: {said}");
    }
}

/// What is made is HTML or XML by the name of the template, or by that of the file.
#[test]
fn values_are_escaped_wherever_they_come_into_markup() {
    let folder = tempfile::tempdir().unwrap();
    let source = "{{ project.name }}";
    for (template, made, is_escaped) in [
        ("x.j2", "o.html", true),
        ("x.j2", "o.HTM", true),
        ("x", "o.xml", true),
        ("x.txt", "o.svg", true),
        ("x.md.j2", "o.xhtml", true),
        ("x.html.j2", "o.txt", true),
        ("x.HTML.J2", "o.txt", true),
        ("x.html.j2", "o", true),
        ("x.j2", "o.txt", false),
        ("x.md.j2", "o.md", false),
        ("x.j2", "o", false),
    ] {
        let (file, out) = (folder.path().join(template), folder.path().join(made));
        std::fs::write(&file, source).unwrap();
        let (file, path) = (file.to_str().unwrap(), out.to_str().unwrap());
        for command in ["assess", "letter"] {
            stdout(&[command, HOSTILE, "--template", file, "-o", path], 0);
            let text = std::fs::read_to_string(&out).unwrap();
            // The mark by which the file is known is a comment of our own.
            let text = text.split("<!-- germoir").next().unwrap();
            assert_eq!(!text.contains('<'), is_escaped, "{command} {template} {made}: {text}");
            std::fs::remove_file(&out).unwrap();
        }
    }
    // In a folder, letters end as their template does, and are pages otherwise.
    std::fs::create_dir(folder.path().join("letters.d")).unwrap();
    for (template, made) in [("y.j2", "html"), ("y.md.j2", "md")] {
        let (file, out) = (folder.path().join(template), folder.path().join("letters.d"));
        std::fs::write(&file, source).unwrap();
        let (file, path) = (file.to_str().unwrap(), out.to_str().unwrap());
        stdout(&["letter", HOSTILE, "--template", file, "-o", path], 0);
        let text = std::fs::read_to_string(out.join("hostile").with_extension(made)).unwrap();
        let text = text.split("<!-- germoir").next().unwrap();
        assert_eq!(!text.contains('<'), made == "html", "{text}");
    }
}

#[test]
fn names_of_an_overlay_are_no_markup_in_the_examples() {
    let folder = tempfile::tempdir().unwrap();
    let words = "[criterion.openness.fr]\nname = \"<svg onload=hit()>**mot** | [mot](http://x)\"\n";
    let overlay = format!("format = 1\n{words}[family.bearer.fr]\nname = \"<b>mot|\"\n");
    std::fs::write(folder.path().join("overlay.toml"), overlay).unwrap();
    let overlay = ["--criteria", folder.path().to_str().unwrap(), "--lang", "fr"];
    let mut told = 0;
    for file in files("examples") {
        let asked = ["assess", file.to_str().unwrap(), "--template", RECORD];
        let text = stdout(&[&asked[..], &overlay].concat(), 0);
        assert!(!text.contains('<') && !text.contains("](") && !text.contains("**"), "{text}");
        told += text.matches("mot").count();
        let asked = ["letter", file.to_str().unwrap(), "--template", LETTER];
        assert!(!stdout(&[&asked[..], &overlay].concat(), 0).contains("<svg"));
    }
    assert!(told > 0);
}
