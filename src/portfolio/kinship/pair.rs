//! Two projects side by side: what they share, and what that is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::evidence::{Evidence, SharedFacet, SharedTerm};
use super::kin::{FacetKind, Kin};
use super::kinds::{self, Kind};
use super::lexicon::{Lexicon, NO_TERM};
use super::mentions;
use super::space::{Dimension, FACETS_SHARE, Space, counted};
use super::template::{Runs, covered};
use super::words;

/// With fewer projects most words are rare: three count as one.
const SMALL: usize = 50;
/// Shared words that are shown.
const SHOWN: usize = 6;
/// A bearer, a link or a name that more projects have in common ties no two of them.
const TIES_AT_MOST: usize = 8;

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
    /// word for word counts where they tell of one initiative.
    pub fn closeness(&self) -> f64 {
        let text = match self.kind {
            Kind::Duplicate | Kind::Lineage => self.evidence.text,
            Kind::Alliance | Kind::Near | Kind::Template => self.evidence.own,
        };
        text + FACETS_SHARE * self.evidence.facets
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
    /// The names in the form that is compared.
    folded: Vec<String>,
    /// Pairs of which one names the other.
    named: BTreeSet<(usize, usize)>,
}

impl<'j> Judge<'j> {
    pub fn new(
        projects: &'j [&'j Kin],
        lexicon: &'j Lexicon,
        runs: &'j Runs,
        space: &'j Space,
    ) -> Self {
        let names: Vec<_> = (0..projects.len()).map(|at| lexicon.name_terms(at)).collect();
        let folded = projects.iter().map(|kin| words::folded(&kin.called)).collect();
        let named = mentions::between(lexicon, space, &names);
        Self { projects, lexicon, runs, space, names, folded, named }
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
            self.what_is_left(a, b, &mut evidence)
        };
        terms.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        let rare = (self.projects.len() / 500).max(2) as u32;
        let is_rare = |(term, _): &&(u32, f64)| self.space.holders_of(*term) <= rare;
        evidence.rare_terms = terms.iter().filter(is_rare).count();
        if self.projects.len() < SMALL {
            evidence.rare_terms /= 3;
        }
        evidence.terms = self.written(forms, &terms);
        evidence.name = self.names_alike(a, b);
        evidence.is_named = self.named.contains(&(a, b));
        let has = |kind| {
            evidence.shared.iter().any(|facet: &SharedFacet| {
                facet.kind == kind && facet.holders as usize <= TIES_AT_MOST
            })
        };
        (evidence.same_bearer, evidence.same_link) = (has(FacetKind::Bearer), has(FacetKind::Link));
        evidence.is_elsewhere = self.is_elsewhere(a, b);
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
                    shared.push(SharedFacet { kind: *kind, written, holders: *holders });
                }
            }
        }
        evidence.shared = shared.into();
        terms
    }

    /// What both texts still share without the runs of words that they have in common: the terms
    /// with what each adds to the cosine.
    fn what_is_left(&self, a: usize, b: usize, evidence: &mut Evidence) -> Vec<(u32, f64)> {
        let sides = [(a, b), (b, a)].map(|(own, other)| {
            let common = self.runs.common(own, other);
            let words = &self.lexicon.projects[own];
            let hidden = covered(common.iter(), words.tokens.len());
            let wide = common.iter().filter(|run| run.is_template);
            let wide = covered(wide, words.tokens.len());
            let share = |covered: &[bool]| {
                let text = words.tokens.len() - words.name;
                covered.iter().filter(|is| **is).count() as f64 / text.max(1) as f64
            };
            let template = self.runs.template(own);
            let is = |list: &[bool], at: usize| list.get(at).copied().unwrap_or(false);
            let kept = |at: usize| at >= words.name && !is(&hidden, at) && !is(template, at);
            let counts = counted(self.lexicon, own, kept);
            (share(&hidden), share(&wide), counts)
        });
        evidence.verbatim = sides[0].0.max(sides[1].0);
        let wide = sides[0].1.max(sides[1].1);
        evidence.is_widespread = evidence.verbatim > 0.0 && wide >= evidence.verbatim / 2.0;
        evidence.left = sides.iter().map(|(.., counts)| counts.len()).min().unwrap_or_default();
        let weighted = sides.map(|(.., counts)| {
            self.space.text_weights(self.projects.len(), &counts).collect::<Vec<_>>()
        });
        let terms = joined(&weighted[0], &weighted[1]);
        evidence.own = terms.iter().map(|(_, product)| product).sum();
        terms
    }

    /// Each term of a project's texts, as it is first written there.
    fn forms(&self, project: usize) -> Forms<'_> {
        let own = &self.lexicon.projects[project];
        let kin = self.projects[project];
        let all = kin.texts.iter().flat_map(|text| words::words(text));
        let mut forms = HashMap::new();
        for (token, word) in own.tokens[own.name..].iter().zip(all) {
            let term = self.lexicon.term(own.tongue, *token);
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
            Some(SharedTerm { written: (*forms.get(term)?).into(), holders })
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

    fn is_elsewhere(&self, a: usize, b: usize) -> bool {
        // A country, or a place that a third of the projects share, tells nobody apart.
        let many = self.projects.len() as u32 / 3;
        let places = [a, b].map(|at| {
            let facets = self.projects[at].facets.iter();
            let places = facets.filter(|facet| facet.kind == FacetKind::Place);
            let places = places.filter(|facet| {
                let key = (facet.kind, facet.key.as_str());
                let all = &self.space.facets;
                let found =
                    all.binary_search_by(|(kind, text, _)| (*kind, text.as_str()).cmp(&key));
                facet.key.len() > 2 && found.is_ok_and(|at| all[at].2 <= many.max(4))
            });
            places.map(|facet| facet.key.as_str()).collect::<BTreeSet<_>>()
        });
        places.iter().all(|places| !places.is_empty()) && places[0].is_disjoint(&places[1])
    }
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

fn joined(a: &[(u32, f64)], b: &[(u32, f64)]) -> Vec<(u32, f64)> {
    let find = |term: u32| b.binary_search_by_key(&term, |(term, _)| *term).ok();
    let both = a.iter().filter_map(|(term, weight)| {
        let at = find(*term)?;
        Some((*term, weight * b[at].1))
    });
    both.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{facet, kin};
    use super::super::{FacetKind, Kinship, kinship};
    use super::*;

    fn pair(found: &Kinship, a: usize, b: usize) -> &Pair {
        let is =
            |pair: &&Pair| pair.first.min(pair.second) == a && pair.first.max(pair.second) == b;
        found.pairs.iter().find(is).unwrap()
    }

    /// The closest first, whatever the names: each shares one word more with the first project.
    #[test]
    fn neighbours_stand_in_the_order_of_their_closeness() {
        let shared = [
            "levain",
            "boulange fournil",
            "moulin farine blutoir",
            "tonneau barrique cuvier pressoir",
        ];
        let projects = [
            kin("p", "Premier", &shared.join(" ")),
            kin("a", "Alpage", shared[0]),
            kin("b", "Brasier", shared[2]),
            kin("c", "Chalut", shared[3]),
            kin("d", "Dortoir", shared[1]),
        ];
        let found = kinship(&projects, 4);
        let order: Vec<usize> =
            found.nearest[0].iter().map(|at| found.pairs[*at].other(0)).collect();
        assert_eq!(order, [3, 2, 4, 1]);
        let near = found.nearest[0].iter().map(|at| found.pairs[*at].closeness());
        assert!(near.collect::<Vec<_>>().is_sorted_by(|a, b| a > b && *b > 0.0));
    }

    #[test]
    fn closeness_counts_what_is_copied_where_it_tells_of_one_initiative() {
        let evidence = Evidence { text: 0.9, own: 0.2, facets: 0.5, ..Evidence::default() };
        let closeness =
            |kind| Pair { first: 0, second: 1, kind, evidence: evidence.clone() }.closeness();
        for kind in [Kind::Duplicate, Kind::Lineage] {
            assert!((closeness(kind) - 1.1).abs() < 1e-12, "{kind:?}");
        }
        for kind in [Kind::Alliance, Kind::Near, Kind::Template] {
            assert!((closeness(kind) - 0.4).abs() < 1e-12, "{kind:?}");
        }
    }

    /// A word that is said twice weighs 1 + ln 2, in a text of length one.
    #[test]
    fn a_word_that_is_said_again_weighs_more() {
        let projects = [
            kin("a", "", "boulange boulange levain"),
            kin("b", "", "boulange levain"),
            kin("c", "", "voilier"),
        ];
        let twice = 1.0 + 2f64.ln();
        let cosine = (twice + 1.0) / ((twice.powi(2) + 1.0).sqrt() * 2f64.sqrt());
        let found = kinship(&projects, 2);
        assert!((pair(&found, 0, 1).evidence.text - cosine).abs() < 1e-6);
    }

    /// A place tells two projects apart as long as no more than a third have it, or four.
    #[test]
    fn a_place_that_many_share_tells_nobody_apart() {
        let elsewhere = |projects: usize, holders: usize| {
            let mut all: Vec<_> = (0..projects)
                .map(|at| kin(&format!("p{at}"), &format!("Nom{at}"), &format!("texte{at}")))
                .collect();
            let last = projects - 1;
            for at in [0, last] {
                all[at].facets.push(facet(FacetKind::Bearer, "noor"));
            }
            for kin in &mut all[..holders] {
                kin.facets.push(facet(FacetKind::Place, "niort"));
            }
            all[last].facets.push(facet(FacetKind::Place, "rouen"));
            pair(&kinship(&all, 3), 0, last).evidence.is_elsewhere
        };
        assert!(elsewhere(9, 4) && !elsewhere(9, 5));
        assert!(elsewhere(30, 10) && !elsewhere(30, 11));
    }
}
