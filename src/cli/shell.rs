//! `germoir completions` and `germoir man`: what a shell and a system want to know of the program.

use std::path::Path;

use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

use super::arguments::{Arguments, Common};
use super::setting::Setting;
use super::{Exit, Failure, help, output};

pub(super) fn completions(shell: Shell, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let mut command = help::localised(Arguments::command(), &setting.phrases);
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut command, "germoir", &mut bytes);
    output::deliver(&bytes, common.output.as_deref())
}

/// The page of the program; into a folder, one page for each command too.
pub(super) fn man(common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    // A page for « help » would only repeat the others.
    let command = Arguments::command().disable_help_subcommand(true);
    let mut command = help::localised(command, &setting.phrases);
    command.build();
    match common.output.as_deref() {
        Some(folder) if folder.is_dir() => pages(&command, folder),
        file => output::deliver(&page(command)?.1, file),
    }
}

fn pages(command: &Command, folder: &Path) -> Result<Exit, Failure> {
    for child in command.get_subcommands() {
        pages(child, folder)?;
    }
    let (name, bytes) = page(command.clone())?;
    output::deliver(&bytes, Some(&folder.join(name)))
}

/// The name of a page, and what is on it.
fn page(command: Command) -> Result<(String, Vec<u8>), Failure> {
    let man = Man::new(command).source(concat!("germoir ", env!("CARGO_PKG_VERSION")));
    let mut bytes = Vec::new();
    man.render(&mut bytes).map_err(|error| Failure::new(Exit::Files, error.to_string()))?;
    Ok((man.get_filename(), bytes))
}
