//! What a command makes: from what was gathered to named outputs, which the edge delivers.
//!
//! Owns, for each command, the way from descriptors to the names and bytes of its outputs and to what
//! is said beside them. It opens nothing and writes nothing: what it needs to know of the machine is
//! in a [`Setting`], or comes in as an argument.

pub mod assess;
pub mod assess_lines;
pub mod batch;
pub mod blind;
pub mod check;
pub mod criteria;
pub mod decide;
pub mod decisions;
pub mod draft_map;
pub mod fail_on;
pub mod federate;
pub mod find;
pub mod form;
pub mod format;
pub mod import;
pub mod labels;
pub mod letter;
pub mod lot;
pub mod observe;
mod output;
pub mod overlay;
pub mod panel;
pub mod paper;
pub mod purge;
pub mod screen;
mod setting;
pub mod support;
#[cfg(test)]
mod tests;
mod unmade;
pub mod words;

pub use format::Format;
pub use output::{Kind, Output};
pub use setting::Setting;
pub use unmade::Unmade;
