//! Places given out: as many needs met as there are places for, then the better of those ways.

use pathfinding::kuhn_munkres::{Weights, kuhn_munkres};

use super::near::Near;

/// For each bearer the offer that they are proposed, if a place is left.
///
/// `nears[bearer][offer]` says where the bearer is seen from who offers; a capacity that is `None`
/// is not stated. Both are in the order of names, which settles what is equal otherwise. Where
/// places are contended, the time taken grows with bearers × places × the fewer of the two.
pub(super) fn assign(nears: &[Vec<Near>], capacities: &[Option<u64>]) -> Vec<Option<usize>> {
    let given = Given { nears, capacities };
    let all: Vec<usize> = (0..capacities.len()).collect();
    let best = given.best_of(&all);
    if fits(&best, capacities) {
        return best;
    }
    // With an offer that has room for all, nobody competes: it is each bearer's own way out.
    let (roomy, tight): (Vec<usize>, Vec<usize>) =
        all.into_iter().partition(|offer| given.holds_all(*offer));
    let mut assigned = given.best_of(&roomy);
    let places = given.places(&tight);
    if !places.is_empty() {
        let gains = given.gains(&assigned, places);
        let (_, columns) = kuhn_munkres(&gains);
        for (row, column) in columns.into_iter().enumerate() {
            let (bearer, place) = gains.pair(row, column);
            if gains.at(row, column) > 0 {
                assigned[bearer] = Some(gains.places[place]);
            }
        }
    }
    assigned
}

/// Who is where, and how many each offer takes.
#[derive(Clone, Copy)]
struct Given<'g> {
    nears: &'g [Vec<Near>],
    capacities: &'g [Option<u64>],
}

impl Given<'_> {
    fn holds_all(self, offer: usize) -> bool {
        self.capacities[offer].is_none_or(|places| places >= self.nears.len() as u64)
    }

    /// For each bearer the best of these offers, were there no other bearer.
    fn best_of(self, offers: &[usize]) -> Vec<Option<usize>> {
        let best = |bearer: usize| {
            // The first of the best: from the front, the last would be taken.
            offers.iter().copied().rev().max_by_key(|offer| self.worth(bearer, *offer))
        };
        (0..self.nears.len()).map(best).collect()
    }

    /// One offer for each place of these.
    fn places(self, offers: &[usize]) -> Vec<usize> {
        let places = offers.iter().flat_map(|offer| {
            let places = self.capacities[*offer].unwrap_or_default();
            std::iter::repeat_n(*offer, usize::try_from(places).unwrap_or_default())
        });
        places.collect()
    }

    /// What each bearer gains by a place over their own way out; a place that brings nothing is
    /// none.
    fn gains(self, otherwise: &[Option<usize>], places: Vec<usize>) -> Gains {
        let gains = otherwise.iter().enumerate().flat_map(|(bearer, otherwise)| {
            let without = otherwise.map_or(0, |offer| self.worth(bearer, offer));
            (0..self.capacities.len())
                .map(move |offer| (self.worth(bearer, offer) - without).max(0))
        });
        Gains {
            gains: gains.collect(),
            offers: self.capacities.len(),
            bearers: self.nears.len(),
            is_by_place: places.len() < self.nears.len(),
            places,
        }
    }

    /// What a placement is worth, as one number in which no sum of a lesser matter outweighs a
    /// greater.
    fn worth(self, bearer: usize, offer: usize) -> i128 {
        // Each matter is 0 or 1 for each bearer, so that its sum stays below the base. The last,
        // the order of names, is up to the number of bearers for each.
        let bearers = self.nears.len() as i128;
        let base = bearers + 1;
        let near = self.nears[bearer][offer];
        let matters = [
            true,
            self.capacities[offer].is_some(),
            near == Near::Within,
            near >= Near::Country,
            near != Near::Elsewhere,
        ];
        let greater = matters.iter().fold(0, |sum, matter| sum * base + i128::from(*matter));
        if bearers > COUNTED {
            return greater;
        }
        greater * base * base + (bearers - bearer as i128)
    }
}

/// Whether everybody can have what is best for them: then no search is needed.
fn fits(best: &[Option<usize>], capacities: &[Option<u64>]) -> bool {
    let mut taken = vec![0u64; capacities.len()];
    best.iter().flatten().for_each(|offer| taken[*offer] += 1);
    taken.iter().zip(capacities).all(|(taken, capacity)| capacity.is_none_or(|c| *taken <= c))
}

/// Bearers up to whom the order of names is counted: with more, the sums would not hold it.
const COUNTED: i128 = 100_000;

/// The gains as a table with no more rows than columns: bearers by places, or places by bearers.
struct Gains {
    /// Bearer by bearer, one for each offer.
    gains: Vec<i128>,
    offers: usize,
    bearers: usize,
    /// Positions of offers, one for each place that may run out.
    places: Vec<usize>,
    is_by_place: bool,
}

impl Gains {
    /// The bearer and the place of a cell.
    fn pair(&self, row: usize, column: usize) -> (usize, usize) {
        if self.is_by_place { (column, row) } else { (row, column) }
    }
}

impl Weights<i128> for Gains {
    fn rows(&self) -> usize {
        if self.is_by_place { self.places.len() } else { self.bearers }
    }

    fn columns(&self) -> usize {
        if self.is_by_place { self.bearers } else { self.places.len() }
    }

    fn at(&self, row: usize, column: usize) -> i128 {
        let (bearer, place) = self.pair(row, column);
        self.gains[bearer * self.offers + self.places[place]]
    }

    fn neg(&self) -> Self {
        Self {
            gains: self.gains.iter().map(|gain| -gain).collect(),
            places: self.places.clone(),
            ..*self
        }
    }
}
