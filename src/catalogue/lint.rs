//! A second look at the texts of a catalogue that is valid: ours, or one with an overlay.
//!
//! The loader already refuses what is missing; what is found here is worded in a way that people
//! would answer badly, or leans on nothing. Owns [`lint`] and the codes; it holds no sentence, the
//! phrase `lint-<code>` says each finding. Words to look for are data, in `criteria/lint.toml`.
//!
//! Start with [`lint`]; each rule is a function of `lint/`.

mod duplicates;
mod ladders;
mod levels;
pub mod lexicon;
mod nodes;
mod sentences;
mod typography;
mod words;

use super::item::{Item, Placed, items};
use super::model::Catalogue;
use crate::diagnostic::{Code, Fact};
use crate::i18n::Language;

pub use lexicon::Lexicon;

/// The codes of what can be found.
pub mod code {
    crate::diagnostic::codes! {
        /// Two levels of one scale say the same.
        LEVELS_IDENTICAL = Error "levels-identical";
        /// Two neighbouring levels differ by words of degree or frequency alone.
        LEVELS_BY_DEGREE = Warning "levels-by-degree";
        /// A word that says what a person is.
        TRAIT_WORD = Warning "trait-word";
        /// A question that asks two things.
        TWO_QUESTIONS = Warning "two-questions";
        /// A sentence with too many words.
        LONG_SENTENCE = Warning "long-sentence";
        /// A level that leans on the one below it.
        LEANS_BACK = Warning "leans-back";
        /// A level below the highest that asks for paper.
        PAPER_LEVEL = Warning "paper-level";
        /// A level that a third party has to confirm.
        THIRD_PARTY = Warning "third-party";
        /// A level that speaks of everybody.
        EVERYBODY = Warning "everybody";
        /// A level with too many words.
        LONG_LEVEL = Warning "long-level";
        /// The same text in two places.
        DUPLICATE_TEXT = Warning "duplicate-text";
        /// An item that comes from no node of the map.
        NO_NODE = Warning "no-node";
        /// A node that the map does not have.
        UNKNOWN_NODE = Error "unknown-node";
        /// An item whose nodes all say nothing, or lead outside the map.
        HOLLOW_NODE = Warning "hollow-node";
        /// French punctuation without its non-breaking space.
        FRENCH_SPACE = Warning "french-space";
        /// A straight quotation mark or apostrophe.
        STRAIGHT_QUOTE = Warning "straight-quote";
    }
}

/// Something in a catalogue that deserves a second look.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub code: Code,
    /// `kind:id`, such as `criterion:openness`.
    pub item: String,
    /// The language of the text; none where the finding is about the item itself.
    pub language: Option<Language>,
    /// As in the files, such as `levels[2]`.
    pub field: String,
    /// What the phrase needs: `text`, `word`, `other`, `count`, `most`, `node`, `mark`.
    pub facts: Vec<(&'static str, Fact)>,
}

impl Finding {
    fn about(code: Code, item: Item<'_>, field: &str) -> Self {
        let (item, field) = (item.name(), field.to_owned());
        Self { code, item, language: None, field, facts: Vec::new() }
    }

    fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}

/// The texts of one item in one language.
struct Page<'c> {
    item: Item<'c>,
    language: Language,
    texts: Vec<Placed<'c>>,
}

impl Page<'_> {
    fn finding(&self, code: Code, placed: &Placed<'_>) -> Finding {
        Finding { language: Some(self.language), ..Finding::about(code, self.item, &placed.field) }
    }
}

/// Everything worth a second look, item by item in the order of the catalogue.
pub fn lint(catalogue: &Catalogue, lexicon: &Lexicon) -> Vec<Finding> {
    let items = items(catalogue);
    let mut seen = duplicates::Seen::default();
    let mut found = Vec::new();
    for item in items {
        nodes::check(item, &mut found);
        for language in Language::ALL {
            let page = Page { item, language, texts: item.texts(language) };
            let words = lexicon.vocabulary(language);
            levels::check(&page, words, &mut found);
            ladders::check(&page, lexicon, &mut found);
            sentences::check(&page, words, lexicon.max_words, &mut found);
            typography::check(&page, &mut found);
            seen.check(&page, &mut found);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue::builtin;
    use crate::catalogue::model::{Rubric, Text};
    use crate::i18n::Phrases;

    #[test]
    fn the_built_in_catalogue_is_clean() {
        let found = lint(builtin::catalogue(), lexicon::built_in());
        let shown: Vec<String> = found
            .iter()
            .map(|one| format!("{} {} {} {:?}", one.code.id, one.item, one.field, one.facts))
            .collect();
        assert!(shown.is_empty(), "{} findings:\n{}", shown.len(), shown.join("\n"));
    }

    #[test]
    fn every_code_has_its_phrase_in_both_languages() {
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            for code in code::ALL {
                let id = format!("lint-{}", code.id);
                assert!(phrases.find(&id, []).is_some(), "{id} in {}", language.tag());
            }
        }
    }

    /// What is found in the catalogue with one French text of `openness` changed.
    fn codes(change: impl FnOnce(&mut [Text; 5], &mut Text)) -> BTreeSet<&'static str> {
        let mut catalogue = builtin::catalogue().clone();
        catalogue.criteria.to_mut().retain(|criterion| criterion.id == "openness");
        let criterion = &mut catalogue.criteria.to_mut()[0];
        let Rubric::Scored(scale) = &mut criterion.rubric else { panic!("openness has a scale") };
        change(&mut scale.fr.levels, &mut criterion.wording.fr.question);
        let found = lint(&catalogue, lexicon::built_in());
        assert!(found.iter().all(|one| one.item == "criterion:openness"), "{found:?}");
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            for one in &found {
                let facts = one.facts.iter().map(|(name, fact)| match fact {
                    Fact::Text(text) => (*name, text.as_str().into()),
                    Fact::Number(number) => (*name, (*number).into()),
                });
                let said = phrases.find(&format!("lint-{}", one.code.id), facts).unwrap();
                assert!(!said.contains('{'), "a gap is not filled: {said}");
            }
        }
        found.iter().map(|one| one.code.id).collect()
    }

    #[test]
    fn one_bad_text_is_found_where_it_stands() {
        let said = |text: &'static str| codes(|_, question| *question = text.into());
        assert_eq!(said("Qui vient\u{202f}? Et qui reste\u{202f}?"), ["two-questions"].into());
        assert_eq!(said("Qui vient ?"), ["french-space"].into());
        assert_eq!(said("Qui est généreux\u{202f}?"), ["trait-word"].into());
        assert_eq!(
            codes(|levels, _| {
                levels[1] = "L’équipe invite rarement un voisin.".into();
                levels[2] = "L’équipe invite très souvent un voisin.".into();
            }),
            ["levels-by-degree"].into()
        );
        assert_eq!(said("L’entrée n'est pas dite."), ["straight-quote"].into());
        let long = codes(|levels, _| levels[4] = vec!["mot"; 31].join(" ").into());
        assert_eq!(long, ["long-level", "long-sentence"].into());
        let joined = said("Qui vient, et combien restent\u{202f}?");
        assert_eq!(joined, ["two-questions"].into());
        assert_eq!(
            codes(|levels, _| levels[3] = levels[1].clone()),
            ["duplicate-text", "levels-identical"].into()
        );
    }
}
