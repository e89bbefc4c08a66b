//! A survey for programs: `germoir/survey/1`. Its keys are a contract.

use schemars::JsonSchema;
use serde::Serialize;

use super::expected::ExpectedJson;
use super::published;
use crate::material::SurveyParts as Parts;

/// The whole document, on several lines.
pub fn json(parts: Parts<'_>) -> String {
    let samples = parts.samples.iter().map(|sample| SampleJson {
        margin: sample.margin,
        ask: sample.ask,
        half: sample.half.map(ExpectedJson::from),
    });
    let made = parts.made.iter().map(|made| SurveyedJson {
        project: made.project.as_deref(),
        asked: made.asked,
        yes: made.yes,
        population: made.population,
        expected: made.range.into(),
    });
    published::document(&SurveyJson {
        schema: "germoir/survey/1",
        population: parts.population,
        samples: samples.collect(),
        made: made.collect(),
    })
}

/// How many people to ask to know within what range, and what surveys that were made say.
#[derive(JsonSchema, Serialize)]
pub(super) struct SurveyJson<'p> {
    #[schemars(extend("const" = "germoir/survey/1"))]
    schema: &'static str,
    /// How many people the survey is to stand for; null where it is not known.
    population: Option<u64>,
    /// The narrowest margin first.
    samples: Vec<SampleJson>,
    /// In the order of the names of their projects.
    made: Vec<SurveyedJson<'p>>,
}

/// How many to ask for one margin, at 95 %.
#[derive(JsonSchema, Serialize)]
struct SampleJson {
    /// Points of a hundred, to either side.
    margin: u8,
    ask: u64,
    /// What would be known if half of them said yes; null without a population.
    half: Option<ExpectedJson>,
}

/// A survey that was made.
#[derive(JsonSchema, Serialize)]
struct SurveyedJson<'p> {
    /// Null where it is not that of a file.
    project: Option<&'p str>,
    asked: u64,
    yes: u64,
    population: u64,
    expected: ExpectedJson,
}
