//! `germoir form`: a questionnaire to send.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::common::Common;
use super::deliver::{Delivery, Kind};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::gather;
use super::output;
use super::setting::Setting;
use crate::catalogue::builtin;
use crate::descriptor::{Descriptor, cases, slug};
use crate::making;
use crate::questionnaire::compose::questionnaire;
use crate::questionnaire::{Extent, html, markdown, sheet, xlsform};

/// What can be typed after `germoir form`.
#[derive(Args, Debug)]
pub(super) struct Form {
    /// The form of the questionnaire
    #[arg(value_enum)]
    pub form: FormKind,
    /// Only the questions of the express questionnaire
    #[arg(long)]
    pub express: bool,
    /// Projects, or folders of them, that one reader is asked about in place of their bearers
    #[arg(long, value_name = "PROJECT", num_args = 1..)]
    pub review: Vec<PathBuf>,
    /// With --review, put the practice cases first
    #[arg(long, alias = "practice", requires = "review")]
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
    let is_review = !command.review.is_empty();
    if is_review && command.form != FormKind::Html {
        return Err(Failure::about(Exit::Usage, "form-review-html", []));
    }
    // A page is as unreadable in a terminal as a workbook, and hundreds of screens long.
    let name = match command.form {
        FormKind::Html if is_review => Some("lectures.html"),
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
    let gathered = gather(&command.review, making::form::WANTS, setting, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        let subject = making::form::subject(&project, &given.file, setting);
        Some(((slug(&project.name), project.id.clone()), subject))
    });
    let exit = gathered.exit;
    let mut projects = gathered.items();
    if projects.is_empty() {
        return Ok(exit);
    }
    // By the name, as a list is read.
    projects.sort_by(|(one, _), (other, _)| one.cmp(other));
    let practised = if command.practise { cases() } else { Vec::new() };
    let practised = practised.iter().map(|case| making::form::practice(case, setting));
    let count = projects.len();
    let subjects = practised.chain(projects.into_iter().map(|(_, subject)| subject)).collect();
    let page = making::form::page(subjects, extent, setting);
    let done = delivery.bytes(page.as_bytes())?;
    if !setting.quiet {
        output::say(&setting.phrases.tell("form-review-written", [("count", count.into())]));
    }
    Ok(exit.and(done))
}
