//! Projects as lists of weights: one dimension for each stem and each facet that two share.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::kin::{FacetKind, Kin};
use super::lexicon::{Lexicon, NO_TERM};
use super::template::Runs;
use crate::diagnostic::Known as _;

/// What facets count for beside text, when neighbours are looked for.
pub const FACETS_SHARE: f64 = 0.4;

/// What a dimension stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dimension {
    Term(u32),
    /// A position in [`Space::facets`].
    Facet(u32),
}

/// All projects, each a list of dimensions with weights: rarest dimension first.
pub struct Space {
    starts: Vec<usize>,
    dims: Vec<u32>,
    weights: Vec<f32>,
    pub(super) dimensions: Vec<Dimension>,
    /// In how many projects each dimension is; never below 2, rarest dimension first.
    pub(super) holders: Vec<u32>,
    /// In how many projects each term is.
    term_holders: Vec<u32>,
    /// How many different terms each project has, shared or not.
    terms: Vec<u32>,
    /// Every facet that somebody has, with how many have it.
    pub(super) facets: Vec<(FacetKind, String, u32)>,
}

impl Space {
    pub(super) fn new(projects: &[&Kin], lexicon: &Lexicon, runs: &Runs) -> Self {
        let counts: Vec<Vec<(u32, u32)>> = (0..projects.len())
            .into_par_iter()
            .map(|at| {
                let hidden = runs.template(at);
                counted(lexicon, at, |token| !hidden.get(token).copied().unwrap_or(false))
            })
            .collect();
        let mut term_holders = vec![0_u32; lexicon.len];
        for (term, _) in counts.iter().flatten() {
            term_holders[*term as usize] += 1;
        }
        let (facets, facets_of) = facets(projects);

        let terms = term_holders.iter().enumerate().filter(|(_, holders)| **holders > 1);
        let terms = terms.map(|(term, holders)| (*holders, Dimension::Term(term as u32)));
        let shared = facets.iter().enumerate();
        let shared = shared.filter(|(_, facet)| is_telling(facet, projects.len()));
        let shared = shared.map(|(at, (.., holders))| (*holders, Dimension::Facet(at as u32)));
        let mut found: Vec<(u32, Dimension)> = terms.chain(shared).collect();
        // The sort is stable: terms before facets, each in the order of its number.
        found.sort_by_key(|(holders, _)| *holders);

        let mut space = Self {
            starts: vec![0],
            dims: Vec::new(),
            weights: Vec::new(),
            dimensions: found.iter().map(|(_, dimension)| *dimension).collect(),
            holders: found.into_iter().map(|(holders, _)| holders).collect(),
            term_holders,
            terms: counts.iter().map(|counts| counts.len() as u32).collect(),
            facets,
        };
        space.fill(&counts, &facets_of, lexicon.len);
        space
    }

    fn fill(&mut self, counts: &[Vec<(u32, u32)>], facets_of: &[Vec<u32>], terms: usize) {
        let mut term_dim = vec![u32::MAX; terms];
        let mut facet_dim = vec![u32::MAX; self.facets.len()];
        for (dim, dimension) in self.dimensions.iter().enumerate() {
            match dimension {
                Dimension::Term(term) => term_dim[*term as usize] = dim as u32,
                Dimension::Facet(facet) => facet_dim[*facet as usize] = dim as u32,
            }
        }
        let projects = counts.len();
        let rows: Vec<Vec<(u32, f32)>> = counts
            .par_iter()
            .zip(facets_of)
            .map(|(counts, facets)| {
                let mut row: Vec<(u32, f32)> = Vec::with_capacity(counts.len() + facets.len());
                let weights = self.text_weights(projects, counts);
                row.extend(weights.map(|(term, weight)| (term_dim[term as usize], weight as f32)));
                let weights = self.facet_weights(projects, facets);
                row.extend(weights.map(|(facet, weight)| {
                    (facet_dim[facet as usize], (weight * FACETS_SHARE.sqrt()) as f32)
                }));
                row.retain(|(dim, _)| *dim != u32::MAX);
                row.sort_unstable_by_key(|(dim, _)| *dim);
                row
            })
            .collect();
        for row in rows {
            self.dims.extend(row.iter().map(|(dim, _)| *dim));
            self.weights.extend(row.iter().map(|(_, weight)| *weight));
            self.starts.push(self.dims.len());
        }
    }

    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A project's dimensions with their weights, the rarest first.
    pub(super) fn row(&self, at: usize) -> (&[u32], &[f32]) {
        let range = self.starts[at]..self.starts[at + 1];
        (&self.dims[range.clone()], &self.weights[range])
    }

    /// How many different terms a project has.
    pub(super) fn terms_of(&self, at: usize) -> usize {
        self.terms[at] as usize
    }

    /// In how many projects a term is.
    pub(super) fn holders_of(&self, term: u32) -> u32 {
        self.term_holders[term as usize]
    }

    /// A facet with how many have it.
    fn facet(&self, kind: FacetKind, key: &str) -> Option<&(FacetKind, String, u32)> {
        let found =
            self.facets.binary_search_by(|(k, text, _)| (*k, text.as_str()).cmp(&(kind, key)));
        found.ok().map(|at| &self.facets[at])
    }

    /// In how many projects a facet is.
    pub(super) fn held(&self, kind: FacetKind, key: &str) -> usize {
        self.facet(kind, key).map_or(0, |(.., holders)| *holders as usize)
    }

    /// Whether a facet tells projects apart.
    pub(super) fn is_telling(&self, kind: FacetKind, key: &str) -> bool {
        self.facet(kind, key).is_some_and(|facet| is_telling(facet, self.len()))
    }

    /// What a term weighs for being rare.
    pub(super) fn rarity(&self, term: u32) -> f64 {
        rarity(self.len(), self.holders_of(term).max(1))
    }

    /// Terms with weights of length one.
    pub(super) fn text_weights<'c>(
        &'c self,
        projects: usize,
        counts: &'c [(u32, u32)],
    ) -> impl Iterator<Item = (u32, f64)> + 'c {
        let weight = move |term: u32, count: u32| {
            let holders = self.term_holders[term as usize].max(1);
            (1.0 + libm::log(f64::from(count))) * rarity(projects, holders)
        };
        let squares: f64 = counts.iter().map(|(term, n)| weight(*term, *n).powi(2)).sum();
        let length = if squares > 0.0 { squares.sqrt() } else { 1.0 };
        counts.iter().map(move |(term, count)| (*term, weight(*term, *count) / length))
    }

    /// Telling facets with weights, as though the project had just one that nobody else has. Those in
    /// people's own words weigh together what one of their kind would: a list of five publics says once
    /// who is meant.
    fn facet_weights<'c>(
        &'c self,
        projects: usize,
        facets: &'c [u32],
    ) -> impl Iterator<Item = (u32, f64)> + 'c {
        let telling = move |facet: &&u32| is_telling(&self.facets[**facet as usize], projects);
        let mut of_kind = [0_u32; FacetKind::ALL.len()];
        for facet in facets.iter().filter(&telling) {
            of_kind[self.facets[*facet as usize].0 as usize] += 1;
        }
        let weight = move |facet: u32| {
            let (kind, _, holders) = &self.facets[facet as usize];
            let as_many = if kind.is_free() { of_kind[*kind as usize] } else { 1 };
            rarity(projects, *holders) / f64::from(as_many).sqrt()
        };
        let own = rarity(projects, 1).powi(2);
        let squares: f64 = facets.iter().filter(&telling).map(|f| weight(*f).powi(2)).sum();
        let length = (squares + own).sqrt();
        facets.iter().filter(telling).map(move |facet| (*facet, weight(*facet) / length))
    }
}

/// Whether a facet that others have too tells something. In people's own words it does not where a fifth
/// of the projects have it, and more than four: « tout public » brings nobody together.
fn is_telling((kind, _, holders): &(FacetKind, String, u32), projects: usize) -> bool {
    let widest = if kind.is_free() { (projects / 5).max(4) } else { projects };
    *holders > 1 && *holders as usize <= widest
}

/// What is said by something that so many of the projects have.
fn rarity(projects: usize, holders: u32) -> f64 {
    libm::log((projects as f64 + 1.0) / f64::from(holders))
}

/// How often a word of the name or of the first sentences counts.
const LEADING: u32 = 3;

/// The terms of a project with their counts, over the tokens that are kept. What stands in the name and
/// in the first words of the text counts three times: a project says first what it is.
pub(super) fn counted(
    lexicon: &Lexicon,
    project: usize,
    keeps: impl Fn(usize) -> bool,
) -> Vec<(u32, u32)> {
    let words = &lexicon.projects[project];
    let kept = words.tokens.iter().enumerate().filter(|(at, _)| keeps(*at));
    let terms = kept.map(|(at, token)| {
        (lexicon.term(words, *token), if at < words.lead() { LEADING } else { 1 })
    });
    let mut terms: Vec<(u32, u32)> = terms.filter(|(term, _)| *term != NO_TERM).collect();
    terms.sort_unstable();
    let same = terms.chunk_by(|a, b| a.0 == b.0);
    same.map(|same| (same[0].0, same.iter().map(|(_, count)| count).sum())).collect()
}

type Facets = Vec<(FacetKind, String, u32)>;

/// Every facet with how many hold it, and those of each project.
fn facets(projects: &[&Kin]) -> (Facets, Vec<Vec<u32>>) {
    let mut numbers: BTreeMap<(FacetKind, &str), u32> = BTreeMap::new();
    for facet in projects.iter().flat_map(|kin| &kin.facets) {
        *numbers.entry((facet.kind, facet.key.as_str())).or_default() += 1;
    }
    let all = numbers.iter().map(|((kind, key), holders)| (*kind, (*key).to_owned(), *holders));
    let all: Facets = all.collect();
    for (number, holders) in numbers.values_mut().enumerate() {
        *holders = number as u32;
    }
    let of = projects.iter().map(|kin| {
        let own = kin.facets.iter();
        let own = own.filter_map(|facet| numbers.get(&(facet.kind, facet.key.as_str())).copied());
        own.collect()
    });
    let of = of.collect();
    (all, of)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{facet, kin};
    use super::super::{FacetKind, Kin, kinship};

    #[test]
    fn a_public_that_a_fifth_of_the_folder_has_weighs_nothing() {
        let facets = |holders: usize| {
            let mut projects: Vec<Kin> = (0..40)
                .map(|at| kin(&format!("p{at:02}"), &format!("Nom{at}"), &format!("texte{at}")))
                .collect();
            for project in &mut projects[..holders] {
                project.facets.push(facet(FacetKind::Public, "famille"));
            }
            for project in &mut projects[..2] {
                project.facets.push(facet(FacetKind::Bearer, "noor"));
            }
            let found = kinship(&projects, 5);
            let pair = found.pairs.iter().find(|pair| pair.first + pair.second == 1);
            pair.map(|pair| pair.evidence.shared.len())
        };
        assert_eq!(facets(8), Some(2));
        assert_eq!(facets(9), Some(1));
    }

    /// One kind of facet counts once, however many of its values two projects share.
    #[test]
    fn a_long_list_of_publics_weighs_no_more_than_one() {
        let facets = |publics: usize| {
            let mut projects: Vec<Kin> = (0..40)
                .map(|at| kin(&format!("p{at:02}"), &format!("Nom{at}"), &format!("texte{at}")))
                .collect();
            for project in &mut projects[..2] {
                let all = (0..publics).map(|at| facet(FacetKind::Public, &format!("public{at}")));
                project.facets.extend(all);
            }
            let found = kinship(&projects, 5);
            found
                .pairs
                .iter()
                .find(|pair| pair.first + pair.second == 1)
                .map(|pair| pair.evidence.facets)
        };
        let (one, five) = (facets(1).unwrap(), facets(5).unwrap());
        assert!((one - five).abs() < 1e-6 && one > 0.1, "{one} {five}");
    }
}
