//! Files told with one text: a network, or a form that many filled in.
//!
//! Template text is a run of words that stands in four projects or more. Each project is laid beside the
//! first project, in the order of names, that has most of its template text: where that is half of its
//! words, the two belong together. So the work grows with the text and not with pairs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::kin::{FacetKind, Kin};
use super::lexicon::Lexicon;
use super::space::counted;
use super::template::{Run, Runs, TEMPLATE_FROM, covered};

/// The share of a text that has to be the common one.
const SHARE: f64 = 0.5;
/// With fewer words of its own, a file only says where and when.
const FEW_WORDS: usize = 6;

/// Projects whose files share one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// In the order of names.
    pub members: Vec<usize>,
    /// The common text's share of the words of the member that has least of it.
    pub share: f64,
    /// The places that a member names and not most of them, in the order of the members: whose, and in
    /// which words. None twice.
    pub places: Vec<(usize, String)>,
    /// Whether it looks like a network: names alike, or hardly a word beside the common text. Otherwise
    /// the files tell of different things around it, as those do that answer one form.
    pub is_network: bool,
}

/// Every network and form, in the order of its first member.
pub(super) fn networks(projects: &[&Kin], lexicon: &Lexicon, runs: &Runs) -> Vec<Network> {
    let mut first_with: HashMap<u64, usize> = HashMap::new();
    let mut group: Vec<usize> = (0..projects.len()).collect();
    let mut shares = vec![0.0; projects.len()];
    for at in 0..projects.len() {
        let mut heads: BTreeMap<usize, Vec<&Run>> = BTreeMap::new();
        for run in runs.of(at).iter().filter(|run| run.is_template) {
            let head = *first_with.entry(run.print).or_insert(at);
            heads.entry(head).or_default().push(run);
        }
        let words = &lexicon.projects[at];
        let text = words.tokens.len() - words.name;
        let share = |runs: &[&Run]| {
            let covered = covered(runs.iter().copied(), words.tokens.len());
            covered.iter().filter(|is| **is).count() as f64 / text.max(1) as f64
        };
        // Of equal shares the first in order.
        let best = heads.iter().map(|(head, runs)| (share(runs), *head));
        let best = best.fold((0.0, at), |best, next| if next.0 > best.0 { next } else { best });
        if best.0 >= SHARE {
            (shares[at], group[at]) = (best.0, group[best.1]);
        }
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in (0..projects.len()).filter(|at| shares[*at] > 0.0) {
        members.entry(group[at]).or_default().push(at);
    }
    let members = members.into_values().filter(|members| members.len() >= TEMPLATE_FROM);
    members
        .map(|members| Network {
            share: members.iter().map(|at| shares[*at]).fold(1.0, f64::min),
            places: places(&members, projects),
            is_network: are_names_alike(&members, lexicon)
                || have_few_words(&members, lexicon, runs),
            members,
        })
        .collect()
}

fn places(members: &[usize], projects: &[&Kin]) -> Vec<(usize, String)> {
    // The members that are named first: a place that one of them has is theirs, so that a missing one
    // does not tell where another acts.
    let (named, others): (Vec<usize>, Vec<usize>) =
        members.iter().partition(|at| projects[**at].standing.is_named());
    let order: Vec<usize> = named.into_iter().chain(others).collect();
    let places = order.iter().flat_map(|at| {
        let facets = projects[*at].facets.iter();
        facets.filter(|facet| facet.kind == FacetKind::Place).map(move |facet| (*at, facet))
    });
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, facet) in places.clone() {
        *counts.entry(&facet.key).or_default() += 1;
    }
    let mut seen = BTreeSet::new();
    let own = places.filter(|(_, facet)| {
        2 * counts[facet.key.as_str()] <= members.len() && seen.insert(facet.key.as_str())
    });
    let mut own: Vec<(usize, String)> =
        own.map(|(at, facet)| (at, facet.written.clone())).collect();
    // Stable: the places of one member stay in their order.
    own.sort_by_key(|(at, _)| *at);
    own
}

/// Whether a word stands in the names of most.
fn are_names_alike(members: &[usize], lexicon: &Lexicon) -> bool {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for term in members.iter().flat_map(|at| lexicon.name_terms(*at)) {
        *counts.entry(term).or_default() += 1;
    }
    counts.values().any(|count| 2 * count > members.len())
}

/// Whether hardly a word is left of most, without the text that they share.
fn have_few_words(members: &[usize], lexicon: &Lexicon, runs: &Runs) -> bool {
    let few = members.iter().filter(|at| {
        let template = runs.template(**at);
        let name = lexicon.projects[**at].name;
        let own = |token: usize| token >= name && !template.get(token).copied().unwrap_or(false);
        counted(lexicon, **at, own).len() < FEW_WORDS
    });
    2 * few.count() > members.len()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{facet, kin};
    use super::super::{FacetKind, Kin, Kind, Kinship, kinship};
    use crate::access::Standing;

    const TEXT: &str = "Une association pour le maintien d’une agriculture paysanne : des familles \
        s’engagent pour une saison auprès de maraîchers proches et reçoivent chaque semaine un panier \
        de légumes. Les adhérents tiennent le stand à tour de rôle et passent une journée à la ferme.";
    const TOWNS: [&str; 6] = ["Niort", "Brest", "Lille", "Lyon", "Pau", "Metz"];
    const HALLS: [&str; 6] = ["préau", "halle", "foyer", "gymnase", "grange", "salle"];

    fn branches(has_places: bool) -> Vec<Kin> {
        let branch = |at: usize| {
            let (town, hall) = (TOWNS[at], HALLS[at]);
            let text =
                format!("{TEXT} La distribution se tient dans la {hall} municipale de {town}.");
            let mut kin = kin(&format!("amap{at}"), &format!("AMAP de {town}"), &text);
            if has_places {
                kin.facets.push(facet(FacetKind::Place, &town.to_lowercase()));
                kin.facets.push(facet(FacetKind::Place, "fr"));
            }
            kin
        };
        (0..TOWNS.len()).map(branch).collect()
    }

    fn others(count: usize) -> Vec<Kin> {
        let word = |at: usize| format!("mot{}x{}", (b'a' + (at % 26) as u8) as char, at / 26);
        let other = |at: usize| {
            let text: Vec<String> = (0..30).map(|n| word((at * 7 + n * n * 3) % 600)).collect();
            kin(&format!("p{at:03}"), &format!("Nom {}", word(at)), &text.join(" "))
        };
        (0..count).map(other).collect()
    }

    fn named_once(projects: &[Kin], places: usize) -> Kinship {
        let found = kinship(projects, 5);
        assert_eq!(found.networks.len(), 1);
        let network = &found.networks[0];
        let mut members = network.members.clone();
        members.sort_unstable();
        assert_eq!(members, (0..TOWNS.len()).collect::<Vec<_>>());
        assert!(network.is_network && network.share > 0.7);
        assert_eq!(network.places.len(), places);
        let is_branch = |at: usize| at < TOWNS.len();
        let between =
            found.pairs.iter().filter(|pair| is_branch(pair.first) && is_branch(pair.second));
        assert_eq!(between.count(), 0, "a network is not named again pair by pair");
        found
    }

    #[test]
    fn a_network_is_named_once_alone_and_among_hundreds_with_places_and_without() {
        for (has_places, places) in [(true, TOWNS.len()), (false, 0)] {
            for count in [2, 300] {
                let mut projects = branches(has_places);
                projects.extend(others(count));
                let found = named_once(&projects, places);
                let joined = found.federations.iter().flat_map(|group| &group.members);
                assert_eq!(joined.filter(|at| **at < TOWNS.len()).count(), 0);
            }
        }
    }

    /// Where the one is does not bring it near to whatever else is there.
    #[test]
    fn a_town_in_common_alone_proposes_nothing() {
        let mut projects = branches(true);
        let text = "Une épicerie solidaire ouverte aux étudiants de Niort, avec des invendus.";
        projects.push(kin("e", "Épicerie du Marais", text));
        projects[TOWNS.len()].facets.push(facet(FacetKind::Place, "niort"));
        projects.push(kin("v", "Atelier du Guidon", "Des retraités réparent des vélos."));
        let found = named_once(&projects, TOWNS.len());
        assert!(found.federations.is_empty());
        assert!(found.pairs.iter().all(|pair| pair.kind == Kind::Near), "{:?}", found.pairs);
    }

    #[test]
    fn a_place_is_that_of_a_member_who_is_named_where_one_has_it() {
        let mut projects = branches(true);
        projects[0].facets.push(facet(FacetKind::Place, "brest"));
        let of_brest = |projects: &[Kin]| {
            let places = &kinship(projects, 5).networks[0].places;
            places.iter().find(|(_, place)| place == "brest").map(|(at, _)| *at)
        };
        // In the order of names Brest comes before Niort.
        assert_eq!(of_brest(&projects), Some(1));
        // Taken from a named one, it would tell where the other acts.
        projects[0].standing = Standing::Named;
        assert_eq!(of_brest(&projects), Some(0));
    }

    #[test]
    fn two_branches_alone_are_one_lineage_and_never_the_same() {
        for has_places in [true, false] {
            let mut projects = branches(has_places);
            projects.truncate(2);
            projects.extend(others(40));
            let found = kinship(&projects, 5);
            let is = |pair: &&super::super::Pair| pair.first < 2 && pair.second < 2;
            let pair = found.pairs.iter().find(is).map(|pair| pair.kind);
            assert_eq!(pair, Some(Kind::Lineage));
        }
    }
}
