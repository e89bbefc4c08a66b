//! Registers small enough to be read.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::access::Standing;

pub(super) fn kin(id: &str, name: &str, text: &str) -> Kin {
    Kin {
        id: id.to_owned(),
        name: name.to_owned(),
        standing: Standing::Labelled,
        contact: None,
        called: name.to_owned(),
        language: Some("fr".to_owned()),
        texts: vec![text.to_owned()],
        facets: Vec::new(),
        stage: None,
        scale: None,
        started: None,
        ended: None,
        needs: Vec::new(),
        offers: Vec::new(),
        needs_support: Vec::new(),
        has_dreamer: false,
        has_doer: false,
    }
}

pub(super) fn facet(kind: FacetKind, key: &str) -> Facet {
    Facet { kind, key: key.to_owned(), written: key.to_owned() }
}

fn kind_of(found: &Kinship, a: usize, b: usize) -> Option<Kind> {
    let is =
        |pair: &&Pair| (pair.first, pair.second) == (a, b) || (pair.first, pair.second) == (b, a);
    found.pairs.iter().find(is).map(|pair| pair.kind)
}

/// Plain TF-IDF cosine of words as they are.
fn plain_cosine(projects: &[Kin], a: usize, b: usize) -> f64 {
    let counts: Vec<BTreeMap<String, f64>> = projects
        .iter()
        .map(|kin| {
            let mut counts = BTreeMap::new();
            for word in words::words(&kin.texts[0]) {
                *counts.entry(word.to_lowercase()).or_insert(0.0) += 1.0;
            }
            counts
        })
        .collect();
    let n = projects.len() as f64;
    let idf = |word: &str| {
        let holders = counts.iter().filter(|counts| counts.contains_key(word)).count() as f64;
        1.0 + libm::log((1.0 + n) / (1.0 + holders))
    };
    let row = |at: usize| -> BTreeMap<&str, f64> {
        counts[at].iter().map(|(word, count)| (word.as_str(), count * idf(word))).collect()
    };
    let (x, y) = (row(a), row(b));
    let length = |row: &BTreeMap<&str, f64>| row.values().map(|w| w * w).sum::<f64>().sqrt();
    let shared: f64 = x.iter().filter_map(|(word, weight)| Some(weight * y.get(word)?)).sum();
    shared / (length(&x) * length(&y))
}

const FORM: &str = "Cette initiative a été retenue par le jury régional parce qu’elle répond à un \
    besoin mal couvert du territoire. Elle bénéficie pendant dix-huit mois d’un accompagnement \
    collectif, d’un appui méthodologique et d’une mise en réseau avec les autres lauréats de la \
    promotion. Le bilan intermédiaire sera présenté au comité de suivi, qui décidera de la \
    poursuite du soutien. ";

const SUBJECTS: [&str; 6] = [
    "Des pêcheurs réparent des filets usés et vendent des sacs cousus au port.",
    "Une chorale itinérante chante dans les hôpitaux avec des soignants volontaires.",
    "Un atelier de vélos apprend la mécanique aux collégiens du canton.",
    "Des apiculteurs installent des ruchers sur les toits des immeubles anciens.",
    "Une épicerie ambulante ravitaille les hameaux isolés de la vallée.",
    "Des juristes bénévoles rédigent des courriers pour les locataires menacés.",
];

fn lineage() -> [Kin; 2] {
    [
        kin(
            "passerelle",
            "Passerelle Marmande",
            "Passerelle prête des jardins ouvriers inoccupés à des familles hébergées en foyer. \
             Chaque parrain transmet l’outillage, les semis et la conduite du compost. Une \
             trentaine de parcelles près du canal, cultivées jusqu’à la crue de 2012.",
        ),
        kin(
            "terres-en-partage",
            "Terres en partage",
            "Née de l’ancienne Passerelle Marmande, l’association confie des parcelles du canal à \
             des foyers d’hébergement. Les parrains y enseignent semis, compost et outillage ; un \
             marché hebdomadaire écoule les récoltes.",
        ),
    ]
}

#[test]
fn a_form_in_common_is_no_kinship_and_a_lineage_with_a_lower_cosine_is_found() {
    let mut projects: Vec<Kin> = SUBJECTS
        .iter()
        .enumerate()
        .map(|(at, subject)| {
            kin(&format!("p{at}"), subject.split(' ').nth(1).unwrap(), &format!("{FORM}{subject}"))
        })
        .collect();
    projects.extend(lineage());
    let form = plain_cosine(&projects, 0, 1);
    let line = plain_cosine(&projects, 6, 7);
    assert!(form > 0.55 && line < form, "{form} {line}");
    let found = kinship(&projects, 5);
    for a in 0..6 {
        for b in a + 1..6 {
            let kind = kind_of(&found, a, b);
            assert!(matches!(kind, None | Some(Kind::Near | Kind::Template)), "{a} {b} {kind:?}");
        }
    }
    assert_eq!(kind_of(&found, 6, 7), Some(Kind::Lineage));
    assert!(found.federations.iter().all(|group| group.members == [6, 7]));
}

#[test]
fn a_form_that_only_two_filled_in_is_no_kinship_either() {
    let mut projects: Vec<Kin> = (0..2)
        .map(|at| kin(&format!("p{at}"), &format!("Nom{at}"), &format!("{FORM}{}", SUBJECTS[at])))
        .collect();
    projects.extend((2..6).map(|at| kin(&format!("p{at}"), &format!("Nom{at}"), SUBJECTS[at])));
    assert!(plain_cosine(&projects, 0, 1) > 0.55);
    let found = kinship(&projects, 5);
    assert_eq!(kind_of(&found, 0, 1), Some(Kind::Template));
    assert!(found.federations.is_empty());
}

#[test]
fn one_initiative_described_twice_is_found_and_branches_are_no_duplicates() {
    let text = "Une épicerie ambulante ravitaille les hameaux isolés de la vallée, deux fois par \
                semaine, avec des produits de fermes proches.";
    let again = "L’épicerie ambulante ravitaille, deux fois par semaine, les hameaux isolés de la \
                 vallée avec des produits des fermes.";
    let mut projects = vec![kin("a", "Le Panier roulant", text), kin("b", "Panier Roulant", again)];
    projects.extend((0..4).map(|at| kin(&format!("c{at}"), &format!("Nom{at}"), SUBJECTS[at])));
    assert_eq!(kind_of(&kinship(&projects, 5), 0, 1), Some(Kind::Duplicate));
    projects[0].facets.push(facet(FacetKind::Place, "marmande"));
    projects[1].facets.push(facet(FacetKind::Place, "villeneuve"));
    assert_eq!(kind_of(&kinship(&projects, 5), 0, 1), Some(Kind::Lineage));
}

#[test]
fn rare_facets_bring_projects_together_across_languages() {
    let mut projects: Vec<Kin> =
        (0..6).map(|at| kin(&format!("p{at}"), &format!("Nom{at}"), SUBJECTS[at])).collect();
    projects[5].language = Some("en".to_owned());
    projects[5].texts = vec!["Volunteers drive older people to their appointments.".to_owned()];
    for at in [0, 5] {
        projects[at].facets.push(facet(FacetKind::Driver, "ageing"));
        projects[at].facets.push(facet(FacetKind::Stake, "health"));
    }
    let found = kinship(&projects, 5);
    assert_eq!(kind_of(&found, 0, 5), Some(Kind::Alliance));
    let pair = found.pairs.iter().find(|pair| pair.kind == Kind::Alliance).unwrap();
    assert!(pair.evidence.text == 0.0 && pair.evidence.facets > 0.4);
}

#[test]
fn words_are_shown_as_they_were_written() {
    let projects = [
        kin("a", "Un", "Des Balades partagées sur les toits."),
        kin("b", "Deux", "Une balade partagée, et son miel."),
        kin("c", "Trois", "Une chorale itinérante."),
    ];
    let found = kinship(&projects, 5);
    let pair = &found.pairs[0];
    let terms: Vec<&str> = pair.evidence.terms.iter().map(|term| term.written.as_ref()).collect();
    // In the order of names the second comes first.
    assert_eq!(terms.len(), 2, "{terms:?}");
    assert!(terms.contains(&"balade") && terms.contains(&"partagée"), "{terms:?}");
}

#[test]
fn needs_meet_offers_and_dreamers_meet_doers() {
    let mut projects: Vec<Kin> = lineage().to_vec();
    projects[0].needs = vec!["Comptabilité associative".to_owned()];
    projects[1].offers = vec!["comptabilite".to_owned()];
    projects[0].has_dreamer = true;
    projects[1].has_doer = true;
    let found = kinship(&projects, 5);
    assert_eq!(found.gifts.len(), 1);
    assert_eq!(found.gifts, [Gift { needs: 0, need: 0, offers: 1, offer: 0 }]);
    assert!(found.more_gifts.is_empty());
    assert_eq!(found.meetings, [Meeting { dreamer: 0, doer: 1 }]);
}

#[test]
fn of_many_offers_the_nearest_are_kept_and_the_others_counted() {
    let mut projects: Vec<Kin> = (0..30).map(|at| kin(&format!("p{at:02}"), "N", "")).collect();
    for (at, project) in projects.iter_mut().enumerate() {
        project.name = format!("nom{at:02}x");
        project.needs = vec!["Comptabilité".to_owned()];
        project.offers = vec!["comptabilite associative".to_owned()];
    }
    projects[0].texts = vec![SUBJECTS[0].to_owned()];
    projects[25].texts = vec![SUBJECTS[0].to_owned()];
    let found = kinship(&projects, 3);
    let of = |needs: usize| -> Vec<usize> {
        let gifts = found.gifts.iter().filter(|gift| gift.needs == needs);
        gifts.map(|gift| gift.offers).collect()
    };
    assert_eq!(of(0), [1, 2, 25], "a neighbour comes before the order of names");
    assert_eq!(of(1), [0, 2, 3]);
    assert_eq!(found.gifts.len(), 30 * 3);
    assert!(found.more_gifts.iter().all(|more| more.count == 29 - 3));
    assert_eq!(found.more_gifts.len(), 30);
}

/// What is compared is bounded by what is said, not by who could meet whom: three projects of eight
/// hundred skills each keep no more exchanges than needs times neighbours.
#[test]
fn long_lists_of_skills_keep_few_exchanges() {
    let skills: Vec<String> = (0..800).map(|at| format!("atelier numero{at}x")).collect();
    let mut projects: Vec<Kin> = (0..3).map(|at| kin(&format!("p{at}"), "N", "")).collect();
    for project in &mut projects {
        project.needs = skills.clone();
        project.offers = skills.iter().cloned().chain(["atelier".to_owned()]).collect();
    }
    let found = kinship(&projects, 5);
    // Each need: itself and « atelier », at each of the two others.
    assert_eq!(found.gifts.len(), 3 * 800 * 4);
    assert!(found.more_gifts.is_empty());
    let found = kinship(&projects, 2);
    assert_eq!(found.gifts.len(), 3 * 800 * 2);
    assert!(found.more_gifts.iter().all(|more| more.count == 2));
}

#[test]
fn none_and_one_are_no_trouble() {
    assert!(kinship(&[], 5).pairs.is_empty());
    assert_eq!(kinship(&[kin("a", "Un", "Seul.")], 5).nearest, [Vec::<usize>::new()]);
    assert!(kinship(&[kin("a", "", ""), kin("b", "", "")], 5).federations.is_empty());
}

fn drawn(seed: &[(u8, u8, u8)]) -> Vec<Kin> {
    let word = |n: u8| format!("mot{}x", (b'a' + n % 26) as char);
    let made = seed.iter().enumerate().map(|(at, (a, b, c))| {
        let own: Vec<String> =
            (0..4 + a % 12).map(|n| word(n.wrapping_mul(*b) / 3 + c % 7)).collect();
        let mut kin = kin(&format!("p{at}"), &format!("Nom {}", a ^ b), &own.join(" "));
        kin.facets.push(facet(FacetKind::Concept, &format!("v{}", c % 4)));
        kin
    });
    made.collect()
}

/// What was found with ids for positions.
fn told(projects: &[Kin], found: &Kinship) -> Vec<String> {
    let id = |at: usize| projects[at].id.as_str();
    let pairs = found.pairs.iter().map(|pair| {
        format!("{} {} {:?} {:?}", id(pair.first), id(pair.second), pair.kind, pair.evidence)
    });
    let groups = found
        .federations
        .iter()
        .map(|group| format!("{:?}", group.members.iter().map(|at| id(*at)).collect::<Vec<_>>()));
    pairs.chain(groups).collect()
}

proptest! {
    #[test]
    fn the_fast_way_finds_what_comparing_with_everybody_finds(
        seed in prop::collection::vec(any::<(u8, u8, u8)>(), 2..60),
        most in 1_usize..12,
    ) {
        let projects = drawn(&seed);
        let all: Vec<usize> = (0..projects.len()).collect();
        prop_assert_eq!(
            nearest_of_all(&projects, most),
            nearest_by_comparing(&projects, most, &all)
        );
    }

    #[test]
    fn neither_order_nor_threads_change_what_is_found(
        seed in prop::collection::vec(any::<(u8, u8, u8)>(), 2..30),
    ) {
        let projects = drawn(&seed);
        let expected = told(&projects, &kinship(&projects, 5));
        let mut turned = projects.clone();
        turned.reverse();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let found = pool.install(|| told(&turned, &kinship(&turned, 5)));
        prop_assert_eq!(expected, found);
    }

    #[test]
    fn reasons_are_the_same_from_either_side(
        seed in prop::collection::vec(any::<(u8, u8, u8)>(), 2..20),
    ) {
        let projects = drawn(&seed);
        let found = kinship(&projects, 50);
        // Names that sort the other way round swap who comes first in each pair.
        let mut swapped = projects.clone();
        for (at, kin) in swapped.iter_mut().enumerate() {
            kin.id = format!("p{:03}", 999 - at);
            kin.name = String::new();
        }
        let mut plain = projects.clone();
        plain.iter_mut().enumerate().for_each(|(at, kin)| {
            kin.id = format!("p{at:03}");
            kin.name = String::new();
        });
        let (a, b) = (kinship(&plain, 50), kinship(&swapped, 50));
        for pair in &a.pairs {
            let same = b.pairs.iter().find(|other| other.first == pair.second && other.second == pair.first);
            prop_assert!(same.is_some());
            if let Some(same) = same {
                let (x, y) = (&pair.evidence, &same.evidence);
                prop_assert_eq!(pair.kind, same.kind);
                prop_assert!((x.text - y.text).abs() < 1e-6 && (x.own - y.own).abs() < 1e-6);
                prop_assert_eq!(x.terms.len(), y.terms.len());
                prop_assert_eq!(x.shared.len(), y.shared.len());
            }
        }
        prop_assert!(found.pairs.iter().all(|pair| pair.first != pair.second));
    }
}
