//! What changed and why: two states of a project, or of a cohort.
//!
//! The words are decided once, in a [`Told`] for a project and an [`Overview`] for a cohort;
//! [`terminal`] and [`markdown`] write both, [`json`] writes the figures for programs. Every figure
//! comes from `comparison` and `reach`. Differences are shown between rounded points, so that what
//! is shown adds up as well.
//!
//! Start with [`told`] and [`overview`].

pub mod json;
pub mod markdown;
mod overview;
pub mod terminal;
mod words;

pub use overview::{Gathering, Overview, Table, overview};

use crate::assessment::Interval;
use crate::catalogue::Departure;
use crate::comparison::{Comparison, Figure, GateState, Item, Kind, Side};
use crate::i18n::{Phrases, points};
use crate::reach::{ReachChange, Reached};
use crate::report::view::range;

/// Where one state comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    Project,
    /// A review laid over the project.
    Review {
        reviewer: String,
        role: Option<&'static str>,
        fingerprint: String,
    },
}

/// Everything that the comparison of one project is written from.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'c> {
    pub old: Side<'c>,
    pub new: Side<'c>,
    pub old_origin: &'c Origin,
    pub new_origin: &'c Origin,
    pub comparison: &'c Comparison,
    /// What differs between the two catalogues.
    pub departures: &'c [Departure],
    pub reached: (Option<&'c Reached>, Option<&'c Reached>),
    pub reach: Option<ReachChange>,
}

impl Compared<'_> {
    /// Whether the two answers to a question were chosen on different words of its ladder: then they
    /// may differ although nothing of the project does.
    pub fn is_on_other_words(self, item: &Item) -> bool {
        let catalogue = self.new.catalogue;
        let ladder = match item.kind {
            Kind::Criterion => {
                catalogue.criterion(&item.id).map(|at| catalogue.criteria[at].ladder)
            }
            Kind::Brake => catalogue.brake(&item.id).map(|at| catalogue.brakes[at].ladder),
            Kind::Stake => catalogue.stake(&item.id).map(|at| catalogue.stakes[at].ladder),
        };
        let read = |side: Side<'_>, ladder| side.project.answered_on.read(ladder);
        ladder.is_some_and(|ladder| read(self.old, ladder) != read(self.new, ladder))
    }
}

/// The comparison of one project in words.
#[derive(Clone, Debug)]
pub struct Told {
    pub title: String,
    /// For whom it is, where one of the two is a review.
    pub confidential: Option<String>,
    pub before: String,
    pub after: String,
    pub order: String,
    /// Each cause, numbered by its place.
    pub causes: Vec<String>,
    pub figures: Vec<Line>,
    /// The names of figures that did not change, in one sentence; may be empty.
    pub unchanged: String,
    pub gates: Vec<String>,
    pub reach: Vec<String>,
}

/// A figure that changed, and its steps.
#[derive(Clone, Debug)]
pub struct Line {
    pub name: String,
    pub change: String,
    /// The number of the cause, and what it did.
    pub steps: Vec<(usize, String)>,
}

/// Puts the comparison of one project into words.
pub fn told(compared: Compared<'_>, phrases: &Phrases) -> Told {
    let comparison = compared.comparison;
    let causes: Vec<String> =
        comparison.steps.iter().map(|step| words::cause(&step.cause, compared, phrases)).collect();
    let (mut figures, mut unchanged) = (Vec::new(), Vec::new());
    for figure in every_figure(comparison) {
        let name = words::figure(&figure, compared.new.catalogue, phrases);
        let (before, after) = (comparison.before.figure(&figure), comparison.after.figure(&figure));
        let steps: Vec<(usize, String)> = steps(comparison, &figure)
            .map(|(at, before, after)| (at + 1, change(before, after, phrases)))
            .collect();
        if !steps.is_empty() {
            figures.push(Line { name, change: change(before, after, phrases), steps });
        } else if !matches!(figure, Figure::Supported(_)) {
            unchanged.push(name);
        }
    }
    let unchanged = if unchanged.is_empty() || comparison.steps.is_empty() {
        String::new()
    } else {
        phrases.tell("compare-unchanged", [("names", unchanged.join(", ").into())])
    };
    let is_reading =
        [compared.old_origin, compared.new_origin].iter().any(|one| **one != Origin::Project);
    Told {
        title: compared.new.project.name.clone(),
        confidential: is_reading.then(|| phrases.say("confidential")),
        before: words::side("compare-before", compared.old, compared.old_origin, phrases),
        after: words::side("compare-after", compared.new, compared.new_origin, phrases),
        order: phrases.say(if causes.is_empty() { "compare-nothing" } else { "compare-order" }),
        causes,
        figures,
        unchanged,
        gates: gates(compared, phrases),
        reach: words::reach(compared.reached, compared.reach, words::Counts::Whole, phrases),
    }
}

/// Every figure of both states, in the order of the later one.
fn every_figure(comparison: &Comparison) -> Vec<Figure> {
    let mut all: Vec<Figure> = Vec::new();
    for (figure, _) in comparison.after.figures.iter().chain(&comparison.before.figures) {
        if !all.contains(figure) {
            all.push(figure.clone());
        }
    }
    all
}

type Ends = (usize, Option<Interval>, Option<Interval>);

/// The steps that moved a figure, by the position of their cause.
fn steps<'c>(comparison: &'c Comparison, figure: &'c Figure) -> impl Iterator<Item = Ends> + 'c {
    comparison.steps.iter().enumerate().filter_map(move |(at, step)| {
        let moved = step.moved.iter().find(|moved| moved.figure == *figure)?;
        Some((at, moved.before, moved.after))
    })
}

/// `54 [52 ; 56] → 60 [55 ; 62] (+6)`.
fn change(before: Option<Interval>, after: Option<Interval>, phrases: &Phrases) -> String {
    let shown = |interval: Option<Interval>| {
        interval.map_or_else(|| phrases.say("compare-not-shown"), |i| range(&i, phrases))
    };
    let value = |interval: Option<Interval>| interval.and_then(|interval| interval.value);
    let difference = match value(before).zip(value(after)) {
        // Between rounded points, so that the differences shown add up to the one shown above.
        Some((before, after)) => match points(after) - points(before) {
            0 => String::new(),
            up if up > 0 => format!(" (+{up})"),
            down => format!(" (−{})", -down),
        },
        None => String::new(),
    };
    phrases.tell(
        "compare-change",
        [
            ("before", shown(before).into()),
            ("after", shown(after).into()),
            ("difference", difference.into()),
        ],
    )
}

fn gates(compared: Compared<'_>, phrases: &Phrases) -> Vec<String> {
    let (before, after) = (&compared.comparison.before, &compared.comparison.after);
    let mut ids: Vec<&String> = after.gates.iter().map(|(id, _)| id).collect();
    ids.extend(before.gates.iter().map(|(id, _)| id).filter(|id| after.gate(id).is_none()));
    let state = |state: Option<GateState>| match state {
        Some(state) => phrases.say(&format!("gate-{}", state.status.as_str())),
        None => phrases.say("compare-no-gate"),
    };
    let lines = ids.into_iter().filter_map(|id| {
        let (from, to) = (before.gate(id), after.gate(id));
        let differs = from.map(|gate| gate.status) != to.map(|gate| gate.status);
        differs.then(|| {
            let name = words::gate(id, compared, phrases);
            let numbers: Vec<String> = compared
                .comparison
                .steps
                .iter()
                .enumerate()
                .filter(|(_, step)| step.gates.iter().any(|moved| moved.gate == *id))
                .map(|(at, _)| (at + 1).to_string())
                .collect();
            phrases.tell(
                "compare-gate",
                [
                    ("name", name.into()),
                    ("from", state(from).into()),
                    ("to", state(to).into()),
                    ("causes", numbers.join(", ").into()),
                ],
            )
        })
    });
    lines.collect()
}
