//! Columns that hold one box each.

use crate::questionnaire::entry;
use crate::questionnaire::import::grid::Grid;
use crate::questionnaire::import::head::{Head, Name};
use crate::questionnaire::import::map::TICKS;

/// A column that holds one box: its question, and the words behind the box.
pub(super) struct Choice {
    pub base: String,
    /// The words of the question, where it is called by a code.
    pub question: String,
    pub option: String,
    /// Whether the heading says so by itself.
    pub is_sure: bool,
}

/// The question and the choice of a column: `PUB[SQ001]`, `PUB[SQ001]. For whom? [the young]`,
/// `group/publics/young`, or a choice below its question.
pub(super) fn choice(name: &Name, sheet: &Grid, head: &Head, at: usize) -> Option<Choice> {
    let choice = |base: &str, option: &str, is_sure| Choice {
        base: base.trim().to_owned(),
        question: String::new(),
        option: option.trim().to_owned(),
        is_sure,
    };
    let own = name.own.trim();
    if let Some((base, rest)) = own.split_once('[')
        && let Some(rest) = rest.strip_suffix(']')
        && !base.trim().is_empty()
    {
        let start = format!("{base}[");
        let alike = head.names.iter().filter(|name| name.own.trim().starts_with(&start)).count();
        // A code in front, and the same in words behind it.
        if let Some((_, words)) = rest.split_once("]. ")
            && let Some((question, option)) = words.rsplit_once('[')
        {
            let question = question.trim().to_owned();
            return Some(Choice { question, ..choice(base, option, alike > 1) });
        }
        return (alike > 1).then(|| choice(base, rest, true));
    }
    if let Some((base, option)) = own.rsplit_once('/') {
        let question = base.rsplit_once('/').map_or(base, |(_, question)| question);
        if head.names.iter().any(|name| name.own.trim() == base) {
            return Some(choice(question, option, true));
        }
        // Without the column of the question, only boxes tell that they are no questions of a group.
        let held: Vec<Vec<String>> =
            beside(head, base).map(|at| texts(sheet, head, at).collect()).collect();
        let is_boxes = held.iter().flatten().all(|text| is_bit(text));
        if held.len() > 1 && is_boxes && held.iter().any(|held| !held.is_empty()) {
            return Some(choice(question, option, true));
        }
    }
    let below = |at: usize| head.names.get(at).is_some_and(|other| other.above == name.above);
    let is_group = !name.above.is_empty() && (below(at + 1) || (at > 0 && below(at - 1)));
    // A box that nobody ticked stands among others that somebody did.
    let is_box_column = |at: usize| {
        let held: Vec<String> = texts(sheet, head, at).collect();
        !held.is_empty() && held.iter().all(|text| is_box(text))
    };
    let mut same = (0..head.names.len()).filter(|other| head.names[*other].above == name.above);
    let is_sure = is_group && texts(sheet, head, at).next().is_none() && same.any(is_box_column);
    is_group.then(|| choice(&name.above, own, is_sure))
}

/// The columns of the boxes of one question.
fn beside<'h>(head: &'h Head, base: &'h str) -> impl Iterator<Item = usize> {
    let is_one =
        move |name: &Name| name.own.trim().rsplit_once('/').is_some_and(|own| own.0 == base);
    (0..head.names.len()).filter(move |at| is_one(&head.names[*at]))
}

/// What the cells of a column hold.
pub(super) fn texts(sheet: &Grid, head: &Head, at: usize) -> impl Iterator<Item = String> {
    let cells = sheet.lines[head.at + 1..].iter().filter_map(move |(_, cells)| cells.get(at));
    let texts = cells.filter(|cell| !cell.is_empty()).map(|cell| cell.text().trim().to_owned());
    texts.filter(|text| entry::folded(text) != "n/a")
}

/// The words that tick a box in which none of them stands yet: those of the other boxes of the table, or
/// what goes with the words of one that is left empty.
pub(super) fn ticks_elsewhere(sheet: &Grid, head: &Head, empty: &[(String, usize)]) -> Vec<String> {
    let goes_with = |text: &str| {
        let pairs = [
            ("0", "1"),
            ("non", "Oui"),
            ("no", "Yes"),
            ("n", "Y"),
            ("false", "true"),
            ("faux", "vrai"),
            ("unchecked", "checked"),
        ];
        let text = entry::folded(text);
        pairs.iter().find(|(own, _)| *own == text).map(|(_, tick)| (*tick).to_owned())
    };
    let own: Vec<String> = empty.iter().filter_map(|(text, _)| goes_with(text)).collect();
    if !own.is_empty() {
        return own;
    }
    let mut ticks = Vec::new();
    for at in 0..head.names.len() {
        let held: Vec<String> = texts(sheet, head, at).collect();
        if held.iter().all(|text| is_box(text)) {
            let new = held.into_iter().filter(|text| is_tick(text) && !ticks.contains(text));
            let new: Vec<String> = new.collect();
            for tick in new {
                if !ticks.contains(&tick) {
                    ticks.push(tick);
                }
            }
        }
    }
    if ticks.is_empty() { TICKS.map(str::to_owned).to_vec() } else { ticks }
}

/// Whether a text is a box as survey tools write them, and no answer of somebody.
fn is_bit(text: &str) -> bool {
    matches!(entry::folded(text).as_str(), "0" | "1" | "true" | "false")
}

/// Whether a choice is that of something else than what is offered.
pub(super) fn is_other(option: &str) -> bool {
    matches!(entry::folded(option).as_str(), "other" | "autre" | "autres" | "others")
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
