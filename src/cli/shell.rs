//! `germoir completions` and `germoir man`: what a shell and a system want to know of the program.

use std::path::Path;

use clap::{Args, Command};
use clap_complete::Shell;
use clap_mangen::Man;

use super::common::Common;
use super::deliver::{Delivery, Folder, Kind};
use super::exit::Exit;
use super::failure::Failure;
use super::help;
use super::setting::Setting;
use crate::making::Output;

#[derive(Args, Debug)]
pub(super) struct Completions {
    /// The shell
    shell: Shell,
}

#[derive(Args, Debug)]
pub(super) struct Pages {}

/// The completions of a shell for `all` that can be typed.
pub(super) fn completions(
    command: &Completions,
    all: Command,
    common: &Common,
) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let file = common.output.as_deref();
    let delivery = Delivery::new(file, Kind::SCRIPT, "completions", &setting)?;
    let mut all = help::localised(all, &setting.phrases);
    let mut bytes = Vec::new();
    clap_complete::generate(command.shell, &mut all, "germoir", &mut bytes);
    delivery.bytes(&bytes)
}

/// The page of the program; into a folder, one page for each command too.
pub(super) fn man(all: Command, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    // A page for « help » would only repeat the others.
    let mut command = help::localised(all.disable_help_subcommand(true), &setting.phrases);
    command.build();
    match common.output.as_deref() {
        Some(path) if path.is_dir() => into(path, &command, &setting),
        file => {
            let delivery = Delivery::new(file, Kind::MANUAL, "man", &setting)?;
            delivery.bytes(&page(command)?.1)
        }
    }
}

fn into(path: &Path, command: &Command, setting: &Setting) -> Result<Exit, Failure> {
    let mut folder = Folder::new(path, "man", setting)?;
    let mut all = Vec::new();
    pages(command, &mut all)?;
    all.iter().try_for_each(|(name, _)| folder.check(name, None))?;
    for (name, bytes) in all {
        folder.put(&Output { name, kind: Kind::MANUAL, bytes })?;
    }
    folder.finish()?;
    Ok(Exit::Done)
}

/// The pages of a command and of those below it.
fn pages(command: &Command, all: &mut Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
    all.push(page(command.clone())?);
    command.get_subcommands().try_for_each(|child| pages(child, all))
}

/// The name of a page, and what is on it.
fn page(command: Command) -> Result<(String, Vec<u8>), Failure> {
    let man = Man::new(command).source(concat!("germoir ", env!("CARGO_PKG_VERSION")));
    let mut bytes = Vec::new();
    man.render(&mut bytes).map_err(anyhow::Error::new)?;
    Ok((man.get_filename(), bytes))
}
