//! Whether a file answers the express questionnaire alone.

use super::Assessment;
use super::families::State;
use crate::catalogue::Catalogue;

/// How much of the express questionnaire is answered, where nothing else is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExpressOnly {
    /// Its criteria, its brakes and its choice of stakes that have an answer.
    pub answered: usize,
    /// What it asks: its criteria, its brakes and one choice of stakes.
    pub asked: usize,
    /// The criteria and brakes that the full questionnaire asks beside them.
    pub more: usize,
}

/// `None` for a file that answers less than half of it, no core criterion, or any question that it
/// does not ask.
pub fn express_only(found: &Assessment, catalogue: &Catalogue) -> Option<ExpressOnly> {
    let is_said =
        |state: State| matches!(state, State::Answered | State::NotApplicable | State::Declined);
    let criteria = found
        .families
        .iter()
        .flat_map(|family| &family.items)
        .map(|item| (catalogue.criteria[item.criterion].core, is_said(item.state)));
    let brakes = found.brakes.items.iter().map(|item| {
        // An intensity alone leaves a brake open, and is an answer all the same.
        (catalogue.brakes[item.brake].core, is_said(item.state) || item.answer.is_some())
    });
    let has_stake = found.stakes.items.iter().any(|item| is_said(item.state));
    let mut only = ExpressOnly { answered: usize::from(has_stake), asked: 1, more: 0 };
    let mut has_core_criterion = false;
    for (is_criterion, (is_core, is_said)) in
        criteria.map(|one| (true, one)).chain(brakes.map(|one| (false, one)))
    {
        match (is_core, is_said) {
            (false, true) => return None,
            (false, false) => only.more += 1,
            (true, _) => {
                only.asked += 1;
                only.answered += usize::from(is_said);
                has_core_criterion |= is_criterion && is_said;
            }
        }
    }
    (has_core_criterion && only.answered * 2 >= only.asked).then_some(only)
}
