//! Answers that were chosen on sentences which have changed since: they are asked again, first.

use super::{Conversation, Kept, Step};
use crate::catalogue::Catalogue;
use crate::descriptor::Said;
use crate::questionnaire::{Ask, Questionnaire, Reply};

impl Conversation<'_> {
    /// Asks them again, of whatever extent; what is passed over stays as it is. False at the end of
    /// the conversation.
    pub(super) fn ask_changed(&mut self, full: &Questionnaire<'_>) -> bool {
        let version = self.saved.draft.answered_on();
        let is_changed = |ask: &&Ask<'_>| {
            let ladder = ladder(ask, &self.setting.catalogue);
            self.is_given(ask) && ladder.is_some_and(|ladder| ladder > version)
        };
        let changed: Vec<&Ask<'_>> = full.asks().filter(is_changed).collect();
        self.saved.changed = changed.iter().map(|ask| ask.dotted()).collect();
        if changed.is_empty() {
            return true;
        }
        // Numbered among themselves.
        let count = std::mem::replace(&mut self.count, changed.len());
        let is_whole = self.ask_each(&changed);
        self.count = count;
        is_whole
    }

    fn ask_each(&mut self, changed: &[&Ask<'_>]) -> bool {
        let facts = [("count", changed.len().into())];
        let words = self.setting.phrases.tell("interview-changed-ladders", facts);
        self.talk.say(&words);
        let mut at = 0;
        while let Some(ask) = changed.get(at) {
            match self.answer(ask, at + 1) {
                Step::Next => {
                    if !self.is_seen_again(ask) {
                        return false;
                    }
                    at += 1;
                }
                Step::Back if at == 0 => self.tell("interview-first"),
                Step::Back => at -= 1,
                Step::Again => {}
                Step::Jump(number) => at = number - 1,
                Step::Stop => return false,
            }
        }
        true
    }

    /// Notes that an answer was read again on the sentences of today, also where it stays. False
    /// where that could not be saved.
    fn is_seen_again(&mut self, ask: &Ask<'_>) -> bool {
        let place = ask.dotted();
        let is_last = self.saved.changed.len() == 1 && self.saved.changed.contains(&place);
        let reply = self.saved.draft.reply(ask);
        let is_kept = match reply.filter(|_| is_last) {
            Some(reply) => !matches!(self.keep(ask, &reply), Kept::Lost),
            None => true,
        };
        self.saved.changed.remove(&place);
        is_kept
    }

    fn is_given(&self, ask: &Ask<'_>) -> bool {
        let reply = self.saved.draft.reply(ask);
        matches!(reply, Some(Reply::Judged(judged)) if matches!(judged.said, Said::Given(_)))
    }
}

/// The version in which the words of a question's levels were last changed.
fn ladder(ask: &Ask<'_>, catalogue: &Catalogue) -> Option<u32> {
    let [table, id] = ask.path.as_slice() else { return None };
    match table.as_ref() {
        "answers" => catalogue.criterion(id).map(|at| catalogue.criteria[at].ladder),
        "brakes" => catalogue.brake(id).map(|at| catalogue.brakes[at].ladder),
        "stakes" => catalogue.stake(id).map(|at| catalogue.stakes[at].ladder),
        _ => None,
    }
}
