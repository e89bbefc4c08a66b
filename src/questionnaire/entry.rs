//! What people type or paste, taken for a value: shared by the interview and the import.
//!
//! Each function answers `None` rather than guess.

use jiff::civil::Date;

use super::{Choice, Scale};
use crate::descriptor::Level;
use crate::i18n::Language;

/// A day: `2026-05-01`, also with a time behind it, or `01/05/2026` where the order is beyond
/// doubt: the day first in French, or a number that cannot be a month.
pub fn date(text: &str, language: Language) -> Option<Date> {
    let text = text.trim();
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    if let Ok(date) = day.parse::<Date>() {
        return Some(date);
    }
    let parts: Vec<&str> = day.split(['/', '.', '-']).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    let (first, second): (i8, i8) = (first.parse().ok()?, second.parse().ok()?);
    let year = year.parse().ok()?;
    match language {
        Language::French => Date::new(year, second, first).ok(),
        Language::English if first > 12 => Date::new(year, second, first).ok(),
        Language::English if second > 12 || first == second => Date::new(year, first, second).ok(),
        Language::English => None,
    }
}

/// A whole number, 0 or more: `1200`, `1 200`, `12.0`, `12,0`.
pub fn number(text: &str) -> Option<u64> {
    let digits: String =
        text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let whole = match digits.split_once(['.', ',']) {
        // `1.200` is a thousand and more to some, and one and a bit to others.
        Some((whole, rest)) if rest.bytes().all(|b| b == b'0') && rest.len() != 3 => whole,
        Some(_) => return None,
        None => &digits,
    };
    whole.parse().ok().filter(|number| i64::try_from(*number).is_ok())
}

/// Yes or no, in either language, as people and spreadsheets write it.
pub fn yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "oui" | "o" | "yes" | "y" | "true" | "vrai" | "1" => Some(true),
        "non" | "n" | "no" | "false" | "faux" | "0" => Some(false),
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
    if rest.is_empty() || rest.starts_with([':', '–', '—', '-', ')']) || bare.is_empty() {
        return lead.parse().ok().and_then(Level::new);
    }
    let asked = folded(text);
    let levels = &scale.sides.get(side)?.levels;
    let at =
        levels.iter().position(|words| folded(&words.fr) == asked || folded(&words.en) == asked)?;
    Level::new(i64::try_from(at).ok()?)
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
    use jiff::civil;

    use super::*;

    #[test]
    fn a_date_is_never_guessed() {
        let first = civil::date(2026, 5, 1);
        assert_eq!(date("2026-05-01", Language::English), Some(first));
        assert_eq!(date("2026-05-01T00:00:00.000+02:00", Language::English), Some(first));
        assert_eq!(date("01/05/2026", Language::French), Some(first));
        assert_eq!(date("01/05/2026", Language::English), None);
        assert_eq!(date("31/05/2026", Language::English), Some(civil::date(2026, 5, 31)));
        assert_eq!(date("31/02/2026", Language::French), None);
        assert_eq!(date("mai 2026", Language::French), None);
    }

    #[test]
    fn a_number_is_whole() {
        assert_eq!(number("1 200"), Some(1200));
        assert_eq!(number("12,0"), Some(12));
        assert_eq!(number("12.00"), Some(12));
        assert_eq!(number("12,5"), None);
        assert_eq!(number("1.200"), None);
        assert_eq!(number("-1"), None);
    }
}
