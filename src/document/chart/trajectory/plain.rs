//! The trajectory in plain characters.

use super::scale::Scale;
use super::{Runs, Trajectory};
use crate::i18n::{Phrases, count};

/// Lines of the drawing.
const ROWS: usize = 9;

pub(super) fn lines(chart: &Trajectory, width: usize, phrases: &Phrases) -> String {
    let days = chart.days();
    let (Some(scale), Some(first), Some(last)) = (Scale::of(chart), days.first(), days.last())
    else {
        return String::new();
    };
    let top = count(scale.top as i64, phrases.language());
    let margin = top.chars().count();
    let columns = width.saturating_sub(margin + 2).clamp(20, 72);
    let mut rows = vec![vec![' '; columns]; ROWS];
    if let (Some(expected), false) = (&chart.expected, scale.expected_is_beyond) {
        for line in &mut rows[row(scale.up(expected.high))..=row(scale.up(expected.low))] {
            line.fill('╌');
        }
    }
    let mut put = |runs: &Runs, mark: char| {
        for (date, number) in runs.iter().flatten() {
            let at = row(scale.up(*number as f64));
            rows[at][column(scale.across(*date), columns)] = mark;
        }
    };
    put(&chart.registered, '□');
    put(&chart.users, '●');

    let mut out = String::new();
    for (at, line) in rows.iter().enumerate() {
        let label = match at {
            0 => top.as_str(),
            at if at == ROWS - 1 => "0",
            _ => "",
        };
        let line: String = line.iter().collect();
        out.push_str(&format!("{label:>margin$} │{}\n", line.trim_end()));
    }
    let (first, last) = (first.to_string(), last.to_string());
    let gap = columns.saturating_sub(first.len() + last.len());
    out.push_str(&format!("{:margin$} └{}\n", "", "─".repeat(columns)));
    if days.len() == 1 {
        out.push_str(&format!("{:margin$}  {first:^columns$}\n", ""));
    } else {
        out.push_str(&format!("{:margin$}  {first}{}{last}\n", "", " ".repeat(gap)));
    }
    out.push_str(&legend(chart, &scale, phrases));
    out
}

/// The line at which a share of the height stands, the first being the top.
fn row(up: f64) -> usize {
    let last = ROWS - 1;
    last - ((up * last as f64).round() as usize).min(last)
}

fn column(across: f64, columns: usize) -> usize {
    ((across * (columns - 1) as f64).round() as usize).min(columns - 1)
}

fn legend(chart: &Trajectory, scale: &Scale, phrases: &Phrases) -> String {
    let mut out = String::new();
    let mut line = |mark: char, words: &str| out.push_str(&format!("{mark} {words}\n"));
    if !chart.users.is_empty() {
        line('●', &chart.users_name);
    }
    if !chart.registered.is_empty() {
        line('□', &phrases.say("page-chart-registered"));
    }
    if let Some(expected) = &chart.expected {
        let beyond = if scale.expected_is_beyond { "-beyond" } else { "" };
        let people = expected.words.clone();
        let id = format!("page-chart-expected{beyond}");
        line('╌', &phrases.tell(&id, [("count", people.into())]));
    }
    out
}
