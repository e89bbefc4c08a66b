//! A document for a word processor (OOXML): Word, LibreOffice and what else opens `.docx`.
//!
//! Headings, lists and tables are those of the program that opens it, so that a table of contents,
//! a screen reader and a house's own styles find them; drawings are the same figures as text. The
//! bytes are the same for the same document.
//!
//! Owns the few parts that such a file needs (`package`); `body` is the document itself.

mod body;
mod package;

use jiff::civil::Date;

pub use package::NotPacked;

use super::Doc;
use crate::i18n::Phrases;

/// The file of a document; with the day that counts as that of its creation.
///
/// # Errors
///
/// When it cannot be packed.
pub fn write(doc: &Doc, created: Date, phrases: &Phrases) -> Result<Vec<u8>, NotPacked> {
    let body = body::write(doc, phrases);
    package::packed(doc, &body, created)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use jiff::civil::date;
    use zip::ZipArchive;

    use super::*;
    use crate::document::{Build, Folds, Frame, Line, Span};
    use crate::i18n::Language;

    fn part(bytes: &[u8], name: &str) -> String {
        let mut text = String::new();
        let mut parts = ZipArchive::new(Cursor::new(bytes)).unwrap();
        parts.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    fn example(folds: Folds) -> Doc {
        let mut doc = Doc::new("A & <b>", Language::French);
        doc.folds = folds;
        doc.heading(2, "Part");
        doc.text(Line::theirs("w\u{1}ords\u{202e}", Some("en")));
        doc.steps(vec!["one".into(), "two".into()]);
        doc.text(Line::source("https://example.org/a?b=c&d").and(Span::Break).and("after"));
        doc.steps(vec!["again".into()]);
        doc.text(Line::source("javascript:alert(1)"));
        doc.table(vec!["n".into(), "x".into()], vec![vec!["a".into(), "1".into()]]);
        doc.fold("Closed", vec![crate::document::Block::Text("inside".into(), Default::default())]);
        let mut last = Vec::new();
        last.text("last");
        doc.frame(Frame::Page, last);
        doc
    }

    #[test]
    fn structure_is_that_of_the_program_that_opens_it() {
        let phrases = Phrases::new(Language::French);
        let made = |folds| write(&example(folds), date(2026, 11, 23), &phrases).unwrap();
        let bytes = made(Folds::OnDemand);
        assert!(bytes == made(Folds::OnDemand), "the same bytes again");
        let document = part(&bytes, "word/document.xml");
        for piece in [
            "w:pStyle w:val=\"Title\"",
            "A &amp; &lt;b&gt;",
            "w:pStyle w:val=\"Heading1\"",
            "w:lang w:val=\"en\"",
            ">words<",
            "<w:numId w:val=\"2\"></w:numId>",
            "<w:numId w:val=\"3\"></w:numId>",
            "<w:tblHeader></w:tblHeader>",
            "<w:pageBreakBefore></w:pageBreakBefore>",
            "<w:hyperlink r:id=\"link1\"",
            "<w:br></w:br>",
        ] {
            assert!(document.contains(piece), "{piece} in {document}");
        }
        assert!(!document.contains("inside") && document.contains("Closed"), "{document}");
        let links = part(&bytes, "word/_rels/document.xml.rels");
        assert!(links.contains("Target=\"https://example.org/a?b=c&amp;d\""), "{links}");
        assert!(!links.contains("javascript"));
        assert!(part(&bytes, "word/styles.xml").contains("w:val=\"fr-FR\""));
        assert!(part(&bytes, "docProps/core.xml").contains("2026-11-23T00:00:00Z"));
        let numbering = part(&bytes, "word/numbering.xml");
        assert_eq!(numbering.matches("<w:num w:numId=").count(), 3, "{numbering}");
        let open = part(&made(Folds::Open), "word/document.xml");
        assert!(open.contains("inside"), "{open}");
    }
}
