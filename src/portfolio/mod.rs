//! Many projects: what they are together, and who should meet whom.
//!
//! Pure: it reads no file and shows nothing. Owns what can only be said of several projects side by
//! side. It never ranks them: lists are in the order of names.
//!
//! Start with [`cohort::Gathering`], which keeps about a kibibyte of each project, then
//! [`cohort::Cohort`]; for who should meet whom, with [`kinship`]; for whom to see for what, with
//! [`support`]; for what several lack or have, with [`forge`]; for what became of projects over the
//! years, with [`observation`]; for who tried something, with [`find`].

pub mod cohort;
pub mod find;
pub mod forge;
pub mod kinship;
pub mod observation;
pub mod support;
