//! In whose name a document is written: a name, and an image that is put into the page itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The head of a document's paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// Who writes; may be empty.
    pub from: String,
    /// The image beside the name.
    pub logo: Option<Logo>,
}

/// An image of which the content, not the name, was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    kind: &'static str,
    bytes: Vec<u8>,
}

/// Why some bytes are no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotALogo {
    /// Neither PNG, JPEG nor SVG, or cut short.
    Unknown,
    /// More than [`Logo::LARGEST`].
    TooLarge,
    /// An SVG that defines entities, which unfold to any length.
    Entities,
}

impl Logo {
    /// The most bytes of an image: a page is read over slow lines, and sent by mail.
    pub const LARGEST: usize = 256 << 10;

    /// # Errors
    ///
    /// When the bytes are no image of a kind that every browser shows, or too many.
    pub fn read(bytes: Vec<u8>) -> Result<Self, NotALogo> {
        if bytes.len() > Self::LARGEST {
            return Err(NotALogo::TooLarge);
        }
        let kind = match () {
            () if is_png(&bytes) => "image/png",
            () if is_jpeg(&bytes) => "image/jpeg",
            () if is_svg(&bytes)? => "image/svg+xml",
            () => return Err(NotALogo::Unknown),
        };
        Ok(Self { kind, bytes })
    }

    /// The image as an address that holds it. In an `img` nothing of an SVG runs, and nothing is
    /// fetched for it.
    pub fn address(&self) -> String {
        format!("data:{};base64,{}", self.kind, STANDARD.encode(&self.bytes))
    }
}

/// The signature, the size at the beginning, and the end of the last chunk.
fn is_png(bytes: &[u8]) -> bool {
    let is_begun = bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16) == Some(b"IHDR");
    is_begun && bytes.get(bytes.len() - 8..).is_some_and(|end| end.starts_with(b"IEND"))
}

fn is_jpeg(bytes: &[u8]) -> bool {
    let end = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |at| at + 1);
    bytes.starts_with(b"\xff\xd8\xff") && bytes[..end].ends_with(b"\xff\xd9")
}

/// Whether the first element is `svg`.
fn is_svg(bytes: &[u8]) -> Result<bool, NotALogo> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(false) };
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    // What may stand before it: a declaration, comments, a document type.
    while let Some(end) = [("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">")]
        .iter()
        .find_map(|(begin, end)| rest.strip_prefix(begin)?.split_once(end))
        .map(|(_, after)| after.trim_start())
    {
        rest = end;
    }
    let is_first = rest.strip_prefix("<svg").is_some_and(|after| {
        after.starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/')
    });
    match text.to_ascii_lowercase().contains("<!entity") {
        true if text.contains("<svg") => Err(NotALogo::Entities),
        _ => Ok(is_first && text.trim_end().ends_with('>')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] =
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
                         \0\0\0\0IEND\xaeB`\x82";

    #[test]
    fn an_image_is_known_by_its_content() {
        let kind = |bytes: &[u8]| Logo::read(bytes.to_vec()).map(|logo| logo.kind);
        assert_eq!(kind(PNG), Ok("image/png"));
        assert_eq!(kind(&PNG[..PNG.len() - 3]), Err(NotALogo::Unknown), "cut short");
        assert_eq!(kind(b"\xff\xd8\xff\xe0 and so on \xff\xd9"), Ok("image/jpeg"));
        assert_eq!(kind(b"\xff\xd8\xff\xe0 and so on"), Err(NotALogo::Unknown));
        let head =
            "\u{feff}<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC \"-//W3C\">\n";
        assert_eq!(
            kind(format!("{head}<svg viewBox='0 0 1 1'/>\n").as_bytes()),
            Ok("image/svg+xml")
        );
        assert_eq!(kind(b"<html><svg></svg></html>"), Err(NotALogo::Unknown));
        assert_eq!(kind(b"<svgx/>"), Err(NotALogo::Unknown));
        assert_eq!(
            kind(b"<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg>&a;</svg>"),
            Err(NotALogo::Entities)
        );
        assert_eq!(kind(b""), Err(NotALogo::Unknown));
        assert_eq!(kind(&vec![0; Logo::LARGEST + 1]), Err(NotALogo::TooLarge));
    }

    #[test]
    fn the_image_is_in_its_address() {
        let logo = Logo::read(b"<svg/>".to_vec()).unwrap();
        assert_eq!(logo.address(), "data:image/svg+xml;base64,PHN2Zy8+");
    }
}
