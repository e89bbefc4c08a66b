//! The report of a cohort: the document that a board can be shown.

use super::opened::opened;
use super::sections::blocks;
use super::{On, Shown};
use crate::document::{Build, Doc, Line, Span};

/// The document.
pub fn document(shown: &Shown<'_>, paper: On) -> Doc {
    let mut doc = opened(shown);
    shown.departures().into_iter().for_each(|departure| doc.note(departure));
    doc.blocks.extend(blocks(shown, paper));
    doc.foot.text(shown.phrases.say("closing"));
    let prints: [&str; 2] = [&shown.catalogue.fingerprint, &shown.profile.fingerprint];
    let [catalogue, profile] = prints.map(|print| Line::from(Span::Code(print.to_owned())));
    doc.foot.soft(catalogue.and(Span::Break).and(profile));
    doc
}
