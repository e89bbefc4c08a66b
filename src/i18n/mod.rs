//! The two languages: which one, its phrases, its numbers and dates.
//!
//! Owns every sentence that the program itself says (`fr/*.ftl`, `en/*.ftl`); the sentences of the
//! catalogue are in `criteria/`. To add a language: a variant of [`Language`], a field of
//! [`Localised`], a folder of `.ftl` files, and the compiler names the rest.

mod date;
mod language;
mod lines;
mod named;
mod number;
mod phrases;
mod system;

pub use date::day;
pub use language::{Language, Localised};
pub use lines::lines;
pub use named::Named;
pub use number::{count, decimal, fixed, percent, points, shortest, size, size_to_type};
pub use phrases::{Argument, Phrases};
