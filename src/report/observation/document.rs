//! The report as a text: for the terminal, for Markdown, and as a page.

use super::{Parts, items};
use crate::catalogue::Stage;
use crate::diagnostic::Known;
use crate::document::{Build, Doc, Point};
use crate::i18n::{Named, day};
use crate::portfolio::observation::{Became, Counts, DatedBy};
use crate::report::Extent;

/// What became of the projects, from cohorts to single questions.
pub fn document(parts: Parts<'_>, extent: Extent) -> Doc {
    let mut out = Doc::new(parts.phrase("title"), parts.phrases.language());
    opening(&mut out, parts);
    if parts.observed.projects.is_empty() && parts.observed.decisions.is_empty() {
        out.text(parts.phrase("nothing"));
        return out;
    }
    let principles = ["principle", "no-failure", "selection"];
    out.points(principles.map(|id| parts.phrase(id).into()).to_vec());
    cohorts(&mut out, parts);
    became(&mut out, parts);
    stages(&mut out, parts);
    decisions(&mut out, parts);
    items::section(&mut out, parts, extent);
    out.text(parts.phrases.say("closing"));
    out
}

fn opening(out: &mut Doc, parts: Parts<'_>) {
    let (observed, phrases) = (parts.observed, parts.phrases);
    out.text(phrases.tell(
        "observe-subtitle",
        [
            ("cohorts", observed.cohorts.len().into()),
            ("projects", observed.projects.len().into()),
            ("again", observed.seen_again().into()),
            ("date", day(parts.date, phrases.language()).into()),
        ],
    ));
    if parts.invalid > 0 {
        out.text(phrases.tell("observe-invalid", [("count", parts.invalid.into())]));
    }
    if parts.expired > 0 {
        out.text(phrases.tell("observe-expired", [("count", parts.expired.into())]));
    }
    for departure in parts.catalogue.departures.iter() {
        let id = format!("departure-{}", departure.change.as_str());
        out.text(phrases.tell(&id, [("item", departure.item.to_string().into())]));
    }
}

fn cohorts(out: &mut Doc, parts: Parts<'_>) {
    let cohorts = &parts.observed.cohorts;
    out.heading(2, parts.phrase("section-cohorts"));
    out.text(parts.phrase("about-cohorts"));
    let heads = ["cohort", "year", "projects", "first", "again", "decisions"];
    let rows = cohorts.iter().map(|cohort| {
        vec![
            cohort.name.clone(),
            cohort.when.year.to_string(),
            parts.number(cohort.projects),
            parts.number(cohort.first_seen),
            parts.number(cohort.seen_again),
            parts.number(cohort.decisions),
        ]
    });
    let heads = heads.map(|id| parts.phrase(&format!("column-{id}"))).to_vec();
    out.table(heads, rows.collect());
    let dated = cohorts.iter().filter(|cohort| cohort.when.by != DatedBy::Name).map(|cohort| {
        let id = format!("observe-dated-{}", cohort.when.by.as_str());
        Point::from(parts.phrases.tell(&id, [("name", cohort.name.clone().into())]))
    });
    let tied = cohorts.windows(2).filter_map(|pair| {
        let [one, next] = pair else { return None };
        let facts = [("one", one.name.clone().into()), ("next", next.name.clone().into())];
        let is_tied = one.when.order() == next.when.order();
        is_tied.then(|| Point::from(parts.phrases.tell("observe-same-time", facts)))
    });
    out.points(dated.chain(tied).collect());
    if cohorts.len() == 1 {
        out.text(parts.phrase("one-cohort"));
    }
}

fn became(out: &mut Doc, parts: Parts<'_>) {
    let cohorts = &parts.observed.cohorts;
    let decisions = &parts.observed.decisions;
    out.heading(2, parts.phrase("section-became"));
    out.text(parts.phrase("about-became"));
    let first_seen =
        cohorts.iter().map(|cohort| (Named::from(cohort.name.as_str()), cohort.became));
    counts(out, parts, "cohort", first_seen.collect());
    let all = cohorts.iter().map(|cohort| &cohort.became);
    let shown = Became::among(all.chain(decisions.iter().map(|row| &row.counts)));
    let meaning = |became: &Became| {
        let told = [
            ("head", parts.head(*became).words.into()),
            ("means", parts.phrase(&format!("means-{}", became.as_str())).into()),
        ];
        Point::from(parts.phrases.tell("observe-legend", told))
    };
    out.points(shown.iter().map(meaning).collect());
}

/// A table of counts: a row for each name, a column for whatever some project became.
pub(super) fn counts(out: &mut Doc, parts: Parts<'_>, first: &str, rows: Vec<(Named, Counts)>) {
    let shown = Became::among(rows.iter().map(|(_, counts)| counts));
    let mut heads = vec![parts.phrase(&format!("column-{first}")), parts.phrase("column-projects")];
    heads.extend(shown.iter().map(|became| parts.head(*became).words));
    let rows = rows.into_iter().map(|(name, counts)| {
        let each = shown.iter().map(|became| parts.number(counts.of(*became)));
        [name.words, parts.number(counts.all())].into_iter().chain(each).collect()
    });
    out.table(heads, rows.collect());
}

fn stages(out: &mut Doc, parts: Parts<'_>) {
    let moves = parts.observed.moves();
    out.heading(2, parts.phrase("section-stages"));
    if moves.is_empty() {
        return out.text(parts.phrase("no-stages"));
    }
    out.text(parts.phrase("about-stages"));
    let all = || Stage::ALL.iter().copied();
    let at = |first: Stage, last: Stage| moves.get(&(first, last)).copied().unwrap_or_default();
    let lasts: Vec<Stage> = all().filter(|last| all().any(|first| at(first, *last) > 0)).collect();
    let mut heads = vec![parts.phrase("column-first-stage")];
    heads.extend(lasts.iter().map(|last| parts.stage(*last).words));
    let rows = all().filter(|first| lasts.iter().any(|last| at(*first, *last) > 0)).map(|first| {
        let each = lasts.iter().map(|last| parts.number(at(first, *last)));
        [parts.stage(first).words].into_iter().chain(each).collect()
    });
    out.table(heads, rows.collect());
}

fn decisions(out: &mut Doc, parts: Parts<'_>) {
    out.heading(2, parts.phrase("section-decisions"));
    if parts.observed.decisions.is_empty() {
        return out.text(parts.phrase("no-decision"));
    }
    out.text(parts.phrase("about-decisions"));
    counts(out, parts, "decision", parts.decisions());
    if parts.observed.decisions.iter().any(|row| row.outcome.is_none()) {
        out.text(parts.phrase("decision-why-withheld"));
    }
}
