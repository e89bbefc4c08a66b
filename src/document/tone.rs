//! Colour in a sheet.

/// How much is known: the only thing that colour says in a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Answered.
    Known,
    /// Asked, and open.
    Open,
    /// Not asked here.
    Aside,
}
