//! Robustness of many projects, beside the same arithmetic in NumPy (`robustness.py`).
//!
//! 1,000 projects of 60 criteria, a fifth of them unknown, under 10,000 sets of weights and as many
//! of other steps between levels: percentiles of the index, of the ends of its range and of every
//! family, and counts of gates and outcomes, which NumPy is spared but for one gate. Both include
//! the draws; NumPy's time is its own, without its start. Where python3 or NumPy is missing, only
//! the first is measured.
//!
//! `cargo bench --bench robustness` prints times and their ratio.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)] // A bench is an edge.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use germoir::assessment::robustness::{DRAWS, Robustness, Weightings};
use germoir::assessment::{Assessment, State, assess};
use germoir::catalogue::{Catalogue, Profile, builtin, profile};
use germoir::descriptor::{Descriptor, Form, Project, read};
use germoir::source::SourceFile;
use rayon::prelude::*;

const PROJECTS: usize = 1_000;
const CRITERIA: usize = 60;
const ROUNDS: usize = 5;

fn main() {
    let catalogue = builtin::catalogue();
    let profile = profile::parse(&profile::source("funder").unwrap(), catalogue).unwrap();
    let today = "2026-11-23".parse().unwrap();
    let projects: Vec<(Project, Assessment)> = (0..PROJECTS)
        .map(|seed| {
            let project = project(catalogue, seed);
            let assessment = assess(&project, catalogue, &profile, today);
            (project, assessment)
        })
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let answers = folder.path().join("answers.json");
    std::fs::write(&answers, answers_of(catalogue, &projects)).unwrap();
    let has_numpy = has_numpy();
    if !has_numpy {
        println!("python3 with NumPy is not installed here: only germoir is measured");
    }

    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let found = all(catalogue, &profile, &projects);
        let seconds = start.elapsed().as_secs_f64();
        ours.push(seconds);
        if has_numpy {
            let (numpy, medians) = numpy(&answers);
            compare(&found, &medians);
            println!("germoir {seconds:.3} s, NumPy {numpy:.3} s");
            theirs.push(numpy);
            ratios.push(seconds / numpy);
        } else {
            println!("germoir {seconds:.3} s");
        }
    }
    println!("{PROJECTS} projects x {CRITERIA} criteria x {DRAWS} draws, median of {ROUNDS}:");
    println!("germoir {:.3} s", median(&mut ours));
    if has_numpy {
        println!("NumPy {:.3} s", median(&mut theirs));
        println!("germoir / NumPy {:.3}, to be at most 0.333", median(&mut ratios));
    }
}

fn all(
    catalogue: &Catalogue,
    profile: &Profile,
    projects: &[(Project, Assessment)],
) -> Vec<Robustness> {
    let weightings = Weightings::new(catalogue, profile, 1, DRAWS);
    projects
        .par_iter()
        .map(|(project, assessment)| weightings.robustness(project, assessment, catalogue, profile))
        .collect()
}

/// A number that looks drawn and is the same each time.
fn mixed(seed: usize, at: usize) -> usize {
    let mut x = (seed as u64) << 32 | at as u64 | 1 << 60;
    for _ in 0..3 {
        x ^= x >> 30;
        x = x.wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x ^= x >> 27;
    }
    (x >> 33) as usize
}

/// A project with 60 criteria that apply; the others do not.
fn project(catalogue: &Catalogue, seed: usize) -> Project {
    let mut text = String::from(
        "format = 1\n[project]\nname = \"n\"\nsummary = \"s\"\nstage = \"scaling\"\n[answers]\n",
    );
    let scored = catalogue.criteria.iter().filter(|criterion| criterion.is_scored());
    let spare = scored.clone().count() - CRITERIA;
    let step = scored.clone().count() / spare;
    for (at, criterion) in scored.enumerate() {
        // One in so many until enough are out, so that no family is emptied.
        if at % step == step - 1 && at / step < spare {
            writeln!(text, "{} = {{ not_applicable = \"x\" }}", criterion.id).unwrap();
        } else if at.is_multiple_of(5) || !mixed(seed, at).is_multiple_of(5) {
            writeln!(text, "{} = {}", criterion.id, mixed(seed, at + 1_000) % 5).unwrap();
        }
    }
    text.push_str("[brakes]\n");
    for (at, brake) in catalogue.brakes.iter().enumerate().filter(|(_, brake)| brake.core) {
        let (intensity, mitigation) = (mixed(seed, at + 2_000) % 5, mixed(seed, at + 3_000) % 5);
        let id = &brake.id;
        writeln!(text, "{id} = {{ intensity = {intensity}, mitigation = {mitigation} }}").unwrap();
    }
    writeln!(text, "[stakes]\nhealth = {}", mixed(seed, 4_000) % 5).unwrap();
    let today = "2026-11-23".parse().unwrap();
    let file = SourceFile::new("p.toml", text);
    match read(&file, Form::Toml, catalogue, today, Some("p")).descriptor {
        Some(Descriptor::Project(project)) => *project,
        _ => panic!("the project of the bench is valid"),
    }
}

/// What the script needs to know of the projects.
fn answers_of(catalogue: &Catalogue, projects: &[(Project, Assessment)]) -> String {
    let levels: Vec<Vec<i64>> = projects
        .iter()
        .map(|(_, assessment)| {
            let items = assessment.families.iter().flat_map(|family| &family.items);
            items
                .filter(|item| matches!(item.state, State::Answered | State::Unknown))
                .map(|item| item.level.map_or(-1, |level| level.get().into()))
                .collect()
        })
        .collect();
    let (_, first) = &projects[0];
    let families: Vec<usize> = first
        .families
        .iter()
        .flat_map(|family| family.items.iter().map(|item| (family.family, item.state)))
        .filter(|(_, state)| matches!(state, State::Answered | State::Unknown))
        .map(|(family, _)| family)
        .collect();
    assert!(families.len() == CRITERIA && levels.iter().all(|row| row.len() == CRITERIA));
    let brakes: Vec<Vec<[u8; 2]>> = projects
        .iter()
        .map(|(_, assessment)| {
            let answers = assessment.brakes.items.iter().filter_map(|item| item.answer);
            answers
                .map(|a| [a.intensity.get(), a.mitigation.map_or(0, |level| level.get())])
                .collect()
        })
        .collect();
    let stakes: Vec<u8> = projects
        .iter()
        .map(|(_, assessment)| assessment.stakes.items[0].contribution.unwrap().get())
        .collect();
    serde_json::json!({
        "levels": levels, "families": families, "brakes": brakes, "stakes": stakes,
        "bearer": catalogue.family("bearer"), "draws": DRAWS,
    })
    .to_string()
}

fn has_numpy() -> bool {
    let tried = python().args(["-c", "import numpy"]).output();
    tried.is_ok_and(|output| output.status.success())
}

fn python() -> Command {
    let mut command = Command::new("python3");
    // Some machines name a processor there that BLAS does not know.
    command.env_remove("OPENBLAS_CORETYPE");
    command
}

fn numpy(answers: &Path) -> (f64, Vec<f64>) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/robustness.py");
    let output = python().arg(script).arg(answers).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let medians = found["medians"].as_array().unwrap().iter();
    (found["seconds"].as_f64().unwrap(), medians.map(|median| median.as_f64().unwrap()).collect())
}

/// The two draw other numbers: their medians agree within what 10,000 draws leave open.
fn compare(found: &[Robustness], medians: &[f64]) {
    for (ours, theirs) in found.iter().zip(medians) {
        let ours = ours.weights.index.unwrap().value.unwrap().p50;
        assert!((ours - theirs).abs() < 0.01, "{ours} and {theirs}");
    }
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
