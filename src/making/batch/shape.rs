//! The shape of what is kept. Sums are kept bit by bit, so that nothing is rounded on the way.

use serde::{Deserialize, Serialize};

use super::came::Came;
use crate::access::People;
use crate::catalogue::Stage;
use crate::descriptor::{BearerKind, Counting, ExpectedRange, Kind, Level, Origin, Scale, Unit};
use crate::diagnostic::{Known, Severity};
use crate::portfolio::cohort::{
    BrakeMark, FamilyRecord, Fault, Mark, ReachRecord, Record, Spoken, StakeMark, Sums,
};
use crate::reach::Uptake;

/// What a file gave.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    Project(Box<ProjectShape>),
    Other(String),
    Refused(Vec<FaultShape>),
}

#[derive(Debug, Serialize, Deserialize)]
pub struct ProjectShape {
    id: String,
    name: String,
    shares: bool,
    stage: String,
    scale: Option<String>,
    bearer: Option<String>,
    places: String,
    fields: Vec<u16>,
    support: Vec<u16>,
    criteria: Vec<u8>,
    /// The mark, and the mitigation where there is one.
    brakes: Vec<(u8, Option<u8>)>,
    stakes: Vec<(u16, u8)>,
    no_other_stakes: bool,
    /// The sums by what is said, and by what is shown.
    families: Vec<[[u64; 4]; 2]>,
    held_back: [[u64; 4]; 2],
    reach: Option<ReachShape>,
    faults: Vec<FaultShape>,
    publics: Vec<String>,
    needs: Vec<String>,
    offers: Vec<String>,
    #[serde(default)]
    own: Vec<String>,
    #[serde(default)]
    groups: Vec<Vec<String>>,
    /// File, sheet, row and id of the record that it was imported from.
    origin: Option<(String, [Option<String>; 3])>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ReachShape {
    unit: Option<String>,
    counting: Option<String>,
    expected: [PeopleShape; 2],
    range: Option<[u64; 2]>,
    users: PeopleShape,
    as_of: Option<String>,
    registered: PeopleShape,
    uptake: Option<(u64, Option<u64>)>,
    speed: Option<u64>,
    years: Vec<(i16, u64)>,
}

/// A count as others see it: the folder that this is kept in is handed to them.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum PeopleShape {
    Shown(u64),
    Few,
    KeptBack,
    Unknown,
}

impl From<People> for PeopleShape {
    fn from(people: People) -> Self {
        match people {
            People::Shown(count) => Self::Shown(count),
            People::Few => Self::Few,
            People::KeptBack => Self::KeptBack,
            People::Unknown => Self::Unknown,
        }
    }
}

impl From<PeopleShape> for People {
    fn from(people: PeopleShape) -> Self {
        match people {
            PeopleShape::Shown(count) => Self::Shown(count),
            PeopleShape::Few => Self::Few,
            PeopleShape::KeptBack => Self::KeptBack,
            PeopleShape::Unknown => Self::Unknown,
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub struct FaultShape {
    code: String,
    severity: String,
    path: String,
    line: u32,
    column: u32,
    message: String,
    help: Option<String>,
}

fn bits(sums: &Sums) -> [u64; 4] {
    [sums.achieved, sums.known, sums.headroom, sums.open].map(f64::to_bits)
}

fn sums(bits: &[u64; 4]) -> Sums {
    let [achieved, known, headroom, open] = bits.map(f64::from_bits);
    Sums { achieved, known, headroom, open }
}

fn family_bits(family: &FamilyRecord) -> [[u64; 4]; 2] {
    [bits(&family.sums), bits(&family.supported)]
}

fn family([kept, supported]: &[[u64; 4]; 2]) -> FamilyRecord {
    FamilyRecord { sums: sums(kept), supported: sums(supported) }
}

/// A value of a closed set by its name.
fn known<T: Known>(name: &str) -> Option<T> {
    T::NAMES.iter().find(|(other, _)| *other == name).map(|(_, value)| *value)
}

/// The same for a name that may be missing: `None` where it is there and unknown.
fn maybe<T: Known>(name: Option<&String>) -> Option<Option<T>> {
    name.map_or(Some(None), |name| known(name).map(Some))
}

fn name(text: &'static str) -> String {
    text.to_owned()
}

impl Shape {
    pub fn of(came: &Came) -> Self {
        match came {
            Came::Project { record, spoken, .. } => {
                Self::Project(Box::new(ProjectShape::of(record, spoken)))
            }
            Came::Other(kind) => Self::Other(name(kind.as_str())),
            Came::Refused(faults) => Self::Refused(faults.iter().map(FaultShape::of).collect()),
        }
    }

    /// `None` where something in it is not understood.
    pub fn came(self, path: &str) -> Option<Came> {
        match self {
            Self::Project(shape) => {
                let (record, spoken) = shape.record(path)?;
                Some(Came::Project { record: Box::new(record), spoken, line: None })
            }
            Self::Other(name) => Kind::all().find(|kind| kind.as_str() == name).map(Came::Other),
            Self::Refused(faults) => {
                let faults: Option<Vec<Fault>> =
                    faults.into_iter().map(FaultShape::fault).collect();
                faults.map(|faults| Came::Refused(faults.into()))
            }
        }
    }
}

impl ProjectShape {
    fn of(record: &Record, spoken: &Spoken) -> Self {
        Self {
            id: record.id.to_string(),
            name: record.name.to_string(),
            shares: record.shares,
            stage: name(record.stage.as_str()),
            scale: record.scale.map(|scale| name(scale.as_str())),
            bearer: record.bearer.map(|kind| name(kind.as_str())),
            places: record.places.to_string(),
            fields: record.fields.to_vec(),
            support: record.needs_support.to_vec(),
            criteria: record.criteria.iter().map(|mark| mark.bits()).collect(),
            brakes: record
                .brakes
                .iter()
                .map(|brake| (brake.mark.bits(), brake.mitigation.map(Level::get)))
                .collect(),
            stakes: record.stakes.iter().map(|stake| (stake.stake, stake.mark.bits())).collect(),
            no_other_stakes: record.denies_other_stakes,
            families: record.families.iter().map(family_bits).collect(),
            held_back: family_bits(&record.held_back),
            reach: record.reach.as_deref().map(ReachShape::of),
            faults: record.faults.iter().map(FaultShape::of).collect(),
            publics: spoken.publics.clone(),
            needs: spoken.needs_skills.clone(),
            offers: spoken.offers_skills.clone(),
            own: spoken.own_questions.clone(),
            groups: spoken.own_groups.clone(),
            origin: record.origin.as_deref().map(|origin| {
                let Origin { file, sheet, row, id } = origin.clone();
                (file, [sheet, row, id])
            }),
        }
    }

    fn record(self, path: &str) -> Option<(Record, Spoken)> {
        let brake = |(mark, done): (u8, Option<u8>)| BrakeMark {
            mark: Mark::from_bits(mark),
            mitigation: done.and_then(|done| Level::new(done.into())),
        };
        let stake = |(stake, mark)| StakeMark { stake, mark: Mark::from_bits(mark) };
        let faults: Option<Vec<Fault>> = self.faults.into_iter().map(FaultShape::fault).collect();
        let record = Record {
            id: self.id.into(),
            name: self.name.into(),
            shares: self.shares,
            // What stands in the place of a path is no file of one that is not named.
            file: if self.shares { path.into() } else { Box::default() },
            origin: self
                .origin
                .map(|(file, [sheet, row, id])| Box::new(Origin { file, sheet, row, id })),
            stage: known::<Stage>(&self.stage)?,
            scale: maybe::<Scale>(self.scale.as_ref())?,
            bearer: maybe::<BearerKind>(self.bearer.as_ref())?,
            places: self.places.into(),
            fields: self.fields.into(),
            needs_support: self.support.into(),
            criteria: self.criteria.into_iter().map(Mark::from_bits).collect(),
            brakes: self.brakes.into_iter().map(brake).collect(),
            stakes: self.stakes.into_iter().map(stake).collect(),
            denies_other_stakes: self.no_other_stakes,
            families: self.families.iter().map(family).collect(),
            held_back: family(&self.held_back),
            reach: match self.reach {
                Some(reach) => Some(Box::new(reach.record()?)),
                None => None,
            },
            faults: faults?.into(),
            publics: Box::default(),
            needs_skills: Box::default(),
            offers_skills: Box::default(),
            own_questions: Box::default(),
            own_groups: Box::default(),
        };
        let (publics, needs_skills, offers_skills) = (self.publics, self.needs, self.offers);
        let (own_questions, own_groups) = (self.own, self.groups);
        let spoken = Spoken { publics, needs_skills, offers_skills, own_questions, own_groups };
        Some((record, spoken))
    }
}

impl ReachShape {
    fn of(reach: &ReachRecord) -> Self {
        Self {
            unit: reach.unit.map(|unit| name(unit.as_str())),
            counting: reach.counting.map(|counting| name(counting.as_str())),
            expected: reach.expected.map(PeopleShape::from),
            range: reach.range.map(|range| [range.low, range.high].map(f64::to_bits)),
            users: reach.users.into(),
            as_of: reach.as_of.map(|day| day.to_string()),
            registered: reach.registered.into(),
            uptake: reach.uptake.map(|of| (of.low.to_bits(), of.high.map(f64::to_bits))),
            speed: reach.speed_per_month.map(f64::to_bits),
            years: reach.years.to_vec(),
        }
    }

    fn record(self) -> Option<ReachRecord> {
        Some(ReachRecord {
            unit: maybe::<Unit>(self.unit.as_ref())?,
            counting: maybe::<Counting>(self.counting.as_ref())?,
            expected: self.expected.map(People::from),
            range: self.range.map(|ends| {
                let [low, high] = ends.map(f64::from_bits);
                ExpectedRange { low, high }
            }),
            users: self.users.into(),
            as_of: match self.as_of {
                Some(day) => Some(day.parse().ok()?),
                None => None,
            },
            registered: self.registered.into(),
            uptake: self.uptake.map(|(low, high)| Uptake {
                low: f64::from_bits(low),
                high: high.map(f64::from_bits),
            }),
            speed_per_month: self.speed.map(f64::from_bits),
            years: self.years.into(),
        })
    }
}

impl FaultShape {
    fn of(fault: &Fault) -> Self {
        Self {
            code: fault.code.to_string(),
            severity: name(fault.severity.as_str()),
            path: fault.path.to_string(),
            line: fault.line,
            column: fault.column,
            message: fault.message.to_string(),
            help: fault.help.as_deref().map(str::to_owned),
        }
    }

    fn fault(self) -> Option<Fault> {
        let all = [Severity::Note, Severity::Warning, Severity::Error];
        Some(Fault {
            code: self.code.into(),
            severity: all.into_iter().find(|severity| severity.as_str() == self.severity)?,
            path: self.path.into(),
            line: self.line,
            column: self.column,
            message: self.message.into(),
            help: self.help.map(Into::into),
        })
    }
}
