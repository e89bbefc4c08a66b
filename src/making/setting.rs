//! What every command knows before its work.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::document::csv::Dialect;
use crate::i18n::{Language, Phrases};
use crate::source::Limits;

/// Everything that a command needs to know beside its own options. The edge finds it out.
pub struct Setting {
    pub phrases: Phrases,
    pub today: Date,
    pub catalogue: Cow<'static, Catalogue>,
    /// Columns of the terminal.
    pub width: usize,
    pub colour: bool,
    pub colour_errors: bool,
    pub quiet: bool,
    /// Whether results may take the place of files that germoir did not make.
    pub force: bool,
    /// Whether CSV is for programs: ids, commas and points, whatever the language.
    pub plain: bool,
    pub limits: Limits,
}

impl Setting {
    pub fn language(&self) -> Language {
        self.phrases.language()
    }

    /// For whom CSV is written.
    pub fn dialect(&self) -> Dialect {
        if self.plain { Dialect::Plain } else { Dialect::Of(self.language()) }
    }
}
