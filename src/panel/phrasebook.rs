//! Many names, looked for in a text in one walk over its words.

use std::collections::HashMap;
use std::ops::Range;

use super::folded::Folded;

/// Words of a name that are looked at. Whoever writes a longer one out in a text has written these.
const LONGEST: usize = 40;

/// Names by their words, each with what it is to whoever looks for it.
#[derive(Debug, Default)]
pub struct Phrasebook {
    words: HashMap<String, u32>,
    /// From a place in the tree and the next word to the place below; 0 is the top.
    below: HashMap<(u32, u32), u32>,
    /// The name that ends at a place: the first that was added.
    ends: HashMap<u32, usize>,
}

/// A name that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What the name was added as.
    pub name: usize,
    /// Positions of its words.
    pub words: Range<usize>,
    /// Its bytes in the text.
    pub bytes: Range<usize>,
}

impl Phrasebook {
    /// Adds a name as `number`; of two that are compared alike the first counts, and one without a
    /// word is none.
    pub fn add(&mut self, name: &Folded, number: usize) {
        let mut place = 0;
        for word in name.words().iter().take(LONGEST) {
            let next = self.words.len() as u32;
            let word = *self.words.entry(word.folded.clone()).or_insert(next);
            let next = self.below.len() as u32 + 1;
            place = *self.below.entry((place, word)).or_insert(next);
        }
        if place > 0 {
            self.ends.entry(place).or_insert(number);
        }
    }

    /// Every place where a name stands, by where it begins; of those that begin at one word the
    /// shortest first.
    pub fn find(&self, text: &Folded) -> Vec<Standing> {
        let words = text.words();
        let known: Vec<Option<u32>> =
            words.iter().map(|word| self.words.get(&word.folded).copied()).collect();
        let mut found = Vec::new();
        for start in 0..words.len() {
            let mut place = 0;
            for (end, word) in known.iter().enumerate().skip(start) {
                let below = word.and_then(|word| self.below.get(&(place, word)));
                let Some(next) = below else { break };
                place = *next;
                if let Some(name) = self.ends.get(&place) {
                    let bytes = words[start].start..words[end].end;
                    found.push(Standing { name: *name, words: start..end + 1, bytes });
                }
            }
        }
        found
    }
}

/// Stretches of a text that are taken, so that nothing else is found in them.
#[derive(Debug, Default)]
pub struct Taken(std::collections::BTreeMap<usize, usize>);

impl Taken {
    /// Takes a stretch where nothing of it is taken yet; whether it was.
    pub fn take(&mut self, range: &Range<usize>) -> bool {
        let is_free = self.leaves(range);
        if is_free {
            self.0.insert(range.start, range.end);
        }
        is_free
    }

    /// Whether nothing of a stretch is taken.
    pub fn leaves(&self, range: &Range<usize>) -> bool {
        self.0.range(..range.end).next_back().is_none_or(|(_, end)| *end <= range.start)
    }

    /// Whether a stretch lies wholly in one that is taken.
    pub fn holds(&self, range: &Range<usize>) -> bool {
        let before = self.0.range(..=range.start).next_back();
        before.is_some_and(|(_, end)| range.end <= *end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_where_they_stand_and_only_as_whole_words() {
        let mut book = Phrasebook::default();
        for (number, name) in ["Zoe Martin", "Zoé", "martin dupont", "…", "ZOE"].iter().enumerate()
        {
            book.add(&Folded::new(name), number);
        }
        let text = "Avec Zoé Martin-Dupont, puis zoé\nMartinet.";
        let found = book.find(&Folded::new(text)).into_iter();
        let found: Vec<(usize, &str)> = found.map(|one| (one.name, &text[one.bytes])).collect();
        assert_eq!(found, [(1, "Zoé"), (0, "Zoé Martin"), (2, "Martin-Dupont"), (1, "zoé")]);
    }

    #[test]
    fn a_stretch_is_taken_once() {
        let mut taken = Taken::default();
        assert!(taken.take(&(3..6)) && taken.take(&(6..9)) && taken.take(&(0..3)));
        assert!(!taken.take(&(5..7)) && !taken.take(&(0..1)) && !taken.take(&(2..12)));
        assert!(taken.holds(&(4..6)) && !taken.holds(&(5..7)) && !taken.holds(&(9..10)));
    }
}
