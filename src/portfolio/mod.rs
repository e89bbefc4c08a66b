//! Many projects: what they are together, and who should meet whom.
//!
//! Owns what can only be said of several projects side by side. It never ranks them: lists are in
//! the order of names.

pub mod kinship;
