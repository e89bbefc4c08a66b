//! A text written as TOML writes one.

use std::fmt::Write as _;

/// A text as a TOML basic string on one line, whatever is in it.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use crate::source::SourceFile;
    use crate::source::parse_toml;
    use crate::source::tree::Value;

    #[test]
    fn what_is_quoted_reads_back() {
        let text = "« A »\t\"B\" \\ C\r\n\u{7}\u{9b}";
        let file = SourceFile::new("a", format!("a = {}\n", super::quoted(text)));
        let (table, errors) = parse_toml(&file);
        assert!(errors.is_empty() && file.text().lines().count() == 1);
        assert!(matches!(&table.get("a").unwrap().value, Value::Text(read) if read == text));
    }
}
