//! germoir assesses social-innovation projects against the factors of a French mind map.
//!
//! The way of the data: bytes become a [`source::SourceFile`], a [`descriptor::Descriptor`] with
//! every problem found on the way, an [`assessment::Assessment`] and a [`reach::Reached`], a
//! [`document::Doc`] in one language or a structure of [`data`], and bytes again. Each arrow is one
//! function; nothing flows back.
//!
//! Who may import whom (`tests/integration/layers.rs` holds the table):
//!
//! ```text
//! source, i18n        <- nothing
//! diagnostic          <- source
//! catalogue           <- source, i18n, diagnostic
//! descriptor          <- + catalogue
//! access              <- + descriptor: who reads, the only place that looks at `[sharing]`
//! assessment, reach   <- catalogue, descriptor, source, diagnostic (never each other)
//! comparison          <- + assessment, reach, access
//! portfolio, panel    <- + assessment, reach, access (never each other)
//! questionnaire       <- source, i18n, diagnostic, catalogue, descriptor
//! intake              <- + access: named bytes, what was gathered of them and what was refused
//! document            <- source, i18n: one text between a report and its formats, knows no project
//! material            <- everything above but questionnaire: what reports and data are made from
//! report, data        <- + material (neither knows the other)
//! making              <- everything above: what each command makes, as named outputs
//! cli                 <- everything; without feature `cli` the rest knows no file, clock or environment
//! ```
//!
//! `page/`, a member of the workspace, is the rest without `cli` as one page in a browser.

pub mod access;
pub mod assessment;
pub mod catalogue;
#[cfg(feature = "cli")]
pub mod cli;
pub mod comparison;
pub mod data;
pub mod descriptor;
pub mod diagnostic;
pub mod document;
pub mod i18n;
pub mod intake;
pub mod making;
pub mod material;
pub mod panel;
pub mod portfolio;
pub mod questionnaire;
pub mod reach;
pub mod report;
pub mod source;
