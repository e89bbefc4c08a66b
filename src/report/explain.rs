//! The arithmetic of every figure, line by line, for a reader with a pencil.

use std::fmt::Write as _;

use super::json::Parts;
use super::safe;
use super::trajectory::arithmetic;
use crate::assessment::{Interval, State, Tally};
use crate::descriptor::{Level, Rung};
use crate::i18n::Phrases;

/// Writes the arithmetic of an assessment. Figures are given with four decimals, unrounded sums
/// with as many as they have.
pub fn report(parts: Parts<'_>, phrases: &Phrases) -> String {
    let mut out = String::new();
    let title =
        phrases.tell("explain-title", [("name", safe::terminal(&parts.project.name).into())]);
    let _ = writeln!(out, "{title}\n{}\n", phrases.say("explain-how"));
    families(&mut out, parts, phrases);
    brakes(&mut out, parts, phrases);
    stakes(&mut out, parts, phrases);
    index(&mut out, parts, phrases);
    gates(&mut out, parts, phrases);
    reach(&mut out, parts, phrases);
    robustness(&mut out, parts, phrases);
    out
}

fn four(number: f64) -> String {
    format!("{number:.4}")
}

/// A weight or a sum, in the shortest form that reads back the same.
fn plain(number: f64) -> String {
    format!("{number}")
}

fn optional(number: Option<f64>) -> String {
    number.map_or("—".to_owned(), four)
}

fn sums(out: &mut String, tally: &Tally, interval: Interval, phrases: &Phrases) {
    let (achieved, known, open) = (plain(tally.achieved), plain(tally.known), plain(tally.open));
    let asked = plain(tally.asked());
    let sum = [("known", known.clone().into()), ("open", open.clone().into())];
    let _ = writeln!(out, "  {}", phrases.tell("explain-sums", sum));
    let _ = writeln!(out, "  value    = {achieved} / {known} = {}", optional(interval.value));
    let _ = writeln!(out, "  low      = {achieved} / {asked} = {}", optional(interval.low));
    let _ =
        writeln!(out, "  high     = ({achieved} + {open}) / {asked} = {}", optional(interval.high));
    let _ = writeln!(out, "  coverage = {known} / {asked} = {}", optional(interval.coverage));
}

fn families(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    let language = phrases.language();
    for result in &parts.assessment.families {
        let family = &parts.catalogue.families[result.family];
        let _ = writeln!(out, "{} ({})", family.name.get(language), family.id);
        for item in &result.items {
            let criterion = &parts.catalogue.criteria[item.criterion];
            let weight = plain(item.weight);
            let _ = match (item.state, item.level, item.rung) {
                (State::Answered, Some(level), rung) => writeln!(
                    out,
                    "  {}: {weight} × {}/{} = {} · {}",
                    criterion.id,
                    level.get(),
                    Level::TOP.get(),
                    plain(item.weight * level.share()),
                    phrases.say(&format!("rung-{}", rung.unwrap_or(Rung::Declared).as_str())),
                ),
                (state, ..) => writeln!(
                    out,
                    "  {}: {} · {}",
                    criterion.id,
                    phrases.say(&format!("state-{}", state.as_str())),
                    phrases.tell("explain-weight", [("weight", weight.into())]),
                ),
            };
        }
        sums(out, &result.tally, result.interval, phrases);
        let _ = writeln!(out, "  {}", phrases.say("explain-supported"));
        sums(out, &result.supported_tally, result.supported, phrases);
        out.push('\n');
    }
}

fn brakes(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    let brakes = &parts.assessment.brakes;
    let _ = writeln!(out, "{} (release)", phrases.say("release"));
    for item in &brakes.items {
        let brake = &parts.catalogue.brakes[item.brake];
        let core = phrases.say(if item.core { "explain-core" } else { "explain-not-core" });
        let _ = match (item.answer, item.residual) {
            (Some(answer), Some(residual)) => writeln!(
                out,
                "  {}: {}/4 × (1 − {}/4) = {} · {core}",
                brake.id,
                answer.intensity.get(),
                answer.mitigation.map_or(0, |level| level.get()),
                plain(residual),
            ),
            _ => writeln!(
                out,
                "  {}: {} · {core}",
                brake.id,
                phrases.say(&format!("state-{}", item.state.as_str()))
            ),
        };
    }
    let Tally { achieved, known, open, .. } = brakes.tally;
    let asked = plain(brakes.tally.asked());
    let (held, known, open) = (plain(achieved), plain(known), plain(open));
    let Interval { value, low, high, coverage } = brakes.release;
    let _ = writeln!(out, "  value    = 1 − {held} / {known} = {}", optional(value));
    let _ = writeln!(out, "  low      = 1 − ({held} + {open}) / {asked} = {}", optional(low));
    let _ = writeln!(out, "  high     = 1 − {held} / {asked} = {}", optional(high));
    let _ = writeln!(out, "  coverage = {known} / {asked} = {}\n", optional(coverage));
}

fn stakes(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    let stakes = &parts.assessment.stakes;
    let _ = writeln!(out, "{} (stakes)", phrases.say("section-stakes"));
    for item in &stakes.items {
        let id = &parts.catalogue.stakes[item.stake].id;
        let _ = match item.contribution {
            Some(level) => writeln!(out, "  {id}: {}/4 = {}", level.get(), plain(level.share())),
            None => {
                writeln!(out, "  {id}: {}", phrases.say(&format!("state-{}", item.state.as_str())))
            }
        };
    }
    let _ = writeln!(
        out,
        "  value = max = {} · low = {} · high = {}\n",
        optional(stakes.value),
        four(stakes.low),
        four(stakes.high)
    );
}

fn index(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    let Some(index) = &parts.assessment.index else { return };
    let _ = writeln!(out, "{}", phrases.say("section-index"));
    for term in &index.terms {
        let _ = writeln!(
            out,
            "  {}: {} × {} [{} ; {}]",
            term.family,
            plain(term.weight),
            optional(term.value),
            four(term.low),
            four(term.high)
        );
    }
    let weight: f64 = index.terms.iter().map(|term| term.weight).sum();
    let known: f64 =
        index.terms.iter().filter(|term| term.value.is_some()).map(|term| term.weight).sum();
    let _ = writeln!(out, "  value = Σ w·value / {} = {}", plain(known), optional(index.value));
    let _ = writeln!(out, "  low   = Σ w·low / {} = {}", plain(weight), four(index.low));
    let _ = writeln!(out, "  high  = Σ w·high / {} = {}\n", plain(weight), four(index.high));
}

fn gates(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    if parts.assessment.gates.is_empty() {
        return;
    }
    let _ = writeln!(out, "{}", phrases.say("section-gates"));
    for result in &parts.assessment.gates {
        let gate = &parts.profile.gates[result.gate];
        let _ = writeln!(
            out,
            "  {}: {} [{} ; {}] ≥ {} → {}",
            safe::terminal(&gate.id),
            result.measure.name(parts.catalogue),
            optional(result.low),
            optional(result.high),
            plain(gate.minimum),
            phrases.say(&format!("gate-{}", result.status.as_str()))
        );
    }
    out.push('\n');
}

fn reach(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    let (Some(reach), Some(reached)) = (&parts.project.reach, parts.reached) else { return };
    let _ = writeln!(out, "{} (reach)", phrases.say("section-reach"));
    for line in arithmetic(reach, reached, phrases) {
        let _ = writeln!(out, "  {line}");
    }
}

fn robustness(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    let lines = super::robustness::sentences(parts, phrases);
    if !lines.is_empty() {
        let _ = writeln!(out, "\n{}", phrases.say("robust-title"));
    }
    for line in lines {
        let _ = writeln!(out, "  {}", safe::terminal(&line));
    }
}
