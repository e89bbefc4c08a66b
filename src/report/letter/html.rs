//! A letter as a page: what is strong, unknown, next, and whom to meet on the first; what holds
//! back and what can help on the second.

use maud::{Markup, html};

use crate::document::html::{Depth, Page, address, list, page, section, text};
use crate::document::safe;
use crate::i18n::Phrases;
use crate::material::letter::{Held, Introduction, Letter, Passage, Step, Strength};

/// Writes a letter as a page.
pub fn page_of(letter: &Letter, phrases: &Phrases) -> String {
    page(
        &Page {
            title: &letter.title,
            subtitle: &letter.subtitle,
            language: phrases.language(),
            contents: Vec::new(),
            body: body(letter, phrases),
            footer: html! { p { (text(&letter.closing)) } },
        },
        phrases,
    )
}

fn body(letter: &Letter, phrases: &Phrases) -> Markup {
    html! {
        div.letter {
            p { (text(&letter.greeting)) }
            p dir="auto" { (text(&letter.opening.join(" "))) }
            (passage("strong", &letter.strengths, |strength| strong(strength, phrases)))
            (passage("unknown", &letter.questions, points))
            (passage("steps", &letter.steps, steps))
            (passage("meet", &letter.introductions, |people| meet(people, phrases)))
            div.second-page {
                (passage("brakes", &letter.brakes, |brakes| held(brakes, phrases)))
                (passage("support", &letter.support, points))
                div.farewell {
                    @for line in &letter.farewell { p { (text(line)) } }
                    @if !letter.signature.is_empty() { p dir="auto" { (text(&letter.signature)) } }
                }
            }
        }
    }
}

fn passage<T>(id: &str, passage: &Passage<T>, shown: impl Fn(&[T]) -> Markup) -> Markup {
    html! {
        @if !passage.is_empty() {
            (section(Depth::Second, id, &passage.heading, html! {
                @for line in &passage.sentences { p dir="auto" { (text(line)) } }
                @if !passage.points.is_empty() { (shown(&passage.points)) }
            }))
        }
    }
}

fn points(points: &[String]) -> Markup {
    list(points)
}

fn steps(steps: &[Step]) -> Markup {
    html! {
        ol {
            @for step in steps { li { strong { (text(&step.name)) "." } " " (text(&step.words)) } }
        }
    }
}

fn strong(strengths: &[Strength], phrases: &Phrases) -> Markup {
    html! {
        @for strength in strengths {
            p.told {
                strong { (text(&strength.name)) "." } " "
                (text(&strength.words)) " "
                (own(&strength.own_words, phrases))
                em {
                    (text(&strength.support))
                    @if safe::is_web_address(&strength.source) {
                        " " span.screen-only { (address(&strength.source)) }
                    }
                }
            }
        }
    }
}

fn held(brakes: &[Held], phrases: &Phrases) -> Markup {
    html! {
        @for brake in brakes {
            div.held {
                h3 { (text(&brake.name)) }
                p {
                    (text(&brake.felt)) " "
                    (own(&brake.own_words, phrases))
                    (text(&brake.done))
                }
                p { (phrases.say("letter-levers")) }
                (list(&brake.levers))
                @if !brake.elsewhere.is_empty() {
                    p.soft { strong { (phrases.say("letter-elsewhere")) } " " (text(&brake.elsewhere)) }
                }
            }
        }
    }
}

/// The bearer's own words, said to be theirs.
fn own(words: &str, phrases: &Phrases) -> Markup {
    html! {
        @if !words.is_empty() {
            (text(&super::own_words(words, phrases))) " "
        }
    }
}

fn meet(people: &[Introduction], phrases: &Phrases) -> Markup {
    html! {
        ul {
            @for one in people {
                li dir="auto" {
                    strong { (text(&one.name)) }
                    @if !one.reasons.is_empty() {
                        " · " (text(&one.reasons.join(&phrases.say("list-between"))))
                    }
                    @if !one.contact.is_empty() { " · " (address(&one.contact)) }
                }
            }
        }
    }
}
