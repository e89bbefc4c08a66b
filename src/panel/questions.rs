//! Which question is read differently: agreement ladder by ladder, over all projects.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::agreement::{self, Coefficient, Pairs, Unit};
use super::merge::Scale;
use crate::catalogue::Catalogue;
use crate::descriptor::Subject;

/// One ladder, over the projects where two readers or more have placed it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// The question.
    pub subject: Subject,
    /// The scale of it that is read.
    pub scale: Scale,
    /// Projects, or practice cases, with two readings or more.
    pub points: usize,
    /// The readings of each point two by two.
    pub pairs: Pairs,
    /// Ordinal, where there are enough points for one.
    pub alpha: Option<Coefficient>,
}

/// Every ladder that two readers have placed on one project. Those come first where most pairs
/// stand two levels or more apart, by share; then those where fewest give the same level; then those
/// with the most pairs, ties in catalogue order.
pub fn questions<'u>(
    lines: impl Iterator<Item = (Subject, Scale, &'u Unit)>,
    catalogue: &Catalogue,
    seed: u64,
) -> Vec<Question> {
    let order: Vec<Subject> = Subject::all(catalogue).collect();
    let mut by_ladder: BTreeMap<(usize, Scale), Vec<&Unit>> = BTreeMap::new();
    for (subject, scale, unit) in lines.filter(|(.., unit)| unit.len() > 1) {
        let Some(at) = order.iter().position(|one| *one == subject) else { continue };
        by_ladder.entry((at, scale)).or_default().push(unit);
    }
    let question = |((at, scale), units): ((usize, Scale), Vec<&Unit>)| Question {
        subject: order[at],
        scale,
        points: units.len(),
        pairs: Pairs::of(&units),
        alpha: agreement::ordinal(&units, seed),
    };
    let mut questions: Vec<Question> = by_ladder.into_iter().map(question).collect();
    // Shares of counts, compared without a division: a/b before c/d where a·d < c·b.
    questions.sort_by(|one, other| {
        let (a, b) = (one.pairs, other.pairs);
        let share = |of: fn(Pairs) -> usize| (of(a) * b.all).cmp(&(of(b) * a.all));
        share(|pairs| pairs.within_one)
            .then(share(|pairs| pairs.same))
            .then(Reverse(a.all).cmp(&Reverse(b.all)))
    });
    questions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;

    #[test]
    fn the_question_that_is_read_most_differently_comes_first() {
        let unit = |levels: &[u8]| -> Unit { levels.iter().copied().enumerate().collect() };
        let (far, near, same, alone) = (unit(&[0, 3]), unit(&[1, 2]), unit(&[2, 2, 2]), unit(&[4]));
        let level = |at, unit| (Subject::Criterion(at), Scale::Level, unit);
        let lines = [
            level(0, &same),
            level(1, &near),
            level(2, &alone),
            level(3, &far),
            level(3, &same),
            level(4, &near),
            level(4, &near),
        ];
        let found = questions(lines.into_iter(), builtin::catalogue(), 1);
        let order: Vec<Subject> = found.iter().map(|one| one.subject).collect();
        assert_eq!(order, [3, 4, 1, 0].map(Subject::Criterion));
        let Question { points, pairs, alpha, .. } = found[0];
        assert_eq!((points, pairs), (2, Pairs { all: 4, same: 3, within_one: 3 }));
        assert_eq!(alpha, None);
    }

    #[test]
    fn a_coefficient_takes_ten_projects() {
        let units: Vec<Unit> =
            (0..10).map(|at| vec![(0, at % 5), (1, (at + at / 5) % 5)]).collect();
        let lines = |count| {
            units.iter().take(count).map(|unit| (Subject::Brake(0), Scale::Mitigation, unit))
        };
        let of = |count| questions(lines(count), builtin::catalogue(), 1)[0].alpha;
        assert!(of(9).is_none() && of(10).is_some_and(|alpha| alpha.value < 1.0));
    }
}
