//! What was found in files, and what `check` prints of it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::data::published;
use crate::data::schema::OneOf;
use crate::descriptor::Kind;
use crate::material::Located;
use crate::portfolio::cohort::Fault;

/// What `check` prints: files with their problems.
pub fn json(files: &[(String, Option<Kind>, Vec<Located>)]) -> String {
    let files = files
        .iter()
        .map(|(path, kind, problems)| CheckedFile {
            path,
            kind: kind.map(OneOf),
            problems: problems.iter().map(ProblemJson::from).collect(),
        })
        .collect();
    let check = CheckJson { schema: "germoir/check/1", files };
    published::document(&check)
}

/// What was found in files.
#[derive(JsonSchema, Serialize)]
pub(super) struct CheckJson<'p> {
    #[schemars(extend("const" = "germoir/check/1"))]
    schema: &'static str,
    /// In the order of their paths.
    files: Vec<CheckedFile<'p>>,
}

/// One file.
#[derive(JsonSchema, Serialize)]
struct CheckedFile<'p> {
    /// As it was typed or found.
    path: &'p str,
    /// Null where that cannot be told.
    kind: Option<OneOf<crate::descriptor::Kind>>,
    /// By place; empty where the file is valid and nothing has to be said.
    problems: Vec<ProblemJson<'p>>,
}

/// Something wrong with a file, or worth a word.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct ProblemJson<'p> {
    /// A stable word for what it is.
    code: &'p str,
    /// With an `error` the file counts for nothing.
    #[schemars(extend("enum" = ["error", "warning", "note"]))]
    severity: &'static str,
    /// The keys that lead to the place, with dots between: `answers.openness`.
    path: &'p str,
    /// In the language that was asked for.
    message: &'p str,
    /// What to type instead; null where nothing can be proposed.
    help: Option<&'p str>,
    /// From 1.
    #[schemars(range(min = 1))]
    line: usize,
    /// From 1, in characters.
    #[schemars(range(min = 1))]
    column: usize,
}

impl<'p> From<&'p Located> for ProblemJson<'p> {
    fn from(problem: &'p Located) -> Self {
        Self {
            code: problem.code.id,
            severity: problem.code.severity.as_str(),
            path: &problem.path,
            message: &problem.message,
            help: problem.help.as_deref(),
            line: problem.at.line,
            column: problem.at.column,
        }
    }
}

impl<'p> From<&'p Fault> for ProblemJson<'p> {
    fn from(fault: &'p Fault) -> Self {
        Self {
            code: &fault.code,
            severity: fault.severity.as_str(),
            path: &fault.path,
            message: &fault.message,
            help: fault.help.as_deref(),
            line: fault.line as usize,
            column: fault.column as usize,
        }
    }
}
