//! What `batch` makes: reports on a cohort.
//!
//! A folder may be very large, so nothing here holds all of it: [`look`] is asked of each
//! file, [`looked`] labels them, a [`Reader`] takes one at a time, and [`outputs`]
//! writes each output as it is made.

mod came;
mod kept;
mod looking;
mod outputs;
mod reading;
mod shape;

use crate::catalogue::Profile;
use crate::descriptor::Form;
use crate::document::Letterhead;
use crate::making::Setting;
use crate::portfolio::cohort::By;

pub use came::{Came, Read};
pub use kept::{Kept, Key};
pub use looking::{
    Asked, Earlier, EarlierFile, Look, Looked, LookedInto, OTHERS, Standing, look, looked,
};
pub use outputs::{Content, outputs};
pub use reading::{PAGES, Reader, page_of};

/// What is written into the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// `report.html` with its pages by letter, and a page for each project.
    Html,
    /// `cohort.xlsx`
    Xlsx,
    /// A table each of projects, criteria, brakes, stakes, reach, problems, what is not answered,
    /// groups of one’s own and kinship.
    Csv,
    /// `cohort.json`
    Json,
    /// `assessments.ndjson`, one assessment on each line.
    Ndjson,
    /// `report.md`
    Markdown,
}

/// What is asked of a batch.
#[derive(Clone, Copy)]
pub struct Plan<'p> {
    pub setting: &'p Setting,
    pub profile: &'p Profile,
    pub formats: &'p [Format],
    /// How projects are written: files, or lines of JSON.
    pub form: Form,
    /// By what projects are grouped, beside what all are.
    pub by: &'p [By],
    /// Whether the values of families stand beside the names of projects.
    pub with_values: bool,
    /// Whether each project gets a page of its own, where pages are written.
    pub with_pages: bool,
    /// Whether it is found out who could meet whom.
    pub with_kinship: bool,
    /// Whether the report is printed with everything behind its first pages.
    pub is_full: bool,
    /// In whose name the report is.
    pub letterhead: &'p Letterhead,
}

impl Plan<'_> {
    pub fn wants(&self, format: Format) -> bool {
        self.formats.contains(&format)
    }

    /// Whether each project gets a page of its own.
    pub fn wants_pages(&self) -> bool {
        self.wants(Format::Html) && self.with_pages
    }

    /// Whether some output speaks of kinship.
    pub fn wants_kinship(&self) -> bool {
        self.with_kinship && self.formats.iter().any(|format| *format != Format::Ndjson)
    }
}
