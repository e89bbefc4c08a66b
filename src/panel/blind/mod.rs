//! Blind copies: the same project without its identities, and the key that leads back.
//!
//! A copy is blind, never anonymous: whoever holds the key knows whose it is, so that the copies
//! stay personal data. [`Identities`] says who is hidden, [`draft`] writes the copy, [`lint`]
//! looks for what still gives somebody away.

mod copy;
mod identities;
mod key;
mod lint;
mod places;
mod trace;

pub use copy::{Draft, draft};
pub use identities::Identities;
pub use key::{Copy, Entry, Key, Naming, SecretNaming};
pub use lint::{Leak, Search, Vocabulary, lint};
pub use places::{Wideness, wideness};
pub use trace::Trace;
