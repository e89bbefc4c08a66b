//! The arithmetic of agreement, line by line, for a reader with a pencil.
//!
//! Intervals are left to the program: a thousand draws are no work for a pencil, and how they are drawn
//! is said.

use super::PanelParts as Parts;
use crate::i18n::{Phrases, fixed, shortest};
use crate::panel::agreement::{
    self, Agreement, Coincidences, DRAWS, Metric, Outcome, PROJECTS, Sums, Unit, Weights,
};
use crate::panel::merge::Read;
use crate::panel::severity::{self, Lean, Severity};

/// The sums of one project, where they are asked for.
pub fn of_project(parts: Parts<'_>, read: &Read<'_>, phrases: &Phrases) -> Vec<String> {
    Lines { parts, phrases }.of_agreement(&read.units(), &read.agreement)
}

/// Those of all projects, and of who stands above or below the others.
pub fn of_all(parts: Parts<'_>, phrases: &Phrases) -> Vec<String> {
    let units: Vec<Unit> = parts.panel.projects.iter().flat_map(Read::units).collect();
    let lines = Lines { parts, phrases };
    let mut out = match parts.panel.projects.len() {
        // They stand with the project.
        0 | 1 => Vec::new(),
        _ => lines.of_agreement(&units, &parts.panel.agreement),
    };
    if let (Severity::Estimated(leans), true) = (&parts.panel.severity, parts.explain) {
        out.extend(lines.of_severity(&units, leans));
    }
    out
}

/// Those of the practice cases.
pub fn of_cases(parts: Parts<'_>, phrases: &Phrases) -> Vec<String> {
    let units: Vec<Unit> = parts.cases.units.iter().flatten().cloned().collect();
    Lines { parts, phrases }.of_agreement(&units, &parts.cases.agreement)
}

#[derive(Clone, Copy)]
struct Lines<'l> {
    parts: Parts<'l>,
    phrases: &'l Phrases,
}

impl Lines<'_> {
    fn four(self, number: f64) -> String {
        fixed(number, 4, self.phrases.language())
    }

    /// A count, or at most four decimals where it is none.
    fn plain(self, number: f64) -> String {
        let rounded = (number * 10_000.0).round() / 10_000.0;
        shortest(rounded, self.phrases.language())
    }

    fn of_agreement(self, units: &[Unit], agreement: &Agreement) -> Vec<String> {
        let shared: Vec<&Unit> = agreement::shared(units).collect();
        let (true, Outcome::Measured(measures)) = (self.parts.explain, &agreement.outcome) else {
            return Vec::new();
        };
        let pairs = agreement.pairs;
        let share = |name: &str, count: usize, share: Option<f64>| {
            let share = self.four(share.unwrap_or_default());
            format!("{name} = {count} / {} = {share}", pairs.all)
        };
        let mut lines = vec![
            share("same", pairs.same, pairs.same_share()),
            share("within_one", pairs.within_one, pairs.within_one_share()),
        ];
        let whole = Coincidences::of(&agreement::levels(&shared));
        lines.extend(self.counts(&whole));
        for (name, metric) in [
            ("ordinal", Metric::Ordinal),
            ("interval", Metric::Interval),
            ("nominal", Metric::Nominal),
            ("ratio", Metric::Ratio),
        ] {
            let Sums { total, observed, expected } = whole.sums(metric);
            lines.push(format!(
                "alpha.{name} = 1 − {} × {} / {} = {}",
                self.plain(total - 1.0),
                self.plain(observed),
                self.plain(expected),
                self.four(1.0 - (total - 1.0) * observed / expected)
            ));
        }
        if measures.kappa.is_some() {
            lines.extend(self.kappa(&shared));
        }
        lines.push(self.draws(agreement));
        lines
    }

    /// How often each level occurs, the mean rank that it has by that, and which levels meet how often.
    fn counts(self, whole: &Coincidences) -> [String; 3] {
        let (mut counts, mut ranks) = (Vec::new(), Vec::new());
        let mut below = 0.0;
        for (value, count) in whole.counts() {
            counts.push(format!("n({value}) = {}", self.plain(count)));
            ranks.push(format!("r({value}) = {}", self.plain(below + count / 2.0)));
            below += count;
        }
        counts.push(format!("n = {}", self.plain(below)));
        let met = whole.meetings().into_iter();
        let met: Vec<String> =
            met.map(|(c, k, met)| format!("o({c}, {k}) = {}", self.plain(met))).collect();
        [counts, ranks, met].map(|parts| parts.join(" · "))
    }

    fn kappa(self, shared: &[&Unit]) -> Vec<String> {
        let readers = agreement::readers(shared.iter().copied());
        let Some(pairs) = agreement::pairs_of_two(shared, &readers) else { return Vec::new() };
        let given = |levels: Vec<u8>, name: &str| {
            let count = |level: u8| levels.iter().filter(|other| **other == level).count();
            let counts = (0..=crate::catalogue::TOP_LEVEL)
                .map(|level| format!("{name}({level}) = {}", count(level)));
            counts.collect::<Vec<_>>().join(" · ")
        };
        let mut lines = Vec::new();
        for (at, name) in ["a", "b"].into_iter().enumerate() {
            let levels = pairs.iter().map(|(one, other)| if at == 0 { *one } else { *other });
            let who = self.parts.reader(readers[at], self.phrases);
            lines.push(format!("{} · {who}", given(levels.collect(), name)));
        }
        for (name, weights) in [("linear", Weights::Linear), ("quadratic", Weights::Quadratic)] {
            let (observed, expected) = agreement::disagreement(&pairs, weights);
            if expected > 0.0 {
                let count = pairs.len();
                let kappa = self.four(1.0 - observed * count as f64 / expected);
                lines.push(format!(
                    "kappa.{name} = 1 − {count} × {observed} / {expected} = {kappa}"
                ));
            }
        }
        lines
    }

    /// How the intervals were drawn.
    fn draws(self, agreement: &Agreement) -> String {
        let id = match agreement.projects < PROJECTS {
            true => "panel-explain-draws",
            false => "panel-explain-draws-projects",
        };
        let facts = [
            ("draws", DRAWS.to_string().into()),
            ("points", agreement.points.to_string().into()),
            ("projects", agreement.projects.to_string().into()),
            ("seed", self.parts.seed.to_string().into()),
        ];
        self.phrases.tell(id, facts)
    }

    /// The equation of each reader, with the parts that fulfil it.
    fn of_severity(self, units: &[Unit], leans: &[Lean]) -> Vec<String> {
        let name = |at: usize| format!("p({})", leans[at].reader + 1);
        let parts = leans.iter().enumerate();
        let parts = parts.map(|(at, lean)| format!("{} = {}", name(at), self.four(lean.levels)));
        let mut lines = vec![parts.collect::<Vec<_>>().join(" · ")];
        for (at, row) in severity::equations(units, leans).into_iter().enumerate() {
            let (factors, sum) = row.split_at(leans.len());
            let mut terms = vec![format!("{} × {}", self.plain(factors[at]), name(at))];
            for (other, factor) in factors.iter().enumerate().filter(|(other, _)| *other != at) {
                if *factor != 0.0 {
                    terms.push(format!("{} × {}", self.plain(-factor), name(other)));
                }
            }
            lines.push(format!("{} = {}", terms.join(" − "), self.plain(sum[0])));
        }
        lines
    }
}
