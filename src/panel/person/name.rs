//! The name of a person, and where it stands in a text: in either order, without spaces as in an address,
//! and word by word.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::panel::folded::Folded;

/// The shortest name that is looked for without the spaces between its words.
const SQUEEZED: usize = 8;
/// The shortest word of a name that is told where it stands alone.
const SHORTEST: usize = 3;
/// Words that stand in many names, and in every text.
const PARTICLES: [&str; 10] =
    ["des", "les", "dos", "del", "della", "von", "van", "der", "den", "ter"];

/// The name of a person, ready to be looked for.
pub struct Name {
    words: Folded,
    /// The same with the family name first, as forms and lists write it (BENALI Aïcha).
    turned: Vec<Folded>,
    squeezed: Option<String>,
}

impl Name {
    /// None for a text without a letter or digit.
    pub fn new(text: &str) -> Option<Self> {
        let words = Folded::new(text);
        if words.words().is_empty() {
            return None;
        }
        let joined: String = words.words().iter().map(|word| word.folded.as_str()).collect();
        let long = words.words().len() > 1 && joined.len() >= SQUEEZED;
        let each: Vec<&str> = words.words().iter().map(|word| word.folded.as_str()).collect();
        let mut turned = Vec::new();
        // A first name of one word, or a family name of one word.
        for split in [1, each.len() - 1] {
            let (start, end) = each.split_at(split);
            let other = [end, start].concat();
            if !start.is_empty() && !end.is_empty() && other != each {
                turned.push(Folded::new(&other.join(" ")));
            }
        }
        Some(Self { squeezed: long.then_some(joined), turned, words })
    }

    /// Whether the name is long enough to be taken for one person wherever it stands.
    pub fn is_whole(&self) -> bool {
        self.words.words().len() > 1
    }

    /// Whether a folded word is one of the name.
    pub fn holds(&self, word: &str) -> bool {
        self.words.words().iter().any(|own| own.folded == word)
    }

    /// Where the name stands in a text, also without spaces as in an address.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let folded = Folded::new(text);
        let mut found = folded.find(&self.words);
        // In the other order nothing but a space stands between: "Paul Martin, Zoé" is two people,
        // and so are two lines.
        let is_close = |range: &Range<usize>| {
            text[range.clone()].chars().all(|c| {
                c.is_alphanumeric()
                    || (c.is_whitespace() && c != '\n')
                    || is_combining_mark(c)
                    || "-._’'".contains(c)
            })
        };
        let turned = self.turned.iter().flat_map(|turned| folded.find(turned));
        found.extend(turned.filter(is_close));
        if let Some(squeezed) = &self.squeezed {
            let words = folded.words().iter().filter(|word| word.folded.contains(squeezed));
            found.extend(words.map(|word| word.start..word.end));
        }
        found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        found.retain(|range| {
            let is_free = range.start >= end;
            if is_free {
                end = range.end;
            }
            is_free
        });
        found
    }

    /// Whether a text is this name and nothing else.
    pub fn is(&self, text: &str) -> bool {
        let other = Folded::new(text);
        let is_one = |name: &Folded| {
            other.words().len() == name.words().len() && !other.find(name).is_empty()
        };
        is_one(&self.words) || self.turned.iter().any(is_one)
    }

    /// Where a single word of the name stands, outside of the places where the name itself does.
    pub fn parts(&self, text: &str) -> Vec<Range<usize>> {
        let whole = self.find(text);
        let folded = Folded::new(text);
        let is_part = |word: &str| {
            let mut words = self.words.words().iter();
            let is_long = word.chars().count() >= SHORTEST && !PARTICLES.contains(&word);
            is_long && words.any(|known| known.folded == word)
        };
        let found = folded.words().iter().filter(|word| is_part(&word.folded));
        let found = found.map(|word| word.start..word.end);
        // The places come in their order, none over another.
        let is_inside = |one: &Range<usize>| {
            let before = whole.partition_point(|all| all.start <= one.start);
            before.checked_sub(1).is_some_and(|at| one.end <= whole[at].end)
        };
        found.filter(|one| !is_inside(one)).collect()
    }
}

/// Lines of a text with the name, and those with a single word of it alone; each line once.
pub fn lines(text: &str, name: &Name) -> (Vec<usize>, Vec<usize>) {
    let numbers = |found: Vec<Range<usize>>| {
        let mut numbers = Vec::new();
        let (mut line, mut at) = (1, 0);
        for range in found {
            line += text[at..range.start].matches('\n').count();
            at = range.start;
            if numbers.last() != Some(&line) {
                numbers.push(line);
            }
        }
        numbers
    };
    let whole = numbers(name.find(text));
    let mut parts = numbers(name.parts(text));
    parts.retain(|line| whole.binary_search(line).is_err());
    (whole, parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name() -> Name {
        Name::new("Zoe Martin").unwrap()
    }

    #[test]
    fn the_family_name_may_come_first_and_a_list_of_names_is_none() {
        let name = name();
        for text in ["MARTIN Zoé", "Martin  Zoe", "martin.zoe@x.example"] {
            assert_eq!(name.find(text).len(), 1, "{text}");
        }
        assert!(name.is("MARTIN Zoé") && name.is("zoe martin"));
        assert!(name.find("Paul Martin, Zoé Blanc").is_empty());
        assert_eq!(name.find("Zoé Martin Zoé Martin").len(), 2);
        let long = Name::new("Anne de la Tour").unwrap();
        for text in ["TOUR Anne de la", "de la Tour Anne", "DE LA TOUR ANNE"] {
            assert_eq!(long.find(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn lines_with_the_name_and_with_a_word_of_it_are_told_apart() {
        assert_eq!(lines("x\nZoé Martin\nMartin\nzoe", &name()), (vec![2], vec![3, 4]));
        assert_eq!(lines("Zoé Martin et Zoé\nles Martin", &name()), (vec![1], vec![2]));
        assert!(Name::new(" … ").is_none());
    }
}
