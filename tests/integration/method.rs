//! The method, for whatever people answer.

use std::fmt::Write as _;

use germoir::assessment::{Assessment, assess};
use germoir::catalogue::{Catalogue, Profile, builtin, profile};
use germoir::descriptor::{Descriptor, Form, read};
use germoir::source::SourceFile;
use proptest::prelude::*;

fn catalogue() -> &'static Catalogue {
    builtin::catalogue()
}

fn funder() -> Profile {
    profile::parse(&profile::source("funder").unwrap(), catalogue()).unwrap()
}

/// Answers of the criteria in catalogue order: a level, or nothing.
fn assessed(answers: &[Option<u8>], brakes: &[(usize, u8, u8)]) -> Assessment {
    let mut text = String::from(
        "format = 1\n[project]\nname = \"n\"\nsummary = \"s\"\nstage = \"operating\"\n[answers]\n",
    );
    for (criterion, level) in catalogue().criteria.iter().zip(answers) {
        if let (Some(level), true) = (level, criterion.is_scored()) {
            writeln!(text, "{} = {level}", criterion.id).unwrap();
        }
    }
    text.push_str("[brakes]\n");
    for (at, intensity, mitigation) in brakes {
        let id = &catalogue().brakes[*at].id;
        writeln!(text, "{id} = {{ intensity = {intensity}, mitigation = {mitigation} }}").unwrap();
    }
    let file = SourceFile::new("p.toml", text);
    let today = "2026-11-23".parse().unwrap();
    let reading = read(&file, Form::Toml, catalogue(), today, Some("p"));
    match reading.descriptor {
        Some(Descriptor::Project(project)) => assess(&project, catalogue(), &funder(), today),
        _ => panic!("{:?}", reading.problems),
    }
}

fn answers() -> impl Strategy<Value = Vec<Option<u8>>> {
    proptest::collection::vec(proptest::option::of(0_u8..=4), catalogue().criteria.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_value_lies_within_its_range(answers in answers()) {
        let assessment = assessed(&answers, &[]);
        for family in &assessment.families {
            for interval in [family.interval, family.supported] {
                let (low, high) = (interval.low.unwrap(), interval.high.unwrap());
                prop_assert!((0.0..=1.0).contains(&low) && low <= high && high <= 1.0);
                if let Some(value) = interval.value {
                    prop_assert!(low <= value && value <= high);
                }
                prop_assert!((high - low - (1.0 - interval.coverage.unwrap())).abs() < 1e-12);
            }
        }
        let index = assessment.index.unwrap();
        prop_assert!(index.value.is_none_or(|value| index.low <= value && value <= index.high));
    }

    #[test]
    fn raising_a_level_never_lowers_a_value(answers in answers(), at in 0_usize..72) {
        let mut raised = answers.clone();
        raised[at] = raised[at].map(|level| (level + 1).min(4));
        let (before, after) = (assessed(&answers, &[]), assessed(&raised, &[]));
        for (old, new) in before.families.iter().zip(&after.families) {
            prop_assert!(new.interval.value >= old.interval.value);
            prop_assert!(new.interval.low >= old.interval.low);
            prop_assert!(new.interval.high >= old.interval.high);
        }
    }

    #[test]
    fn an_answer_narrows_the_range_and_stays_inside(
        answers in answers(), at in 0_usize..72, level in 0_u8..=4,
    ) {
        let criterion = &catalogue().criteria[at];
        let stage = germoir::catalogue::Stage::Operating;
        prop_assume!(criterion.is_scored() && stage.reaches(criterion.from_stage));
        let mut open = answers.clone();
        open[at] = None;
        let mut answered = open.clone();
        answered[at] = Some(level);
        let (before, after) = (assessed(&open, &[]), assessed(&answered, &[]));
        let (old, new) = (
            before.families[criterion.family].interval,
            after.families[criterion.family].interval,
        );
        let slack = 1e-12;
        prop_assert!(new.low.unwrap() >= old.low.unwrap() - slack);
        prop_assert!(new.high.unwrap() <= old.high.unwrap() + slack);
    }

    #[test]
    fn naming_a_brake_outside_the_core_changes_no_figure(
        answers in answers(), at in 0_usize..16, intensity in 0_u8..=4, mitigation in 0_u8..=4,
    ) {
        prop_assume!(!catalogue().brakes[at].core);
        let before = assessed(&answers, &[(0, 2, 1)]);
        let after = assessed(&answers, &[(0, 2, 1), (at, intensity, mitigation)]);
        prop_assert_eq!(before.brakes.release, after.brakes.release);
        prop_assert_eq!(before.index, after.index);
    }
}

#[test]
fn the_first_questions_come_from_different_families() {
    use germoir::assessment::Question;
    let assessment = assessed(&[None; 72], &[]);
    let family = |question: &Question| match question {
        Question::Criterion(at) => catalogue().criteria[*at].family,
        Question::Brake(_) => usize::MAX,
    };
    let first: Vec<usize> = assessment.questions.iter().take(3).map(family).collect();
    assert!(first[0] != first[1] && first[1] != first[2] && first[0] != first[2]);
    // Listening to the field decides a gate of the funder's.
    let listening = catalogue().criterion("field-listening").unwrap();
    assert_eq!(assessment.questions[0], Question::Criterion(listening));
}
