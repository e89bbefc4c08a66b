//! Blocks that are ready to be taken up: which of them answers what a cohort lacks, where each is
//! used, what it was made from, and whom that credits.
//!
//! A cohort lacks what at least two of its projects say: a criterion answered 0 or 1, a brake felt at
//! 2 or more with 0 or 1 done about it; and several may work on one concept. What is not answered is
//! no lack. Only counts of projects are kept, so that nobody is shown by what they lack.

use std::collections::{BTreeMap, BTreeSet};

use crate::access::in_order;
use crate::catalogue::{Catalogue, Text};
use crate::descriptor::{Block, Level, Project, Serves, Subject};
use crate::portfolio::kinship::folded;

/// The fewest projects that make a lack of the cohort.
const SEVERAL: usize = 2;
/// The highest level of an answer that counts as a lack.
const LOW: u8 = 1;
/// The intensity from which on a brake counts as one.
const FELT: u8 = 2;

/// What several projects lack, and the blocks that help with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    pub of: Serves,
    pub projects: usize,
    /// Positions in the blocks that were given, in the order of their names.
    pub blocks: Vec<usize>,
}

/// One block of a line of descent: the block itself, or one that it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ancestor {
    pub id: String,
    /// `None` where the block is not at hand.
    pub name: Option<String>,
    pub made_by: Vec<String>,
}

/// A block to take up.
#[derive(Clone, Debug)]
pub struct Ready {
    pub block: Block,
    /// Whether it comes with the program.
    pub is_built_in: bool,
    /// The blocks that it was made from, nearest first, each once.
    pub lineage: Vec<Ancestor>,
    /// Everybody who made it or one that it was made from, nearest first, each once.
    pub credit: Vec<String>,
}

/// What a cohort lacks, in the order of the catalogue, criteria first; then the concepts that several
/// work on and a block helps with.
pub fn lacks(projects: &[&Project], blocks: &[Ready], catalogue: &Catalogue) -> Vec<Lack> {
    let helping = |of: &Serves| -> Vec<usize> {
        blocks
            .iter()
            .enumerate()
            .filter(|(_, ready)| ready.block.serves.contains(of))
            .map(|(at, _)| at)
            .collect()
    };
    let is_low = |level: Level| level.get() <= LOW;
    let lacking = |subject: Subject| {
        let lacks = |project: &&&Project| match subject {
            Subject::Criterion(at) => {
                let is_scored = catalogue.criteria[at].is_scored();
                let level = project.answers[at].as_ref().and_then(|answer| answer.said.given());
                is_scored && level.is_some_and(|level| is_low(*level))
            }
            Subject::Brake(at) => {
                let felt = project.brakes[at].as_ref().and_then(|answer| answer.said.given());
                felt.is_some_and(|brake| {
                    brake.intensity.get() >= FELT && brake.mitigation.is_some_and(is_low)
                })
            }
            Subject::Stake(_) => false,
        };
        projects.iter().filter(lacks).count()
    };
    let items = Subject::all(catalogue).map(|subject| (Serves::Item(subject), lacking(subject)));
    let mut worked: BTreeMap<&Text, usize> = BTreeMap::new();
    for project in projects {
        let own: BTreeSet<&Text> = project.concepts.iter().collect();
        own.into_iter().for_each(|concept| *worked.entry(concept).or_default() += 1);
    }
    let values = catalogue.facet("concepts").into_iter().flat_map(|facet| facet.values.iter());
    let concepts = values
        .filter_map(|value| Some((Serves::Concept(value.id.clone()), *worked.get(&value.id)?)));
    let lacks = items.chain(concepts).filter(|(_, projects)| *projects >= SEVERAL);
    let lacks = lacks.map(|(of, projects)| Lack { blocks: helping(&of), of, projects });
    lacks.filter(|lack| !matches!(lack.of, Serves::Concept(_)) || !lack.blocks.is_empty()).collect()
}

/// Blocks as they can be taken up, in the order of their names. Ids are expected to differ. A block
/// that comes back to itself is met once: who told of circles has left it out.
pub fn ready(blocks: Vec<(Block, bool)>) -> Vec<Ready> {
    let by_id: BTreeMap<String, Block> =
        blocks.iter().map(|(block, _)| (block.id.clone(), block.clone())).collect();
    let mut ready: Vec<Ready> = blocks
        .into_iter()
        .map(|(block, is_built_in)| {
            let lineage = lineage(&block, &by_id);
            let mut credit: Vec<String> = Vec::new();
            let before = lineage.iter().flat_map(|ancestor| &ancestor.made_by);
            for who in block.made_by.iter().chain(before) {
                if !credit.iter().any(|known| folded(known) == folded(who)) {
                    credit.push(who.clone());
                }
            }
            Ready { block, is_built_in, lineage, credit }
        })
        .collect();
    ready.sort_by_cached_key(|one| (in_order(&folded(&one.block.name)), one.block.id.clone()));
    ready
}

/// What a block was made from, step by step.
fn lineage(block: &Block, by_id: &BTreeMap<String, Block>) -> Vec<Ancestor> {
    let mut met: BTreeSet<&str> = BTreeSet::from([block.id.as_str()]);
    let mut open: Vec<&str> = block.based_on.iter().map(|from| from.id.as_str()).collect();
    let mut found = Vec::new();
    while !open.is_empty() {
        let mut next = Vec::new();
        for id in open {
            if !met.insert(id) {
                continue;
            }
            let known = by_id.get(id);
            found.push(Ancestor {
                id: id.to_owned(),
                name: known.map(|block| block.name.clone()),
                made_by: known.map_or_else(Vec::new, |block| block.made_by.clone()),
            });
            next.extend(
                known.into_iter().flat_map(|block| &block.based_on).map(|from| from.id.as_str()),
            );
        }
        open = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;
    use crate::descriptor::{MadeFrom, blocks, exemplars};
    use crate::source::Span;

    fn block(id: &str, by: &[&str], from: &[&str]) -> (Block, bool) {
        let made_from = |id: &&str| MadeFrom { id: (*id).to_owned(), span: Span::START };
        let block = Block {
            id: id.to_owned(),
            name: id.to_uppercase(),
            made_by: by.iter().map(|by| (*by).to_owned()).collect(),
            based_on: from.iter().map(made_from).collect(),
            ..blocks()[0].clone()
        };
        (block, false)
    }

    fn ids(ready: &Ready) -> Vec<&str> {
        ready.lineage.iter().map(|ancestor| ancestor.id.as_str()).collect()
    }

    #[test]
    fn a_chain_keeps_all_credit_nearest_first_and_each_once() {
        let all = vec![
            block("d", &["Dalia"], &["c"]),
            block("a", &["Anna"], &[]),
            block("c", &["Chloé", "anna"], &["b", "elsewhere"]),
            block("b", &["Boris", "Dalia"], &["a"]),
        ];
        let all = ready(all);
        let d = &all[3];
        assert_eq!(d.block.id, "d");
        assert_eq!(ids(d), ["c", "b", "elsewhere", "a"]);
        assert_eq!(d.credit, ["Dalia", "Chloé", "anna", "Boris"]);
        assert_eq!(d.lineage[2].name, None, "a block that is not at hand is named all the same");
        assert_eq!(ids(&all[0]), [""; 0]);
    }

    #[test]
    fn a_circle_is_walked_once() {
        let all = ready(vec![block("a", &["Anna"], &["b"]), block("b", &["Boris"], &["a", "b"])]);
        assert_eq!((ids(&all[0]), ids(&all[1])), (vec!["b"], vec!["a"]));
        assert_eq!(all[0].credit, ["Anna", "Boris"]);
    }

    #[test]
    fn what_two_lack_is_a_lack_and_what_is_not_answered_is_none() {
        let catalogue = builtin::catalogue();
        let built_in = ready(blocks().iter().map(|block| (block.clone(), true)).collect());
        let of = |ids: &[&str]| -> Vec<Lack> {
            let some: Vec<&Project> =
                exemplars().iter().filter(|one| ids.contains(&one.id.as_str())).collect();
            lacks(&some, &built_in, catalogue)
        };
        assert!(of(&["elix", "wizine"]).is_empty(), "one answer, and a file that answers nothing");
        let both = of(&["elix", "le-potiron", "sol", "itn-america"]);
        let money = Subject::parse("criterion:money-not-a-barrier", catalogue).unwrap();
        let [lack, concept] = both.as_slice() else { panic!("{both:?}") };
        assert_eq!((&lack.of, lack.projects), (&Serves::Item(money), 2));
        let names: Vec<&str> =
            lack.blocks.iter().map(|at| built_in[*at].block.id.as_str()).collect();
        assert_eq!(
            names,
            ["surplus-du-potager", "rides-paid-in-credits", "dictionnaire-vivant"],
            "in the order of names"
        );
        assert_eq!(concept.of, Serves::Concept("free-currencies".into()));
    }
}
