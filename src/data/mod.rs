//! What programs read: the published JSON, one structure for each shape, and the schemas made from
//! these structures.
//!
//! The keys are a contract: one that is there stays and keeps its meaning, more may come beside it.
//! The structures are nothing else's: results are copied into them field by field, so that
//! `assessment` and the others change without a change of what is published. A value that is
//! unknown, withheld or absent is null, and its key is there all the same, unless its comment says
//! otherwise. Shares are 0 to 1, dates `YYYY-MM-DD`, and lists of projects in the order of names,
//! never of figures.
//!
//! Start with [`assessment`] for one shape, [`schema::SHAPES`] for all of them.

#![warn(missing_docs)] // What is published says what it means.

pub mod assessment;
pub mod blind;
pub mod check;
pub mod cohort;
pub mod comparison;
mod counted;
pub mod entry;
mod expected;
pub mod find;
pub mod forge;
pub mod kinship;
pub mod letter;
pub mod lot;
pub mod observation;
mod order;
pub mod panel;
pub mod person;
pub mod published;
pub mod reach;
mod robustness;
pub mod sarif;
pub mod schema;
pub mod screening;
pub mod slim;
pub mod support;
pub mod survey;
