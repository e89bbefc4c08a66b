//! What a bearer receives: a letter of one or two pages, in plain words, without a figure.
//!
//! Owns what a letter says and in which order; [`document`] puts it on paper. Nothing in it is a grade, a percentage, a level or an index: what is strong and what shows it, what is
//! not known yet, what holds back and what loosens it, what to do next, who and what can help.
//!
//! Start with [`Letter::to`].

mod around;
mod decision;
mod document;
mod gather;

pub use decision::document as about_decision;
pub use document::document;

use super::quotation::quoted_sentence;
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;
use crate::material::letter::{Introduction, Letter, Tried};

/// The bearer's own words, said to be theirs.
fn own_words(words: &str, phrases: &Phrases) -> String {
    let words = quoted_sentence(words, phrases.language());
    phrases.tell("letter-own-words", [("words", words.into())])
}

impl Letter {
    /// Writes to the bearer of a project. `from` signs; `introductions` are people who agreed to
    /// be met, `tried` real projects near this one.
    pub fn to(
        parts: Parts<'_>,
        introductions: Vec<Introduction>,
        tried: Vec<Tried>,
        from: Option<&str>,
        phrases: &Phrases,
    ) -> Self {
        gather::letter(parts, introductions, tried, from, phrases)
    }
}
