//! `germoir criteria show`.

use super::super::deliver::Delivery;
use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::setting::Setting;
use super::{Show, readings};
use crate::diagnostic::nearest;
use crate::making::criteria::written;
use crate::material::EntryParts;
use crate::material::shelf::Shelf;

/// Everything that is known of the entries of one id.
pub(super) fn run(
    command: &Show,
    shelf: Shelf<'_>,
    delivery: &Delivery<'_>,
    setting: &Setting,
) -> Result<Exit, Failure> {
    let id = command.id.as_str();
    let entries = shelf.called(id);
    if entries.is_empty() {
        let ids = shelf.ids();
        let near = nearest(id, ids.iter().map(String::as_str));
        let facts = [
            ("id", id.to_owned().into()),
            ("near", near.unwrap_or_default().to_owned().into()),
            ("has_near", if near.is_some() { "yes" } else { "no" }.into()),
        ];
        return Err(Failure::about(Exit::Usage, "criteria-unknown", facts));
    }
    let (readings, exit) = match &command.readings {
        Some(folder) => readings::of(id, folder, setting)?,
        None => (Vec::new(), Exit::Done),
    };
    let parts = EntryParts { asked: id, entries: &entries, readings: &readings, shelf };
    let bytes = written(&parts, command.format, setting)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}
