//! What `assess` makes of one file, in the format that was asked for, and how the results of
//! several files are put together.

use super::super::deliver::Delivery;
use super::super::paper;
use super::{Assess, AssessFormat};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::setting::Setting;
use crate::data;
use crate::descriptor::slug;
use crate::document::Doc;
use crate::document::terminal::Screen;
use crate::material::AssessmentParts;
use crate::report::template::Template;
use crate::report::{explain, view, xlsx};

/// The result of one file.
pub(super) enum Made {
    Text(String),
    /// A page, or a part of a page about several projects: its place in it.
    Page(Box<(String, Doc)>),
    Workbook(Vec<u8>),
}

/// Writes one assessment.
pub(super) fn of(
    parts: AssessmentParts<'_>,
    command: &Assess,
    template: Option<&Template<'_>>,
    setting: &Setting,
) -> Result<Made, Failure> {
    let phrases = &setting.phrases;
    let is_alone = command.is_alone();
    if let Some(template) = template {
        return paper::filled(template, &data::assessment::value(parts), setting).map(Made::Text);
    }
    let text = match command.format {
        AssessFormat::Json if is_alone => data::assessment::json(parts),
        AssessFormat::Json | AssessFormat::Ndjson => data::assessment::line(parts),
        AssessFormat::Terminal if command.explain => explain::report(parts, phrases),
        AssessFormat::Terminal => {
            let screen =
                Screen { width: setting.width, colour: setting.colour, verbose: command.verbose };
            view::document(parts, phrases).terminal(screen, phrases)
        }
        AssessFormat::Markdown => view::document(parts, phrases).markdown(phrases),
        AssessFormat::Html => {
            let place = format!("project-{}", parts.project.id);
            return Ok(Made::Page(Box::new((place, view::whole(parts, phrases)))));
        }
        AssessFormat::Xlsx => {
            let book = xlsx::assessment::workbook(parts, phrases).map_err(anyhow::Error::new)?;
            return Ok(Made::Workbook(book));
        }
    };
    Ok(Made::Text(text))
}

/// Results put together and delivered.
pub(super) fn deliver(
    made: Vec<Made>,
    command: &Assess,
    setting: &Setting,
    delivery: &Delivery<'_>,
) -> Result<Exit, Failure> {
    let (mut texts, mut pages) = (Vec::new(), Vec::new());
    for made in made {
        match made {
            Made::Text(text) => texts.push(text),
            Made::Page(page) => pages.push(*page),
            Made::Workbook(bytes) => return delivery.bytes(&bytes),
        }
    }
    match command.format {
        // Nothing is left to write where the only file is invalid.
        AssessFormat::Xlsx => Ok(Exit::Done),
        AssessFormat::Html if !command.is_alone() => {
            pages.sort_by_cached_key(|(place, doc)| (slug(&doc.title.plain()), place.clone()));
            let phrases = &setting.phrases;
            delivery.text(&view::several(pages, phrases).html(phrases))
        }
        AssessFormat::Html => match pages.pop() {
            Some((_, doc)) => delivery.text(&doc.html(&setting.phrases)),
            None => Ok(Exit::Done),
        },
        _ => {
            let pieces = joined(&texts, command);
            delivery.pieces(&pieces.iter().map(|piece| piece.as_bytes()).collect::<Vec<_>>())
        }
    }
}

/// The results of all files with what stands between them, not copied together: thousands of
/// assessments are too much to hold twice.
fn joined<'r>(results: &'r [String], command: &Assess) -> Vec<&'r str> {
    let (before, between, after) = match command.format {
        AssessFormat::Json if !command.is_alone() => ("[\n", ",\n", "\n]\n"),
        AssessFormat::Json | AssessFormat::Ndjson => ("", "\n", "\n"),
        _ => ("", "\n", ""),
    };
    if results.is_empty() {
        return if before.is_empty() { Vec::new() } else { vec!["[]\n"] };
    }
    let mut pieces = vec![before];
    for (at, result) in results.iter().enumerate() {
        if at > 0 {
            pieces.push(between);
        }
        pieces.push(result);
    }
    pieces.push(after);
    pieces
}
