//! Two files about one project: where their answers differ, and which of the two is kept.

use std::path::Path;

use super::orders::Given;
use super::{Conversation, Kept, Step};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::inputs;
use crate::cli::output;
use crate::cli::reading;
use crate::cli::setting::Setting;
use crate::descriptor::{Said, slug};
use crate::making::import::words;
use crate::questionnaire::edit::Draft;
use crate::questionnaire::import;
use crate::questionnaire::import::{Key, Map};
use crate::questionnaire::{Ask, Kind, Questionnaire, Reply};
use crate::source::shown;

/// The other file: a descriptor, or a form that was filled in.
pub(super) struct Beside {
    name: String,
    draft: Draft,
}

/// Reads the other file, whose project is that of `own` where it is about several; a table of another tool
/// by its map.
pub(super) fn read(
    path: &Path,
    own: &Draft,
    (full, map): (&Questionnaire<'_>, Option<&Map>),
    setting: &Setting,
) -> Result<Beside, Failure> {
    let name = shown(path);
    let is_descriptor = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"));
    if is_descriptor {
        let file = reading::read(path, &setting.limits)
            .map_err(|refusal| Failure::unread(path, refusal))?;
        if let Some(words) = super::save::errors(path, &file, setting) {
            return Err(Failure::told(Exit::Invalid, words));
        }
        let draft = Draft::parse(file.text());
        let draft = draft.ok_or_else(|| {
            Failure::about(Exit::Invalid, "interview-beside-none", [("name", name.clone().into())])
        })?;
        return Ok(Beside { name, draft });
    }
    let bytes =
        inputs::bytes(path, setting.limits.form).map_err(|error| Failure::of_file(path, &error))?;
    let read = import::read(&bytes, full, map, setting.language(), &setting.limits);
    let imported =
        read.map_err(|trouble| Failure::told(Exit::Invalid, words(&trouble, &name, setting)))?;
    let asks: Vec<&Ask<'_>> = import::every_ask(full).collect();
    let [name_there, id, key] =
        ["project.name", "project.id", "extra.import.id"].map(|place| own.text_at(place));
    let is_called = |entry: &&import::Entry| {
        entry.replies.iter().any(|(at, reply)| {
            let is_it =
                |text: &str| name_there.as_deref().is_some_and(|own| slug(own) == slug(text));
            asks[*at].dotted() == "project.name"
                && matches!(reply, Reply::Text(text) if is_it(text))
        })
    };
    let is_keyed = |entry: &&import::Entry| match &entry.key {
        Some(Key::Id(raw)) => {
            key.as_ref() == Some(raw) || (key.is_none() && id.as_ref() == Some(&slug(raw)))
        }
        _ => false,
    };
    // Of several rows about one project, the later answer.
    let mut entries = imported.entries.iter();
    let found = entries.clone().rfind(is_keyed).or_else(|| entries.clone().rfind(is_called));
    let only = || entries.next().filter(|_| entries.next().is_none());
    let Some(entry) = found.or_else(only) else {
        let facts = [("name", name.into())];
        return Err(Failure::about(Exit::Invalid, "interview-beside-none", facts));
    };
    // What was not read of the one that is shown.
    let is_here =
        |trouble: &&import::Trouble| entry.row == 0 || trouble.row == 0 || trouble.row == entry.row;
    let unread = imported.notes.iter().chain(&imported.troubles).filter(is_here);
    unread.for_each(|trouble| output::say(&words(trouble, &name, setting)));
    let mut draft = Draft::new(None, "", "", "unknown", None, entry.answered_on.unwrap_or(1));
    // What a map says of all rows is no answer of somebody.
    let is_key = |at: usize| entry.key == Some(Key::Name) && asks[at].dotted() == "project.name";
    let is_answer = |at: usize| !entry.assumed.contains(&at) && !is_key(at);
    for (at, reply) in entry.replies.iter().filter(|(at, _)| is_answer(*at)) {
        draft.set(asks[*at], reply);
    }
    Ok(Beside { name, draft })
}

impl Conversation<'_> {
    /// Puts each question that the other file answers differently, or alone. Whether the end was
    /// reached.
    pub(super) fn ask_beside(&mut self, full: &Questionnaire<'_>, other: &Beside) -> bool {
        let differing: Vec<(&Ask<'_>, Reply)> = full
            .asks()
            .filter_map(|ask| {
                let theirs = other.draft.reply(ask).filter(|reply| says_something(ask, reply))?;
                (self.saved.draft.reply(ask).as_ref() != Some(&theirs)).then_some((ask, theirs))
            })
            .collect();
        let facts = [("count", differing.len().into()), ("name", other.name.clone().into())];
        let words = self.setting.phrases.tell("interview-beside", facts);
        self.talk.say(&words);
        self.count = differing.len();
        let mut at = 0;
        while let Some((ask, theirs)) = differing.get(at) {
            match self.choose_between(ask, theirs, at + 1) {
                Step::Next => at += 1,
                Step::Again => {}
                Step::Back if at == 0 => self.tell("interview-first"),
                Step::Back => at -= 1,
                Step::Jump(number) => at = number - 1,
                Step::Stop => return false,
            }
        }
        true
    }

    fn choose_between(&mut self, ask: &Ask<'_>, theirs: &Reply, number: usize) -> Step {
        let (all, language) = (self.count, self.setting.language());
        self.talk.say(&format!("\n{number}/{all} · {}", ask.name.get(language)));
        self.talk.say(ask.question.get(language));
        let ours = self.saved.draft.reply(ask).filter(|_| !self.is_filler(ask));
        let ours = ours.filter(|reply| says_something(ask, reply));
        for (choice, id, reply) in [
            (1, "interview-beside-ours", ours.as_ref()),
            (2, "interview-beside-theirs", Some(theirs)),
        ] {
            let said = reply.map(|reply| self.in_words(ask, reply));
            let said = said.unwrap_or_else(|| self.setting.phrases.say("interview-beside-open"));
            let words = self.setting.phrases.tell(id, [("answer", said.into())]);
            self.talk.item(choice, &crate::document::safe::terminal(&words));
        }
        let prompt = self.setting.phrases.say("interview-prompt-beside");
        loop {
            let line = match self.part(&prompt, "interview-help-beside") {
                Given::Value(line) => line,
                Given::Nothing => return Step::Next,
                Given::Back => return Step::Back,
                Given::Stop => return Step::Stop,
                Given::Jump(number) => return Step::Jump(number),
            };
            match line.trim() {
                "1" => return Step::Next,
                "2" => match self.keep(ask, theirs) {
                    Kept::Saved => return Step::Next,
                    Kept::Refused(words) => self.talk.say(&words),
                    Kept::Lost => return Step::Stop,
                },
                "3" => return self.answer(ask, number),
                _ => self.tell("interview-beside-wrong"),
            }
        }
    }

    /// An answer as it can be held against another: with the sentences of its levels.
    fn in_words(&self, ask: &Ask<'_>, reply: &Reply) -> String {
        let language = self.setting.language();
        if let Reply::Rows(_) = reply {
            return ask.told(reply, language).unwrap_or_default();
        }
        let mut parts: Vec<String> = self.shown(ask, reply).into_iter().collect();
        if let (Kind::Scale(scale), Reply::Judged(judged)) = (&ask.kind, reply) {
            if let Said::Given(levels) = &judged.said {
                let sentences = scale.sides.iter().zip(levels).map(|(side, level)| {
                    side.levels[usize::from(level.get())].get(language).to_string()
                });
                parts.extend(sentences);
            }
            let proofs = judged.evidence.iter();
            parts.extend(proofs.filter_map(|row| match row.get("source") {
                Some(crate::questionnaire::Cell::Text(source)) => Some(source.clone()),
                _ => None,
            }));
        }
        parts.join(" · ")
    }
}

/// Whether an answer is one, and no open question.
fn says_something(ask: &Ask<'_>, reply: &Reply) -> bool {
    match reply {
        Reply::Judged(judged) => !judged.is_empty(),
        Reply::One(id) if ask.is_required => id != "unknown",
        reply => !reply.is_open(),
    }
}
