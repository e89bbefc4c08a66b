//! Two folders paired by id: who joined, who left, and what changed between them.

use serde::Serialize;

use super::changes::{ChangesJson, changes};
use super::{SCHEMA, written};
use crate::access::{People, Seen};
use crate::comparison::ORDER;
use crate::comparison::cohort::{BANDS, Bands, Pair};
use crate::material::{Gathering, in_name_order};
use crate::reach::Reached;

#[derive(Serialize)]
struct CohortsJson<'c> {
    schema: &'static str,
    order: [&'static str; 5],
    date: String,
    joined: Vec<NamedJson<'c>>,
    left: Vec<NamedJson<'c>>,
    moved: Vec<PairJson<'c>>,
    unchanged: Vec<NamedJson<'c>>,
    distributions: Vec<DistributionJson>,
}

#[derive(Serialize)]
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

#[derive(Serialize)]
struct PairJson<'c> {
    #[serde(flatten)]
    named: NamedJson<'c>,
    old_date: String,
    new_date: String,
    #[serde(flatten)]
    changes: ChangesJson,
}

#[derive(Serialize)]
struct DistributionJson {
    figure: String,
    before: BandsJson,
    after: BandsJson,
}

#[derive(Serialize)]
struct BandsJson {
    bands: Vec<BandJson>,
    unknown: usize,
}

#[derive(Serialize)]
struct BandJson {
    from: u8,
    to: u8,
    count: usize,
    least: usize,
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
        order: ORDER,
        date: gathering.date.to_string(),
        joined: joined.into_iter().map(NamedJson::new).collect(),
        left: left.into_iter().map(NamedJson::new).collect(),
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
    written(&json)
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
        old_date: old.side.date.to_string(),
        new_date: new.side.date.to_string(),
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
