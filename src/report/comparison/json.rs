//! Comparisons for programs: `germoir/comparison/1`.
//!
//! `before` and `after` of the steps of a figure chain to the bit: each `before` is the `after`
//! that precedes it, the first that of the figure, the last `after` that of the figure.

mod changes;
mod cohorts;

use serde::Serialize;

use crate::comparison::{ORDER, Side};
use crate::material::{Compared, Origin};
use changes::{ChangesJson, changes};

pub use cohorts::cohorts;

const SCHEMA: &str = "germoir/comparison/1";

#[derive(Serialize)]
struct ProjectsJson<'c> {
    schema: &'static str,
    order: [&'static str; 5],
    old: SideJson<'c>,
    new: SideJson<'c>,
    #[serde(flatten)]
    changes: ChangesJson,
}

#[derive(Serialize)]
struct SideJson<'c> {
    kind: &'static str,
    id: &'c str,
    fingerprint: &'c str,
    reviewer: Option<&'c str>,
    role: Option<&'static str>,
    date: String,
    stage: &'static str,
    catalogue: &'c str,
    profile: ProfileJson<'c>,
}

#[derive(Serialize)]
struct ProfileJson<'c> {
    name: &'c str,
    fingerprint: &'c str,
}

/// Writes the comparison of one project.
pub fn project(compared: Compared<'_>) -> String {
    let json = ProjectsJson {
        schema: SCHEMA,
        order: ORDER,
        old: side(compared.old, compared.old_origin),
        new: side(compared.new, compared.new_origin),
        changes: changes(compared),
    };
    written(&json)
}

fn written(json: &impl Serialize) -> String {
    let mut text = crate::report::published::pretty(json);
    text.push('\n');
    text
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
        fingerprint,
        reviewer,
        role,
        date: side.date.to_string(),
        stage: side.project.stage.value.as_str(),
        catalogue: &side.catalogue.fingerprint,
        profile: ProfileJson { name: &side.profile.name, fingerprint: &side.profile.fingerprint },
    }
}
