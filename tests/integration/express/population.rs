//! Sheets of answers: those of a file, and those of an invented crowd whose structure is stated.

use germoir::assessment::{Assessment, assess};
use germoir::catalogue::{Profile, Stage, builtin, profile};
use germoir::descriptor::{Answer, Descriptor, Form, Level, Project, Said, read};
use germoir::source::{SourceFile, Span};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rand_distr::StandardNormal;

/// What ties the answers of one invented project together.
pub struct Structure {
    /// The share of the variance that all answers of a project have in common.
    pub project: f64,
    /// The share that the answers of one family have in common.
    pub family: f64,
}

/// One tendency through all answers; families that differ; answers without any tie.
pub const STRUCTURES: [Structure; 3] = [
    Structure { project: 0.4, family: 0.2 },
    Structure { project: 0.1, family: 0.4 },
    Structure { project: 0.0, family: 0.0 },
];

/// The stages that a bearer who answers is in, and how far ahead of the middle level they stand.
const STAGES: [(Stage, f64); 5] = [
    (Stage::Idea, -1.0),
    (Stage::Design, -0.6),
    (Stage::Experiment, -0.2),
    (Stage::Operating, 0.3),
    (Stage::Scaling, 0.7),
];

/// How often a question that is due stays without an answer.
const UNKNOWN: f64 = 0.15;

/// A value between a low and a high end.
#[derive(Clone, Copy)]
pub struct Range {
    pub value: Option<f64>,
    pub low: f64,
    pub high: f64,
}

impl Range {
    fn exact(value: f64) -> Self {
        Self { value: Some(value), low: value, high: value }
    }
}

/// The answers of one project.
#[derive(Clone)]
pub struct Sheet {
    pub stage: Stage,
    /// By position in the catalogue; `None` where nothing is answered.
    pub levels: Vec<Option<u8>>,
    /// Release and stakes, which both questionnaires ask in full.
    pub others: [Range; 2],
}

impl Sheet {
    pub fn of(project: &Project) -> Self {
        let levels = project.answers.iter().map(|answer| {
            let given = answer.as_ref().and_then(|answer| answer.said.given());
            given.map(|level| level.get())
        });
        let found = assess(project, builtin::catalogue(), &funder(), today());
        let release = found.brakes.release;
        let others = [
            Range {
                value: release.value,
                low: release.low.unwrap_or(0.0),
                high: release.high.unwrap_or(1.0),
            },
            Range { value: found.stakes.value, low: found.stakes.low, high: found.stakes.high },
        ];
        Self { stage: project.stage.value, levels: levels.collect(), others }
    }
}

/// How much harder a question is that is only due later.
fn difficulty(from: Option<Stage>) -> f64 {
    match from {
        None => -0.2,
        Some(Stage::Design) => 0.0,
        Some(Stage::Experiment) => 0.2,
        Some(_) => 0.5,
    }
}

/// `count` projects. A level is the number of the marks -1.5, -0.5, 0.5, 1.5 that a normal variable
/// passes: the project's part, its family's, the answer's own, the stage, less the difficulty.
pub fn crowd(structure: &Structure, count: usize, seed: u64) -> Vec<Sheet> {
    let catalogue = builtin::catalogue();
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let own = (1.0 - structure.project - structure.family).sqrt();
    let mut sheets = Vec::with_capacity(count);
    for at in 0..count {
        let (stage, ahead) = STAGES[at % STAGES.len()];
        let common = structure.project.sqrt() * normal(&mut rng) + ahead;
        let families: Vec<f64> =
            catalogue.families.iter().map(|_| structure.family.sqrt() * normal(&mut rng)).collect();
        let levels = catalogue.criteria.iter().map(|criterion| {
            let mark = common + families[criterion.family] + own * normal(&mut rng)
                - difficulty(criterion.from_stage);
            let is_unknown = rng.random::<f64>() < UNKNOWN;
            let asked = criterion.is_scored() && stage.reaches(criterion.from_stage);
            (asked && !is_unknown)
                .then(|| [-1.5, -0.5, 0.5, 1.5].iter().filter(|step| mark > **step).count() as u8)
        });
        let levels = levels.collect();
        let others = [rng.random(), rng.random()].map(Range::exact);
        sheets.push(Sheet { stage, levels, others });
    }
    sheets
}

fn normal(rng: &mut impl Rng) -> f64 {
    rng.sample(StandardNormal)
}

pub fn funder() -> Profile {
    profile::parse(&profile::source("funder").unwrap(), builtin::catalogue()).unwrap()
}

pub fn today() -> jiff::civil::Date {
    crate::runner::DATE.parse().unwrap()
}

/// The project of a file of the repository, where it is one and valid.
pub fn project(path: &std::path::Path) -> Option<Box<Project>> {
    let text = std::fs::read_to_string(path).unwrap();
    let stem = path.file_stem().unwrap().to_str().unwrap();
    let file = SourceFile::new(stem, text);
    let reading = read(&file, Form::Toml, builtin::catalogue(), today(), Some(stem));
    match reading.descriptor {
        Some(Descriptor::Project(project)) => Some(project),
        _ => None,
    }
}

/// What the program itself makes of a sheet's answers, `kept` alone being answered.
pub fn assessed(sheet: &Sheet, kept: &[bool], base: &Project) -> Assessment {
    let mut project = base.clone();
    project.stage.value = sheet.stage;
    project.answers = sheet
        .levels
        .iter()
        .zip(kept)
        .map(|(level, kept)| {
            let level = level.filter(|_| *kept).and_then(|level| Level::new(level.into()))?;
            let said = Said::Given(level);
            Some(Answer {
                said,
                at_least: false,
                note: None,
                evidence: Vec::new(),
                span: Span::START,
            })
        })
        .collect();
    assess(&project, builtin::catalogue(), &funder(), today())
}
