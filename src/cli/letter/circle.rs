//! The projects around those who are written to: whom to introduce to whom.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::super::setting::Setting;
use super::super::several::{Read, file_paths};
use super::super::{Exit, Failure, output};
use crate::descriptor::{Descriptor, Project};
use crate::portfolio::kinship::{Gift, Kin, Kinship, kinship};
use crate::report::kinship::{Parts, introductions};
use crate::report::letter::Introduction;

/// Neighbours that are looked at for each project.
const NEAREST: usize = 8;

/// Guests who may be nearer than the members of the circle to whom they are introduced.
const GUESTS: usize = 42;

/// The projects of a folder, compared once for all letters.
pub(super) struct Circle {
    members: Vec<Member>,
    inside: Group,
    /// The members, and behind them those who are written to and come from elsewhere.
    guests: OnceLock<Group>,
}

#[derive(Clone)]
struct Member {
    kin: Kin,
    contact: Option<String>,
}

impl Member {
    fn of(project: &Project, setting: &Setting) -> Self {
        let kin = Kin::of(project, &setting.catalogue);
        Self { kin, contact: project.bearer.contact.clone() }
    }
}

/// Projects and what is between them.
struct Group {
    contacts: Vec<Option<String>>,
    kins: Vec<Kin>,
    found: Kinship,
    /// Positions by ids.
    places: HashMap<String, usize>,
    /// For each project, the exchanges that it has a part in.
    gifts: Vec<Vec<Gift>>,
    /// How many of them may be introduced to others: the first.
    members: usize,
}

impl Group {
    fn of(members: &[Member], guests: &[Member]) -> Self {
        let all = || members.iter().chain(guests);
        let kins: Vec<Kin> = all().map(|member| member.kin.clone()).collect();
        // Guests are introduced to members alone, however near they are to each other.
        let others = guests.len().saturating_sub(1).min(GUESTS);
        let found = kinship(&kins, NEAREST + others);
        let mut gifts = vec![Vec::new(); kins.len()];
        for gift in &found.gifts {
            gifts[gift.needs].push(*gift);
            gifts[gift.offers].push(*gift);
        }
        let mut places = HashMap::new();
        for (at, kin) in kins.iter().enumerate() {
            places.entry(kin.id.clone()).or_insert(at);
        }
        let contacts = all().map(|member| member.contact.clone()).collect();
        Self { contacts, kins, found, places, gifts, members: members.len() }
    }
}

impl Circle {
    /// Reads a folder; what cannot be read in it is said, and left out.
    pub fn read(folder: &Path, setting: &Setting) -> Result<(Self, Exit), Failure> {
        let paths = file_paths(folder, setting)?;
        let read: Vec<Result<Read, Failure>> = paths
            .par_iter()
            .map(|path| Read::file(path, &setting.catalogue, setting.today, setting))
            .collect();
        let (mut members, mut exit): (Vec<Member>, Exit) = (Vec::new(), Exit::Done);
        let mut known = HashSet::new();
        for read in read {
            match read.map(|read| read.descriptor) {
                Ok(Descriptor::Project(project)) => {
                    let member = Member::of(&project, setting);
                    // Of two with one id, nobody knows which one is meant: the first is kept, and
                    // `check` tells of both.
                    if known.insert(member.kin.id.clone()) {
                        members.push(member);
                    }
                }
                Ok(_) => {}
                Err(failure) => {
                    output::say(&failure.message);
                    exit = exit.and(failure.exit);
                }
            }
        }
        let inside = Group::of(&members, &[]);
        Ok((Self { members, inside, guests: OnceLock::new() }, exit))
    }

    /// Sets those who are written to among the members, where they come from elsewhere: all of them
    /// at once, before the first letter.
    pub fn invite<'p>(&self, all: impl Iterator<Item = &'p Project>, setting: &Setting) {
        let is_guest = |project: &&Project| !self.inside.places.contains_key(&project.id);
        let guests: Vec<Member> =
            all.filter(is_guest).map(|project| Member::of(project, setting)).collect();
        if !guests.is_empty() {
            self.guests.get_or_init(|| Group::of(&self.members, &guests));
        }
    }

    /// Whom the bearer of a project could meet, where both agree. The project is a member, or was
    /// invited.
    pub fn introductions(&self, project: &Project, setting: &Setting) -> Vec<Introduction> {
        let place = |group: &Group| group.places.get(&project.id).copied();
        let inside = place(&self.inside).map(|at| (&self.inside, at));
        let guest = || self.guests.get().and_then(|group| Some((group, place(group)?)));
        let Some((group, at)) = inside.or_else(guest) else { return Vec::new() };
        let parts = Parts {
            projects: &group.kins,
            kinship: &group.found,
            catalogue: &setting.catalogue,
            phrases: &setting.phrases,
        };
        let is_member = |other: usize| other < group.members;
        let met = introductions(parts, at, &group.gifts[at], is_member);
        let met = met.into_iter().map(|(other, reasons)| Introduction {
            name: group.kins[other].name.clone(),
            reasons,
            contact: group.contacts[other].clone().unwrap_or_default(),
        });
        met.collect()
    }
}
