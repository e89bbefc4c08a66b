//! What a project says in one place and denies in another. Each is a warning or a note: the file
//! counts as it is, and its author is told.

use jiff::civil::Date;

use super::answer::{Answer, Level, Said};
use super::expectation::Expectation;
use super::problems;
use super::project::{Project, RelationKind};
use super::reach::{Counting, Observation, Reach};
use crate::catalogue::{Catalogue, Stage};
use crate::diagnostic::{Problem, Problems};
use crate::source::Span;

/// The lowest level that counts as a high answer.
const HIGH: u8 = 3;

/// Finds every contradiction of a project, as seen at a date.
pub(super) fn find(project: &Project, catalogue: &Catalogue, today: Date, found: &mut Problems) {
    ends(project, found);
    dates(project, today, found);
    answers(project, catalogue, today, found);
    set_aside(project, catalogue, found);
    relation(project, catalogue, found);
    skills(project, catalogue, found);
    stakes(project, catalogue, today, found);
    if let Some(reach) = &project.reach {
        reached(project, reach, today, found);
    }
    let sharing = project.sharing;
    if sharing.value.introduce && project.bearer.contact.is_none() {
        let path = "sharing.introduce";
        found.push(Problem::new(problems::INTRODUCE_WITHOUT_CONTACT, path, sharing.span));
    }
}

fn ends(project: &Project, found: &mut Problems) {
    let stage = project.stage;
    match (stage.value, &project.ending) {
        (Stage::Ended, None) => {
            let path = "project.ending";
            found.push(Problem::new(problems::ENDED_WITHOUT_ENDING, path, stage.span));
        }
        (Stage::Ended | Stage::Closing | Stage::Unknown, _) | (_, None) => {}
        (other, Some(ending)) => found.push(
            Problem::new(problems::ENDING_WITHOUT_END, "project.ending", ending.span)
                .with("stage", other.as_str()),
        ),
    }
    if let (Some(started), Some(ended)) = (project.started, project.ended)
        && ended.value < started.value
    {
        found.push(
            Problem::new(problems::ENDED_BEFORE_START, "project.ended", ended.span)
                .with("started", started.value.to_string())
                .with("ended", ended.value.to_string()),
        );
    }
}

fn dates(project: &Project, today: Date, found: &mut Problems) {
    let dates =
        [("started", project.started), ("updated", project.updated), ("ended", project.ended)];
    for (key, date) in dates {
        // A project at the stage of an idea may well say when it means to start, and any project
        // may announce its end.
        let announced = key == "ended"
            || key == "started" && matches!(project.stage.value, Stage::Idea | Stage::Design);
        if let Some(date) = date.filter(|date| date.value > today && !announced) {
            found.push(
                Problem::new(problems::DATE_IN_FUTURE, format!("project.{key}"), date.span)
                    .with("key", key)
                    .with("date", date.value.to_string())
                    .with("today", today.to_string()),
            );
        }
    }
}

fn answers(project: &Project, catalogue: &Catalogue, today: Date, found: &mut Problems) {
    for (criterion, answer) in catalogue.criteria.iter().zip(&project.answers) {
        let Some(answer) = answer else { continue };
        let Said::Given(level) = answer.said else { continue };
        let path = || format!("answers.{}", criterion.id);
        if !criterion.is_scored() {
            found.push(
                Problem::new(problems::NOT_SCORED, path(), answer.span)
                    .with("name", criterion.id.as_ref()),
            );
        } else if level == Level::TOP && answer.evidence.is_empty() {
            found.push(unsupported(path(), answer.span, (&criterion.id, "level"), today));
        }
    }
}

/// Beyond this share of the weight of a family, much of it is said not to apply.
const MUCH: f64 = 1.0 / 3.0;

/// What is said not to apply where much hangs on it: a third of a family and more, a core brake,
/// what a gate asks for by name.
fn set_aside(project: &Project, catalogue: &Catalogue, found: &mut Problems) {
    let is_aside = |at: usize| {
        let answer = project.answers[at].as_ref();
        answer.filter(|answer| matches!(answer.said, Said::NotApplicable(_)))
    };
    for family in 0..catalogue.families.len() {
        let scored = catalogue.criteria_of(family).filter(|(_, item)| item.is_scored());
        let (mut all, mut aside, mut first) = (0.0, 0.0, None);
        for (at, item) in scored {
            let due = project.stage.value.reaches(item.from_stage);
            let answer = project.answers[at].as_ref();
            let is_given = answer.is_some_and(|answer| answer.said.given().is_some());
            if let Some(answer) = is_aside(at) {
                aside += item.weight;
                all += item.weight;
                first = first.or(Some(answer.span));
            } else if due || is_given {
                all += item.weight;
            }
            if let Some(answer) = is_aside(at)
                && catalogue.rules.gated.contains(&item.id)
            {
                let path = format!("answers.{}", item.id);
                let problem = Problem::new(problems::MUCH_SET_ASIDE, path, answer.span);
                found.push(problem.with("name", item.id.as_ref()));
            }
        }
        if let Some(span) = first.filter(|_| aside > MUCH * all) {
            let problem = Problem::new(problems::MUCH_SET_ASIDE, "answers", span);
            found.push(problem.with("name", catalogue.families[family].id.as_ref()));
        }
    }
    for (brake, answer) in catalogue.brakes.iter().zip(&project.brakes).filter(|(b, _)| b.core) {
        if let Some(Answer { said: Said::NotApplicable(_), span, .. }) = answer {
            let path = format!("brakes.{}", brake.id);
            let problem = Problem::new(problems::MUCH_SET_ASIDE, path, *span);
            found.push(problem.with("name", brake.id.as_ref()));
        }
    }
}

/// The top level, and no evidence: the answer `name`, whose level stands under `key`.
fn unsupported(path: String, span: Span, (name, key): (&str, &str), today: Date) -> Problem {
    Problem::new(problems::TOP_WITHOUT_EVIDENCE, path, span)
        .with("name", name)
        .with("key", key)
        .with("today", today.to_string())
}

/// The answer to the criterion `id`, when it is a high one, with its place.
fn high_answer(project: &Project, catalogue: &Catalogue, id: &str) -> Option<(Level, Span)> {
    let answer = project.answers[catalogue.criterion(id)?].as_ref()?;
    match answer.said {
        Said::Given(level) if level.get() >= HIGH => Some((level, answer.span)),
        _ => None,
    }
}

fn relation(project: &Project, catalogue: &Catalogue, found: &mut Problems) {
    let Some(kind) = project.relation.kind else { return };
    let id = &catalogue.rules.no_competition;
    if kind.value == RelationKind::Competes
        && let Some((level, _)) = high_answer(project, catalogue, id)
    {
        found.push(
            Problem::new(problems::COMPETES_YET_SERVES, "relation.kind", kind.span)
                .with("name", id.as_ref())
                .with("level", i64::from(level.get())),
        );
    }
}

fn skills(project: &Project, catalogue: &Catalogue, found: &mut Problems) {
    let named = project.bearer.skills.iter().any(|skill| {
        let skill = skill.trim().to_lowercase();
        catalogue.rules.skill_words.iter().any(|word| **word == *skill)
    });
    let id = &catalogue.rules.both_skills;
    if !named && let Some((level, span)) = high_answer(project, catalogue, id) {
        found.push(
            Problem::new(problems::SKILLS_NOT_NAMED, format!("answers.{id}"), span)
                .with("name", id.as_ref())
                .with("level", i64::from(level.get())),
        );
    }
}

fn stakes(project: &Project, catalogue: &Catalogue, today: Date, found: &mut Problems) {
    for (stake, answer) in catalogue.stakes.iter().zip(&project.stakes) {
        let Some(answer) = answer else { continue };
        let Said::Given(level) = answer.said else { continue };
        let path = || format!("stakes.{}", stake.id);
        if level == Level::TOP && answer.evidence.is_empty() {
            found.push(unsupported(path(), answer.span, (&stake.id, "contribution"), today));
        }
        let named = answer.note.as_deref().is_some_and(|note| !note.trim().is_empty());
        if stake.id == catalogue.rules.stake_named_in_note && level.get() > 0 && !named {
            found.push(
                Problem::new(problems::STAKE_NOT_NAMED, path(), answer.span)
                    .with("name", stake.id.as_ref())
                    .with("level", i64::from(level.get())),
            );
        }
    }
}

fn reached(project: &Project, reach: &Reach, today: Date, found: &mut Problems) {
    let path = "reach.observations";
    for observation in &reach.observations {
        if observation.date > today {
            found.push(
                Problem::new(problems::OBSERVATION_IN_FUTURE, path, observation.span)
                    .with("date", observation.date.to_string())
                    .with("today", today.to_string()),
            );
        }
        ladder(observation, found);
    }
    if reach.counting == Some(Counting::Cumulative) {
        let path = "reach.counting";
        found.push(Problem::new(problems::CUMULATIVE_COUNT, path, reach.counting_span));
    }
    let counted: Vec<(&Observation, u64)> = reach
        .observations
        .iter()
        .filter(|observation| observation.date <= today)
        .filter_map(|observation| Some((observation, observation.users?)))
        .collect();
    let Some((latest, users)) = counted.last() else { return };
    falls(reach, &counted, found);
    if project.stage.value == Stage::Idea && *users > 0 {
        found.push(
            Problem::new(problems::IDEA_WITH_USERS, "project.stage", project.stage.span)
                .with("users", *users as i64),
        );
    }
    let Some(expected) = &reach.expected else { return };
    match (&expected.scope, &latest.scope) {
        (Some(one), Some(other)) if one != other => found.push(
            Problem::new(problems::SCOPES_DIFFER, "reach.expected.scope", expected.span)
                .with("users_scope", other.as_str())
                .with("expected_scope", one.as_str()),
        ),
        _ if *users as f64 > expected.people.range().high => {
            let is_one = matches!(expected.people, Expectation::Count(_));
            // Users are whole: more than the high end is more than the whole number below it.
            let most = expected.people.range().high.floor();
            found.push(
                Problem::new(problems::USERS_ABOVE_EXPECTED, path, latest.span)
                    .with("users", *users as i64)
                    .with("range", if is_one { "no" } else { "yes" })
                    .with("expected", most as i64),
            );
        }
        _ => {}
    }
}

/// Registered, users, active or retained: each is part of the one before.
fn ladder(observation: &Observation, found: &mut Problems) {
    let Observation { registered, users, active, retained, .. } = *observation;
    if [registered, users, active, retained].iter().all(Option::is_none) {
        found.push(
            Problem::new(problems::EMPTY_OBSERVATION, "reach.observations", observation.span)
                .with("date", observation.date.to_string()),
        );
    }
    let steps = [
        (("users", users), ("registered", registered)),
        (("active", active), ("users", users)),
        (("retained", retained), ("users", users)),
    ];
    for ((lower, part), (upper, whole)) in steps {
        if let (Some(part), Some(whole)) = (part, whole)
            && part > whole
        {
            found.push(
                Problem::new(problems::LADDER_UPSIDE_DOWN, "reach.observations", observation.span)
                    .with("lower", lower)
                    .with("upper", upper)
                    .with("date", observation.date.to_string()),
            );
        }
    }
}

fn falls(reach: &Reach, counted: &[(&Observation, u64)], found: &mut Problems) {
    for pair in counted.windows(2) {
        let [(before, from), (after, to)] = pair else { continue };
        let comparable = before.scope == after.scope
            && before.period_months == after.period_months
            && after.new_start.is_none();
        if !comparable || to >= from {
            continue;
        }
        let code = match reach.counting {
            Some(Counting::Cumulative) => problems::CUMULATIVE_FALLS,
            _ => problems::USERS_FALL,
        };
        found.push(
            Problem::new(code, "reach.observations", after.span)
                .with("from", *from as i64)
                .with("to", *to as i64)
                .with("date", after.date.to_string()),
        );
    }
}
