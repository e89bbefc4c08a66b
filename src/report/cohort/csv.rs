//! Tables as CSV, for the spreadsheets of each language.
//!
//! UTF-8. In English: commas and decimal points. In French: a byte order mark, semicolons and
//! decimal commas, since that is what French spreadsheets open without a question. A text that a
//! spreadsheet would take for a formula gets an apostrophe in front.

use std::borrow::Cow;
use std::io::{Error, Write};

use super::{Shown, Table};
use crate::i18n::Language;
use crate::report::safe;
use crate::report::xlsx::Cell;

/// Writes one table.
pub fn csv(table: Table, shown: &Shown<'_>, mut out: &mut dyn Write) -> Result<(), Error> {
    let language = shown.phrases.language();
    let delimiter = match language {
        Language::French => {
            out.write_all("\u{feff}".as_bytes())?;
            b';'
        }
        Language::English => b',',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut out);
    let columns = table.columns(shown);
    writer.write_record(columns.iter().map(|(name, _)| safe::csv(name).into_owned()))?;
    table.rows::<Error>(shown, &mut |cells| {
        for cell in cells {
            writer.write_field(written(cell, language).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
        Ok(())
    })?;
    writer.flush()
}

fn written<'c>(cell: &Cell<'c>, language: Language) -> Cow<'c, str> {
    match cell {
        Cell::Text(text) | Cell::State(text, _) => safe::csv(text),
        Cell::Number(number) | Cell::Share(number) => {
            let text = number.to_string();
            Cow::Owned(match language {
                Language::French => text.replace('.', ","),
                Language::English => text,
            })
        }
        Cell::Count(count) => Cow::Owned(count.to_string()),
        Cell::Day(day) => Cow::Owned(day.to_string()),
        Cell::Empty => Cow::Borrowed(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_never_a_formula() {
        for text in ["=1+1", "+1", "-1", "@x", "\tx", "\rx"] {
            assert!(safe::csv(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(safe::csv("a=1"), "a=1");
    }

    #[test]
    fn numbers_are_those_of_the_language() {
        assert_eq!(written(&Cell::Number(-0.5), Language::French), "-0,5");
        assert_eq!(written(&Cell::Share(0.5), Language::English), "0.5");
    }
}
