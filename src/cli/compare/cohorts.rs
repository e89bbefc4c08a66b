//! Two folders, paired by the ids of their projects.

use std::path::Path;

use jiff::civil::Date;

use super::super::Exit;
use super::super::gather::{Wants, gather_with};
use super::{CompareFormat, Terms};
use crate::catalogue::{Catalogue, Profile};
use crate::comparison::Side;
use crate::comparison::cohort::{Member, compare};
use crate::descriptor::{Descriptor, Project};
use crate::reach::{Reached, measure};
use crate::report::comparison::{Gathering, json, markdown, overview, terminal};

/// A project as it stood in one of the folders.
struct Stood {
    project: Box<Project>,
    date: Date,
    reached: Option<Reached>,
}

pub(super) fn compared(
    old: &Path,
    new: &Path,
    format: CompareFormat,
    terms: &Terms<'_>,
) -> (String, Exit) {
    let (before, first) =
        folder(old, &terms.old_catalogue, |project| terms.old_date_of(project), terms);
    let (after, second) = folder(new, &terms.setting.catalogue, |_| terms.new_date, terms);
    let old = members(&before, &terms.old_catalogue, &terms.old_profile);
    let new = members(&after, &terms.setting.catalogue, &terms.new_profile);
    let cohorts = compare(&old, &new);
    let gathering = Gathering {
        old: &old,
        new: &new,
        cohorts: &cohorts,
        departures: &terms.departures,
        date: terms.new_date,
    };
    let phrases = &terms.setting.phrases;
    let text = match format {
        CompareFormat::Json => json::cohorts(gathering),
        CompareFormat::Terminal => {
            terminal::cohorts(&overview(gathering, phrases), terms.screen(), phrases)
        }
        CompareFormat::Markdown => markdown::cohorts(&overview(gathering, phrases), phrases),
    };
    (text, first.and(second))
}

fn members<'m>(
    read: &'m [Stood],
    catalogue: &'m Catalogue,
    profile: &'m Profile,
) -> Vec<Member<'m>> {
    let members = read.iter().map(|one| Member {
        side: Side { project: &one.project, catalogue, profile, date: one.date },
        reached: one.reached.as_ref(),
    });
    members.collect()
}

/// The projects of a folder; files of other kinds are passed over, invalid ones are told.
fn folder(
    path: &Path,
    catalogue: &Catalogue,
    date: impl Fn(&Project) -> Date + Sync,
    terms: &Terms<'_>,
) -> (Vec<Stood>, Exit) {
    let wants = Wants::projects("compare");
    let gathered = gather_with(path, wants, catalogue, terms.setting, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        let date = date(&project);
        let reached = project.reach.as_ref().map(|reach| measure(reach, date));
        Some(Stood { project, date, reached })
    });
    let exit = gathered.exit;
    (gathered.items(), exit)
}
