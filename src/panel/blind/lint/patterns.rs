//! What has a form of its own: e-mail, addresses of the web, accounts, telephone numbers.

use std::ops::Range;

use crate::panel::blind::trace::Trace;

/// Ends of bare addresses, without `http://` before them.
const ENDS: [&str; 24] = [
    "fr", "org", "com", "net", "eu", "info", "coop", "io", "be", "ch", "ca", "uk", "ie", "lu",
    "re", "bzh", "paris", "alsace", "corsica", "asso", "social", "app", "us", "africa",
];

/// Everything that this file knows, in no particular order.
pub(super) fn all(text: &str) -> Vec<(Trace, Range<usize>)> {
    let mut found: Vec<(Trace, Range<usize>)> = Vec::new();
    for token in tokens(text) {
        if let Some(trace) = kind(&text[token.clone()]) {
            found.push((trace, token));
        }
    }
    found.extend(telephones(text).into_iter().map(|range| (Trace::Telephone, range)));
    found
}

/// Addresses of the web and of e-mail alone.
pub(in crate::panel::blind) fn addresses(text: &str) -> Vec<Range<usize>> {
    let found = tokens(text)
        .into_iter()
        .filter(|token| matches!(kind(&text[token.clone()]), Some(Trace::Url | Trace::Email)));
    found.collect()
}

/// What stands between spaces and marks that are no part of an address.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let outside = |c: char| c.is_whitespace() || "\"'’«»“”<>()[]{},;|".contains(c);
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (outside(c), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                let token = text[from..at].trim_end_matches(['.', '!', '?', ':', '…']);
                if !token.is_empty() {
                    tokens.push(from..from + token.len());
                }
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

fn kind(token: &str) -> Option<Trace> {
    let lower = token.to_lowercase();
    if lower.contains("://") || lower.starts_with("www.") {
        return Some(Trace::Url);
    }
    let lower = lower.strip_prefix("mailto:").unwrap_or(&lower);
    match lower.split_once('@') {
        Some(("", account)) => {
            let named = account.chars().filter(|c| c.is_alphanumeric()).count() >= 2;
            named.then_some(Trace::Account)
        }
        Some((_, host)) => is_host(host).then_some(Trace::Email),
        None => {
            let host = lower.split('/').next().unwrap_or_default();
            let end = host.rsplit('.').next().unwrap_or_default();
            (is_host(host) && ENDS.contains(&end)).then_some(Trace::Url)
        }
    }
}

/// Labels of letters, digits and hyphens, two or more.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let label = |label: &&str| {
        label.len() > 1 && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    let lettered = labels.last().is_some_and(|end| end.chars().all(char::is_alphabetic));
    labels.len() > 1 && lettered && labels.iter().all(label)
}

/// Telephone numbers: French (ten digits from 0), international (from + or 00), and those of
/// eleven digits from 0 or in groups of three, three and four.
fn telephones(text: &str) -> Vec<Range<usize>> {
    let joins = |c: char| c == ' ' || c == '\u{a0}' || c == '\u{202f}' || ".-/()".contains(c);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(|c: char| c.is_ascii_digit() || c == '+' || c == '(') {
        let start = from + at;
        let mut end = start;
        let mut last_digit = start;
        for (offset, c) in text[start..].char_indices() {
            if c.is_ascii_digit() {
                last_digit = start + offset + 1;
            } else if !(joins(c) || c == '+' && offset == 0) {
                break;
            }
            end = start + offset + c.len_utf8();
        }
        let run = &text[start..last_digit.max(start)];
        let after_letter = text[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric());
        if is_telephone(run) && !after_letter {
            found.push(start..last_digit);
        }
        from = end.max(start + 1);
    }
    found
}

fn is_telephone(run: &str) -> bool {
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    let groups: Vec<usize> = run
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .filter(|length| *length > 0)
        .collect();
    let international = run.starts_with('+') || digits.starts_with("00");
    if international {
        return (8..=15).contains(&digits.len());
    }
    let national = digits.starts_with('0') && (10..=11).contains(&digits.len());
    // A day such as 01/02/2026 has eight digits, a range of years none that fits.
    national || groups == [3, 3, 4]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Trace, &str)> {
        all(text).into_iter().map(|(trace, range)| (trace, &text[range])).collect()
    }

    #[test]
    fn addresses_are_seen_with_and_without_their_beginning() {
        let text = "Écrire à <zoe.m+x@asso.example.org>, voir www.jardin.fr/a?b ou jardin-liens.org. Suivre @jardin79 (https://x.example/é).";
        let found = found(text);
        assert_eq!(
            found,
            [
                (Trace::Email, "zoe.m+x@asso.example.org"),
                (Trace::Url, "www.jardin.fr/a?b"),
                (Trace::Url, "jardin-liens.org"),
                (Trace::Account, "@jardin79"),
                (Trace::Url, "https://x.example/é"),
            ]
        );
    }

    #[test]
    fn telephone_numbers_are_seen_and_other_numbers_are_not() {
        for number in [
            "05 49 00 00 00",
            "05.49.00.00.00",
            "0549000000",
            "+33 5 49 00 00 00",
            "+33(0)549000000",
            "0033 5 49 00 00 00",
            "020 7946 0018",
            "+44 20 7946 0018",
            "(555) 123-4567",
            "05\u{a0}49\u{a0}00\u{a0}00\u{a0}00",
        ] {
            let text = format!("Appeler le {number}, le soir.");
            assert_eq!(found(&text).len(), 1, "{number}: {:?}", found(&text));
        }
        for number in ["2019-2026", "01/02/2026", "12 000 000", "3,5", "2026-01-02", "n° 4512"] {
            let text = format!("En {number} environ.");
            assert!(found(&text).is_empty(), "{number}: {:?}", found(&text));
        }
    }

    #[test]
    fn words_with_a_full_stop_are_no_addresses() {
        assert!(found("Fini.Puis tout recommence, etc. C’est 3.5 fois plus. M.Untel").is_empty());
    }
}
