//! A named output: what a file is called, what is in it, and how it is known again.

use std::path::Path;

use super::unmade::Unmade;
use crate::report::mark::{self, Comment};
use crate::report::template;

/// An output by its name.
#[derive(Debug)]
pub struct Output {
    /// Within the folder that it goes to.
    pub name: String,
    pub kind: Kind,
    pub bytes: Vec<u8>,
}

impl Output {
    /// The same as a file of it holds it: known again as what this command made.
    ///
    /// # Errors
    ///
    /// When a workbook or a document is none.
    pub fn in_file(mut self, command: &str) -> Result<Self, Unmade> {
        match self.kind.is_packed() {
            true => {
                self.bytes = mark::workbook(&self.bytes, command).map_err(Unmade::unexpected)?;
            }
            false => self.bytes.extend(self.kind.mark(&[&self.bytes], command)),
        }
        Ok(self)
    }
}

/// What a result is, hence how its file is known again.
#[derive(Clone, Debug)]
pub enum Kind {
    /// JSON with a `schema` key, SARIF and lines of JSON too.
    Json,
    /// A CSV table, with the heading rows that it may have.
    Table(Vec<Vec<String>>),
    Workbook,
    /// A document for a word processor.
    Document,
    /// A text in a format with comments: a mark stays unseen in it, on standard output too.
    Marked(Comment),
    /// A text for people: a mark stands in it only where it goes to a file.
    Text,
    /// What a template made in a format without comments: nothing tells it again.
    Unmarked,
}

impl Kind {
    pub const PAGE: Self = Self::Marked(Comment::MARKUP);
    pub const MARKDOWN: Self = Self::Marked(Comment::MARKDOWN);
    pub const SCRIPT: Self = Self::Marked(Comment::HASH);
    pub const MANUAL: Self = Self::Marked(Comment::MANUAL);

    /// What a template makes: as the name of the file says that it goes to, or its own name does.
    pub fn of_template(template: &str, file: Option<&Path>) -> Self {
        let ending = match file {
            Some(file) => file.extension().and_then(|ending| ending.to_str()),
            None => template::extension(template),
        };
        match (Comment::of_ending(ending.unwrap_or_default()), file) {
            (Some(Comment::TEXT), Some(_)) => Self::Text,
            (Some(comment), Some(_)) => Self::Marked(comment),
            // Where only the template's name tells, a mark is kept to what shows no comments.
            (Some(comment @ (Comment::MARKUP | Comment::MARKDOWN)), None) => Self::Marked(comment),
            _ => Self::Unmarked,
        }
    }

    /// Whether it is an archive of parts, which no terminal shows and which holds its mark inside.
    pub fn is_packed(&self) -> bool {
        matches!(self, Self::Workbook | Self::Document)
    }

    /// What stands behind a text in a file, so that the file is known again.
    pub fn mark(&self, text: &[&[u8]], command: &str) -> Vec<u8> {
        match self {
            Self::Marked(comment) => comment.after(text, command),
            Self::Text => Comment::TEXT.after(text, command),
            _ => Vec::new(),
        }
    }

    /// The usual ending of such a file.
    pub fn ending(&self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Table(_) => "csv",
            Self::Workbook => "xlsx",
            Self::Document => "docx",
            Self::Marked(Comment::MARKUP) => "html",
            Self::Marked(Comment::MARKDOWN) => "md",
            Self::Marked(Comment::MANUAL) => "1",
            Self::Marked(_) | Self::Text | Self::Unmarked => "txt",
        }
    }

    /// The heading rows that a table may have.
    pub fn tables(&self) -> &[Vec<String>] {
        match self {
            Self::Table(heads) => heads,
            _ => &[],
        }
    }
}
