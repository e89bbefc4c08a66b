//! Accounts in Markdown.

use super::{Account, Ladder};
use crate::document::safe;
use crate::i18n::Phrases;

/// Writes accounts one below the other.
pub fn report(accounts: &[Account], subtitle: &str, phrases: &Phrases) -> String {
    let mut out = String::new();
    for account in accounts {
        out.push_str(&format!("# {}\n\n{subtitle}\n", safe::markdown(&account.title)));
        for line in account.withheld.iter().chain(&account.straight) {
            out.push_str(&format!("\n{}\n", safe::markdown(line)));
        }
        let title = |id: &str| format!("\n## {}\n\n", phrases.say(id));
        if !account.ladder.rows.is_empty() {
            out.push_str(&title("trajectory-section-ladder"));
            table(&account.ladder, &mut out);
            out.push_str(&format!("\n{}\n", account.ladder.key));
        }
        let parts = [
            ("trajectory-section-speeds", &account.speeds),
            ("trajectory-section-findings", &account.findings),
            ("trajectory-section-arithmetic", &account.arithmetic),
        ];
        for (id, lines) in parts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
            out.push_str(&title(id));
            for line in lines {
                out.push_str(&format!("- {}\n", safe::markdown(line)));
            }
        }
        out.push('\n');
    }
    out.push_str(&format!("---\n\n{}\n", phrases.say("trajectory-closing")));
    out
}

fn table(ladder: &Ladder, out: &mut String) {
    out.push_str(&format!("| {} |\n|", ladder.heads.join(" | ")));
    for column in 0..ladder.heads.len() {
        out.push_str(if ladder.is_words(column) { " --- |" } else { " ---: |" });
    }
    out.push('\n');
    for row in &ladder.rows {
        let cells: Vec<String> = row.iter().map(|cell| safe::markdown(cell)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}
