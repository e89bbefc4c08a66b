//! The trajectory of users of one project, or of several side by side and never in order of size.
//!
//! The order is always the same: the straight reading, the ladder by date, the speeds, and what has
//! to be said about the counts. An [`Account`] holds the words of one project
//! in one language; [`terminal`], [`markdown`], [`page`] and [`json`] write it. Every figure comes
//! from `reach`.
//!
//! Start with [`account`].

pub mod json;
pub mod markdown;
pub mod page;
pub mod terminal;
mod words;

pub use words::brief;

use crate::descriptor::{Counting, Precision};
use crate::document::chart::{Runs, Trajectory};
use crate::i18n::{Phrases, count, day};
use crate::material::expected;
use crate::material::reach::{Subject, finding};
use crate::reach::{Reached, Step, Use};
use crate::report::drawn;

/// Puts subjects in the order of what they are called, then of their ids.
pub fn in_name_order(subjects: &mut [Subject<'_>]) {
    subjects
        .sort_by_cached_key(|subject| (subject.label().to_lowercase(), subject.project.id.clone()));
}

impl Ladder {
    /// Whether a column holds words rather than numbers.
    pub fn is_words(&self, column: usize) -> bool {
        column == 0 || self.words_last && column + 1 == self.heads.len()
    }
}

/// What is said about one project.
#[derive(Clone, Debug)]
pub struct Account {
    pub title: String,
    /// Said where the name is withheld.
    pub withheld: Option<String>,
    pub straight: Vec<String>,
    pub ladder: Ladder,
    pub speeds: Vec<String>,
    pub findings: Vec<String>,
    pub arithmetic: Vec<String>,
    pub chart: Option<Trajectory>,
}

/// The ladder as a table.
#[derive(Clone, Debug, Default)]
pub struct Ladder {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Whether the last column holds words; all but it and the first hold numbers.
    pub words_last: bool,
    /// What the signs in it mean.
    pub key: String,
}

/// Builds the account of one project, with its arithmetic where that is asked for.
pub fn account(subject: Subject<'_>, explain: bool, phrases: &Phrases) -> Account {
    let withheld = (!subject.named).then(|| phrases.say("trajectory-ask-first"));
    let title = subject.label().to_owned();
    let Some(reached) = subject.reached else {
        return Account {
            title,
            withheld,
            straight: vec![phrases.say("reach-none"), phrases.say("trajectory-how-to-say")],
            ladder: Ladder::default(),
            speeds: Vec::new(),
            findings: Vec::new(),
            arithmetic: Vec::new(),
            chart: None,
        };
    };
    Account {
        title,
        withheld,
        straight: words::straight(reached, subject.named, phrases),
        ladder: ladder(reached, phrases),
        speeds: reached.speeds.iter().map(|speed| words::speed(speed, phrases)).collect(),
        findings: reached
            .findings
            .iter()
            .filter(|finding| !words::is_said_already(finding))
            .map(|found| finding(found, subject.named, phrases))
            .collect(),
        arithmetic: if explain { subject.arithmetic(phrases) } else { Vec::new() },
        chart: chart(reached, phrases),
    }
}

const UNKNOWN: &str = "–";

fn ladder(reached: &Reached, phrases: &Phrases) -> Ladder {
    if reached.ladder.is_empty() {
        return Ladder::default();
    }
    let columns = ["date", "expected", "registered", "users", "active", "retained", "use"];
    let heads = columns.map(|column| phrases.say(&format!("trajectory-column-{column}")));
    let rows: Vec<Vec<String>> = reached.ladder.iter().map(|step| row(step, phrases)).collect();
    // A column in which nothing is known takes room and says nothing.
    let is_said = |at: usize| rows.iter().any(|row| !row[at].is_empty() && row[at] != UNKNOWN);
    let said: Vec<usize> = (0..heads.len()).filter(|at| is_said(*at)).collect();
    let kept = |cells: &[String]| said.iter().map(|at| cells[*at].clone()).collect::<Vec<_>>();
    Ladder {
        heads: kept(&heads),
        rows: rows.iter().map(|row| kept(row)).collect(),
        words_last: is_said(columns.len() - 1),
        key: phrases.say("trajectory-ladder-key"),
    }
}

fn row(step: &Step, phrases: &Phrases) -> Vec<String> {
    let language = phrases.language();
    let plain =
        |number: Option<u64>| number.map_or(UNKNOWN.to_owned(), |number| count(number, language));
    let counted = |number: Option<u64>| {
        let sign = match step.precision {
            _ if number.is_none() => "",
            Some(Precision::About) => "~",
            Some(Precision::AtLeast) => "≥",
            _ => "",
        };
        format!("{sign}{}", plain(number))
    };
    let used = match step.compared {
        Use::Compared => String::new(),
        other => phrases.say(&format!("trajectory-use-{}", other.as_str())),
    };
    vec![
        step.date.to_string(),
        step.expected.map_or(UNKNOWN.to_owned(), |range| expected::people(range, phrases)),
        counted(step.registered),
        counted(step.users),
        counted(step.active),
        counted(step.retained),
        used,
    ]
}

/// The counts of the latest scope, cut where they may not be compared.
fn chart(reached: &Reached, phrases: &Phrases) -> Option<Trajectory> {
    let counting = reached.counting.map_or(Counting::Unique.as_str(), Counting::as_str);
    let steps: Vec<&Step> = reached
        .ladder
        .iter()
        .filter(|step| step.compared != Use::Future && step.scope == reached.scope)
        .collect();
    let chart = Trajectory {
        users_name: phrases.say(&format!("page-chart-users-{counting}")),
        users: runs(&steps, |step| step.users),
        registered: runs(&steps, |step| step.registered),
        expected: reached.expected.map(|range| drawn::expectation(range, phrases)),
    };
    let points: usize = chart.users.iter().chain(&chart.registered).map(Vec::len).sum();
    // A single point is a sentence, not a drawing.
    (points > 1).then_some(chart)
}

/// Counts of one kind; a new run begins where what is compared changes.
fn runs(steps: &[&Step], of: fn(&Step) -> Option<u64>) -> Runs {
    let mut runs: Runs = Vec::new();
    let mut before = None;
    for step in steps {
        let Some(number) = of(step) else { continue };
        // A count that is compared and one that says no users are alike here.
        let kind = matches!(step.compared, Use::BeforeBreak | Use::OtherPeriod);
        if before != Some(kind) || runs.is_empty() {
            runs.push(Vec::new());
            before = Some(kind);
        }
        if let Some(run) = runs.last_mut() {
            run.push((step.date, number));
        }
    }
    runs
}

/// The line below the title of a report.
pub fn subtitle(date: jiff::civil::Date, phrases: &Phrases) -> String {
    let date = day(date, phrases.language());
    phrases.tell("trajectory-subtitle", [("date", date.into())])
}
