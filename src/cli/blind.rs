//! `germoir blind`.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use clap::Args;
use rand::TryRng;
use rand::rngs::SysRng;

use super::common::Common;
use super::deliver::{Delivery, Folder, people};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Wants, gather};
use super::panel::read_key;
use super::report::Format;
use super::setting::Setting;
use super::{inputs, output, reading};
use crate::descriptor::{Descriptor, Project, Scale};
use crate::intake::Given;
use crate::making::Output;
use crate::making::blind::{self, Copying, Corrected, Job, Ticked, name_of};
use crate::making::import::words;
use crate::panel::blind::{Key, Vocabulary};
use crate::questionnaire::import::lines;
use crate::report::blind as report;
use crate::report::mark::Known;
use crate::source::{SourceFile, shown};

#[derive(Args, Debug)]
pub(super) struct BlindArguments {
    /// Project files, or folders to look for them in; -o names the folder of the copies
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Take out places finer than this; what no list knows counts as the finest
    #[arg(long, value_name = "SCALE", value_enum, default_value_t = Scale::Regional)]
    pub places_finer_than: Scale,
    /// Key file, read and completed [default: beside the folder of the copies, DIR.key]
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// A word that you have looked at and that gives nobody away; may be given several times
    #[arg(long, value_name = "WORD")]
    pub allow: Vec<String>,
    /// A list of an earlier run (--format csv or xlsx), whose proposals you ticked in its last column:
    /// take these
    #[arg(long, value_name = "FILE")]
    pub apply: Option<PathBuf>,
    /// How the list of copies and leaks is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
}

pub(super) fn run(command: BlindArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let Some(folder) = common.output.as_deref() else {
        return Err(Failure::new(Exit::Usage, "blind-no-output"));
    };
    let key_path = command.key.clone().unwrap_or_else(|| beside(folder));
    let places = Places { folder, key: &key_path };
    places.check(&command.paths)?;
    let mut key =
        if key_path.exists() { read_key(&key_path, &setting)? } else { Key::new(secret()?) };

    let gathered = gather(&command.paths, Wants::projects("blind"), &setting, |given| {
        let Given { descriptor: Descriptor::Project(project), file, .. } = given else {
            return None;
        };
        Some((project, file))
    });
    let format = command.format;
    // What was read is known by now, and nothing is written yet.
    let delivery = Delivery::new(None, format.kind(&[&report::sheet]), "blind", &setting)?;
    let mut written = Folder::new(folder, "blind", &setting)?;
    let mut exit = gathered.exit;
    let mut projects = gathered.items();
    projects.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    let finest = command.places_finer_than;
    let ticked = command.apply.as_deref().map(|path| ticked(path, &setting)).transpose()?;
    let ticked = ticked.unwrap_or_default();
    let common = Vocabulary::of(&setting.catalogue);
    let (allowed, ticked) = (command.allow.as_slice(), ticked.as_slice());
    let job = Job { setting: &setting, finest, allowed, ticked, common };
    if projects.is_empty() {
        // A new key would open nothing.
        return Ok(exit.and(delivery.bytes(&job.list(&[], format)?)?));
    }
    let (mut copies, mut outputs) = (Vec::new(), Vec::new());
    for (project, file) in &projects {
        match copied(&job, (project, file), &mut key, folder, &mut written) {
            Ok(Copying { copied, output }) => {
                copies.push(copied);
                outputs.extend(output);
            }
            Err(message) => {
                output::say(&message);
                exit = exit.and(Exit::Invalid);
            }
        }
    }
    // Neither the order in a folder nor the time of a file tells which project a copy is of.
    outputs.sort_by(|a, b| a.name.cmp(&b.name));
    outputs.iter().try_for_each(|copy| written.check(&copy.name, Some(&copy.bytes)))?;
    written.make()?;
    // The key goes first: copies whose key was lost would be nobody's.
    let text = job.key(&key);
    write(&key_path, || people::update_private(&key_path, text.as_bytes()))?;
    outputs.iter().try_for_each(|copy| written.put(copy))?;
    written.finish()?;
    same_time(folder, &outputs)?;
    copies.sort_by(|a, b| a.file.cmp(&b.file));
    // What only looks like a name is for a person to judge.
    if copies.iter().any(|copied| copied.leaks.iter().any(|leak| !leak.trace.is_to_look_at())) {
        exit = exit.and(Exit::Found);
    }
    let name = shown(&key_path);
    setting.note("blind-key-written", [("key", name.into())]);
    Ok(exit.and(delivery.bytes(&job.list(&copies, format)?)?))
}

/// What was ticked on a list.
fn ticked(path: &Path, setting: &Setting) -> Result<Vec<Ticked>, Failure> {
    let bytes =
        inputs::bytes(path, setting.limits.form).map_err(|error| Failure::of_file(path, &error))?;
    let name = shown(path);
    let lines = lines(&bytes, setting.language(), &setting.limits)
        .map_err(|trouble| Failure::told(Exit::Invalid, words(&trouble, &name, setting)))?;
    lines.aside.iter().for_each(|aside| output::say(&words(aside, &name, setting)));
    let facts = [("name", name.into())];
    blind::ticked(&lines.lines).ok_or_else(|| Failure::about(Exit::Invalid, "blind-no-list", facts))
}

/// The name of the key that goes with a folder of copies.
fn beside(folder: &Path) -> PathBuf {
    let name = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy();
    folder.with_file_name(format!("{name}.key"))
}

/// Gives every copy that was written one time of modification.
fn same_time(folder: &Path, copies: &[Output]) -> Result<(), Failure> {
    let now = SystemTime::now();
    for copy in copies {
        let path = folder.join(&copy.name);
        let set = File::options().write(true).open(&path).and_then(|file| file.set_modified(now));
        set.map_err(|error| Failure::of_file(&path, &error))?;
    }
    Ok(())
}

fn secret() -> Result<[u8; 32], Failure> {
    let mut secret = [0; 32];
    SysRng.try_fill_bytes(&mut secret).map_err(anyhow::Error::new)?;
    Ok(secret)
}

fn write(path: &Path, how: impl FnOnce() -> std::io::Result<()>) -> Result<(), Failure> {
    how().map_err(|error| Failure::of_file(path, &error))
}

/// Where copies and key go.
struct Places<'p> {
    folder: &'p Path,
    key: &'p Path,
}

impl Places<'_> {
    /// Refuses whatever would let the copies be led back from within their folder.
    fn check(&self, inputs: &[PathBuf]) -> Result<(), Failure> {
        let refuse = |id: &'static str, path: &Path| {
            let name = shown(path);
            Failure::about(Exit::Usage, id, [("name", name.into())])
        };
        if self.folder.is_file() {
            return Err(refuse("blind-output-is-file", self.folder));
        }
        let folder = whole(self.folder);
        if let Some(inside) = inputs.iter().find(|input| whole(input).starts_with(&folder)) {
            return Err(refuse("blind-input-inside", inside));
        }
        let holder = match self.key.parent() {
            Some(holder) if !holder.as_os_str().is_empty() => holder,
            _ => Path::new("."),
        };
        if whole(holder).starts_with(&folder) || whole(self.key).starts_with(&folder) {
            return Err(refuse("blind-key-inside", self.key));
        }
        Ok(())
    }
}

/// A path without links, of which the last parts need not be there yet.
fn whole(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut there = path.ancestors();
    let found = there
        .find_map(|there| Some(there.canonicalize().ok()?.join(path.strip_prefix(there).ok()?)));
    found.unwrap_or(path)
}

/// One copy, and its text where it is to be written.
fn copied(
    job: &Job<'_>,
    (project, file): (&Project, &SourceFile),
    key: &mut Key,
    folder: &Path,
    written: &mut Folder<'_>,
) -> Result<Copying, String> {
    let identities = job.identities(project, key);
    let path = folder.join(name_of(&identities.id));
    let kept = corrected(job, &path, project, key, written)?;
    job.one((project, file), &identities, &shown(&path), kept, key)
}

/// The copy that is there already, when somebody has corrected it since it was made, and the
/// fingerprint of the original that it was made from.
fn corrected(
    job: &Job<'_>,
    path: &Path,
    project: &Project,
    key: &Key,
    written: &mut Folder<'_>,
) -> Result<Option<Corrected>, String> {
    let Some(entry) = key.project(&project.id) else {
        return Ok(None);
    };
    if job.setting.force || !path.exists() || entry.copies.is_empty() {
        return Ok(None);
    }
    let copy = reading::read(path, &job.setting.limits)
        .map_err(|refusal| refusal.words(path, &job.setting.phrases))?;
    inputs::forget(path);
    // Somebody's corrections are not written over because one of them broke the file.
    let now = job.fingerprint(&copy).ok_or_else(|| {
        let name = shown(path);
        job.setting.phrases.tell("blind-copy-invalid", [("name", name.into())])
    })?;
    let known = entry.copies.iter().find(|known| known.copy == now);
    if known.is_some_and(|known| !known.corrected) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match written.listed(&name) {
            // No answer was changed, but something else that people wrote there.
            Ok(Some(Known::Edited)) => {}
            // The key knows it, as an earlier version or an interrupted run has left it.
            Ok(None) => {
                let adopted = written.adopt(&name);
                return adopted.map(|()| None).map_err(|error| error.to_string());
            }
            _ => return Ok(None),
        }
    }
    let of_this = match known {
        Some(known) => known.original == project.fingerprint,
        None => entry.copies.iter().any(|known| known.original == project.fingerprint),
    };
    if of_this {
        let original = project.fingerprint.clone();
        return Ok(Some(Corrected { copy, original, is_old: false }));
    }
    let latest = entry.copies.last().map(|known| known.original.clone());
    Ok(latest.map(|original| Corrected { copy, original, is_old: true }))
}
