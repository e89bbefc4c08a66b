//! The formats of reports: one vocabulary for every command that reports.

use super::output::Kind;
use super::setting::Setting;
use super::unmade::Unmade;
use crate::diagnostic::{Known, closed_set};
use crate::document::csv::known_heads;
use crate::document::terminal::Screen;
use crate::document::{Doc, Paper, Table};
use crate::i18n::Phrases;
use crate::report::Extent;

closed_set! {
    /// How a report is printed.
    pub enum Format {
        /// For this screen.
        Terminal = "terminal",
        /// To be pasted or kept.
        Markdown = "markdown",
        /// A page.
        Html = "html",
        /// For programs.
        Json = "json",
        /// Its first table, for a spreadsheet.
        Csv = "csv",
        /// Its tables, a sheet each.
        Xlsx = "xlsx",
    }
}

impl Format {
    /// How much is shown: in a terminal little, unless everything was asked for.
    pub fn extent(self, verbose: bool) -> Extent {
        if self == Self::Terminal && !verbose { Extent::Brief } else { Extent::Whole }
    }

    /// The format of this name, where every report has it.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name)
    }

    /// How the file of a result is known again; CSV holds one of `tables`, which have no rows here.
    pub fn kind(self, tables: &[&dyn Fn(&Phrases) -> Table]) -> Kind {
        match self {
            Self::Terminal => Kind::Text,
            Self::Markdown => Kind::MARKDOWN,
            Self::Html => Kind::PAGE,
            Self::Json => Kind::Json,
            Self::Csv => {
                let heads = |table: &&dyn Fn(&Phrases) -> Table| {
                    known_heads(|phrases| table(phrases).columns)
                };
                Kind::Table(tables.iter().flat_map(heads).collect())
            }
            Self::Xlsx => Kind::Workbook,
        }
    }

    /// A report in this format: a document for people and for sheets, data for programs.
    ///
    /// # Errors
    ///
    /// When a workbook cannot be written.
    pub fn written(
        self,
        doc: impl FnOnce() -> Doc,
        data: impl FnOnce() -> String,
        verbose: bool,
        setting: &Setting,
    ) -> Result<Vec<u8>, Unmade> {
        let Setting { width, colour, today, .. } = *setting;
        let paper = match self {
            Self::Json => return Ok(data().into_bytes()),
            Self::Terminal => Paper::Terminal(Screen { width, colour, verbose }),
            Self::Markdown => Paper::Markdown,
            Self::Html => Paper::Html,
            Self::Csv => Paper::Csv(setting.dialect()),
            Self::Xlsx => Paper::Xlsx(today),
        };
        doc().on(paper, &setting.phrases).map_err(Unmade::unexpected)
    }
}
