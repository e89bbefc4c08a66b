//! A document as a page: one file, that a browser shows without a network and a printer prints.
//!
//! Owns the shell that every page shares ([`page`](fn@page::page)), its style sheet (`page.css`), and the small
//! parts that pages are made of. It decides nothing about what a report says.
//!
//! Pages are written in Rust with maud rather than as templates like those that a user may bring
//! (`report::template`), for three reasons. A folder of ten thousand projects makes ten thousand
//! pages, and compiled markup has nothing to look up or interpret. The compiler checks each tag and
//! each value. And every value is escaped by construction: only a markup can be put in unescaped,
//! and a text is never one. Texts are put in through [`text`], which also takes out the characters
//! that would act on the page.
//!
//! Start with [`write`](fn@write).

mod blocks;
pub mod page;
pub mod parts;
mod search;
pub mod table;

pub use blocks::{body, part, write};
pub use page::{Link, Page, page};
pub use parts::{
    Depth, Text, address, facts, folded, interval, interval_bar, list, note, prose, section, tags,
    text,
};
pub use table::{Column, table};
