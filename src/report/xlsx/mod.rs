//! Spreadsheets: for people who sort, filter and add notes of their own.
//!
//! Owns how a workbook looks ([`book`]) and the workbook of one assessment ([`assessment`]).
//! Free text is always a text: never a formula, never a link. The same content gives the same
//! bytes: the date of creation is passed in.
//!
//! Start with [`Book`].

pub mod assessment;
mod book;

pub use book::{Book, Cell, Column, Emit, NotWritten, Sheet, Tone};
