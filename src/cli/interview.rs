//! `germoir interview`: the questionnaire, line by line, in any terminal or from a pipe.
//!
//! Every answer is saved before the next question. Start with [`run`]; `talk` holds the two ends of
//! the conversation, `walk` the way from question to question, `answer` one question.

mod answer;
mod beside;
mod changed;
mod fact;
mod half;
mod keyboard;
mod orders;
mod rows;
mod save;
mod scale;
mod show;
pub(super) mod talk;
mod walk;

use std::path::{Path, PathBuf};

use clap::Args;

use super::common::Common;
use super::exit::Exit;
use super::failure::Failure;
use super::import::read_map;
use super::setting::Setting;
use super::{aside, new, output, reading};
use crate::diagnostic::nearest;
use crate::questionnaire::compose;
use crate::questionnaire::edit::Draft;
use crate::questionnaire::{Ask, Extent, Reply, Section};
use crate::source::{exact, shown};
use half::Half;
use orders::Order;
use save::Saved;
use talk::{Line, Talk};

/// What can be typed after `germoir interview`.
#[derive(Args, Debug)]
pub(super) struct Interview {
    /// The project file to fill in, or a reading of one; made when it is not there
    pub path: PathBuf,
    /// The one question to ask: the word before it in `assess`
    pub question: Option<String>,
    /// Only the questions of the express questionnaire (the default)
    #[arg(long, conflicts_with = "full")]
    pub express: bool,
    /// Every question
    #[arg(long)]
    pub full: bool,
    /// Another file about the same project, or a form that was filled in: only where the two differ
    /// is something asked
    #[arg(long, value_name = "OTHER", conflicts_with_all = ["question", "express", "full"])]
    pub beside: Option<PathBuf>,
    /// What the columns of that other file answer, where it is a table of another tool (TOML)
    #[arg(long, value_name = "FILE", requires = "beside")]
    pub map: Option<PathBuf>,
}

/// A question with the number of its item and its section.
type Place<'q> = (usize, &'q Section<'q>, &'q Ask<'q>);

/// Where to go after a question.
enum Step {
    Next,
    /// The same question again, where it is still open.
    Again,
    Back,
    /// To the question of this number.
    Jump(usize),
    Stop,
}

/// A conversation under way.
struct Conversation<'a> {
    setting: &'a Setting,
    talk: Talk<'a>,
    saved: Saved<'a>,
    half: Half,
    /// How many questions people count.
    count: usize,
    /// The answered questions by their numbers can be listed.
    places: Vec<Place<'a>>,
    is_interrupted: bool,
    /// An answer that could not be saved was given up.
    given_up: Option<Failure>,
}

/// How a conversation ended.
#[derive(Clone, Copy)]
enum Ending {
    /// Before its last question.
    Stopped,
    /// After the one question that was asked for.
    One,
    /// After those that another file answers differently.
    Beside,
    Whole(Extent),
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
    let is_full = command.full || command.question.is_some();
    let extent = if is_full { Extent::Full } else { Extent::Express };
    // What stands in the file decides which questions there are.
    let reading = reading_of(&command.path, &setting);
    let made = |catalogue, extent| match &reading {
        Some(draft) if draft.is_reading_of_structure() => compose::reading_of_structure(catalogue),
        Some(_) => compose::reading(catalogue, extent),
        None => compose::questionnaire(catalogue, extent),
    };
    let all = made(&setting.catalogue, extent);
    let full = made(&setting.catalogue, Extent::Full);
    let places: Vec<Place<'_>> = all.numbered().collect();
    let only = command.question.as_deref().map(|word| place_of(word, &command, &places, &setting));
    let only = only.transpose()?;
    let mut talk = Talk::new(&setting);
    save::stop_politely(&setting);
    let Some(saved) = opened(&command, &setting, &mut talk)? else { return Ok(Exit::Done) };
    let map = command.map.as_deref().map(|path| read_map(path, &full, &setting)).transpose()?;
    let other = command.beside.as_deref();
    let other = other.map(|path| beside::read(path, &saved.draft, (&full, map.as_ref()), &setting));
    let other = other.transpose()?;
    let half = Half::of(&command.path);
    let mut conversation = Conversation {
        setting: &setting,
        talk,
        saved,
        half,
        count: all.items(),
        places: places.clone(),
        is_interrupted: false,
        given_up: None,
    };
    conversation.forget_stale_half(&places);
    let is_whole = match (only, &other) {
        (_, Some(other)) => conversation.ask_beside(&full, other),
        (Some(at), _) => conversation.ask_one(&places, at),
        (None, None) => {
            conversation.open(extent, &places);
            conversation.ask_changed(&full) && conversation.go_through(&places)
        }
    };
    if conversation.is_interrupted {
        save::interrupted();
    }
    if let Some(failure) = conversation.given_up {
        return Err(failure);
    }
    let ending = match (is_whole, only, &other) {
        (false, ..) => Ending::Stopped,
        (true, _, Some(_)) => Ending::Beside,
        (true, Some(_), None) => Ending::One,
        (true, None, None) => Ending::Whole(extent),
    };
    conversation.close(ending);
    conversation.talk.ended()
}

/// The position of the question that a word names: the id of an item, or the place of a fact.
fn place_of(
    word: &str,
    command: &Interview,
    places: &[Place<'_>],
    setting: &Setting,
) -> Result<usize, Failure> {
    let names = |ask: &Ask<'_>| -> Vec<String> {
        let [table, id] = ask.path.as_slice() else { return vec![ask.dotted()] };
        match table.as_ref() {
            "answers" => vec![id.to_string(), format!("criterion:{id}"), ask.dotted()],
            "brakes" => vec![id.to_string(), format!("brake:{id}"), ask.dotted()],
            "stakes" => vec![id.to_string(), format!("stake:{id}"), ask.dotted()],
            _ => vec![ask.dotted()],
        }
    };
    if let Some(at) = places.iter().position(|(.., ask)| names(ask).iter().any(|name| name == word))
    {
        return Ok(at);
    }
    // A name with a space, typed without quotes, comes as two words.
    let joined = format!("{} {word}", exact(&command.path));
    let is_a_file = word.ends_with(".toml");
    let all: Vec<String> = places.iter().map(|(.., ask)| names(ask).swap_remove(0)).collect();
    let near = nearest(word, all.iter().map(String::as_str)).unwrap_or_default();
    let kind = match (is_a_file, near.is_empty()) {
        (true, _) => "file",
        (false, true) => "none",
        (false, false) => "near",
    };
    let facts = [
        ("kind", kind.into()),
        ("word", word.to_owned().into()),
        ("near", near.to_owned().into()),
        ("typed", output::typed(Path::new(&joined)).into()),
    ];
    let words = setting.phrases.tell("interview-no-such-question", facts);
    Err(Failure::new(Exit::Usage, words))
}

/// Somebody's reading of a project or of a structure, where the file is one.
fn reading_of(path: &Path, setting: &Setting) -> Option<Draft> {
    let file = reading::read(path, &setting.limits).ok()?;
    Draft::parse(file.text()).filter(Draft::is_reading)
}

/// The file to fill in, made with the name of the project where it is not there. `None` where
/// somebody left before giving one.
fn opened<'a>(
    command: &'a Interview,
    setting: &'a Setting,
    talk: &mut Talk<'a>,
) -> Result<Option<Saved<'a>>, Failure> {
    aside::sweep_beside(&command.path);
    if command.path.exists() {
        if reading_of(&command.path, setting).is_some_and(|draft| draft.has_no_reader()) {
            let asked = ["interview-prompt-reader", "interview-help-reader"];
            let Some(name) = name(asked, setting, talk) else { return Ok(None) };
            Saved::name_reader(&command.path, name.trim(), setting)?;
        }
        return Saved::read(&command.path, setting).map(Some);
    }
    talk.say(&setting.phrases.say("interview-new"));
    let other_name = new::other_name(&command.path, setting);
    if !other_name.is_empty() {
        talk.say(&other_name);
    }
    let asked = ["interview-prompt-name", "interview-help-name"];
    let Some(name) = name(asked, setting, talk) else { return Ok(None) };
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

/// A name without which there is nothing to write; `None` where somebody left before giving one.
fn name([prompt, help]: [&str; 2], setting: &Setting, talk: &mut Talk<'_>) -> Option<String> {
    loop {
        match talk.line(&setting.phrases.say(prompt)) {
            Line::Text(line) => match Order::parse(&line) {
                None => return Some(fact::on_one_line(&line)),
                Some(Order::Stop) => break,
                Some(Order::Help) => talk.say(&setting.phrases.say(help)),
                Some(_) => talk.say(&setting.phrases.say("interview-name-needed")),
            },
            Line::NotText(_) => talk.say(&setting.phrases.say("interview-not-text")),
            Line::TooLong => talk.say(&setting.phrases.say("interview-too-long")),
            Line::End | Line::Interrupted => break,
        }
    }
    talk.say(&setting.phrases.say("interview-nothing-written"));
    None
}

impl<'a> Conversation<'a> {
    fn open(&mut self, extent: Extent, places: &[Place<'_>]) {
        let phrases = &self.setting.phrases;
        let is_answered = |number: &usize| {
            let mut asks = places.iter().filter(|(of, ..)| of == number);
            asks.any(|(_, _, ask)| !self.is_open(ask))
        };
        let left = self.count - (1..=self.count).filter(is_answered).count();
        let opening = match extent {
            _ if self.saved.draft.is_reading_of_structure() => "interview-opening-structure",
            _ if self.saved.draft.is_reading() => "interview-opening-reading",
            Extent::Express => "interview-opening-express",
            Extent::Full => "interview-opening-full",
        };
        let facts = [("left", left.into()), ("all", self.count.into())];
        self.talk.say(&phrases.find(opening, facts).unwrap_or_default());
        self.talk.say(&phrases.say("form-page-rule"));
        self.talk.say(&phrases.say("interview-commands"));
        if self.talk.is_typed() {
            self.talk.say(&phrases.say("interview-keys"));
        }
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

    /// Half an answer to what was answered otherwise since is of no more use.
    fn forget_stale_half(&mut self, places: &[Place<'_>]) {
        for (_, _, ask) in places {
            let place = ask.dotted();
            let typed = self.half.waiting(&place).and_then(|line| line.split_whitespace().next());
            let typed = typed.and_then(|level| level.parse().ok());
            let said = self.judged(ask).said.given().and_then(|levels| levels.first()).copied();
            let is_another = typed.is_some() && said.is_some_and(|said| Some(said.get()) != typed);
            if !self.is_open(ask) || is_another {
                self.half.forget(&place);
            }
        }
    }

    /// What to do next: never a figure.
    fn close(&mut self, ending: Ending) {
        let phrases = &self.setting.phrases;
        let name = shown(self.saved.path);
        let is_reading = self.saved.draft.is_reading();
        let id = match ending {
            Ending::Stopped => "interview-stopped",
            Ending::One => "interview-done-one",
            Ending::Beside => "interview-done-beside",
            Ending::Whole(_) if is_reading => "interview-done-reading",
            Ending::Whole(Extent::Express) => "interview-done-express",
            Ending::Whole(Extent::Full) => "interview-done-full",
        };
        self.talk.say(&phrases.find(id, [("name", name.into())]).unwrap_or_default());
        let typed = output::typed(self.saved.path);
        let next = match is_reading {
            true if self.saved.draft.is_reading_of_structure() => "interview-next-structure",
            true => "interview-next-reading",
            false => "interview-next",
        };
        self.talk.say(&phrases.tell(next, [("typed", typed.into())]));
    }
}
