//! Ids: kebab-case ASCII.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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

/// Whether a text is an id already.
pub fn is_id(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.split('-').all(part)
}

#[cfg(test)]
mod tests {
    use super::{is_id, slug};

    #[test]
    fn a_name_becomes_an_id() {
        assert_eq!(slug("La Ruche qui dit Oui !"), "la-ruche-qui-dit-oui");
        assert_eq!(slug("Œuvre  d'Été__2026"), "oeuvre-d-ete-2026");
        assert_eq!(slug("…"), "");
        assert!(is_id("a-1") && !is_id("A") && !is_id("a--b") && !is_id("-a") && !is_id(""));
    }
}
