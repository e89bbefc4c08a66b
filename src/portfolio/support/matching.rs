//! Places given out: as many needs met as there are places for, then the better of those ways.

use pathfinding::kuhn_munkres::{Weights, kuhn_munkres};

use super::near::Near;

/// For each bearer the offer that they are proposed, if a place is left.
///
/// `nears[bearer][offer]` says where the bearer is seen from who offers; a capacity that is `None`
/// is not stated. Both are in the order of names, which settles what is equal otherwise.
pub(super) fn assign(nears: &[Vec<Near>], capacities: &[Option<u64>]) -> Vec<Option<usize>> {
    let worth = Worth { bearers: nears.len() as i128 };
    let holds_all = |places: u64| places >= nears.len() as u64;
    // With an offer that has room for all, nobody competes: it is each bearer's own way out.
    let roomy: Vec<usize> =
        (0..capacities.len()).filter(|offer| capacities[*offer].is_none_or(holds_all)).collect();
    let value = |bearer: usize, offer: usize| {
        worth.of(bearer, nears[bearer][offer], capacities[offer].is_some())
    };
    let otherwise: Vec<Option<usize>> = (0..nears.len())
        .map(|bearer| {
            // The first of the best: `max_by_key` alone would give the last.
            roomy.iter().copied().rev().max_by_key(|offer| value(bearer, *offer))
        })
        .collect();
    let mut places: Vec<usize> = Vec::new();
    for (offer, capacity) in capacities.iter().enumerate() {
        if let Some(capacity) = capacity.filter(|capacity| !holds_all(*capacity)) {
            places.extend(std::iter::repeat_n(offer, usize::try_from(capacity).unwrap_or(0)));
        }
    }
    if nears.is_empty() || places.is_empty() {
        return otherwise;
    }
    // What a bearer gains by a place over their own way out; a place that brings nothing is none.
    let gains = (0..nears.len()).flat_map(|bearer| {
        let without = otherwise[bearer].map_or(0, |offer| value(bearer, offer));
        (0..capacities.len()).map(move |offer| (value(bearer, offer) - without).max(0))
    });
    let gains = Gains {
        gains: gains.collect(),
        offers: capacities.len(),
        bearers: nears.len(),
        is_by_place: places.len() < nears.len(),
        places,
    };
    let (_, columns) = kuhn_munkres(&gains);
    let mut assigned = otherwise;
    for (row, column) in columns.into_iter().enumerate() {
        let (bearer, place) = gains.pair(row, column);
        if gains.at(row, column) > 0 {
            assigned[bearer] = Some(gains.places[place]);
        }
    }
    assigned
}

/// What a placement is worth, as one number in which no sum of a lesser matter outweighs a greater.
#[derive(Clone, Copy)]
struct Worth {
    bearers: i128,
}

impl Worth {
    fn of(self, bearer: usize, near: Near, is_stated: bool) -> i128 {
        // Each matter is 0 or 1 for each bearer, so that its sum stays below the base. The last,
        // the order of names, is up to `bearers` for each.
        let base = self.bearers + 1;
        let matters =
            [true, is_stated, near == Near::Within, near >= Near::Country, near != Near::Elsewhere];
        let greater = matters.iter().fold(0, |sum, matter| sum * base + i128::from(*matter));
        greater * base * base + (self.bearers - bearer as i128)
    }
}

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
