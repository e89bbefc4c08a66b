//! Groups of projects that could join forces.

use std::collections::BTreeMap;

use super::kin::{FacetKind, Kin};
use super::kinds::Kind;
use super::pair::Pair;
use super::space::Space;

/// Projects in one group at most: as many as can sit around one table.
const LARGEST: usize = 12;

/// A proposal of a federation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Federation {
    /// In the order of names.
    pub members: Vec<usize>,
    /// Facets that at least half of the members have and not too many others, most shared first.
    pub shared: Vec<(FacetKind, String, usize)>,
}

/// Joins projects that stand among each other's nearest, closest pairs first.
pub(super) fn proposals(
    pairs: &[Pair],
    nearest: &[Vec<usize>],
    projects: &[&Kin],
    space: &Space,
) -> Vec<Federation> {
    let is_mutual = |at: usize| {
        let pair = &pairs[at];
        nearest[pair.first].contains(&at) && nearest[pair.second].contains(&at)
    };
    let is_kin =
        |pair: &Pair| matches!(pair.kind, Kind::Duplicate | Kind::Lineage | Kind::Alliance);
    let mut edges: Vec<usize> =
        (0..pairs.len()).filter(|at| is_kin(&pairs[*at]) && is_mutual(*at)).collect();
    // The sort is stable: equal closeness leaves pairs in the order of names.
    edges.sort_by(|a, b| pairs[*b].closeness().total_cmp(&pairs[*a].closeness()));

    let mut group: Vec<usize> = (0..projects.len()).collect();
    let mut members: Vec<Vec<usize>> = group.iter().map(|at| vec![*at]).collect();
    for at in edges {
        let (a, b) = (group[pairs[at].first], group[pairs[at].second]);
        let (into, from) = (a.min(b), a.max(b));
        if into == from || members[into].len() + members[from].len() > LARGEST {
            continue;
        }
        let moved = std::mem::take(&mut members[from]);
        moved.iter().for_each(|project| group[*project] = into);
        members[into].extend(moved);
    }
    let mut found: Vec<Federation> = members
        .into_iter()
        .filter(|members| members.len() > 1)
        .map(|mut members| {
            members.sort_unstable();
            let shared = shared(&members, projects, space);
            Federation { members, shared }
        })
        .collect();
    found.sort_by_key(|federation| federation.members[0]);
    found
}

fn shared(members: &[usize], projects: &[&Kin], space: &Space) -> Vec<(FacetKind, String, usize)> {
    let mut counts: BTreeMap<(FacetKind, &str), (&str, usize)> = BTreeMap::new();
    for facet in members.iter().flat_map(|at| &projects[*at].facets) {
        let entry = counts.entry((facet.kind, &facet.key)).or_insert((&facet.written, 0));
        entry.1 += 1;
    }
    let is_wide = |count: usize| count > 1 && 2 * count >= members.len();
    let mut found: Vec<(FacetKind, String, usize)> = counts
        .into_iter()
        .filter(|((kind, key), (_, count))| is_wide(*count) && space.is_telling(*kind, key))
        .map(|((kind, _), (written, count))| (kind, written.to_owned(), count))
        .collect();
    found.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
    found
}
