//! What may be shown of a project to others than those who carry it: under `[sharing]` its name
//! and words, otherwise its id alone.

use super::json::Parts;
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

/// An assessment as it may be shown to others when the project has not agreed to be named.
pub struct Withheld {
    project: Project,
    reached: Option<Reached>,
}

impl Withheld {
    /// `ask_first` stands where the summary would: that the project is to be asked first.
    pub fn of(parts: Parts<'_>, ask_first: String) -> Self {
        let mut project = withheld(parts.project);
        let mut reached = parts.reached.cloned();
        if let Some(reached) = &mut reached {
            withheld_reach(&mut project, reached);
        }
        project.summary = ask_first;
        project.language = None;
        Self { project, reached }
    }

    /// The same parts with what may be shown. Remarks are left out: they may quote the file.
    pub fn parts<'p>(&'p self, parts: Parts<'p>) -> Parts<'p> {
        Parts { project: &self.project, reached: self.reached.as_ref(), problems: &[], ..parts }
    }
}
