//! What people type or paste, taken for a value: shared by the interview and the import.
//!
//! Each function answers `None` rather than guess.

mod day;
mod number;

use super::{Choice, Scale};
use crate::descriptor::Level;
pub use day::{Order, date, order_of};
pub use number::{may_be_decimals, number};

/// Yes or no, in either language, as people and spreadsheets write it.
pub fn yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "oui" | "o" | "yes" | "y" | "true" | "vrai" | "1" | "checked" | "coché" => Some(true),
        "non" | "n" | "no" | "false" | "faux" | "0" | "unchecked" | "décoché" => Some(false),
        _ => None,
    }
}

/// The id of a choice, from its id or its name in either language.
pub fn choice(text: &str, choices: &[Choice<'_>]) -> Option<String> {
    let asked = folded(text);
    let is_it = |choice: &&Choice<'_>| {
        [&choice.id, &choice.name.fr, &choice.name.en].into_iter().any(|name| folded(name) == asked)
    };
    choices.iter().find(is_it).map(|choice| choice.id.to_string())
}

/// A list in people's own words: a line or a semicolon ends each.
pub fn list(text: &str) -> Vec<String> {
    parts(text).map(str::to_owned).collect()
}

/// The entries of such a list.
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ';']).map(str::trim).filter(|part| !part.is_empty())
}

/// A level: its number, alone or before its sentence, or the whole sentence in either language.
pub fn level(text: &str, scale: &Scale<'_>, side: usize) -> Option<Level> {
    let text = text.trim();
    let lead: String = text.chars().take_while(char::is_ascii_digit).collect();
    let rest = text[lead.len()..].trim_start();
    let bare = rest.trim_start_matches(['.', ',']).trim_matches('0');
    if bare.is_empty() || is_before_words(&text[lead.len()..]) {
        return lead.parse().ok().and_then(Level::new);
    }
    let asked = folded(text);
    let levels = &scale.sides.get(side)?.levels;
    let at =
        levels.iter().position(|words| folded(&words.fr) == asked || folded(&words.en) == asked)?;
    Level::new(i64::try_from(at).ok()?)
}

/// Whether what stands behind a level is the mark before its sentence: in `3-4` and in the `3-mars`
/// that a spreadsheet makes of it, a dash is none.
fn is_before_words(behind: &str) -> bool {
    let rest = behind.trim_start();
    let Some(after) = rest.strip_prefix([':', '–', '—', '-', ')']) else { return false };
    let is_dash = rest.starts_with(['–', '—', '-']);
    let stands_apart =
        behind.starts_with(char::is_whitespace) && after.starts_with(char::is_whitespace);
    let after = after.trim_start();
    !after.starts_with(|c: char| c.is_ascii_digit())
        && (!is_dash || stands_apart || after.is_empty())
}

/// A level that holds, where the next one cannot be told: `2+`.
pub fn at_least(text: &str) -> Option<Level> {
    let level = text.trim().strip_suffix('+')?.trim_end().parse().ok().and_then(Level::new)?;
    // Below 1 nothing holds, and above 4 there is nothing.
    (1..Level::TOP.get()).contains(&level.get()).then_some(level)
}

/// What forms put between two signs of a text that survey tools would read as one: the word joiner, which
/// takes no room. No text of a catalogue has one.
pub const APART: char = '\u{2060}';

/// A text as it is compared: letter case, kinds of spaces and of apostrophes set aside.
pub fn folded(text: &str) -> String {
    let plain = text.replace(APART, "");
    let plain = plain.replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'").to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_no_level() {
        let side = super::super::Side {
            key: "level",
            title: super::super::Words { fr: "".into(), en: "".into() },
            levels: std::array::from_fn(|_| super::super::Words { fr: "x".into(), en: "y".into() }),
        };
        let scale = Scale {
            sides: vec![side],
            may_not_apply: false,
            may_be_more: false,
            asks_proof: false,
            vouches: false,
        };
        for text in ["3", "3,0", "3 : oui", "3: oui", "3 – oui", "3 - oui", "3) oui", "3 –"] {
            assert_eq!(level(text, &scale, 0).map(Level::get), Some(3), "{text}");
        }
        for text in ["3-4", "3 - 4", "3–4", "3−4", "3-mars", "3 à 4", "3/4", "3,5", "33"] {
            assert_eq!(level(text, &scale, 0), None, "{text}");
        }
    }
}
