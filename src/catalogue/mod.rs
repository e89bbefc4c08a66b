//! What is asked: criteria, brakes, stakes, kinds of support, facets and profiles.
//!
//! Owns the catalogue as data ([`Catalogue`]) and everything that turns `criteria/` into it. The
//! built-in one is read and checked when the program is compiled (`build.rs` runs
//! [`definition::load`](fn@definition::load) and writes the result down as Rust constants), so that starting up parses
//! nothing; an overlay goes through the same function at run time. It never knows a particular
//! criterion by name: adding one touches one table of one file in `criteria/`.
//!
//! Start with [`definition::model`], then [`definition::load`](fn@definition::load).

pub mod builtin;
pub mod crosswalk;
mod data_file;
pub mod definition;
pub mod departures;
pub mod item;
pub mod lint;
pub mod other_words;
pub mod profile;
pub mod sources;

pub use definition::model;
pub use definition::model::*;

pub use profile::Profile;
