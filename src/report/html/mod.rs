//! The pages of assessments.

pub mod assessment;
