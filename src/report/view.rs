//! What a report says, decided once for the terminal, for Markdown and for pages.
//!
//! A view is text and figures in one language, already in the order in which they are shown. It
//! draws no conclusion of its own: every figure comes from `assessment` or `reach`.

use super::chart::{self, Chart, Intervals, Trajectory};
use super::detail::Shown;
use super::json::Parts;
use super::robustness;
use crate::assessment::{Interval, Question, State, Status};
use crate::catalogue::Profile;
use crate::catalogue::profile::Section;
use crate::descriptor::Rung;
use crate::i18n::{Language, Phrases, day, percent, points};

/// A report about one project.
#[derive(Clone, Debug)]
pub struct View {
    pub title: String,
    /// Stage, place, date: one line.
    pub subtitle: String,
    pub summary: String,
    pub parts: Vec<Part>,
    /// What this is not.
    pub closing: String,
    /// Departures from the built-in catalogue, one sentence each.
    pub departures: Vec<String>,
}

/// One part of a report.
#[derive(Clone, Debug)]
pub struct Part {
    /// What the part is called in links and addresses, the same in every language.
    pub name: String,
    /// The section of the profile that it comes from, where it comes from one.
    pub section: Option<Section>,
    pub title: String,
    pub content: Content,
    /// The same drawn, where there is something to draw.
    pub chart: Option<Chart>,
}

/// What a part holds.
#[derive(Clone, Debug)]
pub enum Content {
    Sentences(Vec<String>),
    Points(Vec<String>),
    Figures(Vec<Figure>),
}

/// A figure with its range, its coverage, and a bar to be drawn.
#[derive(Clone, Debug)]
pub struct Figure {
    pub name: String,
    pub interval: Interval,
    /// `66 [48 ; 75]`, or that nothing is known.
    pub range: String,
    pub coverage: String,
    /// What this figure is when only documented answers count.
    pub supported: String,
    /// One line for each question below it: name and answer.
    pub details: Vec<(String, String)>,
}

/// Builds the view of one assessment.
pub fn view(parts: Parts<'_>, phrases: &Phrases) -> View {
    let builder = Builder { parts, phrases, language: phrases.language() };
    let sections = parts.profile.sections.iter().filter_map(|section| builder.part(*section));
    let sections = sections.chain(robustness_part(parts, phrases));
    View {
        title: parts.project.name.clone(),
        subtitle: builder.subtitle(),
        summary: parts.project.summary.clone(),
        parts: sections.collect(),
        closing: phrases.say("closing"),
        departures: departures(parts, phrases),
    }
}

/// One part of a report, for a report that puts parts together in an order of its own; `None` where
/// there is nothing to say in it.
pub fn section(parts: Parts<'_>, section: Section, phrases: &Phrases) -> Option<Part> {
    Builder { parts, phrases, language: phrases.language() }.part(section)
}

/// Stage, places, date and profile on one line.
pub fn subtitle(parts: Parts<'_>, phrases: &Phrases) -> String {
    Builder { parts, phrases, language: phrases.language() }.subtitle()
}

/// What other weights would change, where that was asked for.
pub fn robustness_part(parts: Parts<'_>, phrases: &Phrases) -> Option<Part> {
    let lines = robustness::sentences(parts, phrases);
    let title = phrases.say("robust-title");
    let has_lines = !lines.is_empty();
    let content = Content::Points(lines);
    has_lines.then(|| Part {
        name: "robustness".to_owned(),
        section: None,
        title,
        content,
        chart: None,
    })
}

/// The name of a profile as people read it; a user's own keeps the name that it gives itself.
pub fn profile_name(profile: &Profile, phrases: &Phrases) -> String {
    let known = phrases.find(&format!("profile-{}", profile.name), []);
    known.unwrap_or_else(|| profile.name.clone())
}

/// A figure as people read it: `66 [48 ; 75]`.
pub fn range(interval: &Interval, phrases: &Phrases) -> String {
    let Interval { value, low, high, .. } = *interval;
    let (Some(low), Some(high)) = (low, high) else { return phrases.say("not-asked") };
    let bounds = [("low", points(low).into()), ("high", points(high).into())];
    match value {
        None => phrases.tell("range-unknown", bounds),
        Some(value) => phrases.tell(
            "range",
            [
                ("value", points(value).into()),
                ("low", points(low).into()),
                ("high", points(high).into()),
            ],
        ),
    }
}

/// Departures from the built-in catalogue, one sentence each.
pub fn departures(parts: Parts<'_>, phrases: &Phrases) -> Vec<String> {
    let departures = parts.catalogue.departures.iter().map(|departure| {
        let id = format!("departure-{}", departure.change.as_str());
        phrases.tell(&id, [("item", departure.item.to_string().into())])
    });
    departures.collect()
}

/// Skills as people say them: the two that have a word in the file, `dreamer` and `doer`, too.
pub fn skills(skills: &[String], phrases: &Phrases) -> String {
    let name = |skill: &String| match skill.as_str() {
        "dreamer" => phrases.say("skill-dreamer"),
        "doer" => phrases.say("skill-doer"),
        other => other.to_owned(),
    };
    skills.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A piece of evidence without its source: kind, day, what is left of it, note.
pub fn evidence_but_source(shown: &Shown<'_>, phrases: &Phrases) -> String {
    let Shown { evidence, counts } = *shown;
    let rung = |rung: Rung| phrases.say(&format!("rung-{}", rung.as_str()));
    let mut pieces = vec![rung(evidence.kind)];
    pieces.extend(evidence.date.map(|date| day(date, phrases.language())));
    if counts != evidence.kind {
        pieces.push(phrases.tell("page-counts-as", [("rung", rung(counts).into())]));
    }
    pieces.extend(evidence.note.clone());
    pieces.join(" · ")
}

/// A piece of evidence on one line.
pub fn evidence(shown: &Shown<'_>, phrases: &Phrases) -> String {
    let mut line = evidence_but_source(shown, phrases);
    if let Some(source) = &shown.evidence.source {
        line.push_str(" · ");
        line.push_str(source);
    }
    line
}

struct Builder<'p> {
    parts: Parts<'p>,
    phrases: &'p Phrases,
    language: Language,
}

impl Builder<'_> {
    fn part(&self, section: Section) -> Option<Part> {
        let content = match section {
            Section::Bearer => self.bearer(),
            Section::Families => Some(self.families()),
            Section::Index => self.index(),
            Section::Gates => self.gates(),
            Section::Brakes => self.brakes(),
            Section::Needs => self.needs(),
            Section::Stakes => self.stakes(),
            Section::Reach => Some(self.reach()),
            Section::Strengths => self.strengths(),
            Section::Questions => self.questions(),
            Section::Advice => self.advice(),
        }?;
        let title = self.phrases.say(&format!("section-{}", section.as_str()));
        let name = section.as_str().to_owned();
        Some(Part { name, section: Some(section), title, content, chart: self.chart(section) })
    }

    fn chart(&self, section: Section) -> Option<Chart> {
        let Self { parts, phrases, .. } = *self;
        match section {
            Section::Families => Some(Chart::Intervals(Intervals::of(parts, phrases))),
            Section::Brakes => chart::Brakes::of(parts, phrases).map(Chart::Brakes),
            Section::Stakes => chart::Stakes::of(parts, phrases).map(Chart::Stakes),
            Section::Reach => Trajectory::of(parts, phrases).map(Chart::Trajectory),
            _ => None,
        }
    }

    fn subtitle(&self) -> String {
        let project = self.parts.project;
        let stage = self.phrases.say(&format!("stage-{}", project.stage.value.as_str()));
        let mut pieces = vec![stage];
        if !project.territory.places.is_empty() {
            pieces.push(project.territory.places.join(", "));
        }
        let date = day(self.parts.assessment.date, self.language);
        let profile = profile_name(self.parts.profile, self.phrases);
        pieces.push(
            self.phrases.tell("read-on", [("date", date.into()), ("profile", profile.into())]),
        );
        pieces.join(" · ")
    }

    fn bearer(&self) -> Option<Content> {
        let bearer = &self.parts.project.bearer;
        let mut lines = Vec::new();
        let name = bearer.name.clone().unwrap_or_else(|| self.phrases.say("bearer-unnamed"));
        match bearer.kind {
            Some(kind) => {
                let kind = self.phrases.say(&format!("bearer-{}", kind.as_str()));
                lines.push(format!("{name} ({kind})"));
            }
            None => lines.push(name),
        }
        lines.extend(bearer.motivation.clone());
        if !bearer.skills.is_empty() {
            let skills = skills(&bearer.skills, self.phrases);
            lines.push(self.phrases.tell("bearer-skills", [("skills", skills.into())]));
        }
        Some(Content::Sentences(lines))
    }

    fn families(&self) -> Content {
        let Parts { assessment, catalogue, .. } = self.parts;
        let mut figures: Vec<Figure> = assessment
            .families
            .iter()
            .map(|result| {
                let family = &catalogue.families[result.family];
                let details = result
                    .items
                    .iter()
                    .map(|item| {
                        let criterion = &catalogue.criteria[item.criterion];
                        let name = criterion.wording.get(self.language).name.to_string();
                        let level = item.level.and_then(|level| {
                            let scale = criterion.scale()?.get(self.language);
                            let words = scale.levels.get(usize::from(level.get()))?;
                            Some(format!("{}/4 · {}", level.get(), words))
                        });
                        (name, level.unwrap_or_else(|| self.state(item.state)))
                    })
                    .collect();
                let name = family.name.get(self.language).to_string();
                self.figure(name, result.interval, Some(result.supported), details)
            })
            .collect();
        let release = self.phrases.say("release");
        figures.push(self.figure(release, assessment.brakes.release, None, Vec::new()));
        Content::Figures(figures)
    }

    fn figure(
        &self,
        name: String,
        interval: Interval,
        supported: Option<Interval>,
        details: Vec<(String, String)>,
    ) -> Figure {
        let coverage =
            interval.coverage.map_or(String::new(), |share| percent(share, self.language));
        let supported =
            supported.map_or(String::new(), |supported| range(&supported, self.phrases));
        Figure {
            name,
            range: range(&interval, self.phrases),
            interval,
            coverage,
            supported,
            details,
        }
    }

    fn state(&self, state: State) -> String {
        self.phrases.say(&format!("state-{}", state.as_str()))
    }

    fn index(&self) -> Option<Content> {
        let index = self.parts.assessment.index.as_ref()?;
        let interval = Interval {
            value: index.value,
            low: Some(index.low),
            high: Some(index.high),
            coverage: None,
        };
        let shown = range(&interval, self.phrases);
        Some(Content::Sentences(vec![self.phrases.tell("index-is", [("range", shown.into())])]))
    }

    fn gates(&self) -> Option<Content> {
        let Parts { assessment, catalogue, profile, .. } = self.parts;
        let lines: Vec<String> = assessment
            .gates
            .iter()
            .map(|result| {
                let gate = &profile.gates[result.gate];
                let status = self.phrases.say(&format!("gate-{}", result.status.as_str()));
                let sentence = gate.sentence.as_ref().map(|s| s.get(self.language).to_string());
                let sentence = sentence.unwrap_or_else(|| gate.id.clone());
                let mut line = format!("{status} · {sentence}");
                if result.status != Status::Met && !gate.supports.is_empty() {
                    let names: Vec<&str> = gate
                        .supports
                        .iter()
                        .map(|at| catalogue.supports[*at].wording.get(self.language).name.as_ref())
                        .collect();
                    line.push(' ');
                    let names = names.join(", ");
                    line.push_str(&self.phrases.tell("gate-help", [("support", names.into())]));
                }
                line
            })
            .collect();
        (!lines.is_empty()).then_some(Content::Points(lines))
    }

    fn brakes(&self) -> Option<Content> {
        const SHOWN: usize = 2;
        let Parts { assessment, catalogue, .. } = self.parts;
        let brakes = &assessment.brakes;
        let mut lines = Vec::new();
        for at in brakes.by_residual().into_iter().take(SHOWN) {
            let item = &brakes.items[at];
            let Some(answer) = item.answer else { continue };
            let brake = &catalogue.brakes[item.brake];
            let name = brake.wording.get(self.language).name.to_string();
            let mitigation = answer.mitigation.map_or(0, |level| level.get());
            let felt = self.phrases.tell(
                "brake-felt",
                [
                    ("name", name.into()),
                    ("intensity", u32::from(answer.intensity.get()).into()),
                    ("mitigation", u32::from(mitigation).into()),
                ],
            );
            let lever = brake.scale.get(self.language).levers.first();
            let lever = lever
                .map(|lever| self.phrases.tell("lever", [("lever", lever.to_string().into())]));
            lines.push([Some(felt), lever].into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
        if lines.is_empty() {
            let answered = brakes.items.iter().any(|item| item.answer.is_some());
            let id = if answered { "brakes-none" } else { "brakes-unknown" };
            lines.push(self.phrases.say(id));
        }
        Some(Content::Points(lines))
    }

    fn needs(&self) -> Option<Content> {
        let Parts { project, catalogue, .. } = self.parts;
        let name = |at: &usize| catalogue.supports[*at].wording.get(self.language).name.to_string();
        let mut needs: Vec<String> = project.needs_support.iter().map(name).collect();
        needs.extend(project.needs_skills.iter().cloned());
        (!needs.is_empty()).then_some(Content::Points(needs))
    }

    fn stakes(&self) -> Option<Content> {
        let Parts { assessment, catalogue, .. } = self.parts;
        let stakes = &assessment.stakes;
        if stakes.items.is_empty() {
            return Some(Content::Sentences(vec![self.phrases.say("stakes-unknown")]));
        }
        let lines = stakes.items.iter().map(|item| {
            let stake = &catalogue.stakes[item.stake];
            let name = stake.wording.get(self.language).name.to_string();
            let group = catalogue.groups[item.group].name.get(self.language).to_string();
            match item.contribution {
                Some(level) => self.phrases.tell(
                    "stake-answered",
                    [
                        ("name", name.into()),
                        ("group", group.into()),
                        ("level", u32::from(level.get()).into()),
                    ],
                ),
                None => format!("{name} ({group}) · {}", self.state(item.state)),
            }
        });
        Some(Content::Points(lines.collect()))
    }

    fn reach(&self) -> Content {
        Content::Sentences(match self.parts.reached {
            Some(reached) => super::trajectory::brief(reached, self.phrases),
            None => vec![self.phrases.say("reach-none")],
        })
    }

    fn strengths(&self) -> Option<Content> {
        let Parts { assessment, catalogue, .. } = self.parts;
        let items = assessment.families.iter().flat_map(|family| &family.items);
        let lines: Vec<String> = assessment
            .strengths
            .iter()
            .filter_map(|at| {
                let item = items.clone().find(|item| item.criterion == *at)?;
                let name = catalogue.criteria[*at].wording.get(self.language).name.as_ref();
                let rung = self.phrases.say(&format!("rung-{}", item.rung?.as_str()));
                Some(format!("{name} ({rung})"))
            })
            .collect();
        if lines.is_empty() {
            return Some(Content::Sentences(vec![self.phrases.say("strengths-unknown")]));
        }
        Some(Content::Sentences(vec![lines.join(" · ")]))
    }

    fn questions(&self) -> Option<Content> {
        const SHOWN: usize = 3;
        let Parts { assessment, catalogue, .. } = self.parts;
        let lines: Vec<String> = assessment
            .questions
            .iter()
            .take(SHOWN)
            .map(|question| {
                let wording = match question {
                    Question::Criterion(at) => &catalogue.criteria[*at].wording,
                    Question::Brake(at) => &catalogue.brakes[*at].wording,
                };
                let wording = wording.get(self.language);
                let id = match question {
                    Question::Criterion(at) => catalogue.criteria[*at].id.to_string(),
                    Question::Brake(at) => catalogue.brakes[*at].id.to_string(),
                };
                format!("{} ({id})", wording.question)
            })
            .collect();
        (!lines.is_empty()).then_some(Content::Points(lines))
    }

    fn advice(&self) -> Option<Content> {
        let Parts { assessment, catalogue, .. } = self.parts;
        let lines: Vec<String> = assessment
            .advice
            .iter()
            .filter_map(|advice| {
                let scale = catalogue.criteria[advice.criterion].scale()?.get(self.language);
                Some(scale.advice.get(usize::from(advice.from.get()))?.to_string())
            })
            .collect();
        (!lines.is_empty()).then_some(Content::Points(lines))
    }
}
