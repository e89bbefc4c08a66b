//! Kinship as a page.

use maud::{Markup, html};

use super::graph::{DRAWN, drawing};
use super::{Entry, PairView, View};
use crate::document::html::{Column, Depth, Link, Page, folded, list, page, section, table, text};
use crate::i18n::Phrases;
use crate::portfolio::kinship::Kind;

/// Projects whose neighbours are shown within another page; sheets have them all.
const WITHIN: usize = 200;
/// Lines of a list and projects of a page: more would be slow to open, and sheets have them all.
const LONGEST: usize = 1000;

/// One page, readable without a network and without a script.
pub fn report(view: &View, phrases: &Phrases) -> String {
    let mut parts = parts(view, phrases);
    let near = first(&view.entries, LONGEST, "kin-nearest-part", phrases, |entries| {
        nearest(entries, view, Depth::Third, phrases)
    });
    parts.push(("nearest", phrases.say("kin-section-nearest"), near));
    let body = html! {
        @for how in &view.how { p { (text(how)) } }
        @for (id, name, body) in &parts { (section(Depth::Second, id, name, body.clone())) }
    };
    let contents = parts.iter().map(|(id, name, _)| Link::new(*id, name.clone())).collect();
    page(
        &Page {
            title: &view.title,
            subtitle: &view.subtitle,
            language: phrases.language(),
            contents,
            body,
            footer: html! { p { (text(&view.closing)) } },
        },
        phrases,
    )
}

/// The same inside a section of another page.
pub fn within(view: &View, phrases: &Phrases) -> Markup {
    let near = first(&view.entries, WITHIN, "kin-nearest-part", phrases, |entries| {
        nearest(entries, view, Depth::Fourth, phrases)
    });
    html! {
        @for how in &view.how { p { (text(how)) } }
        @for (id, name, body) in parts(view, phrases) {
            (section(Depth::Third, &format!("kinship-{id}"), &name, body))
        }
        (folded(&phrases.say("kin-section-nearest"), near))
        p { (text(&view.closing)) }
    }
}

/// Everything but the neighbours of each project: a place in the page, a title, and the body.
fn parts(view: &View, phrases: &Phrases) -> Vec<(&'static str, String, Markup)> {
    let mut parts: Vec<(&'static str, String, Markup)> = Vec::new();
    let mut add =
        |id: &'static str, name: &str, body: Markup| parts.push((id, phrases.say(name), body));
    add("federations", "kin-section-federations", federations(view, phrases));
    for (id, kind, name) in [
        ("duplicate", Kind::Duplicate, "kin-section-duplicate"),
        ("lineage", Kind::Lineage, "kin-section-lineage"),
        ("template", Kind::Template, "kin-section-template"),
    ] {
        let pairs: Vec<&PairView> = view.pairs.iter().filter(|pair| pair.kind == kind).collect();
        if !pairs.is_empty() {
            let caption = phrases.say(name);
            let body = first(&pairs, LONGEST, "kin-list-part", phrases, |pairs| {
                of_kind(pairs, &caption, phrases)
            });
            add(id, name, body);
        }
    }
    if !view.gifts.is_empty() {
        add(
            "gifts",
            "kin-section-gifts",
            first(&view.gifts, LONGEST, "kin-list-part", phrases, list),
        );
    }
    if !view.meetings.is_empty() {
        let body = first(&view.meetings, LONGEST, "kin-list-part", phrases, list);
        add("meetings", "kin-section-meetings", body);
    }
    parts
}

/// The first ones of a long list, under a sentence that says where the others are.
fn first<T>(
    all: &[T],
    most: usize,
    part: &str,
    phrases: &Phrases,
    drawn: impl FnOnce(&[T]) -> Markup,
) -> Markup {
    html! {
        @if all.len() > most { p { (phrases.tell(part, [("count", most.into())])) } }
        (drawn(&all[..all.len().min(most)]))
    }
}

fn federations(view: &View, phrases: &Phrases) -> Markup {
    if view.federations.is_empty() {
        return html! { p { (phrases.say("kin-no-federation")) } };
    }
    let [group, members, shared] =
        ["group", "members", "shared"].map(|head| phrases.say(&format!("kin-column-{head}")));
    let columns = [Column::Words(&group), Column::Words(&members), Column::Words(&shared)];
    let caption = phrases.say("kin-section-federations");
    let rows = |groups: &[super::FederationView]| {
        let rows = groups.iter().map(|group| {
            let members: Vec<&str> =
                group.members.iter().map(|at| view.entries[*at].shown.as_str()).collect();
            vec![html! { (group.number) }, list(&members), html! { (text(&group.shared)) }]
        });
        headed(table(&caption, &columns, rows))
    };
    html! {
        p { (phrases.say("kin-graph-how")) }
        @if view.federations.len() > DRAWN {
            p { (phrases.tell("kin-graph-part", [("count", DRAWN.into())])) }
        }
        (drawing(view, &phrases.say("kin-graph-about")))
        (first(&view.federations, LONGEST, "kin-list-part", phrases, rows))
    }
}

fn of_kind(pairs: &[&PairView], caption: &str, phrases: &Phrases) -> Markup {
    let [both, reasons] =
        ["both", "reasons"].map(|head| phrases.say(&format!("kin-column-{head}")));
    let columns = [Column::Words(&both), Column::Words(&reasons)];
    let rows = pairs.iter().map(|pair| vec![html! { (text(&pair.both)) }, list(&pair.reasons)]);
    headed(table(caption, &columns, rows))
}

/// A table whose caption the heading above it says already: for readers who hear the page alone.
fn headed(table: Markup) -> Markup {
    html! { div.headed { (table) } }
}

fn nearest(entries: &[Entry], view: &View, depth: Depth, phrases: &Phrases) -> Markup {
    let heads = ["neighbour", "kind", "figures", "reasons"]
        .map(|head| phrases.say(&format!("kin-column-{head}")));
    let columns = [0, 1, 2, 3].map(|at| Column::Words(&heads[at]));
    html! {
        @for (place, entry) in entries.iter().enumerate() {
            @if depth == Depth::Third {
                h3 id={ "project-" (place) } dir="auto" { (text(&entry.shown)) }
            } @else {
                h4 id={ "project-" (place) } dir="auto" { (text(&entry.shown)) }
            }
            @if entry.nearest.is_empty() {
                p { (phrases.say("kin-nobody")) }
            } @else {
                (headed(table(
                    &phrases.say("kin-section-nearest"),
                    &columns,
                    entry.nearest.iter().map(|(at, other)| {
                        let pair = &view.pairs[*at];
                        vec![
                            html! { (text(other)) },
                            html! { (text(&pair.kind_name)) },
                            html! { (text(&pair.figures)) },
                            list(&pair.reasons),
                        ]
                    }),
                )))
            }
        }
    }
}
