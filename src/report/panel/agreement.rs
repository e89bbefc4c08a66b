//! Agreement and severity in words.

use super::{Pages, Parts};
use crate::document::{Build, Doc};
use crate::i18n::{Phrases, decimal, percent};
use crate::panel::agreement::{Agreement, Coefficient, ENOUGH, Kappa, Measures, Outcome, PROJECTS};
use crate::panel::severity::{MOST, READERS, Severity};

/// Agreement over a set of points.
pub(super) fn paragraphs(
    out: &mut impl Build,
    agreement: &Agreement,
    pages: Pages,
    phrases: &Phrases,
) {
    if agreement.points > 0 {
        out.text(answered(agreement, pages, phrases));
    }
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
            let pairs = agreement.pairs;
            let language = phrases.language();
            let share = |share: Option<f64>| percent(share.unwrap_or_default(), language);
            out.text(phrases.tell(
                "panel-shares",
                [
                    ("pairs", pairs.all.into()),
                    ("same", share(pairs.same_share()).into()),
                    ("near", share(pairs.within_one_share()).into()),
                ],
            ));
            coefficients(out, measures, phrases);
            out.text(phrases.say("panel-alpha-how"));
            if agreement.projects > 1 {
                let has = agreement.projects >= PROJECTS;
                let id = if has { "panel-alpha-projects" } else { "panel-alpha-few-projects" };
                out.text(phrases.tell(id, [("enough", PROJECTS.into())]));
            }
        }
    }
}

/// How many points were answered, and by whom.
fn answered(agreement: &Agreement, pages: Pages, phrases: &Phrases) -> String {
    let id = match pages {
        Pages::Project => "panel-answered",
        Pages::Projects => "panel-answered-projects",
        Pages::Cases => "panel-answered-cases",
    };
    phrases.tell(
        id,
        [
            ("all", agreement.by_all.into()),
            ("points", agreement.points.into()),
            ("readers", agreement.readers.into()),
            ("projects", agreement.projects.into()),
        ],
    )
}

fn coefficients(out: &mut impl Build, measures: &Measures, phrases: &Phrases) {
    let by_projects = measures.ordinal.by_projects.is_some();
    let row = |id: &str, coefficient: &Coefficient| {
        let Coefficient { value, interval, by_projects: over } = *coefficient;
        let mut row = vec![phrases.say(id), figure(value, phrases), between(interval, phrases)];
        row.extend(by_projects.then(|| between(over, phrases)));
        row
    };
    let mut rows = vec![
        row("panel-alpha-ordinal", &measures.ordinal),
        row("panel-alpha-interval", &measures.interval),
        row("panel-alpha-nominal", &measures.nominal),
    ];
    if let Some(Kappa { linear, quadratic }) = measures.kappa {
        for (id, value) in [("panel-kappa-linear", linear), ("panel-kappa-quadratic", quadratic)] {
            let value = value.map_or_else(|| "–".to_owned(), |value| figure(value, phrases));
            let mut row = vec![phrases.say(id), value, "–".to_owned()];
            row.extend(by_projects.then(|| "–".to_owned()));
            rows.push(row);
        }
    }
    let mut heads = vec!["panel-head-coefficient", "panel-head-value"];
    match by_projects {
        true => heads.extend(["panel-head-by-points", "panel-head-by-projects"]),
        false => heads.push("panel-head-interval"),
    }
    out.table(heads.into_iter().map(|head| phrases.say(head)).collect(), rows);
}

/// A coefficient to two decimals, with a minus sign rather than a hyphen.
pub(super) fn figure(value: f64, phrases: &Phrases) -> String {
    decimal(value, 2, phrases.language()).replace('-', "−")
}

pub(super) fn between(interval: Option<(f64, f64)>, phrases: &Phrases) -> String {
    match interval {
        None => "–".to_owned(),
        Some((low, high)) => phrases.between(&figure(low, phrases), &figure(high, phrases)),
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
            |(low, high)| phrases.between(&signed(low), &signed(high)),
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
