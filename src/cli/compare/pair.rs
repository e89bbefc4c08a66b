//! Two files: two states of one project, or a project and a review of it.

use std::path::Path;

use jiff::civil::Date;

use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::gather::one_file;
use super::{Format, Terms};
use crate::catalogue::Catalogue;
use crate::comparison::{Side, compare, reviewed};
use crate::data;
use crate::descriptor::{Descriptor, Kind, Project, Review};
use crate::intake::Terms as Intake;
use crate::material::{Compared, Origin};
use crate::reach::{change, measure};
use crate::report::comparison;
use crate::source::shown;

/// What one of the two files is.
enum State {
    Project(Box<Project>),
    Review(Box<Review>),
}

pub(super) fn compared(
    old: &Path,
    new: &Path,
    format: Format,
    terms: &Terms<'_>,
) -> Result<Vec<u8>, Failure> {
    let catalogue = &terms.setting.catalogue;
    let later = state(new, catalogue, terms.new_date, terms)?;
    let earlier = state(old, &terms.old_catalogue, terms.new_date, terms)?;
    let name = shown;
    let ((old_project, old_origin, old_date), (new_project, new_origin)) = match (earlier, later) {
        (State::Project(before), State::Project(after)) => {
            if before.id != after.id {
                let facts = [
                    ("old", name(old)),
                    ("new", name(new)),
                    ("before", before.id.clone()),
                    ("after", after.id.clone()),
                ];
                return Err(terms.refusal(Exit::Invalid, "compare-other-id", &facts));
            }
            let date = terms.old_date_of(&before);
            ((before, Origin::Project, date), (after, Origin::Project))
        }
        // Beside a review the date is that of the comparison: a reading is not an earlier state.
        (State::Project(before), State::Review(review)) => {
            let after = project(old, catalogue, terms)?;
            let seen = over(&after, &review, new, terms)?;
            let date = terms.old_date.unwrap_or(terms.new_date);
            ((before, Origin::Project, date), (Box::new(seen), origin(*review)))
        }
        (State::Review(review), State::Project(after)) => {
            let before = project(new, &terms.old_catalogue, terms)?;
            let seen = over(&before, &review, old, terms)?;
            let date = terms.old_date.unwrap_or(terms.new_date);
            ((Box::new(seen), origin(*review), date), (after, Origin::Project))
        }
        (State::Review(_), State::Review(_)) => {
            return Err(terms.refusal(Exit::Usage, "compare-two-reviews", &[]));
        }
    };
    let old = Side {
        project: &old_project,
        catalogue: &terms.old_catalogue,
        profile: &terms.old_profile,
        date: old_date,
    };
    let new = Side {
        project: &new_project,
        catalogue,
        profile: &terms.new_profile,
        date: terms.new_date,
    };
    written(old, new, &old_origin, &new_origin, format, terms)
}

fn written(
    old: Side<'_>,
    new: Side<'_>,
    old_origin: &Origin,
    new_origin: &Origin,
    format: Format,
    terms: &Terms<'_>,
) -> Result<Vec<u8>, Failure> {
    let comparison = compare(old, new);
    let reached =
        |side: Side<'_>| side.project.reach.as_ref().map(|reach| measure(reach, side.date));
    let (before, after) = (reached(old), reached(new));
    let compared = Compared {
        old,
        new,
        old_origin,
        new_origin,
        comparison: &comparison,
        departures: &terms.departures,
        reached: (before.as_ref(), after.as_ref()),
        reach: before.as_ref().zip(after.as_ref()).map(|(old, new)| change(old, new)),
    };
    let doc = || comparison::project(compared, &terms.setting.phrases);
    Ok(format.written(doc, || data::comparison::project(compared), true, terms.setting)?)
}

fn state(
    path: &Path,
    catalogue: &Catalogue,
    date: Date,
    terms: &Terms<'_>,
) -> Result<State, Failure> {
    let read = Intake { catalogue, today: date };
    match one_file(path, read, terms.setting)?.0.descriptor {
        Descriptor::Project(project) => Ok(State::Project(project)),
        Descriptor::Review(review) if review.recused.is_some() => {
            let facts = [("name", shown(path))];
            Err(terms.refusal(Exit::Invalid, "compare-recused", &facts))
        }
        Descriptor::Review(review) => Ok(State::Review(review)),
        other => {
            let kind = Kind::of(&other).as_str().to_owned();
            let facts = [("name", shown(path)), ("kind", kind)];
            Err(terms.refusal(Exit::Invalid, "compare-not-comparable", &facts))
        }
    }
}

/// The project that a review is laid over, read with the catalogue of the review's side.
fn project(path: &Path, catalogue: &Catalogue, terms: &Terms<'_>) -> Result<Box<Project>, Failure> {
    match state(path, catalogue, terms.new_date, terms)? {
        State::Project(project) => Ok(project),
        State::Review(_) => Err(terms.refusal(Exit::Usage, "compare-two-reviews", &[])),
    }
}

fn over(
    project: &Project,
    review: &Review,
    path: &Path,
    terms: &Terms<'_>,
) -> Result<Project, Failure> {
    if review.project() != Some(project.id.as_str()) {
        let facts = [
            ("name", shown(path)),
            ("about", review.subject().to_owned()),
            ("id", project.id.clone()),
        ];
        return Err(terms.refusal(Exit::Invalid, "compare-other-project", &facts));
    }
    Ok(reviewed(project, review))
}

fn origin(review: Review) -> Origin {
    Origin::Review { reviewer: review.reviewer, role: review.role, fingerprint: review.fingerprint }
}
