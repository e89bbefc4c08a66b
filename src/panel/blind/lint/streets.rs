//! Streets, squares, quarters and postal codes, in French and in English.

use std::ops::Range;

use crate::panel::blind::identities::starts_upper;
use crate::panel::folded::Word;

/// French words that stand before the name of a street or of a part of a town.
const BEFORE: [&str; 25] = [
    "rue",
    "avenue",
    "boulevard",
    "bd",
    "place",
    "placette",
    "impasse",
    "allee",
    "allees",
    "chemin",
    "quai",
    "route",
    "square",
    "cours",
    "passage",
    "ruelle",
    "faubourg",
    "residence",
    "quartier",
    "hameau",
    "commune",
    "ville",
    "village",
    "cite",
    "salle",
];
/// Small words between that and the name.
const BETWEEN: [&str; 11] = ["de", "du", "des", "la", "le", "les", "l", "d", "et", "aux", "au"];
/// English words that stand after the name of a street.
const AFTER: [&str; 14] = [
    "street", "road", "avenue", "lane", "drive", "square", "terrace", "close", "crescent", "row",
    "gardens", "hill", "rd", "ave",
];

/// Where an address stands in a text of these words.
pub(super) fn find(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let written = |at: usize| &text[words[at].start..words[at].end];
    let mut found = Vec::new();
    for at in 0..words.len() {
        let word = &words[at];
        if BEFORE.contains(&word.folded.as_str()) {
            found.extend(french(text, words, at));
        }
        if AFTER.contains(&word.folded.as_str()) && starts_upper(written(at)) {
            found.extend(english(text, words, at));
        }
        let next_to = |other: usize| {
            words.get(other).is_some_and(|next| text[word.end..next.start].trim().is_empty())
        };
        let postal = word.folded.len() == 5 && word.folded.bytes().all(|b| b.is_ascii_digit());
        if postal && next_to(at + 1) && starts_upper(written(at + 1)) {
            found.push(word.start..words[at + 1].end);
        }
        if next_to(at + 1) && is_british_code(written(at), written(at + 1)) {
            found.push(word.start..words[at + 1].end);
        }
    }
    found
}

/// `12 bis, rue des Lilas`; without a number the name must begin with a capital.
fn french(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
    let (number, start) = number_before(text, words, at);
    let mut last = None;
    let mut end = words[at].end;
    for next in &words[at + 1..] {
        let gap = &text[end..next.start];
        if !gap.chars().all(|c| c.is_whitespace() || "-’'".contains(c)) {
            break;
        }
        let capital = starts_upper(&text[next.start..next.end]);
        let small = BETWEEN.contains(&next.folded.as_str());
        match (capital, small) {
            (true, _) => last = Some(next.end),
            (false, true) => {}
            (false, false) if number && last.is_none() => last = Some(next.end),
            (false, false) => break,
        }
        end = next.end;
    }
    last.map(|end| start..end)
}

/// Whether a number stands before the word at `at`, and where the address begins.
fn number_before(text: &str, words: &[Word], at: usize) -> (bool, usize) {
    let start = words[at].start;
    let close =
        |from: usize, to: usize| text[from..to].chars().all(|c| c.is_whitespace() || c == ',');
    let is_number = |word: &Word| {
        word.folded.len() <= 4 && word.folded.starts_with(|c: char| c.is_ascii_digit())
    };
    let Some(before) = at.checked_sub(1).map(|at| &words[at]) else { return (false, start) };
    if !close(before.end, start) {
        return (false, start);
    }
    if is_number(before) {
        return (true, before.start);
    }
    let first = at.checked_sub(2).map(|at| &words[at]);
    match first {
        Some(first)
            if ["bis", "ter", "quater"].contains(&before.folded.as_str())
                && is_number(first)
                && close(first.end, before.start) =>
        {
            (true, first.start)
        }
        _ => (false, start),
    }
}

/// `12 Baker Street`, `Abbey Road`: words with capitals before it, and a number where there is one.
fn english(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
    let mut start = words[at].start;
    let mut names = 0;
    for before in words[..at].iter().rev() {
        if !text[before.end..start].chars().all(char::is_whitespace) {
            break;
        }
        if before.folded.bytes().all(|b| b.is_ascii_digit()) && names > 0 {
            start = before.start;
            break;
        }
        let sentence = ["the", "a", "this", "our", "la", "le"].contains(&before.folded.as_str());
        if names == 4 || sentence || !starts_upper(&text[before.start..before.end]) {
            break;
        }
        names += 1;
        start = before.start;
    }
    (names > 0).then(|| start..words[at].end)
}

/// `SW1A 1AA` and the like.
fn is_british_code(outward: &str, inward: &str) -> bool {
    let shape = |text: &str| -> String {
        text.chars()
            .map(|c| match c {
                c if c.is_ascii_digit() => '9',
                c if c.is_ascii_uppercase() => 'A',
                _ => '?',
            })
            .collect()
    };
    let outwards = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"];
    shape(inward) == "9AA" && outwards.contains(&shape(outward).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::folded::Folded;

    fn found(text: &str) -> Vec<&str> {
        let words = Folded::new(text);
        find(text, words.words()).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn french_addresses() {
        assert_eq!(found("Au 12 bis, rue des Lilas, le soir."), ["12 bis, rue des Lilas"]);
        assert_eq!(found("la place de la République est grande"), ["place de la République"]);
        assert_eq!(found("au 3 avenue victor"), ["3 avenue victor"]);
        assert_eq!(found("dans le quartier des Allées"), ["quartier des Allées"]);
        assert_eq!(found("79000 Niort"), ["79000 Niort"]);
        assert!(
            found("laisser une place à chacun, au cours de la route, 12000 personnes").is_empty()
        );
    }

    #[test]
    fn english_addresses() {
        assert_eq!(found("At 12 Baker Street, every day."), ["12 Baker Street"]);
        assert_eq!(found("near Abbey Road"), ["Abbey Road"]);
        assert_eq!(found("write to SW1A 1AA"), ["SW1A 1AA"]);
        assert!(found("The street is long. The Road goes on.").is_empty());
    }
}
