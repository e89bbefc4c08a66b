//! One question: put, helped with, answered.

use super::talk::Line;
use super::{Conversation, Step};
use crate::cli::Failure;
use crate::descriptor::{Level, Rung, Said};
use crate::questionnaire::evidence_columns;
use crate::questionnaire::{
    Ask, Cell, Choice, Column, ColumnKind, Judged, Kind, Reply, Row, Scale, entry,
};

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
enum Given<T> {
    Value(T),
    Nothing,
    Back,
    Stop,
}

impl Conversation<'_> {
    /// Puts a question until it is answered, skipped or left.
    pub(super) fn answer(
        &mut self,
        ask: &Ask<'_>,
        number: usize,
        all: usize,
    ) -> Result<Step, Failure> {
        self.put_question(ask, number, all);
        loop {
            let line = match self.talk.line(&self.prompt(ask)) {
                Line::End => return Ok(Step::Stop),
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
                (Some(Command::Skip), _) => return Ok(Step::Next),
                (Some(Command::Back), _) => return Ok(Step::Back),
                (Some(Command::Stop), _) => return Ok(Step::Stop),
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
                    self.put_question(ask, number, all);
                    continue;
                }
                Given::Stop => return Ok(Step::Stop),
            };
            match self.saved.put(ask, &reply)? {
                Err(words) => self.talk.say(&words),
                // A note or a piece of evidence leaves the level to be given.
                Ok(()) if ask.leaves_open(&reply) => self.tell("interview-kept"),
                Ok(()) => return Ok(Step::Next),
            }
        }
    }

    fn tell(&mut self, id: &str) {
        let words = self.setting.phrases.find(id, []).unwrap_or_default();
        self.talk.say(&words);
    }

    fn prompt(&self, ask: &Ask<'_>) -> String {
        let id = match &ask.kind {
            Kind::Scale(scale) if scale.sides.is_empty() => "interview-prompt-note",
            Kind::Scale(_) => "interview-prompt-level",
            Kind::One(_) => "interview-prompt-one",
            Kind::Many(_) => "interview-prompt-many",
            Kind::YesNo => "interview-prompt-yes-no",
            Kind::Date => "interview-prompt-date",
            Kind::Number => "interview-prompt-number",
            Kind::Own => "interview-prompt-own",
            Kind::Rows(_) => "interview-prompt-rows",
            Kind::Line | Kind::Paragraph => "interview-prompt-text",
        };
        self.setting.phrases.find(id, []).unwrap_or_default()
    }

    fn put_question(&mut self, ask: &Ask<'_>, number: usize, all: usize) {
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

    fn choices(&mut self, choices: &[Choice<'_>]) {
        let language = self.setting.language();
        for (at, choice) in choices.iter().enumerate() {
            self.talk.item(at + 1, choice.name.get(language));
        }
    }

    /// An answer that stands already, in a line.
    fn shown(&self, ask: &Ask<'_>, reply: &Reply) -> Option<String> {
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
                list.iter().map(named).collect::<Vec<_>>().join(" ; ")
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

    fn help(&mut self, ask: &Ask<'_>) {
        let phrases = &self.setting.phrases;
        let language = self.setting.language();
        if !ask.nodes.is_empty() {
            let nodes = ask.nodes.join(", ");
            self.talk.say(&phrases.tell("interview-nodes", [("nodes", nodes.into())]));
        }
        for line in ask.help.get(language) {
            self.talk.say(line);
        }
        let id = match &ask.kind {
            Kind::Scale(scale) if scale.sides.is_empty() => "interview-help-note",
            Kind::Scale(scale) if scale.may_not_apply => "interview-help-level",
            Kind::Scale(_) => "interview-help-stake",
            _ => "interview-help-fact",
        };
        self.tell(id);
    }

    /// What the file says on the scales of a question so far.
    fn judged(&self, ask: &Ask<'_>) -> Judged {
        match self.saved.draft.reply(ask) {
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

    fn evidence(&mut self, ask: &Ask<'_>) -> Given<Reply> {
        let row = match self.row(evidence_columns()) {
            Given::Value(row) => row,
            Given::Nothing => return Given::Nothing,
            Given::Back => return Given::Back,
            Given::Stop => return Given::Stop,
        };
        let is_declared = row.get("kind") == Some(&Cell::Text(Rung::Declared.as_str().to_owned()));
        if !is_declared && (row.get("date").is_none() || row.get("source").is_none()) {
            self.tell("interview-evidence-unsourced");
        }
        let mut judged = self.judged(ask);
        if judged.said == Said::Declined {
            judged.said = Said::Unknown;
        }
        judged.evidence.push(row);
        Given::Value(Reply::Judged(judged))
    }

    /// A row, column by column. Nothing where the first column that must be there is left empty.
    fn row(&mut self, columns: &[Column<'_>]) -> Given<Row> {
        let language = self.setting.language();
        let mut row = Row::default();
        for column in columns {
            if let ColumnKind::One(choices) = &column.kind {
                self.choices(choices);
            }
            let hint = match (&column.kind, column.is_required) {
                (ColumnKind::Date, true) => "interview-column-date-required",
                (ColumnKind::Date, false) => "interview-column-date",
                (_, true) => "interview-column-required",
                (_, false) => "interview-column",
            };
            let name = column.name.get(language).to_string();
            let facts = [("name", name.into())];
            let prompt = self.setting.phrases.find(hint, facts).unwrap_or_default();
            loop {
                let line = match self.talk.line(&prompt) {
                    Line::End => return Given::Stop,
                    Line::NotText => {
                        self.tell("interview-not-text");
                        continue;
                    }
                    Line::Text(line) => line.trim().to_owned(),
                };
                match line.as_str() {
                    "q" => return Given::Stop,
                    "b" => return Given::Back,
                    "" if column.is_required => return Given::Nothing,
                    "" => break,
                    _ => {}
                }
                let cell = match &column.kind {
                    ColumnKind::Text => Some(Cell::Text(line)),
                    ColumnKind::Date => entry::date(&line, language).map(Cell::Date),
                    ColumnKind::Number => entry::number(&line).map(Cell::Number),
                    ColumnKind::One(choices) => picked(&line, choices).map(Cell::Text),
                };
                match (cell, &column.kind) {
                    (Some(cell), _) => {
                        row.push(column.key, cell);
                        break;
                    }
                    (None, ColumnKind::Date) => self.tell("interview-date-wrong"),
                    (None, ColumnKind::Number) => self.tell("interview-number-wrong"),
                    (None, _) => self.tell("interview-choice-wrong"),
                }
            }
        }
        Given::Value(row)
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
            Kind::Rows(columns) if entry::yes_no(line) == Some(true) => {
                return self.rows(ask, columns);
            }
            Kind::Rows(_) => (None, "interview-rows-wrong"),
            Kind::Scale(_) => (None, ""),
        };
        match reply {
            Some(reply) => Given::Value(reply),
            None => {
                self.tell(otherwise);
                Given::Nothing
            }
        }
    }

    /// Rows until one is left empty; each is saved with those before it.
    fn rows(&mut self, ask: &Ask<'_>, columns: &[Column<'_>]) -> Given<Reply> {
        let mut rows = match self.saved.draft.reply(ask) {
            Some(Reply::Rows(rows)) => rows,
            _ => Vec::new(),
        };
        loop {
            match self.row(columns) {
                Given::Value(row) => {
                    rows.push(row);
                    match self.saved.put(ask, &Reply::Rows(rows.clone())) {
                        Ok(Ok(())) => self.tell("interview-row-kept"),
                        Ok(Err(words)) => {
                            rows.pop();
                            self.talk.say(&words);
                        }
                        // The same failure comes back when the answer is saved.
                        Err(_) => return Given::Value(Reply::Rows(rows)),
                    }
                }
                Given::Nothing if rows.is_empty() => return Given::Nothing,
                Given::Nothing => return Given::Value(Reply::Rows(rows)),
                Given::Back => return Given::Back,
                Given::Stop => return Given::Stop,
            }
        }
    }
}

/// A choice by its number in the list, its id or its name.
fn picked(text: &str, choices: &[Choice<'_>]) -> Option<String> {
    match text.trim().parse::<usize>() {
        Ok(number) => choices.get(number.checked_sub(1)?).map(|choice| choice.id.to_string()),
        Err(_) => entry::choice(text, choices),
    }
}
