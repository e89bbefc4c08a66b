//! What the files hold about one person.

use crate::i18n::Phrases;
use crate::panel::person::{Held, Relation};

/// A file that concerns the person.
pub struct Concerned<'h> {
    pub file: String,
    pub held: &'h Held,
    pub role: Role,
}

/// What the file is to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Their name stands in it.
    By(Relation),
    /// It is about a project that they carry.
    About,
}

impl Role {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::By(relation) => relation.as_str(),
            Self::About => "about",
        }
    }

    /// Whether the whole file is about the person or theirs.
    pub fn is_whole(self) -> bool {
        use Relation::{Bearer, Decider, Reader};
        matches!(self, Self::About | Self::By(Bearer | Decider | Reader))
    }
}

/// Whether readers of the person's projects are named to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    Hidden,
    Named,
}

/// The keys that name whoever wrote or decided.
const AUTHORS: [&str; 2] = ["review.reviewer", "decision.by"];

impl Concerned<'_> {
    /// What the file says, by path, with line and column: nobody who read or decided is named
    /// where that is hidden from the person.
    pub fn values(&self, readers: Readers, phrases: &Phrases) -> Vec<(&str, String, usize, usize)> {
        let hide = readers == Readers::Hidden && self.role == Role::About;
        let values = self.held.values.iter().map(|(placed, at)| {
            let value = if hide && AUTHORS.contains(&placed.path.as_str()) {
                phrases.say("person-reader-hidden")
            } else {
                placed.text.clone()
            };
            (placed.path.as_str(), value, at.line, at.column)
        });
        values.collect()
    }
}
