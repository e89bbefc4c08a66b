//! Asking: from the catalogue to something that a bearer can fill in.
//!
//! Owns the ways of putting the catalogue's questions to people; it reads no answer's meaning and
//! shows no result. Start with [`compose::questionnaire`], the one model that every form is made
//! from; [`edit::Draft`] puts an answer into a descriptor.

mod brief;
pub mod compose;
pub mod edit;
pub mod entry;
mod facts;
pub mod fields;
pub mod html;
pub mod import;
pub mod markdown;
mod model;
mod reply;
pub mod sheet;
pub mod skeleton;
mod told;
pub mod xlsform;

pub use facts::evidence_columns;
pub use model::*;
pub use reply::*;
