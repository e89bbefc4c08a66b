//! Entries of the catalogue that were asked for.

use super::shelf::{Entry, Shelf};
use crate::descriptor::Subject;
use crate::panel::readings::Readings;

/// Everything that the entries of one id are written from.
#[derive(Clone, Copy)]
pub struct EntryParts<'p> {
    /// The id, as it was typed.
    pub asked: &'p str,
    pub entries: &'p [Entry<'p>],
    /// How the questions among them are read in a folder, where that was asked for.
    pub readings: &'p [(Subject, Readings)],
    pub shelf: Shelf<'p>,
}
