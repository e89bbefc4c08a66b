//! The middle of many draws, and where their bulk begins and ends.

/// The 5th, 50th and 95th percentile, straight between the two draws nearest to each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Percentiles {
    /// One draw in twenty is at or below it.
    pub p5: f64,
    /// The middle one.
    pub p50: f64,
    /// One draw in twenty is at or above it.
    pub p95: f64,
}

impl Percentiles {
    /// Of figures of 0 or more, whose order is lost on the way; `None` of none.
    pub(super) fn of(figures: &[f64], bits: &mut Vec<u64>) -> Option<Self> {
        // Doubles of one sign are in the order of their bits, and whole numbers compare faster.
        bits.clear();
        bits.extend(figures.iter().map(|figure| (figure + 0.0).to_bits()));
        let last = bits.len().checked_sub(1)?;
        let place = |share: f64| {
            let place = last as f64 * share;
            (place.floor() as usize, place.fract())
        };
        let ((low, low_rest), (mid, mid_rest), (high, high_rest)) =
            (place(0.05), place(0.5), place(0.95));
        let (below, middle, above) = bits.select_nth_unstable(mid);
        let middle = f64::from_bits(*middle);
        let p50 = between(middle, least(above), mid_rest);
        let p5 = match below.get(low).is_some() {
            true => {
                let (_, found, after) = below.select_nth_unstable(low);
                let found = f64::from_bits(*found);
                between(found, least(after).or(Some(middle)), low_rest)
            }
            false => p50,
        };
        let p95 = match high.checked_sub(mid + 1) {
            Some(at) => {
                let (_, found, after) = above.select_nth_unstable(at);
                between(f64::from_bits(*found), least(after), high_rest)
            }
            None => p50,
        };
        Some(Self { p5, p50, p95 })
    }
}

fn least(bits: &[u64]) -> Option<f64> {
    bits.iter().min().map(|bits| f64::from_bits(*bits))
}

fn between(from: f64, to: Option<f64>, share: f64) -> f64 {
    to.map_or(from, |to| from + (to - from) * share)
}

#[cfg(test)]
mod tests {
    use super::Percentiles;

    #[test]
    fn a_percentile_lies_between_its_two_neighbours() {
        // 0, 1, …, 100 in another order: the percentile is the number itself.
        let figures: Vec<f64> = (0..=100).map(|at| f64::from(at * 37 % 101)).collect();
        let found = Percentiles::of(&figures, &mut Vec::new()).unwrap();
        assert_eq!((found.p5, found.p50, found.p95), (5.0, 50.0, 95.0));
        let figures: Vec<f64> = (0..100).map(|at| f64::from(at * 37 % 100)).collect();
        let found = Percentiles::of(&figures, &mut Vec::new()).unwrap();
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(close(found.p5, 4.95) && close(found.p50, 49.5) && close(found.p95, 94.05));
    }
}
