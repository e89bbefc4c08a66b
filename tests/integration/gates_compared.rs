//! What a comparison says of gates.

use germoir::catalogue::departures::departures;
use germoir::catalogue::{Catalogue, Profile, builtin, definition, profile};
use germoir::comparison::{Comparison, Figure, Side, compare};
use germoir::descriptor::{self, Descriptor, Form, Project};
use germoir::source::SourceFile;
use serde_json::Value;

use crate::runner::{json, root};

const OLD: &str = "tests/fixtures/comparison/before/atelier-velo.toml";
const NEW: &str = "tests/fixtures/comparison/after/atelier-velo.toml";

/// The gates of an assessment: id, status, ends.
fn assessed(file: &str, date: &str) -> Vec<Value> {
    let arguments = ["assess", file, "--profile", "funder", "--format", "json"];
    let mut command = assert_cmd::Command::cargo_bin("germoir").unwrap();
    command.current_dir(root()).env_clear().args(arguments).args(["--date", date]);
    let report: Value = serde_json::from_slice(&command.output().unwrap().stdout).unwrap();
    report["gates"].as_array().unwrap().clone()
}

#[test]
fn each_gate_stands_as_it_is_assessed_and_names_the_steps_that_moved_it() {
    let arguments = ["compare", OLD, NEW, "--profile", "funder", "--old-date", "2025-03-01"];
    let report = json(&[&arguments[..], &["--format", "json"]].concat(), 0);
    let gates = report["gates"].as_array().unwrap();
    assert_eq!(gates.len(), 3);
    let (before, after) = (assessed(OLD, "2025-03-01"), assessed(NEW, crate::runner::DATE));
    let mut moved = Vec::new();
    for ((gate, before), after) in gates.iter().zip(before).zip(after) {
        for (state, assessed) in [("before", before), ("after", after)] {
            assert_eq!(gate["id"], assessed["id"]);
            for key in ["status", "low", "high"] {
                assert_eq!(gate[state][key], assessed[key], "{} {state} {key}", gate["id"]);
            }
        }
        let steps: Vec<u64> =
            gate["steps"].as_array().unwrap().iter().map(|step| step.as_u64().unwrap()).collect();
        assert_eq!(steps.is_empty(), gate["before"] == gate["after"], "{gate}");
        moved.extend(steps.iter().map(|step| {
            let cause = &report["steps"][usize::try_from(*step).unwrap() - 1];
            (gate["id"].as_str().unwrap().to_owned(), cause["cause"].as_str().unwrap().to_owned())
        }));
    }
    // The contribution to health went from 1 to 3, and what the bearer does is known better.
    assert!(moved.contains(&("names-a-stake".to_owned(), "answer".to_owned())), "{moved:?}");
}

fn catalogue(overlay: &str) -> Catalogue {
    let base = builtin::sources();
    let start = definition::load::end_of(&base);
    let overlay = SourceFile::new("overlay.toml", overlay.to_owned()).starting_at(start);
    let mut catalogue = definition::load(&base, &[overlay]).unwrap();
    catalogue.departures = departures(builtin::catalogue(), &catalogue).into();
    catalogue
}

fn project(catalogue: &Catalogue) -> Project {
    let text = std::fs::read_to_string(root().join(NEW)).unwrap();
    let file = SourceFile::new("p.toml", text);
    let date = crate::runner::DATE.parse().unwrap();
    let read = descriptor::read(&file, Form::Toml, catalogue, date, None);
    match read.descriptor {
        Some(Descriptor::Project(project)) => *project,
        _ => panic!("{:?}", read.problems),
    }
}

fn read_profile(name: &str, gates: &str, catalogue: &Catalogue) -> Profile {
    let text = format!("format = 1\n[profile]\nname = \"{name}\"\n{gates}");
    profile::parse(&SourceFile::new("p.toml", text), catalogue).unwrap()
}

fn gate(id: &str, measure: &str) -> String {
    format!("[[gate]]\nid = \"{id}\"\nmeasure = \"{measure}\"\nminimum = 0.5\n")
}

/// From one catalogue and profile to others, with nothing else changed.
fn carried(gates: &str, overlay: &str) -> Comparison {
    let (old, new) = (builtin::catalogue(), catalogue(overlay));
    let (before, after) = (project(old), project(&new));
    let (own, other) = (read_profile("old", gates, old), read_profile("new", "", &new));
    let date = crate::runner::DATE.parse().unwrap();
    let old = Side { project: &before, catalogue: old, profile: &own, date };
    let new = Side { project: &after, catalogue: &new, profile: &other, date };
    compare(old, new)
}

/// The gates of the old profile hold until the profile changes, on the same things, although what is
/// taken out of the catalogue moves everything behind it by one place.
#[test]
fn gates_follow_their_measures_into_another_catalogue() {
    let gates = [
        gate("trust", "criterion:trusting"),
        gate("family", "family:success"),
        gate("known", "coverage:success"),
        gate("stakes", "stakes"),
        gate("release", "release"),
        gate("heard", "criterion:field-listening"),
    ]
    .concat();
    let taken = "format = 1\n[criterion.field-listening]\ndisabled = true\n[criterion.openness]\n\
                 sisters = []\n";
    let comparison = carried(&gates, taken);
    let causes: Vec<&str> = comparison.steps.iter().map(|step| step.cause.as_str()).collect();
    assert_eq!(causes, ["catalogue", "profile"]);
    // What is no longer asked has no gate; the others stand as they did.
    let lost: Vec<&str> =
        comparison.steps[0].gates.iter().map(|moved| moved.gate.as_str()).collect();
    assert_eq!(lost, ["heard"]);
    assert!(comparison.steps[0].gates[0].after.is_none());
    let gone: Vec<&str> =
        comparison.steps[1].gates.iter().map(|moved| moved.gate.as_str()).collect();
    assert_eq!(gone, ["trust", "family", "known", "stakes", "release"]);
    assert!(comparison.steps[1].gates.iter().all(|moved| moved.after.is_none()));
    assert_eq!(comparison.every_gate().len(), 6);
    for id in comparison.every_gate() {
        assert!(comparison.before.gate(id).is_some() && comparison.after.gate(id).is_none());
        let steps = if id == "heard" { 1 } else { 2 };
        assert_eq!(comparison.steps_of_gate(id).collect::<Vec<_>>(), [steps], "{id}");
    }
}

/// What weighs what is found by its id, although everything has moved by one place: a profile with the same
/// weights under another name then moves nothing.
#[test]
fn weights_follow_their_ids_into_another_catalogue() {
    let taken = "format = 1\n[criterion.field-listening]\ndisabled = true\n[criterion.openness]\n\
                 sisters = []\n";
    let weights = "index = true\n[families]\nsuccess = 7\n[criteria]\ntrusting = 5\n";
    let (old, new) = (builtin::catalogue(), catalogue(taken));
    let (before, after) = (project(old), project(&new));
    let profiles = [read_profile("old", weights, old), read_profile("new", weights, &new)];
    let date = crate::runner::DATE.parse().unwrap();
    let old = Side { project: &before, catalogue: old, profile: &profiles[0], date };
    let new = Side { project: &after, catalogue: &new, profile: &profiles[1], date };
    let (moved, alone) = (compare(old, new), compare(new, new));
    let causes: Vec<&str> = moved.steps.iter().map(|step| step.cause.as_str()).collect();
    assert_eq!(causes, ["catalogue", "profile"]);
    assert!(!moved.steps[0].moved.is_empty() && moved.steps[1].moved.is_empty());
    assert_eq!(moved.after, alone.after);
    assert!(alone.after.figure(&Figure::Index).is_some());
}
