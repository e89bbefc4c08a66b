//! `germoir form`: a questionnaire to send.

use std::io::IsTerminal;

use clap::{Args, ValueEnum};

use super::common::Common;
use super::deliver::{Delivery, Kind};
use super::exit::Exit;
use super::failure::Failure;
use super::setting::Setting;
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
    // A page is as unreadable in a terminal as a workbook, and hundreds of screens long.
    let name = match command.form {
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
