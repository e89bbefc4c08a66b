//! Who has read what of what is theirs to read: from a file of assignments, or, without one, of every
//! project for every reader whom the folder holds.

use std::collections::{HashMap, HashSet};

use super::merge::{Read, Readers};
use crate::descriptor::{Assignments, Review};

/// One reader's share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The reader’s number, from 0.
    pub reader: usize,
    /// Projects that are theirs to read.
    pub of: usize,
    /// Those of them that they answered something of.
    pub done: usize,
    /// Those from which the reader stood aside.
    pub recused: usize,
    /// Places, among the projects of the panel, of those still to be read.
    pub left: Vec<usize>,
}

/// Whether something was answered, be it that it is not known or will not be said.
fn has_answered(review: &Review) -> bool {
    let Review { answers, brakes, stakes, .. } = review;
    answers.iter().chain(stakes).any(Option::is_some) || brakes.iter().any(Option::is_some)
}

/// In the order of the readers' numbers. Who reads their own project alone owes nothing.
pub fn duties(
    projects: &[Read<'_>],
    readers: &Readers,
    assignments: Option<&Assignments>,
) -> Vec<Duty> {
    let places: HashMap<&str, usize> =
        projects.iter().enumerate().map(|(at, read)| (read.project.id.as_str(), at)).collect();
    let (mut done, mut recused) = (HashSet::new(), HashSet::new());
    let mut active = HashSet::new();
    for (at, read) in projects.iter().enumerate() {
        for counted in &read.counted {
            active.insert(counted.reader);
            if has_answered(counted.review) {
                done.insert((counted.reader, at));
            }
        }
        for one in &read.recused {
            active.insert(one.reader);
            recused.insert((one.reader, at));
        }
    }
    let mut shares: Vec<(usize, Vec<usize>)> = Vec::new();
    match assignments {
        None => shares.extend(active.into_iter().map(|one| (one, (0..projects.len()).collect()))),
        Some(assignments) => {
            for one in &assignments.readers {
                let Some(reader) = readers.named(&one.reader) else { continue };
                let share = match &one.projects {
                    None => (0..projects.len()).collect(),
                    Some(ids) => {
                        ids.iter().filter_map(|id| places.get(id.as_str())).copied().collect()
                    }
                };
                shares.push((reader, share));
            }
        }
    }
    let mut duties: Vec<Duty> = shares
        .into_iter()
        .map(|(reader, mut share)| {
            share.sort_unstable();
            share.dedup();
            let is_in = |set: &HashSet<(usize, usize)>, at: usize| set.contains(&(reader, at));
            let count = |set| share.iter().filter(|at| is_in(set, **at)).count();
            let left = share.iter().filter(|at| !is_in(&done, **at) && !is_in(&recused, **at));
            Duty {
                reader,
                of: share.len(),
                done: count(&done),
                recused: count(&recused),
                left: left.copied().collect(),
            }
        })
        .collect();
    duties.sort_by_key(|duty| duty.reader);
    duties
}

/// Ids in the assignments that no project has, in written order.
pub fn unknown<'a>(assignments: &'a Assignments, known: &[&str]) -> Vec<&'a str> {
    let known: HashSet<&str> = known.iter().copied().collect();
    let ids = assignments.readers.iter().filter_map(|one| one.projects.as_ref()).flatten();
    let mut told = HashSet::new();
    ids.map(String::as_str).filter(|id| !known.contains(id) && told.insert(*id)).collect()
}
