//! The words of a letter to a bearer, part by part, before they are laid on any paper.

use schemars::JsonSchema;
use serde::Serialize;

/// A letter to the bearer of one project, every sentence in its language.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
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
    /// The bearer's own questions, each with what they answered.
    pub own: Passage<String>,
    /// The sense of social innovation taken, why now, what the project lives on.
    pub standing: Passage<String>,
    /// Real projects, by public pages, that tried something near.
    pub tried: Passage<Tried>,
    pub farewell: Vec<String>,
    /// Who writes; may be empty.
    pub signature: String,
    /// What the letter is not.
    pub closing: String,
}

/// A part of a letter: a heading, a few sentences, and points. Left out where nothing is in it.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
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
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
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
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
pub struct Step {
    pub name: String,
    pub words: String,
}

/// A brake, what was done about it, and what else could be tried.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
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

/// A real project that tried something near.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
pub struct Tried {
    pub name: String,
    /// What both have in common.
    pub shared: Vec<String>,
    pub became: String,
    /// A page that tells of it; may be empty.
    pub source: String,
}

/// Somebody to meet, and why. Whoever fills this in has seen to it that they agreed.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
pub struct Introduction {
    pub name: String,
    /// The reasons in words: the same stake, the same place, a skill sought and offered.
    pub reasons: Vec<String>,
    /// How to reach them, where they allow it; may be empty.
    pub contact: String,
}
