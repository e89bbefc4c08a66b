//! Files that people go on writing in: descriptors, decisions and keys. They are made where there is
//! none; one that is there is changed only where that is what was asked for, as by `interview`.

use std::fs;
use std::io::{ErrorKind, Result, Write};
use std::path::Path;

use super::super::aside::{self, Writing};
use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::inputs;
use super::super::setting::Setting;
use super::{Standing, refusal, standing};
use crate::report::mark::Known;

/// A whole file where there is none: `AlreadyExists` where there is one by now.
pub(in crate::cli) fn create(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = Writing::begin(path)?;
    file.write_all(bytes)?;
    file.put_new()
}

/// Either the old file or the new one, never half of it. For a command that was asked to change
/// this file, and has read it.
pub(in crate::cli) fn update(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = Writing::begin(path)?;
    file.write_all(bytes)?;
    file.put()
}

/// The same for a file of the program's own, which takes the place of a link rather than following it.
pub(in crate::cli) fn update_own(path: &Path, bytes: &[u8]) -> Result<()> {
    aside::sweep_beside(path);
    let mut file = Writing::own(path)?;
    file.write_all(bytes)?;
    file.put()
}

/// The same for a file that is its owner's alone.
pub(in crate::cli) fn update_private(path: &Path, bytes: &[u8]) -> Result<()> {
    aside::sweep_beside(path);
    let mut file = Writing::private(path)?;
    file.write_all(bytes)?;
    file.put()
}

/// Refuses a file that the run reads.
pub(in crate::cli) fn check_unread(path: &Path) -> std::result::Result<(), Failure> {
    match inputs::hold(path) {
        true => Err(refusal("deliver-input", path)),
        false => Ok(()),
    }
}

/// Refuses a folder that is to be replaced whole and that the run reads from.
pub(in crate::cli) fn check_unread_within(path: &Path) -> std::result::Result<(), Failure> {
    match inputs::hold_within(path) {
        true => Err(refusal("deliver-input", path)),
        false => Ok(()),
    }
}

/// A file that is asked for by its name: made where there is none, and left where it holds the very
/// same. Another one goes with `--force` alone; `taken` is the phrase that says so otherwise.
pub(in crate::cli) fn offer(
    path: &Path,
    bytes: &[u8],
    taken: &'static str,
    setting: &Setting,
) -> std::result::Result<(), Failure> {
    aside::sweep_beside(path);
    let is_same = || fs::read(path).is_ok_and(|there| there == bytes);
    let kept = || Ok(if is_same() { Known::Ours } else { Known::Foreign });
    let written = match standing(path, "toml", setting, kept) {
        Ok(Standing::Nothing) => create(path, bytes),
        Ok(Standing::Device | Standing::Replaceable) => update(path, bytes),
        // An input is refused in the words of every output.
        Err(failure) if failure.exit != Exit::Usage || inputs::hold(path) => return Err(failure),
        Err(failure) if path.is_dir() => return Err(failure),
        Err(_) => return Err(refusal(taken, path)),
    };
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => refusal(taken, path),
        _ => Failure::of_file(path, &error),
    })
}
