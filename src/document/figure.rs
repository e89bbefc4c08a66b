//! Figures with both their ranges, as they are drawn and said.

/// A figure on a scale of 0 to 1: what is declared, and how far evidence bears it out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    /// What is declared, from 0 to 1; `None` where nothing is known.
    pub value: Option<f64>,
    /// The lowest and the highest that it can be, as declared; `None` where nothing is asked.
    pub declared: Option<(f64, f64)>,
    /// The same when only documented answers count.
    pub shown: Option<(f64, f64)>,
}

/// A figure under its name.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// What is measured.
    pub name: String,
    /// The figure itself, to be drawn.
    pub figure: Figure,
    /// `66 [48 ; 75]`, or that nothing is known.
    pub range: String,
    /// `96 %`: the share that is answered.
    pub coverage: String,
    /// `[4 ; 100]`: the range when only documented answers count.
    pub supported: String,
    /// Both ranges and the share, in one sentence.
    pub both: String,
    /// One line for each question below it: name and answer.
    pub details: Vec<(String, String)>,
}
