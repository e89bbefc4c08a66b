//! The projects around those who are written to: whom to introduce to whom.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};

use super::super::labels::{Labelling, known};
use super::super::setting::Setting;
use crate::access::{Digest, Labels, Others, Seen};
use crate::descriptor::Project;
use crate::intake::Gathered;
use crate::material::KinshipParts;
use crate::material::letter::Introduction;
use crate::portfolio::kinship::{Gift, Kin, Kinship, kinship};
use crate::report::kinship::introductions;

/// Neighbours that are looked at for each project.
const NEAREST: usize = 8;

/// Guests who may be nearer than the members of the circle to whom they are introduced.
const GUESTS: usize = 42;

/// The projects of a folder, compared once for all letters.
pub struct Circle {
    members: Vec<Member>,
    inside: Group,
    /// The members, and behind them those who are written to and come from elsewhere.
    guests: OnceCell<Group>,
}

#[derive(Clone)]
struct Member {
    id: String,
    kin: Kin,
}

impl Member {
    /// What a letter to one of them may say of the others. Of those who have not agreed to be
    /// introduced it says nothing: their labels stand nowhere.
    fn all(projects: &[&Project], setting: &Setting) -> Vec<Self> {
        let others = Others::Introduce;
        let unnamed = projects.iter().filter(|project| !others.is_agreed_by(project));
        let mut labels = Labels::default();
        labels.number(unnamed.map(|project| Digest::of_project(project)), &BTreeSet::new());
        let member = |project: &&Project| {
            let seen = Seen::of(project, labels.of(project), others, &setting.phrases);
            Self { id: project.id.clone(), kin: Kin::of(project, &seen, &setting.catalogue) }
        };
        projects.iter().map(member).collect()
    }
}

/// Projects and what is between them.
struct Group {
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
        for (at, member) in all().enumerate() {
            places.entry(member.id.clone()).or_insert(at);
        }
        Self { kins, found, places, gifts, members: members.len() }
    }
}

impl Circle {
    /// The projects of a folder, and what is to be said of files that cannot be used: those who are
    /// written to do not hold them.
    pub fn of(gathered: &Gathered<Box<Project>>, setting: &Setting) -> (Self, Vec<String>) {
        let others = Others::Introduce;
        let labelling = Labelling { others, kept: Vec::new(), phrases: &setting.phrases };
        let is_named = |project: &Project| others.is_agreed_by(project);
        let labelled = labelling.label(&[known(gathered, |project| Some(project), is_named)]);
        let told = labelling.told(&gathered.refused.iter().collect::<Vec<_>>(), &labelled);
        let projects: Vec<&Project> = gathered.kept.iter().map(|kept| &*kept.item).collect();
        let members = Member::all(&projects, setting);
        let inside = Group::of(&members, &[]);
        (Self { members, inside, guests: OnceCell::new() }, told)
    }

    /// Sets those who are written to among the members, where they come from elsewhere: all of them
    /// at once, before the first letter.
    pub fn invite<'p>(&self, all: impl Iterator<Item = &'p Project>, setting: &Setting) {
        let is_guest = |project: &&Project| !self.inside.places.contains_key(&project.id);
        let guests: Vec<&Project> = all.filter(is_guest).collect();
        let guests = Member::all(&guests, setting);
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
        let parts = KinshipParts {
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
            contact: group.kins[other].contact.clone().unwrap_or_default(),
        });
        met.collect()
    }
}
