//! Ids: kebab-case ASCII.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::source::fingerprint::of_canonical;
pub use crate::source::is_id;

/// A name turned into an id: lower case, accents dropped, all else one hyphen.
///
/// Empty when the name has no letter or digit of the Latin alphabet.
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut gap = false;
    for c in name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        let plain = match c {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'ø' => "o",
            'ł' => "l",
            c if c.is_ascii_alphanumeric() => {
                if std::mem::take(&mut gap) && !out.is_empty() {
                    out.push('-');
                }
                out.push(c);
                continue;
            }
            _ => {
                gap = true;
                continue;
            }
        };
        if std::mem::take(&mut gap) && !out.is_empty() {
            out.push('-');
        }
        out.push_str(plain);
    }
    out
}

/// The longest id that names a file as it is: systems allow 255 bytes, endings included.
const LONGEST_NAME: usize = 120;

/// What a file about this id is called, without an ending: the id, unless some system could not
/// make such a file. Then it is told from others by the beginning of its fingerprint.
pub fn file_stem(id: &str) -> Cow<'_, str> {
    if id.len() <= LONGEST_NAME && !is_a_device(id) {
        return Cow::Borrowed(id);
    }
    let print = of_canonical(id);
    let print = &print["sha256:".len()..][..16];
    let start = id[..id.len().min(LONGEST_NAME)].trim_end_matches('-');
    Cow::Owned(format!("{start}-{print}"))
}

/// Names that are devices on Windows, whatever ending a file of that name has.
fn is_a_device(id: &str) -> bool {
    let numbered = |name: &str| {
        id.strip_prefix(name).is_some_and(|digit| matches!(digit.as_bytes(), [b'0'..=b'9']))
    };
    matches!(id, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::{file_stem, is_id, slug};

    #[test]
    fn every_system_can_make_a_file_of_an_id() {
        assert_eq!(file_stem("comedie"), "comedie");
        let aux = file_stem("aux");
        assert!(aux.starts_with("aux-") && is_id(&aux) && aux.len() == 20, "{aux}");
        assert_ne!(file_stem("com1"), "com1");
        let (one, two) = (format!("{}-1", "a".repeat(300)), format!("{}-2", "a".repeat(300)));
        assert!(file_stem(&one).len() < 150 && file_stem(&one) != file_stem(&two));
        assert!(is_id(&file_stem(&format!("{}-{}", "a".repeat(119), "b".repeat(9)))));
    }

    #[test]
    fn a_name_becomes_an_id() {
        assert_eq!(slug("La Ruche qui dit Oui !"), "la-ruche-qui-dit-oui");
        assert_eq!(slug("Œuvre  d'Été__2026"), "oeuvre-d-ete-2026");
        assert_eq!(slug("…"), "");
        assert!(is_id("a-1") && !is_id("A") && !is_id("a--b") && !is_id("-a") && !is_id(""));
    }
}
