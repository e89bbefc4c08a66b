//! Every node of the map moves something that a reader sees: with and without what it became, in a
//! copy of the garden or in a structure, what the commands that `criteria/sources.toml` names print
//! differs in more than a count. What the program itself obeys is held by the test that it names.

use std::collections::BTreeSet;

use germoir::access::{Others, Seen};
use germoir::assessment::screening::screen;
use germoir::assessment::{assess, structure};
use germoir::catalogue::sources::{NodeKind, Target, built_in};
use germoir::catalogue::{builtin, profile};
use germoir::descriptor::{Descriptor, Project, Structure};
use germoir::i18n::{Language, Phrases};
use germoir::intake::{Terms, understand};
use germoir::material::letter::Letter;
use germoir::material::reach::Subject;
use germoir::material::{AssessmentParts, Reading, SupportParts};
use germoir::portfolio::find::{Asked, Entry, Place, find};
use germoir::portfolio::support::provide;
use germoir::reach::measure;
use germoir::report;
use germoir::source::{Limits, SourceFile};
use toml_edit::{DocumentMut, Item, Value};

use crate::runner::{DATE, path};

/// Changes to a file: places of keys, and what is written there; `None` takes the key out.
type Changes = Vec<(Vec<String>, Option<String>)>;

fn place(place: &str) -> Vec<String> {
    place.split('/').map(str::to_owned).collect()
}

fn set(at: &str, what: impl Into<String>) -> (Vec<String>, Option<String>) {
    (place(at), Some(what.into()))
}

fn out(at: &str) -> (Vec<String>, Option<String>) {
    (place(at), None)
}

/// A file with changes made to it.
fn changed(text: &str, changes: &Changes) -> String {
    let mut document: DocumentMut = text.parse().unwrap();
    for (keys, what) in changes {
        let (last, tables) = keys.split_last().unwrap();
        let mut item: &mut Item = document.as_item_mut();
        for key in tables {
            item = &mut item[key.as_str()];
        }
        match what {
            Some(what) => item[last.as_str()] = Item::Value(what.parse::<Value>().unwrap()),
            None => {
                if let Some(table) = item.as_table_like_mut() {
                    table.remove(last);
                }
            }
        }
    }
    document.to_string()
}

fn descriptor(text: &str) -> Descriptor {
    let bytes = text.as_bytes().to_vec();
    let file = SourceFile::from_bytes("p".to_owned(), bytes, &Limits::default()).unwrap();
    let terms = Terms { catalogue: builtin::catalogue(), today: DATE.parse().unwrap() };
    match understand(std::path::Path::new("p.toml"), file, terms) {
        Ok(given) => given.descriptor,
        Err(invalid) => panic!("{:?}\n{text}", invalid.problems),
    }
}

/// What a command prints of a project, in English, without its digits.
fn printed(command: &str, project: &Project, target: &Target) -> String {
    let (catalogue, today) = (builtin::catalogue(), DATE.parse().unwrap());
    let phrases = Phrases::new(Language::English);
    let name = if command == "screen" { "funder" } else { "bearer" };
    let profile = profile::parse(&profile::source(name).unwrap(), catalogue).unwrap();
    let assessment = assess(project, catalogue, &profile, today);
    let reached = project.reach.as_ref().map(|reach| measure(reach, today));
    let parts = AssessmentParts {
        project,
        assessment: &assessment,
        reached: reached.as_ref(),
        problems: &[],
        catalogue,
        profile: &profile,
        language: phrases.language(),
        typed: None,
        arithmetic: &[],
    };
    let text = match command {
        "assess" => report::view::whole(parts, &phrases).markdown(&phrases),
        "letter" => {
            let letter = Letter::to(parts, Vec::new(), Vec::new(), None, &phrases);
            report::letter::document(&letter, &phrases).markdown(&phrases)
        }
        "screen" => {
            let screening = screen(project, &assessment, catalogue, &profile);
            let reading = Reading {
                parts,
                screening: &screening,
                decisions: &[],
                turns: &[],
                with_index: false,
                typed: None,
            };
            report::screening::document(reading, &phrases).markdown(&phrases)
        }
        "reach" => {
            let subject = Subject { project, reached: reached.as_ref(), named: true };
            report::trajectory::document(&[subject], today, false, &phrases).markdown(&phrases)
        }
        "find" => {
            let seen = Seen::of(project, None, Others::Publish, &phrases);
            let entries = [Entry::of_project(&seen, Vec::new(), false, catalogue)];
            let asked = Asked::default().id(Place::Concept, &target.id);
            find(&entries, &asked).iter().map(|hit| hit.entry.name.clone()).collect()
        }
        other => panic!("{other} is not tried on a project"),
    };
    text.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// What `support` prints of a structure.
fn supported(structure: Structure) -> String {
    let (catalogue, today) = (builtin::catalogue(), DATE.parse().unwrap());
    let phrases = Phrases::new(Language::English);
    let assessed = [structure::assess(&structure, catalogue, today)];
    let provision = provide(Vec::new(), vec![structure], catalogue);
    let parts = SupportParts {
        provision: &provision,
        assessed: &assessed,
        read: &[None],
        catalogue,
        date: today,
        left_out: &[],
    };
    let whole = report::Extent::Whole;
    let text = report::support::document(parts, whole, &phrases).markdown(&phrases);
    text.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// What to write in the garden with a target, and what without it.
fn in_garden(target: &Target) -> (Changes, Changes) {
    let catalogue = builtin::catalogue();
    let id = target.id.as_str();
    let one = |at: String, what: String| (vec![set(&at, what)], vec![out(&at)]);
    let list = |key: &str| one(format!("project/{key}"), format!("[\"{id}\"]"));
    match target.kind.as_str() {
        "criterion" => {
            let at = catalogue.criterion(id).unwrap();
            let said = match catalogue.criteria[at].is_scored() {
                true => "3".to_owned(),
                false => "{ note = \"Zq.\" }".to_owned(),
            };
            one(format!("answers/{id}"), said)
        }
        "brake" => one(format!("brakes/{id}"), "{ intensity = 4, mitigation = 1 }".to_owned()),
        "stake" => one(format!("stakes/{id}"), "{ contribution = 3, note = \"Zq.\" }".to_owned()),
        "driver" => list("drivers"),
        "concept" => list("concepts"),
        "field" => list("fields"),
        "technology" => list("technologies"),
        "definition" => one("project/definition".to_owned(), format!("\"{id}\"")),
        "partner" => (
            vec![set("project/partners", format!("[{{ name = \"Zq\", kind = \"{id}\" }}]"))],
            vec![set("project/partners", "[{ name = \"Zq\" }]")],
        ),
        "facet" if id == "relation" => (vec![], vec![out("relation")]),
        "facet" => (vec![], vec![out(&format!("project/{id}"))]),
        "reach" => match id {
            "expected-then-using" => (vec![], vec![out("reach/expected")]),
            "velocity" => {
                let one = "[{ date = 2026-01-01, users = 255, scope = \"quartier des Allées\" }]";
                (vec![], vec![set("reach/observations", one)])
            }
            "scale" => {
                let unit = set("reach/unit", "\"organisations\"");
                (vec![], vec![unit])
            }
            other => panic!("reach:{other}"),
        },
        "evidence" => {
            let seen = "[{ kind = \"observed\", date = 2026-05-01, source = \"Zq\" }]";
            let with = format!("{{ level = 3, evidence = {seen} }}");
            (
                vec![set("answers/federating", with)],
                vec![set("answers/federating", "{ level = 3 }")],
            )
        }
        "support" => one("needs/support".to_owned(), format!("[\"{id}\"]")),
        "family" => {
            let family = catalogue.families.iter().position(|family| family.id == id).unwrap();
            let of = catalogue.criteria_of(family);
            (vec![], of.map(|(_, item)| out(&format!("answers/{}", item.id))).collect())
        }
        other => panic!("{other} has no place in a project"),
    }
}

/// The same in a structure.
fn in_structure(target: &Target) -> (Changes, Changes) {
    let catalogue = builtin::catalogue();
    let answers = |ids: Vec<String>, level: u8| -> Changes {
        ids.iter().map(|id| set(&format!("answers/{id}"), level.to_string())).collect()
    };
    let id = target.id.as_str();
    match target.kind.as_str() {
        "support" => (answers(vec![id.to_owned()], 3), vec![out(&format!("answers/{id}"))]),
        "warning" => {
            let warning = catalogue.warnings.iter().find(|warning| warning.id == id).unwrap();
            let support = catalogue.supports[warning.support].id.to_string();
            (answers(vec![support.clone()], warning.up_to), answers(vec![support], 4))
        }
        "group" => {
            let group = catalogue.groups.iter().position(|group| group.id == id).unwrap();
            let of = catalogue.supports.iter().filter(|support| support.group == group);
            let ids: Vec<String> = of.map(|support| support.id.to_string()).collect();
            let without = ids.iter().map(|id| out(&format!("answers/{id}"))).collect();
            (answers(ids, 3), without)
        }
        other => panic!("{other} has no place in a structure"),
    }
}

/// Whether a command prints something else with a target than without it.
fn differs(command: &str, target: &Target) -> bool {
    if command == "support" {
        let (with, without) = in_structure(target);
        let text = std::fs::read_to_string(path("examples/structures/la-serre-aux-essais.toml"));
        let text = text.unwrap();
        let said = |changes: &Changes| match descriptor(&changed(&text, changes)) {
            Descriptor::Structure(structure) => supported(*structure),
            other => panic!("{other:?}"),
        };
        return said(&with) != said(&without);
    }
    if target.kind == "exemplar" {
        let all = germoir::descriptor::exemplars();
        return all.iter().any(|project| project.id == target.id);
    }
    let (with, without) = in_garden(target);
    let text = std::fs::read_to_string(path("examples/jardin-des-liens.toml")).unwrap();
    let said = |changes: &Changes| match descriptor(&changed(&text, changes)) {
        Descriptor::Project(project) => printed(command, &project, target),
        other => panic!("{other:?}"),
    };
    said(&with) != said(&without)
}

/// The targets of every node that brings something, each once.
fn targets() -> Vec<Target> {
    let mut all: Vec<Target> = Vec::new();
    for node in built_in().nodes.iter().filter(|node| node.kind == NodeKind::Content) {
        for target in &node.targets {
            if !all.contains(target) {
                all.push(target.clone());
            }
        }
    }
    all
}

#[test]
fn every_node_moves_something_that_a_reader_sees() {
    let mut silent: Vec<String> = Vec::new();
    let mut tried = 0;
    for target in targets().iter().filter(|target| target.kind != "principle") {
        let seen = built_in().seen(target);
        assert!(!seen.is_empty(), "{target}: where is it seen?");
        for command in seen {
            tried += 1;
            if !differs(command, target) {
                silent.push(format!("{target} in {command}"));
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
    assert!(tried > 400, "{tried}");
}

#[test]
fn a_place_that_does_not_show_a_target_is_found_out() {
    let target = Target { kind: "technology".to_owned(), id: "web".to_owned() };
    assert!(!differs("letter", &target));
}

#[test]
fn every_principle_names_a_test_that_is_there() {
    let of = |target: &&Target| target.kind == "principle";
    let named: BTreeSet<String> = targets()
        .iter()
        .filter(of)
        .flat_map(|target| {
            let held = built_in().seen(target);
            assert_eq!(held.len(), 1, "{target}");
            held.to_vec()
        })
        .collect();
    assert_eq!(named.len(), 9);
    for name in named {
        let (module, function) = name.split_once("::").unwrap();
        let text = std::fs::read_to_string(path(&format!("tests/integration/{module}.rs")));
        let text = text.unwrap_or_else(|_| panic!("{name}"));
        let is_there = text.contains(&format!("#[test]\nfn {function}()"));
        assert!(is_there, "{name}");
    }
}

#[test]
fn coverage_says_of_each_node_where_it_is_seen() {
    let text = crate::runner::stdout(&["criteria", "coverage", "--lang", "en"], 0);
    for node in built_in().nodes.iter().filter(|node| node.kind == NodeKind::Content) {
        let line =
            text.lines().find(|line| line.split_whitespace().next() == Some(node.number.as_str()));
        let line = line.unwrap_or_else(|| panic!("{}", node.number));
        assert!(line.contains("seen in ") || line.contains("held by the test "), "{line}");
    }
    let french = crate::runner::stdout(&["criteria", "coverage", "--lang", "fr"], 0);
    assert!(french.contains("se voit dans assess"));
}
