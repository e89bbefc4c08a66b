//! The report of a cohort: the document that a board can be shown.

use super::Shown;
use super::sections::sections;
use crate::document::{Block, Build, Doc, Line, Span};
use crate::i18n::day;
use crate::report::view;

/// The document.
pub fn document(shown: &Shown<'_>) -> Doc {
    let phrases = shown.phrases;
    let mut doc = Doc::new(shown.phrase("title"), phrases.language());
    let facts = [
        ("date", day(shown.date, phrases.language()).into()),
        ("profile", view::profile_name(shown.profile, phrases).into()),
    ];
    doc.subtitle = phrases.tell("cohort-subtitle", facts).into();
    shown.departures().into_iter().for_each(|departure| doc.note(departure));
    doc.blocks.extend(sections(shown).into_iter().map(Block::Section));
    doc.foot.text(phrases.say("closing"));
    let prints: [&str; 2] = [&shown.catalogue.fingerprint, &shown.profile.fingerprint];
    let [catalogue, profile] = prints.map(|print| Line::from(Span::Code(print.to_owned())));
    doc.foot.soft(catalogue.and(Span::Break).and(profile));
    doc
}
