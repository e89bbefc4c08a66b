//! Accounts in the terminal.

use unicode_width::UnicodeWidthStr;

use super::{Account, Ladder};
use crate::document::Chart;
use crate::document::safe;
use crate::document::terminal::Screen;
use crate::i18n::Phrases;

/// Writes accounts one below the other.
pub fn report(accounts: &[Account], subtitle: &str, screen: Screen, phrases: &Phrases) -> String {
    let width = screen.width.clamp(40, 120);
    let mut out = String::new();
    for (at, account) in accounts.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        one(account, subtitle, width, screen, phrases, &mut out);
    }
    for line in textwrap::wrap(&phrases.say("trajectory-closing"), width) {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn one(
    account: &Account,
    subtitle: &str,
    width: usize,
    screen: Screen,
    phrases: &Phrases,
    out: &mut String,
) {
    let strong = |text: &str| match screen.colour {
        true => format!("\u{1b}[1m{text}\u{1b}[0m"),
        false => text.to_owned(),
    };
    out.push_str(&format!("{}\n", strong(&safe::terminal(&account.title))));
    out.push_str(&format!("{subtitle}\n"));
    paragraphs(account.withheld.as_slice(), "", "", width, out);
    paragraphs(&account.straight, "  ", "  ", width, out);
    if let Some(chart) = &account.chart {
        out.push('\n');
        out.push_str(&Chart::Trajectory(chart.clone()).plain(width, phrases));
        if !out.ends_with('\n') {
            out.push('\n');
        }
        out.push('\n');
    }
    if !account.ladder.rows.is_empty() {
        out.push_str(&format!("{}\n", strong(&phrases.say("trajectory-section-ladder"))));
        ladder(&account.ladder, out);
        paragraphs(std::slice::from_ref(&account.ladder.key), "  ", "  ", width, out);
    }
    let parts = [
        ("trajectory-section-speeds", &account.speeds),
        ("trajectory-section-findings", &account.findings),
        ("trajectory-section-arithmetic", &account.arithmetic),
    ];
    for (title, lines) in parts {
        // The one speed that there is has been said.
        if lines.is_empty() || title == "trajectory-section-speeds" && lines.len() < 2 {
            continue;
        }
        out.push_str(&format!("{}\n", strong(&phrases.say(title))));
        paragraphs(lines, "  - ", "    ", width, out);
    }
}

fn paragraphs(texts: &[String], first: &str, rest: &str, width: usize, out: &mut String) {
    for text in texts {
        let text = safe::terminal(text);
        let options = textwrap::Options::new(width).initial_indent(first).subsequent_indent(rest);
        for line in textwrap::wrap(&text, options.break_words(true)) {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
}

/// Columns as wide as their widest cell, numbers to the right.
fn ladder(ladder: &Ladder, out: &mut String) {
    let lines = || std::iter::once(&ladder.heads).chain(&ladder.rows);
    let mut widest = vec![0; ladder.heads.len()];
    for row in lines() {
        let cells = widest.iter_mut().zip(row);
        cells.for_each(|(widest, cell)| *widest = cell.width().max(*widest));
    }
    for row in lines() {
        let mut line = String::from(" ");
        for (column, cell) in row.iter().enumerate() {
            let gap = " ".repeat(widest[column] - cell.width());
            let is_words = ladder.is_words(column);
            line.push_str(&if is_words {
                format!(" {cell}{gap}")
            } else {
                format!(" {gap}{cell}")
            });
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
