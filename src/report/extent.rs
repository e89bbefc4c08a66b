//! How much of a report is shown.

/// How much of a report is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What matters first; the report says what it leaves out.
    Brief,
    /// Everything.
    Whole,
}
