//! Names of what a batch writes.

use std::ffi::OsStr;

use super::store;
use crate::cli::claim::is_random;
use crate::cli::deliver::manifest;
use crate::report::cohort::{Table, is_list};

/// How the new output is called in the hidden folder while it is made, before random digits: nobody who can write
/// beside the target can lay a folder of this name.
pub(super) const NEW: &str = "new";
/// The folder of pages in an output.
pub(super) const PAGES: &str = "projects";

/// Whether a name is that of a new output while it is made.
pub(super) fn is_new(name: &str) -> bool {
    is_random(OsStr::new(name), OsStr::new(NEW))
}

/// Whether a batch writes a file of this name beside the folder of pages.
pub(super) fn is_file_written_here(name: &str) -> bool {
    let files = ["report.html", "report.md", "cohort.json", "cohort.xlsx", "assessments.ndjson"];
    let is_table = Table::ALL.iter().any(|table| name == format!("{}.csv", table.as_str()));
    is_table
        || is_list(name)
        || [store::NAME, manifest::NAME].contains(&name)
        || files.contains(&name)
}
