//! One question: put, helped with, answered.

use super::{Conversation, Kept, Step};
use crate::descriptor::{Level, Said};
use crate::making::talk::Line;
use crate::questionnaire::{Ask, Choice, Column, ColumnKind, Judged, Kind, Reply, Scale, entry};

/// A line that is a command rather than an answer.
enum Command {
    Help,
    Skip,
    Decline,
    NotApplicable,
    Back,
    Evidence,
    Stop,
}

fn command(line: &str) -> Option<Command> {
    Some(match line.trim().to_lowercase().as_str() {
        "?" | "aide" | "help" => Command::Help,
        "" | "s" | "passer" | "skip" => Command::Skip,
        "-" | "décline" | "decline" => Command::Decline,
        "n" => Command::NotApplicable,
        "b" | "retour" | "back" => Command::Back,
        "e" | "preuve" | "evidence" => Command::Evidence,
        "q" | "quitter" | "quit" => Command::Stop,
        _ => return None,
    })
}

/// What came of one prompt within a question.
pub(super) enum Given<T> {
    Value(T),
    Nothing,
    Back,
    Stop,
}

impl Conversation<'_> {
    /// Puts a question until it is answered, skipped or left.
    pub(super) fn answer(&mut self, ask: &Ask<'_>, number: usize, all: usize) -> Step {
        self.put_question(ask, number, all);
        loop {
            let line = match self.held_or_typed(ask) {
                Line::End => return Step::Stop,
                Line::NotText => {
                    self.tell("interview-not-text");
                    continue;
                }
                Line::Text(line) => line,
            };
            let scale = match &ask.kind {
                Kind::Scale(scale) => Some(scale),
                _ => None,
            };
            let is_no = matches!(ask.kind, Kind::YesNo) && line.trim() == "n";
            let reply = match (command(&line).filter(|_| !is_no), scale) {
                (Some(Command::Skip), _) => return Step::Next,
                (Some(Command::Back), _) => return Step::Back,
                (Some(Command::Stop), _) => return Step::Stop,
                (Some(Command::Help), _) => {
                    self.help(ask);
                    continue;
                }
                (Some(Command::Decline), Some(scale)) if !scale.sides.is_empty() => {
                    if !self.may_drop(ask) {
                        continue;
                    }
                    Given::Value(Reply::Judged(Judged::plain(Said::Declined)))
                }
                (Some(Command::NotApplicable), Some(scale)) if scale.may_not_apply => {
                    self.reason(ask)
                }
                (Some(Command::Evidence), Some(_)) => self.evidence(ask),
                (Some(_), _) => {
                    self.tell("interview-not-here");
                    continue;
                }
                (None, Some(scale)) => self.level(ask, scale, &line),
                (None, None) => self.fact(ask, &line),
            };
            let reply = match reply {
                Given::Value(reply) => reply,
                Given::Nothing => continue,
                Given::Back => {
                    self.keeper.forget(&ask.dotted());
                    self.put_question(ask, number, all);
                    continue;
                }
                Given::Stop => return Step::Stop,
            };
            match self.keep(ask, &reply) {
                Kept::Lost => return Step::Stop,
                Kept::Refused(words) => self.talk.say(&words),
                // A note or a piece of evidence leaves the level to be given.
                Kept::Saved if ask.leaves_open(&reply) => self.tell("interview-kept"),
                Kept::Saved => {
                    self.keeper.forget(&ask.dotted());
                    return if self.shows(ask, scale) { Step::Next } else { Step::Stop };
                }
            }
        }
    }

    /// Asks what shows a level above 0, where the question wants it at once. False at the end of the
    /// conversation.
    fn shows(&mut self, ask: &Ask<'_>, scale: Option<&Scale<'_>>) -> bool {
        let judged = self.judged(ask);
        let Said::Given(levels) = &judged.said else { return true };
        let is_above = levels.first().is_some_and(|level| level.get() > 0);
        if !scale.is_some_and(|scale| scale.asks_proof) || !is_above || !judged.evidence.is_empty()
        {
            return true;
        }
        self.tell("interview-proof");
        match self.evidence(ask) {
            Given::Value(reply) => !matches!(self.keep(ask, &reply), Kept::Lost),
            Given::Nothing | Given::Back => true,
            Given::Stop => false,
        }
    }

    pub(super) fn tell(&mut self, id: &str) {
        let words = self.setting.phrases.find(id, []).unwrap_or_default();
        self.talk.say(&words);
    }

    /// The line that an interruption cut off from its second half, or the next one.
    fn held_or_typed(&mut self, ask: &Ask<'_>) -> Line {
        let Some(line) = self.keeper.take(&ask.dotted()) else {
            return self.talk.line(&self.prompt(ask));
        };
        let words = self.setting.phrases.tell("interview-half", [("answer", line.clone().into())]);
        self.talk.say_theirs(&words);
        Line::Text(line)
    }

    fn prompt(&self, ask: &Ask<'_>) -> String {
        let id = match &ask.kind {
            Kind::Scale(scale) if scale.sides.is_empty() => "interview-prompt-note",
            Kind::Scale(_) if self.judged(ask).said == Said::Unknown => "interview-prompt-level",
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
        match self.keeper.draft().reply(ask) {
            Some(Reply::Judged(judged)) => judged,
            _ => Judged::plain(Said::Unknown),
        }
    }

    /// A refusal takes the place of a note and of evidence: asks before they go.
    fn may_drop(&mut self, ask: &Ask<'_>) -> bool {
        let judged = self.judged(ask);
        if judged.note.is_none() && judged.evidence.is_empty() {
            return true;
        }
        let question = self.setting.phrases.say("interview-drop");
        matches!(self.talk.line(&question), Line::Text(line) if entry::yes_no(&line) == Some(true))
    }

    fn reason(&mut self, ask: &Ask<'_>) -> Given<Reply> {
        let prompt = self.setting.phrases.say("interview-prompt-reason");
        match self.talk.line(&prompt) {
            Line::End => Given::Stop,
            Line::NotText => Given::Nothing,
            Line::Text(reason) if reason.trim().is_empty() => {
                self.tell("interview-reason-needed");
                Given::Nothing
            }
            Line::Text(reason) => {
                let said = Said::NotApplicable(reason.trim().to_owned());
                Given::Value(Reply::Judged(Judged { said, ..self.judged(ask) }))
            }
        }
    }

    fn level(&mut self, ask: &Ask<'_>, scale: &Scale<'_>, line: &str) -> Given<Reply> {
        let mut judged = self.judged(ask);
        if scale.sides.is_empty() {
            judged.note = Some(line.trim().to_owned());
            return Given::Value(Reply::Judged(judged));
        }
        let (first, note) = match line.trim().split_once(char::is_whitespace) {
            Some((first, note)) => (first, Some(note.trim().to_owned())),
            None => (line.trim(), None),
        };
        let Some(level) = first.parse().ok().and_then(Level::new) else {
            self.tell("interview-level-wrong");
            return Given::Nothing;
        };
        let mut levels = vec![level];
        if scale.sides.len() > 1 && level.get() > 0 {
            self.keeper.hold(&ask.dotted(), line);
            match self.mitigation(scale) {
                Given::Value(level) => levels.push(level),
                Given::Nothing => return Given::Nothing,
                Given::Back => return Given::Back,
                Given::Stop => return Given::Stop,
            }
        }
        judged.said = Said::Given(levels);
        judged.note = note.or(judged.note);
        Given::Value(Reply::Judged(judged))
    }

    /// The second scale of a brake.
    fn mitigation(&mut self, scale: &Scale<'_>) -> Given<Level> {
        let language = self.setting.language();
        let Some(side) = scale.sides.get(1) else { return Given::Nothing };
        self.talk.say(side.title.get(language));
        for (level, words) in side.levels.iter().enumerate() {
            self.talk.item(level, words.get(language));
        }
        loop {
            let prompt = self.setting.phrases.say("interview-prompt-mitigation");
            let Line::Text(line) = self.talk.line(&prompt) else { return Given::Stop };
            match (line.trim().parse().ok().and_then(Level::new), line.trim()) {
                (Some(level), _) => return Given::Value(level),
                (None, "b") => return Given::Back,
                (None, "q") => return Given::Stop,
                _ => self.tell("interview-mitigation-wrong"),
            }
        }
    }

    fn fact(&mut self, ask: &Ask<'_>, line: &str) -> Given<Reply> {
        let language = self.setting.language();
        let line = line.trim();
        let (reply, otherwise) = match &ask.kind {
            Kind::Line | Kind::Paragraph => (Some(Reply::Text(line.to_owned())), ""),
            Kind::Own => (Some(Reply::Own(entry::list(line))), ""),
            Kind::Date => (entry::date(line, language).map(Reply::Date), "interview-date-wrong"),
            Kind::Number => (entry::number(line).map(Reply::Number), "interview-number-wrong"),
            Kind::YesNo => (entry::yes_no(line).map(Reply::YesNo), "interview-yes-no-wrong"),
            Kind::One(choices) => (picked(line, choices).map(Reply::One), "interview-choice-wrong"),
            Kind::Many(choices) => {
                let ids: Option<Vec<String>> = line
                    .split([',', ';', ' '])
                    .filter(|part| !part.is_empty())
                    .map(|part| picked(part, choices))
                    .collect();
                let ids = ids.map(|mut ids| {
                    let mut seen = std::collections::HashSet::new();
                    ids.retain(|id| seen.insert(id.clone()));
                    Reply::Many(ids)
                });
                (ids, "interview-choices-wrong")
            }
            Kind::Rows(columns) if counts_first(columns) => match entry::number(line) {
                Some(count) => return self.count(ask, columns, count),
                None => (None, "interview-number-wrong"),
            },
            Kind::Rows(columns) if entry::yes_no(line) == Some(true) => {
                return self.rows(ask, columns);
            }
            Kind::Rows(_) => (None, "interview-rows-wrong"),
            Kind::Scale(_) => (None, ""),
        };
        // A comma may belong to a name, so that nothing is parted without being asked for.
        if matches!(&reply, Some(Reply::Own(items)) if items.len() == 1) && line.contains(',') {
            self.tell("interview-one-item");
        }
        match reply {
            Some(reply) => Given::Value(reply),
            None => {
                self.tell(otherwise);
                Given::Nothing
            }
        }
    }
}

/// Whether rows begin with a number, which can then be typed at once.
fn counts_first(columns: &[Column<'_>]) -> bool {
    columns.first().is_some_and(|column| matches!(column.kind, ColumnKind::Number))
}

/// A choice by its number in the list, its id or its name.
pub(super) fn picked(text: &str, choices: &[Choice<'_>]) -> Option<String> {
    match text.trim().parse::<usize>() {
        Ok(number) => choices.get(number.checked_sub(1)?).map(|choice| choice.id.to_string()),
        Err(_) => entry::choice(text, choices),
    }
}
