//! What `federate` makes: who could meet whom, and what several could share.

use super::setting::Setting;
use super::unmade::Unmade;
use crate::data;
use crate::diagnostic::closed_set;
use crate::document::Doc;
use crate::document::terminal::Screen;
use crate::material::{ForgeParts, KinshipParts};
use crate::portfolio::forge::forge;
use crate::portfolio::kinship::{Kin, kinship};
use crate::report::forge as shared;
use crate::report::kinship as shown;

closed_set! {
    /// How kinship is written.
    pub enum Format {
        Terminal = "terminal",
        Markdown = "markdown",
        Html = "html",
        Json = "json",
        Csv = "csv",
        Xlsx = "xlsx",
        /// A graph, for programs that draw networks.
        Graphml = "graphml",
    }
}

/// Who could meet whom.
///
/// # Errors
///
/// Where a workbook cannot be made.
pub fn akin(
    projects: &[Kin],
    nearest: usize,
    format: Format,
    setting: &Setting,
) -> Result<Vec<u8>, Unmade> {
    let (phrases, catalogue) = (&setting.phrases, &setting.catalogue);
    let found = kinship(projects, nearest);
    let parts = KinshipParts { projects, kinship: &found, catalogue, phrases };
    let document = || shown::document::document(&shown::view(parts), phrases);
    let text = match format {
        Format::Json => format!("{}\n", data::kinship::json(parts)),
        Format::Csv => shown::csv::table(&shown::view(parts), phrases),
        Format::Html => document().html(phrases),
        Format::Graphml => shown::graphml::graph(&shown::view(parts)),
        Format::Markdown => document().markdown(phrases),
        Format::Xlsx => {
            let book = shown::csv::workbook(&shown::view(parts), setting.today, phrases);
            return book.map_err(Unmade::unexpected);
        }
        Format::Terminal => on_screen(&document(), setting),
    };
    Ok(text.into_bytes())
}

/// What several projects lack or have.
///
/// # Errors
///
/// Where a workbook cannot be made.
pub fn forged(projects: &[Kin], format: Format, setting: &Setting) -> Result<Vec<u8>, Unmade> {
    let (phrases, catalogue) = (&setting.phrases, &setting.catalogue);
    let found = forge(projects, catalogue);
    let parts = ForgeParts { projects, forge: &found, catalogue, phrases };
    let document = || shared::document::document(&shared::view(parts), phrases);
    let text = match format {
        Format::Json => format!("{}\n", data::forge::json(parts)),
        Format::Csv => shared::sheet::csv(&shared::view(parts), phrases),
        Format::Html => document().html(phrases),
        Format::Markdown => document().markdown(phrases),
        Format::Xlsx => {
            let book = shared::sheet::workbook(&shared::view(parts), setting.today, phrases);
            return book.map_err(Unmade::unexpected);
        }
        Format::Terminal => on_screen(&document(), setting),
        // Refused before anything is read.
        Format::Graphml => String::new(),
    };
    Ok(text.into_bytes())
}

fn on_screen(document: &Doc, setting: &Setting) -> String {
    document.terminal(
        Screen { width: setting.width, colour: setting.colour, verbose: true },
        &setting.phrases,
    )
}
