//! An overlay or a profile whose texts mean to act on whoever reads them is refused, in every command.

use std::path::Path;

use germoir::source::acts;

use crate::runner::{path, run, stdout};

/// What such a text holds, as TOML writes it, and the character that is named.
const TEXTS: &[(&str, &str)] = &[
    ("\\u001b[31mA", "U+001B"),
    ("\\u001b]52;c;ZXZpbA==\\u0007A", "U+001B"),
    ("A\\u0000", "U+0000"),
    ("A\\u007f", "U+007F"),
    ("A\\u009b31m", "U+009B"),
    ("\u{9b}31mA", "U+009B"),
    ("A\\rB", "line break"),
    ("A\\n::add-mask::B", "line break"),
    ("A\\tB", "U+0009"),
    ("A\\u202eB", "U+202E"),
    ("A\u{202e}B", "U+202E"),
    ("A\u{2066}B", "U+2066"),
    ("A\\u200fB", "U+200F"),
    ("A\u{2028}B", "U+2028"),
    ("A\\u2029B", "U+2029"),
    ("A\u{200b}B", "U+200B"),
    ("A\\u00adB", "U+00AD"),
    ("A\u{2060}B", "U+2060"),
    ("A\\ufeffB", "U+FEFF"),
    ("A\\U000E0041B", "U+E0041"),
];

/// The places of an overlay: a name, a text in a list, one in a table within a table, a key.
const PLACES: [&str; 4] = [
    "\"Lent tools\"",
    "\"At least one tool has been lent.\"",
    "\"The loan notebook.\"",
    "[criterion.shared-tools]",
];

/// Every command that reads a catalogue, with what it needs; each is to end before its work.
const COMMANDS: &[&str] = &[
    "new OUT",
    "new OUT --review GARDEN",
    "interview OUT",
    "form html",
    "form xlsform",
    "form xlsx",
    "form markdown",
    "import NOTHING --into OUT",
    "check GARDEN",
    "assess GARDEN",
    "assess GARDEN --explain",
    "assess GARDEN --format json",
    "assess GARDEN --template examples/templates/fiche.md.j2",
    "letter GARDEN",
    "reach GARDEN",
    "compare GARDEN GARDEN",
    "screen GARDEN",
    "panel examples",
    "blind examples -o OUT",
    "decide GARDEN --by We --outcome meet --reason So -o OUT",
    "batch examples -o OUT",
    "federate examples",
    "support examples/structures",
    "observe examples",
    "criteria list",
    "criteria show shared-tools",
    "criteria search tools",
    "criteria coverage",
    "criteria check",
    "criteria reference",
    "criteria crosswalk sdg",
    "export-person Anna examples",
    "schema project",
];

fn refused(arguments: &[&str], file: &str, named: &str) {
    let output = run(arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(4), "{arguments:?}\n{said}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    let is_placed = said.contains(&format!("{file}:"));
    assert!(is_placed && said.contains("[control-character]"), "{arguments:?}\n{said}");
    assert!(said.contains(named), "{arguments:?} names no {named}\n{said}");
    assert!(!said.contains(|c: char| c != '\n' && acts(c)), "{arguments:?}\n{said:?}");
}

fn overlay(folder: &Path, text: &str, place: &str) -> String {
    let sound = include_str!("../fixtures/catalogues/sound/overlay.toml");
    let changed = match place.strip_prefix('[') {
        Some(_) => sound.replace("criterion.shared-tools", &format!("criterion.\"{text}\"")),
        None => sound.replace(place, &format!("\"{text}\"")),
    };
    assert_ne!(changed, sound, "{place}");
    std::fs::write(folder.join("overlay.toml"), changed).unwrap();
    folder.to_str().unwrap().to_owned()
}

#[test]
fn an_overlay_holds_no_character_that_acts_or_hides() {
    let folder = tempfile::tempdir().unwrap();
    for (at, (text, named)) in TEXTS.iter().enumerate() {
        let folder = overlay(folder.path(), text, PLACES[at % PLACES.len()]);
        let arguments = ["criteria", "check", "--criteria", &folder, "--lang", "en"];
        refused(&arguments, "overlay.toml", named);
    }
}

#[test]
fn every_command_refuses_such_an_overlay_before_its_work() {
    let (folder, scratch) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let garden = path("examples/jardin-des-liens.toml");
    let out = scratch.path().join("out.toml");
    for (at, line) in COMMANDS.iter().enumerate() {
        let (text, named) = TEXTS[at % TEXTS.len()];
        let folder = overlay(folder.path(), text, PLACES[at / 2 % PLACES.len()]);
        let mut arguments: Vec<&str> = (line.split(' '))
            .map(|word| match word {
                "GARDEN" => garden.as_str(),
                "OUT" => out.to_str().unwrap(),
                word => word,
            })
            .collect();
        arguments.extend(["--criteria", &folder, "--lang", "en"]);
        refused(&arguments, "overlay.toml", named);
        assert!(!out.exists(), "{line}");
    }
}

#[test]
fn a_profile_holds_none_either() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.toml");
    for (at, (text, named)) in TEXTS.iter().enumerate() {
        let words = ["A", "Ours", "Theirs"].map(str::to_owned);
        let [mut name, mut fr, mut en] = words;
        *[&mut name, &mut fr, &mut en][at % 3] = (*text).to_owned();
        let profile = format!(
            "format = 1\n[profile]\nname = \"{name}\"\n[[gate]]\nid = \"g\"\nmeasure = \"stakes\"\n\
             minimum = 0.5\nsupport = []\nfr = \"{fr}\"\nen = \"{en}\"\n"
        );
        std::fs::write(&file, profile).unwrap();
        let garden = path("examples/jardin-des-liens.toml");
        let screen = ["screen", garden.as_str()];
        for command in [&screen[..], &["criteria", "list"], &["assess", &garden]] {
            let asked = ["--profile", file.to_str().unwrap(), "--lang", "en"];
            refused(&[command, &asked[..]].concat(), "own.toml", named);
        }
    }
}

#[test]
fn a_language_that_an_overlay_lacks_is_shown_in_the_words_of_the_other_and_reports_say_so() {
    let sound = include_str!("../fixtures/catalogues/sound/overlay.toml");
    let garden = path("examples/jardin-des-liens.toml");
    for (kept, lost) in [("fr", "en"), ("en", "fr")] {
        let folder = tempfile::tempdir().unwrap();
        let mut lines: Vec<&str> = Vec::new();
        let mut is_lost = false;
        for line in sound.lines() {
            if line.starts_with('[') {
                is_lost = line.contains(&format!(".{lost}"));
            }
            if !is_lost {
                lines.push(line);
            }
        }
        std::fs::write(folder.path().join("overlay.toml"), lines.join("\n")).unwrap();
        let overlay = folder.path().to_str().unwrap();
        let show = |language: &str| {
            let show = ["criteria", "show", "criterion:shared-tools", "--criteria", overlay];
            stdout(&[&show[..], &["--lang", language]].concat(), 0)
        };
        let words = |text: &str| text.lines().filter(|line| line.starts_with("  2. ")).count();
        let both = [show(kept), show(lost)].map(|text| {
            let levels: Vec<String> =
                text.lines().filter(|line| line.starts_with("  ")).map(str::to_owned).collect();
            assert!(words(&text) > 0, "{text}");
            levels[..5].to_vec()
        });
        assert_eq!(both[0], both[1], "{lost} reads the words of {kept}");
        for (language, said) in
            [("en", "is written in one language"), ("fr", "que dans une langue")]
        {
            for command in ["assess", "screen"] {
                let typed = [command, &garden, "--criteria", overlay, "--lang", language];
                let text = stdout(&[&typed[..], &["--format", "markdown"]].concat(), 0);
                assert!(text.contains(said), "{command} {language}: {text}");
            }
            let check = stdout(&["criteria", "check", overlay, "--lang", language], 0);
            assert!(check.contains(said), "{check}");
        }
    }
}

#[test]
fn our_own_catalogue_has_every_language() {
    use germoir::catalogue::definition::load;
    use germoir::source::SourceFile;
    let text = "format = 1\n[family.f]\nnodes = []\n[family.f.fr]\nname = \"F\"\nabout = \"F\"\n";
    let file = SourceFile::new("f.toml", text);
    let problems = load(&[file], &[]).unwrap_err();
    assert!(problems.iter().any(|problem| problem.path == "family.f.en"), "{problems:?}");
}
