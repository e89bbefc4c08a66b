//! `germoir practise`: a fictional page, its questions, and where one's reading parts from the
//! agreed one.
//!
//! The questions are those of the built-in catalogue, whatever overlay is given: the agreed levels
//! are of its sentences.

use std::fmt::Write as _;

use clap::Args;

use super::common::Common;
use super::deliver::people;
use super::exit::Exit;
use super::failure::Failure;
use super::interview::talk::{Line, Talk};
use super::output;
use super::setting::Setting;
use crate::catalogue::{Catalogue, builtin};
use crate::descriptor::{Case, CaseLevel, Level, cases, version_of};
use crate::diagnostic::nearest;
use crate::questionnaire::entry;
use crate::source::{quoted, shown};

/// What can be typed after `germoir practise`.
#[derive(Args, Debug)]
pub(super) struct Practise {
    /// The case to read; without one, the list of them
    pub case: Option<String>,
    /// Who reads, for the review that -o writes
    #[arg(long)]
    pub name: Option<String>,
}

/// What a reader said of one question.
struct Reading<'c> {
    agreed: &'c CaseLevel,
    /// `None` where the reader does not know.
    level: Option<Level>,
    /// The level holds, and whether the next one does cannot be told.
    at_least: bool,
}

pub(super) fn run(command: Practise, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let cases = cases();
    let mut talk = Talk::new(&setting);
    let Some(id) = &command.case else {
        list(&cases, &setting, &mut talk);
        return talk.ended();
    };
    let Some(case) = cases.iter().find(|case| case.id == *id) else {
        let near = nearest(id, cases.iter().map(|case| case.id.as_str())).unwrap_or_default();
        let has_near = if near.is_empty() { "no" } else { "yes" };
        let facts = [
            ("id", id.clone().into()),
            ("near", near.to_owned().into()),
            ("has_near", has_near.into()),
        ];
        return Err(Failure::about(Exit::Usage, "practise-unknown", facts));
    };
    if let Some(path) = common.output.as_deref().filter(|path| path.is_file()) {
        let facts = [("name", shown(path).into())];
        return Err(Failure::about(Exit::Usage, "new-exists", facts));
    }
    let readings = asked(case, &setting, &mut talk);
    differences(&readings, &setting, &mut talk);
    if let Some(path) = common.output.as_deref().filter(|_| !readings.is_empty()) {
        let text = review(case, &readings, command.name.as_deref(), &setting);
        people::offer(path, text.as_bytes(), "new-exists", &setting)?;
        let typed = output::typed(path);
        talk.say(&setting.phrases.tell("practise-kept", [("typed", typed.into())]));
    }
    talk.ended()
}

fn list(cases: &[Case], setting: &Setting, talk: &mut Talk<'_>) {
    let phrases = &setting.phrases;
    talk.say(&phrases.say("practise-opening"));
    for case in cases {
        let title = case.telling.get(setting.language()).title.clone();
        let facts = [
            ("id", case.id.clone().into()),
            ("title", title.into()),
            ("count", case.levels.len().into()),
        ];
        talk.say(&phrases.tell("practise-case", facts));
    }
}

/// Tells the page, then puts each question until the last, or until the reader leaves.
fn asked<'c>(case: &'c Case, setting: &Setting, talk: &mut Talk<'_>) -> Vec<Reading<'c>> {
    let (phrases, language) = (&setting.phrases, setting.language());
    let telling = case.telling.get(language);
    talk.say(&format!("== {} ==\n\n{}\n", telling.title, telling.text.trim()));
    talk.say(&phrases.say("form-page-rule"));
    let mut readings = Vec::new();
    for (at, agreed) in case.levels.iter().enumerate() {
        let criterion = &builtin::catalogue().criteria[agreed.criterion];
        let Some(scale) = criterion.scale() else { continue };
        let wording = criterion.wording.get(language);
        talk.say(&format!("\n{}/{} · {}", at + 1, case.levels.len(), wording.name));
        talk.say(&wording.question);
        for (level, words) in scale.get(language).levels.iter().enumerate() {
            talk.item(level, words);
        }
        let level = loop {
            let line = match talk.line(&phrases.say("practise-prompt")) {
                Line::Text(line) => line.trim().to_owned(),
                Line::NotText(_) | Line::TooLong => String::from("?"),
                Line::End | Line::Interrupted => return readings,
            };
            match line.as_str() {
                "q" => return readings,
                "" | "s" => break None,
                typed => {
                    let more = entry::at_least(typed);
                    match more.or_else(|| typed.parse().ok().and_then(Level::new)) {
                        Some(level) => break Some((level, more.is_some())),
                        None => talk.say(&phrases.say("practise-wrong")),
                    }
                }
            }
        };
        let at_least = level.is_some_and(|(_, at_least)| at_least);
        let level = level.map(|(level, _)| level);
        readings.push(Reading { agreed, level, at_least });
    }
    readings
}

/// How many stand on the agreed level, then each that does not, and why.
fn differences(readings: &[Reading<'_>], setting: &Setting, talk: &mut Talk<'_>) {
    let (phrases, language) = (&setting.phrases, setting.language());
    if readings.is_empty() {
        return;
    }
    let parted: Vec<&Reading<'_>> =
        readings.iter().filter(|one| one.level != Some(one.agreed.level)).collect();
    let same = readings.len() - parted.len();
    let facts = [("same", same.into()), ("all", readings.len().into())];
    talk.say(&format!("\n{}", phrases.tell("practise-same", facts)));
    for one in parted {
        let criterion = &builtin::catalogue().criteria[one.agreed.criterion];
        let scale = criterion.scale().map(|scale| scale.get(language));
        let agreed = usize::from(one.agreed.level.get());
        let words = scale.map_or("", |scale| scale.levels[agreed].as_ref());
        let more = if one.at_least { "+" } else { "" };
        let said = one.level.map(|level| format!("{}{more}", level.get()));
        let facts = [
            ("name", criterion.wording.get(language).name.to_string().into()),
            ("has_level", if said.is_some() { "yes" } else { "no" }.into()),
            ("said", said.unwrap_or_default().into()),
            ("agreed", agreed.into()),
            ("words", words.to_owned().into()),
            ("because", one.agreed.because.get(language).clone().into()),
        ];
        talk.say(&format!("\n{}", phrases.tell("practise-parted", facts)));
    }
}

/// The reading as a review of the case.
fn review(case: &Case, readings: &[Reading<'_>], name: Option<&str>, setting: &Setting) -> String {
    let catalogue: &Catalogue = builtin::catalogue();
    let name = name.map_or_else(|| setting.phrases.say("practise-nobody"), str::to_owned);
    let mut out = format!(
        "format = 1\n\n[review]\ncase = {}\nreviewer = {}\ndate = {}\nanswered_on = \"{}\"\n\
         read = {}\n\n[answers]\n",
        quoted(&case.id),
        quoted(&name),
        setting.today,
        version_of(catalogue),
        quoted(&case.fingerprint)
    );
    for one in readings {
        let id = &catalogue.criteria[one.agreed.criterion].id;
        let level = match one.level {
            Some(level) if one.at_least => {
                format!("{{ level = {}, at_least = true }}", level.get())
            }
            Some(level) => level.get().to_string(),
            None => "\"unknown\"".to_owned(),
        };
        let _ = writeln!(out, "{id} = {level}");
    }
    out
}
