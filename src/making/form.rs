//! What `form --review` and `form --statement` make: a page on which one reader reads projects and
//! answers beside what they say, a bearer reads structures, or somebody vouches for a project.

use serde_json::{Map, Value, json};

use super::setting::Setting;
use crate::descriptor::{Case, Kind as FileKind, Project, Said, Structure, cases};
use crate::document::safe;
use crate::i18n::{Language, Localised};
use crate::intake::Wants;
use crate::questionnaire::compose::{questionnaire, reading, reading_of_structure, statement};
use crate::questionnaire::edit::Draft;
use crate::questionnaire::html::{self, Voice};
use crate::questionnaire::{Cell, Extent, Judged, Kind, Questionnaire, Reply, Row};
use crate::source::SourceFile;

pub const WANTS: Wants = Wants {
    command: "form",
    kinds: &[FileKind::Project, FileKind::Structure],
    beside: &[],
    elsewhere: &[],
};

/// Facts that a page of readings leaves out: who may see what, how to reach people, and what the
/// heading of the page says already.
const UNTOLD: [&str; 6] = [
    "bearer.contact",
    "project.name",
    "project.keep_until",
    "sharing.introduce",
    "sharing.cohort",
    "sharing.publish",
];

/// One project as its reader sees it.
pub fn subject(project: &Project, file: &SourceFile, setting: &Setting) -> Value {
    let all = questionnaire(&setting.catalogue, Extent::Full);
    let draft = Draft::parse(file.text());
    let draft = draft.as_ref();
    json!({
        "kind": "project",
        "id": project.id,
        "name": both(|_| project.name.clone()),
        "read": project.fingerprint,
        "facts": draft.map(|draft| facts(draft, &all)).unwrap_or_default(),
        "said": draft.map(|draft| said(draft, &all)).unwrap_or_default(),
    })
}

/// A practice case, whose levels were agreed.
fn practice(case: &Case, setting: &Setting) -> Value {
    let agreed: Map<String, Value> = case
        .levels
        .iter()
        .map(|level| {
            let place = format!("answers.{}", setting.catalogue.criteria[level.criterion].id);
            let because = both(|language| level.because.get(language).clone());
            (place, json!({ "level": level.level.get(), "because": because }))
        })
        .collect();
    json!({
        "kind": "case",
        "id": case.id,
        "name": both(|language| case.telling.get(language).title.clone()),
        "text": both(|language| case.telling.get(language).text.trim().to_owned()),
        "read": case.fingerprint,
        "facts": [],
        "agreed": agreed,
    })
}

/// One structure as a bearer sees it: what it is, and not what it answers of itself, so that the
/// reading stays the bearer's own.
pub fn structure(structure: &Structure) -> Value {
    let summary = structure.summary.as_deref().unwrap_or_default().trim();
    json!({
        "kind": "structure",
        "id": structure.id,
        "name": both(|_| structure.name.clone()),
        "text": (!summary.is_empty()).then(|| both(|_| summary.to_owned())),
        "read": structure.fingerprint,
        "facts": [],
    })
}

/// The practice cases, in their order.
pub fn practised(setting: &Setting) -> Vec<Value> {
    cases().iter().map(|case| practice(case, setting)).collect()
}

/// The page, of subjects in their order.
pub fn page(subjects: Vec<Value>, extent: Extent, setting: &Setting) -> String {
    written(&reading(&setting.catalogue, extent), subjects, Voice::Projects, setting)
}

/// The page on which a bearer reads structures, in their order.
pub fn page_of_structures(subjects: Vec<Value>, setting: &Setting) -> String {
    written(&reading_of_structure(&setting.catalogue), subjects, Voice::Structure, setting)
}

/// The page on which somebody vouches for what a project answers: of the project there is the name
/// alone. `None` where it gives no level for anything.
pub fn page_of_statement(
    project: &Project,
    file: &SourceFile,
    setting: &Setting,
) -> Option<String> {
    let all = questionnaire(&setting.catalogue, Extent::Full);
    let draft = Draft::parse(file.text())?;
    let is_answered = |place: &str| {
        let reply = all.ask(place).and_then(|ask| draft.reply(ask));
        matches!(reply, Some(Reply::Judged(Judged { said: Said::Given(_), .. })))
    };
    let asked = statement(&setting.catalogue, is_answered);
    let subject = json!({
        "kind": "statement",
        "id": project.id,
        "name": both(|_| project.name.clone()),
        "read": project.fingerprint,
        "facts": [],
    });
    let has_points = asked.sections.len() > 1;
    has_points.then(|| written(&asked, vec![subject], Voice::Statement, setting))
}

fn written(
    asked: &Questionnaire<'_>,
    subjects: Vec<Value>,
    voice: Voice,
    setting: &Setting,
) -> String {
    let given = json!({ "subjects": subjects });
    html::reading(asked, &setting.catalogue.fingerprint, &given, voice, setting.language())
}

/// The same made in each language, harmless on a page.
fn both(make: impl Fn(Language) -> String) -> Value {
    let made = |language| safe::html_text(&make(language)).into_owned();
    json!({ "fr": made(Language::French), "en": made(Language::English) })
}

/// What a project says of itself, question by question.
fn facts(draft: &Draft, all: &Questionnaire<'_>) -> Vec<Value> {
    let asks = all.asks().filter(|ask| !UNTOLD.contains(&ask.dotted().as_str()));
    let told = asks.filter_map(|ask| {
        let reply = draft.reply(ask)?;
        let told = Localised {
            fr: ask.told(&reply, Language::French)?,
            en: ask.told(&reply, Language::English)?,
        };
        (!told.fr.trim().is_empty()).then(|| {
            let name = both(|language| ask.name.get(language).to_string());
            json!({ "name": name, "text": both(|language| told.get(language).clone()) })
        })
    });
    told.collect()
}

/// The answers on scales, by place, as a descriptor has them.
fn said(draft: &Draft, all: &Questionnaire<'_>) -> Map<String, Value> {
    let judged = all.asks().filter_map(|ask| match (&ask.kind, draft.reply(ask)?) {
        (Kind::Scale(scale), Reply::Judged(judged)) => {
            let keys: Vec<&str> = scale.sides.iter().map(|side| side.key).collect();
            Some((ask.dotted(), answer(&judged, &keys)))
        }
        _ => None,
    });
    judged.collect()
}

fn answer(judged: &Judged, keys: &[&str]) -> Value {
    let mut table = Map::new();
    let text = |text: &str| Value::from(safe::html_text(text).into_owned());
    match &judged.said {
        Said::Declined => return Value::from("declined"),
        Said::Unknown => {}
        Said::NotApplicable(reason) => {
            table.insert("not_applicable".to_owned(), text(reason));
        }
        Said::Given(levels) => {
            for (key, level) in keys.iter().zip(levels) {
                table.insert((*key).to_owned(), level.get().into());
            }
        }
    }
    if judged.at_least {
        table.insert("at_least".to_owned(), true.into());
    }
    if let Some(note) = &judged.note {
        table.insert("note".to_owned(), text(note));
    }
    if !judged.evidence.is_empty() {
        let rows: Vec<Value> = judged.evidence.iter().map(row).collect();
        table.insert("evidence".to_owned(), rows.into());
    }
    table.into()
}

fn row(row: &Row) -> Value {
    let cells = row.cells.iter().map(|(key, cell)| {
        let value = match cell {
            Cell::Text(text) => safe::html_text(text).into_owned(),
            Cell::Date(date) => date.to_string(),
            Cell::Number(number) => number.to_string(),
            Cell::Lines(lines) => safe::html_text(&lines.join(" / ")).into_owned(),
        };
        ((*key).to_owned(), Value::from(value))
    });
    cells.collect::<Map<_, _>>().into()
}
