//! Agreement and severity in words.

use super::Parts;
use crate::document::{Build, Doc};
use crate::i18n::{Phrases, decimal, percent};
use crate::panel::agreement::{Agreement, Coefficient, ENOUGH, Kappa, Measures, Outcome};
use crate::panel::severity::{MOST, READERS, Severity};

/// Agreement over a set of points.
pub(super) fn paragraphs(out: &mut Doc, agreement: &Agreement, phrases: &Phrases) {
    let facts = [
        ("points", agreement.points.into()),
        ("readers", agreement.readers.into()),
        ("enough", ENOUGH.into()),
    ];
    match &agreement.outcome {
        Outcome::NotEnoughOverlap => {
            out.text(phrases.tell("panel-not-enough", facts));
        }
        Outcome::NothingVaries => out.text(phrases.tell("panel-nothing-varies", facts)),
        Outcome::Measured(measures) => {
            let (same, near) = (measures.same, measures.within_one);
            let language = phrases.language();
            out.text(phrases.tell(
                "panel-shares",
                [
                    ("points", agreement.points.into()),
                    ("readers", agreement.readers.into()),
                    ("same", percent(same, language).into()),
                    ("near", percent(near, language).into()),
                ],
            ));
            coefficients(out, measures, phrases);
            out.text(phrases.say("panel-alpha-how"));
        }
    }
}

fn coefficients(out: &mut Doc, measures: &Measures, phrases: &Phrases) {
    let mut rows = vec![
        row("panel-alpha-ordinal", &measures.ordinal, phrases),
        row("panel-alpha-interval", &measures.interval, phrases),
        row("panel-alpha-nominal", &measures.nominal, phrases),
    ];
    if let Some(Kappa { linear, quadratic }) = measures.kappa {
        for (id, value) in [("panel-kappa-linear", linear), ("panel-kappa-quadratic", quadratic)] {
            let value = value.map_or_else(|| "–".to_owned(), |value| figure(value, phrases));
            rows.push(vec![phrases.say(id), value, "–".to_owned()]);
        }
    }
    let heads = ["panel-head-coefficient", "panel-head-value", "panel-head-interval"];
    out.table(heads.map(|head| phrases.say(head)).to_vec(), rows);
}

fn row(id: &str, coefficient: &Coefficient, phrases: &Phrases) -> Vec<String> {
    let interval = coefficient.interval;
    vec![phrases.say(id), figure(coefficient.value, phrases), between(interval, phrases)]
}

/// A coefficient to two decimals, with a minus sign rather than a hyphen.
fn figure(value: f64, phrases: &Phrases) -> String {
    decimal(value, 2, phrases.language()).replace('-', "−")
}

fn between(interval: Option<(f64, f64)>, phrases: &Phrases) -> String {
    match interval {
        None => "–".to_owned(),
        Some((low, high)) => format!("[{} ; {}]", figure(low, phrases), figure(high, phrases)),
    }
}

/// Whether readers give higher or lower levels than the others on the same points.
pub(super) fn severity(out: &mut Doc, parts: Parts<'_>, phrases: &Phrases) {
    let leans = match &parts.panel.severity {
        Severity::NotEnoughOverlap => {
            return out.text(phrases.tell(
                "panel-severity-not-enough",
                [("readers", READERS.into()), ("enough", ENOUGH.into())],
            ));
        }
        Severity::TooMany => {
            return out.text(phrases.tell("panel-severity-too-many", [("most", MOST.into())]));
        }
        Severity::Estimated(leans) => leans,
    };
    out.text(phrases.say("panel-severity-how"));
    let signed = |value: f64| {
        let text = figure(value, phrases);
        if value > 0.0 && text != "0" { format!("+{text}") } else { text }
    };
    let rows = leans.iter().map(|lean| {
        let interval = lean.interval.map_or_else(
            || "–".to_owned(),
            |(low, high)| format!("[{} ; {}]", signed(low), signed(high)),
        );
        vec![
            parts.reader(lean.reader, phrases),
            lean.points.to_string(),
            signed(lean.levels),
            interval,
        ]
    });
    let heads =
        ["panel-head-reader", "panel-head-points", "panel-head-difference", "panel-head-interval"];
    out.table(heads.map(|head| phrases.say(head)).to_vec(), rows.collect());
}
