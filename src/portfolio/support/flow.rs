//! A flow from rows to columns: so many of each row to where each may go, none beyond its room.

use std::collections::{BTreeMap, VecDeque};

/// A set of columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Columns(Vec<u64>);

impl Columns {
    fn none(columns: usize) -> Self {
        Self(vec![0; columns.div_ceil(64)])
    }

    fn has(&self, column: usize) -> bool {
        self.0[column / 64] & 1 << (column % 64) != 0
    }

    fn insert(&mut self, column: usize) {
        self.0[column / 64] |= 1 << (column % 64);
    }

    fn remove(&mut self, column: usize) {
        self.0[column / 64] &= !(1 << (column % 64));
    }

    /// Those that are also among `others`, the first one first.
    fn and<'c>(&'c self, others: &'c Self) -> impl Iterator<Item = usize> + 'c {
        self.bits(others, |own, other| own & other)
    }

    /// Those that are not among `others`.
    fn without<'c>(&'c self, others: &'c Self) -> impl Iterator<Item = usize> + 'c {
        self.bits(others, |own, other| own & !other)
    }

    fn bits<'c>(
        &'c self,
        others: &'c Self,
        of: impl Fn(u64, u64) -> u64 + 'c,
    ) -> impl Iterator<Item = usize> + 'c {
        let words = self.0.iter().zip(&others.0).enumerate();
        words.flat_map(move |(at, (own, other))| {
            let mut left = of(*own, *other);
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                (left != 0).then(|| {
                    left &= left - 1;
                    at * 64 + bit as usize
                })
            })
        })
    }
}

/// What has been sent so far, and where more may go.
pub(super) struct Flow {
    /// For each row, the columns that it may go to.
    ways: Vec<Columns>,
    /// Of each column, the room that is left.
    room: Vec<u64>,
    /// The columns with room left.
    free: Columns,
    /// For each column, who is there, by row.
    there: Vec<BTreeMap<usize, u64>>,
    /// Rows and columns from which no room can be reached any more.
    closed_rows: Vec<bool>,
    closed: Columns,
}

/// One who goes elsewhere, and where: the last finds room, and each other takes the place of the one
/// after.
type Moves = Vec<(usize, usize)>;

impl Flow {
    /// Nobody sent yet; nobody may go anywhere.
    pub fn new(rows: usize, room: Vec<u64>) -> Self {
        let columns = room.len();
        let mut free = Columns::none(columns);
        (0..columns).filter(|column| room[*column] > 0).for_each(|column| free.insert(column));
        Self {
            ways: vec![Columns::none(columns); rows],
            room,
            free,
            there: vec![BTreeMap::new(); columns],
            closed_rows: vec![false; rows],
            closed: Columns::none(columns),
        }
    }

    /// Says where a row may go: what was sent there stays.
    pub fn open(&mut self, row: usize, columns: impl Iterator<Item = usize>) {
        let mut ways = Columns::none(self.room.len());
        columns.for_each(|column| ways.insert(column));
        self.ways[row] = ways;
    }

    /// Forgets from where no room could be reached: the ways have changed.
    pub fn reopen(&mut self) {
        self.closed_rows.fill(false);
        self.closed = Columns::none(self.room.len());
    }

    /// Whether no room can be reached from a row; known once it could not be sent.
    pub fn is_closed(&self, row: usize) -> bool {
        self.closed_rows[row]
    }

    /// Whether a column is reached from a row that could not be sent.
    pub fn is_full(&self, column: usize) -> bool {
        self.closed.has(column)
    }

    /// How many of each row are at a column.
    pub fn at(&self, column: usize) -> &BTreeMap<usize, u64> {
        &self.there[column]
    }

    /// Sends so many of a row, others making room where they can; how many found some.
    pub fn send(&mut self, row: usize, many: u64) -> u64 {
        let mut sent = 0;
        while sent < many && !self.closed_rows[row] {
            let Some(moves) = self.search(row) else { break };
            sent += self.follow(&moves, many - sent);
        }
        sent
    }

    /// The shortest way to some room, the first columns first; none closes what was reached.
    fn search(&mut self, start: usize) -> Option<Moves> {
        let rows = self.ways.len();
        let mut seen = self.closed.clone();
        let mut is_reached = vec![false; rows];
        // Where each row would leave, and which row leaves for each column.
        let mut leaves: Vec<usize> = vec![0; rows];
        let mut comes: BTreeMap<usize, usize> = BTreeMap::new();
        let mut open = VecDeque::from([start]);
        is_reached[start] = true;
        while let Some(row) = open.pop_front() {
            if let Some(column) = self.ways[row].and(&self.free).next() {
                let mut moves = vec![(row, column)];
                let mut row = row;
                while row != start {
                    let column = leaves[row];
                    row = comes[&column];
                    moves.push((row, column));
                }
                moves.reverse();
                return Some(moves);
            }
            let new: Vec<usize> = self.ways[row].without(&seen).collect();
            for column in new {
                seen.insert(column);
                comes.insert(column, row);
                for other in self.there[column].keys() {
                    if !is_reached[*other] && !self.closed_rows[*other] {
                        is_reached[*other] = true;
                        leaves[*other] = column;
                        open.push_back(*other);
                    }
                }
            }
        }
        for (closed, reached) in self.closed_rows.iter_mut().zip(is_reached) {
            *closed |= reached;
        }
        self.closed = seen;
        None
    }

    /// Moves as many as the whole way lets through, `most` at most.
    fn follow(&mut self, moves: &Moves, most: u64) -> u64 {
        let mut many = moves.last().map_or(0, |(_, column)| self.room[*column]).min(most);
        // Whoever leaves a column is there now.
        for (before, (row, _)) in moves.iter().zip(&moves[1..]) {
            many = many.min(self.there[before.1].get(row).copied().unwrap_or(0));
        }
        for (before, (row, _)) in moves.iter().zip(&moves[1..]) {
            let left = self.there[before.1].get_mut(row);
            if let Some(left) = left {
                *left -= many;
                if *left == 0 {
                    self.there[before.1].remove(row);
                }
            }
        }
        for (row, column) in moves {
            *self.there[*column].entry(*row).or_default() += many;
        }
        if let Some((_, column)) = moves.last() {
            self.room[*column] -= many;
            if self.room[*column] == 0 {
                self.free.remove(*column);
            }
        }
        many
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_make_room_where_they_can() {
        let mut flow = Flow::new(3, vec![5, 2, 64]);
        flow.open(0, [0, 1].into_iter());
        flow.open(1, [0].into_iter());
        flow.open(2, [].into_iter());
        assert_eq!(flow.send(0, 5), 5);
        // Two of the first row go to the second column.
        assert_eq!(flow.send(1, 4), 2);
        assert!(flow.is_closed(0) && flow.is_closed(1) && !flow.is_closed(2));
        assert!(flow.is_full(0) && flow.is_full(1) && !flow.is_full(2));
        assert_eq!((flow.at(0)[&0], flow.at(0)[&1], flow.at(1)[&0]), (3, 2, 2));
        flow.open(1, [0, 2].into_iter());
        flow.reopen();
        assert_eq!(flow.send(1, 70), 64);
    }
}
