//! Showing: from results to bytes, in one language.
//!
//! Each format is one file that returns text and computes nothing; what is shown and in which
//! words is decided once, in [`view`]. Nothing here writes to a file or to the terminal.
//!
//! Start with [`view::View`]; what programs read is in `data`.

pub mod blind;
pub mod catalogue;
pub mod cohort;
pub mod comparison;
pub mod crosswalk;
pub mod drawn;
pub mod explain;
pub mod find;
pub mod forge;
pub mod gogocarto;
pub mod kinship;
pub mod label_key;
pub mod letter;
pub mod lint;
pub mod lot;
pub mod mark;
pub mod observation;
pub mod panel;
pub mod person;
pub mod problem;
mod quotation;
pub mod readings;
pub mod reference;
pub mod robustness;
pub mod screening;
pub mod standing;
pub mod support;
pub mod survey;
pub mod template;
pub mod trajectory;
pub mod view;
