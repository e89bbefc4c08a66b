//! `germoir interview`: the questionnaire, line by line, in any terminal or from a pipe.
//!
//! Every answer is saved before the next question. Start with [`run`]; `talk` holds the two ends of
//! the conversation, `save` the file.

mod half;
mod save;
pub(super) mod talk;

use std::path::{Path, PathBuf};

use clap::Args;

use super::common::Common;
use super::exit::Exit;
use super::failure::Failure;
use super::setting::Setting;
use super::{aside, new};
use crate::making::interview::Conversation;
use crate::making::talk::{Line, Talk};
use crate::questionnaire::Extent;
use crate::questionnaire::compose::questionnaire;
use crate::source::shown;
use half::Half;
use save::{File, Saved};
use talk::{Terminal, ended};

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

pub(super) fn run(command: Interview, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let extent = if command.full { Extent::Full } else { Extent::Express };
    let all = questionnaire(&setting.catalogue, extent);
    let mut ends = Terminal;
    let mut talk = Talk::new(&mut ends, &setting);
    save::stop_politely(&setting);
    let Some(saved) = opened(&command, &setting, &mut talk)? else { return Ok(Exit::Done) };
    let mut keeper = File { saved, half: Half::of(&command.path) };
    let mut conversation =
        Conversation { setting: &setting, talk, keeper: &mut keeper, given_up: None };
    conversation.held(&all, extent);
    if let Some(exit) = conversation.given_up {
        let name = [("name", shown(&command.path).into())];
        return Err(Failure::about(exit, "interview-unsaved", name));
    }
    ended(&conversation.talk)
}

/// The file to fill in, made with the name of the project where it is not there. `None` where
/// somebody left before giving one.
fn opened<'a>(
    command: &'a Interview,
    setting: &'a Setting,
    talk: &mut Talk<'_>,
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
                if !talk.may_try_again(&failure.words(&setting.phrases)) {
                    return Err(Failure::new(failure.exit, "interview-nothing-written"));
                }
            }
            made => return made.map(Some),
        }
    }
}
