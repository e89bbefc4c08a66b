//! What changed since an earlier folder, for programs.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalogue::{Catalogue, Stage};
use crate::comparison::since::{Changed, Counted, Reaching, Since, Turn, Way, Ways};
use crate::comparison::stable;
use crate::data::schema::OneOf;
use crate::descriptor::Subject;
use crate::material::CohortParts;

/// What changed since an earlier folder, whose projects are paired by id. Both are read with one
/// catalogue and by one method.
#[derive(JsonSchema, Serialize)]
pub(super) struct SinceJson<'c> {
    /// Projects that both folders have.
    both: usize,
    /// Of these, how many say nothing else than before.
    still: usize,
    /// Projects of which one of the two files cannot be read: they are in no other count.
    unread: usize,
    /// Ids of projects that the earlier folder does not have.
    joined: Vec<&'c str>,
    /// Projects that the earlier folder alone has.
    left: Vec<GoneJson<'c>>,
    criteria: WaysJson,
    brakes: WaysJson,
    stakes: WaysJson,
    /// Every question of which something else is said.
    questions: Vec<QuestionJson>,
    stages: Vec<StagesJson>,
    people: PeopleJson,
    /// Projects with evidence that counts otherwise by the passing of time alone.
    aged: usize,
    /// The projects that say something else than before, in the order of names.
    changed: Vec<ChangedJson<'c>>,
}

/// A project of the earlier folder.
#[derive(JsonSchema, Serialize)]
struct GoneJson<'c> {
    id: &'c str,
    /// Null unless the project shared it.
    name: Option<&'c str>,
}

/// Answers of one kind over all projects.
#[derive(JsonSchema, Serialize)]
struct WaysJson {
    /// Levels that are given at both times and are the same.
    same: usize,
    /// How many answers went each way; a way that none went is left out.
    ways: BTreeMap<&'static str, usize>,
}

impl From<&Ways> for WaysJson {
    fn from(ways: &Ways) -> Self {
        Self { same: ways.same, ways: named(&ways.counts) }
    }
}

/// One question.
#[derive(JsonSchema, Serialize)]
struct QuestionJson {
    /// `criterion:ID`, `brake:ID` or `stake:ID`.
    item: String,
    /// How many answers went each way; a way that none went is left out.
    ways: BTreeMap<&'static str, usize>,
}

/// From one stage to another.
#[derive(JsonSchema, Serialize)]
struct StagesJson {
    from: OneOf<Stage>,
    to: OneOf<Stage>,
    projects: usize,
}

/// People counted at both times in one way, scope and series. The same person may be in several counts.
#[derive(JsonSchema, Serialize)]
struct PeopleJson {
    /// Projects whose two counts are in the sums.
    projects: usize,
    /// Null where there is none.
    before: Option<u64>,
    /// Null where there is none.
    after: Option<u64>,
    /// Projects with a count of one to four, which is in neither sum.
    kept_back: usize,
    /// Projects that have not counted again.
    no_new_count: usize,
    /// Projects that tell another number of the same day: a correction, and no movement.
    corrected: usize,
    /// Projects that counted otherwise: their two counts cannot be compared.
    not_alike: usize,
}

/// One project.
#[derive(JsonSchema, Serialize)]
struct ChangedJson<'c> {
    id: &'c str,
    /// Null where it is the same.
    stage: Option<MovedJson>,
    answers: Vec<TurnJson>,
    /// Null where people were not counted again in the same way.
    people: Option<CountedJson>,
}

#[derive(JsonSchema, Serialize)]
struct MovedJson {
    from: OneOf<Stage>,
    to: OneOf<Stage>,
}

/// An answer that is another than before.
#[derive(JsonSchema, Serialize)]
struct TurnJson {
    /// `criterion:ID`, `brake:ID` or `stake:ID`.
    item: String,
    way: OneOf<Way>,
    /// `3`, `3+`, `3/2` for a brake (intensity and mitigation), a state; null where a stake is not named.
    from: Option<String>,
    /// The same now.
    to: Option<String>,
}

/// Two counts of people; null where one to four.
#[derive(JsonSchema, Serialize)]
struct CountedJson {
    before: Option<u64>,
    after: Option<u64>,
}

fn named(counts: &BTreeMap<Way, usize>) -> BTreeMap<&'static str, usize> {
    counts.iter().map(|(way, count)| (way.as_str(), *count)).collect()
}

fn item(subject: Subject, catalogue: &Catalogue) -> String {
    format!("{}:{}", subject.kind(), subject.id(catalogue))
}

pub(super) fn since<'c>(parts: &CohortParts<'c>, since: &'c Since) -> SinceJson<'c> {
    let (totals, catalogue) = (since.totals(), parts.catalogue);
    let people = totals.people;
    let questions = since.by_subject();
    let questions = questions
        .iter()
        .map(|(of, ways)| QuestionJson { item: item(*of, catalogue), ways: named(ways) });
    let stages = totals.stages.iter().map(|((from, to), projects)| StagesJson {
        from: OneOf(*from),
        to: OneOf(*to),
        projects: *projects,
    });
    let records = || parts.cohort.records.iter().map(|record| record.id.as_ref());
    let changed = records().filter_map(|id| {
        let changed = since.changed.get(id).filter(|changed| !changed.is_still())?;
        Some(one(id, changed, catalogue))
    });
    let left = since
        .left
        .iter()
        .map(|gone| GoneJson { id: &gone.id, name: gone.is_named.then_some(&gone.name) });
    let [criteria, brakes, stakes] = &totals.ways;
    SinceJson {
        both: totals.projects,
        still: totals.still,
        unread: since.unread,
        joined: records().filter(|id| since.joined.contains(*id)).collect(),
        left: left.collect(),
        criteria: criteria.into(),
        brakes: brakes.into(),
        stakes: stakes.into(),
        questions: questions.collect(),
        stages: stages.collect(),
        people: PeopleJson {
            projects: people.projects,
            before: (people.projects > 0).then_some(people.before),
            after: (people.projects > 0).then_some(people.after),
            kept_back: people.kept_back,
            no_new_count: people.no_new_count,
            corrected: people.corrected,
            not_alike: people.not_alike,
        },
        aged: totals.aged,
        changed: changed.collect(),
    }
}

fn one<'c>(id: &'c str, changed: &Changed, catalogue: &Catalogue) -> ChangedJson<'c> {
    let answers = changed.turns.iter().map(|Turn { subject, way, from, to }| TurnJson {
        item: item(*subject, catalogue),
        way: OneOf(*way),
        from: stable(from.as_ref()),
        to: stable(to.as_ref()),
    });
    ChangedJson {
        id,
        stage: changed.stage.map(|(from, to)| MovedJson { from: OneOf(from), to: OneOf(to) }),
        answers: answers.collect(),
        people: match changed.reaching {
            Reaching::Counted(Counted { before, after }) => {
                Some(CountedJson { before: before.shown(), after: after.shown() })
            }
            _ => None,
        },
    }
}
