//! `germoir assess`.

mod made;
mod stream;

use std::collections::HashMap;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use made::Made;

use super::arguments::{Assess, AssessFormat, AssessInput, Common};
use super::deliver::{Delivery, Kind as Output};
use super::fail_on::{Scope, Watched};
use super::paper::Paper;
use super::setting::Setting;
use super::{Exit, Failure, input, output};
use crate::assessment::assess_seeded;
use crate::assessment::robustness::Weightings;
use crate::catalogue::Profile;
use crate::descriptor::{self, Descriptor, Form, Kind, Project};
use crate::diagnostic::Problem;
use crate::reach::measure;
use crate::report::json;
use crate::report::problem::{Located, located, rendered};
use crate::report::template::Template;
use crate::source::{SourceFile, Span};

pub(super) fn run(command: Assess, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "bearer")?;
    let watched = Watched::parse(&command.fail_on, Scope::Assessment, &profile, &setting)?;
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
    if let Some(folder) = command.paths.iter().find(|path| path.is_dir()) {
        let name = folder.display().to_string();
        let facts = [("name", name.into()), ("typed", output::typed(folder).into())];
        let text = setting.phrases.tell("assess-directory", facts);
        return Err(Failure::new(Exit::Usage, text));
    }
    check_workbook(&command, common, &setting)?;
    let file = common.output.as_deref();
    let delivery = Delivery::new(file, kind_of(&command, file), "assess", &setting)?;
    let paper = Paper::read(command.template.as_deref(), &setting)?;
    let template = paper.as_ref().map(|paper| paper.template(&setting)).transpose()?;
    let job = Job {
        setting: &setting,
        profile: &profile,
        command: &command,
        watched: &watched,
        weightings: weightings.as_ref(),
        template: template.as_ref(),
    };
    let mut outcomes: Vec<Outcome> = command.paths.par_iter().map(|path| job.one(path)).collect();
    refuse_same_ids(&mut outcomes, &command.paths, &setting);

    let is_open = matches!(outcomes.as_slice(), [one] if one.is_open);
    let mut exit = Exit::Done;
    let mut made = Vec::new();
    for outcome in outcomes {
        exit = exit.and(outcome.exit);
        if !setting.quiet || outcome.exit != Exit::Done {
            output::say(&outcome.message);
        }
        made.extend(outcome.made);
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
fn check_workbook(command: &Assess, common: &Common, setting: &Setting) -> Result<(), Failure> {
    if command.format != AssessFormat::Xlsx {
        return Ok(());
    }
    let id = match (command.paths.len(), &common.output) {
        (1, Some(_)) => return Ok(()),
        (1, None) if !std::io::stdout().is_terminal() => return Ok(()),
        (1, None) => "page-xlsx-output",
        _ => "page-xlsx-one",
    };
    Err(Failure::new(Exit::Usage, setting.phrases.say(id)))
}

/// What came of one file.
struct Outcome {
    id: Option<String>,
    made: Option<Made>,
    message: String,
    exit: Exit,
    /// Questions are left that would tell more.
    is_open: bool,
}

impl Outcome {
    fn refused(message: String, exit: Exit) -> Self {
        Self { id: None, made: None, message, exit, is_open: false }
    }
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
    fn one(&self, path: &Path) -> Outcome {
        let setting = self.setting;
        let file = match input::read(path, &setting.limits) {
            Ok(file) => file,
            Err(refusal) => {
                return Outcome::refused(refusal.words(path, setting), refusal.exit);
            }
        };
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let id = stem.map(|stem| descriptor::slug(&stem));
        let reading =
            descriptor::read(&file, Form::Toml, &setting.catalogue, setting.today, id.as_deref());
        let problems = located(&reading.problems, std::slice::from_ref(&file), &setting.phrases);
        match reading.descriptor {
            Some(Descriptor::Project(project)) => {
                let mut outcome = self.assessed(&project, &problems);
                let is_for_people =
                    matches!(self.command.format, AssessFormat::Terminal | AssessFormat::Markdown);
                if is_for_people && outcome.made.is_some() {
                    outcome.message = self.told(&problems, &file);
                }
                outcome
            }
            Some(_) => {
                let kind = reading.kind.map_or("", Kind::as_str);
                let name = file.name().to_owned();
                let text = setting
                    .phrases
                    .tell("assess-not-a-project", [("name", name.into()), ("kind", kind.into())]);
                Outcome::refused(text, Exit::Invalid)
            }
            None => Outcome::refused(self.told(&problems, &file), Exit::Invalid),
        }
    }

    fn told(&self, problems: &[Located], file: &SourceFile) -> String {
        let Setting { phrases, colour_errors, width, .. } = self.setting;
        rendered(problems, std::slice::from_ref(file), phrases, *colour_errors, *width)
    }

    fn assessed(&self, project: &Project, problems: &[Located]) -> Outcome {
        let Self { setting, profile, command, .. } = self;
        let (catalogue, seed) = (&setting.catalogue, command.drawing.seed);
        let mut assessment = assess_seeded(project, catalogue, profile, setting.today, seed);
        assessment.robustness = self
            .weightings
            .map(|weightings| weightings.robustness(project, &assessment, catalogue, profile));
        let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
        let parts = json::Parts {
            project,
            assessment: &assessment,
            reached: reached.as_ref(),
            problems,
            catalogue: &setting.catalogue,
            profile,
            language: setting.language(),
        };
        let made = match made::of(parts, command, self.template, setting) {
            Ok(made) => made,
            Err(failure) => return Outcome::refused(failure.message, failure.exit),
        };
        let exit = if self.watched.found(&assessment, None, profile, problems) {
            Exit::Found
        } else {
            Exit::Done
        };
        let id = Some(project.id.clone());
        let is_open = !assessment.questions.is_empty();
        Outcome { id, made: Some(made), message: String::new(), exit, is_open }
    }
}

/// Two projects with one id are both invalid.
fn refuse_same_ids(outcomes: &mut [Outcome], paths: &[PathBuf], setting: &Setting) {
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, outcome) in outcomes.iter().enumerate() {
        if let Some(id) = &outcome.id {
            by_id.entry(id).or_default().push(at);
        }
    }
    let mut refused: Vec<(usize, String)> = Vec::new();
    for (id, places) in by_id.into_iter().filter(|(_, places)| places.len() > 1) {
        for &at in &places {
            let other = places.iter().find(|other| **other != at).map_or(at, |other| *other);
            refused.push((at, same_id(id, &paths[at], &paths[other], setting)));
        }
    }
    for (at, message) in refused {
        outcomes[at].made = None;
        outcomes[at].exit = Exit::Invalid;
        outcomes[at].message = message;
    }
}

/// Says that two projects have one id.
pub(super) fn same_id(id: &str, path: &Path, other: &Path, setting: &Setting) -> String {
    let problem = Problem::new(descriptor::problems::SAME_ID, "project.id", Span::START)
        .with("id", id)
        .with("other", other.display().to_string());
    let words = located(std::slice::from_ref(&problem), &[], &setting.phrases);
    let message = words.first().map_or("", |located| located.message.as_str());
    format!("{}: {message}", path.display())
}
