//! Coefficients of agreement in the published JSON.

use serde::Serialize;

use crate::panel::agreement::{Agreement, Coefficient, Outcome};

#[derive(Serialize)]
pub(super) struct AgreementJson {
    status: &'static str,
    readers: usize,
    points: usize,
    same: Option<f64>,
    within_one: Option<f64>,
    alpha: Option<AlphaJson>,
    kappa: Option<KappaJson>,
}

#[derive(Serialize)]
struct AlphaJson {
    nominal: CoefficientJson,
    ordinal: CoefficientJson,
    interval: CoefficientJson,
    ratio: CoefficientJson,
}

#[derive(Serialize)]
struct CoefficientJson {
    value: f64,
    interval: Option<(f64, f64)>,
}

impl From<Coefficient> for CoefficientJson {
    fn from(coefficient: Coefficient) -> Self {
        Self { value: coefficient.value, interval: coefficient.interval }
    }
}

#[derive(Serialize)]
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
