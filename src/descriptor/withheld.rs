//! A project without what its bearer did not agree to show to others.

use super::answer::{Answer, Said};
use super::project::{Bearer, Project, Relation, Territory};

impl Project {
    /// Whether a report about several projects may show its name, contact and free text.
    pub fn is_shared(&self) -> bool {
        self.sharing.value.cohort
    }

    /// The same project under its id alone: answers and figures without name, contact or any free
    /// text. The fingerprint stays that of the file.
    #[must_use]
    pub fn withheld(&self) -> Self {
        let mut project = self.clone();
        project.name.clone_from(&project.id);
        project.summary = String::new();
        project.territory = Territory { scale: project.territory.scale, places: Vec::new() };
        project.publics = Vec::new();
        project.partners = Vec::new();
        project.links = Vec::new();
        project.bearer = Bearer { kind: project.bearer.kind, ..Bearer::default() };
        project.relation = Relation { kind: project.relation.kind, with: None };
        project.needs_skills = Vec::new();
        project.offers_skills = Vec::new();
        project.answers.iter_mut().flatten().for_each(silence);
        project.brakes.iter_mut().flatten().for_each(silence);
        project.stakes.iter_mut().flatten().for_each(silence);
        if let Some(reach) = &mut project.reach {
            for expected in reach.expected.iter_mut().chain(&mut reach.earlier_expectations) {
                (expected.source, expected.scope) = (None, None);
            }
            // Which observations are of one scope still decides what is compared.
            let mut scopes: Vec<String> = Vec::new();
            for observation in &mut reach.observations {
                (observation.source, observation.note) = (None, None);
                observation.new_start = observation.new_start.take().map(|_| String::new());
                if let Some(scope) = observation.scope.take() {
                    let at = scopes.iter().position(|other| *other == scope).unwrap_or_else(|| {
                        scopes.push(scope);
                        scopes.len() - 1
                    });
                    observation.scope = Some((at + 1).to_string());
                }
            }
        }
        project
    }
}

/// Takes the words out of an answer. What it says, and how well it is supported, stays.
fn silence<T>(answer: &mut Answer<T>) {
    answer.note = None;
    if let Said::NotApplicable(reason) = &mut answer.said {
        reason.clear();
    }
    for evidence in &mut answer.evidence {
        (evidence.source, evidence.note) = (None, None);
    }
}
