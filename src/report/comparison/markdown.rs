//! Comparisons in Markdown.

use super::{Overview, Told};
use crate::document::safe;
use crate::i18n::Phrases;

/// Writes the comparison of one project.
pub fn project(told: &Told, phrases: &Phrases) -> String {
    let mut out = format!("# {}\n", safe::markdown(&told.title));
    for text in told.confidential.iter().chain([&told.before, &told.after, &told.order]) {
        out.push_str(&format!("\n{}\n", safe::markdown(text)));
    }
    if !told.causes.is_empty() {
        out.push('\n');
    }
    for (at, cause) in told.causes.iter().enumerate() {
        out.push_str(&format!("{}. {}\n", at + 1, safe::markdown(cause)));
    }
    for line in &told.figures {
        let arguments =
            [("name", line.name.clone().into()), ("change", line.change.clone().into())];
        let title = phrases.tell("compare-figure", arguments);
        out.push_str(&format!("\n## {}\n\n", safe::markdown(&title)));
        for (cause, change) in &line.steps {
            out.push_str(&format!("- ({cause}) {}\n", safe::markdown(change)));
        }
    }
    if !told.unchanged.is_empty() {
        out.push_str(&format!("\n{}\n", safe::markdown(&told.unchanged)));
    }
    list(&phrases.say("section-gates"), &told.gates, &mut out);
    list(&phrases.say("section-reach"), &told.reach, &mut out);
    out.push_str(&format!("\n---\n\n{}\n", phrases.say("closing")));
    out
}

fn list(title: &str, points: &[String], out: &mut String) {
    if points.is_empty() {
        return;
    }
    out.push_str(&format!("\n## {}\n\n", safe::markdown(title)));
    for point in points {
        out.push_str(&format!("- {}\n", safe::markdown(point)));
    }
}

/// Writes the comparison of two cohorts.
pub fn cohorts(overview: &Overview, phrases: &Phrases) -> String {
    let mut out = format!("# {}\n", safe::markdown(&overview.title));
    let head = [&overview.subtitle, &overview.order];
    for text in head.into_iter().chain(&overview.withheld) {
        out.push_str(&format!("\n{}\n", safe::markdown(text)));
    }
    let lists = [
        ("compare-joined", &overview.joined),
        ("compare-left", &overview.left),
        ("compare-still", &overview.still),
    ];
    for (id, names) in lists {
        list(&phrases.tell(id, [("count", (names.len() as f64).into())]), names, &mut out);
    }
    let moved = phrases.tell("compare-moved", [("count", (overview.moved.len() as f64).into())]);
    if !overview.moved.is_empty() {
        out.push_str(&format!("\n## {}\n", safe::markdown(&moved)));
    }
    for (name, lines) in &overview.moved {
        out.push_str(&format!("\n### {}\n\n", safe::markdown(name)));
        for line in lines {
            out.push_str(&format!("- {}\n", safe::markdown(line)));
        }
    }
    let table = &overview.distributions;
    if !table.rows.is_empty() {
        out.push_str(&format!("\n## {}\n\n", phrases.say("compare-distributions")));
        out.push_str(&format!("| {} |\n", table.heads.join(" | ")));
        out.push_str(&format!("| --- | --- |{}\n", " ---: |".repeat(table.heads.len() - 2)));
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|cell| safe::markdown(cell)).collect();
            out.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        out.push_str(&format!("\n{}\n", table.key));
    }
    out.push_str(&format!("\n---\n\n{}\n", phrases.say("closing")));
    out
}
