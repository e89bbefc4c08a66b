//! `germoir criteria show ID --readings DIR`.

use std::path::Path;

use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::gather::{Wants, gather};
use super::super::setting::Setting;
use crate::descriptor::{Descriptor, Kind, Subject};
use crate::panel::merge::Given;
use crate::panel::readings::{Readings, readings};
use crate::source::shown;

/// Projects are not read: a review says of which version of which file it is.
const WANTS: Wants = Wants {
    command: "criteria",
    kinds: &[Kind::Review],
    beside: &[],
    elsewhere: &[
        Kind::Project,
        Kind::Structure,
        Kind::Decision,
        Kind::Block,
        Kind::Statement,
        Kind::Case,
        Kind::Assignments,
    ],
};

/// The seed of the intervals, as where none is given to a panel.
const SEED: u64 = 1;

/// How the question of this id is read in a folder, whatever folders of years it holds.
pub(super) fn of(
    id: &str,
    folder: &Path,
    setting: &Setting,
) -> Result<(Vec<(Subject, Readings)>, Exit), Failure> {
    if folder.is_file() {
        let facts = [("name", shown(folder).into())];
        return Err(Failure::about(Exit::Usage, "panel-readings-not-a-folder", facts));
    }
    let catalogue = &setting.catalogue;
    let is_meant = |subject: &Subject| {
        let own = subject.id(catalogue);
        own == id || id.split_once(':') == Some((subject.kind(), own))
    };
    let subjects: Vec<Subject> = Subject::all(catalogue).filter(is_meant).collect();
    if subjects.is_empty() {
        let facts = [("id", id.to_owned().into())];
        return Err(Failure::about(Exit::Usage, "panel-readings-no-question", facts));
    }
    let gathered = gather(&[folder.to_owned()], WANTS, setting, |given| match given.descriptor {
        Descriptor::Review(review) => Some(*review),
        _ => None,
    });
    let given: Vec<Given<'_>> =
        gathered.kept.iter().map(|one| Given { review: &one.item, file: "" }).collect();
    let read = |subject| (subject, readings(subject, &given, catalogue, setting.today, SEED));
    let found = subjects.into_iter().map(read).collect();
    Ok((found, gathered.exit))
}
