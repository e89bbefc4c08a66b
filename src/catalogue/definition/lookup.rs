//! What stands where in a catalogue: items by their ids, and what they are called.

use super::model::{Catalogue, Criterion, Facet, FacetValue, Group, GroupKind};
use super::rules::Change;
use crate::i18n::Language;

impl Catalogue {
    pub fn criterion(&self, id: &str) -> Option<usize> {
        self.criteria.iter().position(|criterion| criterion.id == id)
    }

    /// Whether an overlay took out a criterion, a brake or a stake of this name, `kind:name` too.
    pub fn has_disabled(&self, id: &str) -> bool {
        self.departures.iter().any(|departure| {
            let (kind, name) = departure.item.split_once(':').unwrap_or_default();
            departure.change == Change::Disabled
                && (name == id || departure.item == id)
                && matches!(kind, "criterion" | "brake" | "stake")
        })
    }

    /// Whether what a form leaves in its gaps still stands in a text: nothing is said by it.
    pub fn is_unwritten(&self, text: &str) -> bool {
        let text = text.trim_start();
        // Most texts differ at their first letter.
        let first = text.chars().flat_map(char::to_lowercase).next();
        self.rules.placeholders.iter().any(|placeholder| {
            let mut rest = text.chars().flat_map(char::to_lowercase);
            placeholder.chars().next() == first
                && placeholder.chars().all(|c| rest.next() == Some(c))
                && !rest.next().is_some_and(char::is_alphanumeric)
        })
    }

    pub fn brake(&self, id: &str) -> Option<usize> {
        self.brakes.iter().position(|brake| brake.id == id)
    }

    pub fn stake(&self, id: &str) -> Option<usize> {
        self.stakes.iter().position(|stake| stake.id == id)
    }

    pub fn support(&self, id: &str) -> Option<usize> {
        self.supports.iter().position(|support| support.id == id)
    }

    /// What these kinds of support are called.
    pub fn support_names<'s>(
        &self,
        supports: impl IntoIterator<Item = &'s usize>,
        language: Language,
    ) -> Vec<&str> {
        let wording = |at: &usize| self.supports[*at].wording.get(language);
        supports.into_iter().map(|at| wording(at).name.as_ref()).collect()
    }

    pub fn family(&self, id: &str) -> Option<usize> {
        self.families.iter().position(|family| family.id == id)
    }

    pub fn facet(&self, id: &str) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.id == id)
    }

    /// A value of a facet, by the ids of both.
    pub fn value(&self, facet: &str, id: &str) -> Option<&FacetValue> {
        self.facet(facet)?.values.iter().find(|value| value.id == id)
    }

    /// What a value of a facet is called; its id where there is no such value.
    pub fn value_name<'c>(&'c self, facet: &str, id: &'c str, language: Language) -> &'c str {
        self.value(facet, id).map_or(id, |value| value.name.get(language))
    }

    /// The criteria of a family, each with its position in the catalogue.
    pub fn criteria_of(&self, family: usize) -> impl Iterator<Item = (usize, &Criterion)> {
        self.criteria.iter().enumerate().filter(move |(_, criterion)| criterion.family == family)
    }

    pub fn groups_of(&self, kind: GroupKind) -> impl Iterator<Item = (usize, &Group)> {
        self.groups.iter().enumerate().filter(move |(_, group)| group.kind == kind)
    }

    /// The phase that a node stands in, where the map has phases.
    pub fn phase_of(&self, node: &str) -> Option<&Group> {
        self.groups.iter().find(|group| {
            group.kind == GroupKind::Phase
                && group.nodes.iter().any(|prefix| {
                    node.strip_prefix(prefix.as_ref())
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                })
        })
    }
}
