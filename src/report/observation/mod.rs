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
use crate::i18n::{Named, count};
use crate::material::ObservationParts as Parts;
use crate::portfolio::observation::{Became, Counts, Given, ItemSeen};

impl Parts<'_> {
    fn phrase(&self, id: &str) -> String {
        self.phrases.say(&format!("observe-{id}"))
    }

    fn number(&self, number: usize) -> String {
        count(number as u64, self.phrases.language())
    }

    fn stage(&self, stage: Stage) -> Named {
        self.phrases.named("stage-", stage.as_str())
    }

    /// The head of a column, in a word or two.
    fn head(&self, became: Became) -> Named {
        self.phrases.named("observe-became-", became.as_str())
    }

    /// Decisions under the words of the reader's language where they name an outcome of a
    /// screening, otherwise in their own; in the order of these words, and last those that are kept
    /// back.
    fn decisions(&self) -> Vec<(Named, Counts)> {
        let mut rows: Vec<(Named, Counts)> = self
            .observed
            .decisions
            .iter()
            .filter_map(|row| {
                let words = row.outcome.clone()?;
                let name = row.named.map_or_else(
                    || Named::new(words.as_str(), words.as_str()),
                    |named| self.phrases.named("screen-name-", named.as_str()),
                );
                Some((name, row.counts))
            })
            .collect();
        rows.sort_by_cached_key(|(name, _)| (slug(&name.words), name.words.clone()));
        let withheld = self.observed.decisions.iter().filter(|row| row.outcome.is_none());
        rows.extend(withheld.map(|row| {
            let words = self.phrase("decision-withheld");
            (Named::new("withheld", words), row.counts)
        }));
        rows
    }

    /// What people call a question.
    fn item(&self, item: &ItemSeen) -> Named {
        let wording = item.subject.wording(self.catalogue, self.phrases.language());
        Named::new(item.subject.id(self.catalogue), wording.name.as_ref())
    }

    /// The family of a criterion, or the kind of anything else.
    fn group(&self, subject: Subject) -> Named {
        match subject {
            Subject::Criterion(at) => {
                let family = self.catalogue.criteria[at].family;
                let family = &self.catalogue.families[family];
                let name = family.name.get(self.phrases.language());
                Named::new(family.id.as_ref(), name.as_ref())
            }
            Subject::Brake(_) => self.phrases.named("observe-group-", "brakes"),
            Subject::Stake(_) => self.phrases.named("observe-group-", "stakes"),
        }
    }

    /// An answer, as the kind of question has it.
    fn given(&self, subject: Subject, given: Given) -> Named {
        let words = match given {
            Given::None | Given::NotApplicable => self.phrase(&format!("given-{}", given.as_str())),
            Given::Low | Given::Middle | Given::High => {
                self.phrase(&format!("given-{}-{}", subject.kind(), given.as_str()))
            }
        };
        Named::new(given.as_str(), words)
    }
}
