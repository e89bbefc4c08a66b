//! Who reads: what a reader may see of the projects of others.
//!
//! The one place that looks at `[sharing]` ([`Others::is_agreed_by`]), that says what a problem may
//! tell ([`problem_for_others`]) and which counts of people are small ([`People`]). Those who carry a
//! project, and the committee to which its file was sent, read the file itself; everybody else reads
//! a [`Seen`], which holds nothing that may not be shown. It is pure: which label a project has
//! ([`Labels`]) is a function of the files and of the key of an earlier run.
//!
//! Start with [`Others`], then [`Seen`].

#![warn(missing_docs)] // What it owns is figures and rules: each says its meaning, unit and range.

mod labels;
mod people;
pub mod problems;
mod seen;

pub use labels::{Digest, Label, Labels, in_order};
pub use people::{FEWEST, People, is_few};
pub use problems::{FEW_PEOPLE, WITHHELD, is_hushed, problem_for_others};
pub use seen::{Others, Seen, Standing};
