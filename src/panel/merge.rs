//! The reviews of each project laid beside what its bearer says.

mod points;
mod readers;
mod reviews;
pub mod verdicts;

pub use points::{Line, Point, Scale, Voice, scales};
pub use readers::Readers;
use readers::whatever_order;
pub(super) use reviews::has_expired;
pub use reviews::{Counted, Given, Recused, Replaced, Stray, StrayReason, Version};
use verdicts::Verdicts;

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::agreement::{self, Agreement, Unit};
use super::blind::Key;
use super::questions::{self, Question};
use super::severity::{self, Severity};
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::{Project, Review};

/// How many points a project's readers are asked to talk about.
pub const TO_DISCUSS: usize = 6;

/// What merging needs beside the files.
#[derive(Clone, Copy)]
pub struct Setting<'s> {
    /// What is asked.
    pub catalogue: &'s Catalogue,
    /// The readers of the whole folder, whichever of its projects are merged.
    pub readers: &'s Readers,
    /// Families that weigh nothing in the profile are left out.
    pub profile: &'s Profile,
    /// Leads from the copies that were read back to the projects.
    pub key: Option<&'s Key>,
    /// Ids of projects whose files are invalid.
    pub invalid: &'s [String],
    /// The day on which the panel is read: which reviews have expired, how old evidence is.
    pub today: Date,
    /// From which resamples are drawn: the same seed gives the same intervals.
    pub seed: u64,
}

/// All readers of all projects.
#[derive(Clone, Debug)]
pub struct Panel<'p> {
    /// In the order of the projects that were passed.
    pub projects: Vec<Read<'p>>,
    /// Over the points of all projects.
    pub agreement: Agreement,
    /// The same points question by question: those that are read most differently first.
    pub questions: Vec<Question>,
    /// Who reads higher and who reads lower than the others.
    pub severity: Severity,
    /// Reviews that belong to none of the projects.
    pub strays: Vec<Stray>,
    /// Files of reviews that should no longer be there: their `keep_until` has passed.
    pub expired: Vec<String>,
}

/// One project and its readers.
#[derive(Clone, Debug)]
pub struct Read<'p> {
    /// What the bearer’s file says.
    pub project: &'p Project,
    /// Reviews that count, in the order of their readers' numbers.
    pub counted: Vec<Counted<'p>>,
    /// Reviews in the role of bearer: shown beside the descriptor, never among the readers.
    pub own: Vec<Counted<'p>>,
    /// Readers who stood aside.
    pub recused: Vec<Recused>,
    /// Reviews that gave way to another by the same reader.
    pub replaced: Vec<Replaced>,
    /// Readers whose review answers nothing yet.
    pub untouched: Vec<usize>,
    /// In catalogue order: what a reader or the bearer answered or noted.
    pub points: Vec<Point>,
    /// How many points each reader has given a level to, by their numbers.
    answered: BTreeMap<usize, usize>,
    /// Places in `points` of those to talk about: those that decide first, brakes outside the core last,
    /// otherwise furthest apart first, ties in catalogue order.
    pub discuss: Vec<usize>,
    /// The places of the other points on which voices part, in the same order.
    pub also_apart: Vec<usize>,
    /// What would be proposed by the file and with each reader's answers; nothing without gates.
    pub verdicts: Option<Verdicts>,
    /// Over the points of this project.
    pub agreement: Agreement,
}

impl Read<'_> {
    /// One unit for each point and scale that a reader answered.
    pub fn units(&self) -> Vec<Unit> {
        points::units(&self.points)
    }

    /// How many points a reader has given a level to.
    pub fn answered_by(&self, reader: usize) -> usize {
        self.answered.get(&reader).copied().unwrap_or_default()
    }

    /// Whether who wrote a review bears the name of who carries the project, whatever role they gave
    /// themselves: such a review is set apart.
    pub fn is_bearers_own(&self, review: &Review) -> bool {
        let bearer = self.project.bearer.name.as_deref().map(whatever_order);
        bearer
            .is_some_and(|bearer| !bearer.is_empty() && bearer == whatever_order(&review.reviewer))
    }
}

/// Merges reviews with the projects that they are about. The order of `given` changes nothing.
pub fn merge<'p>(projects: &[&'p Project], given: &[Given<'p>], setting: Setting<'_>) -> Panel<'p> {
    let sorted = reviews::sort(projects, given, setting);
    let each = projects.par_iter().zip(sorted.by_project).map(|(project, reviews)| {
        let mut one = reviews::read(project, reviews, setting.readers);
        one.verdicts = verdicts::verdicts(project, &one.counted, setting);
        one.points = points::points(project, &one.counted, &one.own, setting);
        if let Some(verdicts) = &one.verdicts {
            for point in &mut one.points {
                let file = &verdicts.file;
                point.decides =
                    verdicts::decides(project, point.subject, &one.counted, file, setting);
            }
        }
        for (reader, _) in one.points.iter().flat_map(|p| &p.lines).flat_map(|line| &line.levels) {
            *one.answered.entry(*reader).or_default() += 1;
        }
        one.discuss = points::apart(&one.points, setting.catalogue);
        one.also_apart = one.discuss.split_off(one.discuss.len().min(TO_DISCUSS));
        let own_units = one.units();
        one.agreement = agreement::measure(&[&own_units], setting.seed);
        (one, own_units)
    });
    let (read, units): (Vec<Read<'p>>, Vec<Vec<Unit>>) = each.unzip();
    let agreement = agreement::measure(&units, setting.seed);
    let lines = read
        .iter()
        .flat_map(|one| &one.points)
        .flat_map(|point| point.lines.iter().map(|line| (point.subject, line.scale, &line.levels)));
    let questions = questions::questions(lines, setting.catalogue, setting.seed);
    let units: Vec<Unit> = units.into_iter().flatten().collect();
    let severity = severity::estimate(&units, setting.readers.count(), setting.seed);
    let mut panel = Panel {
        projects: read,
        agreement,
        questions,
        severity,
        strays: sorted.strays,
        expired: sorted.expired,
    };
    panel.strays.sort_by(|a, b| a.file.cmp(&b.file));
    panel.expired.sort();
    panel
}
