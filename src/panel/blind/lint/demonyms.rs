//! What the people of a place are called: by the place's own name (brestois, lyonnaises), and by a table
//! where the name does not tell (stéphanois, palois).

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::vocabulary::Vocabulary;
use crate::panel::folded::{Folded, Word};

/// The stems of each town.
const TABLE: &str = include_str!("demonyms.txt");
/// What follows the beginning of a place's name, without endings of gender and number.
const SUFFIXES: [&str; 23] = [
    "ois", "ais", "ien", "een", "in", "ain", "an", "iste", "ard", "eau", "on", "ot", "ol", "ite",
    "ian", "nian", "er", "ese", "ine", "lais", "nais", "tais", "gien",
];
/// Words of places' names that say nothing of which place.
const COMMON: [&str; 14] = [
    "saint", "sainte", "sur", "sous", "mont", "bourg", "pont", "ville", "france", "port", "north",
    "south", "east", "west",
];

static TABLED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| line.split_once(": ")).flat_map(|(_, stems)| stems.split(' ')).collect()
});

/// The places of one project.
pub(super) struct Demonyms {
    /// Folded words of their names.
    places: Vec<String>,
}

impl Demonyms {
    pub(super) fn of<'p>(places: impl Iterator<Item = &'p str>) -> Self {
        let words = places.flat_map(|place| {
            let words = Folded::new(place);
            let words = words.words().iter().map(|word| word.folded.clone());
            words
                .filter(|word| word.len() >= 3 && !COMMON.contains(&word.as_str()))
                .collect::<Vec<_>>()
        });
        Self { places: words.collect() }
    }

    /// Where a word for people of such a place, or of a town of the table, stands.
    pub(super) fn find(&self, words: &[Word], common: &Vocabulary) -> Vec<Range<usize>> {
        let is_one = |word: &&Word| {
            stems(&word.folded).any(|stem| TABLED.contains(stem))
                || !common.holds(&word.folded)
                    && self
                        .places
                        .iter()
                        .any(|place| stems(&word.folded).any(|stem| is_of(stem, place)))
        };
        words.iter().filter(is_one).map(|word| word.start..word.end).collect()
    }
}

/// A word without the endings of gender and number, each way.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    let one = word.strip_suffix('s').unwrap_or(word);
    let masculine = one.strip_suffix('e').unwrap_or(one);
    let single = ["nn", "tt", "ll"].iter().any(|end| masculine.ends_with(end));
    let single = if single { &masculine[..masculine.len() - 1] } else { masculine };
    [word, one, masculine, single].into_iter()
}

/// Whether a stem begins as the place does and ends as names of people do.
fn is_of(stem: &str, place: &str) -> bool {
    let shared = stem.bytes().zip(place.bytes()).take_while(|(one, other)| one == other).count();
    let enough = place.len().saturating_sub(2).max(3);
    shared >= enough
        && stem.len() > place.len().min(shared + 1)
        && SUFFIXES.iter().any(|suffix| {
            stem.strip_suffix(suffix)
                .is_some_and(|begin| begin.len() + 2 >= shared && begin.len() <= shared + 2)
        })
}

/// Whether the word is what people of the place are called.
#[cfg(test)]
fn says(word: &str, place: &str) -> bool {
    let words = Folded::new(word);
    let demonyms = Demonyms::of([place].into_iter());
    !demonyms.find(words.words(), &Vocabulary::default()).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_known_by_the_name_of_their_place() {
        for (word, place) in [
            ("roubaisiennes", "Roubaix"),
            ("lyonnaises", "Lyon"),
            ("Grenoblois", "Grenoble"),
            ("rennaise", "Rennes"),
            ("douarnenistes", "Douarnenez"),
            ("Stéphanois", "Saint-Étienne"),
            ("paloise", "Pau"),
            ("Marseillais", "Marseille"),
            ("Valenciennois", "Valenciennes"),
            ("niçoise", "Nice"),
            ("Bristolians", "Bristol"),
            ("Londoner", "London"),
            ("Toulousaines", "Toulouse"),
            ("tourangelle", "Tours"),
        ] {
            assert!(says(word, place), "{word} {place}");
        }
        for (word, place) in [
            ("marche", "Marseille"),
            ("rencontre", "Rennes"),
            ("lire", "Lille"),
            ("paniers", "Pau"),
            ("français", "Fort-de-France"),
            ("toujours", "Tours"),
            ("Brest", "Brest"),
            ("nantir", "Nantes"),
        ] {
            assert!(!says(word, place), "{word} {place}");
        }
    }
}
