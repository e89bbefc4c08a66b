//! What is worked out about a survey.

use crate::descriptor::ExpectedRange;
use crate::i18n::Phrases;
use crate::reach::Sample;

/// Everything that a page about surveys is written from.
#[derive(Clone, Copy)]
pub struct SurveyParts<'p> {
    /// How many people the survey is to stand for; `None` where it is not known.
    pub population: Option<u64>,
    pub samples: &'p [Sample],
    /// Surveys that were made, in the order of the names of their projects.
    pub made: &'p [Surveyed],
    pub phrases: &'p Phrases,
}

/// A survey that was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Surveyed {
    /// The name of the project, where it is that of a file.
    pub project: Option<String>,
    pub asked: u64,
    pub yes: u64,
    pub population: u64,
    pub range: ExpectedRange,
}
