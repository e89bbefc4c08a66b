//! The points of one project: those to discuss with what each voice says, and all of them.

use super::super::quotation::quoted;
use super::{Parts, dated};
use crate::descriptor::Said;
use crate::document::{Build, Cell, Column, Doc, Line as Words, Point, Table};
use crate::i18n::{Argument, Language, Named, Phrases, decimal};
use crate::material::Names;
use crate::panel::merge::{self, Line, Read, Scale, Voice};

/// The points that are furthest apart, each with every voice.
pub(super) fn discuss(out: &mut Doc, parts: Parts<'_>, read: &Read<'_>, phrases: &Phrases) {
    if read.discuss.is_empty() {
        return out.text(phrases.say(nothing_to_discuss(read)));
    }
    let points = read.discuss.iter().map(|at| {
        let point = &read.points[*at];
        let mut below: Vec<Point> = decides(point, phrases).into_iter().collect();
        below.extend(voices(parts, point, phrases));
        below.extend(replies(read, point, phrases));
        Point { text: title(parts, point, phrases).into(), below }
    });
    out.points(points.collect());
    also_apart(out, parts, read, phrases);
}

/// The points on which voices part that are not among those to discuss, by their names.
pub(super) fn also_apart(out: &mut Doc, parts: Parts<'_>, read: &Read<'_>, phrases: &Phrases) {
    if read.also_apart.is_empty() {
        return;
    }
    let name = |at: &usize| {
        let subject = read.points[*at].subject;
        subject.wording(parts.catalogue, phrases.language()).name.to_string()
    };
    let names: Vec<String> = read.also_apart.iter().map(name).collect();
    let names = names.join(&phrases.say("list-between"));
    let facts = [("count", read.also_apart.len().into()), ("names", names.into())];
    out.text(phrases.tell("panel-discuss-more", facts));
}

/// That gates or outcome hang on a point.
pub(super) fn decides(point: &merge::Point, phrases: &Phrases) -> Option<Point> {
    point.decides.then(|| phrases.say("panel-decides").into())
}

/// Why there is no point to discuss: no review to compare, or none that differs.
pub(super) fn nothing_to_discuss(read: &Read<'_>) -> &'static str {
    if read.counted.is_empty() { "panel-discuss-nobody" } else { "panel-discuss-none" }
}

/// The name of a point, and how far apart its voices are.
pub(super) fn title(parts: Parts<'_>, point: &merge::Point, phrases: &Phrases) -> String {
    let name = &point.subject.wording(parts.catalogue, phrases.language()).name;
    let lines: Vec<String> = point.lines.iter().filter_map(|line| summary(line, phrases)).collect();
    let name = name.to_string();
    let between = match phrases.language() {
        Language::French => "\u{a0}; ",
        Language::English => "; ",
    };
    let scales = lines.join(between);
    phrases.tell("panel-point", [("name", name.into()), ("scales", scales.into())])
}

/// Readers from lowest to highest, their median, the bearer: for one scale.
fn summary(line: &Line, phrases: &Phrases) -> Option<String> {
    let scale = phrases.say(&format!("panel-scale-{}", line.scale.as_str()));
    let own = line.own.map_or_else(|| "none".to_owned(), |own| plus(own, line.own_more));
    let own = ("own", Argument::from(own));
    let (lowest, highest, median) = (line.lowest?, line.highest?, line.median?);
    let median = decimal(median, 1, phrases.language());
    let id = if lowest == highest { "panel-summary-same" } else { "panel-summary" };
    Some(phrases.tell(
        id,
        [
            ("scale", scale.into()),
            ("lowest", lowest.to_string().into()),
            ("highest", highest.to_string().into()),
            ("median", median.into()),
            ("readers", line.levels.len().into()),
            own,
        ],
    ))
}

/// "2", or "2+" of a level that may be more.
fn plus(level: u8, is_more: bool) -> String {
    format!("{level}{}", if is_more { "+" } else { "" })
}

/// The same in a sheet, where what is a number stays one.
fn cell(level: u8, is_more: bool) -> Cell {
    if is_more { plus(level, true).into() } else { Cell::Count(u64::from(level)) }
}

/// What "2+" counts as, where a point has one.
pub(super) fn how_more(out: &mut Doc, parts: Parts<'_>, phrases: &Phrases) {
    let points = parts.panel.projects.iter().flat_map(|read| &read.points);
    if points.flat_map(|point| &point.lines).any(Line::has_more) {
        out.text(phrases.say("panel-at-least"));
    }
}

pub(super) fn voices(parts: Parts<'_>, point: &merge::Point, phrases: &Phrases) -> Vec<Point> {
    let mut lines: Vec<Point> = Vec::new();
    for voice in &point.readers {
        let who = parts.reader(voice.reader.unwrap_or_default(), phrases);
        lines.push(spoken(who, voice, phrases).into());
    }
    for voice in &point.own {
        let who = match voice.reader {
            None => phrases.say("panel-bearer"),
            Some(reader) => {
                let reader = parts.reader(reader, phrases);
                phrases.tell("panel-bearer-review", [("reader", reader.into())])
            }
        };
        lines.push(spoken(who, voice, phrases).into());
    }
    lines
}

/// Who, what level, and what they wrote.
fn spoken(who: String, voice: &Voice, phrases: &Phrases) -> String {
    let said = match &voice.said {
        Said::Unknown => phrases.say("panel-said-unknown"),
        Said::Declined => phrases.say("panel-said-declined"),
        Said::NotApplicable(reason) => {
            let reason = quoted(reason, phrases.language());
            phrases.tell("panel-said-not-applicable", [("reason", reason.into())])
        }
        Said::Given(levels) => {
            let levels: Vec<String> = levels
                .iter()
                .map(|(scale, level)| match scale {
                    Scale::Level | Scale::Contribution => {
                        format!("{}/4", plus(*level, voice.at_least))
                    }
                    _ => {
                        let scale = phrases.say(&format!("panel-scale-{}", scale.as_str()));
                        format!("{scale} {level}/4")
                    }
                })
                .collect();
            levels.join(", ")
        }
    };
    let note = match &voice.note {
        None => String::new(),
        Some(note) => quoted(note, phrases.language()),
    };
    phrases
        .tell("panel-voice", [("who", who.into()), ("said", said.into()), ("note", note.into())])
        .trim_end()
        .to_owned()
}

pub(super) fn replies(read: &Read<'_>, point: &merge::Point, phrases: &Phrases) -> Vec<Point> {
    let about = read.project.replies.iter().filter(|reply| reply.subject == point.subject);
    let lines = about.map(|reply| {
        let text = quoted(&reply.text, phrases.language());
        let date = dated(reply.date, phrases);
        Point::from(phrases.tell("panel-reply", [("text", text.into()), ("date", date)]))
    });
    lines.collect()
}

/// Every level that a reader gave, without rows.
pub fn sheet(phrases: &Phrases) -> Table {
    let said = |id: &str| phrases.named("column-", id);
    let columns = vec![
        Column::words(said("id")),
        Column::words(said("project")),
        Column::words(said("point")).wide(40),
        Column::words(said("scale")),
        Column::words(said("reader")),
        Column::numbers(said("level")),
        Column::numbers(said("own")),
    ];
    Table::sheet("levels", phrases.say("panel-all-points-title"), columns)
}

/// A row for each level that a reader gave to a point of a project.
pub(super) fn rows(parts: Parts<'_>, read: &Read<'_>, phrases: &Phrases) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for point in &read.points {
        let name = &point.subject.wording(parts.catalogue, phrases.language()).name;
        for line in &point.lines {
            let scale = phrases.named("panel-scale-", line.scale.as_str());
            for (reader, level) in &line.levels {
                rows.push(vec![
                    read.project.id.as_str().into(),
                    Words::theirs(read.project.name.as_str(), None).into(),
                    Named::new(point.subject.id(parts.catalogue), name.as_ref()).into(),
                    scale.clone().into(),
                    reader_of(parts, *reader, phrases),
                    cell(*level, line.more.contains(reader)),
                    line.own.map_or(Cell::Empty, |own| cell(own, line.own_more)),
                ]);
            }
        }
    }
    rows
}

/// Who reads: by name, or by number.
fn reader_of(parts: Parts<'_>, reader: usize, phrases: &Phrases) -> Cell {
    let words = parts.reader(reader, phrases);
    match parts.names {
        Names::Shown => words.into(),
        Names::Hidden => Named::new((reader + 1).to_string(), words).into(),
    }
}

/// Every point with a level in a table, and the notes on points that have no scale.
pub(super) fn all(out: &mut Doc, parts: Parts<'_>, read: &Read<'_>, phrases: &Phrases) {
    let language = phrases.language();
    let mut rows = Vec::new();
    let mut unscored = Vec::new();
    let mut answered: Vec<Point> = Vec::new();
    for (at, point) in read.points.iter().enumerate() {
        let name = &point.subject.wording(parts.catalogue, language).name;
        for line in point.lines.iter().filter(|line| !line.levels.is_empty()) {
            let name = match line.scale {
                Scale::Level | Scale::Contribution => name.to_string(),
                scale => {
                    let scale = phrases.say(&format!("panel-scale-{}", scale.as_str()));
                    format!("{name}, {scale}")
                }
            };
            let level =
                |level: Option<u8>| level.map_or("–".to_owned(), |level| level.to_string());
            rows.push(vec![
                name,
                line.levels.len().to_string(),
                line.median.map_or("–".to_owned(), |median| decimal(median, 1, language)),
                level(line.lowest),
                level(line.highest),
                level(line.spread()),
                line.own.map_or("–".to_owned(), |own| plus(own, line.own_more)),
            ]);
        }
        if point.lines.is_empty() {
            unscored.push(Point {
                text: name.to_string().into(),
                below: voices(parts, point, phrases),
            });
        }
        let replied = replies(read, point, phrases);
        if !replied.is_empty() && !read.discuss.contains(&at) {
            answered.push(Point { text: name.to_string().into(), below: replied });
        }
    }
    let heads = ["point", "n", "median", "low", "high", "spread", "bearer"];
    let heads = heads.map(|head| phrases.say(&format!("panel-column-{head}"))).to_vec();
    let [mut levels, mut notes, mut replied] = [const { Vec::new() }; 3];
    levels.table(heads, rows);
    notes.points(unscored);
    replied.points(answered);
    out.fold(phrases.say("panel-all-points-title"), levels);
    out.fold(phrases.say("panel-unscored-title"), notes);
    out.fold(phrases.say("panel-replies-title"), replied);
}
