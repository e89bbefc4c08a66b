//! `germoir form`: a questionnaire to send.

use clap::{Args, ValueEnum};

use super::arguments::Common;
use super::setting::Setting;
use super::{Exit, Failure, output};
use crate::questionnaire::compose::questionnaire;
use crate::questionnaire::{Extent, html};

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
}

pub(super) fn run(command: Form, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let extent = if command.express { Extent::Express } else { Extent::Full };
    let all = questionnaire(&setting.catalogue, extent);
    let fingerprint = &setting.catalogue.fingerprint;
    let bytes = match command.form {
        FormKind::Html => html::page(&all, fingerprint, setting.language()).into_bytes(),
    };
    output::deliver(&bytes, common.output.as_deref())
}
