//! Several files into one folder, with a manifest that tells them again.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::super::aside::{self, Writing};
use super::super::setting::Setting;
use super::manifest::{self, Manifest};
use super::{Standing, known, refusal, standing};
use crate::cli::failure::Failure;
use crate::making::Output;
use crate::report::mark::Known;

/// A folder that several results go into.
pub(in crate::cli) struct Folder<'d> {
    setting: &'d Setting,
    command: &'static str,
    path: &'d Path,
    manifest: Manifest,
}

impl<'d> Folder<'d> {
    /// A folder, which need not be there yet.
    ///
    /// # Errors
    ///
    /// Wrong usage, where it holds a `manifest.json` that germoir did not make, or made for another
    /// command.
    pub fn new(
        path: &'d Path,
        command: &'static str,
        setting: &'d Setting,
    ) -> Result<Self, Failure> {
        let place = path.join(manifest::NAME);
        let manifest = match Manifest::read(path) {
            Ok(manifest) => manifest,
            Err(error) if error.kind() == ErrorKind::InvalidData && setting.force => None,
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                return Err(refusal("deliver-not-ours", &place));
            }
            Err(error) => return Err(Failure::of_file(&place, &error)),
        };
        let manifest = match manifest {
            Some(manifest) if manifest.is_of(command) => manifest,
            Some(_) if !setting.force => {
                return Err(refusal("deliver-other-command", path));
            }
            _ => Manifest::new(command),
        };
        Ok(Self { setting, command, path, manifest })
    }

    /// Makes the folder where it is not there.
    pub fn make(&self) -> Result<(), Failure> {
        fs::create_dir_all(self.path).map_err(|error| Failure::of_file(self.path, &error))
    }

    /// What a file of the folder is, by the manifest alone; `None` where it does not list it.
    pub fn listed(&self, name: &str) -> std::io::Result<Option<Known>> {
        self.manifest.known(name, File::open(self.path.join(name))?)
    }

    /// Takes a file for one of the command's, for a reason of its own.
    pub fn adopt(&mut self, name: &str) -> std::io::Result<()> {
        self.manifest.add(name, &fs::read(self.path.join(name))?);
        Ok(())
    }

    /// Whether a file may go there; with its bytes, also where they are what stands there.
    pub fn check(&self, name: &str, bytes: Option<&[u8]>) -> Result<(), Failure> {
        match self.path.join(name).parent().is_some_and(Path::exists) {
            true => self.standing(name, bytes).map(drop),
            false => Ok(()),
        }
    }

    /// Puts a file into the folder.
    pub fn put(&mut self, output: &Output) -> Result<(), Failure> {
        let Output { name, kind, bytes: text } = output;
        let bytes = [text.as_slice(), &kind.end(&[text], self.command, true)].concat();
        let path = self.path.join(name);
        // A file may lie in a folder of the folder.
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.map_err(|error| Failure::of_file(&path, &error))?;
        let standing = self.standing(name, Some(&bytes))?;
        let write = || {
            let mut file = Writing::begin(&path)?;
            file.write_all(&bytes)?;
            match standing {
                Standing::Nothing => file.put_new(),
                Standing::Device | Standing::Replaceable => file.put(),
            }
        };
        write().map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => refusal("deliver-not-ours", &path),
            _ => Failure::of_file(&path, &error),
        })?;
        self.manifest.add(name, &bytes);
        Ok(())
    }

    /// The same, and takes away what an earlier run has left here that this one no longer makes: a page
    /// of a project that was withdrawn. What was changed since stays.
    pub fn finish_with(self, made: &[Output]) -> Result<(), Failure> {
        for name in self.manifest.names() {
            let path = self.path.join(&name);
            let is_made = made.iter().any(|output| output.name == name);
            let is_left = || {
                // A manifest may be a stranger's: nothing goes that lies elsewhere, or is a link.
                fs::symlink_metadata(&path)?.is_file().then_some(()).ok_or(ErrorKind::NotFound)?;
                let is_within = path.canonicalize()?.starts_with(self.path.canonicalize()?);
                Ok::<bool, Error>(is_within && self.listed(&name)? == Some(Known::Ours))
            };
            if !is_made && is_left().unwrap_or(false) {
                fs::remove_file(&path).map_err(|error| Failure::of_file(&path, &error))?;
            }
        }
        self.finish()
    }

    /// Writes the manifest, now that everything is there.
    pub fn finish(mut self) -> Result<(), Failure> {
        self.manifest.keep_existing(self.path);
        if self.manifest.is_empty() {
            return Ok(());
        }
        let files = self.manifest.names().into_iter().map(|name| self.path.join(name));
        let folders: BTreeSet<PathBuf> =
            files.filter_map(|file| file.parent().map(Path::to_owned)).collect();
        folders.iter().for_each(|folder| aside::sweep(folder));
        let failed = |error| Failure::of_file(&self.path.join(manifest::NAME), &error);
        self.manifest.write(self.path).map_err(failed)
    }

    fn standing(&self, name: &str, bytes: Option<&[u8]>) -> Result<Standing, Failure> {
        let path: PathBuf = self.path.join(name);
        let ending = Path::new(name).extension().unwrap_or_default().to_string_lossy();
        standing(&path, &ending, self.setting, || {
            let found = match self.listed(name)? {
                Some(found) => found,
                None => known(&path, &[])?,
            };
            let is_lost = matches!(found, Known::Edited | Known::Foreign);
            let is_same = |bytes| fs::read(&path).is_ok_and(|there| there == bytes);
            Ok(if is_lost && bytes.is_some_and(is_same) { Known::Ours } else { found })
        })
    }
}
