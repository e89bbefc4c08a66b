//! Figures of made-up projects, small enough to be worked out by hand.

use super::*;
use crate::catalogue::{builtin, profile};
use crate::descriptor::{Descriptor, Form, read};
use crate::source::SourceFile;

pub(super) fn catalogue() -> &'static Catalogue {
    builtin::catalogue()
}

pub(super) fn profile_of(rest: &str) -> Profile {
    let text = format!("format = 1\n[profile]\nname = \"own\"\nindex = true\n{rest}");
    profile::parse(&SourceFile::new("own.toml", text), catalogue()).unwrap()
}

pub(super) fn project_of(rest: &str) -> Project {
    let text = format!(
        "format = 1\n[project]\nname = \"n\"\nsummary = \"s\"\nstage = \"operating\"\n{rest}"
    );
    let today = "2026-11-23".parse().unwrap();
    let reading = read(&SourceFile::new("p", text), Form::Toml, catalogue(), today, Some("p"));
    match reading.descriptor {
        Some(Descriptor::Project(project)) => *project,
        _ => panic!("{:?}", reading.problems),
    }
}

fn assessed(profile: &str, project: &str) -> Assessment {
    let date = "2026-11-23".parse().unwrap();
    assess(&project_of(project), catalogue(), &profile_of(profile), date)
}

#[test]
fn a_gate_on_one_answer_stands_where_the_answer_does() {
    const SHOWN: &str = "evidence = [{ kind = \"documented\", date = 2026-11-01, source = \"s\" }]";
    let rows = [
        ("{ level = 3 }", false, (0.75, 0.75), (Status::Met, None)),
        ("{ level = 1 }", false, (0.25, 0.25), (Status::Unmet, None)),
        (
            "{ level = 1, at_least = true }",
            false,
            (0.25, 1.0),
            (Status::Undecided, Some(Why::Unknown)),
        ),
        ("\"unknown\"", false, (0.0, 1.0), (Status::Undecided, Some(Why::Unknown))),
        ("{ level = 3 }", true, (0.75, 0.75), (Status::Undecided, Some(Why::Unproved))),
        (&format!("{{ level = 3, {SHOWN} }}"), true, (0.75, 0.75), (Status::Met, None)),
        // Against one's own interest, one's word is enough.
        ("{ level = 1 }", true, (0.25, 0.25), (Status::Unmet, None)),
    ];
    for (answer, proof, (low, high), (status, why)) in rows {
        let gate = format!(
            "[[gate]]\nid = \"g\"\nmeasure = \"criterion:openness\"\nminimum = 0.5\nproof = {proof}\n"
        );
        let assessment =
            assessed(&gate, &format!("answered_on = \"2\"\n[answers]\nopenness = {answer}\n"));
        let found = &assessment.gates[0];
        assert_eq!((found.low, found.high), (Some(low), Some(high)), "{answer}");
        assert_eq!((found.status, found.why), (status, why), "{answer}");
        let is_shown = answer.contains("evidence");
        let on_evidence = if is_shown { (low, high) } else { (0.0, 1.0) };
        assert_eq!(found.supported.low, Some(on_evidence.0), "{answer}");
        assert_eq!(found.supported.high, Some(on_evidence.1), "{answer}");
    }
}

#[test]
fn strengths_are_what_stands_high_the_best_shown_first() {
    let assessment = assessed(
        "",
        "answered_on = \"2\"\n[answers]\nopenness = 3\nconfidence = 4\ntrusting = 2\n\
         field-listening = { level = 3, evidence = [{ kind = \"documented\", date = 2026-11-01, source = \"s\" }] }\n",
    );
    let ids: Vec<&str> =
        assessment.strengths.iter().map(|at| &*catalogue().criteria[*at].id).collect();
    assert_eq!(ids, ["field-listening", "confidence", "openness"]);
}

/// What weighs nothing is no part of the index: not in its range, and not in the list of its terms.
#[test]
fn a_family_that_weighs_nothing_is_no_term_of_the_index() {
    let terms = |weights: &str| -> Vec<String> {
        let project = "[answers]\nopenness = 3\n[brakes]\nfear-of-change = { intensity = 2 }\n";
        let index = assessed(weights, project).index.unwrap();
        index.terms.iter().map(|term| term.family.to_string()).collect()
    };
    let whole = terms("");
    assert!(whole.iter().any(|family| family == "release"), "{whole:?}");
    let without: Vec<String> = whole.into_iter().filter(|family| family != "release").collect();
    assert_eq!(terms("[families]\nrelease = 0\n"), without);
}
