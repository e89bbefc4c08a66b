//! One question: put, helped with, answered.

use super::fact::counts_first;
use super::orders::{Given, Order};
use super::{Conversation, Kept, Step, half};
use crate::descriptor::Said;
use crate::questionnaire::{Ask, Judged, Kind, Reply, Scale};

impl Conversation<'_> {
    /// Puts a question until it is answered, skipped or left.
    pub(super) fn answer(&mut self, ask: &Ask<'_>, number: usize) -> Step {
        self.put_question(ask, number);
        loop {
            let Some(line) = self.held_or_typed(ask) else { return Step::Stop };
            let lines = line.trim().lines().count();
            if lines > 1 {
                let words =
                    self.setting.phrases.tell("interview-pasted", [("count", lines.into())]);
                self.talk.say(&words);
            }
            let given = match self.order_of(ask, &line) {
                Some(Order::Skip) => return self.passed(ask),
                Some(Order::Back) => return Step::Back,
                Some(Order::Stop) => return Step::Stop,
                Some(Order::Jump(number)) if self.may_jump(number) => return Step::Jump(number),
                Some(Order::Jump(_)) => continue,
                Some(Order::Help) => {
                    self.help(ask);
                    Given::Back
                }
                Some(Order::List) => {
                    self.list();
                    Given::Back
                }
                Some(order) => self.other_answer(ask, order),
                None => match &ask.kind {
                    Kind::Scale(scale) => self.level(ask, scale, &line),
                    _ => self.fact(ask, &line),
                },
            };
            let reply = match given {
                Given::Value(reply) => reply,
                Given::Nothing => continue,
                Given::Back => {
                    self.half.forget(&ask.dotted());
                    self.put_question(ask, number);
                    continue;
                }
                Given::Stop => return Step::Stop,
                Given::Jump(number) => return Step::Jump(number),
            };
            match self.keep(ask, &reply) {
                Kept::Lost => return Step::Stop,
                Kept::Refused(words) => self.talk.say(&words),
                // A note or a piece of evidence leaves the level to be given.
                Kept::Saved if lacks_a_level(&reply) && ask.leaves_open(&reply) => {
                    self.tell("interview-kept");
                }
                Kept::Saved => {
                    self.half.forget(&ask.dotted());
                    return self.shows(ask);
                }
            }
        }
    }

    /// What is passed over where a level is asked for, and nothing stands yet, is not known: that is
    /// an answer, and is saved like the others.
    fn passed(&mut self, ask: &Ask<'_>) -> Step {
        let asks_level = matches!(&ask.kind, Kind::Scale(scale) if !scale.sides.is_empty());
        if !asks_level || self.saved.draft.reply(ask).is_some() {
            return Step::Next;
        }
        match self.keep(ask, &Reply::Judged(Judged::plain(Said::Unknown))) {
            Kept::Lost => Step::Stop,
            Kept::Saved => Step::Next,
            Kept::Refused(words) => {
                self.talk.say(&words);
                Step::Next
            }
        }
    }

    /// The order that a line is, at this question.
    fn order_of(&self, ask: &Ask<'_>, line: &str) -> Option<Order> {
        let order = Order::parse(line)?;
        // "n" is "no" to a question that takes it.
        let is_no = matches!(ask.kind, Kind::YesNo) && order == Order::NotApplicable;
        (!is_no).then_some(order)
    }

    /// What an order answers on a scale.
    fn other_answer(&mut self, ask: &Ask<'_>, order: Order) -> Given<Reply> {
        let scale = match &ask.kind {
            Kind::Scale(scale) => Some(scale),
            _ => None,
        };
        match (order, scale) {
            (Order::Decline, Some(scale)) if !scale.sides.is_empty() => match self.may_drop(ask) {
                Given::Value(()) => Given::Value(Reply::Judged(Judged::plain(Said::Declined))),
                other => other.otherwise(),
            },
            (Order::NotApplicable, Some(scale)) if scale.may_not_apply => self.reason(ask),
            (Order::Evidence, Some(_)) => self.evidence(ask),
            _ => {
                self.tell("interview-not-here");
                Given::Nothing
            }
        }
    }

    /// Asks what shows a level above 0, where the question wants it at once.
    fn shows(&mut self, ask: &Ask<'_>) -> Step {
        let asks_proof = matches!(&ask.kind, Kind::Scale(Scale { asks_proof: true, .. }));
        let judged = self.judged(ask);
        let levels = judged.said.given().map(Vec::as_slice).unwrap_or_default();
        let is_above = levels.first().is_some_and(|level| level.get() > 0);
        if !asks_proof || !is_above || !judged.evidence.is_empty() {
            return Step::Next;
        }
        self.tell("interview-proof");
        match self.evidence(ask) {
            Given::Value(reply) if matches!(self.keep(ask, &reply), Kept::Lost) => Step::Stop,
            Given::Value(_) | Given::Nothing => Step::Next,
            // Back from what shows an answer is back to the answer.
            Given::Back => Step::Again,
            Given::Stop => Step::Stop,
            Given::Jump(number) => Step::Jump(number),
        }
    }

    pub(super) fn tell(&mut self, id: &str) {
        let words = self.setting.phrases.find(id, []).unwrap_or_default();
        self.talk.say(&words);
    }

    /// The line that an interruption cut off from its second half, or the next one.
    fn held_or_typed(&mut self, ask: &Ask<'_>) -> Option<String> {
        let Some(line) = self.half.take(&ask.dotted()) else {
            let unfinished = self.half.asks(&ask.dotted());
            if unfinished.is_some() {
                self.tell("interview-unfinished");
            }
            let initial = unfinished.unwrap_or_else(|| self.initial(ask));
            let typed = self.typed(&self.prompt(ask), &initial);
            if typed.is_none() {
                half::keep_unfinished();
            }
            return typed;
        };
        let words = self.setting.phrases.tell("interview-half", [("answer", line.clone().into())]);
        self.talk.say_theirs(&words);
        Some(line)
    }

    /// The text that stands already, to be corrected in the line; what is quickly typed is not.
    fn initial(&self, ask: &Ask<'_>) -> String {
        let now = self.saved.draft.reply(ask).filter(|_| !self.is_filler(ask));
        match now {
            Some(Reply::Text(text)) => text,
            Some(Reply::Own(list)) => list.join(" ; "),
            Some(Reply::Judged(judged)) => match (judged.note, judged.said) {
                (Some(note), Said::Given(levels)) => {
                    let level = levels.first().map(|level| level.get().to_string());
                    let more = if judged.at_least { "+" } else { "" };
                    format!("{}{more} {note}", level.unwrap_or_default())
                }
                (Some(note), _) if matches!(&ask.kind, Kind::Scale(scale) if scale.sides.is_empty()) => {
                    note
                }
                _ => String::new(),
            },
            _ => String::new(),
        }
    }

    fn prompt(&self, ask: &Ask<'_>) -> String {
        let id = match &ask.kind {
            Kind::Scale(scale) if scale.sides.is_empty() => "interview-prompt-note",
            Kind::Scale(scale) if self.judged(ask).said == Said::Unknown => match scale.may_be_more
            {
                true => "interview-prompt-level",
                false => "interview-prompt-level-alone",
            },
            Kind::Scale(_) => "interview-prompt-level-again",
            Kind::One(_) => "interview-prompt-one",
            Kind::Many(_) => "interview-prompt-many",
            Kind::YesNo => "interview-prompt-yes-no",
            Kind::Date => "interview-prompt-date",
            Kind::Number => "interview-prompt-number",
            Kind::Own => "interview-prompt-own",
            Kind::Rows(columns) if counts_first(columns) => "interview-prompt-count",
            Kind::Rows(_) => "interview-prompt-rows",
            Kind::Line | Kind::Paragraph => "interview-prompt-text",
        };
        self.setting.phrases.find(id, []).unwrap_or_default()
    }

    /// What the file says on the scales of a question so far.
    pub(super) fn judged(&self, ask: &Ask<'_>) -> Judged {
        match self.saved.draft.reply(ask) {
            Some(Reply::Judged(judged)) => judged,
            _ => Judged::plain(Said::Unknown),
        }
    }
}

fn lacks_a_level(reply: &Reply) -> bool {
    matches!(reply, Reply::Judged(judged) if judged.said == Said::Unknown)
}
