//! Bytes of a text file made into characters.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Trouble;

/// The text of bytes: UTF-8, UTF-16 with a mark, else Windows-1252, which is said. A few bytes that are
/// not UTF-8 do not make another encoding of a text that is: they alone are read as Windows-1252.
pub(super) fn decoded(bytes: &[u8]) -> Result<(String, Vec<Trouble>), Trouble> {
    let marked = [UTF_16LE, UTF_16BE].into_iter().zip([[0xff, 0xfe], [0xfe, 0xff]]);
    for (encoding, mark) in marked {
        if bytes.starts_with(&mark) {
            return Ok((encoding.decode(bytes).0.into_owned(), Vec::new()));
        }
    }
    if bytes.contains(&0) {
        return Err(Trouble::file("import-not-text"));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), Vec::new()));
    }
    let beyond_ascii = |text: &str| text.chars().filter(|c| !c.is_ascii()).count();
    let sound: usize = bytes.utf8_chunks().map(|chunk| beyond_ascii(chunk.valid())).sum();
    let stray = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    // Accents of another encoding hardly ever happen to be whole characters of UTF-8.
    if sound < stray {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        return Ok((text.into_owned(), vec![Trouble::file("import-windows-1252")]));
    }
    let mut text = String::with_capacity(bytes.len());
    let mut first = None;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            first.get_or_insert_with(|| 1 + terminators(text.as_bytes()));
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        }
    }
    let note = Trouble::file("import-stray-bytes")
        .with("n", stray.to_string())
        .with("line", first.unwrap_or(1).to_string());
    Ok((text, vec![note]))
}

/// How many line ends there are, of any system.
pub(super) fn terminators(bytes: &[u8]) -> usize {
    let alone = |at: usize| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    (0..bytes.len()).filter(|at| bytes[*at] == b'\n' || alone(*at)).count()
}
