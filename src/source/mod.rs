//! Where a text came from, and the text as one tree with places.
//!
//! Owns [`SourceFile`] (a name and its text), [`Span`] and [`Position`] (a place in it), and
//! [`tree`] (what a TOML or JSON text says, every key and value with its place). It knows nothing
//! of projects or criteria, and it never opens a file: bytes come in as an argument. [`Limits`] say
//! how much of them is read; [`shown`] makes the name of a file fit to be said.
//!
//! Start with [`SourceFile::from_bytes`], then [`parse_toml`].

mod characters;
mod file;
pub mod fingerprint;
mod json;
mod limits;
mod name;
mod place;
mod quoted;
pub mod repair;
mod syntax;
mod toml;
pub mod tree;

pub use characters::{acts, harmless, is_id, is_unseen};
pub use file::{NotText, SourceFile};
pub use json::{faults as faults_in_json, parse as parse_json};
pub use limits::Limits;
pub use name::{exact, shown, typed};
pub use place::{Position, Span};
pub use quoted::quoted;
pub use syntax::{LongList, SyntaxError, SyntaxFault};

pub use self::toml::parse as parse_toml;
