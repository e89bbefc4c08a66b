//! What to write in the place of what a person wrote, where their text tells.

use std::ops::Range;

use jiff::civil::Date;

use super::{SyntaxFault, quoted};

/// Tables whose numbers are levels.
const LEVELS: &[&str] = &["answers", "brakes", "stakes"];
/// Keys whose values are days.
const DAYS: &[&str] = &["date", "started", "ended", "updated", "keep_until", "since"];
/// French words for keys and tables of a descriptor, without accents, and theirs.
const KEYS: &[(&str, &str)] = &[
    ("projet", "project"),
    ("nom", "name"),
    ("resume", "summary"),
    ("etape", "stage"),
    ("langue", "language"),
    ("debut", "started"),
    ("lieux", "places"),
    ("echelle", "scale"),
    ("publics", "publics"),
    ("porteur", "bearer"),
    ("porteuse", "bearer"),
    ("reponses", "answers"),
    ("freins", "brakes"),
    ("enjeux", "stakes"),
    ("partage", "sharing"),
    ("besoins", "needs"),
    ("offres", "offers"),
    ("portee", "reach"),
    ("preuves", "evidence"),
    ("intensite", "intensity"),
    ("niveau", "level"),
    ("relecture", "review"),
    ("structure", "structure"),
    ("territoire", "territory"),
    ("domaines", "fields"),
    ("partenaires", "partners"),
    ("financements", "funding"),
    ("moyens", "funding"),
    ("liens", "links"),
    ("competences", "skills"),
    ("savoir-faire", "skills"),
    ("motivation", "motivation"),
    ("contact", "contact"),
    ("attenuation", "mitigation"),
    ("apport", "contribution"),
    ("commence", "started"),
    ("fin", "ended"),
    ("unite", "unit"),
    ("personnes", "users"),
];

/// The key of the format that a French word stands for.
pub fn key(word: &str) -> Option<&'static str> {
    let word = unaccented(word);
    KEYS.iter().find(|(french, _)| *french == word).map(|(_, key)| *key)
}

/// The day that a text means, written as one: the day first, or a time behind it.
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim().trim_matches(['"', '\'']);
    if let Some(Ok(date)) = text.get(..10).map(str::parse) {
        return Some(date);
    }
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A fault named for what was meant there, and what to write.
pub(super) fn of(
    fault: SyntaxFault,
    text: &str,
    range: &Range<usize>,
) -> (SyntaxFault, Option<String>) {
    match fault {
        SyntaxFault::BadKey => match key(around(text, range.start)) {
            Some(key) => (SyntaxFault::ForeignKey, Some(key.to_owned())),
            None => (fault, None),
        },
        SyntaxFault::DecimalComma if is_of_levels(text, range.start) => {
            let whole = text[..range.start].rsplit(|c: char| !c.is_ascii_digit()).next();
            (SyntaxFault::LevelBetween, whole.map(str::to_owned))
        }
        SyntaxFault::UnquotedText | SyntaxFault::BadDate | SyntaxFault::BadNumber => {
            value(fault, text, range)
        }
        _ => (fault, None),
    }
}

fn value(fault: SyntaxFault, text: &str, range: &Range<usize>) -> (SyntaxFault, Option<String>) {
    let value = text[range.clone()].trim();
    if let Some(day) = day(value) {
        return (SyntaxFault::ForeignDate, Some(day.to_string()));
    }
    let digits: String = value.chars().filter(|c| *c != ' ').collect();
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let digits = digits.trim_start_matches('0');
        let digits = if digits.is_empty() { "0" } else { digits };
        return (SyntaxFault::SpacedNumber, Some(digits.to_owned()));
    }
    let yes = match value.to_lowercase().as_str() {
        "oui" | "vrai" | "yes" => Some("true"),
        "non" | "faux" | "no" => Some("false"),
        _ => None,
    };
    match yes {
        Some(_) if is_of_levels(text, range.start) => {
            (SyntaxFault::WordForLevel, Some("\"unknown\"".to_owned()))
        }
        Some(word) if table_of(text, range.start) == "sharing" => {
            (SyntaxFault::BadBoolean, Some(word.to_owned()))
        }
        // Quotes would not make a day of it.
        _ if DAYS.contains(&key_of(text, range.start)) => (SyntaxFault::BadDate, None),
        _ if fault == SyntaxFault::UnquotedText => (fault, Some(quoted(value))),
        _ => (fault, None),
    }
}

/// The key whose value begins at a place, of a table of its own or between braces.
fn key_of(text: &str, at: usize) -> &str {
    let before = text[..at].trim_end().strip_suffix('=').unwrap_or_default().trim_end();
    let start = before.rfind(|c: char| c.is_whitespace() || "{,".contains(c));
    start.map_or(before, |end| before[end..].trim_start_matches([' ', '\t', '\n', '{', ',']))
}

/// The name of the table that a place is in: of the last header above it.
fn table_of(text: &str, at: usize) -> &str {
    let headers = text[..at].lines().rev().filter_map(|line| line.trim().strip_prefix('['));
    let name = headers.map(|line| line.trim_start_matches('[')).next().unwrap_or_default();
    name.split(['.', ']']).next().unwrap_or_default().trim()
}

fn is_of_levels(text: &str, at: usize) -> bool {
    LEVELS.contains(&table_of(text, at))
}

/// The word around a place.
fn around(text: &str, at: usize) -> &str {
    let ends = |c: char| c.is_whitespace() || "[]=.\"'{},#".contains(c);
    let start = text[..at].rfind(ends).map_or(0, |end| end + 1);
    let end = text[at..].find(ends).map_or(text.len(), |end| at + end);
    // What ends a word may take several bytes.
    text.get(start..end).unwrap_or_default()
}

/// Small letters without the accents of French.
pub fn unaccented(word: &str) -> String {
    let plain = |c: char| match c {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' => 'a',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'ù' | 'û' => 'u',
        'ç' => 'c',
        c => c,
    };
    word.trim().to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_one_however_people_write_it() {
        let day = |text| super::day(text).map(|day| day.to_string());
        assert_eq!(day("12/03/2025").as_deref(), Some("2025-03-12"));
        assert_eq!(day("\"12.3.2025\"").as_deref(), Some("2025-03-12"));
        assert_eq!(day("2025-03-12T08:00").as_deref(), Some("2025-03-12"));
        assert_eq!(day("31/02/2025"), None);
        assert_eq!(day("é".repeat(9).as_str()), None);
    }

    #[test]
    fn a_french_key_stands_for_its_own() {
        assert_eq!(key("Étape"), Some("stage"));
        assert_eq!(key("réponses"), Some("answers"));
        assert_eq!(around("[réponses]\n", 2), "réponses");
        assert_eq!(key("constructor"), None);
    }
}
