//! The report of a cohort in Markdown, to be pasted or kept.

use super::Shown;
use super::sections::{Entry, Grid, sections};
use crate::document::safe;
use crate::i18n::day;
use crate::report::view;

/// Writes the report.
pub fn report(shown: &Shown<'_>) -> String {
    let date = day(shown.date, shown.phrases.language());
    let subtitle = shown.phrases.tell(
        "cohort-subtitle",
        [
            ("date", date.into()),
            ("profile", view::profile_name(shown.profile, shown.phrases).into()),
        ],
    );
    let mut out =
        format!("# {}\n\n{}\n", safe::markdown(&shown.phrase("title")), safe::markdown(&subtitle));
    for departure in shown.departures() {
        out.push_str(&format!("\n{}\n", safe::markdown(&departure)));
    }
    for section in sections(shown) {
        out.push_str(&format!("\n## {}\n", safe::markdown(&section.title)));
        for sentence in &section.sentences {
            out.push_str(&format!("\n{}\n", safe::markdown(sentence)));
        }
        if !section.points.is_empty() {
            out.push_str(&format!("\n**{}**\n\n", safe::markdown(&shown.phrase("in-short"))));
        }
        for point in &section.points {
            let (title, said) = (safe::markdown(&point.title), safe::markdown(&point.said));
            out.push_str(&format!("- **{title}** — {said}\n"));
        }
        for grid in section.grids.iter().filter(|grid| !grid.rows.is_empty()) {
            table(grid, &mut out);
        }
    }
    out.push_str(&format!("\n---\n\n{}\n", safe::markdown(&shown.phrases.say("closing"))));
    out
}

fn table(grid: &Grid, out: &mut String) {
    out.push_str(&format!("\n**{}**\n\n", safe::markdown(&grid.caption)));
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&line(grid.columns.iter().map(|(name, _)| safe::markdown(name)).collect()));
    let rules = grid.columns.iter().map(|(_, is_number)| if *is_number { "---:" } else { "---" });
    out.push_str(&line(rules.map(str::to_owned).collect()));
    for row in &grid.rows {
        let cells = row.iter().map(|entry| match entry {
            Entry::Text(text) => safe::markdown(text),
            Entry::Link { text, to } => format!("[{}]({to})", safe::markdown(text)),
        });
        out.push_str(&line(cells.collect()));
    }
}
