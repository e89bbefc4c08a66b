//! What holds for everything that is read, assessed and shown.

use germoir::assessment::screening::screen;
use germoir::assessment::{Assessment, Interval, assess};
use germoir::catalogue::{Catalogue, Profile};
use germoir::data::assessment as json;
use germoir::descriptor::{Project, Reading};
use germoir::diagnostic::{Problem, Severity};
use germoir::document::safe;
use germoir::document::terminal::Screen;
use germoir::material::AssessmentParts as Parts;
use germoir::material::problem::located;
use germoir::reach::{Reached, measure};
use germoir::report::problem::rendered;
use germoir::report::{explain, view};
use germoir::source::SourceFile;

use super::{PHRASES, TODAY, law};

/// A file is valid, or says why not; every problem has its place in it, and plain words.
pub fn reading(reading: &Reading, file: &SourceFile) {
    problems(&reading.problems, std::slice::from_ref(file));
    let is_error = |problem: &Problem| problem.code.severity == Severity::Error;
    let is_invalid = reading.problems.iter().any(is_error);
    assert_eq!(reading.descriptor.is_none(), is_invalid, "{:?}", reading.problems);
    let spans: Vec<_> = reading.problems.iter().map(|problem| problem.span).collect();
    assert!(spans.is_sorted(), "in the order of their places");
}

pub fn problems(problems: &[Problem], files: &[SourceFile]) {
    let is_inside = |file: &SourceFile, problem: &Problem| {
        let end = file.base() as usize + file.text().len();
        file.holds(problem.span) && problem.span.end as usize <= end
    };
    for problem in problems {
        assert!(files.iter().any(|file| is_inside(file, problem)), "{problem:?}");
        assert!(problem.span.start <= problem.span.end, "{problem:?}");
    }
    for phrases in PHRASES.iter() {
        let located = located(problems, files, phrases);
        for (problem, shown) in problems.iter().zip(&located) {
            assert!(shown.at.line >= 1 && shown.at.column >= 1);
            // Without its sentence a problem shows the id of one.
            assert!(shown.message.contains(' '), "{problem:?}: {}", shown.message);
        }
        let some = &located[..located.len().min(3)];
        harmless(&rendered(some, files, phrases, false, 80));
    }
}

/// Nothing in a text acts on a terminal or turns what follows around.
pub fn harmless(text: &str) {
    let acts = text.chars().find(|c| safe::acts(*c) && *c != '\n');
    assert_eq!(acts, None, "{text}");
}

/// The figures of a project lie in their ranges, and every format shows them.
pub fn assessed(project: &Project, catalogue: &Catalogue, profile: &Profile) {
    let assessment = assess(project, catalogue, profile, TODAY);
    figures(&assessment, catalogue, profile);
    law::holds(project, &assessment, catalogue, profile);
    let reached = project.reach.as_ref().map(|reach| measure(reach, TODAY));
    reached.iter().for_each(reach);
    let screening = screen(project, &assessment, catalogue, profile);
    assert!(!screening.reasons.is_empty());
    for phrases in PHRASES.iter() {
        let parts = Parts {
            project,
            assessment: &assessment,
            reached: reached.as_ref(),
            problems: &[],
            catalogue,
            profile,
            language: phrases.language(),
            typed: None,
            arithmetic: &[],
        };
        let line = json::line(parts);
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(value["project"]["id"], project.id.as_str());
        harmless(&line);
        let shown = view::document(parts, phrases);
        let screen = Screen { width: 80, colour: false, verbose: true };
        harmless(&shown.terminal(screen, phrases));
        harmless(&shown.markdown(phrases));
        harmless(&explain::report(parts, phrases));
        let html = view::whole(parts, phrases).html(phrases);
        assert!(!html.contains("<script"));
        harmless(&html.replace('\t', " "));
    }
}

fn figures(assessment: &Assessment, catalogue: &Catalogue, profile: &Profile) {
    assert_eq!(assessment.families.len(), catalogue.families.len());
    for family in &assessment.families {
        within(family.interval);
        within(family.supported);
    }
    within(assessment.brakes.release);
    let stakes = &assessment.stakes;
    range(stakes.value, stakes.low, stakes.high);
    assert!(assessment.index.is_none() || profile.shows_index);
    if let Some(index) = &assessment.index {
        range(index.value, index.low, index.high);
    }
    assert!(assessment.strengths.len() <= 5 && assessment.advice.len() <= 3);
}

fn within(interval: Interval) {
    let Interval { value, low, high, coverage } = interval;
    match (low, high, coverage) {
        (Some(low), Some(high), Some(coverage)) => {
            range(value, low, high);
            assert!((0.0..=1.0).contains(&coverage), "{interval:?}");
            assert!((high - low - (1.0 - coverage)).abs() < 1e-9, "{interval:?}");
            assert_eq!(value.is_none(), coverage == 0.0, "{interval:?}");
        }
        (None, None, None) => assert_eq!(value, None, "{interval:?}"),
        _ => panic!("{interval:?}"),
    }
}

fn range(value: Option<f64>, low: f64, high: f64) {
    assert!(0.0 <= low && low <= high && high <= 1.0, "{low} {high}");
    assert!(value.is_none_or(|value| low <= value && value <= high), "{low} {value:?} {high}");
}

fn reach(reached: &Reached) {
    let (low, high) =
        (reached.uptake.map(|uptake| uptake.low), reached.uptake.and_then(|uptake| uptake.high));
    let figures =
        [low, high, reached.speed_per_month, reached.speed_12_months, reached.doubling_months];
    assert!(figures.iter().flatten().all(|figure| figure.is_finite()), "{figures:?}");
    assert!(low.is_none_or(|low| low >= 0.0));
    assert!(low.zip(high).is_none_or(|(low, high)| low <= high));
    assert!(reached.expected.is_none_or(|expected| expected.low <= expected.high));
    assert!(reached.doubling_months.is_none_or(|months| months > 0.0));
}
