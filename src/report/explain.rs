//! The arithmetic of every figure, line by line, for a reader with a pencil.

use std::fmt::Write as _;

use super::view;
use crate::assessment::{Fall, Interval, Range, State, Tally, aged, falls};
use crate::descriptor::{Answer, Level, Rung};
use crate::document::safe;
use crate::i18n::{Phrases, day, fixed, shortest};
use crate::material::AssessmentParts as Parts;
use crate::material::reach::arithmetic;

/// The same as lines, for a page, a sheet or a program.
pub fn lines(parts: Parts<'_>, phrases: &Phrases) -> Vec<String> {
    let report = report(parts, phrases);
    report
        .lines()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(|line| line.trim().to_owned())
        .collect()
}

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

fn four(phrases: &Phrases, number: f64) -> String {
    fixed(number, 4, phrases.language())
}

/// A weight or a sum, in the shortest form that reads back the same.
fn plain(phrases: &Phrases, number: f64) -> String {
    shortest(number, phrases.language())
}

fn optional(phrases: &Phrases, number: Option<f64>) -> String {
    number.map_or("—".to_owned(), |number| four(phrases, number))
}

fn sums(out: &mut String, tally: &Tally, interval: Interval, phrases: &Phrases) {
    let (achieved, known, open) =
        (plain(phrases, tally.achieved), plain(phrases, tally.known), plain(phrases, tally.open));
    let asked = plain(phrases, tally.asked());
    let sum = [("known", known.clone().into()), ("open", open.clone().into())];
    let _ = writeln!(out, "  {}", phrases.tell("explain-sums", sum));
    let _ =
        writeln!(out, "  value    = {achieved} / {known} = {}", optional(phrases, interval.value));
    let _ =
        writeln!(out, "  low      = {achieved} / {asked} = {}", optional(phrases, interval.low));
    let open = match tally.headroom > 0.0 {
        true => format!("{} + {open}", plain(phrases, tally.headroom)),
        false => open,
    };
    let _ = writeln!(
        out,
        "  high     = ({achieved} + {open}) / {asked} = {}",
        optional(phrases, interval.high)
    );
    let _ =
        writeln!(out, "  coverage = {known} / {asked} = {}", optional(phrases, interval.coverage));
}

fn families(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    let language = phrases.language();
    for result in &parts.assessment.families {
        let family = &parts.catalogue.families[result.family];
        let _ = writeln!(out, "{} ({})", family.name.get(language), family.id);
        for item in &result.items {
            let criterion = &parts.catalogue.criteria[item.criterion];
            let weight = plain(phrases, item.weight);
            let _ = match (item.state, item.level, item.rung) {
                (State::Answered, Some(level), rung) => writeln!(
                    out,
                    "  {}{weight} × {}{}/{} = {} · {}",
                    phrases.said_of(&criterion.id, ""),
                    level.get(),
                    if item.at_least { "+" } else { "" },
                    Level::TOP.get(),
                    plain(phrases, item.weight * level.share()),
                    phrases.say(&format!("rung-{}", rung.unwrap_or(Rung::Declared).as_str())),
                ),
                (state, ..) => writeln!(
                    out,
                    "  {}{} · {}",
                    phrases.said_of(&criterion.id, ""),
                    phrases.say(&format!("state-{}", state.as_str())),
                    phrases.tell("explain-weight", [("weight", weight.into())]),
                ),
            };
            evidence(out, parts, parts.project.answers[item.criterion].as_ref(), phrases);
        }
        if result.set_aside.count > 0 {
            let facts = [
                ("count", result.set_aside.count.into()),
                ("share", four(phrases, result.set_aside.share).into()),
            ];
            let _ = writeln!(out, "  {}", phrases.tell("explain-set-aside", facts));
        }
        sums(out, &result.tally, result.interval, phrases);
        let _ = writeln!(out, "  {}", phrases.say("explain-supported"));
        sums(out, &result.supported_tally, result.supported, phrases);
        out.push('\n');
    }
}

/// Why an answer stands on its rung: each piece with its kind, its day, its span and its fall.
fn evidence<T>(out: &mut String, parts: Parts<'_>, answer: Option<&Answer<T>>, phrases: &Phrases) {
    let at = parts.assessment.date;
    let today = day(at, phrases.language());
    let rung = |rung: Rung| phrases.say(&format!("rung-{}", rung.as_str()));
    for piece in answer.into_iter().flat_map(|answer| &answer.evidence) {
        let date = piece.date.map_or("—".to_owned(), |date| day(date, phrases.language()));
        let mut steps: Vec<String> = Vec::new();
        if piece.standing != piece.kind {
            steps.push(rung(piece.standing));
        }
        for Fall { until, from, months } in falls(piece) {
            let facts = [
                ("rung", rung(from).into()),
                ("months", months.into()),
                ("until", day(until, phrases.language()).into()),
            ];
            steps.push(phrases.tell("explain-span", facts));
        }
        if !piece.is_sourced {
            steps.push(phrases.say("explain-unsourced"));
        }
        let steps = steps.into_iter().map(|step| format!(" · {step}")).collect::<String>();
        let counts = rung(aged(piece, at));
        let read = phrases.said_of(&today, &counts);
        let _ = writeln!(out, "    {} {date}{steps} → {read}", rung(piece.kind));
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
                "  {}{}/4 × (1 − {}/4) = {} · {core}",
                phrases.said_of(&brake.id, ""),
                answer.intensity.get(),
                answer.mitigation.map_or("?".to_owned(), |level| level.get().to_string()),
                plain(phrases, residual),
            ),
            _ => writeln!(
                out,
                "  {}{} · {core}",
                phrases.said_of(&brake.id, ""),
                phrases.say(&format!("state-{}", item.state.as_str()))
            ),
        };
        evidence(out, parts, parts.project.brakes[item.brake].as_ref(), phrases);
    }
    if brakes.set_aside.count > 0 {
        let facts = [
            ("count", brakes.set_aside.count.into()),
            ("share", four(phrases, brakes.set_aside.share).into()),
        ];
        let _ = writeln!(out, "  {}", phrases.tell("explain-set-aside", facts));
    }
    held(out, &brakes.tally, brakes.release, phrases);
    let _ = writeln!(out, "  {}", phrases.say("explain-supported"));
    held(out, &brakes.supported_tally, brakes.supported, phrases);
    out.push('\n');
}

/// What does not hold back, from what does.
fn held(out: &mut String, tally: &Tally, release: Interval, phrases: &Phrases) {
    let asked = plain(phrases, tally.asked());
    let (held, known, open) =
        (plain(phrases, tally.achieved), plain(phrases, tally.known), plain(phrases, tally.open));
    let Interval { value, low, high, coverage } = release;
    let _ = writeln!(out, "  value    = 1 − {held} / {known} = {}", optional(phrases, value));
    let _ =
        writeln!(out, "  low      = 1 − ({held} + {open}) / {asked} = {}", optional(phrases, low));
    let _ = writeln!(out, "  high     = 1 − {held} / {asked} = {}", optional(phrases, high));
    let _ = writeln!(out, "  coverage = {known} / {asked} = {}", optional(phrases, coverage));
}

fn stakes(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    let stakes = &parts.assessment.stakes;
    let _ = writeln!(out, "{} (stakes)", phrases.say("section-stakes"));
    for item in &stakes.items {
        let id = phrases.said_of(&parts.catalogue.stakes[item.stake].id, "");
        let _ = match item.contribution {
            Some(level) => {
                writeln!(out, "  {id}{}/4 = {}", level.get(), plain(phrases, level.share()))
            }
            None => {
                writeln!(out, "  {id}{}", phrases.say(&format!("state-{}", item.state.as_str())))
            }
        };
        evidence(out, parts, parts.project.stakes[item.stake].as_ref(), phrases);
    }
    let others = phrases.say(&format!("explain-others-{}", stakes.others.as_str()));
    let _ = writeln!(out, "  {others}");
    let _ = writeln!(
        out,
        "  value = max = {} · low = {} · high = {}",
        optional(phrases, stakes.value),
        four(phrases, stakes.low),
        four(phrases, stakes.high)
    );
    let shown = stakes.supported;
    let _ = writeln!(
        out,
        "  {} value = {} · low = {} · high = {}\n",
        phrases.say("explain-supported"),
        optional(phrases, shown.value),
        four(phrases, shown.low),
        four(phrases, shown.high)
    );
}

fn index(out: &mut String, parts: Parts<'_>, phrases: &Phrases) {
    let Some(index) = &parts.assessment.index else { return };
    let _ = writeln!(out, "{}", phrases.say("section-index"));
    for term in &index.terms {
        let _ = writeln!(
            out,
            "  {}{} × {} {} · {} {} {}",
            phrases.said_of(&term.family, ""),
            plain(phrases, term.weight),
            optional(phrases, term.value),
            phrases.between(&four(phrases, term.low), &four(phrases, term.high)),
            phrases.say("column-shown"),
            optional(phrases, term.supported.value),
            phrases
                .between(&four(phrases, term.supported.low), &four(phrases, term.supported.high))
        );
    }
    let weight: f64 = index.terms.iter().map(|term| term.weight).sum();
    let known: f64 =
        index.terms.iter().filter(|term| term.value.is_some()).map(|term| term.weight).sum();
    let _ = writeln!(
        out,
        "  value = Σ w·value / {} = {}",
        plain(phrases, known),
        optional(phrases, index.value)
    );
    let _ = writeln!(
        out,
        "  low   = Σ w·low / {} = {}",
        plain(phrases, weight),
        four(phrases, index.low)
    );
    let _ = writeln!(
        out,
        "  high  = Σ w·high / {} = {}",
        plain(phrases, weight),
        four(phrases, index.high)
    );
    let Range { value, low, high } = index.supported;
    let _ = writeln!(
        out,
        "  {} value = {} · low = {} · high = {}\n",
        phrases.say("explain-supported"),
        optional(phrases, value),
        four(phrases, low),
        four(phrases, high)
    );
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
            "  {}{} {} · {} {} ≥ {} → {}",
            phrases.said_of(&safe::terminal(&gate.id), ""),
            result.measure.name(parts.catalogue),
            phrases.between(&optional(phrases, result.low), &optional(phrases, result.high)),
            phrases.say("column-shown"),
            phrases.between(
                &optional(phrases, result.supported.low),
                &optional(phrases, result.supported.high)
            ),
            plain(phrases, gate.minimum),
            view::gate_status(result, phrases)
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
    let lines = super::robustness::sentences(parts, true, phrases);
    if !lines.is_empty() {
        let _ = writeln!(out, "\n{}", phrases.say("robust-title"));
    }
    for line in lines {
        let _ = writeln!(out, "  {}", safe::terminal(&line));
    }
}
