//! The catalogue that comes with the program.

// What the constants written by the build are made of.
use std::borrow::Cow;

use super::definition::load::end_of;
use super::definition::model::*;
use crate::i18n::Localised;
use crate::source::SourceFile;

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// The built-in catalogue: constants, ready without reading anything.
pub fn catalogue() -> &'static Catalogue {
    static BUILT_IN: Catalogue = CATALOGUE;
    &BUILT_IN
}

/// The files of the built-in catalogue as they were written, for an overlay to be laid on.
pub fn sources() -> Vec<SourceFile> {
    let mut sources: Vec<SourceFile> = Vec::new();
    for (name, text) in TEXTS {
        let start = end_of(&sources);
        sources.push(SourceFile::new(format!("criteria/{name}"), *text).starting_at(start));
    }
    sources
}
