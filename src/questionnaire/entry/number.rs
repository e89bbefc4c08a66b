//! Whole numbers, as people write them.

/// A whole number, 0 or more: `1200`, `1 200`, `1,200`, `1.200`, `2,000`, `12.0`, `12,00`. What is counted
/// is whole, so three digits behind a mark are thousands, and only noughts can stand behind a decimal
/// mark.
pub fn number(text: &str) -> Option<u64> {
    let (marks, mut groups) = marks_and_groups(text);
    let is_decimal = match marks.split_last() {
        Some((',' | '.', [])) => groups.last().is_some_and(|last| last.len() != 3),
        Some((last @ (',' | '.'), before)) => !before.contains(last) || groups.last()?.len() != 3,
        _ => false,
    };
    let thousands = &marks[..marks.len() - usize::from(is_decimal)];
    if is_decimal && !groups.pop()?.bytes().all(|byte| byte == b'0') {
        return None;
    }
    let is_mark = |mark: &char| [' ', '\'', ',', '.'].contains(mark) && *mark == thousands[0];
    let (first, rest) = groups.split_first()?;
    let is_whole = rest.is_empty()
        || ((1..=3).contains(&first.len())
            && !first.starts_with('0')
            && rest.iter().all(|group| group.len() == 3));
    (is_whole && thousands.iter().all(is_mark))
        .then(|| groups.concat().parse().ok())
        .flatten()
        .filter(|number| i64::try_from(*number).is_ok())
}

/// Whether a number is read in thousands where somebody may have meant three decimals: `2,000`.
pub fn may_be_decimals(text: &str) -> bool {
    let (marks, groups) = marks_and_groups(text);
    matches!(marks.as_slice(), [',' | '.']) && groups.last() == Some(&"000".to_owned())
}

/// What stands between the digits of a number, spaces and apostrophes of any kind alike, and its runs
/// of digits.
fn marks_and_groups(text: &str) -> (Vec<char>, Vec<String>) {
    let plain = text.replace(['’', '\u{2bc}'], "'");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let marks = plain.chars().filter(|c| !c.is_ascii_digit()).collect();
    (marks, plain.split(|c: char| !c.is_ascii_digit()).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("1.000", Some(1000)),
            ("2,000", Some(2000)),
            ("30 000", Some(30_000)),
            ("1’200", Some(1200)),
            ("1 200,00", Some(1200)),
            ("1.200,000", Some(1200)),
            ("0,250", None),
            ("0,000", None),
            ("1,5", None),
            ("12 34", None),
            ("1 200.5", None),
            ("1,200.000.000", None),
            ("12/300", None),
            ("+12", None),
            ("1,2,345", None),
            ("1234,567", None),
            ("", None),
            (",250", None),
            ("-1", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
        let doubtful = |text: &&str| may_be_decimals(text);
        let texts = ["2,000", "1.000", "1,200", "1.000.000", "30 000", "2000"];
        assert_eq!(texts.iter().copied().filter(doubtful).collect::<Vec<_>>(), ["2,000", "1.000"]);
    }
}
