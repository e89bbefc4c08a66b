//! Texts compared as people compare them: accents, case and typography aside.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text whose words can be looked for, each knowing where it stands in the text as written.
pub struct Folded {
    words: Vec<Word>,
}

/// One word: what it is compared by, and its bytes in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub folded: String,
    pub start: usize,
    pub end: usize,
}

impl Folded {
    /// Letters and digits make words; everything else stands between them.
    pub fn new(text: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut open = false;
        for (at, c) in text.char_indices() {
            let part_of_word = c.is_alphanumeric() || open && is_combining_mark(c);
            if !part_of_word {
                open = false;
                continue;
            }
            if !open {
                words.push(Word { folded: String::new(), start: at, end: at });
                open = true;
            }
            if let Some(word) = words.last_mut() {
                word.end = at + c.len_utf8();
                word.folded.extend(folded_char(c));
            }
        }
        Self { words }
    }

    /// The words in the order of the text.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Where the words of `name` stand one after the other: bytes of the text as written.
    pub fn find(&self, name: &Self) -> Vec<std::ops::Range<usize>> {
        let wanted = name.words.len();
        let mut found = Vec::new();
        let mut at = 0;
        while wanted > 0 && at + wanted <= self.words.len() {
            let here = &self.words[at..at + wanted];
            if here.iter().zip(&name.words).all(|(one, other)| one.folded == other.folded) {
                found.push(here[0].start..here[wanted - 1].end);
                at += wanted;
            } else {
                at += 1;
            }
        }
        found
    }
}

/// A name as it is compared with another: words in lower case without accents, one space apart.
pub fn folded(text: &str) -> String {
    let words: Vec<String> = Folded::new(text).words.into_iter().map(|word| word.folded).collect();
    words.join(" ")
}

fn folded_char(c: char) -> impl Iterator<Item = char> {
    c.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).flat_map(|c| match c {
        'œ' => ['o', 'e'].into_iter().take(2),
        'æ' => ['a', 'e'].into_iter().take(2),
        'ß' => ['s', 's'].into_iter().take(2),
        c => [c, c].into_iter().take(1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_typography_make_no_other_name() {
        assert_eq!(folded("  Zoé  d’ŒUVRE-Martin "), "zoe d oeuvre martin");
        assert_eq!(folded("ZOE\u{301} D'Œuvre Martin"), "zoe d oeuvre martin");
    }

    #[test]
    fn a_name_is_found_where_it_stands_and_only_as_whole_words() {
        let text = "Avec Zoé Martin, puis ZOÉ\nMARTIN ; zoé Martinet.";
        let found = Folded::new(text).find(&Folded::new("Zoe Martin"));
        let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["Zoé Martin", "ZOÉ\nMARTIN"]);
        assert!(Folded::new(text).find(&Folded::new("…")).is_empty());
    }
}
