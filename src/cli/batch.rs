//! `germoir batch`: a folder of projects becomes a folder of reports.
//!
//! Files are read in parallel, some at a time; of each a small record is kept. Outputs are written
//! into a folder beside OUT, which takes its place in one step once everything is there.

mod earlier;
mod format;
mod found;
mod letterhead;
mod names;
mod piecewise;
mod progress;
mod reading;
mod said;
mod source;
mod spool;
mod store;
mod target;
mod writing;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use clap::Args;
use rayon::prelude::*;

use super::assess::AssessInput;
use super::audience::Audience;
use super::common::Common;
use super::deliver::manifest::{self, Manifest};
use super::exit::Exit;
use super::failure::Failure;
use super::refusal::Refusal;
use super::setting::Setting;
use crate::access::Label;
use crate::comparison::since::Since;
use crate::intake::Statements;
use crate::making::batch::{
    Asked, Came, Earlier, Format, Key, Looked, OTHERS, PAGES, Plan, Reader, looked,
};
use crate::portfolio::cohort::{By, Cohort, Gathering, Refused};
use crate::portfolio::kinship::Kin;
use format::BatchFormat;
use progress::Progress;
use reading::Files;
use source::{Source, Typed};
use spool::Spool;
use store::{OldStore, StoreWriter};
use target::{Stage, Target};

/// Files that are read between two looks at whether to stop.
const AT_ONCE: usize = 128;

#[derive(Args, Debug)]
pub(in crate::cli) struct Batch {
    /// Folders to look for *.toml in, or files
    #[arg(required = true, value_name = "DIR")]
    pub paths: Vec<PathBuf>,
    /// How projects are written: ndjson is one JSON object on each line of one file, or of standard
    /// input, -
    #[arg(long, value_enum, default_value_t = AssessInput::Toml)]
    pub input: AssessInput,
    /// What to write into the folder given with -o, separated by commas
    #[arg(long, value_enum, value_delimiter = ',', default_value = "html,json")]
    pub format: Vec<BatchFormat>,
    /// Take from the output that is there what files that have not changed gave
    #[arg(long)]
    pub resume: bool,
    /// Group projects by keys of their table extra, or by places: sections of the report, columns and a
    /// sheet
    #[arg(long, value_name = "KEY", value_delimiter = ',')]
    pub by: Vec<String>,
    /// An earlier folder of the same projects: what changed since, paired by ids
    #[arg(long, value_name = "DIR2")]
    pub before: Option<PathBuf>,
    /// Put the values of families beside the names of projects in sheets and CSV
    #[arg(long)]
    pub with_values: bool,
    /// Leave out who could meet whom and what they could share, which takes memory and time in a very large folder
    #[arg(long)]
    pub no_kinship: bool,
    /// Leave out the page of each project beside report.html, which takes most of the time and of the room
    #[arg(long)]
    pub no_pages: bool,
    /// Print the report with everything: what is folded on the screen is open, and on paper too
    #[arg(long)]
    pub full: bool,
    /// Who hands the report over, at its head
    #[arg(long, value_name = "NAME")]
    pub from: Option<String>,
    /// An image for its head: PNG, JPEG or SVG, of at most 256 KiB; it is put into the page
    #[arg(long, value_name = "FILE", requires = "from")]
    pub logo: Option<PathBuf>,
}

pub(super) fn run(command: Batch, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "accelerator")?;
    let Some(out) = &common.output else {
        return Err(Failure::new(Exit::Usage, "cohort-no-output"));
    };
    format::heeded(&command, &setting)?;
    let by: Vec<By> = command.by.iter().filter_map(|typed| By::parse(typed)).collect();
    if by.len() > By::MOST {
        let facts = [("most", By::MOST.into())];
        return Err(Failure::about(Exit::Usage, "cohort-by-many", facts));
    }
    let target = Target::check(out, &setting)?;
    let typed = Typed::of(command.input, &command.paths, &setting)?;
    let before = command.before.as_slice();
    before.iter().try_for_each(|path| earlier::check(path, &command.paths))?;
    let typed_before = match before {
        [] => None,
        before => Some(Typed::of(command.input, before, &setting)?),
    };
    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&interrupted);
    // Without a handler the program ends at once: the old output is whole all the same.
    let _ = ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed));
    let letterhead = letterhead::read(&command, &setting)?;
    let audience = Audience::new(OTHERS, Some(out), None, &setting)?;
    let stage = target.stage(&setting)?;
    // Beside the output there is room for a stream; on Windows, a file that is open would keep its
    // folder from being read whole and renamed, and temporary files are on a disk.
    let spare = if cfg!(windows) { std::env::temp_dir() } else { stage.path().to_owned() };
    let (source, found) = typed.opened(&spare)?;
    let opened = typed_before.map(|typed| typed.opened(&spare)).transpose()?;
    let formats: Vec<Format> = command.format.iter().map(|format| (*format).into()).collect();
    let plan = Plan {
        setting: &setting,
        profile: &profile,
        formats: &formats,
        form: source.form(),
        by: &by,
        with_values: command.with_values,
        with_pages: !command.no_pages,
        with_kinship: !command.no_kinship,
        is_full: command.full,
        letterhead: &letterhead,
    };
    let found_exit = found.exit;
    let (now, refusals) = source.looked_into(found, &setting);
    let (earlier_source, past) = opened
        .map(|(source, found)| {
            let (past, _) = source.looked_into(found, &setting);
            (source, past)
        })
        .unzip();
    let Looked { asked, closed, labelled, statements, earlier } =
        looked(now, past, &audience.labelling);
    let told = earlier.as_ref().map(|earlier| earlier::told(earlier, before, &setting));
    let found_exit = found_exit.and(told.transpose()?.unwrap_or(Exit::Done));
    let earlier = earlier.zip(earlier_source.as_ref());
    let job = Job { command: &command, setting: &setting, source: &source, plan, interrupted };
    let refused = closed.into_iter().zip(refusals).collect();
    let has_key = audience.has_key();
    let asking = Asking { asked, refused, has_key, statements, earlier };
    let (cohort, since, exit) = job.fill(&target, &stage, asking)?;
    let exit = exit.and(found_exit);
    job.go_on()?;
    // What most files could not be read for would take the place of a report that was whole.
    if cohort.refused.len() > cohort.records.len() && target.is_there() {
        job.told(&cohort);
        let facts = [
            ("out", target.name().into()),
            ("refused", cohort.refused.len().into()),
            ("all", (cohort.refused.len() + cohort.records.len()).into()),
        ];
        setting.say("cohort-kept-old", facts);
        return Ok(exit);
    }
    audience.keep(&labelled)?;
    target.replace(stage, &setting.phrases)?;
    job.told(&cohort);
    job.done(&cohort, since.as_ref(), &target);
    Ok(exit)
}

/// What a batch reads once the labels are given.
struct Asking<'a> {
    asked: Vec<Asked>,
    refused: Vec<(Label, Refusal)>,
    /// Whether there is a key of an earlier run.
    has_key: bool,
    statements: Statements,
    /// What an earlier folder holds beside, and where its files come from.
    earlier: Option<(Earlier, &'a Source)>,
}

pub(super) struct Job<'j> {
    command: &'j Batch,
    setting: &'j Setting,
    source: &'j Source,
    plan: Plan<'j>,
    interrupted: Arc<AtomicBool>,
}

impl Job<'_> {
    /// Fails once the run was interrupted; what was written aside is then cleared away.
    fn go_on(&self) -> Result<(), Failure> {
        if self.interrupted.load(Ordering::Relaxed) {
            return Err(Failure::new(Exit::Files, "cohort-interrupted"));
        }
        Ok(())
    }

    /// Reads every file and writes every output into the stage.
    fn fill(
        &self,
        target: &Target,
        stage: &Stage<'_>,
        Asking { asked, refused, has_key, statements, earlier }: Asking<'_>,
    ) -> Result<(Cohort, Option<Since>, Exit), Failure> {
        let is_labelled = |asked: &Asked| asked.standing.label().is_some();
        let labelled = !refused.is_empty() || asked.iter().any(is_labelled);
        let key = Key::new(&self.plan, labelled);
        let mut old = None;
        if self.command.resume {
            old = OldStore::open(target.path(), &key, has_key).filter(|_| target.is_unchanged());
            if old.is_none() {
                self.setting.note("cohort-resume-nothing", []);
            }
        }
        let lines = old.as_ref().and_then(|_| spool::OldLines::open(target.path()));
        let (earlier, earlier_source) = earlier.unzip();
        let mut since = earlier.as_ref().map(earlier::since);
        let (left, stated) =
            earlier.map_or_else(Default::default, |earlier| (earlier.left, earlier.statements));
        let reader = Reader::new(&self.plan, statements).after(stated);
        let files = Files {
            job: self,
            reader,
            stage: stage.path(),
            old: target.path(),
            old_lines: lines,
            earlier: earlier_source,
            sums: Mutex::default(),
        };
        if self.plan.wants_pages() {
            stage.written(PAGES, std::fs::create_dir(stage.path().join(PAGES)))?;
        }
        let mut store = stage.written(store::NAME, StoreWriter::new(stage.path(), &key))?;
        let wants_lines = self.plan.wants(Format::Ndjson);
        let mut spool = stage.written(spool::NAME, Spool::new(stage.path(), wants_lines))?;
        let mut gathering = Gathering::by(self.plan.by);
        let mut kins = Vec::new();
        let mut exit = Exit::Done;
        for (label, refusal) in refused {
            let faults = [files.reader.refusal(&refusal)].into();
            gathering.refused(Refused { label, faults });
        }
        let progress = Progress::new(asked.len(), self.setting);
        // Each path goes once it is read: a hundred thousand are some twenty megabytes.
        let mut asked = asked.into_iter();
        loop {
            self.go_on()?;
            let named = asked.by_ref().take(AT_ONCE).map(|asked| {
                let kept = old.as_mut().and_then(|old| old.take(&asked.kept_under()));
                (asked, kept)
            });
            let some: Vec<_> = named.collect();
            if some.is_empty() {
                break;
            }
            let reads: Vec<_> = some
                .into_par_iter()
                .map(|(asked, kept)| {
                    let read = files.one(&asked, kept);
                    let read = read.and_then(|read| Ok((read, files.since(&asked)?)));
                    (asked, read)
                })
                .collect();
            progress.done(reads.len());
            for (asked, read) in reads {
                let (read, changed) = stage.written(PAGES, read)?;
                exit = exit.and(read.exit);
                let kept = store.write(&asked.kept_under(), &read);
                stage.written(store::NAME, kept)?;
                kins.extend(read.kin.map(|kin| *kin));
                match read.came {
                    Came::Project { record, spoken, line } => {
                        stage.written(spool::NAME, spool.add(&record.id, line))?;
                        if let Some(since) = &mut since {
                            earlier::add(since, &record.id, &asked.earlier, changed);
                        }
                        gathering.project(*record, &spoken);
                    }
                    Came::Other(kind) => gathering.other(kind),
                    Came::Refused(faults) => {
                        let label = asked.standing.label();
                        let label = label.ok_or_else(|| files.changed(&asked));
                        let label = stage.written(store::NAME, label)?;
                        gathering.refused(Refused { label, faults });
                    }
                }
            }
        }
        progress.end();
        stage.written(store::NAME, store.finish())?;
        let cohort = gathering.finish();
        if !cohort.refused.is_empty() {
            exit = exit.and(Exit::Invalid);
        }
        // Names of files and folders decide nothing.
        kins.sort_by(|a: &Kin, b| a.id.cmp(&b.id));
        let kins = self.plan.wants_kinship().then_some(kins.as_slice());
        if let Some(since) = &mut since {
            let gone: std::io::Result<Vec<_>> = left.par_iter().map(|a| files.gone(a)).collect();
            since.gone(stage.written(store::NAME, gone)?);
        }
        writing::all(self, stage, (&cohort, since.as_ref()), kins, spool)?;
        let sums = files.sums.into_inner().unwrap_or_else(PoisonError::into_inner);
        let manifest = Manifest::of(stage.path(), "batch", sums);
        let manifest = manifest.and_then(|manifest| manifest.write(stage.path()));
        stage.written(manifest::NAME, manifest)?;
        Ok((cohort, since, exit))
    }
}
