//! The parts around the text: kinds, links, styles, numbers, properties; and the archive that holds
//! them.

use std::io::{Cursor, Write as _};

use jiff::civil::Date;
use maud::{Markup, PreEscaped, html};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::body::Body;
use crate::document::Doc;
use crate::document::html::text;
use crate::i18n::Language;

/// Why a file could not be packed; its `Display` says it.
pub type NotPacked = zip::result::ZipError;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The archive, with no date but the one that it is told.
pub(super) fn packed(doc: &Doc, body: &Body, created: Date) -> Result<Vec<u8>, NotPacked> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [
        ("[Content_Types].xml", kinds()),
        ("_rels/.rels", roots()),
        ("docProps/core.xml", properties(doc, created)),
        ("word/document.xml", document(body)),
        ("word/_rels/document.xml.rels", links(&body.links)),
        ("word/styles.xml", PreEscaped(styles(doc.language))),
        ("word/numbering.xml", numbering(&body.lists)),
    ] {
        out.start_file(name, options)?;
        out.write_all(DECLARATION.as_bytes())?;
        out.write_all(part.into_string().as_bytes())?;
    }
    Ok(out.finish()?.into_inner())
}

fn kinds() -> Markup {
    let parts = [
        ("/word/document.xml", format!("{KIND}.document.main+xml")),
        ("/word/styles.xml", format!("{KIND}.styles+xml")),
        ("/word/numbering.xml", format!("{KIND}.numbering+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
    ];
    let namespace = format!("{PACKAGE}/content-types");
    let links = "application/vnd.openxmlformats-package.relationships+xml";
    html! {
        Types xmlns=(namespace) {
            Default Extension="rels" ContentType=(links) {}
            Default Extension="xml" ContentType="application/xml" {}
            @for (name, kind) in parts { Override PartName=(name) ContentType=(kind) {} }
        }
    }
}

fn roots() -> Markup {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    html! {
        Relationships xmlns=(format!("{PACKAGE}/relationships")) {
            Relationship Id="document" Type=(format!("{LINKS}/officeDocument")) Target="word/document.xml" {}
            Relationship Id="core" Type=(core) Target="docProps/core.xml" {}
        }
    }
}

fn links(links: &[String]) -> Markup {
    html! {
        Relationships xmlns=(format!("{PACKAGE}/relationships")) {
            Relationship Id="styles" Type=(format!("{LINKS}/styles")) Target="styles.xml" {}
            Relationship Id="numbering" Type=(format!("{LINKS}/numbering")) Target="numbering.xml" {}
            @for (at, link) in links.iter().enumerate() {
                Relationship Id={ "link" (at + 1) } Type=(format!("{LINKS}/hyperlink"))
                    Target=(text(link)) TargetMode="External" {}
            }
        }
    }
}

fn properties(doc: &Doc, created: Date) -> Markup {
    let day = format!("{created}T00:00:00Z");
    html! {
        cp:coreProperties xmlns:cp=(format!("{PACKAGE}/metadata/core-properties"))
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" {
            dc:title { (text(&doc.title.plain())) }
            dc:creator { "germoir" }
            dc:language { (locale(doc.language)) }
            dcterms:created xsi:type="dcterms:W3CDTF" { (day) }
            dcterms:modified xsi:type="dcterms:W3CDTF" { (day) }
        }
    }
}

fn document(body: &Body) -> Markup {
    html! {
        w:document xmlns:w=(WORDS) xmlns:r=(LINKS) {
            w:body {
                (body.markup)
                w:sectPr {
                    w:pgSz w:w="11906" w:h="16838" {}
                    w:pgMar w:top="737" w:right="850" w:bottom="737" w:left="850" w:header="454"
                        w:footer="454" w:gutter="0" {}
                }
            }
        }
    }
}

/// The numbers of lists: points have the first, and each numbered list one of its own, so that each
/// begins where it is told to.
fn numbering(lists: &[usize]) -> Markup {
    let level = |at: usize, format: &str, shown: &str| {
        let left = 360 * (at + 1);
        html! {
            w:lvl w:ilvl=(at) {
                w:start w:val="1" {}
                w:numFmt w:val=(format) {}
                w:lvlText w:val=(shown) {}
                w:lvlJc w:val="left" {}
                w:pPr { w:ind w:left=(left) w:hanging="360" {} }
            }
        }
    };
    html! {
        w:numbering xmlns:w=(WORDS) {
            w:abstractNum w:abstractNumId="0" {
                w:multiLevelType w:val="hybridMultilevel" {}
                (level(0, "bullet", "•")) (level(1, "bullet", "–")) (level(2, "bullet", "·"))
            }
            w:abstractNum w:abstractNumId="1" {
                w:multiLevelType w:val="hybridMultilevel" {}
                (level(0, "decimal", "%1."))
            }
            w:num w:numId="1" { w:abstractNumId w:val="0" {} }
            @for (at, from) in lists.iter().enumerate() {
                w:num w:numId=(at + 2) {
                    w:abstractNumId w:val="1" {}
                    w:lvlOverride w:ilvl="0" { w:startOverride w:val=(from) {} }
                }
            }
        }
    }
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::French => "fr-FR",
        Language::English => "en-GB",
    }
}

/// The styles, with the language of the document.
fn styles(language: Language) -> String {
    include_str!("styles.xml").replace("LANGUAGE", locale(language))
}
