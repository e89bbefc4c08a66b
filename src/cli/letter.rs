//! `germoir letter`: what a bearer receives.

mod circle;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use circle::Circle;

use super::common::Common;
use super::deliver::{Delivery, Folder, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Gathered, Wants, gather};
use super::output;
use super::paper::{self, Paper};
use super::setting::Setting;
use crate::assessment::assess;
use crate::catalogue::Profile;
use crate::data;
use crate::data::published;
use crate::descriptor::{Descriptor, Project, file_stem};
use crate::document::terminal::Screen;
use crate::intake::Given;
use crate::material::AssessmentParts;
use crate::material::letter::Letter;
use crate::material::problem::{Located, located};
use crate::reach::measure;
use crate::report::letter::document;
use crate::report::template::{self, Template};
use crate::source::shown;

#[derive(Args, Debug)]
pub(super) struct Arguments {
    /// Project files, or folders with projects; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// On which paper [default: markdown on standard output, otherwise html]
    #[arg(long, value_enum)]
    pub format: Option<Sheet>,
    /// Your own paper: a template (MiniJinja), filled with the JSON of the assessment and `letter`
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    pub template: Option<PathBuf>,
    /// Introduce people of this folder's projects, where both sides agree to be introduced
    #[arg(long, value_name = "DIR")]
    pub with: Option<PathBuf>,
    /// Who signs
    #[arg(long, value_name = "NAME")]
    pub from: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Sheet {
    Html,
    Markdown,
    Terminal,
    Json,
}

impl Sheet {
    fn extension(self) -> &'static str {
        match self {
            Self::Terminal => "txt",
            Self::Json => "json",
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }

    /// What was asked for, or what the name of the file says.
    fn of(command: &Arguments, output: Option<&Path>) -> Self {
        let is_markdown = |path: &Path| path.extension().is_some_and(|extension| extension == "md");
        command.format.unwrap_or(match output {
            None => Self::Markdown,
            Some(path) if is_markdown(path) => Self::Markdown,
            Some(_) => Self::Html,
        })
    }
}

pub(super) fn run(command: Arguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "bearer")?;
    let output = common.output.as_deref();
    let paper = Paper::read(command.template.as_deref(), &setting)?;
    let sheet = Sheet::of(&command, output);
    let template = match &paper {
        Some(paper) => {
            let made = made(&command, output, ending(paper.name(), sheet));
            Some(paper.template(made.as_deref(), &setting)?)
        }
        None => None,
    };
    let circle = command.with.as_deref().map(|folder| Circle::read(folder, &setting));
    let (circle, exit) = circle.map_or((None, Exit::Done), |(circle, exit)| (Some(circle), exit));
    let writer = Writer {
        setting: &setting,
        profile: &profile,
        command: &command,
        sheet,
        template: template.as_ref(),
        circle: circle.as_ref(),
    };
    writer.all(output).map(|written| written.and(exit))
}

/// The ending of letters in a folder: that of the template, or else that of the sheet.
fn ending(template: &str, sheet: Sheet) -> &str {
    template::extension(template).unwrap_or(sheet.extension())
}

/// What is made: the file that is asked for, or any letter of the folder that is.
fn made(command: &Arguments, output: Option<&Path>, ending: &str) -> Option<PathBuf> {
    let are_several = command.paths.len() > 1 || command.paths.iter().any(|path| path.is_dir());
    let output = output?;
    Some(match are_several || output.is_dir() {
        true => output.join("letter").with_extension(ending),
        false => output.to_owned(),
    })
}

/// A project that was read, with what was noticed in its file.
struct Addressee {
    project: Box<Project>,
    problems: Vec<Located>,
    /// The file as its own people type it, in a letter of theirs to themselves.
    typed: Option<String>,
}

struct Writer<'w> {
    setting: &'w Setting,
    profile: &'w Profile,
    command: &'w Arguments,
    sheet: Sheet,
    template: Option<&'w Template<'w>>,
    circle: Option<&'w Circle>,
}

impl Writer<'_> {
    fn all(&self, output: Option<&Path>) -> Result<Exit, Failure> {
        match self.command.paths.as_slice() {
            [path] if !path.is_dir() => self.one(output),
            [path, ..] => {
                let Some(folder) = output else {
                    return Err(self.refusal("letter-no-output", path));
                };
                if folder.exists() && !folder.is_dir() {
                    return Err(self.refusal("letter-not-a-folder", folder));
                }
                self.several(folder)
            }
            // At least one path is required.
            [] => Ok(Exit::Done),
        }
    }

    fn refusal(&self, id: &'static str, path: &Path) -> Failure {
        let path = shown(path);
        Failure::about(Exit::Usage, id, [("path", path.into())])
    }

    /// One letter, to standard output, a file, or a folder that is there.
    fn one(&self, output: Option<&Path>) -> Result<Exit, Failure> {
        let gathered = self.gathered();
        let exit = gathered.exit;
        let Some(to) = gathered.items().pop() else { return Ok(exit) };
        self.invite(std::slice::from_ref(&to));
        let file = output.map(|output| match output.is_dir() {
            true => output.join(self.name(&to.project)),
            false => output.to_owned(),
        });
        let file = file.as_deref();
        let delivery = Delivery::new(file, self.kind(file), "letter", self.setting)?;
        Ok(exit.and(delivery.text(&self.letter(&to)?)?))
    }

    /// A letter for each project of the files and folders, by the name of its id.
    fn several(&self, folder: &Path) -> Result<Exit, Failure> {
        let mut written = Folder::new(folder, "letter", self.setting)?;
        written.make()?;
        let gathered = self.gathered();
        let (exit, skipped) = (gathered.exit, gathered.refused.len());
        let found = gathered.items();
        self.invite(&found);
        for one in &found {
            written.check(&self.name(&one.project), None)?;
        }
        for one in &found {
            let name = self.name(&one.project);
            let kind = self.kind(Some(Path::new(&name)));
            written.put(&name, &kind, self.letter(one)?.as_bytes())?;
        }
        written.finish()?;
        self.summary(found.len(), skipped, folder);
        Ok(exit)
    }

    fn invite(&self, addressees: &[Addressee]) {
        if let Some(circle) = self.circle {
            circle.invite(addressees.iter().map(|to| to.project.as_ref()), self.setting);
        }
    }

    fn summary(&self, written: usize, skipped: usize, folder: &Path) {
        if self.setting.quiet {
            return;
        }
        let phrases = &self.setting.phrases;
        let (count, skipped) = (written as f64, skipped as f64);
        let path = shown(folder);
        output::say(
            &phrases.tell("letter-written", [("count", count.into()), ("path", path.into())]),
        );
        if skipped > 0.0 {
            output::say(&phrases.tell("letter-skipped", [("count", skipped.into())]));
        }
    }

    /// The projects to write to. A folder also holds reviews, structures and decisions: they are
    /// passed by.
    fn gathered(&self) -> Gathered<Addressee> {
        let setting = self.setting;
        gather(&self.command.paths, Wants::projects("letter"), setting, |given| {
            let Given { path, file, descriptor: Descriptor::Project(project), problems } = given
            else {
                return None;
            };
            let files = std::slice::from_ref(&file);
            let is_own = self.command.from.is_none() && self.command.paths == [path.as_path()];
            let typed = (is_own && path != Path::new("-")).then(|| output::typed(&path));
            let problems = located(&problems, files, &setting.phrases);
            Some(Addressee { problems, project, typed })
        })
    }

    /// How a letter is known again.
    fn kind(&self, file: Option<&Path>) -> Output {
        match (self.template, self.sheet) {
            (Some(template), _) => Output::of_template(template.name(), file),
            (None, Sheet::Terminal) => Output::Text,
            (None, Sheet::Json) => Output::Json,
            (None, Sheet::Html) => Output::PAGE,
            (None, Sheet::Markdown) => Output::MARKDOWN,
        }
    }

    fn name(&self, project: &Project) -> String {
        let name = self.template.map_or("", Template::name);
        format!("{}.{}", file_stem(&project.id), ending(name, self.sheet))
    }

    fn letter(&self, to: &Addressee) -> Result<String, Failure> {
        let Self { setting, profile, .. } = self;
        let assessment = assess(&to.project, &setting.catalogue, profile, setting.today);
        let reached = to.project.reach.as_ref().map(|reach| measure(reach, setting.today));
        let parts = AssessmentParts {
            project: &to.project,
            assessment: &assessment,
            reached: reached.as_ref(),
            problems: &to.problems,
            catalogue: &setting.catalogue,
            profile,
            language: setting.language(),
            typed: to.typed.as_deref(),
            arithmetic: &[],
        };
        let circle = self.circle;
        let met = circle.map_or(Vec::new(), |circle| circle.introductions(&to.project, setting));
        let letter = Letter::to(parts, met, self.command.from.as_deref(), &setting.phrases);
        if let Some(template) = self.template {
            return paper::filled(template, &data::letter::value(&letter, parts), setting);
        }
        let Setting { phrases, width, colour, .. } = *setting;
        Ok(match self.sheet {
            Sheet::Json => published::pretty(&data::letter::value(&letter, parts)),
            Sheet::Html => document(&letter, phrases).html(phrases),
            Sheet::Markdown => document(&letter, phrases).markdown(phrases),
            Sheet::Terminal => document(&letter, phrases)
                .terminal(Screen { width: *width, colour: *colour, verbose: true }, phrases),
        })
    }
}
