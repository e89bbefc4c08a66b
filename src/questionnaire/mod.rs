//! Asking: from the catalogue to something that a bearer can fill in.
//!
//! Owns the ways of putting the catalogue's questions to people; it reads no answer's meaning and
//! shows no result. Start with [`skeleton`].

pub mod skeleton;
