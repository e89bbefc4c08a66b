//! `germoir schema`.

use super::arguments::{Common, Schema, SchemaKind};
use super::setting::Setting;
use super::{Exit, Failure, output};
use crate::descriptor::Kind;
use crate::report::schema;

pub(super) fn run(command: Schema, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let kind = match command.what {
        SchemaKind::Project => Kind::Project,
        SchemaKind::Review => Kind::Review,
        SchemaKind::Structure => Kind::Structure,
        SchemaKind::Decision => Kind::Decision,
    };
    let text = schema::of(kind, &setting.catalogue);
    output::deliver(text.as_bytes(), common.output.as_deref())
}
