//! From question to question: which is put, which is passed over, and where an order leads.

use std::collections::HashSet;

use super::orders::Given;
use super::{Conversation, Place, Step};
use crate::questionnaire::{Ask, Kind, Reply, Section, entry};

/// Where the conversation stands.
#[derive(Default)]
struct Walk {
    /// The position of the question.
    at: usize,
    /// Whether it is put although it is answered.
    must_be_put: bool,
    /// The stakes that were shown and not chosen.
    left_out: HashSet<String>,
    /// What was chosen to be answered again.
    again: HashSet<String>,
    has_chosen: bool,
    /// Whether what was said not to be known is passed over: there are levels that nothing was said
    /// about yet.
    passes_over: bool,
    /// The positions of the questions put, in their order.
    visited: Vec<usize>,
    section: String,
}

impl Conversation<'_> {
    /// Asks what is open, in order. Whether the end was reached.
    pub(super) fn go_through(&mut self, places: &[Place<'_>]) -> bool {
        let heard = |(_, section, ask): &&Place<'_>| {
            !section.is_choice && self.makes_sense(ask, places) && self.is_said_unknown(ask)
        };
        let count = places.iter().filter(heard).count();
        let passes_over = places.iter().any(|(_, section, ask)| {
            let asks_level = matches!(&ask.kind, Kind::Scale(scale) if !scale.sides.is_empty());
            let is_unheard = self.is_open(ask) && !self.is_said_unknown(ask);
            asks_level && !section.is_choice && is_unheard && self.makes_sense(ask, places)
        });
        if passes_over && count > 0 {
            let facts = [("count", count.into())];
            let words = self.setting.phrases.tell("interview-passed-over", facts);
            self.talk.say(&words);
        }
        self.walk(places, Walk { passes_over, ..Walk::default() }, None)
    }

    /// Asks one question, answered or not, and what people go to from there.
    pub(super) fn ask_one(&mut self, places: &[Place<'_>], at: usize) -> bool {
        let walk = Walk { at, must_be_put: true, has_chosen: true, ..Walk::default() };
        self.walk(places, walk, Some(at))
    }

    fn walk(&mut self, places: &[Place<'_>], mut walk: Walk, last: Option<usize>) -> bool {
        while let Some((number, section, ask)) = places.get(walk.at) {
            let is_due = self.makes_sense(ask, places) && !walk.left_out.contains(&ask.dotted());
            let is_over = walk.passes_over && self.is_said_unknown(ask);
            let is_open = self.is_open(ask) && !is_over || walk.again.contains(&ask.dotted());
            if !walk.must_be_put && (!is_due || !is_open) {
                walk.at += 1;
                continue;
            }
            if walk.section != section.id {
                walk.section = section.id.to_string();
                self.talk.heading(section);
            }
            let step = match section.is_choice && !walk.has_chosen {
                true => self.choose(section, &mut walk),
                false => self.answer(ask, *number),
            };
            match step {
                Step::Again => walk.must_be_put = false,
                Step::Next if last == Some(walk.at) => return true,
                Step::Next => {
                    walk.must_be_put = false;
                    walk.again.remove(&ask.dotted());
                    walk.visited.push(walk.at);
                    walk.at += 1;
                }
                Step::Back => self.back(&mut walk),
                Step::Jump(number) => self.jump(number, places, &mut walk),
                Step::Stop => return false,
            }
        }
        true
    }

    fn back(&mut self, walk: &mut Walk) {
        walk.must_be_put = true;
        match walk.visited.pop() {
            Some(before) => walk.at = before,
            None => self.tell("interview-first"),
        }
    }

    fn jump(&mut self, number: usize, places: &[Place<'_>], walk: &mut Walk) {
        let Some(at) = places.iter().position(|(of, ..)| *of == number) else { return };
        let (_, section, ask) = &places[at];
        walk.visited.push(walk.at);
        walk.must_be_put = true;
        walk.at = at;
        if section.is_choice {
            walk.has_chosen = false;
            walk.left_out.clear();
        } else if !self.makes_sense(ask, places) {
            let before = ask.after.unwrap_or_default();
            let other = places.iter().find(|(_, _, other)| other.dotted() == before);
            if let Some((other, ..)) = other {
                let facts = [("number", (*other).into())];
                let words = self.setting.phrases.tell("interview-after", facts);
                self.talk.say(&words);
            }
        }
    }

    /// Which stakes the project touches: the others are not asked about one by one.
    fn choose(&mut self, section: &Section<'_>, walk: &mut Walk) -> Step {
        walk.has_chosen = true;
        // Those that are answered are shown to people who came for them.
        let is_shown = |ask: &&Ask<'_>| walk.must_be_put || self.is_open(ask);
        let open: Vec<&Ask<'_>> = section.chosen().filter(is_shown).collect();
        if open.is_empty() {
            return Step::Again;
        }
        self.put_choice(&open);
        loop {
            let prompt = self.setting.phrases.say("interview-prompt-numbers");
            let text = match self.part(&prompt, "interview-help-stakes") {
                Given::Value(text) => text,
                Given::Nothing => String::new(),
                Given::Stop => return Step::Stop,
                Given::Jump(number) => return Step::Jump(number),
                Given::Back => {
                    walk.has_chosen = false;
                    return Step::Back;
                }
            };
            let wanted: Option<Vec<usize>> = text
                .split([' ', ',', ';', '\n'])
                .filter(|part| !part.is_empty())
                .map(|part| part.parse().ok().filter(|n| (1..=open.len()).contains(n)))
                .collect();
            if let Some(wanted) = wanted {
                let named = open.iter().enumerate().map(|(at, ask)| (at + 1, ask.dotted()));
                let (wanted, others): (Vec<_>, Vec<_>) =
                    named.partition(|(number, _)| wanted.contains(number));
                walk.again = wanted.into_iter().map(|(_, place)| place).collect();
                walk.left_out = others.into_iter().map(|(_, place)| place).collect();
                return Step::Again;
            }
            let facts = [("most", open.len().into())];
            let words = self.setting.phrases.tell("interview-numbers-wrong", facts);
            self.talk.say(&words);
        }
    }

    pub(super) fn is_open(&self, ask: &Ask<'_>) -> bool {
        match self.saved.draft.reply(ask) {
            Some(Reply::Text(text)) => {
                let text = entry::folded(&text);
                let rules = &self.setting.catalogue.rules;
                text.is_empty() || rules.placeholders.iter().any(|left| text.starts_with(&**left))
            }
            Some(Reply::One(id)) if ask.is_required => id == "unknown",
            Some(reply) => ask.leaves_open(&reply),
            None => !self.saved.draft.is_said_another_way(ask),
        }
    }

    /// Whether it was said that a level, or what was done about a brake, is not known.
    fn is_said_unknown(&self, ask: &Ask<'_>) -> bool {
        let Kind::Scale(scale) = &ask.kind else { return false };
        if scale.sides.is_empty() || self.half.waiting(&ask.dotted()).is_some() {
            return false;
        }
        match self.saved.draft.reply(ask) {
            Some(Reply::Judged(judged)) => {
                judged.is_empty() || judged.said.given().is_some_and(|levels| scale.lacks(levels))
            }
            _ => false,
        }
    }

    /// Whether what stands there is only what a new file begins with.
    pub(super) fn is_filler(&self, ask: &Ask<'_>) -> bool {
        ask.is_required && self.is_open(ask)
    }

    fn makes_sense(&self, ask: &Ask<'_>, places: &[Place<'_>]) -> bool {
        // Who stands aside answers nothing else.
        if self.saved.draft.is_recused() && ask.path.first().is_some_and(|table| table != "review")
        {
            return false;
        }
        // What is said of the other stakes rests on at least one that is named.
        let is_named =
            |(_, section, other): &Place<'_>| section.is_chosen(other) && !self.is_open(other);
        match ask.after {
            Some(before) => {
                places.iter().any(|(_, _, other)| other.dotted() == before && !self.is_open(other))
            }
            None if ask.path == ["stakes", "others"] => places.iter().any(is_named),
            None => true,
        }
    }
}
