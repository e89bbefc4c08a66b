//! Somebody's words in quotation marks, as each language writes them.

use crate::i18n::Language;

/// The words between marks.
pub fn quoted(words: &str, language: Language) -> String {
    let words = words.trim();
    match language {
        Language::French => format!("«\u{a0}{words}\u{a0}»"),
        Language::English => format!("“{words}”"),
    }
}

/// The same as the end of a sentence: a full stop follows, unless the words end with a mark of
/// their own.
pub fn quoted_sentence(words: &str, language: Language) -> String {
    let ends = words.trim_end().ends_with(['.', '!', '?', '…']);
    let stop = if ends { "" } else { "." };
    format!("{}{stop}", quoted(words, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_ends_with_a_quotation_has_one_full_stop() {
        for (words, french, english) in [
            ("un chapeau", "«\u{a0}un chapeau\u{a0}».", "“un chapeau”."),
            ("C’est gratuit. ", "«\u{a0}C’est gratuit.\u{a0}»", "“C’est gratuit.”"),
            ("Et après\u{a0}?", "«\u{a0}Et après\u{a0}?\u{a0}»", "“Et après\u{a0}?”"),
        ] {
            assert_eq!(quoted_sentence(words, Language::French), french);
            assert_eq!(quoted_sentence(words, Language::English), english);
        }
    }
}
