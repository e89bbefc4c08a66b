//! Kinship: which projects are close, why, and what kind of closeness it is.
//!
//! Owns the comparison of projects ([`kinship`]) from compact records ([`Kin`]), the proposals of
//! federations, and what the projects can give each other. It never ranks projects: a project's
//! own neighbours stand nearest first, and projects stand in the order of their names. It says
//! nothing in words: `report::kinship` does.
//!
//! # The method, so that it can be redone by hand
//!
//! N is the number of projects read. Words are cut out of name, summary, motivation and relation
//! without their addresses, put in lower case without accents, left out when they are stop words, a
//! single letter, a number, a month, a day of the week or a word of the project's own places, and
//! reduced to their stem (French or English; words of other languages stay whole).
//!
//! 1. *Template text.* A run of five words, stop words included, that stands in four projects or
//!    more is template text ([`TEMPLATE_FROM`]): it is taken out before anything is measured.
//! 2. *Text.* A stem that remains f times in a project, each time in the name or among the first 25 words
//!    of the text counting as three, and stands in d projects weighs `(1 + ln f) · ln((N + 1) / d)`. `text` is the cosine of the two lists of weights.
//! 3. *Facets.* A facet (a stake, a public, a place…) that d projects share weighs
//!    `ln((N + 1) / d)`, so a rare one says more; one in people's own words nothing, where a fifth of the
//!    projects have it and more than four. Of k publics, places, partners… each weighs
//!    `1 / √k` of that. `facets` is the cosine of the two lists of
//!    facets that somebody else has too, each with one more of weight `ln(N + 1)` that nobody
//!    shares: two projects that only say "France" are not alike for that. The stake is what a project is about: it counts as any
//!    other facet, whatever its public.
//! 4. *Nearest.* `together = text + 0.4 · facets` ([`FACETS_SHARE`]). The nearest are found
//!    exactly, through lists of the projects that hold each stem or facet ([`nearest`]). Eight more
//!    than are asked for are then looked at as pairs, where facets add no more than the texts say if these
//!    are long enough to tell; of these, those below .1 to whom nothing is proposed are left out. Those to
//!    whom something is proposed come first.
//! 5. *Kind.* No threshold on one cosine tells kin from people who filled in the same form. For a
//!    pair: `verbatim`, the share of the shorter text that both have in runs of five words;
//!    `own`, the cosine of what remains once those runs are out on both sides; how alike the
//!    names are; whether one text names the other; same link, same bearer; words that hardly
//!    anyone else uses; whether one began after the other ended; `about`, how much the runs that both
//!    have speak of what remains; which of the words say what a project is about, and not only that it is
//!    one (`framing`), and which of these one of the two says first. The rules are in [`kinds`].
//! 6. *Networks.* Four files or more of which half the words are one template text are named once
//!    (`network`), with their places.
//! 7. *Federations.* Two projects that each stand among the other's nearest and are at least a
//!    possible alliance are joined, closest pairs first, as long as a group keeps to twelve.
//! 8. *Exchanges.* A need meets the offer of another project when every stem of the shorter of the
//!    two stands in the other. Of each need as many offers are kept as there are neighbours: theirs
//!    first, then in the order of names; the others are counted.
//!
//! Start with [`kinship`], then [`kinds::kind`].

mod apart;
mod evidence;
mod exchange;
mod federation;
mod framing;
mod kin;
pub mod kinds;
mod lexicon;
mod mentions;
pub mod nearest;
mod network;
mod pair;
pub(super) mod skills;
mod space;
mod template;
#[cfg(test)]
mod tests;
pub(super) mod words;

pub use evidence::{Evidence, SharedFacet, SharedTerm};
pub use exchange::{Gift, Meeting, MoreGifts};
pub use federation::Federation;
pub use kin::{Facet, FacetKind, Kin};
pub use kinds::Kind;
pub use network::Network;
pub use pair::Pair;
pub use space::FACETS_SHARE;
pub use template::TEMPLATE_FROM;
pub(super) use words::folded;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use lexicon::Lexicon;
use nearest::Nearest;
pub use nearest::Neighbours;
use pair::Judge;
use space::Space;
use template::Runs;

/// Closeness below which two projects are not looked at as a pair.
const FLOOR: f64 = 0.05;
/// Closeness below which a neighbour to whom nothing is proposed is not worth a line, where texts tell.
const WORTH: f64 = 0.1;
/// Neighbours looked at beyond those asked for: some may turn out to share a template only, or facets
/// and no text.
const SPARE: usize = 8;

/// Everything that was found. Projects are positions in the slice given to [`kinship`].
#[derive(Clone, Debug, Default)]
pub struct Kinship {
    /// Projects in the order of their names.
    pub order: Vec<usize>,
    /// Every pair that is somebody's neighbour, or that shares a template. In the order of names.
    pub pairs: Vec<Pair>,
    /// For each project, positions in `pairs`: its nearest first, template text left out.
    pub nearest: Vec<Vec<usize>>,
    /// Positions in `pairs` of those that share a franchise or a template and nothing of their own; where
    /// both are of one of the `networks`, that names them.
    pub templates: Vec<usize>,
    /// Files that share one text, four or more.
    pub networks: Vec<Network>,
    pub federations: Vec<Federation>,
    /// Needs that another project's offer meets: of each need, the nearest offers.
    pub gifts: Vec<Gift>,
    /// Needs that more offers meet than those.
    pub more_gifts: Vec<MoreGifts>,
    /// Dreamers beside doers.
    pub meetings: Vec<Meeting>,
}

/// Compares projects. `most` is how many neighbours each may have, and each need offers.
///
/// The result depends neither on the order of the slice, apart from positions in it, nor on the
/// number of threads. Ids are expected to differ.
pub fn kinship(projects: &[Kin], most: usize) -> Kinship {
    let (sorted, order) = in_order(projects);
    let lexicon = Lexicon::new(&sorted);
    let runs = Runs::new(&lexicon);
    let space = Space::new(&sorted, &lexicon, &runs);
    let networks = network::networks(&sorted, &lexicon, &runs);
    let judge = Judge::new(&sorted, &lexicon, &runs, &space, &networks);

    let mut lists = neighbours(&space, most + SPARE);
    for (a, b) in judge.tied() {
        lists[a].insert(b);
        lists[b].insert(a);
    }
    let wanted: BTreeSet<(usize, usize)> = lists
        .iter()
        .enumerate()
        .flat_map(|(a, list)| list.iter().map(move |b| (a.min(*b), a.max(*b))))
        .collect();
    drop(lists);
    let wanted: Vec<(usize, usize)> = wanted.into_iter().collect();
    let by_first: Vec<&[(usize, usize)]> = wanted.chunk_by(|a, b| a.0 == b.0).collect();
    let judged: Vec<Pair> =
        by_first.par_iter().flat_map_iter(|group| judge.pairs(group[0].0, group)).collect();

    let nearest = shortened(&judged, sorted.len(), most);
    let mut result = Kinship { order, networks, ..Kinship::default() };
    keep(&mut result, judged, nearest);
    result.federations = federation::proposals(&result.pairs, &result.nearest, &sorted, &space);
    let exchanges = exchange::exchanges(&sorted, &result.pairs, &result.nearest, most.max(1));
    (result.gifts, result.more_gifts) = (exchanges.gifts, exchanges.more);
    result.meetings = exchange::meetings(&sorted, &result.pairs, &result.nearest);
    to_given_positions(&mut result);
    result
}

/// The nearest of each project by text and facets together, before any pair is looked at.
pub fn nearest_of_all(projects: &[Kin], most: usize) -> Vec<Neighbours> {
    let (sorted, order) = in_order(projects);
    let space = space_of(&sorted);
    given_order(Nearest::new(&space).of_all(most), &order)
}

/// The same for some projects, found by comparing each with everybody: slow, and what the fast
/// way is held to.
pub fn nearest_by_comparing(projects: &[Kin], most: usize, asked: &[usize]) -> Vec<Neighbours> {
    let (sorted, order) = in_order(projects);
    let space = space_of(&sorted);
    let nearest = Nearest::new(&space);
    let place = |given: &usize| order.iter().position(|at| at == given);
    let found = asked.iter().filter_map(place).map(|at| nearest.by_comparing(at, most));
    let given = |list: Neighbours| list.into_iter().map(|(at, near)| (order[at], near)).collect();
    found.map(given).collect()
}

fn in_order(projects: &[Kin]) -> (Vec<&Kin>, Vec<usize>) {
    let order = kin::name_order(projects);
    (order.iter().map(|at| &projects[*at]).collect(), order)
}

fn space_of(sorted: &[&Kin]) -> Space {
    let lexicon = Lexicon::new(sorted);
    let runs = Runs::new(&lexicon);
    Space::new(sorted, &lexicon, &runs)
}

fn given_order(lists: Vec<Neighbours>, order: &[usize]) -> Vec<Neighbours> {
    let mut out = vec![Vec::new(); lists.len()];
    for (at, list) in lists.into_iter().enumerate() {
        out[order[at]] = list.into_iter().map(|(other, near)| (order[other], near)).collect();
    }
    out
}

/// Each project's nearest by text and facets together.
fn neighbours(space: &Space, most: usize) -> Vec<BTreeSet<usize>> {
    let found = Nearest::new(space).of_all(most).into_iter();
    let near = |list: Neighbours| {
        list.into_iter().filter(|(_, near)| *near >= FLOOR).map(|(other, _)| other).collect()
    };
    found.map(near).collect()
}

/// For each project, its nearest pairs, without those that only share a template.
fn shortened(pairs: &[Pair], projects: usize, most: usize) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new(); projects];
    let is_worth = |pair: &Pair| match pair.kind {
        Kind::Template => false,
        Kind::Near => {
            let is_thin = !kinds::do_texts_tell(&pair.evidence);
            is_thin || pair.has_one_name() || pair.closeness() >= WORTH
        }
        Kind::Duplicate | Kind::Lineage | Kind::Alliance => true,
    };
    for (at, pair) in pairs.iter().enumerate().filter(|(_, pair)| is_worth(pair)) {
        lists[pair.first].push(at);
        lists[pair.second].push(at);
    }
    for (project, list) in lists.iter_mut().enumerate() {
        list.sort_by(|a, b| {
            let (a, b) = (&pairs[*a], &pairs[*b]);
            // One name is a reason to look, whatever the texts say; then those to whom something is
            // proposed.
            let names = b.has_one_name().cmp(&a.has_one_name());
            let proposed = (a.kind == Kind::Near).cmp(&(b.kind == Kind::Near));
            let near = names.then(proposed).then(b.closeness().total_cmp(&a.closeness()));
            near.then(a.other(project).cmp(&b.other(project)))
        });
        list.truncate(most);
    }
    lists
}

/// Drops the pairs that are nobody's neighbour after all, and those that a network names.
fn keep(result: &mut Kinship, pairs: Vec<Pair>, nearest: Vec<Vec<usize>>) {
    let used: BTreeSet<usize> = nearest.iter().flatten().copied().collect();
    let mut of = vec![None; nearest.len()];
    for (number, network) in result.networks.iter().enumerate() {
        network.members.iter().for_each(|at| of[*at] = Some(number));
    }
    let mut place = BTreeMap::new();
    for (at, pair) in pairs.into_iter().enumerate() {
        let is_named = of[pair.first].is_some() && of[pair.first] == of[pair.second];
        let is_template = pair.kind == Kind::Template && !is_named;
        if is_template || used.contains(&at) {
            place.insert(at, result.pairs.len());
            if is_template {
                result.templates.push(result.pairs.len());
            }
            result.pairs.push(pair);
        }
    }
    result.nearest = nearest
        .into_iter()
        .map(|list| list.iter().filter_map(|at| place.get(at).copied()).collect())
        .collect();
}

/// From positions in the order of names to positions in the slice that was given.
fn to_given_positions(result: &mut Kinship) {
    let given = |at: &mut usize| *at = result.order[*at];
    for pair in &mut result.pairs {
        given(&mut pair.first);
        given(&mut pair.second);
    }
    result.federations.iter_mut().flat_map(|group| &mut group.members).for_each(given);
    for network in &mut result.networks {
        network.members.iter_mut().for_each(given);
        network.places.iter_mut().for_each(|(at, _)| given(at));
    }
    for gift in &mut result.gifts {
        given(&mut gift.needs);
        given(&mut gift.offers);
    }
    result.more_gifts.iter_mut().for_each(|more| given(&mut more.needs));
    for meeting in &mut result.meetings {
        given(&mut meeting.dreamer);
        given(&mut meeting.doer);
    }
    let mut nearest = vec![Vec::new(); result.nearest.len()];
    for (at, list) in std::mem::take(&mut result.nearest).into_iter().enumerate() {
        nearest[result.order[at]] = list;
    }
    result.nearest = nearest;
}
