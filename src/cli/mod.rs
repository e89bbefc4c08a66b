//! The only edge: arguments, files, clock, terminal, exit codes.
//!
//! A command is a file, with its arguments and its `run`, and a row in the table below; `reading`
//! reads, `deliver` writes, `setting` gathers what the options and the environment say.
//! Everything else in the library is a function of what is passed to it.
#![allow(clippy::disallowed_methods)] // This is the one place that may touch the world outside.

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
mod failure;
mod federate;
mod find;
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
mod options;
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
mod whole;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use common::Common;
pub use exit::Exit;
use failure::Failure;

use crate::i18n::Phrases;

/// Assesses social-innovation projects against the factors of a French mind map.
#[derive(Parser, Debug)]
#[command(name = "germoir", version, about, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

/// Makes of the rows what can be typed, what is run, and the groups of the help.
macro_rules! commands {
    ($($group:literal { $($(#[$said:meta])* $name:ident($arguments:ty) => $run:path;)* })*) => {
        #[derive(Subcommand, Debug)]
        enum Command {
            $($($(#[$said])* $name($arguments),)*)*
        }

        impl Command {
            fn run(self, common: &Common) -> Result<Exit, Failure> {
                match self {
                    $($(Self::$name(command) => $run(command, common),)*)*
                }
            }
        }

        /// The groups of the help, each with how many commands it has, in the order of the rows.
        const GROUPS: &[(&str, usize)] = &[$(($group, [$(stringify!($name)),*].len())),*];
    };
}

// The table of commands, in groups by who one is. A row says in a line what a command does, in
// English; French, and an example in each language, are found under its name in `i18n/`.
commands! {
    "asking" {
        /// Write a commented descriptor to fill in
        New(new::New) => new::run;
        /// Fill in a project, or a reading of one, by questions in the terminal; each answer is saved, and
        /// it can be resumed
        Interview(interview::Interview) => interview::run;
        /// Write a questionnaire to send to a bearer, or a page for a reader or a witness
        Form(form::Form) => form::run;
        /// Bring the answers of filled-in forms into descriptors
        Import(import::Import) => import::run;
        /// Validate files, and point out contradictions
        Check(check::Check) => check::run;
    }
    "project" {
        /// Assess projects
        Assess(assess::Assess) => assess::run;
        /// Write what a bearer receives: strengths, questions, brakes and levers, next steps; no grade
        Letter(letter::Arguments) => letter::run;
        /// Show the trajectory of users, and how fast it goes
        Reach(reach::Reach) => reach::run;
        /// Show what changed between two states of a project or of a folder, and why
        Compare(compare::Compare) => compare::run;
    }
    "readers" {
        /// Read projects as a funder: bearer first, gates, open questions, risks
        Screen(screen::Screen) => screen::run;
        /// Read a practice case, and see where and why one differs
        #[command(visible_alias = "practice")]
        Practise(practise::Practise) => practise::run;
        /// Lay several reviews of each project side by side: spread, agreement, what to discuss
        Panel(panel::PanelArguments) => panel::run;
        /// Make copies without identities, and look for what still gives somebody away
        Blind(blind::BlindArguments) => blind::run;
        /// Record what people decided about a project
        Decide(decide::Decide) => decide::run;
    }
    "many" {
        /// Report on a cohort: a folder of projects
        Batch(batch::Batch) => batch::run;
        /// Say who could join forces with whom, and why
        Federate(federate::FederateArguments) => federate::run;
        /// Look at a structure by its own answers, and say whom bearers can see for what
        Support(support::SupportArguments) => support::run;
        /// Say what became of projects over cohorts of several years: counts, side by side
        Observe(observe::ObserveArguments) => observe::run;
    }
    "catalogue" {
        /// Look into the catalogue
        Criteria(criteria::Criteria) => criteria::run;
        /// Find who tried something, and what became of it
        Find(find::Find) => find::run;
    }
    "people" {
        /// Gather everything that the files of a folder hold about one person
        ExportPerson(export_person::ExportArguments) => export_person::run;
        /// Delete what the files of a folder hold about one person, or what is past its time
        Purge(purge::PurgeArguments) => purge::run;
    }
    "tools" {
        /// Print the JSON Schema of what people write, for editors, or of what a command prints, for
        /// programs
        Schema(schema::Schema) => schema::run;
        /// Print completions for a shell
        Completions(shell::Completions) => completions;
        /// Print the manual page; with -o and a folder, write a page for each command into it
        Man(shell::Pages) => man;
    }
}

fn completions(command: shell::Completions, common: &Common) -> Result<Exit, Failure> {
    shell::completions(&command, options::fitted(Arguments::command()), common)
}

fn man(_: shell::Pages, common: &Common) -> Result<Exit, Failure> {
    shell::man(options::fitted(Arguments::command()), common)
}

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
        let arguments = Arguments::from_arg_matches(&matches)?;
        Ok((options::heeded(Arguments::command, &matches, &arguments.common), arguments))
    });
    let (heeded, arguments) = match arguments {
        Ok(read) => read,
        Err(error) => return misread(&error, &typed),
    };
    match heeded.and_then(|()| arguments.command.run(&arguments.common)) {
        Ok(exit) => exit.into(),
        Err(failure) => {
            let phrases = Phrases::new(setting::language_of(&typed));
            output::say(&failure.words(&phrases));
            if failure.exit == Exit::Usage {
                output::say(&mistake::swallowed(&typed, &phrases));
            }
            failure.exit.into()
        }
    }
}

/// What was asked for or typed wrong, in the reader's language. Help and version are results;
/// everything else is wrong usage.
fn misread(error: &clap::Error, typed: &[OsString]) -> ExitCode {
    let phrases = Phrases::new(setting::language_of(typed));
    if let Some(word) = help::unknown(typed, &Arguments::command()) {
        let word = crate::source::shown(std::path::Path::new(word));
        output::say(&phrases.tell("usage-no-help", [("word", word.into())]));
        output::say(&phrases.say("usage-help"));
        return Exit::Usage.into();
    }
    if let Some(text) = mistake::sentence(error, &phrases) {
        output::say(&text);
        output::say(&mistake::swallowed(typed, &phrases));
        return Exit::Usage.into();
    }
    // Where options stand alone, the commands are shown as where nothing is typed.
    let is_alone = error.kind() == ErrorKind::MissingSubcommand;
    let asked = [OsString::from("--help")];
    let typed = [typed, if is_alone { &asked } else { &[] }].concat();
    match help::asked(Arguments::command(), &typed, GROUPS, &phrases) {
        Some(shown) if is_alone => output::say(shown.render().to_string().trim_end()),
        // A reader who has closed the pipe is not told of it.
        Some(shown) => drop(shown.print()),
        None => {}
    }
    let exit = if error.use_stderr() { Exit::Usage } else { Exit::Done };
    exit.into()
}
