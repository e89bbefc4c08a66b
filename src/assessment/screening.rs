//! What a funder might do next with one project, read by itself.
//!
//! The outcome is the first of four that applies; each comes with its reasons. It compares no
//! project with another, and it is no decision: people decide.
//!
//! Start with [`screen`].

use jiff::civil::Date;

use super::families::{FamilyResult, State};
use super::gates::{GateResult, Status, Why};
use super::next::Question;
use super::{Assessment, brakes, families, gates, stakes, stakes::Stakes};
use crate::catalogue::profile::Measure;
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::{Level, Project, RelationKind};
use crate::diagnostic::{Known, closed_set};

closed_set! {
    /// What a screening proposes, in the order in which it is looked for.
    pub enum Outcome {
        /// Somebody else is better placed: the outcome says where to turn.
        Redirect = "redirect",
        /// A gate is unmet, and support can change it.
        Accompany = "accompany",
        /// Something has to be asked first.
        Clarify = "clarify",
        /// Nothing stands in the way of a meeting.
        Meet = "meet",
    }
}

impl Outcome {
    /// The outcome of this [name](Self::as_str).
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|outcome| outcome.as_str() == name)
    }
}

/// Why a screening came out as it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Every stake stands at 0, by what the file says of all of them.
    NoContribution,
    /// It says that it competes with an existing service, and stands at this level of the
    /// criterion about existing services (node 2.1.1.5).
    Competes(Level),
    /// The position of a gate among those of the profile.
    GateUnmet(usize),
    /// The position of a gate among those of the profile.
    GateUndecided(usize),
    /// Something that the file says denies something else: the position among the project's
    /// contradictions.
    Contradiction(usize),
    /// It says that it competes, and nothing says how it goes about that.
    CompetesAlone,
    /// Nothing of the above.
    NothingInTheWay,
}

/// Something to ask in the interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Which stake of society the project answers: none is named yet.
    AnyStake,
    /// The position of a stake that is named and open.
    Stake(usize),
    /// The position of a criterion that is answered, and that a gate asks to be shown.
    Proof(usize),
    /// A criterion or a core brake without an answer.
    Question(Question),
}

/// A question with what an answer to it would settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub ask: Ask,
    /// Positions of the undecided gates that an answer could decide.
    pub gates: Vec<usize>,
    /// Whether the place among existing services hangs on it.
    pub relation: bool,
}

impl Asked {
    /// Whether an answer could change the outcome.
    pub fn settles(&self) -> bool {
        self.relation || !self.gates.is_empty() || self.ask == Ask::AnyStake
    }
}

/// What a screening says of one project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screening {
    /// The first of the four that applies.
    pub outcome: Outcome,
    /// Why it applies: one at least.
    pub reasons: Vec<Reason>,
    /// What to ask, in the order of what an answer would settle.
    pub questions: Vec<Asked>,
    /// Positions of the kinds of support that could change a gate that is not met.
    pub supports: Vec<usize>,
}

/// What an outcome hangs on beside the gates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ground {
    /// Whether the contribution to some stake is answered.
    pub has_contribution: bool,
    /// The most that the stakes can come to, 0 to 1.
    pub stakes_high: f64,
    /// How many things the file says that deny one another.
    pub contradictions: usize,
    /// Whether the project says that it competes with an existing service.
    pub competes: bool,
    /// Its answer about its place among existing services.
    pub place: Option<Level>,
}

/// The highest level at which a project that competes has not looked at whom it competes with.
const NOT_YET_PLACED: u8 = 1;

impl Ground {
    pub(super) fn of(
        project: &Project,
        families: &[FamilyResult],
        stakes: &Stakes,
        catalogue: &Catalogue,
    ) -> Self {
        let kind = project.relation.kind.map(|kind| kind.value);
        let place = catalogue.criterion(&catalogue.rules.no_competition);
        Self {
            has_contribution: stakes.items.iter().any(|item| item.contribution.is_some()),
            stakes_high: stakes.high,
            contradictions: project.contradictions.len(),
            competes: kind == Some(RelationKind::Competes),
            place: place.and_then(|at| level_of(families, at)),
        }
    }

    fn no_contribution(self) -> bool {
        self.stakes_high == 0.0
    }

    fn competes_unplaced(self) -> Option<Level> {
        self.place.filter(|level| self.competes && level.get() <= NOT_YET_PLACED)
    }

    fn competes_alone(self) -> bool {
        self.competes && self.place.is_none()
    }

    /// The first outcome that applies, given where the gates stand.
    pub(super) fn outcome(self, gates: impl Iterator<Item = Status> + Clone) -> Outcome {
        let any = |status| gates.clone().any(|gate| gate == status);
        if self.no_contribution() || self.competes_unplaced().is_some() {
            Outcome::Redirect
        } else if any(Status::Unmet) {
            Outcome::Accompany
        } else if any(Status::Undecided) || self.contradictions > 0 || self.competes_alone() {
            Outcome::Clarify
        } else {
            Outcome::Meet
        }
    }
}

/// The level of an answer that may not be higher.
fn level_of(families: &[FamilyResult], criterion: usize) -> Option<Level> {
    let mut items = families.iter().flat_map(|family| &family.items);
    items.find(|item| item.criterion == criterion && !item.at_least)?.level
}

/// Where the gates stand and the outcome that follows, without the rest.
pub fn standing(
    project: &Project,
    catalogue: &Catalogue,
    profile: &Profile,
    date: Date,
) -> (Outcome, Vec<GateResult>) {
    let families = families::assess(project, catalogue, profile, date);
    let brakes = brakes::assess(project, catalogue, date);
    let stakes = stakes::assess(project, catalogue, date);
    let gates = gates::check(&families, &brakes, &stakes, catalogue, profile);
    let ground = Ground::of(project, &families, &stakes, catalogue);
    (ground.outcome(gates.iter().map(|gate| gate.status)), gates)
}

/// Screens one project by itself.
pub fn screen(
    project: &Project,
    assessment: &Assessment,
    catalogue: &Catalogue,
    profile: &Profile,
) -> Screening {
    let ground = Ground::of(project, &assessment.families, &assessment.stakes, catalogue);
    let outcome = ground.outcome(assessment.gates.iter().map(|gate| gate.status));
    let gates = |status| {
        let gates = assessment.gates.iter().filter(move |gate| gate.status == status);
        gates.map(|gate| gate.gate)
    };
    let mut reasons = Vec::new();
    match outcome {
        Outcome::Redirect => {
            reasons.extend(ground.no_contribution().then_some(Reason::NoContribution));
            reasons.extend(ground.competes_unplaced().map(Reason::Competes));
        }
        Outcome::Accompany => reasons.extend(gates(Status::Unmet).map(Reason::GateUnmet)),
        Outcome::Clarify => {
            reasons.extend(gates(Status::Undecided).map(Reason::GateUndecided));
            reasons.extend((0..ground.contradictions).map(Reason::Contradiction));
            reasons.extend(ground.competes_alone().then_some(Reason::CompetesAlone));
        }
        Outcome::Meet => reasons.push(Reason::NothingInTheWay),
    }
    Screening {
        outcome,
        reasons,
        questions: questions(ground, assessment, catalogue),
        supports: supports(assessment, profile),
    }
}

/// The questions of the interview: those about stakes and gates first, then the place among
/// existing services, then the rest in the order of the assessment.
fn questions(ground: Ground, assessment: &Assessment, catalogue: &Catalogue) -> Vec<Asked> {
    let undecided = |wanted: &dyn Fn(Measure) -> bool| -> Vec<usize> {
        let gates = assessment.gates.iter().filter(|gate| gate.status == Status::Undecided);
        gates.filter(|gate| wanted(gate.measure)).map(|gate| gate.gate).collect()
    };
    let stakes = || undecided(&|measure| measure == Measure::Stakes);
    let mut asked = Vec::new();
    let open = assessment.stakes.items.iter().filter(|item| item.state == State::Unknown);
    asked.extend(open.map(|item| Asked {
        ask: Ask::Stake(item.stake),
        gates: stakes(),
        relation: false,
    }));
    if !ground.has_contribution && asked.is_empty() {
        asked.push(Asked { ask: Ask::AnyStake, gates: stakes(), relation: false });
    }
    let unproved = assessment.gates.iter().filter(|gate| gate.why == Some(Why::Unproved));
    asked.extend(unproved.filter_map(|gate| match gate.measure {
        Measure::Criterion(at) => {
            Some(Asked { ask: Ask::Proof(at), gates: vec![gate.gate], relation: false })
        }
        _ => None,
    }));
    let place = catalogue.criterion(&catalogue.rules.no_competition);
    let mut rest: Vec<Asked> = assessment
        .questions
        .iter()
        .map(|question| {
            let gates = match *question {
                Question::Criterion(at) => {
                    let family = catalogue.criteria[at].family;
                    undecided(&|measure| {
                        [Measure::Criterion(at), Measure::Coverage(family), Measure::Family(family)]
                            .contains(&measure)
                    })
                }
                Question::Brake(_) => undecided(&|measure| measure == Measure::Release),
            };
            let relation = ground.competes_alone()
                && matches!(*question, Question::Criterion(at) if Some(at) == place);
            Asked { ask: Ask::Question(*question), gates, relation }
        })
        .collect();
    // Stable: what settles nothing by itself stays in the order of the assessment.
    rest.sort_by_key(|asked| (!asked.relation, asked.gates.is_empty()));
    asked.extend(rest);
    asked
}

fn supports(assessment: &Assessment, profile: &Profile) -> Vec<usize> {
    let gates = assessment.gates.iter().filter(|gate| gate.status != Status::Met);
    let mut supports: Vec<usize> =
        gates.flat_map(|gate| profile.gates[gate.gate].supports.iter().copied()).collect();
    supports.sort_unstable();
    supports.dedup();
    supports
}
