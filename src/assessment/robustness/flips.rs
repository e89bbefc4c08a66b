//! What changes a gate, or the outcome of a screening, by itself: one answer, moved by one level,
//! not believed, or taken as the most cautious reader takes it.

use super::super::families::State;
use super::super::screening::{Ground, Outcome};
use super::super::{Assessment, Status, brakes, families, gates, stakes};
use crate::catalogue::profile::Measure;
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::{Answer, BrakeAnswer, Level, Project, Said, Subject};
use crate::source::Span;

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The position of a criterion.
    Criterion(usize),
    /// The position of a brake.
    Brake(usize),
    /// The position of a stake.
    Stake(usize),
    /// Any one stake, where none is named yet.
    AnyStake,
}

/// How it is changed. Answers change by one level where there is one, and to whatever it may be
/// where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Each says of all its fields what they are.
pub enum Change {
    /// The level of a criterion or the contribution to a stake: from, and the lowest and the
    /// highest that have the same effect.
    Level { from: Option<Level>, to: (Level, Level) },
    /// How strongly a brake is felt; where nothing was known of it, with no response to it.
    Intensity { from: Option<Level>, to: (Level, Level) },
    /// What was done about a brake.
    Mitigation { from: Option<Level>, to: (Level, Level) },
    /// The answer is not believed: it counts as unknown.
    Disbelieved { from: Level },
    /// The lowest level that a reader gave.
    Reader { from: Level, to: Level },
}

/// A change with what comes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// The answer that is changed.
    pub item: Item,
    /// How it is changed.
    pub change: Change,
    /// Gates that then stand elsewhere: their position in the profile, and where they stand.
    pub gates: Vec<(usize, Status)>,
    /// The outcome, where it is another.
    pub outcome: Option<Outcome>,
}

/// Gates that stand elsewhere, and the outcome where it is another.
type Effect = (Vec<(usize, Status)>, Option<Outcome>);

/// A project as it stands: everything that gates and outcome hang on.
pub(super) struct Standing<'s> {
    pub project: &'s Project,
    pub assessment: &'s Assessment,
    pub catalogue: &'s Catalogue,
    pub profile: &'s Profile,
    pub ground: Ground,
    pub outcome: Outcome,
}

impl<'s> Standing<'s> {
    pub fn new(
        project: &'s Project,
        assessment: &'s Assessment,
        catalogue: &'s Catalogue,
        profile: &'s Profile,
    ) -> Self {
        let Assessment { families, stakes, .. } = assessment;
        let ground = Ground::of(project, families, stakes, catalogue);
        let outcome = ground.outcome(assessment.gates.iter().map(|gate| gate.status));
        Self { project, assessment, catalogue, profile, ground, outcome }
    }

    /// What is different when the project says something else.
    fn different(&self, project: &Project) -> Option<Effect> {
        let (catalogue, profile, date) = (self.catalogue, self.profile, self.assessment.date);
        let families = families::assess(project, catalogue, profile, date);
        let brakes = brakes::assess(project, catalogue, date);
        let stakes = stakes::assess(project, catalogue, date);
        let gates = gates::check(&families, &brakes, &stakes, catalogue, profile);
        let ground = Ground::of(project, &families, &stakes, catalogue);
        let outcome = ground.outcome(gates.iter().map(|gate| gate.status));
        let moved = self.assessment.gates.iter().zip(&gates);
        let moved = moved.filter(|(before, after)| before.status != after.status);
        let moved: Vec<(usize, Status)> =
            moved.map(|(_, after)| (after.gate, after.status)).collect();
        // A self-assessment has no outcome.
        let outcome = (outcome != self.outcome && !gates.is_empty()).then_some(outcome);
        (!moved.is_empty() || outcome.is_some()).then_some((moved, outcome))
    }

    /// Whether any gate is set on a measure.
    fn is_gated(&self, wanted: impl Fn(Measure) -> bool) -> bool {
        self.assessment.gates.iter().any(|gate| wanted(gate.measure))
    }
}

/// Every single change that moves something, what changes the outcome first; otherwise in
/// catalogue order. `lowest` is the lowest level that a reader gave.
pub(super) fn find(
    standing: &Standing<'_>,
    lowest: &dyn Fn(Subject) -> Option<Level>,
) -> Vec<Flip> {
    if standing.assessment.gates.is_empty() {
        return Vec::new();
    }
    let changed = standing.project.clone();
    let mut trial = Trial { standing, lowest, changed, flips: Vec::new() };
    trial.criteria();
    trial.brakes();
    trial.stakes();
    let mut flips = trial.flips;
    flips.sort_by_key(|flip| flip.outcome.is_none());
    flips
}

/// One answer after another, changed and put back.
struct Trial<'t> {
    standing: &'t Standing<'t>,
    lowest: &'t dyn Fn(Subject) -> Option<Level>,
    changed: Project,
    flips: Vec<Flip>,
}

/// Where an answer stands in a project.
type Place<T> = fn(&mut Project, usize) -> &mut Option<Answer<T>>;

const ANSWER: Place<Level> = |project, at| &mut project.answers[at];
const BRAKE: Place<BrakeAnswer> = |project, at| &mut project.brakes[at];
const STAKE: Place<Level> = |project, at| &mut project.stakes[at];

impl Trial<'_> {
    /// What is different with another answer, its evidence kept.
    fn with<T: Clone>(&mut self, place: Place<T>, at: usize, said: Said<T>) -> Option<Effect> {
        let answer = place(&mut self.changed, at);
        let before = answer.clone();
        let evidence = before.as_ref().map_or(Vec::new(), |answer| answer.evidence.clone());
        let (span, note) = (Span::START, None);
        *answer = Some(Answer { said, at_least: false, note, evidence, span });
        let effect = self.standing.different(&self.changed);
        *place(&mut self.changed, at) = before;
        effect
    }

    fn push(&mut self, item: Item, change: Change, effect: Option<Effect>) {
        self.flips.extend(effect.map(|(gates, outcome)| Flip { item, change, gates, outcome }));
    }

    /// Tries levels in their order, and joins those next to each other that have one effect.
    fn levels<T: Clone>(
        &mut self,
        (item, place, at): (Item, Place<T>, usize),
        levels: &[Level],
        said: impl Fn(Level) -> T,
        change: impl Fn((Level, Level)) -> Change,
    ) {
        let mut open: Option<((Level, Level), Effect)> = None;
        for level in levels {
            let found = self.with(place, at, Said::Given(said(*level)));
            match (&mut open, found) {
                (Some((to, effect)), Some(same))
                    if *effect == same && to.1.get() + 1 == level.get() =>
                {
                    to.1 = *level;
                }
                (_, found) => {
                    if let Some((to, effect)) = open.take() {
                        self.push(item, change(to), Some(effect));
                    }
                    open = found.map(|effect| ((*level, *level), effect));
                }
            }
        }
        if let Some((to, effect)) = open {
            self.push(item, change(to), Some(effect));
        }
    }

    /// An answer on one scale: moved, not believed, and as the lowest reader has it.
    fn answer(
        &mut self,
        (item, place, at): (Item, Place<Level>, usize),
        from: Option<Level>,
        subject: Subject,
    ) {
        let change = |to| Change::Level { from, to };
        self.levels((item, place, at), &instead(from), |level| level, change);
        let Some(from) = from else { return };
        let effect = self.with(place, at, Said::Unknown);
        self.push(item, Change::Disbelieved { from }, effect);
        if let Some(to) = (self.lowest)(subject).filter(|to| *to < from) {
            let effect = self.with(place, at, Said::Given(to));
            self.push(item, Change::Reader { from, to }, effect);
        }
    }

    fn criteria(&mut self) {
        let standing = self.standing;
        let place = standing.catalogue.criterion(&standing.catalogue.rules.no_competition);
        for (at, family) in standing.assessment.families.iter().enumerate() {
            for item in &family.items {
                let criterion = item.criterion;
                let is_open = matches!(item.state, State::Declined | State::Unknown);
                let gated = standing.is_gated(|measure| {
                    [Measure::Coverage(at), Measure::Family(at), Measure::Criterion(criterion)]
                        .contains(&measure)
                });
                if (item.level.is_some() || is_open) && (gated || place == Some(criterion)) {
                    let where_it_is = (Item::Criterion(criterion), ANSWER, criterion);
                    self.answer(where_it_is, item.level, Subject::Criterion(criterion));
                }
            }
        }
    }

    fn brakes(&mut self) {
        let standing = self.standing;
        if !standing.is_gated(|measure| measure == Measure::Release) {
            return;
        }
        for item in standing.assessment.brakes.items.iter().filter(|item| item.core) {
            if !matches!(item.state, State::Answered | State::Declined | State::Unknown) {
                continue;
            }
            let where_it_is = (Item::Brake(item.brake), BRAKE, item.brake);
            let from = item.answer.map(|answer| answer.intensity);
            let done = item.answer.and_then(|answer| answer.mitigation);
            let with = |intensity| BrakeAnswer {
                intensity,
                mitigation: Some(done.unwrap_or(Level::BOTTOM)),
            };
            let change = |to| Change::Intensity { from, to };
            self.levels(where_it_is, &instead(from), with, change);
            let Some(intensity) = from else { continue };
            let with = |level| BrakeAnswer { intensity, mitigation: Some(level) };
            let change = |to| Change::Mitigation { from: done, to };
            self.levels(where_it_is, &instead(done), with, change);
            let effect = self.with(BRAKE, item.brake, Said::Unknown);
            self.push(where_it_is.0, Change::Disbelieved { from: intensity }, effect);
        }
    }

    fn stakes(&mut self) {
        let items = &self.standing.assessment.stakes.items;
        for item in items {
            let where_it_is = (Item::Stake(item.stake), STAKE, item.stake);
            self.answer(where_it_is, item.contribution, Subject::Stake(item.stake));
        }
        if items.is_empty() && !self.changed.stakes.is_empty() {
            let levels: Vec<Level> = Level::all().collect();
            let change = |to| Change::Level { from: None, to };
            self.levels((Item::AnyStake, STAKE, 0), &levels, |level| level, change);
        }
    }
}

/// The levels that an answer could have instead.
fn instead(level: Option<Level>) -> Vec<Level> {
    match level {
        Some(level) => level.neighbours().collect(),
        None => Level::all().collect(),
    }
}
