//! Showing a cohort: one report for people, sheets for those who live in them, JSON for programs.
//!
//! Projects come in the order of their names, and none is set beside another by a figure: the
//! value of a family or an index stands in no column that could be sorted, unless asked for.
//! A project that does not share its name and words appears under a label, with « ask first ».
//!
//! Start with [`Shown`]; the figures come from `portfolio::cohort`.

mod csv;
mod document;
mod finder;
mod lists;
mod opened;
mod sections;
mod tables;
mod xlsx;

pub use csv::csv;
pub use document::document;
pub use lists::{is_list, lists};
pub use tables::Table;
pub use xlsx::workbook;

use std::borrow::Cow;

use jiff::civil::Date;

use crate::access::People;
use crate::catalogue::{Catalogue, FacetValue, Profile, Stage};
use crate::comparison::since::Since;
use crate::descriptor::{BearerKind, Scale, Unit};
use crate::document::Letterhead;
use crate::document::workbook::Cell;
use crate::i18n::{Named, Phrases, count};
use crate::material::{CohortParts, ForgeParts, KinshipParts};
use crate::portfolio::cohort::{By, Cohort, Fault, GroupName, Record, Refused};
use crate::report::kinship;

/// The kinship of the projects of a cohort, and what they could build together.
#[derive(Clone, Copy)]
pub struct Near<'c> {
    pub parts: KinshipParts<'c>,
    /// The same in words.
    pub view: &'c kinship::View,
    /// What several of them lack or have.
    pub forge: ForgeParts<'c>,
}

/// Where the report is read: on a page, which has others beside it, or as a text that stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    Page,
    Text,
}

/// A cohort, and everything that it takes to show it.
#[derive(Clone, Copy)]
pub struct Shown<'c> {
    pub cohort: &'c Cohort,
    /// What changed since an earlier folder; `None` where none was given.
    pub since: Option<&'c Since>,
    pub catalogue: &'c Catalogue,
    pub profile: &'c Profile,
    /// `None` where it was left out.
    pub kinship: Option<Near<'c>>,
    pub phrases: &'c Phrases,
    pub date: Date,
    /// Whether sheets carry the values of families beside names.
    pub with_values: bool,
    /// Whether each project has a page of its own beside the report.
    pub with_pages: bool,
    /// Whether pages are printed with everything behind them.
    pub is_full: bool,
    /// In whose name the report is.
    pub letterhead: &'c Letterhead,
}

impl<'c> Shown<'c> {
    /// What data for programs are made from as well.
    pub fn parts(&self) -> CohortParts<'c> {
        CohortParts {
            cohort: self.cohort,
            since: self.since,
            catalogue: self.catalogue,
            profile: self.profile,
            near: self.kinship.map(|near| (near.parts, near.forge)),
            phrases: self.phrases,
            date: self.date,
            with_pages: self.with_pages,
        }
    }
}

impl<'c> Shown<'c> {
    fn phrase(&self, id: &str) -> String {
        self.phrases.say(&format!("cohort-{id}"))
    }

    /// A count of people, or why it is not shown.
    fn people(&self, people: People) -> String {
        match people {
            People::Shown(number) => count(number, self.phrases.language()),
            People::Few => self.phrases.say("seen-few"),
            People::KeptBack => self.phrases.say("seen-kept-back"),
            People::Unknown => String::new(),
        }
    }

    /// What projects are grouped by, in words.
    fn key_words(&self, by: &By) -> String {
        match by {
            By::Places => self.phrase("by-places"),
            By::Extra(key) => key.clone(),
        }
    }

    /// What a group is called that is not called by what its projects say.
    fn group_named(&self, name: &GroupName) -> Named {
        match name {
            GroupName::Said(word) => Named::new(word.as_str(), word.as_str()),
            GroupName::Joined(count) => {
                let words = self.phrases.tell("cohort-by-joined", [("count", (*count).into())]);
                Named::new("joined", words)
            }
            GroupName::Silent => self.phrases.named("cohort-by-", "silent"),
            GroupName::Withheld => self.phrases.named("cohort-by-", "withheld"),
        }
    }

    fn stage(&self, stage: Stage) -> String {
        self.phrases.say(&format!("stage-{}", stage.as_str()))
    }

    fn scale(&self, scale: Scale) -> String {
        self.phrase(&format!("scale-{}", scale.as_str()))
    }

    fn bearer(&self, kind: BearerKind) -> String {
        self.phrases.say(&format!("bearer-{}", kind.as_str()))
    }

    /// The values of the facet `fields`, in their order.
    fn fields(&self) -> &'c [FacetValue] {
        self.catalogue.facet("fields").map_or(&[], |facet| &facet.values)
    }

    /// What a field is called; empty where the catalogue does not have it.
    fn field(&self, at: usize) -> &'c str {
        let name = self.fields().get(at).map(|field| field.name.get(self.phrases.language()));
        name.map_or("", AsRef::as_ref)
    }

    fn unit(&self, unit: Option<Unit>) -> String {
        unit.map_or_else(
            || self.phrase("not-said"),
            |unit| self.phrases.say(&format!("page-unit-{}", unit.as_str())),
        )
    }

    /// How the catalogue differs from the built-in one, one sentence each.
    fn departures(&self) -> Vec<String> {
        let departures = self.catalogue.departures.iter().map(|departure| {
            let id = format!("departure-{}", departure.change.as_str());
            self.phrases.tell(&id, [("item", departure.item.to_string().into())])
        });
        departures.collect()
    }
}

/// Every problem with its file: the files that count for nothing first.
fn faults<'c>(shown: &Shown<'c>) -> impl Iterator<Item = (ToldOf<'c>, &'c Fault)> {
    let (cohort, phrases) = (shown.cohort, shown.phrases);
    let refused = cohort.refused.iter();
    let refused = refused.map(|refused| {
        let Refused { label, faults } = refused;
        let (words, id) = (label.words(phrases).into(), label.id().into());
        (ToldOf { words, id, record: None }, faults)
    });
    let valid = cohort.records.iter();
    let valid = valid.map(|record| {
        let words = record.told_of();
        let id = if record.shares { words } else { &record.id };
        (ToldOf { words: words.into(), id: id.into(), record: Some(record) }, &record.faults)
    });
    let all = refused.chain(valid);
    all.flat_map(|(file, faults)| faults.iter().map(move |fault| (file.clone(), fault)))
}

/// What a file is told of by: its path, or its label.
#[derive(Clone)]
struct ToldOf<'c> {
    words: Cow<'c, str>,
    /// The same in every language.
    id: Cow<'c, str>,
    /// Of a file that counts.
    record: Option<&'c Record>,
}

impl ToldOf<'_> {
    fn cell(&self) -> Cell<'_> {
        Cell::Named(&self.id, &self.words)
    }
}
