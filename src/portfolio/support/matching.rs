//! Places given out: as many needs met as there are places for, then the better of those ways.
//!
//! Bearers who are seen alike from every structure are one row, offers that see them alike are one
//! column, and what flows from rows to columns is found with prices (Kuhn and Munkres on groups,
//! known as the primal-dual way): places that more ask for cost more, until everybody can go where
//! it is best for them at those prices. The work grows with rows times columns, and with the number
//! of bearers only where places run out.

use std::collections::BTreeMap;

use super::flow::Flow;
use super::near::{Near, Nears};

/// For each bearer the offer that they are proposed, if a place is left.
///
/// A capacity that is `None` is not stated. Bearers and offers are in the order of names, which
/// settles what is equal otherwise.
pub(super) fn assign(nears: &Nears, capacities: &[Option<u64>]) -> Vec<Option<usize>> {
    let given = Given::new(nears, capacities);
    let best = given.best();
    if given.fits(&best) {
        return nears.row_of.iter().map(|row| best[*row]).collect();
    }
    let (flow, prices) = given.flow();
    let (flow, served) = given.by_name(flow, &prices);
    given.told(&flow, &served)
}

/// Offers that see every bearer alike and are as good as each other.
struct Column {
    /// A column of [`Nears`].
    near: usize,
    is_stated: bool,
    /// Positions, in the order of names.
    offers: Vec<usize>,
    /// No more than there are bearers.
    places: u64,
}

/// Who is where, and how many each offer takes.
struct Given<'g> {
    nears: &'g Nears,
    capacities: &'g [Option<u64>],
    columns: Vec<Column>,
    /// Bearers of each row, in the order of names.
    rows: Vec<Vec<usize>>,
}

/// What a place costs at each column, and what is left to each row at best.
struct Prices {
    row: Vec<i128>,
    column: Vec<i128>,
}

impl<'g> Given<'g> {
    fn new(nears: &'g Nears, capacities: &'g [Option<u64>]) -> Self {
        let bearers = nears.row_of.len() as u64;
        let mut rows = vec![Vec::new(); nears.rows.len()];
        nears.row_of.iter().enumerate().for_each(|(bearer, row)| rows[*row].push(bearer));
        let mut by_kind: BTreeMap<(usize, bool), Vec<usize>> = BTreeMap::new();
        for (offer, near) in nears.column_of.iter().enumerate() {
            by_kind.entry((*near, capacities[offer].is_some())).or_default().push(offer);
        }
        let mut columns: Vec<Column> = by_kind
            .into_iter()
            .map(|((near, is_stated), offers)| {
                let places = offers.iter().map(|offer| capacities[*offer].unwrap_or(bearers));
                let places = places.fold(0, u64::saturating_add).min(bearers);
                Column { near, is_stated, offers, places }
            })
            .collect();
        columns.sort_by_key(|column| column.offers[0]);
        Self { nears, capacities, columns, rows }
    }

    /// What a place is worth to those of a row, as one number in which no sum of a lesser matter
    /// outweighs a greater.
    fn worth(&self, row: usize, column: &Column) -> i128 {
        // Each matter is 0 or 1 for each bearer, so that its sum stays below the base.
        let base = self.nears.row_of.len() as i128 + 1;
        let near = self.nears.rows[row][column.near];
        let matters = [
            true,
            column.is_stated,
            near == Near::Within,
            near >= Near::Country,
            near != Near::Elsewhere,
        ];
        matters.iter().fold(0, |sum, matter| sum * base + i128::from(*matter))
    }

    /// For each row the first of the best offers, were there no other bearer.
    fn best(&self) -> Vec<Option<usize>> {
        let best = |row: usize| {
            // The first of the best: from the front, the last would be taken.
            let columns = self.columns.iter().rev();
            columns.max_by_key(|column| self.worth(row, column)).map(|column| column.offers[0])
        };
        (0..self.rows.len()).map(best).collect()
    }

    /// Whether everybody can have what is best for them: then no search is needed.
    fn fits(&self, best: &[Option<usize>]) -> bool {
        let mut taken = vec![0_u64; self.capacities.len()];
        for (offer, bearers) in best.iter().zip(&self.rows) {
            offer.iter().for_each(|offer| taken[*offer] += bearers.len() as u64);
        }
        taken
            .iter()
            .zip(self.capacities)
            .all(|(taken, capacity)| capacity.is_none_or(|c| *taken <= c))
    }

    /// The column beyond all others: no place at all, worth nothing and with room for everybody.
    fn nowhere(&self) -> usize {
        self.columns.len()
    }

    /// A best flow, and the prices that show it to be one.
    fn flow(&self) -> (Flow, Prices) {
        let mut flow = self.empty();
        let worth = |row: usize| self.columns.iter().map(move |column| self.worth(row, column));
        let mut prices = Prices {
            row: (0..self.rows.len()).map(|row| worth(row).max().unwrap_or(0)).collect(),
            column: vec![0; self.columns.len() + 1],
        };
        let mut left: Vec<u64> = self.rows.iter().map(|row| row.len() as u64).collect();
        loop {
            for row in 0..self.rows.len() {
                flow.open(row, self.ways(row, &prices));
            }
            flow.reopen();
            for (row, left) in left.iter_mut().enumerate() {
                *left -= flow.send(row, *left);
            }
            if left.iter().all(|left| *left == 0) {
                return (flow, prices);
            }
            self.raise(&flow, &mut prices);
        }
    }

    fn empty(&self) -> Flow {
        let room = self.columns.iter().map(|column| column.places);
        let everybody = self.nears.row_of.len() as u64;
        Flow::new(self.rows.len(), room.chain([everybody]).collect())
    }

    /// What a row loses at a column beside the best that it could have; 0 where it would go.
    fn loss(&self, row: usize, column: usize, prices: &Prices) -> i128 {
        let worth = self.columns.get(column).map_or(0, |column| self.worth(row, column));
        prices.row[row] + prices.column[column] - worth
    }

    /// Where those of a row would go at these prices.
    fn ways(&self, row: usize, prices: &Prices) -> impl Iterator<Item = usize> {
        (0..=self.nowhere()).filter(move |column| self.loss(row, *column, prices) == 0)
    }

    /// Raises the prices of what is contended, just so far that somebody would go elsewhere.
    fn raise(&self, flow: &Flow, prices: &mut Prices) {
        let mut least = i128::MAX;
        for row in (0..self.rows.len()).filter(|row| flow.is_closed(*row)) {
            for column in (0..=self.nowhere()).filter(|column| !flow.is_full(*column)) {
                least = least.min(self.loss(row, column, prices));
            }
        }
        for (row, price) in prices.row.iter_mut().enumerate() {
            *price -= if flow.is_closed(row) { least } else { 0 };
        }
        for (column, price) in prices.column.iter_mut().enumerate() {
            *price += if flow.is_full(column) { least } else { 0 };
        }
    }

    /// Of all best flows that in which whoever is left without a place comes late in the order of
    /// names; and who has one.
    ///
    /// The bearers who can be served together are the independent sets of a matroid, so that taking
    /// each in turn who still fits in ends with the best.
    fn by_name(&self, flow: Flow, prices: &Prices) -> (Flow, Vec<bool>) {
        let bearers = self.nears.row_of.len();
        if flow.at(self.nowhere()).is_empty() {
            return (flow, vec![true; bearers]);
        }
        let mut served = vec![false; bearers];
        let mut flow = self.empty();
        let may_go_without = |row: usize| self.loss(row, self.nowhere(), prices) == 0;
        for row in 0..self.rows.len() {
            let nowhere = self.nowhere();
            flow.open(row, self.ways(row, prices).filter(move |column| *column != nowhere));
        }
        // Who would lose by having no place has one in every best flow.
        for (row, members) in self.rows.iter().enumerate().filter(|(row, _)| !may_go_without(*row))
        {
            flow.send(row, members.len() as u64);
            members.iter().for_each(|bearer| served[*bearer] = true);
        }
        for (bearer, row) in self.nears.row_of.iter().enumerate() {
            if !served[bearer] && !flow.is_closed(*row) {
                served[bearer] = flow.send(*row, 1) == 1;
            }
        }
        (flow, served)
    }

    /// The flow told bearer by bearer: those of a row take the better places in the order of names,
    /// and those of a column fill its offers in the order of theirs.
    fn told(&self, flow: &Flow, served: &[bool]) -> Vec<Option<usize>> {
        let mut at_column: Vec<Vec<usize>> = vec![Vec::new(); self.columns.len()];
        let mut ways: Vec<Vec<(usize, u64)>> = vec![Vec::new(); self.rows.len()];
        for column in 0..self.columns.len() {
            flow.at(column).iter().for_each(|(row, many)| ways[*row].push((column, *many)));
        }
        for (row, mut ways) in ways.into_iter().enumerate() {
            // The sort is stable: what is as good stays in the order of names.
            ways.sort_by_key(|(column, _)| {
                std::cmp::Reverse(self.worth(row, &self.columns[*column]))
            });
            let columns = ways.into_iter().flat_map(|(column, many)| {
                std::iter::repeat_n(column, usize::try_from(many).unwrap_or(usize::MAX))
            });
            let members = self.rows[row].iter().filter(|bearer| served[**bearer]);
            members.zip(columns).for_each(|(bearer, column)| at_column[column].push(*bearer));
        }
        let mut assigned = vec![None; served.len()];
        for (column, mut bearers) in self.columns.iter().zip(at_column) {
            bearers.sort_unstable();
            let everybody = bearers.len() as u64;
            let places = column.offers.iter().flat_map(|offer| {
                let places = self.capacities[*offer].unwrap_or(everybody).min(everybody);
                std::iter::repeat_n(*offer, usize::try_from(places).unwrap_or(usize::MAX))
            });
            bearers.iter().zip(places).for_each(|(bearer, offer)| assigned[*bearer] = Some(offer));
        }
        assigned
    }
}
