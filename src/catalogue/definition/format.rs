//! The version of the file format that a file says it is written in.

use crate::diagnostic::{Problem, Problems, code};
use crate::source::Span;
use crate::source::tree::{Table, Value};

/// The only version of the file format so far.
const FORMAT: i64 = 1;

/// Reports a file whose `format` is missing or is not one that this version reads.
pub fn check_format(table: &Table<'_>, start: Span, problems: &mut Problems) {
    match table.get("format").map(|node| (&node.value, node.span)) {
        Some((Value::Integer(FORMAT), _)) => {}
        Some((_, span)) => {
            problems.push(Problem::new(code::UNKNOWN_FORMAT, "format", span).with("known", FORMAT))
        }
        None => {
            problems.push(Problem::new(code::MISSING_KEY, "format", start).with("key", "format"))
        }
    }
}
