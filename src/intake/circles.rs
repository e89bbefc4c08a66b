//! Blocks that are made from one another in a circle: credit would go round for ever.
//!
//! Which of them came first only people know, so each step of a circle is told, at its place.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::descriptor::MadeFrom;
use crate::descriptor::problems::BLOCKS_IN_A_CIRCLE;
use crate::diagnostic::Problem;

/// Steps of which it is told where they lead; finding the way round costs a look at all blocks.
const TOLD_WHOLE: usize = 50;
/// The most blocks that are named of one circle.
const NAMED: usize = 8;

/// A block that was read: its id, and the blocks that it names.
#[derive(Clone, Copy, Debug)]
pub struct Made<'b> {
    pub id: &'b str,
    pub from: &'b [MadeFrom],
}

/// The problem of each name by which a block comes back to itself, with the place of that block.
/// Ids are expected to differ. Where a circle goes is said of the first ones.
pub fn circles(blocks: &[Made<'_>]) -> Vec<(usize, Problem)> {
    let places: HashMap<&str, usize> =
        blocks.iter().enumerate().map(|(at, block)| (block.id, at)).collect();
    let steps: Vec<Vec<(usize, usize)>> = blocks
        .iter()
        .map(|block| {
            let named = block.from.iter().enumerate();
            named
                .filter_map(|(entry, from)| Some((entry, *places.get(from.id.as_str())?)))
                .collect()
        })
        .collect();
    let circle = together(&steps);
    let mut found: Vec<(usize, Problem)> = Vec::new();
    for (at, steps_of) in steps.iter().enumerate() {
        let round = steps_of.iter().filter(|(_, next)| circle[*next] == circle[at]);
        for (entry, next) in round {
            let from = &blocks[at].from[*entry];
            let chain = match found.len() < TOLD_WHOLE {
                true => way(*next, at, &steps, &circle),
                false => Vec::new(),
            };
            let mut names: Vec<&str> = chain.iter().map(|place| blocks[*place].id).collect();
            if names.is_empty() {
                names = vec!["…", blocks[at].id];
            } else if names.len() > NAMED {
                names.splice(NAMED..names.len() - 1, ["…"]);
            }
            let chain = format!("{} → {}", blocks[at].id, names.join(" → "));
            let problem =
                Problem::new(BLOCKS_IN_A_CIRCLE, format!("block.based_on[{entry}]"), from.span)
                    .with("name", from.id.as_str())
                    .with("chain", chain.as_str());
            found.push((at, problem));
        }
    }
    found
}

/// For each block the number of its circle: blocks that lead to one another have the same
/// (R. E. Tarjan's strongly connected components, without recursion).
fn together(steps: &[Vec<(usize, usize)>]) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let count = steps.len();
    let (mut order, mut low) = (vec![UNSEEN; count], vec![0; count]);
    let mut circle = vec![UNSEEN; count];
    let mut open: Vec<usize> = Vec::new();
    let mut next = 0;
    for start in 0..count {
        let mut walk: Vec<(usize, usize)> = Vec::new();
        if order[start] == UNSEEN {
            walk.push((start, 0));
        }
        while let Some((at, step)) = walk.pop() {
            if step == 0 {
                (order[at], low[at]) = (next, next);
                next += 1;
                open.push(at);
            }
            match steps[at].get(step) {
                Some((_, to)) => {
                    walk.push((at, step + 1));
                    if order[*to] == UNSEEN {
                        walk.push((*to, 0));
                    } else if circle[*to] == UNSEEN {
                        low[at] = low[at].min(order[*to]);
                    }
                }
                None => {
                    if low[at] == order[at] {
                        while let Some(one) = open.pop() {
                            circle[one] = at;
                            if one == at {
                                break;
                            }
                        }
                    }
                    if let Some((before, _)) = walk.last() {
                        low[*before] = low[*before].min(low[at]);
                    }
                }
            }
        }
    }
    circle
}

/// The shortest way from one block of a circle to another, both named.
fn way(from: usize, to: usize, steps: &[Vec<(usize, usize)>], circle: &[usize]) -> Vec<usize> {
    let mut before: HashMap<usize, usize> = HashMap::new();
    let mut seen: HashSet<usize> = HashSet::from([from]);
    let mut open = VecDeque::from([from]);
    while let Some(at) = open.pop_front() {
        if at == to {
            break;
        }
        for (_, next) in steps[at].iter().filter(|(_, next)| circle[*next] == circle[at]) {
            if seen.insert(*next) {
                before.insert(*next, at);
                open.push_back(*next);
            }
        }
    }
    let mut way = vec![to];
    while let Some(at) = way.last().and_then(|at| before.get(at)) {
        way.push(*at);
    }
    way.reverse();
    way
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    /// Blocks `a`, `b`… and the letters that each is made from.
    fn told(made: &[&str]) -> Vec<(usize, String)> {
        let ids: Vec<String> = (b'a'..).take(made.len()).map(|id| char::from(id).into()).collect();
        let from: Vec<Vec<MadeFrom>> = made
            .iter()
            .map(|ids| {
                ids.chars().map(|id| MadeFrom { id: id.into(), span: Span::START }).collect()
            })
            .collect();
        let blocks: Vec<Made<'_>> =
            ids.iter().zip(&from).map(|(id, from)| Made { id, from }).collect();
        let chain = |problem: &Problem| problem.text("chain").unwrap_or_default().to_owned();
        circles(&blocks).iter().map(|(at, problem)| (*at, chain(problem))).collect()
    }

    #[test]
    fn blocks_that_come_back_to_themselves_are_told_and_others_are_not() {
        assert_eq!(told(&["b", "c", ""]), []);
        // One that two are made from, and a block that is not there, make no circle.
        assert_eq!(told(&["bc", "d", "dz", ""]), []);
        let round = told(&["b", "c", "a", "a"]);
        assert_eq!(
            round,
            [(0, "a → b → c → a"), (1, "b → c → a → b"), (2, "c → a → b → c")]
                .map(|(at, chain)| (at, chain.to_owned()))
        );
    }

    #[test]
    fn the_shortest_way_round_is_told_of_each_step() {
        let told = told(&["b", "ca", "a"]);
        let chains: Vec<&str> = told.iter().map(|(_, chain)| chain.as_str()).collect();
        assert_eq!(chains, ["a → b → a", "b → c → a → b", "b → a → b", "c → a → b → c"]);
    }

    #[test]
    fn a_long_chain_of_blocks_is_walked_without_recursion() {
        let ids: Vec<String> = (0..100_000).map(|at| format!("b{at}")).collect();
        let from: Vec<[MadeFrom; 1]> = (0..ids.len())
            .map(|at| {
                let id = ids[(at + 1) % ids.len()].clone();
                [MadeFrom { id, span: Span::START }]
            })
            .collect();
        let blocks: Vec<Made<'_>> =
            ids.iter().zip(&from).map(|(id, from)| Made { id, from }).collect();
        assert_eq!(circles(&blocks).len(), ids.len());
    }
}
