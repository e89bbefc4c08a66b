//! Who tried something, and what became of it, in words.

use crate::catalogue::{Catalogue, Stage};
use crate::document::{Build, Cell, Column, Doc, Line, Point, Table, safe};
use crate::i18n::{Named, Phrases, day};
use crate::material::FindParts as Parts;
use crate::portfolio::find::{End, Entry, Hit, Place, Reason};

/// The document of a search.
pub fn document(parts: Parts<'_>) -> Doc {
    let phrases = parts.phrases;
    let mut doc = Doc::new(phrases.say("find-title"), phrases.language());
    doc.subtitle = phrases
        .tell(
            "find-subtitle",
            [("asked", parts.asked.join(", ").into()), ("count", parts.hits.len().into())],
        )
        .into();
    doc.text(searched(parts));
    let withheld = parts.searched.withheld;
    if withheld > 0 {
        doc.text(phrases.tell("find-withheld", [("count", withheld.into())]));
    }
    let (all, some): (Vec<_>, Vec<_>) = parts.hits.iter().partition(|hit| hit.has_all);
    let is_split = !all.is_empty() && !some.is_empty();
    for (hits, id) in [(all, "find-all"), (some, "find-some")] {
        if hits.is_empty() {
            continue;
        }
        if is_split || id == "find-some" {
            doc.heading(2, phrases.say(id));
        }
        doc.points(hits.into_iter().map(|hit| point(parts, hit)).collect());
    }
    if parts.hits.is_empty() {
        let has_own = if parts.searched.own.is_some() { "yes" } else { "no" };
        doc.text(phrases.tell("find-nothing", [("has_own", has_own.into())]));
    }
    doc.foot.text(phrases.say("find-closing"));
    let mut sheet = table(phrases);
    sheet.rows = parts.hits.iter().map(|hit| row(parts, hit)).collect();
    doc.sheets = vec![sheet];
    doc
}

fn searched(parts: Parts<'_>) -> String {
    let searched = parts.searched;
    let facts = [
        ("exemplars", searched.exemplars.into()),
        ("blocks", searched.blocks.into()),
        ("own", searched.own.unwrap_or_default().into()),
        ("has_own", if searched.own.is_some() { "yes" } else { "no" }.into()),
    ];
    parts.phrases.tell("find-searched", facts)
}

fn point(parts: Parts<'_>, hit: &Hit<'_>) -> Point {
    let (phrases, entry) = (parts.phrases, hit.entry);
    let name = match entry.is_named {
        true => format!("{} ({})", entry.name, entry.id),
        false => entry.name.clone(),
    };
    let mut text = Line::strong(name);
    if let Some(made) = &entry.made {
        let kind = phrases.say(&format!("find-kind-{}", made.kind.as_str()));
        text = text.and(format!(" · {kind}"));
    }
    let told = |id: &str, name: &'static str, what: String| {
        let what: crate::i18n::Argument<'_> = what.into();
        Point::from(phrases.tell(id, [(name, what)]))
    };
    let (summary, language) = entry.summary_in(phrases.language());
    let mut below = vec![
        Point::from(Line::theirs(summary.to_owned(), language)),
        told("find-because", "reasons", reasons(&hit.reasons, parts.catalogue, phrases)),
    ];
    if let Some(end) = &entry.end {
        below.push(told("find-became", "end", became(end, phrases)));
    }
    if let Some(credit) = credit(entry, phrases) {
        below.push(credit.into());
    }
    if let Some(link) = entry.links.iter().find(|link| safe::is_web_address(link)) {
        let source = Line::from(format!("{} ", phrases.say("find-source")));
        below.push(source.and(Line::source(link.as_str())).into());
    }
    Point { text, below }
}

/// Who made a block, and who took it up.
fn credit(entry: &Entry, phrases: &Phrases) -> Option<String> {
    let made = entry.made.as_ref()?;
    let facts = [
        ("by", made.by.join(", ").into()),
        ("has_by", if made.by.is_empty() { "no" } else { "yes" }.into()),
        ("used", made.used_by.join(", ").into()),
        ("has_used", if made.used_by.is_empty() { "no" } else { "yes" }.into()),
    ];
    (!made.by.is_empty() || !made.used_by.is_empty()).then(|| phrases.tell("find-credit", facts))
}

/// Why something was found.
pub(super) fn reasons(reasons: &[Reason], catalogue: &Catalogue, phrases: &Phrases) -> String {
    let said = reasons.iter().map(|reason| {
        let what: Vec<String> =
            reason.what.iter().map(|what| value(reason.place, what, catalogue, phrases)).collect();
        let id = format!("find-reason-{}", reason.place.as_str());
        phrases.tell(&id, [("what", what.join(", ").into())])
    });
    said.collect::<Vec<_>>().join(&phrases.say("list-between"))
}

/// A value as people read it.
fn value(place: Place, what: &str, catalogue: &Catalogue, phrases: &Phrases) -> String {
    let language = phrases.language();
    let item = match place {
        Place::Name | Place::Words | Place::Public | Place::Place => return what.to_owned(),
        Place::Stake => catalogue.stake(what).map(|at| &catalogue.stakes[at].wording),
        Place::Criterion => catalogue.criterion(what).map(|at| &catalogue.criteria[at].wording),
        Place::Brake => catalogue.brake(what).map(|at| &catalogue.brakes[at].wording),
        Place::Concept | Place::Driver | Place::Technology | Place::Field => {
            let facet = match place {
                Place::Concept => "concepts",
                Place::Driver => "drivers",
                Place::Technology => "technologies",
                _ => "fields",
            };
            return catalogue.value_name(facet, what, language).to_owned();
        }
    };
    item.map_or_else(|| what.to_owned(), |wording| wording.get(language).name.to_string())
}

/// What became of a project, in a sentence or two.
pub fn became(end: &End, phrases: &Phrases) -> String {
    let date = |date| day(date, phrases.language());
    let mut said = Vec::new();
    if end.stage == Stage::Ended {
        let ending = end.ending.map_or("unknown", |ending| ending.as_str());
        let ending = phrases.say(&format!("find-ending-{ending}"));
        said.push(match end.ended {
            Some(on) => {
                let facts = [("date", date(on).into()), ("ending", ending.into())];
                phrases.tell("find-ended-on", facts)
            }
            None => phrases.tell("find-ended", [("ending", ending.into())]),
        });
    } else {
        said.push(match end.stage {
            Stage::Unknown => phrases.say("find-end-unknown"),
            stage => {
                let stage = phrases.say(&format!("stage-{}", stage.as_str()));
                phrases.tell("find-stage", [("stage", stage.into())])
            }
        });
        let last = end.last.map(|last| phrases.tell("find-last", [("date", date(last).into())]));
        said.extend(last);
    }
    for decided in &end.decisions {
        let outcome = decided.outcome.clone();
        said.push(match decided.date {
            Some(on) => {
                let facts = [("date", date(on).into()), ("outcome", outcome.into())];
                phrases.tell("find-decided-on", facts)
            }
            None => phrases.tell("find-decided", [("outcome", outcome.into())]),
        });
    }
    said.join(" ")
}

/// The sheet without its rows.
pub fn table(phrases: &Phrases) -> Table {
    let column = |id: &str, width| Column::words(phrases.named("find-column-", id)).wide(width);
    let prose = |id: &str, width| Column { is_prose: true, ..column(id, width) };
    let columns = vec![
        column("id", 28),
        column("what", 12),
        column("name", 32),
        column("holds", 14),
        prose("reasons", 50),
        prose("became", 50),
        column("summary", 80),
        prose("credit", 40),
        column("source", 40),
    ];
    Table::sheet("found", phrases.say("find-sheet"), columns)
}

fn row(parts: Parts<'_>, hit: &Hit<'_>) -> Vec<Cell> {
    let (phrases, entry) = (parts.phrases, hit.entry);
    let (summary, language) = entry.summary_in(phrases.language());
    let theirs = |text: &str| Cell::from(Line::theirs(text, entry.language.as_deref()));
    vec![
        theirs(&entry.id),
        phrases.named("find-what-", entry.what.as_str()).into(),
        theirs(&entry.name),
        phrases.named("find-holds-", if hit.has_all { "all" } else { "some" }).into(),
        reasons(&hit.reasons, parts.catalogue, phrases).into(),
        entry.end.as_ref().map_or(Cell::Empty, |end| became(end, phrases).into()),
        match summary == entry.summary {
            true => Line::theirs(summary.to_owned(), language).into(),
            // What comes with the program is said in both languages: programs read the first.
            false => Named::new(entry.summary.as_str(), summary).into(),
        },
        credit(entry, phrases).map_or(Cell::Empty, Cell::from),
        entry.links.first().map_or(Cell::Empty, |link| theirs(link)),
    ]
}
