//! Comparisons in the terminal.

use unicode_width::UnicodeWidthStr;

use super::{Overview, Table, Told};
use crate::document::safe;
use crate::document::terminal::Screen;
use crate::i18n::Phrases;

/// Writes the comparison of one project.
pub fn project(told: &Told, screen: Screen, phrases: &Phrases) -> String {
    let mut out = Sheet::new(screen);
    out.title(&told.title);
    if let Some(confidential) = &told.confidential {
        out.text("", "", confidential);
    }
    out.text("", "", &told.before);
    out.text("", "", &told.after);
    out.text("", "", &told.order);
    for (at, cause) in told.causes.iter().enumerate() {
        out.text(&format!(" {:>2}. ", at + 1), "     ", cause);
    }
    for line in &told.figures {
        let arguments =
            [("name", line.name.clone().into()), ("change", line.change.clone().into())];
        out.title(&phrases.tell("compare-figure", arguments));
        for (cause, change) in &line.steps {
            out.text(&format!(" {cause:>2}. "), "     ", change);
        }
    }
    if !told.unchanged.is_empty() {
        out.text("", "", &told.unchanged);
    }
    out.list(&phrases.say("section-gates"), &told.gates);
    out.list(&phrases.say("section-reach"), &told.reach);
    out.text("", "", &phrases.say("closing"));
    out.lines
}

/// Writes the comparison of two cohorts.
pub fn cohorts(overview: &Overview, screen: Screen, phrases: &Phrases) -> String {
    let mut out = Sheet::new(screen);
    out.title(&overview.title);
    out.text("", "", &overview.subtitle);
    out.text("", "", &overview.order);
    if let Some(line) = &overview.withheld {
        out.text("", "", line);
    }
    let lists = [
        ("compare-joined", &overview.joined),
        ("compare-left", &overview.left),
        ("compare-still", &overview.still),
    ];
    for (id, names) in lists {
        out.title(&phrases.tell(id, [("count", (names.len() as f64).into())]));
        if !names.is_empty() {
            out.text("  ", "  ", &names.join(" · "));
        }
    }
    out.title(&phrases.tell("compare-moved", [("count", (overview.moved.len() as f64).into())]));
    for (name, lines) in &overview.moved {
        out.text("  ", "  ", name);
        for line in lines {
            out.text("    - ", "      ", line);
        }
    }
    if !overview.distributions.rows.is_empty() {
        out.title(&phrases.say("compare-distributions"));
        out.table(&overview.distributions);
    }
    out.text("", "", &phrases.say("closing"));
    out.lines
}

/// Lines within the width of the screen.
struct Sheet {
    lines: String,
    width: usize,
    colour: bool,
}

impl Sheet {
    fn new(screen: Screen) -> Self {
        Self { lines: String::new(), width: screen.width.clamp(40, 120), colour: screen.colour }
    }

    fn title(&mut self, text: &str) {
        let start = self.lines.len();
        self.text("", "  ", text);
        if self.colour {
            let text = self.lines.split_off(start);
            self.lines.push_str(&format!("\u{1b}[1m{}\u{1b}[0m\n", text.trim_end()));
        }
    }

    fn text(&mut self, first: &str, rest: &str, text: &str) {
        let text = safe::terminal(text);
        let options =
            textwrap::Options::new(self.width).initial_indent(first).subsequent_indent(rest);
        for line in textwrap::wrap(&text, options.break_words(true)) {
            self.lines.push_str(line.trim_end());
            self.lines.push('\n');
        }
    }

    fn list(&mut self, title: &str, points: &[String]) {
        if points.is_empty() {
            return;
        }
        self.title(title);
        for point in points {
            self.text("  - ", "    ", point);
        }
    }

    /// Columns as wide as their widest cell; the name of a figure stands on a line of its own, so
    /// that the numbers fit.
    fn table(&mut self, table: &Table) {
        let columns = 1..table.heads.len();
        let widest = |column: usize| {
            let cells = table.rows.iter().map(|row| row[column].width());
            cells.max().unwrap_or(0).max(table.heads[column].width())
        };
        for row in std::iter::once(&table.heads).chain(&table.rows) {
            if !row[0].is_empty() {
                self.text("  ", "  ", &row[0]);
            }
            let mut line = String::from("  ");
            for column in columns.clone() {
                let gap = " ".repeat(widest(column) - row[column].width());
                line.push_str(&format!("  {gap}{}", row[column]));
            }
            self.lines.push_str(line.trim_end());
            self.lines.push('\n');
        }
        self.text("  ", "  ", &table.key);
    }
}
