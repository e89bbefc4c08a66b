//! The only edge: arguments, files, clock, terminal, exit codes.
//!
//! One file per command; [`input`] reads, [`output`] writes, [`setting`] gathers what the options
//! and the environment say. Everything else in the library is a function of what is passed to it.
#![allow(clippy::disallowed_methods)] // This is the one place that may touch the world outside.

mod arguments;
mod assess;
mod batch;
mod check;
mod criteria;
mod input;
mod new;
mod output;
mod schema;
mod setting;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use arguments::{Arguments, Command};
pub use output::Exit;

/// A failure that ends a command, already in the reader's language.
#[derive(Debug)]
pub struct Failure {
    pub exit: Exit,
    pub message: String,
}

impl Failure {
    fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: message.into() }
    }
}

/// Runs the program with these arguments, and says how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are results; everything else is wrong usage.
            let exit = if error.use_stderr() { Exit::Usage } else { Exit::Done };
            // Where even that cannot be written, nobody is there to be told.
            let _ = error.print();
            return exit.into();
        }
    };
    let ended = match arguments.command {
        Command::New(command) => new::run(command, &arguments.common),
        Command::Check(command) => check::run(command, &arguments.common),
        Command::Assess(command) => assess::run(command, &arguments.common),
        Command::Batch(command) => batch::run(command, &arguments.common),
        Command::Criteria(command) => criteria::run(command, &arguments.common),
        Command::Schema(command) => schema::run(command, &arguments.common),
        Command::Completions { shell } => completions(shell),
        Command::Man => man(),
    };
    match ended {
        Ok(exit) => exit.into(),
        Err(failure) => {
            output::say(&failure.message);
            failure.exit.into()
        }
    }
}

fn completions(shell: clap_complete::Shell) -> Result<Exit, Failure> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "germoir", &mut bytes);
    output::print(&bytes)
}

fn man() -> Result<Exit, Failure> {
    let mut bytes = Vec::new();
    clap_mangen::Man::new(Arguments::command())
        .render(&mut bytes)
        .map_err(|error| Failure::new(Exit::Files, error.to_string()))?;
    output::print(&bytes)
}
