//! Steps chain and add up, in the stated order, and what is unknown stays unknown.

mod made_up;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::figures::Measured;
use super::*;
use crate::assessment::assess;
use crate::catalogue::{builtin, profile};
use crate::descriptor::{Descriptor, Form, Said, read};
use crate::source::SourceFile;
use made_up::body;

const EARLY: Date = date(2025, 6, 1);
const UNKNOWN: &str =
    "stage = \"idea\"\n[answers]\nopenness = \"unknown\"\n[stakes]\nhealth = \"unknown\"\n";
pub(super) const LATE: Date = date(2026, 11, 23);

pub(super) fn project(body: &str, at: Date) -> Project {
    let text = format!("format = 1\n[project]\nid = \"p\"\nname = \"P\"\nsummary = \"s\"\n{body}");
    let file = SourceFile::new("p.toml", text);
    let reading = read(&file, Form::Toml, builtin::catalogue(), at, None);
    match reading.descriptor {
        Some(Descriptor::Project(project)) => *project,
        _ => panic!("{:?}\n{body}", reading.problems),
    }
}

fn named(name: &str) -> Profile {
    profile::parse(&profile::source(name).unwrap(), builtin::catalogue()).unwrap()
}

fn side<'s>(project: &'s Project, profile: &'s Profile, date: Date) -> Side<'s> {
    Side { project, catalogue: builtin::catalogue(), profile, date }
}

/// Every step begins where the one before ended, and the last ends at the new assessment.
fn assert_chained(comparison: &Comparison, old: Side<'_>, new: Side<'_>) {
    let direct = |side: Side<'_>| {
        let assessment = assess(side.project, side.catalogue, side.profile, side.date);
        Measured::of(&assessment, side.catalogue, side.profile)
    };
    assert_eq!(comparison.before, direct(old));
    assert_eq!(comparison.after, direct(new), "the last step ends at the new assessment");
    for figure in comparison.before.all_figures(&comparison.after) {
        let mut reached = comparison.before.figure(&figure);
        for step in &comparison.steps {
            for moved in step.moved.iter().filter(|moved| moved.figure == figure) {
                assert_eq!(moved.before, reached, "{figure:?}");
                reached = moved.after;
            }
        }
        // Not nearly: the same bits.
        let bits = |interval: Option<crate::assessment::Interval>| {
            interval.map(|interval| {
                [interval.value, interval.low, interval.high, interval.coverage]
                    .map(|part| part.map(f64::to_bits))
            })
        };
        assert_eq!(bits(reached), bits(comparison.after.figure(&figure)), "{figure:?}");
    }
}

fn causes(comparison: &Comparison) -> Vec<String> {
    let cause = |step: &Step| match step.cause.item() {
        Some(item) => format!("{} {}", step.cause.as_str(), item.name()),
        None => step.cause.as_str().to_owned(),
    };
    comparison.steps.iter().map(cause).collect()
}

#[test]
fn each_difference_has_its_cause_in_the_stated_order() {
    let evidence = "evidence = [{ kind = \"observed\", date = 2023-09-01, source = \"s\" }]";
    let old = project(
        &format!(
            "stage = \"idea\"\n[answers]\nopenness = {{ level = 3, {evidence} }}\ntrusting = 2\n\
             [stakes]\nhealth = 1\n"
        ),
        EARLY,
    );
    let newer = "evidence = [{ kind = \"documented\", date = 2026-01-01, source = \"t\" }]";
    let new = project(
        &format!(
            "stage = \"operating\"\n[answers]\nopenness = {{ level = 3, {evidence} }}\n\
             trusting = {{ level = 4, {newer} }}\n[brakes]\nfear-of-change = {{ intensity = 2, \
             mitigation = 1 }}\n[stakes]\nhealth = \"declined\"\n"
        ),
        LATE,
    );
    let (bearer, funder) = (named("bearer"), named("funder"));
    let (old, new) = (side(&old, &bearer, EARLY), side(&new, &funder, LATE));
    let comparison = compare(old, new);
    assert_chained(&comparison, old, new);
    let expected = [
        "date",
        "profile",
        "stage",
        "answer criterion:trusting",
        "evidence criterion:trusting",
        "answer brake:fear-of-change",
        "answer stake:health",
    ];
    assert_eq!(causes(&comparison), expected);
    // The evidence of openness was valid in 2025, and fell by one rung since.
    let Cause::Date { aged, .. } = &comparison.steps[0].cause else { panic!() };
    assert_eq!(aged.len(), 1);
    assert_eq!((aged[0].from.number(), aged[0].to.number()), (3, 2));
}

/// Of a criterion, silence and "unknown" say the same; a stake is asked about once it is named.
#[test]
fn naming_a_stake_is_a_difference_even_where_nothing_is_known_of_it() {
    let (old, new) = (project("stage = \"idea\"\n", LATE), project(UNKNOWN, LATE));
    let bearer = named("bearer");
    let comparison = compare(side(&old, &bearer, LATE), side(&new, &bearer, LATE));
    assert_eq!(causes(&comparison), ["answer stake:health"]);
}

/// An answer that holds at least is another one, and evidence that comes with a new level is a step of
/// its own: the answer itself supports nothing yet.
#[test]
fn a_new_level_and_its_evidence_are_two_steps() {
    let body = |answer: &str| format!("stage = \"idea\"\n[answers]\nopenness = {{ {answer} }}\n");
    let of = |answer: &str| project(&body(answer), LATE);
    let shown = "evidence = [{ kind = \"observed\", date = 2026-01-01, source = \"s\" }]";
    let (old, new) = (of("level = 1"), of(&format!("level = 3, {shown}")));
    let bearer = named("bearer");
    let (old, new) = (side(&old, &bearer, LATE), side(&new, &bearer, LATE));
    let comparison = compare(old, new);
    assert_chained(&comparison, old, new);
    assert_eq!(causes(&comparison), ["answer criterion:openness", "evidence criterion:openness"]);
    let supported =
        |step: &Step| step.moved.iter().any(|moved| matches!(moved.figure, Figure::Supported(_)));
    assert!(!supported(&comparison.steps[0]) && supported(&comparison.steps[1]));

    let (old, new) = (of("level = 2, at_least = true"), of("level = 2"));
    let comparison = compare(side(&old, &bearer, LATE), side(&new, &bearer, LATE));
    assert_eq!(causes(&comparison), ["answer criterion:openness"]);
}

#[test]
fn evidence_of_the_future_counts_from_its_date_on() {
    let body = "stage = \"idea\"\n[answers]\nopenness = { level = 3, evidence = [{ kind = \
                \"observed\", date = 2026-01-01, source = \"s\" }] }\n";
    let (old, new) = (project(body, EARLY), project(body, LATE));
    let bearer = named("bearer");
    let (old, new) = (side(&old, &bearer, EARLY), side(&new, &bearer, LATE));
    let comparison = compare(old, new);
    assert_chained(&comparison, old, new);
    assert_eq!(causes(&comparison), ["date"]);
    let Cause::Date { aged, .. } = &comparison.steps[0].cause else { panic!() };
    assert_eq!((aged[0].from.number(), aged[0].to.number()), (1, 3));
}

#[test]
fn another_catalogue_drops_what_it_does_not_ask() {
    let old = project("stage = \"idea\"\n[answers]\nopenness = 4\ntrusting = 1\n", LATE);
    let mut smaller = builtin::catalogue().clone();
    let at = smaller.criterion("openness").unwrap();
    smaller.criteria.to_mut().remove(at);
    let weighed = smaller.criterion("trusting").unwrap();
    smaller.criteria.to_mut()[weighed].weight = 3.0;
    smaller.fingerprint = "sha256:other".into();
    let bearer = named("bearer");
    let new_profile = carry::profile_into(&bearer, builtin::catalogue(), &smaller);
    let new_project = carry::into_catalogue(&old, builtin::catalogue(), &smaller);
    let before = side(&old, &bearer, LATE);
    let after =
        Side { project: &new_project, catalogue: &smaller, profile: &new_profile, date: LATE };
    let comparison = compare(before, after);
    assert_chained(&comparison, before, after);
    assert_eq!(causes(&comparison), ["catalogue"]);
    let mut silent = new_project.clone();
    silent.answers[weighed] = None;
    let after = Side { project: &silent, ..after };
    let comparison = compare(before, after);
    assert_chained(&comparison, before, after);
    assert_eq!(causes(&comparison), ["catalogue", "answer criterion:trusting"]);
}

#[test]
fn a_review_stands_over_the_project_and_leaves_the_rest() {
    let own = project("stage = \"idea\"\n[answers]\nopenness = 4\ntrusting = 1\n", LATE);
    let text = "format = 1\n[review]\nproject = \"p\"\nreviewer = \"R\"\n[answers]\nopenness = 2\n";
    let file = SourceFile::new("r.toml", text);
    let reading = read(&file, Form::Toml, builtin::catalogue(), LATE, None);
    let Some(Descriptor::Review(review)) = reading.descriptor else { panic!() };
    let seen = reviewed(&own, &review);
    let catalogue = builtin::catalogue();
    let level = |id: &str| {
        let answer = seen.answers[catalogue.criterion(id).unwrap()].as_ref().unwrap();
        answer.said.given().unwrap().get()
    };
    assert_eq!((level("openness"), level("trusting")), (2, 1));
    let bearer = named("bearer");
    let (old, new) = (side(&own, &bearer, LATE), side(&seen, &bearer, LATE));
    let comparison = compare(old, new);
    assert_chained(&comparison, old, new);
    assert_eq!(causes(&comparison), ["answer criterion:openness"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn steps_add_up_to_the_bit(
        old in body(),
        new in body(),
        early in 0..2usize,
        profiles in (0..3usize, 0..3usize),
    ) {
        let dates = [EARLY, LATE];
        let (old, new) = (project(&old, dates[early]), project(&new, LATE));
        let (one, other) = (named(profile::NAMES[profiles.0]), named(profile::NAMES[profiles.1]));
        let (old, new) = (side(&old, &one, dates[early]), side(&new, &other, LATE));
        let comparison = compare(old, new);
        assert_chained(&comparison, old, new);

        // The order is the one that is named, and answers follow the catalogue.
        let place = |step: &Step| match (&step.cause, step.cause.item()) {
            (Cause::Date { .. }, _) => (0, 0, 0),
            (Cause::Catalogue, _) => (1, 0, 0),
            (Cause::Profile { .. }, _) => (2, 0, 0),
            (Cause::Stage { .. }, _) => (3, 0, 0),
            (Cause::Others { .. }, _) => (5, 0, 0),
            (cause, Some(item)) => {
                let catalogue = builtin::catalogue();
                let at = match item.kind {
                    Kind::Criterion => catalogue.criterion(&item.id).unwrap(),
                    Kind::Brake => 1000 + catalogue.brakes.iter().position(|b| b.id == item.id).unwrap(),
                    Kind::Stake => 2000 + catalogue.stakes.iter().position(|s| s.id == item.id).unwrap(),
                };
                (4, at, usize::from(matches!(cause, Cause::Evidence { .. })))
            }
            (_, None) => unreachable!(),
        };
        let places: Vec<_> = comparison.steps.iter().map(place).collect();
        let mut sorted = places.clone();
        sorted.sort_unstable();
        sorted.dedup();
        prop_assert_eq!(places, sorted);

        // Unknown is not zero on the way either.
        for moved in comparison.steps.iter().flat_map(|step| &step.moved) {
            for interval in [moved.before, moved.after].into_iter().flatten() {
                if let (Some(coverage), value) = (interval.coverage, interval.value) {
                    prop_assert_eq!(coverage == 0.0, value.is_none());
                }
                if let (Some(low), Some(high), Some(value)) =
                    (interval.low, interval.high, interval.value)
                {
                    prop_assert!(low <= value && value <= high);
                }
            }
        }
        for step in &comparison.steps {
            if let Cause::Answer { from, to, .. } = &step.cause {
                prop_assert_ne!(from, to);
                let open = |said: &Option<Said<Told>>| {
                    matches!(said, Some(Said::Unknown | Said::Declined))
                };
                // From one way of leaving open to another, no value moves.
                if open(from) && open(to) {
                    for moved in &step.moved {
                        let value = |i: Option<crate::assessment::Interval>| i.and_then(|i| i.value);
                        prop_assert_eq!(value(moved.before), value(moved.after));
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_the_same_has_no_steps(text in body()) {
        let (one, other) = (project(&text, LATE), project(&text, LATE));
        let bearer = named("bearer");
        let comparison = compare(side(&one, &bearer, LATE), side(&other, &bearer, LATE));
        prop_assert!(comparison.steps.is_empty());
        prop_assert_eq!(comparison.before, comparison.after);
    }

    /// There and back again ends where it began.
    #[test]
    fn the_way_back_ends_at_the_start(old in body(), new in body()) {
        let (old, new) = (project(&old, LATE), project(&new, LATE));
        let bearer = named("bearer");
        let (old, new) = (side(&old, &bearer, LATE), side(&new, &bearer, LATE));
        let (there, back) = (compare(old, new), compare(new, old));
        prop_assert_eq!(there.before, back.after);
        prop_assert_eq!(there.after, back.before);
        prop_assert_eq!(there.steps.len(), back.steps.len());
    }
}
