//! What `panel` makes: several readings of the same projects, side by side.

use std::collections::HashSet;

use super::format::Format;
use super::setting::Setting;
use super::unmade::Unmade;
use crate::catalogue::Profile;
use crate::data;
use crate::descriptor::{About, Assignments, Descriptor, Kind, Project, Review, cases};
use crate::diagnostic::{Exit, closed_set};
use crate::intake::{Gathered, Refused, Wants};
use crate::material::{Names, PanelParts};
use crate::panel::blind::Key;
use crate::panel::conflicts::conflicts;
use crate::panel::duties::{duties, unassigned, unknown};
use crate::panel::folded;
use crate::panel::merge::{self, Counted, Given, Readers, merge};
use crate::panel::on_cases::{self, on_cases};
use crate::report::panel;
use crate::source::shown;

closed_set! {
    /// What a panel can be printed as: a report in any of its formats, or minutes to be filled in.
    pub enum PanelFormat {
        Terminal = "terminal",
        Json = "json",
        Markdown = "markdown",
        Html = "html",
        Csv = "csv",
        Xlsx = "xlsx",
        Minutes = "minutes",
    }
}

/// A structure or a decision in the folder is no part of a panel. Warnings are what `check` is for:
/// the meeting has other things to read.
pub const WANTS: Wants = Wants {
    command: "panel",
    kinds: &[Kind::Project, Kind::Review],
    beside: &[Kind::Assignments],
    elsewhere: &[],
};

/// What the files of a folder hold, in the order of their paths.
pub struct Files {
    projects: Vec<Project>,
    /// With the names of their files.
    reviews: Vec<(Review, String)>,
    /// Who is to read what, where a file says so.
    assignments: Option<Box<Assignments>>,
    /// Ids of projects whose files cannot be used.
    invalid: Vec<String>,
    /// Files that cannot be used, as they are shown.
    unread: Vec<String>,
}

impl Files {
    /// Sorts what was gathered; a reading of a structure is none of a project.
    pub fn of(gathered: Gathered<Descriptor>) -> Self {
        let is_missed = |one: &&Refused| one.kind.is_none_or(|kind| WANTS.takes(kind));
        let unread = gathered.refused.iter().filter(is_missed);
        let unread = unread.map(|one| shown(&one.path)).collect();
        let refused = gathered.refused.into_iter();
        let invalid =
            refused.filter(|one| one.kind == Some(Kind::Project)).filter_map(|one| one.id);
        let (projects, reviews) = (Vec::new(), Vec::new());
        let invalid = invalid.collect();
        let mut files = Self { projects, reviews, assignments: None, invalid, unread };
        for kept in gathered.kept {
            match kept.item {
                Descriptor::Project(project) => files.projects.push(*project),
                Descriptor::Review(review) if !matches!(review.about, About::Structure(_)) => {
                    files.reviews.push((*review, shown(&kept.path)));
                }
                Descriptor::Assignments(assignments) => files.assignments = Some(assignments),
                _ => {}
            }
        }
        files
    }

    /// Whether somebody has read something.
    pub fn has_reviews(&self) -> bool {
        !self.reviews.is_empty()
    }
}

/// What is asked of a panel.
pub struct Asked<'a> {
    pub profile: &'a Profile,
    /// Leads from blind copies back to the projects.
    pub key: Option<&'a Key>,
    /// Ids of projects; none stands for all.
    pub projects: &'a [String],
    pub names: Names,
    pub explain: bool,
    /// Of the intervals.
    pub seed: u64,
}

/// Lays the readings side by side, and hands what comes of it to `then`.
///
/// # Errors
///
/// Where a project is asked for that no file holds.
pub fn panel<T>(
    files: &Files,
    asked: &Asked<'_>,
    setting: &Setting,
    then: impl FnOnce(PanelParts<'_>) -> T,
) -> Result<T, Unmade> {
    let mut projects: Vec<&Project> = files.projects.iter().collect();
    let is_known = |id: &&String| projects.iter().any(|project| project.id == **id);
    if let Some(id) = asked.projects.iter().find(|id| !is_known(id)) {
        let facts = [("id", id.clone().into())];
        return Err(Unmade::about(Exit::Usage, "panel-unknown-project", facts));
    }
    let (catalogue, today, seed) = (setting.catalogue.as_ref(), setting.today, asked.seed);
    let assignments = files.assignments.as_deref();
    let reviews = files.reviews.iter().map(|(review, _)| review);
    let readers = Readers::with_assigned(assignments, reviews);
    let (given, of_cases): (Vec<Given<'_>>, Vec<Given<'_>>) = files
        .reviews
        .iter()
        .map(|(review, file)| Given { review, file })
        .partition(|one| one.review.project().is_some());
    let merging = merge::Setting {
        catalogue,
        readers: &readers,
        profile: asked.profile,
        key: asked.key,
        invalid: &files.invalid,
        today,
        seed,
    };
    let given = about(&given, asked.projects, asked.key);
    projects.retain(|project| asked.projects.is_empty() || asked.projects.contains(&project.id));
    projects.sort_by_cached_key(|project| (folded(&project.name), project.id.clone()));
    let merged = merge(&projects, &given, merging);
    let duties = duties(&merged.projects, &readers, assignments);
    let shares: HashSet<(usize, usize)> =
        duties.iter().flat_map(|duty| duty.left.iter().map(|at| (duty.reader, *at))).collect();
    let reads = |reader: usize, at: usize| {
        let read = &merged.projects[at];
        let has = |all: &[Counted<'_>]| all.iter().any(|one| one.reader == reader);
        shares.contains(&(reader, at)) || has(&read.counted) || has(&read.own)
    };
    let conflicts = conflicts(&merged.projects, &readers, reads);
    let practised = &cases();
    let practised =
        on_cases::Setting { cases: practised, catalogue, readers: &readers, today, seed };
    let practised = on_cases(&of_cases, practised);
    Ok(then(PanelParts {
        panel: &merged,
        cases: &practised,
        readers: &readers,
        duties: &duties,
        conflicts: &conflicts,
        unread: &files.unread,
        explain: asked.explain,
        catalogue,
        profile: asked.profile,
        names: asked.names,
        date: today,
        seed,
    }))
}

/// The reviews of the chosen projects; where none is chosen, every review.
fn about<'g>(given: &[Given<'g>], chosen: &[String], key: Option<&Key>) -> Vec<Given<'g>> {
    let keep = |one: &&Given<'g>| {
        let named = one.review.subject();
        let id = key.and_then(|key| key.project_of(named)).map_or(named, |entry| &entry.id);
        chosen.is_empty() || chosen.iter().any(|chosen| chosen == id)
    };
    given.iter().filter(keep).copied().collect()
}

/// What is said beside a panel to those who keep the folder: they need the names of the files, whatever
/// the report shows.
pub fn said(files: &Files, parts: PanelParts<'_>, setting: &Setting) -> Vec<String> {
    let phrases = &setting.phrases;
    let named = PanelParts { names: Names::Shown, ..parts };
    let mut said = panel::left_out_lines(named, phrases);
    let known: Vec<&str> = files.projects.iter().map(|project| project.id.as_str()).collect();
    let assigned = files.assignments.as_deref().map(|assignments| unknown(assignments, &known));
    for id in assigned.unwrap_or_default() {
        said.push(phrases.tell("panel-assigned-unknown", [("id", id.to_owned().into())]));
    }
    let others = files.assignments.as_deref();
    let others = others.map(|known| unassigned(parts.duties, parts.readers, known));
    for name in others.unwrap_or_default() {
        said.push(phrases.tell("panel-unassigned", [("name", name.to_owned().into())]));
    }
    for replaced in parts.panel.projects.iter().flat_map(|read| &read.replaced) {
        let Some(beside) = &replaced.beside else { continue };
        let facts = [("file", replaced.file.clone().into()), ("counted", beside.clone().into())];
        said.push(phrases.tell("panel-as-late", facts));
    }
    for (one, other) in &parts.readers.turned {
        let facts = [("one", one.clone().into()), ("other", other.clone().into())];
        said.push(phrases.tell("panel-one-reader", facts));
    }
    said
}

/// A panel in one format; every point in a terminal only where `verbose` asks for it.
///
/// # Errors
///
/// When a workbook cannot be written.
pub fn written(
    parts: PanelParts<'_>,
    format: Format,
    verbose: bool,
    setting: &Setting,
) -> Result<Vec<u8>, Unmade> {
    let phrases = &setting.phrases;
    let doc = || panel::document(parts, format.extent(verbose), phrases);
    format.written(doc, || data::panel::json(parts, phrases), verbose, setting)
}

/// What is to be talked about, as Markdown to write into at the meeting.
pub fn minutes(parts: PanelParts<'_>, setting: &Setting) -> String {
    panel::minutes::document(parts, &setting.phrases).markdown(&setting.phrases)
}
