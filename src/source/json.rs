//! From a JSON text, the same tree as from TOML.
//!
//! JSON has no dates: a text that is a date in full (`2026-11-23`) stays a text here, and whoever
//! asks for a date accepts it. JSON carries no places either: every span is that of the whole text.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::tree::{Entry, Node, Table, Value};
use super::{Limits, SourceFile, Span, SyntaxError, SyntaxFault};

/// Reads one JSON object, no deeper than [`Limits::depth`], and of each list no more than
/// [`Limits::entries`].
pub fn parse(file: &SourceFile) -> (Table<'_>, Vec<SyntaxError>) {
    let whole = Span::new(file.base(), file.base() + file.text().len() as u32);
    let limits = file.limits();
    let mut reading = Reading { whole, limits, is_too_deep: false, found: Vec::new() };
    let mut text = serde_json::Deserializer::from_str(file.text());
    // The object itself stands in nothing.
    let left = limits.depth.min(Limits::DEEPEST) + 1;
    let part = Part { reading: &mut reading, key: "", left };
    let read = part.deserialize(&mut text).and_then(|value| text.end().map(|()| value));
    let Reading { is_too_deep, found, .. } = reading;
    let refused = |fault, span| (Table::default(), vec![SyntaxError::new(fault, span, limits)]);
    match read {
        Ok(Value::Table(table)) => (table, found),
        Ok(_) => refused(SyntaxFault::NotJson, whole),
        Err(_) if is_too_deep => refused(SyntaxFault::TooDeep, whole),
        Err(error) => {
            let at = offset(file.text(), error.line(), error.column());
            let at = file.base() + at as u32;
            // The reader has a limit of its own, above ours, and no other way to say that it met it.
            let is_deep = error.to_string().starts_with("recursion limit");
            let fault = if is_deep { SyntaxFault::TooDeep } else { SyntaxFault::NotJson };
            refused(fault, Span::new(at, at))
        }
    }
}

/// The lists of a JSON text that are longer than [`Limits::entries`], and the keys that come twice,
/// found without collecting values. What breaks the rules of JSON ends the search: whoever reads the
/// text will say it.
pub fn faults(text: &[u8], limits: &Limits) -> Vec<SyntaxError> {
    let mut found = Vec::new();
    let counted = Lengths { limits, key: "", found: &mut found };
    let _ = counted.deserialize(&mut serde_json::Deserializer::from_slice(text));
    found
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}

struct Reading<'l> {
    whole: Span,
    limits: &'l Limits,
    is_too_deep: bool,
    found: Vec<SyntaxError>,
}

/// One value, the key that it stands under, and how many tables and lists may be inside one another
/// from here on, itself among them.
struct Part<'r, 'l, 'k> {
    reading: &'r mut Reading<'l>,
    key: &'k str,
    left: usize,
}

impl Part<'_, '_, '_> {
    fn inside<E: Error>(&mut self) -> Result<usize, E> {
        self.left.checked_sub(1).ok_or_else(|| {
            self.reading.is_too_deep = true;
            E::custom("too deep")
        })
    }
}

impl<'a> DeserializeSeed<'a> for Part<'_, '_, '_> {
    type Value = Value<'a>;

    fn deserialize<D: serde::Deserializer<'a>>(self, value: D) -> Result<Value<'a>, D::Error> {
        value.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Part<'_, '_, '_> {
    type Value = Value<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    // A descriptor has no use for null: what is not known is left out.
    fn visit_unit<E>(self) -> Result<Value<'a>, E> {
        Ok(Value::Moment("null".to_owned()))
    }

    fn visit_bool<E>(self, boolean: bool) -> Result<Value<'a>, E> {
        Ok(Value::Boolean(boolean))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value<'a>, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value<'a>, E> {
        Ok(i64::try_from(number).map_or(Value::Float(number as f64), Value::Integer))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value<'a>, E> {
        Ok(Value::Float(number))
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Value<'a>, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value<'a>, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'a>>(mut self, mut list: A) -> Result<Value<'a>, A::Error> {
        let left = self.inside()?;
        let Self { reading, key, .. } = self;
        let (span, most) = (reading.whole, reading.limits.entries(key));
        let mut items = Vec::new();
        while items.len() < most {
            let part = Part { reading: &mut *reading, key, left };
            match list.next_element_seed(part)? {
                Some(value) => items.push(Node { value, span }),
                None => return Ok(Value::List(items)),
            }
        }
        let mut entries = items.len();
        while list.next_element::<IgnoredAny>()?.is_some() {
            entries += 1;
        }
        if entries > most {
            reading.found.push(SyntaxError::long_list(key, entries, span, reading.limits));
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'a>>(mut self, mut object: A) -> Result<Value<'a>, A::Error> {
        let left = self.inside()?;
        let span = self.reading.whole;
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        while let Some(key) = object.next_key::<String>()? {
            let part = Part { reading: &mut *self.reading, key: &key, left };
            let value = object.next_value_seed(part)?;
            // JSON leaves open which of two counts; a descriptor says each thing once.
            if !seen.insert(key.clone()) {
                let twice = SyntaxError::new(SyntaxFault::TwiceInJson, span, self.reading.limits);
                self.reading.found.push(SyntaxError { instead: Some(key), ..twice });
                continue;
            }
            entries.push(Entry::new(Cow::Owned(key), span, Node { value, span }));
        }
        Ok(Value::Table(Table::new(entries)))
    }
}

/// Looks through a value, and notes the lists that are too long and the keys that come twice.
struct Lengths<'r, 'k> {
    limits: &'r Limits,
    key: &'k str,
    found: &'r mut Vec<SyntaxError>,
}

impl<'a> DeserializeSeed<'a> for Lengths<'_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'a>>(self, value: D) -> Result<(), D::Error> {
        value.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Lengths<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { limits, key, found } = self;
        let mut entries = 0;
        while list.next_element_seed(Lengths { limits, key, found: &mut *found })?.is_some() {
            entries += 1;
        }
        if entries > limits.entries(key) {
            found.push(SyntaxError::long_list(key, entries, Span::START, limits));
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(self, mut object: A) -> Result<(), A::Error> {
        let mut seen = HashSet::new();
        while let Some(key) = object.next_key::<String>()? {
            let Self { limits, .. } = self;
            object.next_value_seed(Lengths { limits, key: &key, found: &mut *self.found })?;
            if let Some(key) = seen.replace(key) {
                let twice = SyntaxError::new(SyntaxFault::TwiceInJson, Span::START, limits);
                self.found.push(SyntaxError { instead: Some(key), ..twice });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_those_of_the_text() {
        let text =
            r#"{"a": [1, -2, 0.5, 18446744073709551615, null, true, "é\n"], "b": {}, "a2": 1}"#;
        let file = SourceFile::new("a", text);
        let (table, errors) = parse(&file);
        assert!(errors.is_empty());
        assert!(matches!(table.get("a2").unwrap().value, Value::Integer(1)));
        let Value::List(items) = &table.get("a").unwrap().value else { panic!() };
        assert!(matches!(&items[6].value, Value::Text(text) if text == "é\n"));
        assert!(matches!(items[3].value, Value::Float(number) if number > 1.8e19));
        assert!(matches!(&items[4].value, Value::Moment(null) if null == "null"));
        for text in ["[]", "3", "{", "{} {}"] {
            let file = SourceFile::new("a", text);
            assert_eq!(parse(&file).1[0].fault, SyntaxFault::NotJson, "{text}");
        }
    }

    #[test]
    fn a_key_that_comes_twice_is_named() {
        for text in [r#"{"b": {}, "a": 1, "b": 2}"#, r#"{"c": [{"b": 1, "a": {}, "b": 1}]}"#] {
            let file = SourceFile::new("a", text);
            for found in [parse(&file).1, faults(text.as_bytes(), &Limits::DEFAULT)] {
                assert_eq!(found.len(), 1, "{text}");
                assert_eq!(found[0].fault, SyntaxFault::TwiceInJson);
                assert_eq!(found[0].instead.as_deref(), Some("b"));
            }
        }
    }
}
