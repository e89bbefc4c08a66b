//! What is asked and how: traits of persons, two questions in one, sentences too long.

use super::lexicon::Vocabulary;
use super::words::{holds, words};
use super::{Finding, Page, code};
use crate::catalogue::item::Role;

pub fn check(page: &Page<'_>, vocabulary: &Vocabulary, max_words: usize, found: &mut Vec<Finding>) {
    for placed in &page.texts {
        let words = words(placed.text);
        // A remark may well speak of the words that it sets aside.
        if matches!(placed.role, Role::Question | Role::Level | Role::Discussion)
            && let Some(word) = vocabulary.traits.iter().find(|phrase| holds(&words, phrase))
        {
            found.push(page.finding(code::TRAIT_WORD, placed).with("word", word.join(" ")));
        }
        // « Tell me about one refusal, and what came of it. » asks for one story: only what ends
        // with a question mark can ask two things.
        if placed.role == Role::Question && placed.text.contains('?') {
            let joined = vocabulary.joined_questions.iter().find(|phrase| holds(&words, phrase));
            let word = match joined {
                _ if placed.text.matches('?').count() > 1 => Some("mark".to_owned()),
                Some(phrase) => Some(phrase.join(" ")),
                None => None,
            };
            if let Some(word) = word {
                found.push(page.finding(code::TWO_QUESTIONS, placed).with("word", word));
            }
        }
        for sentence in sentences(placed.text) {
            let count = sentence.split_whitespace().filter(|word| is_word(word)).count();
            if count > max_words {
                found.push(
                    page.finding(code::LONG_SENTENCE, placed)
                        .with("count", count)
                        .with("most", max_words)
                        .with("text", beginning(sentence)),
                );
            }
        }
    }
}

fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// The sentences of a text: each ends with a full stop, a question or exclamation mark or an
/// ellipsis that a space follows, closing quotes aside.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, c) in text.char_indices() {
        match c {
            '.' | '?' | '!' | '…' => ended = true,
            '»' | '”' | '’' | ')' => {}
            // Inside « », the space before the closing mark is one that does not break.
            '\u{a0}' | '\u{202f}' => {}
            c if c.is_whitespace() && ended => {
                sentences.push(&text[start..at]);
                start = at;
                ended = false;
            }
            _ => ended = false,
        }
    }
    sentences.push(&text[start..]);
    sentences
}

fn beginning(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().take(6).collect();
    format!("{}…", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;
    use crate::catalogue::item::{Item, Placed};
    use crate::catalogue::lint::lexicon::built_in;
    use crate::i18n::Language;

    fn found(language: Language, role: Role, text: &str) -> Vec<Finding> {
        let item = Item::Criterion(&builtin::catalogue().criteria[0]);
        let texts = vec![Placed { field: "question".to_owned(), role, text }];
        let mut found = Vec::new();
        let page = Page { item, language, texts };
        check(&page, built_in().vocabulary(language), built_in().max_words, &mut found);
        found
    }

    fn codes(language: Language, role: Role, text: &str) -> Vec<&'static str> {
        found(language, role, text).into_iter().map(|one| one.code.id).collect()
    }

    #[test]
    fn a_trait_is_a_whole_word_about_what_is_asked() {
        let fr = |role, text| codes(Language::French, role, text);
        assert_eq!(fr(Role::Level, "Le porteur est visionnaire."), ["trait-word"]);
        assert_eq!(fr(Role::Level, "Un quartier dynamique."), [""; 0]);
        assert_eq!(fr(Role::Remark, "Le mot « visionnaire » est écarté."), [""; 0]);
        assert_eq!(codes(Language::English, Role::Question, "Is he wise?"), ["trait-word"]);
        assert_eq!(codes(Language::English, Role::Question, "Was it otherwise?"), [""; 0]);
    }

    #[test]
    fn a_question_asks_one_thing() {
        let fr = |text| codes(Language::French, Role::Question, text);
        assert_eq!(fr("Qui vient\u{202f}? Qui reste\u{202f}?"), ["two-questions"]);
        assert_eq!(fr("Qui vient, et combien restent\u{202f}?"), ["two-questions"]);
        assert_eq!(fr("Qui vient et/ou reste\u{202f}?"), ["two-questions"]);
        assert_eq!(fr("Qui vient et reste\u{202f}?"), [""; 0]);
        let en = |text| codes(Language::English, Role::Question, text);
        assert_eq!(en("Who comes, and why?"), ["two-questions"]);
        assert_eq!(en("Which figures and which stories are on the table?"), [""; 0]);
        assert_eq!(en("Tell me who comes, and what becomes of them."), [""; 0]);
    }

    #[test]
    fn a_long_sentence_is_counted_by_itself() {
        let thirty = format!("{}.", vec!["mot"; 30].join(" "));
        let two = format!("{thirty} {thirty}");
        assert_eq!(codes(Language::French, Role::Advice, &two), [""; 0]);
        let quoted = format!("Un « mot\u{202f}! » {thirty}");
        let long = found(Language::French, Role::Advice, &quoted.replace("\u{202f}!", ""));
        assert_eq!(long[0].code, code::LONG_SENTENCE);
        assert_eq!(long[0].facts[0], ("count", 32_usize.into()));
    }
}
