//! Numbers as each language writes them.

use super::Language;

/// A share of 0 to 1 as a whole number of 0 to 100, half to even: .5 gives 50, .125 gives 12.
pub fn points(share: f64) -> i64 {
    (share * 100.0).round_ties_even() as i64
}

/// A share of 0 to 1 as a percentage: `73 %` in French, `73%` in English.
pub fn percent(share: f64, language: Language) -> String {
    match language {
        Language::French => format!("{}\u{a0}%", points(share)),
        Language::English => format!("{}%", points(share)),
    }
}

/// A number with exactly so many decimals, its thousands together: for arithmetic.
pub fn fixed(number: f64, places: usize, language: Language) -> String {
    pointed(format!("{number:.places$}"), language)
}

/// A number in the shortest form that reads back the same, its thousands together: for arithmetic.
pub fn shortest(number: f64, language: Language) -> String {
    pointed(format!("{number}"), language)
}

/// A minus sign stands for the hyphen, as between numbers.
fn pointed(text: String, language: Language) -> String {
    let text = text.replace('-', "−");
    match language {
        Language::French => text.replace('.', ","),
        Language::English => text,
    }
}

/// A number of bytes: `10 MiB` in English, `10 Mio` in French.
pub fn size(bytes: u64, language: Language) -> String {
    let (unit, scale) = match bytes {
        0..1024 => ("", 0),
        1024..0x10_0000 => ("K", 10),
        0x10_0000..0x4000_0000 => ("M", 20),
        _ => ("G", 30),
    };
    let number = decimal(bytes as f64 / (1_u64 << scale) as f64, 1, language);
    match (unit, language) {
        ("", Language::French) => format!("{number}\u{a0}octets"),
        ("", Language::English) => format!("{number} bytes"),
        (unit, Language::French) => format!("{number}\u{a0}{unit}io"),
        (unit, Language::English) => format!("{number} {unit}iB"),
    }
}

/// What to type after an option so that so many bytes are let in: `16MiB` for ten million.
pub fn size_to_type(bytes: u64) -> String {
    match bytes.max(1024).next_power_of_two() {
        roomy @ 0..0x10_0000 => format!("{}KiB", roomy >> 10),
        roomy => format!("{}MiB", roomy >> 20),
    }
}

/// A number with at most `places` decimals, its thousands apart.
pub fn decimal(number: f64, places: usize, language: Language) -> String {
    // What is whole, as most numbers of a page are, is written without working out decimals.
    let text = match number as i64 {
        whole if whole as f64 == number && whole < i64::MAX => whole.to_string(),
        _ => format!("{number:.places$}"),
    };
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    let (thousands, point) = match language {
        Language::French => ('\u{202f}', ','),
        Language::English => (',', '.'),
    };
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    if out == "-0" { "0".to_owned() } else { out }
}

/// A whole number, its thousands apart.
pub fn count(number: impl Into<i128>, language: Language) -> String {
    decimal(number.into() as f64, 0, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_its_own_numbers() {
        assert_eq!(decimal(1234567.25, 1, Language::French), "1\u{202f}234\u{202f}567,2");
        assert_eq!(decimal(-1234.0, 2, Language::English), "-1,234");
        assert_eq!(decimal(-0.001, 1, Language::English), "0");
        assert_eq!(decimal(-0.0, 2, Language::English), "0");
        assert_eq!(decimal(1e20, 0, Language::English), "100,000,000,000,000,000,000");
        assert_eq!(decimal(9.3e18, 0, Language::English), "9,300,000,000,000,000,000");
        assert_eq!(percent(0.73, Language::French), "73\u{a0}%");
    }

    #[test]
    fn a_size_is_read_by_people_and_typed_with_room_to_spare() {
        assert_eq!(size(20 << 20, Language::French), "20\u{a0}Mio");
        assert_eq!(size(1_600, Language::English), "1.6 KiB");
        assert_eq!(size(1, Language::French), "1\u{a0}octets");
        assert_eq!(size_to_type(10_500_000), "16MiB");
        assert_eq!(size_to_type(300_000), "512KiB");
        assert_eq!(size_to_type(600_000), "1MiB");
    }

    #[test]
    fn points_round_half_to_even() {
        assert_eq!([0.125, 0.375, 0.5, 0.005].map(points), [12, 38, 50, 0]);
    }
}
