//! What readings and statements say of themselves.

use std::borrow::Cow;

use super::Sayings;
use crate::descriptor::Role;
use crate::questionnaire::model::*;

/// What a reading says of itself: who reads, and until when it may be kept.
pub(in crate::questionnaire) fn reading<'c>(sayings: &Sayings) -> Section<'c> {
    let asks = vec![
        Ask { is_required: true, ..sayings.ask("review.reviewer", Kind::Line) },
        sayings.ask("review.role", Kind::One(sayings.known::<Role>())),
        sayings.ask("review.keep_until", Kind::Date),
        sayings.ask("review.recused", Kind::Line),
    ];
    sayings.section("reading", asks)
}

/// The same of a bearer's reading of a structure, whose capacity is known.
pub(in crate::questionnaire) fn reading_of_structure<'c>(sayings: &Sayings) -> Section<'c> {
    let asks = vec![
        Ask { is_required: true, ..sayings.ask("review.reviewer", Kind::Line) },
        sayings.ask("review.keep_until", Kind::Date),
        Ask {
            question: sayings.words("form-ask-review-recused-structure"),
            ..sayings.ask("review.recused", Kind::Line)
        },
    ];
    sayings.section("reading", asks)
}

/// What a statement says of itself: who vouches, as what, and until when it may be kept.
pub(in crate::questionnaire) fn statement<'c>(sayings: &Sayings) -> Section<'c> {
    let asks = vec![
        Ask { is_required: true, ..sayings.ask("statement.by", Kind::Line) },
        sayings.ask("statement.role", Kind::Line),
        sayings.ask("statement.keep_until", Kind::Date),
    ];
    Section { id: Cow::Borrowed("reading"), ..sayings.section("statement", asks) }
}
