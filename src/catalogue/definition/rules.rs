//! Rules that descriptors are checked against, and what an overlay changed.

use super::texts::{List, Text};
use crate::diagnostic::closed_set;
use crate::i18n::Localised;

/// Words that a descriptor is checked against.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// Keys about money as a return, in lower case with hyphens.
    pub money_keys: List<Text>,
    /// Texts that a form leaves in its gaps, in lower case.
    pub placeholders: List<Text>,
    /// The criterion that a project which competes contradicts when it stands high.
    pub no_competition: Text,
    /// The criterion that asks for both skills.
    pub both_skills: Text,
    /// What joins the two among the skills of a bearer, in lower case.
    pub skill_words: List<Text>,
    /// Criteria that gates ask for by name.
    pub gated: List<Text>,
    /// Codes of the problems by which a file denies itself.
    pub contradictions: List<Text>,
    /// The stake whose note must name it.
    pub stake_named_in_note: Text,
}

/// One way in which an overlay departs from the built-in catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// `kind:id`, such as `criterion:openness`.
    pub item: Text,
    pub change: Change,
}

closed_set! {
    /// What an overlay did to an item.
    pub enum Change {
        Added = "added",
        Reworded = "reworded",
        Reweighted = "reweighted",
        Disabled = "disabled",
        /// Its nodes, stage, core or scored mark, family or group.
        Redefined = "redefined",
        /// The overlay has its words in one language alone, and they stand in the other too.
        OneLanguage = "one-language",
    }
}

/// Something that the map warns those who help against, and the answer that says it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    pub id: Text,
    pub nodes: List<Text>,
    /// The position in `Catalogue::supports` of the question that tells.
    pub support: usize,
    /// The highest level of that question, 0 to 4, at which it is done.
    pub up_to: u8,
    /// What is done, in a sentence.
    pub name: Localised<Text>,
}
