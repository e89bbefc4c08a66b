//! What a bearer receives: a letter of one or two pages, in plain words, without a figure.
//!
//! Owns what a letter says and in which order; [`html`] and [`markdown`] put it on paper. Nothing
//! in it is a grade, a percentage, a level or an index: what is strong and what shows it, what is
//! not known yet, what holds back and what loosens it, what to do next, who and what can help.
//!
//! Start with [`Letter::to`].

mod gather;
pub mod html;
pub mod markdown;

use serde::Serialize;

use super::json::{self, Parts};
use super::quotation::quoted_sentence;
use crate::i18n::Phrases;

/// What the words of a letter are called where they are published as data.
pub const SCHEMA: &str = "germoir/letter/1";

/// The bearer's own words, said to be theirs.
fn own_words(words: &str, phrases: &Phrases) -> String {
    let words = quoted_sentence(words, phrases.language());
    phrases.tell("letter-own-words", [("words", words.into())])
}

/// A letter to the bearer of one project, every sentence in its language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letter {
    /// The name of the project.
    pub title: String,
    pub subtitle: String,
    pub greeting: String,
    pub opening: Vec<String>,
    pub strengths: Passage<Strength>,
    pub questions: Passage<String>,
    pub steps: Passage<Step>,
    /// Whom to meet: people only where the caller knows some.
    pub introductions: Passage<Introduction>,
    pub brakes: Passage<Held>,
    pub support: Passage<String>,
    pub farewell: Vec<String>,
    /// Who writes; may be empty.
    pub signature: String,
    /// What the letter is not.
    pub closing: String,
}

/// A part of a letter: a heading, a few sentences, and points. Left out where nothing is in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Passage<T> {
    pub heading: String,
    pub sentences: Vec<String>,
    pub points: Vec<T>,
}

impl<T> Passage<T> {
    pub fn is_empty(&self) -> bool {
        self.sentences.is_empty() && self.points.is_empty()
    }
}

/// Something that is strong, and what shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Strength {
    pub name: String,
    pub words: String,
    /// The bearer's own note; may be empty.
    pub own_words: String,
    pub support: String,
    /// Where the evidence is to be found; may be empty.
    pub source: String,
}

/// Something to do next, and what it is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    pub name: String,
    pub words: String,
}

/// A brake, what was done about it, and what else could be tried.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Held {
    pub name: String,
    pub felt: String,
    pub own_words: String,
    /// What the bearer has done; may be empty.
    pub done: String,
    pub levers: Vec<String>,
    /// What a real project shows; may be empty.
    pub elsewhere: String,
}

/// Somebody to meet, and why. Whoever fills this in has seen to it that they agreed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Introduction {
    pub name: String,
    /// The reasons in words: the same stake, the same place, a skill sought and offered.
    pub reasons: Vec<String>,
    /// How to reach them, where they allow it; may be empty.
    pub contact: String,
}

impl Letter {
    /// Writes to the bearer of a project. `from` signs; `introductions` are people who agreed to
    /// be met.
    pub fn to(
        parts: Parts<'_>,
        introductions: Vec<Introduction>,
        from: Option<&str>,
        phrases: &Phrases,
    ) -> Self {
        gather::letter(parts, introductions, from, phrases)
    }

    /// The published data of the assessment, with the words of this letter under `letter`.
    pub fn data(&self, parts: Parts<'_>) -> serde_json::Value {
        let mut data = json::value(parts);
        let mut letter = serde_json::to_value(self).expect("a letter is texts and lists");
        if let Some(fields) = letter.as_object_mut() {
            fields.insert("schema".to_owned(), SCHEMA.into());
        }
        if let Some(fields) = data.as_object_mut() {
            fields.insert("letter".to_owned(), letter);
        }
        data
    }
}
