//! The map against a catalogue, both ways.

use std::collections::{BTreeMap, BTreeSet};

use super::{Sources, Target};
use crate::catalogue::item::{Item, items};
use crate::catalogue::model::Catalogue;

/// A place where the map and a catalogue disagree. An overlay may well cause some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A node leads to something that does not exist.
    Nowhere { node: String, target: String },
    /// A node leads to an item that does not cite it.
    NotCited { node: String, item: String },
    /// An item cites a node that does not lead to it.
    NotMapped { node: String, item: String },
    /// An item cites a number that the map does not have.
    NotInMap { node: String, item: String },
    /// Something beside the tables of the catalogue to which no node leads.
    Unreached { target: String },
}

impl Difference {
    /// A stable name, which the phrase `coverage-…` says in words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nowhere { .. } => "nowhere",
            Self::NotCited { .. } => "not-cited",
            Self::NotMapped { .. } => "not-mapped",
            Self::NotInMap { .. } => "not-in-map",
            Self::Unreached { .. } => "unreached",
        }
    }

    /// What the phrase needs, by name.
    pub fn facts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let (node, other) = match self {
            Self::Nowhere { node, target } => (Some(node), ("target", target)),
            Self::NotCited { node, item }
            | Self::NotMapped { node, item }
            | Self::NotInMap { node, item } => (Some(node), ("item", item)),
            Self::Unreached { target } => (None, ("target", target)),
        };
        let node = node.map(|node| ("node", node.as_str()));
        node.into_iter().chain([(other.0, other.1.as_str())])
    }
}

impl Sources {
    /// Where this map and a catalogue disagree: first what nodes lead to, in the order of the map,
    /// then what items cite, in the order of the catalogue.
    pub fn coverage(&self, catalogue: &Catalogue) -> Vec<Difference> {
        let items = items(catalogue);
        let by_name: BTreeMap<String, Item<'_>> =
            items.iter().map(|item| (item.name(), *item)).collect();
        let mut differences = Vec::new();
        let mut led: BTreeSet<(&str, String)> = BTreeSet::new();
        let mut reached: BTreeSet<String> = BTreeSet::new();
        for node in &self.nodes {
            for target in &node.targets {
                let name = self.item_name(target);
                match by_name.get(&name) {
                    Some(item) => {
                        if !item.nodes().iter().any(|cited| *cited == node.number) {
                            let (node, item) = (node.number.clone(), name.clone());
                            differences.push(Difference::NotCited { node, item });
                        }
                        led.insert((&node.number, name));
                    }
                    None if self.beyond.contains(target) => {
                        reached.insert(name);
                    }
                    None => {
                        let (node, target) = (node.number.clone(), target.to_string());
                        differences.push(Difference::Nowhere { node, target });
                    }
                }
            }
        }
        for item in &items {
            let name = self.reached_as(*item);
            for node in item.nodes() {
                let (node, name) = (node.to_string(), name.clone());
                if self.node(&node).is_none() {
                    differences.push(Difference::NotInMap { node, item: item.name() });
                } else if !led.contains(&(node.as_str(), name)) {
                    differences.push(Difference::NotMapped { node, item: item.name() });
                }
            }
        }
        let unreached = self.beyond.iter().map(Target::to_string);
        let unreached = unreached.filter(|target| !reached.contains(target));
        differences.extend(unreached.map(|target| Difference::Unreached { target }));
        differences
    }

    /// The name in the catalogue of what a target means: `concept:mediation` is the value
    /// `facet:concepts.mediation`.
    pub fn item_name(&self, target: &Target) -> String {
        match self.values.iter().find(|(kind, _)| *kind == target.kind) {
            Some((_, facet)) => format!("facet:{facet}.{}", target.id),
            None => target.to_string(),
        }
    }

    /// The name under which nodes lead to an item: a value whose facet has no kind of its own is
    /// reached through its facet.
    fn reached_as(&self, item: Item<'_>) -> String {
        match item {
            Item::Value(facet, _) if !self.values.iter().any(|(_, id)| *id == facet.id) => {
                Item::Facet(facet).name()
            }
            _ => item.name(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::catalogue::builtin;
    use crate::catalogue::sources::built_in;
    use crate::i18n::{Language, Phrases};

    #[test]
    fn the_map_and_the_built_in_catalogue_agree() {
        assert_eq!(built_in().coverage(builtin::catalogue()), []);
    }

    #[test]
    fn a_criterion_taken_out_leaves_its_nodes_leading_nowhere() {
        let mut catalogue = builtin::catalogue().clone();
        catalogue.criteria.to_mut().retain(|criterion| criterion.id != "openness");
        let expected =
            Difference::Nowhere { node: "5.1".into(), target: "criterion:openness".into() };
        assert_eq!(built_in().coverage(&catalogue), [expected]);
    }

    #[test]
    fn other_nodes_on_an_item_show_on_both_sides() {
        let mut catalogue = builtin::catalogue().clone();
        let at = catalogue.criterion("openness").unwrap();
        catalogue.criteria.to_mut()[at].nodes = vec![Cow::from("5.2"), Cow::from("99")].into();
        let item = || "criterion:openness".to_owned();
        let expected = [
            Difference::NotCited { node: "5.1".into(), item: item() },
            Difference::NotMapped { node: "5.2".into(), item: item() },
            Difference::NotInMap { node: "99".into(), item: item() },
        ];
        assert_eq!(built_in().coverage(&catalogue), expected);
    }

    #[test]
    fn what_no_node_leads_to_is_named() {
        let mut sources = built_in().clone();
        sources.beyond.push(Target { kind: "principle".into(), id: "be-nice".into() });
        let expected = Difference::Unreached { target: "principle:be-nice".into() };
        assert_eq!(sources.coverage(builtin::catalogue()), [expected]);
    }

    #[test]
    fn every_difference_has_its_phrase_in_both_languages() {
        let text = || "x".to_owned();
        let all = [
            Difference::Nowhere { node: text(), target: text() },
            Difference::NotCited { node: text(), item: text() },
            Difference::NotMapped { node: text(), item: text() },
            Difference::NotInMap { node: text(), item: text() },
            Difference::Unreached { target: text() },
        ];
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            for difference in &all {
                let id = format!("coverage-{}", difference.code());
                let said = phrases.find(&id, difference.facts().map(|(k, v)| (k, v.into())));
                assert!(said.is_some_and(|said| !said.contains('{')), "{id}");
            }
        }
    }
}
