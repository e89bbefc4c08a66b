//! Every node of the mind map, and where it went. Read only when somebody asks.

use std::collections::BTreeSet;

use super::model::Catalogue;
use crate::source::SourceFile;
use crate::source::tree::{Value, parse_toml};

/// One node of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its number, such as `1.1.1.4`.
    pub number: String,
    /// `kind:id` for each target; a bare kind where there is none.
    pub targets: Vec<String>,
}

/// The nodes, in the order of their numbers.
pub fn nodes() -> Vec<Node> {
    let text = include_str!("../../criteria/sources.toml");
    let file = SourceFile::new("criteria/sources.toml", text);
    let (table, _) = parse_toml(&file);
    let Some(Value::Table(nodes)) = table.get("nodes").map(|node| &node.value) else {
        return Vec::new();
    };
    let entries = nodes.in_written_order().into_iter().map(|entry| Node {
        number: entry.key.to_string(),
        targets: match &entry.node.value {
            Value::List(items) => items
                .iter()
                .filter_map(|item| match &item.value {
                    Value::Text(text) => Some(text.to_string()),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        },
    });
    entries.collect()
}

/// An item, as `kind:id`, and a node that it comes from.
pub type Citation = (String, String);

/// Items of the catalogue and the nodes they cite, as `kind:id`, node.
pub fn cited(catalogue: &Catalogue) -> BTreeSet<Citation> {
    let mut cited = BTreeSet::new();
    let mut add = |kind: &str, id: &str, nodes: &[super::model::Text]| {
        for node in nodes {
            cited.insert((format!("{kind}:{id}"), node.to_string()));
        }
    };
    for item in catalogue.criteria.iter() {
        add("criterion", &item.id, &item.nodes);
    }
    for item in catalogue.brakes.iter() {
        add("brake", &item.id, &item.nodes);
    }
    for item in catalogue.stakes.iter() {
        add("stake", &item.id, &item.nodes);
    }
    for item in catalogue.supports.iter() {
        add("support", &item.id, &item.nodes);
    }
    for (facet, kind) in FACETS {
        for value in catalogue.facet(facet).into_iter().flat_map(|facet| facet.values.iter()) {
            add(kind, &value.id, &value.nodes);
        }
    }
    cited
}

/// Facets whose values are targets of their own, and the kind that names them.
const FACETS: [(&str, &str); 6] = [
    ("fields", "field"),
    ("definition", "definition"),
    ("drivers", "driver"),
    ("technologies", "technology"),
    ("partners", "partner"),
    ("concepts", "concept"),
];

/// Where the map and a catalogue disagree: targets that the catalogue does not cite, and citations
/// that the map does not know. Both empty for the built-in catalogue.
pub fn differences(catalogue: &Catalogue) -> (Vec<Citation>, Vec<Citation>) {
    const KINDS: [&str; 10] = [
        "criterion",
        "brake",
        "stake",
        "support",
        "field",
        "definition",
        "driver",
        "technology",
        "partner",
        "concept",
    ];
    let mapped: BTreeSet<Citation> = nodes()
        .into_iter()
        .flat_map(|node| {
            let number = node.number;
            node.targets.into_iter().map(move |target| (target, number.clone()))
        })
        .filter(|(target, _)| {
            KINDS.iter().any(|kind| target.split_once(':').is_some_and(|(k, _)| k == *kind))
        })
        .collect();
    let cited = cited(catalogue);
    (mapped.difference(&cited).cloned().collect(), cited.difference(&mapped).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;

    #[test]
    fn every_node_went_somewhere_and_every_citation_is_on_the_map() {
        let nodes = nodes();
        assert_eq!(nodes.len(), 308);
        assert!(nodes.iter().all(|node| !node.targets.is_empty()));
        assert_eq!(differences(builtin::catalogue()), (Vec::new(), Vec::new()));
    }
}
