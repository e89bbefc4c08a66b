//! What is kept of one project: about a kibibyte.

#[cfg(test)]
mod tests;

use super::by::By;
use super::reach_record::ReachRecord;
use crate::access::Seen;
use crate::assessment::{Assessment, FamilyResult, Interval, State, Tally};
use crate::catalogue::{Catalogue, Stage};
use crate::descriptor::{BearerKind, Level, Origin, Others, Project, Rung, Scale};
use crate::diagnostic::{Known, Severity};
use crate::reach::{Reached, measure};

/// The states, in the order of their numbers in a [`Mark`].
const STATES: [State; 6] = [
    State::NotScored,
    State::NotApplicable,
    State::Answered,
    State::NotDue,
    State::Declined,
    State::Unknown,
];

/// A state, and for an answer its level and its rung, in one byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u8);

impl Mark {
    /// The level and the rung count only with [`State::Answered`].
    pub fn new(state: State, level: Option<Level>, rung: Option<Rung>) -> Self {
        let state = STATES.iter().position(|other| *other == state).unwrap_or(STATES.len() - 1);
        let level = level.map_or(0, Level::get);
        let rung = rung.map_or(0, |rung| rung as u8);
        Self((state as u8) | level << 3 | rung << 6)
    }

    pub fn state(self) -> State {
        STATES.get(usize::from(self.0 & 7)).copied().unwrap_or(State::Unknown)
    }

    pub fn level(self) -> Option<Level> {
        self.stored_level().filter(|_| self.is_answered())
    }

    fn stored_level(self) -> Option<Level> {
        Level::new(i64::from(self.0 >> 3 & 7))
    }

    pub fn rung(self) -> Option<Rung> {
        let (_, rung) = Rung::NAMES.get(usize::from(self.0 >> 6))?;
        self.is_answered().then_some(*rung)
    }

    pub fn is_answered(self) -> bool {
        self.state() == State::Answered
    }

    /// The byte, for whoever keeps records between two runs.
    pub fn bits(self) -> u8 {
        self.0
    }

    pub fn from_bits(bits: u8) -> Self {
        Self(bits)
    }
}

/// A brake: its intensity is the level of the mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrakeMark {
    pub mark: Mark,
    pub mitigation: Option<Level>,
}

impl BrakeMark {
    /// How strongly it is felt, where that is said: also where what was done about it is not.
    pub fn felt(self) -> Option<Level> {
        let unsaid = self.mark.stored_level().filter(|level| level.get() > 0);
        let is_open = self.mark.state() == State::Unknown;
        self.mark.level().or(unsaid.filter(|_| is_open))
    }
}

/// A stake that the project names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StakeMark {
    /// Its position in the catalogue.
    pub stake: u16,
    pub mark: Mark,
}

/// The sums that an interval is made of: smaller than the interval, and exact.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Σ w·x over the answered, x being 0 to 1.
    pub achieved: f64,
    /// Σ w over the answered.
    pub known: f64,
    /// Σ w·(1 − x) over the answered of which the next level cannot be told.
    pub headroom: f64,
    /// Σ w over what is open.
    pub open: f64,
}

impl Sums {
    fn tally(self) -> Tally {
        Tally {
            achieved: self.achieved,
            known: self.known,
            headroom: self.headroom,
            open: self.open,
            known_count: usize::from(self.known > 0.0),
            open_count: usize::from(self.open > 0.0),
        }
    }

    pub fn interval(self) -> Interval {
        self.tally().interval()
    }

    /// The interval of what does not hold back.
    pub fn complement(self) -> Interval {
        self.tally().complement()
    }
}

impl From<Tally> for Sums {
    fn from(tally: Tally) -> Self {
        let Tally { achieved, known, headroom, open, .. } = tally;
        Self { achieved, known, headroom, open }
    }
}

/// One family of one project.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FamilyRecord {
    pub sums: Sums,
    /// The same when only answers documented or better count as known.
    pub supported: Sums,
}

impl FamilyRecord {
    fn of(family: &FamilyResult) -> Self {
        Self { sums: family.tally.into(), supported: family.supported_tally.into() }
    }

    pub fn interval(self) -> Interval {
        self.sums.interval()
    }

    pub fn supported(self) -> Interval {
        self.supported.interval()
    }

    /// What does not hold back, where these sums are of what does: by what is said, and by what is
    /// shown.
    pub fn complement(self) -> [Interval; 2] {
        [self.sums.complement(), self.supported.complement()]
    }
}

/// A problem of a file, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub code: Box<str>,
    pub severity: Severity,
    /// The keys that lead there.
    pub path: Box<str>,
    pub line: u32,
    pub column: u32,
    pub message: Box<str>,
    pub help: Option<Box<str>>,
}

/// The free words of a project that shares them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    pub publics: Vec<String>,
    pub needs_skills: Vec<String>,
    pub offers_skills: Vec<String>,
    /// The questions that its people ask of themselves.
    pub own_questions: Vec<String>,
    /// What is said under each key that projects are grouped by.
    pub own_groups: Vec<Vec<String>>,
}

/// One project of a cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The id, or what stands in its place.
    pub id: Box<str>,
    /// The name, or the label in words.
    pub name: Box<str>,
    /// Whether the project appears with its name and its words.
    pub shares: bool,
    /// Empty unless it does.
    pub file: Box<str>,
    /// The record that it was imported from; `None` unless it shares its words.
    pub origin: Option<Box<Origin>>,
    pub stage: Stage,
    pub scale: Option<Scale>,
    pub bearer: Option<BearerKind>,
    pub places: Box<str>,
    /// Positions among the values of the facet `fields`.
    pub fields: Box<[u16]>,
    /// Positions of the kinds of support that are needed.
    pub needs_support: Box<[u16]>,
    /// One for each criterion of the catalogue.
    pub criteria: Box<[Mark]>,
    /// One for each brake.
    pub brakes: Box<[BrakeMark]>,
    pub stakes: Box<[StakeMark]>,
    /// Whether the project says that it touches no stake beyond those.
    pub denies_other_stakes: bool,
    /// One for each family.
    pub families: Box<[FamilyRecord]>,
    /// What the core brakes hold back, by what is said and by what is shown.
    pub held_back: FamilyRecord,
    pub reach: Option<Box<ReachRecord>>,
    /// What the reading remarked.
    pub faults: Box<[Fault]>,
    /// Words of the cohort, see [`super::Cohort::word`].
    pub publics: Box<[u32]>,
    pub needs_skills: Box<[u32]>,
    pub offers_skills: Box<[u32]>,
    pub own_questions: Box<[u32]>,
    /// Words again, a list for each of [`super::Cohort::by`]; none unless the project shares its own.
    pub own_groups: Box<[Box<[u32]>]>,
}

impl Record {
    /// Where it is told of: its file, or its label.
    pub fn told_of(&self) -> &str {
        if self.shares { &self.file } else { &self.name }
    }

    /// How many criteria are answered, and how many are asked.
    pub fn answered(&self) -> (usize, usize) {
        let is_open = |mark: &&Mark| matches!(mark.state(), State::Unknown | State::Declined);
        let known = self.criteria.iter().filter(|mark| mark.is_answered()).count();
        (known, known + self.criteria.iter().filter(is_open).count())
    }

    /// Keeps what a report about many projects needs. `reached` is the reach as the file gives it.
    pub fn of(
        seen: &Seen,
        assessment: &Assessment,
        reached: Option<&Reached>,
        catalogue: &Catalogue,
        by: &[By],
    ) -> (Self, Spoken) {
        let project = seen.project();
        let figures = project.reach.as_ref().map(|reach| measure(reach, assessment.date));
        let mut criteria = vec![Mark::new(State::Unknown, None, None); catalogue.criteria.len()];
        for item in assessment.families.iter().flat_map(|family| &family.items) {
            criteria[item.criterion] = Mark::new(item.state, item.level, item.rung);
        }
        let brakes = assessment.brakes.items.iter().map(|item| BrakeMark {
            mark: Mark::new(item.state, item.answer.map(|answer| answer.intensity), item.rung),
            mitigation: item.answer.and_then(|answer| answer.mitigation),
        });
        let stakes = assessment.stakes.items.iter().map(|item| StakeMark {
            stake: small(item.stake),
            mark: Mark::new(item.state, item.contribution, item.rung),
        });
        let record = Self {
            id: project.id.as_str().into(),
            name: project.name.as_str().into(),
            shares: seen.is_named(),
            file: Box::from(""),
            origin: project.extra.origin().filter(|_| seen.is_named()).map(Box::new),
            stage: project.stage.value,
            scale: project.territory.scale,
            bearer: project.bearer.kind,
            places: project.territory.places.join(", ").into(),
            fields: fields(project, catalogue),
            needs_support: project.needs_support.iter().map(|at| small(*at)).collect(),
            criteria: criteria.into(),
            brakes: brakes.collect(),
            stakes: stakes.collect(),
            denies_other_stakes: assessment.stakes.others == Others::None,
            families: assessment.families.iter().map(FamilyRecord::of).collect(),
            held_back: FamilyRecord {
                sums: assessment.brakes.tally.into(),
                supported: assessment.brakes.supported_tally.into(),
            },
            reach: reached.map(|reached| {
                let (figures, shown) = (figures.as_ref(), project.reach.as_ref());
                Box::new(ReachRecord::of(reached, figures, shown, assessment.date))
            }),
            faults: Box::default(),
            publics: Box::default(),
            needs_skills: Box::default(),
            offers_skills: Box::default(),
            own_questions: Box::default(),
            own_groups: Box::default(),
        };
        let spoken = Spoken {
            publics: project.publics.clone(),
            needs_skills: project.needs_skills.clone(),
            offers_skills: project.offers_skills.clone(),
            own_questions: project.own_questions.iter().map(|own| own.question.clone()).collect(),
            own_groups: match seen.is_named() {
                true => by.iter().map(|by| by.said(project).to_vec()).collect(),
                false => Vec::new(),
            },
        };
        (record, spoken)
    }
}

fn fields(project: &Project, catalogue: &Catalogue) -> Box<[u16]> {
    let Some(facet) = catalogue.facet("fields") else { return Box::default() };
    let at = |id: &crate::catalogue::Text| facet.values.iter().position(|value| value.id == *id);
    project.fields.iter().filter_map(at).map(small).collect()
}

/// A position in the catalogue: catalogues have hundreds of items, not tens of thousands.
fn small(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
