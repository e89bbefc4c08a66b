//! Two folders paired by id: who joined, who left, and what changed between them.

use schemars::JsonSchema;
use serde::Serialize;

use super::changes::{ChangesJson, changes};
use super::{ComparisonJson, SCHEMA};
use crate::access::{People, Seen};
use crate::assessment::METHOD;
use crate::comparison::ORDER;
use crate::comparison::cohort::{BANDS, Bands, Pair};
use crate::data::published;
use crate::data::schema::Day;
use crate::material::{Gathering, in_name_order};
use crate::reach::Reached;

/// Two folders, their projects paired by id. Lists are in the order of names.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct CohortsJson<'c> {
    #[schemars(extend("const" = "germoir/comparison/1"))]
    schema: &'static str,
    /// The method by which both are worked out: none of the changes comes from it.
    #[schemars(range(min = 1))]
    method: u32,
    /// The order in which causes are applied.
    order: [&'static str; 5],
    date: Day,
    /// Only in the second folder.
    joined: Vec<NamedJson<'c>>,
    /// Only in the first folder.
    left: Vec<NamedJson<'c>>,
    /// In one folder, while the file in the other could not be read: nobody can say what changed.
    unread: Vec<NamedJson<'c>>,
    /// In both, and something changed.
    moved: Vec<PairJson<'c>>,
    /// In both, and nothing changed.
    unchanged: Vec<NamedJson<'c>>,
    /// How each figure lies over the projects.
    distributions: Vec<DistributionJson>,
}

/// A project.
#[derive(JsonSchema, Serialize)]
struct NamedJson<'c> {
    id: &'c str,
    /// Null where the project did not agree to be shown with others.
    name: Option<&'c str>,
}

impl<'c> NamedJson<'c> {
    fn new(seen: &'c Seen) -> Self {
        Self { id: seen.id(), name: seen.is_named().then_some(seen.name()) }
    }
}

/// A project in both folders.
#[derive(JsonSchema, Serialize)]
struct PairJson<'c> {
    #[serde(flatten)]
    named: NamedJson<'c>,
    old_date: Day,
    new_date: Day,
    #[serde(flatten)]
    changes: ChangesJson,
}

/// A figure over the projects of each folder.
#[derive(JsonSchema, Serialize)]
struct DistributionJson {
    /// `index`, `release`, `stakes`, `family:ID` and the like.
    figure: String,
    before: BandsJson,
    after: BandsJson,
}

/// How many projects lie in each band.
#[derive(JsonSchema, Serialize)]
struct BandsJson {
    bands: Vec<BandJson>,
    /// Projects without a value.
    unknown: usize,
}

/// A band of values.
#[derive(JsonSchema, Serialize)]
struct BandJson {
    /// On 100.
    #[schemars(range(min = 0, max = 100))]
    from: u8,
    /// On 100.
    #[schemars(range(min = 0, max = 100))]
    to: u8,
    /// Projects whose value lies in it.
    count: usize,
    /// Projects whose whole range lies in it.
    least: usize,
    /// Projects whose range touches it.
    most: usize,
}

/// Writes the comparison of two cohorts; lists are in name order.
pub fn cohorts(gathering: Gathering<'_>) -> String {
    let Gathering { old, new, cohorts, .. } = gathering;
    let (moved, still) = gathering.moved_and_still();
    let joined = in_name_order(cohorts.joined.iter().map(|at| new[*at].seen).collect());
    let left = in_name_order(cohorts.left.iter().map(|at| old[*at].seen).collect());
    let json = CohortsJson {
        schema: SCHEMA,
        method: METHOD,
        order: ORDER,
        date: Day(gathering.date),
        joined: joined.into_iter().map(NamedJson::new).collect(),
        left: left.into_iter().map(NamedJson::new).collect(),
        unread: in_name_order(gathering.unread()).into_iter().map(NamedJson::new).collect(),
        moved: moved.into_iter().map(|one| pair(one, gathering)).collect(),
        unchanged: still.into_iter().map(|pair| NamedJson::new(new[pair.new].seen)).collect(),
        distributions: cohorts
            .distributions
            .iter()
            .map(|distribution| DistributionJson {
                figure: distribution.figure.id(),
                before: bands(&distribution.before),
                after: bands(&distribution.after),
            })
            .collect(),
    };
    published::document(&ComparisonJson::Cohorts(Box::new(json)))
}

fn pair<'c>(pair: &'c Pair, gathering: Gathering<'c>) -> PairJson<'c> {
    let (old, new) = (&gathering.old[pair.old], &gathering.new[pair.new]);
    let mut changes = changes(gathering.compared(pair));
    if let Some(reach) = &mut changes.reach {
        let is_small = |users: Option<u64>, reached: Option<&Reached>| {
            People::of(users, reached.and_then(|reached| reached.unit)) == People::Few
        };
        let small = (is_small(reach.from, old.reached), is_small(reach.to, new.reached));
        reach.kept_back = small.0 || small.1;
        reach.per_month = reach.per_month.filter(|_| !reach.kept_back);
        reach.from = reach.from.filter(|_| !small.0);
        reach.to = reach.to.filter(|_| !small.1);
    }
    PairJson {
        named: NamedJson::new(new.seen),
        old_date: Day(old.side.date),
        new_date: Day(new.side.date),
        changes,
    }
}

fn bands(bands: &Bands) -> BandsJson {
    let counted = BANDS.iter().zip(&bands.bands).map(|((from, to), band)| BandJson {
        from: *from,
        to: *to,
        count: band.count,
        least: band.least,
        most: band.most,
    });
    BandsJson { bands: counted.collect(), unknown: bands.unknown }
}
