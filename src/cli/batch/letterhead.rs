//! The name and the image at the head of the report.

use std::path::Path;

use super::Batch;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::inputs;
use crate::cli::setting::Setting;
use crate::document::{Letterhead, Logo, NotALogo};
use crate::source::shown;

/// Reads what was asked for, before the long work.
pub(super) fn read(command: &Batch, setting: &Setting) -> Result<Letterhead, Failure> {
    let from = command.from.clone().unwrap_or_default();
    let logo = command.logo.as_deref().map(|path| logo(path, setting)).transpose()?;
    Ok(Letterhead { from, logo })
}

fn logo(path: &Path, setting: &Setting) -> Result<Logo, Failure> {
    let bytes = inputs::bytes(path, Logo::LARGEST as u64);
    let bytes = bytes.map_err(|error| Failure::of_file(path, &error))?;
    Logo::read(bytes).map_err(|why| {
        let id = match why {
            NotALogo::Unknown => "cohort-logo-unknown",
            NotALogo::TooLarge => "cohort-logo-too-large",
            NotALogo::Entities => "cohort-logo-entities",
        };
        let most = crate::i18n::count(Logo::LARGEST as u64 >> 10, setting.phrases.language());
        Failure::about(Exit::Usage, id, [("name", shown(path).into()), ("most", most.into())])
    })
}
