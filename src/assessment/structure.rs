//! What a structure that helps bearers does for them, by the same method as a project: states,
//! intervals in which unknown is not zero, evidence that ages, strengths, questions and advice.
//!
//! It has no index, no gate and no outcome. What the map warns of is named where an answer says
//! that it is done, and asked where there is no answer.

use jiff::civil::Date;

use super::evidence::rung_of;
use super::families::{Counted, Counts, SetAside, State};
use super::interval::{Interval, Tally};
use super::next::{Candidate, Known, in_order, strongest, weakest};
use crate::catalogue::{Catalogue, GroupKind};
use crate::descriptor::{Answer, Level, Rung, Said, Structure};
use crate::source::fingerprint;

/// One kind of support of one structure.
#[derive(Clone, Copy, Debug)]
pub struct SupportItem {
    /// Its position in the catalogue.
    pub support: usize,
    /// Never due or not due: a structure has no stage.
    pub state: State,
    /// 0 to 4; `None` unless it is answered.
    pub level: Option<Level>,
    /// Whether the next level may hold as well.
    pub at_least: bool,
    /// Of an answer.
    pub rung: Option<Rung>,
    /// Whether evidence documented or better supports the answer, or that it does not apply.
    pub is_shown: bool,
    /// The catalogue's weight.
    pub weight: f64,
}

/// One group of kinds of support: culture, conceive, develop and so on.
#[derive(Clone, Debug)]
pub struct GroupResult {
    /// Its position in the catalogue.
    pub group: usize,
    /// In catalogue order.
    pub items: Vec<SupportItem>,
    /// The sums behind `interval`, in weights of the catalogue.
    pub tally: Tally,
    /// What the answers come to, 0 to 1, by what is said.
    pub interval: Interval,
    /// The same questions, only answers documented or better counting as known.
    pub supported_tally: Tally,
    /// What `supported_tally` comes to, 0 to 1.
    pub supported: Interval,
    /// What is said not to apply, which is in no sum above.
    pub set_aside: SetAside,
}

/// Everything that follows from one structure's answers on one date.
#[derive(Clone, Debug)]
pub struct SelfAssessment {
    /// Covers the structure, the catalogue and the date.
    pub fingerprint: String,
    /// The day of the reading, by which evidence ages.
    pub date: Date,
    /// In catalogue order; a group that the catalogue leaves empty is not there.
    pub groups: Vec<GroupResult>,
    /// Positions of the warnings whose answer says that it is done.
    pub warnings: Vec<usize>,
    /// Positions of the warnings whose question is unknown or declined: nothing is said of them.
    pub open_warnings: Vec<usize>,
    /// Positions of kinds of support: level 3 or more, the best supported first; five at most.
    pub strengths: Vec<usize>,
    /// Positions of the unknown ones, in the order of what an answer would settle.
    pub questions: Vec<usize>,
    /// Positions with the level to climb from, the lowest first; three at most.
    pub advice: Vec<(usize, Level)>,
}

impl SelfAssessment {
    /// The item of a kind of support.
    pub fn item(&self, support: usize) -> Option<&SupportItem> {
        self.items().find(|item| item.support == support)
    }

    /// Every item, group by group.
    pub fn items(&self) -> impl Iterator<Item = &SupportItem> {
        self.groups.iter().flat_map(|group| &group.items)
    }
}

/// Assesses a structure at a date.
pub fn assess(structure: &Structure, catalogue: &Catalogue, date: Date) -> SelfAssessment {
    let groups: Vec<GroupResult> = catalogue
        .groups_of(GroupKind::Support)
        .map(|(group, _)| result(group, structure, catalogue, date))
        .filter(|group| !group.items.is_empty())
        .collect();
    let items = || groups.iter().flat_map(|group| &group.items);
    let known = || {
        items().filter_map(|item| {
            let SupportItem { support, rung, weight, .. } = *item;
            Some(Known { at: support, level: item.level?, rung, weight })
        })
    };
    let is_read = |known: &Known| structure.answered_on.read(catalogue.supports[known.at].ladder);
    let of = |support: usize| items().find(|item| item.support == support);
    let warned = |is: &dyn Fn(&SupportItem, u8) -> bool| {
        let warnings = catalogue.warnings.iter().enumerate();
        let kept = warnings.filter(|(_, w)| of(w.support).is_some_and(|item| is(item, w.up_to)));
        kept.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    SelfAssessment {
        fingerprint: fingerprint::of_canonical(&format!(
            r#"{{"catalogue":"{}","date":"{date}","structure":"{}"}}"#,
            catalogue.fingerprint, structure.fingerprint
        )),
        date,
        warnings: warned(&|item, up_to| item.level.is_some_and(|level| level.get() <= up_to)),
        open_warnings: warned(&|item, _| matches!(item.state, State::Unknown | State::Declined)),
        strengths: strongest(known()),
        questions: questions(&groups),
        advice: weakest(known().filter(is_read)),
        groups,
    }
}

fn result(group: usize, structure: &Structure, catalogue: &Catalogue, date: Date) -> GroupResult {
    let supports = catalogue.supports.iter().enumerate();
    let items: Vec<SupportItem> = supports
        .filter(|(_, support)| support.group == group)
        .map(|(at, support)| item(at, support.weight, structure.answers[at].as_ref(), date))
        .collect();
    let counts = Counts::of(items.iter().map(|item| Counted {
        state: item.state,
        due: true,
        share: item.level.map(Level::share),
        at_least: item.at_least,
        is_shown: item.is_shown,
        weight: item.weight,
    }));
    GroupResult {
        group,
        items,
        tally: counts.declared,
        interval: counts.declared.interval(),
        supported_tally: counts.supported,
        supported: counts.supported.interval(),
        set_aside: counts.set_aside,
    }
}

fn item(support: usize, weight: f64, answer: Option<&Answer<Level>>, date: Date) -> SupportItem {
    let state = match answer.map(|answer| &answer.said) {
        Some(Said::NotApplicable(_)) => State::NotApplicable,
        Some(Said::Given(_)) => State::Answered,
        Some(Said::Declined) => State::Declined,
        Some(Said::Unknown) | None => State::Unknown,
    };
    let given = answer.filter(|_| state == State::Answered);
    let is_said = matches!(state, State::Answered | State::NotApplicable);
    let rung = answer.filter(|_| is_said).map(|answer| rung_of(answer, date));
    SupportItem {
        support,
        state,
        level: given.and_then(|answer| answer.said.given().copied()),
        at_least: given.is_some_and(|answer| answer.at_least),
        rung: rung.filter(|_| given.is_some()),
        is_shown: rung >= Some(Rung::Documented),
        weight,
    }
}

fn questions(groups: &[GroupResult]) -> Vec<usize> {
    let candidates = groups.iter().flat_map(|group| {
        let unknown = group.items.iter().filter(|item| item.state == State::Unknown);
        unknown.map(|item| Candidate {
            question: item.support,
            family: group.group,
            late: 0,
            decides: false,
            core: false,
            priority: item.weight / group.tally.asked(),
        })
    });
    in_order(candidates.collect())
}
