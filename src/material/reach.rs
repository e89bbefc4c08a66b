//! How many people one project reaches, and what has to be said about its counts.

mod arithmetic;

use super::expected;
use crate::descriptor::Project;
use crate::i18n::{Argument, Phrases, count, day};
use crate::reach::{Finding, Reached};

pub use arithmetic::arithmetic;

/// A project whose counts are shown, and whether its name and words may be.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'p> {
    pub project: &'p Project,
    pub reached: Option<&'p Reached>,
    /// False where the project is one of several and did not agree to be shown with them.
    pub named: bool,
}

impl Subject<'_> {
    /// The arithmetic of its figures, line by line.
    pub fn arithmetic(&self, phrases: &Phrases) -> Vec<String> {
        let both = self.project.reach.as_ref().zip(self.reached);
        both.map_or(Vec::new(), |(reach, reached)| arithmetic(reach, reached, phrases))
    }

    /// What it is called here: its name, or its id alone.
    pub fn label(&self) -> &str {
        if self.named { &self.project.name } else { &self.project.id }
    }
}

/// A finding as a sentence. `named`: whether words of the file may be shown.
pub fn finding(finding: &Finding, named: bool, phrases: &Phrases) -> String {
    let language = phrases.language();
    let number = |number: u64| -> Argument<'static> { count(number, language).into() };
    let many = |count: usize| -> Argument<'static> { (count as f64).into() };
    let place = |scope: Option<&String>| -> Argument<'static> {
        match scope {
            Some(scope) if named => scope.clone().into(),
            Some(_) => phrases.say("trajectory-place-withheld").into(),
            None => phrases.say("trajectory-place-unsaid").into(),
        }
    };
    let period = |months: Option<u32>| -> Argument<'static> {
        match months {
            Some(months) => {
                phrases.tell("trajectory-months", [("months", f64::from(months).into())]).into()
            }
            None => phrases.say("trajectory-one-day").into(),
        }
    };
    let mut facts: Vec<(&str, Argument<'static>)> = Vec::new();
    let date = finding.date().map_or(String::new(), |date| day(date, language));
    let dated = if date.is_empty() { "no" } else { "yes" };
    facts.push(("dated", dated.into()));
    facts.push(("date", date.into()));
    match finding {
        Finding::Break { why, .. } => {
            let said = named && !why.is_empty();
            facts.push(("said", if said { "yes" } else { "no" }.into()));
            let why = why.trim().trim_end_matches('.').to_owned();
            facts.push(("why", if said { why } else { String::new() }.into()));
        }
        Finding::Falls { from, to, .. } => {
            facts.extend([("from", number(*from)), ("to", number(*to))]);
        }
        Finding::ExpectationRevised { from, to, .. } => {
            let people = |range| expected::people(range, phrases).into();
            facts.extend([("from", people(*from)), ("to", people(*to))]);
        }
        Finding::ScopeChanges { from, to, .. } => {
            facts.extend([("from", place(from.as_ref())), ("to", place(to.as_ref()))]);
        }
        Finding::PeriodChanges { from, to, .. } => {
            facts.extend([("from", period(*from)), ("to", period(*to))]);
        }
        Finding::ExpectationElsewhere { expected, counted } => {
            facts.extend([("expected", place(Some(expected))), ("counted", place(Some(counted)))]);
        }
        Finding::Future { count }
        | Finding::About { count }
        | Finding::AtLeast { count }
        | Finding::RoughDates { count } => facts.push(("count", many(*count))),
        Finding::Old { months } => facts.push(("months", f64::from(*months).into())),
        _ => {}
    }
    let id = format!("trajectory-finding-{}", finding.code());
    phrases.find(&id, facts).unwrap_or(id)
}
