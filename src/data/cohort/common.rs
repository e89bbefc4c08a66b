//! What a cohort has in common: who is in it, evidence, families, stakes, brakes.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalogue::Text;
use crate::catalogue::profile::RELEASE;
use crate::data::schema::{BrakeId, Fraction, GroupId, StakeId};
use crate::descriptor::{BearerKind, Rung, Scale};
use crate::diagnostic::Known;
use crate::material::CohortParts;
use crate::portfolio::cohort::{Counted, Evidence, Quartiles};

/// Who is in the cohort, by what the files say of themselves.
#[derive(JsonSchema, Serialize)]
pub(super) struct GlanceJson<'c> {
    stages: Vec<CountedJson<'c>>,
    scales: Vec<CountedJson<'c>>,
    bearers: Vec<CountedJson<'c>>,
    fields: Vec<CountedJson<'c>>,
    publics: Vec<PublicJson>,
}

#[derive(JsonSchema, Serialize)]
struct CountedJson<'c> {
    /// Null for the projects that do not say.
    id: Option<&'c str>,
    projects: usize,
}

/// People whom several projects are for, in their words.
#[derive(JsonSchema, Serialize)]
struct PublicJson {
    public: String,
    projects: usize,
}

/// All answers of all projects, counted by what supports them.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct EvidenceJson {
    /// Answers with a level.
    answered: usize,
    /// Of these, how many stand on each rung, from word alone to an independent look.
    rungs: BTreeMap<&'static str, usize>,
    declined: usize,
    unknown: usize,
    not_applicable: usize,
    not_due: usize,
}

impl From<Evidence> for EvidenceJson {
    fn from(evidence: Evidence) -> Self {
        let rungs = Rung::NAMES.iter().zip(evidence.rungs);
        Self {
            answered: evidence.answered(),
            rungs: rungs.map(|((name, _), count)| (*name, count)).collect(),
            declined: evidence.declined,
            unknown: evidence.unknown,
            not_applicable: evidence.not_applicable,
            not_due: evidence.not_due,
        }
    }
}

/// How one family, or the release from brakes, lies over the projects that were asked.
#[derive(JsonSchema, Serialize)]
pub(super) struct DistributionJson<'c> {
    id: &'c str,
    /// Projects to which the family applies.
    asked: usize,
    /// Of these, how many say nothing of it.
    silent: usize,
    value: Option<QuartilesJson>,
    low: Option<QuartilesJson>,
    high: Option<QuartilesJson>,
    coverage: Option<QuartilesJson>,
    supported_low: Option<QuartilesJson>,
    supported_high: Option<QuartilesJson>,
    supported_coverage: Option<QuartilesJson>,
    /// From 0 to 1 in equal bands.
    bands: Vec<BandJson>,
}

/// Null where there are too few projects.
#[derive(JsonSchema, Serialize)]
struct QuartilesJson {
    #[schemars(with = "Fraction")]
    first: f64,
    #[schemars(with = "Fraction")]
    median: f64,
    #[schemars(with = "Fraction")]
    third: f64,
}

impl From<Quartiles> for QuartilesJson {
    fn from(Quartiles { first, median, third }: Quartiles) -> Self {
        Self { first, median, third }
    }
}

#[derive(JsonSchema, Serialize)]
struct BandJson {
    /// Projects whose range from `low` to `high` lies within the band.
    within: usize,
    /// Projects whose range goes beyond it.
    crossing: usize,
}

/// A group of stakes.
#[derive(JsonSchema, Serialize)]
pub(super) struct GroupJson<'c> {
    group: GroupId<'c>,
    /// Projects that contribute to one of its stakes.
    projects: usize,
    stakes: Vec<StakeJson<'c>>,
}

#[derive(JsonSchema, Serialize)]
struct StakeJson<'c> {
    id: StakeId<'c>,
    /// Projects with a level of 1 or more.
    contributing: usize,
    /// Of these, those with 3 or 4.
    deeply: usize,
    at_zero: usize,
    /// Projects that name it without a level.
    open: usize,
}

#[derive(JsonSchema, Serialize)]
pub(super) struct BrakeJson<'c> {
    id: BrakeId<'c>,
    answered: usize,
    /// Projects that feel it: an intensity of 1 or more.
    felt: usize,
    /// Projects at each intensity, from 0 to 4.
    intensities: [usize; 5],
    /// Of those that feel it, the projects that say what was done about it, be it nothing.
    told: usize,
    /// What is left of it on average in the projects of `told`; null without any.
    mean_residual: Option<Fraction>,
    /// What loosens it, in the language that was asked for.
    levers: &'c [Text],
}

pub(super) fn glance<'c>(parts: &CohortParts<'c>) -> GlanceJson<'c> {
    let glance = parts.cohort.glance(parts.catalogue);
    let fields = parts.catalogue.facet("fields");
    let field = |at: &usize| {
        let value = fields.and_then(|facet| facet.values.get(*at));
        value.map_or("", |value| value.id.as_ref())
    };
    let publics = glance.publics.into_iter();
    GlanceJson {
        stages: counted(&glance.stages, |stage| stage.as_str()),
        scales: counted(&glance.scales, |scale: &Scale| scale.as_str()),
        bearers: counted(&glance.bearers, |kind: &BearerKind| kind.as_str()),
        fields: counted(&glance.fields, field),
        publics: publics.map(|(public, projects)| PublicJson { public, projects }).collect(),
    }
}

fn counted<'c, T>(list: &[Counted<T>], name: impl Fn(&T) -> &'c str) -> Vec<CountedJson<'c>> {
    let counts = list.iter().map(|counted| CountedJson {
        id: counted.what.as_ref().map(&name),
        projects: counted.projects,
    });
    counts.collect()
}

pub(super) fn families<'c>(parts: &CohortParts<'c>) -> Vec<DistributionJson<'c>> {
    let catalogue = parts.catalogue;
    let of = |quartiles: Option<Quartiles>| quartiles.map(QuartilesJson::from);
    let families = parts.cohort.distributions(catalogue).into_iter().map(|family| {
        let bands = family.bands.iter();
        let bands =
            bands.map(|band| BandJson { within: band.within, crossing: band.crossing }).collect();
        DistributionJson {
            id: family.family.map_or(RELEASE, |at| catalogue.families[at].id.as_ref()),
            asked: family.asked,
            silent: family.silent,
            value: of(family.value),
            low: of(family.low),
            high: of(family.high),
            coverage: of(family.coverage),
            supported_low: of(family.supported_low),
            supported_high: of(family.supported_high),
            supported_coverage: of(family.supported),
            bands,
        }
    });
    families.collect()
}

pub(super) fn stakes<'c>(parts: &CohortParts<'c>) -> Vec<GroupJson<'c>> {
    let catalogue = parts.catalogue;
    let groups = parts.cohort.stakes(catalogue).into_iter().map(|group| {
        let stakes = group.stakes.iter().map(|stake| StakeJson {
            id: StakeId(&catalogue.stakes[stake.stake].id),
            contributing: stake.contributing,
            deeply: stake.deeply,
            at_zero: stake.at_zero,
            open: stake.open,
        });
        GroupJson {
            group: GroupId(&catalogue.groups[group.group].id),
            projects: group.projects,
            stakes: stakes.collect(),
        }
    });
    groups.collect()
}

pub(super) fn brakes<'c>(parts: &CohortParts<'c>) -> Vec<BrakeJson<'c>> {
    let brakes = parts.cohort.brakes(parts.catalogue).into_iter().map(|felt| {
        let brake = &parts.catalogue.brakes[felt.brake];
        BrakeJson {
            id: BrakeId(&brake.id),
            answered: felt.answered,
            felt: felt.felt(),
            intensities: felt.intensities,
            told: felt.told(),
            mean_residual: felt.residual.map(Fraction),
            levers: &brake.scale.get(parts.phrases.language()).levers,
        }
    });
    brakes.collect()
}
