//! What people type or paste, taken for a value: shared by the interview and the import.
//!
//! Each function answers `None` rather than guess.

use jiff::civil::Date;

use super::{Choice, Scale};
use crate::descriptor::Level;
use crate::i18n::Language;

/// Which number of `03/04/2026` is the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    DayFirst,
    MonthFirst,
    /// Nothing says: only a number that cannot be a month tells.
    #[default]
    Unsaid,
}

impl From<Language> for Order {
    /// What somebody means who types in this language.
    fn from(language: Language) -> Self {
        match language {
            Language::French => Self::DayFirst,
            Language::English => Self::Unsaid,
        }
    }
}

/// A day: `2026-05-01`, `2026/05/01`, also with a time behind it, or `01/05/2026` where the order is
/// said or beyond doubt.
pub fn date(text: &str, order: Order) -> Option<Date> {
    let text = text.trim();
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    if let Ok(date) = day.parse::<Date>() {
        return Some(date);
    }
    let (parts, is_year_first) = numbers(day)?;
    if is_year_first {
        return Date::new(parts[0], i8::try_from(parts[1]).ok()?, i8::try_from(parts[2]).ok()?)
            .ok();
    }
    let [first, second, year] = parts;
    let (first, second) = (i8::try_from(first).ok()?, i8::try_from(second).ok()?);
    let is_day_first = match order {
        Order::DayFirst => true,
        Order::MonthFirst => false,
        Order::Unsaid if first > 12 => true,
        Order::Unsaid if second > 12 || first == second => false,
        Order::Unsaid => return None,
    };
    let (day, month) = if is_day_first { (first, second) } else { (second, first) };
    Date::new(year, month, day).ok()
}

/// What a text tells of the order of its numbers, where it is a date at all and one of them cannot be
/// a month.
pub fn order_of(text: &str) -> Option<Order> {
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default();
    match numbers(day)? {
        ([first, second, _], false) if first > 12 && second <= 12 => Some(Order::DayFirst),
        ([first, second, _], false) if second > 12 && first <= 12 => Some(Order::MonthFirst),
        _ => None,
    }
}

/// The three numbers of a date, and whether the first is the year; a year has four digits.
fn numbers(day: &str) -> Option<([i16; 3], bool)> {
    let parts: Vec<&str> = day.split(['/', '.', '-']).collect();
    let [first, _, last] = parts.as_slice() else { return None };
    let is_year_first = first.len() == 4;
    if !is_year_first && last.len() != 4 {
        return None;
    }
    let mut numbers = [0; 3];
    for (number, part) in numbers.iter_mut().zip(&parts) {
        *number = part.parse().ok()?;
    }
    Some((numbers, is_year_first))
}

/// A whole number, 0 or more: `1200`, `1 200`, `1,200`, `1.200`, `12.0`, `12,0`.
pub fn number(text: &str) -> Option<u64> {
    let digits: String =
        text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let mut groups: Vec<&str> = digits.split([',', '.']).collect();
    let is_zero = |group: &str| group.bytes().all(|byte| byte == b'0');
    let last = groups.last().copied().unwrap_or_default();
    if groups.len() > 1 && is_zero(last) {
        // `1.000` is a thousand to some, and one to others; `1.000.000` is a million to all.
        match (last.len(), groups.len()) {
            (3, 2) => return None,
            (3, _) => {}
            _ => drop(groups.pop()),
        }
    }
    // Only thousands leave a whole number of three digits behind a mark.
    let (first, rest) = groups.split_first()?;
    let is_whole = rest.is_empty()
        || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    is_whole
        .then(|| groups.concat().parse().ok())
        .flatten()
        .filter(|number| i64::try_from(*number).is_ok())
}

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
    use jiff::civil;

    use super::*;

    #[test]
    fn a_date_is_never_guessed() {
        let first = civil::date(2026, 5, 1);
        for (text, order, expected) in [
            ("2026-05-01", Order::Unsaid, Some(first)),
            ("2026-05-01T00:00:00.000+02:00", Order::Unsaid, Some(first)),
            ("2026/05/01 9:14:02 PM UTC+1", Order::Unsaid, Some(first)),
            ("01/05/2026", Order::DayFirst, Some(first)),
            ("05/01/2026", Order::MonthFirst, Some(first)),
            ("01/05/2026", Order::Unsaid, None),
            ("31/05/2026", Order::Unsaid, Some(civil::date(2026, 5, 31))),
            ("31/05/2026", Order::MonthFirst, None),
            ("31/02/2026", Order::DayFirst, None),
            ("mai 2026", Order::DayFirst, None),
            ("1/9/19", Order::DayFirst, None),
        ] {
            assert_eq!(date(text, order), expected, "{text} {order:?}");
        }
        assert_eq!(order_of("31/05/2026"), Some(Order::DayFirst));
        assert_eq!(order_of("05/31/2026"), Some(Order::MonthFirst));
        assert_eq!(order_of("05/04/2026"), None);
        assert_eq!(order_of("2026-05-31"), None);
    }

    #[test]
    fn a_number_is_whole() {
        for (text, expected) in [
            ("1 200", Some(1200)),
            ("1,250", Some(1250)),
            ("1.250", Some(1250)),
            ("1,250,000", Some(1_250_000)),
            ("1.000.000", Some(1_000_000)),
            ("1,250.00", Some(1250)),
            ("12,0", Some(12)),
            ("12.00", Some(12)),
            ("12,5", None),
            ("1.000", None),
            ("1,2,345", None),
            ("1234,567", None),
            ("", None),
            (",250", None),
            ("-1", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }

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
