//! What bearers who read a structure say of it (node 2.3.4.2, the process inverted), beside what it
//! says of itself.
//!
//! Nobody is shown: a structure's readings are looked at from five readers on, and each question from
//! five levels on. What stands for the readers is the middle one of their levels, the lower of the two
//! where their number is even.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::assessment::structure::SelfAssessment;
use crate::catalogue::Catalogue;
use crate::descriptor::{About, Level, Review, Role, Structure, folded};

/// Readers from which on something is shown.
pub const ENOUGH: usize = 5;

/// The readings of one structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readings {
    pub readers: usize,
    /// In the order of the catalogue.
    pub items: Vec<ItemRead>,
}

/// One question as readers answer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRead {
    /// The position of the kind of support.
    pub support: usize,
    /// How many gave a level.
    pub readers: usize,
    /// The middle one of their levels.
    pub middle: Level,
    /// What the structure says of itself.
    pub own: Option<Level>,
    /// Whether the readers chose their levels on the sentences of today.
    pub is_of_today: bool,
}

impl ItemRead {
    /// How far the structure and its readers are apart, in levels.
    pub fn apart(&self) -> Option<u8> {
        self.own.map(|own| own.get().abs_diff(self.middle.get()))
    }
}

impl Readings {
    /// Where the two differ, the most first, then in the order of the catalogue.
    pub fn parted(&self) -> Vec<&ItemRead> {
        let mut parted: Vec<&ItemRead> =
            self.items.iter().filter(|item| item.apart().is_some_and(|apart| apart > 0)).collect();
        parted.sort_by_key(|item| std::cmp::Reverse(item.apart()));
        parted
    }
}

/// The readings of a structure by bearers, one of each reader: the latest. `None` where fewer than
/// five have read it. What was not to be kept until this day, and whoever stood aside, does not count.
pub fn readings(
    structure: &Structure,
    assessed: &SelfAssessment,
    reviews: &[Review],
    catalogue: &Catalogue,
    today: Date,
) -> Option<Readings> {
    let mut latest: BTreeMap<String, &Review> = BTreeMap::new();
    for review in reviews {
        let is_of_it = matches!(&review.about, About::Structure(id) if *id == structure.id);
        let is_bearer = review.role.is_none_or(|role| role == Role::Bearer);
        let is_kept = review.keep_until.is_none_or(|keep| keep >= today);
        if !is_of_it || !is_bearer || !is_kept || review.recused.is_some() {
            continue;
        }
        let reader = latest.entry(folded(&review.reviewer)).or_insert(review);
        if (review.date, &review.fingerprint) > (reader.date, &reader.fingerprint) {
            *reader = review;
        }
    }
    if latest.len() < ENOUGH {
        return None;
    }
    let item = |support: usize| {
        let mut is_of_today = true;
        let mut levels: Vec<Level> = Vec::new();
        for review in latest.values() {
            let answer = review.supports.get(support).and_then(Option::as_ref);
            if let Some(level) = answer.and_then(|answer| answer.said.given()) {
                levels.push(*level);
                is_of_today &= review.answered_on.read(catalogue.supports[support].ladder);
            }
        }
        levels.sort();
        let middle = *levels.get(levels.len().checked_sub(1)? / 2)?;
        let own = assessed.item(support).and_then(|item| item.level);
        let readers = levels.len();
        (readers >= ENOUGH).then_some(ItemRead { support, readers, middle, own, is_of_today })
    };
    let items = (0..catalogue.supports.len()).filter_map(item).collect();
    Some(Readings { readers: latest.len(), items })
}
