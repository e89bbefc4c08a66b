//! What kind of closeness two projects have.
//!
//! The rules apply in the order of [`kind`]; the figures are those of [`Evidence`].
//!
//! * *Franchise or template*: both are of one network (`network`); or three tenths of the
//!   shorter text or more are runs that both have, these do not speak of what remains, and either they
//!   stand in four projects or more, and little else is alike; or nothing ties the two and what
//!   remains of each is about something else.
//! * *The same twice*: one name (or nearly), the same place or none given, and much text, a bearer or
//!   a link in common; or names alike, one bearer or link, and nothing left of the texts but what both
//!   have. Another place, or another name over one text, is never the same.
//! * *One lineage*: three points or more from: name alike (1, or 2 when nearly the same), one
//!   names the other (2, or 1 where less than .1 is close in what remains), one link (2), one bearer (1), two rare words (1) or four (2), what
//!   remains is close (.35: 1, .5: 2), one began after the other ended (1), a text in common that is
//!   their own: it speaks of what remains, or is all there is, or their names are alike and it is half
//!   of the shorter (1; from half on 2, from eight tenths 3); of which one at least is not the bearer or the date.
//! * *Possible alliance*: a text in common that speaks of what remains; or two things in common at least
//!   (words that each add .01, kinds of facets, a name that the other's text gives), and .2 or more from:
//!   what the words of both add that say what a project is about (`framing`), half of it where neither says the word
//!   in its name or its first 25 words; .02 for each thing in common, up to eight; and 0.4 of the facets
//!   where the texts cannot tell, because one has fewer than forty words left or another language. The
//!   name of a bearer that both have is no such word, and bearers and partners of more than eight
//!   projects are no such facets. Two projects with a template in common can be
//!   that only when their facets alone make them alike (.5).
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
pub(super) const ONE_NAME: f64 = 0.85;
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
/// How much a text in common speaks of what remains, from which on it is not a form's.
const ABOUT: f64 = 0.05;
/// Half of the shorter text.
const HALF: f64 = 0.5;
/// With so many words left in one language, texts tell whether two projects are about one thing.
const ENOUGH_WORDS: usize = 40;
/// From here on facets alone make two projects alike.
const ALIKE_FACETS: f64 = 0.5;
/// What speaks for two projects, from which on an alliance is possible.
const ALLIANCE: f64 = 0.2;
/// What each thing in common adds, and how many are counted.
const EACH: f64 = 0.02;
const MANY: usize = 8;
/// Things in common from which on an alliance is possible.
const REASONS: usize = 2;
/// What remains of the texts, below which they have little in common.
const LITTLE: f64 = 0.1;
/// Points from which on two projects are one lineage.
const LINEAGE: usize = 3;

/// Sorts a pair by what was found about it.
pub fn kind(evidence: &Evidence) -> Kind {
    if is_duplicate(evidence) {
        Kind::Duplicate
    } else if evidence.is_of_network || is_template(evidence) && evidence.facets < ALIKE_FACETS {
        Kind::Template
    } else if is_lineage(evidence) {
        Kind::Lineage
    } else if is_alliance(evidence) {
        Kind::Alliance
    } else {
        Kind::Near
    }
}

/// Whether the text that both have is their own: it speaks of what remains, or nothing remains, or
/// their names are alike too.
pub(super) fn is_twin(evidence: &Evidence) -> bool {
    let is_whole = evidence.verbatim >= WHOLE && evidence.left < FEW_WORDS;
    let is_named_alike = evidence.verbatim >= HALF && evidence.name >= LIKE_NAME;
    is_whole || is_named_alike || evidence.verbatim >= COPIED && evidence.about >= ABOUT
}

fn is_template(evidence: &Evidence) -> bool {
    if evidence.verbatim < COPIED || is_twin(evidence) && evidence.left >= FEW_WORDS {
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
    let is_tied = evidence.same_bearer || evidence.same_link;
    let is_much = evidence.verbatim >= HALF
        || evidence.own >= 0.5
        || evidence.left < FEW_WORDS && evidence.verbatim >= COPIED;
    let is_whole = evidence.verbatim >= WHOLE && evidence.left < FEW_WORDS;
    // A franchise has one name and one text in many places that it does not always say.
    let is_alike = is_tied || is_much && !evidence.is_of_network;
    evidence.name >= ONE_NAME && is_alike || evidence.name >= LIKE_NAME && is_tied && is_whole
}

fn is_lineage(evidence: &Evidence) -> bool {
    let steps =
        |value: f64, one: f64, two: f64| usize::from(value >= one) + usize::from(value >= two);
    let twins = usize::from(is_twin(evidence)) * (1 + steps(evidence.verbatim, HALF, WHOLE));
    // A name may be a word like any other: two texts with little else in common only happen to hold it.
    let named = usize::from(evidence.is_named) * (1 + usize::from(evidence.own >= LITTLE));
    let of_its_own = steps(evidence.name, LIKE_NAME, ONE_NAME)
        + named
        + 2 * usize::from(evidence.same_link)
        + steps(evidence.rare_terms as f64, 2.0, 4.0)
        + steps(evidence.own, 0.35, 0.5)
        + twins;
    let beside = usize::from(evidence.same_bearer) + usize::from(evidence.is_sequel);
    of_its_own > 0 && of_its_own + beside >= LINEAGE
}

fn is_alliance(evidence: &Evidence) -> bool {
    is_twin(evidence) || evidence.reasons >= REASONS && told(evidence) >= ALLIANCE
}

/// What speaks for bringing two projects together.
fn told(evidence: &Evidence) -> f64 {
    // What neither says first is half as telling.
    let text = (evidence.telling + evidence.first) / 2.0;
    let facets = if do_texts_tell(evidence) { 0.0 } else { FACETS_SHARE * evidence.tying };
    text + facets + EACH * evidence.reasons.min(MANY) as f64
}

/// A figure of the text and the facets together. Where the texts can tell, facets add no more than they
/// say: two projects of one ministry are not alike for that.
pub(super) fn together(text: f64, evidence: &Evidence) -> f64 {
    let facets = FACETS_SHARE * evidence.facets;
    text + if do_texts_tell(evidence) { facets.min(text) } else { facets }
}

/// Whether both texts are long enough, in one language, to tell what they are about.
pub(super) fn do_texts_tell(evidence: &Evidence) -> bool {
    evidence.one_language && evidence.left >= ENOUGH_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    type Found = fn(&mut Evidence);

    #[test]
    fn each_rule_applies_from_its_boundary_on() {
        let table: &[(Kind, Found)] = &[
            (Kind::Near, |_| {}),
            // Words by which one says first what it is, others at half, and each thing in common.
            (Kind::Alliance, |e| (e.reasons, e.telling, e.first) = (2, 0.16, 0.16)),
            (Kind::Near, |e| (e.reasons, e.telling, e.first) = (2, 0.16, 0.15)),
            (Kind::Alliance, |e| (e.reasons, e.telling) = (2, 0.32)),
            (Kind::Near, |e| (e.reasons, e.telling, e.first) = (1, 0.9, 0.9)),
            (Kind::Alliance, |e| (e.reasons, e.telling) = (MANY, 0.08)),
            (Kind::Near, |e| (e.reasons, e.telling) = (MANY + 1, 0.07)),
            // Facets that tie, where the texts cannot tell.
            (Kind::Alliance, |e| (e.reasons, e.tying) = (2, 0.4)),
            (Kind::Near, |e| (e.reasons, e.tying) = (2, 0.39)),
            // One name: a duplicate with much text, a bearer or a link in common.
            (Kind::Duplicate, |e| (e.name, e.own) = (ONE_NAME, 0.5)),
            (Kind::Duplicate, |e| (e.name, e.verbatim) = (1.0, 0.5)),
            (Kind::Duplicate, |e| (e.name, e.verbatim, e.left) = (1.0, HALF, FEW_WORDS)),
            (Kind::Near, |e| (e.name, e.verbatim, e.left) = (1.0, 0.49, FEW_WORDS)),
            (Kind::Duplicate, |e| (e.name, e.verbatim) = (1.0, COPIED)),
            (Kind::Near, |e| (e.name, e.verbatim, e.left) = (1.0, COPIED, FEW_WORDS)),
            (Kind::Duplicate, |e| (e.name, e.same_bearer) = (1.0, true)),
            (Kind::Duplicate, |e| (e.name, e.same_link) = (1.0, true)),
            (Kind::Near, |e| e.name = 1.0),
            (Kind::Lineage, |e| (e.name, e.own) = (0.84, 0.5)),
            (Kind::Lineage, |e| (e.name, e.same_bearer, e.is_elsewhere) = (1.0, true, true)),
            // The whole text, and nothing left of either: branches, unless names and bearers agree too.
            (Kind::Lineage, |e| e.verbatim = WHOLE),
            (Kind::Lineage, |e| (e.verbatim, e.left) = (WHOLE, FEW_WORDS - 1)),
            (Kind::Lineage, |e| (e.verbatim, e.name) = (WHOLE, 0.84)),
            (Kind::Duplicate, |e| {
                (e.verbatim, e.name, e.same_bearer) = (WHOLE, LIKE_NAME, true);
            }),
            (Kind::Lineage, |e| {
                (e.verbatim, e.name, e.same_bearer, e.is_elsewhere) = (WHOLE, 1.0, true, true);
            }),
            (Kind::Template, |e| (e.verbatim, e.left) = (WHOLE, FEW_WORDS)),
            // A network is named once; only one name and one bearer are the same there.
            (Kind::Template, |e| {
                (e.verbatim, e.name, e.is_of_network) = (WHOLE, 1.0, true);
            }),
            (Kind::Duplicate, |e| (e.name, e.same_bearer, e.is_of_network) = (1.0, true, true)),
            // A text in common that speaks of what remains is no form's.
            (Kind::Alliance, |e| (e.verbatim, e.left, e.about) = (COPIED, FEW_WORDS, ABOUT)),
            (Kind::Template, |e| (e.verbatim, e.left, e.about) = (COPIED, FEW_WORDS, 0.049)),
            (Kind::Lineage, |e| (e.verbatim, e.left, e.about) = (WHOLE, FEW_WORDS, ABOUT)),
            (Kind::Lineage, |e| (e.verbatim, e.left, e.name) = (HALF, FEW_WORDS, LIKE_NAME)),
            (Kind::Near, |e| (e.verbatim, e.left, e.name) = (0.49, FEW_WORDS, LIKE_NAME)),
            // Facets add nothing where the texts can tell.
            (Kind::Alliance, |e| {
                (e.reasons, e.tying, e.one_language, e.left) = (2, 0.4, true, ENOUGH_WORDS - 1);
            }),
            (Kind::Near, |e| {
                (e.reasons, e.tying, e.one_language, e.left) = (2, 1.0, true, ENOUGH_WORDS);
            }),
            (Kind::Alliance, |e| (e.reasons, e.tying, e.left) = (2, 0.4, ENOUGH_WORDS)),
            // A text that was filled in twice, and something else is left of each.
            (Kind::Template, |e| (e.verbatim, e.left) = (COPIED, HARDLY_ANY)),
            (Kind::Near, |e| (e.verbatim, e.left) = (COPIED, HARDLY_ANY - 1)),
            (Kind::Near, |e| (e.verbatim, e.left) = (0.29, FEW_WORDS)),
            (Kind::Near, |e| (e.verbatim, e.left, e.own) = (COPIED, FEW_WORDS, 0.25)),
            (Kind::Near, |e| {
                (e.verbatim, e.left, e.facets) = (COPIED, FEW_WORDS, ALIKE_FACETS);
            }),
            (Kind::Near, |e| (e.verbatim, e.left, e.is_named) = (COPIED, FEW_WORDS, true)),
            // A franchise has one name in many places.
            (Kind::Template, |e| {
                (e.verbatim, e.is_widespread, e.name, e.is_elsewhere) = (COPIED, true, 1.0, true);
            }),
            (Kind::Duplicate, |e| (e.verbatim, e.is_widespread, e.name) = (COPIED, true, 1.0)),
            // Three points, of which one at least is not the bearer or the date.
            (Kind::Lineage, |e| (e.is_named, e.own, e.same_bearer) = (true, LITTLE, true)),
            (Kind::Near, |e| (e.is_named, e.own, e.same_bearer) = (true, 0.09, true)),
            (Kind::Lineage, |e| (e.is_named, e.own, e.is_sequel) = (true, LITTLE, true)),
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
