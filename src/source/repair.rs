//! What to write in the place of what a person wrote, where their text tells.

use std::ops::Range;

use jiff::civil::Date;

use super::{SyntaxFault, quoted};

/// Tables whose numbers are levels.
const LEVELS: &[&str] = &["answers", "brakes", "stakes"];
/// Keys whose values are days.
const DAYS: &[&str] = &["date", "started", "ended", "updated", "keep_until", "since"];
/// Keys whose values are true or false.
const YES_OR_NO: &[&str] = &["introduce", "cohort", "publish", "at_least"];
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

/// The text around faults, which are asked about from its beginning to its end.
pub(super) struct Around<'t> {
    text: &'t str,
    /// Where the lines begin that no header was looked for in yet.
    from: usize,
    /// The table that these lines are in.
    table: &'t str,
}

impl<'t> Around<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, from: 0, table: "" }
    }

    /// A fault named for what was meant there, and what to write.
    pub fn repaired(
        &mut self,
        fault: SyntaxFault,
        range: &mut Range<usize>,
    ) -> (SyntaxFault, Option<String>) {
        let text = self.text;
        if fault == SyntaxFault::UnquotedText && range.start == range.end {
            range.end = end_of_words(text, range.start);
        }
        let table = self.table_before(range.start);
        match fault {
            SyntaxFault::BadKey => match key(around(text, range.start)) {
                Some(key) => (SyntaxFault::ForeignKey, Some(key.to_owned())),
                None => (fault, None),
            },
            SyntaxFault::DecimalComma if LEVELS.contains(&table) => {
                let whole = text[..range.start].rsplit(|c: char| !c.is_ascii_digit()).next();
                (SyntaxFault::LevelBetween, whole.map(str::to_owned))
            }
            SyntaxFault::UnquotedText | SyntaxFault::BadDate | SyntaxFault::BadNumber => {
                value(fault, text, range, table)
            }
            _ => (fault, None),
        }
    }

    /// The name of the table that a place is in: of the last header above it.
    fn table_before(&mut self, at: usize) -> &'t str {
        while let Some(end) = self.text[self.from..at].find('\n') {
            let line = &self.text[self.from..self.from + end];
            self.table = header(line).unwrap_or(self.table);
            self.from += end + 1;
        }
        header(&self.text[self.from..at]).unwrap_or(self.table)
    }
}

/// Where words without quotes end whose reader stopped at a quote: at the end of their line, or
/// of their place between braces.
fn end_of_words(text: &str, start: usize) -> usize {
    let line = text[start..].lines().next().unwrap_or_default();
    let is_between = text[..start].rsplit('\n').next().is_some_and(|own| own.contains(['{', '[']));
    let length = match is_between {
        true => line.find([',', '}', ']']),
        false => line.find(" #"),
    };
    start + line[..length.unwrap_or(line.len())].trim_end().len()
}

/// The first name of a header.
fn header(line: &str) -> Option<&str> {
    let name = line.trim().strip_prefix('[')?.trim_start_matches('[');
    Some(name.split(['.', ']']).next().unwrap_or_default().trim())
}

fn value(
    fault: SyntaxFault,
    text: &str,
    range: &Range<usize>,
    table: &str,
) -> (SyntaxFault, Option<String>) {
    let value = text[range.clone()].trim();
    let key = key_of(text, range.start);
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
        "non" | "faux" | "no" | "jamais" | "never" => Some("false"),
        _ => None,
    };
    if YES_OR_NO.contains(&key) {
        return (SyntaxFault::BadBoolean, yes.map(str::to_owned));
    }
    if LEVELS.contains(&table)
        && let Some(level) =
            value.strip_suffix('+').filter(|level| matches!(*level, "0" | "1" | "2" | "3" | "4"))
    {
        let line = text[..range.start].rsplit('\n').next().unwrap_or_default();
        let instead = match (table, key) {
            ("answers", _) if level == "4" => level.to_owned(),
            ("answers", "level") if line.contains('{') => format!("{level}, at_least = true"),
            ("answers", "level") => level.to_owned(),
            ("answers", _) => format!("{{ level = {level}, at_least = true }}"),
            _ => level.to_owned(),
        };
        return (SyntaxFault::LevelAndMore, Some(instead));
    }
    match yes {
        Some(_) if LEVELS.contains(&table) => {
            (SyntaxFault::WordForLevel, Some("\"unknown\"".to_owned()))
        }
        // Quotes would not make a day of it.
        _ if DAYS.contains(&key) => (SyntaxFault::BadDate, None),
        // A quote at one end alone is the half of a pair.
        _ if fault == SyntaxFault::UnquotedText => {
            (fault, Some(quoted(value.trim_end_matches('"').trim_end())))
        }
        _ => (fault, None),
    }
}

/// The key whose value begins at a place, of a table of its own or between braces.
fn key_of(text: &str, at: usize) -> &str {
    let before = text[..at].trim_end().strip_suffix('=').unwrap_or_default().trim_end();
    let start = before.rfind(|c: char| c.is_whitespace() || "{,".contains(c));
    start.map_or(before, |end| before[end..].trim_start_matches([' ', '\t', '\n', '{', ',']))
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
