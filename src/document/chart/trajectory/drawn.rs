//! The trajectory as SVG.

use maud::{Markup, html};

use super::scale::Scale;
use super::{Runs, Trajectory};
use crate::document::chart::frame::{self, WIDTH, hatched, tenth};
use crate::document::html::text;
use crate::i18n::{Phrases, count};

const LEFT: f64 = 44.0;
const RIGHT: f64 = WIDTH - 14.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 168.0;
/// Where the legend begins, and the height of one of its lines.
const LEGEND: f64 = 206.0;
const LINE: f64 = 17.0;

/// A place in the drawing.
type Point = (f64, f64);

pub(super) fn figure(chart: &Trajectory, id: &str, phrases: &Phrases) -> Markup {
    let days = chart.days();
    let (Some(scale), Some(last)) = (Scale::of(chart), days.last()) else { return html! {} };
    let place = |share: f64, up: f64| -> Point {
        (tenth(LEFT + share * (RIGHT - LEFT)), tenth(BOTTOM - up * (BOTTOM - TOP)))
    };
    let place_all = |runs: &Runs| -> Vec<Vec<Point>> {
        let point = |&(date, number): &_| place(scale.across(date), scale.up(number as f64));
        runs.iter().map(|run| run.iter().map(point).collect()).collect()
    };
    let legend = legend(chart, &scale, phrases);
    let language = phrases.language();
    let drawing = html! {
        @for share in [0.0, 0.5, 1.0] {
            @let height = place(0.0, share).1;
            path.grid d={ "M" (LEFT) " " (height) "H" (RIGHT) } {}
            @if (scale.top * share).fract() == 0.0 {
                text.axis x=(LEFT - 6.0) y=(tenth(height + 4.0)) text-anchor="end" {
                    (count((scale.top * share) as i64, language))
                }
            }
        }
        @for (day, name) in scale.marked_days(*last) {
            text.axis x=(place(scale.across(day), 0.0).0) y=(BOTTOM + 16.0) text-anchor="middle" {
                (name)
            }
        }
        @if let (Some(expected), false) = (&chart.expected, scale.expected_is_beyond) {
            @let [low, high] = [expected.low, expected.high].map(|end| place(0.0, scale.up(end)).1);
            @if expected.low < expected.high {
                rect.band x=(LEFT) y=(high) width=(RIGHT - LEFT) height=(tenth(low - high))
                    fill=(hatched(id)) {}
                path.expected-line d={ "M" (LEFT) " " (high) "H" (RIGHT) } {}
            }
            path.expected-line d={ "M" (LEFT) " " (low) "H" (RIGHT) } {}
        }
        @for run in place_all(&chart.registered) {
            (line(&run, "registered-line"))
            @for (x, y) in run { (square(x, y)) }
        }
        @for run in place_all(&chart.users) {
            (line(&run, "users-line"))
            @for (x, y) in run { circle.users cx=(x) cy=(y) r="4" {} }
        }
        @for (at, (mark, words)) in legend.iter().enumerate() {
            @let y = LEGEND + at as f64 * LINE;
            (mark.drawn(y, id))
            text.said x="32" y=(tenth(y + 4.0)) { (text(words)) }
        }
    };
    let height = LEGEND + legend.len() as f64 * LINE;
    let title = phrases.say("page-chart-trajectory");
    let words = [title.as_str(), &phrases.say("page-chart-trajectory-how")];
    frame::figure(id, words, height, drawing, chart.table(&title, phrases), phrases)
}

/// A line through the points of a run; none through a single one.
fn line(run: &[Point], class: &str) -> Markup {
    html! { @if run.len() > 1 { polyline class=(class) points=(points(run)) {} } }
}

fn square(x: f64, y: f64) -> Markup {
    html! { rect.registered x=(tenth(x - 3.5)) y=(tenth(y - 3.5)) width="7" height="7" {} }
}

fn points(run: &[Point]) -> String {
    run.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

/// A mark of the legend.
#[derive(Clone, Copy)]
enum Mark {
    Users,
    Registered,
    Expected,
    ExpectedBand,
}

impl Mark {
    fn drawn(self, y: f64, id: &str) -> Markup {
        let y = tenth(y);
        html! {
            @match self {
                Self::Users => {
                    path.users-line d={ "M4 " (y) "H26" } {}
                    circle.users cx="15" cy=(y) r="4" {}
                }
                Self::Registered => {
                    path.registered-line d={ "M4 " (y) "H26" } {}
                    (square(15.0, y))
                }
                Self::Expected => path.expected-line d={ "M4 " (y) "H26" } {},
                Self::ExpectedBand => {
                    rect.band x="4" y=(tenth(y - 5.0)) width="22" height="10" fill=(hatched(id)) {}
                }
            }
        }
    }
}

fn legend(chart: &Trajectory, scale: &Scale, phrases: &Phrases) -> Vec<(Mark, String)> {
    let mut lines = Vec::new();
    if !chart.users.is_empty() {
        lines.push((Mark::Users, chart.users_name.clone()));
    }
    if !chart.registered.is_empty() {
        lines.push((Mark::Registered, phrases.say("page-chart-registered")));
    }
    if let Some(expected) = &chart.expected {
        let id = if scale.expected_is_beyond {
            "page-chart-expected-beyond"
        } else {
            "page-chart-expected"
        };
        let is_band = expected.low < expected.high && !scale.expected_is_beyond;
        let mark = if is_band { Mark::ExpectedBand } else { Mark::Expected };
        let people = expected.words.clone();
        lines.push((mark, phrases.tell(id, [("count", people.into())])));
    }
    lines
}
