//! Accounts as a page.

use maud::{Markup, html};

use super::{Account, Ladder};
use crate::document::Chart;
use crate::document::html::{Column, Depth, Page, list, note, page, section, table, text};
use crate::i18n::Phrases;

/// Writes accounts as one page.
pub fn report(accounts: &[Account], subtitle: &str, phrases: &Phrases) -> String {
    let title = match accounts {
        [only] => only.title.clone(),
        _ => phrases.say("trajectory-title"),
    };
    let body = html! {
        @for (at, account) in accounts.iter().enumerate() {
            @if accounts.len() == 1 {
                (inside(account, at, Depth::Second, phrases))
            } @else {
                (section(
                    Depth::Second,
                    &format!("project-{at}"),
                    &account.title,
                    inside(account, at, Depth::Third, phrases),
                ))
            }
        }
    };
    let closing = phrases.say("trajectory-closing");
    page(
        &Page {
            title: &title,
            subtitle,
            language: phrases.language(),
            contents: Vec::new(),
            body,
            footer: html! { p { (text(&closing)) } },
        },
        phrases,
    )
}

fn inside(account: &Account, at: usize, depth: Depth, phrases: &Phrases) -> Markup {
    let parts = [
        ("speeds", &account.speeds),
        ("findings", &account.findings),
        ("arithmetic", &account.arithmetic),
    ];
    html! {
        @if let Some(withheld) = &account.withheld { (note(html! { (text(withheld)) })) }
        @for line in &account.straight { p { (text(line)) } }
        @if let Some(chart) = &account.chart {
            (Chart::Trajectory(chart.clone()).figure(&format!("trajectory-{at}"), phrases))
        }
        @if !account.ladder.rows.is_empty() {
            @let title = phrases.say("trajectory-section-ladder");
            (section(depth, &format!("ladder-{at}"), &title, ladder(&account.ladder)))
        }
        @for (name, lines) in parts {
            @if !lines.is_empty() {
                @let title = phrases.say(&format!("trajectory-section-{name}"));
                (section(depth, &format!("{name}-{at}"), &title, list(lines)))
            }
        }
    }
}

fn ladder(ladder: &Ladder) -> Markup {
    let columns: Vec<Column<'_>> = ladder
        .heads
        .iter()
        .enumerate()
        .map(|(at, head)| match ladder.is_words(at) {
            true => Column::Words(head),
            false => Column::Numbers(head),
        })
        .collect();
    let rows = ladder
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| html! { (text(cell)) }).collect::<Vec<Markup>>());
    table(&ladder.key, &columns, rows)
}
