//! What was found in files, and what `check` prints of it.

use serde::Serialize;

use crate::descriptor::Kind;
use crate::material::Located;
use crate::report::published;

/// What `check` prints: files with their problems.
pub fn check(files: &[(String, Option<Kind>, Vec<Located>)]) -> String {
    let files = files
        .iter()
        .map(|(path, kind, problems)| CheckedFile {
            path,
            kind: kind.map(Kind::as_str),
            problems: problems.iter().map(ProblemJson::new).collect(),
        })
        .collect();
    let check = CheckJson { schema: "germoir/check/1", files };
    published::pretty(&check)
}

#[derive(Serialize)]
struct CheckJson<'p> {
    schema: &'static str,
    files: Vec<CheckedFile<'p>>,
}

#[derive(Serialize)]
struct CheckedFile<'p> {
    path: &'p str,
    kind: Option<&'static str>,
    problems: Vec<ProblemJson<'p>>,
}

#[derive(Serialize)]
pub(in crate::report) struct ProblemJson<'p> {
    code: &'static str,
    severity: &'static str,
    path: &'p str,
    message: &'p str,
    help: Option<&'p str>,
    line: usize,
    column: usize,
}

impl<'p> ProblemJson<'p> {
    pub(in crate::report) fn new(problem: &'p Located) -> Self {
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
