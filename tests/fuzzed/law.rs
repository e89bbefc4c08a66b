//! The first law of the method: ignorance never narrows.

use germoir::assessment::{Assessment, Interval, State, Status, assess};
use germoir::catalogue::{Catalogue, Profile};
use germoir::descriptor::{Project, Said};

use super::TODAY;

/// Sums in another order may differ in their last bits.
const SLACK: f64 = 1e-12;
/// As many answers are unsaid, one at a time.
const TRIED: usize = 4;

/// A project says one thing less, several times: no figure then says more.
pub fn holds(project: &Project, known: &Assessment, catalogue: &Catalogue, profile: &Profile) {
    let items = known.families.iter().flat_map(|family| &family.items);
    // Levels given before they are due lie outside of the law.
    let said = |state| matches!(state, State::Answered | State::NotApplicable);
    let due = items.filter(|item| item.due && said(item.state)).map(|item| item.criterion);
    for at in due.take(TRIED) {
        let mut less = project.clone();
        less.answers[at].iter_mut().for_each(|answer| answer.said = Said::Unknown);
        compared(&less, known, catalogue, profile);
    }
    for at in (0..catalogue.brakes.len()).filter(|at| project.brakes[*at].is_some()).take(TRIED) {
        let mut less = project.clone();
        less.brakes[at].iter_mut().for_each(|answer| answer.said = Said::Unknown);
        compared(&less, known, catalogue, profile);
    }
    for at in known.stakes.items.iter().map(|item| item.stake).take(TRIED) {
        let mut less = project.clone();
        less.stakes[at].iter_mut().for_each(|answer| answer.said = Said::Unknown);
        compared(&less, known, catalogue, profile);
    }
    let mut less = project.clone();
    less.answers.iter_mut().flatten().for_each(|answer| answer.evidence.clear());
    compared(&less, known, catalogue, profile);
}

fn compared(less: &Project, known: &Assessment, catalogue: &Catalogue, profile: &Profile) {
    let open = assess(less, catalogue, profile, TODAY);
    assert_eq!(narrowed(known, &open, catalogue), None);
}

/// The range of every measure, with its coverage, by what is said and by what is shown.
pub fn ranges(assessment: &Assessment, catalogue: &Catalogue) -> Vec<(String, Interval)> {
    let mut ranges = Vec::new();
    let mut add = |name: String, interval: Interval| ranges.push((name, interval));
    for family in &assessment.families {
        let id = &catalogue.families[family.family].id;
        add(id.to_string(), family.interval);
        add(format!("{id} supported"), family.supported);
    }
    add("release".to_owned(), assessment.brakes.release);
    add("release supported".to_owned(), assessment.brakes.supported);
    let whole =
        |value, low, high| Interval { value, low: Some(low), high: Some(high), coverage: None };
    let (stakes, shown) = (&assessment.stakes, assessment.stakes.supported);
    add("stakes".to_owned(), whole(stakes.value, stakes.low, stakes.high));
    add("stakes supported".to_owned(), whole(shown.value, shown.low, shown.high));
    if let Some(index) = &assessment.index {
        add("index".to_owned(), whole(index.value, index.low, index.high));
        let shown = index.supported;
        add("index supported".to_owned(), whole(shown.value, shown.low, shown.high));
    }
    ranges
}

/// What the second says more than the first, against the law.
pub fn narrowed(known: &Assessment, open: &Assessment, catalogue: &Catalogue) -> Option<String> {
    let after = ranges(open, catalogue);
    for (name, known) in ranges(known, catalogue) {
        let Some((_, open)) = after.iter().find(|(other, _)| *other == name) else {
            return Some(format!("{name} is gone"));
        };
        let narrower = match (known.low.zip(known.high), open.low.zip(open.high)) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(known), Some(open)) => open.0 > known.0 + SLACK || open.1 < known.1 - SLACK,
        };
        let covers_more = matches!((known.coverage, open.coverage), (Some(before), Some(after)) if after > before + SLACK);
        if narrower || covers_more {
            return Some(format!("{name}: {known:?} → {open:?}"));
        }
    }
    let closed = known.gates.iter().zip(&open.gates);
    let mut closed = closed.filter(|(before, after)| {
        before.status == Status::Undecided && after.status != Status::Undecided
    });
    closed.next().map(|(_, after)| format!("gate {} closes: {after:?}", after.gate))
}
