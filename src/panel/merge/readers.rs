//! Who reads: every reader of a folder once, by the number that stands for them.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use crate::descriptor::Review;
use crate::panel::folded::folded;

/// The readers of a folder. Their numbers follow what the reviews say, not the names, so that they
/// give no name away; and they come from all reviews that the folder holds, those past their time
/// among them, so that they stay the same whatever is chosen to be shown.
#[derive(Clone, Debug, Default)]
pub struct Readers {
    /// As the latest review of each writes the name.
    names: Vec<String>,
    /// By the name as it is compared.
    numbers: HashMap<String, usize>,
}

impl Readers {
    pub fn of<'r>(reviews: impl Iterator<Item = &'r Review>) -> Self {
        let mut by_name: BTreeMap<String, (&str, Option<Date>, String)> = BTreeMap::new();
        for review in reviews {
            let name = review.reviewer.split_whitespace().collect::<Vec<_>>().join(" ");
            let print = review.fingerprint.as_str();
            let known = by_name.entry(folded(&name)).or_insert((print, review.date, name.clone()));
            known.0 = known.0.min(print);
            // The name as the latest review writes it.
            if (review.date, &name) > (known.1, &known.2) {
                (known.1, known.2) = (review.date, name);
            }
        }
        let mut order: Vec<(&str, String, String)> =
            by_name.into_iter().map(|(folded, (print, _, name))| (print, folded, name)).collect();
        order.sort();
        let numbers = order.iter().enumerate().map(|(at, (_, folded, _))| (folded.clone(), at));
        let numbers = numbers.collect();
        Self { names: order.into_iter().map(|(.., name)| name).collect(), numbers }
    }

    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// The name of the reader with this number, from 0.
    pub fn name(&self, number: usize) -> Option<&str> {
        self.names.get(number).map(String::as_str)
    }

    /// The number of who wrote a review of this folder, from 0.
    pub fn number(&self, review: &Review) -> usize {
        self.numbers.get(&folded(&review.reviewer)).copied().unwrap_or_default()
    }
}
