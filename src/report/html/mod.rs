//! Pages: one file each, that a browser shows without a network and a printer prints.
//!
//! Owns the shell that every page shares ([`page`]), its style sheet (`page.css`), and the small
//! parts that pages are made of: sections, tables, lists, notes, intervals. It decides nothing
//! about what a report says.
//!
//! The shipped pages are written in Rust with maud rather than as templates like those that a
//! user may bring (`report::template`), for three reasons. A folder of ten thousand projects makes
//! ten thousand pages, and compiled markup has nothing to look up or interpret. The compiler
//! checks each tag and each value. And every value is escaped by construction: only a markup can
//! be put in unescaped, and user text is never one. User text is put in through [`text`], which
//! also takes out the characters that would act on the page.
//!
//! Start with [`page::Page`], then [`parts`].

pub mod assessment;
pub mod document;
pub mod page;
pub mod parts;
pub mod table;

pub use page::{Link, Page, page};
pub use parts::{
    Depth, Text, address, facts, folded, interval, interval_bar, list, note, prose, section, tags,
    text,
};
pub use table::{Column, table};
