//! The trajectory of users of one project, or of several side by side and never in order of size.
//!
//! The order is always the same: the straight reading, the ladder by date, the speeds, and what has
//! to be said about the counts. Every figure comes from `reach`.
//!
//! Start with [`document`].

pub mod sheet;
mod words;

pub use words::brief;

use jiff::civil::Date;

use crate::descriptor::{Counting, Precision};
use crate::document::chart::{Runs, Trajectory};
use crate::document::{Build, Chart, Column, Doc, Kind, Line, Manner, Table};
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

/// The document about one project, or about several in the order that they are given in; with the
/// arithmetic where that is asked for.
pub fn document(subjects: &[Subject<'_>], date: Date, explain: bool, phrases: &Phrases) -> Doc {
    let subtitle: Line = subtitle(date, phrases).into();
    let mut docs: Vec<(String, Doc)> = Vec::new();
    for (at, subject) in subjects.iter().enumerate() {
        let mut doc = account(*subject, explain, phrases);
        doc.subtitle = subtitle.clone();
        docs.push((format!("project-{at}"), doc));
    }
    let mut doc = match docs.len() {
        1 => docs.remove(0).1,
        _ => {
            let title = phrases.say("trajectory-title");
            let mut doc = Doc::several(title, docs, phrases.language());
            doc.subtitle = subtitle;
            doc.manner = Manner::Short;
            doc
        }
    };
    doc.sheets.push(sheet::of(subjects, phrases));
    doc
}

/// What is said about one project.
fn account(subject: Subject<'_>, explain: bool, phrases: &Phrases) -> Doc {
    let mut doc = Doc::new(subject.label(), phrases.language());
    doc.manner = Manner::Short;
    doc.foot.text(phrases.say("trajectory-closing"));
    if !subject.named {
        doc.note(phrases.say("trajectory-ask-first"));
    }
    let Some(reached) = subject.reached else {
        doc.text(phrases.say("reach-none"));
        doc.text(phrases.say("trajectory-how-to-say"));
        return doc;
    };
    words::straight(reached, subject.named, phrases).into_iter().for_each(|line| doc.text(line));
    doc.chart(chart(reached, phrases));
    let ladder = ladder(reached, phrases);
    if !ladder.is_empty() {
        doc.heading(2, phrases.say("trajectory-section-ladder"));
        doc.tabled(ladder);
        doc.soft(phrases.say("trajectory-ladder-key"));
    }
    let speeds: Vec<String> =
        reached.speeds.iter().map(|speed| words::speed(speed, phrases)).collect();
    // The one speed that there is has been said.
    if speeds.len() > 1 {
        doc.listed(2, phrases.say("trajectory-section-speeds"), speeds);
    }
    let findings = reached.findings.iter().filter(|finding| !words::is_said_already(finding));
    let findings = findings.map(|one| finding(one, subject.named, phrases)).collect();
    doc.listed(2, phrases.say("trajectory-section-findings"), findings);
    if explain {
        let lines = subject.arithmetic(phrases);
        doc.listed(2, phrases.say("trajectory-section-arithmetic"), lines);
    }
    doc
}

/// The columns of a ladder that is read, and the kind of each.
const COLUMNS: [(&str, Kind); 7] = [
    ("date", Kind::Words),
    ("expected", Kind::Numbers),
    ("registered", Kind::Numbers),
    ("users", Kind::Numbers),
    ("active", Kind::Numbers),
    ("retained", Kind::Numbers),
    ("use", Kind::Words),
];

const UNKNOWN: &str = "–";

fn ladder(reached: &Reached, phrases: &Phrases) -> Table {
    let rows: Vec<Vec<String>> = reached.ladder.iter().map(|step| row(step, phrases)).collect();
    // A column in which nothing is known takes room and says nothing.
    let is_said = |at: &usize| rows.iter().any(|row| !row[*at].is_empty() && row[*at] != UNKNOWN);
    let said: Vec<usize> = (0..COLUMNS.len()).filter(is_said).collect();
    let column = |at: &usize| {
        let (id, kind) = COLUMNS[*at];
        let name = phrases.say(&format!("trajectory-column-{id}"));
        Column { name, kind, ..Column::default() }
    };
    let kept = |row: &Vec<String>| said.iter().map(|at| row[*at].as_str().into()).collect();
    Table {
        columns: said.iter().map(column).collect(),
        rows: rows.iter().map(kept).collect(),
        ..Table::default()
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
fn chart(reached: &Reached, phrases: &Phrases) -> Option<Chart> {
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
    (points > 1).then_some(Chart::Trajectory(chart))
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
fn subtitle(date: Date, phrases: &Phrases) -> String {
    let date = day(date, phrases.language());
    phrases.tell("trajectory-subtitle", [("date", date.into())])
}
