//! `germoir import`: answers from filled-in forms into descriptors.
//!
//! What was done goes to standard output, what was left out to standard error, each with its row,
//! its column and its reason.

mod draft;

use std::collections::HashSet;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::Args;

use super::claim::{Claim, Refused, Work};
use super::common::Common;
use super::deliver::{Delivery, Kind, people};
use super::exit::Exit;
use super::failure::Failure;
use super::refusal::Refusal;
use super::setting::Setting;
use super::watch::Watch;
use super::{aside, inputs, output, reading};
use crate::descriptor::slug;
use crate::making::import::{Job, Known, Left, Made, Told, whole_row, words};
use crate::questionnaire::compose::questionnaire;
use crate::questionnaire::import::{self, Entry, Map, Trouble};
use crate::questionnaire::{Extent, Questionnaire};
use crate::source::{Limits, shown};

/// The hidden folder that an import holds while it writes beside it.
const CLAIM: &str = ".germoir-import";

/// What can be typed after `germoir import`.
#[derive(Args, Debug)]
pub(super) struct Import {
    /// Files from KoBoToolbox (CSV, XLSX) or ODK Central (ZIP), our XLSX form, the HTML form's file
    /// (.json), or any table (CSV, XLSX, ODS) with --map
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Folder of the descriptors; made when it is not there
    #[arg(long, value_name = "DIR", required_unless_present = "draft_map")]
    pub into: Option<PathBuf>,
    /// Change descriptors that are there already, and show what changed
    #[arg(long)]
    pub update: bool,
    /// What the columns answer, for a form that is not ours (TOML)
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// Write such a map for a table of another tool, to check and then give to --map (.map.toml)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["into", "update", "map"])]
    pub draft_map: Option<PathBuf>,
}

struct Run<'a> {
    setting: &'a Setting,
    job: Job<'a>,
    into: &'a Path,
    update: bool,
    done: String,
    /// Each file once, however many rows went into it.
    written: HashSet<PathBuf>,
    /// What was typed to read the table, for what is to be typed next.
    map: String,
    exit: Exit,
}

pub(super) fn run(command: Import, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let all = questionnaire(&setting.catalogue, Extent::Full);
    let Some(into) = command.into.as_deref() else {
        return draft::run(&command, common.output.as_deref(), &all, &setting);
    };
    let map = command.map.as_deref().map(|path| read_map(path, &all, &setting)).transpose()?;
    if into.exists() && !into.is_dir() {
        let name = shown(into);
        return Err(Failure::about(Exit::Usage, "import-into-a-file", [("name", name.into())]));
    }
    let file = common.output.as_deref();
    let delivery = || Delivery::new(file, Kind::Text, "import", &setting);
    // What was done may be told in the folder that is about to be made.
    let is_inside = file.is_some_and(|file| file.starts_with(into));
    let early = if is_inside { None } else { Some(delivery()?) };
    std::fs::create_dir_all(into).map_err(|error| Failure::of_file(into, &error))?;
    let delivery = early.map_or_else(delivery, Ok)?;
    let mut run = Run {
        setting: &setting,
        job: Job::new(&setting, import::every_ask(&all).collect()),
        into,
        update: command.update,
        done: String::new(),
        written: HashSet::new(),
        map: command.map.as_deref().map(typed_map).unwrap_or_default(),
        exit: Exit::Done,
    };
    let _alone = alone(into, &setting)?;
    run.look_around()?;
    let ended = command.files.iter().try_for_each(|path| run.file(path, &all, map.as_ref()));
    let count = setting.phrases.tell("import-summary", [("count", run.written.len().into())]);
    if !setting.quiet {
        output::say(&count);
    }
    // What was done is said whatever came after it.
    let said = delivery.text(&run.done);
    ended.and(said).map(|exit| run.exit.and(exit))
}

/// Imports into one folder come one after the other: two at once could each lose what the other
/// writes.
fn alone(folder: &Path, setting: &Setting) -> Result<Claim, Failure> {
    let work = Work { name: OsStr::new(CLAIM), leaves: |_, _| false };
    let claim = match Claim::take(folder, work) {
        Err(Refused::Taken) => {
            let name = shown(folder);
            setting.say("import-waits", [("name", name.into())]);
            Claim::wait(folder, work)
        }
        taken => taken,
    };
    let claim = claim.map_err(|refused| refused.failure(folder, "import-waits"))?;
    aside::sweep(folder);
    Ok(claim)
}

fn typed_map(path: &Path) -> String {
    format!(" --map {}", output::typed(path))
}

pub(super) fn read_map(
    path: &Path,
    all: &Questionnaire<'_>,
    setting: &Setting,
) -> Result<Map, Failure> {
    let file =
        reading::read(path, &setting.limits).map_err(|refusal| Failure::unread(path, refusal))?;
    Map::parse(file.text(), all).map_err(|troubles| {
        let name = shown(path);
        let lines: Vec<String> =
            troubles.iter().map(|trouble| words(trouble, &name, setting)).collect();
        Failure::told(Exit::Usage, lines.join("\n"))
    })
}

impl Run<'_> {
    /// Finds out which projects stand in the folder. What cannot be read is none of them.
    fn look_around(&mut self) -> Result<(), Failure> {
        let folder = self.into;
        let failed = |error: std::io::Error| Failure::of_file(folder, &error);
        let entries = std::fs::read_dir(folder).map_err(failed)?;
        let mut paths: Vec<PathBuf> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        paths.sort();
        for path in paths {
            let Some(stem) = path.file_stem().and_then(OsStr::to_str) else { continue };
            let Ok(file) = reading::read(&path, &self.setting.limits) else { continue };
            if let Some(known) = Known::of(stem, file.text()) {
                self.job.knows(known);
            }
        }
        Ok(())
    }

    fn say(&mut self, trouble: &Trouble, file: &str) {
        output::say(&words(trouble, file, self.setting));
    }

    fn refuse(&mut self, trouble: &Trouble, file: &str) {
        self.exit = self.exit.and(Exit::Invalid);
        self.say(trouble, file);
    }

    fn file(
        &mut self,
        path: &Path,
        all: &Questionnaire<'_>,
        map: Option<&Map>,
    ) -> Result<(), Failure> {
        let shown = shown(path);
        if path.is_dir() {
            return Err(Failure::about(Exit::Usage, "import-a-folder", [("name", shown.into())]));
        }
        let bytes = match inputs::bytes(path, self.setting.limits.form) {
            Ok(bytes) => bytes,
            Err(error) => {
                output::say(&Refusal::of(&error).words(path, &self.setting.phrases));
                self.exit = self.exit.and(Exit::Files);
                return Ok(());
            }
        };
        let Setting { limits, .. } = self.setting;
        let watch = Watch::over(&shown, Exit::Invalid, self.setting);
        let read = import::read(&bytes, all, map, self.setting.language(), limits);
        drop(watch);
        let imported = match read {
            Ok(imported) => imported,
            Err(trouble) => {
                self.refuse(&trouble, &shown);
                return Ok(());
            }
        };
        if !self.setting.quiet {
            imported.notes.iter().for_each(|note| self.say(note, &shown));
        }
        imported.troubles.iter().for_each(|trouble| self.refuse(trouble, &shown));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for entry in &imported.entries {
            self.entry(entry, &shown, &name)?;
        }
        Ok(())
    }

    /// Where an answer that was not imported differs from the file that is there, and how to choose.
    fn tell_differences(&self, entry: &Entry, path: &Path, from: &str) {
        let Ok(file) = reading::read(path, &self.setting.limits) else { return };
        let differences = self.job.differences(entry, file.text());
        if differences.is_empty() || self.setting.quiet {
            return;
        }
        let facts = [
            ("count", differences.len().into()),
            ("name", shown(path).into()),
            ("path", output::typed(path).into()),
            ("other", output::typed(Path::new(from)).into()),
            ("map", self.map.as_str().into()),
        ];
        let words = self.setting.phrases.find("import-differs", facts).unwrap_or_default();
        let lines: Vec<String> = differences.iter().map(|line| format!("  {line}")).collect();
        output::say(&format!("{}\n{words}", lines.join("\n")));
    }

    /// One project, written or said why not.
    fn entry(&mut self, entry: &Entry, from: &str, file: &str) -> Result<(), Failure> {
        let named = match self.job.named(entry, from) {
            Ok(named) => named,
            Err(trouble) => {
                self.refuse(&trouble, from);
                return Ok(());
            }
        };
        let path = self.into.join(format!("{}.toml", named.stem));
        let (is_there, written) = (path.exists(), shown(&path));
        let name = [("name", written.as_str())];
        if is_there && !self.update && !named.is_again {
            self.refuse(&whole_row(entry, "import-exists", &name), from);
            self.tell_differences(entry, &path, from);
            return Ok(());
        }
        let before = match is_there {
            true => {
                let file = reading::read(&path, &self.setting.limits)
                    .map_err(|refusal| Failure::unread(&path, refusal))?;
                Some(file.text().to_owned())
            }
            false => None,
        };
        let setting = self.setting;
        if let Some(note) = &named.note {
            self.say(note, from);
            // Two of one name may be two forms of one project.
            let name = note.facts.iter().find(|(fact, _)| *fact == "name" && !is_there);
            let is_same =
                matches!(note.id, "import-same-name" | "import-same-file" | "import-same-id");
            if let Some((_, name)) = name.filter(|_| is_same) {
                let other = self.into.join(format!("{}.toml", slug(name)));
                self.tell_differences(entry, &other, from);
            }
        }
        let mut told = Vec::new();
        let mut tell = |one: Told| told.push(one);
        let made = self.job.made(entry, named, (file, &written), before.as_deref(), &mut tell);
        for told in &told {
            match told {
                Told::Trouble(trouble) => self.refuse(trouble, from),
                Told::Note(note) => self.say(note, from),
            }
        }
        let (output, changes, count) = match made {
            Ok(Made::Written(output, changes, count)) => (output, changes, count),
            Ok(Made::Unchanged) => {
                let words = setting.phrases.tell("import-unchanged", [("name", written.into())]);
                self.done.push_str(&format!("{words}\n"));
                return Ok(());
            }
            Err(Left { trouble, beside }) => {
                self.refuse(&trouble, from);
                beside.iter().for_each(|words| output::say(words));
                return Ok(());
            }
        };
        let id = match put(&path, before.as_deref(), &output.bytes, &setting.limits) {
            Ok(Put::Written) => None,
            Ok(Put::AppearedMeanwhile) => Some("import-exists"),
            Ok(Put::ChangedMeanwhile) => Some("import-changed-meanwhile"),
            Err(error) => return Err(Failure::of_file(&path, &error)),
        };
        if let Some(id) = id {
            self.refuse(&whole_row(entry, id, &name), from);
            return Ok(());
        }
        self.written.insert(path);
        let id = if is_there { "import-updated" } else { "import-written" };
        let facts = [("name", written.into()), ("count", count.into())];
        let words = setting.phrases.find(id, facts).unwrap_or_default();
        self.done.push_str(&format!("{words}\n"));
        if is_there {
            changes.iter().for_each(|change| self.done.push_str(&format!("  {change}\n")));
        }
        Ok(())
    }
}

/// What became of a text that was to be written.
enum Put {
    Written,
    /// There was no file, and now there is one.
    AppearedMeanwhile,
    /// The file is no longer what was read.
    ChangedMeanwhile,
}

/// Writes a descriptor, unless somebody else has written there since `before` was read.
fn put(path: &Path, before: Option<&str>, text: &[u8], limits: &Limits) -> std::io::Result<Put> {
    let Some(before) = before else {
        return match people::create(path, text) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Put::AppearedMeanwhile),
            written => written.map(|()| Put::Written),
        };
    };
    match reading::read(path, limits) {
        Ok(file) if file.text() == before => people::update(path, text).map(|()| Put::Written),
        _ => Ok(Put::ChangedMeanwhile),
    }
}
