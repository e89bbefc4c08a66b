//! `germoir reach`.

use std::path::PathBuf;

use clap::Args;

use super::common::Common;
use super::deliver::Delivery;
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Wants, gather};
use super::report::Format;
use super::setting::Setting;
use super::whole::whole;
use crate::access::in_order;
use crate::data;
use crate::descriptor::{Descriptor, Expectation, Project, folded};
use crate::material::reach::Subject;
use crate::material::{SurveyParts, Surveyed};
use crate::reach::{Reached, measure, samples};
use crate::report;
use crate::report::trajectory;

#[derive(Args, Debug)]
pub(super) struct Reach {
    /// Project files, or folders to look for *.toml in; - for standard input
    #[arg(required_unless_present = "survey")]
    pub paths: Vec<PathBuf>,
    /// How trajectories are printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Print the arithmetic of every figure, line by line
    #[arg(long)]
    pub explain: bool,
    /// Say instead how many people to ask to know within what range how many would use it, and read
    /// what surveys that were made say
    #[arg(long, conflicts_with = "explain")]
    pub survey: bool,
    /// With --survey: how many people the survey is to stand for, from 1, in digits without spaces
    #[arg(long, value_name = "COUNT", requires = "survey", value_parser = whole::<u64>(1..=u64::MAX))]
    pub population: Option<u64>,
    /// With --survey: how many were asked, from 1
    #[arg(long, value_name = "COUNT", requires_all = ["yes", "population"], value_parser = whole::<u64>(1..=u64::MAX))]
    pub asked: Option<u64>,
    /// With --survey: how many of them said that they would use it
    #[arg(long, value_name = "COUNT", requires = "asked", value_parser = whole::<u64>(0..=u64::MAX))]
    pub yes: Option<u64>,
}

/// A project with its reading.
struct Measured {
    project: Box<Project>,
    reached: Option<Reached>,
}

pub(super) fn run(command: Reach, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    if command.survey {
        return survey(&command, common, &setting);
    }
    let kind = command.format.kind(&[&trajectory::sheet::sheet]);
    let delivery = Delivery::new(common.output.as_deref(), kind, "reach", &setting)?;
    let gathered = gather(&command.paths, Wants::projects("reach"), &setting, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
        Some(Measured { project, reached })
    });
    let exit = gathered.exit;
    let bytes = written(&gathered.items(), &command, &setting)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}

fn written(measured: &[Measured], command: &Reach, setting: &Setting) -> Result<Vec<u8>, Failure> {
    let mut subjects: Vec<Subject<'_>> = measured
        .iter()
        .map(|one| Subject {
            project: &one.project,
            reached: one.reached.as_ref(),
            // Each is for its own bearer.
            named: true,
        })
        .collect();
    trajectory::in_name_order(&mut subjects);
    let (today, phrases, explain) = (setting.today, &setting.phrases, command.explain);
    if subjects.is_empty() && command.format != Format::Json {
        return Ok(Vec::new());
    }
    let doc = || trajectory::document(&subjects, today, explain, phrases);
    let program = || data::reach::json(&subjects, today, explain, phrases);
    Ok(command.format.written(doc, program, true, setting)?)
}

/// How many to ask, and what surveys say: one that was typed, and those of the files.
fn survey(command: &Reach, common: &Common, setting: &Setting) -> Result<Exit, Failure> {
    let kind = command.format.kind(&[&report::survey::table]);
    let delivery = Delivery::new(common.output.as_deref(), kind, "reach", setting)?;
    let mut made = Vec::new();
    if let (Some(asked), Some(yes), Some(population)) =
        (command.asked, command.yes, command.population)
    {
        if yes > asked || asked > population {
            let facts =
                [("asked", asked.into()), ("yes", yes.into()), ("population", population.into())];
            return Err(Failure::about(Exit::Usage, "trajectory-survey-impossible", facts));
        }
        made.push(surveyed(None, Expectation::Survey { asked, yes, population }));
    }
    let mut exit = Exit::Done;
    if !command.paths.is_empty() {
        let gathered = gather(&command.paths, Wants::projects("reach"), setting, |given| {
            let Descriptor::Project(project) = given.descriptor else { return None };
            Some(project)
        });
        exit = gathered.exit;
        let mut projects = gathered.items();
        projects
            .sort_by_cached_key(|project| (in_order(&folded(&project.name)), project.id.clone()));
        made.extend(projects.iter().map(|project| {
            let expected = project.reach.as_ref().and_then(|reach| reach.expected.as_ref());
            surveyed(Some(project.name.clone()), expected?.people)
        }));
    }
    let made: Vec<Surveyed> = made.into_iter().flatten().collect();
    // A file that says how many there are need not be told again.
    let of_files = match made.as_slice() {
        [one] => Some(one.population),
        _ => None,
    };
    let population = command.population.or(of_files);
    let samples = samples(population);
    let parts =
        SurveyParts { population, samples: &samples, made: &made, phrases: &setting.phrases };
    let data = || data::survey::json(parts);
    let bytes = command.format.written(|| report::survey::document(parts), data, true, setting)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}

/// An expectation that comes from a survey.
fn surveyed(project: Option<String>, expected: Expectation) -> Option<Surveyed> {
    let Expectation::Survey { asked, yes, population } = expected else { return None };
    Some(Surveyed { project, asked, yes, population, range: expected.range() })
}
