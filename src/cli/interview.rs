//! `germoir interview`: the questionnaire, line by line, in any terminal or from a pipe.
//!
//! Every answer is saved before the next question. Start with [`run`]; `talk` holds the two ends of
//! the conversation, `answer` one question.

mod answer;
mod half;
mod rows;
mod save;
mod show;
pub(super) mod talk;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use clap::Args;

use super::common::Common;
use super::exit::Exit;
use super::failure::Failure;
use super::setting::Setting;
use super::{aside, new, output};
use crate::questionnaire::compose::questionnaire;
use crate::questionnaire::{Ask, Extent, Reply, Section, entry};
use crate::source::shown;
use half::Half;
use save::Saved;
use talk::{Line, Talk};

/// What can be typed after `germoir interview`.
#[derive(Args, Debug)]
pub(super) struct Interview {
    /// The project file to fill in; made when it is not there
    pub path: PathBuf,
    /// Only the questions of the express questionnaire (the default)
    #[arg(long, conflicts_with = "full")]
    pub express: bool,
    /// Every question
    #[arg(long)]
    pub full: bool,
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
struct Conversation<'a> {
    setting: &'a Setting,
    talk: Talk<'a>,
    saved: Saved<'a>,
    half: Half,
    /// An answer that could not be saved was given up.
    given_up: Option<Failure>,
}

/// What became of an answer.
enum Kept {
    Saved,
    /// It would make the file invalid, for these reasons.
    Refused(String),
    /// It could not be written, and was given up: the conversation ends.
    Lost,
}

pub(super) fn run(command: Interview, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let extent = if command.full { Extent::Full } else { Extent::Express };
    let all = questionnaire(&setting.catalogue, extent);
    let mut talk = Talk::new(&setting);
    save::stop_politely(&setting);
    let Some(saved) = opened(&command, &setting, &mut talk)? else { return Ok(Exit::Done) };
    let half = Half::of(&command.path);
    let mut conversation = Conversation { setting: &setting, talk, saved, half, given_up: None };
    let places: Vec<Place<'_>> = all.numbered().collect();
    let count = all.items();
    conversation.forget_stale_half(&places);
    conversation.open(extent, count, &places);
    let is_whole = conversation.go_through(count, &places);
    if let Some(failure) = conversation.given_up {
        return Err(failure);
    }
    conversation.close(extent, is_whole);
    conversation.talk.ended()
}

/// The file to fill in, made with the name of the project where it is not there. `None` where
/// somebody left before giving one.
fn opened<'a>(
    command: &'a Interview,
    setting: &'a Setting,
    talk: &mut Talk<'a>,
) -> Result<Option<Saved<'a>>, Failure> {
    aside::sweep(command.path.parent().unwrap_or(Path::new("")));
    if command.path.exists() {
        return Saved::read(&command.path, setting).map(Some);
    }
    talk.say(&setting.phrases.say("interview-new"));
    let other_name = new::other_name(&command.path, setting);
    if !other_name.is_empty() {
        talk.say(&other_name);
    }
    let name = loop {
        match talk.line(&setting.phrases.say("interview-prompt-name")) {
            Line::Text(name) if !name.trim().is_empty() && name != "q" => break name,
            Line::Text(name) if name.trim().is_empty() => {
                talk.say(&setting.phrases.say("interview-name-needed"));
            }
            Line::NotText => talk.say(&setting.phrases.say("interview-not-text")),
            Line::End | Line::Text(_) => {
                talk.say(&setting.phrases.say("interview-nothing-written"));
                return Ok(None);
            }
        }
    };
    loop {
        match Saved::new(&command.path, name.trim(), setting) {
            Err(failure) if failure.may_pass() => {
                if !talk.may_try_again(&failure) {
                    return Err(Failure::new(failure.exit, "interview-nothing-written"));
                }
            }
            made => return made.map(Some),
        }
    }
}

impl<'a> Conversation<'a> {
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
            match self.saved.put(ask, reply) {
                Ok(Ok(())) => return Kept::Saved,
                Ok(Err(words)) => return Kept::Refused(words),
                Err(failure) => {
                    if !self.talk.may_try_again(&failure) {
                        let name = [("name", shown(self.saved.path).into())];
                        self.given_up =
                            Some(Failure::about(failure.exit, "interview-unsaved", name));
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
                self.half.forget(&ask.dotted());
            }
        }
    }

    fn is_open(&self, ask: &Ask<'_>) -> bool {
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
        let name = shown(self.saved.path);
        let id = match (is_whole, extent) {
            (false, _) => "interview-stopped",
            (true, Extent::Express) => "interview-done-express",
            (true, Extent::Full) => "interview-done-full",
        };
        self.talk.say(&phrases.find(id, [("name", name.into())]).unwrap_or_default());
        let typed = output::typed(self.saved.path);
        self.talk.say(&phrases.tell("interview-next", [("typed", typed.into())]));
    }
}
