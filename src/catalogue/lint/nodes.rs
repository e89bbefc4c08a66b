//! What an item leans on: the nodes of the map that it comes from.

use super::{Finding, code};
use crate::catalogue::item::Item;
use crate::catalogue::sources::{self, NodeKind};

pub fn check(item: Item<'_>, found: &mut Vec<Finding>) {
    let map = sources::built_in();
    let nodes = item.nodes();
    if nodes.is_empty() {
        found.push(Finding::about(code::NO_NODE, item, "nodes"));
        return;
    }
    let mut hollow = true;
    for (at, node) in nodes.iter().enumerate() {
        match map.node(node) {
            None => found.push(
                Finding::about(code::UNKNOWN_NODE, item, &format!("nodes[{at}]"))
                    .with("node", node.as_ref()),
            ),
            Some(node) if matches!(node.kind, NodeKind::Pointer | NodeKind::Empty) => continue,
            Some(_) => {}
        }
        hollow = false;
    }
    if hollow {
        let cited = nodes.join(", ");
        found.push(Finding::about(code::HOLLOW_NODE, item, "nodes").with("node", cited));
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::catalogue::builtin;

    fn codes(nodes: &[&'static str]) -> Vec<&'static str> {
        let mut stake = builtin::catalogue().stakes[0].clone();
        stake.nodes = nodes.iter().map(|node| Cow::from(*node)).collect();
        let mut found = Vec::new();
        check(Item::Stake(&stake), &mut found);
        found.into_iter().map(|one| one.code.id).collect()
    }

    #[test]
    fn an_item_leans_on_a_node_that_says_something() {
        assert_eq!(codes(&["13.1.1", "11.8.2"]), [""; 0]);
        assert_eq!(codes(&[]), ["no-node"]);
        assert_eq!(codes(&["14.1"]), ["unknown-node"]);
        assert_eq!(codes(&["11.8.2", "11.1"]), ["hollow-node"]);
    }
}
