//! An earlier folder beside the one that a report is about, paired by the ids of projects.
//!
//! A file that cannot be read says nothing of its project: it neither joined nor left.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::{Asked, EarlierFile, Look, LookedInto, Standing, stated, twins};
use crate::access::Digest;
use crate::intake::{Statements, default_id};
use crate::making::labels::{Known, Labelled};

/// What an earlier folder holds beside the files that are read again with their projects.
pub struct Earlier {
    /// The projects that it alone has.
    pub left: Vec<Asked>,
    /// Its files that cannot be read as what they are.
    pub refused: usize,
    /// Projects that it has, or may have, and that the later folder may have in a file that cannot
    /// be read.
    pub unread_now: usize,
    /// How many projects could be read in it.
    pub projects: usize,
    /// What third parties said.
    pub statements: Statements,
}

/// A project of the earlier folder.
enum Held {
    /// Its position among the files.
    At(usize),
    Unread,
}

/// The ids of the earlier folder beside those of the later one.
pub(super) struct Paired {
    earlier: LookedInto,
    held: BTreeMap<String, Held>,
    /// Positions of files whose projects the later folder does not have.
    left: Vec<usize>,
    unread_now: usize,
    refused: usize,
}

/// Every id that may be one of a project, where several files or an unreadable one have it.
fn doubtful(looks: &[Look], closed: &[PathBuf]) -> BTreeSet<String> {
    let refused = looks.iter().filter_map(|look| match look {
        Look::Refused { id, .. } => id.clone(),
        _ => None,
    });
    let closed = closed.iter().filter_map(|path| default_id(path));
    twins(looks).into_iter().chain(refused).chain(closed).collect()
}

impl Paired {
    pub fn of((_, looks, closed): (&[PathBuf], &[Look], &[PathBuf]), earlier: LookedInto) -> Self {
        let doubtful_now = doubtful(looks, closed);
        let now: BTreeSet<&str> = looks.iter().filter_map(id_of).collect();
        let doubtful_before = doubtful(&earlier.looks, &earlier.closed);
        let is_refused = |look: &&Look| {
            let is_twin = id_of(look).is_some_and(|id| doubtful_before.contains(id));
            is_twin || matches!(look, Look::Refused { .. })
        };
        let refused = earlier.looks.iter().filter(is_refused).count() + earlier.closed.len();
        let (mut held, mut left, mut unread_now) = (BTreeMap::new(), Vec::new(), 0);
        for (at, look) in earlier.looks.iter().enumerate() {
            let Some(id) = id_of(look).filter(|id| !doubtful_before.contains(*id)) else {
                continue;
            };
            held.insert(id.to_owned(), Held::At(at));
            match () {
                () if doubtful_now.contains(id) => unread_now += 1,
                () if !now.contains(id) => left.push(at),
                () => {}
            }
        }
        held.extend(doubtful_before.into_iter().map(|id| (id, Held::Unread)));
        Self { earlier, held, left, unread_now, refused }
    }

    /// What the earlier folder has of a project.
    pub fn of_project(&self, id: &str) -> EarlierFile {
        match self.held.get(id) {
            None => EarlierFile::None,
            Some(Held::At(at)) => EarlierFile::At(self.earlier.paths[*at].clone()),
            Some(Held::Unread) => EarlierFile::Unread,
        }
    }

    /// The projects that the earlier folder alone has, as labels are given.
    pub fn known(&self) -> Vec<Known<'_>> {
        let known = self.left.iter().filter_map(|at| match &self.earlier.looks[*at] {
            Look::Project { id, is_named, .. } => {
                let (digest, path) = (Digest::of(id.as_bytes()), &self.earlier.paths[*at]);
                Some(Known::Digest { id, digest, path, is_named: *is_named })
            }
            _ => None,
        });
        known.collect()
    }

    pub fn earlier(self, labelled: &Labelled) -> Earlier {
        let is_project = |held: &&Held| matches!(held, Held::At(_));
        let left = self.left.iter().map(|at| {
            let path = self.earlier.paths[*at].clone();
            let standing = labelled.of_file(&path).map_or(Standing::Named, Standing::Labelled);
            Asked { path, standing, earlier: EarlierFile::NotAsked }
        });
        Earlier {
            left: left.collect(),
            refused: self.refused,
            unread_now: self.unread_now,
            projects: self.held.values().filter(is_project).count(),
            statements: stated(self.earlier.looks),
        }
    }
}

fn id_of(look: &Look) -> Option<&str> {
    match look {
        Look::Project { id, .. } => Some(id),
        _ => None,
    }
}
