//! Krippendorff's alpha from coincidences of values.
//!
//! `alpha = 1 − (n − 1) · Σ o_ck δ²_ck / Σ n_c n_k δ²_ck` over pairs of different values, where
//! `o_ck` counts how often the values c and k meet in one unit, each unit of m values weighing
//! its pairs by 1/(m − 1), and `n_c` is how often c occurs among units with two values or more.
//! Values that are missing are simply not there. (K. Krippendorff, Content Analysis, 2004, ch. 11.)

/// How far apart two values are taken to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Equal or not.
    Nominal,
    /// By how many values lie between them.
    Ordinal,
    /// By their difference.
    Interval,
    /// By their difference in proportion to their sum.
    Ratio,
}

/// Values of one unit from which on they are counted rather than paired one by one.
const MANY: usize = 64;

/// The sums of which alpha is made: `1 − (total − 1) · observed / expected`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sums {
    /// How many values were paired.
    pub total: f64,
    /// The distances of values within their units, summed.
    pub observed: f64,
    /// The distances of all values to each other, summed.
    pub expected: f64,
}

/// How often values meet each other in one unit.
#[derive(Clone, Debug)]
pub struct Coincidences {
    /// The values that occur, each once, ascending.
    values: Vec<f64>,
    /// Row by row, as many rows and columns as values; symmetric.
    cells: Vec<f64>,
    /// What each unit adds: places in `cells` and amounts.
    parts: Vec<Vec<(usize, f64)>>,
}

/// What a unit adds, value by value.
fn counted(unit: &[f64], values: &[f64], weight: f64) -> Vec<(usize, f64)> {
    let mut counts = vec![0.0; values.len()];
    for value in unit {
        counts[values.partition_point(|known| known < value)] += 1.0;
    }
    let mut part = Vec::new();
    for (one, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0.0) {
        for (other, met) in counts.iter().enumerate() {
            let met = if one == other { met - 1.0 } else { *met };
            if met > 0.0 {
                part.push((one * values.len() + other, count * met * weight));
            }
        }
    }
    part
}

impl Coincidences {
    /// Counts the coincidences of units, each the list of values that it was given.
    pub fn of(units: &[Vec<f64>]) -> Self {
        let paired = units.iter().filter(|unit| unit.len() > 1);
        let mut values: Vec<f64> = paired.clone().flatten().copied().collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        let place = |value: f64| values.partition_point(|known| *known < value);
        let parts: Vec<Vec<(usize, f64)>> = paired
            .map(|unit| {
                let weight = 1.0 / (unit.len() - 1) as f64;
                if unit.len() > MANY {
                    return counted(unit, &values, weight);
                }
                let mut part = Vec::with_capacity(unit.len() * (unit.len() - 1));
                for (at, one) in unit.iter().enumerate() {
                    for (other_at, other) in unit.iter().enumerate() {
                        if at != other_at {
                            part.push((place(*one) * values.len() + place(*other), weight));
                        }
                    }
                }
                part
            })
            .collect();
        let mut whole = Self { cells: vec![0.0; values.len() * values.len()], values, parts };
        whole.cells = whole.summed(0..whole.parts.len());
        whole
    }

    /// How many units have two values or more.
    pub fn units(&self) -> usize {
        self.parts.len()
    }

    /// The coincidences of some of the units, each as often as it is named.
    pub fn of_units(&self, units: &[usize]) -> Self {
        let cells = self.summed(units.iter().copied());
        Self { values: self.values.clone(), cells, parts: Vec::new() }
    }

    fn summed(&self, units: impl Iterator<Item = usize>) -> Vec<f64> {
        let mut cells = vec![0.0; self.cells.len()];
        for unit in units {
            for (place, amount) in &self.parts[unit] {
                cells[*place] += amount;
            }
        }
        cells
    }

    /// Alpha; None where only one value occurs, or none.
    pub fn alpha(&self, metric: Metric) -> Option<f64> {
        let Sums { total, observed, expected } = self.sums(metric);
        (expected > 0.0).then(|| 1.0 - (total - 1.0) * observed / expected)
    }

    /// What alpha is made of.
    pub fn sums(&self, metric: Metric) -> Sums {
        let count = self.values.len();
        let margins = self.margins();
        let total: f64 = margins.iter().sum();
        let (mut observed, mut expected) = (0.0, 0.0);
        for one in 0..count {
            for other in one + 1..count {
                let apart = self.apart(metric, one, other, &margins);
                observed += self.cells[one * count + other] * apart;
                expected += margins[one] * margins[other] * apart;
            }
        }
        Sums { total, observed, expected }
    }

    fn margins(&self) -> Vec<f64> {
        self.cells.chunks(self.values.len().max(1)).map(|row| row.iter().sum()).collect()
    }

    /// Each value with how often it occurs among units with two values or more.
    pub fn counts(&self) -> Vec<(f64, f64)> {
        self.values.iter().copied().zip(self.margins()).collect()
    }

    /// How often two different values meet, the lower one first; those that never do left out.
    pub fn meetings(&self) -> Vec<(f64, f64, f64)> {
        let count = self.values.len();
        let places = (0..count).flat_map(|one| (one + 1..count).map(move |other| (one, other)));
        let met = places.map(|(one, other)| {
            (self.values[one], self.values[other], self.cells[one * count + other])
        });
        met.filter(|(.., met)| *met > 0.0).collect()
    }

    /// δ² of the values at two places, the first below the second.
    fn apart(&self, metric: Metric, one: usize, other: usize, margins: &[f64]) -> f64 {
        let (low, high) = (self.values[one], self.values[other]);
        let distance = match metric {
            Metric::Nominal => 1.0,
            Metric::Ordinal => {
                let between: f64 = margins[one..=other].iter().sum();
                between - (margins[one] + margins[other]) / 2.0
            }
            Metric::Interval => high - low,
            Metric::Ratio if low + high == 0.0 => 0.0,
            Metric::Ratio => (high - low) / (high + low),
        };
        distance * distance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(units: &[Vec<f64>], metric: Metric) -> f64 {
        let alpha = Coincidences::of(units).alpha(metric).unwrap();
        (alpha * 1000.0).round() / 1000.0
    }

    /// Units from the rows of observers, a point where nothing was said.
    fn units(rows: &[&str]) -> Vec<Vec<f64>> {
        let count = rows[0].chars().count();
        let column = |at: usize| {
            let said = rows.iter().filter_map(|row| row.chars().nth(at)?.to_digit(10));
            said.map(f64::from).collect()
        };
        (0..count).map(column).collect()
    }

    /// K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: twelve units,
    /// four observers, values missing.
    #[test]
    fn the_example_of_four_observers_and_twelve_units() {
        let units = units(&["123321412...", "1233224125.3", ".3332342251.", "12332441251."]);
        assert_eq!(rounded(&units, Metric::Nominal), 0.743);
        assert_eq!(rounded(&units, Metric::Ordinal), 0.815);
        assert_eq!(rounded(&units, Metric::Interval), 0.849);
        assert_eq!(rounded(&units, Metric::Ratio), 0.797);
    }

    /// A. F. Hayes and K. Krippendorff, Answering the Call for a Standard Reliability Measure for
    /// Coding Data (2007), table 1: the tone of forty articles, five observers.
    #[test]
    fn the_tone_of_forty_articles() {
        let units = units(&[
            "112.001122.01311211000201001111223222221",
            "1130000.21102311121000302102111122222221",
            "203000222100221123001.30.1012202.2232.21",
            ".13....0.10022...31.103021122..122...12.",
            "2..0001.2....3112..0.0..2.0..20.2.2222.1",
        ]);
        assert_eq!(units.len(), 40);
        assert_eq!(rounded(&units, Metric::Ordinal), 0.760);
    }

    #[test]
    fn values_that_never_vary_or_never_meet_have_no_alpha() {
        assert_eq!(
            Coincidences::of(&[vec![2.0, 2.0], vec![2.0, 2.0]]).alpha(Metric::Ordinal),
            None
        );
        assert_eq!(Coincidences::of(&[vec![1.0], vec![2.0]]).alpha(Metric::Ordinal), None);
        assert_eq!(Coincidences::of(&[]).alpha(Metric::Ordinal), None);
    }

    #[test]
    fn many_readers_are_counted_as_few_are() {
        let few: Vec<f64> = (0..60).map(|at| f64::from(at % 5)).collect();
        let many: Vec<f64> = (0..66).map(|at| f64::from(at % 5)).collect();
        let weight = 1.0 / 65.0;
        let whole = Coincidences::of(std::slice::from_ref(&many));
        let mut cells = vec![0.0; 25];
        for (at, one) in many.iter().enumerate() {
            for (other_at, other) in many.iter().enumerate().filter(|(o, _)| *o != at) {
                assert_ne!(at, other_at);
                cells[*one as usize * 5 + *other as usize] += weight;
            }
        }
        for (counted, paired) in whole.cells.iter().zip(&cells) {
            assert!((counted - paired).abs() < 1e-9);
        }
        assert!(whole.parts[0].len() <= 25 && Coincidences::of(&[few]).parts[0].len() == 60 * 59);
    }

    #[test]
    fn readers_who_always_agree_reach_one() {
        let units = [vec![0.0, 0.0], vec![4.0, 4.0], vec![1.0, 1.0]];
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio] {
            assert_eq!(Coincidences::of(&units).alpha(metric), Some(1.0));
        }
    }
}
