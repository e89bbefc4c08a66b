//! Many projects: what can be said of a cohort without ever comparing its bearers.
//!
//! Pure: it reads no file and shows nothing. Lists of projects are in the order of their names.
//!
//! Start with [`cohort::Gathering`], which keeps about a kibibyte of each project, then
//! [`cohort::Cohort`].

pub mod cohort;
