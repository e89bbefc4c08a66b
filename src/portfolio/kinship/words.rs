//! The words of a text: cut out, folded, sorted from stop words, reduced to stems.

use std::collections::HashSet;
use std::sync::OnceLock;

use rust_stemmers::{Algorithm, Stemmer};
use whatlang::{Detector, Lang};

pub(in crate::portfolio) use crate::descriptor::{fold_into, folded, words};

/// Letters from which on a stop word is kept where there are only a few words.
const LONG: usize = 6;
/// Letters from which on a word may be given as a reason.
const READABLE: usize = 4;
/// When something was: no word of this says what it is about.
const DATES: &str = "janvier février mars avril mai juin juillet août septembre octobre novembre \
    décembre janv févr avr juil sept oct nov déc lundi mardi mercredi jeudi vendredi samedi dimanche \
    january february march april may june july august september october november december jan feb \
    apr aug dec monday tuesday wednesday thursday friday saturday sunday";
/// Words of the web that stand in texts by accident, as remains of a copied page.
const WEB: [&str; 8] = ["http", "https", "html", "href", "wiki", "wikipedia", "www", "nbsp"];

/// The language that words are read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::portfolio) enum Tongue {
    French,
    English,
    /// Words stay whole, and none is a stop word.
    Other,
}

impl Tongue {
    pub const ALL: [Self; 3] = [Self::French, Self::English, Self::Other];

    /// What the tag says; without one, what the text looks like.
    pub fn of(tag: Option<&str>, texts: &[String]) -> Self {
        if let Some(tag) = tag {
            let primary = tag.split(['-', '_']).next().unwrap_or_default();
            return match primary.to_ascii_lowercase().as_str() {
                "fr" => Self::French,
                "en" => Self::English,
                _ => Self::Other,
            };
        }
        let text = texts.join(" ");
        let found = whatlang::detect(&text)
            .filter(|info| info.is_reliable())
            .map(|info| info.lang())
            // A short text is told apart better between the two languages that are expected.
            .or_else(|| Detector::with_allowlist(vec![Lang::Fra, Lang::Eng]).detect_lang(&text));
        match found {
            Some(Lang::Fra) => Self::French,
            Some(Lang::Eng) => Self::English,
            _ => Self::Other,
        }
    }

    fn code(self) -> Option<(&'static str, Algorithm)> {
        match self {
            Self::French => Some(("fr", Algorithm::French)),
            Self::English => Some(("en", Algorithm::English)),
            Self::Other => None,
        }
    }

    fn stop_words(self) -> &'static HashSet<String> {
        static SETS: OnceLock<[HashSet<String>; 3]> = OnceLock::new();
        let sets = SETS.get_or_init(|| {
            Self::ALL.map(|tongue| {
                let list = tongue.code().and_then(|(code, _)| stop_words::lookup(code));
                let list = list.unwrap_or_default().iter();
                let list = list.flat_map(|entry| words(entry).map(folded).collect::<Vec<_>>());
                // In a language that is not known a month may be any word.
                let dates = tongue.code().map_or("", |_| DATES);
                list.chain(words(dates).map(folded)).chain(WEB.map(str::to_owned)).collect()
            })
        });
        &sets[self as usize]
    }
}

/// A text without its addresses, of the web and of mail: nobody reads those as words.
pub(super) fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| c.is_whitespace() || "()<>[]\"«»".contains(c)) {
        let is_address = piece.contains("://") || piece.contains('@') || piece.starts_with("www.");
        out.push_str(if is_address { " " } else { piece });
    }
    out
}

/// Whether people who read one word alone understand what it stands for.
pub(super) fn is_readable(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && word.chars().nth(READABLE - 1).is_some()
}

/// The stem of a folded word; nothing for a word that says nothing.
pub(in crate::portfolio) fn stem(
    word: &str,
    tongue: Tongue,
    stemmer: Option<&Stemmer>,
) -> Option<String> {
    let is_number = word.bytes().all(|b| b.is_ascii_digit());
    if is_number || word.chars().nth(1).is_none() || tongue.stop_words().contains(word) {
        return None;
    }
    Some(stemmer.map_or_else(|| word.to_owned(), |stemmer| stemmer.stem(word).into_owned()))
}

/// What reduces the words of a language to their stems.
pub(in crate::portfolio) fn stemmer(tongue: Tongue) -> Option<Stemmer> {
    tongue.code().map(|(_, algorithm)| Stemmer::create(algorithm))
}

/// The stems of a text, in its order.
pub(in crate::portfolio) fn stems(text: &str, tongue: Tongue) -> Vec<String> {
    let stemmer = stemmer(tongue);
    words(text).filter_map(|word| stem(&folded(word), tongue, stemmer.as_ref())).collect()
}

/// A few free words in the forms that are compared, each with its writing: the stems of one or
/// two words, and of a longer group each two that follow each other, so that « personnes âgées
/// isolées » meets « personnes âgées ».
pub(super) fn phrases(text: &str, tag: Option<&str>) -> Vec<(String, String)> {
    let tongue = Tongue::of(tag.or(Some("fr")), &[]);
    let stemmer = stemmer(tongue);
    // « personne » is a stop word in a text, and says much in « personnes âgées ».
    let whole = |word: &str| word.chars().count() >= LONG;
    let form = |word: &str| match (stem(word, tongue, stemmer.as_ref()), &stemmer) {
        (None, Some(stemmer)) if whole(word) => Some(stemmer.stem(word).into_owned()),
        (stem, _) => stem,
    };
    let kept: Vec<(String, &str)> =
        words(text).filter_map(|word| Some((form(&folded(word))?, word))).collect();
    if kept.len() <= 2 {
        let key: Vec<&str> = kept.iter().map(|(stem, _)| stem.as_str()).collect();
        return vec![(key.join(" "), text.trim().to_owned())];
    }
    kept.windows(2)
        .map(|two| (format!("{} {}", two[0].0, two[1].0), format!("{} {}", two[0].1, two[1].1)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_endings_do_not_matter() {
        let accented = stems("L’Écologie des ŒUVRES partagées", Tongue::French);
        assert_eq!(accented, stems("ecologie, œuvre partagée", Tongue::French));
        assert_eq!(accented.len(), 3);
    }

    #[test]
    fn addresses_and_dates_are_no_words() {
        let text = "Voir [la page](https://fr.wikipedia.org/wiki/Autor), www.example.org ou \
                    nom@example.org : le 3 avr., en octobre, des vergers d’Orléans.fr.";
        assert_eq!(stems(&prose(text), Tongue::French).join(" "), "voir pag verger orleans.fr");
        assert!(is_readable("verger") && is_readable("Orléans"));
        for stray in ["fr.wikipedia.org", "Avr", "h264", "2019"] {
            assert!(!is_readable(stray), "{stray}");
        }
    }

    #[test]
    fn the_language_comes_from_the_tag_or_from_the_text() {
        let english = ["Rides for older people who no longer drive their own car".to_owned()];
        let french = ["Des voisins rendent visite à des personnes âgées isolées".to_owned()];
        assert_eq!(Tongue::of(None, &english), Tongue::English);
        assert_eq!(Tongue::of(None, &french), Tongue::French);
        assert_eq!(Tongue::of(Some("fr-CA"), &english), Tongue::French);
        assert_eq!(Tongue::of(Some("br"), &french), Tongue::Other);
    }

    #[test]
    fn a_longer_group_of_words_meets_a_shorter_one() {
        let keys = |text| phrases(text, Some("fr")).into_iter().map(|(key, _)| key);
        let short: Vec<String> = keys("personnes âgées").collect();
        assert!(keys("Personnes agées isolées").any(|key| key == short[0]));
    }
}
