//! `germoir form`: a questionnaire to send.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::common::Common;
use super::deliver::{Delivery, Kind};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::gather;
use super::setting::Setting;
use super::{output, project};
use crate::catalogue::builtin;
use crate::descriptor::{Descriptor, slug};
use crate::making;
use crate::questionnaire::compose::questionnaire;
use crate::questionnaire::{Extent, html, markdown, sheet, xlsform};
use crate::source::shown;

/// What can be typed after `germoir form`.
#[derive(Args, Debug)]
pub(super) struct Form {
    /// The form of the questionnaire
    #[arg(value_enum)]
    pub form: FormKind,
    /// Only the questions of the express questionnaire
    #[arg(long)]
    pub express: bool,
    /// Projects, or folders of them, that one reader is asked about in place of their bearers; or
    /// structures, for a bearer to read
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub review: Vec<PathBuf>,
    /// A project that somebody is asked to vouch for
    #[arg(long, value_name = "PROJECT", conflicts_with_all = ["review", "express"])]
    pub statement: Option<PathBuf>,
    /// Put the practice cases first; without --review, they are all that is read
    #[arg(long, alias = "practice", conflicts_with = "statement")]
    pub practise: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FormKind {
    /// One offline page, both languages in it
    Html,
    /// For KoBoToolbox and ODK, both languages in it
    Xlsform,
    /// One sheet of a spreadsheet, with drop-downs
    Xlsx,
    /// A text to print
    Markdown,
}

pub(super) fn run(command: Form, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let is_review = command.practise || !command.review.is_empty();
    let is_statement = command.statement.is_some();
    if (is_review || is_statement) && command.form != FormKind::Html {
        let flag = if is_statement { "--statement" } else { "--review" };
        return Err(Failure::about(Exit::Usage, "form-review-html", [("flag", flag.into())]));
    }
    // A page is as unreadable in a terminal as a workbook, and hundreds of screens long.
    let name = match command.form {
        FormKind::Html if is_review => Some("lectures.html"),
        FormKind::Html if is_statement => Some("temoignage.html"),
        FormKind::Html => Some("questionnaire.html"),
        FormKind::Xlsx | FormKind::Xlsform => Some("questionnaire.xlsx"),
        FormKind::Markdown => None,
    };
    let name = name.filter(|_| common.output.is_none() && std::io::stdout().is_terminal());
    if let Some(name) = name {
        return Err(Failure::about(Exit::Usage, "form-needs-file", [("name", name.into())]));
    }
    let kind = match command.form {
        FormKind::Html => Kind::PAGE,
        FormKind::Xlsx | FormKind::Xlsform => Kind::Workbook,
        FormKind::Markdown => Kind::MARKDOWN,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "form", &setting)?;
    let extent = if command.express { Extent::Express } else { Extent::Full };
    if is_review {
        return readings(&command, extent, &setting, &delivery);
    }
    if let Some(path) = &command.statement {
        return statement(path, &setting, &delivery);
    }
    let all = questionnaire(&setting.catalogue, extent);
    let fingerprint = &setting.catalogue.fingerprint;
    let language = setting.language();
    let made = match command.form {
        FormKind::Html => Ok(html::page(&all, fingerprint, language).into_bytes()),
        FormKind::Markdown => Ok(markdown::page(&all, language).into_bytes()),
        FormKind::Xlsx => sheet::workbook(&all, language),
        FormKind::Xlsform => xlsform::workbook(&all, language),
    };
    // Only an overlay can hold a text that a cell cannot.
    let bytes =
        made.map_err(|error| Failure::from(anyhow::Error::new(error)).ending(Exit::Catalogue))?;
    delivery.bytes(&bytes)
}

/// The page of one reader.
fn readings(
    command: &Form,
    extent: Extent,
    setting: &Setting,
    delivery: &Delivery<'_>,
) -> Result<Exit, Failure> {
    // The levels of a practice case are of the sentences that come with the program.
    if command.practise && setting.catalogue.fingerprint != builtin::catalogue().fingerprint {
        return Err(Failure::about(Exit::Usage, "form-review-overlay", []));
    }
    if command.review.is_empty() {
        let page = making::form::page(making::form::practised(setting), extent, setting);
        return delivery.bytes(page.as_bytes());
    }
    let gathered = gather(&command.review, making::form::WANTS, setting, |given| {
        let is_named = command.review.contains(&given.path);
        Some(match given.descriptor {
            Descriptor::Project(project) => {
                let subject = making::form::subject(&project, &given.file, setting);
                ((slug(&project.name), project.id.clone()), OnPage::Project, subject)
            }
            Descriptor::Structure(one) => {
                let key = (slug(&one.name), one.id.clone());
                (key, OnPage::Structure { is_named }, making::form::structure(&one))
            }
            _ => return None,
        })
    });
    let exit = gathered.exit;
    let mut all = gathered.items();
    // In a folder of projects, structures are beside the point; named beside them, they are not.
    let has_projects = all.iter().any(|(_, read, _)| *read == OnPage::Project);
    if has_projects {
        if all.iter().any(|(_, read, _)| *read == OnPage::Structure { is_named: true }) {
            return Err(Failure::about(Exit::Usage, "form-review-mixed", []));
        }
        all.retain(|(_, read, _)| *read == OnPage::Project);
    }
    if all.is_empty() {
        return Ok(exit);
    }
    // By the name, as a list is read.
    all.sort_by(|(one, ..), (other, ..)| one.cmp(other));
    let count = all.len();
    let subjects = all.into_iter().map(|(.., subject)| subject);
    let (page, done) = if has_projects {
        let first = if command.practise { making::form::practised(setting) } else { Vec::new() };
        let subjects = first.into_iter().chain(subjects).collect();
        (making::form::page(subjects, extent, setting), "form-review-written")
    } else {
        let page = making::form::page_of_structures(subjects.collect(), setting);
        (page, "form-structures-written")
    };
    let exit = exit.and(delivery.bytes(page.as_bytes())?);
    setting.note(done, [("count", count.into())]);
    Ok(exit)
}

/// What is read on a page.
#[derive(PartialEq, Eq)]
enum OnPage {
    Project,
    Structure { is_named: bool },
}

/// The page of somebody who vouches for what a project says.
fn statement(path: &Path, setting: &Setting, delivery: &Delivery<'_>) -> Result<Exit, Failure> {
    let (project, file) = project::with_file(path, "form-statement", setting)?;
    let Some(page) = making::form::page_of_statement(&project, &file, setting) else {
        let name = [("name", shown(path).into()), ("typed", output::typed(path).into())];
        return Err(Failure::about(Exit::Invalid, "form-statement-of-nothing", name));
    };
    let exit = delivery.bytes(page.as_bytes())?;
    setting.note("form-statement-written", []);
    Ok(exit)
}
