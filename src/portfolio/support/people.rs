//! Who needs something: what is kept of a project for it, and nothing more.

use crate::descriptor::{Project, Sharing};
use crate::portfolio::kinship::folded;
use crate::portfolio::kinship::words::Tongue;

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
    /// The language that skills are read in.
    pub(super) tongue: Tongue,
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
            tongue,
        }
    }

    /// The name where the file lets others see it, the id alone otherwise.
    pub fn shown(&self) -> &str {
        if self.sharing.cohort { &self.name } else { &self.id }
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
