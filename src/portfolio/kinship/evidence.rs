//! What is found about two projects.

use super::kin::FacetKind;

/// What two projects have in common. Shares and cosines are 0 to 1.
///
/// There are several for each project, all in memory at once: lists and words take no more room than
/// they fill.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// Cosine of the texts, template text left out.
    pub text: f64,
    /// Closeness of the facets.
    pub facets: f64,
    /// Share of the shorter text that both have in runs of five words.
    pub verbatim: f64,
    /// Whether most of those runs stand in four projects or more.
    pub is_widespread: bool,
    /// Cosine of what remains without the runs that both have.
    pub own: f64,
    /// How much those runs speak of what remains (cosine), on the side where they do so less: next to
    /// nothing for the words of a form, much for an offer that is told in two places.
    pub about: f64,
    /// Words that say something and remain in the shorter of the two.
    pub left: usize,
    /// How alike the names are.
    pub name: f64,
    /// Whether the text of one names the other.
    pub is_named: bool,
    pub same_bearer: bool,
    pub same_link: bool,
    /// Whether both say where they act, and it is not the same place.
    pub is_elsewhere: bool,
    /// Whether both texts are read in one language.
    pub one_language: bool,
    /// Whether both are told with the one text of a network.
    pub is_of_network: bool,
    /// Whether one began when, or after, the other had ended.
    pub is_sequel: bool,
    /// Words that only these two, or hardly anyone else, use: at most two projects, or one in 500.
    /// Among fewer than fifty projects, a third of their number.
    pub rare_terms: usize,
    /// What of `own` comes from words that say what a project is about, and not only that it is one.
    pub telling: f64,
    /// What of `telling` comes from words by which one of the two says first what it is.
    pub first: f64,
    /// What of `facets` ties the two: without the bearers and partners of many projects.
    pub tying: f64,
    /// How many things bring the two together: words that each tell something, kinds of facets that tie
    /// them, and a name that one text gives.
    pub reasons: usize,
    /// The words that bring the texts closest, strongest first.
    pub terms: Box<[SharedTerm]>,
    /// Rarest first.
    pub shared: Box<[SharedFacet]>,
}

/// A word that two texts have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedTerm {
    /// As the first of the two wrote it.
    pub written: Box<str>,
    /// How many projects use a word of that stem.
    pub holders: u32,
}

/// A facet that two projects have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedFacet {
    pub kind: FacetKind,
    /// The id in the catalogue, or the words as the first of the two wrote them.
    pub written: Box<str>,
    pub holders: u32,
}
