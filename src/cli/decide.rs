//! `germoir decide`.

mod folder;

use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::common::Common;
use super::deliver::{Delivery, Kind as Output, people};
use super::exit::Exit;
use super::failure::Failure;
use super::report::Format;
use super::setting::Setting;
use super::whole::whole;
use super::{aside, inputs, output, project, reading};
use crate::assessment::Screening;
use crate::descriptor::Kind;
use crate::making::decide::{self, Job, Said};
use crate::source::shown;

#[derive(Args, Debug)]
pub(in crate::cli) struct Decide {
    /// The file of the project; a folder for the list of decisions, and for --by-lot
    pub path: PathBuf,
    /// Who decided
    #[arg(long, value_name = "WHO")]
    pub by: Option<String>,
    /// What was decided: a word of yours, or meet, clarify, accompany, redirect
    #[arg(long, value_name = "WORD")]
    pub outcome: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// Fingerprint of the assessment that was read [default: the one of today]
    #[arg(long, value_name = "FINGERPRINT")]
    pub assessment: Option<String>,
    /// Until when the decision is to be kept, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub keep_until: Option<String>,
    /// Put this decision in the place of one that is there
    #[arg(long)]
    pub replace: bool,
    /// Of a folder: give this many places by lot among projects whose gates are met. First --list
    /// FILE with --seed-from writes what to publish; once the seed is known, --list FILE with --seed
    /// draws, and with --by records a decision for each
    #[arg(long, value_name = "PLACES", value_parser = whole::<usize>(1..=u64::MAX))]
    pub by_lot: Option<usize>,
    /// The published list of fingerprints: written without --seed, read with it
    #[arg(long, value_name = "FILE", requires = "by_lot")]
    pub list: Option<PathBuf>,
    /// Where the seed will come from: something public that nobody knows yet, and its date
    #[arg(long, value_name = "TEXT", requires = "by_lot", conflicts_with = "seed")]
    pub seed_from: Option<String>,
    /// The seed, as it was made public
    #[arg(long, value_name = "TEXT", requires = "by_lot")]
    pub seed: Option<String>,
    /// How the list of a folder, or a draw, is printed
    #[arg(long, value_enum)]
    pub format: Option<Format>,
}

pub(super) fn run(command: Decide, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "funder")?;
    if command.path.is_dir() {
        return folder::run(&command, common, &profile, &setting);
    }
    let of_folder = [
        ("--by-lot", command.by_lot.is_some()),
        ("--format", command.format.is_some()),
        ("--plain", common.plain),
    ];
    if let Some((option, _)) = of_folder.into_iter().find(|(_, is_given)| *is_given) {
        let facts = [("option", option.to_owned()), ("name", shown(&command.path))];
        return Err(usage("decide-folder-option", &facts));
    }
    let delivery = Delivery::new(None, Output::Text, "decide", &setting)?;
    let keep_until = command.keep_until.as_deref();
    let keep_until = keep_until.map(|text| decide::keep_until(text, setting.today)).transpose()?;
    let given = command.assessment.as_deref().map(decide::fingerprint).transpose()?;
    let project = project::read(&command.path, "decide", &setting)?;
    let file = common.output.clone();
    let file = file.unwrap_or_else(|| command.path.with_file_name(decide::name_of(&project.id)));
    aside::sweep_beside(&file);
    let taken = taken(&file, &command, &setting)?;
    let job = Job::new(&project, &profile, setting.today, &setting);
    let [outcome, by, reason] = said(&command, &job.screening, &setting)?;
    let keep_until = match keep_until {
        None if asks(&command) => asked_keep(&setting),
        given => given,
    };
    let (made, decision) = job.made(Said { outcome, by, reason, assessment: given, keep_until })?;
    match (taken, command.replace) {
        (None, true) => {
            people::update(&file, &made.bytes).map_err(|error| Failure::of_file(&file, &error))?
        }
        // Another decision may have come while the questions were answered.
        (taken, _) => {
            people::offer(&file, &made.bytes, taken.unwrap_or("decide-exists"), &setting)?;
        }
    }
    if setting.quiet {
        return Ok(Exit::Done);
    }
    delivery.text(&job.recorded(&decision, &file))
}

/// Why a file may not be written to, as the phrase that says so; `None` where it may. Where questions
/// would be asked, it is said at once: answers should not be given in vain.
fn taken(
    file: &Path,
    command: &Decide,
    setting: &Setting,
) -> Result<Option<&'static str>, Failure> {
    if !file.exists() {
        return Ok(None);
    }
    people::check_unread(file)?;
    let taken = match (holds_decision(file, setting), command.replace) {
        (true, true) => None,
        (true, false) => Some("decide-exists"),
        (false, _) => Some("decide-other-file"),
    };
    // It was looked at as what would go, and not as an input.
    inputs::forget(file);
    match taken {
        Some(id) if asks(command) && !setting.force => Err(usage(id, &[("name", shown(file))])),
        taken => Ok(taken),
    }
}

fn usage(id: &'static str, facts: &[(&'static str, String)]) -> Failure {
    let facts = facts.iter().map(|(name, value)| (*name, value.clone().into()));
    Failure::about(Exit::Usage, id, facts)
}

/// From the options, and on a terminal from plain questions for what is missing.
fn said(
    command: &Decide,
    screening: &Screening,
    setting: &Setting,
) -> Result<[String; 3], Failure> {
    let options = [("outcome", &command.outcome), ("by", &command.by), ("reason", &command.reason)];
    let blank = |text: &str| text.trim().is_empty();
    if let Some((name, _)) = options.iter().find(|(_, text)| text.as_deref().is_some_and(blank)) {
        return Err(usage("decide-blank", &[("option", (*name).to_owned())]));
    }
    let missing: Vec<String> = options
        .iter()
        .filter(|(_, text)| text.is_none())
        .map(|(name, _)| format!("--{name}"))
        .collect();
    let refused = || usage("decide-missing", &[("options", missing.join(" "))]);
    if !missing.is_empty() && !std::io::stdin().is_terminal() {
        return Err(refused());
    }
    let outcome = format!("screen-name-{}", screening.outcome.as_str());
    let outcome = setting.phrases.say(&outcome);
    let questions = [
        setting.phrases.tell("decide-ask-outcome", [("outcome", outcome.into())]),
        setting.phrases.say("decide-ask-by"),
        setting.phrases.say("decide-ask-reason"),
    ];
    // Whoever leaves at one question is not asked the next: a terminal can be read again.
    let said = options.iter().zip(questions).map_while(|((_, text), question)| match text {
        Some(text) => Some(text.trim().to_owned()),
        None => answer(&question),
    });
    match <[String; 3]>::try_from(said.collect::<Vec<_>>()) {
        Ok(said) => Ok(said),
        Err(_) => Err(refused()),
    }
}

/// Whether questions are asked for what the options leave out.
fn asks(command: &Decide) -> bool {
    [&command.by, &command.outcome, &command.reason].iter().any(|said| said.is_none())
}

/// Until when the decision is to be kept, where something is said of it.
fn asked_keep(setting: &Setting) -> Option<Date> {
    loop {
        output::say(&setting.phrases.say("decide-ask-keep"));
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        let line = line.trim();
        if read.is_err() || line.is_empty() {
            return None;
        }
        match decide::keep_until(line, setting.today) {
            Ok(keep) => return Some(keep),
            Err(unmade) => output::say(&Failure::from(unmade).words(&setting.phrases)),
        }
    }
}

/// Asks until something is said; `None` when whoever answers has left.
fn answer(question: &str) -> Option<String> {
    loop {
        output::say(question);
        let mut line = String::new();
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(0) | Err(_) => return None,
            Ok(_) if line.trim().is_empty() => {}
            Ok(_) => return Some(line.trim().to_owned()),
        }
    }
}

/// Whether a file set out to be a decision: nothing else is ever replaced.
fn holds_decision(path: &Path, setting: &Setting) -> bool {
    let Ok(file) = reading::read(path, &setting.limits) else { return false };
    decide::kind_of(&file, setting) == Some(Kind::Decision)
}
