//! What changed in the projects of a cohort since an earlier folder, as it is counted over all.
//!
//! A change is one of what was said: silence is none. What was not known before did not rise, what is
//! not said any more did not fall, and what was answered on other words of its ladder did neither.

mod totals;

use std::collections::{BTreeMap, BTreeSet};

pub use totals::{PeopleTotals, Totals, Ways};

use super::{Cause, Comparison, Item, Kind, Side, Told, is_on_other_words};
use crate::access::{People, in_order};
use crate::catalogue::Stage;
use crate::descriptor::{Answer, Level, Others, Project, Said, Subject, Unit};
use crate::diagnostic::closed_set;
use crate::reach::{Reached, change, is_corrected};

closed_set! {
    /// Which way an answer went.
    pub enum Way {
        /// To a higher level, for certain.
        Rose = "rose",
        /// To a lower one, for certain.
        Fell = "fell",
        /// A brake of which less is left.
        Loosened = "loosened",
        /// A brake of which more is left.
        Tightened = "tightened",
        /// A level is given where none was.
        Known = "known",
        /// No level is given where one was.
        Unsaid = "unsaid",
        /// Another level, chosen on other words: nothing tells whether the project changed.
        OtherWords = "other-words",
        /// Said otherwise, neither more nor less for certain: "2+", or that it does not apply.
        Otherwise = "otherwise",
    }
}

/// A brake, a criterion or a stake of which something else is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    pub subject: Subject,
    pub way: Way,
    /// `None` where nothing is said.
    pub from: Option<Said<Told>>,
    pub to: Option<Said<Told>>,
}

/// People counted at both times in one way and one scope, in one series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub before: People,
    pub after: People,
}

/// What became of the people that a project reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaching {
    Counted(Counted),
    /// One count, read twice.
    NoNewCount,
    /// Another number of the same day.
    Corrected,
    /// Counted at both times, not in the same way.
    NotAlike,
    /// Not counted in people at both times.
    Unknown,
}

/// What changed in one project.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    pub stage: Option<(Stage, Stage)>,
    /// In the order of the catalogue.
    pub turns: Vec<Turn>,
    /// How many criteria, brakes and stakes have the same level at both times.
    pub same: [usize; 3],
    /// Whether evidence counts otherwise by the passing of time alone.
    pub has_aged: bool,
    pub reaching: Reaching,
}

impl Changed {
    /// What two states of one project come to. Both are read with one catalogue.
    pub fn of(
        (old, new): (Side<'_>, Side<'_>),
        comparison: &Comparison,
        (before, after): (Option<&Reached>, Option<&Reached>),
    ) -> Self {
        let causes = || comparison.steps.iter().map(|step| &step.cause);
        let stage = causes().find_map(|cause| match cause {
            Cause::Stage { from, to } => Some((*from, *to)),
            _ => None,
        });
        let turns = causes().filter_map(|cause| match cause {
            Cause::Answer { item, from, to } => turn((old, new), item, from, to),
            _ => None,
        });
        let mut same = in_both(old.project, new.project);
        for cause in causes() {
            if let Cause::Answer { item, from: Some(Said::Given(_)), to: Some(Said::Given(_)) } =
                cause
            {
                same[place_of(item.kind)] -= 1;
            }
        }
        let has_aged =
            causes().any(|cause| matches!(cause, Cause::Date { aged, .. } if !aged.is_empty()));
        Self { stage, turns: turns.collect(), same, has_aged, reaching: reaching(before, after) }
    }

    /// Whether nothing that is said is another.
    pub fn is_still(&self) -> bool {
        let is_counted = matches!(self.reaching, Reaching::Counted(_));
        self.stage.is_none() && self.turns.is_empty() && !is_counted
    }
}

/// Where a kind of question stands in lists of three.
fn place_of(kind: Kind) -> usize {
    match kind {
        Kind::Criterion => 0,
        Kind::Brake => 1,
        Kind::Stake => 2,
    }
}

/// How many levels are given at both times.
fn in_both(old: &Project, new: &Project) -> [usize; 3] {
    fn count<T>(old: &[Option<Answer<T>>], new: &[Option<Answer<T>>]) -> usize {
        let is_given = |answer: &Option<Answer<T>>| {
            answer.as_ref().is_some_and(|answer| answer.said.given().is_some())
        };
        old.iter().zip(new).filter(|(old, new)| is_given(old) && is_given(new)).count()
    }
    [
        count(&old.answers, &new.answers),
        count(&old.brakes, &new.brakes),
        count(&old.stakes, &new.stakes),
    ]
}

fn turn(
    (old, new): (Side<'_>, Side<'_>),
    item: &Item,
    from: &Option<Said<Told>>,
    to: &Option<Said<Told>>,
) -> Option<Turn> {
    let subject = Subject::parse(&item.name(), new.catalogue)?;
    // A stake that a whole list leaves out is denied, which is a level.
    let denied = |said: &Option<Said<Told>>, project: &Project| {
        let is_denied = said.is_none() && project.others == Others::None;
        let none = Told { level: Level::BOTTOM, mitigation: None, at_least: false };
        if is_denied { Some(Said::Given(none)) } else { said.clone() }
    };
    let (from, to) = (denied(from, old.project), denied(to, new.project));
    let way = match (from.as_ref().and_then(Said::given), to.as_ref().and_then(Said::given)) {
        (Some(from), Some(to)) if from == to => return None,
        (Some(_), Some(_)) if is_on_other_words(old, new, item) => Way::OtherWords,
        (Some(from), Some(to)) if matches!(subject, Subject::Brake(_)) => brake(from, to),
        (Some(from), Some(to)) => level(from, to),
        (None, Some(_)) if is_apart(&from) => Way::Otherwise,
        (None, Some(_)) => Way::Known,
        (Some(_), None) if is_apart(&to) => Way::Otherwise,
        (Some(_), None) => Way::Unsaid,
        (None, None) if is_apart(&from) || is_apart(&to) => Way::Otherwise,
        (None, None) => return None,
    };
    Some(Turn { subject, way, from, to })
}

fn is_apart(said: &Option<Said<Told>>) -> bool {
    matches!(said, Some(Said::NotApplicable(_)))
}

/// "2+" may be anything from 2: it is passed only by what lies beyond all of that.
fn level(from: &Told, to: &Told) -> Way {
    let most = |told: &Told| if told.at_least { Level::TOP } else { told.level };
    match () {
        () if to.level > most(from) => Way::Rose,
        () if most(to) < from.level => Way::Fell,
        () => Way::Otherwise,
    }
}

/// By what is left of it: where what was done is not said, anything up to what is felt.
fn brake(from: &Told, to: &Told) -> Way {
    let left = |told: &Told| {
        let felt = told.level.share();
        let of = |done: Level| felt * (1.0 - done.share());
        told.mitigation.map_or((0.0, felt), |done| (of(done), of(done)))
    };
    let ((least, most), (least_now, most_now)) = (left(from), left(to));
    match (from.mitigation, to.mitigation) {
        _ if most_now < least => Way::Loosened,
        _ if least_now > most => Way::Tightened,
        (None, Some(_)) => Way::Known,
        (Some(_), None) => Way::Unsaid,
        _ => Way::Otherwise,
    }
}

fn reaching(before: Option<&Reached>, after: Option<&Reached>) -> Reaching {
    let in_people = |reached: Option<&Reached>| {
        let reached = reached?;
        (reached.unit == Some(Unit::People)).then_some(reached.users?)
    };
    let (Some(old), Some(new)) = (before, after) else { return Reaching::Unknown };
    let (Some(from), Some(to)) = (in_people(before), in_people(after)) else {
        return Reaching::Unknown;
    };
    let of = |reached: &Reached| (reached.as_of, reached.users, reached.scope.clone());
    match change(old, new).per_month {
        _ if of(old) == of(new) => Reaching::NoNewCount,
        _ if is_corrected(old, new) => Reaching::Corrected,
        None if !goes_on(old, new) => Reaching::NotAlike,
        _ => {
            let seen = |users| People::of(Some(users), Some(Unit::People));
            Reaching::Counted(Counted { before: seen(from), after: seen(to) })
        }
    }
}

/// Whether a later file that keeps no count from before counts in the same unit, way and scope.
fn goes_on(old: &Reached, new: &Reached) -> bool {
    let is_same = old.counting == new.counting && old.scope == new.scope;
    let is_later = new.as_of > old.as_of;
    is_same && is_later && new.ladder.iter().all(|step| Some(step.date) > old.as_of)
}

/// A project of the earlier folder alone, as others see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The id, or what stands in its place.
    pub id: Box<str>,
    /// The name, or the label in words.
    pub name: Box<str>,
    pub is_named: bool,
}

/// What changed in a cohort since an earlier folder. No order is one of merit.
#[derive(Clone, Debug, Default)]
pub struct Since {
    /// The projects of both folders, by the ids that others read.
    pub changed: BTreeMap<Box<str>, Changed>,
    /// The ids of those that the earlier folder does not have.
    pub joined: BTreeSet<Box<str>>,
    /// Those that it alone has, in the order of their names.
    pub left: Vec<Gone>,
    /// Projects of which one of the two files cannot be read: nothing is known of what changed.
    pub unread: usize,
}

impl Since {
    /// Adds projects that the earlier folder alone has.
    pub fn gone(&mut self, gone: Vec<Gone>) {
        self.left.extend(gone);
        let place = |gone: &Gone| (in_order(&gone.name.to_lowercase()), gone.id.clone());
        self.left.sort_by_cached_key(place);
    }
}

#[cfg(test)]
mod tests;
