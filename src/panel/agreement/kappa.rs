//! Weighted kappa of two readers (J. Cohen, Psychological Bulletin 70, 1968).
//!
//! `kappa = 1 − Σ w_ij o_ij / Σ w_ij e_ij`, where w is the weight of a disagreement, o how often
//! it occurs, and e how often it would if the readers gave their levels at random.

/// How much a disagreement weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// By the number of levels between.
    Linear,
    /// By its square: a distant disagreement weighs far more than a near one.
    Quadratic,
    /// The same, whatever the distance: the kappa of 1960.
    Equal,
}

impl Weights {
    fn of(self, one: u8, other: u8) -> f64 {
        let apart = f64::from(one.abs_diff(other));
        match self {
            Self::Linear => apart,
            Self::Quadratic => apart * apart,
            Self::Equal => f64::from(u8::from(one != other)),
        }
    }
}

/// Kappa over the points that both readers answered; None where no disagreement is to be expected,
/// since both gave one and the same level throughout.
pub fn weighted_kappa(pairs: &[(u8, u8)], weights: Weights) -> Option<f64> {
    let (observed, expected) = disagreement(pairs, weights);
    (expected > 0.0).then(|| 1.0 - observed * pairs.len() as f64 / expected)
}

/// The weights of the disagreements that occur, and of those of every level that one reader gave
/// with every level that the other gave.
pub fn disagreement(pairs: &[(u8, u8)], weights: Weights) -> (f64, f64) {
    let observed: f64 = pairs.iter().map(|(one, other)| weights.of(*one, *other)).sum();
    let mut firsts = [0.0; 256];
    let mut seconds = [0.0; 256];
    for (one, other) in pairs {
        firsts[usize::from(*one)] += 1.0;
        seconds[usize::from(*other)] += 1.0;
    }
    let mut expected = 0.0;
    for one in 0..=u8::MAX {
        for other in 0..=u8::MAX {
            expected +=
                weights.of(one, other) * firsts[usize::from(one)] * seconds[usize::from(other)];
        }
    }
    (observed, expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(table: &[&[usize]], weights: Weights, places: i32) -> f64 {
        let mut pairs = Vec::new();
        for (one, row) in table.iter().enumerate() {
            for (other, count) in row.iter().enumerate() {
                pairs.extend(vec![(one as u8, other as u8); *count]);
            }
        }
        let scale = 10_f64.powi(places);
        (weighted_kappa(&pairs, weights).unwrap() * scale).round() / scale
    }

    /// A. Agresti, Categorical Data Analysis (1990), table of 91 couples; values as the R package
    /// vcd prints them for `Kappa(SexualFun)`.
    #[test]
    fn ninety_one_couples() {
        let table: [&[usize]; 4] = [&[7, 7, 2, 3], &[2, 8, 3, 7], &[1, 5, 4, 9], &[2, 8, 9, 14]];
        assert_eq!(rounded(&table, Weights::Equal, 4), 0.1293);
        assert_eq!(rounded(&table, Weights::Linear, 4), 0.2374);
    }

    /// A. Agresti and L. Winner, Evaluating Agreement and Disagreement among Movie Reviewers,
    /// Chance 10 (1997): 160 films, two critics, kappa 0.389 and weighted kappa 0.427.
    #[test]
    fn two_critics_and_a_hundred_and_sixty_films() {
        let table: [&[usize]; 3] = [&[24, 8, 13], &[8, 13, 11], &[10, 9, 64]];
        assert_eq!(rounded(&table, Weights::Equal, 3), 0.389);
        assert_eq!(rounded(&table, Weights::Linear, 3), 0.427);
    }

    /// The table that scikit-learn's own tests of `cohen_kappa_score` use for its three weights.
    #[test]
    fn a_table_for_all_three_weights() {
        let table: [&[usize]; 3] = [&[46, 0, 0], &[4, 40, 0], &[0, 0, 10]];
        assert_eq!(rounded(&table, Weights::Equal, 4), 0.9315);
        assert_eq!(rounded(&table, Weights::Linear, 4), 0.9412);
        assert_eq!(rounded(&table, Weights::Quadratic, 4), 0.9541);
    }

    #[test]
    fn readers_who_give_one_level_have_no_kappa() {
        assert_eq!(weighted_kappa(&[(3, 3); 20], Weights::Linear), None);
        assert_eq!(weighted_kappa(&[], Weights::Linear), None);
    }
}
