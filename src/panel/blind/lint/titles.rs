//! Titles before names, which tell a gender, a calling or a rank.

use std::ops::Range;

use super::after_names;
use crate::panel::blind::identities::starts_upper;
use crate::panel::folded::Word;

/// Folded. Those of the first list are titles alone where they have a capital, and before a name however
/// they are written; the others only before a name.
const ALWAYS: [&str; 7] =
    ["madame", "mademoiselle", "mesdames", "messieurs", "miss", "mister", "monsieur"];
const BEFORE_A_NAME: [&str; 38] = [
    "abbe",
    "abbess",
    "brother",
    "canon",
    "captain",
    "cheikh",
    "colonel",
    "councillor",
    "dame",
    "docteur",
    "docteure",
    "doctor",
    "dr",
    "father",
    "frere",
    "imam",
    "lady",
    "lord",
    "man",
    "me",
    "mlle",
    "mlles",
    "mme",
    "mmes",
    "mr",
    "mrs",
    "ms",
    "mm",
    "pasteur",
    "pasteure",
    "pere",
    "prof",
    "professeur",
    "professeure",
    "rabbin",
    "reverend",
    "sister",
    "soeur",
];

/// A title and the names that follow it.
pub(super) fn find(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let written = &text[word.start..word.end];
        let named = words.get(at + 1).is_some_and(|next| {
            let gap = &text[word.end..next.start];
            starts_upper(&text[next.start..next.end])
                && [" ", "\u{a0}", ". ", ".\u{a0}"].contains(&gap)
        });
        let folded = word.folded.as_str();
        let alone = starts_upper(written) && ALWAYS.contains(&folded);
        // `MS` is a disease, `me` the one who writes, and `M` a title before its full stop alone.
        let before = named
            && match folded {
                "m" => written == "M" && text[word.end..].starts_with('.'),
                "ms" | "mm" | "me" | "dr" | "prof" | "man" => {
                    starts_upper(written) && written != "MS"
                }
                _ => ALWAYS.contains(&folded) || BEFORE_A_NAME.contains(&folded),
            };
        if alone || before {
            found.push(word.start..after_names(text, words, at));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::folded::Folded;

    #[test]
    fn titles_are_seen_before_names_however_they_are_written() {
        let found = |text: &str| -> Vec<String> {
            let words = Folded::new(text);
            find(text, words.words()).into_iter().map(|range| text[range].to_owned()).collect()
        };
        assert_eq!(found("avec Mme Dupond-Fictive, et M. X"), ["Mme Dupond-Fictive", "M. X"]);
        assert_eq!(found("le docteur Blanc et sœur Ana"), ["docteur Blanc", "sœur Ana"]);
        assert_eq!(found("Mesdames, c’est à vous"), ["Mesdames"]);
        assert!(found("Ma sœur vient. Le père écrit. MS is a disease. Tell me More.").is_empty());
    }
}
