//! What a text says, put into one canonical form and hashed.
//!
//! The form is JSON without spaces, keys in the order of their bytes, every text in Unicode NFC,
//! dates as `"2026-11-23"`, whole numbers as they are and others in the shortest form that reads
//! back the same. Comments, order of keys and spelling of strings are gone, so that two files
//! that say the same have one fingerprint, whether they came as TOML or as JSON.

use std::borrow::Cow;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::tree::{Table, Value};

/// The fingerprint of a table: `sha256:` and 64 hexadecimal digits.
pub fn of_table(table: &Table<'_>) -> String {
    let mut out = String::with_capacity(4096);
    write_table(&mut out, table);
    of_canonical(&out)
}

/// The fingerprints of a table before its list `key` had its first item, and before each later one;
/// none where there is no such list.
///
/// What stands before the list is hashed once, and so is each item.
pub fn of_shortened(table: &Table<'_>, key: &str) -> Vec<String> {
    let Some(Value::List(items)) = table.get(key).map(|node| &node.value) else {
        return Vec::new();
    };
    let (mut head, mut tail) = (String::new(), String::new());
    for entry in table.entries().iter().filter(|entry| entry.key != key) {
        let out = if entry.key.as_ref() < key { &mut head } else { &mut tail };
        out.push(',');
        write_text(out, &entry.key);
        out.push(':');
        write_value(out, &entry.node.value);
    }
    // No comma before the first key.
    let without = format!("{head}{tail}");
    let mut found = vec![of_canonical(&format!("{{{}}}", without.trim_start_matches(',')))];
    write!(head, ",\"{key}\":[").expect("writing to a string cannot fail");
    let mut hash = Sha256::new_with_prefix(format!("{{{}", head.trim_start_matches(',')));
    for (at, item) in items.iter().enumerate().take(items.len().saturating_sub(1)) {
        let mut text = String::from(if at > 0 { "," } else { "" });
        write_value(&mut text, &item.value);
        hash.update(text);
        let whole = hash.clone().chain_update("]").chain_update(&tail).chain_update("}");
        found.push(told(&whole.finalize()));
    }
    found.truncate(items.len());
    found
}

/// The fingerprint of a text that is in canonical form already.
pub fn of_canonical(text: &str) -> String {
    told(&Sha256::digest(text.as_bytes()))
}

fn told(digest: &[u8]) -> String {
    let mut out = String::with_capacity("sha256:".len() + 64);
    out.push_str("sha256:");
    for byte in digest.iter().copied() {
        out.push(hexadecimal(byte >> 4));
        out.push(hexadecimal(byte & 0xF));
    }
    out
}

fn hexadecimal(digit: u8) -> char {
    char::from(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 })
}

fn write_table(out: &mut String, table: &Table<'_>) {
    out.push('{');
    for (at, entry) in table.entries().iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_text(out, &entry.key);
        out.push(':');
        write_value(out, &entry.node.value);
    }
    out.push('}');
}

// As deep as the tree, which the reader keeps within 80.
fn write_value(out: &mut String, value: &Value<'_>) {
    // Writing to a string cannot fail.
    let _ = match value {
        Value::Text(text) => {
            write_text(out, text);
            Ok(())
        }
        // Levels, and most other numbers of a descriptor.
        Value::Integer(number @ 0..=9) => {
            out.push(char::from(b'0' + *number as u8));
            Ok(())
        }
        Value::Integer(number) => write!(out, "{number}"),
        Value::Float(number) => match serde_json::Number::from_f64(*number) {
            Some(number) => write!(out, "{number}"),
            None => write!(out, "\"{number}\""),
        },
        Value::Boolean(boolean) => write!(out, "{boolean}"),
        Value::Date(date) => write!(out, "\"{date}\""),
        Value::Moment(moment) => write!(out, "\"{moment}\""),
        Value::List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_value(out, &item.value);
            }
            out.push(']');
            Ok(())
        }
        Value::Table(table) => {
            write_table(out, table);
            Ok(())
        }
    };
}

fn write_text(out: &mut String, text: &str) {
    // Nothing below U+0300 composes with what stands before it, and those characters begin with
    // a byte below 0xCC: most texts, French ones included, are told to be composed by a glance.
    let text: Cow<'_, str> = if text.bytes().fold(true, |all, byte| all & (byte < 0xCC)) {
        Cow::Borrowed(text)
    } else {
        match is_nfc_quick(text.chars()) {
            IsNormalized::Yes => Cow::Borrowed(text),
            _ => Cow::Owned(text.nfc().collect()),
        }
    };
    out.push('"');
    let plain = |byte: u8| byte >= 0x20 && byte != b'"' && byte != b'\\';
    // Most texts have nothing to escape.
    if text.bytes().fold(true, |all, byte| all & plain(byte)) {
        out.push_str(&text);
        out.push('"');
        return;
    }
    // What lies between two escapes is copied as one.
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        if plain(byte) {
            continue;
        }
        out.push_str(&text[copied..at]);
        copied = at + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            control => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{control:04x}");
            }
        }
    }
    out.push_str(&text[copied..]);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;
    use crate::source::{parse_json, parse_toml};

    #[test]
    fn order_comments_and_composition_change_nothing() {
        let one = SourceFile::new("a", "b = 'e\u{301}' # \na = 2026-01-02\n");
        let two = SourceFile::new("b", "a = 2026-01-02\nb = \"é\"\n");
        let json = SourceFile::new("c", r#"{"b": "é", "a": "2026-01-02"}"#);
        let expected = of_table(&parse_toml(&one).0);
        assert_eq!(of_table(&parse_toml(&two).0), expected);
        assert_eq!(of_table(&parse_json(&json).0), expected);
        assert_eq!(expected, of_canonical("{\"a\":\"2026-01-02\",\"b\":\"é\"}"));
    }

    #[test]
    fn a_list_that_grew_is_known_at_each_length() {
        for around in ["", "a = 1\n", "z = 1\n", "a = 1\nz = 1\n"] {
            let of = |list: &str| {
                let text = format!("{around}{list}");
                of_table(&parse_toml(&SourceFile::new("a", text)).0)
            };
            let whole = SourceFile::new("a", format!("{around}m = [{{ b = 1 }}, 2, \"é\"]\n"));
            let before = [of(""), of("m = [{ b = 1 }]"), of("m = [{ b = 1 }, 2]")];
            assert_eq!(of_shortened(&parse_toml(&whole).0, "m"), before, "{around}");
        }
        let none = SourceFile::new("a", "m = []\n");
        assert!(of_shortened(&parse_toml(&none).0, "m").is_empty());
        assert!(of_shortened(&parse_toml(&none).0, "n").is_empty());
    }
}
