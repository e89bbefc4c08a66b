use std::borrow::Cow;
use std::collections::BTreeSet;

use super::*;
use crate::catalogue::builtin;
use crate::catalogue::item::items;
use crate::i18n::Language;
use crate::report::mark::Comment;

const KEPT: &str = include_str!("../../../criteria/REFERENCE.md");

fn page(catalogue: &Catalogue) -> String {
    let [fr, en] = Language::ALL.map(Phrases::new);
    reference(catalogue, &fr, &en)
}

#[test]
fn the_page_in_the_repository_is_the_one_of_the_catalogue() {
    let mut fresh = page(builtin::catalogue());
    // As the command writes it.
    let mark = Comment::MARKDOWN.after(&[fresh.as_bytes()], "criteria");
    fresh.push_str(&String::from_utf8(mark).unwrap());
    let differs = fresh.lines().zip(KEPT.lines()).position(|(fresh, kept)| fresh != kept);
    assert!(
        fresh == KEPT,
        "criteria/REFERENCE.md is stale from line {}: \
         cargo run -- criteria reference > criteria/REFERENCE.md",
        differs.map_or(fresh.lines().count().min(KEPT.lines().count()), |line| line) + 1,
    );
}

#[test]
fn every_link_of_the_page_leads_somewhere_and_no_anchor_comes_twice() {
    let page = page(builtin::catalogue());
    let between = |open: &str, close: char| -> Vec<String> {
        let parts = page.split(open).skip(1);
        parts.filter_map(|part| part.split(close).next().map(str::to_owned)).collect()
    };
    let anchors = between("<a id=\"", '"');
    let known: BTreeSet<&String> = anchors.iter().collect();
    assert_eq!(known.len(), anchors.len());
    let links = between("](#", ')');
    assert!(links.len() > 250);
    assert_eq!(links.iter().find(|link| !known.contains(link)), None);
}

#[test]
fn every_text_of_the_catalogue_is_on_the_page() {
    let page = page(builtin::catalogue());
    let (fr, en) = page.split_once("<a id=\"en\"></a>").unwrap();
    for item in items(builtin::catalogue()) {
        for (language, page) in [(Language::French, fr), (Language::English, en)] {
            for placed in item.texts(language) {
                let text = escaped(placed.text);
                assert!(page.contains(&text), "{} {} {text}", item.name(), placed.field);
            }
        }
    }
}

#[test]
fn no_phrase_is_missing() {
    let mut catalogue = builtin::catalogue().clone();
    catalogue.criteria.to_mut()[0].weight = 1.5;
    catalogue.criteria.to_mut()[0].nodes = Cow::Borrowed(&[]);
    let item = Cow::Borrowed("criterion:openness");
    catalogue.departures = vec![Departure { item, change: Change::Disabled }].into();
    let page = page(&catalogue);
    // A phrase that does not exist comes back as its id, and an unfilled gap in braces.
    assert!(!page.contains("reference-") && !page.contains('{'));
    assert!(page.contains("poids 1,5") && page.contains("weight 1.5"));
    assert!(page.contains("- `criterion:openness`: taken out"));
}

#[test]
fn an_overlay_cannot_write_markup() {
    let mut catalogue = builtin::catalogue().clone();
    let criterion = &mut catalogue.criteria.to_mut()[0];
    criterion.wording.en.name = "<b>|x*".into();
    let Rubric::Scored(scale) = &mut criterion.rubric else { panic!("the first has a scale") };
    scale.en.levels[2] = "a | b\nc".into();
    let page = page(&catalogue);
    assert!(page.contains("#### \\<b\\>\\|x\\*\n"));
    assert!(page.contains("| 2 | a \\| b c | "));
}
