//! What leads from a person's project to its blind copies, and from these to their reviews.

use std::collections::HashSet;

use super::search::{Held, Relation};
use crate::descriptor::Kind;

/// The ids under which a person's projects go.
#[derive(Clone, Debug, Default)]
pub struct Own {
    projects: HashSet<String>,
    copies: HashSet<String>,
}

/// Of every file of a folder, with the id that its name gives it.
pub fn carried<'h>(files: impl Iterator<Item = (Option<String>, &'h Held)>) -> Own {
    let (mut projects, mut pairs) = (HashSet::new(), Vec::new());
    for (stem, held) in files {
        if held.relation() == Some(Relation::Bearer) {
            projects.extend(held.project.clone().or(stem));
        }
        pairs.extend(&held.copies);
    }
    let pairs = pairs.into_iter();
    let copies = pairs.filter(|(id, _)| projects.contains(id)).map(|(_, copy)| copy.clone());
    Own { copies: copies.collect(), projects }
}

impl Own {
    /// Whether a file is about one of them: a copy, or what was read, decided or stated of either.
    pub fn is_about(&self, stem: Option<&str>, held: &Held) -> bool {
        let id = held.project.as_deref();
        id.is_some_and(|id| self.projects.contains(id) || self.copies.contains(id))
            || self.is_copy(stem, held)
    }

    /// Whether a file is a blind copy of one of them.
    pub fn is_copy(&self, stem: Option<&str>, held: &Held) -> bool {
        let id = held.project.as_deref().or(stem);
        held.kind == Some(Kind::Project) && id.is_some_and(|id| self.copies.contains(id))
    }
}
