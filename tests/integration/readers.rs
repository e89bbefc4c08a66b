//! Who reads what: marked words stand in every field, key, value, note and name of files that are
//! valid, warned about or wrong, and are looked for in every output of every command for each reader.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::Path;

use crate::runner::{path, run};

/// A file of the table: its letter, what it agrees to, and its text. In the text `@word` is a marked
/// word of this file.
struct File {
    letter: &'static str,
    agrees: &'static str,
    text: &'static str,
}

/// A project with a marked word in each field that is free.
const WHOLE: &str = include_str!("../fixtures/readers/whole.toml.in");

/// What is added to make the file speak of itself in warnings.
const WARNED: &str = include_str!("../fixtures/readers/warned.toml.in");

/// Wrong values, unknown keys and a bearer's table in prose.
const WRONG: &str = include_str!("../fixtures/readers/wrong.toml.in");

/// A text that is no TOML.
const BROKEN: &str = include_str!("../fixtures/readers/broken.toml.in");

const FILES: &[File] = &[
    // No id of its own: that of the file's name, which is marked as well.
    File { letter: "a", agrees: "", text: WHOLE },
    File { letter: "b", agrees: "cohort = false", text: WHOLE },
    File { letter: "c", agrees: "cohort = true", text: WHOLE },
    File { letter: "d", agrees: "cohort = true", text: WHOLE },
    File { letter: "i", agrees: "introduce = true", text: WHOLE },
    File { letter: "j", agrees: "introduce = true", text: WHOLE },
    File { letter: "p", agrees: "publish = true", text: WHOLE },
    File { letter: "w", agrees: "", text: WARNED },
    File { letter: "e", agrees: "cohort = true\nintroduce = true\npublish = true", text: WRONG },
    File { letter: "f", agrees: "", text: WRONG },
    File { letter: "s", agrees: "cohort = true", text: BROKEN },
    File { letter: "t", agrees: "cohort = true\nintroduce = true", text: WHOLE },
];

/// What a project is about: two that are akin to each other among those that agree to the same.
fn story(letter: &str) -> &'static str {
    match letter {
        "c" => "répare des vélos abandonnés avec des collégiens, chaque samedi, sous la halle",
        "d" => {
            "des collégiens remettent en route des vélos abandonnés avec des retraités mécaniciens"
        }
        "i" => "cultive un potager partagé entre voisins âgés, dont les récoltes vont à la cantine",
        "j" => "des voisins âgés donnent à la cantine les récoltes de leur potager partagé",
        _ => "tient ouverte une permanence de la halle",
    }
}

/// Those that agree to each, and are valid.
const COHORT: &[&str] = &["c", "d"];
const INTRODUCE: &[&str] = &["i", "j"];
const PUBLISH: &[&str] = &["p"];

fn marked(file: &File, id: &str) -> String {
    let base = if file.text == WARNED { format!("{WHOLE}{WARNED}") } else { file.text.to_owned() };
    let text = base
        .replace("@example", "\u{1}example")
        .replace("@ID", id)
        .replace("@STORY", story(file.letter))
        .replace("@SHARING", &format!("[sharing]\n{}", file.agrees));
    text.replace('@', &format!("zq{}", file.letter)).replace('\u{1}', "@")
}

/// A folder of them. Names of files are marked, and the ids that come from these.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in FILES {
        let text = marked(file, "");
        let name = folder.path().join(format!("zq{}file.toml", file.letter));
        std::fs::write(&name, text).unwrap();
        if file.letter == "t" {
            // Two projects with one id.
            let twin = marked(file, "id = \"zqtfile\"").replace("de la halle", "du marché couvert");
            std::fs::write(folder.path().join("zqtother.toml"), twin).unwrap();
        }
    }
    let bytes = b"format = 1\n# zqnfile \xff\xfe\n".as_slice();
    std::fs::write(folder.path().join("zqnfile.toml"), bytes).unwrap();
    std::fs::write(folder.path().join("zqofile.toml.txt"), "format = 1\n").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("zqlnowhere.toml", folder.path().join("zqlfile.toml")).unwrap();
    let review = "format = 1\n[review]\nproject = \"zqafile\"\nreviewer = \"Inès\"\nrole = \"funder\"\n[answers]\nlistening = { level = 1, note = \"lu\" }\n";
    std::fs::write(folder.path().join("lecture.toml"), review).unwrap();
    for letter in ["a", "c"] {
        let decision = format!(
            "format = 1\n[decision]\nproject = \"zq{letter}file\"\nby = \"zq{letter}by\"\n\
             outcome = \"zq{letter}outcome\"\nreason = \"zq{letter}reason\"\n"
        );
        std::fs::write(folder.path().join(format!("avis-{letter}.toml")), decision).unwrap();
    }
    folder
}

/// Everything that a run gave: both streams, the files that it wrote, their names, and the parts of
/// workbooks. The key of labels is for the holder of the files, and is left out.
fn everything(arguments: &[&str], out: &Path) -> BTreeMap<String, String> {
    let output = run(arguments);
    let code = output.status.code();
    assert!(matches!(code, Some(0 | 1 | 5)), "{arguments:?} ended with {code:?}");
    let mut all = BTreeMap::new();
    all.insert("standard output".to_owned(), String::from_utf8_lossy(&output.stdout).into_owned());
    all.insert("standard error".to_owned(), String::from_utf8_lossy(&output.stderr).into_owned());
    gather(out, &mut all);
    all
}

fn gather(folder: &Path, all: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let place = entry.unwrap().path();
        let name = place.file_name().unwrap().to_string_lossy().into_owned();
        if place.is_dir() {
            gather(&place, all);
            continue;
        }
        if name.ends_with(".key.csv") {
            continue;
        }
        let bytes = std::fs::read(&place).unwrap();
        if !name.ends_with(".xlsx") {
            all.insert(name.clone(), format!("{name}\n{}", String::from_utf8_lossy(&bytes)));
            continue;
        }
        let mut book = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        for at in 0..book.len() {
            let mut text = String::new();
            book.by_index(at).unwrap().read_to_string(&mut text).unwrap();
            all.insert(format!("{name}/{at}"), format!("{name}\n{text}"));
        }
    }
}

/// The marked words of a text. The random names of temporary folders can hold any letters, and are
/// left out.
fn words(text: &str, random: &[&str]) -> BTreeSet<String> {
    let text = random.iter().fold(text.to_owned(), |text, name| text.replace(name, "-"));
    let text = text.to_lowercase();
    let starts = text.match_indices("zq");
    let word = |at: usize| text[at..].chars().take_while(char::is_ascii_alphanumeric).collect();
    starts.map(|(at, _)| word(at)).collect()
}

/// The commands for others. `OUT` is a new path; DIR the folder.
const COHORT_COMMANDS: &[&str] = &[
    "batch DIR --with-values --format html,xlsx,csv,json,ndjson,markdown -o OUT",
    "batch DIR --no-kinship --format html,json -o OUT",
    "compare DIR DIR --format terminal",
    "compare DIR DIR --format json",
    "compare DIR DIR --format markdown",
    "compare DIR DIR --format html",
    "compare EMPTY DIR --format json",
    "compare DIR EMPTY --format markdown",
    "observe DIR --format terminal --verbose",
    "observe DIR --format json",
    "observe DIR --format csv --table projects",
    "observe DIR --format csv --table decisions",
    "observe DIR --format markdown",
    "observe DIR --format html -o OUT",
    "observe DIR --format xlsx -o OUT.xlsx",
];
const INTRODUCE_COMMANDS: &[&str] = &[
    "federate DIR --format terminal",
    "federate DIR --format json",
    "federate DIR --format csv",
    "federate DIR --format markdown",
    "federate DIR --format html",
    "federate DIR --format graphml",
    "federate DIR --format xlsx -o OUT.xlsx",
    "support STRUCTURES DIR --format terminal --verbose",
    "support STRUCTURES DIR --format json",
    "support STRUCTURES DIR --format markdown",
    "support STRUCTURES DIR --format html",
    "support STRUCTURES DIR --format csv",
    "support STRUCTURES DIR --format xlsx -o OUT.xlsx",
    "letter DIR/zqifile.toml --with DIR",
    "letter DIR/zqifile.toml --with DIR --format json",
    "letter DIR/zqifile.toml --with DIR -o OUT.html",
];
const PUBLISH_COMMANDS: &[&str] = &[
    "federate DIR --format gogocarto",
    "find halle --in DIR --format terminal",
    "find halle --in DIR --format json",
    "find halle --in DIR --format csv",
    "find halle --in DIR --format markdown",
    "find halle --in DIR --format html",
    "find halle --in DIR --format xlsx -o OUT.xlsx",
    "federate DIR --forge --format terminal",
    "federate DIR --forge --format json",
    "federate DIR --forge --format csv",
    "federate DIR --forge --format markdown",
    "federate DIR --forge --format html",
    "federate DIR --forge --format xlsx -o OUT.xlsx",
];
const COMMITTEE_COMMANDS: &[&str] = &[
    "screen DIR --format terminal",
    "screen DIR --format json",
    "screen DIR --format markdown",
    "screen DIR --format html",
    "panel DIR --format terminal --verbose",
    "panel DIR --format json",
    "panel DIR --format markdown",
    "panel DIR --format html",
    "panel DIR --format minutes",
];
const OWN_COMMANDS: &[&str] = &[
    "assess DIR --format terminal --verbose",
    "assess DIR --format json",
    "assess DIR --format ndjson",
    "assess DIR --format markdown",
    "assess DIR --format html",
    "assess DIR/zqafile.toml --format html",
    "assess DIR --format csv",
    "assess DIR/zqafile.toml --format xlsx -o OUT.xlsx",
    "reach DIR --format terminal",
    "reach DIR --format json",
    "reach DIR --format html",
    "letter DIR/zqafile.toml",
    "compare DIR/zqafile.toml DIR/zqafile.toml",
    "check DIR",
    "check DIR --format json",
];

/// Runs a command in both languages and looks at every marked word in what it gave.
fn each(commands: &[&str], mut look: impl FnMut(&str, &str, &BTreeSet<String>)) {
    let folder = folder();
    let (dir, empty) = (folder.path().display().to_string(), tempfile::tempdir().unwrap());
    let name = |folder: &tempfile::TempDir| {
        folder.path().file_name().unwrap().to_string_lossy().into_owned()
    };
    let structures = path("examples/structures");
    for command in commands {
        for language in ["fr", "en"] {
            let out = tempfile::tempdir().unwrap();
            let filled: Vec<String> = command
                .split(' ')
                .map(|word| {
                    word.replace("DIR", &dir)
                        .replace("EMPTY", &empty.path().display().to_string())
                        .replace("STRUCTURES", &structures)
                        .replace("OUT", &out.path().join("out").display().to_string())
                })
                .chain(["--lang".to_owned(), language.to_owned()])
                .collect();
            let filled: Vec<&str> = filled.iter().map(String::as_str).collect();
            let given = everything(&filled, out.path());
            let mut all = BTreeSet::new();
            let random = [name(&folder), name(&empty), name(&out)];
            let random = random.each_ref().map(String::as_str);
            for (place, text) in &given {
                let found = words(text, &random);
                look(command, place, &found);
                all.extend(found);
            }
            look(command, "", &all);
        }
    }
}

/// Whether a marked word is one of a file with one of these letters.
fn is_of(word: &str, letters: &[&str]) -> bool {
    letters.iter().any(|letter| word[2..].starts_with(letter))
}

#[test]
fn under_cohort_others_see_names_and_words_of_those_who_agreed_and_no_contact() {
    each(COHORT_COMMANDS, |command, place, words| {
        for word in words {
            assert!(is_of(word, COHORT), "{command}: {word} in {place}");
            assert!(!word.ends_with("contact"), "{command}: {word} in {place}");
        }
        let is_named = ["json", "projects", "xlsx"].iter().any(|part| command.contains(part));
        if place.is_empty() && (is_named || !command.starts_with("observe")) {
            assert!(words.contains("zqcname"), "{command}: {words:?}");
        }
        if place.is_empty() && command.contains("--table decisions") {
            assert!(words.contains("zqcoutcome"), "{command}: {words:?}");
        }
    });
}

#[test]
fn under_introduce_others_see_names_words_and_contacts_of_those_who_agreed() {
    let mut contacts = BTreeSet::new();
    each(INTRODUCE_COMMANDS, |command, place, words| {
        for word in words {
            assert!(is_of(word, INTRODUCE), "{command}: {word} in {place}");
        }
        if place.is_empty() {
            assert!(words.contains("zqiname"), "{command}: {words:?}");
            if words.iter().any(|word| word.ends_with("contact")) {
                contacts.insert(command.split(' ').next().unwrap().to_owned());
            }
        }
    });
    assert_eq!(contacts, ["federate", "letter", "support"].map(str::to_owned).into());
}

#[test]
fn under_publish_anybody_sees_names_and_words_of_those_who_agreed_and_no_contact() {
    each(PUBLISH_COMMANDS, |command, place, words| {
        for word in words {
            assert!(is_of(word, PUBLISH), "{command}: {word} in {place}");
            assert!(!word.ends_with("contact"), "{command}: {word} in {place}");
        }
        if place.is_empty() {
            assert!(words.contains("zqpname"), "{command}: {words:?}");
        }
    });
}

#[test]
fn those_to_whom_the_files_were_sent_see_everything_with_the_contact() {
    each(COMMITTEE_COMMANDS, |command, place, words| {
        if !place.is_empty() {
            return;
        }
        // Minutes go round among those who were there.
        let is_shown = |word: &&&str| !(command.contains("minutes") && word.ends_with("contact"));
        for word in ["zqaname", "zqacontact", "zqbname", "zqbcontact"].iter().filter(is_shown) {
            assert!(words.contains(*word), "{command}: no {word} in {words:?}");
        }
        if command.starts_with("screen") {
            for word in ["zqasummary", "zqabearer", "zqamotivation", "zqarelation"] {
                assert!(words.contains(word), "{command}: no {word} in {words:?}");
            }
        }
    });
}

#[test]
fn a_page_of_readings_shows_everything_but_the_contact() {
    each(&["form html --review DIR -o OUT.html"], |command, place, words| {
        assert!(!words.iter().any(|word| word.ends_with("contact")), "{command}: {place}");
        if place.is_empty() {
            for word in ["zqaname", "zqbname", "zqasummary", "zqabearer", "zqamotivation"] {
                assert!(words.contains(word), "{command}: no {word} in {words:?}");
            }
        }
    });
}

#[test]
fn whoever_holds_the_file_sees_everything_but_the_contact_which_is_kept_for_readings() {
    each(OWN_COMMANDS, |command, place, words| {
        for word in words {
            assert!(!word.ends_with("contact"), "{command}: {word} in {place}");
        }
        if place.is_empty() && !command.starts_with("compare") && !command.starts_with("check") {
            assert!(words.contains("zqaname"), "{command}: {words:?}");
        }
    });
}

#[test]
fn a_report_for_a_committee_says_for_whom_it_is() {
    let folder = folder();
    let dir = folder.path().display().to_string();
    let review = folder.path().join("lecture.toml").display().to_string();
    let project = folder.path().join("zqafile.toml").display().to_string();
    let runs: [&[&str]; 8] = [
        &["screen", &dir],
        &["screen", &dir, "--format", "html"],
        &["screen", &project, "--format", "markdown"],
        &["panel", &dir],
        &["panel", &dir, "--format", "html"],
        &["panel", &dir, "--format", "minutes"],
        &["compare", &project, &review],
        &["compare", &project, &review, "--format", "markdown"],
    ];
    for (language, words) in [
        ("en", "Confidential: for those to whom these files were sent"),
        ("fr", "Confidentiel\u{a0}: pour les personnes à qui ces fichiers ont été envoyés"),
    ] {
        for arguments in runs {
            let output = run(&[arguments, &["--lang", language]].concat());
            let text = String::from_utf8(output.stdout).unwrap();
            let text = text.replace('\n', " ");
            assert!(text.contains(words), "{arguments:?} {language}: {text}");
        }
        for command in [&["screen", &dir][..], &["panel", &dir], &["compare", &project, &review]] {
            let out = tempfile::tempdir().unwrap();
            let book = out.path().join("book.xlsx").display().to_string();
            let rest = ["--format", "xlsx", "--lang", language, "-o", &book];
            let given = everything(&[command, &rest[..]].concat(), out.path());
            assert!(given.values().any(|text| text.contains(words)), "{command:?} {language}");
        }
    }
    let alone = run(&["compare", &project, &project, "--lang", "en"]);
    assert!(!String::from_utf8(alone.stdout).unwrap().contains("Confidential"));
}
