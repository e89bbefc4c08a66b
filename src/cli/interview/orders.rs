//! What can be typed at any prompt in the place of an answer, and what it does there.

use super::Conversation;
use super::talk::Line;

/// A line that is an order rather than an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Help,
    Skip,
    Decline,
    NotApplicable,
    Back,
    Evidence,
    Stop,
    /// What is answered, in a list.
    List,
    /// To the question of this number.
    Jump(usize),
}

impl Order {
    pub fn parse(line: &str) -> Option<Self> {
        let line = line.trim().to_lowercase();
        Some(match line.as_str() {
            "?" | "aide" | "help" => Self::Help,
            "" | "s" | "passer" | "skip" => Self::Skip,
            "-" | "décline" | "decline" => Self::Decline,
            "n" => Self::NotApplicable,
            "b" | "retour" | "back" => Self::Back,
            "e" | "preuve" | "evidence" => Self::Evidence,
            "q" | "quitter" | "quit" => Self::Stop,
            "l" | "liste" | "list" => Self::List,
            line => {
                let number = line.strip_prefix('j')?.trim_start();
                Self::Jump(number.parse().ok()?)
            }
        })
    }
}

/// What came of one prompt.
pub(super) enum Given<T> {
    Value(T),
    Nothing,
    Back,
    Stop,
    Jump(usize),
}

impl<T> Given<T> {
    /// The same without a value, as what another prompt gives.
    pub fn otherwise<U>(self) -> Given<U> {
        match self {
            Self::Value(_) | Self::Nothing => Given::Nothing,
            Self::Back => Given::Back,
            Self::Stop => Given::Stop,
            Self::Jump(number) => Given::Jump(number),
        }
    }
}

impl Conversation<'_> {
    /// Asks for one thing within a question, until there is a text, or nothing by Enter or `s`. Every
    /// order is obeyed here or told of; `help` is the phrase that explains this prompt.
    pub(super) fn part(&mut self, prompt: &str, help: &str) -> Given<String> {
        loop {
            let line = match self.typed(prompt, "") {
                Some(line) => line,
                None => return Given::Stop,
            };
            match Order::parse(&line) {
                None => return Given::Value(line),
                Some(Order::Skip) => return Given::Nothing,
                Some(Order::Back) => return Given::Back,
                Some(Order::Stop) => return Given::Stop,
                Some(Order::Jump(number)) if self.may_jump(number) => return Given::Jump(number),
                Some(Order::Jump(_)) => {}
                Some(Order::List) => self.list(),
                Some(Order::Help) => self.tell(help),
                Some(Order::Decline | Order::NotApplicable | Order::Evidence) => {
                    self.tell("interview-not-here");
                }
            }
        }
    }

    /// The next line that is text; `None` at the end of the conversation.
    pub(super) fn typed(&mut self, prompt: &str, initial: &str) -> Option<String> {
        loop {
            match self.talk.line_from(prompt, initial) {
                Line::Text(line) => return Some(line),
                Line::NotText(_) => self.tell("interview-not-text"),
                Line::TooLong => self.tell("interview-too-long"),
                Line::Interrupted => {
                    self.is_interrupted = true;
                    return None;
                }
                Line::End => return None,
            }
        }
    }

    /// Whether there is a question of this number; where there is none, says so.
    pub(super) fn may_jump(&mut self, number: usize) -> bool {
        let is_one = (1..=self.count).contains(&number);
        if !is_one {
            let facts = [("most", self.count.into())];
            let words = self.setting.phrases.tell("interview-no-such-number", facts);
            self.talk.say(&words);
        }
        is_one
    }
}
