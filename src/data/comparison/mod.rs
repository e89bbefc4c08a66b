//! Comparisons for programs: `germoir/comparison/1`.
//!
//! `before` and `after` of the steps of a figure chain to the bit: each `before` is the `after`
//! that precedes it, the first that of the figure, the last `after` that of the figure.

mod changes;
mod cohorts;

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::METHOD;
use crate::comparison::{ORDER, Side};
use crate::data::assessment::ProfileNameJson;
use crate::data::published;
use crate::data::schema::{Day, Fingerprint, OneOf};
use crate::material::{Compared, Origin};
use changes::{ChangesJson, changes};

use cohorts::CohortsJson;

pub use cohorts::cohorts;

const SCHEMA: &str = "germoir/comparison/1";

/// What changed between two states of a project, or of two folders of projects, and why.
#[derive(JsonSchema, Serialize)]
#[serde(untagged)]
pub(super) enum ComparisonJson<'c> {
    Project(Box<ProjectsJson<'c>>),
    Cohorts(Box<CohortsJson<'c>>),
}

/// Two states of one project, and what led from one to the other, cause by cause.
#[derive(JsonSchema, Serialize)]
pub(super) struct ProjectsJson<'c> {
    #[schemars(extend("const" = "germoir/comparison/1"))]
    schema: &'static str,
    /// The method by which both are worked out: none of the changes comes from it.
    #[schemars(range(min = 1))]
    method: u32,
    /// The order in which causes are applied; another would share out the same change otherwise.
    order: [&'static str; 5],
    old: SideJson<'c>,
    new: SideJson<'c>,
    #[serde(flatten)]
    changes: ChangesJson,
}

/// One of the two states.
#[derive(JsonSchema, Serialize)]
struct SideJson<'c> {
    /// A `review` is laid over the project.
    #[schemars(extend("enum" = ["project", "review"]))]
    kind: &'static str,
    id: &'c str,
    fingerprint: Fingerprint<'c>,
    /// Null for a project.
    reviewer: Option<&'c str>,
    role: Option<OneOf<crate::descriptor::Role>>,
    /// The day of its assessment.
    date: Day,
    stage: OneOf<crate::catalogue::Stage>,
    /// The fingerprint of the catalogue.
    catalogue: Fingerprint<'c>,
    profile: ProfileNameJson<'c>,
}

/// Writes the comparison of one project.
pub fn project(compared: Compared<'_>) -> String {
    let json = ProjectsJson {
        schema: SCHEMA,
        method: METHOD,
        order: ORDER,
        old: side(compared.old, compared.old_origin),
        new: side(compared.new, compared.new_origin),
        changes: changes(compared),
    };
    published::document(&ComparisonJson::Project(Box::new(json)))
}

fn side<'c>(side: Side<'c>, origin: &'c Origin) -> SideJson<'c> {
    let own = side.project.fingerprint.as_str();
    let (kind, fingerprint, reviewer, role) = match origin {
        Origin::Project => ("project", own, None, None),
        Origin::Review { reviewer, role, fingerprint } => {
            ("review", fingerprint.as_str(), Some(reviewer.as_str()), *role)
        }
    };
    SideJson {
        kind,
        id: &side.project.id,
        fingerprint: Fingerprint(fingerprint),
        reviewer,
        role: role.map(OneOf),
        date: Day(side.date),
        stage: OneOf(side.project.stage.value),
        catalogue: Fingerprint(&side.catalogue.fingerprint),
        profile: side.profile.into(),
    }
}
