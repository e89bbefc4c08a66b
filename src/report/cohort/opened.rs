//! The head that every page about a cohort has.

use super::Shown;
use crate::document::{Doc, Folds, Manner};
use crate::i18n::day;
use crate::report::view;

/// A document of this cohort, before anything is said in it.
pub(super) fn opened(shown: &Shown<'_>) -> Doc {
    let phrases = shown.phrases;
    let mut doc = Doc::new(shown.phrase("title"), phrases.language());
    doc.letterhead = shown.letterhead.clone();
    doc.manner = Manner::Board;
    doc.folds = if shown.is_full { Folds::Open } else { Folds::OnDemand };
    let facts = [
        ("date", day(shown.date, phrases.language()).into()),
        ("profile", view::profile_name(shown.profile, phrases).into()),
    ];
    doc.subtitle = phrases.tell("cohort-subtitle", facts).into();
    doc
}
