//! A document on one screen: at most 48 lines, two windows of 24, unless all of it is asked for.

use comfy_table::{CellAlignment, ContentArrangement, Table};
use unicode_width::UnicodeWidthStr;

use super::lines::{strong, wrapped};
use super::{Screen, inside};
use crate::document::chart::bar;
use crate::document::{Block, Doc, FigureRow, Line, List, Point, Section, Voice, safe};
use crate::i18n::Phrases;

/// Lines of the first screen: two windows of 24.
const FIRST_SCREEN: usize = 48;
/// The most lines that one entry takes on the first screen.
const MOST: usize = 3;
/// The rank of what stands before the first section.
const RANK_SUMMARY: usize = 1;
/// The widest entry that may stand beside others on one line, in columns.
const SHORT: usize = 64;

/// Writes a document. Unless everything is asked for, it is shortened until it fits a screen, and
/// says so.
pub fn write(doc: &Doc, screen: Screen, phrases: &Phrases) -> String {
    let mut writer = Writer { doc, screen, phrases, entries: Vec::new() };
    writer.head();
    writer.sections();
    let mut entries = writer.entries;
    let closing = inside(&doc.foot, screen, phrases);
    let mut is_cut = false;
    if !screen.verbose {
        give_room(&mut entries, FIRST_SCREEN.saturating_sub(closing.len() + 1));
        is_cut = entries.iter().any(Entry::is_cut);
    }
    let mut out = String::new();
    for line in entries.iter().flat_map(Entry::lines) {
        super::push(&mut out, &line);
    }
    if is_cut {
        let said = wrapped(&phrases.say("cut-short"), screen.width, "", "");
        said.iter().for_each(|line| super::push(&mut out, line));
    }
    if screen.verbose {
        out.push('\n');
    }
    closing.iter().for_each(|line| super::push(&mut out, line));
    out
}

/// Lines that belong together, of which the first few may be shown.
struct Entry {
    lines: Vec<String>,
    shown: usize,
    /// Entries of the lowest rank are lengthened first, where there is room; those of none are whole.
    rank: usize,
    width: usize,
    /// Whether it takes no room from others.
    is_extra: bool,
    /// Whether it gives way where one line of each is too much.
    is_more: bool,
}

impl Entry {
    /// Lines that are always shown.
    fn whole(lines: Vec<String>, width: usize) -> Self {
        Self { shown: lines.len(), lines, rank: 0, width, is_extra: false, is_more: false }
    }

    fn is_cut(&self) -> bool {
        self.shown < self.lines.len()
    }

    /// The lines that are shown, with an ellipsis where they are cut.
    fn lines(&self) -> Vec<String> {
        let mut lines = self.lines[..self.shown].to_vec();
        if let (true, Some(last)) = (self.is_cut(), lines.last_mut()) {
            // Whole words, without the mark that would stand beside the ellipsis.
            if last.width() + 1 > self.width {
                last.truncate(last.trim_end().rfind(' ').unwrap_or(0));
            }
            last.truncate(last.trim_end_matches([' ', '\u{a0}', '.', ',', ';', ':']).len());
            last.push('…');
        }
        lines
    }
}

/// Lengthens entries that are cut, line by line, as long as there is room on the screen.
fn give_room(entries: &mut [Entry], room: usize) {
    for entry in entries.iter_mut().filter(|entry| entry.rank > 0) {
        entry.shown = entry.lines.len().min(1);
    }
    // What to do next is no use by halves: for its second lines, others give way.
    let last = entries.iter().map(|entry| entry.rank).filter(|rank| *rank > 0).min();
    let wanted = |entries: &[Entry]| -> usize {
        let takes = entries.iter().filter(|entry| !entry.is_extra);
        let line = |entry: &Entry| match Some(entry.rank) == last && entry.shown > 0 {
            true => entry.lines.len().min(2),
            false => entry.shown,
        };
        takes.map(line).sum()
    };
    let mut more: Vec<usize> = (0..entries.len()).filter(|at| entries[*at].is_more).collect();
    more.sort_by_key(|at| (entries[*at].rank, *at));
    while wanted(entries) > room
        && let Some(at) = more.pop()
    {
        entries[at].shown = 0;
    }
    let taken: usize = entries.iter().filter(|one| !one.is_extra).map(|one| one.shown).sum();
    let mut left = room.saturating_sub(taken);
    let mut order: Vec<usize> = (0..entries.len()).filter(|at| entries[*at].rank > 0).collect();
    order.sort_by_key(|at| entries[*at].rank);
    for lines in 2..=MOST {
        for &at in &order {
            let entry = &mut entries[at];
            // An entry that would still be cut gains little from a line that completes another.
            if left > 0 && entry.shown + 1 == lines && entry.is_cut() {
                entry.shown += 1;
                left -= 1;
            }
        }
    }
}

struct Writer<'w> {
    doc: &'w Doc,
    screen: Screen,
    phrases: &'w Phrases,
    entries: Vec<Entry>,
}

impl Writer<'_> {
    fn entry(&mut self, text: &str, first: &str, rest: &str, rank: usize) {
        let width = self.screen.width;
        let lines = wrapped(text, width, first, rest);
        self.entries.push(Entry {
            shown: lines.len(),
            lines,
            rank,
            width,
            is_extra: false,
            is_more: false,
        });
    }

    fn whole(&mut self, lines: Vec<String>) {
        self.entries.push(Entry::whole(lines, self.screen.width));
    }

    /// The title, and what stands before the first section.
    fn head(&mut self) {
        let mut head = vec![strong(&safe::terminal(&self.doc.title.plain()), self.screen)];
        let below = self.doc.head().plain();
        if !below.is_empty() {
            head.extend(wrapped(&below, self.screen.width, "", ""));
        }
        self.whole(head);
        for block in self.doc.blocks.iter().take_while(|block| !is_section(block)) {
            match block {
                Block::Text(line, Voice::Lead) => {
                    self.entry(&line.plain(), "", "", RANK_SUMMARY);
                }
                other => {
                    let lines = inside(std::slice::from_ref(other), self.screen, self.phrases);
                    self.whole(lines);
                }
            }
        }
    }

    fn sections(&mut self) {
        let sections: Vec<&Section> = self.doc.sections().collect();
        for (at, section) in sections.iter().enumerate() {
            if self.screen.verbose {
                // A document that is read whole is long: its parts stand apart.
                self.whole(vec![String::new()]);
            }
            // What is to be done and asked stands last, and is read first when it is read whole.
            let first = self.entries.len();
            self.section(section, RANK_SUMMARY + sections.len() - at);
            if section.asked_for {
                for entry in &mut self.entries[first..] {
                    (entry.rank, entry.is_extra, entry.is_more) = (0, true, false);
                }
            }
        }
    }

    fn section(&mut self, section: &Section, rank: usize) {
        let title = safe::terminal(&section.title.plain());
        let mut is_titled = false;
        for block in &section.blocks {
            match block {
                Block::Text(line, _) if !is_titled => self.titled(&title, &line.plain(), rank),
                Block::Text(line, _) => {
                    self.entry(&line.plain(), "  ", "  ", rank);
                    if let Some(entry) = self.entries.last_mut() {
                        entry.is_more = true;
                    }
                }
                Block::List(list) => self.list(&title, list, is_titled, rank),
                Block::Figures(rows) => self.figures(&title, rows, is_titled),
                Block::Chart(_) if !self.screen.verbose => continue,
                Block::Chart(chart) => {
                    let drawn = chart.plain(self.screen.width - 2, self.phrases);
                    let lines = drawn.lines().map(|line| format!("  {}", safe::terminal(line)));
                    self.whole(lines.collect());
                }
                other => {
                    if !is_titled {
                        self.whole(vec![strong(&title, self.screen)]);
                    }
                    let lines = inside(std::slice::from_ref(other), self.screen, self.phrases);
                    self.whole(lines);
                }
            }
            is_titled = true;
        }
    }

    /// A text on the line of its title.
    fn titled(&mut self, title: &str, text: &str, rank: usize) {
        let facts = [("title", title.to_owned().into()), ("text", text.to_owned().into())];
        self.entry(&self.phrases.tell("titled", facts), "", "  ", rank);
        let Some(first) = self.entries.last_mut().and_then(|entry| entry.lines.first_mut()) else {
            return;
        };
        *first = match first.strip_prefix(title) {
            Some(rest) => format!("{}{rest}", strong(title, self.screen)),
            None => strong(first, self.screen),
        };
    }

    /// Points: on the line of the title where they are short, below it otherwise.
    fn list(&mut self, title: &str, list: &List, is_titled: bool, rank: usize) {
        let texts: Vec<String> = list.points.iter().map(|point| point.text.plain()).collect();
        if !is_titled && is_one_line(&texts) {
            self.titled(title, &texts.join(&self.phrases.say("list-between")), rank);
            // Two lines are no more than the list would take.
            if let Some(entry) = self.entries.last_mut().filter(|entry| entry.lines.len() <= 2) {
                entry.rank = 0;
            }
            return;
        }
        if !is_titled {
            let lines = wrapped(title, self.screen.width, "", "");
            self.whole(lines.iter().map(|line| strong(line, self.screen)).collect());
        }
        for (point, text) in list.points.iter().zip(&texts) {
            self.entry(text, "  - ", "    ", rank);
            // What is typed as it stands is read where there is room for all.
            let shows_all = self.screen.verbose;
            let is_read = |below: &&Point| shows_all || !below.text.is_code();
            for below in point.below.iter().filter(is_read) {
                self.entry(&below.text.plain(), "    - ", "      ", rank);
            }
        }
    }

    fn figures(&mut self, title: &str, rows: &[FigureRow], is_titled: bool) {
        let width = self.screen.width;
        let drawn = table(title, rows, self.screen, self.phrases);
        // The first line may have signs of a colour in it; the others are as wide.
        let widest = drawn.lines().skip(1).map(|line| line.trim_end().width()).max();
        if self.screen.verbose || widest > Some(width) {
            if !is_titled {
                self.whole(vec![strong(title, self.screen)]);
            }
            for row in rows {
                let head = Line::from(format!("{} · {}", row.name, row.both)).plain();
                let mut lines = wrapped(&head, width, "  ", "    ");
                for (name, answer) in row.details.iter().filter(|_| self.screen.verbose) {
                    lines.extend(wrapped(&format!("{name} · {answer}"), width, "    ", "      "));
                }
                self.whole(lines);
            }
            return;
        }
        self.whole(drawn.lines().map(str::to_owned).collect());
    }
}

fn is_section(block: &Block) -> bool {
    matches!(block, Block::Section(_))
}

/// Whether entries can follow one another on a line: short ones, and no sentences, whose full stop
/// would stand beside the mark between them.
fn is_one_line(texts: &[String]) -> bool {
    let are_short = texts.iter().all(|text| text.width() <= SHORT);
    are_short && (texts.len() == 1 || !texts.iter().any(|text| text.ends_with('.')))
}

/// Figures in columns, under the title of their part.
fn table(title: &str, rows: &[FigureRow], screen: Screen, phrases: &Phrases) -> String {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(vec![
        title.to_owned(),
        phrases.say("column-declared"),
        phrases.say("column-shown"),
        phrases.say("column-bar"),
        phrases.say("column-coverage"),
    ]);
    for row in rows {
        table.add_row(vec![
            format!(" {}", safe::terminal(&row.name)),
            row.range.clone(),
            row.supported.clone(),
            bar(&row.figure),
            row.coverage.clone(),
        ]);
    }
    for column in [1, 2, 4] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    // One space between columns: with names as they are in English, the whole is 80 columns wide.
    for column in [0, 1, 2] {
        if let Some(column) = table.column_mut(column) {
            column.set_padding((0, 1));
        }
    }
    let drawn = table.to_string();
    match (drawn.strip_prefix(title), screen.colour) {
        (Some(rest), true) => format!("{}{rest}", strong(title, screen)),
        _ => drawn,
    }
}
