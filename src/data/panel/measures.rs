//! Coefficients of agreement in the published JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::data::schema::Fraction;
use crate::panel::agreement::{Agreement, Coefficient, Outcome};

/// How far readers agree.
#[derive(JsonSchema, Serialize)]
pub(super) struct AgreementJson {
    /// The coefficients are null unless it is `measured`.
    #[schemars(extend("enum" = ["not-enough-overlap", "nothing-varies", "measured"]))]
    status: &'static str,
    /// Readers who share a point with another.
    readers: usize,
    /// Points with two readers or more.
    points: usize,
    /// Of pairs of readers that gave the same level.
    #[schemars(with = "Option<Fraction>")]
    same: Option<f64>,
    /// Of pairs of readers whose levels are at most one apart.
    #[schemars(with = "Option<Fraction>")]
    within_one: Option<f64>,
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
struct CoefficientJson {
    value: f64,
    /// From resampled points; null where too few of them vary.
    interval: Option<(f64, f64)>,
}

impl From<Coefficient> for CoefficientJson {
    fn from(coefficient: Coefficient) -> Self {
        Self { value: coefficient.value, interval: coefficient.interval }
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
        same: measures.map(|measures| measures.same),
        within_one: measures.map(|measures| measures.within_one),
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
