//! The catalogue as one Markdown page in both languages, `criteria/REFERENCE.md`.
//!
//! Everything that is asked, to be read without the program: French first, then English, one after
//! the other with the same anchors (`fr-criterion-openness`, `en-criterion-openness`). The page is
//! kept in the repository, and a test here fails when it is stale.
//!
//! Start with [`reference`](fn@reference); `items` writes one item, `markdown` keeps texts from being markup.

mod items;
mod markdown;

use crate::catalogue::item::Item;
use crate::catalogue::model::*;
use crate::catalogue::{Profile, profile};
use crate::i18n::{Argument, Phrases};
use crate::material::shelf::rules;
use items::Page;
use markdown::{Out, escaped};

/// The page of a catalogue, in the two languages of the phrases given.
pub fn reference(catalogue: &Catalogue, phrases_fr: &Phrases, phrases_en: &Phrases) -> String {
    let mut out = Out::default();
    let languages = [phrases_fr, phrases_en];
    let titles = languages.map(|phrases| phrases.say("reference-title"));
    out.line(format_args!("# {}", titles.join(" · ")));
    let links = languages.map(|phrases| {
        let tag = phrases.language().tag();
        format!("[{}](#{tag})", phrases.say("reference-language"))
    });
    out.paragraph(format_args!("{}", links.join(" · ")));
    let profiles = profile::built_in(catalogue);
    for phrases in languages {
        part(&mut Page { catalogue, phrases, out: &mut out }, &profiles);
    }
    out.finish()
}

/// The whole catalogue in one language.
fn part(page: &mut Page<'_>, profiles: &[Profile]) {
    let (catalogue, tag) = (page.catalogue, page.phrases.language().tag());
    page.out.anchor(tag);
    page.heading(1, "reference-title");
    opening(page);
    contents(page);

    page.section("criteria");
    for (at, family) in catalogue.families.iter().enumerate() {
        page.family(family);
        for (_, criterion) in catalogue.criteria_of(at) {
            page.criterion(criterion);
        }
    }
    page.section("brakes");
    page.say("reference-brakes-about");
    for (core, heading) in [(true, "reference-brakes-core"), (false, "reference-brakes-other")] {
        if catalogue.brakes.iter().any(|brake| brake.core == core) {
            page.heading(3, heading);
        }
        for brake in catalogue.brakes.iter().filter(|brake| brake.core == core) {
            page.brake(brake);
        }
    }
    page.section("stakes");
    page.say("reference-stakes-about");
    for (at, group) in catalogue.groups_of(GroupKind::Stake) {
        page.group(group);
        for stake in catalogue.stakes.iter().filter(|stake| stake.group == at) {
            page.stake(stake);
        }
    }
    page.section("supports");
    page.say("reference-supports-about");
    for (at, group) in catalogue.groups_of(GroupKind::Support) {
        page.group(group);
        for support in catalogue.supports.iter().filter(|support| support.group == at) {
            page.support(support);
        }
    }
    if !catalogue.warnings.is_empty() {
        page.warnings();
    }
    page.section("facets");
    page.say("reference-facets-about");
    for facet in catalogue.facets.iter() {
        page.facet(facet);
    }
    for (kind, name) in [("gate", "gates"), ("rule", "rules")] {
        page.section(name);
        page.say(&format!("reference-{name}-about"));
        page.rules(rules::all(profiles).filter(|rule| rule.kind() == kind));
    }
}

/// What the page is, and how it is read.
fn opening(page: &mut Page<'_>) {
    let (catalogue, phrases) = (page.catalogue, page.phrases);
    page.say("reference-opening");
    let counts = [
        ("criteria", catalogue.criteria.len()),
        ("brakes", catalogue.brakes.len()),
        ("stakes", catalogue.stakes.len()),
        ("supports", catalogue.supports.len()),
        ("facets", catalogue.facets.len()),
    ];
    let counts = counts.map(|(name, count)| (name, Argument::from(count)));
    page.out.paragraph(format_args!("{}", phrases.tell("reference-counts", counts)));
    let version = phrases.tell(
        "reference-version",
        [
            ("version", escaped(&catalogue.version).into()),
            ("fingerprint", format!("`{}`", catalogue.fingerprint).into()),
        ],
    );
    page.out.paragraph(format_args!("{version} {}", phrases.say("reference-generated")));
    if !catalogue.departures.is_empty() {
        page.heading(2, "reference-departures");
        for departure in catalogue.departures.iter() {
            let change = departure.change.as_str().into();
            let item = format!("`{}`", departure.item).into();
            let said = phrases.tell("reference-departure", [("item", item), ("change", change)]);
            page.out.item(0, format_args!("{said}"));
        }
        page.out.blank();
    }
    page.heading(2, "reference-how");
    let rule = phrases.say("form-page-rule");
    for matter in ["origin", "levels", "unknown", "evidence", "due", "core"] {
        page.out.item(
            0,
            format_args!(
                "{}",
                phrases.tell(&format!("reference-how-{matter}"), [("rule", rule.clone().into())])
            ),
        );
    }
    page.out.blank();
}

/// The table of contents: one line for each family or group, with a link to each item.
fn contents(page: &mut Page<'_>) {
    let catalogue = page.catalogue;
    page.heading(2, "reference-contents");
    page.entry("criteria");
    for (at, family) in catalogue.families.iter().enumerate() {
        let criteria = catalogue.criteria_of(at).map(|(_, criterion)| Item::Criterion(criterion));
        page.links(Some(Item::Family(family)), criteria);
    }
    page.entry("brakes");
    page.links(None, catalogue.brakes.iter().map(Item::Brake));
    page.entry("stakes");
    for (at, group) in catalogue.groups_of(GroupKind::Stake) {
        let stakes = catalogue.stakes.iter().filter(|stake| stake.group == at);
        page.links(Some(Item::Group(group)), stakes.map(Item::Stake));
    }
    page.entry("supports");
    for (at, group) in catalogue.groups_of(GroupKind::Support) {
        let supports = catalogue.supports.iter().filter(|support| support.group == at);
        page.links(Some(Item::Group(group)), supports.map(Item::Support));
    }
    page.entry("facets");
    page.links(None, catalogue.facets.iter().map(Item::Facet));
    page.entry("gates");
    page.entry("rules");
    page.out.blank();
}

#[cfg(test)]
mod tests;
