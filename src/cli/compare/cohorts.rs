//! Two folders, paired by the ids of their projects: a report for others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::Date;

use super::super::audience::{Audience, known};
use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::gather::{Gathered, Refused, Wants, gather_for_others};
use super::{Format, Terms};
use crate::access::Seen;
use crate::catalogue::{Catalogue, Profile};
use crate::comparison::Side;
use crate::comparison::cohort::{Member, compare};
use crate::data;
use crate::descriptor::{Descriptor, Project};
use crate::intake::default_id;
use crate::material::Gathering;
use crate::reach::{Reached, measure};
use crate::report::comparison;

/// A project as it stood in one of the folders.
struct Stood {
    project: Box<Project>,
    date: Date,
    reached: Option<Reached>,
}

impl Stood {
    #[allow(clippy::unnecessary_wraps)] // As `known` asks of whatever a folder may hold.
    fn project(&self) -> Option<&Project> {
        Some(&self.project)
    }
}

/// The report; nothing where neither folder holds a project, unless programs ask.
pub(super) fn compared(
    old: &Path,
    new: &Path,
    format: Format,
    terms: &Terms<'_>,
    audience: &Audience<'_>,
) -> Result<(Option<Vec<u8>>, Exit), Failure> {
    let before = folder(old, &terms.old_catalogue, |project| terms.old_date_of(project), terms);
    let after = folder(new, &terms.setting.catalogue, |_| terms.new_date, terms);
    // What the later file says holds for both.
    let later: BTreeMap<&str, bool> = [&before, &after]
        .into_iter()
        .flat_map(|side| &side.kept)
        .map(|kept| (kept.id.as_str(), audience.labelling.others.is_agreed_by(&kept.item.project)))
        .collect();
    let is_named = |project: &Project| later.get(project.id.as_str()).copied().unwrap_or_default();
    let groups = [&before, &after].map(|side| known(side, Stood::project, is_named));
    let labelled = audience.labelling.label(&groups);
    let refused = before.refused.iter().chain(&after.refused);
    audience.tell(&refused.collect::<Vec<_>>(), &labelled);
    let exit = before.exit.and(after.exit);
    if before.kept.is_empty() && after.kept.is_empty() && format != Format::Json {
        return Ok((None, exit));
    }
    let seen = |side: &Gathered<Stood>| -> Vec<Seen> {
        side.kept
            .iter()
            .map(|kept| audience.labelling.seen(&kept.item.project, &labelled))
            .collect()
    };
    let (seen_before, seen_after) = (seen(&before), seen(&after));
    let old = members(&before, &seen_before, &terms.old_catalogue, &terms.old_profile);
    let new = members(&after, &seen_after, &terms.setting.catalogue, &terms.new_profile);
    let cohorts = compare(&old, &new, &[unread(&before), unread(&after)]);
    let gathering = Gathering {
        old: &old,
        new: &new,
        cohorts: &cohorts,
        departures: &terms.departures,
        date: terms.new_date,
    };
    let doc = || comparison::cohorts(gathering, &terms.setting.phrases);
    let text = format.written(doc, || data::comparison::cohorts(gathering), true, terms.setting)?;
    audience.keep(&labelled)?;
    Ok((Some(text), exit))
}

/// The ids of the projects whose files could not be read, as far as these or their names tell.
fn unread(read: &Gathered<Stood>) -> BTreeSet<String> {
    let id = |one: &Refused| one.id.clone().or_else(|| default_id(&one.path));
    read.refused.iter().filter_map(id).collect()
}

fn members<'m>(
    read: &'m Gathered<Stood>,
    seen: &'m [Seen],
    catalogue: &'m Catalogue,
    profile: &'m Profile,
) -> Vec<Member<'m>> {
    let members = read.kept.iter().zip(seen).map(|(kept, seen)| Member {
        side: Side { project: &kept.item.project, catalogue, profile, date: kept.item.date },
        reached: kept.item.reached.as_ref(),
        seen,
    });
    members.collect()
}

/// The projects of a folder; files of other kinds are passed over, invalid ones are told.
fn folder(
    path: &Path,
    catalogue: &Catalogue,
    date: impl Fn(&Project) -> Date + Sync,
    terms: &Terms<'_>,
) -> Gathered<Stood> {
    let wants = Wants::projects("compare");
    gather_for_others(&[path.to_owned()], wants, catalogue, terms.setting, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        let date = date(&project);
        let reached = project.reach.as_ref().map(|reach| measure(reach, date));
        Some(Stood { project, date, reached })
    })
}
