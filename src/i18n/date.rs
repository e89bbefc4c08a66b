//! Days as each language writes them.

use jiff::civil::Date;

use super::Language;

const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in words: `1er mai 2011`, `1 May 2011`.
pub fn day(date: Date, language: Language) -> String {
    let month = usize::try_from(date.month() - 1).expect("months are 1 to 12");
    let (day, year) = (date.day(), date.year());
    match language {
        Language::French if day == 1 => format!("1er {} {year}", FRENCH[month]),
        Language::French => format!("{day} {} {year}", FRENCH[month]),
        Language::English => format!("{day} {} {year}", ENGLISH[month]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_a_month_has_its_own_form_in_french() {
        let date = jiff::civil::date(2011, 5, 1);
        assert_eq!(day(date, Language::French), "1er mai 2011");
        assert_eq!(day(date, Language::English), "1 May 2011");
    }
}
