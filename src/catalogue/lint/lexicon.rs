//! The words to look for, from `criteria/lint.toml`.

use std::sync::LazyLock;

use super::words::words;
use crate::catalogue::data_file;
use crate::diagnostic::{Fields, Path, Problem};
use crate::i18n::{Language, Localised};
use crate::source::SourceFile;

/// What the rules look for.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// The most words that a sentence may have.
    pub max_words: usize,
    /// The most words that a level may have; an elision and the word after it are one.
    pub max_level_words: usize,
    vocabularies: Localised<Vocabulary>,
}

/// The words of one language, each phrase cut into words.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Words of degree and of frequency.
    pub degree: Vec<Vec<String>>,
    /// Words that say what a person is.
    pub traits: Vec<Vec<String>>,
    /// What joins a second question to the first.
    pub joined_questions: Vec<Vec<String>>,
    /// Beginnings of a level that lean on the one below it.
    pub pointing_back: Vec<Vec<String>>,
    /// Words of paper.
    pub paper: Vec<Vec<String>>,
    /// Words for a third party that confirms.
    pub third_parties: Vec<Vec<String>>,
    /// Words that speak of everybody.
    pub everybody: Vec<Vec<String>>,
}

impl Lexicon {
    pub fn vocabulary(&self, language: Language) -> &Vocabulary {
        self.vocabularies.get(language)
    }
}

/// The file that comes with the program.
pub fn source() -> SourceFile {
    SourceFile::new("criteria/lint.toml", include_str!("../../../criteria/lint.toml"))
}

/// The words that come with the program, read the first time that they are asked for.
pub fn built_in() -> &'static Lexicon {
    static BUILT_IN: LazyLock<Lexicon> =
        LazyLock::new(|| parse(&source()).expect("a test reads criteria/lint.toml"));
    &BUILT_IN
}

/// Reads a list of words.
///
/// # Errors
///
/// Every problem of the file, in the order of their places.
pub fn parse(file: &SourceFile) -> Result<Lexicon, Vec<Problem>> {
    data_file::read(file, |root| {
        let mut most = |key| {
            if root.node(key).is_none() {
                root.missing(key);
            }
            let number = root.integer(key, 1..=999);
            number.and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
        };
        let (max_words, max_level_words) = (most("max_words"), most("max_level_words"));
        let (fr, en) = (vocabulary(root, "fr"), vocabulary(root, "en"));
        Lexicon { max_words, max_level_words, vocabularies: Localised { fr, en } }
    })
}

fn vocabulary(root: &mut Fields<'_, '_>, language: &'static str) -> Vocabulary {
    let Some((table, span)) = root.table(language) else {
        if root.node(language).is_none() {
            root.missing(language);
        }
        return Vocabulary::default();
    };
    let path = Path::ROOT.key(language);
    let mut fields = Fields::new(table, span, path, None, root.problems());
    let mut phrases = |key: &'static str| {
        let mut phrases: Vec<Vec<String>> = Vec::new();
        for (at, (text, span)) in fields.texts(key).into_iter().enumerate() {
            let phrase = words(text);
            if phrases.contains(&phrase) {
                fields.twice(&format!("{key}[{at}]"), text, span);
            } else {
                phrases.push(phrase);
            }
        }
        phrases
    };
    let vocabulary = Vocabulary {
        degree: phrases("degree"),
        traits: phrases("traits"),
        joined_questions: phrases("joined_questions"),
        pointing_back: phrases("pointing_back"),
        paper: phrases("paper"),
        third_parties: phrases("third_parties"),
        everybody: phrases("everybody"),
    };
    fields.finish();
    vocabulary
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_words_are_read_in_both_languages() {
        let lexicon = parse(&source()).unwrap();
        assert_eq!((lexicon.max_words, lexicon.max_level_words), (30, 22));
        for language in Language::ALL {
            let words = lexicon.vocabulary(language);
            assert!(words.degree.len() > 40 && words.traits.len() > 40);
            assert!(words.joined_questions.iter().any(|phrase| phrase.contains(&"/".to_owned())));
        }
    }

    #[test]
    fn a_word_listed_twice_is_a_problem() {
        let text = "format = 1\nmax_words = 9\nmax_level_words = 9\n[fr]\ntraits = [\"sage\", \"Sage\"]\n[en]\n";
        let problems = parse(&SourceFile::new("l.toml", text)).unwrap_err();
        assert_eq!(problems[0].code.id, "listed-twice");
        assert_eq!(problems[0].path, "fr.traits[1]");
    }
}
