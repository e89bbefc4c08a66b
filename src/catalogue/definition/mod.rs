//! From the files of `criteria/` to a [`model::Catalogue`]: one loader for ours and for a user's.
//!
//! Self-contained on purpose: `build.rs` compiles these files too, to check the built-in catalogue
//! and to write it down as constants before the program itself is compiled.

pub mod characters;
pub mod format;
mod items;
mod layer;
pub mod load;
mod lookup;
pub mod model;
pub mod problems;
mod read;
pub mod rules;
pub mod texts;

pub use load::load;

/// The files of the built-in catalogue within `criteria/`, in catalogue order. A new file is named
/// here, and nowhere else.
pub const FILES: &[&str] = &[
    "catalogue.toml",
    "bearer.toml",
    "specificity.toml",
    "design.toml",
    "success.toml",
    "organisation.toml",
    "practices.toml",
    "brakes.toml",
    "stakes.toml",
    "support.toml",
    "facets.toml",
    "rules.toml",
];
