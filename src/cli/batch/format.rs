//! What a batch can write, as it is asked for.

use clap::ValueEnum;

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
