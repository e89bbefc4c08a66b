//! `germoir schema`.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::setting::Setting;
use crate::data::schema::{self, Subject};

#[derive(Args, Debug)]
pub(super) struct Schema {
    /// What people write, or what a command prints as JSON
    #[arg(value_parser = PossibleValuesParser::new(Subject::all().map(Subject::name)))]
    pub what: String,
}

pub(super) fn run(command: Schema, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let subject = Subject::all().find(|subject| subject.name() == command.what);
    let subject = subject.expect("clap lets only these names pass");
    let text = schema::of(subject, &setting.catalogue);
    Delivery::new(common.output.as_deref(), Output::Json, "schema", &setting)?.text(&text)
}
