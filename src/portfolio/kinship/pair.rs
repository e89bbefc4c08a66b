//! Two projects side by side: what they share, and what that is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::apart::Apart;
use super::evidence::{Evidence, SharedFacet, SharedTerm};
use super::kin::{FacetKind, Kin};
use super::kinds::{self, Kind};
use super::lexicon::{Lexicon, NO_TERM};
use super::mentions;
use super::network::Network;
use super::space::{Dimension, FACETS_SHARE, Space};
use super::template::Runs;
use super::words;

/// With fewer projects most words are rare: three count as one.
const SMALL: usize = 50;
/// What a word adds to the closeness of two texts, from which on it is a reason.
const TELLS: f64 = 0.01;
/// Shared words that are shown.
const SHOWN: usize = 6;
/// A bearer, a link or a name that more projects have in common ties no two of them.
const TIES_AT_MOST: usize = 8;
/// Letters of the code of a country.
const COUNTRY: usize = 2;

/// Two projects and what was found about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The one whose name comes first.
    pub first: usize,
    pub second: usize,
    pub kind: Kind,
    pub evidence: Evidence,
}

impl Pair {
    /// Text and facets together: what neighbours are ordered by, 0 to 1.4. What two texts have
    /// word for word counts where they tell of one initiative, or of one offer. Where texts can tell,
    /// facets add no more than they say.
    pub fn closeness(&self) -> f64 {
        let is_told_once = match self.kind {
            Kind::Duplicate | Kind::Lineage => true,
            Kind::Alliance => kinds::is_twin(&self.evidence),
            Kind::Near | Kind::Template => false,
        };
        let text = if is_told_once { self.evidence.text } else { self.evidence.own };
        kinds::together(text, &self.evidence)
    }

    pub(super) fn has_one_name(&self) -> bool {
        self.evidence.name >= kinds::ONE_NAME
    }

    /// The other of the two.
    pub fn other(&self, project: usize) -> usize {
        if project == self.first { self.second } else { self.first }
    }
}

/// Terms with the words that stand for them.
type Forms<'f> = HashMap<u32, &'f str>;

/// What is needed to judge pairs.
pub(super) struct Judge<'j> {
    projects: &'j [&'j Kin],
    lexicon: &'j Lexicon,
    runs: &'j Runs,
    space: &'j Space,
    names: Vec<Vec<u32>>,
    /// The terms by which each says first what it is.
    leads: Vec<Vec<u32>>,
    /// The names in the form that is compared.
    folded: Vec<String>,
    /// Pairs of which one names the other.
    named: BTreeSet<(usize, usize)>,
    /// Of each project, the network that it is of.
    network: Vec<Option<usize>>,
}

impl<'j> Judge<'j> {
    pub fn new(
        projects: &'j [&'j Kin],
        lexicon: &'j Lexicon,
        runs: &'j Runs,
        space: &'j Space,
        networks: &[Network],
    ) -> Self {
        let names: Vec<_> = (0..projects.len()).map(|at| lexicon.name_terms(at)).collect();
        let leads = (0..projects.len()).map(|at| lexicon.lead_terms(at)).collect();
        let folded = projects.iter().map(|kin| words::folded(&kin.called)).collect();
        let named = mentions::between(lexicon, space, &names);
        let mut network = vec![None; projects.len()];
        for (number, found) in networks.iter().enumerate().filter(|(_, found)| found.is_network) {
            found.members.iter().for_each(|at| network[*at] = Some(number));
        }
        Self { projects, lexicon, runs, space, names, leads, folded, named, network }
    }

    /// Pairs that something else than closeness ties: a name, a mention, a bearer, a link.
    pub fn tied(&self) -> BTreeSet<(usize, usize)> {
        let mut groups: BTreeMap<(u8, &str), Vec<usize>> = BTreeMap::new();
        for (at, kin) in self.projects.iter().enumerate() {
            groups.entry((0, &self.folded[at])).or_default().push(at);
            for facet in &kin.facets {
                match facet.kind {
                    FacetKind::Bearer => groups.entry((1, &facet.key)).or_default().push(at),
                    FacetKind::Link => groups.entry((2, &facet.key)).or_default().push(at),
                    _ => {}
                }
            }
        }
        let mut tied = self.named.clone();
        for group in groups.values().filter(|group| group.len() <= TIES_AT_MOST) {
            for (at, a) in group.iter().enumerate() {
                tied.extend(group[at + 1..].iter().map(|b| (*a, *b)));
            }
        }
        tied
    }

    /// Everything about a project and some that come after it in the order of names.
    pub fn pairs(&self, a: usize, others: &[(usize, usize)]) -> Vec<Pair> {
        let forms = self.forms(a);
        others.iter().map(|(_, b)| self.pair(a, *b, &forms)).collect()
    }

    fn pair(&self, a: usize, b: usize, forms: &Forms<'_>) -> Pair {
        let mut evidence = Evidence::default();
        let terms = self.spatial_terms(a, b, &mut evidence);
        let common = self.runs.common(a, b);
        let mut terms = if common.is_empty() {
            evidence.own = evidence.text;
            evidence.left = self.space.terms_of(a).min(self.space.terms_of(b));
            terms
        } else {
            let apart = Apart { lexicon: self.lexicon, runs: self.runs, space: self.space };
            apart.tell(a, b, &common, &mut evidence)
        };
        terms.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        let rare = (self.projects.len() / 500).max(2) as u32;
        let is_rare = |(term, _): &&(u32, f64)| self.space.holders_of(*term) <= rare;
        evidence.rare_terms = terms.iter().filter(is_rare).count();
        if self.projects.len() < SMALL {
            evidence.rare_terms /= 3;
        }
        let has = |kind| {
            evidence.shared.iter().any(|facet: &SharedFacet| {
                facet.kind == kind && facet.holders as usize <= TIES_AT_MOST
            })
        };
        (evidence.same_bearer, evidence.same_link) = (has(FacetKind::Bearer), has(FacetKind::Link));
        evidence.name = self.names_alike(a, b);
        evidence.is_named = self.named.contains(&(a, b));
        // Where one bearer carries both, its name in both texts says that once more.
        let bearer = if evidence.same_bearer { self.lexicon.bearer_terms(a) } else { Vec::new() };
        let is_framing =
            |term| self.lexicon.is_framing(a, term) || self.lexicon.is_framing(b, term);
        terms.retain(|(term, _)| !is_framing(*term) && bearer.binary_search(term).is_err());
        self.tell(a, b, &terms, &mut evidence);
        evidence.terms = self.written(forms, &terms);
        evidence.is_elsewhere = self.is_elsewhere(a, b);
        evidence.one_language = self.lexicon.projects[a].tongue == self.lexicon.projects[b].tongue;
        evidence.is_of_network = self.network[a].is_some() && self.network[a] == self.network[b];
        evidence.is_sequel = is_sequel(self.projects[a], self.projects[b]);
        Pair { first: a, second: b, kind: kinds::kind(&evidence), evidence }
    }

    /// Text and facets as they stand in the space; the terms with what each adds.
    fn spatial_terms(&self, a: usize, b: usize, evidence: &mut Evidence) -> Vec<(u32, f64)> {
        let (mut terms, mut shared) = (Vec::new(), Vec::new());
        for (dim, product) in merged(self.space.row(a), self.space.row(b)) {
            match self.space.dimensions[dim as usize] {
                Dimension::Term(term) => {
                    evidence.text += product;
                    terms.push((term, product));
                }
                Dimension::Facet(facet) => {
                    evidence.facets += product / FACETS_SHARE;
                    let (kind, key, holders) = &self.space.facets[facet as usize];
                    let own = &self.projects[a].facets;
                    // Facets stand in the order of their kinds and keys.
                    let own = own
                        .binary_search_by(|facet| (facet.kind, &facet.key).cmp(&(*kind, key)))
                        .map(|at| &own[at]);
                    let written = own.map_or(key, |facet| &facet.written).as_str().into();
                    let facet = SharedFacet { kind: *kind, written, holders: *holders };
                    if is_tying(&facet) {
                        evidence.tying += product / FACETS_SHARE;
                    }
                    shared.push(facet);
                }
            }
        }
        evidence.shared = shared.into();
        terms
    }

    /// What the words tell that say what a project is about, and how many things bring the two together.
    fn tell(&self, a: usize, b: usize, terms: &[(u32, f64)], evidence: &mut Evidence) {
        let is_first = |term| [a, b].iter().any(|at| self.leads[*at].binary_search(term).is_ok());
        evidence.telling = terms.iter().map(|(_, product)| product).sum();
        let first = terms.iter().filter(|(term, _)| is_first(term));
        evidence.first = first.map(|(_, product)| product).sum();
        let words = terms.iter().filter(|(_, product)| *product >= TELLS).count();
        let kinds: BTreeSet<FacetKind> = evidence
            .shared
            .iter()
            .filter(|facet| is_tying(facet))
            .map(|facet| facet.kind)
            .collect();
        evidence.reasons = words + kinds.len() + usize::from(evidence.is_named);
    }

    /// Each term of a project's texts, as it is first written there.
    fn forms(&self, project: usize) -> Forms<'_> {
        let own = &self.lexicon.projects[project];
        let kin = self.projects[project];
        let all = kin.texts.iter().flat_map(|text| words::words(text));
        let mut forms = HashMap::new();
        for (token, word) in own.tokens[own.name..].iter().zip(all) {
            let term = self.lexicon.term(own, *token);
            if term != NO_TERM {
                forms.entry(term).or_insert(word);
            }
        }
        forms
    }

    /// The strongest terms as they were written.
    fn written(&self, forms: &Forms<'_>, terms: &[(u32, f64)]) -> Box<[SharedTerm]> {
        let written = terms.iter().filter_map(|(term, _)| {
            let holders = self.space.holders_of(*term);
            let written = *forms.get(term).filter(|word| words::is_readable(word))?;
            Some(SharedTerm { written: written.into(), holders })
        });
        written.take(SHOWN).collect()
    }

    /// How alike two names are: the weight of the words in both beside that of all, each word as
    /// rare as it is in all texts.
    fn names_alike(&self, a: usize, b: usize) -> f64 {
        if self.folded[a] == self.folded[b] {
            return 1.0;
        }
        let weight = |terms: &[u32]| terms.iter().map(|t| self.space.rarity(*t)).sum::<f64>();
        let (own, theirs) = (&self.names[a], &self.names[b]);
        let both: Vec<u32> =
            own.iter().filter(|term| theirs.binary_search(term).is_ok()).copied().collect();
        let all = weight(own) + weight(theirs);
        if both.is_empty() { 0.0 } else { 2.0 * weight(&both) / all }
    }

    /// Whether both say where they act, and it is another place: another country, or within one country
    /// another town.
    fn is_elsewhere(&self, a: usize, b: usize) -> bool {
        let of = |at: usize, is_country: bool| -> BTreeSet<&str> {
            let facets = self.projects[at].facets.iter();
            let places = facets.filter(|facet| facet.kind == FacetKind::Place);
            let places = places.filter(|facet| (facet.key.len() == COUNTRY) == is_country);
            // A place that a third of the projects share tells nobody apart.
            let many = (self.projects.len() / 3).max(4);
            places
                .map(|facet| facet.key.as_str())
                .filter(|key| is_country || self.space.held(FacetKind::Place, key) <= many)
                .collect()
        };
        [true, false].into_iter().any(|is_country| {
            let (here, there) = (of(a, is_country), of(b, is_country));
            !here.is_empty() && !there.is_empty() && here.is_disjoint(&there)
        })
    }
}

/// Whether a facet ties the two: a bearer or a partner of many projects does not.
fn is_tying(facet: &SharedFacet) -> bool {
    let is_who = matches!(facet.kind, FacetKind::Bearer | FacetKind::Partner);
    !is_who || facet.holders as usize <= TIES_AT_MOST
}

fn is_sequel(a: &Kin, b: &Kin) -> bool {
    let follows = |first: &Kin, then: &Kin| {
        first.ended.zip(then.started).is_some_and(|(ended, started)| ended <= started)
    };
    follows(a, b) || follows(b, a)
}

/// The dimensions of both rows with the product of their weights, in their order.
fn merged<'r>(
    a: (&'r [u32], &'r [f32]),
    b: (&'r [u32], &'r [f32]),
) -> impl Iterator<Item = (u32, f64)> + 'r {
    let mut at = 0;
    a.0.iter().zip(a.1).filter_map(move |(dim, weight)| {
        while b.0.get(at).is_some_and(|other| other < dim) {
            at += 1;
        }
        let same = b.0.get(at).is_some_and(|other| other == dim);
        same.then(|| (*dim, f64::from(*weight) * f64::from(b.1[at])))
    })
}

#[cfg(test)]
mod tests;
