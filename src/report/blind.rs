//! What came of making blind copies: which copies, and what still gives somebody away in them.
//!
//! It names the copies and their pseudonyms, never the originals, so that the list can travel
//! with the copies and is no key to them.

use serde::Serialize;

use crate::document::{Build, Doc, Point};
use crate::i18n::Phrases;
use crate::material::{Copied, Made};
use crate::panel::blind::Leak;

/// The list for people.
pub fn document(copies: &[Copied], phrases: &Phrases) -> Doc {
    let mut out = Doc::new(phrases.say("blind-title"), phrases.language());
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
    out.heading(2, phrases.say("blind-leaks-title"));
    let leaks: Vec<Point> = copies
        .iter()
        .flat_map(|copied| copied.leaks.iter().map(|leak| line(copied, leak, phrases).into()))
        .collect();
    if leaks.is_empty() {
        out.text(phrases.say("blind-leaks-none"));
    } else {
        out.points(leaks);
        out.text(phrases.say("blind-leaks-how"));
    }
    out
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

/// The list for programs.
pub fn json(copies: &[Copied]) -> String {
    let copies = copies.iter().map(|copied| CopyJson {
        file: &copied.file,
        pseudonym: &copied.pseudonym,
        state: match copied.made {
            Made::Written { .. } => "written",
            Made::Kept => "kept",
            Made::KeptOld => "kept-original-changed",
        },
        replaced: match copied.made {
            Made::Written { replaced } => Some(replaced),
            Made::Kept | Made::KeptOld => None,
        },
        leaks: copied
            .leaks
            .iter()
            .map(|leak| LeakJson {
                kind: leak.trace.as_str(),
                path: &leak.path,
                line: leak.at.line,
                column: leak.at.column,
                text: &leak.text,
                proposal: &leak.proposal,
            })
            .collect(),
    });
    let json = BlindJson { schema: "germoir/blind/1", copies: copies.collect() };
    let mut text = super::published::pretty(&json);
    text.push('\n');
    text
}

#[derive(Serialize)]
struct BlindJson<'c> {
    schema: &'static str,
    copies: Vec<CopyJson<'c>>,
}

#[derive(Serialize)]
struct CopyJson<'c> {
    file: &'c str,
    pseudonym: &'c str,
    state: &'static str,
    replaced: Option<usize>,
    leaks: Vec<LeakJson<'c>>,
}

#[derive(Serialize)]
struct LeakJson<'c> {
    kind: &'static str,
    path: &'c str,
    line: usize,
    column: usize,
    text: &'c str,
    proposal: &'c str,
}
