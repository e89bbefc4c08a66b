//! What a letter says about one project.

mod help;

use jiff::civil::Date;

use super::around;
use crate::assessment::State;
use crate::catalogue::Stage;
use crate::descriptor::Level;
use crate::i18n::{Phrases, day};
use crate::material::AssessmentParts as Parts;
use crate::material::detail::{self, BrakeDetail, Detail, Shown};
use crate::material::letter::{Held, Introduction, Letter, Passage, Step, Strength, Tried};
use crate::report::crosswalk::axes;
use crate::report::view;

/// Strengths, questions and steps that a first page has room for.
const FIRST_PAGE: usize = 3;
/// Brakes that a second page has room for; the others are named.
const SECOND_PAGE: usize = 3;
/// Levers of the strongest brake are all told; of the others, the first two.
const LEVERS: usize = 2;

pub(super) fn letter(
    parts: Parts<'_>,
    introductions: Vec<Introduction>,
    tried: Vec<Tried>,
    from: Option<&str>,
    phrases: &Phrases,
) -> Letter {
    let voice = if from.is_some() { "from" } else { "self" };
    let writer = Writer { parts, phrases, voice };
    Letter {
        title: parts.project.name.clone(),
        subtitle: writer.voiced("subtitle"),
        greeting: from.map_or(String::new(), |_| phrases.say("letter-greeting")),
        opening: writer.opening(),
        strengths: writer.strengths(),
        questions: writer.questions(),
        steps: writer.steps(),
        brakes: writer.brakes(),
        support: writer.support(),
        introductions: writer.introductions(introductions),
        own: around::own(parts, phrases),
        standing: around::standing(parts, phrases),
        tried: around::tried(tried, parts.typed.is_some(), phrases),
        farewell: writer.farewell(from.is_some()),
        signature: from.unwrap_or_default().to_owned(),
        closing: phrases.say("letter-closing"),
    }
}

struct Writer<'w> {
    parts: Parts<'w>,
    phrases: &'w Phrases,
    /// To oneself (`self`), where nobody speaks and nothing is promised, or `from` a structure that
    /// signs.
    voice: &'static str,
}

impl Writer<'_> {
    fn opening(&self) -> Vec<String> {
        let Parts { project, assessment, language, .. } = self.parts;
        let date = day(assessment.date, language);
        let name = project.name.clone();
        let id = format!("letter-{}-opening", self.voice);
        let mut lines =
            vec![self.phrases.tell(&id, [("name", name.into()), ("date", date.into())])];
        let stakes: Vec<String> = detail::stakes(self.parts)
            .iter()
            .filter(|stake| stake.detail.level.is_some_and(|level| level.get() >= 1))
            .map(|stake| self.stake_in_a_sentence(&stake.detail))
            .collect();
        if !stakes.is_empty() {
            let count = stakes.len() as f64;
            let stakes = self.joined(&stakes);
            let facts = [("count", count.into()), ("stakes", stakes.into())];
            lines.push(self.phrases.tell("letter-stakes", facts));
        }
        match project.stage.value {
            Stage::Ended => lines.push(self.phrases.say("letter-ended")),
            Stage::Closing => lines.push(self.phrases.say("letter-ending")),
            _ => {}
        }
        lines.push(self.phrases.say("letter-no-grade"));
        lines
    }

    /// The name of a stake: the project's own where the map leaves it open.
    fn stake_name<'d>(&self, detail: &Detail<'d>) -> &'d str {
        let is_open = self.parts.catalogue.rules.stake_named_in_note == detail.id;
        detail.note.filter(|_| is_open).unwrap_or(&detail.wording.name)
    }

    /// The same within a sentence; of one that the file leaves open no example of the map is told.
    fn stake_in_a_sentence(&self, detail: &Detail<'_>) -> String {
        let is_open = self.parts.catalogue.rules.stake_named_in_note == detail.id;
        match detail.note {
            None if is_open => self.phrases.say("letter-stake-unnamed"),
            _ => in_a_sentence(self.stake_name(detail)),
        }
    }

    /// What stands at a high level; where nothing does yet, what is known best.
    fn strengths(&self) -> Passage<Strength> {
        let strong: Vec<Detail<'_>> = self
            .parts
            .assessment
            .strengths
            .iter()
            .filter_map(|at| detail::of_criterion(self.parts, *at))
            .take(FIRST_PAGE)
            .collect();
        let is_strong = !strong.is_empty();
        let details = if is_strong { strong } else { self.best_known() };
        let heading = if is_strong { "letter-strong" } else { "letter-known" };
        let mut told = Told::default();
        let points = details.iter().map(|detail| self.strength(detail, &mut told)).collect();
        let said = match details.is_empty() {
            false => "letter-strong-how",
            true if self.has_levels() => "letter-known-at-zero",
            true if self.says_of_needs_or_brakes() => "letter-known-elsewhere",
            true => "letter-nothing-known",
        };
        let sentences = vec![self.phrases.say(said)];
        Passage { heading: self.phrases.say(heading), sentences, points }
    }

    /// Whether a level was chosen anywhere.
    fn has_levels(&self) -> bool {
        let mut items = self.parts.assessment.families.iter().flat_map(|family| &family.items);
        items.any(|item| item.level.is_some())
    }

    /// Whether a stake or a brake is answered, whose words are told further down.
    fn says_of_needs_or_brakes(&self) -> bool {
        let project = self.parts.project;
        let mut brakes = project.brakes.iter().flatten();
        brakes.any(|answer| answer.said.given().is_some())
            || project.stakes.iter().flatten().any(|answer| answer.said.given().is_some())
    }

    /// Answers above the lowest level, the best supported first.
    fn best_known(&self) -> Vec<Detail<'_>> {
        let families = detail::families(self.parts);
        let mut known: Vec<Detail<'_>> = families
            .into_iter()
            .flat_map(|family| family.criteria)
            .filter(|detail| detail.level.is_some_and(|level| level.get() >= 1))
            .collect();
        known.sort_by_key(|detail| std::cmp::Reverse(detail.rung));
        known.truncate(FIRST_PAGE);
        known
    }

    fn strength(&self, detail: &Detail<'_>, told: &mut Told) -> Strength {
        let best = detail.evidence.iter().max_by_key(|shown| (shown.counts, shown.evidence.date));
        let (support, source) = match (best, detail.rung) {
            (Some(shown), _) if shown.evidence.is_sourced => {
                let source = shown.evidence.source.clone();
                (self.shown_by(shown, told), source.unwrap_or_default())
            }
            _ => (self.declared(detail, told), String::new()),
        };
        Strength {
            name: detail.wording.name.to_string(),
            words: self.words(detail),
            own_words: detail.note.unwrap_or_default().to_owned(),
            support,
            source,
        }
    }

    /// The sentence that was chosen; where it has changed since, its number and no other sentence.
    fn words(&self, detail: &Detail<'_>) -> String {
        let number = |level: Level| {
            let level = u32::from(level.get());
            self.phrases.tell("letter-words-changed", [("level", level.into())])
        };
        let words = detail.words.map(str::to_owned);
        words.or_else(|| detail.level.map(number)).unwrap_or_default()
    }

    /// What a piece of evidence is, from when, and whether it has aged: each said once.
    fn shown_by(&self, shown: &Shown<'_>, told: &mut Told) -> String {
        let Shown { evidence, counts } = *shown;
        let source = (evidence.date, evidence.source.clone());
        if told.sources.contains(&source) {
            return self.phrases.say("letter-shown-same");
        }
        told.sources.push(source);
        let date = evidence.date.map_or(String::new(), |date| day(date, self.parts.language));
        let id = format!("letter-shown-{}", evidence.kind.as_str());
        let mut sentences = vec![self.phrases.tell(&id, [("date", date.into())])];
        sentences.extend(evidence.note.clone());
        if counts < evidence.kind && !told.aged {
            sentences.push(self.phrases.say("letter-aged"));
            told.aged = true;
        }
        sentences.join(" ")
    }

    /// That nobody else has seen it yet, and what would show it; in other words the second time.
    fn declared(&self, detail: &Detail<'_>, told: &mut Told) -> String {
        let id = if told.declared { "letter-shown-declared-too" } else { "letter-shown-declared" };
        told.declared = true;
        let scale = self.parts.catalogue.criterion(detail.id).and_then(|at| {
            let criterion = &self.parts.catalogue.criteria[at];
            Some(criterion.scale()?.get(self.parts.language))
        });
        let proof = scale.map_or(String::new(), |scale| in_a_sentence(&scale.evidence.documented));
        self.phrases.tell(id, [("proof", proof.into())])
    }

    fn questions(&self) -> Passage<String> {
        let questions = self.parts.assessment.questions.iter().take(FIRST_PAGE);
        let mut points: Vec<String> = questions
            .map(|one| detail::worded(self.parts, *one, self.phrases)[0].clone().into_owned())
            .collect();
        // What the file has already said of it needs no asking.
        let talks = detail::talks(self.parts).filter(|detail| detail.note.is_none());
        points.extend(talks.map(|detail| detail.wording.question.to_string()));
        let sentences = if points.is_empty() {
            Vec::new()
        } else {
            let command = self.parts.typed.map(|typed| {
                let command = [("command", view::answering(typed).into())];
                self.phrases.tell("letter-unknown-command", command)
            });
            [Some(self.phrases.say("letter-unknown-how")), command].into_iter().flatten().collect()
        };
        Passage { heading: self.voiced("unknown"), sentences, points }
    }

    /// What to do next; nothing where the project has ended.
    fn steps(&self) -> Passage<Step> {
        let is_over = self.parts.project.stage.value == Stage::Ended;
        let advice = self.parts.assessment.advice.iter().filter(|_| !is_over);
        let points: Vec<Step> = advice
            .filter_map(|advice| {
                let detail = detail::of_criterion(self.parts, advice.criterion)?;
                let (name, words) = (detail.wording.name.to_string(), detail.advice?.to_owned());
                Some(Step { name, words })
            })
            .collect();
        let heading = if points.len() == FIRST_PAGE { "letter-steps" } else { "letter-steps-few" };
        Passage { heading: self.phrases.say(heading), sentences: Vec::new(), points }
    }

    fn brakes(&self) -> Passage<Held> {
        let holding = detail::holding_brakes(self.parts);
        let (told, named) = holding.split_at(holding.len().min(SECOND_PAGE));
        let points: Vec<Held> =
            told.iter().enumerate().map(|(at, brake)| self.held(brake, at)).collect();
        let is_answered = |state| state == State::Answered;
        let said = if !points.is_empty() {
            "letter-brakes-how"
        } else if self.parts.assessment.brakes.items.iter().any(|item| is_answered(item.state)) {
            "letter-brakes-none"
        } else {
            "letter-brakes-unknown"
        };
        let mut sentences = vec![self.phrases.say(said)];
        if !named.is_empty() {
            let names: Vec<String> =
                named.iter().map(|brake| in_a_sentence(&brake.detail.wording.name)).collect();
            let names = self.joined(&names);
            sentences.push(self.phrases.tell("letter-brakes-also", [("names", names.into())]));
        }
        Passage { heading: self.phrases.say("letter-brakes"), sentences, points }
    }

    fn held(&self, brake: &BrakeDetail<'_>, at: usize) -> Held {
        let levers = if at == 0 { brake.levers.len() } else { LEVERS };
        let has_begun = brake.mitigation.is_some_and(|level| level.get() >= 1);
        let done = brake
            .done
            .filter(|_| has_begun)
            .map(|done| self.phrases.tell("letter-done", [("done", done.to_owned().into())]));
        Held {
            name: brake.detail.wording.name.to_string(),
            felt: self.words(&brake.detail),
            own_words: brake.detail.note.unwrap_or_default().to_owned(),
            done: done.unwrap_or_default(),
            levers: brake.levers.iter().take(levers).map(|lever| lever.to_string()).collect(),
            elsewhere: brake.shown.unwrap_or_default().to_owned(),
        }
    }

    /// The sentences that the two voices say each in its own way.
    fn voiced(&self, id: &str) -> String {
        self.phrases.say(&format!("letter-{}-{id}", self.voice))
    }

    fn farewell(&self, is_signed: bool) -> Vec<String> {
        let axes = axes(self.parts.typed, self.phrases).map(|line| line.plain());
        let farewell = is_signed.then(|| self.phrases.say("letter-farewell"));
        axes.into_iter().chain([self.voiced("reply")]).chain(farewell).collect()
    }

    /// `a, b et c`.
    fn joined(&self, names: &[String]) -> String {
        match names.split_last() {
            None => String::new(),
            Some((last, [])) => last.clone(),
            Some((last, rest)) => {
                let facts = [("rest", rest.join(", ").into()), ("last", last.clone().into())];
                self.phrases.tell("letter-list", facts)
            }
        }
    }
}

/// What the letter has said already, so that it does not say it again.
#[derive(Default)]
struct Told {
    /// The dates and sources of evidence.
    sources: Vec<(Option<Date>, Option<String>)>,
    /// That a piece of evidence has aged.
    aged: bool,
    /// That an answer rests on the bearer's word.
    declared: bool,
}

/// A name or a sentence as it stands inside another: its first letter small, no full stop.
fn in_a_sentence(text: &str) -> String {
    let text = text.trim_end_matches('.');
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    // Two capitals begin an acronym.
    if chars.as_str().starts_with(|c: char| c.is_uppercase()) {
        return text.to_owned();
    }
    first.to_lowercase().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::in_a_sentence;

    #[test]
    fn a_name_within_a_sentence_begins_small() {
        assert_eq!(in_a_sentence("École ouverte."), "école ouverte");
        assert_eq!(in_a_sentence("SOL, monnaie"), "SOL, monnaie");
        assert_eq!(in_a_sentence(""), "");
    }
}
