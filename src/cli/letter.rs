//! `germoir letter`: what a bearer receives.

use std::path::{Path, PathBuf};

use clap::Args;

use super::common::Common;
use super::decisions::beside;
use super::deliver::{Delivery, Folder};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Gathered, Wants, gather, gather_for_others};
use super::output;
use super::paper::{self, Paper};
use super::reading::folders::Found;
use super::setting::Setting;
use crate::catalogue::Profile;
use crate::descriptor::Descriptor;
use crate::making::decisions::Decisions;
use crate::making::letter::{self, Addressee, Circle, Sheet, Writer};
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
    /// Write what was decided and why, to each whose project has a decision beside it, refused ones too
    #[arg(long, conflicts_with_all = ["template", "with"])]
    pub decision: bool,
    /// The structure that writes and signs; without it, the letter is to oneself
    #[arg(long, value_name = "NAME")]
    pub from: Option<String>,
}

pub(super) fn run(command: Arguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    // What is decided hangs on gates, which a self-assessment has none of.
    let usual = if command.decision { "funder" } else { "bearer" };
    let profile = setting.profile(common.profile.as_deref(), usual)?;
    if command.decision && command.format == Some(Sheet::Json) {
        return Err(Failure::new(Exit::Usage, "letter-decision-format"));
    }
    check_voice(&command, &profile)?;
    let output = common.output.as_deref();
    let paper = Paper::read(command.template.as_deref(), &setting)?;
    let sheet = command.format.unwrap_or_else(|| Sheet::of(output));
    let template = match &paper {
        Some(paper) => {
            let made = made(&command, output, sheet.ending(paper.name()));
            Some(paper.template(made.as_deref(), &setting)?)
        }
        None => None,
    };
    let circle = command.with.as_deref().map(|folder| circle(folder, &setting));
    let (circle, exit) = circle.map_or((None, Exit::Done), |(circle, exit)| (Some(circle), exit));
    let decisions = command.decision.then(|| decisions_of(&command.paths, &setting));
    let writer = Writer {
        setting: &setting,
        profile: &profile,
        sheet,
        template: template.as_ref(),
        fill: &|template, data| paper::filled(template, data, &setting),
        circle: circle.as_ref(),
        from: command.from.as_deref(),
        decisions: decisions.as_ref(),
    };
    let desk = Desk { setting: &setting, command: &command, writer };
    let exit = exit.and(decisions.as_ref().map_or(Exit::Done, |decisions| decisions.exit));
    desk.all(output).map(|written| written.and(exit))
}

/// The decisions beside the projects, wherever in the folders these lie.
fn decisions_of(paths: &[PathBuf], setting: &Setting) -> Decisions {
    let files = Found::in_all(paths, &setting.limits).files;
    let decisions = beside(files.iter().map(|asked| asked.path.as_path()), setting);
    decisions.messages.iter().for_each(|message| output::say(message));
    decisions
}

/// Only a bearer's own reading is written by nobody: another is signed by those whose it is.
fn check_voice(command: &Arguments, profile: &Profile) -> Result<(), Failure> {
    let is_missing = match &command.from {
        Some(name) => name.trim().is_empty(),
        // What was decided names who decided.
        None => profile.name != "bearer" && !command.decision,
    };
    if is_missing { Err(Failure::new(Exit::Usage, "letter-from-needed")) } else { Ok(()) }
}

/// The circle of a folder; where something cannot be read in it is said as to any other reader.
fn circle(folder: &Path, setting: &Setting) -> (Circle, Exit) {
    let (paths, wants) = ([folder.to_owned()], Wants::projects("letter"));
    let gathered = gather_for_others(&paths, wants, &setting.catalogue, setting, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        Some(project)
    });
    let exit = gathered.exit;
    let (circle, told) = Circle::of(&gathered, setting);
    told.iter().for_each(|told| output::say(told));
    (circle, exit)
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

/// Reads whom to write to, and delivers their letters.
struct Desk<'d> {
    setting: &'d Setting,
    command: &'d Arguments,
    writer: Writer<'d>,
}

impl Desk<'_> {
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
        if self.command.decision && self.writer.decision(&to).is_none() {
            return Err(self.refusal("letter-no-decision", &to.path));
        }
        if self.writer.is_unclear(&to) {
            return Err(self.refusal("letter-decision-unclear", &to.path));
        }
        self.writer.invite(std::slice::from_ref(&to));
        let file = output.map(|output| match output.is_dir() {
            true => output.join(self.writer.name(&to.project)),
            false => output.to_owned(),
        });
        let file = file.as_deref();
        let delivery = Delivery::new(file, self.writer.kind(file), "letter", self.setting)?;
        Ok(exit.and(delivery.bytes(&self.writer.letter(&to)?)?))
    }

    /// A letter for each project of the files and folders, by the name of its id.
    fn several(&self, folder: &Path) -> Result<Exit, Failure> {
        let mut written = Folder::new(folder, "letter", self.setting)?;
        written.make()?;
        let gathered = self.gathered();
        let (mut exit, skipped) = (gathered.exit, gathered.refused.len());
        let mut found = gathered.items();
        let before = found.len();
        if self.command.decision {
            found.retain(|one| self.writer.decision(one).is_some());
        }
        let undecided = before - found.len();
        found.retain(|one| {
            let is_unclear = self.writer.is_unclear(one);
            if is_unclear {
                let facts = [("path", shown(&one.path).into())];
                output::say(&self.setting.phrases.tell("letter-decision-unclear", facts));
                exit = exit.and(Exit::Invalid);
            }
            !is_unclear
        });
        self.writer.invite(&found);
        for one in &found {
            written.check(&self.writer.name(&one.project), None)?;
        }
        for one in &found {
            written.put(&self.writer.output(one)?)?;
        }
        written.finish()?;
        self.summary(found.len(), skipped, folder);
        if undecided > 0 {
            self.setting.note("letter-undecided", [("count", undecided.into())]);
        }
        Ok(exit)
    }

    fn summary(&self, written: usize, skipped: usize, folder: &Path) {
        let (count, path) = (written as f64, shown(folder));
        self.setting.note("letter-written", [("count", count.into()), ("path", path.into())]);
        if skipped > 0 {
            self.setting.note("letter-skipped", [("count", (skipped as f64).into())]);
        }
    }

    fn gathered(&self) -> Gathered<Addressee> {
        let setting = self.setting;
        gather(&self.command.paths, Wants::projects("letter"), setting, |given| {
            let is_own =
                self.command.from.is_none() && self.command.paths == [given.path.as_path()];
            letter::read(given, is_own, setting)
        })
    }
}
