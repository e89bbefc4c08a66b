//! `germoir schema`.

use super::arguments::{Common, Schema};
use super::deliver::{Delivery, Kind as Output};
use super::setting::Setting;
use super::{Exit, Failure};
use crate::data::schema;

pub(super) fn run(command: Schema, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let subject = schema::Subject::all().find(|subject| subject.name() == command.what);
    let subject = subject.expect("clap lets only these names pass");
    let text = schema::of(subject, &setting.catalogue);
    Delivery::new(common.output.as_deref(), Output::Json, "schema", &setting)?.text(&text)
}
