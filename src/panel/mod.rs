//! Many readers: several reviews of a project side by side, how far they agree and what to talk
//! about; blind copies for them to read; and what the files hold about one person.
//!
//! Owns the merging of reviews ([`merge`]), the measures of agreement ([`agreement`]), over all points,
//! by question ([`questions`], [`readings`]) and on practice cases ([`on_cases`]), blind copies and their
//! key ([`blind`]), and the finding and removing of one person's data ([`person`]). It corrects no
//! level, orders no project by any figure, and opens no file.
//!
//! Start with [`merge::merge`].

#![warn(missing_docs)]

pub mod agreement;
pub mod blind;
pub mod conflicts;
pub mod duties;
mod folded;
pub mod merge;
pub mod on_cases;
pub mod person;
mod phrasebook;
pub mod questions;
pub mod readings;
pub mod severity;
pub mod texts;

pub use folded::{Folded, folded};
