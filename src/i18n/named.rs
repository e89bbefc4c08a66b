//! A word of a closed set, for people and for programs.

/// An id, the same in every language, and the words that people read in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Empty where only people read it.
    pub id: String,
    pub words: String,
}

impl Named {
    pub fn new(id: impl Into<String>, words: impl Into<String>) -> Self {
        Self { id: id.into(), words: words.into() }
    }
}

impl From<String> for Named {
    fn from(words: String) -> Self {
        Self { id: String::new(), words }
    }
}

impl From<&str> for Named {
    fn from(words: &str) -> Self {
        words.to_owned().into()
    }
}

impl From<Named> for String {
    fn from(named: Named) -> Self {
        named.words
    }
}
