//! What the columns of somebody else's form answer, as a file says it.
//!
//! ```toml
//! format = 1
//! dates = "day/month/year"
//! sheet = "Answers"
//! ignore = ["Horodateur"]
//! [columns]
//! "N°" = "project.id"
//! "Nom de votre projet" = "project.name"
//! "Q12 [Note]" = "answers.openness.note"
//! "Publics" = { to = "project.publics", separator = "," }
//! "PUB[SQ001]" = { to = "project.publics", when = ["Y"], value = "jeunes" }
//! "Marraine" = "extra.mentor"
//! [constants]
//! "reach.unit" = "people"
//! [values."answers.openness"]
//! "Tout à fait" = 4
//! ```

mod parse;

pub(super) use parse::TICKS;

use crate::questionnaire::entry::{self, Order};

/// A mapping of headings to places, and of words to values.
#[derive(Clone, Debug, Default)]
pub struct Map {
    columns: Vec<(String, Rule)>,
    /// What holds of every row, by place: only facts, never a level.
    pub(super) constants: Vec<(To, String)>,
    /// Place, the form's own word, and what it stands for.
    values: Vec<(String, String, String)>,
    /// Headings that answer nothing, and of which nothing is said.
    ignored: Vec<String>,
    pub(super) dates: Option<Order>,
    /// The sheet that is read, where a workbook has several.
    pub(super) sheet: Option<String>,
    /// Whether a later row of the same name is a later answer about the same project.
    pub(super) names_are_keys: bool,
}

/// What a column answers, and how its cells are read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rule {
    pub to: To,
    /// The words that tick a box; empty where the cell itself is the answer.
    pub when: Vec<String>,
    /// What a ticked box stands for.
    pub value: Option<String>,
    /// What parts the entries of a list.
    pub separator: Option<String>,
}

/// Where the cells of a column go.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum To {
    /// A question, by its place.
    Place(String),
    /// What tells a project from another.
    Id,
    /// A place of a project that no question asks about.
    Carried(&'static str),
    /// A key of `[extra]`.
    Extra(String),
}

/// The places that no question asks about, and what they hold.
pub(super) const CARRIED: [&str; 2] = ["project.language", "project.updated"];

impl Map {
    /// What a heading answers.
    pub(super) fn rule(&self, heading: &str) -> Option<&Rule> {
        let asked = entry::folded(heading);
        let own = self.columns.iter().find(|(own, _)| entry::folded(own) == asked);
        own.map(|(_, rule)| rule)
    }

    /// Whether a heading is said to answer nothing.
    pub(super) fn ignores(&self, heading: &str) -> bool {
        let asked = entry::folded(heading);
        self.ignored.iter().any(|own| entry::folded(own) == asked)
    }

    pub(super) fn headings(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(heading, _)| heading.as_str())
    }

    /// What a word of the form stands for.
    pub(super) fn value(&self, place: &str, text: &str) -> Option<&str> {
        let asked = entry::folded(text);
        self.values
            .iter()
            .find(|(own, word, _)| own == place && entry::folded(word) == asked)
            .map(|(_, _, value)| value.as_str())
    }
}

impl Rule {
    fn plain(to: To) -> Self {
        Self { to, when: Vec::new(), value: None, separator: None }
    }
}
