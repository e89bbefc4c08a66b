//! What is written like a name: initials, acronyms, capitals within a sentence, and words that open one
//! and that nobody uses otherwise.

use std::collections::HashSet;
use std::ops::Range;

use super::vocabulary::{Vocabulary, opens};
use crate::panel::blind::identities::starts_upper;
use crate::panel::blind::trace::Trace;
use crate::panel::folded::Word;

/// Articles and the like, within names too.
const LITTLE: [&str; 18] = [
    "au", "aux", "d", "da", "de", "del", "des", "di", "du", "el", "l", "la", "le", "les", "of",
    "the", "van", "von",
];
/// Words of one of these lengths that nothing else shows to be a name are none.
const SHORTEST: usize = 3;

/// Letters that stand for a name: `C. D.`, `G. Kerboul`, `J.-P. Le Goff`.
pub(super) fn initials(text: &str, words: &[Word], common: &Vocabulary) -> Vec<Range<usize>> {
    let is_initial = |word: &Word| {
        let written = &text[word.start..word.end];
        let one = written.chars().count() == 1 || ["Ch", "Ph", "Th"].contains(&written);
        one && starts_upper(written) && text[word.end..].starts_with('.')
    };
    let is_name = |word: &Word| starts_upper(&text[word.start..word.end]);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let first = at;
        let gap =
            |one: usize| words.get(one + 1).map_or("", |next| &text[words[one].end..next.start]);
        while at < words.len() && is_initial(&words[at]) && (at == first || joined(gap(at - 1))) {
            at += 1;
        }
        let count = at - first;
        if count == 0 {
            at += 1;
            continue;
        }
        let mut end = words[at - 1].end;
        let mut named = false;
        while at < words.len() && joined(gap(at - 1)) && is_name(&words[at]) {
            let little = LITTLE.contains(&words[at].folded.as_str());
            let known = !named && !little && common.holds(&words[at].folded) && count == 1;
            let next = words.get(at + 1).is_some_and(is_name) && joined(gap(at));
            if known || little && !next {
                break;
            }
            named = true;
            end = words[at].end;
            at += 1;
        }
        if count > 1 || named {
            let stop = if named { 0 } else { usize::from(text[end..].starts_with('.')) };
            found.push(words[first].start..end + stop);
        }
    }
    found
}

/// What stands between the parts of one name.
fn joined(gap: &str) -> bool {
    [" ", "\u{a0}", "\u{202f}", ". ", ".\u{a0}", ".", ".-", "-", "’", "'"].contains(&gap)
}

/// What is known of a text beside its words.
pub(super) struct Around<'a> {
    /// Whether it names somebody, so that no word is spared for opening it.
    pub named: bool,
    pub common: &'a Vocabulary,
    /// Whether a stretch was not found already.
    pub is_free: &'a dyn Fn(&Range<usize>) -> bool,
}

/// Words that look like names, each with its kind.
pub(super) fn find(text: &str, words: &[Word], around: &Around<'_>) -> Vec<(Trace, Range<usize>)> {
    // Words that the text itself writes in lower case.
    let plain: HashSet<&str> = words
        .iter()
        .filter(|word| text[word.start..word.end].chars().all(char::is_lowercase))
        .map(|word| word.folded.as_str())
        .collect();
    let joined = |at: usize| {
        words.get(at + 1).is_some_and(|next| {
            &text[words[at].end..next.start] == "-" && starts_upper(&text[next.start..next.end])
        })
    };
    // Of two words with capitals that a hyphen joins, the first opens no sentence alone.
    let looks = |at: usize| {
        let named = around.named || joined(at);
        looks(text, &words[at], named, around, &plain)
    };
    let mut found: Vec<(Trace, Range<usize>)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(trace) = looks(at) else {
            at += 1;
            continue;
        };
        let start = words[at].start;
        let mut last = at;
        let mut next = at + 1;
        // Little words are part of a name where more of it follows.
        while next < words.len() && within(&text[words[next - 1].end..words[next].start]) {
            let word = &words[next];
            let capital = starts_upper(&text[word.start..word.end]);
            let little = LITTLE.contains(&word.folded.as_str());
            if !(around.is_free)(&(word.start..word.end)) {
                break;
            }
            if capital && !around.common.holds_capital(&word.folded) {
                last = next;
            } else if !little || next > last + 2 {
                break;
            }
            next += 1;
        }
        let trace = if last > at { Trace::Capital } else { trace };
        found.push((trace, start..words[last].end));
        at = last + 1;
    }
    found
}

/// What may stand between two words of a name.
fn within(gap: &str) -> bool {
    [" ", "\u{a0}", "-", "’", "'", " & "].contains(&gap)
}

fn looks(
    text: &str,
    word: &Word,
    named: bool,
    around: &Around<'_>,
    plain: &HashSet<&str>,
) -> Option<Trace> {
    let common = around.common;
    let written = &text[word.start..word.end];
    let folded = word.folded.as_str();
    let letters = written.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = written.chars().filter(|c| c.is_uppercase()).count();
    let is_free = (around.is_free)(&(word.start..word.end));
    if !is_free || capitals == 0 || common.holds_capital(folded) || LITTLE.contains(&folded) {
        return None;
    }
    let digits = written.chars().any(|c| c.is_ascii_digit());
    // `CO2`, `H2O`: a formula has a digit at its end or in its middle, and so has a road.
    if capitals == letters && (capitals > 1 || digits && letters + 1 < written.len()) {
        let is_word = letters > 3 && common.holds(folded);
        return (!is_word).then_some(Trace::Acronym);
    }
    if capitals > usize::from(starts_upper(written)) && letters > 2 {
        return Some(Trace::Capital);
    }
    if !starts_upper(written) || written.chars().count() < SHORTEST {
        return None;
    }
    let spared = opens(text, word.start) && !named;
    let is_known = || common.holds(folded) || plain.contains(folded);
    (!spared || !is_known()).then_some(Trace::Capital)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::folded::Folded;

    fn common() -> Vocabulary {
        Vocabulary::of(crate::catalogue::builtin::catalogue())
    }

    fn seen(text: &str) -> Vec<String> {
        let words = Folded::new(text);
        let around = Around { named: false, common: &common(), is_free: &|_| true };
        let found = find(text, words.words(), &around);
        found.into_iter().map(|(_, range)| text[range].to_owned()).collect()
    }

    #[test]
    fn words_written_like_names_are_seen_and_openings_of_sentences_are_not() {
        assert_eq!(
            seen("Nous allons au bord de l’Erdre. Depuis, la CPAM aide."),
            ["Erdre", "CPAM"]
        );
        assert_eq!(
            seen("On a lu La Voix du Nord et les Terres d’Aubier."),
            ["Voix du Nord", "Terres d’Aubier"]
        );
        assert_eq!(
            seen("Le lundi. « Nous venons », dit-on : Pour nous, Internet suffit."),
            [""; 0]
        );
        assert_eq!(seen("Zéphirine vient avec BmL et FilRouge."), ["Zéphirine", "BmL", "FilRouge"]);
        assert_eq!(seen("We meet in May and speak English."), [""; 0]);
    }

    #[test]
    fn initials_are_names_and_ends_of_sentences_are_not() {
        let found = |text: &str| -> Vec<String> {
            let words = Folded::new(text);
            let found = initials(text, words.words(), &common());
            found.into_iter().map(|range| text[range].to_owned()).collect()
        };
        assert_eq!(
            found("avec C. D., puis G. Kerboul et J.-P. Le Goff."),
            ["C. D.", "G. Kerboul", "J.-P. Le Goff"]
        );
        assert!(found("un plan B. Nous avons la vitamine C. Le soir, A. vient").is_empty());
    }
}
