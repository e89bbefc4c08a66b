//! Columns that hold one box each.

use crate::questionnaire::entry;
use crate::questionnaire::import::head::{Head, Name};
use crate::questionnaire::import::map::TICKS;

/// A column that holds one box: its question, and the words behind the box.
pub(super) struct Choice {
    pub base: String,
    pub option: String,
    /// Whether the heading says so by itself.
    pub is_sure: bool,
}

/// The question and the choice of a column: `PUB[SQ001]`, `group/publics/young`, or a choice below its
/// question.
pub(super) fn choice(name: &Name, head: &Head, at: usize) -> Option<Choice> {
    let choice = |base: &str, option: &str, is_sure| {
        Some(Choice { base: base.trim().to_owned(), option: option.trim().to_owned(), is_sure })
    };
    let own = name.own.trim();
    if let Some((base, rest)) = own.split_once('[')
        && let Some(option) = rest.strip_suffix(']')
        && !base.trim().is_empty()
    {
        let start = format!("{base}[");
        let alike = head.names.iter().filter(|name| name.own.trim().starts_with(&start)).count();
        return if alike > 1 { choice(base, option, true) } else { None };
    }
    if let Some((base, option)) = own.rsplit_once('/')
        && head.names.iter().any(|name| name.own.trim() == base)
    {
        let question = base.rsplit_once('/').map_or(base, |(_, question)| question);
        return choice(question, option, true);
    }
    let below = |at: usize| head.names.get(at).is_some_and(|other| other.above == name.above);
    let is_group = !name.above.is_empty() && (below(at + 1) || (at > 0 && below(at - 1)));
    if is_group { choice(&name.above, own, false) } else { None }
}

pub(super) fn is_tick(text: &str) -> bool {
    TICKS.iter().any(|tick| entry::folded(tick) == entry::folded(text))
}

/// Whether a text is a ticked box, or one left empty.
pub(super) fn is_box(text: &str) -> bool {
    is_tick(text) || entry::yes_no(text) == Some(false)
}

/// Whether a choice is called by a code, such as SQ001: nobody would know what it means.
pub(super) fn is_code(option: &str) -> bool {
    let letters = option.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.len() < option.len()
        && letters.len() <= 3
        && letters.bytes().all(|b| b.is_ascii_alphabetic())
}
