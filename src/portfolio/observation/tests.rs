use super::*;
use crate::catalogue::builtin;
use crate::descriptor::Ending;
use crate::diagnostic::Known;

fn sight(id: &str, stage: Stage, given: Given) -> Sight {
    let given = vec![given; subjects(builtin::catalogue()).count()];
    Sight { id: id.to_owned(), name: None, stage, ending: None, updated: None, given: given.into() }
}

fn ended(id: &str, ending: Option<Ending>) -> Sight {
    Sight { ending, ..sight(id, Stage::Ended, Given::None) }
}

fn folder(name: &str, sights: Vec<Sight>, decisions: &[(&str, &str)]) -> Folder {
    let choice = |(project, outcome): &(&str, &str)| Choice {
        project: (*project).to_owned(),
        outcome: (*outcome).to_owned(),
        date: None,
        is_agreed: true,
    };
    let today = jiff::civil::date(2026, 11, 23);
    let when = dated(name, std::iter::empty(), std::iter::empty(), today);
    let decisions = decisions.iter().map(choice).collect();
    Folder { name: name.to_owned(), when, sights, decisions }
}

fn observed(folders: Vec<Folder>) -> Observed {
    observe(folders, builtin::catalogue())
}

fn of(observed: &Observed, id: &str) -> Became {
    observed.projects.iter().find(|project| project.id == id).unwrap().became
}

/// The counts that are not 0, by name.
fn told(counts: &Counts) -> Vec<(&'static str, usize)> {
    let all = Became::NAMES.iter().map(|(name, became)| (*name, counts.of(*became)));
    all.filter(|(_, count)| *count > 0).collect()
}

fn three_years() -> Vec<Folder> {
    let idea = |id| sight(id, Stage::Idea, Given::Low);
    vec![
        folder(
            "2021",
            vec![idea("a"), idea("b"), idea("c"), ended("d", Some(Ending::Completed))],
            &[("a", "Refusé"), ("b", "refuse"), ("c", "Retenu"), ("x", "Refusé")],
        ),
        folder("2022", vec![sight("a", Stage::Operating, Given::High)], &[("a", "retenu")]),
        folder(
            "2023",
            vec![
                ended("b", Some(Ending::HandedOn)),
                sight("e", Stage::Design, Given::High),
                sight("a", Stage::Unknown, Given::High),
            ],
            &[],
        ),
    ]
}

#[test]
fn the_last_file_says_what_became_of_a_project() {
    let observed = observed(three_years());
    assert_eq!(of(&observed, "a"), Became::Unclear);
    assert_eq!(of(&observed, "b"), Became::HandedOn);
    assert_eq!(of(&observed, "c"), Became::NoLaterFile, "not an end");
    assert_eq!(of(&observed, "d"), Became::Completed);
    assert_eq!(of(&observed, "e"), Became::NoLaterFile);
    let first = &observed.cohorts[0];
    assert_eq!((first.projects, first.first_seen, first.seen_again), (4, 4, 2));
    assert_eq!(first.decisions, 4);
    let second = &observed.cohorts[1];
    assert_eq!((second.projects, second.first_seen, second.seen_again), (1, 0, 0));
    assert_eq!(observed.seen_again(), 2);
    let moves: Vec<_> = observed.moves().into_iter().collect();
    assert_eq!(moves, [((Stage::Idea, Stage::Ended), 1), ((Stage::Idea, Stage::Unknown), 1)]);
}

#[test]
fn an_end_without_a_word_is_an_end_all_the_same() {
    for ending in [None, Some(Ending::Unknown)] {
        assert_eq!(Became::of(&ended("a", ending), false), Became::Ended);
    }
    let stopped =
        Sight { ending: Some(Ending::Stopped), ..sight("a", Stage::Closing, Given::None) };
    assert_eq!(Became::of(&stopped, true), Became::GoingOn, "the stage decides");
}

#[test]
fn decisions_stand_in_their_own_words_beside_what_came_after() {
    let observed = observed(three_years());
    let rows: Vec<(&str, Vec<_>)> = observed
        .decisions
        .iter()
        .map(|row| (row.outcome.as_deref().unwrap(), told(&row.counts)))
        .collect();
    assert_eq!(
        rows,
        [
            ("Refusé", vec![("handed-on", 1), ("stage-unknown", 1), ("no-file", 1)]),
            ("Retenu", vec![("stage-unknown", 1), ("no-later-file", 1)]),
        ]
    );
}

#[test]
fn an_outcome_of_a_screening_is_one_decision_in_either_language() {
    let decided = [("a", "Rencontrer"), ("b", "meet"), ("c", "à voir")];
    let observed = observed(vec![folder("2022", Vec::new(), &decided)]);
    let rows: Vec<(Option<&str>, usize)> = observed
        .decisions
        .iter()
        .map(|row| (row.named.map(|named| named.as_str()), row.counts.all()))
        .collect();
    assert_eq!(rows, [(None, 1), (Some("meet"), 2)]);
}

#[test]
fn words_of_a_decision_are_kept_back_where_they_are_of_few_who_did_not_agree() {
    let say = |outcome: &'static str, ids: &[&'static str]| -> Vec<(&str, &str)> {
        ids.iter().map(|id| (*id, outcome)).collect()
    };
    let decided = [
        say("too close to Noor", &["a", "b", "c", "d"]),
        say("after Li", &["a"]),
        say("not this year", &["a", "b", "c", "d", "e"]),
        say("meet", &["a"]),
        say("Ask again", &["f"]),
        say("ask again", &["g"]),
    ];
    let mut one = folder("2022", Vec::new(), &decided.concat());
    for choice in &mut one.decisions {
        choice.is_agreed = choice.project == "g";
    }
    let observed = observed(vec![one]);
    let rows: Vec<(Option<&str>, usize)> =
        observed.decisions.iter().map(|row| (row.outcome.as_deref(), row.counts.all())).collect();
    let shown = [("ask again", 2), ("meet", 1), ("not this year", 5)];
    let shown = shown.map(|(words, count)| (Some(words), count));
    assert_eq!(rows, [&shown[..], &[(None, 4)]].concat(), "each project once");
}

#[test]
fn a_file_brought_up_to_date_after_the_decision_says_what_came_of_it() {
    let day = jiff::civil::date(2022, 3, 1);
    let mut one = folder("2022", vec![sight("a", Stage::Operating, Given::Low)], &[("a", "meet")]);
    one.decisions[0].date = Some(day);
    for (updated, became) in [
        (None, Became::NoLaterFile),
        (Some(day), Became::NoLaterFile),
        (Some(jiff::civil::date(2024, 1, 1)), Became::GoingOn),
    ] {
        one.sights[0].updated = updated;
        let observed = observed(vec![one.clone()]);
        assert_eq!(observed.decisions[0].counts.of(became), 1, "{updated:?}");
    }
}

#[test]
fn only_answers_that_came_before_are_counted() {
    let observed = observed(three_years());
    let expected = Untold { too_early: 1, ended_at_first: 1, counted: 3 };
    assert_eq!(observed.untold, expected);
    for item in &observed.items {
        assert_eq!(item.rows.iter().map(|row| row.counts.all()).sum::<usize>(), 3);
        assert_eq!(item.rows[Given::Low as usize].counts.all(), 3);
        assert!(!item.can_be_compared());
    }
}

#[test]
fn one_cohort_alone_counts_nothing_that_followed() {
    let only = folder("2021", vec![sight("a", Stage::Idea, Given::Low)], &[]);
    let observed = observed(vec![only]);
    assert_eq!(observed.untold, Untold { too_early: 1, ended_at_first: 0, counted: 0 });
    assert!(self::observed(Vec::new()).projects.is_empty());
}

#[test]
fn shares_begin_at_thirty_of_known_fate() {
    let ids = |from: usize, to: usize| (from..to).map(|at| format!("p{at:03}"));
    let made = |known: usize| {
        let mut first: Vec<Sight> =
            ids(0, 40).map(|id| sight(&id, Stage::Design, Given::High)).collect();
        first.extend(ids(40, 45).map(|id| sight(&id, Stage::Design, Given::Low)));
        let mut later: Vec<Sight> =
            ids(0, 12).map(|id| ended(&id, Some(Ending::Stopped))).collect();
        later.extend(ids(12, known).map(|id| sight(&id, Stage::Operating, Given::None)));
        later.extend(ids(40, 45).map(|id| sight(&id, Stage::Operating, Given::None)));
        observed(vec![folder("2020", first, &[]), folder("2024", later, &[])])
    };
    let few = made(29);
    let row = &few.items[0].rows[Given::High as usize];
    assert_eq!((row.has_shares(), row.share(Became::Stopped)), (false, None));
    let enough = made(30);
    let item = &enough.items[0];
    assert!(item.can_be_compared(), "thirty and five");
    let row = &item.rows[Given::High as usize];
    let share = row.share(Became::Stopped).unwrap();
    assert_eq!((share.value, share.least, share.most), (0.4, 0.3, 0.55));
    // By hand: z = 1.95996, n = 30, p = 0.4.
    assert!((share.low - 0.2459).abs() < 5e-5 && (share.high - 0.5768).abs() < 5e-5, "{share:?}");
    assert_eq!(row.share(Became::NoLaterFile), None);
    assert_eq!(item.rows[Given::Low as usize].share(Became::GoingOn), None);
}

#[test]
fn the_order_of_the_folders_changes_nothing() {
    let turned = three_years().into_iter().rev().collect();
    assert_eq!(format!("{:?}", observed(three_years())), format!("{:?}", observed(turned)));
}
