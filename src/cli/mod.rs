//! The only edge: arguments, files, clock, terminal, exit codes.
//!
//! One file per command; [`reading`] reads, [`deliver`] writes, [`setting`] gathers what the options
//! and the environment say. Everything else in the library is a function of what is passed to it.
#![allow(clippy::disallowed_methods)] // This is the one place that may touch the world outside.

mod arguments;
mod aside;
mod assess;
mod audience;
mod batch;
mod blind;
mod check;
mod claim;
mod common;
mod compare;
mod criteria;
mod decide;
mod decisions;
mod deliver;
mod drawing;
mod exit;
mod export_person;
mod fail_on;
mod failure;
mod federate;
mod folder;
mod form;
mod gather;
mod help;
mod import;
mod inputs;
mod interview;
mod journal;
mod letter;
mod limits;
mod mistake;
mod new;
mod observe;
mod output;
mod panel;
mod paper;
mod person_files;
mod place;
mod practise;
mod project;
mod purge;
mod reach;
mod reading;
mod refusal;
mod report;
mod schema;
mod screen;
mod setting;
mod shell;
mod support;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use arguments::{Arguments, Command};
pub use exit::Exit;

use crate::i18n::Phrases;

/// The names of the commands, for whatever has to look at each of them.
pub fn commands() -> Vec<String> {
    Arguments::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// Runs the program with these arguments, and says how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let typed: Vec<OsString> = arguments.into_iter().collect();
    let matches = Arguments::command().try_get_matches_from(&typed);
    let arguments = matches.and_then(|matches| {
        inputs::typed(&matches);
        Arguments::from_arg_matches(&matches)
    });
    let arguments = match arguments {
        Ok(arguments) => arguments,
        Err(error) => return misread(&error, typed),
    };
    let ended = match arguments.command {
        Command::New(command) => new::run(command, &arguments.common),
        Command::Interview(command) => interview::run(command, &arguments.common),
        Command::Form(command) => form::run(command, &arguments.common),
        Command::Import(command) => import::run(command, &arguments.common),
        Command::Check(command) => check::run(command, &arguments.common),
        Command::Assess(command) => assess::run(command, &arguments.common),
        Command::Letter(command) => letter::run(command, &arguments.common),
        Command::Reach(command) => reach::run(command, &arguments.common),
        Command::Federate(command) => federate::run(command, &arguments.common),
        Command::Observe(command) => observe::run(command, &arguments.common),
        Command::Support(command) => support::run(command, &arguments.common),
        Command::Practise(command) => practise::run(command, &arguments.common),
        Command::Panel(command) => panel::run(command, &arguments.common),
        Command::Blind(command) => blind::run(command, &arguments.common),
        Command::ExportPerson(command) => export_person::run(command, &arguments.common),
        Command::Purge(command) => purge::run(command, &arguments.common),
        Command::Screen(command) => screen::run(command, &arguments.common),
        Command::Decide(command) => decide::run(command, &arguments.common),
        Command::Compare(command) => compare::run(command, &arguments.common),
        Command::Batch(command) => batch::run(command, &arguments.common),
        Command::Criteria(command) => criteria::run(command, &arguments.common),
        Command::Schema(command) => schema::run(command, &arguments.common),
        Command::Completions { shell } => shell::completions(shell, &arguments.common),
        Command::Man => shell::man(&arguments.common),
    };
    match ended {
        Ok(exit) => exit.into(),
        Err(failure) => {
            output::say(&failure.words(&Phrases::new(setting::language_of(&typed))));
            failure.exit.into()
        }
    }
}

/// What was asked for or typed wrong, in the reader's language. Help and version are results;
/// everything else is wrong usage.
fn misread(error: &clap::Error, arguments: Vec<OsString>) -> ExitCode {
    let phrases = Phrases::new(setting::language_of(&arguments));
    if let Some(text) = mistake::sentence(error, &phrases) {
        output::say(&text);
        return Exit::Usage.into();
    }
    let command = help::localised(Arguments::command(), &phrases);
    if let Err(shown) = command.try_get_matches_from(arguments) {
        // Where even that cannot be written, nobody is there to be told.
        drop(shown.print());
    }
    let exit = if error.use_stderr() { Exit::Usage } else { Exit::Done };
    exit.into()
}
