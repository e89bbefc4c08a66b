//! Archives: a workbook, a sheet of OpenDocument, or the tables of ODK Central. Nothing of what an
//! archive says about its own size is trusted.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::grid::Grid;
use super::{Trouble, csv, ods, too_many_parts, xlsx};
use crate::i18n::{self, Language};
use crate::source::Limits;

/// Files inside an archive: far more than any has that people fill in.
const MOST_PARTS: usize = 2_000;
/// What the names of parts of shared texts end with, in lower case.
const SHARED_STRINGS: &str = "sharedstrings.xml";

type Sheets = (Vec<Grid>, Vec<Trouble>);

/// The sheets of an archive, and what is worth knowing of it.
pub(super) fn read(
    bytes: &[u8],
    language: Language,
    limits: &Limits,
    knows: &dyn Fn(&str) -> bool,
) -> Result<Sheets, Trouble> {
    let looked = looked_over(bytes, language, limits)?;
    if looked.is_workbook {
        return Ok((xlsx::read(bytes, limits)?, looked.notes));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if looked.is_document {
        let content = part(&mut archive, "content.xml")?;
        let content = String::from_utf8(content).map_err(|error| broken(&error))?;
        return Ok((ods::read(&content, limits)?, looked.notes));
    }
    if looked.tables.is_empty() {
        return Err(Trouble::file("import-not-xlsx"));
    }
    let (mut sheets, mut notes) = (Vec::new(), looked.notes);
    for name in looked.tables {
        let (mut sheet, told) = csv::read(&part(&mut archive, &name)?, limits, knows)?;
        let stem = name.rsplit('/').next().unwrap_or(&name);
        sheet.name = Some(stem[..stem.len() - ".csv".len()].to_owned());
        sheets.push(sheet);
        notes.extend(told);
    }
    Ok((sheets, notes))
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Vec<u8>, Trouble> {
    let mut part = archive.by_name(name).map_err(|error| broken(&error))?;
    let mut content = Vec::new();
    part.read_to_end(&mut content).map_err(|error| broken(&error))?;
    Ok(content)
}

fn broken(error: &dyn std::fmt::Display) -> Trouble {
    Trouble::file("import-broken-xlsx").with("reason", error.to_string())
}

/// What an archive is, by the names of its parts.
#[derive(Default)]
struct Looked {
    is_workbook: bool,
    is_document: bool,
    /// The parts that are tables of their own.
    tables: Vec<String>,
    notes: Vec<Trouble>,
}

/// Unpacks every part once, counting: what a part says of its size may be a lie.
fn looked_over(bytes: &[u8], language: Language, limits: &Limits) -> Result<Looked, Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(too_many_parts(archive.len(), MOST_PARTS));
    }
    let too_large = || {
        Trouble::file("import-too-large-inside")
            .with("limit", i18n::size(limits.unpacked, language))
            .with("flag", i18n::size_to_type(limits.unpacked.saturating_mul(4)))
    };
    let mut looked = Looked::default();
    let mut left = limits.unpacked;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|error| broken(&error))?;
        let name = part.name().map_err(|error| broken(&error))?.into_owned();
        if part.size() > left {
            return Err(too_large());
        }
        let mut content = part.by_ref().take(left + 1);
        let counted = if name.to_ascii_lowercase().ends_with(SHARED_STRINGS) {
            let mut text = Vec::new();
            content.read_to_end(&mut text).map_err(|error| broken(&error))?;
            xlsx::check_count(&text)?;
            text.len() as u64
        } else {
            std::io::copy(&mut content, &mut std::io::sink()).map_err(|error| broken(&error))?
        };
        left = left.checked_sub(counted).ok_or_else(too_large)?;
        looked.is_workbook |= name == "xl/workbook.xml";
        looked.is_document |= name == "content.xml";
        let is_aside = name.starts_with("media/") || name.starts_with("__MACOSX/");
        if name.to_ascii_lowercase().ends_with(".csv") && !is_aside {
            looked.tables.push(name.clone());
        }
        let note = match name.as_str() {
            name if name.ends_with("vbaProject.bin") => "import-macros",
            name if name.starts_with("xl/externalLinks/") => "import-external-links",
            _ => continue,
        };
        let note = Trouble::file(note);
        if !looked.notes.contains(&note) {
            looked.notes.push(note);
        }
    }
    Ok(looked)
}
