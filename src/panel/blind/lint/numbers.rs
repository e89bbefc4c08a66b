//! Numbers that lead to a person, a place or an organisation: of a French social security, of bank accounts,
//! postal codes, departments, numbers of the French register, coordinates; and addresses that are spelt
//! out.

use std::ops::Range;
use std::sync::LazyLock;

use regex_lite::Regex;

use crate::panel::blind::trace::Trace;

/// A kind, and the form whose first group is the number.
type Form = (Trace, Regex);

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let form = |trace, form: &str| (trace, Regex::new(form).expect("the form is the tool's own"));
    let forms = [
        // An address with its sign spelt out, so that no machine reads it.
        form(
            Trace::Email,
            r"(?i)([^\s()\[\]<>,;:«»]+\s*[(\[{]\s*(?:at|arobase|arrobase|chez|@)\s*[)\]}]\s*[^\s()\[\]<>,;:«»]*[^\s()\[\]<>,;:«».!?])",
        ),
        // 48.8566, 2.3522, and 48° 51′ 24″ N 2° 21′ 7″ E: three decimals are some hundred metres.
        form(Trace::Coordinates, r"(-?\b\d{1,2}[.,]\d{3,}\s*[,;/ ]\s*-?\d{1,3}[.,]\d{3,})\b"),
        form(
            Trace::Coordinates,
            r#"(\b\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?(?:[\d.,]+\s?["”″])?\s?[NSns],?\s*\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?(?:[\d.,]+\s?["”″])?\s?[EWOewo])\b"#,
        ),
        // The French social security: sex, year, month, place, order, and perhaps a key.
        form(
            Trace::PersonalNumber,
            r"(\b[12][\s.-]?\d{2}[\s.-]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.-]?(?:\d{2}|2[AB])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s.-]?\d{2})?)\b",
        ),
        // IBAN: a country, a key, and ten or more letters and digits in groups of four at most.
        form(
            Trace::PersonalNumber,
            r"(\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?)\b",
        ),
        // Cards and accounts: sixteen digits or more.
        form(
            Trace::PersonalNumber,
            r"(\b\d{4}[\s.-]?(?:\d{4}[\s.-]?){2,}\d{4,}(?:[\s.-]?\d{1,4})*)\b",
        ),
        // SIRET has fourteen digits, SIREN the nine first of them, RNA a W before nine.
        form(Trace::RegisterNumber, r"(\b\d{3}[\s.]?\d{3}[\s.]?\d{3}[\s.]?\d{5})\b"),
        form(
            Trace::RegisterNumber,
            r"(?i)\b(?:siren|rcs|company number|charity number)\b[^\d]{0,20}(\d{3}[\s.]?\d{3}[\s.]?\d{0,3})\b",
        ),
        form(Trace::RegisterNumber, r"(\bW\d{9})\b"),
        // Five digits that count nothing: no word in lower case follows.
        form(
            Trace::PostalCode,
            r"(?:^|[^\d.,\s€$£]\s?|,\s)\b((?:0[1-9]|[1-8]\d|9[0-578])\d{3})(?:\s*[,.;:!?)\]»”]|\s*$|\s+[A-ZÀ-ÖØ-Þ])",
        ),
        form(Trace::PostalCode, r"(?i)\bcode\s+postal[\s:]*(\d{5})\b"),
        form(Trace::PostalCode, r"(\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b"),
        // "le 93", which no month, hour or unit follows; up to 31 it may be a day.
        form(
            Trace::Department,
            r"(?i)\b(?:le|du|au|tout le)\s(3[2-9]|[4-8]\d|9[0-5]|2[ab]|97[1-6]|9-3)(?:\s*[,.;:!?)\]»”]|\s*$|\s+(?:et|ou|a|est|n|ne|qui|que|comme|où|avec)\b)",
        ),
        form(
            Trace::Department,
            r"(?i)\b(?:dans|de)\s(?:tout\s)?le\s(0[1-9]|[12]\d|3[01])(?:\s*[,.;:!?)\]»”]|\s*$)",
        ),
        form(Trace::Department, r"(?i)\bdépartements?\s(?:de\s|du\s)?\(?(\d{2}|2[ab]|97[1-6])\b"),
    ];
    forms.into()
});

/// Where such numbers stand, those first that say most.
pub(super) fn find(text: &str) -> Vec<(Trace, Range<usize>)> {
    if !text.bytes().any(|byte| byte.is_ascii_digit() || b"([{".contains(&byte)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (trace, form) in FORMS.iter() {
        let numbers = form.captures_iter(text).filter_map(|found| found.get(1));
        let numbers = numbers.filter(|found| !are_years(found.as_str())).map(|one| one.range());
        found.extend(numbers.map(|range| (*trace, range)));
    }
    found
}

/// Whether nothing but years of our times stands there, side by side.
fn are_years(text: &str) -> bool {
    let mut groups = text.split(|c: char| !c.is_ascii_digit());
    groups.all(|group| group.len() == 4 && (group.starts_with("19") || group.starts_with("20")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As they are told: none within another that says more.
    fn found(text: &str) -> Vec<(&'static str, &str)> {
        let mut told: Vec<(Trace, Range<usize>)> = Vec::new();
        for (trace, range) in find(text) {
            let is_within = |(_, other): &(Trace, Range<usize>)| {
                other.start <= range.start && range.end <= other.end
            };
            if !told.iter().any(is_within) {
                told.push((trace, range));
            }
        }
        told.into_iter().map(|(trace, range)| (trace.as_str(), &text[range])).collect()
    }

    #[test]
    fn numbers_that_lead_somewhere_are_seen() {
        for (text, kind, number) in [
            ("écrire à nous [at] quai.example.", "email", "nous [at] quai.example"),
            ("SIRET 123 456 789 00012.", "register-number", "123 456 789 00012"),
            ("n° SIREN : 123456789", "register-number", "123456789"),
            ("n° 1 85 05 78 006 084 36.", "personal-number", "1 85 05 78 006 084 36"),
            ("NIR 2850578006084", "personal-number", "2850578006084"),
            (
                "IBAN FR76 3000 6000 0112 3456 7890 189,",
                "personal-number",
                "FR76 3000 6000 0112 3456 7890 189",
            ),
            ("FR7630006000011234567890189", "personal-number", "FR7630006000011234567890189"),
            ("le 3000 6000 0112 3456 7890 189.", "personal-number", "3000 6000 0112 3456 7890 189"),
            ("RNA W912345678", "register-number", "W912345678"),
            ("rendez-vous, 29200, à midi", "postal-code", "29200"),
            ("code postal 29200 toujours", "postal-code", "29200"),
            ("at LS1 4AP, upstairs", "postal-code", "LS1 4AP"),
            ("dans tout le 93, on", "department", "93"),
            ("le 75 n’a rien vu", "department", "75"),
            ("partout dans le 29.", "department", "29"),
            ("(48.3903, -4.4860)", "coordinates", "48.3903, -4.4860"),
            ("à 48°23′25″N 4°29′10″W", "coordinates", "48°23′25″N 4°29′10″W"),
        ] {
            assert_eq!(found(text), [(kind, number)], "{text}");
        }
    }

    #[test]
    fn numbers_that_count_or_date_are_not() {
        for text in [
            "12000 personnes et 35 000 euros",
            "Le 12, puis le 15 au soir, le 14 juillet",
            "le 45 tours, du 3 au 31 mai",
            "en 2026, 1.234 ou 3,5 fois",
            "en 2019, 2020, 2021, 2022, 2023",
            "1998-1999 2020 2021 2022",
            "1 250 000 000 pas",
            "de 10000 à 20000 repas",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
