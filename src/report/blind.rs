//! What came of making blind copies: which copies, and what still gives somebody away in them.
//!
//! It names the copies and their pseudonyms, never the originals, so that the list can travel
//! with the copies and is no key to them.

use crate::document::{Build, Cell, Column, Doc, Line, Point, Table};
use crate::i18n::Phrases;
use crate::material::{Copied, Made};
use crate::panel::blind::Leak;

/// The list for people.
pub fn document(copies: &[Copied], phrases: &Phrases) -> Doc {
    let mut out = Doc::new(phrases.say("blind-title"), phrases.language());
    let mut leaking = sheet(phrases);
    let each = copies.iter().flat_map(|copied| copied.leaks.iter().map(move |leak| (copied, leak)));
    leaking.rows = each.map(|(copied, leak)| row(copied, leak, phrases)).collect();
    out.sheets.push(leaking);
    if copies.is_empty() {
        out.text(phrases.say("blind-no-project"));
        return out;
    }
    out.text(phrases.say("blind-not-anonymous"));
    let made = copies.iter().map(|copied| {
        let file = ("file", copied.file.clone().into());
        Point::from(match copied.made {
            Made::Written { replaced } => {
                phrases.tell("blind-copy", [file, ("replaced", replaced.into())])
            }
            Made::Kept => phrases.tell("blind-copy-kept", [file]),
            Made::KeptOld => phrases.tell("blind-copy-kept-old", [file]),
        })
    });
    out.points(made.collect());
    let (looks, leaks): (Vec<_>, Vec<_>) = copies
        .iter()
        .flat_map(|copied| copied.leaks.iter().map(move |leak| (copied, leak)))
        .partition(|(_, leak)| leak.trace.is_to_look_at());
    let lines = |list: &[(&Copied, &Leak)]| -> Vec<Point> {
        list.iter().map(|(copied, leak)| line(copied, leak, phrases).into()).collect()
    };
    out.heading(2, phrases.say("blind-leaks-title"));
    if leaks.is_empty() {
        out.text(phrases.say("blind-leaks-none"));
    } else {
        out.points(lines(&leaks));
    }
    if !looks.is_empty() {
        out.heading(2, phrases.say("blind-look-title"));
        out.text(phrases.say("blind-look"));
        out.points(lines(&looks));
    }
    if !leaks.is_empty() || !looks.is_empty() {
        out.text(phrases.say("blind-leaks-how"));
    }
    out
}

/// What still gives somebody away, without rows.
pub fn sheet(phrases: &Phrases) -> Table {
    let said = |id: &str| phrases.named("column-", id);
    let columns = vec![
        Column::words(said("file")),
        Column::numbers(said("line")),
        Column::numbers(said("column")),
        Column::words(said("key")),
        Column::words(said("what")),
        Column::words(said("text")).wide(40),
        Column::words(said("proposal")).wide(40),
        Column::words(said("tick")).wide(12),
    ];
    Table::sheet("leaks", phrases.say("blind-leaks-title"), columns)
}

fn row(copied: &Copied, leak: &Leak, phrases: &Phrases) -> Vec<Cell> {
    vec![
        copied.file.as_str().into(),
        Cell::Count(leak.at.line as u64),
        Cell::Count(leak.at.column as u64),
        leak.path.as_str().into(),
        phrases.named("blind-trace-", leak.trace.as_str()).into(),
        Line::theirs(leak.text.as_str(), None).into(),
        leak.proposal.as_str().into(),
        Cell::Text(Line::default()),
    ]
}

fn line(copied: &Copied, leak: &Leak, phrases: &Phrases) -> String {
    let place = format!("{}:{}:{}", copied.file, leak.at.line, leak.at.column);
    let what = phrases.say(&format!("blind-trace-{}", leak.trace.as_str()));
    phrases.tell(
        "blind-leak",
        [
            ("place", place.into()),
            ("what", what.into()),
            ("text", leak.text.clone().into()),
            ("proposal", leak.proposal.clone().into()),
        ],
    )
}
