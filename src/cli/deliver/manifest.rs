//! What a command wrote into a folder: a sum for each file. What is not listed, or no longer fits its
//! sum, is people's work.
//!
//! Names in a manifest are looked up and never followed: one that a stranger puts into a folder says no
//! more than that files there may be replaced.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, Read, Result, Write};
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::aside::Writing;
use crate::data::published;
use crate::report::mark::{Known, Sum};

/// The file, in the folder.
pub(in crate::cli) const NAME: &str = "manifest.json";
const SCHEMA: &str = "germoir/manifest/1";
/// Folders inside one another that are looked into: batch makes one.
const DEEPEST: usize = 8;

/// The files of a folder, by their names in it, with `/` between folders.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::cli) struct Manifest {
    schema: String,
    command: String,
    files: BTreeMap<String, Sum>,
}

/// A file that keeps a folder from being replaced.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::cli) enum Kept {
    /// No run of the command wrote it.
    Foreign(String),
    /// It was changed since.
    Edited(String),
}

impl Manifest {
    pub fn new(command: &str) -> Self {
        Self { schema: SCHEMA.to_owned(), command: command.to_owned(), files: BTreeMap::new() }
    }

    /// The manifest of a folder; `None` where there is none.
    ///
    /// # Errors
    ///
    /// `InvalidData` where a file of that name is no manifest of ours.
    pub fn read(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join(NAME);
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
            Ok(found) if !found.is_file() => return Err(ErrorKind::InvalidData.into()),
            Ok(_) => {}
        }
        match serde_json::from_slice::<Self>(&fs::read(path)?) {
            Ok(manifest) if manifest.schema == SCHEMA => Ok(Some(manifest)),
            _ => Err(ErrorKind::InvalidData.into()),
        }
    }

    /// The manifest of everything in a folder that is being made, where the sums of some files are known
    /// from when they were written.
    pub fn of(folder: &Path, command: &str, known: BTreeMap<String, Sum>) -> Result<Self> {
        let sum = |name: String| match known.get(&name) {
            Some(sum) => Ok((name, *sum)),
            None => Sum::of(File::open(folder.join(&name))?).map(|sum| (name, sum)),
        };
        let files: Result<BTreeMap<String, Sum>> =
            files(folder)?.into_par_iter().map(sum).collect();
        Ok(Self { files: files?, ..Self::new(command) })
    }

    /// Takes note of a file that was written.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        let sum = Sum::of(bytes).expect("a slice can always be read");
        self.files.insert(name.to_owned(), sum);
    }

    /// Forgets files that are no longer there.
    pub fn keep_existing(&mut self, folder: &Path) {
        self.files.retain(|name, _| folder.join(name).exists());
    }

    /// Whether the folder was written by this command.
    pub fn is_of(&self, command: &str) -> bool {
        self.command == command
    }

    /// The names of its files, in their order.
    pub fn names(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }

    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// What a file of the folder is; `None` where it is not listed.
    pub fn known(&self, name: &str, file: impl Read) -> Result<Option<Known>> {
        let Some(told) = self.files.get(name) else { return Ok(None) };
        let is_same = *told == Sum::of(file)?;
        Ok(Some(if is_same { Known::Ours } else { Known::Edited }))
    }

    /// Puts the manifest into its folder, in one step.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let mut out = BufWriter::new(Writing::begin(&folder.join(NAME))?);
        published::pretty_into(&mut out, self)?;
        out.write_all(b"\n")?;
        out.into_inner().map_err(std::io::IntoInnerError::into_error)?.put()
    }

    /// The first file, in the order of their names, that keeps the folder from being replaced.
    pub fn kept(&self, folder: &Path) -> Result<Option<Kept>> {
        let kept = |name: String| -> Result<Option<Kept>> {
            let path = folder.join(&name);
            if !self.files.contains_key(&name) || !fs::symlink_metadata(&path)?.is_file() {
                return Ok(Some(Kept::Foreign(name)));
            }
            let known = self.known(&name, File::open(path)?)?;
            Ok((known != Some(Known::Ours)).then_some(Kept::Edited(name)))
        };
        let others = files(folder)?.into_par_iter().filter(|name| name != NAME);
        let found: Result<Vec<Option<Kept>>> = others.map(kept).collect();
        Ok(found?.into_iter().flatten().next())
    }
}

/// Everything below a folder that is no folder, links not followed, in the order of their names.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![(String::new(), folder.to_owned(), 0)];
    while let Some((before, folder, depth)) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{before}{}", entry.file_name().to_string_lossy());
            match entry.file_type()?.is_dir() && depth < DEEPEST {
                true => folders.push((format!("{name}/"), entry.path(), depth + 1)),
                false => found.push(name),
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("pages")).unwrap();
        for (name, text) in [("a.html", "a"), ("pages/b.html", "b")] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        Manifest::of(folder.path(), "batch", BTreeMap::new())
            .unwrap()
            .write(folder.path())
            .unwrap();
        folder
    }

    fn kept(folder: &Path) -> Option<Kept> {
        Manifest::read(folder).unwrap().unwrap().kept(folder).unwrap()
    }

    #[test]
    fn a_folder_is_known_until_a_file_in_it_is_changed_or_added() {
        let folder = folder();
        let folder = folder.path();
        assert_eq!(kept(folder), None);
        fs::remove_file(folder.join("a.html")).unwrap();
        assert_eq!(kept(folder), None, "nothing is lost with what is gone");
        fs::write(folder.join("pages/b.html"), "c").unwrap();
        assert_eq!(kept(folder), Some(Kept::Edited("pages/b.html".into())));
        fs::write(folder.join("notes"), "mine").unwrap();
        assert_eq!(kept(folder), Some(Kept::Foreign("notes".into())));
    }

    #[test]
    fn the_same_files_give_the_same_manifest() {
        let read = |folder: tempfile::TempDir| fs::read(folder.path().join(NAME)).unwrap();
        assert_eq!(read(folder()), read(folder()));
    }

    #[test]
    fn a_file_of_that_name_that_is_no_manifest_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Manifest::read(folder.path()).unwrap(), None);
        for text in ["{}", "{ \"name\": \"A web app\" }", "", "[1]"] {
            fs::write(folder.path().join(NAME), text).unwrap();
            let refused = Manifest::read(folder.path()).unwrap_err();
            assert_eq!(refused.kind(), ErrorKind::InvalidData, "{text}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_never_ours() {
        let folder = folder();
        let page = folder.path().join("pages/b.html");
        fs::rename(&page, folder.path().join("elsewhere")).unwrap();
        std::os::unix::fs::symlink("../elsewhere", &page).unwrap();
        fs::rename(folder.path().join("elsewhere"), folder.path().join("pages/elsewhere")).unwrap();
        assert_eq!(kept(folder.path()), Some(Kept::Foreign("pages/b.html".into())));
    }
}
