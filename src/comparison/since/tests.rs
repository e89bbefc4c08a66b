use super::*;
use crate::catalogue::{builtin, profile};
use crate::comparison::compare;
use crate::comparison::tests::{LATE, project};
use crate::reach::measure;

fn told(level: i64, mitigation: Option<i64>, at_least: bool) -> Told {
    let of = |number| Level::new(number).unwrap();
    Told { level: of(level), mitigation: mitigation.map(of), at_least }
}

#[test]
fn an_answer_that_may_be_more_is_passed_only_by_what_lies_beyond() {
    let ways = [
        ((2, false), (3, false), Way::Rose),
        ((3, false), (1, false), Way::Fell),
        ((2, true), (3, false), Way::Otherwise),
        ((2, true), (4, false), Way::Otherwise),
        ((3, true), (2, false), Way::Fell),
        ((3, false), (2, true), Way::Otherwise),
        ((1, false), (2, true), Way::Rose),
        ((2, false), (2, true), Way::Otherwise),
    ];
    for (from, to, way) in ways {
        let (old, new) = (told(from.0, None, from.1), told(to.0, None, to.1));
        assert_eq!(level(&old, &new), way, "{from:?} {to:?}");
    }
}

#[test]
fn a_brake_is_loosened_only_where_less_of_it_is_left_for_certain() {
    let ways = [
        ((3, Some(1)), (3, Some(3)), Way::Loosened),
        ((3, Some(3)), (3, Some(1)), Way::Tightened),
        ((3, None), (0, Some(0)), Way::Known),
        ((4, Some(0)), (1, None), Way::Loosened),
        ((1, None), (4, Some(0)), Way::Tightened),
        ((2, Some(2)), (2, None), Way::Unsaid),
        ((2, None), (3, None), Way::Otherwise),
        ((4, Some(2)), (2, Some(0)), Way::Otherwise),
    ];
    for (from, to, way) in ways {
        let (old, new) = (told(from.0, from.1, false), told(to.0, to.1, false));
        assert_eq!(brake(&old, &new), way, "{from:?} {to:?}");
    }
}

const STAGE: &str = "stage = \"operating\"\nanswered_on = \"2\"\n";

/// What two states of one project come to, each with these lines behind its stage.
fn changed(old: &str, new: &str) -> Changed {
    let catalogue = builtin::catalogue();
    let profile = profile::parse(&profile::source("bearer").unwrap(), catalogue).unwrap();
    let [old, new] = [old, new].map(|lines| project(&format!("{STAGE}{lines}"), LATE));
    let reached = |project: &Project| project.reach.as_ref().map(|reach| measure(reach, LATE));
    let (before, after) = (reached(&old), reached(&new));
    let side = |project| Side { project, catalogue, profile: &profile, date: LATE };
    let sides = (side(&old), side(&new));
    Changed::of(sides, &compare(sides.0, sides.1), (before.as_ref(), after.as_ref()))
}

fn reach(counting: &str, observations: &[(&str, u64)]) -> String {
    let observations = observations
        .iter()
        .map(|(date, users)| format!("{{ date = {date}, users = {users} }}"))
        .collect::<Vec<_>>()
        .join(", ");
    format!(
        "[reach]\nunit = \"people\"\ncounting = \"{counting}\"\nobservations = [{observations}]\n"
    )
}

#[test]
fn a_count_is_new_corrected_unlike_or_the_same_read_twice() {
    let old = reach("unique", &[("2025-05-01", 20)]);
    let rows = [
        (old.clone(), Reaching::NoNewCount),
        (reach("unique", &[("2025-05-01", 25)]), Reaching::Corrected),
        (
            reach("unique", &[("2026-05-01", 30)]).replace("= 30", "= 30, scope = \"Lyon\""),
            Reaching::NotAlike,
        ),
        (
            reach("unique", &[("2025-05-01", 20), ("2026-05-01", 30)]),
            Reaching::Counted(Counted { before: People::Shown(20), after: People::Shown(30) }),
        ),
        (old.replace("people", "households"), Reaching::Unknown),
        (String::new(), Reaching::Unknown),
    ];
    let mut all = Since::default();
    for (at, (new, reaching)) in rows.into_iter().enumerate() {
        let changed = changed(&old, &new);
        assert_eq!(changed.reaching, reaching, "{new}");
        all.changed.insert(format!("p{at}").into(), changed);
    }
    let people = all.totals().people;
    assert_eq!((people.projects, people.before, people.after), (1, 20, 30));
    assert_eq!((people.no_new_count, people.corrected, people.not_alike), (1, 1, 1));
}

#[test]
fn levels_that_stay_are_counted_apart_from_those_that_change() {
    let answers = |levels: &str| format!("[answers]\n{levels}");
    let old = answers("openness = 2\nconfidence = 3\ntrusting = 1\n");
    let still = changed(&old, &old);
    assert_eq!((still.same, still.turns.len()), ([3, 0, 0], 0));
    let moved = changed(&old, &answers("openness = 3\nconfidence = 3\n"));
    assert_eq!((moved.same, moved.turns.len()), ([1, 0, 0], 2));
    let mut all = Since::default();
    all.changed.insert("a".into(), still);
    all.changed.insert("b".into(), moved);
    let totals = all.totals();
    assert_eq!((totals.projects, totals.still), (2, 1));
    assert_eq!((totals.ways[0].same, totals.ways[0].of(Way::Rose)), (4, 1));
    assert_eq!(totals.ways[0].of(Way::Unsaid), 1);
}
