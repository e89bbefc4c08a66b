//! What a template for a letter is filled with: an assessment, and the words of the letter under
//! `letter`, which are `germoir/letter/1`.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::assessment::AssessmentJson;
use crate::material::AssessmentParts;
use crate::material::letter::Letter;

/// An assessment as it is published, and the letter about it.
#[derive(Serialize)]
struct LetterJson<'p> {
    #[serde(flatten)]
    assessment: AssessmentJson<'p>,
    letter: WordsJson<'p>,
}

/// The words of a letter.
#[derive(JsonSchema, Serialize)]
pub(super) struct WordsJson<'p> {
    #[schemars(extend("const" = "germoir/letter/1"))]
    schema: &'static str,
    #[serde(flatten)]
    words: &'p Letter,
}

/// The data for a template.
pub fn value(letter: &Letter, parts: AssessmentParts<'_>) -> Value {
    let data = LetterJson {
        assessment: AssessmentJson::new(parts),
        letter: WordsJson { schema: "germoir/letter/1", words: letter },
    };
    serde_json::to_value(data).expect("strings and finite numbers are JSON")
}
