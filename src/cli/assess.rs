//! `germoir assess`.

mod stream;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::drawing::Drawing;
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Wants, gather_telling};
use super::output;
use super::paper::{self, Paper};
use super::setting::Setting;
use crate::making::assess::{Format, Job, Whole};
use crate::making::assess_lines::Lines;
use crate::making::fail_on::{Scope, Watched};

#[derive(Args, Debug)]
pub(super) struct Assess {
    /// Project files, or folders of them; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How projects are written: ndjson is one JSON object on each line
    #[arg(long, value_enum, default_value_t = AssessInput::Toml)]
    pub input: AssessInput,
    /// How the assessment is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Print the arithmetic of every figure, line by line
    #[arg(long)]
    pub explain: bool,
    /// With --format ndjson, figures and what was answered alone: without texts, weights and nodes,
    /// which are the same for every project
    #[arg(long, conflicts_with = "explain")]
    pub slim: bool,
    /// Show everything: in the terminal every criterion, on a page and on paper what is folded
    #[arg(long = "full", alias = "verbose")]
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

pub(super) fn run(command: Assess, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "bearer")?;
    let watched = Watched::parse(&command.fail_on, Scope::Assessment, &profile)?;
    let weightings = command.drawing.weightings(&setting.catalogue, &profile);
    if command.slim && command.format != Format::Ndjson {
        return Err(Failure::new(Exit::Usage, "assess-slim-how"));
    }
    if command.input == AssessInput::Ndjson {
        let job = Lines {
            setting: &setting,
            profile: &profile,
            watched: &watched,
            weightings: weightings.as_ref(),
            seed: command.drawing.seed,
            slim: command.slim,
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
        watched: &watched,
        weightings: weightings.as_ref(),
        seed: command.drawing.seed,
        format: command.format,
        explain: command.explain,
        slim: command.slim,
        verbose: command.verbose,
        is_alone: command.is_alone(),
        template: template.as_ref(),
        fill: &|template, data| paper::filled(template, data, &setting),
    };
    let gathered =
        gather_telling(&command.paths, Wants::projects("assess"), &setting, |given| job.one(given));
    let mut exit = gathered.exit;
    let outcomes = gathered.items();
    let is_open = matches!(outcomes.as_slice(), [one] if one.is_open);
    let mut made = Vec::new();
    for outcome in outcomes {
        exit = exit.and(outcome.exit);
        match outcome.made {
            Ok(one) => made.push(one),
            Err(unmade) => output::say(&Failure::from(unmade).words(&setting.phrases)),
        }
    }
    let exit = exit.and(match job.whole(made)? {
        Whole::Nothing => Exit::Done,
        Whole::Bytes(bytes) => delivery.bytes(&bytes)?,
        Whole::Pieces(pieces) => {
            delivery.pieces(&pieces.iter().map(|piece| piece.as_bytes()).collect::<Vec<_>>())?
        }
    });
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
    command.format.kind()
}

/// To a bearer who reads at a terminal: the command that asks what is still open.
fn say_how_to_answer(command: &Assess, setting: &Setting) {
    let is_read_here = command.format == Format::Terminal
        && command.template.is_none()
        && !command.explain
        && !setting.quiet
        && std::io::stdout().is_terminal();
    if let ([path], true) = (command.paths.as_slice(), is_read_here)
        && path != Path::new("-")
    {
        let typed = output::typed(path);
        setting.say("assess-next", [("typed", typed.into())]);
    }
}

/// A workbook is of one project, and is no text for a terminal.
fn check_workbook(command: &Assess, common: &Common) -> Result<(), Failure> {
    if command.format != Format::Xlsx {
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
