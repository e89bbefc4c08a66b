//! What became of projects, shown: counts side by side, in words that claim nothing more.
//!
//! Every figure comes from `portfolio::observation`. A share stands only where there are enough
//! projects for one; a question with too few is named as such, never drawn from.
//!
//! Start with [`document::document`] for people, [`tables`] for sheets.

pub mod document;
mod items;
pub mod tables;

use crate::catalogue::Stage;
use crate::descriptor::{Subject, slug};
use crate::i18n::count;
use crate::material::ObservationParts as Parts;
use crate::portfolio::observation::{Became, Counts, Given, ItemSeen};

impl Parts<'_> {
    fn phrase(&self, id: &str) -> String {
        self.phrases.say(&format!("observe-{id}"))
    }

    fn number(&self, number: usize) -> String {
        count(number as u64, self.phrases.language())
    }

    fn stage(&self, stage: Stage) -> String {
        self.phrases.say(&format!("stage-{}", stage.as_str()))
    }

    /// The head of a column, in a word or two.
    fn head(&self, became: Became) -> String {
        self.phrase(&format!("became-{}", became.as_str()))
    }

    /// Decisions under the words of the reader's language where they name an outcome of a
    /// screening, otherwise in their own; in the order of these words, and last those that are kept
    /// back.
    fn decisions(&self) -> Vec<(String, Counts)> {
        let mut rows: Vec<(String, Counts)> = self
            .observed
            .decisions
            .iter()
            .filter_map(|row| {
                let words = row.outcome.clone()?;
                let name = row.named.map_or(words, |named| {
                    self.phrases.say(&format!("screen-name-{}", named.as_str()))
                });
                Some((name, row.counts))
            })
            .collect();
        rows.sort_by_cached_key(|(name, _)| (slug(name), name.clone()));
        let withheld = self.observed.decisions.iter().filter(|row| row.outcome.is_none());
        rows.extend(withheld.map(|row| (self.phrase("decision-withheld"), row.counts)));
        rows
    }

    /// What people call a question.
    fn item(&self, item: &ItemSeen) -> String {
        item.subject.wording(self.catalogue, self.phrases.language()).name.to_string()
    }

    /// The family of a criterion, or the kind of anything else.
    fn group(&self, subject: Subject) -> String {
        match subject {
            Subject::Criterion(at) => {
                let family = self.catalogue.criteria[at].family;
                self.catalogue.families[family].name.get(self.phrases.language()).to_string()
            }
            Subject::Brake(_) => self.phrase("group-brakes"),
            Subject::Stake(_) => self.phrase("group-stakes"),
        }
    }

    /// An answer, as the kind of question has it.
    fn given(&self, subject: Subject, given: Given) -> String {
        match given {
            Given::None | Given::NotApplicable => self.phrase(&format!("given-{}", given.as_str())),
            Given::Low | Given::Middle | Given::High => {
                self.phrase(&format!("given-{}-{}", subject.kind(), given.as_str()))
            }
        }
    }
}
