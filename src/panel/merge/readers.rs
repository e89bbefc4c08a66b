//! Who reads: every reader of a folder once, by the number that stands for them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use crate::descriptor::{Assignments, Review};
use crate::panel::folded::folded;
use crate::source::fingerprint::of_canonical;

/// The readers of a folder. Their numbers follow what the reviews say, not the names, so that they
/// give no name away; and they come from all reviews that the folder holds, those past their time
/// among them, so that they stay the same whatever is chosen to be shown. Who writes the family name
/// first at times (HADDAD Noor) is one reader.
#[derive(Clone, Debug, Default)]
pub struct Readers {
    /// As the latest review of each writes the name.
    names: Vec<String>,
    /// By the name as it is compared.
    numbers: HashMap<String, usize>,
    /// Names in two orders that were taken for one person's.
    pub turned: Vec<(String, String)>,
}

/// A name by its words, whatever their order.
pub(super) fn whatever_order(name: &str) -> String {
    let name = folded(name);
    let mut words: Vec<&str> = name.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

impl Readers {
    /// Those who wrote the reviews, after those who are to write some. The numbers of the latter follow
    /// a sum of their names, so that they stay the same whoever has read by now.
    pub fn with_assigned<'r>(
        assignments: Option<&Assignments>,
        reviews: impl Iterator<Item = &'r Review>,
    ) -> Self {
        let mut readers = Self::of(reviews);
        let Some(assignments) = assignments else { return readers };
        let mut first: BTreeMap<String, (String, String)> = BTreeMap::new();
        for one in &assignments.readers {
            let key = whatever_order(&one.reader);
            first.entry(of_canonical(&key)).or_insert((key, one.reader.clone()));
        }
        let mut names: Vec<(String, String)> = first.into_values().collect();
        let places: HashMap<String, usize> =
            names.iter().enumerate().map(|(at, (key, _))| (key.clone(), at)).collect();
        for name in std::mem::take(&mut readers.names) {
            let key = whatever_order(&name);
            match places.get(&key) {
                // A reader's own spelling is the one to show.
                Some(at) => names[*at].1 = name,
                None => names.push((key, name)),
            }
        }
        readers.numbers =
            names.iter().enumerate().map(|(at, (key, _))| (key.clone(), at)).collect();
        readers.names = names.into_iter().map(|(_, name)| name).collect();
        readers
    }

    /// Gives each reader of these reviews a number, whatever order the two parts of a name are written in.
    pub fn of<'r>(reviews: impl Iterator<Item = &'r Review>) -> Self {
        let mut turned = BTreeSet::new();
        let mut by_name: BTreeMap<String, (&str, Option<Date>, String)> = BTreeMap::new();
        for review in reviews {
            let name = review.reviewer.split_whitespace().collect::<Vec<_>>().join(" ");
            let print = review.fingerprint.as_str();
            let entry = by_name.entry(whatever_order(&name));
            let known = entry.or_insert((print, review.date, name.clone()));
            if folded(&known.2) != folded(&name) {
                let mut both = [known.2.clone(), name.clone()];
                both.sort();
                let [one, other] = both;
                turned.insert((one, other));
            }
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
        let turned = turned.into_iter().collect();
        Self { names: order.into_iter().map(|(.., name)| name).collect(), numbers, turned }
    }

    /// How many readers there are.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// The name of the reader with this number, from 0.
    pub fn name(&self, number: usize) -> Option<&str> {
        self.names.get(number).map(String::as_str)
    }

    /// The number of who bears a name, where anybody does.
    pub fn named(&self, name: &str) -> Option<usize> {
        self.numbers.get(&whatever_order(name)).copied()
    }

    /// The number of who wrote a review of this folder, from 0.
    pub fn number(&self, review: &Review) -> usize {
        self.numbers.get(&whatever_order(&review.reviewer)).copied().unwrap_or_default()
    }
}
