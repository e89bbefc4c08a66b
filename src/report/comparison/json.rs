//! Comparisons for programs: `germoir/comparison/1`.
//!
//! `before` and `after` of the steps of a figure chain to the bit: each `before` is the `after`
//! that precedes it, the first that of the figure, the last `after` that of the figure.

use serde::Serialize;

use super::overview::{in_name_order, label};
use super::{Compared, Gathering, Origin, every_figure, steps};
use crate::assessment::Interval;
use crate::comparison::cohort::{BANDS, Bands, Pair};
use crate::comparison::{Cause, Comparison, GateState, ORDER, Side, Told};
use crate::descriptor::{Project, Said};

const SCHEMA: &str = "germoir/comparison/1";
/// The fewest people that a table over a cohort shows, less one.
const HIDDEN: u64 = 4;

#[derive(Serialize)]
struct ProjectsJson<'c> {
    schema: &'static str,
    order: [&'static str; 5],
    old: SideJson<'c>,
    new: SideJson<'c>,
    #[serde(flatten)]
    changes: ChangesJson,
}

#[derive(Serialize)]
struct SideJson<'c> {
    kind: &'static str,
    id: &'c str,
    fingerprint: &'c str,
    reviewer: Option<&'c str>,
    role: Option<&'static str>,
    date: String,
    stage: &'static str,
    catalogue: &'c str,
    profile: ProfileJson<'c>,
}

#[derive(Serialize)]
struct ProfileJson<'c> {
    name: &'c str,
    fingerprint: &'c str,
}

#[derive(Serialize)]
struct ChangesJson {
    steps: Vec<StepJson>,
    figures: Vec<FigureJson>,
    gates: Vec<GateJson>,
    reach: Option<ReachJson>,
}

#[derive(Serialize)]
struct StepJson {
    step: usize,
    cause: &'static str,
    item: Option<String>,
    from: Option<String>,
    to: Option<String>,
    details: Vec<DetailJson>,
}

#[derive(Serialize)]
struct DetailJson {
    item: String,
    change: Option<&'static str>,
    from: Option<f64>,
    to: Option<f64>,
}

#[derive(Serialize)]
struct FigureJson {
    id: String,
    before: Option<IntervalJson>,
    after: Option<IntervalJson>,
    steps: Vec<MovedJson>,
}

#[derive(Serialize)]
struct MovedJson {
    step: usize,
    before: Option<IntervalJson>,
    after: Option<IntervalJson>,
}

#[derive(Serialize)]
struct IntervalJson {
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    coverage: Option<f64>,
}

impl From<Interval> for IntervalJson {
    fn from(Interval { value, low, high, coverage }: Interval) -> Self {
        Self { value, low, high, coverage }
    }
}

#[derive(Serialize)]
struct GateJson {
    id: String,
    before: Option<GateStateJson>,
    after: Option<GateStateJson>,
    /// The steps that moved it.
    steps: Vec<usize>,
}

#[derive(Serialize)]
struct GateStateJson {
    status: &'static str,
    low: Option<f64>,
    high: Option<f64>,
}

impl From<GateState> for GateStateJson {
    fn from(GateState { status, low, high }: GateState) -> Self {
        Self { status: status.as_str(), low, high }
    }
}

#[derive(Serialize)]
struct ReachJson {
    from: Option<u64>,
    to: Option<u64>,
    per_month: Option<f64>,
}

/// Writes the comparison of one project.
pub fn project(compared: Compared<'_>) -> String {
    let json = ProjectsJson {
        schema: SCHEMA,
        order: ORDER,
        old: side(compared.old, compared.old_origin),
        new: side(compared.new, compared.new_origin),
        changes: changes(compared),
    };
    written(&json)
}

fn written(json: &impl Serialize) -> String {
    let mut text = crate::report::published::pretty(json);
    text.push('\n');
    text
}

fn side<'c>(side: Side<'c>, origin: &'c Origin) -> SideJson<'c> {
    let own = side.project.fingerprint.as_str();
    let (kind, fingerprint, reviewer, role) = match origin {
        Origin::Project => ("project", own, None, None),
        Origin::Review { reviewer, role, fingerprint } => {
            ("review", fingerprint.as_str(), Some(reviewer.as_str()), *role)
        }
    };
    SideJson {
        kind,
        id: &side.project.id,
        fingerprint,
        reviewer,
        role,
        date: side.date.to_string(),
        stage: side.project.stage.value.as_str(),
        catalogue: &side.catalogue.fingerprint,
        profile: ProfileJson { name: &side.profile.name, fingerprint: &side.profile.fingerprint },
    }
}

fn changes(compared: Compared<'_>) -> ChangesJson {
    let comparison = compared.comparison;
    let numbered = comparison.steps.iter().enumerate();
    let steps_json = numbered.map(|(at, one)| step(at + 1, &one.cause, compared)).collect();
    let figures = every_figure(comparison).into_iter().map(|figure| FigureJson {
        id: figure.id(),
        before: comparison.before.figure(&figure).map(IntervalJson::from),
        after: comparison.after.figure(&figure).map(IntervalJson::from),
        steps: steps(comparison, &figure)
            .map(|(at, before, after)| MovedJson {
                step: at + 1,
                before: before.map(IntervalJson::from),
                after: after.map(IntervalJson::from),
            })
            .collect(),
    });
    ChangesJson {
        steps: steps_json,
        figures: figures.collect(),
        gates: gates(comparison),
        reach: compared.reach.map(|reach| ReachJson {
            from: reach.from,
            to: reach.to,
            per_month: reach.per_month,
        }),
    }
}

fn step(number: usize, cause: &Cause, compared: Compared<'_>) -> StepJson {
    let (mut from, mut to, mut details) = (None, None, Vec::new());
    match cause {
        Cause::Date { from: old, to: new, aged } => {
            (from, to) = (Some(old.to_string()), Some(new.to_string()));
            details.extend(aged.iter().map(|aged| DetailJson {
                item: aged.item.name(),
                change: Some("rung"),
                from: Some(f64::from(aged.from.number())),
                to: Some(f64::from(aged.to.number())),
            }));
        }
        Cause::Catalogue => {
            details.extend(compared.departures.iter().map(|departure| DetailJson {
                item: departure.item.to_string(),
                change: Some(departure.change.as_str()),
                from: None,
                to: None,
            }));
        }
        Cause::Profile { weights } => {
            let (old, new) = (&compared.old.profile.name, &compared.new.profile.name);
            (from, to) = (Some(old.clone()), Some(new.clone()));
            details.extend(weights.iter().map(|weight| DetailJson {
                item: weight.of.clone(),
                change: Some("weight"),
                from: Some(weight.from),
                to: Some(weight.to),
            }));
        }
        Cause::Stage { from: old, to: new } => {
            (from, to) = (Some(old.as_str().to_owned()), Some(new.as_str().to_owned()));
        }
        Cause::Answer { from: old, to: new, .. } => {
            (from, to) = (said(old.as_ref()), said(new.as_ref()));
        }
        Cause::Evidence { change, from: old, to: new, item } => {
            (from, to) = (Some(old.as_str().to_owned()), Some(new.as_str().to_owned()));
            for (name, count) in [("added", change.added), ("removed", change.removed)] {
                if count > 0 {
                    details.push(DetailJson {
                        item: item.name(),
                        change: Some(name),
                        from: None,
                        to: Some(count as f64),
                    });
                }
            }
        }
    }
    StepJson {
        step: number,
        cause: cause.as_str(),
        item: cause.item().map(|item| item.name()),
        from,
        to,
        details,
    }
}

/// `3`, `3/2` for a brake (intensity and mitigation), a state, or null where a stake is not named.
fn said(said: Option<&Said<Told>>) -> Option<String> {
    Some(match said? {
        Said::Unknown => "unknown".to_owned(),
        Said::Declined => "declined".to_owned(),
        Said::NotApplicable(_) => "not-applicable".to_owned(),
        Said::Given(Told { level, mitigation: None }) => level.get().to_string(),
        Said::Given(Told { level, mitigation: Some(mitigation) }) => {
            format!("{}/{}", level.get(), mitigation.get())
        }
    })
}

fn gates(comparison: &Comparison) -> Vec<GateJson> {
    let (before, after) = (&comparison.before, &comparison.after);
    let mut ids: Vec<&String> = after.gates.iter().map(|(id, _)| id).collect();
    ids.extend(before.gates.iter().map(|(id, _)| id).filter(|id| after.gate(id).is_none()));
    let gates = ids.into_iter().map(|id| GateJson {
        id: id.clone(),
        before: before.gate(id).map(GateStateJson::from),
        after: after.gate(id).map(GateStateJson::from),
        steps: comparison
            .steps
            .iter()
            .enumerate()
            .filter(|(_, step)| step.gates.iter().any(|moved| moved.gate == *id))
            .map(|(at, _)| at + 1)
            .collect(),
    });
    gates.collect()
}

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
    fn new(project: &'c Project) -> Self {
        let name = project.sharing.value.cohort.then_some(project.name.as_str());
        Self { id: &project.id, name }
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
    let mut pairs: Vec<&Pair> = cohorts.pairs.iter().collect();
    pairs.sort_by_cached_key(|pair| {
        let project = new[pair.new].side.project;
        (label(project).to_lowercase(), project.id.clone())
    });
    let (moved, still): (Vec<&Pair>, Vec<&Pair>) =
        pairs.into_iter().partition(|pair| pair.has_moved());
    let joined = in_name_order(cohorts.joined.iter().map(|at| new[*at].side.project).collect());
    let left = in_name_order(cohorts.left.iter().map(|at| old[*at].side.project).collect());
    let json = CohortsJson {
        schema: SCHEMA,
        order: ORDER,
        date: gathering.date.to_string(),
        joined: joined.into_iter().map(NamedJson::new).collect(),
        left: left.into_iter().map(NamedJson::new).collect(),
        moved: moved.into_iter().map(|one| pair(one, gathering)).collect(),
        unchanged: still
            .into_iter()
            .map(|pair| NamedJson::new(new[pair.new].side.project))
            .collect(),
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
    let mut changes = changes(Compared {
        old: old.side,
        new: new.side,
        old_origin: &Origin::Project,
        new_origin: &Origin::Project,
        comparison: &pair.comparison,
        departures: gathering.departures,
        reached: (old.reached, new.reached),
        reach: pair.reach,
    });
    if let Some(reach) = &mut changes.reach {
        let is_small = |users: Option<u64>| users.is_some_and(|n| (1..=HIDDEN).contains(&n));
        let small = (is_small(reach.from), is_small(reach.to));
        if small.0 || small.1 {
            reach.per_month = None;
        }
        reach.from = reach.from.filter(|_| !small.0);
        reach.to = reach.to.filter(|_| !small.1);
    }
    PairJson {
        named: NamedJson::new(new.side.project),
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
