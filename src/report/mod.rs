//! What is said: from results to one document, in one language.
//!
//! A subject is a file or a folder with a function that returns a [`Doc`](crate::document::Doc), and
//! tables where it has sheets; the formats are in `document`. Nothing here computes, or writes to a
//! file or to the terminal. What programs read is in `data`.

pub mod blind;
pub mod catalogue;
pub mod cohort;
pub mod comparison;
pub mod crosswalk;
pub mod drawn;
pub mod explain;
mod extent;
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

pub use extent::Extent;
