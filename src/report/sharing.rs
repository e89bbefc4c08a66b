//! What may be shown of a project to others than those who carry it: under `[sharing]` its name
//! and words, otherwise its id alone.

use crate::descriptor::{Answer, Bearer, Evidence, Project, Reach, Said};
use crate::reach::Reached;

/// A project of which only the id may be shown: its name is its id, and no free text is left,
/// nor a source, a place, a partner or a contact. Levels, facets and counts stay.
pub fn withheld(project: &Project) -> Project {
    let mut shown = project.clone();
    shown.name = shown.id.clone();
    shown.summary.clear();
    shown.territory.places.clear();
    shown.publics.clear();
    shown.partners.clear();
    shown.links.clear();
    shown.bearer = Bearer { kind: shown.bearer.kind, ..Bearer::default() };
    shown.relation.with = None;
    shown.needs_skills.clear();
    shown.offers_skills.clear();
    shown.replies.clear();
    shown.answers.iter_mut().flatten().for_each(silence);
    shown.brakes.iter_mut().flatten().for_each(silence);
    shown.stakes.iter_mut().flatten().for_each(silence);
    shown
}

fn silence<T>(answer: &mut Answer<T>) {
    answer.note = None;
    if let Said::NotApplicable(reason) = &mut answer.said {
        reason.clear();
    }
    for Evidence { source, note, .. } in &mut answer.evidence {
        (*source, *note) = (None, None);
    }
}

/// The counts of such a project without the words beside them. Those of other scopes than the
/// latest are left out, since nothing would tell them apart any more.
pub fn withheld_reach(project: &mut Project, reached: &mut Reached) {
    if let Some(reach) = &mut project.reach {
        silence_reach(reach, reached.scope.as_deref());
    }
    reached.scope = None;
}

fn silence_reach(reach: &mut Reach, scope: Option<&str>) {
    reach.observations.retain(|observation| observation.scope.as_deref() == scope);
    for observation in &mut reach.observations {
        observation.scope = None;
        observation.source = None;
        observation.note = None;
        if let Some(why) = &mut observation.new_start {
            why.clear();
        }
    }
    for expected in reach.earlier_expectations.iter_mut().chain(&mut reach.expected) {
        (expected.scope, expected.source) = (None, None);
    }
}
