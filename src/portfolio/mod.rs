//! Many projects: what can be said of a cohort without ever comparing its bearers.
//!
//! Pure: it reads no file and shows nothing. Lists of projects are in the order of their names.
//!
//! Start with [`cohort::Gathering`], which keeps about a kibibyte of each project, then
//! [`cohort::Cohort`].

pub mod cohort;
//! Many projects: what they are together, and who should meet whom.
//! Owns what can only be said of several projects side by side. It never ranks them: lists are in
//! the order of names.
pub mod kinship;
