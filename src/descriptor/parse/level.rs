//! A level, however it was written, and what is said where it could be written plainly.

use crate::descriptor::answer::Level;
use crate::diagnostic::{Fields, code};
use crate::source::tree::{Node, Value};

/// The level of "2+", which says in interviews and sheets that it is at least 2.
pub(super) fn at_least_of(value: &Value<'_>) -> Option<Level> {
    let Value::Text(text) = value else { return None };
    text.trim().strip_suffix('+')?.parse().ok().and_then(Level::new)
}

/// How "at least" is written of a level under `key`: nothing can be above the top, and of stakes
/// and brakes it is not said.
pub(super) fn may_be_more(key: &str, level: Level, how: &'static str) -> Option<&'static str> {
    (key == "level" && level < Level::TOP).then_some(how)
}

/// Says of a level that is legible how it is written.
pub(super) fn not_plain<T>(
    fields: &mut Fields<'_, '_>,
    key: &str,
    node: &Node<'_>,
    level: Level,
    more: Option<&'static str>,
) -> Option<T> {
    let problem = fields.report(code::LEVEL_NOT_PLAIN, key, node.span);
    problem.facts.push(("key", key.into()));
    problem.facts.push(("level", i64::from(level.get()).into()));
    problem.facts.push(("more", more.unwrap_or("no").into()));
    None
}

pub(super) fn looks_like_level(text: &str) -> bool {
    text.trim().parse::<f64>().is_ok()
}

/// The level that a number or a text is, however it is written.
pub(super) fn legible(value: &Value<'_>) -> Option<Level> {
    let number = match value {
        Value::Integer(number) => return Level::new(*number),
        Value::Float(number) => *number,
        Value::Text(text) => text.trim().parse().ok()?,
        _ => return None,
    };
    (number.fract() == 0.0 && number.abs() <= f64::from(Level::TOP.get()))
        .then(|| Level::new(number as i64))
        .flatten()
}

/// A whole number from 0 to 4; `3.0` and `"3"` are told how to be written.
pub(super) fn level_of(
    fields: &mut Fields<'_, '_>,
    key: &str,
    node: &Node<'_>,
    wanted: &'static str,
) -> Option<Level> {
    if let Value::Integer(number) = node.value
        && let Some(level) = Level::new(number)
    {
        return Some(level);
    }
    if let Some(level) = at_least_of(&node.value).or_else(|| legible(&node.value)) {
        return not_plain(fields, key, node, level, None);
    }
    let number = match &node.value {
        Value::Integer(number) => *number as f64,
        Value::Float(number) => *number,
        Value::Text(text) if looks_like_level(text) => text.trim().parse().ok()?,
        _ => return fields.wrong_type(key, node, wanted),
    };
    let problem = fields.report(code::OUT_OF_RANGE, key, node.span);
    problem.facts.push(("key", key.into()));
    problem.facts.push(("number", crate::diagnostic::Fact::Number(number)));
    problem.facts.push(("least", 0_i64.into()));
    problem.facts.push(("most", i64::from(Level::TOP.get()).into()));
    let below = Level::new(number.floor() as i64).filter(|_| number.fract() != 0.0);
    if let Some(below) = below {
        problem.facts.push(("instead", below.get().to_string().into()));
    }
    None
}
