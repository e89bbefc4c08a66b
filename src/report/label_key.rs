//! The key of labels: which project stands under which neutral label in a report for others. It is a
//! table that a spreadsheet opens, with the same bytes in every language.

use crate::access::{Digest, Label};
use crate::document::safe;

/// The heading row.
const HEADS: [&str; 4] = ["label", "id", "file", "digest"];

/// What a label stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub label: Label,
    /// Empty for a file that could not be read.
    pub id: String,
    pub file: String,
    pub digest: Digest,
}

/// The table as text.
pub fn written(rows: &[Row]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let in_memory = "writing to memory cannot fail";
    writer.write_record(HEADS).expect(in_memory);
    for Row { label, id, file, digest } in rows {
        let cells = [label.id(), id.clone(), safe::csv(file).into_owned(), digest.to_string()];
        writer.write_record(cells).expect(in_memory);
    }
    String::from_utf8(writer.into_inner().expect(in_memory)).expect("made of texts")
}

/// The rows of a table that [`written`] made; `None` for anything else.
pub fn read(text: &str) -> Option<Vec<Row>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().ok()?;
    if !heads.iter().eq(HEADS) {
        return None;
    }
    let row = |record: csv::StringRecord| {
        Some(Row {
            label: Label::parse(record.get(0)?)?,
            id: record.get(1)?.to_owned(),
            file: record.get(2)?.to_owned(),
            digest: Digest::parse(record.get(3)?)?,
        })
    };
    let rows: Vec<Row> = reader.records().map(|record| row(record.ok()?)).collect::<Option<_>>()?;
    let labels: std::collections::BTreeSet<Label> = rows.iter().map(|row| row.label).collect();
    (labels.len() == rows.len()).then_some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        let row = |label: &str, id: &str, file: &str| Row {
            label: Label::parse(label).unwrap(),
            id: id.to_owned(),
            file: file.to_owned(),
            digest: Digest::of(id.as_bytes()),
        };
        vec![row("project-1", "jardin", "a/jardin, le.toml"), row("project-2", "", "b\n\".toml")]
    }

    #[test]
    fn a_key_is_read_back_as_it_was_written() {
        assert_eq!(read(&written(&rows())), Some(rows()));
    }

    #[test]
    fn what_no_run_wrote_is_no_key() {
        let text = written(&rows());
        for (from, to) in [
            ("label,id", "id,label"),
            ("project-2", "project-1"),
            ("project-2", "project 2"),
            ("project-1,jardin", "project-1,jardin,x"),
        ] {
            assert_eq!(read(&text.replacen(from, to, 1)), None, "{to}");
        }
        assert_eq!(read(""), None);
    }
}
