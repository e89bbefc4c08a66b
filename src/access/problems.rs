//! What a problem of a file may tell to others: a code and a place always, and its sentence only
//! where that quotes nothing.

use crate::descriptor::problems;
use crate::diagnostic::{Code, Problem, code, codes};

codes! {
    /// The project has not agreed to appear with its name and words.
    WITHHELD = Note "withheld";
    /// Counts of one to four people are left out.
    FEW_PEOPLE = Note "few-people";
}

/// The problems whose sentences name questions of the catalogue and keys of the format, and quote
/// neither a value nor a count of people.
const QUOTING_NOTHING: [Code; 11] = [
    problems::PLACEHOLDER,
    problems::NOT_SCORED,
    problems::LADDER_CHANGED,
    problems::EVIDENCE_UNSOURCED,
    problems::TOP_WITHOUT_EVIDENCE,
    problems::CUMULATIVE_COUNT,
    problems::ENDED_WITHOUT_ENDING,
    problems::STAKE_NOT_NAMED,
    problems::INTRODUCE_WITHOUT_CONTACT,
    problems::DISABLED_ITEM,
    code::MORE_PROBLEMS,
];

/// The fact of a problem of which only the code and the place are told.
const HUSHED: &str = "hushed";

/// A problem as others are told it. `is_named` says whether its file agreed to appear with its name
/// and words.
pub fn problem_for_others(problem: &Problem, is_named: bool) -> Problem {
    let is_plain = QUOTING_NOTHING.contains(&problem.code) && !problem.path.starts_with("bearer");
    if is_named && is_plain {
        return problem.clone();
    }
    Problem::new(problem.code, "", problem.span).with(HUSHED, "")
}

/// Whether only the code and the place of a problem are told.
pub fn is_hushed(problem: &Problem) -> bool {
    problem.text(HUSHED).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn of_a_file_that_did_not_agree_only_the_code_and_the_place_are_left() {
        for code in problems::ALL.iter().chain(code::ALL) {
            let problem = Problem::new(*code, "answers.Noor", Span::START).with("name", "Noor");
            let told = problem_for_others(&problem, false);
            assert_eq!((told.code, told.span, told.path.as_str()), (*code, problem.span, ""));
            assert!(is_hushed(&told) && !format!("{told:?}").contains("Noor"), "{}", code.id);
        }
    }

    #[test]
    fn a_sentence_is_told_only_where_it_is_known_to_quote_nothing() {
        let told = |code: Code, path: &str| {
            !is_hushed(&problem_for_others(&Problem::new(code, path, Span::START), true))
        };
        assert!(told(problems::TOP_WITHOUT_EVIDENCE, "answers.openness"));
        assert!(!told(problems::PLACEHOLDER, "bearer.motivation"));
        assert!(!told(problems::USERS_ABOVE_EXPECTED, "reach.observations[0]"));
        assert!(!told(problems::SCOPES_DIFFER, "reach"));
        assert!(!told(code::UNKNOWN_KEY, "answers"));
    }
}
