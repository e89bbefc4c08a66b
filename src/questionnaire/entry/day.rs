//! Days, as people write them.

use jiff::civil::Date;

use crate::descriptor::slug;
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

/// A day: `2026-05-01`, `2026/05/01`, also with a time behind it, `1 May 2026` in either language, or
/// `01/05/2026` where the order is said or beyond doubt.
pub fn date(text: &str, order: Order) -> Option<Date> {
    let text = text.trim();
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    if let Ok(date) = day.parse::<Date>() {
        return Some(date);
    }
    let Some((parts, is_year_first)) = numbers(day) else { return day_in_words(text) };
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

/// The months as both languages write them, folded, by their number from 1.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "janvier", "janv"],
    &["february", "feb", "fevrier", "fevr", "fev"],
    &["march", "mar", "mars"],
    &["april", "apr", "avril", "avr"],
    &["may", "mai"],
    &["june", "jun", "juin"],
    &["july", "jul", "juillet", "juil"],
    &["august", "aug", "aout"],
    &["september", "sept", "sep", "septembre"],
    &["october", "oct", "octobre"],
    &["november", "nov", "novembre"],
    &["december", "dec", "decembre"],
];
/// The days of the week in the same way, from Monday.
const WEEK: [[&str; 2]; 7] = [
    ["monday", "lundi"],
    ["tuesday", "mardi"],
    ["wednesday", "mercredi"],
    ["thursday", "jeudi"],
    ["friday", "vendredi"],
    ["saturday", "samedi"],
    ["sunday", "dimanche"],
];

/// A day whose month is a word: `12 février 2026`, `1er mars 2026`, `Thursday, February 19th, 2026`.
/// The day of the week, where it stands there, has to be that of the date.
fn day_in_words(text: &str) -> Option<Date> {
    let plain = slug(text);
    let mut words: Vec<&str> = plain.split('-').filter(|word| *word != "of").collect();
    words.drain(..usize::from(matches!(words.first(), Some(&"le" | &"on"))));
    let of_week = words.first().and_then(|word| WEEK.iter().position(|names| names.contains(word)));
    words.drain(..usize::from(of_week.is_some()));
    let month_of = |word: &str| MONTHS.iter().position(|names| names.contains(&word));
    let (day, month, year) = match words.as_slice() {
        [day, month, year] if month_of(month).is_some() => (day, month_of(month)?, year),
        [month, day, year] => (day, month_of(month)?, year),
        _ => return None,
    };
    let endings = ["er", "st", "nd", "rd", "th"];
    let day = endings.iter().find_map(|ending| day.strip_suffix(ending)).unwrap_or(day);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(day) || !is_number(year) || year.len() != 4 {
        return None;
    }
    let month = i8::try_from(month + 1).ok()?;
    let date = Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    let is_of_it = |at: usize| usize::try_from(date.weekday().to_monday_zero_offset()) == Ok(at);
    of_week.is_none_or(is_of_it).then_some(date)
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
            ("1er mai 2026", Order::Unsaid, Some(first)),
            ("le vendredi 1er MAI 2026", Order::Unsaid, Some(first)),
            ("1 mai 26", Order::Unsaid, None),
            ("May 1, 2026", Order::DayFirst, Some(first)),
            ("Friday, 1st of May 2026", Order::MonthFirst, Some(first)),
            ("01-May-2026", Order::Unsaid, Some(first)),
            // It was a Friday: which of the two is wrong, nobody can tell.
            ("Monday 1 May 2026", Order::Unsaid, None),
            ("31 février 2026", Order::Unsaid, None),
            ("1 ou 2 mai 2026", Order::Unsaid, None),
            ("1 mai 2026, 2 mai 2026", Order::Unsaid, None),
            ("1/9/19", Order::DayFirst, None),
        ] {
            assert_eq!(date(text, order), expected, "{text} {order:?}");
        }
        assert_eq!(order_of("31/05/2026"), Some(Order::DayFirst));
        assert_eq!(order_of("05/31/2026"), Some(Order::MonthFirst));
        assert_eq!(order_of("05/04/2026"), None);
        assert_eq!(order_of("2026-05-31"), None);
    }
}
