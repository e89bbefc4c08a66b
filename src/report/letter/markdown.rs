//! A letter in Markdown, to be pasted into a message.

use crate::document::safe;
use crate::i18n::Phrases;
use crate::material::letter::{Held, Letter, Passage, Strength};

/// Writes a letter as Markdown.
pub fn text_of(letter: &Letter, phrases: &Phrases) -> String {
    let mut out = format!("# {}\n\n", safe::markdown(&letter.title));
    let mut paragraph = |text: &str| out.push_str(&format!("{text}\n\n"));
    paragraph(&format!("*{}*", safe::markdown(&letter.subtitle)));
    paragraph(&safe::markdown(&letter.greeting));
    paragraph(&safe::markdown(&letter.opening.join(" ")));
    passage(&mut out, &letter.strengths, |out, strength| strong(out, strength, phrases));
    passage(&mut out, &letter.questions, |out, text| point(out, text));
    passage(&mut out, &letter.steps, |out, step| {
        let [name, words] = [&step.name, &step.words].map(|words| safe::markdown(words));
        out.push_str(&format!("- **{name}.** {words}\n"));
    });
    passage(&mut out, &letter.introductions, |out, one| {
        let reasons = one.reasons.join(&phrases.say("list-between"));
        let pieces = [one.name.as_str(), &reasons, &one.contact];
        let said: Vec<&str> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
        point(out, &said.join(" · "));
    });
    passage(&mut out, &letter.brakes, |out, brake| held(out, brake, phrases));
    passage(&mut out, &letter.support, |out, text| point(out, text));
    for line in letter.farewell.iter().chain([&letter.signature]).filter(|line| !line.is_empty()) {
        out.push_str(&format!("{}\n\n", safe::markdown(line)));
    }
    out.push_str(&format!("---\n\n{}\n", safe::markdown(&letter.closing)));
    out
}

fn passage<T>(out: &mut String, passage: &Passage<T>, mut shown: impl FnMut(&mut String, &T)) {
    if passage.is_empty() {
        return;
    }
    out.push_str(&format!("## {}\n\n", safe::markdown(&passage.heading)));
    for line in &passage.sentences {
        out.push_str(&format!("{}\n\n", safe::markdown(line)));
    }
    for one in &passage.points {
        shown(out, one);
    }
    let whole = out.trim_end().len();
    out.truncate(whole);
    out.push_str("\n\n");
}

fn point(out: &mut String, point: &str) {
    out.push_str(&format!("- {}\n", safe::markdown(point)));
}

fn own(words: &str, phrases: &Phrases) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("{} ", safe::markdown(&super::own_words(words, phrases)))
}

fn strong(out: &mut String, strength: &Strength, phrases: &Phrases) {
    let mut support = safe::markdown(&strength.support);
    if safe::is_web_address(&strength.source) {
        support.push_str(&format!(" {}", safe::markdown(&strength.source)));
    }
    out.push_str(&format!(
        "**{}.** {} {}{support}\n\n",
        safe::markdown(&strength.name),
        safe::markdown(&strength.words),
        own(&strength.own_words, phrases),
    ));
}

fn held(out: &mut String, brake: &Held, phrases: &Phrases) {
    out.push_str(&format!("### {}\n\n", safe::markdown(&brake.name)));
    let words = own(&brake.own_words, phrases);
    let told = format!("{} {words}{}", safe::markdown(&brake.felt), safe::markdown(&brake.done));
    out.push_str(&format!("{}\n\n{}\n\n", told.trim_end(), phrases.say("letter-levers")));
    for lever in &brake.levers {
        point(out, lever);
    }
    if !brake.elsewhere.is_empty() {
        let elsewhere = safe::markdown(&brake.elsewhere);
        out.push_str(&format!("\n**{}** {elsewhere}\n", phrases.say("letter-elsewhere")));
    }
    out.push('\n');
}
