//! `germoir schema`.

use clap::{Args, ValueEnum};

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::setting::Setting;
use crate::descriptor::Kind;
use crate::report::schema::{self, Subject};

#[derive(Args, Debug)]
pub(super) struct Schema {
    #[arg(value_enum)]
    pub what: SchemaKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaKind {
    Project,
    Review,
    Structure,
    Decision,
    Block,
    Statement,
    Case,
    Catalogue,
    Profile,
    Assessment,
}

pub(super) fn run(command: Schema, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let subject = match command.what {
        SchemaKind::Project => Subject::File(Kind::Project),
        SchemaKind::Review => Subject::File(Kind::Review),
        SchemaKind::Structure => Subject::File(Kind::Structure),
        SchemaKind::Decision => Subject::File(Kind::Decision),
        SchemaKind::Block => Subject::File(Kind::Block),
        SchemaKind::Statement => Subject::File(Kind::Statement),
        SchemaKind::Case => Subject::File(Kind::Case),
        SchemaKind::Catalogue => Subject::Catalogue,
        SchemaKind::Profile => Subject::Profile,
        SchemaKind::Assessment => Subject::Assessment,
    };
    let text = schema::of(subject, &setting.catalogue);
    Delivery::new(common.output.as_deref(), Output::Json, "schema", &setting)?.text(&text)
}
