//! Sentences of a ladder that climbing would stumble on, as far as words show it.
//!
//! A level is printed alone, says what was done and not what was written, and judges nobody; readers
//! hold the rest, that each sentence is implied by the one above it (`tests/readers/`).

use super::lexicon::{Lexicon, Vocabulary};
use super::words::{holds, words};
use super::{Finding, Page, code};
use crate::catalogue::item::{Placed, Role};
use crate::catalogue::model::TOP_LEVEL;

pub fn check(page: &Page<'_>, lexicon: &Lexicon, found: &mut Vec<Finding>) {
    let vocabulary = lexicon.vocabulary(page.language);
    for placed in page.texts.iter().filter(|placed| placed.role == Role::Level) {
        let words = words(placed.text);
        for (code, word) in looked_for(placed, &words, vocabulary) {
            found.push(page.finding(code, placed).with("word", word.join(" ")));
        }
        let count = words.iter().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        let elisions = placed.text.matches('’').count();
        let count = count.saturating_sub(elisions);
        if count > lexicon.max_level_words {
            found.push(
                page.finding(code::LONG_LEVEL, placed)
                    .with("count", count)
                    .with("most", lexicon.max_level_words),
            );
        }
    }
}

/// What a level should not say, with the words that say it.
fn looked_for<'v>(
    placed: &Placed<'_>,
    words: &[String],
    vocabulary: &'v Vocabulary,
) -> Vec<(crate::diagnostic::Code, &'v Vec<String>)> {
    let begins = |phrase: &&Vec<String>| words.starts_with(phrase);
    let stands = |phrase: &&Vec<String>| holds(words, phrase);
    let is_top = placed.field.ends_with(&format!("[{TOP_LEVEL}]"));
    let mut found = Vec::new();
    found.extend(vocabulary.pointing_back.iter().find(begins).map(|at| (code::LEANS_BACK, at)));
    if !is_top {
        found.extend(vocabulary.paper.iter().find(stands).map(|at| (code::PAPER_LEVEL, at)));
    }
    found.extend(vocabulary.third_parties.iter().find(stands).map(|at| (code::THIRD_PARTY, at)));
    found.extend(vocabulary.everybody.iter().find(stands).map(|at| (code::EVERYBODY, at)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;
    use crate::catalogue::item::Item;
    use crate::catalogue::lint::lexicon::built_in;
    use crate::i18n::Language;

    fn codes(language: Language, field: &str, text: &str) -> Vec<&'static str> {
        let item = Item::Criterion(&builtin::catalogue().criteria[0]);
        let texts = vec![Placed { field: field.to_owned(), role: Role::Level, text }];
        let mut found = Vec::new();
        check(&Page { item, language, texts }, built_in(), &mut found);
        found.into_iter().map(|one| one.code.id).collect()
    }

    #[test]
    fn a_level_is_read_alone_and_says_what_was_done() {
        let fr = |field, text| codes(Language::French, field, text);
        assert_eq!(fr("levels[2]", "Ces notes ont modifié le projet."), ["leans-back"]);
        assert_eq!(fr("levels[2]", "Une rencontre a été notée."), ["paper-level"]);
        assert_eq!(fr("levels[4]", "Une rencontre a été notée, ou quelqu’un la raconte."), [""; 0]);
        assert_eq!(fr("mitigation[3]", "Un tiers l’a vérifié."), ["third-party"]);
        assert_eq!(fr("levels[1]", "Toutes les voisines sont venues."), ["everybody"]);
        assert_eq!(fr("levels[1]", "Une voisine est venue deux fois, cette année."), [""; 0]);
        let en = |field, text| codes(Language::English, field, text);
        assert_eq!(en("levels[2]", "Such a vote took place."), ["leans-back"]);
        assert_eq!(en("levels[2]", "A written list names the tools."), ["paper-level"]);
        assert_eq!(en("levels[1]", "All the neighbours came."), ["everybody"]);
        let long = vec!["mot"; 23].join(" ");
        assert_eq!(fr("levels[1]", &long), ["long-level"]);
        assert_eq!(fr("levels[1]", &format!("L’{}", vec!["mot"; 22].join(" "))), [""; 0]);
    }
}
