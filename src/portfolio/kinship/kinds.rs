//! What kind of closeness two projects have.
//!
//! The rules apply in the order of [`kind`]; the figures are those of [`Evidence`].
//!
//! * *Franchise or template*: three tenths of the shorter text or more are runs that both have,
//!   and either those runs stand in four projects or more, and little else is alike; or nothing
//!   ties the two and what remains of each is about something else.
//! * *The same twice*: one name (or nearly), the same place or none given, and much text in
//!   common; or almost the whole text in common with nothing left of either.
//! * *One lineage*: three points or more from: name alike (1, or 2 when nearly the same), one
//!   names the other (2), one link (2), one bearer (1), two rare words (1) or four (2), what
//!   remains is close (.35: 1, .5: 2), one began after the other ended (1); of which one at least
//!   is not the bearer or the date.
//! * *Possible alliance*: what remains of the texts and the facets, `own + 0.4 · facets`, reach
//!   .15. Two projects with a template in common can be that only when their facets alone make
//!   them alike (.5).
//! * *Near*: the nearest there is, and not enough to propose anything.

use super::evidence::Evidence;
use super::space::FACETS_SHARE;
use crate::diagnostic::closed_set;

closed_set! {
    /// A kind of closeness.
    pub enum Kind {
        /// The same initiative, described twice.
        Duplicate = "duplicate",
        /// Earlier and later forms, or branches, of one initiative.
        Lineage = "lineage",
        Alliance = "alliance",
        /// Close, but nothing is proposed.
        Near = "near",
        /// A franchise's or a form's text in common: no kinship.
        Template = "template",
    }
}

/// Names this alike are one name.
const ONE_NAME: f64 = 0.85;
/// Names this alike have more than a common word.
const LIKE_NAME: f64 = 0.5;
/// From this share on, a text is copied.
const COPIED: f64 = 0.3;
/// With fewer words left, nothing can be said about what remains.
const FEW_WORDS: usize = 6;
/// Words that must be left where not the whole text is copied.
const HARDLY_ANY: usize = 2;
/// From this share on, the whole text is copied.
const WHOLE: f64 = 0.8;
/// From here on facets alone make two projects alike.
const ALIKE_FACETS: f64 = 0.5;
/// What remains of the texts, and the facets, from which on an alliance is possible.
const ALLIANCE: f64 = 0.15;
/// Points from which on two projects are one lineage.
const LINEAGE: usize = 3;

/// Sorts a pair by what was found about it.
pub fn kind(evidence: &Evidence) -> Kind {
    if is_template(evidence) && evidence.facets < ALIKE_FACETS {
        Kind::Template
    } else if is_duplicate(evidence) {
        Kind::Duplicate
    } else if is_lineage(evidence) {
        Kind::Lineage
    } else if evidence.own + FACETS_SHARE * evidence.facets >= ALLIANCE {
        Kind::Alliance
    } else {
        Kind::Near
    }
}

fn is_template(evidence: &Evidence) -> bool {
    if evidence.verbatim < COPIED {
        return false;
    }
    let is_tied = evidence.name >= LIKE_NAME || evidence.is_named || evidence.same_link;
    let is_franchise =
        evidence.is_widespread && evidence.own < 0.4 && (evidence.is_elsewhere || !is_tied);
    let has_enough =
        evidence.left >= FEW_WORDS || evidence.left >= HARDLY_ANY && evidence.verbatim < WHOLE;
    let is_something_else = has_enough && evidence.own < 0.25;
    let is_form = !is_tied && is_something_else;
    is_franchise || is_form
}

fn is_duplicate(evidence: &Evidence) -> bool {
    if evidence.is_elsewhere {
        return false;
    }
    let is_much = evidence.verbatim >= 0.5
        || evidence.own >= 0.5
        || evidence.left < FEW_WORDS && evidence.verbatim >= COPIED;
    let is_tied = evidence.same_bearer || evidence.same_link;
    let is_whole = evidence.verbatim >= WHOLE && evidence.left < FEW_WORDS;
    evidence.name >= ONE_NAME && (is_much || is_tied) || is_whole
}

fn is_lineage(evidence: &Evidence) -> bool {
    let steps =
        |value: f64, one: f64, two: f64| usize::from(value >= one) + usize::from(value >= two);
    let of_its_own = steps(evidence.name, LIKE_NAME, ONE_NAME)
        + 2 * usize::from(evidence.is_named)
        + 2 * usize::from(evidence.same_link)
        + steps(evidence.rare_terms as f64, 2.0, 4.0)
        + steps(evidence.own, 0.35, 0.5);
    let beside = usize::from(evidence.same_bearer) + usize::from(evidence.is_sequel);
    of_its_own > 0 && of_its_own + beside >= LINEAGE
}

#[cfg(test)]
mod tests {
    use super::*;

    type Found = fn(&mut Evidence);

    #[test]
    fn each_rule_applies_from_its_boundary_on() {
        let table: &[(Kind, Found)] = &[
            (Kind::Near, |_| {}),
            // What remains, and four tenths of the facets.
            (Kind::Alliance, |e| e.own = ALLIANCE),
            (Kind::Near, |e| e.own = 0.149),
            (Kind::Alliance, |e| e.facets = 0.4),
            (Kind::Near, |e| e.facets = 0.37),
            // One name: a duplicate with much text, a bearer or a link in common.
            (Kind::Duplicate, |e| (e.name, e.own) = (ONE_NAME, 0.5)),
            (Kind::Duplicate, |e| (e.name, e.verbatim) = (1.0, 0.5)),
            (Kind::Duplicate, |e| (e.name, e.verbatim) = (1.0, COPIED)),
            (Kind::Near, |e| (e.name, e.verbatim, e.left) = (1.0, COPIED, FEW_WORDS)),
            (Kind::Duplicate, |e| (e.name, e.same_bearer) = (1.0, true)),
            (Kind::Duplicate, |e| (e.name, e.same_link) = (1.0, true)),
            (Kind::Near, |e| e.name = 1.0),
            (Kind::Lineage, |e| (e.name, e.own) = (0.84, 0.5)),
            (Kind::Lineage, |e| (e.name, e.same_bearer, e.is_elsewhere) = (1.0, true, true)),
            // The whole text, and nothing left of either.
            (Kind::Duplicate, |e| e.verbatim = WHOLE),
            (Kind::Duplicate, |e| (e.verbatim, e.left) = (WHOLE, FEW_WORDS - 1)),
            (Kind::Template, |e| (e.verbatim, e.left) = (WHOLE, FEW_WORDS)),
            // A text that was filled in twice, and something else is left of each.
            (Kind::Template, |e| (e.verbatim, e.left) = (COPIED, HARDLY_ANY)),
            (Kind::Near, |e| (e.verbatim, e.left) = (COPIED, HARDLY_ANY - 1)),
            (Kind::Near, |e| (e.verbatim, e.left) = (0.29, FEW_WORDS)),
            (Kind::Alliance, |e| (e.verbatim, e.left, e.own) = (COPIED, FEW_WORDS, 0.25)),
            (Kind::Alliance, |e| {
                (e.verbatim, e.left, e.facets) = (COPIED, FEW_WORDS, ALIKE_FACETS);
            }),
            (Kind::Near, |e| (e.verbatim, e.left, e.is_named) = (COPIED, FEW_WORDS, true)),
            // A franchise has one name in many places.
            (Kind::Template, |e| {
                (e.verbatim, e.is_widespread, e.name, e.is_elsewhere) = (COPIED, true, 1.0, true);
            }),
            (Kind::Duplicate, |e| (e.verbatim, e.is_widespread, e.name) = (COPIED, true, 1.0)),
            // Three points, of which one at least is not the bearer or the date.
            (Kind::Lineage, |e| (e.is_named, e.same_bearer) = (true, true)),
            (Kind::Lineage, |e| (e.is_named, e.is_sequel) = (true, true)),
            (Kind::Lineage, |e| (e.same_link, e.name) = (true, LIKE_NAME)),
            (Kind::Lineage, |e| (e.rare_terms, e.is_sequel) = (4, true)),
            (Kind::Near, |e| (e.rare_terms, e.is_sequel) = (3, true)),
            (Kind::Lineage, |e| (e.rare_terms, e.same_bearer, e.is_sequel) = (2, true, true)),
            (Kind::Near, |e| (e.same_bearer, e.is_sequel) = (true, true)),
            (Kind::Near, |e| (e.is_named, e.rare_terms) = (true, 1)),
        ];
        for (at, (expected, found)) in table.iter().enumerate() {
            let mut evidence = Evidence::default();
            found(&mut evidence);
            assert_eq!(kind(&evidence), *expected, "row {at}: {evidence:?}");
        }
    }
}
