//! What `assess` makes of one file, in the format that was asked for, and how the results of
//! several files are put together.

use std::borrow::Cow;
use std::path::Path;

use super::fail_on::Watched;
use super::format::Format as Common;
use super::output::Kind;
use super::paper::Fill;
use super::setting::Setting;
use super::unmade::Unmade;
use super::words::told;
use crate::assessment::assess_seeded;
use crate::assessment::robustness::Weightings;
use crate::catalogue::Profile;
use crate::data;
use crate::descriptor::{Descriptor, Project, slug};
use crate::diagnostic::{Exit, closed_set};
use crate::document::terminal::Screen;
use crate::document::{Cell, Doc, Folds, Paper, Table, sheets};
use crate::intake::Given;
use crate::material::AssessmentParts;
use crate::material::problem::{Located, located};
use crate::reach::measure;
use crate::report::template::Template;
use crate::report::{explain, view};
use crate::source::typed;

closed_set! {
    /// How assessments are written.
    pub enum Format {
        Terminal = "terminal",
        Markdown = "markdown",
        Html = "html",
        Json = "json",
        /// One on each line.
        Ndjson = "ndjson",
        /// Every answer of every project.
        Csv = "csv",
        /// One project, a sheet for each thing that is asked.
        Xlsx = "xlsx",
        /// For a word processor.
        Docx = "docx",
    }
}

impl Format {
    /// How the result is known again.
    pub fn kind(self) -> Kind {
        match (self, Common::named(self.as_str())) {
            (_, Some(format)) => format.kind(&[&view::sheets::answers]),
            (Self::Docx, None) => Kind::Document,
            (_, None) => Kind::Json,
        }
    }
}

/// The result of one file.
pub enum Made {
    Text(String),
    /// A page, or a part of a page about several projects: its place in it.
    Page(Box<(String, Doc)>),
    /// Rows of the table of answers.
    Rows(Vec<Vec<Cell>>),
    Workbook(Vec<u8>),
}

/// Results put together.
pub enum Whole {
    /// Nothing is left to write.
    Nothing,
    Bytes(Vec<u8>),
    /// In pieces, not copied together: thousands of assessments are too much to hold twice.
    Pieces(Vec<Cow<'static, str>>),
}

/// What came of one project.
pub struct Outcome {
    pub made: Result<Made, Unmade>,
    pub exit: Exit,
    /// Questions are left that would tell more.
    pub is_open: bool,
}

/// What is asked of assessments.
pub struct Job<'j> {
    pub setting: &'j Setting,
    pub profile: &'j Profile,
    pub watched: &'j Watched,
    pub weightings: Option<&'j Weightings>,
    pub seed: u64,
    pub format: Format,
    /// Whether the arithmetic of every figure is written.
    pub explain: bool,
    /// Whether a line of JSON holds figures and answers alone.
    pub slim: bool,
    /// Whether every criterion is shown.
    pub verbose: bool,
    /// Whether one file is asked about, rather than several or what a folder holds.
    pub is_alone: bool,
    pub template: Option<&'j Template<'j>>,
    /// How that is filled.
    pub fill: &'j Fill<'j>,
}

impl Job<'_> {
    /// One assessment, and for people what was noticed in the file.
    pub fn one(&self, given: Given) -> Option<(Outcome, String)> {
        let Given { path, file, descriptor: Descriptor::Project(project), problems } = given else {
            return None;
        };
        let words = located(&problems, std::slice::from_ref(&file), &self.setting.phrases);
        // A file is its bearer's to answer; other profiles are of people who read it.
        let is_own = self.profile.name == "bearer" && path != Path::new("-");
        let is_own = is_own && self.setting.phrases.has_terminal();
        let typed = is_own.then(|| typed(&path));
        let outcome = self.assessed(&project, &words, typed.as_deref());
        let is_for_people = matches!(self.format, Format::Terminal | Format::Markdown);
        let message = match is_for_people && outcome.made.is_ok() {
            true => told(&problems, &file, self.setting),
            false => String::new(),
        };
        Some((outcome, message))
    }

    fn assessed(&self, project: &Project, problems: &[Located], typed: Option<&str>) -> Outcome {
        let Self { setting, profile, .. } = self;
        let (catalogue, seed) = (&setting.catalogue, self.seed);
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
        let arithmetic = match self.explain {
            true => explain::lines(parts, &setting.phrases),
            false => Vec::new(),
        };
        let parts = AssessmentParts { arithmetic: &arithmetic, ..parts };
        let made = self.made(parts);
        let exit = match &made {
            Err(unmade) => unmade.exit(),
            Ok(_) if self.watched.found(&assessment, None, profile, problems) => Exit::Found,
            Ok(_) => Exit::Done,
        };
        Outcome { made, exit, is_open: !assessment.questions.is_empty() }
    }

    /// Writes one assessment.
    fn made(&self, parts: AssessmentParts<'_>) -> Result<Made, Unmade> {
        let Setting { phrases, width, colour, .. } = self.setting;
        let is_alone = self.is_alone;
        if let Some(template) = self.template {
            return Ok(Made::Text((self.fill)(template, &data::assessment::value(parts))?));
        }
        let text = match self.format {
            Format::Json if is_alone => data::assessment::json(parts),
            Format::Ndjson if self.slim => data::slim::line(parts),
            Format::Json | Format::Ndjson => data::assessment::line(parts),
            Format::Terminal if self.explain => explain::report(parts, phrases),
            Format::Terminal => {
                let screen = Screen { width: *width, colour: *colour, verbose: self.verbose };
                view::document(parts, phrases).terminal(screen, phrases)
            }
            Format::Markdown => view::document(parts, phrases).markdown(phrases),
            Format::Csv => return Ok(Made::Rows(view::sheets::answer_rows(parts, phrases))),
            Format::Html | Format::Docx => {
                let place = format!("project-{}", parts.project.id);
                let mut doc = view::whole(parts, phrases);
                if self.verbose {
                    doc.folds = Folds::Open;
                }
                return Ok(Made::Page(Box::new((place, doc))));
            }
            Format::Xlsx => {
                let mut doc = view::whole(parts, phrases);
                doc.sheets = view::sheets::tables(parts, phrases);
                let book = doc.on(Paper::Xlsx(parts.assessment.date), phrases);
                return book.map(Made::Workbook).map_err(Unmade::unexpected);
            }
        };
        Ok(Made::Text(text))
    }

    /// Puts results together.
    ///
    /// # Errors
    ///
    /// When a document cannot be packed.
    pub fn whole(&self, made: Vec<Made>) -> Result<Whole, Unmade> {
        let (mut texts, mut pages, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for made in made {
            match made {
                Made::Text(text) => texts.push(text),
                Made::Page(page) => pages.push(*page),
                Made::Rows(of_one) => rows.extend(of_one),
                Made::Workbook(bytes) => return Ok(Whole::Bytes(bytes)),
            }
        }
        let phrases = &self.setting.phrases;
        let doc = match self.is_alone {
            true => pages.pop().map(|(_, doc)| doc),
            false => {
                pages.sort_by_cached_key(|(place, doc)| (slug(&doc.title.plain()), place.clone()));
                Some(view::several(pages, phrases))
            }
        };
        Ok(match (self.format, doc) {
            // Nothing is left to write where the only file is invalid.
            (Format::Xlsx, _) | (Format::Html | Format::Docx, None) => Whole::Nothing,
            (Format::Csv, _) if rows.is_empty() && self.is_alone => Whole::Nothing,
            (Format::Csv, _) => {
                let table = Table { rows, ..view::sheets::answers(phrases) };
                Whole::Bytes(sheets::csv(&table, self.setting.dialect()).into_bytes())
            }
            (Format::Html, Some(doc)) => Whole::Bytes(doc.html(phrases).into_bytes()),
            (Format::Docx, Some(doc)) => {
                let made = doc.docx(self.setting.today, phrases);
                Whole::Bytes(made.map_err(Unmade::unexpected)?)
            }
            _ => Whole::Pieces(self.joined(texts)),
        })
    }

    /// The results of all files with what stands between them.
    fn joined(&self, results: Vec<String>) -> Vec<Cow<'static, str>> {
        let (before, between, after) = match self.format {
            Format::Json if !self.is_alone => ("[\n", ",\n", "\n]\n"),
            Format::Json | Format::Ndjson => ("", "\n", "\n"),
            _ => ("", "\n", ""),
        };
        if results.is_empty() {
            return if before.is_empty() { Vec::new() } else { vec!["[]\n".into()] };
        }
        let mut pieces: Vec<Cow<'static, str>> = vec![before.into()];
        for (at, result) in results.into_iter().enumerate() {
            if at > 0 {
                pieces.push(between.into());
            }
            pieces.push(result.into());
        }
        pieces.push(after.into());
        pieces
    }
}
