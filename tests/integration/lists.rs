//! Every list of every kind of file has a limit: what is longer is told with its place and the flag
//! that lifts it, by every command, and nothing of it is collected.

use std::collections::BTreeSet;
use std::path::Path;

use germoir::catalogue::builtin;
use germoir::descriptor::{self, Form};
use germoir::i18n::{Language, Phrases};
use germoir::material::problem::located;
use germoir::source::{Limits, SourceFile};

use crate::runner::{DATE, command};

const FEW: Limits = Limits { list: 3, observations: 5, ..Limits::DEFAULT };

const PROJECT: &str =
    "format = 1\n[project]\nname = \"N\"\nsummary = \"S\"\nstage = \"operating\"\n";
const REVIEW: &str = "format = 1\n[review]\nproject = \"p\"\nreviewer = \"Zoé\"\n";
const STRUCTURE: &str = "format = 1\n[structure]\nname = \"S\"\n";
const DECISION: &str =
    "format = 1\n[decision]\nproject = \"p\"\nby = \"Jury\"\noutcome = \"meet\"\n";

/// A list of so many entries on one line.
fn inline(key: &str, entry: &str, count: usize) -> String {
    format!("{key} = [{}]\n", vec![entry; count].join(", "))
}

/// The same, an entry to a line.
fn lines(key: &str, entry: &str, count: usize) -> String {
    format!("{key} = [\n{}]\n", format!("  {entry},\n").repeat(count))
}

/// The same as tables under headers.
fn tables(key: &str, entry: &str, count: usize) -> String {
    format!("[[{key}]]\n{entry}\n").repeat(count)
}

type Written = fn(&str, &str, usize) -> String;

/// What stands above a list, how it is written, its key, one entry, and how many it may have.
const LISTS: &[(&str, &str, Written, &str, &str, usize)] = &[
    (PROJECT, "", inline, "publics", "\"a\"", 3),
    (PROJECT, "", lines, "links", "\"https://a.example\"", 3),
    (PROJECT, "", inline, "fields", "\"health\"", 3),
    (PROJECT, "", inline, "concepts", "\"sharing\"", 3),
    (PROJECT, "", inline, "drivers", "\"ageing\"", 3),
    (PROJECT, "", inline, "technologies", "\"web\"", 3),
    (PROJECT, "", inline, "funding", "\"grants\"", 3),
    (PROJECT, "", lines, "partners", "{ name = \"A\" }", 3),
    (PROJECT, "", tables, "project.partners", "name = \"A\"", 3),
    (PROJECT, "[project.territory]\n", inline, "places", "\"FR\"", 3),
    (PROJECT, "[bearer]\n", inline, "skills", "\"doer\"", 3),
    (PROJECT, "[needs]\n", inline, "skills", "\"a\"", 3),
    (PROJECT, "[needs]\n", lines, "support", "\"premises\"", 3),
    (PROJECT, "[offers]\n", lines, "skills", "\"a\"", 3),
    (PROJECT, "[answers.openness]\n", inline, "evidence", "{ kind = \"declared\" }", 3),
    (PROJECT, "", tables, "answers.openness.evidence", "kind = \"declared\"", 3),
    (PROJECT, "", tables, "brakes.fear-of-change.evidence", "kind = \"declared\"", 3),
    (PROJECT, "", tables, "stakes.health.evidence", "kind = \"declared\"", 3),
    (PROJECT, "", tables, "reach.observations", "date = 2025-01-02\nusers = 1", 5),
    (PROJECT, "[reach]\n", lines, "observations", "{ date = 2025-01-02 }", 5),
    (PROJECT, "", tables, "reach.earlier_expectations", "count = 1", 3),
    (PROJECT, "", tables, "reply", "criterion = \"openness\"\ntext = \"t\"", 3),
    (PROJECT, "[extra]\n", inline, "mine", "1", 3),
    (PROJECT, "", inline, "unknown", "1", 3),
    (REVIEW, "", tables, "answers.openness.evidence", "kind = \"declared\"", 3),
    (STRUCTURE, "[structure.territory]\n", inline, "places", "\"FR\"", 3),
    (STRUCTURE, "[offers]\n", inline, "skills", "\"a\"", 3),
    (STRUCTURE, "", tables, "answers.premises.evidence", "kind = \"declared\"", 3),
    (DECISION, "", inline, "unknown", "1", 3),
];

/// The messages of a text about lists that are too long, with their lines.
fn told(text: &str, form: Form, language: Language) -> Vec<(usize, String)> {
    let file = SourceFile::from_bytes("f", text.as_bytes().to_vec(), &FEW).unwrap();
    let today = DATE.parse().unwrap();
    let reading = descriptor::read(&file, form, builtin::catalogue(), today, Some("p"));
    let phrases = Phrases::new(language);
    let problems = located(&reading.problems, std::slice::from_ref(&file), &phrases);
    let long: Vec<_> = problems.into_iter().filter(|p| p.code.id == "long-list").collect();
    assert!(long.is_empty() || reading.descriptor.is_none(), "{text}");
    long.into_iter().map(|p| (p.at.line, format!("{} {}", p.message, p.help.unwrap()))).collect()
}

#[test]
fn every_list_of_every_kind_of_file_has_a_limit() {
    for (above, header, written, key, entry, most) in LISTS {
        let text = |count| format!("{above}{header}{}", written(key, entry, count));
        let own = key.rsplit('.').next().unwrap();
        for language in [Language::English, Language::French] {
            let told = |count| told(&text(count), Form::Toml, language);
            assert!(told(*most).is_empty(), "{}", text(*most));
            let long = told(most + 2);
            let [(line, message)] = long.as_slice() else { panic!("{} {long:?}", text(most + 2)) };
            // The line of the first entry that is one too many.
            let text = text(most + 2);
            let (first, _) = text.match_indices(entry).nth(*most).unwrap();
            let expected = text[..first].lines().count().max(1);
            assert!((expected - 1..=expected).contains(line), "{line} {expected}\n{text}");
            for said in [own, &most.to_string(), &format!("--max-list {}", most + 2)] {
                assert!(message.contains(said), "{said}: {message}");
            }
        }
    }
    let json = r#"{"format":1,"project":{"id":"p","name":"N","summary":"S","stage":"idea","publics":["a","b","c","d"]}}"#;
    let long = told(json, Form::Json, Language::English);
    assert!(long.len() == 1 && long[0].1.contains("--max-list 4"), "{long:?}");
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn ended(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = command(arguments);
    let output = command.current_dir(folder).write_stdin("q\n").output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

/// Each command with arguments that have it read a list of six entries.
const COMMANDS: &[(&str, &[&str])] = &[
    ("new", &["r.toml", "--review", "in/p.toml"]),
    ("interview", &["in/p.toml"]),
    ("form", &["markdown", "--criteria", "overlay"]),
    ("import", &["form.csv", "--into", "out", "--update"]),
    ("import", &["form.json", "--into", "out", "--update"]),
    ("check", &["in/p.toml"]),
    ("check", &["in"]),
    ("assess", &["in/p.toml"]),
    ("letter", &["in/p.toml"]),
    ("letter", &["in/q.toml", "--with", "in"]),
    ("reach", &["in/p.toml"]),
    ("compare", &["in/p.toml", "in/p.toml"]),
    ("compare", &["in", "in"]),
    ("screen", &["in/p.toml"]),
    ("panel", &["in"]),
    ("blind", &["in/p.toml", "-o", "copies"]),
    ("decide", &["in/p.toml", "--by", "Jury", "--outcome", "meet", "-o", "d.toml"]),
    ("batch", &["in", "-o", "report"]),
    ("federate", &["in"]),
    ("find", &["a", "--in", "in"]),
    ("support", &["in"]),
    ("observe", &["cohorts"]),
    ("criteria", &["crosswalk", "sdg", "in/p.toml"]),
    ("criteria", &["list", "--criteria", "overlay"]),
    ("schema", &["project", "--criteria", "overlay"]),
];
/// Commands that read a list whole whatever its length, or none at all.
const WHOLE: &[&str] = &["export-person", "purge"];
const NONE: &[&str] = &["completions", "man", "practise"];

#[test]
fn every_command_tells_the_limit_the_place_and_the_flag() {
    let covered: BTreeSet<&str> =
        COMMANDS.iter().map(|(name, _)| *name).chain(WHOLE.iter().chain(NONE).copied()).collect();
    for command in germoir::cli::commands() {
        assert!(covered.contains(command.as_str()), "{command} has no row here");
    }
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let publics = inline("publics", "\"a\"", 6);
    written(folder, "in/p.toml", &format!("{PROJECT}{publics}"));
    written(folder, "in/q.toml", PROJECT);
    written(folder, "cohorts/2025/p.toml", &format!("{PROJECT}{publics}"));
    written(folder, "cohorts/2026/q.toml", PROJECT);
    written(
        folder,
        "overlay/o.toml",
        &format!("format = 1\n[rules]\n{}", inline("placeholders", "\"z\"", 6)),
    );
    written(
        folder,
        "form.csv",
        "project_name,project_summary,project_stage,project_publics\nN,S,idea,a;b;c;d;e;f\n",
    );
    written(
        folder,
        "form.json",
        r#"{"format":1,"project":{"name":"N","summary":"S","stage":"idea","publics":["a","b","c","d","e","f"]}}"#,
    );
    for (name, arguments) in COMMANDS {
        for language in ["en", "fr"] {
            let limited = [&[*name], *arguments, &["--max-list", "5", "--lang", language]].concat();
            let (exit, said) = ended(folder, &limited);
            assert!(matches!(exit, Some(1 | 4)), "{limited:?} {exit:?}\n{said}");
            // Before others the code and the place are left, and the command that tells the rest.
            if said.contains(" [long-list]") {
                let place = if language == "fr" { "ligne 6" } else { "line 6" };
                assert!(said.contains(place) && said.contains("germoir check"), "{said}");
                continue;
            }
            assert!(said.contains("--max-list 6"), "{limited:?} {exit:?}\n{said}");
            let file = if said.contains("overlay") { "o.toml:3:" } else { "p.toml:6:" };
            let row = said.contains("form.");
            assert!(row || said.contains(file), "{limited:?}\n{said}");
        }
        let lifted = [&[*name], *arguments, &["--max-list", "6"]].concat();
        let (exit, said) = ended(folder, &lifted);
        assert!(!said.contains("--max-list") && exit != Some(1), "{lifted:?} {exit:?}\n{said}");
    }
}

#[test]
fn whoever_asks_what_is_held_about_them_is_told_of_all_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let partners = lines("partners", "{ name = \"A\" }", 3);
    let partners = partners.replace("]\n", "  { name = \"Anna Berg\" },\n]\n");
    written(folder, "in/p.toml", &format!("{PROJECT}{partners}"));
    let limited = ["export-person", "Anna Berg", "in", "--max-list", "2"];
    let (exit, said) = ended(folder, &limited);
    assert!(exit == Some(0) && said.contains("p.toml:10:"), "{said}");
    let (exit, said) = ended(folder, &["purge", "Anna Berg", "in", "--max-list", "2"]);
    assert_eq!(exit, Some(0), "{said}");
    let left = std::fs::read_to_string(folder.join("in/p.toml")).unwrap();
    assert!(!left.contains("Anna"), "{left}");
}

#[test]
fn a_key_of_blind_copies_may_be_longer_than_any_list() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for at in 0..4 {
        let project = PROJECT.replace("\"N\"", &format!("\"N{at}\""));
        written(folder, &format!("in/p{at}.toml"), &project);
    }
    for _ in 0..2 {
        let (exit, said) = ended(folder, &["blind", "in", "-o", "copies", "--max-list", "3"]);
        assert!(!said.contains("--max-list") && exit != Some(1), "{said}");
    }
}

/// A run that goes on where another stopped does not keep what other limits gave.
#[test]
fn a_batch_that_is_resumed_with_another_limit_reads_again() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    written(folder, "in/p.toml", &format!("{PROJECT}{}", inline("publics", "\"a\"", 6)));
    let batch = |most| {
        ended(
            folder,
            &["batch", "in", "-o", "out", "--format", "json", "--resume", "--max-list", most],
        )
        .0
    };
    assert_eq!((batch("5"), batch("6"), batch("5")), (Some(1), Some(0), Some(1)));
}
