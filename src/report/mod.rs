//! What people are shown: text and bytes from what other parts have worked out.
//!
//! A renderer computes nothing, reads nothing and writes nothing. Start with [`mod@reference`].

pub mod reference;
