//! The real projects nearest to one: who tried something like it, and what became of them.

use super::super::setting::Setting;
use crate::access::{Others, Seen};
use crate::catalogue::builtin;
use crate::descriptor::{Project, exemplars};
use crate::material::KinshipParts;
use crate::material::letter::Tried;
use crate::portfolio::find::Entry;
use crate::portfolio::kinship::{Kin, kinship};
use crate::report::find::became;
use crate::report::kinship::near;

/// How many of them a letter names.
const MOST: usize = 3;
/// How many are looked at: some share nothing that can be said.
const LOOKED_AT: usize = 8;

/// The exemplars nearest to a project, each with what they share and what became of it. None where
/// nothing that can be said is shared.
pub fn tried(project: &Project, setting: &Setting) -> Vec<Tried> {
    let phrases = &setting.phrases;
    let others: Vec<&Project> = exemplars().iter().filter(|one| one.id != project.id).collect();
    let seen = |one: &Project| Seen::of(one, None, Others::Publish, phrases);
    // Its own people read it: nothing of it is withheld from them, nor shown to others.
    let mut kins = vec![Kin::of(project, &seen(project), &setting.catalogue)];
    kins.extend(others.iter().map(|one| Kin::of(one, &seen(one), builtin::catalogue())));
    let found = kinship(&kins, LOOKED_AT);
    let parts =
        KinshipParts { projects: &kins, kinship: &found, catalogue: &setting.catalogue, phrases };
    let nearest = near(parts, 0).into_iter().take(MOST);
    let tried = nearest.filter_map(|(at, shared)| {
        let one = others.get(at.checked_sub(1)?)?;
        let entry = Entry::of_project(&seen(one), Vec::new(), true, builtin::catalogue());
        let became = became(entry.end.as_ref()?, phrases);
        let source = one.links.first().cloned().unwrap_or_default();
        Some(Tried { name: one.name.clone(), shared, became, source })
    });
    tried.collect()
}
