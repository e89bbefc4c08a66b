//! What a question shows: itself, what stands already, and help.

use super::Conversation;
use crate::descriptor::Said;
use crate::questionnaire::{Ask, Choice, Kind, Reply};

impl Conversation<'_> {
    pub(super) fn put_question(&mut self, ask: &Ask<'_>, number: usize, all: usize) {
        let language = self.setting.language();
        self.talk.say(&format!("\n{number}/{all} · {}", ask.name.get(language)));
        self.talk.say(ask.question.get(language));
        match &ask.kind {
            Kind::Scale(scale) => {
                if let Some(side) = scale.sides.first() {
                    for (level, words) in side.levels.iter().enumerate() {
                        self.talk.item(level, words.get(language));
                    }
                }
            }
            Kind::One(choices) | Kind::Many(choices) => self.choices(choices),
            _ => {}
        }
        let now = self.keeper.draft().reply(ask).filter(|_| !self.is_filler(ask));
        if let Some(now) = now.and_then(|reply| self.shown(ask, &reply)) {
            let words = self.setting.phrases.tell("interview-now", [("answer", now.into())]);
            self.talk.say_theirs(&words);
        }
    }

    pub(super) fn choices(&mut self, choices: &[Choice<'_>]) {
        let language = self.setting.language();
        for (at, choice) in choices.iter().enumerate() {
            self.talk.item(at + 1, choice.name.get(language));
        }
    }

    /// An answer that stands already, in a line.
    pub(super) fn shown(&self, ask: &Ask<'_>, reply: &Reply) -> Option<String> {
        let phrases = &self.setting.phrases;
        let named = |id: &String| match &ask.kind {
            Kind::One(choices) | Kind::Many(choices) => {
                let choice = choices.iter().find(|choice| choice.id == id.as_str());
                choice.map(|choice| choice.name.get(self.setting.language()).to_string())
            }
            _ => None,
        };
        let named = |id: &String| named(id).unwrap_or_else(|| id.clone());
        Some(match reply {
            Reply::Text(text) => text.clone(),
            Reply::One(id) => named(id),
            Reply::Date(date) => date.to_string(),
            Reply::Number(number) => number.to_string(),
            Reply::YesNo(true) => phrases.say("interview-yes"),
            Reply::YesNo(false) => phrases.say("interview-no"),
            Reply::Many(list) | Reply::Own(list) => {
                list.iter().map(named).collect::<Vec<_>>().join(" · ")
            }
            Reply::Rows(rows) => rows.len().to_string(),
            Reply::Judged(judged) => {
                let said = match &judged.said {
                    Said::Given(levels) => {
                        let levels: Vec<String> =
                            levels.iter().map(|level| level.get().to_string()).collect();
                        levels.join(", ")
                    }
                    Said::Declined => phrases.say("interview-declined"),
                    Said::NotApplicable(reason) => reason.clone(),
                    Said::Unknown => String::new(),
                };
                let parts = [Some(said), judged.note.clone()];
                let parts: Vec<String> =
                    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
                if parts.is_empty() {
                    return None;
                }
                parts.join(" — ")
            }
        })
    }

    /// What can be typed first: it is what most who ask are looking for.
    pub(super) fn help(&mut self, ask: &Ask<'_>) {
        let phrases = &self.setting.phrases;
        let language = self.setting.language();
        let id = match &ask.kind {
            Kind::Scale(scale) if scale.sides.is_empty() => "interview-help-note",
            Kind::Scale(scale) if scale.may_not_apply => "interview-help-level",
            Kind::Scale(_) => "interview-help-stake",
            _ => "interview-help-fact",
        };
        self.tell(id);
        for line in ask.help.get(language) {
            self.talk.say(line);
        }
        if !ask.nodes.is_empty() {
            let nodes = ask.nodes.join(", ");
            self.talk.say(&phrases.tell("interview-nodes", [("nodes", nodes.into())]));
        }
    }
}
