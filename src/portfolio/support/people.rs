//! Who needs something: what is kept of a project for it, and nothing more.

use crate::access::{Seen, Standing, in_order};
use crate::descriptor::Project;
use crate::portfolio::kinship::folded;
use crate::portfolio::kinship::words::Tongue;

/// A bearer with needs, as this part sees them.
#[derive(Clone, Debug)]
pub struct Seeker {
    /// The id, or what stands in its place.
    pub id: String,
    /// The name, or the label in words.
    pub name: String,
    pub standing: Standing,
    /// Where those to whom it is introduced can write.
    pub contact: Option<String>,
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
    /// Needs are matched whether or not their words may be shown.
    pub fn of(project: &Project, seen: &Seen) -> Self {
        let mut needs: Vec<usize> = Vec::new();
        for support in &project.needs_support {
            if !needs.contains(support) {
                needs.push(*support);
            }
        }
        let tongue =
            Tongue::of(project.language.as_deref(), std::slice::from_ref(&project.summary));
        Self {
            id: seen.id().to_owned(),
            name: seen.name().to_owned(),
            standing: seen.standing(),
            contact: seen.contact().map(str::to_owned),
            needs,
            skills: project.needs_skills.clone(),
            places: project.territory.places.clone(),
            tongue,
        }
    }
}

/// Sorts by names as they are read, whatever accents and capitals they have; ids where names are
/// the same.
pub(super) fn by_name<T>(list: &mut [T], named: impl Fn(&T) -> (&str, &str)) {
    list.sort_by_cached_key(|one| {
        let (name, id) = named(one);
        (in_order(&folded(name)), id.to_owned())
    });
}
