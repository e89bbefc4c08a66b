//! Coefficients of agreement in the published JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::data::schema::Fraction;
use crate::panel::agreement::{Agreement, Coefficient, Outcome};
use crate::panel::on_cases::OnCases;
use crate::panel::questions::Question;

/// How far readers agree.
#[derive(JsonSchema, Serialize)]
pub(super) struct AgreementJson {
    /// The coefficients are null unless it is `measured`.
    #[schemars(extend("enum" = ["not-enough-overlap", "nothing-varies", "measured"]))]
    status: &'static str,
    /// Readers who share a point with another.
    readers: usize,
    /// Points that two readers or more have answered.
    points: usize,
    /// Points that all readers of their project have answered.
    answered_by_all: usize,
    projects: usize,
    /// Pairs of readings of one point.
    pairs: usize,
    /// Of pairs of readers that gave the same level.
    same: Option<Fraction>,
    /// Of pairs of readers whose levels are at most one apart.
    within_one: Option<Fraction>,
    alpha: Option<AlphaJson>,
    /// For two readers alone.
    kappa: Option<KappaJson>,
}

/// Krippendorff's alpha: 1 where all agree, 0 where they agree as by chance.
#[derive(JsonSchema, Serialize)]
struct AlphaJson {
    nominal: CoefficientJson,
    /// The one to read first: levels are in an order and need not be equally far apart.
    ordinal: CoefficientJson,
    interval: CoefficientJson,
    ratio: CoefficientJson,
}

/// A coefficient.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct CoefficientJson {
    value: f64,
    /// From resampled points; null where too few of them vary.
    interval: Option<(f64, f64)>,
    /// From resampled projects, each with all its points; null for fewer than `enough_projects`.
    interval_by_projects: Option<(f64, f64)>,
}

impl From<Coefficient> for CoefficientJson {
    fn from(coefficient: Coefficient) -> Self {
        let Coefficient { value, interval, by_projects } = coefficient;
        Self { value, interval, interval_by_projects: by_projects }
    }
}

/// Cohen's kappa, weighted.
#[derive(JsonSchema, Serialize)]
struct KappaJson {
    linear: Option<f64>,
    quadratic: Option<f64>,
}

pub(super) fn agreement(agreement: &Agreement) -> AgreementJson {
    let (status, measures) = match &agreement.outcome {
        Outcome::NotEnoughOverlap => ("not-enough-overlap", None),
        Outcome::NothingVaries => ("nothing-varies", None),
        Outcome::Measured(measures) => ("measured", Some(measures)),
    };
    AgreementJson {
        status,
        readers: agreement.readers,
        points: agreement.points,
        answered_by_all: agreement.by_all,
        projects: agreement.projects,
        pairs: agreement.pairs.all,
        same: measures.and(agreement.pairs.same_share()).map(Fraction),
        within_one: measures.and(agreement.pairs.within_one_share()).map(Fraction),
        alpha: measures.map(|measures| AlphaJson {
            nominal: measures.nominal.into(),
            ordinal: measures.ordinal.into(),
            interval: measures.interval.into(),
            ratio: measures.ratio.into(),
        }),
        kappa: measures
            .and_then(|measures| measures.kappa)
            .map(|kappa| KappaJson { linear: kappa.linear, quadratic: kappa.quadratic }),
    }
}

/// One ladder over all projects.
#[derive(JsonSchema, Serialize)]
pub(super) struct QuestionJson<'c> {
    id: &'c str,
    kind: &'static str,
    scale: &'static str,
    points: usize,
    pairs: usize,
    same: Option<f64>,
    within_one: Option<f64>,
    alpha: Option<CoefficientJson>,
}

pub(super) fn questions<'c>(
    questions: &[Question],
    catalogue: &'c Catalogue,
) -> Vec<QuestionJson<'c>> {
    let one = |question: &Question| QuestionJson {
        id: question.subject.id(catalogue),
        kind: question.subject.kind(),
        scale: question.scale.as_str(),
        points: question.points,
        pairs: question.pairs.all,
        same: question.pairs.same_share(),
        within_one: question.pairs.within_one_share(),
        alpha: question.alpha.map(CoefficientJson::from),
    };
    questions.iter().map(one).collect()
}

/// Readings of practice cases, apart.
#[derive(JsonSchema, Serialize)]
pub(super) struct CasesJson<'c> {
    cases: usize,
    readers: usize,
    readings: usize,
    /// Readings of another version of a case, or of one that does not come with the program.
    left_out: usize,
    agreement: AgreementJson,
    with_agreed_levels: AgreedJson,
    questions: Vec<QuestionJson<'c>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    arithmetic: Vec<String>,
}

/// Each level that a reader gave, beside the agreed one.
#[derive(JsonSchema, Serialize)]
struct AgreedJson {
    pairs: usize,
    same: Option<f64>,
    within_one: Option<f64>,
}

pub(super) fn cases<'c>(
    cases: &OnCases,
    catalogue: &'c Catalogue,
    arithmetic: Vec<String>,
) -> CasesJson<'c> {
    CasesJson {
        cases: cases.cases,
        readers: cases.readers,
        readings: cases.readings,
        left_out: cases.left_out,
        agreement: agreement(&cases.agreement),
        with_agreed_levels: AgreedJson {
            pairs: cases.with_agreed.all,
            same: cases.with_agreed.same_share(),
            within_one: cases.with_agreed.within_one_share(),
        },
        questions: questions(&cases.questions, catalogue),
        arithmetic,
    }
}
