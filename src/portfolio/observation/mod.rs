//! What became of projects, over cohorts of several years (node 2.6: prospecting).
//!
//! One id in several cohorts is one project, seen several times: the answers of its first file
//! stand beside the stage and the ending of its last. Everything here is a count of projects side
//! by side. Nothing says that one thing brought the other about: those that are seen again are
//! those that came back, or were asked to.
//!
//! Closing is not failing (node 2.1.1.4), a refused project may go on, and a project without a
//! later file has not ended: nobody has written again.
//!
//! Start with [`observe`], then [`Became`].

mod became;
mod dating;
mod decided;
mod items;
mod share;
mod sight;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::access::in_order;
use crate::catalogue::{Catalogue, Stage};
use crate::descriptor::slug;

pub use became::{Became, Counts};
pub use dating::{DatedBy, When, dated};
pub use decided::{Choice, DecisionRow};
pub use items::{FEW, ItemSeen, Row, Untold};
pub use share::{RATE_FROM, Share};
pub use sight::{Given, Sight, subjects};

/// One cohort as it was read: a folder of one year or one call.
#[derive(Clone, Debug)]
pub struct Folder {
    pub name: String,
    pub when: When,
    /// Each id is there once.
    pub sights: Vec<Sight>,
    pub decisions: Vec<Choice>,
}

/// One cohort, among the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortSeen {
    pub name: String,
    pub when: When,
    /// Projects with a file in it.
    pub projects: usize,
    /// Of these, those with no file in an earlier cohort.
    pub first_seen: usize,
    /// Of those first seen here, how many have a file in a later cohort.
    pub seen_again: usize,
    /// Decisions that lie in its folder.
    pub decisions: usize,
    /// What became of those first seen here, as their last file says it.
    pub became: Counts,
}

/// One project, from its first file to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    pub id: String,
    /// The name, where its last file shares it.
    pub name: Option<String>,
    /// Positions of cohorts in the order of time.
    pub first: usize,
    pub last: usize,
    /// How many cohorts it has a file in.
    pub files: usize,
    pub first_stage: Stage,
    pub last_stage: Stage,
    pub became: Became,
}

/// Everything that was observed.
#[derive(Clone, Debug, Default)]
pub struct Observed {
    /// In the order of time, then of names.
    pub cohorts: Vec<CohortSeen>,
    /// In the order of what is shown of them: the name, or the id where it is not shared.
    pub projects: Vec<Followed>,
    /// In the order of the words.
    pub decisions: Vec<DecisionRow>,
    /// Criteria, brakes and stakes, in catalogue order.
    pub items: Vec<ItemSeen>,
    /// What `items` leaves out.
    pub untold: Untold,
}

impl Observed {
    /// How many projects, seen in more than one cohort, went from a stage to a stage.
    pub fn moves(&self) -> BTreeMap<(Stage, Stage), usize> {
        let mut moves = BTreeMap::new();
        for project in self.projects.iter().filter(|project| project.files > 1) {
            *moves.entry((project.first_stage, project.last_stage)).or_default() += 1;
        }
        moves
    }

    pub fn seen_again(&self) -> usize {
        self.projects.iter().filter(|project| project.files > 1).count()
    }
}

/// Lays cohorts side by side, in the order of time; those of which nothing says which is earlier stay
/// in the order in which they are given.
pub fn observe(mut folders: Vec<Folder>, catalogue: &Catalogue) -> Observed {
    folders.sort_by_key(|folder| folder.when.order());
    let paths = paths(&folders);
    let (items, untold) = items::items(&paths, folders.len(), catalogue);
    let decisions = decided::rows(&folders, &paths);
    let mut projects: Vec<Followed> = paths.iter().map(|(id, path)| followed(id, path)).collect();
    projects.sort_by_cached_key(|project| {
        let name = in_order(&slug(project.name.as_deref().unwrap_or(&project.id)));
        (name.is_empty(), name, project.id.clone())
    });
    let cohorts = folders.iter().enumerate().map(|(at, folder)| seen(at, folder, &projects));
    Observed { cohorts: cohorts.collect(), projects, decisions, items, untold }
}

/// The files of one project, each with the position of its cohort, in the order of time.
type Path<'f> = Vec<(usize, &'f Sight)>;

fn paths(folders: &[Folder]) -> BTreeMap<&str, Path<'_>> {
    let mut paths: BTreeMap<&str, Path<'_>> = BTreeMap::new();
    for (cohort, folder) in folders.iter().enumerate() {
        for sight in &folder.sights {
            paths.entry(&sight.id).or_default().push((cohort, sight));
        }
    }
    paths
}

fn followed(id: &str, path: &Path<'_>) -> Followed {
    // A path has a file, or it would not be there.
    let (first, (last, sight)) = (path[0], path[path.len() - 1]);
    Followed {
        id: id.to_owned(),
        name: sight.name.clone(),
        first: first.0,
        last,
        files: path.len(),
        first_stage: first.1.stage,
        last_stage: sight.stage,
        became: Became::of(sight, path.len() > 1),
    }
}

fn seen(at: usize, folder: &Folder, projects: &[Followed]) -> CohortSeen {
    let mut became = Counts::default();
    let first: Vec<&Followed> = projects.iter().filter(|project| project.first == at).collect();
    first.iter().for_each(|project| became.add(project.became));
    CohortSeen {
        name: folder.name.clone(),
        when: folder.when,
        projects: folder.sights.len(),
        first_seen: first.len(),
        seen_again: first.iter().filter(|project| project.files > 1).count(),
        decisions: folder.decisions.len(),
        became,
    }
}
