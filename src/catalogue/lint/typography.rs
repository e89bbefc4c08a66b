//! Spaces and quotation marks as each language prints them.

use super::{Finding, Page, code};
use crate::i18n::Language;

pub fn check(page: &Page<'_>, found: &mut Vec<Finding>) {
    for placed in &page.texts {
        if let Some(mark) = placed.text.chars().find(|c| matches!(c, '\'' | '"')) {
            found.push(page.finding(code::STRAIGHT_QUOTE, placed).with("mark", mark.to_string()));
        }
        if page.language == Language::French
            && let Some(mark) = breakable(placed.text)
        {
            found.push(page.finding(code::FRENCH_SPACE, placed).with("mark", mark.to_string()));
        }
    }
}

/// The first French mark that a line could be broken from: it stands beside an ordinary space, or
/// beside none.
fn breakable(text: &str) -> Option<char> {
    let chars: Vec<char> = text.chars().collect();
    let holds = |c: Option<&char>| c.is_some_and(|c| matches!(c, '\u{a0}' | '\u{202f}'));
    chars.iter().enumerate().find_map(|(at, mark)| {
        let before = at.checked_sub(1).and_then(|before| chars.get(before));
        let after = chars.get(at + 1);
        let wrong = match mark {
            '«' => !holds(after),
            '»' => !holds(before),
            ':' | ';' | '!' | '?' => {
                // « 12:30 », « criterion:openness » and « ?! » are no French punctuation.
                let closes = after.is_none_or(|c| !c.is_alphanumeric() && *c != '/');
                let follows = before.is_none_or(|c| matches!(c, '!' | '?' | '…' | '('));
                closes && !follows && !holds(before)
            }
            _ => false,
        };
        wrong.then_some(*mark)
    })
}

#[cfg(test)]
mod tests {
    use super::breakable;

    #[test]
    fn french_marks_keep_their_line() {
        assert_eq!(breakable("Qui ?"), Some('?'));
        assert_eq!(breakable("Qui?"), Some('?'));
        assert_eq!(breakable("Deux choses : ici"), Some(':'));
        assert_eq!(breakable("« ici\u{a0}»"), Some('«'));
        assert_eq!(breakable("«\u{a0}ici »"), Some('»'));
        assert_eq!(breakable("Un\u{202f}; deux\u{a0}: «\u{a0}trois\u{202f}!\u{a0}»"), None);
        assert_eq!(breakable("À 12:30, https://exemple.fr, criterion:openness"), None);
    }
}
