//! A report in the terminal: at most 40 lines on the first screen, 80 columns or wider.

use comfy_table::{CellAlignment, ContentArrangement, Table};
use unicode_width::UnicodeWidthStr;

use super::view::{self, Content, Figure, Part, View};
use crate::document::chart::bar;
use crate::document::safe;
use crate::document::terminal::Screen;
use crate::i18n::Phrases;

/// Lines of the first screen.
const FIRST_SCREEN: usize = 40;
/// The most lines that one entry takes on the first screen.
const MOST: usize = 3;

/// Draws a view. Unless everything is asked for, it is shortened until it fits a screen, and says so.
pub fn report(view: &View, screen: Screen, phrases: &Phrases) -> String {
    let width = screen.width.clamp(40, 120);
    let mut blocks = blocks(view, screen, width, phrases);
    let closing = textwrapped(&view.closing, width);
    let mut is_cut = false;
    if !screen.verbose {
        let room = FIRST_SCREEN.saturating_sub(closing.len() + 1);
        give_room(&mut blocks, room);
        is_cut = blocks.iter().any(Block::is_cut);
    }
    let mut out = String::new();
    for line in blocks.iter().flat_map(Block::lines) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    if is_cut {
        out.push_str(&phrases.say("cut-short"));
        out.push('\n');
    }
    if screen.verbose {
        out.push('\n');
    }
    for line in closing {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// Lines that belong together, of which the first few may be shown.
struct Block {
    lines: Vec<String>,
    shown: usize,
    /// What is lengthened first, where there is room: the lowest.
    rank: usize,
    width: usize,
}

impl Block {
    /// Lines that are always shown.
    fn whole(lines: Vec<String>, width: usize) -> Self {
        Self { shown: lines.len(), lines, rank: 0, width }
    }

    fn is_cut(&self) -> bool {
        self.shown < self.lines.len()
    }

    /// The lines that are shown, with an ellipsis where they are cut.
    fn lines(&self) -> Vec<String> {
        let mut lines = self.lines[..self.shown].to_vec();
        if let (true, Some(last)) = (self.is_cut(), lines.last_mut()) {
            while last.width() + 1 > self.width {
                last.pop();
            }
            last.truncate(last.trim_end().len());
            last.push('…');
        }
        lines
    }
}

/// One part whole, to stand below a report that was shortened without it.
pub fn appended(part: &Part, screen: Screen, phrases: &Phrases) -> String {
    let width = screen.width.clamp(40, 120);
    let blocks = texts_of(part, width, RANK_SUMMARY, screen, phrases);
    let lines = blocks.iter().flat_map(Block::lines);
    lines.map(|line| format!("{}\n", line.trim_end())).collect()
}

/// Lengthens entries that are cut, line by line, as long as there is room on the screen.
fn give_room(blocks: &mut [Block], room: usize) {
    for block in blocks.iter_mut().filter(|block| block.rank > 0) {
        block.shown = block.lines.len().min(1);
    }
    let mut left = room.saturating_sub(blocks.iter().map(|block| block.shown).sum());
    let mut order: Vec<usize> = (0..blocks.len()).filter(|at| blocks[*at].rank > 0).collect();
    order.sort_by_key(|at| blocks[*at].rank);
    for lines in 2..=MOST {
        for &at in &order {
            let block = &mut blocks[at];
            // An entry that would still be cut gains little from a line that completes another.
            if left > 0 && block.shown + 1 == lines && block.is_cut() {
                block.shown += 1;
                left -= 1;
            }
        }
    }
}

fn blocks(view: &View, screen: Screen, width: usize, phrases: &Phrases) -> Vec<Block> {
    let mut head = vec![strong(&safe::terminal(&view.title), screen)];
    head.extend(textwrapped(&safe::terminal(&view.subtitle), width));
    let mut blocks = vec![Block::whole(head, width)];
    if !view.summary.is_empty() {
        blocks.push(entry(&view.summary, "", "", width, RANK_SUMMARY));
    }
    for departure in &view.departures {
        blocks.push(Block::whole(textwrapped(&safe::terminal(departure), width), width));
    }
    for (at, part) in view.parts.iter().enumerate() {
        if screen.verbose {
            // What is read whole is long: parts stand apart.
            blocks.push(Block::whole(vec![String::new()], width));
        }
        // What is to be done and asked stands last, and is read first when it is read whole.
        let rank = RANK_SUMMARY + view.parts.len() - at;
        match &part.content {
            Content::Figures(figures) if screen.verbose => {
                let title = strong(&part.title, screen);
                blocks.push(Block::whole(vec![title, details(figures, width, phrases)], width));
            }
            Content::Figures(figures) => {
                let table = table(&part.title, figures, screen, phrases);
                blocks.push(Block::whole(table.lines().map(str::to_owned).collect(), width));
            }
            Content::Sentences(_) | Content::Points(_) => {
                blocks.extend(texts_of(part, width, rank, screen, phrases));
            }
        }
        if let (Some(chart), true) = (&part.chart, screen.verbose) {
            let drawn = chart.plain(width - 2, phrases);
            let lines = drawn.lines().map(|line| format!("  {}", safe::terminal(line)));
            blocks.push(Block::whole(lines.collect(), width));
        }
    }
    blocks
}

const RANK_SUMMARY: usize = 1;

/// The widest entry that may stand beside others on one line, in columns.
const SHORT: usize = 64;

/// Whether entries can follow one another on a line: short ones, and no sentences, whose full stop
/// would stand beside the mark between them.
fn is_one_line(texts: &[String]) -> bool {
    let are_short = texts.iter().all(|text| text.width() <= SHORT);
    are_short && (texts.len() == 1 || !texts.iter().any(|text| text.ends_with('.')))
}

/// A part in words: short entries and first sentences on the line of the title, the rest below it.
fn texts_of(
    part: &Part,
    width: usize,
    rank: usize,
    screen: Screen,
    phrases: &Phrases,
) -> Vec<Block> {
    let (texts, is_list) = match &part.content {
        Content::Sentences(texts) => (texts, false),
        Content::Points(texts) => (texts, true),
        Content::Figures(_) => return Vec::new(),
    };
    let titled = |text: &str| {
        let text = safe::terminal(text);
        let arguments = [("title", part.title.clone().into()), ("text", text.into())];
        let mut block = entry(&phrases.tell("titled", arguments), "", "  ", width, rank);
        if let (true, Some(first)) = (screen.colour, block.lines.first_mut()) {
            *first = match first.strip_prefix(&part.title) {
                Some(rest) => format!("{}{rest}", strong(&part.title, screen)),
                None => strong(first, screen),
            };
        }
        block
    };
    match texts.split_first() {
        None => Vec::new(),
        Some((first, rest)) if !is_list => {
            let rest = rest.iter().map(|text| entry(text, "  ", "  ", width, rank));
            std::iter::once(titled(first)).chain(rest).collect()
        }
        Some(_) if is_one_line(texts) => {
            let mut block = titled(&texts.join(&phrases.say("list-between")));
            // Two lines are no more than the list would take.
            if block.lines.len() <= 2 {
                block.rank = 0;
            }
            vec![block]
        }
        Some(_) => {
            let title = Block::whole(vec![strong(&part.title, screen)], width);
            let entries = texts.iter().map(|text| entry(text, "  - ", "    ", width, rank));
            std::iter::once(title).chain(entries).collect()
        }
    }
}

fn entry(text: &str, first: &str, rest: &str, width: usize, rank: usize) -> Block {
    let text = safe::terminal(text);
    let options = textwrap::Options::new(width).initial_indent(first).subsequent_indent(rest);
    let lines: Vec<String> = textwrap::wrap(&text, options.break_words(true))
        .into_iter()
        .map(|line| line.into_owned())
        .collect();
    Block { shown: lines.len(), lines, rank, width }
}

fn strong(text: &str, screen: Screen) -> String {
    if screen.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// The figures in columns, under the title of their part.
fn table(title: &str, figures: &[Figure], screen: Screen, phrases: &Phrases) -> String {
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
    for figure in figures {
        table.add_row(vec![
            format!(" {}", figure.name),
            figure.range.clone(),
            figure.supported.clone(),
            bar(&figure.figure.into()),
            figure.coverage.clone(),
        ]);
    }
    for column in [1, 2, 4] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 1));
    }
    let drawn = table.to_string();
    match (drawn.strip_prefix(title), screen.colour) {
        (Some(rest), true) => format!("{}{rest}", strong(title, screen)),
        _ => drawn,
    }
}

/// Each figure with every question below it.
fn details(figures: &[Figure], width: usize, phrases: &Phrases) -> String {
    let mut out = String::new();
    for figure in figures {
        let head = format!("{} · {}", figure.name, view::both(figure.figure, phrases));
        let mut lines = entry(&head, "  ", "    ", width, 0).lines;
        for (name, answer) in &figure.details {
            let text = format!("{name} · {answer}");
            lines.extend(entry(&text, "    ", "      ", width, 0).lines);
        }
        for line in lines {
            out.push_str(&line);
            out.push('\n');
        }
    }
    out
}

/// Lines of at most `width` columns, broken at ordinary spaces; a longer word is broken within.
fn textwrapped(text: &str, width: usize) -> Vec<String> {
    textwrap::wrap(text, textwrap::Options::new(width).break_words(true))
        .into_iter()
        .map(|line| line.into_owned())
        .collect()
}
