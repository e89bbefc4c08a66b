//! A new output that takes the place of the old one file by file, where the folder itself cannot be
//! renamed: on Windows one that is open in another program, or that somebody stands in.
//!
//! A list of moves is the moment of decision, as in a [`journal`](crate::cli::journal): what is left
//! of them is carried out by the next run, before it does anything else.

use std::ffi::OsStr;
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

use super::names::{PAGES, is_file_written_here, is_new};
use crate::cli::claim::{Claim, NotOurs, Refused};
use crate::cli::folder::{Folder, Kind};
use crate::source::SourceFile;
use crate::source::parse_toml;
use crate::source::tree::Value;

/// The list, in the hidden folder.
const MOVES: &str = "moves";
/// The list while it is written.
const DRAFT: &str = "moves.draft";
/// The first line of the list.
const FORMAT: &str = "format = 1\n";
/// The longest list that is read, in bytes: some hundred thousand pages.
const LONGEST: u64 = 64 << 20;

/// How many files that cannot be changed are waited for, two seconds each: the others are left to
/// the next run.
const ENOUGH: usize = 8;

/// How a file comes into its place.
pub(super) type Put<'p> = dyn FnMut(&Folder, &Path, &Folder, &Path) -> Result<()> + 'p;

pub(super) fn put(from: &Folder, name: &Path, into: &Folder, to: &Path) -> Result<()> {
    from.put(name, into, to)
}

/// What is to become of an output.
pub(super) struct Moves {
    /// The name of the new output, in the hidden folder.
    new: String,
    /// Files of the old output that the new one does not have.
    gone: Vec<String>,
}

/// What was done.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// How many files are in their place.
    pub moved: usize,
    /// Those that could not be changed, and why the first could not.
    pub left: Vec<String>,
    pub error: Option<Error>,
}

/// Whether this is a file of the hidden folder that is written here.
pub(super) fn leaves(name: &str) -> bool {
    name == MOVES || name == DRAFT
}

/// Whether moves were decided and not finished.
pub(super) fn waits(claim: &Claim) -> bool {
    matches!(claim.folder().kind(MOVES), Ok(Some(_)))
}

/// The same, asked before the hidden folder is held.
pub(super) fn waits_in(hidden: &Path) -> bool {
    hidden.join(MOVES).symlink_metadata().is_ok_and(|found| found.is_file())
}

/// Puts every file of the new output into its place. Comes back with those that could not be; `None`
/// where not one could be, and the old output is whole.
pub(super) fn replace(
    claim: &Claim,
    new: &OsStr,
    target: &OsStr,
    put: &mut Put<'_>,
) -> Result<Option<Vec<String>>> {
    let work = claim.folder();
    let new = new.to_str().ok_or(ErrorKind::InvalidInput)?.to_owned();
    let files = files(&work.child(&new)?)?;
    let old = self::files(&claim.parent().child(target)?)?;
    let gone = old.into_iter().filter(|file| !files.contains(file)).collect();
    let moves = Moves { new, gone };
    work.write_new(DRAFT, &moves.written(work)?)?;
    work.sync();
    work.put(DRAFT, work, MOVES)?;
    let done = moves.carry_out(claim, target, put)?;
    if done.moved == 0 && done.error.is_some() {
        work.remove(MOVES)?;
        return Ok(None);
    }
    Ok(Some(done.left))
}

impl Moves {
    fn written(&self, work: &Folder) -> Result<String> {
        let (id, new, gone) = (work.id()?, &self.new, serde_json::to_string(&self.gone)?);
        Ok(format!("{FORMAT}folder = \"{id}\"\nnew = \"{new}\"\ngone = {gone}\n"))
    }

    /// The list that a run of this user has left in this hidden folder; a refusal of any other.
    pub fn read(claim: &Claim) -> std::result::Result<Self, Refused> {
        Self::found(claim.folder()).map_err(|_| claim.not_ours(NotOurs::Journal))
    }

    fn found(work: &Folder) -> Result<Self> {
        let wrong = || Error::from(ErrorKind::InvalidData);
        let file = SourceFile::new(MOVES, work.text(MOVES, LONGEST)?);
        let (table, errors) = parse_toml(&file);
        let text = |key| match table.get(key).map(|node| &node.value) {
            Some(Value::Text(text)) => Some(text.to_string()),
            _ => None,
        };
        let gone = match table.get("gone").map(|node| &node.value) {
            Some(Value::List(gone)) => gone.iter().map(|file| match &file.value {
                Value::Text(file) => Some(file.to_string()),
                _ => None,
            }),
            _ => return Err(wrong()),
        };
        let gone: Vec<String> = gone.collect::<Option<_>>().ok_or_else(wrong)?;
        let new = text("new").filter(|new| is_new(new)).ok_or_else(wrong)?;
        let is_whole = errors.is_empty() && file.text().starts_with(FORMAT);
        let is_here = text("folder") == Some(work.id()?);
        let is_sound = gone.iter().all(|file| is_output(file));
        match is_whole && is_here && is_sound && work.kind(&new)? == Some(Kind::Folder) {
            true => Ok(Self { new, gone }),
            false => Err(wrong()),
        }
    }

    /// Does what is not done yet; the list goes once nothing is left of it.
    pub fn carry_out(&self, claim: &Claim, target: &OsStr, put: &mut Put<'_>) -> Result<Done> {
        let (work, mut done) = (claim.folder(), Done::default());
        let (new, old) = (work.child(&self.new)?, claim.parent().child(target)?);
        if old.kind(PAGES)?.is_none() && new.kind(PAGES)?.is_some() {
            old.make_ordinary(PAGES)?;
        }
        for file in files(&new)? {
            if done.left.len() == ENOUGH {
                return Ok(done);
            }
            let moved = new.below(Path::new(&file)).and_then(|(from, name)| {
                let (to, _) = old.below(Path::new(&file))?;
                put(&from, Path::new(name), &to, Path::new(name))
            });
            done.note(&file, moved);
        }
        // Not one file can be replaced: the old output is to stay whole.
        let gone = if done.moved == 0 && done.error.is_some() { &[] } else { self.gone.as_slice() };
        for file in gone {
            let removed = old.below(Path::new(file)).and_then(|(from, name)| from.remove(name));
            match removed {
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                removed => done.note(file, removed),
            }
        }
        if done.left.is_empty() {
            // Where pages are left it is not empty.
            let _ = old.remove_folder(PAGES);
            work.remove(MOVES)?;
        }
        Ok(done)
    }
}

impl Done {
    fn note(&mut self, file: &str, ended: Result<()>) {
        match ended {
            Ok(()) => self.moved += 1,
            Err(error) => {
                self.left.push(file.to_owned());
                self.error.get_or_insert(error);
            }
        }
    }
}

/// The files of an output, in order.
fn files(folder: &Folder) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for (name, kind) in folder.entries()? {
        let name = name.to_string_lossy().into_owned();
        match kind {
            Kind::Folder if name == PAGES => {
                let pages = folder.child(PAGES)?.names()?;
                files
                    .extend(pages.iter().map(|page| format!("{PAGES}/{}", page.to_string_lossy())));
            }
            _ => files.push(name),
        }
    }
    files.retain(|file| is_output(file));
    files.sort();
    Ok(files)
}

/// Whether a path within an output is one of a file that a batch writes.
fn is_output(file: &str) -> bool {
    match file.split_once('/') {
        Some((PAGES, page)) => page.ends_with(".html") && !page.contains(['/', '\\', ':']),
        Some(_) => false,
        None => is_file_written_here(file),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;
    use crate::cli::claim::{Work, random};

    const OUT: &str = "out";

    fn claim(folder: &Path) -> Claim {
        let leaves = |name: &str, kind| leaves(name) || kind == Kind::Folder;
        Claim::take(folder, Work { name: OsStr::new(".germoir-out"), leaves }).unwrap()
    }

    fn write(folder: &Path, files: &[(&str, &str)]) {
        fs::create_dir_all(folder.join(PAGES)).unwrap();
        files.iter().for_each(|(name, text)| fs::write(folder.join(name), text).unwrap());
    }

    /// An old output, and a new one in the hidden folder.
    fn laid(folder: &Path) -> (Claim, String) {
        let old = [("report.html", "old"), ("reach.csv", "old"), ("projects/a.html", "old")];
        write(&folder.join(OUT), &old);
        let (claim, new) = (claim(folder), random(OsStr::new("new")).unwrap());
        let files = [("report.html", "new"), ("cohort.json", "new"), ("projects/b.html", "new")];
        write(&claim.folder().path().join(&new), &files);
        (claim, new.into_string().unwrap())
    }

    fn out(folder: &Path) -> Vec<(String, String)> {
        let out = folder.join(OUT);
        let text = |file: &String| fs::read_to_string(out.join(file)).unwrap();
        let files = files(&Folder::open(&out).unwrap()).unwrap();
        files.into_iter().map(|file| (file.clone(), text(&file))).collect()
    }

    fn all_new(folder: &Path) {
        let new = ["cohort.json", "projects/b.html", "report.html"];
        assert_eq!(out(folder), new.map(|file| (file.to_owned(), "new".to_owned())));
    }

    /// A file of the output that is open elsewhere.
    fn busy(held: &str) -> impl FnMut(&Folder, &Path, &Folder, &Path) -> Result<()> {
        let held = PathBuf::from(held);
        move |from, name, into, to| match name == held || held.as_os_str() == "*" {
            true => Err(ErrorKind::ResourceBusy.into()),
            false => put(from, name, into, to),
        }
    }

    #[test]
    fn every_file_comes_into_its_place_and_old_ones_go() {
        let folder = tempfile::tempdir().unwrap();
        let (claim, new) = laid(folder.path());
        let left = replace(&claim, OsStr::new(&new), OsStr::new(OUT), &mut put).unwrap();
        assert_eq!(left, Some(Vec::new()));
        all_new(folder.path());
        assert!(!waits(&claim));
    }

    #[test]
    fn what_is_open_is_left_for_the_next_run() {
        let folder = tempfile::tempdir().unwrap();
        let (held, new) = laid(folder.path());
        let mut stuck = busy("report.html");
        let left = replace(&held, OsStr::new(&new), OsStr::new(OUT), &mut stuck).unwrap();
        assert_eq!(left, Some(vec!["report.html".to_owned()]));
        drop(held);
        let claim = claim(folder.path());
        assert!(waits(&claim));
        let moves = Moves::read(&claim).unwrap();
        let done = moves.carry_out(&claim, OsStr::new(OUT), &mut put).unwrap();
        assert!(done.left.is_empty());
        all_new(folder.path());
    }

    #[test]
    fn where_everything_is_open_the_old_output_stays_whole() {
        let folder = tempfile::tempdir().unwrap();
        let (claim, new) = laid(folder.path());
        let old = out(folder.path());
        let mut stuck = busy("*");
        let left = replace(&claim, OsStr::new(&new), OsStr::new(OUT), &mut stuck).unwrap();
        assert_eq!(left, None);
        assert!(!waits(&claim));
        assert_eq!(out(folder.path()), old);
    }

    #[test]
    fn a_list_that_no_run_left_here_is_not_obeyed() {
        let laid: &[(&str, &str)] = &[
            ("gone = [", "gone = [\"../victim\", "),
            ("gone = [", "gone = [\"projects/../../victim.html\", "),
            ("gone = [", "gone = [\"notes.txt\", "),
            ("new = \"new-", "new = \"../new-"),
            ("format = 1", "format = 2"),
            #[cfg(unix)]
            ("folder = \"", "folder = \"1"),
        ];
        for (from, to) in laid {
            let folder = tempfile::tempdir().unwrap();
            let (claim, new) = self::laid(folder.path());
            let moves = Moves { new, gone: vec!["reach.csv".to_owned()] };
            let text = moves.written(claim.folder()).unwrap();
            claim.folder().write_new(MOVES, &text).unwrap();
            assert!(Moves::read(&claim).is_ok());
            fs::write(claim.folder().path().join(MOVES), text.replace(from, to)).unwrap();
            assert!(matches!(Moves::read(&claim), Err(Refused::NotOurs(..))), "{to}");
        }
    }
}
