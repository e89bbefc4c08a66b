//! Who has read what of what is theirs to read: from a file of assignments, or, without one, of every
//! project for every reader whom the folder holds.

use std::collections::{HashMap, HashSet};

use super::merge::{Read, Readers};
use crate::descriptor::Assignments;

/// One reader's share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The reader’s number, from 0.
    pub reader: usize,
    /// Projects that are theirs to read.
    pub of: usize,
    /// Projects that they answered something of, whether these were theirs or not.
    pub done: usize,
    /// Those from which the reader stood aside.
    pub recused: usize,
    /// Places, among the projects of the panel, of those still to be read.
    pub left: Vec<usize>,
}

/// In the order of the readers' numbers. Who reads their own project alone owes nothing; of whom the
/// assignments do not name, only what they did is told.
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
            done.insert((counted.reader, at));
        }
        active.extend(&read.untouched);
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
            let named: HashSet<usize> = shares.iter().map(|(reader, _)| *reader).collect();
            let others = active.into_iter().filter(|one| !named.contains(one));
            shares.extend(others.map(|one| (one, Vec::new())));
        }
    }
    let mut duties: Vec<Duty> = shares
        .into_iter()
        .map(|(reader, mut share)| {
            share.sort_unstable();
            share.dedup();
            let is_in = |set: &HashSet<(usize, usize)>, at: usize| set.contains(&(reader, at));
            let count = |set: &HashSet<(usize, usize)>| {
                set.iter().filter(|(one, _)| *one == reader).count()
            };
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

/// The names of those who read something and whom the assignments do not name, in the order of their
/// numbers.
pub fn unassigned<'r>(
    duties: &[Duty],
    readers: &'r Readers,
    assignments: &Assignments,
) -> Vec<&'r str> {
    let named = assignments.readers.iter().filter_map(|one| readers.named(&one.reader));
    let named: HashSet<usize> = named.collect();
    let others = duties.iter().filter(|duty| !named.contains(&duty.reader));
    others.filter_map(|duty| readers.name(duty.reader)).collect()
}

/// Ids in the assignments that no project has, in written order.
pub fn unknown<'a>(assignments: &'a Assignments, known: &[&str]) -> Vec<&'a str> {
    let known: HashSet<&str> = known.iter().copied().collect();
    let ids = assignments.readers.iter().filter_map(|one| one.projects.as_ref()).flatten();
    let mut told = HashSet::new();
    ids.map(String::as_str).filter(|id| !known.contains(id) && told.insert(*id)).collect()
}
