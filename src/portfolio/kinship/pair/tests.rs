use super::super::tests::{facet, kin};
use super::super::{FacetKind, Kinship, kinship};
use super::*;

fn pair(found: &Kinship, a: usize, b: usize) -> &Pair {
    let is = |pair: &&Pair| pair.first.min(pair.second) == a && pair.first.max(pair.second) == b;
    found.pairs.iter().find(is).unwrap()
}

/// The closest first, whatever the names: each shares one word more with the first project.
#[test]
fn neighbours_stand_in_the_order_of_their_closeness() {
    let shared =
        ["levain", "boulange fournil", "moulin farine blutoir", "tonneau barrique cuvier pressoir"];
    let projects = [
        kin("p", "Premier", &shared.join(" ")),
        kin("a", "Alpage", shared[0]),
        kin("b", "Brasier", shared[2]),
        kin("c", "Chalut", shared[3]),
        kin("d", "Dortoir", shared[1]),
    ];
    let found = kinship(&projects, 4);
    let order: Vec<usize> = found.nearest[0].iter().map(|at| found.pairs[*at].other(0)).collect();
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

/// A word among the first of a text that is said twice weighs 1 + ln 6 beside one that is said once, in a
/// text of length one.
#[test]
fn a_word_that_is_said_again_weighs_more() {
    let projects = [
        kin("a", "", "boulange boulange levain"),
        kin("b", "", "boulange levain"),
        kin("c", "", "voilier"),
    ];
    let (once, twice) = (1.0 + libm::log(3.0), 1.0 + libm::log(6.0));
    let cosine = (twice + once) / ((twice.powi(2) + once.powi(2)).sqrt() * 2f64.sqrt());
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

/// What the bearer is called is known from the facet, and a partner of many ties nobody.
#[test]
fn the_name_of_one_bearer_and_a_partner_of_many_are_no_further_reasons() {
    let mut projects: Vec<_> = (0..60)
        .map(|at| {
            kin(&format!("p{at:02}"), &format!("Nom{at}n"), &format!("sujet{at}x chose{at}y"))
        })
        .collect();
    for project in &mut projects[..2] {
        project.texts[0].push_str(" pour Samovar");
        project.facets = vec![facet(FacetKind::Bearer, "samovar")];
    }
    for project in &mut projects[..9] {
        project.facets.insert(0, facet(FacetKind::Partner, "mairie"));
    }
    let found = kinship(&projects, 5);
    let evidence = &pair(&found, 0, 1).evidence;
    assert_eq!((evidence.reasons, evidence.terms.len()), (1, 0), "{evidence:?}");
    assert!(evidence.tying < evidence.facets);
    assert_eq!(pair(&found, 0, 1).kind, Kind::Near);
}

/// The words that both have in a run, of all that one of them says.
#[test]
fn what_is_repeated_is_a_share_of_the_text() {
    let shared = "Une épicerie ambulante ravitaille les hameaux isolés de la vallée, deux fois par \
                  semaine, avec des produits de fermes proches.";
    let own = [
        "Elle vend du pain, des fruits secs, des savons, des bougies et des journaux.",
        "Un atelier répare des vélos, des tondeuses, des radios et des grille-pain au village.",
    ];
    let [a, b] = own.map(|own| format!("{shared} {own}"));
    let found = kinship(&[kin("a", "Un", &a), kin("b", "Deux", &b)], 2);
    let verbatim = pair(&found, 0, 1).evidence.verbatim;
    assert!((0.4..0.8).contains(&verbatim), "{verbatim}");
}

#[test]
fn a_federation_shows_what_several_and_half_of_its_members_have() {
    let texts = ["filets", "chorale", "mécanique", "ruchers", "hameaux", "locataires"];
    let mut projects = texts.map(|text| kin(text, text, text));
    for at in [0, 5] {
        projects[at].facets.push(facet(FacetKind::Driver, "ageing"));
        projects[at].facets.push(facet(FacetKind::Stake, "health"));
    }
    // One of the two shares this with a project that is no kin.
    for at in [0, 3] {
        projects[at].facets.push(facet(FacetKind::Public, "jeunes"));
    }
    let found = kinship(&projects, 5);
    let [federation] = found.federations.as_slice() else { panic!("{:?}", found.federations) };
    let mut shared: Vec<&str> = federation.shared.iter().map(|(_, key, _)| key.as_str()).collect();
    shared.sort_unstable();
    assert_eq!(shared, ["ageing", "health"]);
}

#[test]
fn one_name_comes_first_and_is_worth_a_look_whatever_the_texts_say() {
    let pair = |second, kind, name, own| Pair {
        first: 0,
        second,
        kind,
        evidence: Evidence { name, own, text: own, ..Evidence::default() },
    };
    let pairs = [
        pair(1, Kind::Alliance, 0.0, 0.9),
        pair(2, Kind::Near, 1.0, 0.0),
        pair(3, Kind::Template, 1.0, 0.9),
    ];
    assert_eq!(super::super::shortened(&pairs, 4, 3)[0], [1, 0]);
}
