//! What the express questionnaire told, and which answers each open gate waits for.

use super::Words;
use crate::assessment::{GateResult, State, Status, Why};
use crate::catalogue::profile::Measure;
use crate::document::{Build, Section};
use crate::report::view;

impl Words<'_> {
    /// Nothing where more than the express questionnaire is answered.
    pub(super) fn express(&self) -> Option<Section> {
        let mut part = view::express(self.parts, self.phrases)?;
        let open = self.parts.assessment.gates.iter().enumerate();
        let open = open.filter(|(_, gate)| gate.status == Status::Undecided);
        for (at, gate) in open {
            let facts = [("number", (at + 1).into()), ("lacks", self.lacks(gate).into())];
            part.blocks.text(self.phrases.tell("screen-express-gate", facts));
        }
        Some(part)
    }

    /// The answers that an undecided gate waits for, in words.
    fn lacks(&self, gate: &GateResult) -> String {
        let catalogue = self.parts.catalogue;
        let language = self.parts.language;
        let of = |id: &str, name: &str| self.phrases.tell(id, [("name", name.to_owned().into())]);
        let family = |at: usize| catalogue.families[at].name.get(language);
        match gate.measure {
            Measure::Criterion(at) => {
                let name = &catalogue.criteria[at].wording.get(language).name;
                match gate.why {
                    Some(Why::Unproved) => of("screen-express-proof", name),
                    _ => of("screen-express-answer", name),
                }
            }
            Measure::Coverage(at) => {
                let items = &self.parts.assessment.families[at].items;
                let count =
                    |some: &[State]| items.iter().filter(|item| some.contains(&item.state)).count();
                let asked = count(&[State::Answered, State::Declined, State::Unknown]);
                let wanted = self.parts.profile.gates[gate.gate].minimum * asked as f64;
                let more = (wanted.ceil() as usize).saturating_sub(count(&[State::Answered]));
                let facts = [("count", more.into()), ("name", family(at).to_string().into())];
                self.phrases.tell("screen-express-count", facts)
            }
            Measure::Family(at) => of("screen-express-family", family(at)),
            Measure::Stakes => self.phrases.say("screen-express-stakes"),
            Measure::Release => self.phrases.say("screen-express-brakes"),
        }
    }
}
