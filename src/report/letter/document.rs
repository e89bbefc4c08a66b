//! A letter as a document: what is strong, unknown, next, and whom to meet on the first page; what
//! holds back and what can help on the second.

use super::own_words;
use crate::document::{
    Block, Build, Doc, Frame, Line, List, Manner, Point, Section, Span, Voice, safe,
};
use crate::i18n::Phrases;
use crate::material::letter::{Held, Introduction, Letter, Passage, Step, Strength, Tried};

/// The document of a letter.
pub fn document(letter: &Letter, phrases: &Phrases) -> Doc {
    let mut doc = Doc::new(letter.title.as_str(), phrases.language());
    doc.manner = Manner::Letter;
    doc.subtitle = Span::Emphasis(letter.subtitle.clone()).into();
    doc.text(letter.greeting.as_str());
    doc.text(letter.opening.join(" "));
    let first = [
        passage("strong", &letter.strengths, |all| {
            all.iter().map(|one| strong(one, phrases)).collect()
        }),
        passage("unknown", &letter.questions, listed),
        passage("steps", &letter.steps, steps),
        passage("meet", &letter.introductions, |all| meet(all, phrases)),
    ];
    doc.blocks.extend(first.into_iter().flatten());
    let second = [
        passage("brakes", &letter.brakes, |all| all.iter().map(|one| held(one, phrases)).collect()),
        passage("support", &letter.support, listed),
        passage("own", &letter.own, listed),
        passage("standing", &letter.standing, listed),
        passage("tried", &letter.tried, |all| tried(all, phrases)),
    ];
    let mut second: Vec<Block> = second.into_iter().flatten().collect();
    let mut farewell = Vec::new();
    letter.farewell.iter().for_each(|line| farewell.text(line));
    farewell.text(letter.signature.as_str());
    if !farewell.is_empty() {
        second.push(Block::Frame(Frame::Farewell, farewell));
    }
    doc.blocks.push(Block::Frame(Frame::Page, second));
    doc.foot.text(letter.closing.as_str());
    doc
}

/// A part under its heading, where there is something in it.
fn passage<T>(id: &str, passage: &Passage<T>, shown: impl Fn(&[T]) -> Vec<Block>) -> Option<Block> {
    if passage.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    passage.sentences.iter().for_each(|line| blocks.text(line));
    blocks.extend(shown(&passage.points));
    let (id, title) = (id.to_owned(), passage.heading.as_str().into());
    Some(Block::Section(Section { id, title, blocks, asked_for: false }))
}

fn listed(points: &[String]) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.lines(points.to_vec());
    blocks
}

/// A name as the beginning of what is said of it.
fn named(name: &str) -> Line {
    Line::strong(format!("{name}.")).and(" ")
}

fn steps(steps: &[Step]) -> Vec<Block> {
    let points: Vec<Point> =
        steps.iter().map(|step| named(&step.name).and(step.words.as_str()).into()).collect();
    if points.is_empty() { Vec::new() } else { vec![Block::List(List { from: Some(1), points })] }
}

fn strong(strength: &Strength, phrases: &Phrases) -> Block {
    let mut line = named(&strength.name).and(format!("{} ", strength.words));
    line = line.and(own(&strength.own_words, phrases));
    line = line.and(Span::Emphasis(strength.support.clone()));
    if safe::is_web_address(&strength.source) {
        line = line.and(" ").and(Line::source(strength.source.as_str()));
    }
    Block::Text(line, Voice::Plain)
}

/// A brake under its name; a heading of its own stands in the part about brakes.
fn held(brake: &Held, phrases: &Phrases) -> Block {
    let mut blocks = Vec::new();
    let felt = Line::from(format!("{} ", brake.felt));
    blocks.text(felt.and(own(&brake.own_words, phrases)).and(brake.done.as_str()));
    blocks.text(phrases.say("letter-levers"));
    blocks.lines(brake.levers.clone());
    if !brake.elsewhere.is_empty() {
        let title = Line::strong(phrases.say("letter-elsewhere"));
        blocks.soft(title.and(format!(" {}", brake.elsewhere)));
    }
    let title = brake.name.as_str().into();
    Block::Section(Section { title, blocks, ..Section::default() })
}

/// The bearer's own words, said to be theirs.
fn own(words: &str, phrases: &Phrases) -> String {
    if words.is_empty() { String::new() } else { format!("{} ", own_words(words, phrases)) }
}

fn tried(all: &[Tried], phrases: &Phrases) -> Vec<Block> {
    let point = |one: &Tried| {
        let between = phrases.say("list-between");
        let mut line = Line::strong(one.name.as_str());
        line = line.and(format!(" · {} · {}", one.shared.join(&between), one.became));
        if safe::is_web_address(&one.source) {
            line = line.and(" ").and(Line::source(one.source.as_str()));
        }
        Point::from(line)
    };
    let mut blocks = Vec::new();
    blocks.points(all.iter().map(point).collect());
    blocks
}

fn meet(people: &[Introduction], phrases: &Phrases) -> Vec<Block> {
    let point = |one: &Introduction| {
        let mut line = Line::strong(one.name.as_str());
        if !one.reasons.is_empty() {
            let reasons = one.reasons.join(&phrases.say("list-between"));
            line = line.and(format!(" · {reasons}"));
        }
        if !one.contact.is_empty() {
            line = line.and(" · ").and(Line::source(one.contact.as_str()));
        }
        Point::from(line)
    };
    let mut blocks = Vec::new();
    blocks.points(people.iter().map(point).collect());
    blocks
}
