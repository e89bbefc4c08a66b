//! Values that are neither list nor table.

use std::borrow::Cow;

use jiff::civil::Date;
use toml_parser::Raw;
use toml_parser::decoder::{Encoding, ScalarKind};

use super::fault::Mistakes;
use crate::source::tree::Value;
use crate::source::{Span, SyntaxFault};

/// The value that is written at `span`; what is wrong with it is told, and what can be read of it
/// counts.
pub(super) fn value<'a>(
    raw: Raw<'a>,
    encoding: Option<Encoding>,
    span: Span,
    mistakes: &Mistakes<'_>,
) -> Option<Value<'a>> {
    let (mut text, mut errors) = (Cow::Borrowed(""), Vec::new());
    let kind = raw.decode_scalar(&mut text, &mut errors);
    if span.start == span.end {
        mistakes.add(SyntaxFault::MissingValue, span);
    } else if !errors.is_empty() {
        mistakes.add_in_value(errors, encoding, kind);
    }
    let value = match kind {
        ScalarKind::String => return Some(Value::Text(text)),
        ScalarKind::Boolean(boolean) => return Some(Value::Boolean(boolean)),
        ScalarKind::DateTime => moment(&text).ok_or(SyntaxFault::BadDate),
        ScalarKind::Integer(radix) => {
            i64::from_str_radix(&text, radix.value()).map(Value::Integer).or_else(|_| number(&text))
        }
        ScalarKind::Float => number(&text),
    };
    value.map_err(|fault| mistakes.add(fault, span)).ok()
}

fn number<'a>(text: &str) -> Result<Value<'a>, SyntaxFault> {
    text.parse().map(Value::Float).map_err(|_| SyntaxFault::BadNumber)
}

/// A day, or what only looks like one: with a time, or a time alone.
fn moment<'a>(text: &str) -> Option<Value<'a>> {
    match day(text) {
        Some(date) => Some(Value::Date(date)),
        None => {
            let moment: toml_datetime::Datetime = text.parse().ok()?;
            moment.time.is_some().then(|| Value::Moment(moment.to_string()))
        }
    }
}

/// `2026-11-23`, and nothing longer.
fn day(text: &str) -> Option<Date> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let digits = |range: std::ops::Range<usize>| {
        bytes[range].iter().try_fold(0_i16, |number, byte| {
            byte.is_ascii_digit().then(|| number * 10 + i16::from(byte - b'0'))
        })
    };
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    let hyphens = bytes[4] == b'-' && bytes[7] == b'-';
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    date.filter(|_| hyphens)
}
