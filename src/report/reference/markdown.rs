//! Markdown that says what a text says: its marks are kept from being markup.

use std::fmt::{self, Write as _};

/// A page being written, its blocks one blank line apart.
#[derive(Default)]
pub struct Out {
    text: String,
}

impl Out {
    /// A line, and no blank line after it.
    pub fn line(&mut self, line: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{line}");
    }

    /// Closes a block.
    pub fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    pub fn paragraph(&mut self, text: fmt::Arguments<'_>) {
        self.blank();
        self.line(text);
        self.blank();
    }

    pub fn heading(&mut self, depth: usize, text: &str) {
        self.paragraph(format_args!("{} {text}", "#".repeat(depth)));
    }

    /// A place that a link can lead to, whatever the heading after it says.
    pub fn anchor(&mut self, id: &str) {
        self.paragraph(format_args!("<a id=\"{id}\"></a>"));
    }

    /// An item of a list, `depth` lists deep.
    pub fn item(&mut self, depth: usize, text: fmt::Arguments<'_>) {
        self.line(format_args!("{}- {text}", "  ".repeat(depth)));
    }

    /// A table: the first column is centred, and holds a level.
    pub fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        self.blank();
        self.line(format_args!("| {} |", head.join(" | ")));
        self.line(format_args!("|:-:|{}", ":--|".repeat(head.len().saturating_sub(1))));
        for row in rows {
            self.line(format_args!("| {} |", row.join(" | ")));
        }
        self.blank();
    }

    /// The page, which ends with one end of line.
    pub fn finish(self) -> String {
        format!("{}\n", self.text.trim_end_matches('\n'))
    }
}

/// A text on one line, with nothing in it that Markdown would take for itself.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, word) in text.split([' ', '\t', '\n', '\r']).filter(|w| !w.is_empty()).enumerate() {
        if at > 0 {
            out.push(' ');
        } else if let Some(mark) = list_mark(word) {
            // A text that begins like a list or a heading would become one.
            out.push_str(&escaped_word(&word[..mark]));
            out.push('\\');
            out.push_str(&escaped_word(&word[mark..]));
            continue;
        }
        out.push_str(&escaped_word(word));
    }
    out
}

/// Where the mark stands in a first word that opens a list: `-`, `+`, `12.`, `3)`.
fn list_mark(word: &str) -> Option<usize> {
    let mark = word.find(|c: char| !c.is_ascii_digit())?;
    let rest = &word[mark..];
    let opens = if mark == 0 { rest == "-" || rest == "+" } else { rest == "." || rest == ")" };
    opens.then_some(mark)
}

fn escaped_word(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_a_text() {
        assert_eq!(escaped("a|b *c* <d>\n_e_ [f](g)"), "a\\|b \\*c\\* \\<d\\> \\_e\\_ \\[f\\](g)");
        assert_eq!(escaped("- un"), "\\- un");
        assert_eq!(escaped("12. deux"), "12\\. deux");
        assert_eq!(escaped("# trois"), "\\# trois");
        assert_eq!(escaped("2010. En - un 2."), "2010\\. En - un 2.");
        assert_eq!(escaped("Qui\u{202f}? «\u{a0}moi\u{a0}»"), "Qui\u{202f}? «\u{a0}moi\u{a0}»");
    }

    #[test]
    fn blocks_stand_one_blank_line_apart() {
        let mut out = Out::default();
        out.heading(2, "A");
        out.item(0, format_args!("b"));
        out.item(1, format_args!("c"));
        out.paragraph(format_args!("d"));
        assert_eq!(out.finish(), "## A\n\n- b\n  - c\n\nd\n");
    }
}
