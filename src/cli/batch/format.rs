//! What a batch can write, as it is asked for.

use clap::ValueEnum;

use super::Batch;
use crate::cli::deliver::check_plain;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::setting::Setting;
use crate::making::batch::Format;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(in crate::cli) enum BatchFormat {
    /// report.html, and a page for each project in projects/
    Html,
    /// cohort.xlsx
    Xlsx,
    /// projects.csv, criteria.csv, brakes.csv, stakes.csv, reach.csv, problems.csv, unanswered.csv,
    /// kinship.csv; groups.csv with --by, since.csv with --before
    Csv,
    /// cohort.json
    Json,
    /// assessments.ndjson, one assessment on each line
    Ndjson,
    /// report.md
    Markdown,
}

impl From<BatchFormat> for Format {
    fn from(format: BatchFormat) -> Self {
        match format {
            BatchFormat::Html => Self::Html,
            BatchFormat::Xlsx => Self::Xlsx,
            BatchFormat::Csv => Self::Csv,
            BatchFormat::Json => Self::Json,
            BatchFormat::Ndjson => Self::Ndjson,
            BatchFormat::Markdown => Self::Markdown,
        }
    }
}

/// Refuses options that are about formats of which none is written.
pub(super) fn heeded(command: &Batch, setting: &Setting) -> Result<(), Failure> {
    use BatchFormat::{Csv, Html, Markdown, Xlsx};
    check_plain(command.format.contains(&Csv), setting)?;
    let options: [(&str, bool, &[BatchFormat]); 5] = [
        ("--with-values", command.with_values, &[Csv, Xlsx]),
        ("--no-pages", command.no_pages, &[Html]),
        ("--full", command.full, &[Html]),
        ("--logo", command.logo.is_some(), &[Html]),
        ("--from", command.from.is_some(), &[Html, Markdown]),
    ];
    let is_idle = |formats: &[BatchFormat]| !formats.iter().any(|one| command.format.contains(one));
    let idle = options.into_iter().find(|(_, is_typed, formats)| *is_typed && is_idle(formats));
    let Some((option, _, formats)) = idle else { return Ok(()) };
    let names = formats.iter().filter_map(ValueEnum::to_possible_value);
    let names: Vec<String> = names.map(|value| value.get_name().to_owned()).collect();
    let typed = names.first().cloned().unwrap_or_default();
    let facts =
        [("option", option.into()), ("formats", names.join(", ").into()), ("typed", typed.into())];
    Err(Failure::about(Exit::Usage, "cohort-option-idle", facts))
}
