//! Filled-in forms: sheets as text, workbooks, and the file of the HTML form.

use std::io::{Cursor, Write};

use germoir::catalogue::builtin;
use germoir::descriptor::{Form, read};
use germoir::diagnostic::code;
use germoir::i18n::Language;
use germoir::questionnaire::compose::questionnaire;
use germoir::questionnaire::edit::Draft;
use germoir::questionnaire::import::{self, Entry, Trouble};
use germoir::questionnaire::{Ask, Extent};
use germoir::source::{Limits, SourceFile};
use zip::write::SimpleFileOptions;

use super::{PHRASES, TODAY, checks};

/// Whatever is taken out of a file can be written into a descriptor and read back.
pub fn run(bytes: &[u8]) {
    let all = questionnaire(builtin::catalogue(), Extent::Full);
    let asks: Vec<&Ask<'_>> = import::every_ask(&all).collect();
    let limits = Limits { rows: 2_000, unpacked: 16 << 20, ..Limits::DEFAULT };
    match import::read(bytes, &all, None, Language::French, &limits) {
        Ok(imported) => {
            for trouble in imported.troubles.iter().chain(&imported.notes).take(20) {
                has_words(trouble);
            }
            imported.entries.iter().take(20).for_each(|entry| is_writable(entry, &asks));
        }
        Err(trouble) => has_words(&trouble),
    }
}

/// The same for a workbook. Bytes that are no archive are taken for the sheet inside one, up to a
/// zero byte, and for the texts that it shares, behind it: a made-up archive is hardly ever whole.
pub fn run_workbook(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        return run(bytes);
    }
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let sheet = parts.next().unwrap_or_default();
    run(&workbook(sheet, parts.next().unwrap_or(b"<sst/>")));
}

fn workbook(sheet: &[u8], shared: &[u8]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>\
         <sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let links = format!(
        "<Relationships xmlns=\"{PACKAGE}\">\
         <Relationship Id=\"r1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"r2\" Type=\"{OFFICE}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
         </Relationships>"
    );
    let start = format!(
        "<Relationships xmlns=\"{PACKAGE}\">\
         <Relationship Id=\"r0\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/>\
         </Relationships>"
    );
    let parts: [(&str, &[u8]); 5] = [
        ("_rels/.rels", start.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", shared),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts {
        archive.start_file(name, stored).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn has_words(trouble: &Trouble) {
    for phrases in PHRASES.iter() {
        let facts = trouble.facts.iter().map(|(name, fact)| (*name, fact.clone().into()));
        let words = phrases.find(trouble.id, facts);
        assert!(words.is_some_and(|words| words.contains(' ')), "{trouble:?}");
    }
}

/// Each answer reads back as it was, and the descriptor breaks no rule of TOML.
fn is_writable(entry: &Entry, asks: &[&Ask<'_>]) {
    let mut draft = Draft::new(None, "N", "S", "idea", entry.language.as_deref(), 2);
    for (at, reply) in &entry.replies {
        draft.set(asks[*at], reply);
    }
    let text = draft.text();
    let again = Draft::parse(&text).unwrap_or_else(|| panic!("{text}"));
    for (at, reply) in &entry.replies {
        let read = again.reply(asks[*at]);
        assert_eq!(read.as_ref(), Some(reply), "{} in {text}", asks[*at].dotted());
    }
    let file = SourceFile::new("p.toml", text);
    let reading = read(&file, Form::Toml, builtin::catalogue(), TODAY, Some("p"));
    checks::reading(&reading, &file);
    assert!(reading.problems.iter().all(|problem| problem.code != code::SYNTAX));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_in_its_workbook_is_read() {
        let bytes = include_bytes!("../fixtures/fuzzed/xlsx_import/sheet.xml");
        let (sheet, shared) = bytes.split_at(bytes.iter().position(|byte| *byte == 0).unwrap());
        let all = questionnaire(builtin::catalogue(), Extent::Full);
        let book = workbook(sheet, &shared[1..]);
        let read = import::read(&book, &all, None, Language::French, &Limits::DEFAULT).unwrap();
        assert_eq!((read.entries.len(), read.entries[0].replies.len()), (1, 4), "{read:?}");
    }
}
