//! Reports for others: neutral labels for those who are not named, the key that tells the holder of
//! the files which is which, and what is said of files that cannot be used.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::deliver::people;
use super::exit::Exit;
use super::failure::Failure;
use super::folder::{Folder, is_mine};
use super::gather::Refused;
use super::output;
use super::setting::Setting;
use crate::access::Others;
pub(super) use crate::making::labels::known;
use crate::making::labels::{Labelled, Labelling};
use crate::report::label_key::{self, Row};
use crate::source::shown;

/// Ends the name of a key that stands beside an output.
const ENDING: &str = ".key.csv";
/// The longest key that is read, in bytes: some hundred thousand labels.
const LONGEST: u64 = 64 << 20;

/// For whom a report is, and where the key of its labels stands.
pub(super) struct Audience<'s> {
    pub labelling: Labelling<'s>,
    /// `None` where the report goes to standard output and no key was asked for.
    key: Option<PathBuf>,
    setting: &'s Setting,
}

/// The key beside an output.
pub(super) fn beside(output: &Path) -> PathBuf {
    let mut name = output
        .components()
        .next_back()
        .map_or_else(Default::default, |last| last.as_os_str().to_os_string());
    name.push(ENDING);
    output.components().as_path().with_file_name(name)
}

impl<'s> Audience<'s> {
    /// Reads the key of an earlier run, before the long work.
    ///
    /// # Errors
    ///
    /// Where the key cannot be read, was not written by germoir, or belongs to somebody else.
    pub fn new(
        others: Others,
        output: Option<&Path>,
        key: Option<&Path>,
        setting: &'s Setting,
    ) -> Result<Self, Failure> {
        if output.is_some() && key.is_some() {
            return Err(Failure::new(Exit::Usage, "seen-key-beside"));
        }
        let key = key.map(Path::to_owned).or_else(|| output.map(beside));
        let kept = key.as_deref().map(read).transpose()?.unwrap_or_default();
        let labelling = Labelling { others, kept, phrases: &setting.phrases };
        Ok(Self { labelling, key, setting })
    }

    /// Where there is a key of an earlier run.
    pub fn has_key(&self) -> bool {
        !self.labelling.kept.is_empty()
    }

    /// Writes the key, its owner's alone, where anything is not named: just before the output is put
    /// in its place, so that a run that was interrupted leaves nothing.
    ///
    /// # Errors
    ///
    /// Where the key cannot be written.
    pub fn keep(&self, labelled: &Labelled) -> Result<(), Failure> {
        let is_needed = !labelled.is_empty();
        let Some(key) = self.key.as_deref().filter(|_| is_needed) else { return Ok(()) };
        let text = labelled.key();
        people::update_own(key, text.as_bytes()).map_err(|error| Failure::of_file(key, &error))?;
        let facts = [("key", shown(key).into())];
        self.setting.note("seen-key-written", facts);
        Ok(())
    }

    /// Says where files cannot be used.
    pub fn tell(&self, refused: &[&Refused], labelled: &Labelled) {
        self.labelling.told(refused, labelled).iter().for_each(|told| output::say(told));
    }
}

/// The rows of a key; none where there is none yet.
fn read(path: &Path) -> Result<Vec<Row>, Failure> {
    let refusal = |exit, id: &'static str| {
        let facts = [("name", shown(path).into())];
        Failure::about(exit, id, facts)
    };
    let name = path.file_name().unwrap_or_default();
    let folder = match Folder::of(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        folder => folder.map_err(|error| Failure::of_file(path, &error))?,
    };
    match folder.read(name) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::of_file(path, &error)),
        Ok(file) if !is_mine(&file) => return Err(refusal(Exit::Files, "seen-key-not-yours")),
        Ok(_) => {}
    }
    let text = folder.text(name, LONGEST).map_err(|error| Failure::of_file(path, &error))?;
    label_key::read(&text).ok_or_else(|| refusal(Exit::Usage, "seen-key-foreign"))
}
