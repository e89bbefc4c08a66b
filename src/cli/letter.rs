//! `germoir letter`: what a bearer receives.

mod circle;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use circle::Circle;

use super::arguments::Common;
use super::paper::{self, Paper};
use super::setting::Setting;
use super::several::{Read, file_paths, refuse_same_ids};
use super::{Exit, Failure, output};
use crate::assessment::assess;
use crate::catalogue::Profile;
use crate::descriptor::{Descriptor, Kind, Project, file_stem};
use crate::reach::measure;
use crate::report::json::Parts;
use crate::report::letter::{Letter, html, markdown};
use crate::report::problem::Located;
use crate::report::template::{self, Template};

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
}

impl Sheet {
    fn extension(self) -> &'static str {
        match self {
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
    let template = paper.as_ref().map(|paper| paper.template(&setting)).transpose()?;
    let sheet = Sheet::of(&command, output);
    let circle =
        command.with.as_deref().map(|folder| Circle::read(folder, &setting)).transpose()?;
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

/// A project that was read, with what was noticed in its file.
struct Addressee {
    path: PathBuf,
    project: Box<Project>,
    problems: Vec<Located>,
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
            [path] if !path.is_dir() => self.one(path, output),
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

    fn refusal(&self, id: &str, path: &Path) -> Failure {
        let path = path.display().to_string();
        Failure::new(Exit::Usage, self.setting.phrases.tell(id, [("path", path.into())]))
    }

    /// One letter, to standard output, a file, or a folder that is there.
    fn one(&self, path: &Path, output: Option<&Path>) -> Result<Exit, Failure> {
        // A file that is named has to be a project, so that somebody is always read here.
        let Some(read) = self.read(path, false)? else { return Ok(Exit::Done) };
        self.invite(std::slice::from_ref(&read));
        let file = output.map(|output| match output.is_dir() {
            true => output.join(self.name(&read.project)),
            false => output.to_owned(),
        });
        output::deliver(self.letter(&read)?.as_bytes(), file.as_deref())
    }

    /// A letter for each project of the files and folders, by the name of its id.
    fn several(&self, folder: &Path) -> Result<Exit, Failure> {
        let failed = |path: &Path, error: std::io::Error| Failure::of_file(path, &error);
        std::fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
        let mut files = Vec::new();
        for asked in &self.command.paths {
            let is_folder = asked.is_dir();
            files
                .extend(file_paths(asked, self.setting)?.into_iter().map(|file| (file, is_folder)));
        }
        let read: Vec<Result<Option<Addressee>, Failure>> =
            files.par_iter().map(|(path, in_folder)| self.read(path, *in_folder)).collect();
        let (mut exit, mut skipped, mut found) = (Exit::Done, 0, Vec::new());
        for one in read {
            match one {
                Ok(one) => found.extend(one),
                Err(failure) => {
                    output::say(&failure.message);
                    (exit, skipped) = (exit.and(failure.exit), skipped + 1);
                }
            }
        }
        let read = found.len();
        let kept = refuse_same_ids(found, self.setting, |one| (&one.project.id, &one.path));
        if kept.refused {
            (exit, skipped) = (exit.and(Exit::Invalid), skipped + read - kept.items.len());
        }
        self.invite(&kept.items);
        for one in &kept.items {
            let path = folder.join(self.name(&one.project));
            output::write_whole(&path, self.letter(one)?.as_bytes())
                .map_err(|error| failed(&path, error))?;
        }
        self.summary(kept.items.len(), skipped, folder);
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
        let path = folder.display().to_string();
        output::say(
            &phrases.tell("letter-written", [("count", count.into()), ("path", path.into())]),
        );
        if skipped > 0.0 {
            output::say(&phrases.tell("letter-skipped", [("count", skipped.into())]));
        }
    }

    /// Reads a project. A folder also holds reviews, structures and decisions: they are passed by.
    fn read(&self, path: &Path, in_folder: bool) -> Result<Option<Addressee>, Failure> {
        let setting = self.setting;
        let Read { descriptor, problems } =
            Read::file(path, &setting.catalogue, setting.today, setting)?;
        let kind = match descriptor {
            Descriptor::Project(project) => {
                return Ok(Some(Addressee { path: path.to_owned(), project, problems }));
            }
            _ if in_folder => return Ok(None),
            Descriptor::Review(_) => Kind::Review,
            Descriptor::Structure(_) => Kind::Structure,
            Descriptor::Decision(_) => Kind::Decision,
        };
        let name = path.display().to_string();
        let facts = [("name", name.into()), ("kind", kind.as_str().into())];
        Err(Failure::new(Exit::Invalid, setting.phrases.tell("letter-not-a-project", facts)))
    }

    fn name(&self, project: &Project) -> String {
        let own = self.template.and_then(|template| template::extension(template.name()));
        format!("{}.{}", file_stem(&project.id), own.unwrap_or(self.sheet.extension()))
    }

    fn letter(&self, to: &Addressee) -> Result<String, Failure> {
        let Self { setting, profile, .. } = self;
        let assessment = assess(&to.project, &setting.catalogue, profile, setting.today);
        let reached = to.project.reach.as_ref().map(|reach| measure(reach, setting.today));
        let parts = Parts {
            project: &to.project,
            assessment: &assessment,
            reached: reached.as_ref(),
            problems: &to.problems,
            catalogue: &setting.catalogue,
            profile,
            language: setting.language(),
        };
        let circle = self.circle;
        let met = circle.map_or(Vec::new(), |circle| circle.introductions(&to.project, setting));
        let letter = Letter::to(parts, met, self.command.from.as_deref(), &setting.phrases);
        if let Some(template) = self.template {
            return paper::filled(template, &letter.data(parts), setting);
        }
        Ok(match self.sheet {
            Sheet::Html => html::page_of(&letter, &setting.phrases),
            Sheet::Markdown => markdown::text_of(&letter, &setting.phrases),
        })
    }
}
