//! What a question shows: itself, what stands already, and help.

use super::Conversation;
use crate::descriptor::{Level, Said};
use crate::document::safe;
use crate::questionnaire::{Ask, Choice, Judged, Kind, Reply};

/// Of an answer in a list, as many characters.
const MOST: usize = 60;

impl Conversation<'_> {
    pub(super) fn put_question(&mut self, ask: &Ask<'_>, number: usize) {
        let all = self.count;
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
        let now = self.saved.draft.reply(ask).filter(|_| !self.is_filler(ask));
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
                    Said::Given(levels) => self.levels(ask, judged, levels),
                    Said::Declined => phrases.say("interview-declined"),
                    Said::NotApplicable(reason) => phrases
                        .tell("interview-not-applicable", [("reason", reason.clone().into())]),
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

    /// The levels of an answer; of a brake, also that what was done about it is not known.
    fn levels(&self, ask: &Ask<'_>, judged: &Judged, levels: &[Level]) -> String {
        let mut said: Vec<String> = levels.iter().map(|level| level.get().to_string()).collect();
        if judged.at_least
            && let Some(first) = said.first_mut()
        {
            first.push('+');
        }
        if matches!(&ask.kind, Kind::Scale(scale) if scale.lacks(levels)) {
            said.push(self.setting.phrases.say("interview-done-unknown"));
        }
        said.join(", ")
    }

    /// An instance of an answer, then what can be typed.
    pub(super) fn help(&mut self, ask: &Ask<'_>) {
        let language = self.setting.language();
        if let Some(instance) = &ask.instance {
            self.talk.say(instance.get(language));
        }
        if let Kind::One(choices) | Kind::Many(choices) = &ask.kind {
            for choice in choices {
                let Some(about) = &choice.about else { continue };
                let (name, about) = (choice.name.get(language), about.get(language));
                self.talk.say(&self.setting.phrases.said_of(name, about));
            }
        }
        self.tell(match &ask.kind {
            Kind::Scale(scale) if scale.sides.is_empty() => "interview-help-note",
            Kind::Scale(scale) if scale.may_not_apply && scale.may_be_more => {
                "interview-help-level"
            }
            Kind::Scale(scale) if scale.may_not_apply => "interview-help-brake",
            Kind::Scale(_) => "interview-help-stake",
            _ => "interview-help-fact",
        });
    }

    /// What is answered, each question with its number.
    pub(super) fn list(&mut self) {
        let language = self.setting.language();
        let mut left: Vec<usize> = Vec::new();
        for (number, _, ask) in self.places.clone() {
            let now = self.saved.draft.reply(ask).filter(|_| !self.is_open(ask));
            let Some(now) = now.and_then(|now| self.shown(ask, &now)) else {
                left.push(number);
                continue;
            };
            let now: String = now.chars().take(MOST).collect();
            let line = self.setting.phrases.said_of(ask.name.get(language), &now);
            self.talk.item(number, &safe::terminal(&line));
        }
        left.dedup();
        let facts =
            [("left", left.len().into()), ("first", left.first().copied().unwrap_or(1).into())];
        let words = self.setting.phrases.tell("interview-list-end", facts);
        self.talk.say(&words);
    }

    /// The stakes, to choose among.
    pub(super) fn put_choice(&mut self, asks: &[&Ask<'_>]) {
        let language = self.setting.language();
        self.tell(match self.saved.draft.is_reading() {
            true => "interview-stakes-reading",
            false => "interview-stakes",
        });
        for (number, ask) in asks.iter().enumerate() {
            self.talk.item(number + 1, ask.name.get(language));
        }
    }
}
