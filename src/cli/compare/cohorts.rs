//! Two folders, paired by the ids of their projects.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use super::super::several::{Read, file_paths, refuse_same_ids};
use super::super::{Exit, Failure, output};
use super::{CompareFormat, Terms};
use crate::catalogue::{Catalogue, Profile};
use crate::comparison::Side;
use crate::comparison::cohort::{Member, compare};
use crate::descriptor::{Descriptor, Project};
use crate::reach::{Reached, measure};
use crate::report::comparison::{Gathering, json, markdown, overview, terminal};

/// A project as it stood in one of the folders.
struct Stood {
    path: PathBuf,
    project: Box<Project>,
    date: Date,
    reached: Option<Reached>,
}

pub(super) fn compared(
    old: &Path,
    new: &Path,
    format: CompareFormat,
    terms: &Terms<'_>,
) -> Result<(String, Exit), Failure> {
    let (before, first) =
        folder(old, &terms.old_catalogue, |project| terms.old_date_of(project), terms)?;
    let (after, second) = folder(new, &terms.setting.catalogue, |_| terms.new_date, terms)?;
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
    Ok((text, first.and(second)))
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
    date: impl Fn(&Project) -> Date,
    terms: &Terms<'_>,
) -> Result<(Vec<Stood>, Exit), Failure> {
    let files = file_paths(path, terms.setting)?;
    let read: Vec<Result<Descriptor, Failure>> = files
        .par_iter()
        .map(|file| {
            Read::file(file, catalogue, terms.new_date, terms.setting).map(|read| read.descriptor)
        })
        .collect();
    let mut exit = Exit::Done;
    let mut projects = Vec::new();
    for (file, result) in files.into_iter().zip(read) {
        match result {
            Ok(Descriptor::Project(project)) => {
                let date = date(&project);
                let reached = project.reach.as_ref().map(|reach| measure(reach, date));
                projects.push(Stood { path: file, project, date, reached });
            }
            Ok(_) => {}
            Err(failure) => {
                output::say(&failure.message);
                exit = exit.and(failure.exit);
            }
        }
    }
    if projects.is_empty() {
        let facts = [("name", path.display().to_string())];
        output::say(&terms.refusal(Exit::Done, "compare-empty-folder", &facts).message);
    }
    let kept = refuse_same_ids(projects, terms.setting, |one| (&one.project.id, &one.path));
    if kept.refused {
        exit = exit.and(Exit::Invalid);
    }
    Ok((kept.items, exit))
}
