//! How one question is read in a folder, in words, for improving its sentences.

use crate::catalogue::{Catalogue, Rubric, Text};
use crate::descriptor::Subject;
use crate::document::{Build, Cell, Column, Doc, Point, Table};
use crate::i18n::{Phrases, decimal};
use crate::panel::agreement::{DRAWS, ENOUGH};
use crate::panel::merge::Scale;
use crate::panel::readings::{Ladder, Readings};

/// The readings of one question of the catalogue, in a section of their own.
pub fn section(
    out: &mut Doc,
    subject: Subject,
    readings: &Readings,
    catalogue: &Catalogue,
    phrases: &Phrases,
) {
    let name = subject.wording(catalogue, phrases.language()).name.to_string();
    out.heading(2, phrases.tell("panel-readings-title", [("name", name.into())]));
    if readings.projects.is_empty() {
        return out.text(phrases.say("panel-readings-no-level"));
    }
    for (ladders, id) in
        [(&readings.projects, "panel-readings-projects"), (&readings.cases, "panel-readings-cases")]
    {
        let is_read = |ladder: &&Ladder| ladder.readings > 0 || id == "panel-readings-projects";
        for ladder in ladders.iter().filter(is_read) {
            one(out, ladder, (subject, id), catalogue, phrases);
        }
    }
    for (id, count) in [
        ("panel-readings-not-applicable", readings.not_applicable),
        ("panel-readings-without-level", readings.without_level),
        ("panel-readings-other-words", readings.other_words),
    ] {
        if count > 0 {
            out.text(phrases.tell(id, [("count", count.into())]));
        }
    }
}

/// The same as a sheet: each ladder on a line.
pub fn table(all: &[(Subject, Readings)], catalogue: &Catalogue, phrases: &Phrases) -> Table {
    let words = |id: &str| Column::words(phrases.named("entry-column-", id)).wide(26);
    let numbers = |id: &str| Column::numbers(phrases.named("entry-column-", id));
    let mut rows = Vec::new();
    for (subject, readings) in all {
        for (ladders, of) in [(&readings.projects, "projects"), (&readings.cases, "cases")] {
            for ladder in ladders {
                let count = |count: usize| Cell::Count(count as u64);
                rows.push(vec![
                    subject.id(catalogue).to_owned().into(),
                    phrases.named("panel-scale-", ladder.scale.as_str()).into(),
                    phrases.named("entry-of-", of).into(),
                    count(ladder.readings),
                    count(ladder.readers),
                    count(ladder.points),
                    count(ladder.pairs.all),
                    count(ladder.pairs.same),
                    count(ladder.pairs.within_one),
                    Cell::number(ladder.alpha.map(|alpha| alpha.value)),
                ]);
            }
        }
    }
    let columns = vec![
        words("question"),
        words("scale"),
        words("of"),
        numbers("readings"),
        numbers("readers"),
        numbers("pages"),
        numbers("pairs"),
        numbers("same"),
        numbers("near"),
        numbers("alpha"),
    ];
    Table { rows, ..Table::sheet("readings", phrases.say("entry-readings"), columns) }
}

fn one(
    out: &mut Doc,
    ladder: &Ladder,
    (subject, id): (Subject, &str),
    catalogue: &Catalogue,
    phrases: &Phrases,
) {
    let scale = phrases.say(&format!("panel-scale-{}", ladder.scale.as_str()));
    let counts = |id: &str| {
        phrases.tell(
            id,
            [
                ("scale", scale.clone().into()),
                ("readings", ladder.readings.into()),
                ("readers", ladder.readers.into()),
                ("pages", ladder.points.into()),
                ("pairs", ladder.pairs.all.into()),
                ("same", ladder.pairs.same.into()),
                ("near", ladder.pairs.within_one.into()),
                ("enough", ENOUGH.into()),
            ],
        )
    };
    out.text(counts(id));
    if ladder.more > 0 {
        out.text(phrases.tell("panel-readings-at-least", [("count", ladder.more.into())]));
    }
    if ladder.points == 0 {
        return out.text(counts("panel-readings-alone"));
    }
    out.text(counts("panel-readings-pairs"));
    out.text(phrases.say("panel-readings-parted-how"));
    let words = sentences(subject, ladder.scale, catalogue, phrases);
    let parted = ladder.parted.iter().map(|(level, pairs)| {
        let words = words.get(usize::from(*level)).map(ToString::to_string).unwrap_or_default();
        let facts = [
            ("level", (*level).to_string().into()),
            ("pairs", (*pairs).into()),
            ("words", words.into()),
        ];
        Point::from(phrases.tell("panel-readings-parted", facts))
    });
    out.points(parted.collect());
    match ladder.alpha {
        None if ladder.points < ENOUGH => out.text(counts("panel-readings-few")),
        None => {}
        Some(alpha) => {
            let figure = |value: f64| decimal(value, 2, phrases.language()).replace('-', "−");
            let between = alpha.interval.map_or_else(
                || "–".to_owned(),
                |(low, high)| phrases.between(&figure(low), &figure(high)),
            );
            let facts = [
                ("value", figure(alpha.value).into()),
                ("interval", between.into()),
                ("pages", ladder.points.into()),
                ("draws", DRAWS.to_string().into()),
            ];
            out.text(phrases.tell("panel-readings-alpha", facts));
        }
    }
}

/// The sentences of one ladder of a question, from level 0.
fn sentences<'c>(
    subject: Subject,
    scale: Scale,
    catalogue: &'c Catalogue,
    phrases: &Phrases,
) -> &'c [Text] {
    let language = phrases.language();
    match (subject, scale) {
        (Subject::Criterion(at), _) => match &catalogue.criteria[at].rubric {
            Rubric::Scored(scale) => &scale.get(language).levels,
            Rubric::NotScored(_) => &[],
        },
        (Subject::Brake(at), Scale::Intensity) => {
            &catalogue.brakes[at].scale.get(language).intensity
        }
        (Subject::Brake(at), _) => &catalogue.brakes[at].scale.get(language).mitigation,
        (Subject::Stake(at), _) => &catalogue.stakes[at].scale.get(language).levels,
    }
}
