//! What changed: steps with their causes, and the figures and gates that they move.

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::Status;
use crate::comparison::{Cause, Comparison, GateState, stable};
use crate::data::assessment::IntervalJson;
use crate::data::schema::{Fraction, OneOf, PerMonth};
use crate::material::Compared;

/// What changed.
#[derive(JsonSchema, Serialize)]
pub(super) struct ChangesJson {
    /// One for each cause, in the order of `order`.
    steps: Vec<StepJson>,
    /// Every figure of both states.
    figures: Vec<FigureJson>,
    gates: Vec<GateJson>,
    /// Null where one of the two has no count.
    pub(super) reach: Option<ReachJson>,
}

/// One cause.
#[derive(JsonSchema, Serialize)]
struct StepJson {
    /// Its number, from 1.
    #[schemars(range(min = 1))]
    step: usize,
    #[schemars(extend("enum" = ["date", "catalogue", "profile", "stage", "answer", "others", "evidence"]))]
    cause: &'static str,
    /// What was answered otherwise: `criterion:ID`, `brake:ID` or `stake:ID`; null for other
    /// causes.
    item: Option<String>,
    /// As it was.
    from: Option<String>,
    /// As it is.
    to: Option<String>,
    /// What the cause is made of: evidence that aged, items of the catalogue, weights.
    details: Vec<DetailJson>,
}

/// A part of a cause.
#[derive(JsonSchema, Serialize)]
struct DetailJson {
    /// What it is about.
    item: String,
    /// What happened to it.
    change: Option<&'static str>,
    from: Option<f64>,
    to: Option<f64>,
}

/// A figure in both states.
#[derive(JsonSchema, Serialize)]
struct FigureJson {
    /// `index`, `release`, `stakes`, `family:ID` and the like.
    id: String,
    /// Null where there was no such figure.
    before: Option<IntervalJson>,
    /// Null where there is no such figure.
    after: Option<IntervalJson>,
    /// The causes that moved it: each `before` is the `after` that precedes it, to the bit.
    steps: Vec<MovedJson>,
}

/// What one cause did to a figure.
#[derive(JsonSchema, Serialize)]
struct MovedJson {
    /// The number of the cause.
    #[schemars(range(min = 1))]
    step: usize,
    before: Option<IntervalJson>,
    after: Option<IntervalJson>,
}

/// A gate in both states.
#[derive(JsonSchema, Serialize)]
struct GateJson {
    id: String,
    /// Null where the profile had no such gate.
    before: Option<GateStateJson>,
    /// Null where the profile has no such gate.
    after: Option<GateStateJson>,
    /// The steps that moved it.
    steps: Vec<usize>,
}

/// How a gate stands.
#[derive(JsonSchema, Serialize)]
struct GateStateJson {
    status: OneOf<Status>,
    low: Option<Fraction>,
    high: Option<Fraction>,
}

impl From<GateState> for GateStateJson {
    fn from(GateState { status, low, high }: GateState) -> Self {
        Self { status: OneOf(status), low: low.map(Fraction), high: high.map(Fraction) }
    }
}

/// Users in both states.
#[derive(JsonSchema, Serialize)]
pub(super) struct ReachJson {
    pub(super) from: Option<u64>,
    pub(super) to: Option<u64>,
    /// From the first day to the second.
    pub(super) per_month: Option<PerMonth>,
    /// Whether a count of one to four people is withheld: it is null then, and so is the speed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) kept_back: bool,
}

pub(super) fn changes(compared: Compared<'_>) -> ChangesJson {
    let comparison = compared.comparison;
    let numbered = comparison.steps.iter().enumerate();
    let steps_json = numbered.map(|(at, one)| step(at + 1, &one.cause, compared)).collect();
    let figures = comparison.every_figure().into_iter().map(|figure| FigureJson {
        id: figure.id(),
        before: comparison.before.figure(&figure).map(IntervalJson::from),
        after: comparison.after.figure(&figure).map(IntervalJson::from),
        steps: comparison
            .steps_of(&figure)
            .map(|(step, moved)| MovedJson {
                step,
                before: moved.before.map(IntervalJson::from),
                after: moved.after.map(IntervalJson::from),
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
            per_month: reach.per_month.map(PerMonth),
            kept_back: false,
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
        Cause::Others { from: old, to: new } => {
            (from, to) = (Some(old.as_str().to_owned()), Some(new.as_str().to_owned()));
        }
        Cause::Answer { from: old, to: new, item } => {
            (from, to) = (stable(old.as_ref()), stable(new.as_ref()));
            if compared.is_on_other_words(item) {
                details.push(DetailJson {
                    item: item.name(),
                    change: Some("reworded"),
                    from: None,
                    to: None,
                });
            }
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

fn gates(comparison: &Comparison) -> Vec<GateJson> {
    let (before, after) = (&comparison.before, &comparison.after);
    let gates = comparison.every_gate().into_iter().map(|id| GateJson {
        id: id.to_owned(),
        before: before.gate(id).map(GateStateJson::from),
        after: after.gate(id).map(GateStateJson::from),
        steps: comparison.steps_of_gate(id).collect(),
    });
    gates.collect()
}
