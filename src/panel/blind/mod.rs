//! Blind copies: the same project without its identities, and the key that leads back.
//!
//! A copy is blind, never anonymous: whoever holds the key knows whose it is, so that the copies
//! stay personal data. Start with [`Key`].

mod key;

pub use key::{Copy, Entry, Key, Naming, SecretNaming};
