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

/// A number with at most `places` decimals, its thousands apart.
pub fn decimal(number: f64, places: usize, language: Language) -> String {
    let text = format!("{number:.places$}");
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
        assert_eq!(percent(0.73, Language::French), "73\u{a0}%");
    }

    #[test]
    fn points_round_half_to_even() {
        assert_eq!([0.125, 0.375, 0.5, 0.005].map(points), [12, 38, 50, 0]);
    }
}
