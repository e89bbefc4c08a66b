//! A dossier for a meeting: a page of all projects, a sheet of paper for each, everything to be printed
//! at once, and the same as a workbook.

use rayon::prelude::*;

use super::{Applications, Job, Screened};
use crate::assessment::SEED;
use crate::catalogue::Profile;
use crate::descriptor::file_stem;
use crate::document::{Doc, Paper};
use crate::making::decisions::Decisions;
use crate::making::fail_on::Watched;
use crate::making::format::Format;
use crate::making::output::{Kind, Output};
use crate::making::setting::Setting;
use crate::making::unmade::Unmade;
use crate::report::screening::{About, Entry, leaf, overview, printed};

/// What was decided about each project: the page of all of them, in one format.
///
/// # Errors
///
/// When a workbook cannot be written.
pub fn listed(
    given: Applications,
    decisions: &Decisions,
    (profile, format): (&Profile, Format),
    setting: &Setting,
) -> Result<Vec<u8>, Unmade> {
    let watched = Watched::default();
    let job = Job {
        setting,
        profile,
        watched: &watched,
        decisions,
        weightings: None,
        seed: SEED,
        format,
        with_index: false,
        is_list: true,
    };
    if format == Format::Json {
        return Ok(job.made(given)?.0.bytes);
    }
    let unread = given.unread(&setting.phrases);
    let screened = job.all(given);
    let entry = |one: &Screened| {
        job.with_reading(one, |reading| Entry::new(reading, String::new(), &setting.phrases))
    };
    let entries: Vec<Entry> = screened.iter().map(entry).collect();
    let about = About { profile, date: setting.today, unread: unread.as_deref() };
    let doc = || overview(&entries, about, false, &setting.phrases);
    format.written(doc, String::new, true, setting)
}

/// The page of all projects, from the page of one.
const BACK: &str = "../index.html";

impl Job<'_> {
    /// The files of a dossier, and whether what is watched for was found.
    ///
    /// # Errors
    ///
    /// When the workbook cannot be written.
    pub fn dossier(&self, given: Applications) -> Result<(Vec<Output>, bool), Unmade> {
        let (setting, profile) = (self.setting, self.profile);
        let phrases = &setting.phrases;
        let unread = given.unread(phrases);
        let about = About { profile, date: setting.today, unread: unread.as_deref() };
        let screened = self.all(given);
        let found = self.found(&screened);
        let made: Vec<(Entry, (String, Doc), Output)> = screened
            .par_iter()
            .map(|one| {
                let stem = file_stem(&one.file.project.id);
                let (id, name) = (format!("project-{stem}"), format!("projects/{stem}.html"));
                self.with_reading(one, |reading| {
                    let entry = Entry::new(reading, name.clone(), phrases);
                    let doc = leaf(reading, Some(BACK), phrases);
                    let bytes = doc.html(phrases).into_bytes();
                    (
                        entry,
                        (id.clone(), doc),
                        Output { name: name.clone(), kind: Kind::PAGE, bytes },
                    )
                })
            })
            .collect();
        let (mut entries, mut leaves, mut outputs) = (Vec::new(), Vec::new(), Vec::new());
        for (entry, leaf, output) in made {
            entries.push(entry);
            leaves.push(leaf);
            outputs.push(output);
        }
        let page = |has_links| overview(&entries, about, has_links, phrases);
        let index = page(true);
        let paper = Paper::Xlsx(setting.today);
        let sheet = index.on(paper, phrases).map_err(Unmade::unexpected)?;
        let all = printed(page(false), leaves).html(phrases).into_bytes();
        let output = |name: &str, kind, bytes| Output { name: name.to_owned(), kind, bytes };
        outputs.push(output("print.html", Kind::PAGE, all));
        outputs.push(output("overview.xlsx", Kind::Workbook, sheet));
        outputs.push(output("index.html", Kind::PAGE, index.html(phrases).into_bytes()));
        Ok((outputs, found))
    }
}
