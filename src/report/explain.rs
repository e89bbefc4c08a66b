//! The arithmetic of every figure, line by line, for a reader with a pencil.

use std::fmt::Display;

use super::view;
use crate::assessment::{Fall, Interval, Range, SetAside, State, Tally, aged, falls};
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
    let mut pencil = Pencil { parts, phrases, out: String::new() };
    let name = safe::terminal(&parts.project.name);
    pencil.line(phrases.tell("explain-title", [("name", name.into())]));
    pencil.line(format!("{}\n", phrases.say("explain-how")));
    pencil.families();
    pencil.brakes();
    pencil.stakes();
    pencil.index();
    pencil.gates();
    pencil.reach();
    pencil.robustness();
    pencil.out
}

/// What has been written so far.
struct Pencil<'p> {
    parts: Parts<'p>,
    phrases: &'p Phrases,
    out: String,
}

impl Pencil<'_> {
    fn line(&mut self, line: impl Display) {
        self.out.push_str(&format!("{line}\n"));
    }

    fn four(&self, number: f64) -> String {
        fixed(number, 4, self.phrases.language())
    }

    /// A weight or a sum, in the shortest form that reads back the same.
    fn plain(&self, number: f64) -> String {
        shortest(number, self.phrases.language())
    }

    fn optional(&self, number: Option<f64>) -> String {
        number.map_or("—".to_owned(), |number| self.four(number))
    }

    /// `[0.2500 ; 0.7500]`.
    fn between(&self, low: Option<f64>, high: Option<f64>) -> String {
        self.phrases.between(&self.optional(low), &self.optional(high))
    }

    /// What a line is about.
    fn about(&self, id: &str) -> String {
        self.phrases.said_of(id, "")
    }

    fn rung(&self, rung: Rung) -> String {
        self.phrases.say(&format!("rung-{}", rung.as_str()))
    }

    fn state(&self, state: State) -> String {
        self.phrases.say(&format!("state-{}", state.as_str()))
    }

    fn sums(&mut self, tally: &Tally, interval: Interval) {
        let Tally { achieved, known, open, headroom, .. } = *tally;
        let asked = self.plain(tally.asked());
        let [achieved, known, open] = [achieved, known, open].map(|sum| self.plain(sum));
        let Interval { value, low, high, coverage } = interval;
        let [value, low, high, coverage] =
            [value, low, high, coverage].map(|figure| self.optional(figure));
        let sum = [("known", known.clone().into()), ("open", open.clone().into())];
        let sum = self.phrases.tell("explain-sums", sum);
        let open = match headroom > 0.0 {
            true => format!("{} + {open}", self.plain(headroom)),
            false => open,
        };
        self.line(format!("  {sum}"));
        self.line(format!("  value    = {achieved} / {known} = {value}"));
        self.line(format!("  low      = {achieved} / {asked} = {low}"));
        self.line(format!("  high     = ({achieved} + {open}) / {asked} = {high}"));
        self.line(format!("  coverage = {known} / {asked} = {coverage}"));
    }

    fn set_aside(&mut self, SetAside { count, share }: SetAside) {
        if count > 0 {
            let facts = [("count", count.into()), ("share", self.four(share).into())];
            self.line(format!("  {}", self.phrases.tell("explain-set-aside", facts)));
        }
    }

    fn families(&mut self) {
        let (parts, language) = (self.parts, self.phrases.language());
        for result in &parts.assessment.families {
            let family = &parts.catalogue.families[result.family];
            self.line(format!("{} ({})", family.name.get(language), family.id));
            for item in &result.items {
                let id = self.about(&parts.catalogue.criteria[item.criterion].id);
                let weight = self.plain(item.weight);
                match (item.state, item.level) {
                    (State::Answered, Some(level)) => {
                        let more = if item.at_least { "+" } else { "" };
                        let points = self.plain(item.weight * level.share());
                        let (level, top) = (level.get(), Level::TOP.get());
                        let rung = self.rung(item.rung.unwrap_or(Rung::Declared));
                        self.line(format!(
                            "  {id}{weight} × {level}{more}/{top} = {points} · {rung}"
                        ));
                    }
                    (state, _) => {
                        let weight =
                            self.phrases.tell("explain-weight", [("weight", weight.into())]);
                        self.line(format!("  {id}{} · {weight}", self.state(state)));
                    }
                }
                self.evidence(parts.project.answers[item.criterion].as_ref());
            }
            self.set_aside(result.set_aside);
            self.sums(&result.tally, result.interval);
            self.line(format!("  {}", self.phrases.say("explain-supported")));
            self.sums(&result.supported_tally, result.supported);
            self.line("");
        }
    }

    /// Why an answer stands on its rung: each piece with its kind, its day, its span and its fall.
    fn evidence<T>(&mut self, answer: Option<&Answer<T>>) {
        let (at, language) = (self.parts.assessment.date, self.phrases.language());
        let today = day(at, language);
        for piece in answer.into_iter().flat_map(|answer| &answer.evidence) {
            let date = piece.date.map_or("—".to_owned(), |date| day(date, language));
            let mut steps: Vec<String> = Vec::new();
            if piece.standing != piece.kind {
                steps.push(self.rung(piece.standing));
            }
            for Fall { until, from, months } in falls(piece) {
                let facts = [
                    ("rung", self.rung(from).into()),
                    ("months", months.into()),
                    ("until", day(until, language).into()),
                ];
                steps.push(self.phrases.tell("explain-span", facts));
            }
            if !piece.is_sourced {
                steps.push(self.phrases.say("explain-unsourced"));
            }
            let steps = steps.into_iter().map(|step| format!(" · {step}")).collect::<String>();
            let read = self.phrases.said_of(&today, &self.rung(aged(piece, at)));
            self.line(format!("    {} {date}{steps} → {read}", self.rung(piece.kind)));
        }
    }

    fn brakes(&mut self) {
        let parts = self.parts;
        let brakes = &parts.assessment.brakes;
        self.line(format!("{} (release)", self.phrases.say("release")));
        for item in &brakes.items {
            let id = self.about(&parts.catalogue.brakes[item.brake].id);
            let core = if item.core { "explain-core" } else { "explain-not-core" };
            let core = self.phrases.say(core);
            match (item.answer, item.residual) {
                (Some(answer), Some(residual)) => {
                    let felt = answer.intensity.get();
                    let done =
                        answer.mitigation.map_or("?".to_owned(), |done| done.get().to_string());
                    let left = self.plain(residual);
                    self.line(format!("  {id}{felt}/4 × (1 − {done}/4) = {left} · {core}"));
                }
                _ => self.line(format!("  {id}{} · {core}", self.state(item.state))),
            }
            self.evidence(parts.project.brakes[item.brake].as_ref());
        }
        self.set_aside(brakes.set_aside);
        self.held(&brakes.tally, brakes.release);
        self.line(format!("  {}", self.phrases.say("explain-supported")));
        self.held(&brakes.supported_tally, brakes.supported);
        self.line("");
    }

    /// What does not hold back, from what does.
    fn held(&mut self, tally: &Tally, release: Interval) {
        let asked = self.plain(tally.asked());
        let [held, known, open] =
            [tally.achieved, tally.known, tally.open].map(|sum| self.plain(sum));
        let Interval { value, low, high, coverage } = release;
        let [value, low, high, coverage] =
            [value, low, high, coverage].map(|figure| self.optional(figure));
        self.line(format!("  value    = 1 − {held} / {known} = {value}"));
        self.line(format!("  low      = 1 − ({held} + {open}) / {asked} = {low}"));
        self.line(format!("  high     = 1 − {held} / {asked} = {high}"));
        self.line(format!("  coverage = {known} / {asked} = {coverage}"));
    }

    fn stakes(&mut self) {
        let parts = self.parts;
        let stakes = &parts.assessment.stakes;
        self.line(format!("{} (stakes)", self.phrases.say("section-stakes")));
        for item in &stakes.items {
            let id = self.about(&parts.catalogue.stakes[item.stake].id);
            match item.contribution {
                Some(level) => {
                    let share = self.plain(level.share());
                    self.line(format!("  {id}{}/4 = {share}", level.get()));
                }
                None => self.line(format!("  {id}{}", self.state(item.state))),
            }
            self.evidence(parts.project.stakes[item.stake].as_ref());
        }
        let others = format!("explain-others-{}", stakes.others.as_str());
        self.line(format!("  {}", self.phrases.say(&others)));
        let (value, low, high) =
            (self.optional(stakes.value), self.four(stakes.low), self.four(stakes.high));
        self.line(format!("  value = max = {value} · low = {low} · high = {high}"));
        let shown = stakes.supported;
        self.shown(Range { value: shown.value, low: shown.low, high: shown.high });
    }

    /// The same on evidence, and the end of a part.
    fn shown(&mut self, Range { value, low, high }: Range) {
        let (value, low, high) = (self.optional(value), self.four(low), self.four(high));
        let shown = self.phrases.say("explain-supported");
        self.line(format!("  {shown} value = {value} · low = {low} · high = {high}\n"));
    }

    fn index(&mut self) {
        let Some(index) = &self.parts.assessment.index else { return };
        self.line(self.phrases.say("section-index"));
        let shown = self.phrases.say("column-shown");
        for term in &index.terms {
            let (family, weight) = (self.about(&term.family), self.plain(term.weight));
            let (value, range) =
                (self.optional(term.value), self.between(Some(term.low), Some(term.high)));
            let Range { value: supported, low, high } = term.supported;
            let (supported, within) =
                (self.optional(supported), self.between(Some(low), Some(high)));
            self.line(format!(
                "  {family}{weight} × {value} {range} · {shown} {supported} {within}"
            ));
        }
        let known = index.terms.iter().filter(|term| term.value.is_some());
        let known = self.plain(known.map(|term| term.weight).sum());
        let weight = self.plain(index.terms.iter().map(|term| term.weight).sum());
        self.line(format!("  value = Σ w·value / {known} = {}", self.optional(index.value)));
        self.line(format!("  low   = Σ w·low / {weight} = {}", self.four(index.low)));
        self.line(format!("  high  = Σ w·high / {weight} = {}", self.four(index.high)));
        self.shown(index.supported);
    }

    fn gates(&mut self) {
        let parts = self.parts;
        if parts.assessment.gates.is_empty() {
            return;
        }
        self.line(self.phrases.say("section-gates"));
        let shown = self.phrases.say("column-shown");
        for result in &parts.assessment.gates {
            let gate = &parts.profile.gates[result.gate];
            let id = self.about(&safe::terminal(&gate.id));
            let (measure, range) =
                (result.measure.name(parts.catalogue), self.between(result.low, result.high));
            let within = self.between(result.supported.low, result.supported.high);
            let minimum = self.plain(gate.minimum);
            let status = view::gate_status(result, self.phrases);
            self.line(format!("  {id}{measure} {range} · {shown} {within} ≥ {minimum} → {status}"));
        }
        self.line("");
    }

    fn reach(&mut self) {
        let (Some(reach), Some(reached)) = (&self.parts.project.reach, self.parts.reached) else {
            return;
        };
        self.line(format!("{} (reach)", self.phrases.say("section-reach")));
        for line in arithmetic(reach, reached, self.phrases) {
            self.line(format!("  {line}"));
        }
    }

    fn robustness(&mut self) {
        let lines = super::robustness::sentences(self.parts, true, self.phrases);
        if !lines.is_empty() {
            self.line(format!("\n{}", self.phrases.say("robust-title")));
        }
        for line in lines {
            self.line(format!("  {}", safe::terminal(&line)));
        }
    }
}
