//! What people decided, beside what a screening proposes.
//!
//! A decision is theirs: nothing here judges it. It is compared so that a report can say plainly
//! where the two differ, and whether the decision was taken on what is read today.

use jiff::civil::Date;

use super::screening::Outcome;
use super::{Assessment, SEED, fingerprint_over};
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::{Decision, Project};
use crate::diagnostic::closed_set;

/// A decision with what can be said of it.
#[derive(Clone, Debug)]
pub struct Taken<'d> {
    /// The decision as its file says it.
    pub decision: &'d Decision,
    /// How it stands to the outcome that the screening proposes today.
    pub agreement: Agreement,
    /// What it was taken on, beside the assessment of today.
    pub basis: Basis,
    /// The day until which it was to be kept, where that day has passed: what it says is then not
    /// shown.
    pub expired: Option<Date>,
}

closed_set! {
    /// How a decision stands to the outcome of the screening.
    pub enum Agreement {
        /// It is the outcome of the screening.
        Same = "same",
        /// It is another of the four outcomes.
        Differs = "differs",
        /// It is in words of its own, which people have to compare.
        OwnWord = "own-word",
    }
}

closed_set! {
    /// What a decision was taken on.
    pub enum Basis {
        /// This very assessment.
        This = "this-assessment",
        /// The same file, catalogue and profile, read on the day of the decision.
        EarlierDay = "same-on-another-day",
        /// Something has changed since.
        Another = "another-assessment",
        /// It does not say.
        Unsaid = "unsaid",
    }
}

/// The outcomes as people write them, in either language.
const WORDS: [(Outcome, [&str; 2]); 4] = [
    (Outcome::Redirect, ["redirect", "réorienter"]),
    (Outcome::Accompany, ["accompany", "accompagner"]),
    (Outcome::Clarify, ["clarify", "éclaircir"]),
    (Outcome::Meet, ["meet", "rencontrer"]),
];

/// The outcome that a free word names, where it names one.
pub fn named_outcome(word: &str) -> Option<Outcome> {
    let word = word.trim().to_lowercase();
    WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(outcome, _)| *outcome)
}

/// Puts a decision beside the assessment and the screening of today.
pub fn compare<'d>(
    decision: &'d Decision,
    outcome: Outcome,
    project: &Project,
    assessment: &Assessment,
    catalogue: &Catalogue,
    profile: &Profile,
) -> Taken<'d> {
    let agreement = match named_outcome(&decision.outcome) {
        Some(named) if named == outcome => Agreement::Same,
        Some(_) => Agreement::Differs,
        None => Agreement::OwnWord,
    };
    // A reply to it does not turn a decision into one on another file.
    let prints = || std::iter::once(&project.fingerprint).chain(&project.before_replies);
    let on = |read: &str, date: Date| {
        let over =
            |print: &String| fingerprint_over(print, project, (catalogue, profile), date, SEED);
        prints().any(|print| over(print) == read)
    };
    let basis = match (&decision.assessment, decision.date) {
        (None, _) => Basis::Unsaid,
        (Some(read), _) if *read == assessment.fingerprint => Basis::This,
        (Some(read), _) if on(read, assessment.date) => Basis::This,
        (Some(read), Some(date)) if on(read, date) => Basis::EarlierDay,
        _ => Basis::Another,
    };
    let expired = decision.keep_until.filter(|keep| *keep < assessment.date);
    Taken { decision, agreement, basis, expired }
}
