//! For those who carry a project: the questions, what the answers come to, and what to take along.

use std::path::Path;

use germoir::assessment::assess;
use germoir::descriptor::{Descriptor, file_stem};
use germoir::diagnostic::Severity;
use germoir::document::html;
use germoir::intake::{Given, Invalid, Terms, understand};
use germoir::making::assess::{Format, Job, Whole};
use germoir::making::fail_on::Watched;
use germoir::making::letter::{self, Sheet, Writer};
use germoir::making::words::told;
use germoir::making::{Kind, Output, Setting, Unmade, form as questions, paper};
use germoir::material::AssessmentParts;
use germoir::material::notice::notice;
use germoir::material::problem::{Located, located};
use germoir::questionnaire::compose::questionnaire;
use germoir::questionnaire::{Extent, html as form_html};
use germoir::reach::measure;
use germoir::report::view::going as so_far;
use germoir::source::tree::{Table, Value};
use germoir::source::{SourceFile, parse_toml};
use serde::Serialize;

use crate::answer::Answer;
use crate::files::Files;
use crate::request::Request;

/// The questions of this extent, in both languages.
pub fn form(request: &Request) -> Answer {
    let catalogue = &request.setting.catalogue;
    let extent = if request.is_express { Extent::Express } else { Extent::Full };
    let mut answer = Answer::default();
    answer.own("form", form_html::part(&questionnaire(catalogue, extent), &catalogue.fingerprint));
    answer
}

/// A remark on an answer.
#[derive(Serialize)]
struct Remark<'r> {
    /// The place of the answer in the descriptor.
    path: &'r str,
    is_error: bool,
    /// In the words of the form, which shows no key.
    message: String,
}

fn remarks(problems: &[Located], setting: &Setting) -> Vec<u8> {
    let remarks = problems.iter().map(|problem| Remark {
        path: &problem.path,
        is_error: problem.code.severity == Severity::Error,
        message: notice(problem, &setting.catalogue, &setting.phrases),
    });
    let remarks: Vec<Remark<'_>> = remarks.collect();
    serde_json::to_vec(&remarks).expect("sentences are JSON")
}

/// What the answers come to so far, and the remarks on them. Nothing is said of what is not valid yet
/// but the remarks.
pub fn going(request: &Request) -> Answer {
    let (files, setting) = (Files::of(request), &request.setting);
    let mut answer = Answer::default();
    let Some((path, file)) = only(&files) else { return answer };
    let terms = Terms { catalogue: &setting.catalogue, today: setting.today };
    match understand(path, file, terms) {
        Ok(given) => {
            let Given { file, descriptor, problems, .. } = *given;
            let problems = located(&problems, std::slice::from_ref(&file), &setting.phrases);
            answer.own("remarks", remarks(&problems, setting));
            if let Descriptor::Project(project) = descriptor {
                let profile = request.profile("bearer");
                let assessment = assess(&project, &setting.catalogue, &profile, setting.today);
                let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
                let parts = AssessmentParts {
                    project: &project,
                    assessment: &assessment,
                    reached: reached.as_ref(),
                    problems: &problems,
                    catalogue: &setting.catalogue,
                    profile: &profile,
                    language: setting.language(),
                    typed: None,
                    arithmetic: &[],
                };
                let phrases = &setting.phrases;
                answer.own("going", html::part(&so_far(parts, phrases), phrases));
            }
        }
        Err(invalid) => {
            let Invalid { file, problems, .. } = *invalid;
            let problems = located(&problems, std::slice::from_ref(&file), &setting.phrases);
            answer.own("remarks", remarks(&problems, setting));
        }
    }
    answer
}

/// A descriptor as the form keeps answers, by keys; or what is wrong with it.
pub fn open(request: &Request) -> Answer {
    let (files, setting) = (Files::of(request), &request.setting);
    let Some(path) = files.paths.first() else { return Answer::default() };
    let file = match files.read(path) {
        Ok(file) => file,
        Err(refusal) => return Answer::said(refusal.words(path, &setting.phrases)),
    };
    let terms = Terms { catalogue: &setting.catalogue, today: setting.today };
    match understand(path, file.clone(), terms) {
        Ok(given) if matches!(given.descriptor, Descriptor::Project(_)) => {
            let (table, _) = parse_toml(&file);
            let mut answer = Answer::default();
            answer.own("answers", json(&table).to_string());
            answer
        }
        Ok(_) => Answer::said(setting.phrases.say("browser-no-project")),
        Err(invalid) => Answer::said(told(&invalid.problems, &invalid.file, setting)),
    }
}

fn json(table: &Table<'_>) -> serde_json::Value {
    let entries = table.in_written_order();
    entries.iter().map(|entry| (entry.key.to_string(), value(&entry.node.value))).collect()
}

/// Days are texts, as the form's own are.
fn value(value: &Value<'_>) -> serde_json::Value {
    match value {
        Value::Text(text) => text.to_string().into(),
        Value::Integer(number) => (*number).into(),
        Value::Float(number) => (*number).into(),
        Value::Boolean(is_so) => (*is_so).into(),
        Value::Date(day) => day.to_string().into(),
        Value::Moment(moment) => moment.clone().into(),
        Value::List(list) => list.iter().map(|node| self::value(&node.value)).collect(),
        Value::Table(table) => json(table),
    }
}

/// The page of an assessment and the letter to oneself.
pub fn outputs(request: &Request) -> Answer {
    let (files, setting) = (Files::of(request), &request.setting);
    let mut answer = Answer::default();
    let Some((path, file)) = only(&files) else { return answer };
    let terms = Terms { catalogue: &setting.catalogue, today: setting.today };
    let given = |file| understand(path, file, terms);
    let name = match given(file.clone()) {
        Err(invalid) => return Answer::said(told(&invalid.problems, &invalid.file, setting)),
        Ok(given) => match &given.descriptor {
            Descriptor::Project(project) => file_stem(&project.id).into_owned(),
            _ => return Answer::said(setting.phrases.say("browser-no-project")),
        },
    };
    // Each command reads the file by itself.
    let formats = [
        (Format::Html, "browser-file-page"),
        (Format::Docx, "browser-file-document"),
        (Format::Xlsx, "browser-file-sheet"),
    ];
    for (format, about) in formats {
        let Ok(given) = given(file.clone()) else { continue };
        let made = assessed(*given, format, request);
        let ending = format.kind().ending();
        answer.put((&format!("{name}.{ending}"), about), made, "assess", &setting.phrases);
    }
    let sheets =
        [(Sheet::Html, "browser-file-letter"), (Sheet::Docx, "browser-file-letter-document")];
    for (sheet, about) in sheets {
        let Ok(given) = given(file.clone()) else { continue };
        let made = lettered(*given, sheet, request);
        let named = format!("{name}-letter.{}", sheet.ending(""));
        answer.put((&named, about), made, "letter", &setting.phrases);
    }
    let practised = questions::practised(setting);
    let page = questions::page(practised, Extent::Full, setting).into_bytes();
    let made = Output { name: String::new(), kind: Kind::PAGE, bytes: page };
    answer.put(("practice.html", "browser-file-practice"), Ok(made), "form", &setting.phrases);
    answer
}

fn only<'f>(files: &'f Files<'_>) -> Option<(&'f Path, SourceFile)> {
    let path = files.paths.first()?;
    Some((path, files.read(path).ok()?))
}

/// As `germoir assess FILE --format …` makes it.
fn assessed(given: Given, format: Format, request: &Request) -> Result<Output, Unmade> {
    let setting = &request.setting;
    let job = Job {
        setting,
        profile: &request.profile("bearer"),
        watched: &Watched::default(),
        weightings: None,
        seed: 1,
        format,
        explain: false,
        slim: false,
        verbose: false,
        is_alone: true,
        template: None,
        fill: &|template, data| paper::filled(template, data, setting),
    };
    let outcome = job.one(given).map(|(outcome, _)| outcome.made).transpose()?;
    let bytes = match job.whole(outcome.into_iter().collect())? {
        Whole::Nothing => Vec::new(),
        Whole::Bytes(bytes) => bytes,
        Whole::Pieces(pieces) => pieces.concat().into_bytes(),
    };
    Ok(Output { name: String::new(), kind: format.kind(), bytes })
}

/// As `germoir letter FILE` makes it: to oneself.
fn lettered(given: Given, sheet: Sheet, request: &Request) -> Result<Output, Unmade> {
    let setting: &Setting = &request.setting;
    let to = letter::read(given, true, setting);
    let writer = Writer {
        setting,
        profile: &request.profile("bearer"),
        sheet,
        template: None,
        fill: &|template, data| paper::filled(template, data, setting),
        circle: None,
        decisions: None,
        from: None,
    };
    match to {
        Some(to) => writer.output(&to),
        None => Ok(Output { name: String::new(), kind: Kind::PAGE, bytes: Vec::new() }),
    }
}
