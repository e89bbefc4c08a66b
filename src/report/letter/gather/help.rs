//! Who and what could help: support, and people to meet.

use super::Writer;
use crate::access::Others;
use crate::assessment::Status;
use crate::catalogue::GroupKind;
use crate::material::AssessmentParts as Parts;
use crate::material::letter::{Introduction, Passage};

impl Writer<'_> {
    /// What the bearer asked for, and what could change a gate that is not met.
    pub(super) fn support(&self) -> Passage<String> {
        let Parts { project, catalogue, profile, assessment, language, .. } = self.parts;
        let name = |at: usize| catalogue.supports[at].wording.get(language).name.to_string();
        let mut kinds = project.needs_support.clone();
        let has_asked = !kinds.is_empty() || !project.needs_skills.is_empty();
        for result in assessment.gates.iter().filter(|result| result.status != Status::Met) {
            kinds.extend(&profile.gates[result.gate].supports);
        }
        if !has_asked {
            // One of each group, so that the bearer sees what can be asked for.
            kinds.extend(catalogue.groups_of(GroupKind::Support).filter_map(|(group, _)| {
                catalogue.supports.iter().position(|support| support.group == group)
            }));
        }
        let mut points: Vec<String> = Vec::new();
        for kind in kinds.into_iter().map(name) {
            if !points.contains(&kind) {
                points.push(kind);
            }
        }
        let id = if has_asked { "letter-support-asked" } else { "letter-support-exists" };
        if !project.needs_skills.is_empty() {
            let skills = self.joined(&project.needs_skills);
            points.push(self.phrases.tell("letter-skills-sought", [("skills", skills.into())]));
        }
        let sentences = vec![self.phrases.say(id)];
        Passage { heading: self.phrases.say("letter-support"), sentences, points }
    }

    /// Whom to meet, and what the bearer brings them.
    pub(super) fn introductions(&self, points: Vec<Introduction>) -> Passage<Introduction> {
        let said = match (points.is_empty(), Others::Introduce.is_agreed_by(self.parts.project)) {
            (false, _) => self.phrases.say("letter-meet-how"),
            (true, true) => self.voiced("meet-later"),
            (true, false) => self.voiced("meet-ask"),
        };
        let mut sentences = vec![said];
        let offers = &self.parts.project.offers_skills;
        if !offers.is_empty() {
            let skills = self.joined(offers);
            sentences
                .insert(0, self.phrases.tell("letter-skills-given", [("skills", skills.into())]));
        }
        Passage { heading: self.phrases.say("letter-meet"), sentences, points }
    }
}
