//! Workbooks, known by a property that holds the sum of the rest.
//!
//! A workbook is a ZIP archive of parts (OOXML). The property stands in the part where people's own
//! properties stand, so that spreadsheets keep it; they write all other parts anew, and the sum
//! then tells that the workbook was changed. Sums are taken of parts as they are packed: nothing is
//! unpacked but what is short.

use std::io::{self, Cursor, Read, Seek, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

use super::{Known, Sum};
use sha2::{Digest, Sha256};

/// The part of a document's own properties.
const PROPERTIES: &str = "docProps/custom.xml";
/// What names the kind of each part.
const KINDS: &str = "[Content_Types].xml";
/// What leads to the parts of the whole document.
const LINKS: &str = "_rels/.rels";
/// Longer lists of properties hold no mark of ours, in bytes.
const LONGEST: u64 = 1 << 20;

const KIND: &str = concat!(
    "<Override PartName=\"/docProps/custom.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>",
);
const LINK: &str = concat!(
    "<Relationship Id=\"germoir\" Target=\"docProps/custom.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties\"/>",
);
const BEFORE: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" ",
    "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">",
    "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"germoir\">",
    "<vt:lpwstr>",
);
const AFTER: &str = "</vt:lpwstr></property></Properties>";

/// The workbook with its property. The same bytes for the same workbook.
///
/// # Errors
///
/// When the bytes are no workbook.
pub fn marked(book: &[u8], command: &str) -> io::Result<Vec<u8>> {
    let mut parts = ZipArchive::new(Cursor::new(book)).map_err(failed)?;
    let mut out = ZipWriter::new(Cursor::new(Vec::with_capacity(book.len() + 2048)));
    for at in 0..parts.len() {
        let part = parts.by_index_raw(at).map_err(failed)?;
        let name = part.name().map_err(failed)?.into_owned();
        let (end, added) = match name.as_str() {
            KINDS => ("</Types>", KIND),
            LINKS => ("</Relationships>", LINK),
            _ => {
                out.raw_copy_file(part).map_err(failed)?;
                continue;
            }
        };
        drop(part);
        let mut text = String::new();
        parts.by_index(at).map_err(failed)?.read_to_string(&mut text)?;
        let text = text.replacen(end, &format!("{added}{end}"), 1);
        written(&mut out, &name, &text)?;
    }
    let bytes = out.finish().map_err(failed)?.into_inner();
    let sum = sum(&mut ZipArchive::new(Cursor::new(&bytes)).map_err(failed)?)?;
    let mut out = ZipWriter::new_append(Cursor::new(bytes)).map_err(failed)?;
    written(&mut out, PROPERTIES, &format!("{BEFORE}{command} {sum}{AFTER}"))?;
    Ok(out.finish().map_err(failed)?.into_inner())
}

/// Writes a part, with no date of its own.
fn written<W: Write + Seek>(out: &mut ZipWriter<W>, name: &str, text: &str) -> io::Result<()> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    out.start_file(name, options).map_err(failed)?;
    out.write_all(text.as_bytes())
}

/// Looks at an archive: a workbook of ours, or something else.
pub(super) fn known(file: impl Read + Seek) -> io::Result<Known> {
    let mut parts = match ZipArchive::new(file) {
        Ok(parts) => parts,
        Err(ZipError::Io(error)) => return Err(error),
        Err(_) => return Ok(Known::Foreign),
    };
    let mut text = Vec::new();
    match parts.by_name(PROPERTIES) {
        Ok(part) => part.take(LONGEST).read_to_end(&mut text)?,
        Err(_) => return Ok(Known::Foreign),
    };
    let Some(told) = told(&String::from_utf8_lossy(&text)) else { return Ok(Known::Foreign) };
    Ok(if sum(&mut parts)? == told { Known::Ours } else { Known::Edited })
}

/// The sum that the property tells.
fn told(properties: &str) -> Option<Sum> {
    let (_, rest) = properties.split_once("name=\"germoir\"")?;
    let at = rest.find("sha256:")?;
    Sum::parse(rest.get(at..at + "sha256:".len() + 64)?)
}

/// The sum of every part but the properties: of its name, its length and its packed bytes.
fn sum<R: Read + Seek>(parts: &mut ZipArchive<R>) -> io::Result<Sum> {
    let mut all = Sha256::new();
    for at in 0..parts.len() {
        let part = parts.by_index_raw(at).map_err(failed)?;
        let (name, length) = (part.name().map_err(failed)?.into_owned(), part.compressed_size());
        if name == PROPERTIES {
            continue;
        }
        all.update(format!("{name}\n{length}\n{}\n", Sum::of(part)?));
    }
    Ok(Sum(all.finalize().into()))
}

fn failed(error: ZipError) -> io::Error {
    io::Error::other(error)
}
