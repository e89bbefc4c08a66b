//! What `letter` makes: what a bearer receives.

mod circle;
mod tried;

use std::path::{Path, PathBuf};

use super::decisions::Decisions;
use super::output::{Kind, Output};
use super::paper::Fill;
use super::setting::Setting;
use super::unmade::Unmade;
use crate::assessment::decision::compare;
use crate::assessment::{assess, screen};
use crate::catalogue::Profile;
use crate::data;
use crate::data::published;
use crate::descriptor::{Decision, Descriptor, Project, file_stem};
use crate::diagnostic::closed_set;
use crate::document::Doc;
use crate::document::terminal::Screen;
use crate::intake::Given;
use crate::material::letter::Letter;
use crate::material::problem::{Located, located};
use crate::material::{AssessmentParts, Reading};
use crate::reach::measure;
use crate::report::letter::{about_decision, document};
use crate::report::template::{self, Template};
use crate::source::typed;
pub use circle::Circle;

closed_set! {
    /// What a letter is written on.
    pub enum Sheet {
        Html = "html",
        Markdown = "markdown",
        Terminal = "terminal",
        Json = "json",
        /// For a word processor.
        Docx = "docx",
    }
}

impl Sheet {
    /// What the name of the file says.
    pub fn of(output: Option<&Path>) -> Self {
        let Some(output) = output else { return Self::Markdown };
        match output.extension().and_then(|ending| ending.to_str()) {
            Some("md") => Self::Markdown,
            Some("docx") => Self::Docx,
            _ => Self::Html,
        }
    }

    /// The ending of letters in a folder: that of the template, or else that of the sheet.
    pub fn ending(self, template: &str) -> &str {
        template::extension(template).unwrap_or(match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Terminal => "txt",
            Self::Json => "json",
            Self::Docx => "docx",
        })
    }
}

/// A project that was read, with what was noticed in its file.
pub struct Addressee {
    pub path: PathBuf,
    pub project: Box<Project>,
    problems: Vec<Located>,
    /// The file as its own people type it, in a letter of theirs to themselves.
    typed: Option<String>,
}

/// Whom a file is written to; `is_own` where its own people write to themselves. A folder also holds reviews, structures and decisions: they are passed
/// by.
pub fn read(given: Given, is_own: bool, setting: &Setting) -> Option<Addressee> {
    let Given { path, file, descriptor: Descriptor::Project(project), problems } = given else {
        return None;
    };
    let problems = located(&problems, std::slice::from_ref(&file), &setting.phrases);
    let is_own = is_own && setting.phrases.has_terminal();
    let typed = (is_own && path != Path::new("-")).then(|| typed(&path));
    Some(Addressee { path, project, problems, typed })
}

/// How letters are written.
pub struct Writer<'w> {
    pub setting: &'w Setting,
    pub profile: &'w Profile,
    pub sheet: Sheet,
    pub template: Option<&'w Template<'w>>,
    /// How that is filled.
    pub fill: &'w Fill<'w>,
    pub circle: Option<&'w Circle>,
    /// Who signs.
    pub from: Option<&'w str>,
    /// Decisions to write about, each to the bearer of its project.
    pub decisions: Option<&'w Decisions>,
}

impl Writer<'_> {
    /// Sets those who are written to among the circle, all of them at once, before the first letter.
    pub fn invite(&self, addressees: &[Addressee]) {
        if let Some(circle) = self.circle {
            circle.invite(addressees.iter().map(|to| to.project.as_ref()), self.setting);
        }
    }

    /// One letter, named by the id of its project.
    pub fn output(&self, to: &Addressee) -> Result<Output, Unmade> {
        let name = self.name(&to.project);
        let kind = self.kind(Some(Path::new(&name)));
        Ok(Output { name, kind, bytes: self.letter(to)? })
    }

    /// How a letter is known again.
    pub fn kind(&self, file: Option<&Path>) -> Kind {
        match (self.template, self.sheet) {
            (Some(template), _) => Kind::of_template(template.name(), file),
            (None, Sheet::Html) => Kind::PAGE,
            (None, Sheet::Markdown) => Kind::MARKDOWN,
            (None, Sheet::Terminal) => Kind::Text,
            (None, Sheet::Json) => Kind::Json,
            (None, Sheet::Docx) => Kind::Document,
        }
    }

    /// The name of a letter in a folder.
    pub fn name(&self, project: &Project) -> String {
        let name = self.template.map_or("", Template::name);
        format!("{}.{}", file_stem(&project.id), self.sheet.ending(name))
    }

    /// The decision to write about, the latest: not one that was to be kept until a day that has passed.
    pub fn decision(&self, to: &Addressee) -> Option<&Decision> {
        self.kept(to).pop()
    }

    /// Whether another decision bears the date of the latest, so that nothing tells which one holds.
    pub fn is_unclear(&self, to: &Addressee) -> bool {
        let kept = self.kept(to);
        matches!(kept.as_slice(), [.., other, latest] if other.date == latest.date)
    }

    /// The decisions about a project that may still be kept, in the order of their days.
    fn kept(&self, to: &Addressee) -> Vec<&Decision> {
        let about = self.decisions.map(|all| all.about(&to.project.id, &to.path));
        let today = self.setting.today;
        let kept = |decision: &&Decision| decision.keep_until.is_none_or(|keep| keep >= today);
        about.into_iter().flatten().map(|(_, decision)| decision).filter(kept).collect()
    }

    /// The bytes of a letter.
    ///
    /// # Errors
    ///
    /// When a template cannot be filled, or a document cannot be packed.
    pub fn letter(&self, to: &Addressee) -> Result<Vec<u8>, Unmade> {
        let Self { setting, profile, .. } = self;
        let decision = self.decision(to);
        // What was decided is told by what was read on that day, where it says what that was.
        let based = decision.filter(|decision| decision.assessment.is_some());
        let read_on = based.and_then(|decision| decision.date).unwrap_or(setting.today);
        let assessment = assess(&to.project, &setting.catalogue, profile, read_on);
        let reached = to.project.reach.as_ref().map(|reach| measure(reach, read_on));
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
        if let Some(decision) = decision {
            return self.laid(&self.about(decision, parts));
        }
        let circle = self.circle;
        let met = circle.map_or(Vec::new(), |circle| circle.introductions(&to.project, setting));
        let tried = tried::tried(&to.project, setting);
        let letter = Letter::to(parts, met, tried, self.from, &setting.phrases);
        if let Some(template) = self.template {
            let filled = (self.fill)(template, &data::letter::value(&letter, parts))?;
            return Ok(filled.into_bytes());
        }
        if self.sheet == Sheet::Json {
            let data = data::letter::value(&letter, parts);
            return Ok(published::pretty(&data).into_bytes());
        }
        self.laid(&document(&letter, &setting.phrases))
    }

    /// A letter on its sheet; what was decided has no data.
    fn laid(&self, doc: &Doc) -> Result<Vec<u8>, Unmade> {
        let Setting { phrases, width, colour, today, .. } = self.setting;
        let screen = Screen { width: *width, colour: *colour, verbose: true };
        Ok(match self.sheet {
            Sheet::Html | Sheet::Json => doc.html(phrases).into_bytes(),
            Sheet::Markdown => doc.markdown(phrases).into_bytes(),
            Sheet::Terminal => doc.terminal(screen, phrases).into_bytes(),
            Sheet::Docx => doc.docx(*today, phrases).map_err(Unmade::unexpected)?,
        })
    }

    /// The letter that tells what was decided.
    fn about(&self, decision: &Decision, parts: AssessmentParts<'_>) -> Doc {
        let Setting { phrases, catalogue, .. } = self.setting;
        let (project, assessment) = (parts.project, parts.assessment);
        let screening = screen(project, assessment, catalogue, self.profile);
        let taken =
            compare(decision, screening.outcome, project, assessment, catalogue, self.profile);
        let reading = Reading {
            parts,
            screening: &screening,
            decisions: &[],
            turns: &[],
            with_index: false,
            typed: None,
        };
        about_decision(reading, &taken, self.from, phrases)
    }
}
