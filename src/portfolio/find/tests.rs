use std::collections::BTreeMap;

use super::*;
use crate::access::{Digest, Labels, Others, Seen};
use crate::catalogue::{builtin, other_words};
use crate::descriptor::{Project, blocks, exemplars};
use crate::i18n::{Language, Phrases};

fn entry(project: &Project, is_agreed: bool) -> Entry {
    let phrases = Phrases::new(Language::English);
    let mut labels = Labels::default();
    if !is_agreed {
        labels.number([Digest::of_project(project)], &BTreeSet::new());
    }
    let seen = Seen::of(project, labels.of(project), Others::Publish, &phrases);
    Entry::of_project(&seen, Vec::new(), true, builtin::catalogue())
}

fn all() -> Vec<Entry> {
    let catalogue = builtin::catalogue();
    let blocks = blocks().iter();
    let blocks = blocks.map(|block| Entry::of_block(block, &BTreeMap::new(), true, catalogue));
    exemplars().iter().map(|project| entry(project, true)).chain(blocks).collect()
}

fn ids<'e>(hits: &[Hit<'e>]) -> Vec<&'e str> {
    hits.iter().map(|hit| hit.entry.id.as_str()).collect()
}

#[test]
fn words_are_found_in_both_languages_without_accents_and_by_their_stems() {
    let all = all();
    let found = |text: &str| {
        let hits = find(&all, &Asked::default().words(text));
        ids(&hits).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    for (asked, id) in [
        ("sourde", "elix"),
        ("SOURDS", "elix"),
        ("deaf", "wizine"),
        ("personne agee isolee", "voisin-age"),
        ("les potagers", "le-potiron"),
        ("ride", "itn-america"),
        ("crowdfunding", "ulule"),
        ("financement participatif", "babyloan"),
        ("Toulouse", "sol"),
        ("ateliers", "monnaie-dessinee-en-ateliers"),
    ] {
        assert!(found(asked).iter().any(|known| known == id), "{asked}: {:?}", found(asked));
    }
    assert!(found("zqx").is_empty());
}

#[test]
fn what_holds_all_of_the_words_stands_first_and_an_article_counts_for_nothing() {
    let all = all();
    let hits = find(&all, &Asked::default().words("des voisins à Vanves"));
    assert_eq!((hits[0].entry.id.as_str(), hits[0].has_all), ("voisin-age", true));
    assert!(hits.len() > 1 && hits[1..].iter().all(|hit| !hit.has_all));
    let names: Vec<String> = hits[1..].iter().map(|hit| folded(&hit.entry.name)).collect();
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn what_has_to_be_there_leaves_out_the_rest_and_a_concept_holds_its_narrower_ones() {
    let all = all();
    let by_concept = Asked::default().id(Place::Concept, "accessibility");
    let hits = find(&all, &by_concept);
    assert_eq!(
        ids(&hits),
        ["idact", "dictionnaire-vivant", "interpretation-en-visio", "websourd", "wizine"]
    );
    let both = by_concept.written(Place::Place, "toulouse");
    assert_eq!(ids(&find(&all, &both)), ["websourd"]);
    let stake = find(&all, &Asked::default().id(Place::Stake, "financing"));
    assert_eq!(ids(&stake), ["babyloan", "friendsclear", "ulule", "pret-choisi-sur-place"]);
    let public = Asked::default().written(Place::Public, "personnes sourdes");
    assert_eq!(ids(&find(&all, &public)), ["elix", "websourd"]);
}

#[test]
fn nothing_but_ids_is_found_of_a_project_that_is_not_named() {
    let project = exemplars().iter().find(|project| project.id == "websourd").unwrap();
    let hidden = [entry(project, false)];
    let hits = |text: &str| find(&hidden, &Asked::default().words(text)).len();
    assert_eq!((hits("Toulouse"), hits("coopérative"), hits("WEBSourd")), (0, 0, 0));
    assert_eq!(hits("deaf"), 1, "a concept is no word of the bearer's");
}

#[test]
fn a_word_of_the_other_language_finds_what_comes_with_the_program_and_common_publics() {
    let all = all();
    let found = |asked: Asked| ids(&find(&all, &asked)).join(" ");
    for (asked, id) in [
        ("meals", "supermarmite"),
        ("meals", "parts-de-plats-entre-voisins"),
        ("local currency", "monnaie-dessinee-en-ateliers"),
        ("dictionary", "elix"),
        ("trajets", "itn-america"),
        ("vegetables", "surplus-du-potager"),
        ("visit isolated", "voisin-age"),
        ("loans", "babyloan"),
        ("air quality", "projet-watch"),
    ] {
        let ids = found(Asked::default().words(asked));
        assert!(ids.split(' ').any(|known| known == id), "{asked}: {ids}");
    }
    let public = |text: &str| found(Asked::default().written(Place::Public, text));
    assert_eq!(public("deaf people"), public("personnes sourdes"));
    assert!(public("older people").contains("voisin-age"), "{}", public("older people"));
    assert!(public("personnes agees").contains("itn-america"), "{}", public("personnes agees"));
}

#[test]
fn each_file_that_comes_with_the_program_is_said_in_the_other_language_too() {
    let projects = exemplars().iter().map(|one| (one.id.as_str(), one.language.as_deref()));
    let blocks = blocks().iter().map(|one| (one.id.as_str(), one.language.as_deref()));
    let all: Vec<_> = projects.chain(blocks).collect();
    let other_words = other_words::built_in();
    let ids: BTreeSet<&str> = all.iter().map(|(id, _)| *id).collect();
    assert!(other_words.ids().eq(ids));
    for (id, language) in all {
        let (other, text) = other_words.again(id).unwrap();
        assert!(language.is_some_and(|own| own != other.tag()), "{id}");
        assert!(text.len() > 40, "{id}");
    }
}
