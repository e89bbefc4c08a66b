//! From the old state to the new one, one cause at a time.

use super::Side;
use super::carry::{at, into_catalogue, profile_into};
use super::causes::{Aged, Cause, EvidenceChange, Item, Kind, Told, WeightChange};
use super::figures::{Figure, GateState, Measured};
use crate::assessment::{Interval, assess, rung_of};
use crate::catalogue::profile::{RELEASE, STAKES};
use crate::catalogue::{Catalogue, Profile, Text};
use crate::descriptor::{Answer, BrakeAnswer, Evidence, Level, Project, Rung, Said};
use jiff::civil::Date;

/// The two states and the steps between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub before: Measured,
    pub after: Measured,
    /// In the order in which the causes are applied; a cause that is absent makes no step.
    pub steps: Vec<Step>,
}

impl Comparison {
    /// Every figure of both states, in the order of the later one.
    pub fn every_figure(&self) -> Vec<Figure> {
        let mut all: Vec<Figure> = Vec::new();
        for (figure, _) in self.after.figures.iter().chain(&self.before.figures) {
            if !all.contains(figure) {
                all.push(figure.clone());
            }
        }
        all
    }

    /// The ids of the gates of both states, in the order of the later one.
    pub fn every_gate(&self) -> Vec<&str> {
        let (before, after) = (&self.before, &self.after);
        let gone = before.gates.iter().filter(|(id, _)| after.gate(id).is_none());
        after.gates.iter().chain(gone).map(|(id, _)| id.as_str()).collect()
    }

    /// The steps that moved a figure, by the number of their cause.
    pub fn steps_of<'c>(&'c self, figure: &'c Figure) -> impl Iterator<Item = (usize, &'c Moved)> {
        (1..).zip(&self.steps).filter_map(|(number, step)| {
            Some((number, step.moved.iter().find(|moved| moved.figure == *figure)?))
        })
    }

    /// The steps that moved a gate, by the number of their cause.
    pub fn steps_of_gate<'c>(&'c self, gate: &'c str) -> impl Iterator<Item = usize> {
        let moved = move |step: &Step| step.gates.iter().any(|moved| moved.gate == gate);
        (1..).zip(&self.steps).filter(move |(_, step)| moved(step)).map(|(number, _)| number)
    }
}

/// One cause, and what it moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub cause: Cause,
    pub moved: Vec<Moved>,
    pub gates: Vec<MovedGate>,
}

/// A figure before and after a step; `None` where there is no such figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    pub figure: Figure,
    pub before: Option<Interval>,
    pub after: Option<Interval>,
}

/// A gate before and after a step; `None` where the profile sets no such gate.
#[derive(Clone, Debug, PartialEq)]
pub struct MovedGate {
    pub gate: String,
    pub before: Option<GateState>,
    pub after: Option<GateState>,
}

/// Compares two states of one project.
pub fn compare(old: Side<'_>, new: Side<'_>) -> Comparison {
    let mut walk = Walk::from(old);
    if old.date != new.date {
        walk.project = at(&walk.project, new.date);
        walk.date = new.date;
        let aged = aged(old, &walk.project, new.date);
        walk.step(Cause::Date { from: old.date, to: new.date, aged });
    }
    if old.catalogue.fingerprint != new.catalogue.fingerprint {
        walk.project = into_catalogue(&walk.project, old.catalogue, new.catalogue);
        // One profile for both was read with each catalogue already.
        walk.profile = if old.profile.fingerprint == new.profile.fingerprint {
            new.profile.clone()
        } else {
            profile_into(old.profile, old.catalogue, new.catalogue)
        };
        walk.catalogue = new.catalogue;
        walk.step(Cause::Catalogue);
    }
    if old.profile.fingerprint != new.profile.fingerprint {
        let weights = weights(&walk.profile, new.profile, new.catalogue);
        walk.profile = new.profile.clone();
        walk.step(Cause::Profile { weights });
    }
    let (from, to) = (walk.project.stage.value, new.project.stage.value);
    if from != to {
        walk.project.stage = new.project.stage;
        walk.step(Cause::Stage { from, to });
    }
    let new_project = at(new.project, new.date);
    for (place, criterion) in new.catalogue.criteria.iter().enumerate() {
        let item = Item { kind: Kind::Criterion, id: criterion.id.clone() };
        let answer = new_project.answers[place].as_ref();
        walk.answer(item, answer, |project| &mut project.answers[place], plain);
    }
    for (place, brake) in new.catalogue.brakes.iter().enumerate() {
        let item = Item { kind: Kind::Brake, id: brake.id.clone() };
        let answer = new_project.brakes[place].as_ref();
        walk.answer(item, answer, |project| &mut project.brakes[place], felt);
    }
    for (place, stake) in new.catalogue.stakes.iter().enumerate() {
        let item = Item { kind: Kind::Stake, id: stake.id.clone() };
        let answer = new_project.stakes[place].as_ref();
        walk.answer(item, answer, |project| &mut project.stakes[place], plain);
    }
    let (from, to) = (walk.project.others, new_project.others);
    if from != to {
        walk.project.others = to;
        walk.step(Cause::Others { from, to });
    }
    Comparison { before: walk.before, after: walk.reached, steps: walk.steps }
}

fn plain(level: &Level) -> Told {
    Told { level: *level, mitigation: None, at_least: false }
}

fn felt(answer: &BrakeAnswer) -> Told {
    Told { level: answer.intensity, mitigation: answer.mitigation, at_least: false }
}

/// The state that is reached after each step.
struct Walk<'w> {
    project: Project,
    catalogue: &'w Catalogue,
    profile: Profile,
    date: Date,
    before: Measured,
    reached: Measured,
    steps: Vec<Step>,
}

impl<'w> Walk<'w> {
    fn from(old: Side<'w>) -> Self {
        let project = at(old.project, old.date);
        let assessment = assess(&project, old.catalogue, old.profile, old.date);
        let before = Measured::of(&assessment, old.catalogue, old.profile);
        Self {
            project,
            catalogue: old.catalogue,
            profile: old.profile.clone(),
            date: old.date,
            reached: before.clone(),
            before,
            steps: Vec::new(),
        }
    }

    /// Assesses what the walk has come to, and notes what the cause moved.
    fn step(&mut self, cause: Cause) {
        let assessment = assess(&self.project, self.catalogue, &self.profile, self.date);
        let after = Measured::of(&assessment, self.catalogue, &self.profile);
        let before = &self.reached;
        let figures = before.all_figures(&after).into_iter().filter_map(|figure| {
            let (from, to) = (before.figure(&figure), after.figure(&figure));
            (from != to).then_some(Moved { figure, before: from, after: to })
        });
        let gates = before.all_gates(&after).into_iter().filter_map(|gate| {
            let (from, to) = (before.gate(&gate), after.gate(&gate));
            (from != to).then_some(MovedGate { gate, before: from, after: to })
        });
        let step = Step { cause, moved: figures.collect(), gates: gates.collect() };
        self.steps.push(step);
        self.reached = after;
    }

    /// What was said first, then what supports it.
    fn answer<T: Clone + PartialEq>(
        &mut self,
        item: Item,
        new: Option<&Answer<T>>,
        place: impl Fn(&mut Project) -> &mut Option<Answer<T>>,
        told: impl Fn(&T) -> Told + Copy,
    ) {
        let old = place(&mut self.project).clone();
        let (from, to) = (said(item.kind, old.as_ref(), told), said(item.kind, new, told));
        let evidence = evidence_change(old.as_ref(), new);
        if from != to {
            // The new words with the old evidence.
            *place(&mut self.project) = new.map(|new| Answer {
                evidence: old.as_ref().map_or(Vec::new(), |old| old.evidence.clone()),
                ..new.clone()
            });
            self.step(Cause::Answer { item: item.clone(), from, to });
        }
        let rung = |answer: Option<&Answer<T>>| {
            answer.map_or(Rung::Declared, |answer| rung_of(answer, self.date))
        };
        let (from, to) = (rung(old.as_ref()), rung(new));
        *place(&mut self.project) = new.cloned();
        if let Some(change) = evidence {
            self.step(Cause::Evidence { item, change, from, to });
        }
    }
}

/// What an answer says; the reason why a question does not apply is no difference.
fn said<T>(
    kind: Kind,
    answer: Option<&Answer<T>>,
    told: impl Fn(&T) -> Told,
) -> Option<Said<Told>> {
    match answer.map(|answer| &answer.said) {
        Some(Said::Given(given)) => {
            let at_least = answer.is_some_and(|answer| answer.at_least);
            Some(Said::Given(Told { at_least, ..told(given) }))
        }
        Some(Said::Declined) => Some(Said::Declined),
        Some(Said::NotApplicable(_)) => Some(Said::NotApplicable(String::new())),
        Some(Said::Unknown) => Some(Said::Unknown),
        // A stake that is named and unknown widens the range; one that is not named does not.
        None if kind == Kind::Stake => None,
        None => Some(Said::Unknown),
    }
}

fn evidence_change<T>(old: Option<&Answer<T>>, new: Option<&Answer<T>>) -> Option<EvidenceChange> {
    let (before, after) = (pieces(old), pieces(new));
    let mut left = after.clone();
    for piece in &before {
        if let Some(at) = left.iter().position(|other| other == piece) {
            left.remove(at);
        }
    }
    let added = left.len();
    let kept = after.len() - added;
    let removed = before.len() - kept;
    (added + removed > 0).then_some(EvidenceChange { added, removed })
}

/// What makes a piece of evidence another one: its note does not.
type Piece<'e> = (Rung, Option<Date>, Option<&'e str>, Option<&'e str>, bool);

fn pieces<T>(answer: Option<&Answer<T>>) -> Vec<Piece<'_>> {
    let evidence = answer.into_iter().flat_map(|answer| &answer.evidence);
    evidence
        .map(|piece| {
            let Evidence { standing, date, source, by, is_sourced, .. } = piece;
            (*standing, *date, source.as_deref(), by.as_deref(), *is_sourced)
        })
        .collect()
}

/// Evidence that counts otherwise at the new date, among what was answered.
fn aged(old: Side<'_>, later: &Project, date: Date) -> Vec<Aged> {
    let mut found = Vec::new();
    let earlier = at(old.project, old.date);
    let mut note = |kind, id: &Text, from: Option<Rung>, to: Option<Rung>| {
        if let (Some(from), Some(to)) = (from, to)
            && from != to
        {
            found.push(Aged { item: Item { kind, id: id.clone() }, from, to });
        }
    };
    fn rung<T>(answer: Option<&Answer<T>>, date: Date) -> Option<Rung> {
        let answer = answer.filter(|answer| answer.said.given().is_some())?;
        Some(rung_of(answer, date))
    }
    let catalogue = old.catalogue;
    for (place, item) in catalogue.criteria.iter().enumerate() {
        let (from, to) = (&earlier.answers[place], &later.answers[place]);
        note(Kind::Criterion, &item.id, rung(from.as_ref(), old.date), rung(to.as_ref(), date));
    }
    for (place, item) in catalogue.brakes.iter().enumerate() {
        let (from, to) = (&earlier.brakes[place], &later.brakes[place]);
        note(Kind::Brake, &item.id, rung(from.as_ref(), old.date), rung(to.as_ref(), date));
    }
    for (place, item) in catalogue.stakes.iter().enumerate() {
        let (from, to) = (&earlier.stakes[place], &later.stakes[place]);
        note(Kind::Stake, &item.id, rung(from.as_ref(), old.date), rung(to.as_ref(), date));
    }
    found
}

/// The weights that differ between two profiles of one catalogue.
fn weights(old: &Profile, new: &Profile, catalogue: &Catalogue) -> Vec<WeightChange> {
    let mut all: Vec<(String, f64, f64)> = Vec::new();
    for (at, family) in catalogue.families.iter().enumerate() {
        all.push((family.id.to_string(), old.family_weights[at], new.family_weights[at]));
    }
    all.push((RELEASE.to_owned(), old.release_weight, new.release_weight));
    all.push((STAKES.to_owned(), old.stakes_weight, new.stakes_weight));
    for (at, criterion) in catalogue.criteria.iter().enumerate() {
        let of = format!("criterion:{}", criterion.id);
        all.push((of, old.criterion_weights[at], new.criterion_weights[at]));
    }
    let differ = all.into_iter().filter(|(_, from, to)| from != to);
    differ.map(|(of, from, to)| WeightChange { of, from, to }).collect()
}
