//! The workbook of one assessment.

pub mod assessment;
