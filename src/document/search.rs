//! What a page looks for in itself: names, and what may be chosen of each. A page without a script, and
//! every other paper, leaves it out: what is found stands elsewhere too.

/// Names to be searched and filtered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What the field for words is called.
    pub words: String,
    /// Where the pages that names lead to stand, before their names.
    pub pages: String,
    /// The choice of everything.
    pub all: String,
    /// Before the number of those found.
    pub found: String,
    /// Said where only the first of them are shown.
    pub part: String,
    /// Each filter: its name, and what can be chosen.
    pub filters: Vec<(String, Vec<String>)>,
    /// What is looked through.
    pub rows: Vec<Found>,
}

/// A name, the page that it leads to, and what is true of it: positions among the choices of all filters,
/// one filter after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// As it is shown.
    pub name: String,
    /// Where it leads.
    pub page: Page,
    /// What is true of it.
    pub choices: Vec<usize>,
}

/// The page that a name leads to, without `.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// None: it leads nowhere.
    #[default]
    None,
    /// Called after the name: in lower case without accents, all else one hyphen.
    OfName,
    /// Called otherwise.
    Called(String),
}
