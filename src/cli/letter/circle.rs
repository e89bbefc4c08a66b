//! The projects around those who are written to: whom to introduce to whom.

use std::path::Path;

use super::super::Exit;
use super::super::gather::{Wants, gather};
use super::super::setting::Setting;
use crate::descriptor::{Descriptor, Project};
use crate::portfolio::kinship::{Kin, Kinship, kinship};
use crate::report::kinship::{Parts, introductions};
use crate::report::letter::Introduction;

/// Neighbours that are looked at for each project.
const NEAREST: usize = 8;

/// The projects of a folder, compared once for all letters.
pub(super) struct Circle {
    members: Vec<Member>,
    kins: Vec<Kin>,
    found: Kinship,
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

impl Circle {
    /// Reads a folder; what cannot be read in it is said, and left out.
    pub fn read(folder: &Path, setting: &Setting) -> (Self, Exit) {
        let gathered = gather(&[folder.to_owned()], Wants::projects("letter"), setting, |given| {
            let Descriptor::Project(project) = given.descriptor else { return None };
            Some(Member::of(&project, setting))
        });
        let exit = gathered.exit;
        (Self::of(gathered.items()), exit)
    }

    fn of(members: Vec<Member>) -> Self {
        let kins: Vec<Kin> = members.iter().map(|member| member.kin.clone()).collect();
        let found = kinship(&kins, NEAREST);
        Self { members, kins, found }
    }

    /// Whom the bearer of a project could meet, where both agree.
    pub fn introductions(&self, project: &Project, setting: &Setting) -> Vec<Introduction> {
        let Some(at) = self.kins.iter().position(|kin| kin.id == project.id) else {
            // Somebody from elsewhere is set among them, for this letter alone.
            let mut members = self.members.clone();
            members.push(Member::of(project, setting));
            return Self::of(members).introductions(project, setting);
        };
        let parts = Parts {
            projects: &self.kins,
            kinship: &self.found,
            catalogue: &setting.catalogue,
            phrases: &setting.phrases,
        };
        let met = introductions(parts, at).into_iter().map(|(other, reasons)| Introduction {
            name: self.kins[other].name.clone(),
            reasons,
            contact: self.members[other].contact.clone().unwrap_or_default(),
        });
        met.collect()
    }
}
