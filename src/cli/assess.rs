//! `germoir assess`.

mod made;
mod stream;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use made::Made;

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::drawing::Drawing;
use super::exit::Exit;
use super::fail_on::{Scope, Watched};
use super::failure::Failure;
use super::gather::{Wants, gather_telling, told};
use super::output;
use super::paper::Paper;
use super::setting::Setting;
use crate::assessment::assess_seeded;
use crate::assessment::robustness::Weightings;
use crate::catalogue::Profile;
use crate::descriptor::{Descriptor, Project};
use crate::intake::Given;
use crate::material::AssessmentParts;
use crate::material::problem::{Located, located};
use crate::reach::measure;
use crate::report::explain;
use crate::report::template::Template;

#[derive(Args, Debug)]
pub(super) struct Assess {
    /// Project files, or folders of them; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How projects are written: ndjson is one JSON object on each line
    #[arg(long, value_enum, default_value_t = AssessInput::Toml)]
    pub input: AssessInput,
    /// How the assessment is printed
    #[arg(long, value_enum, default_value_t = AssessFormat::Terminal)]
    pub format: AssessFormat,
    /// Print the arithmetic of every figure, line by line
    #[arg(long)]
    pub explain: bool,
    /// Show every criterion
    #[arg(long)]
    pub verbose: bool,
    /// Fill this template (MiniJinja) with the data of the JSON format, and print that
    #[arg(long, value_name = "FILE", conflicts_with_all = ["format", "explain", "verbose"])]
    pub template: Option<PathBuf>,
    #[command(flatten)]
    pub drawing: Drawing,
    /// End with exit code 3 when this was found: gate[:ID], warnings, coverage<N
    #[arg(long, value_name = "WHAT")]
    pub fail_on: Vec<String>,
}

impl Assess {
    /// Whether one file is asked about, rather than several or what a folder holds.
    pub fn is_alone(&self) -> bool {
        matches!(self.paths.as_slice(), [path] if !path.is_dir())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum AssessInput {
    Toml,
    Ndjson,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum AssessFormat {
    Terminal,
    Json,
    Ndjson,
    Markdown,
    Html,
    Xlsx,
}

pub(super) fn run(command: Assess, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "bearer")?;
    let watched = Watched::parse(&command.fail_on, Scope::Assessment, &profile)?;
    let weightings = command.drawing.weightings(&setting.catalogue, &profile);
    if command.input == AssessInput::Ndjson {
        let job = stream::Job {
            setting: &setting,
            profile: &profile,
            watched: &watched,
            weightings: weightings.as_ref(),
        };
        return stream::Stream::new(&command, common, job)?.run();
    }
    check_workbook(&command, common)?;
    let file = common.output.as_deref();
    let delivery = Delivery::new(file, kind_of(&command, file), "assess", &setting)?;
    let paper = Paper::read(command.template.as_deref(), &setting)?;
    let template = paper
        .as_ref()
        .map(|paper| paper.template(common.output.as_deref(), &setting))
        .transpose()?;
    let job = Job {
        setting: &setting,
        profile: &profile,
        command: &command,
        watched: &watched,
        weightings: weightings.as_ref(),
        template: template.as_ref(),
    };
    let gathered =
        gather_telling(&command.paths, Wants::projects("assess"), &setting, |given| job.one(given));
    let mut exit = gathered.exit;
    let outcomes = gathered.items();
    let is_open = matches!(outcomes.as_slice(), [one] if one.is_open);
    let mut made = Vec::new();
    for outcome in outcomes {
        if let Err(failure) = &outcome.made {
            output::say(&failure.words(&setting.phrases));
        }
        exit = exit.and(outcome.exit);
        made.extend(outcome.made.ok());
    }
    let exit = exit.and(made::deliver(made, &command, &setting, &delivery)?);
    if is_open && profile.name == "bearer" && common.output.is_none() {
        say_how_to_answer(&command, &setting);
    }
    Ok(exit)
}

/// How the result is known again.
fn kind_of(command: &Assess, file: Option<&Path>) -> Output {
    if let Some(template) = &command.template {
        return Output::of_template(&template.to_string_lossy(), file);
    }
    match command.format {
        AssessFormat::Terminal => Output::Text,
        AssessFormat::Json | AssessFormat::Ndjson => Output::Json,
        AssessFormat::Markdown => Output::MARKDOWN,
        AssessFormat::Html => Output::PAGE,
        AssessFormat::Xlsx => Output::Workbook,
    }
}

/// To a bearer who reads at a terminal: the command that asks what is still open.
fn say_how_to_answer(command: &Assess, setting: &Setting) {
    let is_read_here = command.format == AssessFormat::Terminal
        && command.template.is_none()
        && !command.explain
        && !setting.quiet
        && std::io::stdout().is_terminal();
    if let ([path], true) = (command.paths.as_slice(), is_read_here)
        && path != Path::new("-")
    {
        let typed = output::typed(path);
        output::say(&setting.phrases.tell("assess-next", [("typed", typed.into())]));
    }
}

/// A workbook is of one project, and is no text for a terminal.
fn check_workbook(command: &Assess, common: &Common) -> Result<(), Failure> {
    if command.format != AssessFormat::Xlsx {
        return Ok(());
    }
    let id = match (command.is_alone(), &common.output) {
        (true, Some(_)) => return Ok(()),
        (true, None) if !std::io::stdout().is_terminal() => return Ok(()),
        (true, None) => "page-xlsx-output",
        (false, _) => "page-xlsx-one",
    };
    Err(Failure::new(Exit::Usage, id))
}

/// What came of one project.
struct Outcome {
    made: Result<Made, Failure>,
    exit: Exit,
    /// Questions are left that would tell more.
    is_open: bool,
}

struct Job<'j> {
    setting: &'j Setting,
    profile: &'j Profile,
    command: &'j Assess,
    watched: &'j Watched,
    weightings: Option<&'j Weightings>,
    template: Option<&'j Template<'j>>,
}

impl Job<'_> {
    /// One assessment, and for people what was noticed in the file.
    fn one(&self, given: Given) -> Option<(Outcome, String)> {
        let Given { path, file, descriptor: Descriptor::Project(project), problems } = given else {
            return None;
        };
        let words = located(&problems, std::slice::from_ref(&file), &self.setting.phrases);
        // A file is its bearer's to answer; other profiles are of people who read it.
        let is_own = self.profile.name == "bearer" && path != Path::new("-");
        let typed = is_own.then(|| output::typed(&path));
        let outcome = self.assessed(&project, &words, typed.as_deref());
        let is_for_people =
            matches!(self.command.format, AssessFormat::Terminal | AssessFormat::Markdown);
        let message = match is_for_people && outcome.made.is_ok() {
            true => told(&problems, &file, self.setting),
            false => String::new(),
        };
        Some((outcome, message))
    }

    fn assessed(&self, project: &Project, problems: &[Located], typed: Option<&str>) -> Outcome {
        let Self { setting, profile, command, .. } = self;
        let (catalogue, seed) = (&setting.catalogue, command.drawing.seed);
        let mut assessment = assess_seeded(project, catalogue, profile, setting.today, seed);
        assessment.robustness = self
            .weightings
            .map(|weightings| weightings.robustness(project, &assessment, catalogue, profile));
        let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
        let parts = AssessmentParts {
            project,
            assessment: &assessment,
            reached: reached.as_ref(),
            problems,
            catalogue: &setting.catalogue,
            profile,
            language: setting.language(),
            typed,
            arithmetic: &[],
        };
        let arithmetic = match command.explain {
            true => explain::lines(parts, &setting.phrases),
            false => Vec::new(),
        };
        let parts = AssessmentParts { arithmetic: &arithmetic, ..parts };
        let made = made::of(parts, command, self.template, setting);
        let exit = match &made {
            Err(failure) => failure.exit,
            Ok(_) if self.watched.found(&assessment, None, profile, problems) => Exit::Found,
            Ok(_) => Exit::Done,
        };
        Outcome { made, exit, is_open: !assessment.questions.is_empty() }
    }
}
