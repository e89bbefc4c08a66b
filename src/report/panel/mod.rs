//! A panel of readers, shown: for the meeting, for minutes, for programs.
//!
//! Readers appear by their numbers unless their names are asked for. It is for those to whom the
//! files were sent: what bearers wrote is shown, their contact too. Every figure comes from `panel`.

mod agreement;
mod cases;
mod duties;
pub mod minutes;
mod points;
mod verdicts;

pub use points::sheet;
mod questions;

use jiff::civil::Date;

use super::quotation::quoted_sentence;
use crate::descriptor::Role;
use crate::document::{Build, Doc, Point};
use crate::i18n::{Argument, Phrases, day};
use crate::material::panel::arithmetic;
use crate::material::{Names, PanelParts as Parts};
use crate::panel::merge::{Counted, Panel, Read, Stray, StrayReason, Version};
use crate::report::Extent;

/// What the points of an agreement are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pages {
    Project,
    Projects,
    Cases,
}

impl Parts<'_> {
    fn project(&self, read: &Read<'_>) -> String {
        format!("{} ({})", read.project.name, read.project.id)
    }
}

/// The report for the meeting.
pub fn document(parts: Parts<'_>, extent: Extent, phrases: &Phrases) -> Doc {
    let date = day(parts.date, phrases.language());
    let title = phrases.tell("panel-title", [("date", date.into())]);
    let mut out = Doc::new(title, phrases.language());
    opening(&mut out, parts, phrases);
    duties::section(&mut out, parts, phrases);
    for read in &parts.panel.projects {
        out.heading(2, parts.project(read));
        project(&mut out, parts, read, extent, phrases);
    }
    if parts.panel.projects.len() > 1 {
        out.heading(2, phrases.say("panel-all-title"));
        agreement::paragraphs(&mut out, &parts.panel.agreement, Pages::Projects, phrases);
        questions::section(&mut out, parts, &parts.panel.questions, extent, phrases);
    }
    if !parts.panel.projects.is_empty() {
        out.heading(2, phrases.say("panel-severity-title"));
        agreement::severity(&mut out, parts, phrases);
        sums(&mut out, arithmetic::of_all(parts, phrases), 3, phrases);
    }
    cases::section(&mut out, parts, extent, phrases);
    left_out(&mut out, parts, phrases);
    let mut table = sheet(phrases);
    let projects = parts.panel.projects.iter();
    table.rows = projects.flat_map(|read| points::rows(parts, read, phrases)).collect();
    out.sheets.push(table);
    out
}

fn opening(out: &mut Doc, parts: Parts<'_>, phrases: &Phrases) {
    let panel = parts.panel;
    out.audience = phrases.say("confidential").into();
    out.text(unread(parts, phrases));
    if panel.projects.is_empty() {
        return out.text(phrases.say("panel-no-project"));
    }
    let reviews: usize = panel.projects.iter().map(|read| read.counted.len()).sum();
    let recused: usize = panel.projects.iter().map(|read| read.recused.len()).sum();
    out.text(phrases.tell(
        "panel-counts",
        [
            ("reviews", reviews.into()),
            ("projects", panel.projects.len().into()),
            ("recused", recused.into()),
        ],
    ));
    out.text(phrases.say("panel-principle"));
    points::how_more(out, parts, phrases);
    for departure in parts.catalogue.departures.iter() {
        let id = format!("departure-{}", departure.change.as_str());
        out.text(phrases.tell(&id, [("item", departure.item.to_string().into())]));
    }
}

/// How many files are missing here, by their names where readers are named; empty where none is.
fn unread(parts: Parts<'_>, phrases: &Phrases) -> String {
    let count = ("count", parts.unread.len().into());
    match (parts.unread, parts.names) {
        ([], _) => String::new(),
        (_, Names::Hidden) => phrases.tell("panel-unread", [count]),
        (files, Names::Shown) => {
            let names = files.join(&phrases.say("list-between"));
            phrases.tell("panel-unread-named", [count, ("names", names.into())])
        }
    }
}

fn project(out: &mut Doc, parts: Parts<'_>, read: &Read<'_>, extent: Extent, phrases: &Phrases) {
    if let Some(contact) = &read.project.bearer.contact {
        out.text(phrases.tell("panel-contact", [("contact", contact.clone().into())]));
    }
    verdicts::section(out, parts, read, 3, phrases);
    out.heading(3, phrases.say("panel-who-title"));
    out.points(who(parts, read, phrases));
    out.heading(3, phrases.say("panel-discuss-title"));
    points::discuss(out, parts, read, phrases);
    let mut measured = Vec::new();
    agreement::paragraphs(&mut measured, &read.agreement, Pages::Project, phrases);
    sums(&mut measured, arithmetic::of_project(parts, read, phrases), 4, phrases);
    out.fold(phrases.say("panel-agreement-title"), measured);
    if extent == Extent::Whole {
        points::all(out, parts, read, phrases);
    }
}

/// Who read which version, who stood aside, which review gave way to a later one.
fn who(parts: Parts<'_>, read: &Read<'_>, phrases: &Phrases) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for counted in &read.counted {
        let answered = read.answered_by(counted.reader);
        points.push(reading(parts, counted, ("panel-read", answered), phrases).into());
    }
    for counted in &read.own {
        points.push(reading(parts, counted, ("panel-read-own", 0), phrases).into());
    }
    for recused in &read.recused {
        let reader = parts.reader(recused.reader, phrases);
        let reason = quoted_sentence(&recused.reason, phrases.language());
        points.push(
            phrases
                .tell("panel-recused", [("reader", reader.into()), ("reason", reason.into())])
                .into(),
        );
    }
    for replaced in &read.replaced {
        let reader = parts.reader(replaced.reader, phrases);
        let date = dated(replaced.date, phrases);
        let id = match replaced.beside {
            Some(_) => "panel-replaced-same-day",
            None => "panel-replaced",
        };
        points.push(phrases.tell(id, [("reader", reader.into()), ("date", date)]).into());
    }
    for reader in &read.untouched {
        let reader = parts.reader(*reader, phrases);
        points.push(phrases.tell("panel-untouched", [("reader", reader.into())]).into());
    }
    if read.counted.is_empty() {
        points.push(phrases.say("panel-nobody").into());
    }
    points
}

fn reading(
    parts: Parts<'_>,
    counted: &Counted<'_>,
    (id, answered): (&str, usize),
    phrases: &Phrases,
) -> String {
    let version = match counted.version {
        Version::Current => "current",
        Version::Older => "older",
        Version::Unsaid => "unsaid",
    };
    phrases.tell(
        id,
        [
            ("reader", parts.reader(counted.reader, phrases).into()),
            ("role", role(counted.review.role).into()),
            ("date", dated(counted.review.date, phrases)),
            ("version", version.into()),
            ("blind", if counted.blind { "yes" } else { "no" }.into()),
            ("points", answered.into()),
        ],
    )
}

fn role(role: Option<Role>) -> &'static str {
    role.map_or("none", Role::as_str)
}

/// A day in words, or that no date is given.
fn dated<'a>(date: Option<Date>, phrases: &Phrases) -> Argument<'a> {
    match date {
        Some(date) => day(date, phrases.language()).into(),
        None => phrases.say("panel-undated").into(),
    }
}

fn left_out(out: &mut Doc, parts: Parts<'_>, phrases: &Phrases) {
    let Panel { strays, expired, .. } = parts.panel;
    if strays.is_empty() && expired.is_empty() {
        return;
    }
    out.heading(2, phrases.say("panel-left-out-title"));
    let lines = left_out_lines(parts, phrases).into_iter().map(Point::from);
    out.points(lines.collect());
}

/// What was left out and why, each review by its file where names are shown: people name the
/// files of reviews after who wrote them.
pub fn left_out_lines(parts: Parts<'_>, phrases: &Phrases) -> Vec<String> {
    let Panel { strays, expired, .. } = parts.panel;
    let named = |file: &str| match parts.names {
        Names::Shown => file.to_owned(),
        Names::Hidden => phrases.say("panel-a-review"),
    };
    let mut lines: Vec<String> =
        strays.iter().map(|one| stray(one, named(&one.file), phrases)).collect();
    lines.extend(
        expired.iter().map(|file| phrases.tell("panel-expired", [("file", named(file).into())])),
    );
    lines
}

/// Why a review belongs to no project here.
fn stray(stray: &Stray, file: String, phrases: &Phrases) -> String {
    let file = ("file", Argument::from(file));
    let project = ("project", Argument::from(stray.project.clone()));
    match &stray.reason {
        StrayReason::Unknown { near } => {
            let has_near = if near.is_some() { "yes" } else { "no" };
            let near = near.clone().unwrap_or_default();
            phrases.tell(
                "panel-stray",
                [file, project, ("near", near.into()), ("has_near", has_near.into())],
            )
        }
        StrayReason::InvalidProject => phrases.tell("panel-stray-invalid", [file, project]),
        StrayReason::NoKey => phrases.tell("panel-stray-blind", [file, project]),
    }
}

/// The lines under a title of their own, where there are any.
fn sums(out: &mut impl Build, lines: Vec<String>, depth: usize, phrases: &Phrases) {
    if !lines.is_empty() {
        out.heading(depth, phrases.say("panel-explain-title"));
        out.points(lines.into_iter().map(Point::from).collect());
    }
}
