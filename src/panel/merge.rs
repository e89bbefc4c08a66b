//! The reviews of each project laid beside what its bearer says.

mod points;
mod reviews;

pub use points::{Line, Point, Scale, Voice};
pub use reviews::{Counted, Given, Recused, Replaced, Stray, StrayReason, Version};

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::agreement::{self, Agreement, Unit};
use super::blind::Key;
use super::folded::folded;
use super::severity::{self, Severity};
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::Project;

/// How many points a project's readers are asked to talk about.
pub const TO_DISCUSS: usize = 6;

/// What merging needs beside the files.
#[derive(Clone, Copy)]
pub struct Setting<'s> {
    pub catalogue: &'s Catalogue,
    /// Families that weigh nothing in the profile are left out.
    pub profile: &'s Profile,
    /// Leads from the copies that were read back to the projects.
    pub key: Option<&'s Key>,
    /// Ids of projects whose files are invalid.
    pub invalid: &'s [String],
    pub today: Date,
    pub seed: u64,
}

/// All readers of all projects.
#[derive(Clone, Debug)]
pub struct Panel<'p> {
    /// Every reader once, by the number that stands for them. The numbers follow what the reviews
    /// say, not the names, so that they give no name away.
    pub readers: Vec<String>,
    /// In the order of the projects that were passed.
    pub projects: Vec<Read<'p>>,
    /// Over the points of all projects.
    pub agreement: Agreement,
    pub severity: Severity,
    pub strays: Vec<Stray>,
    /// Files of reviews that should no longer be there: their `keep_until` has passed.
    pub expired: Vec<String>,
}

/// One project and its readers.
#[derive(Clone, Debug)]
pub struct Read<'p> {
    pub project: &'p Project,
    /// Reviews that count, in the order of their readers' numbers.
    pub counted: Vec<Counted<'p>>,
    /// Reviews in the role of bearer: shown beside the descriptor, never among the readers.
    pub own: Vec<Counted<'p>>,
    pub recused: Vec<Recused>,
    /// Earlier reviews by a reader who has written a later one.
    pub replaced: Vec<Replaced>,
    /// In catalogue order: what a reader or the bearer answered or noted.
    pub points: Vec<Point>,
    /// Places in `points` of those furthest apart, furthest first, ties in catalogue order.
    pub discuss: Vec<usize>,
    pub agreement: Agreement,
}

/// Merges reviews with the projects that they are about. The order of `given` changes nothing.
pub fn merge<'p>(projects: &[&'p Project], given: &[Given<'p>], setting: Setting<'_>) -> Panel<'p> {
    let sorted = reviews::sort(projects, given, setting);
    let readers = numbered(given, setting.today);
    let numbers: reviews::Numbers =
        readers.iter().enumerate().map(|(at, (folded, _))| (folded.clone(), at)).collect();
    let mut read: Vec<Read<'p>> = Vec::new();
    let mut units: Vec<Unit> = Vec::new();
    for (project, reviews) in projects.iter().zip(sorted.by_project) {
        let mut one = reviews::read(project, reviews, &numbers);
        one.points = points::points(project, &one.counted, &one.own, setting);
        one.discuss = points::furthest(&one.points, TO_DISCUSS);
        let own_units = points::units(&one.points);
        one.agreement = agreement::measure(&own_units, setting.seed);
        units.extend(own_units);
        read.push(one);
    }
    let agreement = agreement::measure(&units, setting.seed);
    let severity = severity::estimate(&units, readers.len(), setting.seed);
    let names = readers.into_iter().map(|(_, name)| name);
    let mut panel = Panel {
        readers: names.collect(),
        projects: read,
        agreement,
        severity,
        strays: sorted.strays,
        expired: sorted.expired,
    };
    panel.strays.sort_by(|a, b| a.file.cmp(&b.file));
    panel.expired.sort();
    panel
}

/// Every reader in the order of the numbers: the name as it is compared, and as written.
fn numbered(given: &[Given<'_>], today: Date) -> Vec<(String, String)> {
    let mut by_name: BTreeMap<String, (&str, Option<Date>, String)> = BTreeMap::new();
    for one in given.iter().filter(|one| !reviews::has_expired(one.review, today)) {
        let review = one.review;
        let name = review.reviewer.split_whitespace().collect::<Vec<_>>().join(" ");
        let print = review.fingerprint.as_str();
        let known = by_name.entry(folded(&name)).or_insert((print, review.date, name.clone()));
        known.0 = known.0.min(print);
        // The name as the latest review writes it.
        if (review.date, &name) > (known.1, &known.2) {
            (known.1, known.2) = (review.date, name);
        }
    }
    let mut order: Vec<(&str, String, String)> =
        by_name.into_iter().map(|(folded, (print, _, name))| (print, folded, name)).collect();
    order.sort();
    order.into_iter().map(|(_, folded, name)| (folded, name)).collect()
}
