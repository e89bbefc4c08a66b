//! The forge (node 2.4.3.2): the building blocks that several projects of a cohort lack or already
//! have, so that they are made once and shared.
//!
//! A block is a skill, a technology, a concept or a kind of support, and concerns at least two
//! projects. Skills are free words: only those of projects that share their words make blocks, and
//! of the others it is only said that they would meet somebody ([`Quiet`]). What comes from the
//! catalogue is no word of the bearer's, and is counted for every project.
//!
//! Nothing is ranked: blocks stand by kind and by name, projects in the order of what is
//! shown of them.
//!
//! Start with [`forge`].

mod quiet;
pub mod ready;
mod skills;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::access::in_order;
use crate::catalogue::Catalogue;
use crate::descriptor::slug;
use crate::diagnostic::closed_set;
use crate::portfolio::kinship::{FacetKind, Kin, folded};

pub use quiet::Quiet;

closed_set! {
    /// What a block is made of.
    pub enum BlockKind {
        Skill = "skill",
        Technology = "technology",
        Concept = "concept",
        Support = "support",
    }
}

/// A project that has or wants a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Its position in the slice given to [`forge`].
    pub project: usize,
    /// Its own words for a skill, in alphabetical order; none for what the catalogue names.
    pub words: Vec<String>,
}

/// Something that at least two projects have or want. Holders stand in the order of what is shown
/// of them: the name, or the id where the name is not shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    /// The id in the catalogue; for a skill the spelling that comes first in the
    /// alphabet.
    pub name: String,
    /// Who offers the skill, or builds on the technology or the concept.
    pub held_by: Vec<Holder>,
    /// Who looks for the skill or the support.
    pub wanted_by: Vec<Holder>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forge {
    /// By kind, then by name.
    pub blocks: Vec<Block>,
    /// Projects that do not share their words, and name a skill that concerns somebody else too.
    /// In the order of their ids.
    pub quiet: Vec<Quiet>,
}

/// Finds what at least two of these projects have or want. Ids are expected to differ. The result
/// depends on the order of the slice only through the positions in it.
pub fn forge(projects: &[Kin], catalogue: &Catalogue) -> Forge {
    let order = shown_order(projects);
    let mut blocks = skills::blocks(projects, &order);
    blocks.extend(facets(projects, &order, FacetKind::Technology, BlockKind::Technology));
    let concepts = facets(projects, &order, FacetKind::Concept, BlockKind::Concept);
    blocks.extend(without_echoes(concepts, catalogue));
    blocks.extend(support(projects, &order, catalogue));
    blocks.retain(|block| concerned(block) > 1);
    blocks.sort_by_cached_key(|block| {
        let name = slug(&block.name);
        (block.kind, name.is_empty(), name, block.name.clone())
    });
    Forge { blocks, quiet: quiet::quiet(projects) }
}

/// How many projects have or want a block; one that does both counts once.
pub fn concerned(block: &Block) -> usize {
    let holders = block.held_by.iter().chain(&block.wanted_by);
    holders.map(|holder| holder.project).collect::<BTreeSet<usize>>().len()
}

/// Positions in the order of what is shown: an order by hidden names would tell of them.
fn shown_order(projects: &[Kin]) -> Vec<usize> {
    let shown = |kin: &Kin| in_order(&folded(&kin.name));
    let mut order: Vec<usize> = (0..projects.len()).collect();
    order.sort_by_cached_key(|at| (shown(&projects[*at]), projects[*at].id.clone()));
    order
}

fn holder(project: usize) -> Holder {
    Holder { project, words: Vec::new() }
}

/// Blocks of one kind of facet.
fn facets(projects: &[Kin], order: &[usize], of: FacetKind, kind: BlockKind) -> Vec<Block> {
    let mut found: BTreeMap<&str, Vec<Holder>> = BTreeMap::new();
    for at in order {
        for facet in projects[*at].facets.iter().filter(|facet| facet.kind == of) {
            found.entry(&facet.key).or_default().push(holder(*at));
        }
    }
    let block = |(id, held_by): (&str, Vec<Holder>)| Block {
        kind,
        name: id.to_owned(),
        held_by,
        wanted_by: Vec::new(),
    };
    found.into_iter().map(block).collect()
}

/// The blocks without the wider concepts that say nothing more: whoever works on the narrower
/// concept is all there is of them.
fn without_echoes(blocks: Vec<Block>, catalogue: &Catalogue) -> Vec<Block> {
    let Some(concepts) = catalogue.facet("concepts") else { return blocks };
    let is_echo = |wide: &Block| {
        let narrower = concepts.values.iter().filter(|v| v.parent.as_deref() == Some(&wide.name));
        let mut found = narrower.filter_map(|v| blocks.iter().find(|block| block.name == v.id));
        found.any(|block| block.held_by == wide.held_by)
    };
    let echoes: Vec<bool> = blocks.iter().map(is_echo).collect();
    blocks.into_iter().zip(echoes).filter(|(_, echo)| !echo).map(|(block, _)| block).collect()
}

fn support(projects: &[Kin], order: &[usize], catalogue: &Catalogue) -> Vec<Block> {
    let wanted = |support: usize| {
        let wants = |at: &&usize| projects[**at].needs_support.contains(&support);
        order.iter().filter(wants).map(|at| holder(*at)).collect()
    };
    let supports = catalogue.supports.iter().enumerate().map(|(at, support)| Block {
        kind: BlockKind::Support,
        name: support.id.to_string(),
        held_by: Vec::new(),
        wanted_by: wanted(at),
    });
    supports.collect()
}
