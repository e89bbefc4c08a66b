//! Answers on a scale: a level with its note, what was done about a brake, why a question does not
//! apply.

use super::orders::Given;
use super::{Conversation, Kept};
use crate::descriptor::{Level, Said};
use crate::questionnaire::{Ask, Judged, Reply, Scale, entry};

impl Conversation<'_> {
    pub(super) fn level(&mut self, ask: &Ask<'_>, scale: &Scale<'_>, line: &str) -> Given<Reply> {
        let mut judged = self.judged(ask);
        if scale.sides.is_empty() {
            judged.note = Some(line.trim().to_owned());
            return Given::Value(Reply::Judged(judged));
        }
        let (first, note) = match line.trim().split_once(char::is_whitespace) {
            Some((first, note)) => (first, Some(note.trim().to_owned())),
            None => (line.trim(), None),
        };
        let at_least = entry::at_least(first);
        let Some(level) = at_least.or_else(|| first.parse().ok().and_then(Level::new)) else {
            self.tell(if first.ends_with('+') {
                "interview-plus-wrong"
            } else {
                "interview-level-wrong"
            });
            return Given::Nothing;
        };
        if at_least.is_some() && !scale.may_be_more {
            self.tell("interview-plus-not-here");
            return Given::Nothing;
        }
        judged.at_least = at_least.is_some();
        judged.note = note.or(judged.note);
        let mut levels = vec![level];
        if scale.lacks(&levels) {
            self.half.keep(&ask.dotted(), line);
            // How strongly it is felt is said, whatever becomes of the rest of the answer. What was
            // done about it stays where it was said of the same.
            let before = judged.said.given().filter(|before| before.first() == Some(&level));
            let said = Said::Given(before.cloned().unwrap_or_else(|| levels.clone()));
            let first = Reply::Judged(Judged { said, ..judged.clone() });
            match self.keep(ask, &first) {
                Kept::Saved => {}
                Kept::Lost => return Given::Stop,
                Kept::Refused(words) => {
                    self.talk.say(&words);
                    return Given::Nothing;
                }
            }
            match self.mitigation(scale) {
                Given::Value(level) => levels.push(level),
                Given::Nothing => {}
                other => return other.otherwise(),
            }
        }
        judged.said = Said::Given(levels);
        Given::Value(Reply::Judged(judged))
    }

    /// The second scale of a brake; nothing where it is not known.
    fn mitigation(&mut self, scale: &Scale<'_>) -> Given<Level> {
        let Some(side) = scale.sides.get(1) else { return Given::Nothing };
        let language = self.setting.language();
        self.talk.say(side.title.get(language));
        for (level, words) in side.levels.iter().enumerate() {
            self.talk.item(level, words.get(language));
        }
        let prompt = self.setting.phrases.say("interview-prompt-mitigation");
        loop {
            let line = match self.part(&prompt, "interview-help-mitigation") {
                Given::Value(line) => line,
                other => return other.otherwise(),
            };
            match line.trim().parse().ok().and_then(Level::new) {
                Some(level) => return Given::Value(level),
                None => self.tell("interview-mitigation-wrong"),
            }
        }
    }

    /// Why a question does not apply.
    pub(super) fn reason(&mut self, ask: &Ask<'_>) -> Given<Reply> {
        let prompt = self.setting.phrases.say("interview-prompt-reason");
        match self.part(&prompt, "interview-help-reason") {
            Given::Value(reason) => {
                let said = Said::NotApplicable(reason.trim().to_owned());
                let judged = Judged { said, at_least: false, ..self.judged(ask) };
                Given::Value(Reply::Judged(judged))
            }
            Given::Nothing => {
                self.tell("interview-reason-needed");
                Given::Nothing
            }
            other => other.otherwise(),
        }
    }

    /// A refusal takes the place of a note and of evidence: asks before they go.
    pub(super) fn may_drop(&mut self, ask: &Ask<'_>) -> Given<()> {
        let judged = self.judged(ask);
        if judged.note.is_none() && judged.evidence.is_empty() {
            return Given::Value(());
        }
        let question = self.setting.phrases.say("interview-drop");
        match self.part(&question, "interview-help-drop") {
            Given::Value(line) if entry::yes_no(&line) == Some(true) => Given::Value(()),
            other => other.otherwise(),
        }
    }
}
