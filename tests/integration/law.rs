//! The first law of the method: ignorance never narrows.
//!
//! Whatever a file says is replaced by "unknown" or left out, one thing at a time: no range may
//! then leave out a part of the old one, no coverage may grow, no open gate may close.

use germoir::assessment::assess;
use germoir::catalogue::{Catalogue, Criterion, Profile, Stage, builtin, profile};
use germoir::descriptor::{Descriptor, Form, Project, read};
use germoir::reach::measure;
use germoir::source::SourceFile;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::fuzzed::law::{narrowed, ranges};

const TODAY: Date = date(2026, 11, 23);
const STAGES: [&str; 9] = [
    "idea",
    "design",
    "experiment",
    "operating",
    "scaling",
    "renewing",
    "closing",
    "ended",
    "unknown",
];

fn catalogue() -> &'static Catalogue {
    builtin::catalogue()
}

/// The funder's gates, and one of each other measure, with and without proof.
fn gated() -> Profile {
    let mut text = "format = 1\n[profile]\nname = \"all\"\nindex = true\n".to_owned();
    let measures =
        ["stakes", "release", "family:success", "coverage:bearer", "criterion:field-listening"];
    for (at, measure) in measures.iter().enumerate() {
        for proof in [false, true] {
            text.push_str(&format!(
                "[[gate]]\nid = \"g{at}-{proof}\"\nmeasure = \"{measure}\"\nminimum = 0.5\nproof = {proof}\n"
            ));
        }
    }
    profile::parse(&SourceFile::new("all.toml", text), catalogue()).unwrap()
}

fn project(said: &Value) -> Project {
    let file = SourceFile::new("p.json", said.to_string());
    let reading = read(&file, Form::Json, catalogue(), TODAY, None);
    match reading.descriptor {
        Some(Descriptor::Project(project)) => *project,
        _ => panic!("{:?}\n{said}", reading.problems),
    }
}

fn evidence() -> impl Strategy<Value = Value> {
    let kinds = select(vec!["declared", "documented", "observed", "corroborated"]);
    let by = select(vec![None, Some("moi"), Some("Camille Martin"), Some("Ville de Niort")]);
    let source = select(vec!["unknown", "https://ville.example/a", "https://jardin.example/b"]);
    let one = (kinds, 2010..2028_i16, 1..13_i8, source, by).prop_map(
        |(kind, year, month, source, by)| {
            let date = format!("{year}-{month:02}-28");
            let mut piece = json!({ "kind": kind, "date": date, "source": source });
            if let Some(by) = by {
                piece["by"] = json!(by);
            }
            piece
        },
    );
    proptest::collection::vec(one, 0..3).prop_map(Value::from)
}

/// What may be said of a question whose level has this key.
fn answer(key: &'static str) -> BoxedStrategy<Value> {
    let level = 0..5_u8;
    let given = (level.clone(), proptest::option::of(level.clone()), any::<bool>(), evidence())
        .prop_map(move |(level, done, at_least, evidence)| {
            let mut said = json!({ key: level, "evidence": evidence });
            match key {
                "level" => said["at_least"] = json!(at_least),
                "intensity" => {
                    said["mitigation"] = done.map_or(json!("unknown"), |done| json!(done))
                }
                _ => {}
            }
            said
        });
    let aside =
        evidence().prop_map(|evidence| json!({ "not_applicable": "why", "evidence": evidence }));
    let open = select(vec![json!("unknown"), json!("declined")]);
    match key {
        "contribution" => prop_oneof![3 => given, 1 => open].boxed(),
        _ => prop_oneof![4 => given, 2 => aside, 1 => open].boxed(),
    }
}

fn table(ids: Vec<String>, key: &'static str) -> impl Strategy<Value = Value> {
    let most = ids.len();
    proptest::sample::subsequence(ids, 0..=most).prop_flat_map(move |ids| {
        let answers: Vec<_> = ids.iter().map(|_| answer(key)).collect();
        answers.prop_map(move |answers| ids.iter().cloned().zip(answers).collect())
    })
}

/// A project that may say anything.
fn said() -> impl Strategy<Value = Value> {
    let scored = catalogue().criteria.iter().filter(|criterion| criterion.is_scored());
    let criteria = scored.map(|criterion| criterion.id.to_string()).collect();
    let brakes = catalogue().brakes.iter().map(|brake| brake.id.to_string()).collect();
    let stakes = catalogue().stakes.iter().map(|stake| stake.id.to_string()).collect();
    let others = proptest::option::of(select(vec!["none", "unknown"]));
    let expected = select(vec![
        json!("unknown"),
        json!({ "count": 900 }),
        json!({ "low": 1, "high": 400 }),
        json!({ "asked": 80, "yes": 0, "population": 1000 }),
    ]);
    (
        select(STAGES.to_vec()),
        table(criteria, "level"),
        table(brakes, "intensity"),
        table(stakes, "contribution"),
        others,
        expected,
    )
        .prop_map(|(stage, answers, brakes, mut stakes, others, expected)| {
            if let Some(others) = others {
                stakes["others"] = json!(others);
            }
            json!({
                "format": 1,
                "project": {
                    "id": "jardin", "name": "Jardin des Liens", "summary": "s", "stage": stage,
                    "links": ["https://jardin.example"],
                },
                "bearer": { "name": "Camille Martin" },
                "answers": answers, "brakes": brakes, "stakes": stakes,
                "reach": {
                    "unit": "people", "counting": "unique", "expected": expected,
                    "observations": [{ "date": "2026-01-01", "users": 90 }],
                },
            })
        })
}

/// Every file that says one thing less.
fn less(said: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    let mut replace = |path: &[&str], with: Option<Value>| {
        let mut less = said.clone();
        let (last, way) = path.split_last().unwrap();
        let holder = way.iter().fold(&mut less, |node, key| match node {
            Value::Array(items) => &mut items[key.parse::<usize>().unwrap()],
            node => &mut node[*key],
        });
        match (holder, with) {
            (Value::Array(items), _) => {
                items.remove(last.parse().unwrap());
            }
            (holder, Some(with)) => holder[*last] = with,
            (holder, None) => {
                holder.as_object_mut().unwrap().remove(*last);
            }
        }
        found.push(less);
    };
    let unknown = || Some(json!("unknown"));
    replace(&["project", "stage"], unknown());
    replace(&["reach", "expected"], unknown());
    replace(&["reach", "expected"], None);
    let closed = said["stakes"]["others"] == "none";
    let stage = said["project"]["stage"].as_str().unwrap();
    for kind in ["answers", "brakes", "stakes"] {
        for (id, answer) in said[kind].as_object().unwrap() {
            if kind == "answers" && !is_due(catalogue(), id, stage) {
                continue;
            }
            replace(&[kind, id], unknown());
            // Where the list is said to be whole, leaving out a stake denies it.
            if kind != "stakes" || !closed || id == "others" {
                replace(&[kind, id], None);
            }
            for key in ["level", "intensity", "mitigation", "contribution"] {
                if answer.get(key).is_some() {
                    replace(&[kind, id, key], unknown());
                    replace(&[kind, id, key], None);
                }
            }
            if answer.get("not_applicable").is_some() {
                replace(&[kind, id, "not_applicable"], None);
            }
            let Some(pieces) = answer.get("evidence").and_then(Value::as_array) else { continue };
            replace(&[kind, id, "evidence"], unknown());
            replace(&[kind, id, "evidence"], None);
            for (at, piece) in pieces.iter().enumerate() {
                let at = at.to_string();
                replace(&[kind, id, "evidence", &at], None);
                for key in ["date", "source", "by"] {
                    if piece.get(key).is_some() {
                        replace(&[kind, id, "evidence", &at, key], unknown());
                        replace(&[kind, id, "evidence", &at, key], None);
                    }
                }
            }
        }
    }
    found
}

fn is_due(catalogue: &Catalogue, id: &str, stage: &str) -> bool {
    let names = <Stage as germoir::diagnostic::Known>::NAMES;
    let stage = names.iter().find(|(name, _)| *name == stage).unwrap().1;
    let is = |criterion: &&Criterion| criterion.id == id;
    catalogue.criteria.iter().find(is).is_some_and(|criterion| stage.reaches(criterion.from_stage))
}

/// What the second says more of the people reached: no uptake is wider than any.
fn reached(said: &Value, less: &Value) -> Option<String> {
    let uptake = |said: &Value| measure(project(said).reach.as_ref().unwrap(), TODAY).uptake;
    let (known, open) = (uptake(said), uptake(less));
    (open.is_some() && open != known).then(|| format!("uptake: {known:?} → {open:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn ignorance_never_narrows(said in said()) {
        let profile = gated();
        let known = assess(&project(&said), catalogue(), &profile, TODAY);
        for less in less(&said) {
            let open = assess(&project(&less), catalogue(), &profile, TODAY);
            let found = narrowed(&known, &open, catalogue()).or_else(|| reached(&said, &less));
            prop_assert!(found.is_none(), "{}\n{said}\n{less}", found.unwrap_or_default());
        }
    }

    #[test]
    fn leaving_out_and_unknown_are_the_same(said in said()) {
        let mut without = said.clone();
        for kind in ["answers", "brakes", "stakes"] {
            let closed = kind == "stakes" && said["stakes"]["others"] == "none";
            without[kind].as_object_mut().unwrap().retain(|_, said| *said != "unknown" || closed);
        }
        let profile = gated();
        let figures = |said: &Value| {
            ranges(&assess(&project(said), catalogue(), &profile, TODAY), catalogue())
        };
        prop_assert_eq!(figures(&said), figures(&without));
    }
}
