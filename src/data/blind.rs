//! What came of making blind copies: `germoir/blind/1`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::data::published;
use crate::data::schema::OneOf;
use crate::material::{Copied, Made};
use crate::panel::blind::Trace;

/// The list for programs.
pub fn json(copies: &[Copied]) -> String {
    let copies = copies.iter().map(|copied| CopyJson {
        file: &copied.file,
        pseudonym: &copied.pseudonym,
        state: match copied.made {
            Made::Written { .. } => "written",
            Made::Kept => "kept",
            Made::KeptOld => "kept-original-changed",
        },
        replaced: match copied.made {
            Made::Written { replaced } => Some(replaced),
            Made::Kept | Made::KeptOld => None,
        },
        leaks: copied
            .leaks
            .iter()
            .map(|leak| LeakJson {
                kind: OneOf(leak.trace),
                path: &leak.path,
                line: leak.at.line,
                column: leak.at.column,
                text: &leak.text,
                proposal: &leak.proposal,
            })
            .collect(),
    });
    let json = BlindJson { schema: "germoir/blind/1", copies: copies.collect() };
    published::document(&json)
}

/// Copies without identities, and what still gives somebody away in them. It names no original.
#[derive(JsonSchema, Serialize)]
pub(super) struct BlindJson<'c> {
    #[schemars(extend("const" = "germoir/blind/1"))]
    schema: &'static str,
    copies: Vec<CopyJson<'c>>,
}

/// A copy.
#[derive(JsonSchema, Serialize)]
struct CopyJson<'c> {
    file: &'c str,
    pseudonym: &'c str,
    /// `kept`: it was corrected by hand since it was made.
    #[schemars(extend("enum" = ["written", "kept", "kept-original-changed"]))]
    state: &'static str,
    /// Names that were replaced; null for a copy that was kept.
    replaced: Option<usize>,
    leaks: Vec<LeakJson<'c>>,
}

/// Something in it that may still name somebody.
#[derive(JsonSchema, Serialize)]
struct LeakJson<'c> {
    /// `acronym` and `capital` are only written like names and are for a person to judge; the others
    /// have a copy refused.
    kind: OneOf<Trace>,
    /// The keys that lead to the place.
    path: &'c str,
    #[schemars(range(min = 1))]
    line: usize,
    #[schemars(range(min = 1))]
    column: usize,
    text: &'c str,
    /// What could stand there.
    proposal: &'c str,
}
