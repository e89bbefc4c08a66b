//! Projects that nobody wrote.

use std::collections::BTreeSet;

use germoir::access::Standing;
use germoir::portfolio::kinship::{Facet, FacetKind, Kin};
use rand::{Rng, RngExt, SeedableRng};
use rand_distr::{Distribution, Zipf};
use rayon::prelude::*;

/// Texts whose words are drawn as rarely or as often as in a language: each project has a
/// subject of its own beside the common words, and some have a public, a place or a driver.
pub fn made_up(count: usize) -> Vec<Kin> {
    let words = vocabulary(30_000);
    let common = Zipf::new(words.len() as f64, 1.0).unwrap();
    let subjects: Vec<Vec<usize>> = {
        let mut draw = rand_chacha::ChaCha8Rng::seed_from_u64(7);
        let subject = |_| (0..60).map(|_| draw.random_range(200..words.len())).collect();
        (0..200).map(subject).collect()
    };
    let project = |at: usize| {
        let mut draw = rand_chacha::ChaCha8Rng::seed_from_u64(at as u64);
        let subject = &subjects[draw.random_range(0..subjects.len())];
        let length = draw.random_range(60..140);
        let text: Vec<&str> = (0..length)
            .map(|_| {
                let word = if draw.random_bool(0.2) {
                    subject[draw.random_range(0..subject.len())]
                } else {
                    common.sample(&mut draw) as usize - 1
                };
                words[word].as_str()
            })
            .collect();
        let name = format!("{} {}", words[draw.random_range(500..words.len())], at);
        kin(at, name, text.join(" "), facets(&mut draw))
    };
    (0..count).into_par_iter().map(project).collect()
}

/// Texts of a hundred words, drawn from four hundred, under names of two of them and a number: every
/// word is in a fifth of the projects, and none tells much.
pub fn of_few_words(count: usize) -> Vec<Kin> {
    let words = vocabulary(400);
    let project = |at: usize| {
        let mut draw = rand_chacha::ChaCha8Rng::seed_from_u64(at as u64);
        let mut some = |count| -> Vec<&str> {
            (0..count).map(|_| words[draw.random_range(0..words.len())].as_str()).collect()
        };
        let (name, text) = (some(2).join(" "), some(100).join(" "));
        kin(at, format!("{name} {at}"), text, facets(&mut draw))
    };
    (0..count).into_par_iter().map(project).collect()
}

fn kin(at: usize, name: String, text: String, facets: Vec<Facet>) -> Kin {
    Kin {
        id: format!("p{at:06}"),
        name: name.clone(),
        standing: Standing::Named,
        contact: None,
        called: name,
        language: Some("fr".to_owned()),
        texts: vec![text],
        facets,
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

fn facets(draw: &mut impl Rng) -> Vec<Facet> {
    let kinds = [
        (FacetKind::Stake, 19),
        (FacetKind::Public, 300),
        (FacetKind::Place, 2000),
        (FacetKind::Concept, 35),
        (FacetKind::Driver, 17),
        (FacetKind::Technology, 6),
    ];
    let values = kinds.into_iter().filter_map(|(kind, values)| {
        let value = (values as f64 * draw.random::<f64>().powi(2)) as usize;
        let key = format!("v{value}");
        draw.random_bool(0.7).then(|| Facet { kind, written: key.clone(), key })
    });
    values.collect()
}

/// Words made of French syllables, none twice.
fn vocabulary(count: usize) -> Vec<String> {
    const STARTS: [&str; 20] = [
        "b", "ch", "cr", "d", "f", "g", "gr", "j", "l", "m", "n", "p", "pl", "qu", "r", "s", "t",
        "tr", "v", "z",
    ];
    const ENDS: [&str; 12] = ["a", "é", "i", "on", "an", "eu", "ou", "è", "in", "oi", "ai", "au"];
    let mut draw = rand_chacha::ChaCha8Rng::seed_from_u64(1);
    let mut seen = BTreeSet::new();
    let mut words = Vec::new();
    while words.len() < count {
        let syllables = draw.random_range(2..5);
        let word: String = (0..syllables)
            .map(|_| {
                format!(
                    "{}{}",
                    STARTS[draw.random_range(0..STARTS.len())],
                    ENDS[draw.random_range(0..ENDS.len())]
                )
            })
            .collect();
        if seen.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}
