//! Files of the first version are read: what people wrote keeps its meaning, whatever came since.
//!
//! `tests/fixtures/first` holds them as that version read them, with every key that it knew; nothing in
//! it is brought up to date. A later format gets a folder of its own.

use germoir::catalogue::{builtin, profile};
use germoir::descriptor::{self, Descriptor, Form, Project};
use germoir::diagnostic::Severity;
use germoir::source::SourceFile;

use crate::runner::{DATE, files, json, path, root, run};

const FIRST: &str = "tests/fixtures/first";
const FILES: &str = "tests/fixtures/first/files";

fn text(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap()
}

fn read(name: &str) -> Descriptor {
    let file = SourceFile::new(name, text(&format!("{FILES}/{name}")));
    let today = DATE.parse().unwrap();
    let read = descriptor::read(&file, Form::Toml, builtin::catalogue(), today, Some("p"));
    read.descriptor.unwrap_or_else(|| panic!("{name}: {:?}", read.problems))
}

fn garden() -> Project {
    match read("jardin-des-liens.toml") {
        Descriptor::Project(project) => *project,
        _ => panic!("no project"),
    }
}

#[test]
fn each_kind_of_the_first_version_is_read_without_an_error() {
    let mut kinds = Vec::new();
    for file in files(FILES) {
        let name = file.file_name().unwrap().to_str().unwrap();
        kinds.push(descriptor::Kind::of(&read(name)).as_str());
    }
    kinds.sort_unstable();
    assert_eq!(kinds, ["decision", "project", "review", "structure"]);
    let funder = SourceFile::new("funder.toml", text(&format!("{FIRST}/profiles/funder.toml")));
    let profile = profile::parse(&funder, builtin::catalogue()).unwrap();
    assert!(profile.shows_index && profile.gates.len() == 3);
    let overlay = path(&format!("{FIRST}/overlay"));
    assert_eq!(run(&["criteria", "check", &overlay]).status.code(), Some(0));
    let report = json(&["check", &path(FILES), "--format", "json"], 0);
    for file in report["files"].as_array().unwrap() {
        for problem in file["problems"].as_array().unwrap() {
            assert_ne!(problem["severity"], Severity::Error.as_str(), "{problem}");
        }
    }
}

/// Every level that stands in the file, by the plainest reader of lines there is, is one that is read.
#[test]
fn every_level_of_the_first_version_is_the_level_that_is_read() {
    let project = garden();
    let catalogue = builtin::catalogue();
    let mut table = "";
    let (mut levels, mut brakes) = (0, 0);
    let text = text(&format!("{FILES}/jardin-des-liens.toml"));
    for line in text.lines() {
        if let Some(name) = line.strip_prefix('[') {
            table = name.split(']').next().unwrap();
            continue;
        }
        let Some((key, value)) = line.split_once(" = ") else { continue };
        let after = |word: &str| {
            let at = value.find(word)? + word.len();
            value[at..].chars().next()?.to_digit(10)
        };
        match table {
            "answers" => {
                let at = catalogue.criterion(key).unwrap_or_else(|| panic!("{key} is gone"));
                let written =
                    value.chars().next().unwrap().to_digit(10).or_else(|| after("level = "));
                let Some(written) = written else { continue };
                let read = project.answers[at].as_ref().unwrap().said.given().unwrap();
                assert_eq!(u32::from(read.get()), written, "{key}");
                levels += 1;
            }
            "brakes" => {
                let at = catalogue.brake(key).unwrap_or_else(|| panic!("{key} is gone"));
                let Some(written) = after("intensity = ") else { continue };
                let read = project.brakes[at].as_ref().unwrap().said.given().unwrap();
                assert_eq!(u32::from(read.intensity.get()), written, "{key}");
                let mitigation = read.mitigation.map(|level| u32::from(level.get()));
                assert_eq!(mitigation, after("mitigation = "), "{key}");
                brakes += 1;
            }
            "stakes" => {
                assert!(catalogue.stake(key).is_some(), "{key} is gone");
            }
            _ => {}
        }
    }
    assert!(levels > 50 && brakes > 2, "{levels} {brakes}");
    // It says nothing of the catalogue that it was answered on: that was the first.
    assert_eq!(project.answered_on.version, 1);
}

/// What the other files say, key by key.
#[test]
fn the_other_kinds_keep_their_meaning() {
    let Descriptor::Review(review) = read("review.toml") else { panic!("no review") };
    assert_eq!((review.subject(), review.reviewer.as_str()), ("jardin-des-liens", "Alix Lecteur"));
    assert!(review.read.is_some() && review.answers.iter().flatten().count() > 8);
    let Descriptor::Structure(structure) = read("structure.toml") else { panic!("no structure") };
    assert_eq!((structure.offers.len(), structure.offers_skills.len()), (2, 1));
    assert_eq!(structure.answers.iter().flatten().count(), 3);
    let Descriptor::Decision(decision) = read("decision.toml") else { panic!("no decision") };
    assert_eq!(decision.outcome, "accompagner");
    assert_eq!(decision.keep_until.unwrap().to_string(), "2028-06-30");
    // All of them together, as a committee uses them.
    let panel = json(&["panel", &path(FILES), "--format", "json"], 0);
    assert_eq!(panel["projects"].as_array().unwrap().len(), 1);
    let compared = [
        "compare",
        &path(&format!("{FILES}/jardin-des-liens.toml")),
        "examples/jardin-des-liens.toml",
        "--format",
        "json",
    ];
    assert_eq!(json(&compared, 0)["method"], 2);
}
