//! The questionnaire, line by line.
//!
//! Every answer is saved before the next question. Start with [`Conversation::held`]; `answer` puts
//! one question.

mod answer;
mod rows;
mod show;

use std::collections::HashSet;
use std::path::Path;

use super::setting::Setting;
use super::talk::{Line, Talk};
use crate::diagnostic::Exit;
use crate::questionnaire::edit::Draft;
use crate::questionnaire::{Ask, Extent, Questionnaire, Reply, Section, entry};
use crate::source::{shown, typed};

/// The file behind the conversation.
pub trait Keeper {
    fn path(&self) -> &Path;

    /// What the file says.
    fn draft(&self) -> &Draft;

    /// Writes an answer into the file.
    fn put(&mut self, ask: &Ask<'_>, reply: &Reply) -> Put;

    /// The line that was typed for this question and is only half an answer, once.
    fn take(&mut self, question: &str) -> Option<String>;

    /// Keeps such a line until it is [forgotten](Self::forget).
    fn hold(&mut self, question: &str, line: &str);

    /// Removes what was held for this question: it is answered, or was gone back on.
    fn forget(&mut self, question: &str);
}

/// What became of an answer that was to be written.
pub enum Put {
    Saved,
    /// It would make the file invalid, for these reasons.
    Refused(String),
    /// It could not be written, and why.
    Failed(Exit, String),
}

/// A question with the number of its item and its section.
type Place<'q> = (usize, &'q Section<'q>, &'q Ask<'q>);

/// Where to go after a question.
enum Step {
    Next,
    Back,
    Stop,
}

/// A conversation under way.
pub struct Conversation<'a> {
    pub setting: &'a Setting,
    pub talk: Talk<'a>,
    pub keeper: &'a mut dyn Keeper,
    /// How the run ends where an answer that could not be saved was given up.
    pub given_up: Option<Exit>,
}

/// What became of an answer.
enum Kept {
    Saved,
    /// It would make the file invalid, for these reasons.
    Refused(String),
    /// It could not be written, and was given up: the conversation ends.
    Lost,
}

impl Conversation<'_> {
    /// Asks what is open of a questionnaire, and says what to do next.
    pub fn held(&mut self, all: &Questionnaire<'_>, extent: Extent) {
        let places: Vec<Place<'_>> = all.numbered().collect();
        let count = all.items();
        self.forget_stale_half(&places);
        self.open(extent, count, &places);
        let is_whole = self.go_through(count, &places);
        if self.given_up.is_none() {
            self.close(extent, is_whole);
        }
    }

    fn open(&mut self, extent: Extent, count: usize, places: &[Place<'_>]) {
        let phrases = &self.setting.phrases;
        let is_answered = |number: &usize| {
            let mut asks = places.iter().filter(|(of, ..)| of == number);
            asks.any(|(_, _, ask)| !self.is_open(ask))
        };
        let left = count - (1..=count).filter(is_answered).count();
        let opening = match extent {
            Extent::Express => "interview-opening-express",
            Extent::Full => "interview-opening-full",
        };
        let facts = [("left", left.into()), ("all", count.into())];
        self.talk.say(&phrases.find(opening, facts).unwrap_or_default());
        self.talk.say(&phrases.say("form-page-rule"));
        self.talk.say(&phrases.say("interview-commands"));
    }

    /// Asks what is open, in order. Whether the end was reached.
    fn go_through(&mut self, count: usize, places: &[Place<'_>]) -> bool {
        let mut left_out: HashSet<String> = HashSet::new();
        let mut has_chosen_stakes = false;
        let mut visited: Vec<usize> = Vec::new();
        let mut section = "";
        let mut at = 0;
        let mut comes_back = false;
        while let Some((number, in_section, ask)) = places.get(at) {
            let is_due = self.makes_sense(ask, places) && !left_out.contains(&ask.dotted());
            if !comes_back && (!is_due || !self.is_open(ask)) {
                at += 1;
                continue;
            }
            if section != in_section.id.as_ref() {
                section = in_section.id.as_ref();
                self.talk.heading(in_section);
            }
            if in_section.is_choice && !has_chosen_stakes && !comes_back {
                has_chosen_stakes = true;
                match self.choose_stakes(in_section, &mut left_out) {
                    true => continue,
                    false => return false,
                }
            }
            comes_back = false;
            match self.answer(ask, *number, count) {
                Step::Next => {
                    visited.push(at);
                    at += 1;
                }
                Step::Back => match visited.pop() {
                    Some(before) => {
                        at = before;
                        comes_back = true;
                    }
                    None => {
                        self.talk.say(&self.setting.phrases.say("interview-first"));
                        comes_back = true;
                    }
                },
                Step::Stop => return false,
            }
        }
        true
    }

    /// Saves an answer. Where that fails it is kept, and tried again as often as asked for.
    fn keep(&mut self, ask: &Ask<'_>, reply: &Reply) -> Kept {
        loop {
            match self.keeper.put(ask, reply) {
                Put::Saved => return Kept::Saved,
                Put::Refused(words) => return Kept::Refused(words),
                Put::Failed(exit, why) => {
                    if !self.talk.may_try_again(&why) {
                        self.given_up = Some(exit);
                        return Kept::Lost;
                    }
                }
            }
        }
    }

    /// Which stakes the project touches: the others are not asked about one by one. False at the
    /// end of the conversation.
    fn choose_stakes(&mut self, section: &Section<'_>, left_out: &mut HashSet<String>) -> bool {
        let open: Vec<&Ask<'_>> = section.asks.iter().filter(|ask| self.is_open(ask)).collect();
        let phrases = &self.setting.phrases;
        let language = self.setting.language();
        self.talk.say(&phrases.say("interview-stakes"));
        for (number, ask) in open.iter().enumerate() {
            self.talk.item(number + 1, ask.name.get(language));
        }
        loop {
            let text = match self.talk.line(&phrases.say("interview-prompt-numbers")) {
                Line::End => return false,
                Line::NotText => String::from("?"),
                Line::Text(text) => text,
            };
            if text.trim() == "q" {
                return false;
            }
            let wanted: Option<Vec<usize>> = text
                .split([' ', ',', ';'])
                .filter(|part| !part.is_empty() && *part != "s")
                .map(|part| part.parse().ok().filter(|n| (1..=open.len()).contains(n)))
                .collect();
            match wanted {
                Some(wanted) => {
                    let others =
                        open.iter().enumerate().filter(|(at, _)| !wanted.contains(&(at + 1)));
                    left_out.extend(others.map(|(_, ask)| ask.dotted()));
                    return true;
                }
                None => self
                    .talk
                    .say(&phrases.tell("interview-numbers-wrong", [("most", open.len().into())])),
            }
        }
    }

    /// Half an answer to what was answered otherwise since is of no more use.
    fn forget_stale_half(&mut self, places: &[Place<'_>]) {
        for (_, _, ask) in places {
            if !self.is_open(ask) {
                self.keeper.forget(&ask.dotted());
            }
        }
    }

    fn is_open(&self, ask: &Ask<'_>) -> bool {
        match self.keeper.draft().reply(ask) {
            Some(Reply::Text(text)) => {
                let text = entry::folded(&text);
                let rules = &self.setting.catalogue.rules;
                text.is_empty() || rules.placeholders.iter().any(|left| text.starts_with(&**left))
            }
            Some(Reply::One(id)) if ask.is_required => id == "unknown",
            Some(reply) => ask.leaves_open(&reply),
            None => !self.keeper.draft().is_said_another_way(ask),
        }
    }

    /// Whether what stands there is only what a new file begins with.
    fn is_filler(&self, ask: &Ask<'_>) -> bool {
        ask.is_required && self.is_open(ask)
    }

    fn makes_sense(&self, ask: &Ask<'_>, places: &[Place<'_>]) -> bool {
        ask.after.is_none_or(|before| {
            places.iter().any(|(_, _, other)| other.dotted() == before && !self.is_open(other))
        })
    }

    /// What to do next: never a figure.
    fn close(&mut self, extent: Extent, is_whole: bool) {
        let phrases = &self.setting.phrases;
        let name = shown(self.keeper.path());
        let id = match (is_whole, extent) {
            (false, _) => "interview-stopped",
            (true, Extent::Express) => "interview-done-express",
            (true, Extent::Full) => "interview-done-full",
        };
        self.talk.say(&phrases.find(id, [("name", name.into())]).unwrap_or_default());
        let path = typed(self.keeper.path());
        self.talk.say(&phrases.tell("interview-next", [("typed", path.into())]));
    }
}
