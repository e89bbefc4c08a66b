//! Who needs something: what is kept of a project for it, and nothing more.

use std::collections::BTreeSet;

use super::SkillNeed;
use super::near::{Near, Places};
use crate::descriptor::{Project, Sharing, Structure};
use crate::portfolio::kinship::words::{Tongue, folded, stems};

/// A bearer with needs, as this part sees them.
#[derive(Clone, Debug)]
pub struct Seeker {
    pub id: String,
    pub name: String,
    pub sharing: Sharing,
    /// Kinds of support, by their positions in the catalogue; none twice.
    pub needs: Vec<usize>,
    /// In the bearer's words.
    pub skills: Vec<String>,
    /// As written.
    pub places: Vec<String>,
    compared: Places,
    tongue: Tongue,
}

impl Seeker {
    pub fn of(project: &Project) -> Self {
        let mut needs: Vec<usize> = Vec::new();
        for support in &project.needs_support {
            if !needs.contains(support) {
                needs.push(*support);
            }
        }
        let tongue =
            Tongue::of(project.language.as_deref(), std::slice::from_ref(&project.summary));
        Self {
            id: project.id.clone(),
            name: project.name.clone(),
            sharing: project.sharing.value,
            needs,
            skills: project.needs_skills.clone(),
            places: project.territory.places.clone(),
            compared: Places::of(&project.territory),
            tongue,
        }
    }

    /// The name where the file lets others see it, the id alone otherwise.
    pub fn shown(&self) -> &str {
        if self.sharing.cohort { &self.name } else { &self.id }
    }

    /// Where the bearer is, seen from a structure.
    pub(super) fn near(&self, territory: &Places) -> Near {
        territory.see(&self.compared)
    }

    /// Each needed skill with the structures that offer it.
    pub(super) fn skills_met(&self, structures: &[Structure]) -> Vec<SkillNeed> {
        let stems = |text: &str| stems(text, self.tongue).into_iter().collect::<BTreeSet<_>>();
        let met = |need: &String| {
            let wanted = stems(need);
            let mut offers = Vec::new();
            for (at, structure) in structures.iter().enumerate() {
                let meets = |offer: &&String| {
                    let given = stems(offer);
                    let says = !wanted.is_empty() && !given.is_empty();
                    says && (wanted.is_subset(&given) || given.is_subset(&wanted))
                };
                offers.extend(structure.offers_skills.iter().find(meets).map(|o| (at, o.clone())));
            }
            SkillNeed { need: need.clone(), offers }
        };
        self.skills.iter().map(met).collect()
    }
}

/// Sorts by names as they are read, whatever accents and capitals they have; ids where names are
/// the same.
pub(super) fn by_name<T>(list: &mut [T], named: impl Fn(&T) -> (&str, &str)) {
    list.sort_by_cached_key(|one| {
        let (name, id) = named(one);
        (folded(name), id.to_owned())
    });
}
